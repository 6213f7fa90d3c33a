//! `names.brand`: what a firm is called for short, by its full name in the same text: 恒川 of 宁波恒川精密股份有限公司,
//! 拾橙 of 拾橙电商.

use super::refine::put_last;
use super::{mention, span};
use crate::facts;
use crate::lex::token_at;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};
use rustc_hash::FxHashSet;

/// Forms of firms at the end of a full name.
const FORMS: &str = "私人有限公司 有限公司 股份有限公司 有限责任公司 集团有限公司 集团股份有限公司 控股有限公司";
/// What else a shorter name leaves out.
const PARTS: &str = "集团 控股 控股集团 集团公司 股份 科技 实业";
/// Lines of business at the end of a short name of four characters.
const LINES: &str = "电商 医疗 船务 出行 优选 生鲜 科技 能源 新材 光电 精密 生物 医药 药业 食品 集团 重工 汽车 电子 传媒 控股 股份 餐饮 银行 资本 半导体 物流 实业 茶饮 茶业 乳业 家居 通信 软件 影业 机器人 智能 航空";
/// A place less sure than this may be a firm's short name.
const SURE: f32 = 0.9;
/// More firms than these are no article's.
const MOST: usize = 50;

/// What a firm makes or trades in, before its form: 鑫锐达|铝业有限公司.
pub(super) const TRADES: &str = "软件 铝业 铜业 钢铁 矿业 煤业 化工 化纤 贸易 信息技术 信息科技 网络科技 生物科技 科技 技术 建材 机械 机电 纺织 食品 能源 电子 \
                      智能 医疗 医药 传媒 文化 教育 物流 环保 新材料 建设 建筑 装饰 服饰 半导体 精密 重工 汽车 航空 实业";

/// The two characters that a firm is called by, if its name has them apart from its place, trade and form.
pub(crate) fn brand(name: &[char], placed: usize) -> Option<&[char]> {
    // 天正衡|会计师事务所
    if let Some(form) = any!("会计师事务所 律师事务所").ends(name) {
        return name.get(placed..name.len() - form).filter(|own| (2..=4).contains(&own.len()));
    }
    if let Some(form) = any!(FORMS).ends(name) {
        let own = name.get(placed..name.len() - form)?;
        // 鑫锐达|铝业: as long as it is
        let whole = any!(TRADES).ends(own).and_then(|trade| own.get(..own.len() - trade));
        let whole = whole.filter(|whole| (2..=3).contains(&whole.len()));
        return whole.or(own.get(..2).filter(|_| own.len() >= 4));
    }
    let line = any!(LINES).ends(name)?;
    name.get(..2).filter(|_| name.len() == line + 2)
}

/// What a firm is called without its form, as long as that says what it is: 德晟实业 of 德晟实业股份有限公司,
/// 康源生物科技 and 康源生物 of 康源生物科技有限公司.
pub(crate) fn stems(name: &[char]) -> impl Iterator<Item = &[char]> {
    let without = |name: &[char], words: &Any| Some(name.len() - words.ends(name)?);
    let stem = without(name, any!(FORMS)).or_else(|| without(name, any!(PARTS)));
    let shorter = stem.and_then(|end| {
        let own = name.get(..end)?;
        without(own, any!(PARTS)).or_else(|| without(own, any!(TRADES)))
    });
    // 奥比特|软件公司
    let line = without(name, any!("科技公司 软件公司 能源公司 制药公司 汽车公司 航空公司 技术公司 石油公司 矿业公司"));
    let own = stem.or(line).into_iter().chain(shorter).filter_map(|end| name.get(..end));
    own.filter(|stem| stem.len() >= 3 && stem.iter().all(|&c| is_han(c)))
}

/// Whether the code of a share stands in brackets at `at`: (688999.SH).
fn is_coded(document: &Document, at: u32) -> bool {
    let rest = document.chars.get(at as usize..).unwrap_or_default();
    rest.first() == Some(&'(') && rest.iter().skip(1).take(4).filter(|c| c.is_ascii_digit()).count() == 4
}

/// Mark the firms of the text where only their short names stand, and those that were taken for something else there.
pub(super) fn brands(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let sure = |m: &&Mention| m.kind == NameType::Loc && m.confidence.is_none_or(|p| p >= SURE);
    let places: FxHashSet<&[char]> = flat.iter().filter(sure).map(|m| document.slice(span(m))).collect();
    let mut known: Vec<&[char]> = Vec::new();
    // Those that the codes of their shares give to the letter.
    let mut exact: FxHashSet<&[char]> = FxHashSet::default();
    for m in flat.iter().filter(|m| m.kind == NameType::Org).take(MOST * 20) {
        let name = document.slice(span(m));
        let listed = m.rule == "names.quoted" || name.len() >= 3 && is_coded(document, m.end);
        if listed {
            exact.insert(name);
        }
        if listed && !known.contains(&name) && known.len() < MOST {
            known.push(name);
        }
        // 宁波|恒川…: a place that is a word or was found elsewhere
        let placed = (2..=3).rev().find(|&n| {
            let head = name.get(..n).unwrap_or_default();
            places.contains(head)
                || token_at(tokens, m.start).is_some_and(|t| t.end == m.start + n as u32 && t.pos.name() == "ns")
        });
        let is_place = |stem: &[char]| {
            let text: String = stem.iter().collect();
            places.contains(stem) || facts::state(&text).is_some() || facts::capital_of(&text).is_some()
        };
        for stem in stems(name).filter(|stem| !is_place(stem)) {
            let first = tokens.partition_point(|t| t.end <= m.start);
            let mut words = tokens.iter().skip(first).take_while(|t| t.start < m.start + stem.len() as u32);
            // 航空工业集团: words, and no name
            let own = words.any(|t| {
                t.word == 0
                    || stem.len() == 3 && t.end == t.start + 1
                    || matches!(t.pos.name(), "ns" | "nr" | "nrt" | "nt")
            });
            if own && !known.contains(&stem) && known.len() < MOST {
                known.push(stem);
            }
        }
        let Some(brand) = brand(name, placed.unwrap_or(0)) else { continue };
        let text: String = brand.iter().collect();
        // 三峡|集团
        let named = || token_at(tokens, m.start).is_some_and(|t| t.end == m.start + 2 && t.pos.name() == "ns");
        let place = facts::state(&text).is_some()
            || name.starts_with(brand) && named()
            || name.starts_with(brand) && places.contains(brand);
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
    let firsts: FxHashSet<char> = known.iter().filter_map(|name| name.first().copied()).collect();
    let (mut added, mut removed) = (Vec::new(), Vec::new());
    for (at, first) in document.chars.iter().enumerate() {
        if !firsts.contains(first) {
            continue;
        }
        let rest = document.chars.get(at..).unwrap_or_default();
        let all = known.iter().filter(|name| rest.starts_with(name));
        let Some(length) = all.map(|name| name.len()).max() else { continue };
        let (start, end) = (at as u32, (at + length) as u32);
        let at_or_after = flat.partition_point(|m| m.end <= start);
        if length > 2 {
            let over = flat.iter().skip(at_or_after).take_while(|m| m.start < end);
            // 泽川微电|账上: what the model took too much into
            let glued = |m: &Mention| {
                let tail = document.chars.get(end as usize..m.end as usize).unwrap_or_default();
                let given = exact.contains(document.slice(Span::new(start, end)));
                given
                    && m.start == start
                    && m.end > end
                    && tail.len() <= 2
                    && any!("集团 公司 股份 科技 控股 银行").starts(tail).is_none()
            };
            let within = |m: &Mention| m.end <= end || glued(m);
            let placed = places.contains(document.slice(Span::new(start, end)));
            if over
                .clone()
                .all(|m| start <= m.start && within(m) && (m.kind != NameType::Loc || m.end < end || !placed))
            {
                removed.extend(over.filter(|m| m.kind != NameType::Org || m.end != end).map(|m| m.start));
                added.push(mention(start, end, NameType::Org, "names.brand", Some(0.8)));
            }
            continue;
        }
        let found = flat.get_mut(at_or_after).filter(|m| m.start < end);
        match found {
            // 东亚|的财政
            Some(m)
                if m.kind == NameType::Loc
                    && token_at(tokens, start).is_some_and(|t| t.end == end && t.word != 0 && t.pos.name() == "ns") => {
            }
            Some(m) if (m.start, m.end) == (start, end) => (m.kind, m.rule) = (NameType::Org, "names.brand"),
            Some(_) => {}
            None if meant(start, end) || [at.wrapping_sub(1), at + 2].iter().any(coded) => {}
            None => {
                let firm = any!("公司 集团").starts(document.chars.get(at + 2..).unwrap_or_default()).unwrap_or(0);
                added.push(mention(start, end + firm as u32, NameType::Org, "names.brand", Some(0.8)));
            }
        }
    }
    flat.retain(|m| removed.binary_search(&m.start).is_err());
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
        check(
            "[ORG 德晟实业股份有限公司]被查。[LOC 德]晟实业回应,德晟实业的股价",
            &["Org 德晟实业股份有限公司", "Org 德晟实业", "Org 德晟实业"],
        );
        check("[ORG 康源生物科技公司]和康源生物", &["Org 康源生物科技公司", "Org 康源生物"]);
        check("[ORG 星岸物流集团]称,星岸物流园、星岸物流", &["Org 星岸物流集团", "Org 星岸物流", "Org 星岸物流"]);
        check("[ORG 拾橙电商]宣布,拾橙营收下降,拾橙公司回应", &["Org 拾橙电商", "Org 拾橙", "Org 拾橙公司"]);
        check(
            "[ORG 丰岭股份]公布半年报,券商上调青桐评级,丰岭随后称,[ORG 三峡集团]说,[LOC 三峡]枢纽",
            &["Org 丰岭股份", "Org 丰岭", "Org 三峡集团", "Loc 三峡"],
        );
        check(
            "[ORG 奥比特科技公司]裁员,[PER 奥比特]首席执行官[PER 里德]说,来自[PER 奥比特]的邮件",
            &["Org 奥比特科技公司", "Org 奥比特", "Per 里德", "Org 奥比特"],
        );
        check("[ORG 卡塔尔能源公司]和[LOC 卡塔尔]", &["Org 卡塔尔能源公司", "Loc 卡塔尔"]);
        check("[ORG 鑫锐达铝业有限公司]起火,[ORG 鑫锐]达成立于2016年", &["Org 鑫锐达铝业有限公司", "Org 鑫锐达"]);
        // What is a word or a place is not the firm.
        check("[ORG 大众汽车]宣布,大众认为", &["Org 大众汽车"]);
        check("[ORG 国铁电子]宣布,全国铁路提速", &["Org 国铁电子"]);
        check("[ORG 拾橙电商]发行的21拾橙02", &["Org 拾橙电商"]);
        // A share's code gives the name to the letter.
        check(
            "在[ORG 泽川微电](688201.SH)任职。[ORG 泽川微电账]上资金,[PER 泽川微]电跌停",
            &["Org 泽川微电", "Org 泽川微电", "Org 泽川微电"],
        );
        check("[ORG 天正衡会计师事务所]称,对[PER 天正衡]立案", &["Org 天正衡会计师事务所", "Org 天正衡"]);
        check("[ORG 青屿银行]和[LOC 青屿]", &["Org 青屿银行", "Loc 青屿"]);
        check("[ORG 青屿有限公司]开业,青屿热闹", &["Org 青屿有限公司"]);
    }
}
