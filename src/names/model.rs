//! The trained model as it is shipped: sparse weights of hashed keys.
//!
//! A key has weights for some labels from some slots (see [`super::features`]);
//! weights are bytes, in steps of the model's scale. Keys are 28 bits of hash,
//! in order, each written as what it is above the last.

use super::crf::{self, LABELS, Pairs, Scores, Transitions};
use super::features::{Anchor, Context, Key, MARGIN, SLOTS, Slots};
use crate::LoadError;
use crate::codec::Reader;
use std::ops::Range;

const MAGIC: &[u8; 4] = b"WJN3";

/// Bits of hash that a key keeps.
const KEY_BITS: u32 = 28;
/// Bits that choose a key's place in the table, and its bit in the filter.
const TABLE_BITS: u32 = 16;
const FILTER_BITS: u32 = 18;
/// Bits of an index of weights.
const INDEX_BITS: u32 = 19;

fn short(key: Key) -> u32 {
    key >> (32 - KEY_BITS)
}

/// Weights of labels by key and slot, and of pairs of labels.
pub struct Model {
    /// Open addressing: the low bits of a key above the index, from one, of its first weight; 0 where no key is.
    table: Vec<u32>,
    /// A bit for each high part of a key: most lookups end here.
    filter: Vec<u64>,
    weights: Vec<Half>,
    scale: f32,
    /// Weights of pairs of labels.
    pub transitions: Transitions,
    pairs: Pairs,
    /// A bit for each dictionary word that stands in no name.
    plain: Vec<u64>,
}

/// Weights as they lie in memory: for each slot that a key speaks from, a head
/// (slot, number of weights, whether it is the key's last), then the weights
/// (label, steps).
#[derive(Clone, Copy)]
struct Half(u8, u8);

/// In a head: no further slot.
const LAST: u8 = 1 << 7;

/// A run of characters between plain words, where names were found.
pub struct Run {
    /// First character.
    pub start: usize,
    /// Labels of the characters.
    pub labels: Vec<usize>,
    /// Scores of the labels of the characters.
    pub scores: Vec<Scores>,
}

/// Sums of steps, a row of labels for each slot. No sum is larger than an
/// i16: a slot sees some sixty keys.
#[derive(Default)]
pub struct Sums {
    chars: Vec<i16>,
    words: Vec<i16>,
}

impl Model {
    /// Open a model.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("names.bin", MAGIC, bytes)?;
        let scale = reader.int()? as f32 / 65536.0;
        let mut transitions = [[0.0; LABELS]; LABELS];
        for slot in transitions.iter_mut().flatten() {
            *slot = f32::from(reader.int()? as i16) / 256.0;
        }
        let keys = reader.column()?;
        let counts = reader.bytes(keys.len())?;
        let total: usize = counts.iter().map(|&n| usize::from(n)).sum();
        if keys.len() * 4 > 3 << TABLE_BITS || total * 2 >= 1 << INDEX_BITS || counts.contains(&0) {
            return Err(reader.error("too many keys or weights, or a key without"));
        }
        let slots = reader.bytes(total)?;
        let labels = reader.bytes(total)?;
        let steps = reader.bytes(total)?;
        if labels.iter().any(|&l| usize::from(l) >= LABELS) || slots.iter().any(|&s| s >= SLOTS) {
            return Err(reader.error("an unknown label or slot"));
        }
        let mut table = vec![0u32; 1 << TABLE_BITS];
        let mut filter = vec![0u64; (1 << FILTER_BITS) / 64];
        let mut weights = Vec::with_capacity(total + total / 2);
        let mut rest = slots.iter().zip(labels).zip(steps).map(|((&slot, &label), &step)| (slot, label, step));
        let mut key = 0u32;
        for (delta, &count) in keys.iter().zip(counts) {
            key = key.saturating_add(*delta);
            if key >> KEY_BITS != 0 {
                return Err(reader.error("a key is too large"));
            }
            let mut at = place(key);
            while table.get(at).is_some_and(|&entry| entry != 0) {
                at = (at + 1) % table.len();
            }
            if let Some(entry) = table.get_mut(at) {
                *entry = entry_of(key) | (weights.len() as u32 + 1);
            }
            let bit = key >> (KEY_BITS - FILTER_BITS);
            if let Some(word) = filter.get_mut(bit as usize / 64) {
                *word |= 1 << (bit % 64);
            }
            let mut head = usize::MAX;
            for (slot, label, step) in rest.by_ref().take(usize::from(count)) {
                if weights.get(head).is_none_or(|&Half(of, _)| of != slot) {
                    head = weights.len();
                    weights.push(Half(slot, 0));
                }
                weights.push(Half(label, step));
                if let Some(Half(_, count)) = weights.get_mut(head) {
                    *count += 1;
                }
            }
            if let Some(Half(slot, _)) = weights.get_mut(head) {
                *slot |= LAST;
            }
        }
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
        let pairs = Pairs::new(&transitions);
        Ok(Model { table, filter, weights, scale, transitions, pairs, plain })
    }

    /// Whether a dictionary word, by its number, stands in no name.
    fn is_plain(&self, word: u32) -> bool {
        self.plain.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    /// Label the characters of `context`: those of plain words are outside of
    /// names, the runs between them are scored.
    pub fn label(&self, context: &Context, sums: &mut Sums) -> Vec<Run> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let (mut start, mut words) = (0, 0);
        for (from, to, number) in context.words() {
            words += 1;
            if self.is_plain(number) {
                runs.push(start..from);
                start = to;
            }
        }
        runs.push(start..context.count());
        runs.retain(|run| !run.is_empty());
        let margins = 2 * MARGIN as usize;
        sums.chars.clear();
        sums.chars.resize((context.count() + margins) * LABELS, 0);
        sums.words.clear();
        sums.words.resize((words * 4 + margins) * LABELS, 0);
        let mut done = (isize::MIN, isize::MIN);
        for run in &runs {
            done = context.keys(run.clone(), done, |key, anchor, slots| {
                let Some(first) = self.first(short(key)) else { return };
                let rows = match anchor {
                    Anchor::Char(_) => &mut sums.chars,
                    Anchor::Word(_) => &mut sums.words,
                };
                let Some(rows) = rows.get_mut(Context::first_row(anchor) * LABELS..) else { return };
                self.add(first, slots, rows);
            });
        }
        let mut found = Vec::new();
        for run in runs {
            let scores: Vec<Scores> = run
                .clone()
                .map(|i| {
                    let (char, word) = context.rows(i);
                    let row = |sums: &[i16], at: usize| sums.get(at * LABELS..)?.first_chunk::<LABELS>().copied();
                    let mut row_of = row(&sums.chars, char).unwrap_or_default().map(f32::from);
                    if let Some(of_word) = word.and_then(|at| row(&sums.words, at)) {
                        row_of.iter_mut().zip(of_word).for_each(|(a, b)| *a += f32::from(b));
                    }
                    row_of.map(|x| x * self.scale)
                })
                .collect();
            let labels = crf::viterbi(&scores, &self.pairs);
            if labels.iter().any(|&l| l != 0) {
                found.push(Run { start: run.start, labels, scores });
            }
        }
        found
    }

    /// Add the weights from `first` to the rows of those slots that are among `slots`.
    #[inline]
    fn add(&self, mut first: usize, slots: Slots, rows: &mut [i16]) {
        while let Some(&Half(head, count)) = self.weights.get(first) {
            let slot = head & !LAST;
            let end = first + 1 + usize::from(count);
            let row = usize::from(slot) * LABELS;
            if slots >> slot & 1 == 1
                && let Some(weights) = self.weights.get(first + 1..end)
                && let Some(row) = rows.get_mut(row..row + LABELS)
            {
                for &Half(label, step) in weights {
                    if let Some(sum) = row.get_mut(usize::from(label)) {
                        *sum += i16::from(step as i8);
                    }
                }
            }
            if head & LAST != 0 {
                return;
            }
            first = end;
        }
    }

    /// The first weight of a key; none for most.
    #[inline]
    fn first(&self, key: u32) -> Option<usize> {
        let bit = key >> (KEY_BITS - FILTER_BITS);
        if self.filter.get(bit as usize / 64)? >> (bit % 64) & 1 == 0 {
            return None;
        }
        let mut at = place(key);
        loop {
            let entry = *self.table.get(at)?;
            let index = entry & ((1 << INDEX_BITS) - 1);
            if index == 0 {
                return None;
            }
            if entry - index == entry_of(key) {
                return Some(index as usize - 1);
            }
            at = (at + 1) % self.table.len();
        }
    }
}

/// Where a key stands in the table, if nothing stands there yet.
fn place(key: u32) -> usize {
    (key >> (KEY_BITS - TABLE_BITS)) as usize
}

/// The bits of a key that its place does not tell (one more, for keys that had to move), above those of an index.
fn entry_of(key: u32) -> u32 {
    key << INDEX_BITS
}

/// Write a model as [`Model::open`] reads it. `plain`: numbers of the words
/// that stand in no name, in order.
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing)]
pub fn bake(weights: &super::train::Weights, plain: &[u32]) -> Vec<u8> {
    use std::collections::BTreeMap;
    let largest = weights.features.values().flatten().fold(0f32, |a, b| a.max(b.abs()));
    // Few weights are large; those are cut at the largest step.
    let scale = (largest / 127.0).min(0.03);
    let mut keys: BTreeMap<u32, Vec<(u8, u8, i8)>> = BTreeMap::new();
    for (&(key, slot), row) in &weights.features {
        for (label, w) in row.iter().enumerate() {
            let step = (w / scale).round().clamp(-127.0, 127.0) as i8;
            if step != 0 {
                keys.entry(short(key)).or_default().push((slot, label as u8, step));
            }
        }
    }
    for list in keys.values_mut() {
        // The strongest, if there are more than a byte can count.
        list.sort_by_key(|&(slot, label, step)| (std::cmp::Reverse(step.unsigned_abs()), slot, label, step));
        list.dedup_by_key(|w| (w.0, w.1));
        list.truncate(255);
        list.sort_by_key(|&(slot, label, _)| (slot, label));
    }
    let mut out = crate::codec::Writer::new(MAGIC);
    out.int((scale * 65536.0).round() as u32);
    for row in weights.transitions {
        for w in row {
            out.int(u32::from((w * 256.0).round().clamp(-32768.0, 32767.0) as i16 as u16));
        }
    }
    let deltas = |list: &mut dyn Iterator<Item = u32>| -> Vec<u32> {
        let mut last = 0;
        list.map(|x| x - std::mem::replace(&mut last, x)).collect()
    };
    out.column(&deltas(&mut keys.keys().copied()));
    out.bytes.extend(keys.values().map(|list| list.len() as u8));
    out.bytes.extend(keys.values().flatten().map(|w| w.0));
    out.bytes.extend(keys.values().flatten().map(|w| w.1));
    out.bytes.extend(keys.values().flatten().map(|w| w.2 as u8));
    out.column(&deltas(&mut plain.iter().copied()));
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
