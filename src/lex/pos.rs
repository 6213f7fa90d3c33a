//! Parts of speech.

/// A part of speech of jieba's dictionary (the ICTCLAS tag set).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pos(pub u8);

/// The tags, in the order of their indexes.
pub const TAGS: [&str; 57] = [
    "x", "w", "m", "eng", "a", "ad", "ag", "an", "b", "c", "d", "df", "dg", "e", "f", "g", "h", "i", "j", "k", "l",
    "mg", "mq", "n", "ng", "nr", "nrfg", "nrt", "ns", "nt", "nz", "o", "p", "q", "r", "rg", "rr", "rz", "s", "t", "tg",
    "u", "ud", "ug", "uj", "ul", "uv", "uz", "v", "vd", "vg", "vi", "vn", "vq", "y", "z", "zg",
];

impl Pos {
    /// A word that the dictionary does not have.
    pub const OTHER: Pos = Pos(0);
    /// A mark.
    pub const PUNCTUATION: Pos = Pos(1);
    /// A numeral.
    pub const NUMERAL: Pos = Pos(2);
    /// A word in Latin letters.
    pub const FOREIGN: Pos = Pos(3);
    /// A person's name.
    pub const PERSON: Pos = Pos(25);
    /// A place name.
    pub const PLACE: Pos = Pos(28);
    /// A body's name.
    pub const BODY: Pos = Pos(29);
    /// Another name.
    pub const NAME: Pos = Pos(30);
    /// A time.
    pub const TIME: Pos = Pos(39);

    /// The tag's name.
    pub fn name(self) -> &'static str {
        TAGS.get(usize::from(self.0)).copied().unwrap_or("x")
    }

    /// The tag of that name.
    pub fn from_name(name: &str) -> Option<Pos> {
        TAGS.iter().position(|&tag| tag == name).map(|i| Pos(i as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (pos, name) in [
            (Pos::PERSON, "nr"),
            (Pos::PLACE, "ns"),
            (Pos::BODY, "nt"),
            (Pos::NAME, "nz"),
            (Pos::TIME, "t"),
            (Pos::NUMERAL, "m"),
        ] {
            assert_eq!(pos.name(), name);
        }
    }
}
