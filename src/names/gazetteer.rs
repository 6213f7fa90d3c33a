//! What is known beforehand of words and characters: lists of names, classes
//! of characters, clusters of words. Evidence for the model, never a verdict.

use crate::LoadError;
use crate::codec::Reader;
use crate::lex::trie::Trie;

/// Kinds of list.
pub const KINDS: usize = 4;
/// Bit of names that are mostly transliterated.
pub const FOREIGN: u8 = 1;
/// Bit of places.
pub const PLACE: u8 = 2;
/// Bit of countries, cities that name time zones, and China's divisions.
pub const COUNTRY_OR_DIVISION: u8 = 4;
/// Bit of bodies and media.
pub const BODY: u8 = 8;

const MAGIC: &[u8; 4] = b"WJG2";

/// Lists, classes and clusters.
pub struct Gazetteer {
    /// Entry → a bit for each kind that lists it.
    lists: Trie,
    /// Character → its class.
    classes: Vec<u16>,
    /// Number of a dictionary word → its cluster; 0 for none.
    clusters: &'static [u8],
}

impl Gazetteer {
    /// Open the file made by `bake`.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("gazetteer.bin", MAGIC, bytes)?;
        let length = reader.int()? as usize;
        let lists = Trie::open(reader.bytes(length)?)?;
        let length = reader.int()? as usize;
        let clusters = reader.bytes(length)?;
        let mut classes = vec![0; 0x1_0000];
        let mut at = 0;
        for pair in reader.column()?.chunks_exact(2) {
            if let &[delta, class] = pair {
                at += delta;
                match classes.get_mut(at as usize) {
                    Some(slot) => *slot = class as u16,
                    None => return Err(reader.error("a class of a character outside the basic plane")),
                }
            }
        }
        Ok(Gazetteer { lists, classes, clusters })
    }

    /// The class of a character: how often it begins or continues names of several kinds.
    pub fn class(&self, c: char) -> u16 {
        self.classes.get(c as usize).copied().unwrap_or_default()
    }

    /// The cluster of a dictionary word; 0 for one that has none.
    pub fn cluster(&self, word: u32) -> u8 {
        self.clusters.get(word as usize).copied().unwrap_or_default()
    }

    /// The entries at the start of `chars`: length, bits of the kinds.
    pub fn at_start(&self, chars: &[char]) -> Vec<(usize, u8)> {
        self.lists.words_at(chars).map(|(length, node)| (length, self.lists.value(node))).collect()
    }

    /// Mark each character with its place in the longest entry of each kind
    /// that covers it: 1 single, 2 first, 3 inside, 4 last; plus 8 where the
    /// entry has more than three characters.
    pub fn mark(&self, chars: &[char], out: &mut [[u8; KINDS]]) {
        let mut covered = [0usize; KINDS];
        let mut start = usize::MAX;
        let mut longest = [0usize; KINDS];
        let mut put = |start: usize, longest: &[usize; KINDS]| {
            for (kind, (&end, covered)) in longest.iter().zip(&mut covered).enumerate() {
                if end <= *covered || end <= start {
                    continue;
                }
                *covered = end;
                let long = if end - start > 3 { 8 } else { 0 };
                for i in start..end {
                    let place = match i {
                        _ if end - start == 1 => 1,
                        i if i == start => 2,
                        i if i + 1 == end => 4,
                        _ => 3,
                    };
                    if let Some(slot) = out.get_mut(i).and_then(|row| row.get_mut(kind)) {
                        *slot = place | long;
                    }
                }
            }
        };
        self.lists.words_in(chars, |from, end, node| {
            if from != start {
                if start != usize::MAX {
                    put(start, &longest);
                }
                start = from;
                longest = [0; KINDS];
            }
            let bits = self.lists.value(node);
            for (kind, slot) in longest.iter_mut().enumerate() {
                if bits >> kind & 1 == 1 {
                    *slot = end;
                }
            }
        });
        if start != usize::MAX {
            put(start, &longest);
        }
    }
}

/// Write a gazetteer as [`Gazetteer::open`] reads it; `clusters` are those of the dictionary's words, by number.
#[cfg(feature = "tools")]
pub fn bake(lists: Vec<(String, u8)>, classes: &std::collections::BTreeMap<char, u16>, clusters: &[u8]) -> Vec<u8> {
    let lists = lists.into_iter().map(|(name, bits)| (name, bits, crate::lex::Pos::OTHER)).collect();
    let lists = crate::lex::trie::bake(lists, 0);
    let mut out = crate::codec::Writer::new(MAGIC);
    for bytes in [&lists, clusters] {
        out.int(bytes.len() as u32);
        out.bytes.extend(bytes);
    }
    let mut last = 0;
    let mut column = Vec::new();
    for (&c, &class) in classes {
        column.extend([c as u32 - last, u32::from(class)]);
        last = c as u32;
    }
    out.column(&column);
    out.bytes
}
