//! From reading characters to offsets of the text as it was given.

use super::{Analysis, Span};
use crate::text::Document;

/// The unit of the offsets of an [`Analysis`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffsetUnit {
    /// UTF-16 code units: what a JavaScript string counts.
    #[default]
    Utf16,
    /// Unicode code points.
    Char,
    /// UTF-8 bytes.
    Byte,
}

/// Bytes between two entries of the table.
const STRIDE: usize = 16;

/// Byte offset → offset in another unit. One entry for each 16 bytes, the
/// rest counted, after oxc's `utf8_to_utf16` table.
pub(crate) struct Table<'a> {
    source: &'a [u8],
    unit: OffsetUnit,
    every: Vec<u32>,
}

fn width(unit: OffsetUnit, byte: u8) -> u32 {
    match unit {
        OffsetUnit::Byte => 1,
        // A continuation byte counts nothing; a four-byte lead is a surrogate pair.
        OffsetUnit::Char => u32::from((byte as i8) >= -0x40),
        OffsetUnit::Utf16 => u32::from((byte as i8) >= -0x40) + u32::from(byte >= 0xF0),
    }
}

impl<'a> Table<'a> {
    pub(crate) fn new(source: &'a str, unit: OffsetUnit) -> Self {
        let source = source.as_bytes();
        let mut every = Vec::with_capacity(source.len() / STRIDE + 1);
        let mut at = 0;
        if unit != OffsetUnit::Byte {
            for chunk in source.chunks(STRIDE) {
                every.push(at);
                at += chunk.iter().map(|&b| width(unit, b)).sum::<u32>();
            }
        }
        every.push(at);
        Table { source, unit, every }
    }

    fn at(&self, byte: u32) -> u32 {
        if self.unit == OffsetUnit::Byte {
            return byte;
        }
        let slot = byte as usize / STRIDE;
        let base = self.every.get(slot).copied().unwrap_or_default();
        let rest = self.source.get(slot * STRIDE..byte as usize).unwrap_or_default();
        base + rest.iter().map(|&b| width(self.unit, b)).sum::<u32>()
    }

    /// Where a span of the reading stands in the source.
    pub(crate) fn span(&self, document: &Document, span: Span) -> Span {
        let bytes = document.bytes(span);
        Span::new(self.at(bytes.start), self.at(bytes.end))
    }
}

/// Turn every offset of `analysis` (reading characters; of blocks: bytes)
/// into `unit`, and set `norm` where a mention reads otherwise than it stands.
pub(crate) fn convert(analysis: &mut Analysis, document: &Document, unit: OffsetUnit) {
    let table = Table::new(document.source, unit);
    for block in &mut analysis.blocks {
        block.start = table.at(block.start);
        block.end = table.at(block.end);
        for wrap in &mut block.wraps {
            *wrap = table.at(*wrap);
        }
    }
    for mention in &mut analysis.mentions {
        let span = Span::new(mention.start, mention.end);
        mention.norm = document.norm(span);
    }
    let to = |start: &mut u32, end: &mut u32| {
        let place = table.span(document, Span::new(*start, *end));
        (*start, *end) = (place.start, place.end);
    };
    let span = |s: &mut Span| to(&mut s.start, &mut s.end);
    let place = |start: &mut Option<u32>, end: &mut Option<u32>| {
        if let (Some(start), Some(end)) = (start, end) {
            to(start, end);
        }
    };
    if let Some(published) = &mut analysis.published {
        place(&mut published.start, &mut published.end);
    }
    analysis.sentences.iter_mut().for_each(span);
    analysis.tokens.iter_mut().for_each(|t| to(&mut t.start, &mut t.end));
    analysis.mentions.iter_mut().for_each(|m| to(&mut m.start, &mut m.end));
    for entity in &mut analysis.entities {
        entity.roles.iter_mut().for_each(|r| to(&mut r.start, &mut r.end));
        entity.links.iter_mut().for_each(|l| to(&mut l.start, &mut l.end));
    }
    for number in &mut analysis.numbers {
        to(&mut number.start, &mut number.end);
        span(&mut number.numeral);
    }
    analysis.times.iter_mut().for_each(|t| to(&mut t.start, &mut t.end));
    for quote in &mut analysis.quotes {
        to(&mut quote.start, &mut quote.end);
        quote.speaker_span.iter_mut().for_each(span);
        quote.cue.iter_mut().for_each(span);
    }
    for source in &mut analysis.sources {
        to(&mut source.start, &mut source.end);
        source.covers.iter_mut().for_each(span);
    }
    for keyword in &mut analysis.keywords {
        keyword.mentions.iter_mut().for_each(span);
    }
    analysis.summary.iter_mut().for_each(|s| to(&mut s.start, &mut s.end));
    analysis.timeline.iter_mut().for_each(|t| span(&mut t.sentence));
    for note in &mut analysis.notes {
        place(&mut note.start, &mut note.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        let text = format!("{}中😀文a", "x".repeat(70));
        for (unit, count) in [
            (OffsetUnit::Utf16, text.encode_utf16().count()),
            (OffsetUnit::Char, text.chars().count()),
            (OffsetUnit::Byte, text.len()),
        ] {
            assert_eq!(Table::new(&text, unit).at(text.len() as u32) as usize, count);
        }
        let table = Table::new(&text, OffsetUnit::Utf16);
        let byte = text.find('文').unwrap() as u32;
        assert_eq!(table.at(byte), 73);
    }
}
