//! The text and the way it is read.
//!
//! [`Document`] holds the source and, parallel to it, its *reading*: one
//! `char` for each character that a reader reads. Soft line breaks and
//! invisible characters are left out, full-width letters and digits are
//! half-width, traditional characters simplified, corner quotes curly.
//! Layers see only the reading, and their spans are indexes of it; each
//! reading character knows its place in the source. Blocks are parted by one
//! `'\n'`, so that no rule reaches over the edge of its block.

mod fold;
pub mod words;

pub use fold::Fold;

use crate::report::{Block, BlockKind, Script, Span};
use words::{Any, any};

/// A text, its blocks, and its reading.
pub struct Document<'a> {
    /// The text as it was given.
    pub source: &'a str,
    /// Blocks; offsets are bytes of `source`.
    pub blocks: Vec<Block>,
    /// The span of each block in the reading.
    pub block_spans: Vec<Span>,
    /// The reading.
    pub chars: Vec<char>,
    /// Byte of `source` where each reading character stands.
    places: Vec<u32>,
    /// Sentences, in order, none over the edge of a block.
    pub sentences: Vec<Span>,
    /// The script most of the text is in.
    pub script: Script,
}

/// Characters that show nothing and part nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\0')
}

/// Whether a soft line break between the two stands for a space.
fn wrap_is_space(before: char, after: char) -> bool {
    before.is_ascii_graphic()
        && after.is_ascii_graphic()
        && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
}

impl<'a> Document<'a> {
    /// Read `source`, already cut into `blocks`, but for the tags and marks
    /// in `markup` (in order, in bytes).
    pub fn new(source: &'a str, blocks: Vec<Block>, markup: &[Span], fold: &Fold) -> Self {
        let mut doc = Document {
            source,
            block_spans: Vec::with_capacity(blocks.len()),
            chars: Vec::with_capacity(source.len() / 3),
            places: Vec::with_capacity(source.len() / 3),
            blocks: Vec::new(),
            sentences: Vec::new(),
            script: Script::Hans,
        };
        let (mut hans, mut hant) = (0u32, 0u32);
        let mut markup = markup.iter().peekable();
        let mut next_mark = markup.peek().map_or(u32::MAX, |m| m.start);
        for block in &blocks {
            if !doc.chars.is_empty() {
                doc.chars.push('\n');
                doc.places.push(block.start);
            }
            let start = doc.chars.len() as u32;
            let text = source.get(block.start as usize..block.end as usize).unwrap_or_default();
            let mut wrapped = false;
            for (i, raw) in text.char_indices() {
                let place = block.start + i as u32;
                if is_han(raw) && !wrapped && place < next_mark {
                    let c = fold.char(raw);
                    hant += u32::from(c != raw);
                    hans += u32::from(c == raw && fold.is_simplified_only(raw));
                    doc.chars.push(c);
                    doc.places.push(place);
                    continue;
                }
                while markup.next_if(|m| m.end <= place).is_some() {}
                next_mark = markup.peek().map_or(u32::MAX, |m| m.start);
                if markup.peek().is_some_and(|m| m.start <= place) {
                    continue;
                }
                let soft_break = matches!(raw, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
                if soft_break || (wrapped && raw.is_whitespace()) {
                    wrapped = true;
                    continue;
                }
                if is_invisible(raw) {
                    continue;
                }
                let c = fold.char(raw);
                if c != raw && ('\u{3400}'..'\u{FF00}').contains(&raw) {
                    hant += 1;
                } else if fold.is_simplified_only(raw) {
                    hans += 1;
                }
                if wrapped {
                    wrapped = false;
                    if doc.chars.last().is_some_and(|&before| wrap_is_space(before, c)) {
                        doc.chars.push(' ');
                        doc.places.push(place);
                    }
                }
                doc.chars.push(c);
                doc.places.push(place);
            }
            doc.block_spans.push(Span::new(start, doc.chars.len() as u32));
        }
        doc.blocks = blocks;
        doc.script = match (hans, hant) {
            (s, t) if t > 4 * s => Script::Hant,
            (s, t) if s >= 4 * t => Script::Hans,
            _ => Script::Mixed,
        };
        doc.sentences = sentences(&doc);
        doc
    }

    /// Read `source` as one paragraph.
    pub fn plain(source: &'a str, fold: &Fold) -> Self {
        let block = Block {
            start: 0,
            end: source.len() as u32,
            kind: BlockKind::Paragraph,
            section: None,
            wraps: Vec::new(),
            rule: "text.plain",
        };
        Document::new(source, vec![block], &[], fold)
    }

    /// The first reading character at or after a byte of the source.
    pub fn reading(&self, byte: u32) -> u32 {
        self.places.partition_point(|&place| place < byte) as u32
    }

    /// The reading characters of a span.
    pub fn slice(&self, span: Span) -> &[char] {
        self.chars.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// The reading text of a span.
    pub fn text(&self, span: Span) -> String {
        self.slice(span).iter().collect()
    }

    /// The span in bytes of the source.
    pub fn bytes(&self, span: Span) -> Span {
        let end_of_source = self.source.len() as u32;
        let place = |i: u32| self.places.get(i as usize).copied().unwrap_or(end_of_source);
        if span.is_empty() {
            let at = place(span.start);
            return Span::new(at, at);
        }
        let last = place(span.end - 1);
        let width = self.source.get(last as usize..).and_then(|s| s.chars().next()).map_or(0, char::len_utf8);
        Span::new(place(span.start), last + width as u32)
    }

    /// The text of a span as it stands in the source.
    pub fn raw(&self, span: Span) -> &'a str {
        let bytes = self.bytes(span);
        self.source.get(bytes.start as usize..bytes.end as usize).unwrap_or_default()
    }

    /// The span as it reads in its own script: without soft line breaks and
    /// with half-width letters, but not simplified.
    pub fn written(&self, span: Span) -> String {
        let mut out = String::new();
        for i in span.start..span.end {
            if let (Some(&c), Some(raw)) = (self.chars.get(i as usize), self.raw(Span::new(i, i + 1)).chars().next()) {
                let keep = c == ' ' || (c.is_ascii() && !raw.is_ascii());
                out.push(if keep { c } else { raw });
            }
        }
        out
    }

    /// The span in the characters of the source, without soft line breaks and markup.
    pub fn unwrapped(&self, span: Span) -> String {
        let place = |i: u32| match self.chars.get(i as usize) {
            Some(&c @ (' ' | '\n')) => Some(c),
            _ => self.raw(Span::new(i, i + 1)).chars().next(),
        };
        (span.start..span.end).filter_map(place).collect()
    }

    /// The span in the characters of the source, on one line.
    pub fn line(&self, span: Span) -> String {
        self.unwrapped(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The headline.
    pub fn title(&self) -> Option<Span> {
        let blocks = self.blocks.iter().zip(&self.block_spans);
        blocks.into_iter().find(|(block, _)| block.kind == BlockKind::Title).map(|(_, span)| *span)
    }

    /// [`Document::written`], where that differs from [`Document::raw`].
    pub fn norm(&self, span: Span) -> Option<String> {
        let written = self.written(span);
        (written != self.raw(span)).then_some(written)
    }

    /// Index of the block that holds a reading position.
    pub fn block_at(&self, at: u32) -> Option<usize> {
        let i = self.block_spans.partition_point(|s| s.end <= at);
        self.block_spans.get(i).filter(|s| s.start <= at).map(|_| i)
    }

    /// Index of the sentence that holds a reading position.
    pub fn sentence_at(&self, at: u32) -> Option<usize> {
        let i = self.sentences.partition_point(|s| s.end <= at);
        self.sentences.get(i).filter(|s| s.start <= at).map(|_| i)
    }
}

/// Sentences: up to 。！？… with the closing marks that follow, or the end of the block.
fn sentences(doc: &Document) -> Vec<Span> {
    let mut out = Vec::new();
    for &block in &doc.block_spans {
        let mut start = block.start;
        let rest = |from: u32| doc.slice(Span::new(from, block.end)).iter();
        while let Some(step) = rest(start).position(|c| matches!(c, '。' | '!' | '?' | '…' | '｡')) {
            let after = start + step as u32 + 1;
            let closing = |c: &&char| matches!(c, '。' | '!' | '?' | '…' | '”' | '’' | '"' | ')' | '》');
            let end = after + rest(after).take_while(closing).count() as u32;
            push_trimmed(doc, start, end, &mut out);
            start = end;
        }
        push_trimmed(doc, start, block.end, &mut out);
    }
    out
}

fn push_trimmed(doc: &Document, mut start: u32, mut end: u32, out: &mut Vec<Span>) {
    let blank = |i: u32| doc.chars.get(i as usize).is_some_and(|c| c.is_whitespace());
    while start < end && blank(start) {
        start += 1;
    }
    while start < end && blank(end - 1) {
        end -= 1;
    }
    if start < end {
        out.push(Span::new(start, end));
    }
}

/// Whether a character is one of the common Chinese ones (CJK Unified Ideographs).
pub(crate) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// A letter, digit or Chinese character.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        '\u{4E00}'..='\u{9FFF}' => true,
        '\u{3000}'..='\u{303F}' | '\u{2000}'..='\u{206F}' => false,
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        c => c.is_alphanumeric(),
    }
}

/// How the turn of a reporter begins: 甲报记者追问:….
pub(crate) static ASKING: &Any = any!("记者问 记者追问 记者提问");

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> (String, Vec<String>) {
        let doc = Document::plain(source, &Fold::load());
        let sentences = doc.sentences.iter().map(|&s| doc.text(s)).collect();
        (doc.chars.iter().collect(), sentences)
    }

    #[test]
    fn reading() {
        for (source, expected) in [
            ("全长7.8\n6公里", "全长7.86公里"),
            ("Airbus\n  Defence", "Airbus Defence"),
            ("臺灣「時報」", "台湾“时报”"),
            ("１２３％", "123%"),
            ("零\u{200b}宽", "零宽"),
        ] {
            assert_eq!(read(source).0, expected);
        }
    }

    #[test]
    fn sentence_ends() {
        assert_eq!(read("他说：“走！”于是走了。完").1, ["他说:“走!”", "于是走了。", "完"]);
    }

    #[test]
    fn written_keeps_the_script() {
        let fold = Fold::load();
        let source = "澤連\n斯基";
        let doc = Document::plain(source, &fold);
        assert_eq!(doc.norm(Span::new(0, 4)).as_deref(), Some("澤連斯基"));
        assert_eq!(doc.raw(Span::new(1, 3)), "連\n斯");
    }
}
