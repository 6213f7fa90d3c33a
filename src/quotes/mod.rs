//! What was said, and who said it.
//!
//! Quotation marks are paired ([`reader`]); verbs of speech ([`cues`]) are
//! looked up among the words of each sentence and their speaker before them
//! ([`speaker`]); a clause after such a verb is an indirect quote, and each
//! pair of marks is given to the verb that introduces it.

mod cues;
#[cfg(test)]
pub(crate) mod fixture;
pub(crate) mod reader;
mod speaker;
#[cfg(test)]
mod tests;

use crate::numbers::numeral;
use crate::report::{BlockKind, Mention, NameType, Quote, QuoteKind, Span, Strength, Token, sorted};
use crate::text::words::{Any, any};
use crate::text::{ASKING, Document, is_han};
use cues::{ARGUES, After, CLAUSE, DENIES, GOES_ON, NOT_AFTER, NOT_BEFORE, NOT_SPEECH, OPENS};
use reader::{Mark, Reader, Sentence, can_speak, span};
use speaker::{Memory, Speaker};

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

/// The parts of a headline: a blank ends what is said before it, 甲称无人受伤 乙方否认.
fn halves(reader: &Reader, sentence: Sentence, marks: &[Mark]) -> Vec<Sentence> {
    let inside = |i: usize| marks.iter().any(|m| m.closed && m.open < i && i < m.close);
    let blank = |&i: &usize| {
        let around = |c: char| is_han(c) || matches!(c, '”' | '“' | '?' | '!');
        reader.at(i) == ' ' && around(reader.before(i)) && around(reader.at(i + 1)) && !inside(i)
    };
    /// No headline is longer.
    const LONGEST: usize = 200;
    let mut from = sentence.start;
    let mut out = Vec::new();
    for at in (sentence.start..sentence.end.min(from + LONGEST)).filter(blank) {
        // 某某强调 戒骄戒躁 再接再厉
        if reader.any_before(at, any!("强调 指出 表示 称 说 要求 呼吁 提出 指示 寄语 勉励")) {
            break;
        }
        out.push(Sentence { start: from, end: at, full_end: at + 1 });
        from = at + 1;
    }
    out.push(Sentence { start: from, ..sentence });
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

/// How words to somebody else begin.
static VOCATIVES: &Any = any!("妈, 爸, 哥, 姐, 爷爷, 奶奶, 叔叔, 阿姨, 老板, 师傅, 老师, 医生, 您好 你好 喂");

/// What somebody does who speaks.
static GESTURES: &Any = any!(
    "摇头 摇摇头 摇了摇头 点头 点点头 点了点头 耸肩 耸耸肩 耸了耸肩 摆手 摆摆手 摆了摆手 挥手 挥挥手 叹气 叹了口气 \
     叹口气 苦笑 微笑 笑了 笑着 一笑 大笑 哽咽 抹泪 落泪 流泪 合不拢嘴 皱眉 皱着眉 竖起大拇指 一脸 \
     红了眼眶 眼眶 低着头 擦了擦 抹了抹 搓着手 指着 拍了拍 望着 拍着胸 低下头 抬起头"
);

/// What a reporter asks after telling what another said.
static ASKS_BACK: &Any = any!(
    "请问 发言人 中方有何 你对 您对 中方对此 外交部 您怎么看 你怎么看 您如何 你如何 您同意 你同意 您认为 你认为 是真的吗 \
     是否属实 您有什么 你有什么 您觉得 你觉得"
);

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

/// Paragraphs that begin as turns of a conversation.
fn count_turns(doc: &Document, reader: &Reader) -> usize {
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

fn no_verb(reader: &Reader, start: usize, end: usize) -> bool {
    let verb = |t: &Token| t.pos.name().starts_with('v') || t.pos.name() == "p";
    !reader.words(start, end).iter().any(|t| verb(t) && reader.name_over(t.start as usize).is_none())
}

/// 旅客预计+突破10万人次: whether what is foreseen is only how much its subject comes to.
fn is_figure(reader: &Reader, at: usize) -> bool {
    let at = at + reader.any_at(at, any!("将会 还将 将 会")).unwrap_or(0);
    let verbs = any!("有 突破 超 达 增长 成长 下降 上升 减少 增加 稳定 萎缩 发送 为 较 完成");
    reader.any_at(at, verbs).is_some()
}

/// Whether what was cut there is no word of the dictionary, or a short one.
fn is_no_word(reader: &Reader, start: usize, end: usize) -> bool {
    reader.words(start, end).first().is_some_and(|t| t.pos == crate::lex::Pos::OTHER || end - start <= 3)
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

    /// 甲:乙 in a headline, 主席:…… 分析师:……; the first of its quotes.
    fn headline(&mut self, start: usize, end: usize) -> Option<Said> {
        /// More speakers than these are no headline's.
        const MOST: usize = 8;
        let (mut first, mut from) = (None, start);
        for _ in 0..MOST {
            let Some(said) = self.headline_quote(from, end) else { break };
            from = said.content.map_or(end, |c| c.end as usize);
            first.get_or_insert(said);
        }
        first
    }

    /// The first 甲:乙 from `start`.
    fn headline_quote(&mut self, start: usize, end: usize) -> Option<Said> {
        let r = self.reader;
        let colons = (start..end.min(start + 200))
            .filter(|&i| r.at(i) == ':' && !(r.at(i + 1).is_ascii_digit() && r.before(i).is_ascii_digit()));
        let (colon, speaker) = colons.map(|i| (i, self.headline_speaker(start, i))).find_map(|(i, s)| Some((i, s?)))?;
        let mut to = self.next_headline_speaker(colon + 1, end).unwrap_or(end);
        // 工人认罪 官:险酿惨剧 判囚11年: what one part of a headline says
        if speaker.span.start as usize > start && speaker.mention.is_none() {
            to = (colon + 2..to).find(|&i| r.at(i) == ' ').unwrap_or(to);
        }
        while to > colon + 1 && matches!(r.before(to), '?' | '!' | '。' | ' ') {
            to -= 1;
        }
        let mut body = colon + 1;
        while body < to && r.at(body) == ' ' {
            body += 1;
        }
        let said = Said {
            cue: span(colon, colon + 1),
            after: After::Comma,
            strength: Strength::Said,
            speaker: Some(speaker),
            content: Some(span(body, to)),
        };
        self.push(span(body, to), QuoteKind::Indirect, Some(&said), Some(speaker), "quotes.headline");
        Some(said)
    }

    /// Where in a headline, after `from`, the words of another speaker begin.
    fn next_headline_speaker(&self, from: usize, end: usize) -> Option<usize> {
        let r = self.reader;
        let gap = |i: usize| (from..i).rev().find(|&k| r.at(k) == ' ').map(|k| k + 1);
        (from..end.min(from + 200)).filter(|&i| r.at(i) == ':').find_map(|colon| {
            let start = gap(colon)?;
            let short = colon - start <= 8 && no_verb(r, start, colon);
            (short || self.headline_speaker(start, colon).is_some()).then_some(start)
        })
    }

    /// Who speaks by the words before a headline's colon.
    fn headline_speaker(&self, start: usize, colon: usize) -> Option<Speaker> {
        let r = self.reader;
        let mut from = colon;
        while from > start && !matches!(r.before(from), ' ' | ',' | '。' | '?' | '!' | '】' | ';' | '|' | '…' | ')')
        {
            from -= 1;
        }
        // 专访作家某某:, 对话某某:
        if let Some(n) = r.any_at(from, any!("独家专访 独家对话 专访 对话")) {
            from += n + usize::from(matches!(r.at(from + n), '|' | '丨' | ' '));
        }
        // 邻居叹:, 教练泪崩:
        let felt = cues::EMOTIONS.ends(r.slice(start, colon)).unwrap_or(0);
        let who = colon - felt;
        if felt > 0 && who > from + 1 && who - from <= 12 {
            let named = r.name_before(who).filter(|(_, m)| can_speak(m) && m.start as usize >= from);
            let noun = || (2..=4).any(|n| who >= from + n && cues::is_person(r.slice(who - n, who)));
            if let Some((i, m)) = named {
                return Some(Speaker::near(Some(i), Span::new(m.start, m.end)));
            }
            if noun() {
                return Some(Speaker::near(None, span(from, who)));
            }
        }
        let mut names = r.names(from, colon).filter(|(_, m)| can_speak(m));
        let name = names.next();
        // 朱某呛赖某:: who speaks to whom.
        let to = names.next_back().filter(|(_, m)| m.end as usize == colon);
        if let (Some((i, m)), Some((_, to))) = (name, to)
            && r.any_at(m.end as usize, cues::AGAINST).is_some_and(|n| m.end as usize + n == to.start as usize)
        {
            return Some(Speaker::near(Some(i), Span::new(m.start, m.end)));
        }
        let last = r.words(from, colon).last();
        let record = any!("实录 点评会 一览 汇总 盘点 全文 速览 直播 时间表 名单 要点");
        if last.is_some_and(|t| r.is_word(t, record)) {
            return None;
        }
        let sentence = Sentence { start: from, end: colon, full_end: colon };
        // 某公司创始人某某:
        let joint =
            |m: &Mention| r.slice(from, m.start as usize).iter().any(|c| matches!(c, '和' | '与' | '及' | '、'));
        let person =
            r.name_before(colon).filter(|(_, m)| m.kind == NameType::Per && m.start as usize >= from && !joint(m));
        match person.or(name) {
            // 梧川:一片茶叶的新路
            Some((_, m))
                if m.kind == NameType::Loc && m.end as usize == colon && r.before(colon) != '府' && !r.is_state(m) =>
            {
                None
            }
            Some((i, m)) if m.end as usize == colon && no_verb(r, from, m.start as usize) => {
                Some(Speaker::near(Some(i), Span::new(m.start, m.end)))
            }
            _ => {
                let column = any!("评论 分析 新闻分析 观点 解读 声音 消息 意见 图源");
                // 新闻分析:, 租客与房东闹上法庭: no speaker.
                if from == start && last.is_some_and(|t| r.is_word(t, column)) {
                    return None;
                }
                let speaks = last.is_some_and(|t| {
                    let body = r.is_body_again(t);
                    r.is_agent(t)
                        || r.is_word(t, cues::SIDES)
                        || r.is_word(t, any!("部门 街道 社区 企业")) && colon - from <= 4
                        || body && no_verb(r, from, t.start as usize)
                        || cues::cue(r.word(t)).is_some_and(|c| c.after > After::Marks)
                });
                let verb = last.is_some_and(|t| cues::cue(r.word(t)).is_some())
                    || name.is_some_and(|(_, m)| {
                        r.words(m.end as usize, colon).iter().any(|t| cues::cue(r.word(t)).is_some())
                    });
                let side = last.is_some_and(|t| r.is_body_again(t) && t.start as usize == from)
                    || r.is_same(
                        from,
                        colon,
                        any!("官 法官 辩方 控方 工会 校方 警方 研究 新研究 最新研究 调查 民调 最新民调"),
                    );
                (speaks && colon - from <= 20 || verb && name.is_some() || side)
                    .then(|| r.speaker(sentence, colon, self.memory))
                    .flatten()
                    .or_else(|| side.then(|| Speaker::near(None, span(from, colon))))
            }
        }
    }

    /// A turn of a conversation; where its body begins.
    fn turn(&mut self, start: usize, end: usize, turns: usize) -> Option<usize> {
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
                    if same && plain.len() <= 3 && !plain.iter().any(|s| self.is_told_by_reporter(*s)) {
                        self.go_on(&plain, before);
                    }
                    plain.clear();
                    voice = first.speaker;
                    self.remember(first.speaker);
                }
                None if here.iter().any(|m| m.depth == 0) => plain.clear(),
                // “…”甲说。“…”: the verb of the quote before.
                None if self.has_cue_of_last(sentence) => plain.clear(),
                None if voice.is_some() && plain.len() < 4 && !self.ends_in_verb(sentence) => {
                    if self.in_voice(sentence) && plain.is_empty() {
                        self.go_on(&[sentence], voice);
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

    /// 记者看到…, 王某却不这么想: a sentence of the report between two of a speaker.
    fn is_told_by_reporter(&self, s: Sentence) -> bool {
        let r = self.reader;
        r.any_at(s.start, any!("记者 现场 随后 当天 当晚")).is_some()
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

    /// Whether the sentence argues, as one still speaking does.
    fn in_voice(&self, s: Sentence) -> bool {
        let r = self.reader;
        // 要健全机制, not 要求整改 and 要出院的患者.
        let duty = || {
            let must = r.words(s.start, s.start + 1).first().is_some_and(|t| r.is_word(t, any!("要")));
            must && !r.slice(s.start, s.end.min(s.start + 7)).contains(&'的')
        };
        duty()
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

    /// The verbs of speech of a sentence, outside quotation marks, with their
    /// speakers and what they introduce.
    fn verbs(&mut self, sentence: Sentence, marks: &[Mark], voice: Option<Speaker>) -> Vec<Said> {
        let r = self.reader;
        let mut out: Vec<Said> = Vec::new();
        let words = r.words(sentence.start, sentence.full_end);
        let mut tops = marks.iter().filter(|m| m.depth == 0 && m.closed).peekable();
        let mut reach: usize = 0;
        for t in words {
            let (start, end) = (t.start as usize, t.end as usize);
            while tops.next_if(|m| m.close < start).is_some() {}
            if tops.peek().is_some_and(|m| m.open < start) || end > sentence.full_end {
                continue;
            }
            let end = if self.is_glued(t) { start + 1 } else { end };
            // 说过,
            let end = end + usize::from(r.at(end) == '过' && matches!(r.at(end + 1), ',' | ':'));
            let Some((from, cue)) = self.cue(start, end) else { continue };
            if r.name_over(from).is_some_and(|(_, m)| (m.end as usize) > from) {
                continue;
            }
            // 回应+说: one cue, the last.
            if matches!(r.at(end), '说' | '称' | '道' | '指')
                && self.cue(end, end + 1).is_some()
                && !matches!(r.at(end + 1), '法' | '明' | '出' | '责' | '路' | '理')
            {
                continue;
            }
            let mut said =
                Said { cue: span(from, end), after: cue.after, strength: cue.strength, speaker: None, content: None };
            // 否认+称, 证实+说: as firm as the verb before.
            let before = r.words(from.saturating_sub(4), from).last().filter(|w| w.end as usize == from);
            if let Some(firm) = before.and_then(|w| cues::cue(r.word(w))).filter(|c| c.strength != Strength::Said) {
                said.strength = firm.strength;
            }
            said.content = self.content(&said, sentence, marks).filter(|_| !self.mere_source(sentence, from));
            let marked = self.introduces_mark(end, marks).is_some();
            // Still the verb of a later mark in the sentence.
            if said.content.is_none() && !marked && !marks.iter().any(|m| m.open > end) {
                continue;
            }
            let clause = r.clause_start(sentence.start, from);
            let pronoun = r.words(clause, from).iter().any(|t| r.is_word(t, cues::PRONOUNS));
            let same = out
                .last()
                .and_then(|s| s.speaker)
                .filter(|s| clause > sentence.start && self.bare(clause, from) && (s.mention.is_some() || !pronoun))
                .filter(|_| !r.words(clause, from).iter().any(|t| r.is_word(t, cues::JOINT)))
                .filter(|_| !out.last().is_some_and(|last| self.new_subject(last, clause, marks)));
            said.speaker = same
                .or_else(|| r.speaker(sentence, from, self.memory))
                .or_else(|| r.unlisted(sentence.start, from).filter(|_| said.content.is_some()));
            // …;乙则缓颊,认为…: of another, no part of it.
            let apart = out
                .last()
                .zip(said.speaker)
                .is_some_and(|(last, s)| (last.cue.end..s.span.start).any(|i| r.at(i as usize) == ';') && !s.pronoun);
            let nested = from < reach && !apart;
            let parted = matches!(r.at(end), ',' | ':');
            // 王某的辞职报告早已披露,…: it was made known, and says nothing.
            let known = r.any_at(from, any!("披露 公布 发布")).is_some();
            let owner = said.speaker.and_then(|s| s.mention).and_then(|i| r.mentions.get(i as usize));
            if known && parted && owner.is_some_and(|m| r.at(m.end as usize) == '的' && m.kind == NameType::Per) {
                said.content = None;
            }
            // 消息已被外交部证实,…: it was confirmed; 由议员提出,将…: it was moved.
            let passive = r.any_at(from, any!("证实 确认 核实")).is_some()
                && r.words(clause, from).iter().any(|t| r.is_word(t, any!("被 获 获得 得到 已获")));
            let moved = r.starts(from, "提出") && r.words(clause, from).iter().any(|t| r.is_word(t, any!("由")));
            if passive || moved {
                said.content = None;
            }
            // 若部长无法交代,将静坐: a condition is nothing said.
            if parted && r.any_at(clause, cues::CONDITIONS).is_some() {
                said.content = None;
            }
            if said.speaker.is_none() && !nested {
                said.speaker = out.iter().rev().find_map(|s| s.speaker).or(if self.bare(sentence.start, from) {
                    voice.or(self.memory.last)
                } else {
                    None
                });
            }
            // 其余预计…: what the report itself expects; 工会预计下周罢工: what is planned.
            if r.any_at(from, any!("预计 预估 估计 预料 料")).is_some()
                && (said.speaker.is_none_or(|s| {
                    let here = s.span.start as usize >= sentence.start || voice.is_some_and(|v| v.mention == s.mention);
                    let joined = s.mention.is_some() && here && r.any_at(clause, any!("并 还 同时")).is_some();
                    (!s.near || !here) && same.is_none() && !joined || nested && s.mention.is_none()
                }) || !parted
                    && (self.is_planned(end)
                        || self.is_of_thing(clause, from)
                        || said.speaker.is_none_or(|s| {
                            let of = s.mention.and_then(|i| r.mentions.get(i as usize));
                            of.is_none_or(|m| m.kind == NameType::Loc)
                        }) && is_figure(r, end)))
            {
                said.content = None;
            }
            let outer = out.iter().rev().find(|s| s.content.is_some()).and_then(|s| s.speaker);
            // …指出,…担心学童要“…”: still his who speaks.
            let attitude = nested && r.any_at(from, cues::ATTITUDES).is_some();
            if attitude && outer.is_some() && said.speaker.is_none_or(|s| s.mention.is_none() && !parted) {
                (said.speaker, said.content) = (outer, None);
            }
            said.content = said.content.filter(|_| match said.speaker {
                None => false,
                // Inside what another says: only with a subject of its own.
                Some(s) if nested => {
                    s.near
                        && !s.pronoun
                        && outer.is_none_or(|o| o.mention != s.mention || (parted && s.mention.is_none()))
                        || r.starts(from, "警告")
                }
                Some(_) => true,
            });
            if let Some(c) = said.content {
                reach = reach.max(c.end as usize);
            }
            out.push(said);
        }
        self.part(sentence.start, &mut out);
        out
    }

    /// 甲说“…”,乙不愿回应,说…: whether between what was said and the clause at
    /// `until` a clause begins with another name or noun for people.
    fn new_subject(&self, last: &Said, until: usize, marks: &[Mark]) -> bool {
        let r = self.reader;
        let from = last.content.map_or(last.cue.end, |c| c.end) as usize;
        let from = if from > until { last.cue.end as usize } else { from };
        let within = from < last.content.map_or(0, |c| c.end) as usize;
        let inside = |i: usize| marks.iter().any(|m| m.open < i && i < m.close);
        let parts = |c: char| c == ';' || c == ',' && !within;
        (from..until.saturating_sub(1)).filter(|&i| parts(r.at(i)) && !inside(i)).any(|i| {
            let named = r.name_at(i + 1).is_some_and(|(k, m)| {
                m.kind != NameType::Loc && can_speak(m) && last.speaker.is_some_and(|s| s.mention != Some(k))
            });
            named || r.words(i + 1, i + 5).first().is_some_and(|t| r.is_agent(t) && !r.is_word(t, any!("本人")))
        })
    }

    /// A clause of a new speaker ends the one before: …;奥地利外交部也称,…; …,家属则称,….
    fn part(&self, start: usize, said: &mut [Said]) {
        let r = self.reader;
        let mut cuts: Vec<u32> = said
            .iter()
            .filter(|s| s.content.is_some() || s.after <= After::Comma && s.speaker.is_some_and(|p| p.near))
            .filter_map(|s| {
                let cue = s.cue.start as usize;
                let at = s.speaker.map_or(cue, |p| cue.min(p.span.start as usize));
                let clause = r.clause_start(start, at);
                // Set against what was said.
                let against = || {
                    r.any_at(clause, any!("而 但")).is_some()
                        || r.words(at, cue).iter().any(|t| r.is_word(t, any!("则 却")))
                };
                // …时,工作人员却表示: when it was said, no end of what was said before.
                let when = r.any_before(clause.saturating_sub(1), any!("时 后 之前 期间"));
                let parted = r.before(clause) == ';' || r.before(clause) == ',' && at < cue && against() && !when;
                (clause > start && parted).then(|| clause as u32 - 1)
            })
            .collect();
        cuts.sort_unstable();
        for content in said.iter_mut().filter_map(|s| s.content.as_mut()) {
            let next = cuts.get(cuts.partition_point(|&cut| cut <= content.start));
            content.end = content.end.min(next.copied().unwrap_or(u32::MAX));
        }
    }

    /// 菲方称+遭…: a verb of speech that was cut together with what follows.
    fn is_glued(&self, t: &Token) -> bool {
        let r = self.reader;
        let at = t.start as usize;
        let before = || r.words(at.saturating_sub(6), at).last();
        let speaks = |t: &Token| r.is_agent(t) || r.is_word(t, cues::TEXTS) || r.is_word(t, any!("回应 发文 则 却 均"));
        t.word == 0
            && (2..=3).contains(&(t.end - t.start))
            && matches!(r.at(at), '称' | '指')
            && (matches!(r.before(at), '方' | ',')
                || r.name_before(at).is_some_and(|(_, m)| can_speak(m))
                || r.at(at) == '称' && before().is_some_and(speaks))
    }

    /// The verb of speech that ends at `end`, its start: a word of the
    /// table, or a longer word that ends in 说, 称….
    fn cue(&self, start: usize, end: usize) -> Option<(usize, cues::Cue)> {
        let r = self.reader;
        let word = r.slice(start, end);
        // 在方宁看来,…
        if matches!(r.at(end), ',' | ':') && word == ['看', '来'] && r.seen_by(start).is_some() {
            return Some((start, cues::Cue { after: After::Comma, strength: Strength::Said }));
        }
        // 時痛+批, 吐+槽: one word for two.
        let two = start > 0 && word.len() == 1 && !cues::SHORT.contains(&r.at(start));
        let joined = if two { cues::cue(r.slice(start - 1, end)) } else { None };
        let known = joined.map(|cue| (start - 1, cue)).or(cues::cue(word).map(|cue| (start, cue)));
        let ends = word.last().is_some_and(|c| matches!(c, '说' | '称' | '指'));
        if known.is_none() && !ends && word.len() != 4 && r.at(end) != ':' {
            return None;
        }
        // 一名要求匿名的居民
        if word == ['要', '求'] && r.any_at(end, any!("匿名 不具名 不公开 隐去")).is_some() {
            return None;
        }
        // 地球物理研究所+说
        if word == ['所', '说'] && r.name_before(end - 1).is_some() {
            return Some((end - 1, cues::Cue { after: After::Words, strength: Strength::Said }));
        }
        // 算了一笔账:…, 打了个比方:…
        if r.at(end) == ':' && r.any_before(end, any!("一笔账 了笔账 个比方")) {
            return Some((start, cues::Cue { after: After::Comma, strength: Strength::Said }));
        }
        // 受访+时指: a word cut wrongly.
        let late = word.len() == 2
            && matches!(word, ['时' | '后' | '中' | '前', '称' | '说' | '指'])
            && r.any_at(end, NOT_BEFORE).is_none();
        let (from, cue) = match known {
            Some(found) => found,
            None if late => (end - 1, cues::Cue { after: After::Words, strength: Strength::Said }),
            // 普遍认为, 纷纷表示: one word for two.
            None if word.len() == 4 && r.any_before(end, any!("表示 认为 强调 指出 重申")) => {
                (end - 2, cues::cue(r.slice(end - 2, end))?)
            }
            // 耶利卡亚称, 美方称: a word that runs over the end of a name or side.
            None if word.last().is_some_and(|c| matches!(c, '称' | '说' | '指'))
                && (r.name_before(end - 1).is_some()
                    || r.before(end - 1) == '方' && end > 1 && r.name_before(end - 2).is_some()) =>
            {
                (
                    end - 1,
                    cues::Cue {
                        after: if word.last() == Some(&'指') { After::Comma } else { After::Words },
                        strength: Strength::Said,
                    },
                )
            }
            // 帖+文称: a word cut wrongly.
            None if word.len() >= 2
                && word.last().is_some_and(|c| matches!(c, '称' | '说'))
                && (matches!(r.at(end), ',' | ':' | '“')
                    || r.at(end) == '。' && (r.ends(end, "地说") || r.ends(end, "如是说")))
                && !word.first().is_some_and(|c| "据来听小传学俗简名职众虽再旧成异邪".contains(*c))
                && is_no_word(r, start, end) =>
            {
                (end - 1, cues::Cue { after: After::Words, strength: Strength::Said })
            }
            None => return None,
        };
        // 边说边比划: how it was done.
        if r.before(from) == '边' && is_han(r.at(end)) {
            return None;
        }
        if word.len() == 1 && from == start {
            if !cues::SHORT.contains(word.first().unwrap_or(&' '))
                && !matches!(
                    word,
                    ['答' | '料' | '喊' | '促' | '赞' | '叫' | '批' | '斥' | '轰' | '讲' | '呛' | '酸' | '骂']
                )
            {
                return None;
            }
            let goes_on = word == ['说'] && r.at(end) == '导' && r.at(end + 1) != '致';
            if r.any_at(end, NOT_BEFORE).is_some() && !matches!(r.at(end), ',' | ':' | '“') && !goes_on {
                return None;
            }
            let before = r.words(start.saturating_sub(4), start).last();
            // 店员都说: but 都说….
            let all = before.filter(|t| r.is_word(t, any!("都"))).is_some_and(|t| {
                let of = r.words(t.start.saturating_sub(6) as usize, t.start as usize).last();
                of.is_some_and(|of| of.end == t.start && r.is_agent(of)) || r.name_before(t.start as usize).is_some()
            });
            if before.is_some_and(|t| t.end as usize == start && r.is_word(t, NOT_AFTER) && !all)
                || matches!(r.before(start), '被' | '据' | '所' | '之' | '堪' | '俗' | '简' | '听' | '来' | '以')
                    && r.name_before(start).is_none()
            {
                return None;
            }
            let parted = matches!(r.at(end), ',' | ':' | '“' | '"' | '。');
            // 天文台料周三…, 该行料…
            let foresees = word == ['料']
                && is_han(r.at(end))
                && !r.words(start.saturating_sub(4), start).last().is_some_and(|t| cues::is_person(r.word(t)));
            if (word == ['指'] && !parted || foresees) && self.points_out(start) {
                return Some((start, cues::Cue { after: After::Words, strength: Strength::Said }));
            }
            // 记者问他:“…”
            let asked = || {
                let colon = (end..end + 8).find(|&i| !is_han(r.at(i)));
                word == ['问'] && colon.is_some_and(|i| r.at(i) == ':' && matches!(r.at(i + 1), '“' | '"'))
            };
            if matches!(word, ['道' | '问' | '答' | '指' | '料' | '讲']) && !parted && !asked() {
                return None;
            }
        }
        if self.is_noun(word, from, end) {
            return None;
        }
        // 被指控, 的警告: no speech act.
        if matches!(r.before(from), '被' | '所' | '未' | '予' | '的') && r.name_before(from).is_none() {
            return None;
        }
        // 12项建议, 均有回应: nouns.
        let number = r.before(start - usize::from(start > 0));
        let counted = "项条个点份种则篇".contains(r.before(start))
            && (number.is_ascii_digit() || numeral::is_chinese(number) || "多几各这该每".contains(number));
        if word.len() >= 2 && from == start && (counted || r.before(start) == '有') {
            return None;
        }
        // 不愿透露姓名的官员: said of who speaks.
        if r.any_before(from, any!("能否 可否 是否 不愿 不便 不肯 不想 不予 拒绝 没有 没 不曾 未曾 未有"))
            || r.any_at(end, any!("姓名 身份 具体姓名")).is_some()
            || r.before(from) == '不' && r.starts(from, "承认")
            || r.any_before(from, any!("递交书面 提交书面 作出书面 做出书面 给出书面"))
            || self.is_withheld(from)
        {
            return None;
        }
        if r.at(end) == '的' && !matches!(r.at(end + 1), '是' | '“') {
            return None;
        }
        // 接获通报, 面对追问, 爆料者: nouns.
        let received = r.words(start.saturating_sub(12), start).iter().rev().take(3);
        if word.len() >= 2
            && from == start
            && (matches!(r.at(end), '者' | '人' | '员')
                || received.clone().any(|t| {
                    r.is_word(t, any!("接获 收到 接到 接 面对 对于 针对 收获"))
                        && r.words(t.end as usize, start).iter().all(|t| {
                            matches!(t.pos.name(), "a" | "x") && r.at(t.start as usize) != ','
                                || t.pos.name().starts_with('n')
                                || r.name_over(t.start as usize).is_some()
                        })
                }))
        {
            return None;
        }
        Some((from, cue))
    }

    /// 没有正面|回应, 未作|回应: whether the verb of speech that begins at `cue` is denied, over how it would be done.
    fn is_withheld(&self, cue: usize) -> bool {
        let r = self.reader;
        const HOW: [&str; 9] = ["正面", "直接", "明确", "进一步", "作出", "做出", "作", "给出", "对此"];
        let mut at = cue;
        while let Some(how) = HOW.iter().find(|how| r.ends(at, how)) {
            at -= how.chars().count();
        }
        at < cue && r.at(cue + 2) != ':' && r.any_before(at, any!("没有 没 未 尚未 并未 不 不愿 拒绝"))
    }

    /// Whether what looks like a verb of speech is a noun, a part of a name, or begins a turn.
    fn is_noun(&self, word: &[char], from: usize, end: usize) -> bool {
        let r = self.reader;
        let parted = matches!(r.at(end), ',' | ':');
        // 市道, 渠道; 问:…?答:…
        if let [c] = word {
            return *c == '道' && matches!(r.before(from), '市' | '频' | '街' | '渠')
                // 法说会
                || *c == '说' && r.before(from) == '法' && !r.any_before(from, any!("无法 没法 办法 方法"))
                // 只说四句台词
                || *c == '说' && numeral::is_numeral(r.at(end)) && r.any_at(end + 1, any!("句 遍 声 次")).is_some()
                || *c == '答' && r.at(end) == ':' && matches!(r.before(from), '?' | '。' | '!' | '\n' | ' ');
        }
        // 履行承诺, 违背承诺
        let kept = any!("履行 兑现 信守 遵守 恪守 违背 背弃 违反");
        if r.any_at(from, any!("承诺 保证")).is_some() && r.any_before(from, kept) {
            return true;
        }
        // 不顾…警告,…; 无视…提醒,…
        let clause = r.clause_start(from.saturating_sub(24), from);
        if parted && r.any_at(clause, any!("不顾 无视 罔顾 不听 不理 漠视 尽管有")).is_some() {
            return true;
        }
        // 业绩说明|会上
        if r.starts(from, "说明") && r.at(end) == '会' {
            return true;
        }
        // 运用质谱分析,在其中…: a means
        let clause = r.slice(from.saturating_sub(24), from);
        let clause = clause.rsplit(|c| matches!(c, ',' | '。')).next().unwrap_or_default();
        let means = any!("通过 运用 综合 利用 采用 借助 基于 结合 经过");
        if r.starts(from, "分析") && parted && means.within(clause) {
            return true;
        }
        // 观众的冷眼和嘲讽; 表达对…的认同
        let mocks = r.any_at(from, any!("嘲讽 讽刺 讥讽")).is_some() && matches!(r.before(from), '和' | '与' | '、');
        let voices = r.starts(from, "表达") && !matches!(r.at(end), '了' | '“');
        if mocks || voices {
            return true;
        }
        // 有很多猜测, 天气预报, 业绩预告
        let many = any!("很多 不少 各种 许多 种种 诸多 多种 天气 开展");
        if word.len() == 2 && r.any_before(from, many) || r.ends(end, "业绩预告") {
            return true;
        }
        // 重新评估, 股价表态, 下调销售预期, 财报不及预期
        let idle = any!("重新 委外 委托 不及 不如 超 超出 低于 高于 好于 符合");
        let before = r.words(from.saturating_sub(6), from).last().filter(|t| t.end as usize == from);
        let object = || {
            let noun = |t: &Token| t.pos.name().starts_with('n') || matches!(t.pos.name(), "a" | "uj" | "vn" | "an");
            before.is_some_and(|t| noun(t) && !r.is_agent(t) && !r.is_body_again(t)) && r.name_before(from).is_none()
        };
        if parted
            && (r.any_before(from, idle) && r.any_at(from, any!("评估 预期")).is_some()
                || r.starts(from, "预期") && object()
                || r.starts(from, "表态")
                    && r.slice(from.saturating_sub(8), from).windows(2).any(|w| w == ['股', '价']))
        {
            return true;
        }
        // 预测中心, 分析师: a part of a name.
        let weighs = r.any_at(from, any!("预测 评估 分析 发布 鉴定 调查")).is_some();
        if weighs && r.any_at(end, any!("中心 研究所 机构 系统 模型 小组 平台 师 报告 显示 结果 数据 等")).is_some()
        {
            return true;
        }
        // 有关指控“…”, 该评论“…”, 证明询问“…”
        let of = any!("有关 相关 上述 前述 这些 此项 该项 任何 网上 不实");
        let asks = r.any_at(from, any!("询问 质询")).is_some();
        !parted && (asks && !self.is_question(end) || r.before(from) == '该' || r.any_before(from, of))
    }

    /// 他指公司…, 发言人指事故…, …,指对方…: 指 as a verb of speech, after who
    /// speaks or first in its clause.
    fn points_out(&self, at: usize) -> bool {
        let r = self.reader;
        let before = r.words(at.saturating_sub(6), at).last().filter(|t| t.end as usize == at);
        r.before(at) == ','
            || r.name_before(at).is_some_and(|(_, m)| m.kind != NameType::Loc && can_speak(m))
            || before.is_some_and(|t| {
                r.is_word(t, cues::PRONOUNS)
                    || cues::is_person(r.word(t))
                    || r.is_word(t, any!("又 亦 也 还 续 并 另 再"))
                        && matches!(r.before(t.start as usize), ',' | '他' | '她')
                    || r.is_body_again(t)
            })
    }

    /// Whether nothing but adverbs stands before the cue in its sentence.
    fn bare(&self, start: usize, cue: usize) -> bool {
        let r = self.reader;
        cue - start <= 12
            && r.names(start, cue).next().is_none()
            && r.words(start, cue)
                .iter()
                .all(|t| matches!(t.pos.name(), "d" | "c" | "p" | "r" | "w" | "x" | "t" | "ad" | "v"))
    }

    /// 据X介绍,: only a source.
    fn mere_source(&self, sentence: Sentence, cue: usize) -> bool {
        let r = self.reader;
        let clause = r.clause_start(sentence.start, cue);
        let cites = r.words(clause, cue).iter().any(|t| r.is_word(t, cues::CITING));
        // 经济部说, 经理说 begin with no preposition.
        let word = r.name_over(clause).is_some() || r.is_in_jing_word(clause);
        let told = !cites
            && !word
            && r.any_at(clause, any!("据 另据 又据 根据 经 综合 有消息称 有消息指 有报道称 有报导称 有报道指"))
                .is_some();
        let anaphor = r
            .any_at(clause, any!("报道 报导 该报道 消息"))
            .is_some_and(|n| cue <= clause + n + 2 && r.any_at(clause + n, any!("人士 灵通 来源")).is_none());
        told || anaphor
    }

    /// The pair of marks that the cue ending at `end` introduces at once.
    fn introduces_mark<'m>(&self, end: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
        let r = self.reader;
        let mut at = end;
        while matches!(r.at(at), ',' | ':' | ' ' | '—') && at < end + 4 {
            at += 1;
        }
        reader::opening_at(marks, at)
    }

    /// The clause that a cue introduces, without marks around the whole.
    fn content(&self, said: &Said, sentence: Sentence, marks: &[Mark]) -> Option<Span> {
        let r = self.reader;
        let mut at = said.cue.end as usize;
        // 表示(见图),
        if r.at(at) == '('
            && let Some(close) = (at..(at + 12).min(sentence.end)).find(|&i| r.at(i) == ')')
            && matches!(r.at(close + 1), ',' | ':')
        {
            at = close + 1;
        }
        // 告诉记者, 对…说: who is told.
        if r.any_before(at, any!("告诉 提醒 回应 答复 回答 通报 警告 喊话")) {
            // 告诉晨光新闻(www.example.com),
            let open = (at..(at + 16).min(sentence.end)).find(|&i| !is_han(r.at(i))).filter(|&i| r.at(i) == '(');
            let from = open.and_then(|open| (open..(open + 40).min(sentence.end)).find(|&i| r.at(i) == ')'));
            let from = from.unwrap_or(at);
            let comma = (from..(from + 16).min(sentence.end)).find(|&i| matches!(r.at(i), ',' | ':' | '“' | '"'));
            if let Some(comma) = comma
                && !matches!(r.at(at), ',' | ':')
                && r.words(at, comma).iter().all(|t| {
                    !t.pos.name().starts_with('v') || t.pos.name() == "vn" || r.name_over(t.start as usize).is_some()
                })
                && !matches!(r.at(comma), '“' | '"')
            {
                at = comma;
            }
        }
        let parted = matches!(r.at(at), ',' | ':');
        if said.after == After::Marks || at >= sentence.end {
            return None;
        }
        if parted {
            at += 1;
            while r.at(at) == ' ' {
                at += 1;
            }
            // …出席会议,左为副部长某某: who is in the picture
            if r.any_at(at, any!("左为 右为 中为 左起 右起 左一 右一 左二 右二 前排 后排")).is_some()
            {
                return None;
            }
        } else if said.after < After::Clause && !self.opens_clause(said, at) {
            return None;
        }
        if r.at(at) == '—' || (parted && self.is_another_verb(said, at)) {
            return None;
        }
        let mut end = if parted { self.parted_end(said, at, sentence, marks) } else { sentence.end };
        if let Some(mark) = reader::opening_at(marks, at).filter(|m| m.depth == 0) {
            // Marks around all of it make it direct, and a partial quote with
            // something else after it is not this verb's.
            let after = mark.close + 1;
            if !mark.closed || after >= sentence.end || matches!(r.at(after), '。' | ';' | '!' | '?' | '、') {
                return None;
            }
            let goes_on = parted
                && mark.close - mark.open <= 20
                && is_han(r.at(after))
                && (r.any_at(after, DENIES).is_some() || r.any_at(after, any!("并 后 的同时")).is_none());
            if goes_on {
                // 她指出,“桥通了”是…: marks around a part of it.
            } else if r.at(after) == ',' {
                let next = r
                    .any_at(
                        after + 1,
                        any!("并 但 还 又 随后 此外 同时 而 他 她 不过 然而 则 再次 该 对此 随即 便 就 转身 然后 接着 旋即 于是 说完"),
                    )
                    .is_some();
                let speaks =
                    r.words(after + 1, (after + 30).min(sentence.end)).iter().any(|t| cues::cue(r.word(t)).is_some());
                if next || (speaks && !parted) {
                    return None;
                }
            } else {
                return None;
            }
        } else if !parted {
            end = self.bare_end(said, at, sentence, marks)?;
        }
        while end > at && matches!(r.before(end), ',' | ';' | ' ') {
            end -= 1;
        }
        (end >= at + 4 || (parted && end > at + 1)).then(|| span(at, end))
    }

    /// Whether the words from `at` to the next pause are a question: 追问+缺口要靠什么补.
    fn is_question(&self, at: usize) -> bool {
        let r = self.reader;
        let end = (at..at + 40).find(|&i| matches!(r.at(i), ',' | '。' | ';' | '、' | '\n' | '“')).unwrap_or(at);
        let asks = any!(
            "为何 何时 何地 何处 如何 有何 何以 吗 否 还是 谁 哪 几时 多少 什么 怎 会不会 是不是 能不能 有没有 要不要 该不该"
        );
        r.any_at(at, any!("了 的 过 是否 有否")).is_none()
            && !matches!(r.before(end), '时' | '后')
            && (at + 1..end).any(|i| r.any_at(i, asks).is_some())
    }

    /// Whether a clause follows at once a cue that elsewhere takes a thing: 批评+住建局反应迟缓, 询问+署方会否延期;
    /// not 批评+政府的做法.
    fn opens_clause(&self, said: &Said, at: usize) -> bool {
        let r = self.reader;
        let cue = said.cue.end as usize;
        if r.any_before(cue, any!("追问 质问 询问 反问 质询 提问")) {
            return self.is_question(at);
        }
        let accuses = any!("批评 痛批 怒批 狠批 抨击 斥责 怒斥 痛斥 抱怨 埋怨 否认 反驳 揭露");
        let end = (at..at + 60).find(|&i| matches!(r.at(i), ',' | '。' | ';' | '\n' | ':' | ' ')).unwrap_or(at);
        if !r.any_before(cue, accuses) || r.slice(at, end).iter().any(|c| matches!(c, '“' | '"' | '、')) {
            return false;
        }
        let words = r.words(at, end);
        let subject = r.name_at(at).filter(|(_, m)| can_speak(m)).map(|(_, m)| m.end as usize);
        let noun = |t: &&Token| t.pos.name().starts_with('n') || t.pos.name() == "r";
        let subject = subject.or_else(|| words.first().filter(noun).map(|t| t.end as usize));
        let last = (at..end).rev().find(|&i| r.at(i) == '的').map_or(at, |i| i + 1);
        let things = r.any_before(end, any!("行为 言论 政策 做法 决定 方案 态度 立场 说法 行动 计划"));
        subject.is_some_and(|subject| {
            let verb = |t: &Token| {
                let whole = t.end as usize == end;
                (t.pos.name() == "v" && !whole || matches!(t.pos.name(), "v" | "a" | "zg") && !things)
                    && !r.is_word(t, any!("相关 有关 所谓"))
                    && r.name_over(t.start as usize).is_none()
            };
            end - at >= 6 && r.words(subject.max(last), end).iter().any(verb)
        })
    }

    /// Whether the clause at `at` has a verb of speech before any subject, that
    /// takes the place of the one before: …予以否认,称…; …做出回应,并多次表示…. Not
    /// …表示,希望…; …回应,当时通报的地址….
    fn is_another_verb(&self, said: &Said, at: usize) -> bool {
        let r = self.reader;
        let plain = |end: usize, after: After| {
            after == After::Words || r.any_before(end, cues::PLAIN) || matches!(r.before(end), '称' | '说')
        };
        let only_says = plain(said.cue.end as usize, said.after);
        let turns = any!("并 从而 引发 以及 使得 导致");
        let turns = r.any_at(at, turns).is_some() && r.any_at(at, DENIES).is_none();
        // …公开证实,此举标志着…: what the report thinks of it.
        let done = any!("证实 确认 公布 发布 披露 揭露");
        if turns
            || r.starts(at, "此举") && r.any_before(said.cue.end as usize, done)
            || !only_says && r.any_at(at, any!("要求 呼吁 敦促")).is_some()
        {
            return true;
        }
        let words = r.words(at, at + 16);
        // 仅称“…”: a word cut wrongly.
        if (at + 1..at + 3).any(|i| r.at(i) == '称' && r.at(i + 1) == '“') {
            return true;
        }
        let verb = words.iter().take(4).enumerate().find_map(|(i, t)| {
            let (start, end) = (t.start as usize, t.end as usize);
            let cue = self.cue(start, end).filter(|_| r.name_over(start).is_none())?.1;
            Some((i, cue, t))
        });
        verb.is_some_and(|(i, cue, t)| {
            words.iter().take(i).all(|t| matches!(t.pos.name(), "d" | "c" | "ad" | "m" | "t"))
                && !r.is_word(t, cues::ATTITUDES)
                && (!only_says || plain(t.end as usize, cue.after))
        })
    }

    /// Where what follows a cue and a pause ends: with the sentence, before
    /// another speaker's clause, or, of a question put at length, with its
    /// question mark.
    fn parted_end(&self, said: &Said, at: usize, sentence: Sentence, marks: &[Mark]) -> usize {
        let r = self.reader;
        let asks = r.any_before(said.cue.end as usize, any!("提问 追问 发问 询问 质询 问道 问"));
        if asks && r.at(sentence.end) != '?' {
            let limit = at + 400;
            let end = (sentence.end..limit).find(|&i| matches!(r.at(i), '?' | '\n' | '“'));
            if let Some(end) = end.filter(|&i| r.at(i) == '?') {
                return end;
            }
        }
        let inside = |i: usize| marks.iter().any(|m| m.depth == 0 && m.open < i && i < m.close);
        // …;她期望…: another sentence but for its mark.
        let again = any!("他 她 但他 但她 而他 而她 又称 又指 又说 并称 并指 还称 还说 亦称 亦指 也称");
        // …;甲则反击,…
        let other = |i: usize| {
            let named = r.names(i + 1, i + 24).find(|(_, m)| m.kind == NameType::Per).map(|(_, m)| m.end as usize);
            named.is_some_and(|end| r.at(end) == '则')
        };
        let again = |i: usize| r.any_at(i + 1, again).is_some() || other(i);
        let pause = (at..sentence.end).find(|&i| r.at(i) == ';' && !inside(i) && again(i));
        // 追问,…,甲答说,…
        let answered = |i: usize| {
            let named = r.names(i + 1, i + 20).find(|(_, m)| m.kind == NameType::Per).map(|(_, m)| m.end as usize);
            named.is_some_and(|end| r.any_at(end, any!("答 回答 回应 答复 则答 则回")).is_some())
        };
        let answer = || (at..sentence.end).find(|&i| r.at(i) == ',' && !inside(i) && answered(i));
        let pause = pause.or_else(|| answer().filter(|_| asks));
        let reporter = any!("但未有 但没有透露 但拒绝 但并未给出 但未透露 但未说明 但没有说明 但没有给出 但未给出");
        let pause = pause.or_else(|| {
            (at..sentence.end).find(|&i| r.at(i) == ',' && r.any_at(i + 1, reporter).is_some() && !inside(i))
        });
        let mut end = pause.unwrap_or(sentence.end);
        // …,请问发言人…: the asker's own words again.
        if r.at(sentence.end) == '?'
            && let Some(i) = (at..end).find(|&i| r.at(i) == ',' && r.any_at(i + 1, ASKS_BACK).is_some())
        {
            end = i;
        }
        end
    }

    /// 客流量今天+预计超2亿, 机组+预计投产: whether what a clause from `start` foresees at `cue` is of its subject, a thing.
    fn is_of_thing(&self, start: usize, cue: usize) -> bool {
        let r = self.reader;
        let idle = |t: &&Token| {
            matches!(t.pos.name(), "t" | "d" | "ad" | "m" | "q" | "mq" | "f") || r.is_word(t, any!("日 月 年 则"))
        };
        let last = r.words(start, cue).iter().rev().find(|t| !idle(t));
        last.is_some_and(|t| {
            let noun = t.pos.name().starts_with('n') || matches!(t.pos.name(), "vn" | "x" | "q");
            noun && !r.is_agent(t)
                && !r.is_body_again(t)
                && r.name_before(t.end as usize).is_none_or(|(_, m)| !can_speak(m))
                && !r.is_word(t, cues::TEXTS)
                && !r.any_before(t.end as usize, cues::SIDES)
        })
    }

    /// 预计+18日召集, 预计+10月装机: what somebody means to do, not what he foresees.
    fn is_planned(&self, at: usize) -> bool {
        let r = self.reader;
        let mut words = r.words(at, at + 24).iter();
        let time = |t: &&Token| matches!(t.pos.name(), "t" | "m" | "f") || r.is_word(t, any!("月 日 号 时 点 分 年"));
        let timed = words.clone().next().is_some_and(|t| time(&t) && t.pos.name() != "f");
        timed
            && words.find(|t| !time(t)).is_some_and(|t| {
                t.pos.name() == "v" && !r.is_word(t, any!("有 是 会 将 到 至")) && !is_figure(r, t.start as usize)
                    || matches!(r.at(t.end as usize), '、' | ',' | '。')
            })
    }

    /// Where a clause that follows its cue at once ends, if it reads as one.
    fn bare_end(&self, said: &Said, at: usize, sentence: Sentence, marks: &[Mark]) -> Option<usize> {
        let r = self.reader;
        if r.any_at(at, NOT_SPEECH).is_some() && said.after == After::Clause {
            return None;
        }
        // …反映到专班, …,反映产业动力增强: no speech.
        let near = said.speaker.is_none_or(|s| s.near);
        let told = r.words(said.cue.start.saturating_sub(8) as usize, said.cue.start as usize);
        let told = told.last().is_some_and(|t| r.is_agent(t) || r.name_before(t.end as usize).is_some());
        if r.any_before(said.cue.end as usize, any!("反映")) && (!near || !told || matches!(r.at(at), '到' | '出'))
        {
            return None;
        }
        // 把增长预测从2%上调至3%: a figure.
        if r.any_before(said.cue.end as usize, any!("预测 预估 预计 预期"))
            && r.any_at(at, any!("从 由 上调 下调 调高 调低 值 数 分别")).is_some()
        {
            return None;
        }
        if matches!(r.at(at), '、' | '“' | '"' | ')' | '》' | '的' | '了' | '过')
            && reader::opening_at(marks, at).is_none()
        {
            return None;
        }
        let inside = |i: usize| marks.iter().any(|m| m.depth == 0 && m.open < i && i < m.close);
        let stop = |from: usize| {
            (from..sentence.end).find(|&i| matches!(r.at(i), ',' | ';') && !inside(i)).unwrap_or(sentence.end)
        };
        let mut end = stop(at);
        // …,您怎么看: the asker's own words again.
        let asks = r.at(sentence.end) == '?' && r.at(end) == ',' && r.any_at(end + 1, ASKS_BACK).is_some();
        // 对于有市民质疑…,甲解释说: what is answered.
        let clause = r.clause_start(sentence.start, said.cue.start as usize);
        if asks || r.any_at(clause, any!("对于 针对 面对 至于")).is_some() {
            return Some(end);
        }
        if r.any_at(at, OPENS).is_some() && end < sentence.end && r.at(end) == ',' {
            end = stop(end + 1);
            if r.any_at(at, any!("如果 若 尽管 虽然")).is_some() {
                end = sentence.end;
            }
        }
        while end < sentence.end
            && r.at(end) == ','
            && (self.goes_on(end + 1, stop(end + 1), said)
                // …,“…”。: his own words.
                || (said.after == After::Words || r.any_before(said.cue.end as usize, any!("透露 承认 坦承")))
                    && reader::opening_at(marks, end + 1).is_some_and(|m| m.depth == 0 && m.close + 1 == sentence.end))
        {
            end = stop(end + 1);
        }
        // 认为本案是民事纠纷:…,乙也…,应…: what the colon opens goes on to the end.
        let colon = (at..end).any(|i| r.at(i) == ':' && !inside(i));
        if colon && said.after == After::Words && r.at(end) == ',' {
            end = sentence.end;
        }
        // …表示X以来, …指控X后: the clause itself.
        for word in ["以来", "之后", "之际", "之前", "后", "时"] {
            // 减少工时: a noun
            let noun = r.words(end - 2, end).first().is_some_and(|t| t.pos.name() == "n" && t.end as usize == end);
            if end < sentence.full_end && r.ends(end, word) && r.at(end) == ',' && end - at > 4 && !noun {
                end -= word.chars().count();
                break;
            }
        }
        // …的传闻, …的消息: a noun, not a statement.
        let nouns = any!("的消息 的说法 的传闻 的报道 的言论 的声明 的立场 的态度 的看法 的人 的他 的她");
        if r.any_before(end, nouns) && r.at(end) != '。' {
            return None;
        }
        let text = r.slice(at, end);
        // 自称是医生, 自称姓王的男子: who somebody is.
        if r.any_before(said.cue.end as usize, any!("自称"))
            && ("是为姓叫来系".contains(r.at(at))
                || (at..end).any(|i| r.at(i) == '的' && r.words(i + 1, end).first().is_some_and(|t| r.is_agent(t))))
        {
            return None;
        }
        // 承认一项行劫罪, 质疑裁判的第二个点球判罚: a thing, no statement.
        let last = r.words(at, end).last();
        let noun = last.is_some_and(|t| t.pos.name().starts_with('n') || t.pos.name() == "vn");
        let verb = |from: usize| r.words(from, end).iter().any(|t| t.pos.name() == "v");
        let of = text.iter().rposition(|&c| c == '的').map_or(at, |k| at + k + 1);
        // 宣布召回1200辆汽车, 承认大部分指控: what is done, what is admitted
        let does =
            r.words(at, at + 1).first().is_some_and(|t| t.pos.name() == "v" && !r.is_word(t, any!("将 会 是 有")));
        let admits = text.len() <= 12 && r.any_before(end, any!("指控 错误 事实 罪行 行为 责任 过失 罪 罪名"));
        let verb_is = |word: &str| r.ends(said.cue.end as usize, word);
        if does && verb_is("宣布")
            || admits && verb_is("承认")
            || verb_is("质疑") && noun && of > at && !verb(of) && r.at(end) == '。'
        {
            return None;
        }
        let clause =
            text.iter().any(|c| CLAUSE.contains(c)) || r.words(at, end).iter().skip(1).any(|t| t.pos.name() == "v");
        let quotes_on = r.before(end) == '”' && r.at(end) == '。' && text.contains(&',');
        if said.after == After::Clause && !(clause && text.len() >= 6) && !quotes_on {
            let verb = r.words(at, end).iter().skip(1).any(|t| t.pos.name().starts_with('v'));
            if !verb || text.len() < 5 {
                return None;
            }
        }
        // A request, and what the report itself weighs.
        if said.after == After::Clause
            && r.any_at(at, any!("和 与 出 其 这 不要 各方 对 一下 自己 着 加 于 力 性")).is_some()
            && r.any_at(at, any!("对方 其他 这是 这将 这一 自己不 自己没")).is_none()
        {
            return None;
        }
        let only_self = |mark: &&Mark| {
            mark.open > at
                && mark.close + 1 == end
                && ["自己", "其", "他", "她", "对方", "这"].iter().any(|w| reader::same(r.slice(at, mark.open), w))
        };
        if marks.iter().any(|m| only_self(&m)) {
            return None;
        }
        if said.after == After::Clause
            && let Some(mark) = marks.iter().find(|m| m.depth == 0 && m.open > at && m.close + 1 == end)
            && mark.open - at <= 4
            && r.words(at, mark.open).iter().all(|t| !t.pos.name().starts_with('v') || t.pos.name() == "vn")
        {
            return None;
        }
        (text.len() >= 3).then_some(end)
    }

    /// Whether the clause from `from` to `to` is still part of what the cue
    /// before it introduced: it neither goes on about who speaks nor has a
    /// verb of speech.
    fn goes_on(&self, from: usize, to: usize, said: &Said) -> bool {
        let r = self.reader;
        let turns = any!(
            "这话 此话 这种说法 这一说法 此说 这番话 并 但 而 又 还 随后 同时 此外 不过 然而 他 她 则 再 对此 从而 以 令 使 引 导致 “ 据 该 其 此 经 先后 之后 后来 最终 最后 于是 结果 向 判 依 裁定 决定 宣布 目前 于 遂 即 被"
        );
        let too = r.at(from) == '也' && !matches!(r.at(from + 1), '不' | '没' | '无' | '未' | '将' | '会');
        // 并无恐吓之意
        let denies = r.any_at(from, DENIES).is_some();
        // 被告知…, 无法确认…: nobody speaks.
        let passive = |t: &Token| r.any_before(t.start as usize, any!("被 无法 不能 难以 尚未"));
        let speaks = |t: &Token| cues::cue(r.word(t)).is_some() && !r.is_word(t, cues::ATTITUDES) && !passive(t);
        let may = match said.after {
            After::Words => (denies || r.any_at(from, turns).is_none()) && !too,
            After::Clause => {
                let goes = r.any_at(from, GOES_ON);
                // 预计今年增长4%,物价上涨1.7%: the forecast goes on.
                let (cue, first) = (said.cue.end as usize, from.saturating_sub(1));
                let figures = || r.slice(cue, first).iter().any(|c| c.is_ascii_digit() || "将会".contains(*c));
                let states = || r.words(cue, first).iter().any(|t| t.pos.name() == "v");
                let foresees = (r.any_before(cue, any!("预计 预估")) && (figures() || states())
                    || r.any_before(cue, any!("预测")) && figures()
                    || r.any_before(cue, any!("透露 自称")))
                    && r.any_at(from, turns).is_none()
                    && !too;
                // 表示…,会继续督促…: what is promised.
                let promises = r.any_before(said.cue.end as usize, any!("表示 强调 透露 指出 承诺 重申"))
                    && r.any_at(from, any!("会 将 未来 下一步 预计")).is_some();
                (denies || goes.is_some() || promises || foresees)
                    && r.any_at(from, any!("是次 是否 会议 会后 将军")).is_none()
            }
            _ => false,
        };
        may && to >= from + 4
            && r.name_at(from).is_none()
            && !r.words(from, to).iter().any(speaks)
            && !self.is_told_of(from, to)
    }

    /// Whether a clause tells of others, as a report does: 警方不信, 数百名旅客滞留;
    /// not 乘客应提前预约.
    fn is_told_of(&self, from: usize, to: usize) -> bool {
        let r = self.reader;
        let words = r.words(from, to);
        let later = any!("随后 随即 最终 当日 其后 翌日 实际 实际上 始终 未予 不信");
        let asked = any!("应 应该 应当 须 必须 可 可以 请 不必 不得 需 需要 会 要");
        let others = words.first().is_some_and(|t| r.is_agent(t) || r.is_body_again(t))
            || words.first().is_some_and(|t| t.pos.name().starts_with('m'))
                && r.slice(from, from + 6).iter().any(|c| matches!(c, '名' | '位'));
        words.iter().any(|t| r.is_word(t, later)) || others && !words.iter().take(5).any(|t| r.is_word(t, asked))
    }

    /// Judge a pair of marks. Returns who speaks.
    #[allow(clippy::too_many_arguments)]
    fn mark(
        &mut self,
        mark: &Mark,
        sentence: Sentence,
        next: Option<Sentence>,
        said: &[Said],
        marks: &[Mark],
        voice: Option<Speaker>,
        open: Option<Speaker>,
    ) -> Option<Speaker> {
        let r = self.reader;
        let place = span(mark.open + 1, mark.close);
        let text = r.slice(mark.open + 1, mark.close);
        let named = r.name_over(mark.open).is_some_and(|(_, m)| m.end as usize > mark.close)
            || r.name_at(mark.open + 1)
                .is_some_and(|(_, m)| m.end as usize >= mark.close && text.len() <= 12 && m.kind != NameType::Loc);
        if named {
            self.push(place, QuoteKind::Scare, None, None, "quotes.name");
            return None;
        }
        let whole = text.last().is_some_and(|c| matches!(c, '。' | '!' | '?' | '…' | ','));
        let pauses = text.iter().filter(|c| matches!(c, ',' | '。' | '!' | '?' | ';')).count();
        let before = r.before(mark.open);
        let after = r.at(mark.close + 1);
        if mark.depth > 0 {
            // 教练跟我说,‘不要想太多’
            let told = before == ',' && matches!(r.before(mark.open - 1), '说' | '道') && self.is_clause(mark);
            let kind =
                if told || before == ':' && (whole || pauses > 0) { QuoteKind::Direct } else { QuoteKind::Scare };
            let verb = said
                .iter()
                .rev()
                .find(|s| s.cue.end as usize <= mark.open && s.cue.start as usize > mark.open.saturating_sub(30));
            let speaker = if kind == QuoteKind::Direct { self.inner_speaker(mark, sentence) } else { None };
            self.push(place, kind, verb, speaker, "quotes.nested");
            return None;
        }
        // The verb before, whose words reach the mark.
        // …说,正在分析,“…”: what is done in the words of another is no verb of the mark.
        let in_words = |s: &&Said| {
            s.content.is_none()
                && before == ','
                && said.iter().any(|o| {
                    let same = s
                        .speaker
                        .is_none_or(|p| p.mention.is_none() || Some(p.mention) == o.speaker.map(|p| p.mention));
                    // 甲说,乙方提到这一点,“…”: the verb has its own object
                    let told = s.cue.end as usize + 1 < mark.open
                        && s.speaker.zip(o.content).is_some_and(|(p, c)| c.start <= p.span.start);
                    (same || told) && o.content.is_some_and(|c| c.start < s.cue.start && s.cue.end < c.end)
                })
        };
        let leading =
            said.iter().rev().find(|s| s.cue.end as usize <= mark.open && self.governs(s, mark, marks) && !in_words(s));
        let standing = mark.open <= sentence.start || matches!(before, '。' | '\n' | '”' | '!' | '?');
        if let Some(s) = leading
            && !standing
        {
            // He said, “…”. But: he said, “…” is only a part of it.
            let part = s.content.is_some_and(|c| c.start as usize == mark.open) && is_han(after);
            let alone = s.cue.end as usize + 1 == mark.open && matches!(after, '。' | '\n' | ';' | '!' | '?');
            let clause = matches!(before, ',' | ':' | '—' | ';')
                && !part
                && (text.len() >= 8 || pauses > 0 || alone && text.len() >= 5 || self.has_subject(mark))
                && (whole || pauses > 0 || self.is_clause(mark));
            let colon = before == ':';
            let kind = if clause || (colon && whole) || (whole && pauses > 1) {
                QuoteKind::Direct
            } else {
                QuoteKind::Partial
            };
            let so_called = r.any_before(mark.open, any!("所谓 所谓的 之称 名为 叫做 称为 被称为 俗称"));
            let label = kind == QuoteKind::Partial
                && s.content.is_some()
                && (self.is_label(mark, s) || part && self.is_term(mark))
                || kind == QuoteKind::Partial && self.is_put_forward(mark, s);
            if so_called || label {
                self.push(place, QuoteKind::Scare, None, None, "quotes.label");
                return None;
            }
            self.push(place, kind, Some(s), s.speaker, "quotes.led");
            return s.speaker;
        }
        // 主帅郑某对判罚不满:“…”: no verb of speech, but a person and a colon.
        let speaker = (before == ':' && whole).then(|| self.by_colon(sentence, mark.open - 1)).flatten();
        if let Some(speaker) = speaker {
            let cue = span(mark.open - 1, mark.open);
            let said =
                Said { cue, after: After::Marks, strength: Strength::Said, speaker: Some(speaker), content: None };
            let said = speaker.mention.map(|_| &said);
            self.push(place, QuoteKind::Direct, said, Some(speaker), "quotes.colon");
            return Some(speaker);
        }
        // 他摇摇头,“…。”: a gesture, and what was said.
        if before == ','
            && whole
            && mark.close + 1 >= sentence.end
            && let start = r.clause_start(sentence.start, mark.open - 1)
            && (start..mark.open).any(|i| r.any_at(i, GESTURES).is_some())
            && let Some(speaker) = r.speaker(sentence, mark.open - 1, self.memory)
            && (speaker.near || speaker.span.start as usize >= sentence.start)
        {
            self.push(place, QuoteKind::Direct, None, Some(speaker), "quotes.gesture");
            return Some(speaker);
        }
        if standing && (whole || pauses > 0) || (whole && pauses > 0 && text.len() >= 8) {
            if let Some(speaker) = open {
                self.push(place, QuoteKind::Direct, None, Some(speaker), "quotes.next-paragraph");
                return Some(speaker);
            }
            // “…”“…”: the second goes on.
            if before == '”'
                && mark.open > 0
                && let Some(q) = self
                    .out
                    .iter()
                    .rev()
                    .take(8)
                    .find(|q| q.kind == QuoteKind::Direct && q.end as usize + 1 == mark.open)
            {
                let (cue, strength, asks) = (q.cue, q.strength, r.before(mark.open - 1) == '?');
                // “…?”“…。”甲说: who answers.
                let answer = self.trailing(mark, sentence, next, None);
                if let (Some(said), Some(speaker)) = answer
                    && cue.is_none()
                {
                    let first = self.out.iter_mut().rev().take(8).find(|q| q.end as usize + 1 == mark.open);
                    if let Some(q) = first
                        && !asks
                        && r.any_at(q.start as usize, VOCATIVES).is_none()
                    {
                        (q.speaker_mention, q.speaker_span) = (speaker.mention, Some(speaker.span));
                    }
                    self.push(place, QuoteKind::Direct, Some(&said), Some(speaker), "quotes.standing");
                    return Some(speaker);
                }
                let speaker = voice;
                self.push(place, QuoteKind::Direct, None, speaker, "quotes.again");
                if let Some(q) = self.out.last_mut() {
                    q.cue = cue;
                    q.strength = strength;
                }
                return speaker;
            }
            let (cue, speaker) = self.trailing(mark, sentence, next, voice);
            // A paragraph of nothing but what was said, after one in which somebody spoke.
            let alone = || r.before(mark.open) == '\n' && r.at(mark.close + 1) == '\n' && whole;
            let speaker = speaker.or_else(|| self.memory.voice.filter(|_| alone()));
            let after_sentence = r.before(mark.open) == '。' && whole && cue.is_none() && self.is_clause(mark);
            let speaker = speaker.or_else(|| r.told_of(mark.open, self.memory).filter(|_| after_sentence));
            let opens = matches!(r.before(mark.open), '\n') || mark.open == 0;
            let before_sentence = opens && whole && cue.is_none() && self.is_clause(mark);
            let speaker = speaker.or_else(|| r.told_next(mark.close + 1).filter(|_| before_sentence));
            self.push(place, QuoteKind::Direct, cue.as_ref(), speaker, "quotes.standing");
            return speaker;
        }
        // 老林在这里摆摊三十年,“生意一年不如一年”。: words of whom the sentence tells.
        if before == ','
            && mark.close + 1 >= sentence.end
            && said.is_empty()
            && text.len() >= 6
            && self.is_clause(mark)
            && let Some(speaker) = r.speaker(sentence, mark.open - 1, self.memory)
            && speaker.mention.is_some_and(|i| r.mentions.get(i as usize).is_some_and(|m| m.kind == NameType::Per))
        {
            self.push(place, QuoteKind::Direct, None, Some(speaker), "quotes.told");
            return Some(speaker);
        }
        // 以“…”为题, 用“…”概括.
        if let Some(n) = r.any_at(mark.close + 1, any!("为题 形容 来形容 概括 六个字概括 四个字概括 评价 回应 作答"))
            && let Some(speaker) = r.speaker(sentence, mark.open, self.memory)
        {
            let cue = span(mark.close + 1, mark.close + 1 + n);
            let said =
                Said { cue, after: After::Marks, strength: Strength::Said, speaker: Some(speaker), content: None };
            self.push(place, QuoteKind::Partial, Some(&said), Some(speaker), "quotes.after");
            return Some(speaker);
        }
        // “大湾区青年就业计划”: a name with a verb in it.
        let named = text.len() <= 12
            && r.words(mark.open + 1, mark.close).last().is_some_and(|t| t.pos.name().starts_with('n'))
            && !text.iter().any(|c| "是了将会不没要能我你他她被把就".contains(*c));
        let short = (text.len() <= 8 || named) && pauses == 0;
        let kind = if short || !self.is_clause(mark) { QuoteKind::Scare } else { QuoteKind::Partial };
        let tail = after == ',' || after == '。';
        // “…”,X说.
        let trailing = if tail && !short { self.trailing(mark, sentence, next, None) } else { (None, None) };
        if let (Some(cue), Some(speaker)) = trailing {
            self.push(
                place,
                if standing { QuoteKind::Direct } else { QuoteKind::Partial },
                Some(&cue),
                Some(speaker),
                "quotes.trailing",
            );
            return Some(speaker);
        }
        self.push(place, kind, None, None, "quotes.bare");
        None
    }

    /// Who speaks by a clause without a verb of speech before a colon: its
    /// subject, not 一名男子看着|李强.
    fn by_colon(&self, sentence: Sentence, colon: usize) -> Option<Speaker> {
        let r = self.reader;
        let clause = r.clause_start(sentence.start, colon);
        let speaker = r.speaker(sentence, colon, self.memory)?;
        let name = speaker.span.start as usize;
        let first =
            r.words(clause, name).iter().take(8).find(|t| r.is_agent(t) && r.name_over(t.start as usize).is_none());
        match first {
            Some(t) if speaker.near && !no_verb(r, t.end as usize, name) => {
                Some(Speaker::near(None, span(clause, t.end as usize)))
            }
            _ => {
                let name = speaker.mention.and_then(|i| r.mentions.get(i as usize));
                (speaker.near && name.is_some_and(|m| m.kind == NameType::Per)).then_some(speaker)
            }
        }
    }

    /// 维持“增持”评级, “轰”的一声: marks around the name of what follows.
    fn is_label(&self, mark: &Mark, said: &Said) -> bool {
        let r = self.reader;
        let (from, to, after) = (mark.open + 1, mark.close, mark.close + 1);
        let parted = matches!(r.before(mark.open), ':' | ',');
        if to - from > 8 || mark.open < said.cue.end as usize + 2 && !parted {
            return false;
        }
        // 试行“一码通”, 征收“二级关税”: a thing, not a judgement of it.
        if r.any_before(mark.open, cues::SET_UP) && (to - from <= 4 || !self.is_clause(mark)) {
            return true;
        }
        let sound = to - from <= 2 && r.any_at(after, any!("的一声 一声 声 的声音")).is_some();
        sound || r.any_at(after, cues::LABELLED).is_some()
    }

    /// 专家介绍,“热射病”是…: marks around a term that what was said is about.
    fn is_term(&self, mark: &Mark) -> bool {
        let text = self.reader.slice(mark.open + 1, mark.close);
        text.len() <= 10
            && !text.iter().any(|c| matches!(c, ',' | '。' | '!' | '?') || "我你他她咱了不会没要就太是的".contains(*c))
    }

    /// 提出“全球治理倡议”: the name of what is put forward.
    fn is_put_forward(&self, mark: &Mark, said: &Said) -> bool {
        let r = self.reader;
        let cue = said.cue.start as usize;
        let plans = any!("方案 计划 倡议 规定 行动 政策 规划 工程 战略 规划建议");
        r.any_at(cue, any!("提出 宣布 公布")).is_some()
            && said.cue.end as usize == mark.open
            && r.any_before(mark.close, plans)
    }

    /// 这不是终点, 血库快见底了: a short clause with a subject of its own.
    fn has_subject(&self, mark: &Mark) -> bool {
        let r = self.reader;
        let noun = r.words(mark.open + 1, mark.close).first().is_some_and(|t| t.pos.name().starts_with('n'));
        "这那我你他她它咱".contains(r.at(mark.open + 1)) || noun && self.is_clause(mark) && mark.close - mark.open > 5
    }

    /// Whether the text in the marks has a verb.
    fn is_clause(&self, mark: &Mark) -> bool {
        let r = self.reader;
        r.words(mark.open + 1, mark.close).iter().any(|t| t.pos.name().starts_with('v') && t.pos.name() != "vn")
            || r.slice(mark.open + 1, mark.close).iter().any(|c| CLAUSE.contains(c))
    }

    /// Whether what the verb introduces reaches the mark.
    fn governs(&self, said: &Said, mark: &Mark, marks: &[Mark]) -> bool {
        if said.content.is_some_and(|c| c.start as usize <= mark.open && mark.close <= c.end as usize + 1) {
            return true;
        }
        let r = self.reader;
        let gap = r.slice(said.cue.end as usize, mark.open);
        if self.introduces_mark(said.cue.end as usize, marks).is_some_and(|m| m.open == mark.open) {
            return true;
        }
        // A piece of the same clause: 指责平壤“…”, 告诉记者“…”.
        let gap = match gap {
            [inner @ .., ':' | ','] if !inner.is_empty() => inner,
            _ => gap,
        };
        let same_clause = !gap.iter().any(|c| matches!(c, ',' | ';' | '。' | ':'));
        (same_clause && gap.len() <= 24)
            || (said.after >= After::Comma && matches!(r.at(said.cue.end as usize), ',' | ':') && gap.len() <= 120)
    }

    /// The speaker after a quote: “…”X说. Else who spoke before.
    fn trailing(
        &self,
        mark: &Mark,
        sentence: Sentence,
        next: Option<Sentence>,
        voice: Option<Speaker>,
    ) -> (Option<Said>, Option<Speaker>) {
        let r = self.reader;
        let mut at = mark.close + 1;
        while matches!(r.at(at), ',' | ' ') {
            at += 1;
        }
        let home = if at < sentence.full_end {
            Some(sentence)
        } else {
            next.filter(|n| n.start == at || n.start == mark.close + 1)
        };
        let Some(home) = home else { return (None, voice) };
        let limit = home.end.min(at + 70);
        let until = (at..limit).find(|&i| matches!(r.at(i), '“' | '"' | '\n')).unwrap_or(limit);
        let verb = r.words(at, until).iter().find_map(|t| {
            let (start, end) = (t.start as usize, t.end as usize);
            // 谈到乡村振兴时,甲说: not the verb of the marks.
            let about = is_han(r.at(end)) && r.is_word(t, any!("谈到 说起 提到 讲到 说到 写到"))
                || r.any_at(end, any!("阶段 环节")).is_some();
            let (from, cue) = self.cue(start, end).filter(|_| !about).or_else(|| {
                (r.before(start) != '边' && r.is_word(t, any!("说 解释 比方 回忆 感叹 问 答 回答")))
                    .then_some((start, cues::Cue { after: After::Comma, strength: Strength::Said }))
            })?;
            // 回忆+道.
            let joined = matches!(r.at(end), '说' | '道' | '称');
            (end <= until && !joined).then_some((from, end, cue))
        });
        let Some((from, end, cue)) = verb else {
            let fresh = r.before(mark.open) == '\n';
            return self.as_subject(at, until, voice.filter(|_| !fresh));
        };
        let room = Sentence { start: at, end: until, full_end: until };
        let contrast = r.any_at(at, any!("但 不过 然而 随后 此外 另外")).is_some()
            || r.words(at, from).iter().any(|t| r.is_word(t, any!("则 也 亦 另 还 又")));
        // 陈小姐等了三班车。“…”叶先生则称,…: another begins.
        let before = if contrast { voice.or_else(|| r.told_of(mark.open, self.memory)) } else { None };
        if before.is_some() {
            return (None, before);
        }
        let speaker = r.speaker(room, from, self.memory);
        // “…”乙告诉记者,她…: words of their own, of another.
        let own =
            (end..until.min(end + 8)).find(|&i| matches!(r.at(i), ',' | ':')).is_some_and(|i| is_han(r.at(i + 1)));
        if own
            && home.start > sentence.start
            && let Some(voice) = voice
            && speaker.is_some_and(|s| s.near && !s.pronoun && s.mention != voice.mention)
        {
            return (None, Some(voice));
        }
        let said = Said { cue: span(from, end), after: cue.after, strength: cue.strength, speaker, content: None };
        // “…”回忆救援,消防员张小龙声音沙哑: the one person named.
        let mut people = r.names(end, until).filter(|(_, m)| m.kind == NameType::Per);
        let named = match (people.next(), people.next()) {
            (Some((i, m)), None) if r.before(mark.open) == '\n' && speaker.is_none() => {
                Some(Speaker::near(Some(i), Span::new(m.start, m.end)))
            }
            _ => None,
        };
        match speaker {
            Some(_) => (Some(said), speaker),
            None if named.is_some() => (Some(said), named),
            None if from == at || r.words(at, from).len() <= 2 => (Some(said), voice.or(self.memory.last)),
            None => (None, voice),
        }
    }

    /// “…”这是他常对学生说的一句话; “…”凭着这样的说辞,房产中介王某….
    fn as_subject(&self, at: usize, until: usize, voice: Option<Speaker>) -> (Option<Said>, Option<Speaker>) {
        let r = self.reader;
        // “…”村民王某竖起大拇指。: the one person of the sentence begins it.
        let mut people = r.names(at, until).filter(|(_, m)| m.kind == NameType::Per);
        if voice.is_none()
            && let (Some((i, m)), None) = (people.next(), people.next())
            && r.words(at, m.start as usize).iter().all(|t| {
                let tag = t.pos.name();
                // 最后陈述阶段,|邵某
                let ended = r.any_before(t.start as usize, any!("阶段 环节")) && tag == "w";
                let part = ended || r.any_at(t.end as usize, any!("陈述阶段 阶段 环节")).is_some();
                tag.starts_with('n') || matches!(tag, "vn" | "b" | "j" | "m" | "f" | "x") || part
            })
            && m.start as usize <= at + 40
        {
            return (None, Some(Speaker::near(Some(i), Span::new(m.start, m.end))));
        }
        // “…”他边说边刷漆。
        if voice.is_none() && matches!(r.at(at), '他' | '她') && r.at(at + 1) != '们' {
            let mention = r.person_meant(at, self.memory);
            return (None, Some(Speaker { mention, span: span(at, at + 1), near: true, pronoun: true }));
        }
        if voice.is_some()
            || r.any_at(
                at,
                any!("这是 这番 凭着 这样 带着 这句 正如 面对 谈起 说起 提起 谈到 谈及 提及 回忆起 回想起 想起 忆及"),
            )
            .is_none()
        {
            return (None, voice);
        }
        let name = r.names(at, until).find(|(_, m)| m.kind == NameType::Per);
        let pronoun = r.words(at, until).iter().find(|t| r.is_word(t, cues::PRONOUNS));
        match (name, pronoun) {
            (Some((i, m)), None) => (None, Some(Speaker::near(Some(i), Span::new(m.start, m.end)))),
            (_, Some(t)) => {
                let mention = r.person_meant(t.start as usize, self.memory);
                (None, Some(Speaker { mention, span: Span::new(t.start, t.end), near: true, pronoun: true }))
            }
            _ => (None, None),
        }
    }

    /// Who says the quote within a quote: 教练只跟我交代了一句:‘…’.
    fn inner_speaker(&self, mark: &Mark, sentence: Sentence) -> Option<Speaker> {
        let r = self.reader;
        let start = r.clause_start(sentence.start, mark.open.saturating_sub(1));
        // 出赛前总教练某某跟我说,‘…’
        if let Some((i, m)) = r.names(start, mark.open).find(|(_, m)| m.kind == NameType::Per) {
            return Some(Speaker::near(Some(i), Span::new(m.start, m.end)));
        }
        let word = r.words(start, mark.open).iter().find(|t| cues::is_person(r.word(t)))?;
        Some(Speaker::near(None, Span::new(word.start, word.end)))
    }
}
