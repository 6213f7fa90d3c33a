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
}

/// Whether `text` ends with one of `words`; the length of the longest that does.
pub fn ends_with_any(text: &[char], words: &str) -> Option<usize> {
    let mut best = None;
    for word in words.split(' ') {
        let mut rest = text;
        let mut len = 0;
        let fits = word.chars().rev().all(|c| match rest.split_last() {
            Some((&last, before)) if last == c => {
                rest = before;
                len += 1;
                true
            }
            _ => false,
        });
        if fits && best.is_none_or(|b| b < len) {
            best = Some(len);
        }
    }
    best
}

/// Whether `text` starts with one of `words`; the length of the longest that does.
pub fn starts_with_any(text: &[char], words: &str) -> Option<usize> {
    let mut best = None;
    for word in words.split(' ') {
        let mut len = 0;
        let fits = word.chars().all(|c| {
            let fits = text.get(len) == Some(&c);
            len += 1;
            fits
        });
        if fits && best.is_none_or(|b| b < len) {
            best = Some(len);
        }
    }
    best
}
