//! A list of words, looked up by their longest match in a text.

use rustc_hash::FxHashMap;

/// Words of one first character, the longest first, with what is known of each.
type Group<T> = Vec<(Vec<char>, T)>;

/// Words with something known of each.
pub struct Words<T> {
    groups: Vec<(char, Group<T>)>,
    /// Where in `groups` the words of a first character are.
    by_first: FxHashMap<char, u32>,
    firsts: CharSet,
    lasts: CharSet,
}

impl<T: Clone> Words<T> {
    /// Index `(words parted by blanks, what is known of each)`.
    pub fn new(table: &[(&str, T)]) -> Self {
        let mut words =
            Words { groups: Vec::new(), by_first: FxHashMap::default(), firsts: CharSet::EMPTY, lasts: CharSet::EMPTY };
        for (list, about) in table {
            for word in list.split_whitespace() {
                words.insert(word, about.clone());
            }
        }
        words
    }

    /// The words of a list, all with the same known of them.
    pub fn of(list: &Any, about: T) -> Self {
        let mut words = Words::new(&[]);
        for word in list.words() {
            words.insert(&String::from_utf16_lossy(word), about.clone());
        }
        words
    }

    /// All words.
    #[cfg(test)]
    pub fn all(&self) -> impl Iterator<Item = String> {
        self.groups.iter().flat_map(|(_, list)| list.iter().map(|(word, _)| word.iter().collect()))
    }

    /// Add a word; the first meaning of a word stays.
    pub fn insert(&mut self, word: &str, about: T) {
        let chars: Vec<char> = word.chars().collect();
        let (Some(&first), Some(&last)) = (chars.first(), chars.last()) else { return };
        self.lasts.insert(last);
        let at = *self.by_first.entry(first).or_insert_with(|| {
            self.groups.push((first, Vec::new()));
            self.firsts.insert(first);
            self.groups.len() as u32 - 1
        });
        let Some((_, list)) = self.groups.get_mut(at as usize) else { return };
        if list.iter().all(|(known, _)| *known != chars) {
            let at = list.partition_point(|(known, _)| known.len() >= chars.len());
            list.insert(at, (chars, about));
        }
    }

    /// Whether a word may start with `c`; some characters pass that start none.
    pub fn may_start(&self, c: char) -> bool {
        self.firsts.may(c)
    }

    /// The words that begin as `text` does.
    fn group(&self, text: &[char]) -> Option<&Group<T>> {
        let &first = text.first()?;
        if !self.may_start(first) {
            return None;
        }
        self.groups.get(*self.by_first.get(&first)? as usize).map(|(_, list)| list)
    }

    /// The longest word at the start of `text`: its length, and what is known of it.
    pub fn at(&self, text: &[char]) -> Option<(usize, &T)> {
        let word = |(word, _): &&(Vec<char>, T)| is_prefix(word, text);
        self.group(text)?.iter().find(word).map(|(word, about)| (word.len(), about))
    }

    /// What is known of `word`.
    pub fn get(&self, word: &[char]) -> Option<&T> {
        if !word.last().is_some_and(|&c| self.lasts.may(c)) {
            return None;
        }
        self.group(word)?.iter().find(|(known, _)| known == word).map(|(_, about)| about)
    }

    /// First characters of the words.
    pub fn firsts(&self) -> impl Iterator<Item = char> + '_ {
        self.groups.iter().map(|&(c, _)| c)
    }

    /// First and second characters of the words; `None` after a word of one.
    pub fn pairs(&self) -> impl Iterator<Item = (char, Option<char>)> + '_ {
        self.groups.iter().flat_map(|(first, list)| list.iter().map(|(word, _)| (*first, word.get(1).copied())))
    }
}

/// A set of characters by their low bits: some pass that are not in it.
#[derive(Clone, Copy)]
pub struct CharSet([u64; 16]);

impl CharSet {
    /// The set of none.
    pub const EMPTY: CharSet = CharSet([0; 16]);

    /// The characters of `text`.
    pub fn of(text: &[char]) -> Self {
        text.iter().copied().collect()
    }

    fn insert(&mut self, c: char) {
        if let Some(bits) = self.0.get_mut(c as usize >> 6 & 15) {
            *bits |= 1 << (c as u32 & 63);
        }
    }

    /// Whether `c` may be in the set.
    pub fn may(&self, c: char) -> bool {
        self.0.get(c as usize >> 6 & 15).is_some_and(|bits| bits >> (c as u32 & 63) & 1 == 1)
    }

    /// Whether all of `word` may be in the set.
    pub fn may_all(&self, word: &[u16]) -> bool {
        word.iter().take(3).all(|&c| self.may(char::from_u32(u32::from(c)).unwrap_or_default()))
    }
}

impl FromIterator<char> for CharSet {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut set = CharSet::EMPTY;
        chars.into_iter().for_each(|c| set.insert(c));
        set
    }
}

/// A list of words, made at compile time by `any!`.
pub struct Any {
    /// The words, each after its length, in UTF-16 of the basic plane.
    words: &'static [u16],
    firsts: Bits,
    lasts: Bits,
}

/// Lists of no more words have no sets of their first and last characters.
const SHORT: usize = 4;

/// A set of characters, several to a bit.
struct Bits(u64);

impl Bits {
    const fn with(self, c: u16) -> Self {
        Bits(self.0 | 1 << hash(c))
    }

    fn has(&self, c: u16) -> bool {
        self.0 >> hash(c) & 1 != 0
    }
}

/// A number below 64 for a character.
const fn hash(c: u16) -> u32 {
    (c as u32).wrapping_mul(0x9E37_79B1) >> 26
}

/// A character of the basic plane; 0 for others, which no word has.
fn unit(c: char) -> u16 {
    u16::try_from(c).unwrap_or_default()
}

/// The first character of UTF-8 text of the basic plane, and the bytes after it.
const fn first_char(bytes: &[u8]) -> Option<(char, &[u8])> {
    let (code, rest) = match bytes {
        [a, rest @ ..] if *a < 0x80 => (*a as u32, rest),
        [a, b, rest @ ..] if *a < 0xE0 => ((*a as u32 & 0x1F) << 6 | (*b as u32 & 0x3F), rest),
        [a, b, c, rest @ ..] => ((*a as u32 & 0x0F) << 12 | (*b as u32 & 0x3F) << 6 | (*c as u32 & 0x3F), rest),
        _ => return None,
    };
    match char::from_u32(code) {
        Some(c) => Some((c, rest)),
        None => None,
    }
}

/// How many characters [`lengths`] makes of `words`.
pub const fn count(words: &str) -> usize {
    let mut bytes = words.as_bytes();
    let mut n = 1;
    while let Some((_, rest)) = first_char(bytes) {
        n += 1;
        bytes = rest;
    }
    n
}

/// The length of the first of the words parted by blanks.
const fn first_length(mut bytes: &[u8]) -> u16 {
    let mut n = 0;
    while let Some((c, rest)) = first_char(bytes)
        && c != ' '
    {
        n += 1;
        bytes = rest;
    }
    n
}

/// The words of a list parted by single blanks, each after its length; `␣` is a blank in a word.
pub const fn lengths<const N: usize>(words: &str) -> [u16; N] {
    let mut bytes = words.as_bytes();
    let mut out = [first_length(bytes); N];
    let [_, free @ ..] = out.as_mut_slice() else { return out };
    let mut free = free;
    while let (Some((c, rest)), Some((slot, more))) = (first_char(bytes), free.split_first_mut()) {
        *slot = match c {
            ' ' => first_length(rest),
            '␣' => b' ' as u16,
            _ => c as u16,
        };
        bytes = rest;
        free = more;
    }
    out
}

/// The first word of a list of words, each after its length, and the words after it.
const fn first_word(words: &[u16]) -> Option<(&[u16], &[u16])> {
    match words {
        [length, rest @ ..] => rest.split_at_checked(*length as usize),
        [] => None,
    }
}

impl Any {
    /// The list of `words`, each after its length.
    pub const fn new(words: &'static [u16]) -> Self {
        let (mut firsts, mut lasts) = (Bits(0), Bits(0));
        let mut rest = words;
        let mut n = 0;
        while let Some((word, more)) = first_word(rest) {
            if let ([first, ..], [.., last]) = (word, word) {
                firsts = firsts.with(*first);
                lasts = lasts.with(*last);
            }
            rest = more;
            n += 1;
        }
        // A short list is soon looked through, and sets of all characters pack well.
        if n <= SHORT {
            (firsts, lasts) = (Bits(u64::MAX), Bits(u64::MAX));
        }
        Any { words, firsts, lasts }
    }

    /// The length of the longest word that fits.
    fn longest(&self, fits: impl Fn(&[u16]) -> bool) -> Option<usize> {
        let mut longest = 0;
        let mut rest = self.words;
        while let Some((word, more)) = first_word(rest) {
            if word.len() > longest && fits(word) {
                longest = word.len();
            }
            rest = more;
        }
        (longest > 0).then_some(longest)
    }

    /// The length of the longest word that `text` starts with.
    pub fn starts(&self, text: &[char]) -> Option<usize> {
        if !self.firsts.has(unit(*text.first()?)) {
            return None;
        }
        self.longest(|word| is_prefix(word, text))
    }

    /// Whether `text` is a word of the list.
    pub fn is(&self, text: &[char]) -> bool {
        text.first().is_some_and(|&c| self.firsts.has(unit(c)))
            && text.last().is_some_and(|&c| self.lasts.has(unit(c)))
            && self.words().any(|word| word.len() == text.len() && is_prefix(word, text))
    }

    /// The words.
    pub fn words(&self) -> impl Iterator<Item = &[u16]> {
        let mut rest = self.words;
        std::iter::from_fn(move || {
            let (word, more) = first_word(rest)?;
            rest = more;
            Some(word)
        })
    }

    /// First characters of the words.
    pub fn firsts(&self) -> impl Iterator<Item = char> {
        self.words().filter_map(|word| char::from_u32(u32::from(*word.first()?)))
    }

    /// Whether a word stands anywhere in `text`.
    pub fn within(&self, text: &[char]) -> bool {
        self.words().any(|word| find(text, word).is_some())
    }

    /// [`Any::within`], quicker for a long list: `seen` are the characters of `text`.
    pub fn within_seen(&self, text: &[char], seen: &CharSet) -> bool {
        self.words().any(|word| seen.may_all(word) && find(text, word).is_some())
    }

    /// The length of the longest word that `text` ends with.
    pub fn ends(&self, text: &[char]) -> Option<usize> {
        let last = unit(*text.last()?);
        if !self.lasts.has(last) {
            return None;
        }
        let fits = |word: &[u16]| text.len().checked_sub(word.len()).and_then(|from| text.get(from..));
        self.longest(|word| word.last() == Some(&last) && fits(word).is_some_and(|end| is_prefix(word, end)))
    }
}

/// Where `word` first stands in `text`.
pub fn find(text: &[char], word: &[u16]) -> Option<usize> {
    let first = char::from_u32(u32::from(*word.first()?))?;
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let step = rest.iter().position(|&c| c == first)?;
        if is_prefix(word, rest.get(step..)?) {
            return Some(from + step);
        }
        from += step + 1;
    }
}

/// Whether `text` starts with `word`; quicker than a call for the few characters of a word.
fn is_prefix<C: Copy + Into<u32>>(word: &[C], text: &[char]) -> bool {
    word.iter().enumerate().all(|(i, &c)| text.get(i).is_some_and(|&t| t as u32 == c.into()))
}

/// [`Any`] of a literal or constant list.
macro_rules! any {
    ($words:expr) => {{
        use $crate::text::words;
        const COUNT: usize = words::count($words);
        static WORDS: [u16; COUNT] = words::lengths($words);
        static ANY: words::Any = words::Any::new(&WORDS);
        &ANY
    }};
}
pub(crate) use any;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        let chars = |text: &str| text.chars().collect::<Vec<char>>();
        let list = any!("上 上上 上上个 a");
        assert_eq!(list.starts(&chars("上上个月")), Some(3));
        assert_eq!(list.starts(&chars("上月")), Some(1));
        assert_eq!(list.starts(&chars("月上")), None);
        assert_eq!(list.ends(&chars("月上上")), Some(2));
        assert_eq!(list.ends(&chars("月a")), Some(1));
        assert_eq!(list.ends(&chars(" ")), None);
        let words = Words::new(&[("百分点 百分 个", 1), ("个百分点", 2)]);
        assert_eq!(words.at(&chars("百分点上")), Some((3, &1)));
        assert_eq!(words.at(&chars("个百分点")), Some((4, &2)));
        assert_eq!(words.at(&chars("分")), None);
    }
}
