//! The trained model as it is shipped: sparse weights of hashed features.
//!
//! Features lie in buckets by the low bits of their hash; within a bucket
//! they are told apart by twelve further bits, so that a feature costs less
//! than two bytes of key. Weights are bytes, in steps of the model's scale.

use super::crf::{self, LABELS, Scores, Transitions};
use super::features::Feature;
use crate::LoadError;
use crate::codec::Reader;

const MAGIC: &[u8; 4] = b"WJN1";

/// Weights of labels by feature, and of pairs of labels.
pub struct Model {
    /// Mask of the bucket's bits.
    mask: u32,
    /// First feature of each bucket; the next entry is the end.
    buckets: Vec<u32>,
    keys: Vec<u16>,
    /// First weight of each feature; the next entry is the end.
    firsts: Vec<u32>,
    /// Label and step of each weight.
    weights: Vec<(u8, i8)>,
    scale: f32,
    /// Weights of pairs of labels.
    pub transitions: Transitions,
    /// A bit for each clustered word that stands in no name.
    plain: Vec<u64>,
    /// A bit for each bucket and low bits of the key that some feature has: most lookups end here.
    present: Vec<u64>,
}

fn bucket(feature: Feature, mask: u32) -> u32 {
    feature & mask
}

fn key(feature: Feature) -> u16 {
    (feature >> 20) as u16
}

impl Model {
    /// Open a model.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("names.bin", MAGIC, bytes)?;
        let bits = reader.int()?;
        if !(3..=20).contains(&bits) {
            return Err(reader.error("too few or too many buckets"));
        }
        let scale = reader.int()? as f32 / 65536.0;
        let mut transitions = [[0.0; LABELS]; LABELS];
        for slot in transitions.iter_mut().flatten() {
            *slot = f32::from(reader.int()? as i16) / 256.0;
        }
        let counts = reader.column()?;
        if counts.len() != 1 << bits {
            return Err(reader.error("buckets are missing"));
        }
        let (buckets, features) = starts(&counts);
        let low = reader.bytes(features)?;
        let high = reader.bytes(features)?;
        let keys = low.iter().zip(high).map(|(&l, &h)| u16::from(l) | u16::from(h) << 8).collect();
        let counts: Vec<u32> = reader.bytes(features)?.iter().map(|&n| u32::from(n)).collect();
        let (firsts, total) = starts(&counts);
        let labels = reader.bytes(total)?;
        let steps = reader.bytes(total)?;
        if labels.iter().any(|&l| usize::from(l) >= LABELS) {
            return Err(reader.error("an unknown label"));
        }
        let weights = labels.iter().zip(steps).map(|(&l, &s)| (l, s as i8)).collect();
        let mut plain = Vec::new();
        let mut word = 0usize;
        for delta in reader.column()? {
            word += delta as usize;
            if word > 1 << 24 {
                return Err(reader.error("a word's number is too large"));
            }
            if plain.len() <= word / 64 {
                plain.resize(word / 64 + 1, 0u64);
            }
            if let Some(bits) = plain.get_mut(word / 64) {
                *bits |= 1 << (word % 64);
            }
        }
        let keys: Vec<u16> = keys;
        let mut present = vec![0u64; (8 << bits) / 64];
        for (bucket, pair) in buckets.windows(2).enumerate() {
            let keys = pair.first().zip(pair.last()).and_then(|(&a, &b)| keys.get(a as usize..b as usize));
            for &key in keys.unwrap_or_default() {
                let at = bucket * 8 + usize::from(key % 8);
                if let Some(word) = present.get_mut(at / 64) {
                    *word |= 1 << (at % 64);
                }
            }
        }
        Ok(Model { mask: (1 << bits) - 1, buckets, keys, firsts, weights, scale, transitions, plain, present })
    }

    /// Whether a clustered word, by its number, stands in no name.
    pub fn is_plain(&self, word: u32) -> bool {
        self.plain.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    /// Label `count` characters: those of plain words are outside of names, the
    /// runs between them are scored. `word` gives the number of a character's
    /// word, `features` adds its features. Also the runs and their scores.
    pub fn label(
        &self,
        count: usize,
        word: impl Fn(usize) -> u32,
        mut features: impl FnMut(usize, &mut Vec<Feature>),
    ) -> (Vec<usize>, Vec<(usize, Vec<Scores>)>) {
        let mut labels = vec![0; count];
        let mut runs = Vec::new();
        let mut scratch = Vec::new();
        let mut at = 0;
        while at < count {
            if self.is_plain(word(at)) {
                at += 1;
                continue;
            }
            let start = at;
            let mut scores = Vec::new();
            while at < count && !self.is_plain(word(at)) {
                scratch.clear();
                features(at, &mut scratch);
                scores.push(self.score(&scratch));
                at += 1;
            }
            let best = crf::viterbi(&scores, &self.transitions);
            if best.iter().any(|&l| l != 0) {
                if let Some(slots) = labels.get_mut(start..at) {
                    slots.copy_from_slice(&best);
                }
                runs.push((start, scores));
            }
        }
        (labels, runs)
    }

    /// The scores of the labels, given the features of a character.
    pub fn score(&self, features: &[Feature]) -> Scores {
        let mut sum = [0i32; LABELS];
        for &feature in features {
            let bucket = bucket(feature, self.mask) as usize;
            let at = bucket * 8 + usize::from(key(feature) % 8);
            if self.present.get(at / 64).is_none_or(|word| word >> (at % 64) & 1 == 0) {
                continue;
            }
            let (Some(&from), Some(&to)) = (self.buckets.get(bucket), self.buckets.get(bucket + 1)) else { continue };
            let key = key(feature);
            let keys = self.keys.get(from as usize..to as usize).unwrap_or_default();
            let Some(i) = keys.iter().position(|&k| k == key) else { continue };
            let i = from as usize + i;
            if let (Some(&from), Some(&to)) = (self.firsts.get(i), self.firsts.get(i + 1)) {
                for &(label, step) in self.weights.get(from as usize..to as usize).unwrap_or_default() {
                    if let Some(slot) = sum.get_mut(usize::from(label)) {
                        *slot += i32::from(step);
                    }
                }
            }
        }
        sum.map(|x| x as f32 * self.scale)
    }
}

/// Running sums from 0, and their total.
fn starts(counts: &[u32]) -> (Vec<u32>, usize) {
    let mut at = 0;
    let mut out = Vec::with_capacity(counts.len() + 1);
    for &count in counts {
        out.push(at);
        at += count;
    }
    out.push(at);
    (out, at as usize)
}

/// Write a model as [`Model::open`] reads it. `plain`: numbers of the words
/// that stand in no name, in order; `bits`: logarithm of the number of buckets.
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing)]
pub fn bake(weights: &super::train::Weights, plain: &[u32], bits: u32) -> Vec<u8> {
    let mask = (1 << bits) - 1;
    let largest = weights.features.values().flatten().fold(0f32, |a, b| a.max(b.abs()));
    // Few weights are large; those are cut at the largest step.
    let scale = (largest / 127.0).min(0.03);
    /// Bucket, key, and the label and step of each weight.
    type Entry = (u32, u16, Vec<(u8, i8)>);
    let mut features: Vec<Entry> = Vec::new();
    for (&feature, row) in &weights.features {
        let steps: Vec<(u8, i8)> = row
            .iter()
            .enumerate()
            .map(|(label, w)| (label as u8, (w / scale).round().clamp(-127.0, 127.0) as i8))
            .filter(|w| w.1 != 0)
            .collect();
        if !steps.is_empty() {
            features.push((bucket(feature, mask), key(feature), steps));
        }
    }
    features.sort();
    features.dedup_by_key(|f| (f.0, f.1));
    let mut out = crate::codec::Writer::new(MAGIC);
    out.int(bits);
    out.int((scale * 65536.0).round() as u32);
    for row in weights.transitions {
        for w in row {
            out.int(u32::from((w * 256.0).round().clamp(-32768.0, 32767.0) as i16 as u16));
        }
    }
    let mut counts = vec![0u32; 1 << bits];
    features.iter().for_each(|f| counts[f.0 as usize] += 1);
    out.column(&counts);
    out.bytes.extend(features.iter().map(|f| f.1 as u8));
    out.bytes.extend(features.iter().map(|f| (f.1 >> 8) as u8));
    out.bytes.extend(features.iter().map(|f| f.2.len() as u8));
    out.bytes.extend(features.iter().flat_map(|f| f.2.iter().map(|w| w.0)));
    out.bytes.extend(features.iter().flat_map(|f| f.2.iter().map(|w| w.1 as u8)));
    let mut last = 0;
    let deltas: Vec<u32> = plain.iter().map(|&word| word - std::mem::replace(&mut last, word)).collect();
    out.column(&deltas);
    out.bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_damage() {
        let whole = include_bytes!("../data/names.bin");
        assert!(Model::open(whole).is_ok());
        for length in [0, 3, 4, 10, 1000, whole.len() / 2] {
            assert_eq!(Model::open(&whole[..length]).err().map(|e| e.name), Some("names.bin"));
        }
        assert!(Model::open(b"\x89PNG\r\n").is_err());
    }
}
