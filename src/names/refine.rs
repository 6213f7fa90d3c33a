//! What needs the whole text: names the reader gave, titles in 《》, the same
//! name elsewhere, names within names.

use super::gazetteer::{BODY, COUNTRY_OR_DIVISION, Gazetteer, PLACE};
use super::levels::levels;
use super::{Given, mention, patterns, span};
use crate::facts;
use crate::link::abbreviates;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::{Document, is_han};
use rustc_hash::{FxHashMap, FxHashSet};

/// A name surer than this is looked for elsewhere in the text.
const SURE: f32 = 0.9;

pub fn refine(
    found: Vec<Mention>,
    document: &Document,
    tokens: &[Token],
    given: &[Given],
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let road = |m: &Mention| m.kind == NameType::Loc;
    let found = found.into_iter().filter(|m| road(m) || !is_code(document.slice(span(m))));
    let mut flat: Vec<Mention> = found.flat_map(|m| by_level(document, m)).collect();
    described(document, tokens, &mut flat);
    patterns::apply(document, tokens, &mut flat);
    apart(document, gazetteer, &mut flat);
    members(document, &mut flat);
    cabinets(document, &mut flat);
    titles(document, &mut flat);
    storms(document, &mut flat);
    marked(document, &mut flat);
    laws(document, &mut flat);
    defined(document, &mut flat);
    agree(document, tokens, &mut flat);
    given_names(document, given, &mut flat);
    let mut all = Vec::with_capacity(flat.len());
    let known: FxHashMap<&[char], NameType> =
        flat.iter().map(|m| (document.slice(Span::new(m.start, m.end)), m.kind)).collect();
    for m in &flat {
        let inside = nested(document, tokens, m, &known, gazetteer);
        all.push(m.clone());
        all.extend(inside);
    }
    all
}

/// 600519.SH, 2025-0718A, Q4, RON95: a number and Latin letters, whatever the words around it say.
fn is_code(chars: &[char]) -> bool {
    const NAMES: [&str; 8] = ["G7", "G8", "G20", "B20", "P5", "TF1", "M6", "E3"];
    let letters = chars.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let digits = chars.iter().skip(letters).take_while(|c| c.is_ascii_digit()).count();
    let label = (1..=3).contains(&letters) && (1..=3).contains(&digits) && letters + digits == chars.len();
    let name = || NAMES.iter().any(|name| chars.iter().copied().eq(name.chars()));
    // A- A+: sizes of the type
    let sizes = chars.contains(&'+') && chars.iter().all(|c| c.is_ascii() && !c.is_ascii_lowercase());
    label && !name()
        || sizes
        || chars.iter().take_while(|c| c.is_ascii_digit()).count() >= 4 && chars.iter().all(char::is_ascii)
}

/// `names.levels`: a place of several administrative levels is as many places.
fn by_level(document: &Document, m: Mention) -> Vec<Mention> {
    if m.kind != NameType::Loc || m.end - m.start < 5 {
        return vec![m];
    }
    let mut at = m.start;
    let parts = levels(document.slice(span(&m)));
    parts
        .into_iter()
        .map(|length| {
            let start = at;
            at += length as u32;
            Mention { start, end: at, ..m.clone() }
        })
        .collect()
}

/// Nouns for a person after 姓 and a surname.
const PERSONS: [&str; 40] = [
    "男子", "女子", "男童", "女童", "男", "女", "老人", "老妇", "老翁", "妇人", "少年", "少女", "青年", "学生", "司机",
    "乘客", "店主", "老板", "村民", "居民", "市民", "员工", "职员", "看更", "保安", "警员", "工人", "租户", "户主",
    "业主", "事主", "苦主", "嫌犯", "疑犯", "被告", "死者", "伤者", "女士", "先生", "夫妇",
];

/// `names.described`: 李姓男子, 姓何女租户.
fn described(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let mut added = Vec::new();
    for (i, _) in document.chars.iter().enumerate().filter(|(_, c)| **c == '姓') {
        let Some(rest) = document.chars.get(i + 1..(i + 8).min(document.chars.len())) else { continue };
        let noun = |from: usize| {
            let text: String = rest.iter().skip(from).collect();
            let text = text.as_str();
            let person = |t: &str| PERSONS.iter().filter(|p| t.starts_with(**p)).map(|p| p.chars().count()).max();
            match text.strip_prefix(['男', '女']) {
                Some(tail) => person(tail)
                    .map(|n| n + 1)
                    .or_else(|| {
                        let start = (i + 1 + from + 1) as u32;
                        let word = tokens.get(tokens.binary_search_by_key(&start, |t| t.start).ok()?)?;
                        (word.pos.name() == "n").then_some(1 + (word.end - word.start) as usize)
                    })
                    .or(person(text)),
                None => person(text),
            }
        };
        let before = i.checked_sub(1).and_then(|k| document.chars.get(k));
        let surname = |c: Option<&char>| c.is_some_and(|c| facts::is_surname(*c));
        let span = if surname(before)
            && let Some(n) = noun(0)
        {
            (i - 1, i + 1 + n)
        } else if surname(rest.first())
            && let Some(n) = noun(1)
        {
            (i, i + 2 + n)
        } else {
            continue;
        };
        added.push(mention(span.0 as u32, span.1 as u32, NameType::Per, "names.described", None));
    }
    put_first(added, flat);
}

/// Add names that go before all others.
pub fn put_first(mut added: Vec<Mention>, flat: &mut Vec<Mention>) {
    if !added.is_empty() {
        added.append(flat);
        *flat = keep_first(added);
    }
}

/// The names of up to `longest` characters in quotation marks, and where the first mark of each stands.
fn in_marks<'a>(document: &'a Document, longest: usize) -> impl Iterator<Item = (usize, &'a [char])> {
    let opens = document.chars.iter().enumerate().filter(|(_, c)| **c == '“').map(|(i, _)| i);
    opens.filter_map(move |open| {
        let rest = document.chars.get(open + 1..)?;
        let length = rest.iter().take(longest + 1).position(|&c| c == '”').filter(|&n| n > 0)?;
        Some((open, rest.get(..length)?))
    })
}

/// Sort, and where two overlap keep the one that comes first in `all`.
pub fn keep_first(all: Vec<Mention>) -> Vec<Mention> {
    let mut order: Vec<(usize, Mention)> = all.into_iter().enumerate().collect();
    order.sort_by_key(|(i, m)| (m.start, *i));
    let mut out: Vec<(usize, Mention)> = Vec::with_capacity(order.len());
    for (i, m) in order {
        match out.last() {
            Some((j, last)) if last.end > m.start => {
                if i < *j {
                    out.pop();
                    out.push((i, m));
                }
            }
            _ => out.push((i, m)),
        }
    }
    out.into_iter().map(|(_, m)| m).collect()
}

/// `names.apart`: 基辅|希望|泽连斯基, 川普|对|克里姆林宫, 方启明|领导的|公民联盟: a clause that the
/// model took for a name is cut where the words on both sides of a verb are names.
fn apart(document: &Document, gazetteer: &Gazetteer, flat: &mut Vec<Mention>) {
    const VERBS: [&str; 7] = ["希望", "领导的", "率领的", "传召", "要求", "敦促", "对"];
    let clause = |m: &Mention| {
        let name = document.slice(span(m));
        m.kind != NameType::Work && name.len() >= 5 && name.iter().any(|c| "望的召求促对".contains(*c))
    };
    if !flat.iter().any(clause) {
        return;
    }
    let known: FxHashMap<&[char], NameType> = flat.iter().map(|m| (document.slice(span(m)), m.kind)).collect();
    let kind = |name: &[char]| {
        let text: String = name.iter().collect();
        let listed = || gazetteer.at_start(name).into_iter().find(|&(length, _)| length == name.len());
        // 川普 is known where the text has 特朗普.
        let usual = || known.get(facts::usual(&text)?.chars().collect::<Vec<char>>().as_slice());
        known.get(name).or_else(usual).copied().or_else(|| {
            if facts::state(&text).is_some() || facts::capital_of(&text).is_some() {
                return Some(NameType::Loc);
            }
            listed().filter(|(_, bits)| bits & BODY != 0).map(|_| NameType::Org)
        })
    };
    let mut added = Vec::new();
    flat.retain(|m| {
        if !clause(m) {
            return true;
        }
        let name = document.slice(span(m));
        let text: String = name.iter().collect();
        for verb in VERBS {
            let Some((head, rest)) = text.split_once(verb) else { continue };
            let (head, rest) = (head.chars().count(), rest.chars().count());
            let (Some(before), Some(after)) = (name.get(..head), name.get(name.len() - rest..)) else { continue };
            let led = verb.ends_with('的') && is_body(after);
            // What is no body by its ending keeps a place at its head.
            let cut = m.kind == NameType::Org && !is_body(name);
            let (first, last) = (kind(before), kind(after).or(led.then_some(NameType::Org)));
            let place = cut && first == Some(NameType::Loc);
            if head >= 2 && rest >= 2 && (last.is_some() && (first.is_some() || led) || place) {
                let part = |at: u32, end: u32, kind| mention(at, end, kind, "names.apart", m.confidence);
                added.extend(first.map(|kind| part(m.start, m.start + head as u32, kind)));
                added.extend(last.map(|kind| part(m.end - rest as u32, m.end, kind)));
                return false;
            }
        }
        true
    });
    if !added.is_empty() {
        flat.append(&mut added);
        flat.sort_by_key(|m| m.start);
    }
}

/// `names.apart`: 民主党|国会|女议员: a party and the house that its member sits in.
fn members(document: &Document, flat: &mut Vec<Mention>) {
    const HOUSES: [&[char]; 6] = [
        &['国', '会'],
        &['立', '法', '会'],
        &['立', '法', '院'],
        &['参', '议', '院'],
        &['众', '议', '院'],
        &['议', '会'],
    ];
    let mut houses = Vec::new();
    for m in flat.iter_mut().filter(|m| m.kind == NameType::Org) {
        let name = document.slice(span(m));
        let after = document.chars.get(m.end as usize..(m.end as usize + 3).min(document.chars.len()));
        let member =
            after.is_some_and(|after| matches!(after, ['议', '员', ..] | ['男' | '女', '议', '员'] | ['党', '团', ..]));
        let Some(house) = HOUSES.iter().find(|house| name.ends_with(house)) else { continue };
        let party = name.len() - house.len();
        if member && party >= 2 && name.get(party - 1).is_some_and(|c| "党联盟".contains(*c)) {
            let at = m.start + party as u32;
            houses.push(mention(at, m.end, NameType::Org, "names.apart", m.confidence));
            m.end = at;
        }
    }
    if !houses.is_empty() {
        flat.append(&mut houses);
        flat.sort_by_key(|m| m.start);
    }
}

/// `names.apart`: 高市|政府, 贝克尔|内阁: of a person whom the text names.
fn cabinets(document: &Document, flat: &mut [Mention]) {
    const ENDINGS: [&[char]; 2] = [&['政', '府'], &['内', '阁']];
    let mut people: FxHashSet<&[char]> = FxHashSet::default();
    for m in flat.iter().filter(|m| m.kind == NameType::Per) {
        let name = document.slice(span(m));
        people.insert(name);
        people.extend(name.rsplit(|&c| c == '·').next());
        people.extend(name.get(..2).filter(|_| name.len() >= 4));
    }
    let cabinet = |m: &Mention| {
        let name = document.slice(span(m));
        let who = ENDINGS.iter().find_map(|e| name.strip_suffix(*e)).filter(|who| who.len() >= 2)?;
        (m.kind == NameType::Org && people.contains(who)).then_some(who.len() as u32)
    };
    let cuts: Vec<Option<u32>> = flat.iter().map(cabinet).collect();
    for (m, cut) in flat.iter_mut().zip(cuts) {
        if let Some(length) = cut {
            (m.end, m.kind, m.rule) = (m.start + length, NameType::Per, "names.apart");
        }
    }
}

/// `names.law`: 刑法 in 刑法第302条.
fn laws(document: &Document, flat: &mut Vec<Mention>) {
    const LAWS: [&str; 22] = [
        "刑事诉讼法",
        "民事诉讼法",
        "行政诉讼法",
        "治安管理处罚法",
        "道路交通安全法",
        "劳动合同法",
        "社会秩序维护法",
        "香港国安法",
        "港区国安法",
        "个人信息保护法",
        "著作权法",
        "商标法",
        "专利法",
        "证券法",
        "公司法",
        "劳动法",
        "国安法",
        "民法典",
        "基本法",
        "宪法",
        "刑法",
        "民法",
    ];
    let mut added = Vec::new();
    for (i, _) in document.chars.iter().enumerate().filter(|(_, c)| **c == '第') {
        let rest = document.chars.get(i + 1..(i + 11).min(document.chars.len())).unwrap_or_default();
        let digits =
            rest.iter().take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十百千零".contains(**c)).count();
        if digits == 0 || rest.get(digits) != Some(&'条') {
            continue;
        }
        let before: String = document.chars.get(i.saturating_sub(7)..i).unwrap_or_default().iter().collect();
        if let Some(law) = LAWS.iter().find(|law| before.ends_with(**law)) {
            let start = i - law.chars().count();
            added.push(mention(start as u32, i as u32, NameType::Work, "names.law", None));
        }
    }
    if !added.is_empty() {
        flat.append(&mut added);
        *flat = keep_first(std::mem::take(flat));
    }
}

/// `names.defined`: 人盟 in 人民联盟(人盟), 中电联 in 中国电力企业联合会(以下简称“中电联”).
fn defined(document: &Document, flat: &mut Vec<Mention>) {
    const OPENERS: [&str; 7] = ["(", "(简称", "(以下简称", "(下称", "(以下称", "(下简称", "(又称"];
    let mut added = Vec::new();
    let opens = |m: &&Mention| m.kind == NameType::Org && document.chars.get(m.end as usize) == Some(&'(');
    for m in flat.iter().filter(opens) {
        let at = m.end as usize;
        let rest: String =
            document.chars.get(at..(at + 16).min(document.chars.len())).unwrap_or_default().iter().collect();
        let Some((inside, _)) = rest.split_once(')') else { continue };
        let Some(opener) = OPENERS.iter().filter(|o| inside.starts_with(**o)).max_by_key(|o| o.len()) else { continue };
        let quoted = inside.get(opener.len()..).unwrap_or_default();
        let short = quoted.trim_matches(['“', '”']);
        let long = document.text(span(m));
        // (下称“运安会”) says so itself.
        let said =
            *opener != "(" && (2..=8).contains(&short.chars().count()) && short.chars().any(|c| long.contains(c));
        // 恒基地产(恒地): not 微软(中国).
        let piece = || {
            let mut rest = long.chars();
            (2..=4).contains(&short.chars().count())
                && short.chars().next() == long.chars().next()
                && short.chars().all(|c| rest.any(|x| x == c))
                && facts::state(short).is_none()
        };
        if short.chars().all(is_han) && (said || abbreviates(short, &long) || piece()) {
            let skipped = opener.chars().count() + usize::from(quoted.starts_with('“'));
            let (start, length) = (m.end + skipped as u32, short.chars().count() as u32);
            added.push(mention(start, start + length, NameType::Org, "names.defined", None));
        }
    }
    if !added.is_empty() {
        flat.append(&mut added);
        *flat = keep_first(std::mem::take(flat));
    }
}

/// `names.title`: what stands in 《》 is a work, or a medium by its last characters
/// or by what is said of it; what ends in 公约 within quotation marks is a work.
fn titles(document: &Document, flat: &mut Vec<Mention>) {
    const LONGEST: usize = 40;
    let mut found: Vec<(Span, bool)> = Vec::new();
    let mut added = Vec::new();
    let mut open = None;
    for (i, &c) in document.chars.iter().enumerate() {
        match c {
            '《' | '“' => open = Some((c, i + 1)),
            '\n' => open = None,
            '》' | '”' => {
                let Some((mark, start)) = open.take().filter(|&(_, s)| s < i && i - s <= LONGEST) else { continue };
                let inside = Span::new(start as u32, i as u32);
                match (mark, c) {
                    ('《', '》') => {
                        let name = document.slice(inside);
                        let reports = !is_document(name) && reports(&document.chars, inside);
                        found.push((inside, is_medium(name) || reports));
                    }
                    // “法律与公正”党, but no “先锋”党员.
                    ('“', '”') if is_party(document.slice(inside), document.chars.get(i + 1..)) => {
                        added.push(mention(start as u32 - 1, i as u32 + 2, NameType::Org, "names.title", None));
                    }
                    ('“', '”') if is_treaty(document.slice(inside)) => found.push((inside, false)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let media: FxHashSet<&[char]> = found.iter().filter(|f| f.1).map(|f| document.slice(f.0)).collect();
    for &(inside, _) in &found {
        let medium = media.contains(document.slice(inside));
        let kind = if medium { NameType::Org } else { NameType::Work };
        let from = flat.partition_point(|m| m.end <= inside.start);
        match flat.get_mut(from).filter(|m| m.start <= inside.start && m.end >= inside.end) {
            Some(m) if medium && (m.start, m.end) == (inside.start, inside.end) => m.kind = kind,
            Some(_) => {}
            None => added.push(mention(inside.start, inside.end, kind, "names.title", None)),
        }
    }
    put_first(added, flat);
}

/// `names.title`: “晨光圣地”武装, 极端组织“晨光圣地”: what is named in the marks is a body;
/// “莫斯科”号航母: a ship is not marked.
fn marked(document: &Document, flat: &mut Vec<Mention>) {
    const BEFORE: [&str; 6] = ["极端组织", "恐怖组织", "武装组织", "反政府武装", "民兵组织", "武装团体"];
    const AFTER: [&str; 5] = ["武装分子", "武装组织", "武装", "组织头目", "民兵"];
    const VESSELS: [&str; 15] = [
        "号",
        "望远镜",
        "空间望远镜",
        "探测器",
        "客轮",
        "货轮",
        "油轮",
        "邮轮",
        "游船",
        "渔船",
        "手术机器人",
        "航母",
        "驱逐舰",
        "护卫舰",
        "核潜艇",
    ];
    let mut added = Vec::new();
    let mut vessels: Vec<Span> = Vec::new();
    for (open, name) in in_marks(document, 14).filter(|(_, name)| name.len() >= 2) {
        let close = open + 1 + name.len();
        let after: String = document.chars.iter().skip(close + 1).take(5).collect();
        let before: String = document.chars.get(open.saturating_sub(5)..open).unwrap_or_default().iter().collect();
        let inside = Span::new(open as u32 + 1, close as u32);
        let body = BEFORE.iter().any(|b| before.ends_with(b)) || AFTER.iter().any(|a| after.starts_with(a));
        if VESSELS.iter().any(|v| after.starts_with(v)) {
            vessels.push(inside);
        } else if body && name.len() >= 3 && name.iter().all(|&c| is_han(c) || c == '·') {
            added.push(mention(inside.start, inside.end, NameType::Org, "names.title", None));
        }
    }
    if !vessels.is_empty() {
        flat.retain(|m| {
            let at = vessels.partition_point(|v| v.end < m.end);
            vessels.get(at).is_none_or(|v| m.start < v.start || m.end > v.end)
        });
    }
    put_first(added, flat);
}

/// `names.storm`: 台风“木莲”, 第5号台风“木莲”; no 台风“来袭”.
fn storms(document: &Document, flat: &mut Vec<Mention>) {
    const KINDS: [&[char]; 4] = [&['台', '风'], &['飓', '风'], &['热', '带', '风', '暴'], &['气', '旋']];
    let mut added = Vec::new();
    let mut known: FxHashSet<&[char]> = FxHashSet::default();
    for (open, name) in in_marks(document, 8) {
        let before = document.chars.get(open.saturating_sub(10)..open).unwrap_or_default();
        let Some(kind) = KINDS.iter().find(|kind| before.ends_with(kind)) else {
            // “木莲”残余环流: the storm again.
            if known.contains(name) {
                let (start, end) = (open as u32 + 1, (open + 1 + name.len()) as u32);
                added.push(mention(start, end, NameType::Event, "names.storm", None));
            }
            continue;
        };
        let verb = ["来袭", "登陆", "逼近", "过境"].iter().any(|v| name.iter().copied().eq(v.chars()));
        if verb || !name.iter().all(|&c| is_han(c)) {
            continue;
        }
        let mut start = open - kind.len();
        // 超强台风, 第5号台风
        let degree = ["超强", "强烈", "中度", "轻度", "超级"].iter().find(|d| {
            let head = document.chars.get(start.saturating_sub(2)..start).unwrap_or_default();
            head.iter().copied().eq(d.chars())
        });
        start -= degree.map_or(0, |_| 2);
        let number = document.chars.get(start.saturating_sub(5)..start).unwrap_or_default();
        if let Some(at) = number.iter().rposition(|&c| c == '第').filter(|_| number.ends_with(&['号'])) {
            start -= number.len() - at;
        }
        let end = open + name.len() + 2;
        known.insert(name);
        added.push(mention(start as u32, end as u32, NameType::Event, "names.storm", None));
    }
    put_first(added, flat);
}

/// Whether a name in quotation marks is a party's, by what follows.
fn is_party(name: &[char], after: Option<&[char]>) -> bool {
    let party = matches!(after, Some(['党', next, ..]) if !"员组委课支性建内".contains(*next));
    party && (2..=10).contains(&name.len()) && name.iter().all(|&c| is_han(c))
}

/// Whether a name in quotation marks is a treaty's.
fn is_treaty(name: &[char]) -> bool {
    let ends = [['公', '约'], ['条', '约'], ['协', '定']].iter().any(|e| name.ends_with(e));
    ends && name.len() >= 5 && name.iter().all(|&c| is_han(c) || c.is_alphanumeric())
}

/// Whether a title is that of a law, a report, a document: it says, and reports nothing.
fn is_document(name: &[char]) -> bool {
    const ENDINGS: [&str; 24] = [
        "书", "法", "报告", "条例", "规划", "意见", "公报", "声明", "方案", "指南", "办法", "计划", "宣言", "协定",
        "公约", "条约", "决定", "纲要", "规定", "通知", "公告", "标准", "研究", "评估",
    ];
    let name: String = name.iter().collect();
    ENDINGS.iter().any(|e| name.ends_with(e))
}

/// What follows 5日 or 3月5日.
fn after_day(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix(['月', '日']).filter(|_| rest.len() < text.len())
}

/// Whether the words around a title tell a medium: 《明镜》周刊, 《每日经济》日前援引,
/// 据《明镜》…报道, 法国《电影笔记》形容.
fn reports(chars: &[char], title: Span) -> bool {
    const KINDS: [&str; 9] = ["周刊", "周报", "日报", "月刊", "双周刊", "杂志", "网站", "新闻网", "记者"];
    const REPORTS: [&str; 7] = ["报道", "报导", "援引", "刊文", "转述", "披露", "社论"];
    const SAYS: [&str; 8] = ["形容", "评价", "写道", "称", "指出", "认为", "评论", "评选"];
    const WHEN: [&str; 12] =
        ["日前", "近日", "今天", "昨天", "今日", "昨日", "周一", "周二", "周三", "周四", "周五", "周六"];
    let clause = |c: &&char| is_han(**c) || c.is_alphanumeric() || matches!(**c, '《' | '》');
    let after = chars.get(title.end as usize + 1..).unwrap_or_default();
    let after: String = after.iter().take(14).take_while(clause).collect();
    let before = chars.get((title.start as usize).saturating_sub(11)..title.start as usize - 1).unwrap_or_default();
    let before: String = before.iter().rev().take_while(clause).collect::<Vec<_>>().into_iter().rev().collect();
    let starts = |text: &str, words: &[&str]| words.iter().any(|w| text.starts_with(w));
    let mut then = after.as_str();
    while let Some(rest) = WHEN.iter().find_map(|w| then.strip_prefix(w)).or_else(|| after_day(then)) {
        then = rest;
    }
    let cited = before.contains('据') && ["报道", "报导", "消息"].iter().any(|w| after.contains(w));
    let land = (2..=6).any(|n| {
        let at = before.char_indices().rev().nth(n - 1).and_then(|(i, _)| before.get(i..));
        at.is_some_and(|land| facts::state(land).is_some())
    });
    // 发表在《自然》杂志上, 第4期《收获》杂志: where a text stands.
    let venue = before.ends_with(['在', '于', '期']) && !REPORTS.iter().any(|w| after.contains(w));
    starts(&after, &KINDS) && !venue || starts(then, &REPORTS) || cited || land && starts(then, &SAYS)
}

/// Whether a title is that of a newspaper or magazine, by its ending.
fn is_medium(name: &[char]) -> bool {
    const ENDINGS: [&str; 15] = [
        "日报",
        "时报",
        "晚报",
        "早报",
        "邮报",
        "周刊",
        "周报",
        "新闻网",
        "商报",
        "快报",
        "都市报",
        "新报",
        "经济报",
        "画报",
        "导报",
    ];
    let name: String = name.iter().collect();
    ENDINGS.iter().any(|e| name.ends_with(e) && name.len() > e.len())
}

/// `names.agree`: a name found surely once is the same name elsewhere, where
/// nothing else was found and words do not say otherwise.
fn agree(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let mut sure: FxHashMap<&[char], (NameType, u32)> = FxHashMap::default();
    for m in flat.iter().filter(|m| m.confidence.unwrap_or(1.0) >= SURE) {
        let name = document.slice(span(m));
        let least = if m.kind == NameType::Per || m.rule == "names.defined" { 2 } else { 3 };
        if name.len() >= least {
            sure.entry(name).or_insert((m.kind, 0)).1 += 1;
        }
        // 安德烈·鲁登科: 鲁登科, too.
        let last = name.rsplit(|&c| c == '·').next().filter(|last| m.kind == NameType::Per && last.len() < name.len());
        if let Some(last) = last.filter(|last| last.len() >= 2) {
            sure.entry(last).or_insert((m.kind, 0)).1 += 1;
        }
    }
    if sure.is_empty() {
        return;
    }
    let mut lengths: FxHashMap<char, Vec<usize>> = FxHashMap::default();
    for name in sure.keys() {
        if let Some(&c) = name.first() {
            let list = lengths.entry(c).or_default();
            if !list.contains(&name.len()) {
                list.push(name.len());
            }
        }
    }
    lengths.values_mut().for_each(|l| l.sort_unstable_by(|a, b| b.cmp(a)));
    let edges = |at: u32| tokens.binary_search_by_key(&at, |t| t.start).is_ok();
    let mut added = Vec::new();
    let mut at = 0usize;
    let mut next = 0usize;
    while let Some(c) = document.chars.get(at) {
        while flat.get(next).is_some_and(|m| m.end as usize <= at) {
            next += 1;
        }
        if let Some(m) = flat.get(next).filter(|m| m.start as usize <= at) {
            // What is unsure here and surely of another kind elsewhere is of that kind.
            if m.start as usize == at
                && m.confidence.is_some_and(|p| p < SURE)
                && let Some(&(kind, _)) = sure.get(document.slice(span(m)))
            {
                added.push(mention(m.start, m.end, kind, "names.agree", m.confidence));
            }
            at = m.end as usize;
            continue;
        }
        let hit = lengths
            .get(c)
            .and_then(|lengths| lengths.iter().find_map(|&n| sure.get_key_value(document.chars.get(at..at + n)?)));
        match hit {
            Some((name, &(kind, _)))
                if flat.get(next).is_none_or(|m| m.start as usize >= at + name.len())
                    && (kind == NameType::Per || name.len() >= 4 || edges(at as u32))
                    // 国防部|长: an office.
                    && !(kind == NameType::Org && document.chars.get(at + name.len()) == Some(&'长')) =>
            {
                let end = at + name.len();
                added.push(mention(at as u32, end as u32, kind, "names.agree", Some(0.7)));
                at = end;
            }
            _ => at += 1,
        }
    }
    put_first(added, flat);
}

/// `names.given`: the reader's own names go before all others.
fn given_names(document: &Document, given: &[Given], flat: &mut Vec<Mention>) {
    if given.is_empty() {
        return;
    }
    let mut by_first: FxHashMap<char, Vec<&Given>> = FxHashMap::default();
    for name in given {
        if let Some(&c) = name.chars.first() {
            by_first.entry(c).or_default().push(name);
        }
    }
    by_first.values_mut().for_each(|list| list.sort_by_key(|g| std::cmp::Reverse(g.chars.len())));
    let mut taken: Vec<(Span, Option<NameType>)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = document.chars.get(at..).filter(|r| !r.is_empty()) {
        let hit =
            rest.first().and_then(|c| by_first.get(c)).and_then(|l| l.iter().find(|g| rest.starts_with(&g.chars)));
        match hit {
            Some(name) => {
                taken.push((Span::new(at as u32, (at + name.chars.len()) as u32), name.kind));
                at += name.chars.len();
            }
            None => at += 1,
        }
    }
    let mut taken_at = taken.iter().peekable();
    flat.retain(|m| {
        while taken_at.next_if(|(s, _)| s.end <= m.start).is_some() {}
        taken_at.peek().is_none_or(|(s, _)| s.start >= m.end)
    });
    flat.extend(taken.iter().filter_map(|(s, kind)| Some(mention(s.start, s.end, (*kind)?, "names.given", Some(1.0)))));
    flat.sort_by_key(|m| m.start);
}

/// Names within a name: `names.nested.place` places in other names,
/// `names.nested.parent` a body at the head of another, `names.nested.states`
/// single characters for states at the head of a treaty or meeting.
fn nested(
    document: &Document,
    tokens: &[Token],
    outer: &Mention,
    known: &FxHashMap<&[char], NameType>,
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let name = document.slice(span(outer));
    let mut out: Vec<Mention> = Vec::new();
    if matches!(outer.kind, NameType::Per) || name.len() < 3 {
        return out;
    }
    let mut add = |start: usize, end: usize, kind: NameType, rule: &'static str| {
        let (start, end) = (outer.start + start as u32, outer.start + end as u32);
        if !out.iter().any(|m| m.start == start && m.end == end) {
            let mut inner = mention(start, end, kind, rule, outer.confidence);
            inner.nested = true;
            out.push(inner);
        }
    };
    if matches!(outer.kind, NameType::Work | NameType::Event) {
        // 第12届台日论坛; 中法|文化论坛
        let first = match name.iter().take(7).position(|c| matches!(c, '届' | '次')) {
            Some(at) if name.first() == Some(&'第') => at + 1,
            _ => 0,
        };
        let name = name.get(first..).unwrap_or_default();
        let culture = |at: usize| matches!(name.get(at..at + 2), Some(['文', '化' | '学' | '明' | '艺' | '旅']));
        let states = name.iter().enumerate().take_while(|&(i, &c)| facts::is_state_letter(c) && !culture(i)).count();
        // 俄罗斯与…, 巴黎…, 新德里…: the letters of a whole place name are no states.
        const REGIONS: [&[char]; 5] = [&['阿', '拉', '伯'], &['中', '亚'], &['欧', '亚'], &['亚', '欧'], &['拉', '美']];
        let whole = || {
            let listed = |&(n, bits): &(usize, u8)| {
                bits & if n > 2 { PLACE | COUNTRY_OR_DIVISION } else { COUNTRY_OR_DIVISION } != 0
            };
            (2..=name.len().min(6)).any(|n| {
                let head = name.get(..n).unwrap_or_default();
                let text: String = head.iter().collect();
                let named = n > 2 && known.get(head) == Some(&NameType::Loc);
                named || facts::state(&text).is_some() || facts::capital_of(&text).is_some()
            }) || REGIONS.iter().any(|r| name.starts_with(r))
                || gazetteer.at_start(name).iter().any(listed) && !name.starts_with(&['中', '非', '合'])
        };
        if states >= 2 && !whole() {
            (first..first + states).for_each(|i| add(i, i + 1, NameType::Loc, "names.nested.states"));
        }
    }
    let edge = |at: usize| {
        let at = outer.start + at as u32;
        tokens.binary_search_by_key(&at, |t| t.start).is_ok()
    };
    let (mut at, mut first) = (0, 0);
    if outer.kind != NameType::Loc {
        for (start, end, bits) in places(name, gazetteer, &edge) {
            if start < at {
                continue;
            }
            let rest = name.get(end..).unwrap_or_default();
            if bits & BODY != 0 {
                // 《最高人民法院关于…的意见》
                let titled = outer.kind == NameType::Work && rest.len() >= 2;
                let parent = outer.kind == NameType::Org && rest.len() >= 2 && is_part(rest) && !is_firm(rest);
                if start == 0 && (titled || parent) {
                    add(start, end, NameType::Org, "names.nested.parent");
                    // 南京大学|天文学院: 南京, too.
                    for (from, to, bits) in places(name.get(..end).unwrap_or_default(), gazetteer, &edge) {
                        if bits & BODY == 0 {
                            add(from, to, NameType::Loc, "names.nested.place");
                        }
                    }
                }
                continue;
            }
            add(start, end, NameType::Loc, "names.nested.place");
            at = end;
            first = if start == 0 { end } else { first };
        }
    }
    for end in 2..name.len() {
        let (Some(head), Some(rest)) = (name.get(..end), name.get(end..)) else { break };
        match known.get(head) {
            Some(NameType::Org)
                if outer.kind != NameType::Loc
                    && rest.len() >= 2
                    && is_part(rest)
                    && !is_firm(rest)
                    // 共和党|人党, 东非政府|间发展组织
                    && !matches!(rest, ['人' | '间' | '镇', ..]) =>
            {
                add(0, end, NameType::Org, "names.nested.parent");
            }
            Some(NameType::Org) if matches!(outer.kind, NameType::Work | NameType::Event) => {
                add(0, end, NameType::Org, "names.nested.parent");
            }
            // 浙江 is not in 浙江省公安厅, 埃塞 not in 埃塞俄比亚总理府: the place goes on.
            Some(NameType::Loc) if outer.kind != NameType::Loc && end >= first && !goes_on(rest) => {
                add(0, end, NameType::Loc, "names.nested.place");
            }
            _ => {}
        }
        // 北京大学|历史学系, 中国科学院|国家天文台
        let part = head.ends_with(&['大', '学']) && rest.ends_with(&['系'])
            || head.ends_with(&['院']) && rest.ends_with(&['台']);
        if outer.kind == NameType::Org && end >= 3 && rest.len() >= 2 && part {
            add(0, end, NameType::Org, "names.nested.parent");
        }
        if outer.kind == NameType::Org
            && end >= 3
            && rest.len() >= 3
            && is_body(head)
            && !head.ends_with(&['社', '会'])
            && is_part(rest)
            && !is_firm(rest)
            && edge(end)
            && !seat(head)
            && known.get(head).is_none()
        {
            add(0, end, NameType::Org, "names.nested.parent");
        }
    }
    out.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end)));
    out
}

/// Whether a name is a firm's form alone: what stands before it is the firm.
fn is_firm(rest: &[char]) -> bool {
    const FORMS: [&str; 7] = ["公司", "有限", "责任", "股份", "集团", "控股", "企业"];
    const LINES: [&str; 16] = [
        "银行", "科技", "实业", "汽车", "电子", "生物", "医药", "能源", "投资", "信息", "技术", "网络", "文化", "传媒",
        "地产", "置业",
    ];
    let text: String = rest.iter().collect();
    let mut rest = text.as_str();
    while let Some(head) = FORMS.iter().find_map(|form| rest.strip_suffix(form)) {
        rest = head;
    }
    rest.is_empty() || LINES.contains(&rest)
}

/// Whether what follows a place is the ending of its own name.
fn goes_on(rest: &[char]) -> bool {
    rest.first().is_some_and(|c| "省市县区州镇乡村".contains(*c))
        || [&['街', '道'][..], &['共', '和', '国'], &['王', '国'], &['联', '邦']]
            .iter()
            .any(|more| rest.starts_with(more))
}

/// 政府 after what is no place: 立法会|政府帐目委员会.
fn seat(head: &[char]) -> bool {
    head.strip_suffix(&['政', '府']).is_some_and(is_body)
}

/// Places (and, at the head, bodies) that lists or their own endings show
/// within a name: 澜江市 in 澜江市公安局, 洛桑 in 洛桑大学. `edge` tells where words begin.
fn places(name: &[char], gazetteer: &Gazetteer, edge: &impl Fn(usize) -> bool) -> Vec<(usize, usize, u8)> {
    /// States and provinces said in two characters, that no list of places has.
    const SHORT: [&str; 9] = ["加州", "德州", "佛州", "麻省", "麻州", "宾州", "维州", "新州", "安省"];
    /// Places that are words, too, or parts of other names.
    const WORDS: [&str; 20] = [
        "中央", "世界", "合作", "东方", "海关", "和平", "资源", "共和", "南方", "北方", "阿里", "泰山", "汇川", "中山",
        "光明", "友谊", "幸福", "胜利", "海港", "亚东",
    ];
    let mut out: Vec<(usize, usize, u8)> = Vec::new();
    let mut at = 0;
    while at < name.len() {
        let rest = name.get(at..).unwrap_or_default();
        let whole = |length: usize| at == 0 && length == name.len();
        let text: String = rest.iter().collect();
        // Within a name a place begins and ends with a word: no 资源 in 自然资源局.
        let level = |length: usize| rest.get(length - 1).is_some_and(|c| "省市县区州镇".contains(*c));
        let word = |n: usize| at == 0 || edge(at) && (at + n == name.len() || level(n) || edge(at + n));
        let listed = gazetteer
            .at_start(rest)
            .into_iter()
            .filter(|&(length, bits)| {
                let tail = rest.get(length..).unwrap_or_default();
                let head = at == 0 && is_body(tail);
                // 新华社, 新民党 and 中央政府 have no place in them.
                let state: String = rest.iter().take(length).collect();
                let own = matches!(tail, ['社' | '党' | '网' | '报' | '联']) && facts::state(&state).is_none();
                !whole(length)
                    && length >= 2
                    && !WORDS.contains(&state.as_str())
                    && (bits & BODY != 0 || !own && word(length))
                    && (bits & (COUNTRY_OR_DIVISION | BODY) != 0 || head && bits & PLACE != 0)
            })
            .max()
            .or_else(|| {
                let short = at == 0 && rest.len() > 3 && SHORT.iter().any(|s| text.starts_with(s));
                short.then_some((2, COUNTRY_OR_DIVISION))
            });
        let state = facts::leading_state(&text).map(|(_, tail)| rest.len() - tail.chars().count());
        // 美|国务院, 乌|海军: a letter, no place.
        let letter = at == 0
            && state == Some(1)
            && (rest.get(1) == Some(&'国')
                || matches!(rest, [_, '海' | '空' | '陆', '军', ..]) && !rest.ends_with(&['分', '区']));
        let listed = listed.filter(|_| !letter);
        let state = state.filter(|&n| n >= 2 && (n == 2 || edge(at + n) || rest.get(n - 1) != Some(&'国')));
        let level = if at == 0 || out.last().is_some_and(|&(_, end, _)| end == at) {
            (3..rest.len().min(8)).find(|&n| {
                listed.is_none_or(|(_, bits)| bits & BODY == 0)
                    && rest.get(n - 1).is_some_and(|c| "省市县区州镇".contains(*c))
                    && rest.len() - n >= 2
                    && !rest.get(n - 1..n + 1).is_some_and(|w| {
                        [['市', '场'], ['区', '域'], ['区', '块']].iter().any(|x| w == x) || w.ends_with(&['立']) || w == ['市', '镇']
                    })
                    // 小|城镇, 银行|宁波市.
                    && !rest.get(n - 2..n).is_some_and(|w| [['城', '镇'], ['乡', '镇']].iter().any(|x| w == x))
                    && !rest.get(..n - 1).is_some_and(|w| w.iter().any(|c| "行院社局".contains(*c)))
                    && is_body(name)
            })
        } else {
            None
        };
        // 越南|广宁省: the state is a place of its own.
        let level = level.filter(|l| state.is_none_or(|s| s >= *l));
        let found = match (listed, state, level) {
            (Some((n, bits)), s, l) if n >= s.unwrap_or(0).max(l.unwrap_or(0)) => Some((n, bits)),
            (_, Some(n), l) if n >= l.unwrap_or(0) => Some((n, COUNTRY_OR_DIVISION)),
            (_, _, Some(n)) => Some((n, COUNTRY_OR_DIVISION)),
            _ => None,
        };
        match found {
            Some((mut length, bits)) => {
                for more in ["共和国", "联邦", "王国"] {
                    let tail: String = rest.iter().skip(length).collect();
                    // 俄罗斯联邦, but 美国|联邦调查局.
                    let own = bits & BODY == 0 && rest.get(length - 1) != Some(&'国');
                    if own && tail.starts_with(more) && !whole(length + more.chars().count()) {
                        length += more.chars().count();
                    }
                }
                out.push((at, at + length, bits));
                at += if bits & BODY != 0 { 1 } else { length };
            }
            None => at += 1,
        }
    }
    out
}

/// Whether a name ends as those of the parts of bodies do: 第三巡回法庭, 装备工业一司, 骨科.
fn is_part(name: &[char]) -> bool {
    is_body(name) || name.len() >= 3 && name.last().is_some_and(|c| "司庭科厂系站".contains(*c))
}

/// Whether a name ends as bodies' names do.
pub(super) fn is_body(name: &[char]) -> bool {
    const ENDINGS: [&str; 37] = [
        "党",
        "军团",
        "部",
        "院",
        "局",
        "委员会",
        "大学",
        "集团",
        "公司",
        "银行",
        "军",
        "社",
        "会",
        "署",
        "厅",
        "处",
        "协会",
        "联盟",
        "基金会",
        "法院",
        "检察院",
        "医院",
        "学院",
        "研究所",
        "中心",
        "总队",
        "支队",
        "分行",
        "委",
        "办公室",
        "政府",
        "学校",
        "联合国",
        "所",
        "队",
        "组织",
        "馆",
    ];
    let name: String = name.iter().collect();
    ENDINGS.iter().any(|e| name.ends_with(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, and its names where the model saw those of `flat`.
    fn refined(text: &str, flat: Vec<Mention>) -> (Document<'_>, Vec<Mention>) {
        let document = Document::plain(text, &crate::text::Fold::load());
        let tokens = crate::lex::Lexer::load().unwrap().tokenize(&document);
        let gazetteer = Gazetteer::open(include_bytes!("../data/gazetteer.bin")).unwrap();
        let all = refine(flat, &document, &tokens, &[], &gazetteer);
        (document, all)
    }

    /// Names within the names of a text, marked [TYPE name].
    fn check_nested(marked: &str, expected: &[&str]) {
        let (text, flat) = crate::names::marked(marked);
        let (document, all) = refined(&text, flat);
        let got: Vec<String> = all.iter().filter(|m| m.nested).map(|m| document.text(span(m))).collect();
        assert_eq!(got, expected, "{marked}");
    }

    /// The names that lie in no other, of a text marked [TYPE name].
    fn check(marked: &str, expected: &[&str]) {
        let (text, flat) = crate::names::marked(marked);
        let (document, all) = refined(&text, flat);
        let flat = all.iter().filter(|m| !m.nested);
        let got: Vec<String> = flat.map(|m| format!("{:?} {}", m.kind, document.text(span(m)))).collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn media_and_works() {
        check("[LOC 法国]《电影笔记》形容该片出色", &["Loc 法国", "Org 电影笔记"]);
        check("据[LOC 德国]《[WORK 明镜]》周刊网站报道", &["Loc 德国", "Org 明镜"]);
        check("[LOC 韩国]《每日经济》日前援引消息", &["Loc 韩国", "Org 每日经济"]);
        check("《明镜》周刊写道。《明镜》还说", &["Org 明镜", "Org 明镜"]);
        check("论文发表在《晨光》杂志上", &["Work 晨光"]);
        check("据《晨星》5日报道", &["Org 晨星"]);
        check("[LOC 法国]《劳动法》规定", &["Loc 法国", "Work 劳动法"]);
        check("[LOC 日本]《防卫白皮书》称", &["Loc 日本", "Work 防卫白皮书"]);
        check("《科学》发表论文", &["Work 科学"]);
        check("《长河》写道", &["Work 长河"]);
        check("据《调查报告》披露", &["Work 调查报告"]);
        check("签署“海洋生物多样性协定”", &["Work 海洋生物多样性协定"]);
        check("达成“君子协定”", &[]);
        check("“法律与公正”党主席", &["Org “法律与公正”党"]);
        check("“先锋”党员和“示范”党支部", &[]);
        check("违反刑法第302条", &["Work 刑法"]);
        check("宪法赋予的权利", &[]);
        check("民法典第一千二百五十四条", &["Work 民法典"]);
    }

    #[test]
    fn storms_are_events() {
        check("受台风“木莲”影响", &["Event 台风“木莲”"]);
        check("超强台风“[LOC 海葵]”登陆,第5号台风“杨柳”生成", &["Event 超强台风“海葵”", "Event 第5号台风“杨柳”"]);
        check("台风“木莲”减弱,“[PER 木莲]”残余环流", &["Event 台风“木莲”", "Event 木莲"]);
        check("台风“来袭”时勿外出,受台风影响停课", &[]);
    }

    #[test]
    fn bodies_and_ships_in_marks() {
        check("极端组织“[LOC 晨光圣地]”袭击,“河谷解放阵线”武装分子", &["Org 晨光圣地", "Org 河谷解放阵线"]);
        check("“[PER 卡尔·文森]”号航母、“[LOC 莫斯科]”号", &[]);
        check("“[LOC 莫斯科]”的号召,“扫黑”组织", &["Loc 莫斯科"]);
    }

    #[test]
    fn parties_and_houses() {
        check("[ORG 公民党国会]女议员发言", &["Org 公民党", "Org 国会"]);
        check("[ORG 民盟立法会]议员", &["Org 民盟", "Org 立法会"]);
        check("[ORG 日本国会]议员", &["Org 日本国会"]);
        check("[ORG 公民党国会]休会", &["Org 公民党国会"]);
    }

    #[test]
    fn cabinets_of_people() {
        check("[PER 高桥良一]当选,[ORG 高桥政府]上台", &["Per 高桥良一", "Per 高桥"]);
        check("[ORG 贝克尔内阁]和[ORG 阿曼政府]", &["Org 贝克尔内阁", "Org 阿曼政府"]);
    }

    #[test]
    fn clauses_are_no_names() {
        check("[ORG 川普对克里姆林宫]。[PER 川普]", &["Per 川普", "Org 克里姆林宫", "Per 川普"]);
        check("[PER 特朗普]。[ORG 川普对克里姆林宫]", &["Per 特朗普", "Per 川普", "Org 克里姆林宫"]);
        check("[ORG 基辅希望泽连科]访问", &["Loc 基辅"]);
        check("[ORG 基辅希望泽连科]访问,[PER 泽连科]说", &["Loc 基辅", "Per 泽连科", "Per 泽连科"]);
        check("[ORG 方启明领导的公民联盟]获胜", &["Org 公民联盟"]);
        check("[ORG 对外经贸大学]和[ORG 希望联盟]", &["Org 对外经贸大学", "Org 希望联盟"]);
        check("[ORG 中国对外友好协会]", &["Org 中国对外友好协会"]);
        check("[ORG 中国希望工程基金会]", &["Org 中国希望工程基金会"]);
    }

    #[test]
    fn defined_names() {
        check("[ORG 人民联盟](人盟)说,人盟将参选", &["Org 人民联盟", "Org 人盟", "Org 人盟"]);
        check("[ORG 公民联盟](成立于去年)", &["Org 公民联盟"]);
        check("[ORG 恒岳地产](恒地)公布业绩", &["Org 恒岳地产", "Org 恒地"]);
        check("[ORG 恒岳](中国)公布业绩", &["Org 恒岳"]);
        check("[ORG 全国运输安全委员会](简称“运安会”)调查", &["Org 全国运输安全委员会", "Org 运安会"]);
    }

    #[test]
    fn the_same_name_elsewhere() {
        check("[ORG 国防部]说,国防部长方启明到场", &["Org 国防部"]);
        check("[PER 安德烈·鲁登科]到访,起诉鲁登科", &["Per 安德烈·鲁登科", "Per 鲁登科"]);
    }

    #[test]
    fn names_within_names() {
        check_nested("[ORG 浙江省公安厅]和[LOC 浙江]", &["浙江省"]);
        check_nested("[ORG 温州市教育局]在[LOC 温州]", &["温州市"]);
        check_nested("[ORG 浙江大学]", &["浙江"]);
        check_nested("[ORG 加州理工学院]", &["加州"]);
        check_nested("[ORG 新华社]、[ORG 路透社]、[ORG 中央社]", &[]);
        check_nested("[ORG 新民党]和[ORG 中电联]和[ORG 中央政府]", &[]);
        check_nested("[ORG 国家市场监督管理总局]", &[]);
        check_nested("[ORG 日本国会]", &["日本"]);
        check_nested("[ORG 俄国防部]、[ORG 美国务院]和[ORG 乌海军]", &[]);
        check_nested("[ORG 乌海市公安局]", &["乌海市"]);
        check_nested("[WORK 巴黎协定]和[EVENT 新加坡公开赛]", &["巴黎", "新加坡"]);
        check_nested("[EVENT 中欧峰会]", &["中", "欧"]);
        check_nested("[EVENT 第四届阿拉伯对话会]", &[]);
        check_nested("[EVENT 第12届台日论坛]和[EVENT 中法文化论坛]", &["台", "日", "中", "法"]);
        check_nested("[ORG 南京大学天文学院]", &["南京大学", "南京"]);
        check_nested("[ORG 澄海市人力资源和社会保障局第三分局]", &["澄海市人力资源和社会保障局", "澄海市"]);
        check_nested("[ORG 星河]与[ORG 星河集团]、[ORG 星河科技有限公司]", &[]);
        check_nested("[ORG 美国联邦调查局]和[ORG 俄罗斯联邦安全局]", &["美国", "俄罗斯联邦"]);
        check_nested("[ORG 越南广宁省公安厅]", &["越南", "广宁省"]);
        check_nested("[ORG 和平与安全理事会]和[ORG 和平区人民法院]", &["和平区"]);
        check_nested("[ORG 最高人民法院第三巡回法庭]", &["最高人民法院"]);
        check_nested("[ORG 澄海大学第一附属医院骨伤科]", &["澄海大学第一附属医院", "澄海大学", "澄海"]);
        check_nested("[ORG 立法会政府帐目委员会]", &["立法会"]);
        check_nested("[ORG 最高法院]", &[]);
        check_nested("[ORG 国民党新竹市党部]", &["国民党", "新竹市"]);
        check_nested("[ORG 青鸟能源集团有限公司]", &[]);
        check_nested("[ORG 青屿市自然资源局]", &["青屿市"]);
        check_nested("[ORG 澄江市公安局]", &["澄江市"]);
        check_nested("[ORG 中国人民银行]", &["中国"]);
        check_nested("[ORG 澄海大学物理系]和[ORG 中国科学院国家天文台]", &["澄海大学", "澄海", "中国科学院"]);
        check_nested("《[WORK 最高人民法院关于适用刑法的意见]》", &["最高人民法院"]);
        check_nested("[ORG 世界卫生组织]和[ORG 海关总署]", &[]);
        check_nested("《[WORK 俄罗斯与朝鲜睦邻条约]》", &["俄罗斯", "朝鲜"]);
        check_nested("《[WORK 朝俄睦邻条约]》", &["朝", "俄"]);
    }

    #[test]
    fn codes() {
        let code = |text: &str| is_code(&text.chars().collect::<Vec<_>>());
        assert!(["600519.SH", "0700.HK", "2025", "Q4", "RON95", "T3", "A- A+"].into_iter().all(code));
        assert!(
            !["X", "Disney+", "4AM", "G20", "NBA", "A4纸", "36氪", "中信证券600030", "Boeing 7877"]
                .into_iter()
                .any(code)
        );
    }
}
