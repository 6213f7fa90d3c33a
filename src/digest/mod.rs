//! What an article tells most: keywords, summary sentences, timeline. Only
//! the article itself counts, never related stories, furniture or spam.

use crate::lex::Lexer;
use crate::report::{
    Block, BlockKind, Entity, Keyword, Mention, NameType, Span, SummarySentence, TimeExpr, TimelineEntry, Token,
};
use crate::text::Document;
use rustc_hash::FxHashMap;

/// Keywords kept.
const KEYWORDS: usize = 12;
/// Sentences of a summary.
const SENTENCES: usize = 3;

/// Keywords, summary and timeline.
pub struct Digest {
    pub keywords: Vec<Keyword>,
    pub summary: Vec<SummarySentence>,
    pub timeline: Vec<TimelineEntry>,
}

/// Digest an article.
pub fn digest(
    document: &Document,
    lexer: &Lexer,
    tokens: &[Token],
    mentions: &[Mention],
    entities: &[Entity],
    times: &[TimeExpr],
) -> Digest {
    let keywords = keywords(document, lexer, tokens, mentions, entities);
    let summary = summary(document, &keywords);
    Digest { keywords, summary, timeline: timeline(document, times) }
}

fn kind_at(document: &Document, at: u32) -> Option<BlockKind> {
    document.block_at(at).and_then(|i| document.blocks.get(i)).map(|b| b.kind)
}

/// Whether a block is of the article itself.
fn is_article(block: &Block) -> bool {
    block.kind.is_article() && block.kind != BlockKind::Byline && block.section.is_none()
}

fn in_article(document: &Document, at: u32) -> bool {
    document.block_at(at).and_then(|i| document.blocks.get(i)).is_some_and(is_article)
}

/// Weight of a place: what a title says counts three times.
fn weight(document: &Document, at: u32) -> f64 {
    match kind_at(document, at) {
        Some(BlockKind::Title) => 3.0,
        Some(BlockKind::Heading) => 1.5,
        _ => 1.0,
    }
}

/// Entities by their mentions, and other words by frequency against the
/// dictionary's (tf–idf; Spärck Jones 1972).
fn keywords(
    document: &Document,
    lexer: &Lexer,
    tokens: &[Token],
    mentions: &[Mention],
    entities: &[Entity],
) -> Vec<Keyword> {
    let mut all: Vec<(f64, String, Vec<Span>)> = Vec::new();
    for entity in entities {
        let places: Vec<Span> = entity
            .mentions
            .iter()
            .filter_map(|&i| mentions.get(i as usize))
            .filter(|m| !m.nested && in_article(document, m.start))
            .map(|m| Span::new(m.start, m.end))
            .collect();
        let count: f64 = places.iter().map(|s| weight(document, s.start)).sum();
        // Names are rarer than the rarest dictionary word; places are less telling.
        let rarity = if entity.kind == NameType::Loc { 7.0 } else { 12.0 };
        if count >= 2.0 {
            all.push((count * rarity, entity.name.clone(), places));
        }
    }
    let mut words: FxHashMap<&[char], (&Token, Vec<Span>)> = FxHashMap::default();
    let blocks = document.blocks.iter().zip(&document.block_spans);
    for (_, block) in blocks.filter(|(block, _)| is_article(block)) {
        let from = tokens.partition_point(|t| t.start < block.start);
        for token in tokens.iter().skip(from).take_while(|t| t.start < block.end) {
            let span = Span::new(token.start, token.end);
            let content = || matches!(token.pos.name(), "n" | "vn" | "nz" | "v" | "an" | "j" | "l" | "i");
            if span.len() >= 2 && content() {
                words.entry(document.slice(span)).or_insert_with(|| (token, Vec::new())).1.push(span);
            }
        }
    }
    for (token, places) in words.into_values() {
        let count: f64 = places.iter().map(|s| weight(document, s.start)).sum();
        let rarity = lexer.rarity(token);
        if count >= 2.0 && rarity > 7.5 {
            let text = places.first().map(|&s| document.written(s)).unwrap_or_default();
            all.push((count * rarity * 0.8, text, places));
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let top = all.first().map_or(1.0, |k| k.0);
    all.truncate(KEYWORDS);
    all.into_iter()
        .map(|(score, text, mentions)| Keyword { text, score: (score / top * 1000.0).round() / 1000.0, mentions })
        .collect()
}

/// The sentences that between them hold most of the keywords' weight, each
/// keyword counted once (maximal coverage, greedily), earlier ones first.
fn summary(document: &Document, keywords: &[Keyword]) -> Vec<SummarySentence> {
    let mut holds: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (k, keyword) in keywords.iter().enumerate() {
        for place in &keyword.mentions {
            if kind_at(document, place.start) == Some(BlockKind::Paragraph)
                && let Some(sentence) = document.sentence_at(place.start)
            {
                let list = holds.entry(sentence).or_default();
                if !list.contains(&k) {
                    list.push(k);
                }
            }
        }
    }
    let mut left: Vec<f64> = keywords.iter().map(|k| k.score).collect();
    let mut told = vec![false; keywords.len()];
    let mut chosen: Vec<(usize, Vec<usize>)> = Vec::new();
    let body = |at: u32| kind_at(document, at) == Some(BlockKind::Paragraph) && in_article(document, at);
    let lead = document.sentences.iter().position(|s| body(s.start));
    let count = document.sentences.len().max(1) as f64;
    for _ in 0..SENTENCES {
        let value = |sentence: usize, list: &Vec<usize>| {
            let sum: f64 = list.iter().filter_map(|&k| left.get(k)).sum();
            let length = document.sentences.get(sentence).map_or(0, |s| s.len());
            let fit = if (12..=140).contains(&length) { 1.0 } else { 0.6 };
            sum * fit * (1.5 - sentence as f64 / count)
        };
        let best = holds
            .iter()
            .filter(|(s, _)| chosen.iter().all(|(c, _)| c != *s))
            .map(|(&s, list)| (s, value(s, list)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((sentence, value)) = best else { break };
        if value < 0.2 {
            break;
        }
        let held = holds.get(&sentence).cloned().unwrap_or_default();
        let new: Vec<usize> = held.iter().copied().filter(|&k| told.get(k) == Some(&false)).collect();
        for &k in &held {
            if let (Some(x), Some(told)) = (left.get_mut(k), told.get_mut(k)) {
                *x *= 0.2;
                *told = true;
            }
        }
        // Keywords are listed best first, and so are those of a sentence.
        chosen.push((sentence, if new.is_empty() { held } else { new }));
    }
    chosen.sort_unstable();
    chosen
        .into_iter()
        .filter_map(|(s, covers)| {
            let place = document.sentences.get(s)?;
            let covers = covers.into_iter().map(|k| k as u32).collect();
            Some(SummarySentence { start: place.start, end: place.end, lead: lead == Some(s), covers })
        })
        .collect()
}

/// Sentences with a resolved date, earliest first.
fn timeline(document: &Document, times: &[TimeExpr]) -> Vec<TimelineEntry> {
    let mut out: Vec<TimelineEntry> = times
        .iter()
        .enumerate()
        .filter(|(_, t)| in_article(document, t.start))
        .filter_map(|(i, t)| {
            Some(TimelineEntry {
                time: i as u32,
                begin: t.begin.clone()?,
                until: t.until.clone()?,
                sentence: document.sentence_at(t.start).and_then(|s| document.sentences.get(s)).copied()?,
            })
        })
        .collect();
    out.sort_by(|a, b| a.begin.cmp(&b.begin).then(a.time.cmp(&b.time)));
    out
}

#[cfg(test)]
mod tests {
    use crate::report::{Analysis, OffsetUnit, Section};
    use crate::{Analyzer, Options};

    const ARTICLE: &str = "\
东岭市暴雨已致3人死亡

东岭市应急管理局7月11日通报，暴雨已造成3人死亡，1万多名居民被紧急转移。东岭市市长罗小棠说，东岭市将在暴雨停止后检查所有水库。

";
    const RELATED: &str = "\
相关新闻

西坪县暴雨转移居民两千人

西坪县政府7月2日宣布，西坪县因暴雨转移居民两千人，西坪县为此开放十二所学校作为临时安置点，并调集三支救援队伍前往山区。

西坪县县长何以恒说，西坪县的水库目前安全，西坪县气象台7月3日早晨再次发布暴雨预警，提醒居民不要返回危险地带。

西坪县交通局说，通往西坪县的两条公路已经中断，预计7月5日前可以恢复通车，西坪县铁路车站照常运营，列车没有停运。
";

    fn analyze(text: &str) -> Analysis {
        let options = Options { offsets: OffsetUnit::Byte, ..Options::default() };
        Analyzer::load().expect("the data are good").analyze(text, &options)
    }

    #[test]
    fn related_stories_tell_nothing() {
        let with = analyze(&[ARTICLE, RELATED].concat());
        assert!(with.blocks.iter().any(|b| b.section == Some(Section::Related)));
        let end = ARTICLE.len() as u32;
        assert!(with.summary.iter().all(|s| s.end <= end), "{:?}", with.summary);
        assert!(with.keywords.iter().flat_map(|k| &k.mentions).all(|m| m.end <= end), "{:?}", with.keywords);
        assert!(with.timeline.iter().all(|t| t.sentence.end <= end), "{:?}", with.timeline);
    }

    #[test]
    fn a_summary_sentence_says_why_it_is_one() {
        let analysis = analyze(ARTICLE);
        let first = analysis.summary.first().expect("a summary");
        assert!(first.lead);
        let mut covered: Vec<u32> = analysis.summary.iter().flat_map(|s| s.covers.iter().copied()).collect();
        let all = covered.len();
        covered.sort_unstable();
        covered.dedup();
        assert_eq!(covered.len(), all, "no keyword is the reason for two: {:?}", analysis.summary);
        assert!(covered.iter().all(|&k| (k as usize) < analysis.keywords.len()));
    }
}
