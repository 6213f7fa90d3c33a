//! The same name elsewhere in a text: what was found surely once, and the short names that brackets define.

use super::marks::is_document;
use super::nested::is_body;
use super::refine::{put_first, put_last};
use super::{mention, span};
use crate::facts;
use crate::lex::token_at;
use crate::link::abbreviates;
use crate::report::{Mention, NameType, Token};
use crate::text::words::{CharSet, any};
use crate::text::{Document, is_han};
use rustc_hash::FxHashMap;

/// A name surer than this is looked for elsewhere in the text.
const SURE: f32 = 0.9;

/// What stands between a name and the short name that brackets after it define.
pub(crate) const OPENERS: [&str; 8] = ["(", "(简称", "(以下简称", "(下称", "(以下称", "(下简称", "(又称", "(也称"];

/// `names.defined`: 人盟 in 人民联盟(人盟), 中电联 in 中国电力企业联合会(以下简称“中电联”).
pub(super) fn defined(document: &Document, flat: &mut Vec<Mention>) {
    let (mut added, mut told) = (Vec::new(), Vec::new());
    let opens = |m: &&Mention| m.kind == NameType::Org && document.chars.get(m.end as usize) == Some(&'(');
    for m in flat.iter().filter(opens) {
        let at = m.end as usize;
        let bracket = document.chars.get(at..(at + 60).min(document.chars.len())).unwrap_or_default();
        let Some(close) = bracket.iter().position(|&c| c == ')') else { continue };
        // (Nordwind GmbH,下称“北风”)
        let comma = bracket.iter().take(close).rposition(|&c| c == ',').filter(|&i| {
            bracket.get(i + 1..).is_some_and(|rest| any!("简称 以下简称 下称 以下称 下简称").starts(rest).is_some())
        });
        let skipped = comma.unwrap_or(0);
        if close - skipped > 15 {
            continue;
        }
        let inside: String = std::iter::once(&'(').chain(bracket.get(skipped + 1..close).unwrap_or_default()).collect();
        let Some(opener) = OPENERS.iter().filter(|o| inside.starts_with(**o)).max_by_key(|o| o.len()) else { continue };
        let quoted = inside.get(opener.len()..).unwrap_or_default();
        // (人道协调厅,OCHA)
        let quoted = quoted.split_once(',').map_or(quoted, |(short, _)| short);
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
        let length = short.chars().count();
        // Characters of the long name, in order, the last from its end
        let picked = |from_end: usize| {
            let mut rest = long.chars();
            short.chars().next_back().is_some_and(|last| long.chars().rev().take(from_end).any(|c| c == last))
                && short.chars().all(|c| rest.any(|x| x == c))
        };
        // 人民民主和正义阵线(人阵)
        let party = || {
            (2..=4).contains(&length)
                && any!("阵线 联盟 同盟 运动 力量 委员会 理事会").ends(document.slice(span(m))).is_some()
                && picked(2)
        };
        // 世界粮食计划署(粮食署), 人权事务高级专员办事处(人权高专办)
        let office = || {
            let head: String = short.chars().take(2).collect();
            (3..=6).contains(&length) && long.chars().count() >= 6 && long.contains(&head) && picked(3)
        };
        if short.chars().all(is_han) && (said || abbreviates(short, &long) || piece() || party() || office()) {
            let skipped = skipped + opener.chars().count() + usize::from(quoted.starts_with('“'));
            let (start, length) = (m.end + skipped as u32, length as u32);
            let short = mention(start, start + length, NameType::Org, "names.defined", None);
            if said { told.push(short) } else { added.push(short) }
        }
    }
    // (下称江北机场) is a place
    let placed = |t: &Mention| flat.iter().any(|m| m.kind == NameType::Loc && (m.start, m.end) == (t.start, t.end));
    told.retain(|t| !placed(t));
    put_first(told, flat);
    put_last(added, flat);
}

/// `names.foreign`: Nordwind in 北风公司(Nordwind): a name in Latin letters in brackets is of the
/// kind of the name before it.
pub(super) fn foreign(document: &Document, flat: &mut Vec<Mention>) {
    const LONGEST: usize = 60;
    // 预购组屋(BTO): the letters of what is no name are none.
    let latin = |m: &Mention| document.slice(span(m)).iter().all(|c| c.is_ascii());
    let ends: Vec<u32> = flat.iter().map(|m| m.end).collect();
    flat.retain(|m| {
        let open = m.start.checked_sub(1).filter(|&at| document.chars.get(at as usize) == Some(&'('));
        let closed = matches!(document.chars.get(m.end as usize), Some(')' | ','));
        let head = |at: u32| document.chars.get((at as usize).saturating_sub(8)..at as usize).unwrap_or_default();
        let noun = |at: u32| {
            let head = head(at);
            head.last().is_some_and(|&c| is_han(c)) && ends.binary_search(&at).is_err() && !is_body(head)
        };
        !(latin(m) && closed && open.is_some_and(noun))
    });
    let mut added = Vec::new();
    let kinds = [NameType::Per, NameType::Loc, NameType::Org, NameType::Work];
    for m in flat.iter().filter(|m| kinds.contains(&m.kind)) {
        // 《互惠准入协定》(RAA)
        let end = m.end as usize + usize::from(document.chars.get(m.end as usize) == Some(&'》'));
        let rest = match document.chars.get(end..) {
            Some(['(', rest @ ..]) => rest,
            // (人道协调厅,OCHA)
            Some([',', rest @ ..]) if m.start > 0 && document.chars.get(m.start as usize - 1) == Some(&'(') => rest,
            _ => continue,
        };
        let Some(length) = rest.iter().take(LONGEST).position(|&c| matches!(c, ')' | ',')) else { continue };
        let name = rest.get(..length).unwrap_or_default();
        let name = name.strip_suffix(&[' ']).unwrap_or(name);
        let letters = |c: &char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ');
        let spelled = name.first().is_some_and(letters)
            && name.iter().all(|c| letters(c) || matches!(c, ' ' | '-' | '\'' | '’' | '&'))
            && name.len() >= 2;
        // 上海(PVG), 方启明(CEO): a code, an office; the letters of a body are its name.
        let capital = !name.iter().any(|c| c.is_lowercase());
        let own = document.slice(span(m)).iter().any(|&c| is_han(c));
        let fits = match m.kind {
            NameType::Org => true,
            NameType::Work => capital,
            _ => !capital,
        };
        if spelled && own && name.first().is_some_and(|c| c.is_uppercase()) && fits {
            let start = end as u32 + 1;
            added.push(mention(start, start + name.len() as u32, m.kind, "names.foreign", None));
        }
    }
    put_first(added, flat);
}

/// `names.agree`: a name found surely once is the same name elsewhere, where
/// nothing else was found and words do not say otherwise.
pub(super) fn agree(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    // Each name, its kind and the doubt of it; what several places say of a long name, a little each, they say
    // surely together.
    let mut sure: FxHashMap<&[char], (NameType, f32)> = FxHashMap::default();
    let mut note = |name, kind, doubt: f32| {
        let known = sure.entry(name).or_insert((kind, 1.0));
        if known.0 == kind {
            known.1 = if name.len() >= 3 { known.1 * doubt } else { known.1.min(doubt) };
        } else if doubt < known.1 {
            *known = (kind, doubt);
        }
    };
    for m in flat.iter() {
        let (name, doubt) = (document.slice(span(m)), 1.0 - m.confidence.unwrap_or(1.0));
        // A body or place of two characters is looked for where words part so.
        // 《慢半拍》: words that say what they say elsewhere
        let word = || token_at(tokens, m.start).is_some_and(|t| t.end == m.end && t.word != 0);
        let title = m.kind == NameType::Work && !is_document(name) && word();
        if title {
            continue;
        }
        let least = if matches!(m.kind, NameType::Per | NameType::Org | NameType::Loc) { 2 } else { 3 };
        if name.len() >= least {
            note(name, m.kind, doubt);
        }
        // 双堰遗址: 双堰, too.
        if let [site @ .., '遗', '址'] = name
            && m.kind == NameType::Loc
            && site.len() >= 2
        {
            note(site, m.kind, doubt);
        }
        // 安德烈·鲁登科: 鲁登科, too.
        let last = name.rsplit(|&c| c == '·').next().filter(|last| m.kind == NameType::Per && last.len() < name.len());
        if let Some(last) = last.filter(|last| last.len() >= 2) {
            // 卡洛斯·门多萨 is who 门多萨 is, whatever place has the name; but 乔治·华盛顿
            let capital = facts::capital_of(&last.iter().collect::<String>()).is_some();
            note(last, m.kind, if capital { doubt } else { doubt * 0.3 });
        }
    }
    sure.retain(|_, (_, doubt)| *doubt <= 1.0 - SURE);
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
    let firsts: CharSet = lengths.keys().copied().collect();
    // The longest name that is sure and stands at `at`, of those that fit.
    let named = |at: usize, fits: &dyn Fn(&[char], NameType) -> bool| {
        let first = document.chars.get(at).filter(|c| firsts.may(**c))?;
        let standing = |&n: &usize| sure.get_key_value(document.chars.get(at..at + n)?);
        lengths.get(first)?.iter().filter_map(standing).find(|(name, (kind, _))| fits(name, *kind))
    };
    let edges = |at: u32| tokens.binary_search_by_key(&at, |t| t.start).is_ok();
    // Whether a name may stand from `at` to `end`: a short one only where words part so.
    let stands = |kind: NameType, at: usize, end: usize| {
        let after = document.chars.get(end..).unwrap_or_default();
        match kind {
            // 叶女, but 叶|女儿
            NameType::Per => {
                let sex = end == at + 2 && matches!(document.chars.get(at + 1), Some('男' | '女'));
                return !(sex && matches!(after, ['儿' | '子' | '婿' | '友', ..]));
            }
            // 北京时间 names no place, 国防部|长 is an office.
            NameType::Loc if matches!(after, ['时', '间', ..] | ['国', ..]) => return false,
            NameType::Org if matches!(after, ['长' | '门', ..]) => return false,
            _ => {}
        }
        match end - at {
            4.. => true,
            3 => edges(at as u32),
            _ => edges(at as u32) && edges(end as u32),
        }
    };
    // How often each person is named so.
    let mut named_so: FxHashMap<&[char], u32> = FxHashMap::default();
    for m in flat.iter().filter(|m| m.kind == NameType::Per) {
        *named_so.entry(document.slice(span(m))).or_default() += 1;
    }
    let mut added = Vec::new();
    let mut at = 0usize;
    let mut next = 0usize;
    while at < document.chars.len() {
        while flat.get(next).is_some_and(|m| m.end as usize <= at) {
            next += 1;
        }
        if let Some(m) = flat.get(next).filter(|m| m.start as usize <= at) {
            // 星澜智|驾, where the text surely names 星澜智驾 elsewhere
            let clear = flat.get(next + 1).map_or(usize::MAX, |m| m.start as usize);
            let longer = |name: &[char], kind: NameType| {
                let n = name.len();
                kind == NameType::Org && n >= 4 && n > (m.end - m.start) as usize && at + n <= clear
            };
            let piece = m.start as usize == at && m.kind == NameType::Per;
            let whole = if piece { named(at, &longer) } else { None };
            let whole = whole.map(|(name, _)| name.len() as u32);
            if let Some(length) = whole {
                added.push(mention(m.start, m.start + length, NameType::Org, "names.agree", Some(0.7)));
                at += length as usize;
                continue;
            }
            // 简文雄|强塞给他, where the text surely names 简文雄 elsewhere; 迪力夏|提, where it
            // surely names 迪力夏提
            let name = document.slice(span(m));
            let person = |own: &[char]| sure.get(own).is_some_and(|own| own.0 == NameType::Per);
            // 何塞·乌戈|一坐下, where it surely names 乌戈
            let part = name.rsplit(|&c| c == '·').next().filter(|part| part.len() < name.len() && part.len() >= 3);
            let part = part.and_then(|part| part.get(..part.len() - 1)).is_some_and(person);
            let once = named_so.get(name) == Some(&1);
            let own = m.kind == NameType::Per && m.start as usize == at && name.len() >= 3;
            let own = own && (once || !sure.contains_key(name));
            let shorter = (own && name.len() >= 4).then(|| name.len() - 1);
            let shorter = shorter.filter(|&n| part || name.get(..n).is_some_and(person));
            let longer = own
                .then(|| name.len() + 1)
                .filter(|&n| at + n <= clear && document.chars.get(at..at + n).is_some_and(person));
            if let Some(length) = longer.or(shorter) {
                added.push(mention(m.start, m.start + length as u32, NameType::Per, "names.agree", Some(0.7)));
                at = (m.end as usize).max(at + length);
                continue;
            }
            // What is unsure here and surely of another kind elsewhere is of that kind.
            // 武汉拓源, which brackets said to be a firm
            let said = |kind: NameType, doubt: f32| kind == NameType::Org && doubt == 0.0 && m.end - m.start >= 3;
            if m.start as usize == at
                && let Some(&(kind, doubt)) = sure.get(document.slice(span(m)))
                && (m.confidence.is_some_and(|p| p < SURE) || m.kind != kind && said(kind, doubt))
            {
                added.push(mention(m.start, m.end, kind, "names.agree", m.confidence));
            }
            at = m.end as usize;
            continue;
        }
        match named(at, &|_, _| true) {
            Some((name, &(kind, _)))
                if flat.get(next).is_none_or(|m| {
                    let end = at + name.len();
                    // 舞|阴河, where the text surely names 舞阴河 elsewhere
                    // 会见多|布罗维奇, too
                    let whole = kind == NameType::Loc || kind == NameType::Per && name.len() >= 4;
                    m.start as usize >= end || m.end as usize == end && m.kind == kind && whole
                }) && stands(kind, at, at + name.len()) =>
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The last name is one that the model doubts.
    fn check(marked: &str, expected: &[&str]) {
        let rule = |document: &Document, tokens: &[Token], flat: &mut Vec<Mention>| {
            flat.last_mut().unwrap().confidence = Some(0.5);
            agree(document, tokens, flat);
        };
        crate::names::check_rule(marked, rule, expected);
    }

    #[test]
    fn what_the_rest_of_the_text_surely_says() {
        check("[PER 何塞·乌戈]说,[PER 何塞·乌戈一]坐下", &["Per 何塞·乌戈", "Per 何塞·乌戈"]);
        check("[PER 迪力夏提]说,此前[PER 迪力夏]提高了速度", &["Per 迪力夏提", "Per 迪力夏提"]);
        check("[PER 林远]说,[PER 林远明]坐下", &["Per 林远", "Per 林远明"]);
        check("[LOC 双堰遗址]开放。双堰的发现,[LOC 淮上]", &["Loc 双堰遗址", "Loc 双堰", "Loc 淮上"]);
    }
}
