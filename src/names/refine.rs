//! From what the model found to the names of a text: what needs the whole text,
//! and names the reader gave.

use super::agree::{agree, defined, foreign};
use super::branches::branches;
use super::brands::brands;
use super::clubs::clubs;
use super::gazetteer::{BODY, Gazetteer};
use super::marks::{marked, storms, titles, treaties};
use super::nested::{is_body, nested};
use super::organs::organs;
use super::surnames::{judges, surnames};
use super::tours::tours;
use super::{Given, mention, patterns, span};
use crate::facts;
use crate::lex::token_at;
use crate::report::{BlockKind, Mention, NameType, Span, Token, sorted};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};
use rustc_hash::{FxHashMap, FxHashSet};

pub fn refine(
    mut flat: Vec<Mention>,
    document: &Document,
    tokens: &[Token],
    given: &[Given],
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    patterns::states(document, tokens, &mut flat);
    described(document, tokens, &mut flat);
    organs(document, &mut flat);
    branches(document, tokens, &mut flat);
    apart(document, gazetteer, &mut flat);
    members(document, &mut flat);
    glued(document, &mut flat);
    let homes = clubs(document, tokens, gazetteer, &mut flat);
    tours(document, &mut flat);
    verbs(document, &mut flat);
    cabinets(document, &mut flat);
    titles(document, &mut flat);
    storms(document, tokens, &mut flat);
    treaties(document, &mut flat);
    marked(document, &mut flat);
    laws(document, &mut flat);
    defined(document, &mut flat);
    foreign(document, &mut flat);
    buttons(document, &mut flat);
    agree(document, tokens, &mut flat);
    brands(document, tokens, &mut flat);
    surnames(document, tokens, &mut flat);
    judges(document, tokens, &mut flat);
    given_names(document, given, &mut flat);
    let mut all = Vec::with_capacity(flat.len());
    let named = flat.iter().map(|m| (document.slice(span(m)), m.kind));
    let known: FxHashMap<&[char], NameType> =
        homes.into_iter().map(|home| (home, NameType::Loc)).chain(named).collect();
    for m in &flat {
        let inside = nested(document, tokens, m, &known, gazetteer);
        all.push(m.clone());
        all.extend(inside);
    }
    all
}

/// Nouns for a person after 姓 and a surname.
static PERSONS: &Any = any!(
    "男子 女子 男童 女童 男 女 老人 老妇 老翁 妇人 少年 少女 青年 学生 司机 乘客 店主 老板 村民 居民 \
     市民 员工 职员 看更 保安 警员 工人 租户 户主 业主 事主 苦主 嫌犯 疑犯 被告 死者 伤者 女士 先生 \
     夫妇"
);

/// More of them, by what they do.
static ROLES: &Any = any!(
    "房东 房客 租客 店员 网友 车主 商户 里长 车手 老师 女老师 男老师 教师 助理 经理 主管 技工 工程师 \
     教练 厨师 医生 护士 学员 屋主 承租人 业者 导游 外送员 骑手 快递员 会计 干部 农民 渔民 船长 机师 \
     摊主 摊贩 老农 大爷 大妈 阿姨 奶奶 爷爷 家长 同学 球员 选手 候选人 代表 官员 院长 校长 警官 法官 \
     检察官 律师 工作人员 负责人 副局长 局长 副所长 所长 民警 科长 站长 主任 驾驶 骑士 妇 翁 夫妻 兄弟 姊妹 姐妹 父子 母子 母女 父女"
);

/// `names.described`: 李姓男子, 姓何女租户.
fn described(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let mut added = Vec::new();
    for (i, _) in document.chars.iter().enumerate().filter(|(_, c)| **c == '姓') {
        let Some(rest) = document.chars.get(i + 1..(i + 8).min(document.chars.len())) else { continue };
        let noun = |from: usize| {
            let text = rest.get(from..).unwrap_or_default();
            match text {
                ['男' | '女', tail @ ..] => PERSONS
                    .starts(tail)
                    .map(|n| n + 1)
                    .or_else(|| {
                        let start = (i + 1 + from + 1) as u32;
                        let word = token_at(tokens, start)?;
                        (word.pos.name() == "n").then_some(1 + (word.end - word.start) as usize)
                    })
                    .or(PERSONS.starts(text)),
                // 简姓房东, 黄姓诈骗集团车手: by the word for a person
                _ => PERSONS.starts(text).or_else(|| ROLES.starts(text)),
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
    sexes(document, &added, flat);
    put_first(added, flat);
}

/// `names.described`: 叶|女声请再议, where the text describes 叶姓女子.
fn sexes(document: &Document, described: &[Mention], flat: &mut Vec<Mention>) {
    let mut known: FxHashSet<[char; 2]> = FxHashSet::default();
    for m in described {
        if let [surname, '姓', sex @ ('男' | '女'), ..] | ['姓', surname, sex @ ('男' | '女'), ..] =
            *document.slice(span(m))
        {
            known.insert([surname, sex]);
        }
    }
    // 判|简男: so the model saw him elsewhere.
    let mut seen: FxHashMap<[char; 2], usize> = FxHashMap::default();
    for m in flat.iter().filter(|m| m.kind == NameType::Per) {
        if let &[surname, sex @ ('男' | '女')] = document.slice(span(m)) {
            *seen.entry([surname, sex]).or_default() += 1;
        }
    }
    known.extend(
        seen.into_iter()
            .filter(|(pair, n)| *n >= 2 && matches!(pair, [c, _] if facts::is_surname(*c)))
            .map(|(pair, _)| pair),
    );
    let mut added = Vec::new();
    for (at, pair) in document.chars.windows(2).enumerate() {
        let &[surname, sex] = pair else { continue };
        let next = document.chars.get(at + 2).copied().unwrap_or('\n');
        if known.contains(&[surname, sex]) && !"子性士生友方童孩儿婿工星".contains(next) {
            added.push(mention(at as u32, at as u32 + 2, NameType::Per, "names.described", None));
        }
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

/// Add names where no other was found.
pub fn put_last(mut added: Vec<Mention>, flat: &mut Vec<Mention>) {
    if !added.is_empty() {
        flat.append(&mut added);
        *flat = keep_first(std::mem::take(flat));
    }
}

/// Sort by where names begin.
fn in_order(flat: &mut Vec<Mention>) {
    *flat = sorted(std::mem::take(flat), |m| m.start.into());
}

/// Sort, and where two overlap keep the one that comes first in `all`.
fn keep_first(all: Vec<Mention>) -> Vec<Mention> {
    let order = sorted(all.into_iter().enumerate().collect(), |(_, m): &(usize, Mention)| m.start.into());
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
        in_order(flat);
    }
}

/// `names.member`: 民主党|国会|女议员: a party and the house that its member sits in.
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
        let member = after.is_some_and(|after| matches!(after, ['议', '员', ..] | ['男' | '女', '议', '员']));
        let caucus = after.is_some_and(|after| after.starts_with(&['党', '团']));
        let Some(house) = HOUSES.iter().find(|house| name.ends_with(house)) else { continue };
        let party = name.len() - house.len();
        let of_party = party >= 2 && name.get(party - 1).is_some_and(|c| "党联盟".contains(*c));
        // 国民党立法院|党团
        if caucus && of_party {
            (m.end, m.rule) = (m.end + 2, "names.member");
        } else if member && of_party {
            let at = m.start + party as u32;
            houses.push(mention(at, m.end, NameType::Org, "names.member", m.confidence));
            (m.end, m.rule) = (at, "names.member");
        }
    }
    if !houses.is_empty() {
        flat.append(&mut houses);
        in_order(flat);
    }
}

/// `names.glued`: 向|安盟, 於|尖東: a preposition that the model took for the first character of a name.
fn glued(document: &Document, flat: &mut Vec<Mention>) {
    const PREPOSITIONS: &str = "向与对在于同被由从给把将让至";
    let held = |m: &Mention| {
        document.slice(span(m)).first().is_some_and(|c| PREPOSITIONS.contains(*c)) && m.end - m.start >= 3
    };
    if !flat.iter().any(held) {
        return;
    }
    let known: FxHashMap<&[char], NameType> = flat.iter().map(|m| (document.slice(span(m)), m.kind)).collect();
    for m in flat.iter_mut().filter(|m| held(m)) {
        let own = known.get(document.slice(Span::new(m.start + 1, m.end)));
        // 於 is no surname
        let at = m.kind == NameType::Per && document.written(Span::new(m.start, m.start + 1)) == "於";
        if let Some(kind) = own.copied().or(at.then_some(NameType::Loc)) {
            (m.start, m.kind, m.rule) = (m.start + 1, kind, "names.glued");
        }
    }
    // 於|今早
    let time = |m: &Mention| document.slice(span(m)).first().is_some_and(|c| "今昨明".contains(*c));
    flat.retain(|m| m.rule != "names.glued" || !time(m));
}

/// `names.verb`: 马克宏|斥对手说谎: a verb of headlines on a person whom the text names without it.
fn verbs(document: &Document, flat: &mut [Mention]) {
    const VERBS: &str = "冀叹料斥批盼轰吁晤拟呛促放值纳赞曝晒辩";
    let people: FxHashMap<&[char], NameType> =
        flat.iter().filter(|m| m.kind == NameType::Per).map(|m| (document.slice(span(m)), m.kind)).collect();
    for m in flat.iter_mut().filter(|m| m.kind == NameType::Per && m.end - m.start >= 3) {
        if let [name @ .., verb] = document.slice(span(m))
            && VERBS.contains(*verb)
            && people.contains_key(name)
        {
            (m.end, m.rule) = (m.end - 1, "names.verb");
        }
    }
}

/// `names.cabinet`: 高市|政府, 贝克尔|内阁: of a person whom the text names.
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
        (matches!(m.kind, NameType::Org | NameType::Loc) && people.contains(who)).then_some(who.len() as u32)
    };
    let cuts: Vec<Option<u32>> = flat.iter().map(cabinet).collect();
    for (m, cut) in flat.iter_mut().zip(cuts) {
        if let Some(length) = cut {
            (m.end, m.kind, m.rule) = (m.start + length, NameType::Per, "names.cabinet");
        }
    }
}

/// `names.law`: 刑法 in 刑法第302条.
fn laws(document: &Document, flat: &mut Vec<Mention>) {
    static LAWS: &Any = any!(
        "刑事诉讼法 民事诉讼法 行政诉讼法 治安管理处罚法 道路交通安全法 劳动合同法 社会秩序维护法 \
         香港国安法 港区国安法 个人信息保护法 著作权法 商标法 专利法 证券法 公司法 劳动法 国安法 民法典 \
         基本法 宪法 刑法 民法"
    );
    let mut added = Vec::new();
    for (i, _) in document.chars.iter().enumerate().filter(|(_, c)| **c == '第') {
        let rest = document.chars.get(i + 1..(i + 11).min(document.chars.len())).unwrap_or_default();
        let digits =
            rest.iter().take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十百千零".contains(**c)).count();
        if digits == 0 || rest.get(digits) != Some(&'条') {
            continue;
        }
        if let Some(length) = document.chars.get(..i).and_then(|before| LAWS.ends(before)) {
            let start = i - length;
            added.push(mention(start as u32, i as u32, NameType::Work, "names.law", None));
        }
    }
    put_last(added, flat);
}

/// What stands on the buttons of a page names nobody: 分享到: 微信 微博, 字号: 小 中 大, 阅读 1.2万.
fn buttons(document: &Document, flat: &mut Vec<Mention>) {
    const PLATFORMS: &str =
        "微信 微博 QQ空间 QQ 抖音 朋友圈 小红书 快手 Facebook Twitter LINE WhatsApp Telegram Threads FB X Share";
    const COUNTERS: &str = "阅读 点击 浏览 播放 评论 转发";
    flat.retain(|m| {
        let name = document.slice(span(m));
        if any!(COUNTERS).is(name) {
            return false;
        }
        let letter = m.kind == NameType::Per && name.len() == 1;
        let apart = |at: usize| document.chars.get(at).is_none_or(|&c| !is_han(c));
        let apart = apart((m.start as usize).wrapping_sub(1)) && apart(m.end as usize);
        let shared = apart && name.split(|&c| c == ' ').all(|word| any!(PLATFORMS).is(word));
        let block = || document.block_at(m.start).and_then(|i| document.blocks.get(i));
        !(letter || shared) || block().is_none_or(|b| b.kind != BlockKind::Furniture)
    });
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
    in_order(flat);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, and its names where the model saw those of `flat`.
    fn refined(text: &str, mut flat: Vec<Mention>) -> (Document<'_>, Vec<Mention>) {
        let document = Document::plain(text, &crate::text::Fold::load());
        let tokens = crate::lex::Lexer::load().unwrap().tokenize(&document);
        let gazetteer = Gazetteer::open(include_bytes!("../data/gazetteer.bin")).unwrap();
        patterns::apply(&patterns::Reader { chars: &document.chars, tokens: &tokens }, &mut flat);
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
    fn verbs_of_headlines() {
        check("[PER 马克宏斥]对手说谎,[PER 马克宏]称", &["Per 马克宏", "Per 马克宏"]);
        check("[PER 李料]到场,[PER 索拉料]称", &["Per 李料", "Per 索拉料"]);
    }

    #[test]
    fn storms_named_again() {
        check(
            "[EVENT 台风凯米]逼近。[LOC 凯米]今晚登陆,[PER 凯米明]远离",
            &["Event 台风凯米", "Event 凯米", "Event 凯米"],
        );
    }

    #[test]
    fn prepositions_on_names() {
        check("[ORG 青盟]领袖。有人[PER 向青盟]卖枪", &["Org 青盟", "Org 青盟"]);
        check("[PER 向青盟]卖枪", &["Per 向青盟"]);
        check("[PER 於青角]上班,[PER 于青角]上班", &["Loc 青角", "Per 于青角"]);
        check("人权组织“青屿之声”称,“青屿之声”组织说", &["Org 青屿之声", "Org 青屿之声"]);
        check("单曲〈没关系〉、《关于〈青屿公约〉的决定》", &["Work 没关系", "Work 关于〈青屿公约〉的决定"]);
        check("“[PER 雅典娜]”着陆器,“[ORG 青盟]”任务", &["Org 青盟"]);
        check(
            "《[WORK 青屿海洋公约]》秘书处,《[WORK 青屿海洋公约]》第三次缔约方大会",
            &["Org 《青屿海洋公约》秘书处", "Work 青屿海洋公约"],
        );
        check("[ORG 青屿人民阵线](人阵)说", &["Org 青屿人民阵线", "Org 人阵"]);
    }

    #[test]
    fn people_by_surname_and_role() {
        check("叶姓女子向简姓房东承租。叶女声请再议,叶女儿到场。", &["Per 叶姓女子", "Per 简姓房东", "Per 叶女"]);
        check("李姓家族,王姓网友,赵姓车主", &["Per 王姓网友", "Per 赵姓车主"]);
        check("一位龙姓副局长,王姓女士", &["Per 龙姓副局长", "Per 王姓女士"]);
    }

    #[test]
    fn an_unsure_name_that_runs_on() {
        let (text, mut flat) = crate::names::marked("负责人[PER 简文雄]到场,手表是[PER 简文雄强]塞给他的");
        flat[1].confidence = Some(0.6);
        let (document, all) = refined(&text, flat);
        assert!(all.iter().all(|m| document.text(span(m)) == "简文雄"), "{all:?}");
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn surnames_alone() {
        check("被告[PER 叶家俊]否认控罪。叶供称当日不在场,警员其后拘捕叶。", &["Per 叶家俊", "Per 叶", "Per 叶"]);
        // Where the text writes so, elsewhere too; before the full name, leaves.
        check("落叶满地,[PER 叶家俊]求情。控方指叶曾到场,报告形容叶的性格内向。", &["Per 叶家俊", "Per 叶", "Per 叶"]);
        check(
            "被告[PER 戴国雄]否认控罪。控方指,戴与死者相识,戴在房外徘徊,戴犯案前失业。戴的胞弟到庭,爱戴的人。",
            &["Per 戴国雄", "Per 戴", "Per 戴", "Per 戴", "Per 戴"],
        );
        check("[PER 戴国雄]到场,戴在头上的帽子", &["Per 戴国雄"]);
        check("[PER 骆家明]认罪,骆求情时称家贫", &["Per 骆家明", "Per 骆"]);
        check("[PER 周国明]称周一会到,周边的店铺关门", &["Per 周国明"]);
        check("[PER 何志明]认罪,何时判刑未知", &["Per 何志明"]);
        check("[PER 曾国明]曾称不认识他,其后曾指他偷窃", &["Per 曾国明"]);
        check("[PER 叶家俊]扫了一地的叶,叶很黄", &["Per 叶家俊"]);
        check("法官[PER 练锦鸿]判刑。练官指,[PER 练锦鸿]和练官员", &["Per 练锦鸿", "Per 练官", "Per 练锦鸿"]);
        check("法官[PER 高明]判刑。高官贪污", &["Per 高明"]);
        check("[PER 练锦鸿]判刑。练官指", &["Per 练锦鸿"]);
        check("医院称马受了伤,[PER 马志强]则无恙", &["Per 马志强"]);
    }

    #[test]
    fn media_and_works() {
        check("[LOC 法国]《电影笔记》形容该片出色", &["Loc 法国", "Org 电影笔记"]);
        check("据[LOC 德国]《[WORK 明镜]》周刊网站报道", &["Loc 德国", "Org 明镜"]);
        check("[LOC 韩国]《每日经济》日前援引消息", &["Loc 韩国", "Org 每日经济"]);
        check("《明镜》周刊写道。《明镜》还说", &["Org 明镜", "Org 明镜"]);
        check("论文发表在《晨光》杂志上", &["Work 晨光"]);
        check("据《晨星》5日报道", &["Org 晨星"]);
        check("他接受《晨星》采访时说", &["Org 晨星"]);
        check("他向《晨星》透露", &["Org 晨星"]);
        check("来源:《晨星》", &["Org 晨星"]);
        check("他接受《海关法》约束,向《长河》致敬", &["Work 海关法", "Work 长河"]);
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
        check("台风苏岚扑台,苏岚今晚登陆", &["Event 台风苏岚", "Event 苏岚"]);
        check("强台卡莫逼近,强台来袭,台风天外出,台风已登陆", &["Event 强台卡莫"]);
    }

    #[test]
    fn bodies_and_ships_in_marks() {
        check("“[PER 阿贵]烧烤”的老板,官方微博“[LOC 平安桥西]”发布", &["Org 阿贵烧烤"]);
        check("“深夜食堂”走红,“街头小吃”的味道", &[]);
        check("极端组织“[LOC 晨光圣地]”袭击,“河谷解放阵线”武装分子", &["Org 晨光圣地", "Org 河谷解放阵线"]);
        check("“[PER 卡尔·文森]”号航母、“[LOC 莫斯科]”号", &[]);
        check("“[LOC 莫斯科]”的号召,“扫黑”组织", &["Loc 莫斯科"]);
        check("“公民平台”联盟赢得选举,“光盘行动”运动", &["Org “公民平台”联盟"]);
        check("“饥饿观察”组织认为,“爱心之家”组织的活动", &["Org 饥饿观察"]);
    }

    #[test]
    fn parties_and_houses() {
        check("[ORG 公民党国会]女议员发言", &["Org 公民党", "Org 国会"]);
        check("[ORG 公民党国会]党团发言", &["Org 公民党国会党团"]);
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
        check("[ORG 世界渔业计划署](渔业署)[LOC 青屿]主任", &["Org 世界渔业计划署", "Org 渔业署", "Loc 青屿"]);
        check("[ORG 公民联盟](成立于去年)", &["Org 公民联盟"]);
        check("[ORG 海洋渔业事务协调厅](渔业协调厅,OCFA)", &["Org 海洋渔业事务协调厅", "Org 渔业协调厅", "Org OCFA"]);
        check("[ORG 恒岳地产](恒地)公布业绩", &["Org 恒岳地产", "Org 恒地"]);
        check("[ORG 恒岳](中国)公布业绩", &["Org 恒岳"]);
        check("[ORG 北风](Nordwind)与[ORG 海能](SEA)", &["Org 北风", "Org Nordwind", "Org 海能", "Org SEA"]);
        check("[PER 李明](Li Ming)和[PER 方启明](CEO)", &["Per 李明", "Per Li Ming", "Per 方启明"]);
        check("[LOC 青屿](QYP)的[ORG 海能](600519.SH)", &["Loc 青屿", "Org 海能"]);
        check("[ORG 全国运输安全委员会](简称“运安会”)调查", &["Org 全国运输安全委员会", "Org 运安会"]);
        check(
            "[ORG 霍金斯公司](Hawkins Ltd,下称“[PER 霍金斯]”)说,[PER 霍金斯]盈利",
            &["Org 霍金斯公司", "Org Hawkins Ltd", "Org 霍金斯", "Org 霍金斯"],
        );
        check("[ORG 机场集团](下称[LOC 江北机场])", &["Org 机场集团", "Loc 江北机场"]);
    }

    #[test]
    fn the_same_name_elsewhere() {
        check("[ORG 国防部]说,国防部长方启明到场", &["Org 国防部"]);
        check("[PER 安德烈·鲁登科]到访,起诉鲁登科", &["Per 安德烈·鲁登科", "Per 鲁登科"]);
        check("[LOC 舞阴河]决堤,他称[LOC 阴河]", &["Loc 舞阴河", "Loc 阴河"]);
        check("[LOC 舞阴河]决堤,昨夜舞[LOC 阴河]水涨", &["Loc 舞阴河", "Loc 舞阴河"]);
        check("大摩看好后市。[ORG 大摩]称,扩大摩擦", &["Org 大摩", "Org 大摩"]);
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
        check_nested("[EVENT 第三届中非博览会]和[EVENT 首届中阿峰会]", &["中", "非", "中", "阿"]);
        check_nested("[ORG 青北城市发展集团]", &[]);
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
        check_nested("[ORG 澄海大学物理系]和[ORG 中国科学院国家天文台]", &["澄海大学", "澄海", "中国科学院", "中国"]);
        check_nested("《[WORK 最高人民法院关于适用刑法的意见]》", &["最高人民法院"]);
        check_nested("[ORG 世界卫生组织]和[ORG 海关总署]", &[]);
        check_nested("《[WORK 俄罗斯与朝鲜睦邻条约]》", &["俄罗斯", "朝鲜"]);
        check_nested("《[WORK 朝俄睦邻条约]》", &["朝", "俄"]);
        check_nested("[EVENT 中国—东盟博览会]", &["中国", "东盟"]);
        check_nested("《[WORK 波斯人]》、《[WORK 以中国式现代化推进复兴]》", &["中国"]);
        check_nested("[ORG 联合国人权理事会]", &["联合国"]);
        check_nested("[ORG 公安部]、[ORG 中国银行业协会]和[ORG 287家区县级医院]", &["中国"]);
    }
}
