//! What was said, and who said it.
//!
//! Quotation marks are paired ([`reader`]); verbs of speech ([`cues`]) are
//! looked up among the words of each sentence ([`verbs`]) and their speaker
//! before them ([`speaker`]); a clause after such a verb is an indirect quote
//! ([`indirect`]), and each pair of marks is given to the verb that introduces
//! it ([`marked`]). Headlines ([`headline`]) and conversations ([`turns`]) name
//! who speaks in ways of their own.

mod cues;
#[cfg(test)]
pub(crate) mod fixture;
mod headline;
mod indirect;
mod marked;
pub(crate) mod reader;
mod speaker;
#[cfg(test)]
mod tests;
mod turns;
mod verbs;

use crate::facts;
use crate::report::{BlockKind, Mention, NameType, Quote, QuoteKind, Span, Strength, Token, sorted};
use crate::text::Document;
use crate::text::words::any;
use cues::{ARGUES, After};
use headline::halves;
use reader::{Mark, Reader, Sentence, span};
use speaker::{Memory, Speaker};
use turns::count_turns;

/// A verb of speech in its sentence.
#[derive(Clone, Copy, Debug)]
struct Said {
    cue: Span,
    after: After,
    strength: Strength,
    speaker: Option<Speaker>,
    /// What it introduces without marks.
    content: Option<Span>,
}

/// Find the quotes of a document: `mentions` by start, those inside others
/// flagged. Spans are reading characters. Who speaks is told by mention; the caller fills in the entity.
pub fn quotes(doc: &Document, tokens: &[Token], mentions: &[Mention]) -> Vec<Quote> {
    let reader = Reader::new(doc, tokens, mentions);
    let (aside, bodies) = asides(doc, &reader);
    let reader = reader.without(&aside);
    let turns = count_turns(doc, &reader);
    let mut out = Vec::new();
    let mut memory = Memory::default();
    let mut open_speaker: Option<Speaker> = None;
    for ((block, &place), body) in doc.blocks.iter().zip(&doc.block_spans).zip(bodies) {
        if is_aside(block.kind) || place.is_empty() {
            continue;
        }
        let from = out.len();
        let mut page = Page { reader: &reader, memory: &mut memory, out: &mut out };
        let (start, end) = (place.start as usize, place.end as usize);
        let marks = reader.marks(start, end);
        let mut sentences = reader.sentences(body, end, &marks);
        let mut headline = None;
        if matches!(block.kind, BlockKind::Title | BlockKind::Heading | BlockKind::Related | BlockKind::Caption) {
            headline = page.headline(start, end);
        }
        if matches!(block.kind, BlockKind::Title | BlockKind::Related) {
            sentences = sentences.into_iter().flat_map(|s| halves(&reader, s, &marks)).collect();
            page.told_before(&sentences);
        }
        if block.kind == BlockKind::Paragraph
            && let Some(body) = page.turn(start, end, turns)
        {
            sentences = reader.sentences(body, end, &marks);
        }
        open_speaker = page.block(&sentences, &marks, open_speaker, headline);
        if block.kind == BlockKind::Paragraph {
            page.memory.voice = page.out.get(from..).and_then(|own| voice_at_end(own, end));
        }
        // What a turn goes on with is its own.
        if out.get(from).is_some_and(|q| q.rule == "quotes.turn") {
            let own = out.split_off(from);
            out.extend(own.into_iter().filter(|q| !q.continuation));
        }
        let own = out.split_off(from);
        out.extend(sorted(own, |q| Span::new(q.start, q.end).order()));
    }
    nest(&mut out);
    out
}

/// Who speaks in the last quote of a block, if the block ends with it.
fn voice_at_end(own: &[Quote], end: usize) -> Option<Speaker> {
    let last = own.iter().max_by_key(|q| q.end).filter(|q| q.end as usize + 2 >= end)?;
    let span = last.speaker_span?;
    Some(Speaker { near: false, ..Speaker::near(last.speaker_mention, span) })
}

/// Of two quotes that cross, as unbalanced marks make them, keep the one that begins first.
fn nest(quotes: &mut Vec<Quote>) {
    let mut open: Vec<u32> = Vec::new();
    quotes.retain(|q| {
        while open.pop_if(|end| *end <= q.start).is_some() {}
        let inside = open.last().is_none_or(|&end| q.end <= end);
        if inside {
            open.push(q.end);
        }
        inside
    });
}

/// Blocks in which nobody speaks.
fn is_aside(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Furniture | BlockKind::Spam | BlockKind::Byline)
}

/// The parts that name who made the report, not who speaks in it: bylines,
/// furniture, datelines; and where the text of each block begins.
fn asides(doc: &Document, reader: &Reader) -> (Vec<Span>, Vec<usize>) {
    let mut aside = Vec::new();
    let bodies = doc.blocks.iter().zip(&doc.block_spans).map(|(block, &place)| {
        let start = place.start as usize;
        if is_aside(block.kind) {
            aside.push(place);
            return start;
        }
        let body = reader.lead(start, place.end as usize).map_or(start, |lead| lead.body);
        if body > start {
            aside.push(span(start, body));
        }
        body
    });
    let bodies = bodies.collect();
    (aside, bodies)
}

fn no_verb(reader: &Reader, start: usize, end: usize) -> bool {
    let verb = |t: &Token| t.pos.name().starts_with('v') || t.pos.name() == "p";
    !reader.words(start, end).iter().any(|t| verb(t) && reader.name_over(t.start as usize).is_none())
}

struct Page<'a, 'b> {
    reader: &'a Reader<'b>,
    memory: &'a mut Memory,
    out: &'a mut Vec<Quote>,
}

impl Page<'_, '_> {
    fn push(
        &mut self,
        place: Span,
        kind: QuoteKind,
        said: Option<&Said>,
        speaker: Option<Speaker>,
        rule: &'static str,
    ) {
        if place.is_empty() {
            return;
        }
        self.out.push(Quote {
            start: place.start,
            end: place.end,
            kind,
            speaker: None,
            speaker_mention: speaker.and_then(|s| s.mention),
            speaker_span: speaker.map(|s| s.span),
            cue: said.map(|s| s.cue),
            strength: said.map(|s| s.strength),
            continuation: false,
            zone: None,
            rule,
        });
    }

    fn remember(&mut self, speaker: Option<Speaker>) {
        let Some(speaker) = speaker else { return };
        match speaker.mention {
            Some(i) if self.reader.mentions.get(i as usize).is_some_and(|m| m.kind == NameType::Per) => {
                self.memory.person = Some(i);
                self.memory.stranger = None;
            }
            None if !speaker.pronoun && self.reader.is_stranger(speaker.span) => {
                self.memory.stranger = Some(speaker.span.start);
            }
            _ => {}
        }
        self.memory.last = Some(speaker);
    }

    /// The quotes of a block. Returns who speaks in a quote that the block
    /// leaves open.
    fn block(
        &mut self,
        sentences: &[Sentence],
        marks: &[Mark],
        open: Option<Speaker>,
        headline: Option<Said>,
    ) -> Option<Speaker> {
        let mut left_open = None;
        // Who spoke in this block last, and the sentences since.
        let mut voice: Option<Speaker> = None;
        let mut notice = false;
        let mut plain: Vec<Sentence> = Vec::new();
        let mut rest = marks;
        for (n, &sentence) in sentences.iter().enumerate() {
            let skip = rest.iter().take_while(|m| m.open < sentence.start).count();
            rest = rest.get(skip..).unwrap_or_default();
            let inside = rest.iter().take_while(|m| m.open < sentence.full_end).count();
            let here = rest.get(..inside).unwrap_or_default();
            let next = sentences.get(n + 1).copied();
            self.asked(sentence);
            let mut said = self.verbs(sentence, here, voice);
            if let Some(headline) = headline {
                said.retain(|s| s.content.is_none_or(|c| Some(c.start) != headline.content.map(|h| h.start)));
            }
            for s in said.iter() {
                if let Some(content) = s.content {
                    self.push(content, QuoteKind::Indirect, Some(s), s.speaker, "quotes.indirect");
                }
            }
            said.splice(0..0, headline);
            let before = voice;
            for mark in here {
                let speaker = self.mark(mark, sentence, next, &said, here, voice, open.filter(|_| n == 0));
                if !mark.closed && speaker.is_some() {
                    left_open = speaker;
                }
                if mark.depth == 0 && speaker.is_some() && self.out.last().is_some_and(|q| q.kind == QuoteKind::Direct)
                {
                    voice = speaker;
                    self.remember(speaker);
                } else if let Some(Speaker { mention: Some(meant), pronoun: true, .. }) = speaker {
                    self.memory.person = Some(meant);
                }
            }
            self.within(here);
            let own = said.iter().rev().find(|s| s.content.is_some() && s.speaker.is_some());
            match own {
                Some(own) => {
                    let first = said.iter().find(|s| s.content.is_some() && s.speaker.is_some()).unwrap_or(own);
                    let same = before.is_some_and(|v| {
                        v.mention.is_some() && v.mention == first.speaker.and_then(|s| s.mention)
                            || first.speaker.is_some_and(|s| s.pronoun)
                    });
                    if same && plain.len() <= 3 && !plain.iter().any(|s| self.is_told_by_reporter(*s, before)) {
                        self.go_on(&plain, before);
                    }
                    plain.clear();
                    voice = first.speaker;
                    notice = self.is_notice(own);
                    self.remember(first.speaker);
                }
                None if here.iter().any(|m| m.depth == 0) => plain.clear(),
                // “…”甲说。“…”: the verb of the quote before.
                None if self.has_cue_of_last(sentence) => plain.clear(),
                None if voice.is_some() && plain.len() < 4 && !self.ends_in_verb(sentence) => {
                    let on = self.in_voice(sentence) && !plain.iter().any(|s| self.is_told_by_reporter(*s, voice));
                    if on || notice && self.is_of_notice(sentence) && plain.is_empty() {
                        self.go_on(&plain, voice);
                        self.go_on(&[sentence], voice);
                        plain.clear();
                    } else {
                        plain.push(sentence);
                    }
                }
                None => {
                    voice = None;
                    plain.clear();
                }
            }
        }
        left_open
    }

    /// “医生说,要休养三个月。”: what another says inside the marks, who is named there.
    fn within(&mut self, marks: &[Mark]) {
        let r = self.reader;
        for mark in marks.iter().filter(|m| m.depth == 0 && m.closed && m.close - m.open > 12) {
            let after = marks.partition_point(|m| m.open <= mark.open);
            let inner: Vec<Mark> = (marks.iter().skip(after))
                .take_while(|m| m.open < mark.close)
                .filter(|m| m.depth == 1 && m.close < mark.close)
                .map(|m| Mark { depth: 0, ..*m })
                .collect();
            for sentence in r.sentences(mark.open + 1, mark.close, &inner) {
                for said in self.verbs(sentence, &inner, None) {
                    let named = said.speaker.filter(|s| {
                        let who = r.slice(s.span.start as usize, s.span.end as usize);
                        let own =
                            ["我", "我们", "你", "你们", "咱", "咱们", "大家"].iter().any(|w| reader::same(who, w));
                        let inside = (sentence.start..sentence.end).contains(&(s.span.start as usize));
                        s.near && !s.pronoun && !own && inside
                    });
                    let content = said.content.filter(|c| reader::opening_at(&inner, c.start as usize).is_none());
                    if let (Some(content), Some(_)) = (content, named) {
                        self.push(content, QuoteKind::Indirect, Some(&said), named, "quotes.within");
                    }
                }
            }
        }
    }

    /// Sentences that go on in the voice of the quote before.
    fn go_on(&mut self, sentences: &[Sentence], voice: Option<Speaker>) {
        for s in sentences {
            if s.end - s.start < 6 {
                continue;
            }
            self.push(span(s.start, s.end), QuoteKind::Indirect, None, voice, "quotes.continuation");
            if let Some(q) = self.out.last_mut() {
                q.continuation = true;
                q.speaker_span = None;
            }
        }
    }

    /// Whether the sentence has the verb of a quote before it.
    fn has_cue_of_last(&self, s: Sentence) -> bool {
        let place = s.start as u32..s.full_end as u32;
        self.out.iter().rev().take(4).any(|q| q.start < place.start && q.cue.is_some_and(|c| place.contains(&c.start)))
    }

    /// 记者看到…, 王某却不这么想: a sentence of the report between two of a speaker, who does not name himself.
    fn is_told_by_reporter(&self, s: Sentence, voice: Option<Speaker>) -> bool {
        let r = self.reader;
        let speaker = voice.and_then(|v| r.mentions.get(v.mention? as usize)).filter(|m| m.kind == NameType::Per);
        let name = |m: &Mention| r.slice(m.start as usize, m.end as usize);
        if speaker.is_some_and(|own| r.names(s.start, s.end).any(|(_, m)| name(m) == name(own))) {
            return true;
        }
        let told = any!(
            "记者 现场 随后 当天 当晚 会谈后 会见后 会后 会谈结束 签字 双方发表 双方签署 两国领导人 两国总理 两国元首"
        );
        r.any_at(s.start, told).is_some()
            || r.name_at(s.start).is_some_and(|(_, m)| m.kind == NameType::Per)
            || (s.start..s.end.min(s.start + 16)).any(|i| r.any_at(i, any!("却不 不这么")).is_some())
    }

    /// …他这样解释。: the verb of a quote before.
    fn ends_in_verb(&self, s: Sentence) -> bool {
        let last = self.reader.words(s.start, s.end).last();
        self.reader.at(s.end) == '?'
            || last.is_some_and(|t| {
                cues::cue(self.reader.word(t)).is_some() || self.cue(t.start as usize, t.end as usize).is_some()
            })
    }

    /// 警方通报:…: whether a text begins that goes on in the next sentences.
    fn is_notice(&self, said: &Said) -> bool {
        let end = said.cue.end as usize;
        self.reader.at(end) == ':' && self.reader.any_before(end, any!("通报 公告 通告"))
    }

    /// 经查,…; 目前,…: whether the sentence goes on in a notice.
    fn is_of_notice(&self, s: Sentence) -> bool {
        let next = any!("经查 经初查 经初步 经调查 经核查 经审讯 经鉴定 目前 现已 案件 该案 上述 后续 下一步 警方提醒");
        self.reader.any_at(s.start, next).is_some()
    }

    /// Whether the sentence argues, as one still speaking does.
    fn in_voice(&self, s: Sentence) -> bool {
        let r = self.reader;
        // 要健全机制, not 要求整改 and 要出院的患者.
        let duty = || {
            let must = r.words(s.start, s.start + 1).first().is_some_and(|t| r.is_word(t, any!("要")));
            must && !r.slice(s.start, s.end.min(s.start + 7)).contains(&'的')
        };
        // 老方愿同中方…
        let side = || {
            let wishes = any!("方愿 方将 方期待 方支持 方坚定 方高度 方欢迎 方感谢 方珍视 方视");
            facts::is_state_letter(r.at(s.start)) && r.any_at(s.start + 1, wishes).is_some()
        };
        duty()
            || side()
            || r.any_at(s.start, ARGUES).is_some()
            || r.words(s.start, s.end).iter().any(|t| r.is_word(t, any!("我们 意味着 必须 务必 应当")))
                && !r.names(s.start, s.end).any(|(_, m)| m.kind == NameType::Per)
    }

    /// 当被问及…时: what was asked, by nobody named.
    fn asked(&mut self, sentence: Sentence) {
        let r = self.reader;
        let asked = any!("被问及 被问到 被问");
        let mut passive = (sentence.start..sentence.end).filter(|&i| r.at(i) == '被');
        let Some((at, from)) = passive.find_map(|i| r.any_at(i, asked).map(|n| (i, i + n))) else { return };
        let to = (from..sentence.end)
            .find(|&i| r.at(i) == '时' && matches!(r.at(i + 1), ',' | '的' | '说' | '表' | '称' | '回'));
        if let Some(to) = to.filter(|&to| {
            to - from >= 8
                && r.slice(from, to).iter().any(|c| matches!(c, '是' | '否' | '何' | '吗' | '谁' | '会' | '么'))
        }) {
            let said = Said {
                cue: span(at, from),
                after: After::Words,
                strength: Strength::Said,
                speaker: None,
                content: None,
            };
            self.push(span(from, to), QuoteKind::Indirect, Some(&said), None, "quotes.asked");
        }
    }
}
