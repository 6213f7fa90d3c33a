//! `names.tour`: 宁波站 of a tour is an event that is held, where the text tells of matches; elsewhere a station.

use super::span;
use crate::report::{Mention, NameType};
use crate::text::Document;
use crate::text::words::any;

/// Words of a text about a tour; so many different ones make it one.
const TOUR: &str = "巡回赛 大师赛 公开赛 世界杯 分站 大奖赛 挑战赛 WTA ATP F1 种子 首轮 次轮 半决赛 决赛 夺冠 晋级 选手 退赛 积分 排名";
const ENOUGH: usize = 4;

/// Make the stations of a tour events.
pub(super) fn tours(document: &Document, flat: &mut [Mention]) {
    let stop = |m: &Mention| {
        let after = document.chars.get(m.end as usize);
        m.kind == NameType::Loc && (document.slice(span(m)).last() == Some(&'站') || after == Some(&'站'))
    };
    let told = |word: &&str| {
        let length = word.chars().count();
        document.chars.windows(length).any(|text| text.iter().copied().eq(word.chars()))
    };
    if !flat.iter().any(stop) || TOUR.split(' ').filter(told).take(ENOUGH).count() < ENOUGH {
        return;
    }
    for m in flat.iter_mut().filter(|m| stop(m)) {
        let inside = document.slice(span(m)).last() == Some(&'站');
        let end = m.end + u32::from(!inside);
        let before = document.chars.get(..m.start as usize).unwrap_or_default();
        let after = document.chars.get(end as usize..).unwrap_or_default();
        let train = any!("从 到 至 往 抵达 停靠 经停 途经 地铁 高铁 火车 铁路").ends(before).is_some()
            || any!("点 台 长 口 内 外 房 前 岗 出发 上车 下车 候车 换乘 停车").starts(after).is_some();
        if !train && end - m.start >= 3 {
            (m.end, m.kind, m.rule) = (end, NameType::Event, "names.tour");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        crate::names::check_rule(marked, |document, _, flat| tours(document, flat), expected);
    }

    #[test]
    fn stations_of_tours() {
        let told = "她是公开赛的头号种子,决赛对阵资格赛选手,";
        check(&format!("{told}[LOC 青屿站]第三轮,[LOC 武汉]站即将开打"), &["Event 青屿站", "Event 武汉站"]);
        check(&format!("{told}他从[LOC 青屿站]下车"), &["Loc 青屿站"]);
        check("列车驶入[LOC 青屿站]", &["Loc 青屿站"]);
    }
}
