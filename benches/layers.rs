//! Speed of each layer by itself, on the paragraphs of a file, one a line:
//! `cargo bench --bench layers -- FILE` prints a JSON object, megabytes a second.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::time::{Duration, Instant};
use wenjing::lex::Lexer;
use wenjing::names::Names;
use wenjing::text::{Document, Fold};
use wenjing::{layout, numbers, quotes, sources, times};

const ROUNDS: usize = 5;

fn main() {
    let path = std::env::args().nth(1).expect("a file of paragraphs");
    let text = std::fs::read_to_string(&path).expect("a file of paragraphs");
    let (fold, lexer, names) = (Fold::load(), Lexer::load().unwrap(), Names::load().unwrap());
    let mut best = [Duration::MAX; 5];
    for _ in 0..ROUNDS {
        let mut spent = [Duration::ZERO; 5];
        for paragraph in text.lines() {
            let mut last = Instant::now();
            let mut lap = |layer: usize| {
                let now = Instant::now();
                spent[layer] += now - last;
                last = now;
            };
            let layout = layout::layout(paragraph, &fold);
            let document = Document::new(paragraph, layout.blocks, &layout.markup, &fold);
            lap(0);
            let tokens = lexer.tokenize(&document);
            lap(1);
            let dates =
                times::times(&document, &tokens, times::published(&document, None).and_then(|p| p.value.parse().ok()));
            let mut found = Vec::new();
            let numbers = numbers::numbers(&document, &tokens, &dates);
            lap(2);
            for &block in &document.block_spans {
                let from = tokens.partition_point(|t| t.start < block.start);
                let to = tokens.partition_point(|t| t.start < block.end);
                let words: Vec<_> = tokens[from..to]
                    .iter()
                    .map(|t| wenjing::report::Token { start: t.start - block.start, end: t.end - block.start, ..*t })
                    .collect();
                found.extend(names.find(document.slice(block), &words).into_iter().map(|m| wenjing::report::Mention {
                    start: m.start + block.start,
                    end: m.end + block.start,
                    ..m
                }));
            }
            let mentions = names.mentions(found, &document, &tokens, &[]);
            lap(3);
            let quotes = quotes::quotes(&document, &tokens, &mentions);
            let sources = sources::sources(&document, &tokens, &mentions, &dates, &quotes);
            lap(4);
            std::hint::black_box((numbers, sources));
        }
        best.iter_mut().zip(spent).for_each(|(best, spent)| *best = (*best).min(spent));
    }
    let layers = ["structure", "words", "numbers and times", "names", "quotes and sources"];
    let speeds = layers
        .iter()
        .zip(best)
        .map(|(layer, time)| format!("{layer:?}:{:.2}", text.len() as f64 / 1e6 / time.as_secs_f64()));
    println!("{{{}}}", speeds.collect::<Vec<_>>().join(","));
}
