//! Names in lists are of one kind.

use super::Reader;
use crate::facts;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Words, any};
use std::sync::LazyLock;

/// What the members of a list are, by the word that closes it.
static CLOSERS: LazyLock<Words<NameType>> = LazyLock::new(|| {
    Words::new(&[
        (
            "等地 等国 等县 等市 等省 两地 三地 四地 五地 六地 三乡 三镇 两镇 三县 两县 三市 两市 三国 三省 两州 三州 四州 两省",
            NameType::Loc,
        ),
        ("等球队 等队 等球会 等俱乐部 等公司 等企业 等机构 等媒体", NameType::Org),
    ])
});

/// `names.list`: 青屿、梅川、泽塘三乡: a list of places names no person.
pub(super) fn lists(reader: &Reader, flat: &mut [Mention]) {
    const LONGEST: usize = 8;
    const MOST: usize = 24;
    for at in 0..reader.chars.len() {
        let closer =
            reader.chars.get(at..).filter(|rest| matches!(rest, ['等' | '两' | '三' | '四' | '五' | '六', ..]));
        let Some((length, &kind)) = closer.and_then(|rest| CLOSERS.at(rest)) else { continue };
        let mut end = at;
        for _ in 0..MOST {
            let edge = (0..=end).rev().take(LONGEST + 1).find(|&i| i == 0 || !is_han(reader.char(i - 1)));
            let Some(start) = edge.filter(|start| start + 2 <= end) else { break };
            let listed = start > 0 && reader.char(start - 1) == '、';
            if end == at && !listed {
                break;
            }
            let from = flat.partition_point(|m| (m.end as usize) <= start);
            if let Some(m) = flat.get_mut(from)
                && m.start as usize == start
                && (m.end as usize == end || m.end as usize == at + length)
                && m.kind != kind
                && matches!((m.kind, kind), (NameType::Per, _) | (NameType::Loc, NameType::Org))
            {
                (m.end, m.kind, m.rule) = (end as u32, kind, "names.list");
            }
            if !listed {
                break;
            }
            end = start - 1;
        }
    }
}

/// Whether nothing but one of `marks` stands between two names.
fn joined(reader: &Reader, a: &Mention, b: &Mention, marks: &str) -> bool {
    a.end + 1 == b.start && marks.contains(reader.char(a.end as usize))
}

/// `names.list`: 瑞衡、Lumena和晨光: a word in Latin letters beside a body in a list is a body.
pub(super) fn latin(reader: &Reader, flat: &mut [Mention]) {
    let beside = |a: &Mention, b: &Mention| joined(reader, a, b, "、和与及");
    for i in 0..flat.len() {
        let near = |k: Option<usize>| k.and_then(|k| flat.get(k));
        let Some(m) = flat.get(i) else { break };
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        let before = near(i.checked_sub(1)).is_some_and(|a| a.kind == NameType::Org && beside(a, m));
        let after = near(Some(i + 1)).is_some_and(|b| b.kind == NameType::Org && beside(m, b));
        if m.kind == NameType::Per
            && name.iter().all(|c| c.is_ascii_alphanumeric())
            && (before || after)
            && let Some(m) = flat.get_mut(i)
        {
            (m.kind, m.rule) = (NameType::Org, "names.list");
        }
    }
}

/// `names.list`: 大西洋至太平洋|铁路: what leads from one place to another is no part of the other's name.
pub(super) fn routes(reader: &Reader, flat: &mut [Mention]) {
    for i in 1..flat.len() {
        let Some([from, to]) = flat.get_mut(i - 1..i + 1) else { break };
        if (from.kind, to.kind) == (NameType::Loc, NameType::Loc)
            && joined(reader, from, to, "至")
            && let Some(name) = reader.chars.get(to.start as usize..to.end as usize)
            && let Some(n) = any!("国家高速公路 高速公路 高速铁路 城际铁路 铁路 高铁 运河 高速 公路 航线")
                .ends(name)
                .filter(|n| n + 2 <= name.len())
        {
            (to.end, to.rule) = (to.end - n as u32, "names.list");
        }
    }
}

/// `names.list`: 甲汽车、长安、乙汽车: what stands between bodies in a list is one, and no person between places.
pub(super) fn between(reader: &Reader, flat: &mut [Mention]) {
    let beside = |a: &Mention, b: &Mention| joined(reader, a, b, "、");
    for i in 1..flat.len() {
        let Some([before, m, after]) = flat.get_mut(i - 1..i + 2) else { break };
        if before.kind != after.kind || !beside(before, m) || !beside(m, after) {
            continue;
        }
        if before.kind == NameType::Loc && m.kind == NameType::Per {
            (m.kind, m.rule) = (NameType::Loc, "names.list");
        } else if before.kind == NameType::Org && m.kind == NameType::Loc {
            let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
            if facts::state(&name).is_none() && !name.ends_with(|c| "省市县区州镇村城园路山湖河港岛舰船号".contains(c))
            {
                (m.kind, m.rule) = (NameType::Org, "names.list");
            }
        }
    }
}
