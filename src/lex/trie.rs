//! The dictionary as a trie in level order.
//!
//! Nodes are numbered breadth first, children of one node next to each other
//! and sorted, so that a node needs only its number of children and its
//! label: after LOUDS (Jacobson 1989), with bytes in place of bits. The file
//! holds columns, which compress better than records, and letters are numbered
//! by how often they are labels, for the same reason. All columns but that of
//! the labels are read where they lie.

use super::Pos;
use crate::LoadError;
use crate::codec::Reader;
use std::ops::Range;

const MAGIC: &[u8; 4] = b"WJD5";

/// Nodes whose shapes are looked at together, a byte of a word each.
const BLOCK: usize = 8;
/// A one in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Whether a node is the end of a word, by its shape: 0 for one without
/// children, else twice their number, less one if it ends no word.
fn is_word(shape: u32) -> bool {
    shape.is_multiple_of(2)
}

/// The number of children that the shapes in the bytes of `shapes` count.
fn children_of(shapes: u64) -> u32 {
    let counts = (shapes + ONES) >> 1 & (ONES * 0x7F);
    let pairs = (counts & 0x00FF_00FF_00FF_00FF) + (counts >> 8 & 0x00FF_00FF_00FF_00FF);
    (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as u32
}

/// A read-only dictionary: word → value, not 0, and part of speech.
pub struct Trie {
    /// Character → index of its label, plus one; 0 for characters of no word.
    alphabet: Vec<u16>,
    labels: Vec<u16>,
    shapes: &'static [[u8; BLOCK]],
    blocks: Vec<Block>,
    /// Nodes with more children than a shape can count, in order, and how many more.
    wide: Vec<(u32, u32)>,
    /// First child of the root for each letter; 0 for none. All searches begin there.
    roots: Vec<u32>,
    /// Values of the words, in the order of their nodes.
    values: &'static [u8],
    tags: &'static [u8],
    total: usize,
}

/// What stands before a block of nodes.
struct Block {
    /// The first child of its first node.
    first_child: u32,
    /// The words that end at nodes before it; the highest bit is set if one of its nodes is wide.
    words: u32,
}

const WIDE: u32 = 1 << 31;

impl Trie {
    /// Open a dictionary.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &'static [u8]) -> Result<Self, LoadError> {
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
        let mut wide = Vec::new();
        let mut last = 0u32;
        for pair in reader.column()?.chunks_exact(2) {
            if let &[step, more] = pair {
                last = last.saturating_add(step);
                wide.push((last, more));
            }
        }
        // Leaves fill the last block.
        let filled = nodes.saturating_add(BLOCK - 1) / BLOCK * BLOCK;
        let shapes = reader.bytes(filled)?.as_chunks().0;
        let labels = reader.sized()?;
        let (values, tags) = (reader.bytes(words)?, reader.bytes(words)?);
        let mut rooms = vec![1; nodes];
        let blocks = blocks(shapes, &wide, &mut rooms);
        let end = blocks.last().map(|end| (end.first_child as usize, end.words as usize));
        if end != Some((nodes, words + filled - nodes)) || shapes.as_flattened().contains(&u8::MAX) {
            return Err(reader.error("the tree does not add up"));
        }
        let labels = self::labels(labels, &rooms).ok_or(reader.error("a node without a label"))?;
        let mut trie = Trie { alphabet, labels, shapes, blocks, wide, roots: Vec::new(), values, tags, total };
        let mut roots = vec![0; usize::from(letters) + 1];
        for child in trie.children(0).unwrap_or_default() {
            let label = trie.labels.get(child as usize).copied().unwrap_or_default();
            if let Some(slot) = roots.get_mut(usize::from(label)) {
                *slot = child;
            }
        }
        trie.roots = roots;
        Ok(trie)
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
        self.word(node).and_then(|word| self.values.get(word)).copied().unwrap_or_default()
    }

    /// Part of speech of a word.
    pub fn pos(&self, node: u32) -> Pos {
        Pos(self.word(node).and_then(|word| self.tags.get(word)).copied().unwrap_or_default())
    }

    /// The shape of a node, those of the nodes before it in its block, and the block.
    fn shape(&self, node: u32) -> Option<(u64, u64, &Block)> {
        let (at, shift) = (node as usize / BLOCK, node as usize % BLOCK * 8);
        let shapes = u64::from_le_bytes(*self.shapes.get(at)?);
        Some((shapes >> shift & 0xFF, shapes & ((1 << shift) - 1), self.blocks.get(at)?))
    }

    /// The place among all words of the word that ends at a node.
    fn word(&self, node: u32) -> Option<usize> {
        let (shape, before, block) = self.shape(node)?;
        let other = (before & ONES).wrapping_mul(ONES) >> 56;
        let words = (block.words & !WIDE) as usize + node as usize % BLOCK - other as usize;
        is_word(shape as u32).then_some(words)
    }

    /// The children of a node.
    fn children(&self, node: u32) -> Option<Range<u32>> {
        let (shape, before, block) = self.shape(node)?;
        let mut first = block.first_child + children_of(before);
        let mut count = (shape as u32).div_ceil(2);
        if block.words & WIDE != 0 {
            let start = node - node % BLOCK as u32;
            let from = self.wide.partition_point(|w| w.0 < start);
            for &(wide, more) in self.wide.iter().skip(from).take_while(|w| w.0 <= node) {
                *(if wide < node { &mut first } else { &mut count }) += more;
            }
        }
        Some(first..first + count)
    }

    fn letter(&self, c: char) -> Option<u16> {
        self.alphabet.get(c as usize).copied().filter(|&l| l != 0)
    }

    fn child(&self, node: u32, c: char) -> Option<u32> {
        let letter = self.letter(c)?;
        if node == 0 {
            return self.roots.get(usize::from(letter)).copied().filter(|&child| child != 0);
        }
        let children = self.children(node)?;
        let labels = self.labels.get(children.start as usize..children.end as usize)?;
        labels.binary_search(&letter).ok().map(|i| children.start + i as u32)
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
            open.extend(self.children(node).unwrap_or_default().map(|child| (child, depth + 1)));
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

/// The blocks of a tree and one for its end. In `rooms`, the place of the
/// first child of each node is set to 0.
// By itself: a browser compiles long functions badly before it knows that they matter.
#[inline(never)]
fn blocks(shapes: &[[u8; BLOCK]], wide: &[(u32, u32)], rooms: &mut [u8]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(shapes.len() + 1);
    let mut wide = wide.iter().copied().peekable();
    // The root is no child.
    let (mut next, mut words) = (1u32, 0);
    for (i, block) in shapes.iter().enumerate() {
        let start = (i * BLOCK) as u32;
        let has_wide = wide.peek().is_some_and(|w| w.0 < start + BLOCK as u32);
        blocks.push(Block { first_child: next, words: words | if has_wide { WIDE } else { 0 } });
        for (node, &shape) in (start..).zip(block) {
            if let Some(room) = rooms.get_mut(next as usize) {
                *room = 0;
            }
            next = next.saturating_add(u32::from(shape.div_ceil(2)));
            if has_wide && let Some((_, more)) = wide.next_if(|w| w.0 == node) {
                next = next.saturating_add(more);
            }
            words += u32::from(is_word(u32::from(shape)));
        }
    }
    blocks.push(Block { first_child: next, words });
    blocks
}

/// The labels of all nodes from their column: that of a first child, and by how
/// much that of the next is more. `rooms`: 0 for first children.
#[inline(never)]
fn labels(bytes: &[u8], rooms: &[u8]) -> Option<Vec<u16>> {
    let mut labels = vec![0u16; rooms.len()];
    // The root has no label.
    let (mut node, mut value, mut shift) = (1, 0u32, 0);
    let mut last = 0u32;
    for &byte in bytes {
        // Where a label ends cannot be foreseen: no branch.
        let (ends, goes_on) = (u32::from(byte < 0x80), u32::from(byte >> 7));
        value |= u32::from(byte & 0x7F) << (shift % 32);
        let base = last * u32::from(*rooms.get(node)?);
        *labels.get_mut(node)? = (value + base) as u16;
        last = (value + base) * ends + last * goes_on;
        node += ends as usize;
        value *= goes_on;
        shift = (shift + 7) * goes_on;
    }
    (node == rooms.len() && shift == 0).then_some(labels)
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
    let nodes = shapes.len();
    shapes.resize(nodes.next_multiple_of(BLOCK), 0);
    let mut wide = Vec::new();
    let mut last = 0;
    for (node, shape) in (0..).zip(&mut shapes) {
        let widest = 253 + u32::from(is_word(*shape));
        if *shape > widest {
            wide.extend([node - last, (*shape - widest) / 2]);
            last = node;
            *shape = widest;
        }
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
    out.int(nodes as u32);
    out.int(values.len() as u32);
    out.column(&wide);
    out.bytes.extend(shapes.iter().map(|&shape| shape as u8));
    out.sized(&labels);
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
        let trie = Trie::open(bake(words.to_vec(), 11).leak()).unwrap();
        let text: Vec<char> = "在北京大学".chars().collect();
        let mut found = Vec::new();
        trie.words_in(&text, |s, e, w| found.push((s, e, trie.value(w), trie.pos(w).name())));
        assert_eq!(found, [(1, 2, 2, "ns"), (1, 3, 5, "ns"), (1, 5, 3, "nt"), (2, 3, 1, "ns")]);
        assert_eq!(trie.find(&['北', '京', '大']), None);
        assert_eq!(trie.total(), 11);
    }

    #[test]
    fn refuses_damage() {
        let good: &[u8] = bake(vec![("北京".to_string(), 5, Pos::PLACE)], 5).leak();
        for length in 0..good.len() {
            assert!(Trie::open(good.get(..length).unwrap()).is_err());
        }
    }
}
