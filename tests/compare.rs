//! Articles on one story, side by side.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::LazyLock;
use wenjing::compare::{Agreement, ComparedFigure, Comparison, QuoteRelation};
use wenjing::{Analyzer, Options};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::load().expect("the data are good"));

fn compare(texts: &[&str]) -> Comparison {
    let options = Options { date: "2025-06-12".parse().ok(), ..Options::default() };
    ANALYZER.compare(&texts.iter().map(|text| (*text, &options)).collect::<Vec<_>>())
}

const CITY: &str = "东岭市暴雨已致3人死亡\n\n　　东岭日报6月11日讯 据东岭市应急管理局通报，6月10日夜间至11日，东岭市遭遇特大暴雨，已造成3人死亡，1万多名居民被紧急转移。\n\n　　市长周明远说：“我们将尽一切力量，帮助每一户受灾群众渡过难关。”他表示，直接经济损失约2亿元。\n";
const WIRE: &str = "东岭暴雨遇难人数升至5人\n\n　　新海社东岭6月12日电 中国东岭市10日夜间遭特大暴雨袭击。东岭市应急管理局12日说，暴雨已造成5人死亡，12000名居民被转移。\n\n　　市长周明远表示，将“尽一切力量，帮助每一户受灾群众”。据《南方晚报》报道，直接经济损失达3.5亿元。\n";
const TAIWAN: &str = "東嶺暴雨釀災　損失慘重\n\n　　【本報訊】東嶺市10日夜間遭特大暴雨侵襲。據《南方晚報》報道，暴雨造成5人死亡，3000名居民被撤離轉移，直接經濟損失達人民幣3億5000萬元。\n\n　　東嶺市長周明遠說：「我們將盡一切力量，幫助每一戶受災群眾渡過難關。」\n";

fn about<'a>(comparison: &'a Comparison, text: &str) -> &'a ComparedFigure {
    let found = comparison.figures.iter().find(|f| f.claims.iter().any(|c| c.text.contains(text)));
    found.unwrap_or_else(|| panic!("{text}: {:#?}", comparison.figures))
}

#[test]
fn figures_that_disagree_stand_side_by_side() {
    let comparison = compare(&[CITY, WIRE, TAIWAN]);
    let texts = |f: &ComparedFigure| f.claims.iter().map(|c| (c.article, c.text.clone())).collect::<Vec<_>>();
    let deaths = about(&comparison, "3人");
    assert_eq!(texts(deaths).len(), 3, "{deaths:#?}");
    assert_eq!(deaths.agreement, Agreement::Differ);
    let moved = about(&comparison, "1万多名");
    assert_eq!(texts(moved).iter().map(|c| c.0).collect::<Vec<_>>(), [0, 1, 2], "{moved:#?}");
    assert_eq!(moved.agreement, Agreement::Differ);
    let two = compare(&[CITY, WIRE]);
    assert_eq!(about(&two, "1万多名").agreement, Agreement::Compatible);
    let loss = about(&comparison, "2亿元");
    assert_eq!(texts(loss).len(), 3, "{loss:#?}");
    let same = compare(&[WIRE, TAIWAN]);
    assert_eq!(about(&same, "3.5亿元").agreement, Agreement::Same, "one value in both scripts");
}

#[test]
fn claims_tell_who_says_so() {
    let comparison = compare(&[CITY, WIRE]);
    let loss = about(&comparison, "2亿元");
    assert_eq!(loss.claims[0].speaker.as_deref(), Some("周明远"), "{loss:#?}");
    assert!(loss.claims[1].source.iter().any(|s| s == "南方晚报"), "{loss:#?}");
}

#[test]
fn figures_of_other_things_are_left_apart() {
    let first = "华阳公司一季度营业收入58亿元，研发投入3亿元。公司共有员工2000名。";
    let second = "地铁二号线总投资120亿元，设车站18座。华阳公司二季度营业收入61亿元。球队在现场吸引2000名观众。";
    let comparison = compare(&[first, second]);
    assert!(comparison.figures.is_empty(), "{:#?}", comparison.figures);
}

#[test]
fn units_are_converted() {
    let first = "东湾海堤全长18.4公里，投资12亿元。";
    let second = "东湾海堤全长18400米，投资12亿元。";
    let comparison = compare(&[first, second]);
    assert_eq!(comparison.figures.len(), 2, "{:#?}", comparison.figures);
    assert!(comparison.figures.iter().all(|f| f.agreement == Agreement::Same));
}

#[test]
fn names_are_joined_across_scripts_and_fullness() {
    let first = "俄罗斯副外长安德烈·鲁登科26日抵达平壤。鲁登科会见了崔善姬。";
    let second = "俄羅斯外交部副部長魯登科26日訪問平壤，澤倫斯基對此表示關切。";
    let comparison = compare(&[first, second, "泽连斯基27日抵达巴黎。"]);
    let articles = |name: &str| {
        let entity = comparison.entities.iter().find(|e| e.articles.iter().any(|a| a.name.contains(name)));
        let entity = entity.unwrap_or_else(|| panic!("{name}: {:#?}", comparison.entities));
        entity.articles.iter().map(|a| a.article).collect::<Vec<_>>()
    };
    assert_eq!(articles("鲁登科"), [0, 1]);
    assert_eq!(articles("平壤"), [0, 1]);
    assert_eq!(articles("泽连斯基"), [1, 2]);
    assert_eq!(articles("崔善姬"), [0]);
}

#[test]
fn quotes_are_repeated_shortened_and_changed() {
    let comparison = compare(&[CITY, WIRE, TAIWAN]);
    let quote = comparison.quotes.first().expect("one quote in three articles");
    let relations: Vec<(u32, QuoteRelation)> = quote.versions.iter().map(|v| (v.article, v.relation)).collect();
    assert_eq!(
        relations,
        [(0, QuoteRelation::Fullest), (1, QuoteRelation::Shortened), (2, QuoteRelation::Same)],
        "{quote:#?}"
    );
    let first = "局长李大成说：“这座桥十年内不会有任何安全问题，请市民放心通行。”";
    let second = "局长李大成说：“这座桥五年内不会有安全问题，市民可以放心通行。”";
    let changed = compare(&[first, second]);
    assert!(changed.quotes[0].versions.iter().any(|v| v.relation == QuoteRelation::Changed), "{changed:#?}");
    let other = "局长李大成说：“道路扩建的方案已经提交，最快下月开工建设。”";
    assert!(compare(&[first, other]).quotes.is_empty());
}

#[test]
fn one_timeline_and_sources_in_common() {
    let comparison = compare(&[CITY, WIRE, TAIWAN]);
    let begins: Vec<&str> = comparison.timeline.iter().map(|t| t.begin.as_str()).collect();
    assert!(begins.is_sorted() && !begins.is_empty());
    assert!(comparison.timeline.iter().any(|t| t.entries.iter().any(|e| e.article != t.entries[0].article)));
    let paper =
        comparison.sources.iter().find(|s| s.name.ends_with("晚报") || s.name.ends_with("晚報")).expect("the paper");
    assert_eq!(paper.places.iter().map(|p| p.article).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn spans_slice_the_texts() {
    let texts = [CITY, WIRE, TAIWAN];
    let units: Vec<Vec<u16>> = texts.iter().map(|t| t.encode_utf16().collect()).collect();
    let comparison = compare(&texts);
    for claim in comparison.figures.iter().flat_map(|f| &f.claims) {
        let slice = &units[claim.article as usize][claim.start as usize..claim.end as usize];
        assert_eq!(String::from_utf16_lossy(slice), claim.text);
    }
}

#[test]
fn any_texts_compare() {
    let many = "他说：“增长3%”，10月1日有3000人。".repeat(2000);
    assert_eq!(compare(&[]).articles.len(), 0);
    assert_eq!(compare(&["", "\n"]).articles.len(), 2);
    assert_eq!(compare(&[CITY]).articles.len(), 1);
    assert_eq!(compare(&[&many, &many, "“".repeat(5000).as_str()]).articles.len(), 3);
}
