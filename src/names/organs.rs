//! `names.organ`: a state or region that no list has, by an organ of its own that the text names: of 卡桑加外交部
//! follows that 卡桑加 is a place wherever it stands, and 卡桑加政府 a body.

use super::nested::is_body;
use super::refine::put_first;
use super::{mention, span};
use crate::facts;
use crate::report::{Mention, NameType};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};
use rustc_hash::FxHashSet;

/// Organs that only a state or a region that would be one has.
static OF_STATES: &Any = any!(
    "外交部 国防部 总统府 过渡政府 军政府 临时政府 过渡委员会 国民议会 共和国卫队 总统卫队 总统府卫队 国防军 武装部队 政府军"
);
/// How sure it is what they name.
const SURE: f32 = 0.92;
/// Others.
static OTHERS: &Any = any!("政府 议会 国会 军队 军方 警方");

/// Names beside the organs of their own state are of its kind.
pub(super) fn organs(document: &Document, flat: &mut Vec<Mention>) {
    const LONGEST: usize = 7;
    let mut states: FxHashSet<&[char]> = FxHashSet::default();
    for m in flat.iter().filter(|m| matches!(m.kind, NameType::Org | NameType::Loc)) {
        let name = document.slice(span(m));
        let Some(head) = OF_STATES.ends(name).and_then(|organ| name.get(..name.len() - organ)) else { continue };
        let text: String = head.iter().collect();
        let listed = || facts::state(&text).is_some() || facts::capital_of(&text).is_some();
        let levels = || head.iter().any(|c| "军师第省市县区州党".contains(*c));
        if (2..=LONGEST).contains(&head.len())
            && head.iter().all(|&c| is_han(c))
            && !is_body(head)
            && !listed()
            && !levels()
        {
            states.insert(head);
        }
    }
    // 班达里|过渡政府, where the model saw a person
    for m in flat.iter().filter(|m| m.kind == NameType::Per && (2..=LONGEST as u32).contains(&(m.end - m.start))) {
        let after = document.chars.get(m.end as usize..).unwrap_or_default();
        if OF_STATES.starts(after).is_some_and(|n| after.get(n) != Some(&'长')) {
            states.insert(document.slice(span(m)));
        }
    }
    if states.is_empty() {
        return;
    }
    let mut added = Vec::new();
    let firsts: FxHashSet<char> = states.iter().filter_map(|state| state.first().copied()).collect();
    for (at, _) in document.chars.iter().enumerate().filter(|(_, c)| firsts.contains(c)) {
        let rest = document.chars.get(at..).unwrap_or_default();
        let longest = (2..=LONGEST).rev().find(|&n| rest.get(..n).is_some_and(|head| states.contains(head)));
        let Some(after) = longest.and_then(|n| rest.get(n..)) else { continue };
        let organ = OF_STATES.starts(after).max(OTHERS.starts(after));
        if let Some(n) = organ.filter(|&n| !matches!(after.get(n), Some('长' | '门'))) {
            let end = at + rest.len() - after.len() + n;
            added.push(mention(at as u32, end as u32, NameType::Org, "names.organ", Some(SURE)));
        }
    }
    for m in flat.iter_mut().filter(|m| m.kind != NameType::Work && m.kind != NameType::Event) {
        let name = document.slice(span(m));
        // 班达里|步入
        if let [head @ .., last] = name
            && states.contains(head)
            && !"人州省市国族语城军".contains(*last)
        {
            (m.end, m.kind, m.rule) = (m.end - 1, NameType::Loc, "names.organ");
        } else if states.contains(name) && m.kind != NameType::Loc {
            (m.kind, m.rule, m.confidence) = (NameType::Loc, "names.organ", Some(SURE));
        }
    }
    put_first(added, flat);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        crate::names::check_rule(marked, |document, _, flat| organs(document, flat), expected);
    }

    #[test]
    fn states_by_their_organs() {
        check(
            "[ORG 卡桑加外交部]说,[PER 卡桑加]政府不接受,军人占领了[ORG 卡桑加]",
            &["Org 卡桑加外交部", "Org 卡桑加政府", "Loc 卡桑加"],
        );
        check("[LOC 班达里过渡政府]和[ORG 班达里]", &["Org 班达里过渡政府", "Loc 班达里"]);
        check("[PER 班达里]过渡政府和[LOC 班达里步]后尘", &["Org 班达里过渡政府", "Loc 班达里"]);
        check("[ORG 卡桑加商会]和[ORG 卡桑加]", &["Org 卡桑加商会", "Org 卡桑加"]);
        check("[ORG 外交部]和[PER 林远]", &["Org 外交部", "Per 林远"]);
    }
}
