//! The trainer: from annotated sentences to a model. Same features, same
//! labels as the reader, by construction.

use super::crf::{self, Found, LABELS, Marginals, Pairs, Raised, Scores, Transitions};
use super::features::{Context, Key, SLOTS};
use super::gazetteer::Gazetteer;
use super::model::{Model, Scratch, calibrated, log_odds};
use crate::lex::Lexer;
use crate::report::NameType;
use crate::text::{Document, Fold};
use std::collections::HashMap;

/// An annotated sentence.
pub struct Sample {
    /// The sentence.
    pub text: String,
    /// Names in it: start and end in code points, type.
    pub names: Vec<(usize, usize, NameType)>,
}

/// A sentence as the model sees it.
pub struct Row {
    /// What is known of it.
    pub context: Context,
    /// Label of each character.
    pub labels: Vec<u8>,
}

/// Look at a sentence.
pub fn row(sample: &Sample, fold: &Fold, lexer: &Lexer, gazetteer: &Gazetteer) -> Row {
    let document = Document::plain(&sample.text, fold);
    let tokens = lexer.tokenize(&document);
    let mut context = Context::default();
    context.read(&document.chars, &tokens, 0, gazetteer);
    let bytes: Vec<u32> = sample.text.char_indices().map(|(i, _)| i as u32).chain([sample.text.len() as u32]).collect();
    let mut labels = vec![0u8; document.chars.len()];
    for &(start, end, kind) in &sample.names {
        let (start, end) = (document.reading(bytes[start]) as usize, document.reading(bytes[end]) as usize);
        let kind = crf::TYPES.iter().position(|&t| t == kind).unwrap_or_default();
        for (place, label) in labels[start..end].iter_mut().enumerate() {
            *label = crf::label(kind, place, end - start) as u8;
        }
    }
    Row { context, labels }
}

/// A key seen from a slot.
pub type Feature = (Key, u8);

impl Row {
    /// The features of the characters: character and feature, for each.
    fn features(&self, mut each: impl FnMut(usize, Feature)) {
        self.context.keys(0..self.labels.len(), (isize::MIN, isize::MIN), |key, anchor, slots| {
            for slot in (0..SLOTS).filter(|s| slots >> s & 1 == 1) {
                self.context.seen_from(anchor, slot).for_each(|i| each(i, (key, slot)));
            }
        });
    }
}

/// Words seen at least `least` times, counted by characters, and in no name.
pub fn plain_words(rows: &[Row], least: u32) -> Vec<u32> {
    let mut seen: HashMap<u32, (u32, u32)> = HashMap::new();
    for row in rows {
        for (start, end, word) in row.context.words() {
            let count = seen.entry(word).or_default();
            count.0 += (end - start) as u32;
            count.1 += row.labels[start..end].iter().filter(|l| **l != 0).count() as u32;
        }
    }
    let mut out: Vec<u32> =
        seen.into_iter().filter(|(word, n)| *word != 0 && n.0 >= least && n.1 == 0).map(|(word, _)| word).collect();
    out.sort_unstable();
    out
}

/// How to train.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Passes over the sentences.
    pub epochs: usize,
    /// The weights are the mean of those after each of so many last passes.
    pub averaged: usize,
    /// Step of FTRL-proximal.
    pub alpha: f32,
    /// L1: the larger, the fewer weights.
    pub l1: f32,
    /// As much is taken off each weight: what a frequent feature says faintly is left out.
    pub off: f32,
    /// L2.
    pub l2: f32,
    /// A feature must be seen this often.
    pub cutoff: u32,
}

/// Weights of a trained model.
pub struct Weights {
    /// Weights of the labels of each feature.
    pub features: HashMap<Feature, Scores>,
    /// How often each was seen.
    pub seen: HashMap<Feature, u32>,
    /// Weights of pairs of labels.
    pub transitions: Transitions,
}

/// A coordinate of FTRL-proximal (McMahan et al. 2013).
#[derive(Clone, Copy, Default)]
struct Coordinate {
    z: f32,
    n: f32,
}

impl Coordinate {
    fn step(&mut self, gradient: f32, weight: &mut f32, s: &Settings, l1: f32) {
        let n = self.n + gradient * gradient;
        self.z += gradient - (n.sqrt() - self.n.sqrt()) / s.alpha * *weight;
        self.n = n;
        let scale = (1.0 + n.sqrt()) / s.alpha;
        let least = if l1 > 0.0 { l1 + s.off * scale } else { 0.0 };
        *weight = if self.z.abs() <= least { 0.0 } else { -(self.z - least.copysign(self.z)) / (scale + s.l2) };
    }
}

/// Train on `rows`; `report` sees the weights after each pass.
pub fn train(rows: &[Row], settings: Settings, mut report: impl FnMut(usize, &dyn Fn(&Row) -> Vec<Found>)) -> Weights {
    let mut counts: HashMap<Feature, u32> = HashMap::new();
    rows.iter().for_each(|r| r.features(|_, f| *counts.entry(f).or_default() += 1));
    counts.retain(|_, n| *n >= settings.cutoff);
    let mut kept: Vec<Feature> = counts.keys().copied().collect();
    kept.sort_unstable();
    let index: HashMap<Feature, u32> = kept.iter().zip(0..).map(|(&f, i)| (f, i)).collect();
    eprintln!("{} features", kept.len());
    let indices = |row: &Row| -> Vec<Vec<u32>> {
        let mut out = vec![Vec::new(); row.labels.len()];
        row.features(|i, f| out[i].extend(index.get(&f)));
        out
    };
    let data: Vec<Vec<Vec<u32>>> = rows.iter().map(indices).collect();
    let mut weights = vec![[0f32; LABELS]; kept.len()];
    let mut state = vec![[Coordinate::default(); LABELS]; kept.len()];
    let mut transitions: Transitions = [[0.0; LABELS]; LABELS];
    let mut transition_state = [[Coordinate::default(); LABELS]; LABELS];
    let mut sums = vec![[0f32; LABELS]; kept.len()];
    let mut transition_sums = transitions;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x2545_F491_4F6C_DD1Du64;
    for epoch in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(i, (random % (i as u64 + 1)) as usize);
        }
        for &r in &order {
            let (labels, data) = (&rows[r].labels, &data[r]);
            let scores: Vec<Scores> = data.iter().map(|fs| score(fs.iter().map(|&f| &weights[f as usize]))).collect();
            let exp = Raised::new(&transitions);
            let marginals = Marginals::new(&scores, &exp);
            for (i, fs) in data.iter().enumerate() {
                for l in 0..LABELS {
                    let gradient = marginals.labels[i][l] - f32::from(u8::from(labels[i] as usize == l));
                    if gradient.abs() < 1e-3 {
                        continue;
                    }
                    for &f in fs {
                        let f = f as usize;
                        state[f][l].step(gradient, &mut weights[f][l], &settings, settings.l1);
                    }
                }
                if i + 1 < data.len() {
                    marginals.pairs(i, &exp, |a, b, p| {
                        let gold = labels[i] as usize == a && labels[i + 1] as usize == b;
                        let gradient = p - f32::from(u8::from(gold));
                        if gradient.abs() > 1e-3 {
                            transition_state[a][b].step(gradient, &mut transitions[a][b], &settings, 0.0);
                        }
                    });
                }
            }
        }
        if epoch + settings.averaged >= settings.epochs {
            add(&mut sums, &weights);
            add(&mut transition_sums, &transitions);
        }
        report(epoch, &|row: &Row| {
            let data = indices(row);
            let scores: Vec<Scores> = data.iter().map(|fs| score(fs.iter().map(|&f| &weights[f as usize]))).collect();
            crf::spell(&crf::viterbi(&scores, &Pairs::new(&transitions)))
        });
    }
    let count = settings.averaged.min(settings.epochs) as f32;
    let mean = |row: Scores| row.map(|x| x / count);
    let features = kept.into_iter().zip(sums).filter(|(_, w)| w.iter().any(|&x| x != 0.0));
    let features = features.map(|(f, w)| (f, mean(w))).collect();
    Weights { features, seen: counts, transitions: transition_sums.map(mean) }
}

fn add(sums: &mut [Scores], rows: &[Scores]) {
    sums.iter_mut().flatten().zip(rows.iter().flatten()).for_each(|(sum, x)| *sum += x);
}

fn score<'a>(weights: impl Iterator<Item = &'a Scores>) -> Scores {
    let mut sum = [0f32; LABELS];
    for row in weights {
        for (s, w) in sum.iter_mut().zip(row) {
            *s += w;
        }
    }
    sum
}

/// Strict scores of spans and types, PER LOC ORG.
#[derive(Default)]
pub struct Tally {
    right: usize,
    found: usize,
    gold: usize,
}

impl Tally {
    /// Count one sentence: its true labels, the names found.
    pub fn add(&mut self, gold: &[u8], found: &[Found]) {
        let gold = true_names(gold);
        self.right += found.iter().filter(|n| n.2 < 3 && gold.contains(n)).count();
        self.found += found.iter().filter(|n| n.2 < 3).count();
        self.gold += gold.iter().filter(|n| n.2 < 3).count();
    }
    /// F1.
    pub fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}

/// The names that the labels of a sentence spell.
fn true_names(labels: &[u8]) -> Vec<Found> {
    crf::spell(&labels.iter().map(|&l| usize::from(l)).collect::<Vec<_>>())
}

/// Slope and offset from the log odds that a model gives its names to the
/// log odds that they are right, by logistic regression (Platt 1999).
pub fn calibrate(model: &Model, rows: &[&Row]) -> [f32; 2] {
    let mut seen = Vec::new();
    for row in rows {
        let gold = true_names(&row.labels);
        for (name, p) in model.names(&row.context, &mut Scratch::default()) {
            seen.push((log_odds(p), f32::from(u8::from(gold.contains(&name)))));
        }
    }
    let [mut slope, mut offset] = [1.0f32, 0.0];
    for _ in 0..2000 {
        let (mut by_slope, mut by_offset) = (0.0, 0.0);
        for &(x, right) in &seen {
            let off = right - calibrated(x, [slope, offset]);
            by_slope += off * x;
            by_offset += off;
        }
        slope += 0.05 * by_slope / seen.len() as f32;
        offset += 0.05 * by_offset / seen.len() as f32;
    }
    [slope, offset]
}
