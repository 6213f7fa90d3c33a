//! The trained model as it is shipped: sparse weights of hashed keys.
//!
//! A key has weights for some labels from some slots (see [`super::features`]);
//! weights are bytes, in steps of the model's scale. Keys are 26 bits of hash,
//! in order, each written as what it is above the last.

use super::crf::{self, Found, LABELS, Marginals, Pairs, Raised, Scores};
use super::features::{Anchor, Context, Key, MARGIN, SLOTS};
use crate::LoadError;
use crate::codec::Reader;
use std::ops::Range;

const MAGIC: &[u8; 4] = b"WJN5";

/// Bits of hash that a key keeps.
const KEY_BITS: u32 = 26;
/// Bits that choose a key's bucket in the table.
const TABLE_BITS: u32 = 13;
/// Keys that a bucket has room for.
const WAYS: usize = 8;
/// Bits of the place of a list of weights, in steps of [`ALIGNED`] bytes.
const INDEX_BITS: u32 = 18;
const ALIGNED: usize = 4;
/// Weights that a key may have: labels seen from slots.
const OFFSETS: usize = SLOTS as usize * LABELS;

fn short(key: Key) -> u32 {
    key >> (32 - KEY_BITS)
}

/// Weights of labels by key and slot, and of pairs of labels.
pub struct Model {
    /// Buckets: the low bits of a key above the place of its list of weights;
    /// 0 where no key is. What a full bucket has no room for is in the next.
    table: Vec<[u32; WAYS]>,
    /// The weights of the keys, in lists.
    lists: Vec<u8>,
    scale: f32,
    pairs: Pairs,
    raised: Raised,
    /// Slope and offset from the log odds that the model gives a name to those it has earned.
    calibration: [f32; 2],
    /// A bit for each dictionary word that stands in no name.
    plain: Vec<u64>,
}

/// With a list's length: its offsets are without a gap.
const DENSE: u16 = 1 << 15;
/// A list is dense unless less than one in so many of its offsets has a weight.
const SPARSE: usize = 6;

/// Weights by how far the offset of each is from the one before, the first from
/// `from`; a weight of 0 bridges a gap that a byte cannot.
fn gaps(from: usize, weights: &[(usize, u8)]) -> impl Iterator<Item = (u8, u8)> {
    let mut at = from;
    weights.iter().flat_map(move |&(offset, step)| {
        let gap = offset - std::mem::replace(&mut at, offset);
        let bridge = (gap > 0xFF).then_some((0xFF, 0));
        bridge.into_iter().chain([((gap - if gap > 0xFF { 0xFF } else { 0 }) as u8, step)])
    })
}

/// Append the weights of a key, by offset in the rows of sums (slot × labels +
/// label), as a list: the first offset and the length, with [`DENSE`] or not,
/// in 16 bits each; then steps, of a dense list for each offset from the
/// first, else for some, each after how far its offset is from the one before.
fn append(lists: &mut Vec<u8>, weights: &[(usize, u8)]) {
    let (Some(&(first, _)), Some(&(last, _))) = (weights.first(), weights.last()) else { return };
    let header = lists.len();
    let start = header + 4;
    let length = last + 1 - first;
    let dense = length <= SPARSE * weights.len();
    if dense {
        lists.resize(start + length, 0);
        for &(offset, step) in weights {
            if let Some(slot) = lists.get_mut(start + offset - first) {
                *slot = step;
            }
        }
    } else {
        lists.resize(start, 0);
        lists.extend(gaps(first, weights).flat_map(|(gap, step)| [gap, step]));
    }
    let length = (lists.len() - start) as u16 | if dense { DENSE } else { 0 };
    if let Some(slot) = lists.get_mut(header..start) {
        let ([a, b], [c, d]) = ((first as u16).to_le_bytes(), length.to_le_bytes());
        slot.copy_from_slice(&[a, b, c, d]);
    }
    lists.resize(lists.len().next_multiple_of(ALIGNED), 0);
}

/// The lists of the weights of all keys, and where each begins, from the
/// columns of the file: how many weights a key has, how far the offset of a
/// weight is from that of the one before, and its step.
// By itself: a browser compiles long functions badly before it knows that they matter.
#[inline(never)]
fn lists(counts: &[u8], gaps: &[u8], steps: &[u8]) -> Option<(Vec<u8>, Vec<u32>)> {
    // No list begins at 0.
    let (mut lists, mut starts) = (vec![0; ALIGNED], Vec::with_capacity(counts.len()));
    let mut rest = gaps.iter().zip(steps);
    let mut weights = Vec::with_capacity(OFFSETS);
    for &count in counts {
        weights.clear();
        let mut offset = 0;
        for (&gap, &step) in rest.by_ref().take(usize::from(count)) {
            offset += usize::from(gap);
            // See [`gaps`].
            if step != 0 {
                weights.push((offset, step));
            }
        }
        if offset >= OFFSETS || weights.is_empty() {
            return None;
        }
        starts.push((lists.len() / ALIGNED) as u32);
        append(&mut lists, &weights);
    }
    (lists.len() / ALIGNED < 1 << INDEX_BITS).then_some((lists, starts))
}

/// Add the weights of the list at `first` to the rows of sums.
#[inline]
fn add(lists: &[u8], first: usize, rows: &mut [i16]) {
    let Some((&[a, b, c, d], list)) = lists.get(first..).and_then(|list| list.split_first_chunk()) else { return };
    let (mut at, length) = (usize::from(u16::from_le_bytes([a, b])), u16::from_le_bytes([c, d]));
    let Some(list) = list.get(..usize::from(length & !DENSE)) else { return };
    if length & DENSE != 0 {
        let Some(rows) = rows.get_mut(at..at + list.len()) else { return };
        rows.iter_mut().zip(list).for_each(|(sum, &step)| *sum += i16::from(step as i8));
    } else {
        for &[gap, step] in list.as_chunks().0 {
            at += usize::from(gap);
            if let Some(sum) = rows.get_mut(at) {
                *sum += i16::from(step as i8);
            }
        }
    }
}

/// Room to work in, kept from one stretch to the next.
#[derive(Default)]
pub struct Scratch {
    /// Sums of steps, a row of labels for each slot: those of characters, then
    /// those of words. No sum is larger than an i16: a slot sees some sixty keys.
    sums: Vec<i16>,
    /// Keys, and where the first of the rows begins that their slots speak of.
    keys: Vec<(u32, u32)>,
    /// Lists of weights, and where the first of their rows begins.
    lists: Vec<(u32, u32)>,
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
        let mut calibration = [0.0; 2];
        for slot in transitions.iter_mut().flatten().chain(&mut calibration) {
            *slot = f32::from(reader.int()? as i16) / 256.0;
        }
        let keys = reader.column()?;
        let counts = reader.bytes(keys.len())?;
        let total: usize = counts.iter().map(|&n| usize::from(n)).sum();
        let (gaps, steps) = (reader.bytes(total)?, reader.bytes(total)?);
        let (lists, starts) =
            lists(counts, gaps, steps).ok_or(reader.error("too many weights, or a key without any"))?;
        let table = table(&keys, &starts).ok_or(reader.error("too many keys, or one that is too large"))?;
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
        let (pairs, raised) = (Pairs::new(&transitions), Raised::new(&transitions));
        Ok(Model { table, lists, scale, pairs, raised, calibration, plain })
    }

    /// Whether a dictionary word, by its number, stands in no name.
    fn is_plain(&self, word: u32) -> bool {
        self.plain.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    /// The names in `context`, with the probability of each. The characters of
    /// plain words are outside of names, the runs between them are labelled.
    pub fn names(&self, context: &Context, scratch: &mut Scratch) -> Vec<(Found, f32)> {
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
        let Scratch { sums, keys, lists } = scratch;
        let of_words = (context.count() + margins) * LABELS;
        sums.clear();
        sums.resize(of_words + (words * 4 + margins) * LABELS, 0);
        let mut done = (isize::MIN, isize::MIN);
        for run in &runs {
            // One step for all keys after the other: the memory is asked for many at once.
            keys.clear();
            done = context.keys(run.clone(), done, |key, anchor, _| {
                let before = if matches!(anchor, Anchor::Char(_)) { 0 } else { of_words };
                keys.push((short(key), (before + Context::first_row(anchor) * LABELS) as u32));
            });
            lists.resize(keys.len(), (0, 0));
            let mut count = 0;
            for &(key, row) in &*keys {
                let list = self.list(key);
                // Whether a key is known cannot be foreseen: no branch.
                if let Some(slot) = lists.get_mut(count) {
                    *slot = (list, row);
                }
                count += usize::from(list != 0);
            }
            for &(list, row) in lists.iter().take(count) {
                if let Some(rows) = sums.get_mut(row as usize..) {
                    add(&self.lists, list as usize * ALIGNED, rows);
                }
            }
        }
        let mut found = Vec::new();
        for run in runs {
            let scores: Vec<Scores> = run
                .clone()
                .map(|i| {
                    let (char, word) = context.rows(i);
                    let row = |sums: &[i16], at: usize| sums.get(at * LABELS..)?.first_chunk::<LABELS>().copied();
                    let mut row_of = row(sums, char).unwrap_or_default().map(f32::from);
                    if let Some(of_word) = word.and_then(|at| row(sums.get(of_words..)?, at)) {
                        row_of.iter_mut().zip(of_word).for_each(|(a, b)| *a += f32::from(b));
                    }
                    row_of.map(|x| x * self.scale)
                })
                .collect();
            let labels = crf::viterbi(&scores, &self.pairs);
            let names = crf::spell(&labels);
            let mut rest = names.iter().peekable();
            for near in around(&names, labels.len()) {
                let marginals = Marginals::new(scores.get(near.clone()).unwrap_or_default(), &self.raised);
                while let Some(&(start, end, kind)) = rest.next_if(|name| name.0 < near.end) {
                    let p = marginals.of((start - near.start, end - near.start, kind));
                    let sure = calibrated(log_odds(p), self.calibration);
                    found.push(((run.start + start, run.start + end, kind), sure));
                }
            }
        }
        found
    }

    /// Where the list of a key's weights begins; 0 for a key without.
    #[inline]
    fn list(&self, key: u32) -> u32 {
        let mut at = bucket(key);
        while let Some(ways) = self.table.get(at) {
            let list = ways.iter().fold(0, |list, way| {
                let rest = way ^ entry_of(key);
                list | if rest >> INDEX_BITS == 0 { rest } else { 0 }
            });
            if list != 0 || ways.last() == Some(&0) {
                return list;
            }
            at = (at + 1) % (1 << TABLE_BITS);
        }
        0
    }
}

/// The logarithm of the odds of a probability.
pub fn log_odds(p: f32) -> f32 {
    let p = p.clamp(1e-4, 1.0 - 1e-4);
    (p / (1.0 - p)).ln()
}

/// The probability that log odds have earned, by slope and offset.
pub fn calibrated(log_odds: f32, [slope, offset]: [f32; 2]) -> f32 {
    1.0 / (1.0 + (-(slope * log_odds + offset)).exp())
}

/// The stretches of a run of `length` characters that hold its names, with some characters on either side.
fn around(names: &[Found], length: usize) -> Vec<Range<usize>> {
    const SIDE: usize = 6;
    let mut out: Vec<Range<usize>> = Vec::new();
    for &(start, end, _) in names {
        let range = start.saturating_sub(SIDE)..(end + SIDE).min(length);
        match out.last_mut() {
            Some(last) if last.end >= range.start => last.end = range.end,
            _ => out.push(range),
        }
    }
    out
}

/// The bucket of a key, if it has room.
fn bucket(key: u32) -> usize {
    (key >> (KEY_BITS - TABLE_BITS)) as usize
}

/// The bits of a key that its bucket does not tell (one more, for keys that had to move), above those of a place.
fn entry_of(key: u32) -> u32 {
    key << INDEX_BITS
}

/// The table of keys, each written as what it is above the last, and of where their lists begin.
#[inline(never)]
fn table(keys: &[u32], starts: &[u32]) -> Option<Vec<[u32; WAYS]>> {
    let mut table = vec![[0; WAYS]; 1 << TABLE_BITS];
    if keys.len() > table.len() * WAYS * 3 / 4 {
        return None;
    }
    let mut key = 0u32;
    for (&above, &start) in keys.iter().zip(starts) {
        key = key.saturating_add(above);
        let mut at = bucket(key);
        let free = loop {
            match table.get_mut(at)?.iter_mut().find(|way| **way == 0) {
                Some(free) => break free,
                None => at = (at + 1) % (1 << TABLE_BITS),
            }
        };
        *free = entry_of(key) | start;
    }
    (key >> KEY_BITS == 0).then_some(table)
}

/// Write a model as [`Model::open`] reads it. `plain`: numbers of the words
/// that stand in no name, in order; `calibration`: slope and offset of log odds.
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing)]
pub fn bake(weights: &super::train::Weights, plain: &[u32], calibration: [f32; 2]) -> Vec<u8> {
    use std::collections::BTreeMap;
    let largest = weights.features.values().flatten().fold(0f32, |a, b| a.max(b.abs()));
    // Few weights are large; those are cut at the largest step.
    let scale = (largest / 127.0).min(0.04);
    let mut keys: BTreeMap<u32, Vec<(usize, u8)>> = BTreeMap::new();
    for (&(key, slot), row) in &weights.features {
        for (label, w) in row.iter().enumerate() {
            let step = (w / scale).round().clamp(-127.0, 127.0) as i8;
            if step != 0 {
                keys.entry(short(key)).or_default().push((usize::from(slot) * LABELS + label, step as u8));
            }
        }
    }
    for list in keys.values_mut() {
        // Of two that share a place, and of more than a byte can count, the strongest.
        list.sort_by_key(|&(offset, step)| (offset, std::cmp::Reverse((step as i8).unsigned_abs())));
        list.dedup_by_key(|w| w.0);
        list.sort_by_key(|&(_, step)| std::cmp::Reverse((step as i8).unsigned_abs()));
        list.truncate(250);
        list.sort_unstable();
    }
    let columns: Vec<Vec<(u8, u8)>> = keys.values().map(|list| gaps(0, list).collect()).collect();
    let mut out = crate::codec::Writer::new(MAGIC);
    out.int((scale * 65536.0).round() as u32);
    for w in weights.transitions.into_iter().flatten().chain(calibration) {
        out.int(u32::from((w * 256.0).round().clamp(-32768.0, 32767.0) as i16 as u16));
    }
    let deltas = |list: &mut dyn Iterator<Item = u32>| -> Vec<u32> {
        let mut last = 0;
        list.map(|x| x - std::mem::replace(&mut last, x)).collect()
    };
    out.column(&deltas(&mut keys.keys().copied()));
    out.bytes.extend(columns.iter().map(|column| column.len() as u8));
    out.bytes.extend(columns.iter().flatten().map(|w| w.0));
    out.bytes.extend(columns.iter().flatten().map(|w| w.1));
    out.column(&deltas(&mut plain.iter().copied()));
    out.bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_add_what_was_appended() {
        let weights: [&[(usize, i8)]; 4] =
            [&[(0, 1)], &[(3, -5), (4, 7), (9, 127)], &[(2, 1), (60, -127), (320, 3)], &[(21, 2), (300, -1)]];
        for weights in weights {
            let mut lists = vec![0; ALIGNED];
            append(&mut lists, &weights.iter().map(|&(offset, step)| (offset, step as u8)).collect::<Vec<_>>());
            let mut rows = vec![0; OFFSETS];
            add(&lists, ALIGNED, &mut rows);
            let found: Vec<_> =
                rows.iter().enumerate().filter(|(_, step)| **step != 0).map(|(at, &step)| (at, step as i8)).collect();
            assert_eq!(found, weights);
        }
    }

    #[test]
    fn what_lies_around_names() {
        let names = [8, 12, 40, 59].map(|at| (at, at + 1, 0));
        assert_eq!(around(&names, 60), [2..19, 34..47, 53..60]);
        assert!(around(&[], 9).is_empty());
    }

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
