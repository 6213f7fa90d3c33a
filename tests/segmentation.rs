//! Words are those of stock jieba-rs with its whole dictionary, token for token.
//!
//! The dictionary is the text file in jieba-rs's own package, so that no build
//! needs the C compiler of its `default-dict` feature. `cargo test --release
//! --test segmentation -- --ignored` compares a corpus of 29 MB.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jieba_rs::Jieba;
use std::path::{Path, PathBuf};
use std::process::Command;
use wenjing::lex::Lexer;
use wenjing::text::{Document, Fold};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/raw/xwlb.txt");

/// The dictionary in the package that this build uses.
fn dictionary() -> Option<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let metadata = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--locked", "--offline", "--manifest-path", manifest])
        .output()
        .ok()?;
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).ok()?;
    let jieba = metadata["packages"].as_array()?.iter().find(|package| package["name"] == "jieba-rs")?;
    let dictionary = Path::new(jieba["manifest_path"].as_str()?).with_file_name("src/data/dict.txt");
    dictionary.exists().then_some(dictionary)
}

/// Compares paragraph by paragraph; answers how many words there were.
fn compare<'a>(paragraphs: impl Iterator<Item = &'a str>) -> usize {
    let Some(dictionary) = dictionary() else {
        eprintln!("skipped: the package jieba-rs has no dictionary in src/data/dict.txt here");
        return 0;
    };
    let file = std::fs::File::open(dictionary).unwrap();
    let stock = Jieba::with_dict(&mut std::io::BufReader::new(file)).unwrap();
    let (lexer, fold) = (Lexer::load().unwrap(), Fold::load());
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
