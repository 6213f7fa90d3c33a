//! What kind of name it is, by its ending and by what stands beside it.

use super::Reader;
use super::nothing::nothing;
use crate::facts;
use crate::names::nested::is_body;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// What is held in a place.
pub(super) static FESTIVALS: &Any = any!("影展 电影节 戏剧节 艺术节 音乐节 作家节 书展 车展");

/// A name and what stands around it.
pub(super) struct Seen<'a> {
    reader: &'a Reader<'a>,
    start: usize,
    /// What it is taken for so far.
    pub kind: NameType,
    /// Its characters.
    pub name: &'a [char],
    /// The text after it.
    pub after: &'a [char],
}

impl<'a> Seen<'a> {
    fn new(reader: &'a Reader, m: &Mention) -> Self {
        let (start, end) = (m.start as usize, m.end as usize);
        let name = reader.chars.get(start..end).unwrap_or_default();
        Seen { reader, start, kind: m.kind, name, after: reader.chars.get(end..).unwrap_or_default() }
    }
    fn text(&self) -> String {
        self.name.iter().collect()
    }
    /// The character before it; a line break where there is none.
    pub fn char_before(&self) -> char {
        self.start.checked_sub(1).map_or('\n', |i| self.reader.char(i))
    }
    /// Whether one of the words stands right before it.
    pub fn is_after(&self, words: &Any) -> bool {
        self.reader.any_before(self.start, words).is_some()
    }
    /// Whether one of the words stands right after it.
    pub fn is_before(&self, words: &Any) -> bool {
        words.starts(self.after).is_some()
    }
    /// Whether one of the words stands within a few characters of it.
    pub fn is_near(&self, words: &Any) -> bool {
        const NEAR: usize = 8;
        let before = self.reader.chars.get(self.start.saturating_sub(NEAR)..self.start).unwrap_or_default();
        let after = self.after.get(..self.after.len().min(NEAR)).unwrap_or_default();
        words.within(before) || words.within(after)
    }
    /// The length of the longest of the endings that it has, if it has more than that.
    fn ending(&self, endings: &Any) -> Option<usize> {
        endings.ends(self.name).filter(|&n| n < self.name.len())
    }
    /// All but its last `n` characters are a name of a kind.
    fn cut(&self, n: usize, kind: NameType) -> Option<Verdict> {
        Some(Verdict::Part { head: self.name.len() - n, kind })
    }
}

/// What a rule says of a name.
enum Verdict {
    /// It is of a kind; other rules are asked, too.
    Kind(NameType),
    /// So many of its first characters are a name of a kind.
    Part { head: usize, kind: NameType },
    /// It goes on for so many characters.
    More(usize),
    /// It begins so many characters before, and is of a kind.
    From { back: usize, kind: NameType },
    /// It is no name.
    Nothing,
}

type Rule = fn(&Seen) -> Option<Verdict>;

/// Asked in this order: what a rule says is what the next one sees.
const RULES: &[Rule] = &[
    firm_by_its_line,
    injured,
    honoured,
    town_of_its_head,
    holder_of_office,
    firm_beside,
    earnings_call,
    school_of_malaysia,
    border_town,
    deal,
    one_of_a_state,
    will_do,
    house_of_headline,
    so_many_towns,
    stadium_or_branch,
    medium_or_platform,
    letter,
    pollster,
    struck,
    capital_of_state,
    league,
    kingdom,
    seat,
    by_ending,
    state,
    held,
    prize,
];

/// `names.kind`: what kind of name it is, whatever the model made of it.
pub(super) fn kinds(reader: &Reader, flat: &mut Vec<Mention>) {
    flat.retain_mut(|m| {
        if nothing(&Seen::new(reader, m)) {
            return false;
        }
        for rule in RULES {
            match rule(&Seen::new(reader, m)) {
                None => continue,
                Some(Verdict::Kind(kind)) => (m.kind, m.rule) = (kind, "names.kind"),
                Some(Verdict::Part { head, kind }) => {
                    (m.end, m.kind, m.rule) = (m.start + head as u32, kind, "names.kind");
                    return m.end > m.start;
                }
                Some(Verdict::More(n)) => {
                    m.end += n as u32;
                    return true;
                }
                Some(Verdict::From { back, kind }) => {
                    (m.start, m.kind, m.rule) = (m.start - back as u32, kind, "names.kind");
                    return true;
                }
                Some(Verdict::Nothing) => return false,
            }
        }
        true
    });
}

/// 瑞衡|新材, 雅芙丽|植发, Meridian Capital.
fn firm_by_its_line(seen: &Seen) -> Option<Verdict> {
    static LINES: &Any = any!("新材 股份 控股 科技 光电 药业 重工 传媒 置业 地产 实业 能源 证券 电子");
    static LATIN: &Any = any!(
        "Capital Bank Partners Group Securities Research Holdings Inc Corp Ltd LLC Energy Airlines Technologies Analytics Advisors Investments"
    );
    let (name, person) = (seen.name, seen.kind == NameType::Per);
    let firm = matches!(seen.kind, NameType::Loc | NameType::Per) && name.len() >= 4 && LINES.ends(name).is_some()
        || person && name.len() > 3 && any!("植发 医美 口腔").ends(name).is_some()
        || person && name.contains(&' ') && LATIN.ends(name).is_some();
    firm.then_some(Verdict::Kind(NameType::Org))
}

/// 福登|胸部停球.
fn injured(seen: &Seen) -> Option<Verdict> {
    let part = any!("胸部 头部 腿部 脚部 手部 背部 腹部 肩部 颈部").ends(seen.name);
    let part = part.filter(|_| seen.kind == NameType::Org && seen.name.len() >= 4)?;
    seen.cut(part, NameType::Per)
}

/// 拿督|古玛拉山: a title of Malaysia names a person.
fn honoured(seen: &Seen) -> Option<Verdict> {
    let other = matches!(seen.kind, NameType::Loc | NameType::Org) && (2..=8).contains(&seen.name.len());
    let titled = other && seen.is_after(any!("拿督 拿督斯里 丹斯里 拿汀 拿汀斯里 拿督巴杜卡 达图"));
    titled.then_some(Verdict::Kind(NameType::Per))
}

/// 田埔|镇长邱垂坤: the name after the office is who holds it.
fn town_of_its_head(seen: &Seen) -> Option<Verdict> {
    let says = any!("说 表示 指 称 受访 指出 认为 坦言 强调 也 则 今 , 、 在 与");
    let town = seen.kind == NameType::Per && seen.name.len() == 2 && seen.is_before(any!("镇长 乡长 里长 村长"));
    let named = seen.after.get(2).is_some_and(|&c| facts::is_surname(c));
    let ends = |n: usize| seen.after.get(n..).is_some_and(|then| says.starts(then).is_some());
    (town && named && (4..=5).any(ends)).then_some(Verdict::Kind(NameType::Loc))
}

/// 赖|总统, 韩|市长: a surname before an office, which no state has.
fn holder_of_office(seen: &Seen) -> Option<Verdict> {
    let (NameType::Loc, &[c]) = (seen.kind, seen.name) else { return None };
    let head_of_state = seen.is_before(any!("总统 副总统 主席")) && !facts::is_state_letter(c);
    let office = head_of_state || seen.is_before(any!("市长 县长 院长 局长 校长 处长 区长"));
    (facts::is_surname(c) && office && !is_han(seen.char_before())).then_some(Verdict::Kind(NameType::Per))
}

/// 外资券商|麦格里, 科顺微|董秘, 基金|Prosperity7.
fn firm_beside(seen: &Seen) -> Option<Verdict> {
    let length = seen.name.len();
    let latin = seen.kind == NameType::Per && seen.name.iter().all(char::is_ascii);
    if latin && seen.is_after(any!("基金 风投 公司 机构 投资方 资方 品牌 平台 初创企业 企业")) {
        return Some(Verdict::Kind(NameType::Org));
    }
    if seen.kind != NameType::Per || length > 4 {
        return None;
    }
    let house = seen.is_after(any!("券商 外资券商 外资投行 投行 美系外资 欧系外资 日系外资 亚系外资"));
    let traded = length >= 3
        && seen.is_before(any!(
            "董秘 股价 公告称 发布公告 股东大会 第一大股东 第二大股东 第三大股东 实控人 实际控制人 停牌 复牌 涨停 跌停"
        ));
    (house || traded).then_some(Verdict::Kind(NameType::Org))
}

/// 宏硕|法说会.
fn earnings_call(seen: &Seen) -> Option<Verdict> {
    let call = seen.name.len() >= 3 && seen.name.last() == Some(&'法') && seen.after.starts_with(&['说', '会']);
    call.then(|| seen.cut(1, NameType::Org)).flatten()
}

/// 拿督|沙戈国中, 青屿独中.
fn school_of_malaysia(seen: &Seen) -> Option<Verdict> {
    let place = matches!(seen.kind, NameType::Per | NameType::Loc);
    let school = any!("国中 独中").ends(seen.name).is_some_and(|n| seen.name.len() >= n + 2);
    let title = seen.reader.any_before(seen.start, any!("拿督 敦 丹斯里"));
    (place && school).then_some(Verdict::From { back: title.unwrap_or(0), kind: NameType::Org })
}

/// 边境口岸|德萨瓜德罗.
fn border_town(seen: &Seen) -> Option<Verdict> {
    let town = any!("口岸 小镇 边境城市 边境小城 村庄 城镇 重镇 古城");
    let placed = seen.kind == NameType::Per && seen.name.len() >= 4 && seen.is_after(town);
    placed.then_some(Verdict::Kind(NameType::Loc))
}

/// 吉尔吉斯|金矿交易: what is dealt or fought over is no event.
fn deal(seen: &Seen) -> Option<Verdict> {
    any!("交易 冲突 危机 争端 争议 丑闻 谈判").ends(seen.name).filter(|_| seen.kind == NameType::Event)?;
    let rest = facts::leading_state(&seen.text()).map(|(_, rest)| rest.chars().count());
    seen.cut(rest.unwrap_or(seen.name.len()), NameType::Loc)
}

/// 一家|中国|矿业公司.
fn one_of_a_state(seen: &Seen) -> Option<Verdict> {
    any!("公司 企业 银行 集团 媒体 报纸 机构 智库 大学 医院 电视台")
        .ends(seen.name)
        .filter(|_| seen.kind == NameType::Org)?;
    if !seen.is_after(any!("一家 两家 三家 多家 几家 数家 某家 一所 一间")) {
        return None;
    }
    let rest = facts::leading_state(&seen.text()).map(|(_, rest)| rest.chars().count());
    seen.cut(rest.filter(|rest| (3..=6).contains(rest))?, NameType::Loc)
}

/// 韩正伦|会在下周说明.
fn will_do(seen: &Seen) -> Option<Verdict> {
    let (NameType::Org, &[surname, _, _, '会']) = (seen.kind, seen.name) else { return None };
    let later = seen.is_before(any!("在下 在明 在今 在本 在周 于下 于明 于今 再 继续"));
    (facts::is_surname(surname) && later).then(|| seen.cut(1, NameType::Per)).flatten()
}

/// 葵涌|工厦揭电骗中心, of a headline.
fn house_of_headline(seen: &Seen) -> Option<Verdict> {
    let found = seen.name.iter().position(|&c| c == '揭').filter(|_| seen.kind == NameType::Org)?;
    let house = seen.name.get(..found)?;
    let n = any!("工厦 唐楼 村屋 商厦 大厦 民宅").ends(house).filter(|&n| house.len() >= n + 2)?;
    seen.cut(seen.name.len() - (house.len() - n), NameType::Loc)
}

/// 大武|四乡.
fn so_many_towns(seen: &Seen) -> Option<Verdict> {
    let name = seen.name;
    let [_, _, .., number, level @ ('乡' | '镇' | '区' | '县' | '市' | '省')] = name else { return None };
    let counted = matches!(seen.kind, NameType::Loc | NameType::Org)
        && "两三四五六七八九".contains(*number)
        && (*level != '省' || name.len() >= 5)
        && (*level != '市' || seen.char_before() == '、')
        && name.len() <= 6;
    counted.then(|| seen.cut(2, NameType::Loc)).flatten()
}

/// 做客|上海体育场; 港大二院.
fn stadium_or_branch(seen: &Seen) -> Option<Verdict> {
    match seen.kind {
        NameType::Org => any!("体育场 体育馆").ends(seen.name).map(|_| Verdict::Kind(NameType::Loc)),
        NameType::Loc => matches!(seen.name, [_, .., '大' | '附' | '一' | '二' | '三' | '四', '院'])
            .then_some(Verdict::Kind(NameType::Org)),
        _ => None,
    }
}

/// Platforms, agencies and papers that the model takes for people.
fn medium_or_platform(seen: &Seen) -> Option<Verdict> {
    static PLATFORMS: &Any =
        any!("Netflix Disney Spotify WhatsApp Telegram Instagram Threads Facebook YouTube TikTok LINE Line WeChat");
    static AGENCIES: &Any = any!("Getty␣Images Getty Reuters REUTERS AFP EPA");
    static PAPERS: &Any = any!("罗体 米体 都体 每体 阿斯报 马卡报 队报 踢球者 图片报 太阳报 镜报");
    let name = seen.name;
    let listed = || PLATFORMS.is(name) || AGENCIES.is(name) || PAPERS.is(name);
    let medium = match seen.kind {
        NameType::Per => listed() || matches!(name, [_, _, .., '网']),
        NameType::Loc => listed(),
        _ => false,
    };
    medium.then_some(Verdict::Kind(NameType::Org))
}

/// 较港收市低; 中欧双方, 欧方: the union.
fn letter(seen: &Seen) -> Option<Verdict> {
    match seen.name {
        ['港'] if seen.kind != NameType::Loc => Some(Verdict::Kind(NameType::Loc)),
        ['欧'] if seen.kind == NameType::Loc && seen.after.first() == Some(&'方') => {
            Some(Verdict::Kind(NameType::Org))
        }
        _ => None,
    }
}

/// 伊普索斯|民调.
fn pollster(seen: &Seen) -> Option<Verdict> {
    let asks = any!("民 的民 公布 发布 调查 的调查 本月 数据 最新 集团 公司");
    let polls = seen.kind == NameType::Per
        && any!("伊普索斯 盖洛普 拉斯穆森 益普索 尼尔森 舆观").is(seen.name)
        && seen.is_before(asks);
    (polls || any!("韩联参 伊普索斯").is(seen.name)).then_some(Verdict::Kind(NameType::Org))
}

/// 博克拉|曾发生强震, 帕卢|居民: a place, whose name may be anybody's.
fn struck(seen: &Seen) -> Option<Verdict> {
    const CLAUSE: usize = 14;
    static DISASTERS: &Any = any!("地震 强震 海啸 洪水 洪灾 火山喷发 泥石流 强震重创 地震重创");
    if seen.kind != NameType::Per || seen.name.len() < 2 || seen.name.contains(&'·') {
        return None;
    }
    let own = |c: &&char| is_han(**c) || c.is_ascii_digit() || **c == '.';
    let clause = seen.after.get(..seen.after.iter().take(CLAUSE).take_while(own).count()).unwrap_or_default();
    let struck = any!("曾发生 曾爆发 曾遭 发生 遭遇").starts(clause).is_some() && DISASTERS.ends(clause).is_some();
    let placed = any!("居民 市民 两个村 两座村 两个城 两座城 两个镇 两座镇 两个定居点").starts(clause).is_some();
    (struck || placed).then_some(Verdict::Kind(NameType::Loc))
}

/// 美|系外资.
fn capital_of_state(seen: &Seen) -> Option<Verdict> {
    let &[state, '系'] = seen.name else { return None };
    facts::is_state_letter(state).then(|| seen.cut(1, NameType::Loc)).flatten()
}

/// 远山职业棒球|大联盟.
fn league(seen: &Seen) -> Option<Verdict> {
    seen.ending(any!("大联盟")).filter(|_| seen.kind == NameType::Event).map(|_| Verdict::Kind(NameType::Org))
}

/// 西西里|国王.
fn kingdom(seen: &Seen) -> Option<Verdict> {
    let king = seen.kind == NameType::Org && seen.name.len() >= 4 && seen.name.ends_with(&['国', '王']);
    king.then(|| seen.cut(2, NameType::Loc)).flatten()
}

/// 武吉青川|国会议员: where he was elected.
fn seat(seen: &Seen) -> Option<Verdict> {
    let seat = seen.name.strip_suffix(&['国', '会']).filter(|seat| seat.len() >= 2)?;
    let elected = matches!(seen.kind, NameType::Org | NameType::Loc) && seen.is_before(any!("议员 选区"));
    if !elected || is_body(seat) || facts::state(&seat.iter().collect::<String>()).is_some() {
        return None;
    }
    if matches!(seat.last(), Some('党' | '盟')) { Some(Verdict::Nothing) } else { seen.cut(2, NameType::Loc) }
}

/// What is a school, a court, a firm by its ending is a body, not its building; what is an administrative division or
/// a campus is a place.
fn by_ending(seen: &Seen) -> Option<Verdict> {
    static BODIES: &Any = any!("大学 学院 中学 小学 图书馆 医院 法院 公司 集团 银行 电视台");
    static DIVISIONS: &Any = any!("特别行政区 自治区 自治州 自治县 自治旗 校区");
    match seen.kind {
        NameType::Loc => seen.ending(BODIES).map(|_| Verdict::Kind(NameType::Org)),
        NameType::Org => seen.ending(DIVISIONS).map(|_| Verdict::Kind(NameType::Loc)),
        _ => None,
    }
}

/// 贝南|总统: a state is nobody.
fn state(seen: &Seen) -> Option<Verdict> {
    let other = matches!(seen.kind, NameType::Per | NameType::Org) && seen.name.len() >= 2;
    (other && facts::state(&seen.text()).is_some()).then_some(Verdict::Kind(NameType::Loc))
}

/// What is held is an event, an office is none.
fn held(seen: &Seen) -> Option<Verdict> {
    static OFFICES: &Any = any!("总统府 总理府 首相府 政府 外交部 国防部 法院 公司");
    match seen.kind {
        NameType::Event => OFFICES.ends(seen.name).map(|_| Verdict::Kind(NameType::Org)),
        NameType::Org => FESTIVALS.ends(seen.name).map(|_| Verdict::Kind(NameType::Event)),
        _ => None,
    }
}

/// 第37届金鸡奖|颁奖典礼; what is won is no event.
fn prize(seen: &Seen) -> Option<Verdict> {
    if seen.kind != NameType::Event {
        return None;
    }
    if seen.is_before(any!("颁奖典礼")) {
        return Some(Verdict::More(4));
    }
    let numbered = seen.name.first() == Some(&'第') && seen.name.contains(&'届');
    let won = any!("奖 勋章 奖章").ends(seen.name).is_some();
    (won && !numbered).then_some(Verdict::Nothing)
}
