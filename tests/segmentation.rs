//! Words are those of stock jieba-rs given the same dictionary at once, token
//! for token, whatever words the lexer has given its own jieba-rs before.
//!
//! `cargo test --release --test segmentation -- --ignored` compares a corpus
//! of 29 MB.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jieba_rs::Jieba;
use wenjing::lex::Lexer;
use wenjing::text::{Document, Fold};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/raw/xwlb.txt");

/// Compares paragraph by paragraph; answers how many words there were.
fn compare<'a>(paragraphs: impl Iterator<Item = &'a str>) -> usize {
    let (lexer, fold) = (Lexer::load().unwrap(), Fold::load());
    let stock = Jieba::with_dict(&mut lexer.dictionary().as_bytes()).unwrap();
    let mut words = 0;
    for paragraph in paragraphs {
        let document = Document::plain(paragraph, &fold);
        let reading: String = document.chars.iter().collect();
        let expected: Vec<&str> =
            stock.cut(&reading, true).iter().map(|t| t.word).filter(|w| !w.starts_with(char::is_whitespace)).collect();
        let got: Vec<String> = lexer
            .tokenize(&document)
            .iter()
            .map(|t| document.chars[t.start as usize..t.end as usize].iter().collect())
            .collect();
        assert_eq!(got, expected, "{paragraph}");
        words += got.len();
    }
    words
}

#[test]
fn words_are_those_of_jieba() {
    let sentences = include_str!("sentences.txt");
    // Each by itself, in the other order, and glued: the words known so far must not matter.
    let lines: Vec<&str> = sentences.lines().collect();
    let glued: Vec<String> = lines.chunks(7).map(|chunk| chunk.concat()).collect();
    let words =
        compare(lines.iter().copied().chain(lines.iter().rev().copied()).chain(glued.iter().map(String::as_str)));
    println!("{words} words");
}

#[test]
#[ignore = "29 MB: by command, in a release build"]
fn words_are_those_of_jieba_in_a_corpus() {
    let Ok(corpus) = std::fs::read_to_string(CORPUS) else {
        eprintln!("skipped: no {CORPUS}");
        return;
    };
    println!("{} words", compare(corpus.lines()));
}
