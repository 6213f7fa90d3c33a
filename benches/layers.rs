//! Speed of each layer by itself, on the paragraphs of a file, one a line:
//! `cargo bench --bench layers -- FILE` prints a JSON object, megabytes a second.
//! A layer reads all paragraphs before the next begins.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::time::{Duration, Instant};
use wenjing::lex::Lexer;
use wenjing::names::Names;
use wenjing::report::{Mention, Token};
use wenjing::text::{Document, Fold};
use wenjing::{layout, numbers, quotes, sources, times};

const ROUNDS: usize = 5;

fn main() {
    let path = std::env::args().nth(1).expect("a file of paragraphs");
    let text = std::fs::read_to_string(&path).expect("a file of paragraphs");
    let (fold, lexer, names) = (Fold::load(), Lexer::load().unwrap(), Names::load().unwrap());
    let mut best = [Duration::MAX; 5];
    for _ in 0..ROUNDS {
        let mut last = Instant::now();
        let mut lap = |layer: usize| {
            let begun = std::mem::replace(&mut last, Instant::now());
            best[layer] = best[layer].min(last - begun);
        };
        let documents = text.lines().map(|paragraph| {
            let layout = layout::layout(paragraph, &fold);
            Document::new(paragraph, layout.blocks, &layout.markup, &fold)
        });
        let documents: Vec<_> = documents.collect();
        lap(0);
        let words: Vec<_> = documents.iter().map(|document| lexer.tokenize(document)).collect();
        lap(1);
        let read = || documents.iter().zip(&words);
        let figures = read().map(|(document, tokens)| {
            let published = times::published(document, None).and_then(|p| p.value.parse().ok());
            let times = times::times(document, tokens, published);
            let numbers = numbers::numbers(document, tokens, &times);
            (times, numbers)
        });
        let figures: Vec<_> = figures.collect();
        lap(2);
        let mentions = read().map(|(document, tokens)| {
            let found = document.block_spans.iter().flat_map(|block| {
                let from = tokens.partition_point(|t| t.start < block.start);
                let to = tokens.partition_point(|t| t.start < block.end);
                let words = tokens[from..to].iter();
                let words: Vec<_> =
                    words.map(|t| Token { start: t.start - block.start, end: t.end - block.start, ..*t }).collect();
                let found = names.find(document.slice(*block), &words).into_iter();
                found.map(|m| Mention { start: m.start + block.start, end: m.end + block.start, ..m })
            });
            names.mentions(found.collect(), document, tokens, &[])
        });
        let mentions: Vec<_> = mentions.collect();
        lap(3);
        let attributions = read().zip(&mentions).zip(&figures).map(|(((document, tokens), mentions), (times, _))| {
            let quotes = quotes::quotes(document, tokens, mentions);
            let sources = sources::sources(document, tokens, mentions, times, &quotes);
            (quotes, sources)
        });
        let attributions: Vec<_> = attributions.collect();
        lap(4);
        std::hint::black_box((figures, attributions));
    }
    let layers = ["structure", "words", "numbers and times", "names", "quotes and sources"];
    let speeds = layers
        .iter()
        .zip(best)
        .map(|(layer, time)| format!("{layer:?}:{:.2}", text.len() as f64 / 1e6 / time.as_secs_f64()));
    println!("{{{}}}", speeds.collect::<Vec<_>>().join(","));
}
