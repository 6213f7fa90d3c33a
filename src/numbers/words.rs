//! A list of words, looked up by their longest match in a text.

/// Words of one first character, the longest first, with what is known of each.
type Group<T> = Vec<(Vec<char>, T)>;

/// Words with something known of each.
pub struct Words<T> {
    /// By first character.
    by_first: Vec<(char, Group<T>)>,
    /// A bit for each first character, several to a bit.
    firsts: u64,
}

impl<T: Clone> Words<T> {
    /// Index `(words parted by blanks, what is known of each)`.
    pub fn new(table: &[(&str, T)]) -> Self {
        let mut words = Words { by_first: Vec::new(), firsts: 0 };
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
        let at = self.by_first.partition_point(|&(c, _)| c < first);
        if self.by_first.get(at).is_none_or(|&(c, _)| c != first) {
            self.by_first.insert(at, (first, Vec::new()));
            self.firsts |= bit(first as u32);
        }
        let Some((_, list)) = self.by_first.get_mut(at) else { return };
        if list.iter().all(|(known, _)| *known != chars) {
            let at = list.partition_point(|(known, _)| known.len() >= chars.len());
            list.insert(at, (chars, about));
        }
    }

    /// The longest word at the start of `text`: its length, and what is known of it.
    pub fn at(&self, text: &[char]) -> Option<(usize, &T)> {
        let &first = text.first()?;
        if self.firsts & bit(first as u32) == 0 {
            return None;
        }
        let at = self.by_first.binary_search_by_key(&first, |&(c, _)| c).ok()?;
        let (_, list) = self.by_first.get(at)?;
        list.iter().find(|(word, _)| text.starts_with(word)).map(|(word, about)| (word.len(), about))
    }

    /// First characters of the words.
    pub fn firsts(&self) -> impl Iterator<Item = char> + '_ {
        self.by_first.iter().map(|&(c, _)| c)
    }

    /// First and second characters of the words; `None` after a word of one.
    pub fn pairs(&self) -> impl Iterator<Item = (char, Option<char>)> + '_ {
        self.by_first.iter().flat_map(|(first, list)| list.iter().map(|(word, _)| (*first, word.get(1).copied())))
    }
}

/// A list of words parted by single blanks, made at compile time by `any!`.
pub struct Any {
    words: &'static str,
    /// A bit for the first character of each word, several to a bit.
    firsts: u64,
    /// The same for the last characters.
    lasts: u64,
}

/// The bit of a character.
const fn bit(c: u32) -> u64 {
    1 << (c.wrapping_mul(0x9E37_79B1) >> 26)
}

impl Any {
    /// The list of `words`.
    pub const fn new(words: &'static str) -> Self {
        let (mut firsts, mut lasts, mut last) = (0, 0, 0u32);
        let mut at_start = true;
        let mut bytes = words.as_bytes();
        loop {
            let (c, rest) = match bytes {
                [a, rest @ ..] if *a < 0x80 => (*a as u32, rest),
                [a, b, rest @ ..] if *a < 0xE0 => ((*a as u32 & 0x1F) << 6 | (*b as u32 & 0x3F), rest),
                [a, b, c, rest @ ..] if *a < 0xF0 => {
                    ((*a as u32 & 0x0F) << 12 | (*b as u32 & 0x3F) << 6 | (*c as u32 & 0x3F), rest)
                }
                _ => break,
            };
            if c == ' ' as u32 {
                lasts |= bit(last);
                at_start = true;
            } else {
                if at_start {
                    firsts |= bit(c);
                }
                at_start = false;
                last = c;
            }
            bytes = rest;
        }
        Any { words, firsts, lasts: lasts | bit(last) }
    }

    /// The length of the longest word that `text` starts with.
    pub fn starts(&self, text: &[char]) -> Option<usize> {
        let &first = text.first()?;
        if self.firsts & bit(first as u32) == 0 {
            return None;
        }
        self.longest(|word| word.starts_with(first), |word, len| word.chars().eq(text.iter().take(len).copied()))
    }

    /// The length of the longest word that `text` ends with.
    pub fn ends(&self, text: &[char]) -> Option<usize> {
        let &last = text.last()?;
        if self.lasts & bit(last as u32) == 0 {
            return None;
        }
        let fits = |word: &str, len| word.chars().rev().eq(text.iter().rev().take(len).copied());
        self.longest(|word| word.ends_with(last), fits)
    }

    fn longest(&self, may: impl Fn(&str) -> bool, fits: impl Fn(&str, usize) -> bool) -> Option<usize> {
        let candidates = self.words.split(' ').filter(|word| may(word));
        let fitting = candidates.map(|word| (word, word.chars().count())).filter(|&(word, len)| fits(word, len));
        fitting.map(|(_, len)| len).max()
    }
}

/// [`Any`] of a literal or constant list.
macro_rules! any {
    ($words:expr) => {{
        const ANY: $crate::numbers::words::Any = $crate::numbers::words::Any::new($words);
        &ANY
    }};
}
pub(crate) use any;
