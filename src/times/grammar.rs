//! The grammar of times: tables of words, and rules made of them.
//!
//! [`RULES`] is the whole list, tried at a position in that order by the
//! first character; the longest reading wins, then the earlier rule. A rule
//! reads a text into an [`Expr`], which says what is written and not yet when
//! it is; [`super::resolve`] does that.

use super::calendar::{HOLIDAYS, Holiday};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::words::{Any, Words, any};
use std::cell::{Cell, OnceCell};
use std::sync::OnceLock;

impl Expr {
    /// Whether the words around decide between a past and a coming day.
    pub fn needs_tense(&self) -> bool {
        let open = |p: &Point| {
            p.year.is_none()
                && (matches!(p.month, Some(Month::Number(_)))
                    || p.part.is_some() && p.month.is_none()
                    || matches!(
                        p.day,
                        Some(
                            Day::Number(_)
                                | Day::Weekday(None, _)
                                | Day::Weekend(None)
                                | Day::Holiday(_)
                                | Day::Lunar(..)
                        )
                    )
                    || !p.has_date())
        };
        match self {
            Expr::Point(p) => open(p),
            Expr::Range(a, b) => open(a) || open(b),
            _ => false,
        }
    }
}

/// What is written.
#[derive(Clone, Debug)]
pub enum Expr {
    /// A date or a time of day.
    Point(Point),
    /// From one to another, both included.
    Range(Point, Point),
    /// A length of time.
    Length(Length),
    /// 过去三年, 未来48小时: a length that starts or ends now; -1 before, 1 after.
    Window(Length, i8),
    /// 三天前 (-1), 四年后 (1).
    Offset(Length, i8),
    /// 每天, 每周三下午.
    Set(Point, Option<Length>),
    /// 每周二、周四 (`,`), 每周一至周五 (`/`).
    Sets(Vec<Point>, char),
    /// 近日, 目前, 未来.
    Reference(&'static str),
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// 2024年.
    Number(i16),
    /// 去年: years from that of publication.
    Now(i16),
    /// 翌年: years from the last one named.
    Then(i16),
    /// 198 for 上世纪80年代.
    Decade(i16),
    /// 19 for the twentieth century.
    Century(i16),
    /// 221 for 公元前221年.
    Before(i16),
}

/// A month as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// 6月.
    Number(i8),
    /// 上月.
    Now(i8),
    /// 当月, 次月.
    Then(i8),
}

/// A part of a year or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 上旬 0, 中旬 1, 下旬 2: the first and the last of 中下旬.
    Thirds(i8, i8),
    /// 第三季度.
    Quarter(i8),
    /// 上季度: quarters from the last one named, or now.
    QuarterThen(i8),
    /// 当季: the last quarter named.
    QuarterNamed,
    /// 上半年 1, 下半年 2.
    Half(i8),
    /// SP SU FA WI.
    Season(&'static str),
    /// 前5个月.
    FirstMonths(i8),
    /// 前三季度.
    FirstQuarters(i8),
    /// 上半月 1, 下半月 2.
    HalfMonth(i8),
    /// 第二周, 前10天, 最后3个月: units of the year or month, the first and how
    /// many; the first counted from the end if below zero.
    Slice(Unit, i8, i8),
    /// 第二个星期日, 最后一个周五: which, -1 for the last, and the weekday.
    NthWeekday(i8, i8),
}

/// A day as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Day {
    /// 28日.
    Number(i8),
    /// 昨天.
    Now(i16),
    /// 现在, as the start of a range.
    Present,
    /// 当天, 次日.
    Then(i16),
    /// 上半周 1, 下半周 2.
    HalfWeek(i8),
    /// 周三, 上周五: weeks from this one if said, 1 is Monday.
    Weekday(Option<i16>, i8),
    /// 上周.
    Week(i16),
    /// 周末.
    Weekend(Option<i16>),
    /// 春节.
    Holiday(Holiday),
    /// 腊月, 闰六月: month of the Chinese calendar, leap month.
    LunarMonth(i8, bool),
    /// 八月十五: month and day of the Chinese calendar, leap month.
    Lunar(i8, i8, bool),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// TIMEX3: MO, AF, EV, NI …; empty for noon.
    pub label: &'static str,
    /// Clock hours below 12 are in the afternoon.
    pub pm: bool,
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Hour, 0 to 24.
    pub hour: i8,
    /// Minute.
    pub minute: Option<i8>,
    /// Second.
    pub second: Option<i8>,
    /// Written with a.m. or p.m., or after a part of the day.
    pub settled: bool,
}

/// A date or time of day, of the parts that are written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    #[allow(missing_docs)]
    pub year: Option<Year>,
    #[allow(missing_docs)]
    pub month: Option<Month>,
    #[allow(missing_docs)]
    pub part: Option<Part>,
    #[allow(missing_docs)]
    pub day: Option<Day>,
    #[allow(missing_docs)]
    pub day_part: Option<DayPart>,
    #[allow(missing_docs)]
    pub clock: Option<Clock>,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
    /// Years of the Republic.
    pub minguo: bool,
    /// Said to be of the Chinese calendar.
    pub lunar: bool,
    /// Written as 2024-10-28 or so.
    pub numeric: bool,
    /// 自…以来, 从…起: open to the end.
    pub since: bool,
    /// 6日(周六): the weekday beside the day, 1 is Monday.
    pub weekday: Option<i8>,
}

impl Point {
    /// Whether a day is named, or a week, month or year.
    pub fn has_date(&self) -> bool {
        self.year.is_some() || self.month.is_some() || self.part.is_some() || self.day.is_some()
    }
    /// Whether a time of day is named.
    pub fn has_time(&self) -> bool {
        self.day_part.is_some() || self.clock.is_some()
    }
    fn is_empty(&self) -> bool {
        !self.has_date() && !self.has_time()
    }
}

/// Units of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

/// A length of time: `3年零8个月`, `两三分钟`, `数天`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Length {
    /// Amounts by unit, greatest first as written.
    pub parts: Vec<(Unit, Decimal)>,
    /// The greatest, where it has two bounds.
    pub high: Option<Vec<(Unit, Decimal)>>,
    /// 数天: only the unit is known.
    pub unknown: Option<Unit>,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
}

impl Length {
    /// The last unit.
    pub fn unit(&self) -> Unit {
        self.unknown.or(self.parts.last().map(|&(u, _)| u)).unwrap_or(Unit::Day)
    }

    /// How long it is, about, in seconds.
    fn seconds(&self) -> f64 {
        let seconds = |unit| match unit {
            Unit::Year => 365.0 * 86_400.0,
            Unit::Month => 30.0 * 86_400.0,
            Unit::Week => 7.0 * 86_400.0,
            Unit::Day => 86_400.0,
            Unit::Hour => 3_600.0,
            Unit::Minute => 60.0,
            Unit::Second => 1.0,
        };
        self.parts.iter().map(|&(unit, amount)| amount.to_f64() * seconds(unit)).sum()
    }
}

/// What a rule found: the place, the reading, the rule.
pub struct Found {
    /// Position of the first character.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The reading.
    pub expr: Expr,
    /// Id of the rule.
    pub rule: &'static str,
}

const MORNING: DayPart = DayPart { label: "MO", pm: false };
const AFTERNOON: DayPart = DayPart { label: "AF", pm: true };
const EVENING: DayPart = DayPart { label: "EV", pm: true };
const NIGHT: DayPart = DayPart { label: "NI", pm: true };
const SMALL_HOURS: DayPart = DayPart { label: "NI", pm: false };
const NOON: DayPart = DayPart { label: "", pm: true };
const DAYTIME: DayPart = DayPart { label: "DT", pm: false };

/// Parts of the day.
const DAY_PARTS: &[(&str, DayPart)] = &[
    ("凌晨 下半夜 后半夜", SMALL_HOURS),
    ("清晨 早晨 早上 早间 清早 一早 一大早 大清早 朝早 黎明 拂晓 上午 晨间", MORNING),
    ("中午 正午 晌午 午间", NOON),
    ("下午 午后 晏昼 下昼 后晌", AFTERNOON),
    ("傍晚 黄昏 晚上 晚间 夜晚 入夜", EVENING),
    ("夜里 夜间 深夜 午夜 半夜 深宵 子夜 上半夜 前半夜", NIGHT),
    ("白天 日间", DAYTIME),
];

/// The same in one character, right after a day: 19日晚, 今早.
const SHORT_PARTS: &[(char, DayPart)] =
    &[('晚', EVENING), ('早', MORNING), ('晨', MORNING), ('午', AFTERNOON), ('夜', NIGHT)];

const DAYS: &[(&str, Day)] = &[
    ("今天 今日 本日 即日 今儿", Day::Now(0)),
    ("明天 明日 听日 明儿", Day::Now(1)),
    ("昨天 昨日 琴日 寻日 噚日 昨儿", Day::Now(-1)),
    ("前天 前日", Day::Now(-2)),
    ("大前天 大前日", Day::Now(-3)),
    ("大后天 大后日", Day::Now(3)),
    ("后天 後天 后日", Day::Now(2)),
    ("当天 当日 同日 同天 同一天 同一日 该日 是日", Day::Then(0)),
    ("次日 翌日 第二天 第二日 隔天 隔日 转天", Day::Then(1)),
    ("前一天 前一日 此前一天 此前一日 前一晚", Day::Then(-1)),
    ("上半周", Day::HalfWeek(1)),
    ("下半周", Day::HalfWeek(2)),
];

/// First half of 今晚, 昨夜, 当晚.
const DAY_PREFIXES: &[(&str, Day)] = &[
    ("今", Day::Now(0)),
    ("明 听", Day::Now(1)),
    ("昨 琴 寻 噚", Day::Now(-1)),
    ("前", Day::Now(-2)),
    ("后", Day::Now(2)),
    ("当", Day::Then(0)),
    ("次 翌", Day::Then(1)),
];

const YEARS: &[(&str, Year)] = &[
    ("今年 本年 本年度 今年度 全年 本财年 本财政年度 本学年 本学年度", Year::Now(0)),
    ("去年 上年 上一年 上年度 去年度 旧年 上财年 上财政年度 上学年 上学年度", Year::Now(-1)),
    ("前年", Year::Now(-2)),
    ("大前年", Year::Now(-3)),
    ("明年 来年 下一年 下年 明年度 下年度 出年", Year::Now(1)),
    ("后年", Year::Now(2)),
    ("大后年", Year::Now(3)),
    ("同年 当年 该年 是年", Year::Then(0)),
    ("次年 翌年 第二年 隔年", Year::Then(1)),
    ("前一年", Year::Then(-1)),
];

const MONTHS: &[(&str, Month)] = &[
    ("元月 元月份", Month::Number(1)),
    ("本月 这个月 本月份 今个月 呢个月", Month::Now(0)),
    ("上月 上个月 上一个月 上月份", Month::Now(-1)),
    ("上上月 上上个月", Month::Now(-2)),
    ("下月 下个月 下一个月 下月份", Month::Now(1)),
    ("下下月 下下个月", Month::Now(2)),
    ("当月 同月 该月", Month::Then(0)),
    ("次月 翌月", Month::Then(1)),
];

/// 今春, 去冬.
const SEASONED_YEARS: &[(&str, (Year, Part))] = &[
    ("今春", (Year::Now(0), Part::Season("SP"))),
    ("今夏", (Year::Now(0), Part::Season("SU"))),
    ("今秋", (Year::Now(0), Part::Season("FA"))),
    ("今冬", (Year::Now(0), Part::Season("WI"))),
    ("去春", (Year::Now(-1), Part::Season("SP"))),
    ("去夏", (Year::Now(-1), Part::Season("SU"))),
    ("去秋", (Year::Now(-1), Part::Season("FA"))),
    ("去冬", (Year::Now(-1), Part::Season("WI"))),
    ("这个春天 这个春季", (Year::Now(0), Part::Season("SP"))),
    ("这个夏天 这个夏季 这个暑假", (Year::Now(0), Part::Season("SU"))),
    ("这个秋天 这个秋季", (Year::Now(0), Part::Season("FA"))),
    ("这个冬天 这个冬季", (Year::Now(0), Part::Season("WI"))),
    ("明春", (Year::Now(1), Part::Season("SP"))),
    ("明夏", (Year::Now(1), Part::Season("SU"))),
];

const SEASONS: &[(&str, Part)] = &[
    ("春 春天 春季 春日", Part::Season("SP")),
    ("夏 夏天 夏季 夏日 暑期", Part::Season("SU")),
    ("秋 秋天 秋季 秋日", Part::Season("FA")),
    ("冬 冬天 冬季 冬日", Part::Season("WI")),
];

const PARTS: &[(&str, Part)] = &[
    ("上半年 前半年 头半年", Part::Half(1)),
    ("下半年 后半年", Part::Half(2)),
    ("一季度 第一季度 首季度 首季", Part::Quarter(1)),
    ("二季度 第二季度 次季", Part::Quarter(2)),
    ("三季度 第三季度", Part::Quarter(3)),
    ("四季度 第四季度", Part::Quarter(4)),
    ("1季度 第1季度", Part::Quarter(1)),
    ("2季度 第2季度", Part::Quarter(2)),
    ("3季度 第3季度", Part::Quarter(3)),
    ("4季度 第4季度 末季度", Part::Quarter(4)),
    ("第一财季 第一财政季度", Part::Quarter(1)),
    ("第二财季 第二财政季度", Part::Quarter(2)),
    ("第三财季 第三财政季度", Part::Quarter(3)),
    ("第四财季 第四财政季度", Part::Quarter(4)),
    ("第一季 第1季", Part::Quarter(1)),
    ("第二季 第2季", Part::Quarter(2)),
    ("第三季 第3季", Part::Quarter(3)),
    ("第四季 第4季", Part::Quarter(4)),
    ("本季度 本季", Part::QuarterThen(0)),
    ("当季 当季度 该季 该季度", Part::QuarterNamed),
    ("上季度 上一季度 上季 上个季度 上一季", Part::QuarterThen(-1)),
    ("下季度 下一季度 下季 下个季度", Part::QuarterThen(1)),
    ("前三季度 前三季 前3季度 前3季 首三季 前三个季度 前3个季度", Part::FirstQuarters(3)),
    ("前两季度 前两季 前两个季度 首两季", Part::FirstQuarters(2)),
];

/// Parts that need a year before them: 今年第四季.
const YEAR_PARTS: &[(&str, Part)] = &[
    ("Q1 一季报", Part::Quarter(1)),
    ("Q2", Part::Quarter(2)),
    ("Q3", Part::Quarter(3)),
    ("Q4", Part::Quarter(4)),
    ("半年度", Part::Half(1)),
];

const THIRDS: &[(&str, Part)] = &[
    ("上半月 前半月", Part::HalfMonth(1)),
    ("下半月 后半月", Part::HalfMonth(2)),
    ("上旬", Part::Thirds(0, 0)),
    ("中旬", Part::Thirds(1, 1)),
    ("下旬", Part::Thirds(2, 2)),
    ("中上旬 上中旬", Part::Thirds(0, 1)),
    ("中下旬", Part::Thirds(1, 2)),
];

/// Edges of a year or month: TIMEX3 `mod`.
const EDGES: &[(&str, &str)] = &[("初 伊始 初期", "START"), ("底 末 杪 末期", "END"), ("中 中期 中叶", "MID")];

/// Years, months and their edges in one word.
const EDGED: &[(&str, (Point, &str))] = &[
    ("年初 开年 岁初 年头", (year_point(0), "START")),
    ("年底 年末 年终 岁末 年尾 年杪", (year_point(0), "END")),
    ("年中", (year_point(0), "MID")),
    ("月初", (month_point(0), "START")),
    ("月底 月末 月尾 月杪", (month_point(0), "END")),
    ("月中", (month_point(0), "MID")),
    ("上半月", (half_month(1), "")),
    ("下半月", (half_month(2), "")),
];

const fn year_point(years: i16) -> Point {
    Point { year: Some(Year::Now(years)), ..EMPTY }
}

const fn half_month(half: i8) -> Point {
    Point { part: Some(Part::HalfMonth(half)), ..month_point(0) }
}

const fn month_point(months: i8) -> Point {
    Point { month: Some(Month::Now(months)), ..EMPTY }
}

const EMPTY: Point = Point {
    year: None,
    month: None,
    part: None,
    day: None,
    day_part: None,
    clock: None,
    modifier: None,
    minguo: false,
    lunar: false,
    numeric: false,
    since: false,
    weekday: None,
};

/// Words that point at the past, the present or the future and no more.
const REFERENCES: &[(&str, &str)] = &[
    (
        "近日 近期 日前 最近 近来 近年 近年来 近些年 近些年来 近几年 近几年来 不久前 前不久 当时 早前 早些年 前些年 前些天 前些日子 前几年 前几天 前段时间 前阵子 一段时间以来 昔日 往年 往日 历年来 以往 此时此刻 数日前 多年前 几年前 几天前 数年前 数月前 几个月前 数天前 数周前 早年 连日来 连月来",
        "PAST_REF",
    ),
    (
        "目前 现在 至今 如今 当前 现阶段 眼下 迄今 迄今为止 截至目前 截至现在 目前为止 到目前为止 截止目前 现时 时下 而今 现今 当下 此刻 依家 而家 宜家 这会儿 直到现在",
        "PRESENT_REF",
    ),
    (
        "未来 今后 将来 日后 不久后 未来几年 未来几天 未来数年 未来几个月 未来数月 不久的将来 近未来 可预见的未来",
        "FUTURE_REF",
    ),
];

/// Lengths in one word.
const LENGTHS: &[(&str, (Unit, u128))] = &[
    ("半年", (Unit::Month, 6)),
    ("一刻钟", (Unit::Minute, 15)),
    ("半个世纪", (Unit::Year, 50)),
    ("半世纪", (Unit::Year, 50)),
];

/// Units of length; `true` where 个 must stand before it.
const UNITS: &[(&str, (Unit, u32))] = &[
    ("年 周年 载 个年头 整年", (Unit::Year, 1)),
    ("个世纪 世纪", (Unit::Year, 100)),
    ("个月", (Unit::Month, 1)),
    ("个季度 季", (Unit::Month, 3)),
    ("周 个星期 星期 个礼拜 礼拜", (Unit::Week, 1)),
    ("天 昼夜 个昼夜 个日夜 天天", (Unit::Day, 1)),
    ("小时 个小时 个钟头 钟头 个钟 句钟", (Unit::Hour, 1)),
    ("分钟 分种", (Unit::Minute, 1)),
    ("秒 秒钟", (Unit::Second, 1)),
];

/// Eras with the civil year before their first.
const ERAS: &[(&str, i16)] = &[
    ("民国", 1911),
    ("中华民国", 1911),
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("宣统", 1908),
    ("光绪", 1874),
    ("同治", 1861),
    ("咸丰", 1850),
    ("道光", 1820),
    ("嘉庆", 1795),
    ("乾隆", 1735),
    ("雍正", 1722),
    ("康熙", 1661),
    ("顺治", 1643),
    ("崇祯", 1627),
    ("万历", 1572),
    ("嘉靖", 1521),
    ("永乐", 1402),
    ("洪武", 1367),
    ("神龙", 704),
    ("贞观", 626),
    ("开元", 712),
    ("天宝", 741),
];

/// Time zones named before a time.
const ZONES: &str = "当地时间 北京时间 美东时间 美国东部时间 美西时间 台北时间 台湾时间 香港时间 东京时间 首尔时间 莫斯科时间 格林尼治时间 格林威治时间 格林尼治标准时间 世界时 伦敦时间 巴黎时间 巴黎當地時間 欧洲中部时间 本地时间 新加坡时间 美国时间 韩国时间 日本时间 GMT UTC";

/// What a year of business, sport or school is called: 2024财年.
const SEASONS_OF_WORK: &str = "财年 财政年度 财政年 赛季 学年度 学年 会计年度";

/// What has gone on for the months that follow.
const ON_END: &str = "连 连升 连跌 连涨 连降 连增 连减 连续";

/// Whether `n` of a unit make one of another: seven days a week.
fn is_whole(whole: Unit, part: Unit, n: Decimal) -> bool {
    let counts: &[u64] = match (whole, part) {
        (Unit::Year, Unit::Day) => &[365, 366],
        (Unit::Year, Unit::Month) => &[12],
        (Unit::Year, Unit::Week) => &[52],
        (Unit::Week, Unit::Day) => &[7],
        (Unit::Day, Unit::Hour) => &[24],
        _ => return false,
    };
    n.to_int().is_some_and(|n| counts.contains(&n))
}

/// 来 after a year, and what has not been since.
const NEW_SINCE: &str = "来新高 来新低 来首 来最 来的新 来的最 来单 来高 来低 来次";

/// Words of shows around a 第三季 that is no quarter.
const SHOWS_BEFORE: &str =
    "该剧 本剧 此剧 新剧 电视剧 连续剧 网剧 短剧 剧集 美剧 韩剧 日剧 英剧 番剧 综艺 节目 动画 影集 真人秀 纪录片";
const SHOWS_AFTER: &str = "开播 首播 播出 热播 收官 定档 上线 杀青 开机 完结 大结局 回归 综艺 节目 《 剧 豆瓣 评分";

/// What is of a quarter even where a show is spoken of: 第四季营收.
const OF_A_QUARTER: &str =
    "营 财报 财测 业绩 净利 获利 盈利 利润 收入 销售 出货 GDP 经济 增长 同比 环比 季增 年增 末 初 底";

/// What 前8月, with no 个, and 公司前8个月 are figures of.
const FIGURES: &str = "营 进出口 出口 进口 贸易 外贸 净 利润 获利 收入 累计 销 产量 投资 税 财政 全国 全市 全省 旅客 客运 货物 规模 发电 用电 社会 房地产 CPI 新增 同比 共 我国";

/// What begins a word of its own after 9月, though 月 and its first make another.
const NO_MOON: &str = "球队 球员 球迷 球赛 球市 票房 票价 票选 薪资 薪酬 子公司 子弹 子女";

/// What shows that the 中 of 8月中 is no part of a word.
const AFTER_MIDDLE: &str =
    "的 前 后 到 至 起 开 启 来 以 公 推 完 上 结 举 发 宣 动 正 全 才 便 就 再 已 将 会 可 才 爆 遭 因 被 由 在 向 对";

/// What is done for a length of time, so that 18个月后 after it is one.
const KEPT: &str = "保存 存放 储存 贮存 冷冻 冷藏 放置 浸泡 发酵 腌制 静置 烤制 炖煮 煮 炖 蒸 烤 服刑 羁押 住院 治疗 训练 潜伏 观察 隔离 休养 学习 等待 等候 等了 苦等 服役 使用 持续 历时 经过 历经";

/// What may follow 昨 where it stands for 昨天, as newspapers of Hong Kong and Taiwan write.
const BARE_YESTERDAY: &str =
    "在于被到向与就宣表发公指出获遭判裁开召举收报说称对赴抵再首批决认承否也则亦起提率主会见接致启跌升涨挫创";

/// Words before a number of 日 that make it a length, not a day of the month.
const BEFORE_DAYS: &str = "一连 连跌 连升 连涨 连降 展期 会期 休市 停牌 停课 停工 休假";

/// What a figure after an hour may count: 今晚7点30人到场.
const COUNTED: &str =
    "人 名 位 个 家 辆 元 % 岁 万 亿 千 百 多 余 件 次 例 架 艘 公 千 米 年 天 日 月 只 条 支 枚 余 度 . , 时 小 周 点";

/// Words that make a following 前 or 后 part of another word.
const AFTER_FRONT: &str = "往 来 进 线 方 述 任 总 首 瞻 景 锋 列 途 沿 辈 台 期 身 嫌 后 者 去 赴 仆 科 哨 主 外 副 美 国 缀 卫 场 排 央 夫 妻 三 两 世 苏 所";
const AFTER_BACK: &str = "来 方 续 勤 者 果 台 备 代 卫 援 悔 盾 任 宫 排 院 面 世 遗 卫 轮 座 视 腿 现 背 人 生";

struct Lexicon {
    day_parts: Words<DayPart>,
    days: Words<Day>,
    prefixes: Words<Day>,
    years: Words<Year>,
    months: Words<Month>,
    seasoned: Words<(Year, Part)>,
    seasons: Words<Part>,
    parts: Words<Part>,
    year_parts: Words<Part>,
    thirds: Words<Part>,
    edges: Words<&'static str>,
    edged: Words<(Point, &'static str)>,
    references: Words<&'static str>,
    lengths: Words<(Unit, u128)>,
    units: Words<(Unit, u32)>,
    eras: Words<i16>,
    holidays: Words<Holiday>,
    zones: Words<()>,
    /// For each character a bit for each rule that may start with it.
    starts: Vec<u16>,
    /// A bit for each pair of first and second characters of times, several
    /// pairs to a bit; [`ANY_SECOND`] in `starts` where the second may be any.
    pairs: Vec<u64>,
}

/// In [`Lexicon::starts`]: any character that may start a time may come second.
const ANY_SECOND: u16 = 1 << 15;

/// Place of a pair of characters in [`Lexicon::pairs`].
fn pair_bit(first: char, second: char) -> (usize, u64) {
    let hash = (first as u32).wrapping_mul(0x9E37_79B1) ^ (second as u32).wrapping_mul(0x85EB_CA6B);
    ((hash >> 22) as usize, 1 << (hash >> 16 & 63))
}

/// Second characters of times that the tables of words do not give.
const SECONDS: &[(&str, &str)] = &[
    ("上下", "上下周星礼个一世两二三四五六七八九十半0123456789"),
    ("今明昨前去本上下", "("),
    ("本", "周星礼月个世"),
    ("这", "周星礼个一世"),
    ("今明昨前后当次翌听琴寻噚", "早晚晨夜午朝"),
    ("周", "一二三四五六日末周"),
    ("星", "期"),
    ("今昨明去", "明今后"),
    ("礼", "拜"),
    ("截", "至止"),
    ("公西纪", "元"),
    ("农阴旧夏", "历"),
    ("正冬腊", "月"),
    ("每", "天日年月周星礼个小分秒季晚早晨午夜逢隔两三四五六七八九十半几数上下中清凌傍0123456789"),
    ("逐", "年月日"),
    ("逢", "周星礼初"),
    ("过", "去两三四五六七八九十几半一0123456789"),
    ("再", "过"),
    ("最", "近"),
    ("近", "一二两三四五六七八九十百几数些半0123456789 多"),
    ("未", "来"),
    ("此", "前后"),
    ("往", "后"),
    ("接", "下"),
    ("前后首头", "一二两三四五六七八九十百几数半0123456789 "),
    ("之", "前后"),
    ("刚", "刚过"),
    ("多", "年天日"),
    ("半", "年个天小月分周世秒刻"),
    ("连", "日月"),
    ("好", "几"),
    ("若", "干"),
    ("早晚晨夜", "一二两三四五六七八九十0123456789"),
    ("昨", BARE_YESTERDAY),
    ("差", "一二两三四五六七八九十0123456789"),
    ("天", "天"),
    ("年", "年"),
    ("日", "日"),
    ("月", "月"),
];

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut lexicon = Lexicon {
            day_parts: Words::new(DAY_PARTS),
            days: Words::new(DAYS),
            prefixes: Words::new(DAY_PREFIXES),
            years: Words::new(YEARS),
            months: Words::new(MONTHS),
            seasoned: Words::new(SEASONED_YEARS),
            seasons: Words::new(SEASONS),
            parts: Words::new(PARTS),
            year_parts: Words::new(YEAR_PARTS),
            thirds: Words::new(THIRDS),
            edges: Words::new(EDGES),
            edged: Words::new(EDGED),
            references: Words::new(REFERENCES),
            lengths: Words::new(LENGTHS),
            units: Words::new(UNITS),
            eras: Words::new(ERAS),
            holidays: Words::new(HOLIDAYS),
            zones: Words::new(&[(ZONES, ())]),
            starts: vec![0; 0x1_0000],
            pairs: vec![0; 1 << 10],
        };
        let mut pairs = std::mem::take(&mut lexicon.pairs);
        let mut free = String::new();
        let mut pair = |first: char, second: Option<char>| match second {
            Some(second) => {
                let (word, bit) = pair_bit(first, second);
                pairs.get_mut(word).into_iter().for_each(|bits| *bits |= bit);
            }
            None => free.push(first),
        };
        let l = &lexicon;
        let words = (l.day_parts.pairs().chain(l.days.pairs()))
            .chain(l.years.pairs().chain(l.months.pairs()).chain(l.seasoned.pairs()))
            .chain(l.parts.pairs().chain(l.edged.pairs()).chain(l.references.pairs()))
            .chain(l.eras.pairs().chain(l.holidays.pairs()).chain(l.zones.pairs()).chain(l.lengths.pairs()));
        for (first, second) in words {
            pair(first, second);
        }
        for (firsts, next) in SECONDS {
            for first in firsts.chars() {
                next.chars().for_each(|second| pair(first, Some(second)));
            }
        }
        for first in "自从闰".chars() {
            pair(first, None);
        }
        lexicon.pairs = pairs;
        let mut starts = std::mem::take(&mut lexicon.starts);
        for c in free.chars() {
            starts.get_mut(c as usize).into_iter().for_each(|mask| *mask |= ANY_SECOND);
        }
        for (bit, rule) in RULES.iter().enumerate() {
            for c in (rule.first)(&lexicon) {
                if let Some(mask) = starts.get_mut(c as usize) {
                    *mask |= 1 << bit;
                }
            }
        }
        lexicon.starts = starts;
        lexicon
    })
}

/// A rule: what it may start with, and how it reads.
struct Rule {
    id: &'static str,
    first: fn(&Lexicon) -> Vec<char>,
    read: fn(&Scan, usize) -> Option<(Expr, usize)>,
}

const NUMERALS: &str = "0123456789零一二三四五六七八九十百千两廿卅半几数壹贰叁肆伍陆柒捌玖拾";

fn numeral_firsts(_: &Lexicon) -> Vec<char> {
    NUMERALS.chars().collect()
}

fn point_firsts(lexicon: &Lexicon) -> Vec<char> {
    let mut out: Vec<char> = NUMERALS.chars().collect();
    out.extend("周星礼上下本这截自从公西纪农阴旧闰正腊冬春夏秋早晚晨夜差".chars());
    out.extend(lexicon.day_parts.firsts());
    out.extend(lexicon.days.firsts());
    out.extend(lexicon.prefixes.firsts());
    out.extend(lexicon.years.firsts());
    out.extend(lexicon.months.firsts());
    out.extend(lexicon.seasoned.firsts());
    out.extend(lexicon.parts.firsts());
    out.extend(lexicon.edged.firsts());
    out.extend(lexicon.eras.firsts());
    out.extend(lexicon.holidays.firsts());
    out.extend(lexicon.zones.firsts());
    out
}

/// The rules, in order.
const RULES: &[Rule] = &[
    Rule { id: "times.reference", first: |l| l.references.firsts().collect(), read: |s, i| s.reference(i) },
    Rule { id: "times.set", first: |_| "每逐逢天年日周月".chars().collect(), read: |s, i| s.sets(i) },
    Rule { id: "times.point", first: point_firsts, read: |s, i| s.point_or_range(i) },
    Rule {
        id: "times.window",
        first: |_| "过最近未今此往接前后之上下头刚去首这".chars().collect(),
        read: |s, i| s.window(i),
    },
    Rule {
        id: "times.offset",
        first: |l| [numeral_firsts(l), vec!['多', '半', '再', '过']].concat(),
        read: |s, i| s.offset(i),
    },
    Rule {
        id: "times.duration",
        first: |l| [numeral_firsts(l), "多半连好整上若".chars().collect()].concat(),
        read: |s, i| s.duration(i),
    },
    Rule { id: "times.minguo", first: |_| vec!['1'], read: |s, i| s.minguo_stamp(i) },
];

/// A text being scanned.
pub struct Scan<'a> {
    chars: &'a [char],
    /// Three-digit years are years of the Republic.
    minguo: bool,
    lexicon: &'static Lexicon,
    /// Whether a 第三季 of the text is the season of a show, once that is asked.
    shows: OnceCell<bool>,
    /// The last numerals read, by position: the rules read the same ones.
    numerals: [Cell<(usize, Option<Numeral>)>; 4],
}

impl<'a> Scan<'a> {
    /// Scan `chars`; with `minguo`, three-digit years are years of the Republic.
    pub fn new(chars: &'a [char], minguo: bool) -> Self {
        let numerals = [const { Cell::new((usize::MAX, None)) }; 4];
        Scan { chars, minguo, lexicon: lexicon(), shows: OnceCell::new(), numerals }
    }

    /// The longest time that starts at `at`.
    pub fn at(&self, at: usize) -> Option<Found> {
        let c = *self.chars.get(at)?;
        // 《明日之后》 is a name
        if at > 0 && self.char(at - 1) == '《' && !c.is_ascii_digit() {
            return None;
        }
        let mask = *self.lexicon.starts.get(c as usize)?;
        if mask == 0 || c.is_ascii_digit() && self.before(at).last().is_some_and(|&b| b.is_ascii_digit() || b == '.') {
            return None;
        }
        if !self.plausible(c, at) {
            return None;
        }
        let mut best: Option<Found> = None;
        for (bit, rule) in RULES.iter().enumerate() {
            if mask >> bit & 1 == 1
                && let Some((expr, end)) = (rule.read)(self, at)
                && best.as_ref().is_none_or(|b| b.end < end)
            {
                let id = if matches!(expr, Expr::Range(..)) { "times.range" } else { rule.id };
                best = Some(Found { start: at, end, rule: id, expr });
            }
        }
        best
    }

    /// A look at the characters after the first, before any rule is tried.
    fn plausible(&self, c: char, at: usize) -> bool {
        let next = self.char(at + 1);
        if numeral::is_numeral(c) || matches!(c, '几' | '数') {
            // what follows the numeral must be a unit of time or join it to another
            let longest = at + 32;
            let mut i = at + 1;
            while i < longest
                && (matches!(self.char(i), '几' | '多' | '余' | '来' | '半' | ' ' | ',' | '又')
                    || numeral::is_numeral(self.char(i)))
            {
                i += 1;
            }
            if i == longest {
                return false;
            }
            let after = self.char(i);
            return match after {
                '年' | '月' | '日' | '号' | '时' | '点' | '天' | '财' | '赛' | '学' | '会' | '周' | '星' | '礼'
                | '小' | '秒' | '世' | '季' | '刻' | '载' | '-' | '/' | '.' | ':' | '∶' | '至' | '到' | '—' | '–'
                | '~' | '昼' | '钟' | '句' | '整' => true,
                '个' => "月小钟半多余来星礼季世年昼日".contains(self.char(i + 1)),
                '、' => (2..=6).any(|k| matches!(self.char(i + k), '月' | '季' | '日' | '号' | '年')),
                '分' => matches!(self.char(i + 1), '钟' | '多' | '半') || numeral::is_numeral(self.char(i + 1)),
                _ => i - at >= 7 || self.lexicon.holidays.at(self.rest(at)).is_some(),
            };
        }
        let mask = |c: char| self.lexicon.starts.get(c as usize).copied().unwrap_or(0);
        if mask(c) & ANY_SECOND != 0 {
            return next == ' ' || mask(next) != 0;
        }
        let (word, bit) = pair_bit(c, next);
        self.lexicon.pairs.get(word).is_some_and(|bits| bits & bit != 0)
    }

    fn char(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    fn rest(&self, i: usize) -> &'a [char] {
        self.chars.get(i..).unwrap_or_default()
    }

    /// The characters before `i`, eight at most.
    fn before(&self, i: usize) -> &'a [char] {
        self.chars.get(i.saturating_sub(8)..i).unwrap_or_default()
    }

    fn starts(&self, i: usize, words: &Any) -> Option<usize> {
        words.starts(self.rest(i))
    }

    fn ends(&self, i: usize, words: &Any) -> bool {
        words.ends(self.before(i)).is_some()
    }

    fn skip_spaces(&self, mut i: usize) -> usize {
        let end = i + 2;
        while i < end && self.char(i) == ' ' {
            i += 1;
        }
        i
    }

    fn is_edge(&self, i: usize) -> bool {
        let c = self.char(i);
        !c.is_alphanumeric()
    }

    fn numeral(&self, i: usize) -> Option<Numeral> {
        let known = self.numerals.get(i % 4)?;
        let (at, found) = known.get();
        if at == i {
            return found;
        }
        let mut found = numeral::read(self.rest(i));
        found.iter_mut().for_each(|n| n.end += i);
        known.set((i, found));
        found
    }

    /// A plain whole number of `min` to `max`, and the position after it.
    fn int(&self, i: usize, min: u64, max: u64) -> Option<(u64, usize)> {
        let found = self.numeral(i)?;
        if found.decimal || found.scale != 0 {
            return None;
        }
        found.int().filter(|n| (min..=max).contains(n)).map(|n| (n, found.end))
    }

    // ---------------------------------------------------------------- points

    fn zone(&self, i: usize) -> usize {
        match self.lexicon.zones.at(self.rest(i)) {
            Some((len, ())) => {
                let mut j = i + len;
                if matches!(self.char(j), '+' | '-') && self.char(j + 1).is_ascii_digit() {
                    j += 2;
                    while self.char(j).is_ascii_digit() {
                        j += 1;
                    }
                }
                self.skip_spaces(j)
            }
            None => i,
        }
    }

    /// 2024-10-28, 2024/10/28, 2024.10.28, 2010 01 29; 28/10/2024.
    fn numeric_date(&self, i: usize) -> Option<(Point, usize)> {
        let digits = |i: usize| (0..9).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let number = |i: usize, len: usize| {
            self.rest(i).iter().take(len).filter_map(|c| c.to_digit(10)).fold(0i64, |n, d| n * 10 + i64::from(d))
        };
        let a = digits(i);
        let mark = self.char(i + a);
        if !matches!(mark, '-' | '/' | '.' | ' ') {
            return None;
        }
        let at_b = i + a + 1;
        let b = digits(at_b);
        let at_c = at_b + b + 1;
        if self.char(at_b + b) != mark || !(1..=2).contains(&b) {
            return None;
        }
        let c = digits(at_c);
        let end = at_c + c;
        if matches!(self.char(end), '.' | '-' | '/')
            && self.char(end + 1).is_ascii_digit()
            && !self.char(end + 1).is_whitespace()
            && mark == self.char(end)
        {
            return None;
        }
        let (year, month, day) = match (a, c) {
            (4, 1 | 2) if mark != ' ' || (b == 2 && c == 2) => (number(i, 4), number(at_b, b), number(at_c, c)),
            (1 | 2, 4) if mark != ' ' => (number(at_c, 4), number(at_b, b), number(i, a)),
            _ => return None,
        };
        let (month, day) = if month > 12 && (1..=12).contains(&day) && a != 4 { (day, month) } else { (month, day) };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1000..=2200).contains(&year) {
            return None;
        }
        let point = Point {
            year: Some(Year::Number(year as i16)),
            month: Some(Month::Number(month as i8)),
            day: Some(Day::Number(day as i8)),
            numeric: true,
            ..EMPTY
        };
        let end = if self.char(end) == 'T' && self.char(end + 1).is_ascii_digit() { end + 1 } else { end };
        Some((point, end))
    }

    /// 12/1: a month and a day, where it cannot be a fraction.
    fn slashed_day(&self, i: usize) -> Option<(Point, usize)> {
        let a = self.numeral(i).filter(|n| (1..=2).contains(&n.digits))?;
        if self.char(a.end) != '/' {
            return None;
        }
        let b = self.numeral(a.end + 1).filter(|n| (1..=2).contains(&n.digits))?;
        let (m, d) = (a.int()?, b.int()?);
        // 11/19(三), 11/21起
        let sure = self.starts(b.end, any!("起 止 截止 (一) (二) (三) (四) (五) (六) (日) (周 (星期")).is_some();
        let fits = m <= 12
            && ((1..m).contains(&d) || sure && (1..=31).contains(&d))
            && !self.char(b.end).is_ascii_alphanumeric()
            && !matches!(self.char(b.end), '/' | '-' | '.' | '%');
        let point =
            Point { month: Some(Month::Number(m as i8)), day: Some(Day::Number(d as i8)), numeric: true, ..EMPTY };
        let mixed = i >= 2 && self.char(i - 1) == ' ' && self.char(i - 2).is_ascii_digit();
        (fits && !mixed && !self.ends(i, any!("/ - ."))).then_some((point, b.end))
    }

    fn year(&self, i: usize) -> Option<(Point, usize)> {
        let point = |year| Point { year: Some(year), ..EMPTY };
        if let Some((len, &year)) = self.lexicon.years.at(self.rest(i)) {
            let end = i + len;
            if self.ends(i, any!("同 多 历 每 一 百 千 万 大 目 以 之 少 青 成"))
                && matches!(self.char(i), '年' | '今')
                && self.char(i) != '今'
            {
                return None;
            }
            if self.char(i) == '前' && self.ends(i, any!("目 以 之 此 提 向 三 两 几 年 生"))
                || self.char(i) == '后' && self.ends(i, any!("以 之 此 今 然 最"))
            {
                return None;
            }
            if matches!(self.char(end), '龄' | '级')
                || self.char(i + 1) == '年'
                    && len == 2
                    && matches!(self.char(i), '上' | '下')
                    && self.starts(end, any!("纪 龄")).is_some()
            {
                return None;
            }
            return Some((point(year), self.whole_year(end)));
        }
        // 民国113年, 昭和六十年
        let era = self.lexicon.eras.at(self.rest(i)).map(|(len, &before)| (i + len, before));
        if let Some((j, before)) = era {
            let j = self.skip_spaces(j);
            let (n, end) = if self.char(j) == '元' { (1, j + 1) } else { self.int(j, 1, 200)? };
            if self.char(end) != '年' {
                return None;
            }
            let year = i16::try_from(n).ok()?.checked_add(before)?;
            return Some((
                Point { minguo: before == 1911 && self.char(i) != '大', year: Some(Year::Number(year)), ..EMPTY },
                end + 1,
            ));
        }
        // 上世纪80年代, 二十世纪三十年代, 80年代
        let century = if let Some(len) = self.starts(i, any!("上世纪 上个世纪")) {
            Some((19, i + len))
        } else if let Some(len) = self.starts(i, any!("本世纪 这个世纪")) {
            Some((20, i + len))
        } else if let Some((n, end)) = self.int(i, 1, 30).map(|(n, end)| (n, self.skip_spaces(end)))
            && self.starts(end, any!("世纪")).is_some()
        {
            Some((n as i16 - 1, end + 2))
        } else {
            None
        };
        let (base, j) = century.unwrap_or((19, i));
        let j = self.skip_spaces(j);
        if let Some((n, end)) = self.int(j, 0, 90).map(|(n, end)| (n, self.skip_spaces(end)))
            && n % 10 == 0
            && self.starts(end, any!("年代")).is_some()
        {
            let base = if century.is_none() && n <= 20 { 20 } else { base };
            return Some((point(Year::Decade(base * 10 + n as i16 / 10)), end + 2));
        }
        if let Some((n, end)) = self.int(j, 1000, 2090)
            && n % 10 == 0
            && self.starts(end, any!("年代")).is_some()
        {
            return Some((point(Year::Decade(n as i16 / 10)), end + 2));
        }
        if let Some((century, end)) = century {
            return Some((point(Year::Century(century)), end));
        }
        if let Some(len) = self.starts(i, any!("公元前 西元前 纪元前"))
            && let Some((n, end)) = self.int(self.skip_spaces(i + len), 1, 9999)
            && self.char(self.skip_spaces(end)) == '年'
        {
            return Some((point(Year::Before(n as i16)), self.skip_spaces(end) + 1));
        }
        let (start, christian) = match self.starts(i, any!("公元 西元")) {
            Some(len) => (i + len, true),
            None => (i, false),
        };
        let found = self.numeral(start)?;
        let end = self.skip_spaces(found.end);
        if let Some(len) = self.starts(end, any!(SEASONS_OF_WORK))
            && let Some(n) = found.int()
        {
            let school = self.starts(end, any!("学年度")).is_some();
            let minguo = (self.minguo || school) && found.digits == 3 && (80..150).contains(&n);
            if minguo || found.digits == 4 && (1900..2100).contains(&n) {
                let year = Year::Number(n as i16 + if minguo { 1911 } else { 0 });
                return Some((Point { minguo, ..point(year) }, end + len));
            }
        }
        if self.char(end) != '年'
            || found.decimal
            || found.scale != 0
            || self.ends(i, any!("距今 距今约 距今已 距今已有"))
        {
            return None;
        }
        // 创1991年来新高
        let since = found.digits == 4 && self.starts(end + 1, any!(NEW_SINCE)).is_some();
        if matches!(self.char(end + 1), '级' | '代' | '来' | '多' | '龄' | '余') && !christian && !since {
            return None;
        }
        let n = found.int()?;
        let after = end + 1;
        let month_follows = self.month(self.skip_spaces(after)).is_some() || self.lunar_month(after).is_some();
        let year = match found.digits {
            4 if (1000..=2200).contains(&n) || (1..=9999).contains(&n) && month_follows => n as i16,
            // 两千零八年
            0 if found.style == Style::Units && (1900..=2100).contains(&n) && (n != 2000 || month_follows) => n as i16,
            2 | 3 if self.minguo && (1..=150).contains(&n) && (month_follows || found.digits == 3) => {
                return Some((
                    Point { minguo: true, ..point(Year::Number(n as i16 + 1911)) },
                    after + self.starts(after, any!("度")).unwrap_or(0),
                ));
            }
            2 if month_follows
                || self.char(start) == '0'
                || self.char(start) == '零'
                || found.style == Style::Digits && (n >= 49 || (11..40).contains(&n) && found.high.is_none()) =>
            {
                n as i16 + if n < 50 { 2000 } else { 1900 }
            }
            3 | 0 if christian && (1..=2200).contains(&n) => n as i16,
            3 if (100..=999).contains(&n) && n % 10 != 0 && (month_follows || self.ends(i, any!("在 于"))) => {
                n as i16
            }
            _ => return None,
        };
        let after = after + self.starts(after, any!("度")).unwrap_or(0);
        Some((point(Year::Number(year)), self.whole_year(after)))
    }

    /// Position after the 全年 of 去年全年, if one stands at `i`.
    fn whole_year(&self, i: usize) -> usize {
        let whole = self.starts(i, any!("全年")).is_some() && !matches!(self.char(i + 2), '龄' | '级');
        if whole { i + 2 } else { i }
    }

    fn month(&self, i: usize) -> Option<(Month, usize)> {
        if let Some((len, &month)) = self.lexicon.months.at(self.rest(i)) {
            // 五千元月薪, 单元月租
            let money = |&c: &char| numeral::is_numeral(c) || "单美欧日港澳韩新加台万亿千百多余币".contains(c);
            if self.char(i) == '元' && self.before(i).last().is_some_and(money) {
                return None;
            }
            // 会下月7日, 线下月底: no verb and no 线下
            let dated = self.char(i + len).is_ascii_digit()
                || self.starts(i + len, any!("底 初 中旬 上旬 下旬 起 将 在 举行 开通")).is_some();
            if matches!(self.char(i), '上' | '下' | '次' | '同')
                && self.ends(i, any!("之 以 地 楼 天 如 会 共 相 线"))
                && !(dated && self.ends(i, any!("会 线")))
            {
                return None;
            }
            return Some((month, i + len));
        }
        let found = self.numeral(i)?;
        let end = self.skip_spaces(found.end);
        if self.char(end) != '月'
            || found.decimal
            || !matches!(found.style, Style::Arabic | Style::One | Style::Units | Style::BareUnit)
        {
            return None;
        }
        let n = found.int().filter(|n| (1..=12).contains(n))?;
        if found.chinese && self.ends(i, any!(ON_END)) && self.char(end + 1) != '份' {
            return None;
        }
        // 月球 and 月饼 are words, 9月台风 and 9月票房 are not of one
        let platform = self.char(end + 1) == '台' && self.ends(i, any!("第"));
        if self
            .starts(end + 1, any!("球 子 饼 票 薪 嫂"))
            .is_some_and(|_| self.starts(end + 1, any!(NO_MOON)).is_none())
            || platform
        {
            return None;
        }
        let end = end + 1 + self.starts(end + 1, any!("份")).unwrap_or(0);
        Some((Month::Number(n as i8), end))
    }

    /// 正月, 腊月, 八月 of the Chinese calendar.
    fn lunar_month(&self, i: usize) -> Option<(i8, bool, usize)> {
        let (leap, j) = if self.char(i) == '闰' { (true, i + 1) } else { (false, i) };
        match self.char(j) {
            '正' if self.char(j + 1) == '月' => Some((1, leap, j + 2)),
            '冬' if self.char(j + 1) == '月' => Some((11, leap, j + 2)),
            '腊' if self.char(j + 1) == '月' => Some((12, leap, j + 2)),
            _ => {
                let found = self.numeral(j).filter(|n| n.chinese)?;
                let n = found.int().filter(|n| (1..=12).contains(n))?;
                (self.char(found.end) == '月').then_some((n as i8, leap, found.end + 1))
            }
        }
    }

    /// 初八, 十五, 廿三, 三十.
    fn lunar_day(&self, i: usize) -> Option<(i8, bool, usize)> {
        if self.char(i) == '初' {
            let (n, end) = self.int(i + 1, 1, 10)?;
            return (!self.char(i + 1).is_ascii_digit()).then_some((n as i8, true, end));
        }
        let found = self.numeral(i).filter(|n| n.chinese && n.style != Style::One)?;
        let n = found.int().filter(|n| (10..=30).contains(n))?;
        Some((n as i8, self.char(i) == '廿', found.end))
    }

    fn lunar(&self, i: usize) -> Option<(Point, usize)> {
        let (said, j) = match self.starts(i, any!("农历 阴历 旧历 夏历")) {
            Some(len) => (true, self.skip_spaces(i + len)),
            None => (false, i),
        };
        let (year, j) = match self.year(j) {
            Some((p, end)) => {
                let end = end + self.starts(end, any!("农历 阴历")).unwrap_or(0);
                (p.year, end)
            }
            None => (None, j),
        };
        let said = said || year.is_some() && self.ends(j, any!("农历 阴历"));
        if let Some(len) = self.starts(j, any!("大年三十 除夕")).filter(|_| year.is_some()) {
            return Some((Point { year, day: Some(Day::Holiday(Holiday::LunarEve)), lunar: true, ..EMPTY }, j + len));
        }
        let at = j;
        let (month, leap, j) = self.lunar_month(j)?;
        let Some((day, typical, end)) = self.lunar_day(j) else {
            let named = match self.char(at) {
                '腊' => true,
                '正' | '冬' => !self.char(at.wrapping_sub(1)).is_alphanumeric(),
                _ => false,
            };
            return (said || leap || named)
                .then_some((Point { year, day: Some(Day::LunarMonth(month, leap)), lunar: true, ..EMPTY }, j));
        };
        if !(said
            || typical
            || leap
            || self.chars.get(j.wrapping_sub(2)).is_some_and(|c| matches!(c, '正' | '腊' | '冬'))
            || (day == 15 && month == 8 && self.char(end - 1) != '日' && self.is_edge(end)))
            || !said && self.char(end) == '日'
        {
            return None;
        }
        Some((Point { year, day: Some(Day::Lunar(month, day, leap)), lunar: true, ..EMPTY }, end))
    }

    /// Weekdays and weeks.
    fn week(&self, i: usize) -> Option<(Day, usize)> {
        let (weeks, j) = if let Some(len) = self.starts(i, any!("上上个 上上")) {
            (Some(-2), i + len)
        } else if let Some(len) = self.starts(i, any!("下下个 下下")) {
            (Some(2), i + len)
        } else if let Some(len) = self.starts(i, any!("上个 上一个 上一 上")) {
            (Some(-1), i + len)
        } else if let Some(len) = self.starts(i, any!("下个 下一个 下一 下")) {
            (Some(1), i + len)
        } else if let Some(len) = self.starts(i, any!("本 这个 这一 这 今个")) {
            (Some(0), i + len)
        } else {
            (None, i)
        };
        let word = self.starts(j, any!("周 星期 礼拜"))?;
        let k = j + word;
        if weeks.is_none()
            && (self.ends(i, any!("一 二 三 四 五 六 七 八 九 十 两 几 数 每 半 多 个 整 四 圆"))
                // 指数周三收跌
                && !self.ends(i, any!("指数 人数 次数 分数 总数 倍数 点数 户数 件数 宗数 例数"))
                || self.before(i).last().is_some_and(char::is_ascii_digit))
        {
            return None;
        }
        let weekday = match (weekday(self.char(k)), self.char(k)) {
            (Some(weekday), _) => weekday,
            (None, '末') => return Some((Day::Weekend(weeks), k + 1)),
            _ => {
                return weeks
                    .filter(|_| !matches!(self.char(k), '刊' | '报' | '年' | '边' | '围' | '转' | '期'))
                    .map(|w| (Day::Week(w), k));
            }
        };
        // 周一围 is a name, 周三次 is not a day
        if word == 1 && weeks.is_none() && matches!(self.char(k + 1), '次' | '岁' | '遍' | '百' | '千' | '万') {
            return None;
        }
        if word == 1 && weeks.is_none() && self.char(k) == '天' {
            return None;
        }
        Some((Day::Weekday(weeks, weekday), k + 1))
    }

    /// 今(24)日, 去(112)年, 本(10)月: the figure in brackets says the same.
    fn bracketed(&self, i: usize) -> Option<(Point, usize)> {
        if self.char(i + 1) != '(' {
            return None;
        }
        let (_, close) = self.int(i + 2, 1, 200)?;
        let unit = close + 1;
        if self.char(close) != ')' {
            return None;
        }
        let shift = match self.char(i) {
            '今' | '本' => 0,
            '明' | '下' => 1,
            '昨' | '去' | '上' => -1,
            '前' => -2,
            _ => return None,
        };
        let point = match (self.char(unit), self.char(i)) {
            ('日' | '天', '今' | '明' | '昨' | '前' | '本') => Point { day: Some(Day::Now(shift)), ..EMPTY },
            ('年', '今' | '本' | '明' | '去' | '前') => Point { year: Some(Year::Now(shift)), ..EMPTY },
            ('月', '本' | '上' | '下') => Point { month: Some(Month::Now(shift as i8)), ..EMPTY },
            _ => return None,
        };
        Some((point, unit + 1))
    }

    fn day(&self, i: usize, after_month: bool) -> Option<(Day, usize)> {
        if let Some((len, &day)) = self.lexicon.days.at(self.rest(i)) {
            if matches!(self.char(i), '前' | '后')
                && self.ends(i, any!("年 月 日 目 以 之 此 提 天 周 最 战 赛"))
                && !self.ends(i, any!("此"))
            {
                return None;
            }
            if self.char(i + len - 1) == '日' && self.char(i + len) == '本'
                || self.starts(i + len, any!("黄花")).is_some()
            {
                return None;
            }
            // 同日方会谈
            if self.starts(i, any!("同日")).is_some()
                && self
                    .starts(i + len, any!("方 内瓦 韩两 韩官 韩外 韩首 韩领 韩三 美两 美官 美外 美首 美领"))
                    .is_some()
            {
                return None;
            }
            if self.char(i) == '当' && self.char(i + 1) == '日' && self.ends(i, any!("应"))
                || self.char(i) == '今' && self.starts(i + len, any!("头条 俄罗斯 美国 说法 日")).is_some()
            {
                return None;
            }
            return Some((day, i + len));
        }
        if let Some((day, end)) = self.week(i) {
            return Some((day, end));
        }
        if let Some((len, &holiday)) = self.lexicon.holidays.at(self.rest(i)) {
            if self
                .starts(i + len, any!("期 档 后的 路 村 镇 区 大街 上河 联欢 联欢晚会 晚会 厂 公司"))
                .is_some_and(|_| self.starts(i + len, any!("期间")).is_none())
                && len <= 2
            {
                return None;
            }
            if matches!(self.char(i), '五' | '六')
                && (self.before(i).last().is_some_and(|&c| numeral::is_numeral(c))
                    || numeral::is_numeral(self.char(i + len)))
            {
                return None;
            }
            return Some((Day::Holiday(holiday), i + len));
        }
        let found = self.numeral(i)?;
        let end = self.skip_spaces(found.end);
        let mark = self.char(end);
        if found.decimal || found.digits > 2 || !matches!(mark, '日' | '号') {
            return None;
        }
        if !matches!(found.style, Style::Arabic | Style::One | Style::Units | Style::BareUnit) {
            return None;
        }
        let n = found.int().filter(|n| (1..=31).contains(n))?;
        let after = self.rest(end + 1);
        // 华龙一号, 天舟七号, 仙姬巷28号
        let named = |&b: &char| b.is_alphanumeric() && !"在于到至从自截本上下这当和与是".contains(b);
        if mark == '号' && !after_month && self.before(i).last().is_some_and(named) {
            return None;
        }
        if mark == '号'
            && !after_month
            && any!("线 楼 馆 店 院 厅 门 机 井 站 文 台 公 选 位 球 主 航 舰 地 车 令 床 房 桥 矿 仓 种 令 院 国 省 高 煤 码 发 病 楼 油 列 卫 火 飞 潜 救 轮 船 货 补 手 探 运 案 当 染 决 工 厂 岛 人 病 议 歼 东 西 南 北 大 小 被").starts(after).is_some() {
            return None;
        }
        if mark == '日' && !after_month && any!("元 圆 币 本 均 语 游 行 用 薪 程").starts(after).is_some()
        {
            return None;
        }
        Some((Day::Number(n as i8), end + 1))
    }

    fn day_part(&self, i: usize, after_day: bool) -> Option<(DayPart, usize)> {
        if let Some((len, &part)) = self.lexicon.day_parts.at(self.rest(i)) {
            return Some((part, i + len));
        }
        if after_day {
            let c = self.char(i);
            let part = SHORT_PARTS.iter().find(|&&(short, _)| short == c).map(|&(_, part)| part)?;
            if self.starts(i + 1, any!("会 报 宴 餐 些 已 就 在 期 市 餐 点 早 有 经 于 稻 茶 饭")).is_some()
                && !(c == '晚' && self.char(i + 1) == '在' || c == '早' && self.char(i + 1) == '在')
            {
                return None;
            }
            let end = i + 1 + self.starts(i + 1, any!("间 上 里")).filter(|_| c == '晚' || c == '夜').unwrap_or(0);
            return Some((part, end));
        }
        None
    }

    /// 差十分三点, 差一刻8点: minutes before the hour.
    fn clock_to_come(&self, i: usize) -> Option<(Clock, usize)> {
        let (n, end) = self.int(i + 1, 1, 59)?;
        let (minutes, end) = match self.char(end) {
            '分' => (n, end + 1 + usize::from(self.char(end + 1) == '钟')),
            '刻' if n <= 3 => (n * 15, end + 1),
            _ => return None,
        };
        let (hour, end) = self.int(end, 0, 24)?;
        let tail = self.char(end) == '点' && !numeral::is_numeral(self.char(end + 1));
        let clock =
            Clock { hour: ((hour + 23) % 24) as i8, minute: Some(60 - minutes as i8), second: None, settled: false };
        tail.then(|| (clock, end + 1 + self.starts(end + 1, any!("整 钟")).unwrap_or(0)))
    }

    fn clock(&self, i: usize, context: bool) -> Option<(Clock, usize)> {
        let first = self.char(i);
        if first == '差' {
            return self.clock_to_come(i);
        }
        if first.is_ascii_digit()
            && let Some(found) = self.digital_clock(i, context)
        {
            return Some(found);
        }
        let found = self.numeral(i)?;
        if found.decimal || found.high.is_some() || found.open.is_some() {
            return None;
        }
        let hour = found.int().filter(|&n| n <= 24)?;
        if found.digits > 2 {
            return None;
        }
        let at = self.skip_spaces(found.end);
        let mark = self.char(at);
        let mut j = at + 1;
        if at > found.end && found.chinese && !context {
            return None;
        }
        match mark {
            '时' if self
                .starts(j, any!("代 间 期 候 尚 常 任 空 速 分 评 髦"))
                .is_some_and(|_| self.char(j) != '分') =>
            {
                return None;
            }
            '时' | '点' => {}
            _ => return None,
        }
        if mark == '时' && found.style == Style::One && !context && self.char(j) != '许' {
            return None;
        }
        let mut clock = Clock { hour: hour as i8, minute: None, second: None, settled: false };
        let j0 = self.skip_spaces(j);
        // 四点 五个百分点
        if j0 > j
            && let Some(n) = self.numeral(j0)
            && self.starts(n.end, any!("个百分点 百分点 折 %")).is_some()
        {
            return None;
        }
        if let Some((minute, end)) = self.int(j0, 0, 59) {
            let after = self.skip_spaces(end);
            let short = self.char(j0) == '零' || end - j0 == 2;
            if self.char(after) == '分'
                && self.char(after + 1) != '之'
                && !(self.char(after + 1) == '钟' && mark == '点')
            {
                clock.minute = Some(minute as i8);
                j = after + 1;
            } else if self.char(after) == '刻' && minute <= 3 {
                clock.minute = Some(minute as i8 * 15);
                j = after + 1;
            } else if short
                && (self.is_edge(end)
                    || matches!(self.char(end), '到' | '至' | '左' | 'a' | 'p' | '许' | '打')
                    || context && end == j0 + 2 && self.starts(end, any!(COUNTED)).is_none())
                && mark == '点'
            {
                clock.minute = Some(minute as i8);
                j = end;
            }
        } else if self.char(j0) == '半' {
            clock.minute = Some(30);
            j = j0 + 1;
        } else if mark == '点'
            && self.char(j) == '差'
            && let Some((minutes, end)) = self.int(j + 1, 1, 59)
            && self.char(end) == '分'
        {
            // 八点差五分
            clock.hour = (clock.hour + 23) % 24;
            clock.minute = Some(60 - minutes as i8);
            return Some((clock, end + 1));
        }
        if clock.minute.is_some()
            && let Some((second, end)) = self.int(self.skip_spaces(j), 0, 59)
            && self.char(end) == '秒'
        {
            clock.second = Some(second as i8);
            j = end + 1;
        }
        if let Some(len) = self.starts(j, any!("整 正 钟")) {
            j += len;
        }
        if let Some(end) = self.meridiem(j, &mut clock) {
            j = end;
        }
        if mark == '点' && clock.minute.is_none() && !context && self.char(j - 1) == '点' {
            let lead =
                self.is_edge(i.wrapping_sub(1)) || i == 0 || self.ends(i, any!("在 于 到 至 从 自 约 每 近 前 后 间"));
            let tail = self.is_edge(j) && self.char(j) != '、'
                || self.starts(j, any!("许 多 左右 前 后 以后 之后 之前 以前 到 至 - ~ 开 出发 起 钟 开始")).is_some();
            if !lead || !tail {
                return None;
            }
        }
        Some((clock, j))
    }

    /// 早八点, 晚7时30分.
    fn short_clock(&self, i: usize) -> Option<(DayPart, Clock, usize)> {
        let c = self.char(i);
        let part = SHORT_PARTS.iter().find(|&&(short, _)| short == c).map(|&(_, part)| part)?;
        let (clock, end) = self.clock(i + 1, true)?;
        Some((part, clock, end))
    }

    /// 14:30, 9:05:30 p.m.
    fn digital_clock(&self, i: usize, context: bool) -> Option<(Clock, usize)> {
        let two = |i: usize| {
            let (a, b) = (self.char(i).to_digit(10)?, self.char(i + 1).to_digit(10)?);
            (a < 6 && !self.char(i + 2).is_ascii_digit()).then_some((a * 10 + b) as i8)
        };
        let len = (0..3).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        if len > 2
            || i > 0
                && matches!(self.char(i - 1), ':' | '.' | '-')
                && !context
                && self.char(i.wrapping_sub(2)).is_ascii_digit()
        {
            return None;
        }
        let hour = self.rest(i).iter().take(len).filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d);
        if hour > 24 || !matches!(self.char(i + len), ':' | '∶') {
            return None;
        }
        let minute = two(i + len + 1)?;
        let mut clock = Clock { hour: hour as i8, minute: Some(minute), second: None, settled: false };
        let mut j = i + len + 3;
        if self.char(j) == ':'
            && let Some(second) = two(j + 1)
        {
            clock.second = Some(second);
            j += 3;
        }
        if self.char(j) == ':' {
            return None;
        }
        if !context
            && (self
                .ends(i, any!("比分 以 比分为 比分是 比 比为 比是 比例 比例为 比例是 比率为 比值为 赔率 赔率为 按"))
                || self
                    .starts(j, any!("战胜 击败 力克 大胜 险胜 负于 不敌 领先 横扫 淘汰 逆转 的比分 取胜 获胜 的比例"))
                    .is_some())
        {
            return None;
        }
        // the offset of an ISO time
        if clock.second.is_some()
            && i > 0
            && self.char(i - 1) == 'T'
            && matches!(self.char(j), '+' | '-')
            && self.char(j + 3) == ':'
        {
            j += 6;
        }
        if let Some(end) = self.meridiem(j, &mut clock) {
            j = end;
        }
        Some((clock, j))
    }

    fn meridiem(&self, j: usize, clock: &mut Clock) -> Option<usize> {
        let k = self.skip_spaces(j);
        let (pm, len) = if let Some(len) = self.starts(k, any!("pm PM p.m. P.M.")) {
            (true, len)
        } else if let Some(len) = self.starts(k, any!("am AM a.m. A.M.")) {
            (false, len)
        } else {
            return None;
        };
        if self.char(k + len).is_ascii_alphabetic() {
            return None;
        }
        if pm && clock.hour < 12 {
            clock.hour += 12;
        } else if !pm && clock.hour == 12 {
            clock.hour = 0;
        }
        clock.settled = true;
        Some(k + len)
    }

    /// 初, 底, 中旬 … after a year, decade or month.
    fn edge(&self, i: usize, point: &mut Point) -> usize {
        let month = point.month.is_some();
        if month && let Some((len, &part)) = self.lexicon.thirds.at(self.rest(i)) {
            point.part = Some(part);
            return i + len;
        }
        // 去年年底, 今年年初
        let j = if !month && self.char(i) == '年' && point.year.is_some() { i + 1 } else { i };
        if let Some((len, &edge)) = self.lexicon.edges.at(self.rest(j)) {
            let c = self.char(j);
            let mid_month =
                month && c == '中' && (self.is_edge(j + 1) || self.starts(j + 1, any!(AFTER_MIDDLE)).is_some());
            if c == '中'
                && !mid_month
                && (len == 1 && (j == i || self.starts(j + 1, any!("国 央 方 共 东 美 俄 日 欧")).is_some()))
                || c == '初' && self.starts(j + 1, any!("步 中 级 次 始 衷 审 夏 冬 春 秋")).is_some()
                || c == '末' && self.starts(j + 1, any!("班 端 日")).is_some()
                || c == '底' && self.starts(j + 1, any!("特 部 线 层 气")).is_some()
            {
                return i;
            }
            point.modifier = Some(edge);
            return j + len;
        }
        i
    }

    /// A date, a time of day or both; without what may follow it.
    fn point(&self, at: usize, timed: bool) -> Option<(Point, usize)> {
        let mut i = self.zone(at);
        let zoned = i > at;
        let mut p = EMPTY;
        if let Some((date, end)) = self.numeric_date(i).or_else(|| self.slashed_day(i)) {
            p = date;
            i = end;
        } else if let Some((date, end)) = self.lunar(i) {
            p = date;
            i = end;
        } else if let Some((date, end)) = self.bracketed(i) {
            (p, i) = (date, end);
            if p.year.is_some()
                && let Some((month, end)) = self.month(i)
            {
                p.month = Some(month);
                i = end;
                if let Some((day @ Day::Number(_), end)) = self.day(i, true) {
                    p.day = Some(day);
                    i = end;
                }
            } else {
                i = self.edge(i, &mut p);
            }
        } else if let Some((len, &(date, edge))) = self.lexicon.edged.at(self.rest(i)).filter(|_| !zoned && !self.ends(i, any!("年 月 本 去 今 一 半 每 常 多 学 成 同 几 两 三 四 五 六 七 八 九 十 历 终 新 百 千 青 少 壮 老 中 近 当 连 按 逐 个 岁 周 往 早 上 下 全 整 当 明 后 前")) && !self.before(i).last().is_some_and(char::is_ascii_digit)) {
            if self.starts(i + len, any!("国 级 间 奖")).is_some() {
                return None;
            }
            p = date;
            p.modifier = Some(edge).filter(|e| !e.is_empty());
            return Some((p, i + len));
        } else if let Some((len, &(year, part))) = self.lexicon.seasoned.at(self.rest(i)) {
            return Some((Point { year: Some(year), part: Some(part), ..p }, i + len));
        } else {
            i = self.date(i, &mut p);
        }
        let has_day = p.day.is_some();
        if has_day && !matches!(p.day, Some(Day::Weekday(..) | Day::Week(_) | Day::Weekend(_))) {
            (i, p.weekday) = self.weekday_note(i);
        } else if let Some(Day::Weekday(_, weekday)) = p.day
            && self.char(i) == '('
            && let Some((day, close)) = self.int(i + 1, 1, 31)
            && let close = close + usize::from(matches!(self.char(close), '日' | '号'))
            && self.char(close) == ')'
        {
            // 周六(22日)
            (p.day, p.weekday, i) = (Some(Day::Number(day as i8)), Some(weekday), close + 1);
        }
        let dated = p.has_date();
        let j = if dated { self.skip_spaces(i) } else { i };
        let can_take_time = !dated || has_day || p.month.is_none() && p.year.is_none() && p.part.is_none();
        if can_take_time && p.modifier.is_none() {
            let j = if self.char(j) == '的' && has_day && self.day_part(j + 1, false).is_some() { j + 1 } else { j };
            let j = if has_day {
                j + self
                    .starts(j, any!("大约 约"))
                    .filter(|&len| self.day_part(j + len, false).is_some() || self.clock(j + len, true).is_some())
                    .unwrap_or(0)
            } else {
                j
            };
            if let Some((part, end)) = self.day_part(j, has_day && j == i) {
                p.day_part = Some(part);
                i = end;
                let about = self.starts(i, any!("大约 约")).unwrap_or(0);
                if let Some((clock, end)) = self.clock(self.skip_spaces(i + about), true) {
                    p.clock = Some(clock);
                    i = end;
                }
            } else if let Some((part, clock, end)) = self.short_clock(j).filter(|_| !dated || has_day) {
                p.day_part = Some(part);
                p.clock = Some(clock);
                i = end;
            } else if let Some((clock, end)) = self.clock(j, dated || zoned || timed) {
                p.clock = Some(clock);
                i = end;
            } else if !dated
                && self.char(i) == '昨'
                && BARE_YESTERDAY.contains(self.char(i + 1))
                && !self.ends(i, any!("如 犹 似 今 若"))
            {
                // 昨在高等法院受审
                p.day = Some(Day::Now(-1));
                return Some((p, i + 1));
            } else if !dated && let Some((len, &day)) = self.lexicon.prefixes.at(self.rest(i)) {
                // 今朝八点
                if self.char(i + len) == '朝'
                    && let Some((clock, end)) = self.clock(i + len + 1, true)
                {
                    (p.day, p.day_part, p.clock) = (Some(day), Some(MORNING), Some(clock));
                    return Some((p, end));
                }
                // 今晚, 昨夜
                if let Some((part, end)) =
                    self.day_part(i + len, true).filter(|_| !self.ends(i, any!("如 以 之 日 目 相 依 适 应")))
                {
                    if matches!(self.char(i), '前' | '后' | '当')
                        && !matches!(self.char(i + len), '晚' | '夜' | '晨' | '早')
                        || self.starts(i, any!("当午 明晨光 前夜 次早")).is_some()
                    {
                        return None;
                    }
                    p.day = Some(day);
                    p.day_part = Some(part);
                    i = end;
                    if let Some((clock, end)) = self.clock(self.skip_spaces(i), true) {
                        p.clock = Some(clock);
                        i = end;
                    }
                }
            }
        }
        if p.is_empty() { None } else { Some((p, i)) }
    }

    /// Year, month, part and day at `i`; the position after them.
    fn date(&self, mut i: usize, p: &mut Point) -> usize {
        if let Some((year, end)) = self.year(i) {
            *p = year;
            i = end;
            let before_edge = i;
            i = self.edge(i, p);
            if i > before_edge || matches!(p.year, Some(Year::Decade(_) | Year::Century(_))) {
                return i;
            }
        }
        let mut j = self.skip_spaces(i + usize::from(p.year.is_some() && self.char(i) == '的'));
        if p.year.is_some()
            && self.char(j) == ','
            && self.month(self.skip_spaces(j + 1)).is_some_and(|(_, e)| self.day(e, true).is_some())
        {
            j = self.skip_spaces(j + 1);
        }
        if p.year.is_some() {
            if let Some((len, &part)) = self
                .lexicon
                .seasons
                .at(self.rest(j))
                .filter(|&(len, _)| len > 1 || self.starts(j + 1, any!("节 分 晚 运 招 耕 游 令 奥 赛")).is_none())
            {
                p.part = Some(part);
                return j + len;
            }
            let part = self.lexicon.parts.at(self.rest(j)).or_else(|| self.lexicon.year_parts.at(self.rest(j)));
            if let Some((len, &part)) = part {
                p.part = Some(part);
                return self.part_edge(j + len, p);
            }
            if self.char(j) == '第'
                && let Some((n, end)) = self.int(j + 1, 1, 12)
                && let Some(len) = self.starts(end, any!("个月"))
            {
                p.month = Some(Month::Number(n as i8));
                return end + len;
            }
            if let Some(len) = self.starts(j, any!("前 头 首"))
                && let Some((n, end)) = self.int(j + len, 1, 12)
                && let Some(unit) = self.starts(end, any!("个月 月"))
            {
                p.part = Some(Part::FirstMonths(n as i8));
                return end + unit;
            }
            if let Some((part, end)) = self.slice(j, 53) {
                p.part = Some(part);
                return end;
            }
        }
        // 前4个月 at the start of a clause, 公司前8个月营收, 前8月出口: of this year
        if p.year.is_none()
            && let Some(len) = self.starts(j, any!("前 头 首"))
            && let Some((n, end)) = self.int(j + len, 2, 11)
            && let Some(unit) = self.starts(end, any!("个月 月"))
        {
            let whole = unit == 2 && (i == 0 || self.is_edge(i - 1));
            let figures = self.starts(end + unit, any!(FIGURES)).is_some();
            let first = unit == 1 && self.char(j) == '首';
            if (whole || figures || first)
                && self.starts(end + unit, any!("内 里 前 后 ,")).is_none_or(|_| self.char(j) == '首')
            {
                p.part = Some(Part::FirstMonths(n as i8));
                return end + unit;
            }
        }
        if let Some((len, &part)) = self.lexicon.parts.at(self.rest(j)) {
            let alone = p.year.is_none();
            if !(alone
                && (self.before(i).last().is_some_and(|&c| numeral::is_numeral(c) || matches!(c, '第' | '个'))
                    || self.starts(j + len, any!("报 节")).is_some() && len == 2
                    // a quarter, not the third season of a show
                    || len == 3 && self.char(j) == '第' && self.is_season(j, j + len)))
            {
                p.part = Some(part);
                return self.part_edge(j + len, p);
            }
        }
        if let Some((month, end)) = self.month(j) {
            if p.year.is_none() && self.char(j).is_ascii_digit() && self.ends(j, any!(". /")) {
                return i;
            }
            p.month = Some(month);
            i = end;
            let before_edge = i;
            i = self.edge(i, p);
            if i > before_edge {
                return i;
            }
            j = self.skip_spaces(i);
            let after = j + usize::from(self.char(j) == '的');
            if let Some((part, end)) = self.slice(after, 31) {
                p.part = Some(part);
                return end;
            }
            j += usize::from(after > j && self.day(after, true).is_some());
        }
        let after = p.month.is_some();
        if let Some((day, end)) = self.day(j, after) {
            let fits = match day {
                Day::Number(_) => p.year.is_none() || after,
                Day::Holiday(_) => !after,
                Day::Then(_) => p.year.is_none() || !after,
                _ => p.year.is_none() && !after,
            };
            if fits {
                p.day = Some(day);
                return end;
            }
        } else if after
            && let Some(found) = self.numeral(j).filter(|n| n.chinese && n.end - j <= 3)
            && let Some(n) = found.int().filter(|n| (1..=31).contains(n))
            && self.is_edge(found.end)
        {
            p.day = Some(Day::Number(n as i8));
            return found.end;
        }
        i
    }

    /// Whether a 第三季 from `at` to `end` is the season of a show.
    fn is_season(&self, at: usize, end: usize) -> bool {
        let before = self.before(at);
        let of_quarter = || (0..3).any(|k| self.starts(end + k, any!(OF_A_QUARTER)).is_some());
        self.char(end) != '度'
            && (any!("(").ends(before).is_some()
                || self.is_of_show(at, end)
                || *self.shows.get_or_init(|| self.has_seasons()) && !of_quarter())
    }

    /// Whether any 第三季 of the text is the season of a show.
    fn has_seasons(&self) -> bool {
        (0..self.chars.len()).any(|at| {
            let end = at + 3;
            let nth = self.char(at) == '第' && self.char(at + 2) == '季' && numeral::is_numeral(self.char(at + 1));
            nth && self.char(end) != '度' && self.is_of_show(at, end)
        })
    }

    /// Whether a show is named right before a 第三季, or spoken of around it.
    fn is_of_show(&self, at: usize, end: usize) -> bool {
        let before = self.chars.get(at.saturating_sub(24)..at).unwrap_or_default();
        if any!("》 》的").ends(before).is_some() {
            return true;
        }
        (1..=before.len()).any(|k| before.get(..k).is_some_and(|t| any!(SHOWS_BEFORE).ends(t).is_some()))
            || (0..3).any(|k| self.starts(end + k, any!(SHOWS_AFTER)).is_some())
    }

    /// 第一周, 前10天, 最后一个星期五 of a year or month.
    fn slice(&self, i: usize, most: u64) -> Option<(Part, usize)> {
        let lead = self.starts(i, any!("第 前 头 首 最后"))?;
        let j = self.skip_spaces(i + lead);
        let (n, end) = self.int(j, 1, most)?;
        let n = n as i8;
        let j = self.skip_spaces(end);
        let j = j + usize::from(self.char(j) == '个');
        let (from, count) = match self.char(i) {
            '第' => (n, 1),
            '最' => (-n, n),
            _ => (1, n),
        };
        let len = self.starts(j, any!("周 星期 礼拜 天 日 月"))?;
        let after = j + len;
        let unit = match self.char(j) {
            '天' | '日' => Unit::Day,
            '月' if self.char(j - 1) == '个' && most > 31 => Unit::Month,
            '月' => return None,
            _ => Unit::Week,
        };
        if unit == Unit::Week && count == 1 {
            if let Some(weekday) = weekday(self.char(after)) {
                return Some((Part::NthWeekday(from, weekday), after + 1));
            }
            if matches!(self.char(after), '刊' | '年' | '岁' | '末') {
                return None;
            }
        }
        // 10月前3日 is no part of the month
        (self.char(j) != '日' || self.char(i) != '前').then_some((Part::Slice(unit, from, count), after))
    }

    /// 初, 末 after a quarter or half.
    fn part_edge(&self, i: usize, p: &mut Point) -> usize {
        let edge = match self.char(i) {
            '初' => "START",
            '末' | '底' => "END",
            _ => return i,
        };
        if !matches!(
            p.part,
            Some(Part::Quarter(_) | Part::QuarterThen(_) | Part::QuarterNamed | Part::Half(_) | Part::FirstQuarters(_))
        ) {
            return i;
        }
        p.modifier = Some(edge);
        i + 1
    }

    /// (星期五) or , 星期一 after a date.
    fn weekday_note(&self, i: usize) -> (usize, Option<i8>) {
        let mut j = self.skip_spaces(i);
        let open = self.char(j) == '(';
        if open || self.char(j) == ',' {
            j = self.skip_spaces(j + 1);
        }
        // 11/19(三)
        if open
            && self.char(j + 1) == ')'
            && self.char(j) != '天'
            && let Some(weekday) = weekday(self.char(j))
        {
            return (j + 2, Some(weekday));
        }
        match self.week(j) {
            Some((Day::Weekday(None, w), end)) if open => {
                let close = self.skip_spaces(end);
                if self.char(close) == ')' { (close + 1, Some(w)) } else { (i, None) }
            }
            Some((Day::Weekday(None, w), end)) if self.starts(j, any!("星期 礼拜")).is_some() || j == i + 1 => {
                (end, Some(w))
            }
            _ => (i, None),
        }
    }

    /// 前, 后, 许, 左右, 以来 after a point.
    fn suffix(&self, i: usize, p: &mut Point) -> usize {
        let i = self.skip_spaces_before_suffix(i);
        if let Some(len) = self.starts(i, any!("早些时候 早些时间 稍早时候 稍早 稍早前")) {
            p.modifier = Some("EARLY");
            return i + len;
        }
        if let Some(len) = self.starts(i, any!("晚些时候 晚些时间 稍晚时候 稍晚")) {
            p.modifier = Some("LATE");
            return i + len;
        }
        let over = p.clock.is_some_and(|c| c.minute.is_none()) && self.char(i) == '多';
        if let Some(len) = self.starts(i, any!("许 左右 前后 上下")).or(over.then_some(1)) {
            p.modifier = Some("APPROX");
            let end = i + len;
            return end;
        }
        if let Some(len) = self.starts(i, any!("或之前 或以前 及之前 及以前 之前 以前 前夕 前夜 前"))
        {
            if len == 1 && self.starts(i + 1, any!(AFTER_FRONT)).is_some() {
                return i;
            }
            p.modifier = Some("BEFORE");
            return i + len;
        }
        if let Some(len) = self.starts(i, any!("或之后 或以后 及之后 及以后 之后 以后 过后 后")) {
            if len == 1 && self.starts(i + 1, any!(AFTER_BACK)).is_some()
                || self.starts(i, any!("后天 后日 后年")).is_some()
            {
                return i;
            }
            p.modifier = Some("AFTER");
            return i + len;
        }
        i
    }

    fn skip_spaces_before_suffix(&self, i: usize) -> usize {
        let j = self.skip_spaces(i);
        if j > i && self.starts(j, any!("之前 以前 之后 以后 左右 前后")).is_some() { j } else { i }
    }

    /// 截至, 自…以来 around a point: the start of what is inside.
    fn lead(&self, at: usize) -> (usize, bool) {
        if let Some(len) = self.starts(at, any!("截至到 截止到 截至 截止")) {
            return (self.skip_spaces(at + len), true);
        }
        if let Some(len) = self.starts(at, any!("自从 自 从")) {
            return (self.skip_spaces(at + len), false);
        }
        (at, true)
    }

    /// A point with what surrounds it, or two joined to a range.
    fn point_or_range(&self, at: usize) -> Option<(Expr, usize)> {
        let (inner, keep) = self.lead(at);
        if inner == at
            && let Some(found) = self.pair(at).or_else(|| self.numeral_range(at)).or_else(|| self.bare_years(at))
        {
            return Some(found);
        }
        if let Some(len) = self.starts(inner, any!("现在 目前 此刻")) {
            let p = Point { day: Some(Day::Present), ..EMPTY };
            self.joiner(inner + len)?;
            return self.range(p, inner + len);
        }
        let (mut p, end) = self.point(inner, false)?;
        if let Some(len) = self.starts(end, any!("以来")) {
            p.since = true;
            return Some((Expr::Point(p), end + len));
        }
        if p.has_date() && self.starts(end, any!(NEW_SINCE)).is_some() {
            p.since = true;
            return Some((Expr::Point(p), end + 1));
        }
        // 今年来累计
        if self.char(end) == '来'
            && self.starts(inner, any!("今年 去年 本月 本周 年初")).is_some_and(|len| inner + len == end)
            && (self.is_edge(end + 1)
                || self.starts(end + 1, any!("的 已 首 最 累 共 新 涨 跌 升 降 股 全 我 这 ,")).is_some())
        {
            p.since = true;
            return Some((Expr::Point(p), end + 1));
        }
        if !keep {
            return None;
        }
        let stands = inner > at || self.may_stand(at, end, &p);
        if inner == at
            && (stands || matches!(p.day, Some(Day::Number(_))))
            && let Some(range) = self.range(p, end)
        {
            return Some(range);
        }
        if !stands {
            return None;
        }
        p.since = self.starts(end, any!("开始")).is_some()
            || self.char(end) == '起' && self.ends(inner, any!("自 从 由"))
            || self.ends(inner, any!("自 自从"));
        let end = self.suffix(end, &mut p);
        // 2010年之后2018年之前
        if p.modifier == Some("AFTER")
            && let Some((mut b, mid)) = self.point(end, p.has_time())
            && let last = self.suffix(mid, &mut b)
            && b.modifier == Some("BEFORE")
            && last > mid
            && p.has_date() == b.has_date()
        {
            let (a, b) = (Point { modifier: None, ..p }, Point { modifier: None, ..b });
            return Some((Expr::Range(a, b), last));
        }
        Some((Expr::Point(p), end))
    }

    /// 上世纪七八十年代, 今明两天: two points in one word.
    fn pair(&self, at: usize) -> Option<(Expr, usize)> {
        const TWO: &str = "今明两天 今明两日 昨今两天 昨今两日 明后两天 明后两日 今明两年 去今两年 今明后三天";
        if let Some(len) = self.starts(at, any!(TWO)) {
            let year = self.char(at + len - 1) == '年';
            let shift = |c| match c {
                '昨' | '去' => -1,
                '今' => 0,
                '明' => 1,
                _ => 2,
            };
            let point = |n| match year {
                true => Point { year: Some(Year::Now(n)), ..EMPTY },
                false => Point { day: Some(Day::Now(n)), ..EMPTY },
            };
            let last = if len == 5 { 2 } else { shift(self.char(at + 1)) };
            return Some((Expr::Range(point(shift(self.char(at))), point(last)), at + len));
        }
        let (century, j) = match self.starts(at, any!("上世纪 上个世纪")) {
            Some(len) => (19, at + len),
            None => match self.int(at, 1, 30) {
                Some((n, end)) if self.starts(end, any!("世纪")).is_some() => (n as i16 - 1, end + 2),
                _ => (19, at),
            },
        };
        let n = self.numeral(j)?;
        let (low, high) = (n.value?.to_int()?, n.high?.to_int()?);
        if self.starts(n.end, any!("年代")).is_none() || low % 10 != 0 || !(20..=90).contains(&low) {
            return None;
        }
        let decade = |tens: u64| Point { year: Some(Year::Decade(century * 10 + tens as i16 / 10)), ..EMPTY };
        let (from, mut to) = (decade(low), decade(high));
        let end = self.edge(n.end + 2, &mut to);
        Some((Expr::Range(from, to), end))
    }

    /// Whether a point may stand in this place: not a length (近3日), not part of another word.
    fn may_stand(&self, at: usize, end: usize, p: &Point) -> bool {
        // 13月1日, 99999年1月1日: no dates
        if p.year.is_none() && self.ends(at, any!("月 年")) && self.char(at).is_ascii_digit() {
            let written =
                any!("本月 上月 下月 当月 次月 同月 翌月 今年 去年 明年 前年 后年 当年 同年 次年 翌年 每年 每月 全年");
            if written.ends(self.before(at)).is_none() {
                return false;
            }
        }
        let lone_day = matches!(p.day, Some(Day::Number(_))) && p.month.is_none() && !p.has_time();
        if lone_day {
            if !self.ends(at, any!("元首 党首")) && self.ends(
                at, any!("近 过去 未来 连续 为期 历时 长达 首 每 这 那 满 共 达 第 约 逾 超 超过 余 多 前 后 最近 假期 隔 头 上"))
                || self.ends(at, any!(BEFORE_DAYS))
            {
                return false;
            }
            // 两日 is no day of a month
            if self.char(at) == '两' {
                return false;
            }
            if self.starts(end, any!("内 之内 以内 之后 以后 后 间 来 游 假 天 累跌 累升 累涨 累计")).is_some()
                && self.starts(end, any!("后天")).is_none()
                && self.char(end - 1) != '号'
            {
                return false;
            }
        }
        let c = self.char(at);
        if c.is_ascii_digit() && at > 0 {
            let b = self.char(at - 1);
            if b.is_ascii_alphanumeric()
                || matches!(b, '.' | '_')
                || b == '-' && !p.numeric && self.char(at.wrapping_sub(2)).is_ascii_alphanumeric()
            {
                return false;
            }
        }
        if self.ends(at, any!("第")) && numeral::is_numeral(c) {
            return false;
        }
        if numeral::is_chinese(c)
            && self.before(at).last().is_some_and(|&b| numeral::is_chinese(b) || b.is_ascii_digit())
        {
            return false;
        }
        let lone_part = p.day_part.is_some() && !p.has_date() && p.clock.is_none();
        if lone_part
            && (self.ends(at, any!("每 一 整 大 过 个 做 夜 熬"))
                || self.starts(end, any!("市 报 餐 茶 饭 版 觉 班 场 宴 会 休 睡")).is_some())
        {
            return false;
        }
        if matches!(p.day, Some(Day::Weekday(None, _))) && self.ends(at, any!("每 逢 一 双")) {
            return false;
        }
        if matches!(p.year, Some(Year::Now(0))) && c == '全' && self.ends(at, any!("安 健 齐")) {
            return false;
        }
        true
    }

    fn joiner(&self, i: usize) -> Option<usize> {
        let j = self.skip_spaces(i);
        let len = self.starts(j, any!("至 到 - -- — —— – ~ ー ― 〜 − － 直到 一直到"))?;
        Some(self.skip_spaces(j + len))
    }

    /// The range that begins with the point `a`, which ends at `start`.
    fn range(&self, mut a: Point, start: usize) -> Option<(Expr, usize)> {
        // 即日起至5月10日
        let from = start + usize::from(self.char(start) == '起');
        let (mid, and) = match self.joiner(from) {
            Some(mid) => (mid, false),
            None => {
                let j = self.skip_spaces(start);
                (j + self.starts(j, any!("和 与 跟 及"))?, true)
            }
        };
        let timed = a.has_time() || a.day == Some(Day::Present);
        let (mut b, end) = match self.point(mid, timed) {
            Some(found) => found,
            None => {
                let (len, &part) = self.lexicon.thirds.at(self.rest(mid)).filter(|_| a.month.is_some())?;
                (Point { part: Some(part), ..EMPTY }, mid + len)
            }
        };
        if and && self.starts(end, any!("之间 间")).is_none()
            || from > start && self.starts(end, any!("之前 以前 前")).is_some()
        {
            return None;
        }
        // 10月初 as the first third where the other end is one
        if matches!(b.part, Some(Part::Thirds(..))) && b.month.is_none() {
            b.month = a.month;
            if a.modifier.is_some() && a.part.is_none() {
                let third = match a.modifier {
                    Some("END") => 2,
                    Some("MID") => 1,
                    _ => 0,
                };
                a.part = Some(Part::Thirds(third, third));
            }
            a.modifier = None;
        }
        // 10月底至11月初
        if a.modifier.is_some() && b.modifier.is_some() && a.month.is_some() && b.month.is_some() {
            for p in [&mut a, &mut b] {
                p.part = match (p.modifier, p.part) {
                    (Some("START"), None) => Some(Part::Thirds(0, 0)),
                    (Some("MID"), None) => Some(Part::Thirds(1, 1)),
                    (Some("END"), None) => Some(Part::Thirds(2, 2)),
                    _ => continue,
                };
                p.modifier = None;
            }
        }
        let same = |f: fn(&Point) -> bool| f(&a) == f(&b);
        let comparable = same(|p| p.has_time()) || a.has_date() && b.has_date() || b.has_time() && !b.has_date();
        let is_day =
            |p: &Point| p.day.is_some() || matches!(p.part, Some(Part::NthWeekday(..) | Part::Slice(Unit::Day, _, 1)));
        let coarse = |p: &Point| !is_day(p) && !p.has_time();
        if !comparable
            || coarse(&a) != coarse(&b) && a.day != Some(Day::Present)
            || matches!(b.year, Some(Year::Decade(_))) != matches!(a.year, Some(Year::Decade(_)))
        {
            return None;
        }
        Some((Expr::Range(a, b), end))
    }

    /// 2016-2025: two years and nothing after them.
    fn bare_years(&self, at: usize) -> Option<(Expr, usize)> {
        let a = self.numeral(at).filter(|n| n.digits == 4)?;
        let mid = self.joiner(a.end).or_else(|| (self.char(a.end) == '/').then_some(a.end + 1))?;
        let b = self.numeral(mid).filter(|n| matches!(n.digits, 2 | 4))?;
        let (x, y) = (a.int()?, b.int()?);
        // 2023-24赛季, 2027/28年度
        if let Some(len) = self.starts(b.end, any!(SEASONS_OF_WORK)).or_else(|| self.starts(b.end, any!("年度"))) {
            let next = if b.digits == 2 { x / 100 * 100 + y } else { y };
            let year = |y: u64| Point { year: Some(Year::Number(y as i16)), numeric: true, ..EMPTY };
            return ((1900..2100).contains(&x) && next == x + 1)
                .then(|| (Expr::Range(year(x), year(next)), b.end + len));
        }
        if b.digits != 4 || self.char(a.end) == '/' {
            return None;
        }
        let fits = (1900..2100).contains(&x) && (x + 1..2100).contains(&y);
        if !fits || !self.is_edge(b.end) || matches!(self.char(b.end), '%' | '-' | '.' | '/') {
            return None;
        }
        let year = |y: u64| Point { year: Some(Year::Number(y as i16)), numeric: true, ..EMPTY };
        Some((Expr::Range(year(x), year(y)), b.end))
    }

    /// 1至6月, 2023—2027年, 12至15日, 五到六点.
    fn numeral_range(&self, at: usize) -> Option<(Expr, usize)> {
        let i = self.zone(at);
        let mut p = EMPTY;
        let mut i = self.date(i, &mut p);
        if p.has_date() {
            i = self.skip_spaces(i);
        }
        let part = self.day_part(i, p.day.is_some()).filter(|_| !p.has_date() || p.day.is_some());
        if let Some((part, end)) = part {
            p.day_part = Some(part);
            i = end;
        }
        if p.part.is_some() || p.modifier.is_some() {
            return None;
        }
        let a = self.numeral(i)?;
        // 一、二季度, 7、8月份, 18、19日, 22、23两日, 2023、2024年
        let list = self.char(a.end) == '、';
        let mid = if list { a.end + 1 } else { self.joiner(a.end)? };
        let b = self.numeral(mid)?;
        let unit = self.skip_spaces(b.end);
        let both = list && self.starts(unit, any!("两日 两天 两年")).is_some();
        let unit = unit + usize::from(both);
        let unit_of = |c| if both && c == '天' { '日' } else { c };
        let (x, y) = (a.int()?, b.int()?);
        let counted = matches!(self.char(unit), '日' | '号') && self.char(unit - 1) == ' ';
        if list
            && (y != x + 1
                || counted
                || !matches!(unit_of(self.char(unit)), '月' | '季' | '日' | '号' | '年')
                || self.ends(at, any!("、")))
        {
            return None;
        }
        if a.decimal
            || b.decimal
            || self.before(at).last().is_some_and(|&c| c.is_ascii_alphanumeric() || c == '第' || c == '.')
        {
            return None;
        }
        let (mut from, mut to) = (p, p);
        let ok = match unit_of(self.char(unit)) {
            '年' if !p.has_date()
                && a.digits == 4
                && (1000..=2200).contains(&x)
                && !matches!(self.char(unit + 1), '级' | '代' | '度') =>
            {
                let y = if b.digits == 2 { x / 100 * 100 + y } else { y };
                from.year = Some(Year::Number(x as i16));
                to.year = Some(Year::Number(i16::try_from(y).ok()?));
                (b.digits == 4 || b.digits == 2) && y <= 2200
            }
            '月' if p.month.is_none() && p.day.is_none() && (1..=12).contains(&x) && (1..=12).contains(&y) => {
                from.month = Some(Month::Number(x as i8));
                to.month = Some(Month::Number(y as i8));
                if matches!(self.day(unit + 1, true), Some((Day::Number(_), _))) {
                    return None;
                }
                x < y || p.year.is_none()
            }
            '季' if self.char(unit + 1) == '度' && p.month.is_none() && p.day.is_none() && x >= 1 && y <= 4 => {
                from.part = Some(Part::Quarter(x as i8));
                to.part = Some(Part::Quarter(y as i8));
                x < y
            }
            '日' | '号'
                if p.day.is_none()
                    && (1..=31).contains(&x)
                    && (1..=31).contains(&y)
                    && (p.month.is_some() || p.year.is_none()) =>
            {
                from.day = Some(Day::Number(x as i8));
                to.day = Some(Day::Number(y as i8));
                (x < y)
                    && (p.month.is_some()
                        || !self.ends(at, any!("近 过去 未来 连续 为期 历时"))
                            && self.starts(unit + 1, any!("内 元 游 线")).is_none())
            }
            '点' | '时' if x <= 24 && y <= 24 && (p.day_part.is_some() || p.day.is_some()) => {
                let clock = |hour| Some(Clock { hour, minute: None, second: None, settled: false });
                from.clock = clock(x as i8);
                to.clock = clock(y as i8);
                true
            }
            _ => false,
        };
        let end = unit + 1;
        let end = end
            + match self.char(unit) {
                '月' => self.starts(end, any!("份")).unwrap_or(0),
                '季' => 1,
                _ => 0,
            };
        ok.then_some((Expr::Range(from, to), end))
    }

    /// (1131120) at the end of a Taiwanese story.
    fn minguo_stamp(&self, at: usize) -> Option<(Expr, usize)> {
        let closed = self.char(at + 7) == ')' || self.char(at + 7) == '\n';
        if !self.minguo || !self.ends(at, any!("( )")) || !closed {
            return None;
        }
        let digits: Vec<i16> = self.rest(at).iter().take(7).filter_map(|c| c.to_digit(10)).map(|d| d as i16).collect();
        let &[a, b, c, d, e, f, g] = digits.as_slice() else { return None };
        let (year, month, day) = (1911 + a * 100 + b * 10 + c, d * 10 + e, f * 10 + g);
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let p = Point {
            year: Some(Year::Number(year)),
            month: Some(Month::Number(month as i8)),
            day: Some(Day::Number(day as i8)),
            minguo: true,
            ..EMPTY
        };
        Some((Expr::Point(p), at + 7))
    }

    // ---------------------------------------------------------------- lengths

    /// A length of time at `i`, without the words before it.
    fn length(&self, at: usize) -> Option<(Length, usize)> {
        if let Some(len) = self.starts(at, any!("十天半个月 十天半月")) {
            let parts = vec![(Unit::Day, Decimal::int(10))];
            let high = Some(vec![(Unit::Day, Decimal::int(15))]);
            return Some((Length { parts, high, unknown: None, modifier: Some("APPROX") }, at + len));
        }
        let mut out = Length::default();
        let mut i = at;
        while let Some((unit, low, high, modifier, end)) = self.amount(i, i > at) {
            if let Some(&(last, _)) = out.parts.last()
                && (unit <= last && !(unit < last && self.chars.get(i.wrapping_sub(1)) == Some(&'又'))
                    || out.high.is_some())
            {
                break;
            }
            match low {
                Some(low) => {
                    if let Some(high) = high {
                        let mut top = out.parts.clone();
                        top.extend(high);
                        out.high = Some(top);
                    }
                    out.parts.extend(low);
                }
                None => out.unknown = Some(unit),
            }
            out.modifier = modifier.or(out.modifier);
            i = end;
            if out.unknown.is_some() || out.high.is_some() {
                break;
            }
            // 一周七天, 一天24小时: the same again
            if let [(whole, Decimal::ONE)] = out.parts.as_slice()
                && let Some(again) = self.amount(i, true).and_then(|amount| amount.1)
                && matches!(again.as_slice(), [(part, n)] if is_whole(*whole, *part, *n))
            {
                break;
            }
            let j = self.skip_spaces(i);
            let j = j + self
                .starts(j, any!("零 又 余 多"))
                .filter(|&len| self.amount(j + len, true).is_some())
                .unwrap_or(0);
            let j = self.skip_spaces(j);
            if self.amount(j, true).is_none() {
                break;
            }
            i = j;
        }
        let at_end = out.parts.is_empty() && out.unknown.is_none();
        if at_end {
            return None;
        }
        let mut end = i;
        while self.char(end.wrapping_sub(1)) == ' ' {
            end -= 1;
        }
        Some((out, end))
    }

    /// One amount with its unit: unit, parts, greatest parts, `mod`, end.
    #[allow(clippy::type_complexity)]
    fn amount(
        &self,
        at: usize,
        inner: bool,
    ) -> Option<(Unit, Option<Vec<(Unit, Decimal)>>, Option<Vec<(Unit, Decimal)>>, Option<&'static str>, usize)> {
        if let Some((len, &(unit, n))) = self.lexicon.lengths.at(self.rest(at)) {
            if self.starts(at + len, any!("度 报 线")).is_some() {
                return None;
            }
            let more = self.starts(at + len, any!("多")).unwrap_or(0);
            return Some((
                unit,
                Some(vec![(unit, Decimal::int(n))]),
                None,
                (more > 0).then_some("MORE_THAN"),
                at + len + more,
            ));
        }
        if self.char(at) == '半' {
            let j = at + 1;
            if let Some(len) = self.starts(j, any!("个多")) {
                let k = j + len;
                let (unit, scale, end) = match self.lexicon.units.at(self.rest(k)) {
                    Some((len, &(unit, scale))) => (unit, scale, k + len),
                    None if self.char(k) == '月' => (Unit::Month, 1, k + 1),
                    None => return None,
                };
                let part = if scale == 100 { (Unit::Year, Decimal::int(50)) } else { half_of(unit) };
                return Some((part.0, Some(vec![part]), None, Some("MORE_THAN"), end));
            }
            let (len, &(unit, scale)) = self.lexicon.units.at(self.rest(j))?;
            if self.starts(j + len, any!("度")).is_some() || scale != 1 {
                return None;
            }
            let half = half_of(unit);
            return Some((half.0, Some(vec![half]), None, None, j + len));
        }
        // 数天, 几个月, 多年
        let few = self.starts(at, any!("好几 数 几 多 若干 数个 多个"));
        if let Some(len) = few.filter(|len| !numeral::is_numeral(self.char(at + len))) {
            let j = at + len;
            let j = if self.char(j) == '个' && self.starts(j, any!("个月 个小时 个星期 个礼拜 个钟头")).is_none()
            {
                return None;
            } else {
                j
            };
            let (unit, end) = if let Some((len, &(unit, _))) = self.lexicon.units.at(self.rest(j)) {
                (unit, j + len)
            } else if self.char(j) == '日' {
                (Unit::Day, j + 1)
            } else if self.char(j) == '月' && self.char(at) == '数' {
                (Unit::Month, j + 1)
            } else {
                return None;
            };
            if self.char(at) == '多' && !matches!(unit, Unit::Year | Unit::Day)
                || self.char(at) == '多'
                    && (self
                        .before(at)
                        .last()
                        .is_some_and(|&c| numeral::is_numeral(c) || matches!(c, '许' | '个' | '年' | '天' | '很')))
            {
                return None;
            }
            if self.ends(at, any!("无 算 参 人 指 分 函 总 大 少 客 次 户 例 件 倍 点 学 系 位 基 宗"))
                && self.char(at) == '数'
            {
                return None;
            }
            return Some((unit, None, None, None, end));
        }
        let a = self.numeral(at)?;
        let mut low = a.value?;
        let mut high = a.high;
        let mut modifier = match a.open {
            Some(crate::report::Modifier::Over) => Some("MORE_THAN"),
            Some(crate::report::Modifier::About) => Some("APPROX"),
            _ => None,
        };
        let unknown = matches!(a.open, Some(crate::report::Modifier::Several));
        let mut i = self.skip_spaces(a.end);
        if let Some(mid) = self.joiner(a.end)
            && let Some(b) = self.numeral(mid)
            && high.is_none()
            && !inner
        {
            let top = b.value?;
            if top.to_f64() > low.to_f64() {
                high = Some(top);
                if b.scale > 0 && a.scale == 0 {
                    low = low.shift(b.scale);
                }
                i = self.skip_spaces(b.end);
            }
        }
        // 三个半小时, 两个多月, 十多年, 十来分钟
        let mut half = false;
        if let Some(len) = self.starts(i, any!("个半")) {
            half = true;
            i += len;
        } else if let Some(len) = self.starts(i, any!("个多 多个 余个 多 余 来个 来 几")) {
            if self.char(i) == '几' && a.style == Style::One {
                return None;
            }
            modifier = Some(if self.char(i) == '来' { "APPROX" } else { "MORE_THAN" });
            i = self.skip_spaces(i + len);
        }
        // 近16季, 连涨六季; 四季 are no length
        if self.char(i) == '季'
            && !(self.ends(at, any!("近 连 连续 过去 最近")) || self.char(at.wrapping_sub(2)) == '连')
        {
            return None;
        }
        // 两分多钟, 一分半钟
        if let Some(len) = self.starts(i, any!("分多钟 分半钟 分半")) {
            let half = (self.char(i + 1) == '半').then(|| half_of(Unit::Minute));
            let modifier = if half.is_some() { modifier } else { Some("MORE_THAN") };
            let parts = [(Unit::Minute, low)].into_iter().chain(half).collect();
            return Some((Unit::Minute, Some(parts), None, modifier, i + len));
        }
        let stripped = half || self.char(i.wrapping_sub(1)) == '个' || self.ends(i, any!("个多"));
        let (unit, scale, mut end) = if let Some((len, &(unit, scale))) = self.lexicon.units.at(self.rest(i)) {
            (unit, scale, i + len)
        } else if stripped && self.char(i) == '月' {
            (Unit::Month, 1, i + 1)
        } else if stripped && self.char(i) == '钟' {
            (Unit::Hour, 1, i + 1)
        } else if self.char(i) == '月'
            && (self.ends(at, any!(ON_END)) && a.chinese && self.char(i + 1) != '份'
                || inner && self.before(at).contains(&'刑'))
        {
            // 连升六月, 有期徒刑五年二月
            (Unit::Month, 1, i + 1)
        } else if self.char(i) == '日'
            && self.char(i + 1) != '元'
            && (a.style == Style::BareUnit && low.to_int() == Some(100)
                || self.ends(at, any!("近 过去 未来 连续 为期 历时 长达 首 前 后 最近 达 满 逾"))
                    && !self.ends(at, any!("元首 党首"))
                || self.char(at) == '两'
                || self.ends(at, any!(BEFORE_DAYS))
                || self.starts(i + 1, any!("内 之内 以内 后 之后 以后 间 来 游 累跌 累升 累涨 累计")).is_some())
        {
            (Unit::Day, 1, i + 1)
        } else if inner && self.char(i) == '分' && self.starts(i + 1, any!("之 钟 米")).is_none() {
            (Unit::Minute, 1, i + 1)
        } else if inner && self.char(i) == '时' {
            (Unit::Hour, 1, i + 1)
        } else if self.char(i) == '分' && self.numeral(i + 1).is_some_and(|n| self.char(n.end) == '秒') {
            (Unit::Minute, 1, i + 1)
        } else {
            return None;
        };
        if self.starts(end, any!("级 代 报 度 纪 岁 龄 期 边 围 薪 会 刊 生")).is_some()
            && self.starts(i, any!("周年 整年")).is_none()
            && matches!(unit, Unit::Year | Unit::Week)
            && scale == 1
            && !matches!(self.char(end), '会' | '生' | '期')
        {
            return None;
        }
        if matches!(self.char(end), '级') || self.char(end) == '均' {
            return None;
        }
        let four_digit_year = unit == Unit::Year
            && self.char(i) == '年'
            && a.digits == 4
            && (1500..=2200).contains(&low.to_int().unwrap_or(0))
            && low.to_int() != Some(2000);
        if four_digit_year || unit == Unit::Year && a.style == Style::Digits {
            return None;
        }
        let times = |d: Decimal| -> Decimal {
            match scale {
                1 => d,
                100 => d.shift(2),
                n => d.to_int().map_or(d, |v| Decimal::int(u128::from(v) * u128::from(n))),
            }
        };
        // 46秒40, 1分54秒06
        if unit == Unit::Second && high.is_none() && self.char(end - 1) == '秒' {
            let len = self.rest(end).iter().take_while(|c| c.is_ascii_digit()).count();
            if (1..=3).contains(&len)
                && (len > 1 || !self.char(end + 1).is_alphanumeric())
                && self.starts(end + len, any!(COUNTED)).is_none()
                && let Some(part) =
                    Decimal::from_digits(self.rest(end).iter().take(len).filter_map(|c| c.to_digit(10)), len as i32)
            {
                low = low.plus(part)?;
                end += len;
            }
        }
        let mut parts = vec![(unit, times(low))];
        let mut top = high.map(|h| vec![(unit, times(h))]);
        if !half && self.char(end) == '半' && self.starts(end + 1, any!("个 年 数 天")).is_none() {
            half = true;
            end += 1;
        }
        if half {
            parts.push(half_of(unit));
            if let Some(top) = &mut top {
                top.push(half_of(unit));
            }
        }
        if modifier.is_none()
            && let Some(len) = self
                .starts(end, any!("多 余"))
                .filter(|_| !matches!(self.char(end + 1), '个' | '的' | '次') || self.char(end + 1) == '的')
        {
            let follows = self.numeral(end + len).is_some();
            if !follows {
                modifier = Some("MORE_THAN");
                end += len;
            }
        }
        if unknown {
            return Some((unit, None, None, None, end));
        }
        Some((unit, Some(parts), top, modifier, end))
    }

    fn duration(&self, at: usize) -> Option<(Expr, usize)> {
        if let Some(len) = self.starts(at, any!("连日 连月")) {
            if self.char(at + len) == '来' {
                return None;
            }
            let unit = if self.char(at + 1) == '日' { Unit::Day } else { Unit::Month };
            return Some((Expr::Length(Length { unknown: Some(unit), ..Length::default() }), at + len));
        }
        let start = at + self.starts(at, any!("整整 整")).unwrap_or(0);
        if start > at || self.starts(at, any!("上百 上千")).is_some() {
            return None;
        }
        let (mut length, end) = self.length(start)?;
        if !self.length_may_stand(at, end, &length) || self.is_age(end) {
            return None;
        }
        // 三年至三年六个月
        let mut end = end;
        if length.high.is_none()
            && length.unknown.is_none()
            && let Some(mid) = self.joiner(end)
            && let Some((top, last)) = self.length(mid)
            && top.high.is_none()
            && top.unknown.is_none()
            && top.seconds() > length.seconds()
        {
            length.high = Some(top.parts);
            end = last;
        }
        if length.modifier.is_none() {
            length.modifier = self.length_modifier(at, end);
        }
        let end = end
            + self
                .starts(end, any!("以来 来"))
                .filter(|_| {
                    !matches!(self.char(end + 1), '到' | '自' | '源' | '往' | '看' | '说')
                        && matches!(length.unit(), Unit::Year | Unit::Month | Unit::Week | Unit::Day)
                })
                .unwrap_or(0);
        Some((Expr::Length(length), end))
    }

    /// 三个月大的婴儿, 30日龄: how old, not how long.
    fn is_age(&self, end: usize) -> bool {
        self.char(end) == '龄' && self.ends(end, any!("月 日 周"))
            || self.char(end) == '大'
                && (self.is_edge(end + 1) || "的了时婴女男宝孩幼雏小起左".contains(self.char(end + 1)))
    }

    fn length_may_stand(&self, at: usize, end: usize, length: &Length) -> bool {
        let c = self.char(at);
        if c == '一' && self.ends(at, any!("某")) {
            return false;
        }
        // a year of an era that never was
        if length.unit() == Unit::Year
            && (self.ends(at, any!("公元 西元 公元前 民国 昭和 平成 令和 大正 明治"))
                || c == '0' && self.char(at + 1).is_ascii_digit())
        {
            return false;
        }
        if self.ends(at, any!("第 这 那 哪 每 有 总有 终有 同 数 几 初 高 大 上 小 老 每隔 每逢"))
            && (numeral::is_numeral(c) || c == '半')
        {
            let ok = c.is_ascii_digit() && self.ends(at, any!("上 小 大 老 初 有 这"))
                || self.ends(at, any!("有 上")) && !matches!(c, '一')
                || self.ends(at, any!("这 那")) && c != '一' && length.unit() != Unit::Day;
            if !ok {
                return false;
            }
        }
        if self
            .before(at)
            .last()
            .is_some_and(|&b| numeral::is_numeral(b) && b != '万' || matches!(b, '.' | '+') || b.is_ascii_alphabetic())
        {
            return false;
        }
        // 汉水2:4天府: a score
        if at >= 2 && self.char(at - 1) == ':' && self.char(at - 2).is_ascii_digit() {
            return false;
        }
        if self.starts(at, any!("一天到晚 一年一度 一年四季 百年 千年 万年 一秒 千载 一周岁")).is_some()
            && !self.ends(at, any!("近 逾 约 超 超过 第 整整 前 后 未来 过去 不到 每 建党 建校 建院 诞辰"))
        {
            return self.starts(at, any!("一秒 一周岁")).is_some() && self.ends(at, any!("仅 只 用时"));
        }
        if self.starts(end, any!("级 制 期国债")).is_some() && length.unit() == Unit::Year {
            return false;
        }
        if c == '多' && self.ends(at, any!("很 许 众 最 更 太 好 不")) {
            return false;
        }
        !(end > 0 && self.char(end) == '均')
    }

    /// `mod` of a length by the words around it.
    fn length_modifier(&self, at: usize, end: usize) -> Option<&'static str> {
        let at = if self.char(at.wrapping_sub(1)) == ' ' { at - 1 } else { at };
        if self.ends(at, any!("至少 起码 最少 不少于 不低于")) || self.starts(end, any!("以上")).is_some()
        {
            Some("EQUAL_OR_MORE")
        } else if self.ends(at, any!("最多 至多 不超过")) {
            Some("EQUAL_OR_LESS")
        } else if self.ends(at, any!("近 将近 不到 不足 少于 接近 未满 不满 短于"))
            || self.starts(end, any!("以内 以下")).is_some()
        {
            Some("LESS_THAN")
        } else if self.ends(at, any!("逾 超 超过 多于 长于 超出 超逾 突破")) {
            Some("MORE_THAN")
        } else if self.ends(at, any!("约 大约 大概 约莫 约为 估计")) || self.starts(end, any!("左右 上下")).is_some()
        {
            Some("APPROX")
        } else {
            None
        }
    }

    /// 过去三年, 最近20年来, 未来48小时, 近几个月.
    fn window(&self, at: usize) -> Option<(Expr, usize)> {
        // 上个小时
        if let Some(len) = self.starts(at, any!("上一个 上个 下一个 下个")) {
            let unit = self.starts(at + len, any!("小时 钟头 分钟"))?;
            let (whole, side) = (if self.char(at + len) == '分' { Unit::Minute } else { Unit::Hour }, self.char(at));
            let length = Length { parts: vec![(whole, Decimal::ONE)], ..Length::default() };
            return Some((Expr::Window(length, if side == '上' { -1 } else { 1 }), at + len + unit));
        }
        let (len, side) = if let Some(len) =
            self.starts(at, any!("刚刚过去的 刚过去的 过去的 过去 最近的 最近 近 此前 之前 上"))
        {
            (len, -1)
        } else if let Some(len) = self.starts(at, any!("前 头 首")) {
            if self.ends(
                at,
                any!("目 以 之 此 提 向 年 月 日 天 时 周 生 战 赛 会 史 空 当 眼 面 季 名 排 念 事 元 榜 岁 党 匪 假期 节 长假 开业 春运 开学 世纪 黄金周"),
            ) {
                return None;
            }
            (len, -1)
        } else if let Some(len) =
            self.starts(at, any!("未来的 未来 今后的 今后 此后 之后 往后 接下来的 接下来 后 下 再过"))
        {
            if self.char(at) == '后'
                && (self.ends(at, any!("以 之 此 今 最 然 先 战 年 月 日 天 时 随 落 背"))
                    || at > 0 && !self.is_edge(at - 1))
            {
                return None;
            }
            (len, 1)
        } else {
            return None;
        };
        let i = self.skip_spaces(at + len);
        let i = i + usize::from(self.char(i) == '的');
        if matches!(self.char(at), '上' | '下')
            && len == 1
            && (self.char(i) == '半'
                || self.numeral(i).is_none()
                || self.ends(at, any!("以 之 如 楼 地"))
                || self.starts(i, any!("百 千 万 一")).is_some())
        {
            return None;
        }
        let (mut length, end) = self.length(i)?;
        // 已过去16年, 事情过去三天了: a verb
        if self.starts(at, any!("过去")).is_some()
            && (self.ends(at, any!("已 已经 都 才 刚")) || self.char(end) == '了')
        {
            return None;
        }
        if self.char(at) == '近' {
            // 实施近五年 is nearly five years; 近五年来 the last five
            let came = self.starts(end, any!("来 以来 曾 内 均 屡 频频 首次 最 新高 新低")).is_some()
                || self.starts(end, any!("共 累计 净利 营收 一直 连续 新增 先后 多次 已 平均")).is_some()
                    && !self.ends(at, any!("历时 耗时 用时 为期 长达 历经 实施 花 用 用了 花了 了 过 服刑 持续 运营 经营 运行 从业 工作 任职 居住 住"));
            if !(came
                || length.unknown.is_some()
                || at == 0
                || self.is_edge(at - 1)
                || self.ends(at, any!("是 为 在 对 比 和 与 及 的 创 据 于 按")))
            {
                return None;
            }
            if length.unknown.is_some() && length.unit() == Unit::Year && length.parts.is_empty() {
                return None;
            }
        }
        if matches!(self.char(at), '头' | '首' | '前')
            && self.starts(end, any!("内 的 名 位 大 ,")).is_none()
            && self.char(at) == '头'
        {
            return None;
        }
        if length.modifier.is_none() {
            length.modifier = if length.unknown.is_some() && self.char(at) == '近' {
                Some("APPROX")
            } else {
                self.length_modifier(i, end).filter(|_| self.char(at + len - 1) != '近')
            };
        }
        let end = end
            + self
                .starts(end, any!("以来 来"))
                .filter(|_| side < 0 && !matches!(self.char(end + 1), '到' | '自' | '源'))
                .unwrap_or(0);
        Some((Expr::Window(length, side), end))
    }

    /// 三天前, 四年后, 两小时之后.
    fn offset(&self, at: usize) -> Option<(Expr, usize)> {
        let start = at + self.starts(at, any!("再过 过")).unwrap_or(0);
        let (length, end) = self.length(start)?;
        if self.ends(at, any!("第 这 那 每 最后 前 头")) && numeral::is_numeral(self.char(at)) {
            return None;
        }
        if self.before(at).last().is_some_and(|&b| numeral::is_numeral(b) || b == '.') {
            return None;
        }
        let end0 = self.skip_spaces(end);
        if let Some(len) = self.starts(end0, any!("之前 以前 前")) {
            if len == 1 && self.starts(end0 + 1, any!(AFTER_FRONT)).is_some() {
                return None;
            }
            return Some((Expr::Offset(length, -1), end0 + len));
        }
        if let Some(len) = self.starts(end0, any!("之后 以后 过后 后")) {
            if len == 1 && self.starts(end0 + 1, any!(AFTER_BACK)).is_some() {
                return None;
            }
            // 冷冻保存18个月后; 6分钟后扳平 in a match
            if self.ends(at, any!(KEPT)) || length.unit() == Unit::Minute && self.is_played(end0 + len) {
                return None;
            }
            return Some((Expr::Offset(length, 1), end0 + len));
        }
        None
    }

    /// Whether what stands after 后 happens in a match.
    fn is_played(&self, i: usize) -> bool {
        (0..8).any(|k| self.starts(i + k, any!("扳平 追平 破门 进球 得手 头球 反超 射门 罚进 建功 梅开二度")).is_some())
    }

    // ---------------------------------------------------------------- sets and references

    /// A set, or several joined: 每周二、周四下午, 每周一至周五, 每日8:00至20:00.
    fn sets(&self, at: usize) -> Option<(Expr, usize)> {
        let (expr, mut end) = self.set(at)?;
        let Expr::Set(first, None) = expr else { return Some((expr, end)) };
        if first.clock.is_some() {
            let last = self.joiner(end).and_then(|mid| self.clock(mid, true));
            return Some(match last {
                Some((clock, end)) => (Expr::Sets(vec![first, Point { clock: Some(clock), ..first }], '/'), end),
                None => (expr, end),
            });
        }
        let mut all = vec![first];
        let mut mark = ',';
        // 每年6月、7月
        while let (Some(Month::Number(_)), None, 1..12) = (first.month, first.day, all.len()) {
            let (next, range) = match self.starts(end, any!("、 和 及 与")) {
                Some(len) => (end + len, false),
                None => match self.joiner(end) {
                    Some(next) if all.len() == 1 => (next, true),
                    _ => break,
                },
            };
            let Some((month @ Month::Number(_), last)) = self.month(next) else { break };
            if self.day(last, true).is_some() {
                break;
            }
            all.push(Point { month: Some(month), ..EMPTY });
            end = last;
            if range {
                mark = '/';
                break;
            }
        }
        while matches!(first.day, Some(Day::Weekday(..))) && all.len() < 7 {
            let (next, range) = match self.starts(end, any!("、 和 及 与")) {
                Some(len) => (end + len, false),
                None => match self.joiner(end) {
                    Some(next) if all.len() == 1 => (next, true),
                    _ => break,
                },
            };
            let word = self.starts(next, any!("周 星期 礼拜 每周 每星期"));
            let k = next + word.unwrap_or(0);
            let Some(weekday) = weekday(self.char(k)) else { break };
            let counted = self.starts(k + 1, any!(COUNTED)).is_some() || numeral::is_numeral(self.char(k + 1));
            if word.is_none() && counted && self.char(k + 1).is_alphanumeric() {
                break;
            }
            let mut point = Point { day: Some(Day::Weekday(None, weekday)), ..EMPTY };
            end = self.set_time(k + 1, &mut point);
            all.push(point);
            if range {
                mark = '/';
                break;
            }
        }
        Some((if all.len() > 1 { Expr::Sets(all, mark) } else { Expr::Set(first, None) }, end))
    }

    fn set(&self, at: usize) -> Option<(Expr, usize)> {
        let empty = Length::default();
        let unit_set = |unit: Unit, end: usize| {
            Some((Expr::Set(EMPTY, Some(Length { parts: vec![(unit, Decimal::ONE)], ..empty.clone() })), end))
        };
        // 天天, 年年
        if self.char(at + 1) == self.char(at) {
            let unit = match self.char(at) {
                '天' | '日' => Unit::Day,
                '年' => Unit::Year,
                '周' => Unit::Week,
                '月' => Unit::Month,
                _ => return None,
            };
            let free = !self
                .ends(at, any!("一 今 明 昨 每 几 半 前 后 大 两 三 四 五 六 七 八 九 十 春 白 多 少 去 航 聊"))
                && self.starts(at + 2, any!("向 象 有")).is_none();
            return free.then(|| unit_set(unit, at + 2)).flatten();
        }
        // 每逢初一、十五
        if let Some(len) = self.starts(at, any!("每逢 逢")) {
            let mut end = at + len;
            if self.char(end) == '初' {
                while let Some((_, _, last)) = self.lunar_day(end + usize::from(self.char(end) == '、')) {
                    end = last;
                }
                return (end > at + len).then(|| unit_set(Unit::Month, end)).flatten();
            }
            if self.char(at) == '逢' && self.starts(end, any!("周 星期 礼拜")).is_none() {
                return None;
            }
        }
        let i = at + self.starts(at, any!("每个 每 逐")).or((self.char(at) == '逢').then_some(0))?;
        if self.char(at) == '逐' {
            return self.starts(i, any!("年 月 日")).and_then(|len| {
                let unit = match self.char(i) {
                    '年' => Unit::Year,
                    '月' => Unit::Month,
                    _ => Unit::Day,
                };
                unit_set(unit, i + len)
            });
        }
        let i = i + self.starts(i, any!("逢 隔")).unwrap_or(0);
        // 每周三下午, 每天早上8点, 每月15日, 每年3月
        let mut p = EMPTY;
        if let Some(len) = self.starts(i, any!("周 星期 礼拜")) {
            let k = i + len;
            p.day = Some(match (weekday(self.char(k)), self.char(k)) {
                (Some(weekday), _) => Day::Weekday(None, weekday),
                (None, '末') => Day::Weekend(None),
                (None, '期' | '刊' | '报') => return None,
                _ => return unit_set(Unit::Week, k),
            });
            let end = self.set_time(k + 1, &mut p);
            return Some((Expr::Set(p, None), end));
        }
        let (unit, end) = if let Some(len) = self.starts(i, any!("天 日")) {
            if self.starts(i, any!("日元 日均")).is_some() {
                return None;
            }
            (Unit::Day, i + len)
        } else if let Some(len) = self.starts(i, any!("年度 年")) {
            // 每年的5月1日
            let of = usize::from(self.char(i + len) == '的');
            if let Some((month, end)) = self.month(i + len + of) {
                p.month = Some(month);
                let end = match self.day(end, true) {
                    Some((day @ Day::Number(_), end)) => {
                        p.day = Some(day);
                        end
                    }
                    _ => end,
                };
                return Some((Expr::Set(p, None), end));
            }
            if let Some((Day::Holiday(_), end)) = self.day(i + len, false) {
                return unit_set(Unit::Year, end);
            }
            (Unit::Year, i + len)
        } else if let Some(len) = self.starts(i, any!("个月份 个月 月份 月")) {
            if let Some((day @ Day::Number(_), end)) = self.day(i + len, true) {
                p.day = Some(day);
                let end = self.set_time(end, &mut p);
                return Some((Expr::Set(p, None), end));
            }
            // 每月最后一个周五
            if let Some((Part::NthWeekday(..), end)) = self.slice(i + len + usize::from(self.char(i + len) == '的'), 31)
            {
                return unit_set(Unit::Month, self.set_time(end, &mut p));
            }
            (Unit::Month, i + len)
        } else if let Some(len) = self.starts(i, any!("个季度 季度 季")) {
            let parts = vec![(Unit::Month, Decimal::int(3))];
            return Some((Expr::Set(EMPTY, Some(Length { parts, ..empty })), i + len));
        } else if self.starts(i, any!("小时 分钟 秒")).is_some() {
            let len = self.starts(i, any!("小时 分钟 秒钟 秒")).unwrap_or(0);
            // 每小时80公里 is a speed
            if self.numeral(i + len).is_some()
                || self.char(at) != '每'
                || self.ends(at, any!("米 里 升 克 吨 次 转 度 字 位 帧 磅 瓦"))
                || self.starts(i + len, any!("约 近 超 达")).is_some()
            {
                return None;
            }
            let unit = match self.char(i) {
                '小' => Unit::Hour,
                '分' => Unit::Minute,
                _ => Unit::Second,
            };
            return unit_set(unit, i + len);
        } else if let Some((part, end)) = self.day_part(i, true) {
            p.day_part = Some(part);
            let end = match self.clock(end, true) {
                Some((clock, end)) => {
                    p.clock = Some(clock);
                    end
                }
                None => end,
            };
            return Some((Expr::Set(p, None), end));
        } else {
            let (length, end) = self.length(i)?;
            return Some((Expr::Set(EMPTY, Some(length)), end));
        };
        let mut timed = EMPTY;
        let end_time = self.set_time(end, &mut timed);
        if end_time > end && unit == Unit::Day {
            return Some((Expr::Set(timed, None), end_time));
        }
        unit_set(unit, end)
    }

    /// A time of day within a set.
    fn set_time(&self, i: usize, p: &mut Point) -> usize {
        let mut i = i;
        let j = i + usize::from(self.char(i) == '的');
        if let Some((part, end)) = self.day_part(j, p.day.is_some()) {
            p.day_part = Some(part);
            i = end;
        }
        if let Some((clock, end)) = self.clock(self.skip_spaces(i), true) {
            p.clock = Some(clock);
            i = end;
        }
        i
    }

    fn reference(&self, at: usize) -> Option<(Expr, usize)> {
        let (len, &value) = self.lexicon.references.at(self.rest(at))?;
        let end = at + len;
        let c = self.char(at);
        let bad = match c {
            '现' => {
                self.ends(at, any!("出 体 表 实 发 呈 展 涌 再 浮 显 兑 重 闪 凸"))
                    || self.starts(end, any!("俄罗斯 代")).is_some()
                    || self.char(at + 1) == '代'
            }
            '近' | '最' => {
                // 最近一次
                self.char(at + 1) == '近' && self.starts(end, any!("一次 两次 三次 几次 一名 一个 一站")).is_some()
                    || self.starts(end, any!("的 海 邻 地 平")).is_some()
                        && self.char(at) == '最'
                        && self.char(end) != '的'
                    || self.ends(at, any!("将 附 靠 接 临"))
                    || self.starts(at, any!("近期货")).is_some()
            }
            '当' => {
                self.ends(at, any!("应 相 适"))
                    || self.starts(end, any!("间 代")).is_some() && self.char(at + 1) == '时'
                    || self.starts(at, any!("当前往")).is_some()
            }
            '未' => {
                // 国家的未来 is a noun
                self.ends(at, any!("的")) && !self.ends(at, any!("不远的 不久的 遥远的"))
                    || self.starts(end, any!("得 及 到 学 科 城 主 汽 的学 感")).is_some()
                    || self.starts(at, any!("未来的")).is_some() && self.char(end) != '的'
            }
            // 至今早9时, 至今年
            '至' => {
                self.ends(at, any!("直 截 甚 及 以"))
                    || self.starts(end, any!("早 晚 天 日 年 晨 夜 午 次 夏 冬 秋 春")).is_some()
            }
            '目' => self.ends(at, any!("盲 题")) || self.starts(at, any!("目前期")).is_some(),
            '以' => self.ends(at, any!("年 月 日 天 周 时 个 点 会 战 之 可 分 秒 期 初 末 底 节 代")),
            '早' => self.starts(at, any!("早年间")).is_some(),
            '日' => {
                self.ends(
                    at,
                    any!("今 昨 明 前 翌 次 当 同 近 后 连 多 数 节 生 假 工作 一 二 三 四 五 六 七 八 九 十"),
                ) || self.before(at).last().is_some_and(char::is_ascii_digit)
            }
            '将' => self.ends(at, any!("即 必 终")) || self.starts(end, any!("到 自 临")).is_some(),
            '今' => self.ends(at, any!("如 至 当")),
            '往' => self.ends(at, any!("前 来 去 交 以")),
            _ => false,
        };
        // the nearest, not the latest: 距市中心最近的
        let near = c == '最' && self.before(at).iter().any(|&b| b == '距' || b == '离');
        (!bad && !near).then_some((Expr::Reference(value), end))
    }
}

/// 1 for 一 to 7 for 日.
fn weekday(c: char) -> Option<i8> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '日' | '天' => 7,
        _ => return None,
    })
}

/// Half of a unit.
fn half_of(unit: Unit) -> (Unit, Decimal) {
    match unit {
        Unit::Year => (Unit::Month, Decimal::int(6)),
        Unit::Month => (Unit::Day, Decimal::int(15)),
        Unit::Week => (Unit::Hour, Decimal::int(84)),
        Unit::Day => (Unit::Hour, Decimal::int(12)),
        Unit::Hour => (Unit::Minute, Decimal::int(30)),
        Unit::Minute => (Unit::Second, Decimal::int(30)),
        Unit::Second => (Unit::Second, Decimal::int(5).shift(-1)),
    }
}
