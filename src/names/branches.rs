//! `names.branch`: departments, units and branches, whose names go on after that of their body.

use super::refine::put_first;
use super::{mention, span};
use crate::facts;
use crate::report::{Mention, NameType, Token};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};

/// How the names of bodies end whose departments have names.
const PUBLIC: &str = "委 部 局 署 厅 委员会 政府 组织 联盟 交所 海关 国务院 检察院 法院 办 中央 警区";
/// How the names of departments and branches end.
const ENDINGS: &str = "司 处 局 科 部 大队 支队 总队 中队 办公室 办公厅 分公司 分局 分院 分行 支行 研究所 派出所 看守所 \
                       重案组 刑事调查队 调查队 行动组 特别职务队 特遣队 审判庭 刑事庭 民事庭";
/// The same of universities.
const LABS: &str = "实验室 研究中心 研究所 研究院 系";
/// The same of research institutes.
const INSTITUTES: &str = "研究所 实验室 研究中心 研究室 所";
/// The same after the name of a place: 常德基地.
const SITES: &str = "基地 分公司 分局 分院 分行 支行";
/// Words that end so and are none.
const OTHERS: &str = "公司 官司 上司 好处 用处 害处 到处 住处 去处 高处 深处 大局 全局 布局 格局 结局 平局 搅局 残局 当局 全部 \
                      内部 外部 总部 干部 局部 场所 处所 住所 厕所 诊所 东部 西部 南部 北部 中部 上部 下部 腹部 头部 面部 大部 本科 学科 理科 文科 专科 \
                      百科 儿科 实处 关系 体系 联系 派系";
/// Words that no name of a department goes over.
const BREAKS: &str =
    "有关 相关 会同 结合 组织 委托 联合 共同 等 各 两 多 全 长 员 任 记 师 者 席 表 事 人 总部 内部 干部";
/// The longest of them, in characters and in words.
const LONGEST: u32 = 12;
const MOST: usize = 6;

/// Give each body the department that is named right after it, and the police districts of Hong Kong theirs:
/// 青屿市水务局|河道管理处, 深水埗|警区重案组第二队.
pub(super) fn branches(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let district = |at: u32| document.chars.get(at as usize..).is_some_and(|rest| rest.starts_with(&['警', '区']));
    let mut added = Vec::new();
    for m in flat.iter() {
        let name = document.slice(span(m));
        let end = match m.kind {
            NameType::Loc if name.len() >= 2 && district(m.end) => m.end + 2,
            // 警区|刑事总督察某某: an officer of it.
            NameType::Org if let Some(at) = name.windows(2).position(|w| w == ['警', '区']).filter(|&at| at > 1) => {
                m.start + at as u32 + 2
            }
            NameType::Org if name.len() >= 3 => m.end,
            _ => continue,
        };
        // 集团|项目部: a department of a firm is no name, its branch in a place is.
        let public = any!(PUBLIC).ends(name).is_some() || end != m.end;
        // 牛津大学|放射性碳测年实验室
        let school = any!("大学 学院").ends(name).is_some();
        // 农业科学院|作物所
        let institute = any!("研究院 科学院 疾控中心").ends(name).is_some();
        let endings = match (school, institute) {
            (true, _) => any!(LABS),
            (_, true) => any!(INSTITUTES),
            _ => any!(ENDINGS),
        };
        let named = public || school || institute;
        let to = branch(document, tokens, flat, end, named.then_some(endings)).unwrap_or(end);
        if to != m.end || m.kind != NameType::Org {
            added.push(mention(m.start, to, NameType::Org, "names.branch", m.confidence));
            added.extend(officer(document, m.end.max(to), to));
        }
    }
    put_first(added, flat);
}

/// Where the name of a department that begins at `from` ends; no other name but that of a place is in it.
/// `endings`: how it ends, if the body has any but those in other places.
fn branch(document: &Document, tokens: &[Token], flat: &[Mention], from: u32, endings: Option<&Any>) -> Option<u32> {
    let next = flat.get(flat.partition_point(|m| m.start < from));
    let limit = next.filter(|m| m.kind != NameType::Loc).map_or(u32::MAX, |m| m.start).min(from + LONGEST);
    // 集团|常德基地
    let site = next.filter(|m| m.start == from && m.kind == NameType::Loc);
    if let Some(site) = site.filter(|m| any!(SITES).ends(document.slice(span(m))).is_some()) {
        return Some(site.end);
    }
    let endings = endings?;
    let first = tokens.binary_search_by_key(&from, |t| t.start).ok()?;
    let mut found = None;
    for token in tokens.get(first..)?.iter().take(MOST).take_while(|t| t.end <= limit) {
        let word = document.chars.get(token.start as usize..token.end as usize).unwrap_or_default();
        let tag = token.pos.name();
        // 管理|二部, 第二队
        let numbered =
            tag == "m" && !word.starts_with(&['一']) && word.last().is_some_and(|c| "部处科局队".contains(*c));
        let noun = tag.starts_with('n') && (tag != "nr" || word.len() == 1)
            || matches!(tag, "vn" | "b" | "j" | "a" | "x" | "s" | "zg" | "l")
            || numbered
            // 职业安全|与|健康司
            || found.is_none() && token.start > from && matches!(word, ['与' | '和'])
            // 新能源和|可|再生能源司, 养老|和|失业|保险司
            || any!("可 养老 失业 就业 监督 监管 审批 采购 防治 预防 应急 救援 调查 行动 所 队").is(word);
        // 职成|科科长
        if let [end, office @ .., '长'] = word
            && office == [*end]
            && token.start >= from + 2
            && any!(ENDINGS).starts(word).is_some()
        {
            return Some(token.start + 1);
        }
        if !noun || !word.iter().all(|&c| is_han(c)) || any!(BREAKS).ends(word).is_some() && word != ['安', '全'] {
            break;
        }
        let tail = document.chars.get(from as usize..token.end as usize).unwrap_or_default();
        let after = document.chars.get(token.end as usize..).unwrap_or_default();
        let whole = tail.len() >= 3
            && !matches!(after, ['长' | '署', ..])
            && !(word.ends_with(&['所'])
                && matches!(after, ['以' | '有' | '在' | '属' | '需' | '述' | '得' | '做', ..]))
            && any!(OTHERS).ends(word).is_none()
            && endings.ends(tail).is_some();
        // 重案组|第二队
        if whole || found.is_some() && numbered {
            found = Some(token.end);
        }
    }
    found
}

/// The officer whose name ends at `to`, after his rank: 刑事总督察|彭某某.
fn officer(document: &Document, to: u32, from: u32) -> Option<Mention> {
    let tail = document.chars.get(from as usize..to as usize)?;
    let rank =
        (0..tail.len()).rev().find(|&i| tail.get(..i).is_some_and(|t| any!("督察 警司 指挥官").ends(t).is_some()))?;
    let name = tail.get(rank..).filter(|name| (2..=3).contains(&name.len()))?;
    let known = name.first().is_some_and(|&c| facts::is_surname(c));
    known.then(|| mention(from + rank as u32, to, NameType::Per, "names.branch", Some(0.8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        crate::names::check_rule(marked, branches, expected);
    }

    #[test]
    fn departments() {
        check("[ORG 青屿市水务局]河道管理处的一名工作人员", &["Org 青屿市水务局河道管理处"]);
        check("[ORG 青云研究院]轻工所的专家,[ORG 青云研究院]所属", &["Org 青云研究院轻工所", "Org 青云研究院"]);
        check("[ORG 国家发展改革委]基础设施发展司司长", &["Org 国家发展改革委基础设施发展司"]);
        check("[ORG 深交所]创业板公司管理部向公司发函", &["Org 深交所创业板公司管理部"]);
        check("[ORG 国家发展改革委]有关司局负责人", &["Org 国家发展改革委"]);
        check("[ORG 国家发展改革委]价格司局长说", &["Org 国家发展改革委价格司"]);
        check("[ORG 青屿集团]总部大楼,[ORG 青屿大学]会议室", &["Org 青屿集团", "Org 青屿大学"]);
        check("[ORG 青屿市教育局]局长,[ORG 外交部]发言人", &["Org 青屿市教育局", "Org 外交部"]);
        check("[ORG 中金公司]地产分析师,[ORG 青屿集团]项目部经理", &["Org 中金公司", "Org 青屿集团"]);
    }

    #[test]
    fn police_districts() {
        check("[LOC 深水埗]警区重案组第二队探员", &["Org 深水埗警区重案组第二队"]);
        check("[ORG 深水埗警区刑事总督察彭志强]表示", &["Org 深水埗警区", "Per 彭志强"]);
        check("[LOC 深水埗]警方", &["Loc 深水埗"]);
        check("[ORG 青屿集团][LOC 常德基地]赶到", &["Org 青屿集团常德基地"]);
    }
}
