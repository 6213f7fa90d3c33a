//! The turns of a conversation: 问：…, 王某：…, 【王某】….

use super::cues::After;
use super::reader::{self, Reader, can_speak, span};
use super::speaker::Speaker;
use super::{Page, Said, no_verb};
use crate::report::{NameType, QuoteKind, Span, Strength};
use crate::text::words::any;
use crate::text::{ASKING, Document, is_han};

/// How a turn begins.
struct Head {
    /// Who speaks, before the colon or in brackets.
    who: Span,
    /// Where what is said begins.
    body: usize,
}

/// Paragraphs that begin as turns of a conversation.
pub(super) fn count_turns(doc: &Document, reader: &Reader) -> usize {
    reader::paragraphs(doc).filter(|&(start, end)| head(reader, start, end).is_some()).count()
}

fn head(reader: &Reader, start: usize, end: usize) -> Option<Head> {
    let said_by = reader.bracketed_turn(start, end);
    said_by.map(|who| Head { who, body: who.end as usize + 1 }).or_else(|| head_with_colon(reader, start, end))
}

fn head_with_colon(reader: &Reader, start: usize, end: usize) -> Option<Head> {
    let colon = (start..end.min(start + 24)).find(|&i| reader.at(i) == ':')?;
    // 石勇(笑):
    let names = |open: usize| reader.names(open, colon).any(|(_, m)| m.kind == NameType::Per);
    let bracket = reader.bracket_before(colon).filter(|&open| open > start && (colon - open <= 6 || names(open)));
    let said_by = bracket.unwrap_or(colon);
    let named = said_by - usize::from(reader.before(said_by) == '》');
    let clean = !reader.slice(start, said_by).iter().any(|c| matches!(c, ',' | '。' | '?' | '!' | ';' | '“' | ')'));
    let known = is_letter(reader.slice(start, colon))
        || reader.any_before(said_by, any!("记者 主持人 发言人"))
        || reader.any_before(said_by, ASKING)
        || reader.name_before(named).is_some_and(|(_, m)| {
            can_speak(m) && m.start as usize <= start + 20 && no_verb(reader, start, m.start as usize)
        });
    let head = Head { who: span(start, colon), body: colon + 1 };
    (clean && known && colon > start && head.body < end).then_some(head)
}

/// 问, A: who speaks is told by a letter.
fn is_letter(who: &[char]) -> bool {
    matches!(who, ['问' | '答' | 'Q' | 'A'])
}

impl Page<'_, '_> {
    /// A turn of a conversation; where its body begins.
    pub(super) fn turn(&mut self, start: usize, end: usize, turns: usize) -> Option<usize> {
        let r = self.reader;
        let Head { who, mut body } = head(r, start, end)?;
        let (from, to) = (who.start as usize, who.end as usize);
        let letter = is_letter(r.slice(from, to));
        let hosts = r.any_at(from, any!("主持人")).is_some();
        let plain = letter || hosts || r.ends(to, "记者") || r.any_before(to, ASKING);
        let marked = r.marks(body, end).first().is_some_and(|m| m.open == body && !(letter && m.close + 2 < end));
        // 总台记者:魏宁 高程: who reported
        let names = r.slice(body, end).iter().all(|&c| is_han(c) || matches!(c, ' ' | '、')) && end - body <= 16;
        if turns < 2 && !plain || marked || names && r.ends(to, "记者") {
            return None;
        }
        let name = r.names(from, to).rfind(|(_, m)| can_speak(m));
        let answers = matches!(r.slice(from, to), ['答' | 'A']);
        let mention = match name {
            Some((i, _)) => Some(i),
            None if answers => r.interviewee(start, self.memory),
            None => None,
        };
        let speaker = Speaker::near(mention, who);
        let said = Said {
            cue: span(to, to + 1),
            after: After::Comma,
            strength: Strength::Said,
            speaker: Some(speaker),
            content: None,
        };
        while r.at(body) == ' ' {
            body += 1;
        }
        self.push(span(body, end), QuoteKind::Direct, Some(&said), Some(speaker), "quotes.turn");
        self.remember(Some(speaker));
        Some(body)
    }
}
