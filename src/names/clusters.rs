//! Clusters of words that stand beside the same words, learned from
//! unlabelled text: positive pointwise mutual information with the words
//! before and after (Bullinaria & Levy 2007), projected at random to fewer
//! dimensions (Achlioptas 2003), then spherical k-means.

use std::collections::HashMap;

const DIMENSIONS: usize = 96;
/// Words that serve as context.
const CONTEXTS: usize = 3000;

/// Cluster the words of `sentences`, each a number, that are seen `least`
/// times into `count` clusters. The cluster of each word, from 1; 0 for none.
/// Word 0 stands for all that have no number, and is in no cluster.
pub fn cluster(sentences: &[Vec<u32>], least: u32, count: usize, rounds: usize) -> Vec<u8> {
    let last = sentences.iter().flatten().max().copied().unwrap_or_default();
    let mut seen = vec![0u32; last as usize + 1];
    sentences.iter().flatten().for_each(|&w| seen[w as usize] += 1);
    let mut words: Vec<u32> = (1..=last).filter(|&w| seen[w as usize] >= least).collect();
    words.sort_by_key(|&w| (std::cmp::Reverse(seen[w as usize]), w));
    let mut rank = vec![u32::MAX; seen.len()];
    words.iter().zip(0..).for_each(|(&w, i)| rank[w as usize] = i);
    let contexts = words.len().min(CONTEXTS);
    // Counts of (word, context before | context after).
    let mut pairs: Vec<HashMap<u32, f32>> = vec![HashMap::new(); words.len()];
    for sentence in sentences {
        for pair in sentence.windows(2) {
            let (a, b) = (rank[pair[0] as usize], rank[pair[1] as usize]);
            if a != u32::MAX && (b as usize) < contexts {
                *pairs[a as usize].entry(b).or_default() += 1.0;
            }
            if b != u32::MAX && (a as usize) < contexts {
                *pairs[b as usize].entry(contexts as u32 + a).or_default() += 1.0;
            }
        }
    }
    let mut of_context = vec![0f32; 2 * contexts];
    pairs.iter().flatten().for_each(|(&c, &n)| of_context[c as usize] += n);
    let total: f32 = of_context.iter().sum();
    let vectors: Vec<[f32; DIMENSIONS]> = pairs
        .iter()
        .map(|row| {
            let own: f32 = row.values().sum();
            let mut vector = [0f32; DIMENSIONS];
            let mut row: Vec<_> = row.iter().collect();
            row.sort_unstable_by_key(|(c, _)| **c);
            for (&c, &n) in row {
                let information =
                    (n * total / (own * of_context[c as usize].max(1.0).powf(0.75) * total.powf(0.25))).ln();
                if information > 0.0 {
                    project(c, information * (1.0 + n).ln(), &mut vector);
                }
            }
            normal(vector)
        })
        .collect();
    let mut centres: Vec<[f32; DIMENSIONS]> =
        (0..count).map(|k| vectors[k * vectors.len().min(8 * count) / count]).collect();
    let mut of = vec![0usize; vectors.len()];
    for _ in 0..rounds {
        for (slot, v) in of.iter_mut().zip(&vectors) {
            let mut best = (f32::NEG_INFINITY, 0);
            for (k, c) in centres.iter().enumerate() {
                let dot: f32 = v.iter().zip(c).map(|(a, b)| a * b).sum();
                if dot > best.0 {
                    best = (dot, k);
                }
            }
            *slot = best.1;
        }
        let mut sums = vec![[0f32; DIMENSIONS]; count];
        for (&k, v) in of.iter().zip(&vectors) {
            sums[k].iter_mut().zip(v).for_each(|(s, x)| *s += x);
        }
        for (c, s) in centres.iter_mut().zip(sums) {
            if s.iter().any(|&x| x != 0.0) {
                *c = normal(s);
            }
        }
    }
    let mut out = vec![0; seen.len()];
    words.iter().zip(of).for_each(|(&w, k)| out[w as usize] = k as u8 + 1);
    out
}

/// Add `weight` times the random ±1 row of a context.
fn project(context: u32, weight: f32, vector: &mut [f32; DIMENSIONS]) {
    let mut random = u64::from(context).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for x in vector {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        *x += if random >> 40 & 1 == 1 { weight } else { -weight };
    }
}

fn normal(mut v: [f32; DIMENSIONS]) -> [f32; DIMENSIONS] {
    let length = v.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
    v.iter_mut().for_each(|x| *x /= length);
    v
}
