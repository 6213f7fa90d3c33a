//! `names.brand`: what a firm is called for short, by its full name in the same text: 恒川 of 宁波恒川精密股份有限公司,
//! 拾橙 of 拾橙电商.

use super::refine::put_last;
use super::{mention, span};
use crate::facts;
use crate::lex::token_at;
use crate::report::{Mention, NameType, Token};
use crate::text::words::any;
use crate::text::{Document, is_han};
use rustc_hash::FxHashSet;

/// Forms of firms at the end of a full name.
const FORMS: &str = "有限公司 股份有限公司 有限责任公司 集团有限公司 集团股份有限公司 控股有限公司";
/// Lines of business at the end of a short name of four characters.
const LINES: &str =
    "电商 出行 优选 生鲜 科技 能源 新材 光电 精密 生物 医药 药业 食品 重工 汽车 电子 传媒 控股 股份 餐饮 银行";
/// More firms than these are no article's.
const MOST: usize = 50;

/// The two characters that a firm is called by, if its name has them apart from its place, trade and form.
fn brand(name: &[char], placed: usize) -> Option<&[char]> {
    if let Some(form) = any!(FORMS).ends(name) {
        let own = name.get(placed..name.len() - form)?;
        return own.get(..2).filter(|_| own.len() >= 4);
    }
    let line = any!(LINES).ends(name)?;
    name.get(..2).filter(|_| name.len() == line + 2)
}

/// Mark the firms of the text where only their short names stand, and those that were taken for something else there.
pub(super) fn brands(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let places: FxHashSet<&[char]> =
        flat.iter().filter(|m| m.kind == NameType::Loc).map(|m| document.slice(span(m))).collect();
    let mut known: Vec<&[char]> = Vec::new();
    for m in flat.iter().filter(|m| m.kind == NameType::Org).take(MOST * 20) {
        let name = document.slice(span(m));
        // 宁波|恒川…: a place that is a word or was found elsewhere
        let placed = (2..=3).rev().find(|&n| {
            let head = name.get(..n).unwrap_or_default();
            places.contains(head)
                || token_at(tokens, m.start).is_some_and(|t| t.end == m.start + n as u32 && t.pos.name() == "ns")
        });
        let Some(brand) = brand(name, placed.unwrap_or(0)) else { continue };
        let text: String = brand.iter().collect();
        let place = facts::state(&text).is_some() || name.starts_with(brand) && places.contains(brand);
        let own = brand.iter().all(|&c| is_han(c)) && !place;
        if own && !known.contains(&brand) && known.len() < MOST {
            known.push(brand);
        }
    }
    if known.is_empty() {
        return;
    }
    // Words of the dictionary may mean what they say: 卫星, 全国|铁路
    let meant = |start: u32, end: u32| {
        let first = tokens.partition_point(|t| t.end <= start);
        let mut over = tokens.get(first..).unwrap_or_default().iter().take_while(|t| t.start < end);
        over.any(|t| t.word != 0 && t.end - t.start >= 2 && !t.pos.name().starts_with("nr"))
    };
    let coded = |&at: &usize| document.chars.get(at).is_some_and(char::is_ascii_alphanumeric);
    let mut added = Vec::new();
    for (at, pair) in document.chars.windows(2).enumerate() {
        if !known.contains(&pair) {
            continue;
        }
        let (start, end) = (at as u32, at as u32 + 2);
        let at_or_after = flat.partition_point(|m| m.end <= start);
        let found = flat.get_mut(at_or_after).filter(|m| m.start < end);
        match found {
            Some(m) if (m.start, m.end) == (start, end) => (m.kind, m.rule) = (NameType::Org, "names.brand"),
            Some(_) => {}
            None if meant(start, end) || [at.wrapping_sub(1), at + 2].iter().any(coded) => {}
            None => {
                let firm = any!("公司 集团").starts(document.chars.get(at + 2..).unwrap_or_default()).unwrap_or(0);
                added.push(mention(start, end + firm as u32, NameType::Org, "names.brand", Some(0.8)));
            }
        }
    }
    put_last(added, flat);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        crate::names::check_rule(marked, brands, expected);
    }

    #[test]
    fn short_names_of_firms() {
        check(
            "[ORG 宁波恒川精密股份有限公司]成立,刚做外贸的[PER 恒川]栽了跟头,恒川七成收入",
            &["Org 宁波恒川精密股份有限公司", "Org 恒川", "Org 恒川"],
        );
        check("[ORG 宁波恒川精密股份有限公司]和[LOC 恒川]", &["Org 宁波恒川精密股份有限公司", "Org 恒川"]);
        check("[ORG 拾橙电商]宣布,拾橙营收下降,拾橙公司回应", &["Org 拾橙电商", "Org 拾橙", "Org 拾橙公司"]);
        // What is a word or a place is not the firm.
        check("[ORG 大众汽车]宣布,大众认为", &["Org 大众汽车"]);
        check("[ORG 国铁电子]宣布,全国铁路提速", &["Org 国铁电子"]);
        check("[ORG 拾橙电商]发行的21拾橙02", &["Org 拾橙电商"]);
        check("[ORG 青屿银行]和[LOC 青屿]", &["Org 青屿银行", "Loc 青屿"]);
        check("[ORG 青屿有限公司]开业,青屿热闹", &["Org 青屿有限公司"]);
    }
}
