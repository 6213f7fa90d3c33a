//! The dictionary as a trie in level order.
//!
//! Nodes are numbered breadth first, children of one node next to each other
//! and sorted, so that a node needs only its number of children and its
//! label: after LOUDS (Jacobson 1989), with bytes in place of bits. The file
//! holds columns, which compress better than records, and letters are numbered
//! by how often they are labels, for the same reason.

use super::Pos;
use crate::LoadError;
use crate::codec::Reader;

const MAGIC: &[u8; 4] = b"WJD4";

/// Whether a node is the end of a word, by its shape in the file: 0 for one
/// without children, else twice their number, less one if it ends no word.
fn is_word(shape: u32) -> bool {
    shape.is_multiple_of(2)
}

/// A read-only dictionary: word → value, not 0, and part of speech.
pub struct Trie {
    /// Character → index of its label, plus one; 0 for characters of no word.
    alphabet: Vec<u16>,
    labels: Vec<u16>,
    /// First child of each node; the next node's entry is the end.
    children: Vec<u32>,
    /// First child of the root for each letter; 0 for none. All searches begin there.
    roots: Vec<u32>,
    /// Value of the word that ends at the node; 0 when none does.
    values: Vec<u8>,
    tags: Vec<u8>,
    total: usize,
}

impl Trie {
    /// Open a dictionary.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("words.bin", MAGIC, bytes)?;
        let total = reader.int()? as usize;
        let mut alphabet = vec![0u16; 0x1_0000];
        let (mut letters, mut last) = (0u16, 0u32);
        for step in reader.column()? {
            last = if step == 0 { 0 } else { last.saturating_add(step) };
            if step != 0 {
                letters = letters.wrapping_add(1);
                match alphabet.get_mut(last as usize) {
                    Some(slot) => *slot = letters,
                    None => return Err(reader.error("a character outside the basic plane")),
                }
            }
        }
        let nodes = reader.int()? as usize;
        let words = reader.int()? as usize;
        let (mut shapes, mut deltas) = (reader.stream()?, reader.stream()?);
        let mut of_words = reader.bytes(words)?.iter().zip(reader.bytes(words)?);
        // As many as there are bytes, if the number is wrong.
        let room = nodes.min(bytes.len());
        let (mut children, mut labels) = (Vec::with_capacity(room + 1), Vec::with_capacity(room));
        let (mut values, mut tags) = (Vec::with_capacity(room), Vec::with_capacity(room));
        // The root has no label.
        labels.push(0u16);
        for _ in 0..nodes {
            let shape = shapes.int()?;
            children.push(labels.len() as u32);
            let mut label = 0u16;
            for _ in 0..shape.div_ceil(2) {
                label = label.wrapping_add(deltas.int()? as u16);
                labels.push(label);
            }
            let (value, tag) = if is_word(shape) {
                let Some((&value, &tag)) = of_words.next() else { return Err(reader.error("a word without a value")) };
                (value, tag)
            } else {
                (0, 0)
            };
            values.push(value);
            tags.push(tag);
        }
        children.push(labels.len() as u32);
        if labels.len() != nodes {
            return Err(reader.error("the tree does not add up"));
        }
        let mut roots = vec![0; usize::from(letters) + 1];
        let first_level = children.get(1).and_then(|&end| labels.get(1..end as usize));
        for (child, &label) in (1u32..).zip(first_level.unwrap_or_default()) {
            if let Some(slot) = roots.get_mut(usize::from(label)) {
                *slot = child;
            }
        }
        Ok(Trie { alphabet, labels, children, roots, values, tags, total })
    }

    /// The number given with the words: the sum of all frequencies of the dictionary this was made from.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Number of nodes; a word is the number of its last node.
    pub fn nodes(&self) -> usize {
        self.labels.len()
    }

    /// Value of a word; 0 for a node that is none.
    pub fn value(&self, node: u32) -> u8 {
        self.values.get(node as usize).copied().unwrap_or_default()
    }

    /// Part of speech of a word.
    pub fn pos(&self, node: u32) -> Pos {
        Pos(self.tags.get(node as usize).copied().unwrap_or_default())
    }

    fn letter(&self, c: char) -> Option<u16> {
        self.alphabet.get(c as usize).copied().filter(|&l| l != 0)
    }

    fn child(&self, node: u32, c: char) -> Option<u32> {
        let letter = self.letter(c)?;
        if node == 0 {
            return self.roots.get(usize::from(letter)).copied().filter(|&child| child != 0);
        }
        let first = *self.children.get(node as usize)?;
        let end = *self.children.get(node as usize + 1)?;
        let labels = self.labels.get(first as usize..end as usize)?;
        labels.binary_search(&letter).ok().map(|i| first + i as u32)
    }

    /// The node of a word, if the dictionary has it.
    pub fn find(&self, word: &[char]) -> Option<u32> {
        let mut node = 0;
        for &c in word {
            node = self.child(node, c)?;
        }
        (self.value(node) > 0).then_some(node)
    }

    /// The words at the start of `chars`: length and node.
    pub fn words_at(&self, chars: &[char]) -> impl Iterator<Item = (usize, u32)> {
        chars
            .iter()
            .scan(0, |node, &c| {
                *node = self.child(*node, c)?;
                Some(*node)
            })
            .zip(1..)
            .filter(|&(node, _)| self.value(node) > 0)
            .map(|(node, length)| (length, node))
    }

    /// Call `each` with every word of the dictionary and its node.
    pub fn words(&self, mut each: impl FnMut(&[char], u32)) {
        let mut letters = vec!['\0'; self.alphabet.iter().filter(|&&l| l != 0).count() + 1];
        for (c, &letter) in ('\0'..).zip(&self.alphabet) {
            if let Some(slot) = letters.get_mut(usize::from(letter)) {
                *slot = c;
            }
        }
        let mut open = vec![(0u32, 0usize)];
        let mut word = Vec::new();
        while let Some((node, depth)) = open.pop() {
            word.truncate(depth.saturating_sub(1));
            let label = self.labels.get(node as usize).copied().unwrap_or_default();
            word.extend(letters.get(usize::from(label)).filter(|_| node != 0));
            if self.value(node) > 0 {
                each(&word, node);
            }
            let child = |node: u32| self.children.get(node as usize).copied().unwrap_or_default();
            open.extend((child(node)..child(node + 1)).map(|child| (child, depth + 1)));
        }
    }

    /// Call `each` with start, end and node of every word that occurs in `chars`.
    pub fn words_in(&self, chars: &[char], mut each: impl FnMut(usize, usize, u32)) {
        for start in 0..chars.len() {
            let rest = chars.get(start..).unwrap_or_default();
            self.words_at(rest).for_each(|(length, node)| each(start, start + length, node));
        }
    }
}

/// Write a dictionary of `words` (word, value, tag) as [`Trie::open`] reads it.
#[cfg(feature = "tools")]
pub fn bake(mut words: Vec<(String, u8, Pos)>, total: u32) -> Vec<u8> {
    use crate::codec::Writer;
    use std::collections::{BTreeMap, VecDeque};
    words.sort();
    words.dedup_by(|a, b| a.0 == b.0);
    let words: Vec<(Vec<char>, u8, Pos)> = words.into_iter().map(|(w, v, p)| (w.chars().collect(), v, p)).collect();
    // The letters in order of how many nodes they label, in powers of two: frequent ones have small numbers.
    let mut nodes_of: BTreeMap<char, u32> = BTreeMap::new();
    let mut last: &[char] = &[];
    for (word, ..) in &words {
        let shared = word.iter().zip(last).take_while(|(a, b)| a == b).count();
        word.iter().skip(shared).for_each(|&c| *nodes_of.entry(c).or_default() += 1);
        last = word;
    }
    let rank = |(_, count): &(char, u32)| std::cmp::Reverse(count.ilog2());
    let mut letters: Vec<(char, u32)> = nodes_of.into_iter().collect();
    letters.sort_by_key(rank);
    let index: BTreeMap<char, u32> = letters.iter().zip(1..).map(|(&(c, _), i)| (c, i)).collect();
    let mut words: Vec<(Vec<u32>, u8, Pos)> = words
        .into_iter()
        .map(|(word, v, p)| (word.iter().filter_map(|c| index.get(c).copied()).collect(), v, p))
        .collect();
    words.sort();
    // A node is the range of words that share its prefix.
    let mut queue = VecDeque::from([(0, words.len(), 0)]);
    let (mut shapes, mut labels, mut values, mut tags) = (vec![], vec![], vec![], vec![]);
    while let Some((mut from, to, depth)) = queue.pop_front() {
        let own = words.get(from).filter(|w| w.0.len() == depth && depth > 0);
        values.extend(own.map(|w| w.1));
        tags.extend(own.map(|w| w.2.0));
        let is_word = own.is_some();
        from += usize::from(is_word);
        let (mut count, mut last) = (0u32, 0);
        while from < to {
            let letter = words.get(from).and_then(|w| w.0.get(depth)).copied();
            let end = (from..to).find(|&i| words.get(i).and_then(|w| w.0.get(depth)).copied() != letter).unwrap_or(to);
            let label = letter.unwrap_or_default();
            labels.push(label - last);
            last = label;
            count += 1;
            queue.push_back((from, end, depth + 1));
            from = end;
        }
        shapes.push((2 * count).saturating_sub(u32::from(!is_word)));
    }
    let mut out = Writer::new(MAGIC);
    out.int(total);
    let mut steps = Vec::new();
    for alike in letters.chunk_by(|a, b| rank(a) == rank(b)) {
        let mut last = 0;
        for &(c, _) in alike {
            steps.push(c as u32 - last);
            last = c as u32;
        }
        steps.push(0);
    }
    out.column(&steps);
    out.int(shapes.len() as u32);
    out.int(values.len() as u32);
    out.stream(&shapes);
    out.stream(&labels);
    out.bytes.extend(&values);
    out.bytes.extend(&tags);
    out.bytes
}

#[cfg(all(test, feature = "tools"))]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let words = [("北京", 5, "ns"), ("北京大学", 3, "nt"), ("北", 2, "ns"), ("京", 1, "ns")];
        let words = words.map(|(w, f, p)| (w.to_string(), f, Pos::from_name(p).unwrap()));
        let trie = Trie::open(&bake(words.to_vec(), 11)).unwrap();
        let text: Vec<char> = "在北京大学".chars().collect();
        let mut found = Vec::new();
        trie.words_in(&text, |s, e, w| found.push((s, e, trie.value(w), trie.pos(w).name())));
        assert_eq!(found, [(1, 2, 2, "ns"), (1, 3, 5, "ns"), (1, 5, 3, "nt"), (2, 3, 1, "ns")]);
        assert_eq!(trie.find(&['北', '京', '大']), None);
        assert_eq!(trie.total(), 11);
    }

    #[test]
    fn refuses_damage() {
        let good = bake(vec![("北京".to_string(), 5, Pos::PLACE)], 5);
        for length in 0..good.len() {
            assert!(Trie::open(good.get(..length).unwrap()).is_err());
        }
    }
}
