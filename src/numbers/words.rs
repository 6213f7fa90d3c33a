//! A list of words, looked up by their longest match in a text.

use std::collections::HashMap;

/// Words with something known of each.
pub struct Words<T> {
    by_first: HashMap<char, Vec<(Vec<char>, T)>>,
}

impl<T: Clone> Words<T> {
    /// Index `(words parted by blanks, what is known of each)`.
    pub fn new(table: &[(&str, T)]) -> Self {
        let mut words = Words { by_first: HashMap::new() };
        for (list, about) in table {
            for word in list.split_whitespace() {
                words.insert(word, about.clone());
            }
        }
        words
    }

    /// Add a word; the first meaning of a word stays.
    pub fn insert(&mut self, word: &str, about: T) {
        let chars: Vec<char> = word.chars().collect();
        let Some(&first) = chars.first() else { return };
        let list = self.by_first.entry(first).or_default();
        if list.iter().all(|(known, _)| *known != chars) {
            let at = list.partition_point(|(known, _)| known.len() >= chars.len());
            list.insert(at, (chars, about));
        }
    }

    /// The longest word at the start of `text`: its length, and what is known of it.
    pub fn at(&self, text: &[char]) -> Option<(usize, &T)> {
        let list = self.by_first.get(text.first()?)?;
        list.iter().find(|(word, _)| text.starts_with(word)).map(|(word, about)| (word.len(), about))
    }

    /// First characters of the words.
    pub fn firsts(&self) -> impl Iterator<Item = char> + '_ {
        self.by_first.keys().copied()
    }

    /// First and second characters of the words; `None` after a word of one.
    pub fn pairs(&self) -> impl Iterator<Item = (char, Option<char>)> + '_ {
        self.by_first.iter().flat_map(|(&first, list)| list.iter().map(move |(word, _)| (first, word.get(1).copied())))
    }
}

/// Words of a list parted by single blanks, in bytes.
fn each_word(words: &str, mut use_it: impl FnMut(&str)) {
    let mut rest = words;
    while let Some(at) = rest.as_bytes().iter().position(|&b| b == b' ') {
        use_it(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    use_it(rest);
}

/// Whether `text` ends with one of `words`; the length of the longest that does.
pub fn ends_with_any(text: &[char], words: &str) -> Option<usize> {
    let &last = text.last()?;
    let mut best = None;
    each_word(words, |word| {
        if word.ends_with(last) {
            let len = word.chars().count();
            let fits = word.chars().rev().eq(text.iter().rev().take(len).copied());
            if fits && best.is_none_or(|b| b < len) {
                best = Some(len);
            }
        }
    });
    best
}

/// Whether `text` starts with one of `words`; the length of the longest that does.
pub fn starts_with_any(text: &[char], words: &str) -> Option<usize> {
    let &first = text.first()?;
    let mut best = None;
    each_word(words, |word| {
        if word.starts_with(first) {
            let len = word.chars().count();
            let fits = word.chars().eq(text.iter().take(len).copied());
            if fits && best.is_none_or(|b| b < len) {
                best = Some(len);
            }
        }
    });
    best
}
