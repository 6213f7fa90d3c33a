//! The model of names.

use crate::read;
use std::path::Path;
use wenjing::lex::Lexer;
use wenjing::names::gazetteer::Gazetteer;
use wenjing::names::levels::levels;
use wenjing::names::model::{self, Model};
use wenjing::names::train::{self, Sample, Settings, Tally};
use wenjing::report::NameType;
use wenjing::text::Fold;

fn samples(path: &Path) -> Vec<Sample> {
    #[derive(serde::Deserialize)]
    struct Line {
        text: String,
        mentions: Vec<(usize, usize, NameType)>,
    }
    let lines = read(path);
    lines
        .lines()
        .map(|l| serde_json::from_str::<Line>(l).unwrap())
        .map(|l| {
            let chars: Vec<char> = l.text.chars().collect();
            let names =
                l.mentions.into_iter().flat_map(|(start, end, kind)| by_level(&chars, start, end, kind)).collect();
            Sample { text: l.text, names }
        })
        .collect()
}

/// Articles of our own (`src/data/annotated`), a paragraph a line, with names
/// marked `[P|name]` by the first letter of their type.
fn annotated() -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/annotated");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|path| marked(&read(path))).collect()
}

fn marked(articles: &str) -> Vec<Sample> {
    let kinds = [
        ("P|", NameType::Per),
        ("L|", NameType::Loc),
        ("O|", NameType::Org),
        ("W|", NameType::Work),
        ("E|", NameType::Event),
    ];
    let lines = articles.lines().filter(|l| !l.is_empty());
    lines
        .map(|line| {
            let (mut text, mut names, mut at) = (String::new(), Vec::new(), 0);
            for part in line.split(['[', ']']) {
                let marked = kinds.iter().find_map(|&(letter, kind)| Some((part.strip_prefix(letter)?, kind)));
                let plain = marked.map_or(part, |(name, _)| name);
                let end = at + plain.chars().count();
                names.extend(marked.map(|(_, kind)| (at, end, kind)));
                text.push_str(plain);
                at = end;
            }
            Sample { text, names }
        })
        .collect()
}

/// The sets of annotated sentences.
const SETS: [&str; 5] = ["ntrex", "wmt", "xwlb", "web", "gsdsimp"];
/// Those that are learned from twice, lest our own articles outweigh them.
const TWICE: [&str; 4] = ["ntrex", "xwlb", "web", "gsdsimp"];

/// All texts that models learn from.
pub fn texts(shared: &Path) -> Vec<String> {
    let raw = read(&shared.join("corpus/raw/xwlb.txt"));
    let sets = SETS.iter().flat_map(|set| samples(&shared.join(format!("corpus/ner/{set}.train.jsonl"))));
    let own = annotated();
    raw.lines().map(str::to_string).chain(sets.chain(own).map(|s| s.text)).collect()
}

/// One set joins administrative levels, the guideline parts them.
fn by_level(chars: &[char], start: usize, end: usize, kind: NameType) -> Vec<(usize, usize, NameType)> {
    if kind != NameType::Loc {
        return vec![(start, end, kind)];
    }
    let mut at = start;
    levels(&chars[start..end])
        .into_iter()
        .map(|length| {
            at += length;
            (at - length, at, kind)
        })
        .collect()
}

/// Train the model.
pub fn make(shared: &Path) -> Vec<u8> {
    let var = |name: &str, default: f32| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let ner = shared.join("corpus/ner");
    let (fold, lexer) = (Fold::load(), Lexer::load().unwrap());
    let gazetteer = Gazetteer::open(include_bytes!("../../data/gazetteer.bin")).unwrap();
    let row = |sample: &Sample| train::row(sample, &fold, &lexer, &gazetteer);
    let set = |set: &str, part: &str| samples(&ner.join(format!("{set}.{part}.jsonl")));
    let sentences = |names: &[&str]| -> Vec<Sample> { names.iter().flat_map(|name| set(name, "train")).collect() };
    let training: Vec<_> = sentences(&SETS).iter().chain(&annotated()).chain(&sentences(&TWICE)).map(row).collect();
    let dev: Vec<_> = SETS.iter().map(|name| (name, set(name, "dev").iter().map(row).collect::<Vec<_>>())).collect();
    let settings = Settings {
        epochs: var("EPOCHS", 12.0) as usize,
        averaged: var("AVERAGED", 5.0) as usize,
        alpha: var("ALPHA", 0.1),
        l1: var("L1", 10.0),
        off: var("OFF", 0.06),
        l2: var("L2", 1.0),
        cutoff: var("CUTOFF", 2.0) as u32,
    };
    let start = std::time::Instant::now();
    let mut weights = train::train(&training, settings, |epoch, label| {
        print!("{epoch} {:4.0}s", start.elapsed().as_secs_f32());
        for (set, rows) in &dev {
            let mut tally = Tally::default();
            rows.iter().for_each(|r| tally.add(&r.labels, &label(r)));
            print!("  {set} {:.4}", tally.f1());
        }
        println!();
    });
    let nonzero: usize = weights.features.values().map(|w| w.iter().filter(|&&x| x != 0.0).count()).sum();
    println!("{} features, {nonzero} weights", weights.features.len());
    // What says much, or little but often, is kept.
    let most = var("MOST", 56_000.0) as usize;
    let seen = std::mem::take(&mut weights.seen);
    let strength = |f: &train::Feature, w: &[f32]| w.iter().map(|x| x.abs()).sum::<f32>() * (1.0 + seen[f] as f32).ln();
    let mut strengths: Vec<f32> = weights.features.iter().map(|(f, w)| strength(f, w)).collect();
    strengths.sort_unstable_by(|a, b| b.total_cmp(a));
    if let Some(&least) = strengths.get(most) {
        weights.features.retain(|f, w| strength(f, w) > least);
    }
    let plain = train::plain_words(&training, var("PLAIN", 40.0) as u32);
    println!("{} plain words", plain.len());
    let raw = Model::open(&model::bake(&weights, &plain, [1.0, 0.0])).unwrap();
    // The encyclopaedic set follows another guideline.
    let news = dev.iter().filter(|(set, _)| **set != "gsdsimp").flat_map(|(_, rows)| rows);
    let calibration = train::calibrate(&raw, &news.collect::<Vec<_>>());
    println!("calibration {calibration:?}");
    let bytes = model::bake(&weights, &plain, calibration);
    let small = Model::open(&bytes).unwrap();
    print!("shipped  ");
    for (set, rows) in &dev {
        let mut tally = Tally::default();
        for row in rows {
            let names = small.names(&row.context, &mut model::Scratch::default());
            tally.add(&row.labels, &names.into_iter().map(|(name, _)| name).collect::<Vec<_>>());
        }
        print!("  {set} {:.4}", tally.f1());
    }
    println!();
    bytes
}
