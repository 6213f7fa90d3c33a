//! Words: the only user of jieba-rs.
//!
//! jieba-rs builds its dictionary anew at every start. Here the dictionary
//! lies ready as a compact trie ([`trie::Trie`]); the words that occur in a
//! text are found there and given to jieba-rs before it cuts, and one word
//! that no text can contain holds the frequency of all the others, so that
//! every probability is what it would be with the full dictionary. Its model of
//! words that no dictionary has is not asked either: [`hmm`] is the same, smaller.
//!
//! The trie is not all of jieba-rs's dictionary. `bake` leaves out words of
//! frequency 3 or less, half of it, that are no names and that a large body of
//! news does not use, and keeps three significant bits of each frequency.

pub mod hmm;
mod pos;
pub mod trie;

pub use pos::{Pos, TAGS};

use crate::report::{Span, Token};
use crate::text::{Document, is_han};
use hmm::Hmm;
use jieba_rs::Jieba;
use std::ops::Range;
use std::sync::{PoisonError, RwLock};
use trie::Trie;

/// A word of characters that jieba-rs never cuts together, for the
/// frequency mass of the words not given yet.
const UNREACHABLE: &str = "\u{1}\u{2}";

/// The segmenter.
pub struct Lexer {
    trie: Trie,
    hmm: Hmm,
    paged: RwLock<Paged>,
}

struct Paged {
    jieba: Jieba,
    /// A bit for each word of the trie that jieba has.
    known: Vec<u64>,
    rest: usize,
}

impl Paged {
    fn knows(&self, word: u32) -> bool {
        self.known.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }
}

impl Lexer {
    /// Open the dictionary made by `bake`.
    ///
    /// # Errors
    /// When the data are not a dictionary of this version.
    pub fn load() -> Result<Self, crate::LoadError> {
        let trie = Trie::open(include_bytes!("../data/words.bin"))?;
        let hmm = Hmm::open(include_bytes!("../data/hmm.bin"))?;
        let mut jieba = Jieba::empty();
        let rest = trie.total();
        jieba.add_word(UNREACHABLE, Some(rest), None);
        let known = vec![0; trie.nodes() / 64 + 1];
        Ok(Lexer { trie, hmm, paged: RwLock::new(Paged { jieba, known, rest }) })
    }

    /// The words of each block of a document, covering everything but blanks.
    pub fn tokenize(&self, document: &Document) -> Vec<Token> {
        let blocks = document.block_spans.iter();
        blocks
            .flat_map(|&block| self.cut(document.slice(block)).into_iter().map(move |t| t.moved(block.start)))
            .collect()
    }

    /// The words of the characters of a block, covering everything but blanks.
    pub fn cut(&self, chars: &[char]) -> Vec<Token> {
        let known = self.page_in(chars);
        let is_word = |start: usize, end: usize| {
            known.binary_search_by_key(&(start as u32, end as u32), |k| (k.start, k.end)).is_ok()
        };
        let mut words = known.iter().peekable();
        let text: String = chars.iter().collect();
        let paged = self.paged.read().unwrap_or_else(PoisonError::into_inner);
        let mut tokens = Vec::with_capacity(chars.len() / 2 + 1);
        let mut push = |start: usize, end: usize| {
            let first = chars.get(start);
            if first.is_none_or(|c| c.is_whitespace()) {
                return;
            }
            let (start, end) = (start as u32, end as u32);
            while words.next_if(|k| (k.start, k.end) < (start, end)).is_some() {}
            let number = words.peek().filter(|k| (k.start, k.end) == (start, end)).map_or(0, |k| k.number);
            let pos = match number {
                0 => pos_of_other(first),
                number => self.trie.pos(number),
            };
            tokens.push(Token { start, end, pos, word: number });
        };
        // Characters that the best route leaves single.
        let mut run = 0..0;
        for word in paged.jieba.cut(&text, false) {
            let (start, end) = (word.start, word.end);
            let code = || chars.get(start..end).is_some_and(|word| word.iter().all(char::is_ascii_alphanumeric));
            let single =
                end == start + 1 && chars.get(start).is_some_and(|&c| joins(c)) || code() && !is_word(start, end);
            if single {
                run.end = end;
                continue;
            }
            self.cut_run(chars, std::mem::replace(&mut run, end..end), &is_word, &mut push);
            push(start, end);
        }
        self.cut_run(chars, run, &is_word, &mut push);
        tokens
    }

    /// The words of a run of characters that the best route leaves single.
    fn cut_run(
        &self,
        chars: &[char],
        run: Range<usize>,
        is_word: &impl Fn(usize, usize) -> bool,
        push: &mut impl FnMut(usize, usize),
    ) {
        if run.len() <= 1 || is_word(run.start, run.end) {
            run.for_each(|i| push(i, i + 1));
        } else {
            self.hmm.cut(chars.get(run.clone()).unwrap_or_default(), run.start, push);
        }
    }

    /// Find the dictionary words that occur in `chars`, in order, and give jieba those it does not have.
    fn page_in(&self, chars: &[char]) -> Vec<Known> {
        let mut known = Vec::with_capacity(2 * chars.len());
        let mut missing = Vec::new();
        {
            let paged = self.paged.read().unwrap_or_else(PoisonError::into_inner);
            self.trie.words_in(chars, |start, end, number| {
                if !paged.knows(number) {
                    missing.push((start, end, number));
                }
                known.push(Known { start: start as u32, end: end as u32, number });
            });
        }
        if missing.is_empty() {
            return known;
        }
        let mut guard = self.paged.write().unwrap_or_else(PoisonError::into_inner);
        let paged = &mut *guard;
        let mut text = String::new();
        for (start, end, word) in missing {
            if paged.knows(word) {
                continue;
            }
            if let Some(bits) = paged.known.get_mut(word as usize / 64) {
                *bits |= 1 << (word % 64);
            }
            text.clear();
            text.extend(chars.get(start..end).unwrap_or_default());
            let frequency = frequency(self.trie.value(word)) as usize;
            paged.rest = paged.rest.saturating_sub(frequency);
            paged.jieba.add_word(&text, Some(frequency), None);
        }
        let rest = paged.rest;
        paged.jieba.add_word(UNREACHABLE, Some(rest), None);
        known
    }

    /// The dictionary, as jieba-rs reads one: a word and its frequency a line;
    /// the last line holds the frequency of what was left out.
    pub fn dictionary(&self) -> String {
        let mut out = String::new();
        let mut rest = self.trie.total();
        self.trie.words(|word, number| {
            let frequency = frequency(self.trie.value(number));
            rest = rest.saturating_sub(frequency as usize);
            out.extend(word);
            out.push_str(&format!(" {frequency}\n"));
        });
        out + &format!("{UNREACHABLE} {rest}\n")
    }

    /// How rare a word is in general text: the negative logarithm of its share of all words.
    pub fn rarity(&self, token: &Token) -> f64 {
        let frequency = frequency(self.trie.value(token.word)).max(1);
        (self.trie.total() as f64 / f64::from(frequency)).ln()
    }
}

/// Whether jieba-rs looks for words that hold `c`: Chinese characters, letters, digits and what joins them.
fn joins(c: char) -> bool {
    let extension = matches!(c as u32, 0x3400..=0x4DBF | 0x2_0000..=0x2_FA1F);
    is_han(c)
        || ('\u{F900}'..='\u{FAFF}').contains(&c)
        || extension
        || c.is_ascii_alphanumeric()
        || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-')
}

/// A dictionary word found in a text.
struct Known {
    start: u32,
    end: u32,
    number: u32,
}

/// The part of speech of a word that the dictionary does not have, by its first character.
fn pos_of_other(first: Option<&char>) -> Pos {
    match first {
        Some(c) if c.is_ascii_digit() => Pos::NUMERAL,
        Some(c) if c.is_ascii_alphabetic() => Pos::FOREIGN,
        Some(c) if c.is_alphanumeric() => Pos::OTHER,
        _ => Pos::PUNCTUATION,
    }
}

/// The frequency that a value of the trie stands for: three significant bits,
/// as in floating point. 0 for 0.
pub fn frequency(value: u8) -> u32 {
    let (power, mantissa) = (u32::from(value) / 4, u32::from(value) % 4);
    match power {
        0..2 => u32::from(value),
        2..=30 => (4 + mantissa) << (power - 1),
        _ => u32::MAX,
    }
}

/// The value that stands for the frequency nearest to `frequency`.
#[cfg(feature = "tools")]
pub fn value(wanted: u32) -> u8 {
    let above = (1..=u8::MAX).find(|&v| frequency(v) >= wanted).unwrap_or(u8::MAX);
    if above > 1 && wanted - frequency(above - 1) < frequency(above) - wanted { above - 1 } else { above }
}

/// Make words follow names: where a name, number or time begins or ends
/// inside a word the word is cut, and within one the words are joined.
/// `spans` are disjoint and in order; each comes with the tag of its word.
pub fn follow(tokens: &[Token], spans: &[(Span, Pos)]) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut spans = spans.iter().peekable();
    for &token in tokens {
        let mut start = token.start;
        while start < token.end {
            while spans.next_if(|(s, _)| s.end <= start).is_some() {}
            match spans.peek() {
                Some((s, pos)) if s.start <= start => {
                    if s.start == start {
                        out.push(Token { start, end: s.end, pos: *pos, word: 0 });
                    }
                    start = s.end.min(token.end);
                }
                Some((s, _)) if s.start < token.end => {
                    out.push(Token { start, end: s.start, pos: token.pos, word: 0 });
                    start = s.start;
                }
                _ => {
                    out.push(Token { start, word: if start == token.start { token.word } else { 0 }, ..token });
                    start = token.end;
                }
            }
        }
    }
    out
}

/// The word that begins at `start`, of words in order.
pub(crate) fn token_at(tokens: &[Token], start: u32) -> Option<&Token> {
    tokens.binary_search_by_key(&start, |t| t.start).ok().and_then(|i| tokens.get(i))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(feature = "tools")]
    fn frequencies_keep_three_bits() {
        for (wanted, kept) in [(1, 1), (7, 7), (8, 8), (9, 10), (100, 96), (2000, 2048), (883_634, 917_504)] {
            assert_eq!(frequency(value(wanted)), kept, "{wanted}");
        }
        assert!((1..=u8::MAX).all(|v| frequency(v) > frequency(v - 1) || frequency(v) == u32::MAX));
    }

    #[test]
    fn words_follow_names() {
        let t = |start, end| Token { start, end, pos: Pos::OTHER, word: 0 };
        let n = |start, end| (Span::new(start, end), Pos::NUMERAL);
        let check = |tokens: &[Token], spans: &[(Span, Pos)], expected: &[(u32, u32)]| {
            let got: Vec<_> = follow(tokens, spans).iter().map(|t| (t.start, t.end)).collect();
            assert_eq!(got, expected);
        };
        check(&[t(0, 2), t(2, 4)], &[n(1, 3)], &[(0, 1), (1, 3), (3, 4)]);
        check(&[t(0, 2), t(2, 4)], &[n(0, 4)], &[(0, 4)]);
        check(&[t(0, 6)], &[n(1, 2), n(3, 4)], &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 6)]);
        check(&[t(0, 2), t(2, 4)], &[], &[(0, 2), (2, 4)]);
    }
}
