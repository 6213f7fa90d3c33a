//! What the model sees of a text: the one place where features are made, for
//! training and for reading alike.
//!
//! A feature is a key seen from a slot. A key is the hash of something that
//! stands somewhere, its anchor: two characters, a word, the parts of speech
//! of three words. A slot says from where a character sees it: the key 北京
//! may speak for a name at the character after it and against one at 京. So a
//! key is looked up once, not again for each character that sees it.

use super::gazetteer::{Gazetteer, KINDS};
use crate::report::Token;
use std::ops::Range;

/// The hash of what stands at an anchor.
pub type Key = u32;

/// Where a key stands: at a character or at a word, by number. May lie outside.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// A character.
    Char(isize),
    /// A word.
    Word(isize),
}

/// Slots of a character: those from three before the anchor to four after it.
const CHARS_BEFORE: isize = 3;
/// Slots of a word: for each of the words from one before the anchor to two
/// after it, its first, inner and last characters, and the only one.
const WORDS_BEFORE: isize = 1;
const PARTS: isize = 4;
/// Number of slots.
pub const SLOTS: u8 = 16;
/// Rows of sums before that of the first character or word; as many follow the
/// last, so that keys near an edge need no check.
pub const MARGIN: isize = 2 * SLOTS as isize;

/// A set of slots.
pub type Slots = u16;

/// Slots of the characters at these offsets from the anchor.
const fn chars(from: isize, to: isize) -> Slots {
    let mut slots = 0;
    let mut at = from;
    while at <= to {
        slots |= 1 << (at + CHARS_BEFORE);
        at += 1;
    }
    slots
}

/// Slots of all parts of the words at these offsets from the anchor.
const fn words(from: isize, to: isize) -> Slots {
    let mut slots = 0;
    let mut at = from;
    while at <= to {
        slots |= 0b1111 << (PARTS * (at + WORDS_BEFORE));
        at += 1;
    }
    slots
}

/// Mixes a word into a hash (the multiplier is FxHash's).
#[inline]
fn mix(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B9)
}

/// Scrambles the bits of a finished hash, so that its low bits choose a slot well (MurmurHash3's finaliser).
#[inline]
fn finish(mut h: u32) -> u32 {
    h ^= h >> 16;
    h = h.wrapping_mul(0x85EB_CA6B);
    h ^= h >> 13;
    h = h.wrapping_mul(0xC2B2_AE35);
    h ^ (h >> 16)
}

/// Hash of a word.
fn word_hash(chars: &[char]) -> u32 {
    chars.iter().fold(chars.len() as u32, |h, &c| mix(h, shape(c)))
}

/// A character as the model sees it: digits are alike, Latin letters by case.
#[inline]
fn shape(c: char) -> u32 {
    match c {
        '0'..='9' => '0' as u32,
        'a'..='z' => 'a' as u32,
        'A'..='Z' => 'A' as u32,
        ',' | ';' | '\n' => ',' as u32,
        _ => c as u32,
    }
}

/// What is known of a stretch of text before its keys are made.
#[derive(Default)]
pub struct Context {
    shapes: Vec<u32>,
    classes: Vec<u16>,
    words: Vec<Word>,
    places: Vec<Place>,
    /// For each character and kind of gazetteer: place in the longest entry there.
    entries: Vec<[u8; KINDS]>,
    /// Inside 《》 and inside quotation marks.
    marks: Vec<u8>,
}

/// Where a character stands in its word.
#[derive(Clone, Copy)]
struct Place {
    /// Number of the word; `u32::MAX` for none.
    word: u32,
    pos: u8,
    /// 0 first, 1 inside, 2 last, 3 the only one.
    part: u8,
}

#[derive(Clone, Copy)]
struct Word {
    start: u32,
    end: u32,
    hash: u32,
    pos: u32,
    cluster: u32,
    /// Number in the dictionary; 0 if it has none.
    number: u32,
}

impl Word {
    /// The places in the word that characters have, as a set of parts.
    fn parts(self) -> Slots {
        match self.end - self.start {
            0 => 0,
            1 => 0b1000,
            2 => 0b0101,
            _ => 0b0111,
        }
    }
}

/// What stands before the first word and after the last.
const NO_WORD: Word = Word { start: 0, end: 0, hash: OUTSIDE, pos: 99, cluster: 0, number: 0 };

/// Edge value for what lies outside the stretch.
const OUTSIDE: u32 = 0x1F_FFFF;

impl Context {
    /// Look at `chars`; `tokens` are its words, counted from `base`.
    pub fn read(&mut self, chars: &[char], tokens: &[Token], base: u32, gazetteer: &Gazetteer) {
        self.shapes.clear();
        self.shapes.extend(chars.iter().map(|&c| shape(c)));
        self.classes.clear();
        self.classes.extend(chars.iter().map(|&c| gazetteer.class(c)));
        self.places.clear();
        self.places.resize(chars.len(), Place { word: u32::MAX, pos: 99, part: 3 });
        self.words.clear();
        for token in tokens {
            // A stretch may begin or end within a word that is longer than a stretch.
            let Some(start) = token.start.checked_sub(base) else { continue };
            let end = token.end - base;
            let Some(word) = chars.get(start as usize..end as usize) else { continue };
            let cluster = u32::from(gazetteer.cluster(token.word));
            let places = self.places.get_mut(start as usize..end as usize).unwrap_or_default();
            for (i, place) in places.iter_mut().enumerate() {
                *place = Place { word: self.words.len() as u32, pos: token.pos.0, part: part(i, word.len()) };
            }
            self.words.push(Word {
                start,
                end,
                hash: word_hash(word),
                pos: u32::from(token.pos.0),
                cluster,
                number: token.word,
            });
        }
        self.entries.clear();
        self.entries.resize(chars.len(), [0; KINDS]);
        gazetteer.mark(chars, &mut self.entries);
        self.marks.clear();
        let (mut book, mut quote) = (0u8, 0u8);
        for &c in chars {
            match c {
                '《' => book = 1,
                '》' => book = 0,
                '“' => quote = 2,
                '”' => quote = 0,
                _ => {}
            }
            self.marks.push(book | quote);
        }
    }

    /// Number of characters.
    pub fn count(&self) -> usize {
        self.shapes.len()
    }

    /// The words: first character, character after the last, and number in
    /// the dictionary (0 if it has none).
    pub fn words(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        self.words.iter().map(|w| (w.start as usize, w.end as usize, w.number))
    }

    fn shape(&self, i: isize) -> u32 {
        usize::try_from(i).ok().and_then(|i| self.shapes.get(i)).copied().unwrap_or(OUTSIDE)
    }

    fn class(&self, i: isize) -> u32 {
        usize::try_from(i).ok().and_then(|i| self.classes.get(i)).map_or(0, |&c| u32::from(c))
    }

    fn word(&self, i: isize) -> Word {
        usize::try_from(i).ok().and_then(|i| self.words.get(i)).copied().unwrap_or(NO_WORD)
    }

    fn entry(&self, i: isize) -> [u8; KINDS] {
        usize::try_from(i).ok().and_then(|i| self.entries.get(i)).copied().unwrap_or_default()
    }

    /// The first of the rows of sums that an anchor's slots speak of: those of
    /// characters are one for each, those of words four, for the parts.
    #[inline]
    pub fn first_row(anchor: Anchor) -> usize {
        let row = match anchor {
            Anchor::Char(at) => at - CHARS_BEFORE,
            Anchor::Word(at) => (at - WORDS_BEFORE) * PARTS,
        };
        (row + MARGIN) as usize
    }

    /// The rows of sums that speak of a character: its own and that of its place in its word.
    pub fn rows(&self, i: usize) -> (usize, Option<usize>) {
        let word = self.places.get(i).filter(|p| p.word != u32::MAX);
        (i + MARGIN as usize, word.map(|p| p.word as usize * PARTS as usize + usize::from(p.part) + MARGIN as usize))
    }

    /// The characters that see an anchor from a slot.
    #[cfg(feature = "tools")]
    pub fn seen_from(&self, anchor: Anchor, slot: u8) -> Range<usize> {
        let slot = isize::from(slot);
        let range = match anchor {
            Anchor::Char(at) => {
                let at = at + slot - CHARS_BEFORE;
                at..at + 1
            }
            Anchor::Word(at) => {
                let word = self.word(at + slot / PARTS - WORDS_BEFORE);
                let (start, end) = (word.start as isize, word.end as isize);
                match (slot % PARTS, end - start) {
                    (3, 1) => start..end,
                    (0, 2..) => start..start + 1,
                    (1, 3..) => start + 1..end - 1,
                    (2, 2..) => end - 1..end,
                    _ => 0..0,
                }
            }
        };
        match (usize::try_from(range.start), usize::try_from(range.end)) {
            (Ok(start), Ok(end)) if end <= self.count() => start..end,
            _ => 0..0,
        }
    }

    /// The keys whose slots reach the characters of `run`; those of anchors
    /// below `done` (character, word) are left out. Returns where to go on.
    pub fn keys(
        &self,
        run: Range<usize>,
        done: (isize, isize),
        mut each: impl FnMut(Key, Anchor, Slots),
    ) -> (isize, isize) {
        let mut add = |template: u32, values: &[u32], anchor: Anchor, slots: Slots| {
            each(finish(values.iter().fold(template.wrapping_mul(0x51ED_270B), |h, &v| mix(h, v))), anchor, slots);
        };
        let first = self.words.partition_point(|w| w.end as usize <= run.start) as isize;
        let last = self.words.partition_point(|w| (w.start as usize) < run.end) as isize;
        let to_char = run.end as isize + 2;
        for i in (run.start as isize - 3).max(done.0)..to_char {
            let at = Anchor::Char(i);
            let [c, d, e] = [i, i + 1, i + 2].map(|k| self.shape(k));
            add(1, &[c], at, chars(-2, 2));
            add(2, &[c, d], at, chars(-1, 2));
            add(3, &[c, d, e], at, chars(-1, 3));
            let [cc, cd, ce] = [i, i + 1, i + 2].map(|k| self.class(k));
            if cc | cd != 0 {
                add(5, &[cc, cd], at, chars(0, 1));
            }
            if cc | cd | ce != 0 {
                add(6, &[cc, cd, ce], at, chars(1, 1));
            }
            let Some(i) = usize::try_from(i).ok() else { continue };
            if let Some(place) = self.places.get(i) {
                let (pos, part) = (u32::from(place.pos), u32::from(place.part));
                add(7, &[c, pos, part], at, chars(0, 0));
                let marks = self.marks.get(i).map_or(0, |&m| u32::from(m));
                if marks != 0 {
                    add(8, &[marks, part], at, chars(0, 0));
                    add(9, &[marks, c], at, chars(0, 0));
                }
                let entry = self.entry(i as isize);
                let next = self.entry(i as isize + 1);
                let packed = |entry: [u8; KINDS]| entry.iter().fold(0, |h, &x| h * 8 + u32::from(x & 7));
                let (all, then) = (packed(entry), packed(next));
                if all | then != 0 {
                    add(10, &[all, then], at, chars(0, 0));
                }
                if all != 0 {
                    add(11, &[all], at, chars(0, 0));
                    for (kind, &entry) in (0u32..).zip(&entry).filter(|(_, e)| **e > 0) {
                        let entry = u32::from(entry);
                        add(12, &[kind, entry], at, chars(0, 0));
                        add(13, &[kind, entry, part, pos], at, chars(0, 0));
                    }
                }
            }
        }
        let to_word = last + 1;
        for i in (first - 2).max(done.1)..to_word {
            let at = Anchor::Word(i);
            let [a, b, c] = [i, i + 1, i + 2].map(|k| self.word(k));
            let parts = self.word(i - 1).parts() | a.parts() << 4 | b.parts() << 8 | c.parts() << 12;
            let words = |from, to| words(from, to) & parts;
            add(14, &[a.hash], at, words(-1, 1));
            add(16, &[a.pos], at, words(0, 0));
            add(17, &[a.pos, b.pos], at, words(0, 1));
            add(18, &[a.pos, b.pos, c.pos], at, words(0, 2));
            add(19, &[a.cluster], at, words(-1, 1));
            add(20, &[a.cluster, b.cluster], at, words(-1, 2));
            add(21, &[a.cluster, c.cluster], at, words(1, 1));
        }
        (to_char, to_word)
    }
}

/// Place of character `i` in a word: 0 first, 1 inside, 2 last, 3 the only one.
fn part(i: usize, length: usize) -> u8 {
    match i {
        _ if length == 1 => 3,
        0 => 0,
        i if i + 1 == length => 2,
        _ => 1,
    }
}
