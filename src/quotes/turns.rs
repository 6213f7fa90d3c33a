//! The turns of a conversation: 问：…, 王某：….

use super::cues::After;
use super::reader::{self, Reader, can_speak, span};
use super::speaker::Speaker;
use super::{Page, Said, no_verb};
use crate::report::{BlockKind, NameType, QuoteKind, Strength};
use crate::text::words::any;
use crate::text::{ASKING, Document};

/// Paragraphs that begin as turns of a conversation.
pub(super) fn count_turns(doc: &Document, reader: &Reader) -> usize {
    let paragraphs = doc.blocks.iter().zip(&doc.block_spans).filter(|(b, _)| b.kind == BlockKind::Paragraph);
    paragraphs.filter(|(_, s)| turn_colon(reader, s.start as usize, s.end as usize).is_some()).count()
}

/// Where the colon after a turn's speaker stands.
fn turn_colon(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    let colon = (start..end.min(start + 24)).find(|&i| reader.at(i) == ':')?;
    // 石勇(笑):
    let names = |open: usize| reader.names(open, colon).any(|(_, m)| m.kind == NameType::Per);
    let bracket = reader.bracket_before(colon).filter(|&open| open > start && (colon - open <= 6 || names(open)));
    let said_by = bracket.unwrap_or(colon);
    let named = said_by - usize::from(reader.before(said_by) == '》');
    let clean = !reader.slice(start, said_by).iter().any(|c| matches!(c, ',' | '。' | '?' | '!' | ';' | '“' | ')'));
    let who = reader.slice(start, colon);
    let known = matches!(who, ['问' | '答' | 'Q' | 'A'])
        || reader.any_before(said_by, any!("记者 主持人 发言人"))
        || reader.any_before(said_by, ASKING)
        || reader.name_before(named).is_some_and(|(_, m)| {
            can_speak(m) && m.start as usize <= start + 20 && no_verb(reader, start, m.start as usize)
        });
    (clean && known && colon > start && colon + 1 < end).then_some(colon)
}

impl Page<'_, '_> {
    /// A turn of a conversation; where its body begins.
    pub(super) fn turn(&mut self, start: usize, end: usize, turns: usize) -> Option<usize> {
        let r = self.reader;
        let colon = turn_colon(r, start, end)?;
        let letter = matches!(r.slice(start, colon), ['问' | '答' | 'Q' | 'A']);
        let hosts = reader::same(r.slice(start, start + 3), "主持人");
        let plain = letter || hosts || r.ends(colon, "记者") || r.any_before(colon, ASKING);
        let marked =
            r.marks(colon + 1, end).first().is_some_and(|m| m.open == colon + 1 && !(letter && m.close + 2 < end));
        if turns < 2 && !plain || marked {
            return None;
        }
        let name = r.names(start, colon).rfind(|(_, m)| can_speak(m));
        let answers = matches!(r.slice(start, colon), ['答' | 'A']);
        let mention = match name {
            Some((i, _)) => Some(i),
            None if answers => r.interviewee(start, self.memory),
            None => None,
        };
        let speaker = Speaker::near(mention, span(start, colon));
        let said = Said {
            cue: span(colon, colon + 1),
            after: After::Comma,
            strength: Strength::Said,
            speaker: Some(speaker),
            content: None,
        };
        let mut body = colon + 1;
        while r.at(body) == ' ' {
            body += 1;
        }
        self.push(span(body, end), QuoteKind::Direct, Some(&said), Some(speaker), "quotes.turn");
        self.remember(Some(speaker));
        Some(body)
    }
}
