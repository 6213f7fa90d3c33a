//! A list of words, looked up by their longest match in a text.

/// Words of one first character, the longest first, with what is known of each.
type Group<T> = Vec<(Vec<char>, T)>;

/// Words with something known of each.
pub struct Words<T> {
    /// By first character.
    by_first: Vec<(char, Group<T>)>,
    /// A bit for each first character, several to a bit.
    firsts: [u64; 16],
}

impl<T: Clone> Words<T> {
    /// Index `(words parted by blanks, what is known of each)`.
    pub fn new(table: &[(&str, T)]) -> Self {
        let mut words = Words { by_first: Vec::new(), firsts: [0; 16] };
        for (list, about) in table {
            for word in list.split_whitespace() {
                words.insert(word, about.clone());
            }
        }
        words
    }

    /// All words.
    #[cfg(test)]
    pub fn all(&self) -> impl Iterator<Item = String> {
        self.by_first.iter().flat_map(|(_, list)| list.iter().map(|(word, _)| word.iter().collect()))
    }

    /// Add a word; the first meaning of a word stays.
    pub fn insert(&mut self, word: &str, about: T) {
        let chars: Vec<char> = word.chars().collect();
        let Some(&first) = chars.first() else { return };
        let at = self.by_first.partition_point(|&(c, _)| c < first);
        if self.by_first.get(at).is_none_or(|&(c, _)| c != first) {
            self.by_first.insert(at, (first, Vec::new()));
            let (word, bit) = place(first);
            self.firsts.get_mut(word).into_iter().for_each(|bits| *bits |= bit);
        }
        let Some((_, list)) = self.by_first.get_mut(at) else { return };
        if list.iter().all(|(known, _)| *known != chars) {
            let at = list.partition_point(|(known, _)| known.len() >= chars.len());
            list.insert(at, (chars, about));
        }
    }

    /// Whether a word may start with `c`; some characters pass that start none.
    pub fn may_start(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.firsts.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// The longest word at the start of `text`: its length, and what is known of it.
    pub fn at(&self, text: &[char]) -> Option<(usize, &T)> {
        let &first = text.first()?;
        if !self.may_start(first) {
            return None;
        }
        let at = self.by_first.binary_search_by_key(&first, |&(c, _)| c).ok()?;
        let (_, list) = self.by_first.get(at)?;
        list.iter().find(|(word, _)| is_prefix(word, text)).map(|(word, about)| (word.len(), about))
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

/// The place of the bit of a character in [`Words::firsts`].
fn place(c: char) -> (usize, u64) {
    let at = (c as u32).wrapping_mul(0x9E37_79B1) >> 22;
    ((at >> 6) as usize, 1 << (at & 63))
}

/// A list of words parted by single blanks, made at compile time by `any!`.
pub struct Any {
    /// The words, a blank between them.
    chars: &'static [char],
    firsts: Bits,
    lasts: Bits,
}

/// A set of characters, several to a bit.
struct Bits(u128, u128);

impl Bits {
    const fn with(self, c: char) -> Self {
        let at = hash(c);
        let bit = 1 << (at & 127);
        if at < 128 { Bits(self.0 | bit, self.1) } else { Bits(self.0, self.1 | bit) }
    }

    fn has(&self, c: char) -> bool {
        let at = hash(c);
        (if at < 128 { self.0 } else { self.1 }) >> (at & 127) & 1 != 0
    }
}

/// A number below 256 for a character.
const fn hash(c: char) -> u32 {
    (c as u32).wrapping_mul(0x9E37_79B1) >> 24
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

/// How many characters there are in `words`.
pub const fn count(words: &str) -> usize {
    let mut bytes = words.as_bytes();
    let mut n = 0;
    while let Some((_, rest)) = first_char(bytes) {
        n += 1;
        bytes = rest;
    }
    n
}

/// The `N` characters of `words`.
pub const fn chars<const N: usize>(words: &str) -> [char; N] {
    let mut out = [' '; N];
    let mut free: &mut [char] = &mut out;
    let mut bytes = words.as_bytes();
    while let (Some((c, rest)), Some((slot, more))) = (first_char(bytes), free.split_first_mut()) {
        *slot = c;
        free = more;
        bytes = rest;
    }
    out
}

impl Any {
    /// The list of the words in `chars`, a blank between them.
    pub const fn new(chars: &'static [char]) -> Self {
        let (mut firsts, mut lasts) = (Bits(0, 0), Bits(0, 0));
        let mut rest = chars;
        let mut last = ' ';
        while let [c, more @ ..] = rest {
            if last == ' ' {
                firsts = firsts.with(*c);
            } else if *c == ' ' {
                lasts = lasts.with(last);
            }
            last = *c;
            rest = more;
        }
        Any { chars, firsts, lasts: lasts.with(last) }
    }

    fn words(&self) -> impl Iterator<Item = &'static [char]> {
        self.chars.split(|&c| c == ' ')
    }

    /// The length of the longest word that `text` starts with.
    pub fn starts(&self, text: &[char]) -> Option<usize> {
        if !self.firsts.has(*text.first()?) {
            return None;
        }
        self.words().filter(|word| is_prefix(word, text)).map(<[char]>::len).max()
    }

    /// The length of the longest word that `text` ends with.
    pub fn ends(&self, text: &[char]) -> Option<usize> {
        if !self.lasts.has(*text.last()?) {
            return None;
        }
        let fits = |word: &&[char]| {
            text.len().checked_sub(word.len()).and_then(|from| text.get(from..)).is_some_and(|end| is_prefix(word, end))
        };
        self.words().filter(fits).map(<[char]>::len).max()
    }
}

/// Whether `text` starts with `word`; quicker than a call for the few characters of a word.
fn is_prefix(word: &[char], text: &[char]) -> bool {
    word.iter().enumerate().all(|(i, c)| text.get(i) == Some(c))
}

/// [`Any`] of a literal or constant list.
macro_rules! any {
    ($words:expr) => {{
        use $crate::text::words;
        const COUNT: usize = words::count($words);
        static CHARS: [char; COUNT] = words::chars($words);
        static ANY: words::Any = words::Any::new(&CHARS);
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
