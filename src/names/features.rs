//! What the model sees of a character: the one place where features are
//! made, for training and for reading alike.

use super::gazetteer::{Gazetteer, KINDS};
use crate::report::Token;

/// A feature: the hash of its template and values.
pub type Feature = u32;

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

/// What is known of a stretch of text before its features are made.
#[derive(Default)]
pub struct Context {
    shapes: Vec<u32>,
    classes: Vec<u32>,
    /// For each character: index of its word, and 0 begin, 1 inside, 2 end, 3 single.
    places: Vec<(u32, u32)>,
    /// For each word: hash, part of speech, cluster.
    words: Vec<(u32, u32, u32)>,
    /// For each word: its number among the clustered words.
    numbers: Vec<u32>,
    /// For each character and kind of gazetteer: place in the longest entry there.
    entries: Vec<[u8; KINDS]>,
    /// Inside 《》 and inside quotation marks.
    marks: Vec<u8>,
}

/// Parts of speech that names are seldom made of.
fn is_function(pos: &str) -> bool {
    matches!(
        pos,
        "v" | "d"
            | "p"
            | "c"
            | "r"
            | "m"
            | "q"
            | "f"
            | "t"
            | "y"
            | "a"
            | "ad"
            | "w"
            | "vd"
            | "vi"
            | "zg"
            | "z"
            | "e"
            | "o"
            | "k"
            | "h"
    ) || pos.starts_with('u')
}

/// Edge value for what lies outside the stretch.
const OUTSIDE: u32 = 0x1F_FFFF;

impl Context {
    /// Look at `chars`; `tokens` are its words, counted from `base`.
    pub fn read(&mut self, chars: &[char], tokens: &[Token], base: u32, gazetteer: &Gazetteer) {
        self.shapes.clear();
        self.shapes.extend(chars.iter().map(|&c| shape(c)));
        self.classes.clear();
        self.classes.extend(chars.iter().map(|&c| u32::from(gazetteer.class(c))));
        self.places.clear();
        self.places.resize(chars.len(), (OUTSIDE, 3));
        self.words.clear();
        self.numbers.clear();
        for token in tokens {
            // A stretch may begin or end within a word that is longer than a stretch.
            let Some(start) = token.start.checked_sub(base).map(|s| s as usize) else { continue };
            let end = (token.end - base) as usize;
            let Some(word) = chars.get(start..end) else { continue };
            let id = self.words.len() as u32;
            let (cluster, number) = gazetteer.cluster(word);
            self.words.push((word_hash(word), u32::from(token.pos.0), cluster));
            self.numbers.push(if is_function(token.pos.name()) { number } else { 0 });
            let last = end - start - 1;
            for (k, place) in self.places.get_mut(start..end).unwrap_or_default().iter_mut().enumerate() {
                let part = match k {
                    _ if last == 0 => 3,
                    0 => 0,
                    k if k == last => 2,
                    _ => 1,
                };
                *place = (id, part);
            }
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

    /// Number, among the clustered words, of the word that character `i` is
    /// part of; 0 if it has none, or is of a kind that names are made of.
    pub fn word_number(&self, i: usize) -> u32 {
        let word = self.places.get(i).and_then(|p| self.numbers.get(p.0 as usize));
        word.copied().unwrap_or_default()
    }

    fn shape(&self, i: isize) -> u32 {
        usize::try_from(i).ok().and_then(|i| self.shapes.get(i)).copied().unwrap_or(OUTSIDE)
    }

    fn class(&self, i: isize) -> u32 {
        usize::try_from(i).ok().and_then(|i| self.classes.get(i)).copied().unwrap_or(0xFFFF)
    }

    fn word(&self, i: isize) -> (u32, u32, u32) {
        usize::try_from(i).ok().and_then(|i| self.words.get(i)).copied().unwrap_or((OUTSIDE, 99, 0))
    }

    /// The features of character `i`.
    pub fn features(&self, i: usize, out: &mut Vec<Feature>) {
        let at = i as isize;
        let [a, b, c, d, e] = [-2, -1, 0, 1, 2].map(|k| self.shape(at + k));
        let (word, part) = self.places.get(i).copied().unwrap_or((OUTSIDE, 3));
        let word = if word == OUTSIDE { isize::MIN / 2 } else { word as isize };
        let (w0, p0, k0) = self.word(word);
        let (wl, pl, kl) = self.word(word - 1);
        let (wr, pr, kr) = self.word(word + 1);
        let (_, pll, kll) = self.word(word - 2);
        let (_, prr, krr) = self.word(word + 2);
        let [_, cb, cc, cd, _] = [-2, -1, 0, 1, 2].map(|k| self.class(at + k));
        let mut template = 0u32;
        let mut add = |values: &[u32]| {
            template += 1;
            out.push(finish(values.iter().fold(template.wrapping_mul(0x51ED_270B), |h, &v| mix(h, v))));
        };
        for values in [&[a][..], &[b], &[c], &[d], &[e], &[a, b], &[b, c], &[c, d], &[d, e], &[b, d]] {
            add(values);
        }
        for values in [&[a, b, c][..], &[b, c, d], &[c, d, e], &[self.shape(at - 3), a, b], &[d, e, self.shape(at + 3)]]
        {
            add(values);
        }
        for values in [&[w0, part][..], &[wl, part], &[wr, part], &[wl, w0, part], &[w0, wr, part]] {
            add(values);
        }
        for values in [
            &[p0, part][..],
            &[pl, p0, part],
            &[p0, pr, part],
            &[pl, p0, pr, part],
            &[c, p0, part],
            &[pll, pl, p0],
            &[p0, pr, prr],
        ] {
            add(values);
        }
        for values in [
            &[k0, part][..],
            &[kl, k0, part],
            &[k0, kr, part],
            &[kl, part],
            &[kr, part],
            &[kll, kl, part],
            &[kr, krr, part],
            &[kl, kr, part],
        ] {
            add(values);
        }
        for values in [&[cb, cc, cd][..], &[cb, cc], &[cc, cd], &[cc, c]] {
            add(values);
        }
        let marks = u32::from(self.marks.get(i).copied().unwrap_or_default());
        add(&[marks, part]);
        add(&[marks, c]);
        let entries = self.entries.get(i).copied().unwrap_or_default();
        let (mut all, mut listed) = (0u32, Vec::new());
        for (kind, &entry) in entries.iter().enumerate() {
            if entry > 0 {
                listed.push((kind as u32, u32::from(entry)));
            }
            all = all * 8 + u32::from(entry & 7);
        }
        add(&[all]);
        let next = self.entries.get(i + 1).map_or(0, |e| e.iter().fold(0, |h, &x| h * 8 + u32::from(x & 7)));
        add(&[all, next]);
        for (kind, entry) in listed {
            out.push(finish(mix(mix(0x1357_9BDF, kind), entry)));
            out.push(finish(mix(mix(mix(mix(0x2468_ACE0, kind), entry), part), p0)));
        }
    }
}
