//! The model of names.

use crate::read;
use std::path::Path;
use wenjing::lex::Lexer;
use wenjing::names::gazetteer::Gazetteer;
use wenjing::names::crf;
use wenjing::names::model::{self, Model};
use wenjing::names::train::{self, Sample, Settings, Tally};
use wenjing::text::Fold;

fn samples(path: &Path) -> Vec<Sample> {
    #[derive(serde::Deserialize)]
    struct Line {
        text: String,
        mentions: Vec<(usize, usize, wenjing::report::NameType)>,
    }
    let lines = read(path);
    lines
        .lines()
        .map(|l| serde_json::from_str::<Line>(l).unwrap())
        .map(|l| Sample { text: l.text, names: l.mentions })
        .collect()
}

/// Train the model.
pub fn make(shared: &Path) -> Vec<u8> {
    let ner = shared.join("corpus/ner");
    let (fold, lexer) = (Fold::load(), Lexer::load().unwrap());
    let gazetteer = Gazetteer::open(include_bytes!("../../data/gazetteer.bin")).unwrap();
    let rows = |set: &str, part: &str| -> Vec<_> {
        let samples = samples(&ner.join(format!("{set}.{part}.jsonl")));
        samples.iter().map(|s| train::row(s, &fold, &lexer, &gazetteer)).collect()
    };
    const SETS: [&str; 5] = ["ntrex", "wmt", "xwlb", "web", "gsdsimp"];
    let training: Vec<_> = SETS.iter().flat_map(|set| rows(set, "train")).collect();
    let dev: Vec<_> = SETS.iter().map(|set| (set, rows(set, "dev"))).collect();
    let var = |name: &str, default: f32| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let settings = Settings {
        epochs: var("EPOCHS", 8.0) as usize,
        alpha: var("ALPHA", 0.1),
        l1: var("L1", 0.3),
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
    let most = var("MOST", 120_000.0) as usize;
    let mut strength: Vec<f32> = weights.features.values().map(|w| w.iter().map(|x| x.abs()).sum()).collect();
    strength.sort_unstable_by(|a, b| b.total_cmp(a));
    if let Some(&least) = strength.get(most) {
        weights.features.retain(|_, w| w.iter().map(|x| x.abs()).sum::<f32>() > least);
    }
    let bytes = model::bake(&weights, 17);
    let small = Model::open(&bytes).unwrap();
    print!("shipped  ");
    for (set, rows) in &dev {
        let mut tally = Tally::default();
        for row in rows {
            let scores: Vec<_> = row.features.iter().map(|f| small.score(f)).collect();
            tally.add(&row.labels, &crf::viterbi(&scores, &small.transitions));
        }
        print!("  {set} {:.4}", tally.f1());
    }
    println!();
    bytes
}
