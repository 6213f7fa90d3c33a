//! Tables of words of times.

use super::expr::{Day, DayPart, EMPTY, Month, Part, Point, Unit, Year};

pub(super) const MORNING: DayPart = DayPart { label: "MO", pm: false };

pub(super) const AFTERNOON: DayPart = DayPart { label: "AF", pm: true };

pub(super) const EVENING: DayPart = DayPart { label: "EV", pm: true };

pub(super) const NIGHT: DayPart = DayPart { label: "NI", pm: true };

pub(super) const SMALL_HOURS: DayPart = DayPart { label: "NI", pm: false };

pub(super) const NOON: DayPart = DayPart { label: "", pm: true };

pub(super) const DAYTIME: DayPart = DayPart { label: "DT", pm: false };

/// Parts of the day.
pub(super) const DAY_PARTS: &[(&str, DayPart)] = &[
    ("凌晨 下半夜 后半夜", SMALL_HOURS),
    ("清晨 早晨 早上 早间 清早 一早 一大早 大清早 朝早 黎明 拂晓 上午 晨间", MORNING),
    ("中午 正午 晌午 午间", NOON),
    ("下午 午后 晏昼 下昼 后晌", AFTERNOON),
    ("傍晚 黄昏 晚上 晚间 夜晚 入夜", EVENING),
    ("夜里 夜间 深夜 午夜 半夜 深宵 子夜 上半夜 前半夜", NIGHT),
    ("白天 日间", DAYTIME),
];

/// The same in one character, right after a day: 19日晚, 今早.
pub(super) const SHORT_PARTS: &[(char, DayPart)] =
    &[('晚', EVENING), ('早', MORNING), ('晨', MORNING), ('午', AFTERNOON), ('夜', NIGHT)];

pub(super) const DAYS: &[(&str, Day)] = &[
    ("今天 今日 本日 即日 今儿", Day::Now(0)),
    ("明天 明日 听日 明儿", Day::Now(1)),
    ("昨天 昨日 琴日 寻日 㖊日 昨儿", Day::Now(-1)),
    ("前天 前日", Day::Now(-2)),
    ("大前天 大前日", Day::Now(-3)),
    ("大后天 大后日", Day::Now(3)),
    ("后天 后日", Day::Now(2)),
    ("当天 当日 同日 同天 同一天 同一日 该日 是日", Day::Then(0)),
    ("次日 翌日 第二天 第二日 隔天 隔日 转天", Day::Then(1)),
    ("前一天 前一日 此前一天 此前一日", Day::Then(-1)),
    ("上半周", Day::HalfWeek(1)),
    ("下半周", Day::HalfWeek(2)),
];

/// First half of 今晚, 昨夜, 当晚.
pub(super) const DAY_PREFIXES: &[(&str, Day)] = &[
    ("今", Day::Now(0)),
    ("明 听", Day::Now(1)),
    ("昨 琴 寻 㖊", Day::Now(-1)),
    ("前", Day::Now(-2)),
    ("后", Day::Now(2)),
    ("当", Day::Then(0)),
    ("次 翌", Day::Then(1)),
    ("前一", Day::Then(-1)),
];

pub(super) const YEARS: &[(&str, Year)] = &[
    ("今年 本年 本年度 今年度 全年 本财年 本财政年度 本学年 本学年度", Year::Now(0)),
    ("去年 上年 上一年 上年度 去年度 旧年 上财年 上财政年度 上学年 上学年度", Year::Now(-1)),
    ("前年", Year::Now(-2)),
    ("大前年", Year::Now(-3)),
    ("明年 来年 下一年 下年 明年度 下年度 出年", Year::Now(1)),
    ("后年", Year::Now(2)),
    ("大后年", Year::Now(3)),
    ("同年 当年 该年 是年 那年 那一年 这一年", Year::Then(0)),
    ("次年 翌年 第二年 隔年", Year::Then(1)),
    ("前一年", Year::Then(-1)),
];

pub(super) const MONTHS: &[(&str, Month)] = &[
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
pub(super) const SEASONED_YEARS: &[(&str, (Year, Part))] = &[
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

pub(super) const SEASONS: &[(&str, Part)] = &[
    ("春 春天 春季 春日", Part::Season("SP")),
    ("夏 夏天 夏季 夏日 暑期", Part::Season("SU")),
    ("秋 秋天 秋季 秋日", Part::Season("FA")),
    ("冬 冬天 冬季 冬日", Part::Season("WI")),
];

pub(super) const PARTS: &[(&str, Part)] = &[
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
    (
        "前三季度 前三季 前3季度 前3季 首三季 前三个季度 前3个季度 首三个季度 首3个季度 头三个季度 头三季度 头三季",
        Part::FirstQuarters(3),
    ),
    ("前两季度 前两季 前两个季度 首两季 首两个季度", Part::FirstQuarters(2)),
];

/// Parts that need a year before them: 今年第四季.
pub(super) const YEAR_PARTS: &[(&str, Part)] = &[
    ("Q1 一季报", Part::Quarter(1)),
    ("Q2", Part::Quarter(2)),
    ("Q3", Part::Quarter(3)),
    ("Q4", Part::Quarter(4)),
    ("半年度", Part::Half(1)),
];

pub(super) const THIRDS: &[(&str, Part)] = &[
    ("上半月 前半月", Part::HalfMonth(1)),
    ("下半月 后半月", Part::HalfMonth(2)),
    ("上旬", Part::Thirds(0, 0)),
    ("中旬", Part::Thirds(1, 1)),
    ("下旬", Part::Thirds(2, 2)),
    ("中上旬 上中旬", Part::Thirds(0, 1)),
    ("中下旬", Part::Thirds(1, 2)),
];

/// Edges of a year or month: TIMEX3 `mod`.
pub(super) const EDGES: &[(&str, &str)] =
    &[("初 伊始 初期", "START"), ("底 末 杪 末期", "END"), ("中 中期 中叶", "MID")];

/// Years, months and their edges in one word.
pub(super) const EDGED: &[(&str, (Point, &str))] = &[
    ("年初 开年 岁初 年头", (year_point(0), "START")),
    ("年底 年末 年终 岁末 年尾 年杪", (year_point(0), "END")),
    ("年中", (year_point(0), "MID")),
    ("月初", (month_point(0), "START")),
    ("月底 月末 月尾 月杪", (month_point(0), "END")),
    ("月中", (month_point(0), "MID")),
    ("上半月", (half_month(1), "")),
    ("下半月", (half_month(2), "")),
];

pub(super) const fn year_point(years: i16) -> Point {
    Point { year: Some(Year::Now(years)), ..EMPTY }
}

pub(super) const fn half_month(half: i8) -> Point {
    Point { part: Some(Part::HalfMonth(half)), ..month_point(0) }
}

pub(super) const fn month_point(months: i8) -> Point {
    Point { month: Some(Month::Now(months)), ..EMPTY }
}

/// Words that point at the past, the present or the future and no more.
pub(super) const REFERENCES: &[(&str, &str)] = &[
    (
        "近日 近期 日前 最近 近来 近年 近年来 近些年 近些年来 近几年 近几年来 不久前 前不久 当时 早些年 前些年 前些天 前些日子 前几年 前几天 前段时间 前阵子 一段时间以来 昔日 往年 往日 历年来 以往 此时此刻 数日前 多年前 几年前 几天前 数年前 数月前 几个月前 数天前 数周前 早年 连日来 连月来",
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
pub(super) const LENGTHS: &[(&str, (Unit, u128))] = &[
    ("半年", (Unit::Month, 6)),
    ("一刻钟", (Unit::Minute, 15)),
    ("半个世纪", (Unit::Year, 50)),
    ("半世纪", (Unit::Year, 50)),
];

/// Units of length; `true` where 个 must stand before it.
pub(super) const UNITS: &[(&str, (Unit, u32))] = &[
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
pub(super) const ERAS: &[(&str, i16)] = &[
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
    ("干隆", 1735),
    ("雍正", 1722),
    ("康熙", 1661),
    ("顺治", 1643),
    ("崇祯", 1627),
    ("万历", 1572),
    ("嘉靖", 1521),
    ("永乐", 1402),
    ("成化", 1464),
    ("正德", 1505),
    ("宣德", 1425),
    ("洪武", 1367),
    ("神龙", 704),
    ("贞观", 626),
    ("开元", 712),
    ("天宝", 741),
    ("绍兴", 1130),
    ("淳熙", 1173),
    ("元丰", 1077),
    ("熙宁", 1067),
    ("庆历", 1040),
    ("至元", 1263),
];

/// Time zones named before a time.
pub(super) const ZONES: &str = "当地时间 北京时间 美东时间 美国东部时间 美国中部时间 美国西部时间 美国山地时间 美国太平洋时间 美西时间 台北时间 台湾时间 香港时间 东京时间 首尔时间 莫斯科时间 格林尼治时间 格林威治时间 格林尼治标准时间 世界时 华盛顿时间 纽约时间 洛杉矶时间 加州时间 柏林时间 基辅时间 布鲁塞尔时间 日内瓦时间 德黑兰时间 迪拜时间 多哈时间 新德里时间 曼谷时间 雅加达时间 吉隆坡时间 河内时间 马尼拉时间 悉尼时间 堪培拉时间 伦敦时间 巴黎时间 欧洲中部时间 本地时间 新加坡时间 美国时间 韩国时间 日本时间 GMT UTC";

/// What a year of business, sport or school is called: 2024财年.
pub(super) const SEASONS_OF_WORK: &str = "财年 财政年度 财政年 赛季 学年度 学年 会计年度";

/// What has gone on for the months that follow.
pub(super) const ON_END: &str = "连 连升 连跌 连涨 连降 连增 连减 连续";

/// 来 after a year, and what has not been since.
pub(super) const NEW_SINCE: &str = "来新高 来新低 来首 来最 来的新 来的最 来单 来高 来低 来次";

/// Words of shows around a 第三季 that is no quarter.
pub(super) const SHOWS_BEFORE: &str =
    "该剧 本剧 此剧 新剧 电视剧 连续剧 网剧 短剧 剧集 美剧 韩剧 日剧 英剧 番剧 综艺 节目 动画 影集 真人秀 纪录片";

pub(super) const SHOWS_AFTER: &str =
    "开播 首播 播出 热播 收官 定档 上线 杀青 开机 完结 大结局 回归 综艺 节目 《 剧 豆瓣 评分";

/// What is of a quarter even where a show is spoken of: 第四季营收.
pub(super) const OF_A_QUARTER: &str =
    "营 财报 财测 业绩 净利 获利 盈利 利润 收入 销售 出货 GDP 经济 增长 同比 环比 季增 年增 末 初 底";

/// What 前8月, with no 个, and 公司前8个月 are figures of.
pub(super) const FIGURES: &str = "营 进出口 出口 进口 贸易 外贸 净 利润 获利 收入 累计 销 产量 投资 税 财政 全国 全市 全省 旅客 客运 货物 规模 合并 自结 发电 用电 社会 房地产 CPI 新增 同比 共 我国";

/// What begins a word of its own after 9月, though 月 and its first make another.
pub(super) const NO_MOON: &str = "球队 球员 球迷 球赛 球市 票房 票价 票选 薪资 薪酬 子公司 子弹 子女";

/// What shows that the 中 of 8月中 is no part of a word.
pub(super) const AFTER_MIDDLE: &str = "的 截止 开工 竣工 落成 投产 投用 启用 通车 交付 前 后 到 至 起 开 启 来 以 公 推 完 上 结 举 发 宣 动 正 全 才 便 就 再 已 将 会 可 才 爆 遭 因 被 由 在 向 对";

/// What is done for a length of time, so that 18个月后 after it is one.
pub(super) const KEPT: &str = "昏迷 用药 服药 作息 加班 连喝 喝了 吃了 补充 随访 干预 坚持 试用 停药 锻炼 分居 跟踪 保存 存放 储存 贮存 冷冻 冷藏 放置 浸泡 发酵 腌制 静置 烤制 炖煮 煮 炖 蒸 烤 服刑 羁押 住院 留医 还押 还柙 逃亡 潜逃 判监 判囚 入狱 监禁 软禁 扣押 收押 入职 工龄 婚后 结婚 参军 从业 住满 满 治疗 训练 潜伏 观察 隔离 休养 学习 等待 等候 等了 苦等 服役 使用 持续 历时 经过 历经 失踪 失联 走失 连涨 连跌 连降 连升 停牌 停工 停产 停运 停摆 休市 关闭 封闭 抢救 手术 搜救 鏖战 激战 停了 躺了 进行了 持续了 经过了";

/// What may follow 昨 where it stands for 昨天, as newspapers of Hong Kong and Taiwan write.
pub(super) const BARE_YESTERDAY: &str =
    "在于被到向与就宣表发公指出获遭判裁开召举收报说称对赴抵再首批决认承否也则亦起提率主会见接致启跌升涨挫创回逮拘救证";

/// The same of 昨 and 今, whole words.
pub(super) const DONE_TODAY: &str = "病逝 离世 辞世 去世 逝世 夺冠 受访 受审 凌晨 清晨 举殡 出殡 通车 开幕 闭幕 揭幕 落网 出院 入院 飞抵 离港 获释 宣誓 就职 访华 访港 出庭 提堂 续审 应讯 认罪 在区域法院 在高等法院 在高院 在裁判法院 在西九 在东区 在观塘 在沙田 在屯门 在粉岭";

/// What is done at an hour of the day: 9点打卡.
pub(super) const DONE_AT_AN_HOUR: &str = "打卡 起床 睡觉 入睡 下班 上班 上课 下课 放学 到校 到岗 出门 开门 关门 闭馆 开馆 打烊 收摊 交接 集合 开饭 现身 登台 登场 抵达 到达 准时";

/// The same of 今 for 今天.
pub(super) const BARE_TODAY: &str = "起改宣公判召揭赴返抵";

/// What is nearest to somebody, after 最近.
pub(super) const NEAREST: &str = "的地方 的加油站 的车站 的地铁站 的医院 的城市 的村庄 的村子 的港口 的机场 的邻居 的恒星 的行星 的星系 的出口 的距离 的路 的派出所 的消防站 的学校 的超市 的商场 的公交站 的陆地 的岛";

/// What a season of matches is counted in.
pub(super) const OF_SPORT: &str =
    "胜 败 负 出赛 首发 先发 登板 安打 全垒打 轰 打点 三振 进球 助攻 篮板 盗垒 联赛 主场 客场 球队 夺冠 排名";

/// Words after a number of 日 that make it a day of the month, on which somebody did it: 郑宏达3日在会上说.
pub(super) const DONE_ON_A_DAY: &str = "在 于 表示 说 称 指 宣布 出席 抵达 发文";

/// Words before a number of 日 that make it a length, not a day of the month.
pub(super) const BEFORE_DAYS: &str = "判监 判囚 监禁 逃亡 潜逃 还押 还柙 留医 扣押 收押 软禁 一连 连跌 连升 连涨 连降 展期 会期 折算 拘役 羁押 拘留 行拘 刑拘 被拘 禁见 休市 停牌 停课 停工 休假 整顿 失踪 失联 走失 离家 出走";

/// What a figure after an hour may count: 今晚7点30人到场.
pub(super) const COUNTED: &str =
    "人 名 位 个 家 辆 元 % 岁 万 亿 千 百 多 余 件 次 例 架 艘 公 千 米 年 天 日 月 只 条 支 枚 余 度 . , 时 小 周 点";

/// Words that make a following 前 or 后 part of another word.
pub(super) const AFTER_FRONT: &str = "往 来 进 线 方 述 任 总 首 瞻 景 锋 列 途 沿 辈 台 期 身 嫌 后 者 去 赴 仆 科 哨 主 外 副 美 国 缀 卫 场 排 央 夫 妻 三 两 世 苏 所";

pub(super) const AFTER_BACK: &str =
    "来 方 续 勤 者 果 台 备 代 卫 援 悔 盾 任 宫 排 院 面 世 遗 卫 轮 座 视 腿 现 背 人 生";

/// Second characters of times that the tables of words do not give.
pub(super) const SECONDS: &[(&str, &str)] = &[
    ("上下", "上下周星礼个一世两二三四五六七八九十半0123456789"),
    ("今明昨前去本上下", "("),
    ("本", "周星礼月个世"),
    ("这", "周星礼个一世"),
    ("今明昨前后当次翌听琴寻㖊", "早晚晨夜午朝"),
    ("周", "一二三四五六日末周"),
    ("星", "期"),
    ("今昨明去", "明今后"),
    ("礼", "拜"),
    ("截", "至止"),
    ("公西纪", "元"),
    ("个", "半"),
    ("农阴旧夏", "历"),
    ("正冬腊", "月"),
    ("每", "天日年月周星礼个小分秒季晚早晨午夜逢隔到两三四五六七八九十半几数上下中清凌傍0123456789"),
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
    ("今", BARE_TODAY),
    ("今昨", "提续应认在病离辞去逝夺受凌清举出通开闭揭落入飞获宣就访"),
    ("Q", "1234"),
    ("差", "一二两三四五六七八九十0123456789"),
    ("天", "天"),
    ("年", "年"),
    ("日", "日"),
    ("月", "月"),
];

pub(super) const NUMERALS: &str = "0123456789零一二三四五六七八九十百千两廿卅半几数壹贰叁肆伍陆柒捌玖拾";
