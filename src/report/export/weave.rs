//! Spans that overlap in any way → elements that nest.

use crate::report::{Span, sorted};

/// A span to be marked.
struct Piece {
    span: Span,
    /// Elements of a lower layer hold those of a higher one; within a layer
    /// the one that begins first does, or the longer one.
    layer: u8,
    /// Which item this is: several pieces of one are its fragments.
    item: usize,
}

/// What to write next.
pub enum Event {
    /// The start of fragment `fragment` (from 0) of an item.
    Open { item: usize, fragment: u32 },
    /// The end of the innermost element.
    Close { item: usize },
    /// Reading characters inside the innermost element.
    Text(Span),
}

/// Elements open at once; deeper ones are left out, for readers of XML have limits too.
const DEEPEST: usize = 32;

/// Elements over a text, in any order.
pub struct Marks<T> {
    elements: Vec<T>,
    pieces: Vec<Piece>,
}

impl<T> Default for Marks<T> {
    fn default() -> Self {
        Marks { elements: Vec::new(), pieces: Vec::new() }
    }
}

impl<T> Marks<T> {
    /// Mark what of `span` lies inside the blocks.
    #[inline(never)]
    pub fn add(&mut self, blocks: &[Span], span: Span, layer: u8, element: T) {
        let item = self.elements.len();
        self.pieces.extend(clip(span, blocks).map(|span| Piece { span, layer, item }));
        self.elements.push(element);
    }

    /// The elements, what to write, and the number of fragments of each element.
    pub fn weave(self) -> (Vec<T>, Vec<Event>, Vec<u32>) {
        let (events, fragments) = weave(self.pieces, self.elements.len());
        (self.elements, events, fragments)
    }
}

/// The events of the pieces in order, elements split where they overlap, and
/// the number of fragments of each of `items` items. Text outside of all
/// pieces is left out.
fn weave(mut pieces: Vec<Piece>, items: usize) -> (Vec<Event>, Vec<u32>) {
    pieces.retain(|p| !p.span.is_empty());
    let pieces =
        sorted(pieces, |p| u128::from(p.span.start) << 64 | u128::from(p.layer) << 32 | u128::from(!p.span.end));
    let edges = pieces.iter().flat_map(|p| [p.span.start, p.span.end]).collect();
    let mut edges = sorted(edges, |&at| at.into());
    edges.dedup();
    let mut events = Vec::new();
    let mut fragments = vec![0u32; items];
    let mut open: Vec<&Piece> = Vec::new();
    let mut next = pieces.iter().peekable();
    for (i, &at) in edges.iter().enumerate() {
        let mut now: Vec<&Piece> = open.iter().copied().filter(|p| p.span.end > at).collect();
        while let Some(piece) = next.next_if(|p| p.span.start == at) {
            if now.len() < DEEPEST {
                let place = now.iter().position(|p| p.layer > piece.layer).unwrap_or(now.len());
                now.insert(place, piece);
            }
        }
        let kept = open.iter().zip(&now).take_while(|(a, b)| std::ptr::eq(**a, **b)).count();
        for piece in open.drain(kept..).rev() {
            events.push(Event::Close { item: piece.item });
        }
        for piece in now.iter().skip(kept) {
            if let Some(count) = fragments.get_mut(piece.item) {
                events.push(Event::Open { item: piece.item, fragment: *count });
                *count += 1;
            }
        }
        open = now;
        if let Some(&end) = edges.get(i + 1)
            && !open.is_empty()
        {
            events.push(Event::Text(Span::new(at, end)));
        }
    }
    (events, fragments)
}

/// The parts of a span inside each of `within`, which are in order and disjoint.
fn clip(span: Span, within: &[Span]) -> impl Iterator<Item = Span> + '_ {
    let first = within.partition_point(|w| w.end <= span.start);
    within
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(move |w| w.start < span.end)
        .map(move |w| Span::new(span.start.max(w.start), span.end.min(w.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pieces: &[(u32, u32, u8)], expected: &str) {
        let pieces: Vec<Piece> = pieces
            .iter()
            .enumerate()
            .map(|(item, &(start, end, layer))| Piece { span: Span::new(start, end), layer, item })
            .collect();
        let count = pieces.len();
        let (events, _) = weave(pieces, count);
        let name = |item: usize| (b'a' + item as u8) as char;
        let mut out = String::new();
        for event in events {
            match event {
                Event::Open { item, .. } => out.push_str(&format!("<{}>", name(item))),
                Event::Close { item } => out.push_str(&format!("</{}>", name(item))),
                Event::Text(span) => (span.start..span.end).for_each(|i| out.push_str(&(i % 10).to_string())),
            }
        }
        assert_eq!(out, expected);
    }

    #[test]
    fn nests() {
        check(&[(0, 6, 0), (1, 3, 1), (4, 5, 1)], "<a>0<b>12</b>3<c>4</c>5</a>");
        // overlap within a layer: the later one is split
        check(&[(0, 3, 1), (2, 5, 1)], "<a>01<b>2</b></a><b>34</b>");
        // an outer layer splits what it begins inside of
        check(&[(0, 4, 2), (2, 6, 1)], "<a>01</a><b><a>23</a>45</b>");
        // no empty fragments
        check(&[(0, 4, 0), (0, 2, 2), (2, 4, 1), (1, 4, 2)], "<a><b>0<d>1</d></b><c><d>23</d></c></a>");
        // the same place
        check(&[(0, 2, 1), (0, 2, 1)], "<a><b>01</b></a>");
    }
}
