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

const MAGIC: &[u8; 4] = b"WJN4";

/// Bits of hash that a key keeps.
const KEY_BITS: u32 = 26;
/// Bits that choose a key's bucket in the table.
const TABLE_BITS: u32 = 14;
/// Keys that a bucket has room for.
const WAYS: usize = 8;
/// Bits of the place of a list of weights, in steps of [`ALIGNED`] cells.
const INDEX_BITS: u32 = 19;
const ALIGNED: usize = 2;

fn short(key: Key) -> u32 {
    key >> (32 - KEY_BITS)
}

/// Weights of labels by key and slot, and of pairs of labels.
pub struct Model {
    /// Buckets: the low bits of a key above the place of its list of weights;
    /// 0 where no key is. What a full bucket has no room for is in the next.
    table: Vec<[u32; WAYS]>,
    /// The weights of the keys.
    cells: Vec<Cell>,
    scale: f32,
    pairs: Pairs,
    raised: Raised,
    /// Slope and offset from the log odds that the model gives a name to those it has earned.
    calibration: [f32; 2],
    /// A bit for each dictionary word that stands in no name.
    plain: Vec<u64>,
}

/// A number in a key's list of weights: the offset of the first weight in the
/// rows of sums (slot × labels + label), the length of the list and whether it
/// is [`DENSE`]; then steps, of a dense list for each offset from the first,
/// else for some, below how far the offset is from the one before.
type Cell = i16;

/// With a list's length: its offsets are without a gap.
const DENSE: Cell = 1 << 14;
/// A list is dense unless less than one in so many of its offsets has a weight.
const SPARSE: usize = 6;

/// Append the weights of a key, by offset, as [`add`] reads them.
fn append(cells: &mut Vec<Cell>, weights: &[(usize, i8)]) {
    let (Some(&(first, _)), Some(&(last, _))) = (weights.first(), weights.last()) else { return };
    let length = last + 1 - first;
    if length <= SPARSE * weights.len() {
        cells.extend([first as Cell, length as Cell | DENSE]);
        let start = cells.len();
        cells.resize(start + length, 0);
        for &(offset, step) in weights {
            if let Some(cell) = cells.get_mut(start + offset - first) {
                *cell = Cell::from(step);
            }
        }
        return;
    }
    cells.extend([first as Cell, 0]);
    let start = cells.len();
    let mut at = first;
    for &(offset, step) in weights {
        while offset - at > 0xFF {
            cells.push((0xFFu16 << 8) as Cell);
            at += 0xFF;
        }
        cells.push((((offset - at) as u16) << 8 | u16::from(step as u8)) as Cell);
        at = offset;
    }
    let length = (cells.len() - start) as Cell;
    if let Some(cell) = cells.get_mut(start - 1) {
        *cell = length;
    }
}

/// Add the weights of the list at `first` to the rows of sums.
#[inline]
fn add(cells: &[Cell], first: usize, rows: &mut [i16]) {
    let Some(&[offset, length]) = cells.get(first..).and_then(|list| list.first_chunk()) else { return };
    let (mut at, end) = (offset as usize, (length & !DENSE) as usize);
    let Some(list) = cells.get(first + 2..first + 2 + end) else { return };
    if length & DENSE != 0 {
        let Some(rows) = rows.get_mut(at..at + end) else { return };
        rows.iter_mut().zip(list).for_each(|(sum, step)| *sum += step);
    } else {
        for &cell in list {
            at += usize::from(cell as u16 >> 8);
            if let Some(sum) = rows.get_mut(at) {
                *sum += i16::from(cell as i8);
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
        if keys.len() * 2 > WAYS << TABLE_BITS || counts.contains(&0) {
            return Err(reader.error("too many keys, or one without weights"));
        }
        let slots = reader.bytes(total)?;
        let labels = reader.bytes(total)?;
        let steps = reader.bytes(total)?;
        if labels.iter().any(|&l| usize::from(l) >= LABELS) || slots.iter().any(|&s| s >= SLOTS) {
            return Err(reader.error("an unknown label or slot"));
        }
        let mut table = vec![[0; WAYS]; 1 << TABLE_BITS];
        // No list begins at 0.
        let mut cells = vec![0; ALIGNED];
        let offsets = slots.iter().zip(labels).map(|(&slot, &label)| usize::from(slot) * LABELS + usize::from(label));
        let mut rest = offsets.zip(steps.iter().map(|&step| step as i8));
        let mut weights = Vec::new();
        let mut key = 0u32;
        for (delta, &count) in keys.iter().zip(counts) {
            key = key.saturating_add(*delta);
            if key >> KEY_BITS != 0 {
                return Err(reader.error("a key is too large"));
            }
            let entry = entry_of(key) | (cells.len() / ALIGNED) as u32;
            let mut at = bucket(key);
            loop {
                let ways = table.get_mut(at).map_or(&mut [][..], |ways| ways);
                if let Some(free) = ways.iter_mut().find(|way| **way == 0) {
                    *free = entry;
                    break;
                }
                at = (at + 1) % (1 << TABLE_BITS);
            }
            weights.clear();
            weights.extend(rest.by_ref().take(usize::from(count)));
            if !weights.is_sorted_by_key(|w| w.0) || (cells.len() / ALIGNED) >> INDEX_BITS != 0 {
                return Err(reader.error("weights out of order, or too many"));
            }
            append(&mut cells, &weights);
            cells.resize(cells.len().next_multiple_of(ALIGNED), 0);
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
        let (pairs, raised) = (Pairs::new(&transitions), Raised::new(&transitions));
        Ok(Model { table, cells, scale, pairs, raised, calibration, plain })
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
                    add(&self.cells, list as usize * ALIGNED, rows);
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

/// Write a model as [`Model::open`] reads it. `plain`: numbers of the words
/// that stand in no name, in order; `calibration`: slope and offset of log odds.
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing)]
pub fn bake(weights: &super::train::Weights, plain: &[u32], calibration: [f32; 2]) -> Vec<u8> {
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
        // Of two that share a place, and of more than a byte can count, the strongest.
        list.sort_by_key(|&(slot, label, step)| (slot, label, std::cmp::Reverse(step.unsigned_abs())));
        list.dedup_by_key(|w| (w.0, w.1));
        list.sort_by_key(|&(_, _, step)| std::cmp::Reverse(step.unsigned_abs()));
        list.truncate(255);
        list.sort_unstable();
    }
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
    fn lists_add_what_was_appended() {
        let lists: [&[(usize, i8)]; 4] =
            [&[(0, 1)], &[(3, -5), (4, 7), (9, 127)], &[(2, 1), (60, -127), (320, 3)], &[(21, 2), (300, -1)]];
        for list in lists {
            let mut cells = vec![0; ALIGNED];
            append(&mut cells, list);
            let mut rows = vec![0; usize::from(SLOTS) * LABELS];
            add(&cells, ALIGNED, &mut rows);
            let found: Vec<_> =
                rows.iter().enumerate().filter(|(_, step)| **step != 0).map(|(at, &step)| (at, step as i8)).collect();
            assert_eq!(found, list);
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
