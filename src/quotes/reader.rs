//! The reading as the quote and source layers look at it: characters,
//! words, names, pairs of quotation marks, sentences that quotation marks do
//! not cut.

use crate::facts;
use crate::numbers::numeral;
use crate::report::{BlockKind, Mention, NameType, Span, Token};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};

/// A pair of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mark {
    /// The opening mark.
    pub open: usize,
    /// The closing mark; where it is missing, the end of the block.
    pub close: usize,
    /// Marks around it.
    pub depth: usize,
    /// The closing mark is there.
    pub closed: bool,
}

/// A sentence; what marks enclose does not end it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sentence {
    pub start: usize,
    /// Before its full stop.
    pub end: usize,
    /// After its full stop.
    pub full_end: usize,
}

/// What a paragraph says of where it comes from, before it begins:
/// 新华社昆明9月18日电(记者…), 【维港日报专讯】, (综合报道), 〔记者…〕.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lead {
    /// The words that name an agency, or say that there are several.
    pub source: Option<Span>,
    /// The mention that names the agency.
    pub by: Option<u32>,
    /// Where the text after it begins.
    pub body: usize,
}

/// A document as these layers look at it.
pub(crate) struct Reader<'a> {
    pub chars: &'a [char],
    pub tokens: &'a [Token],
    pub mentions: &'a [Mention],
    /// Indexes of the mentions that lie in no other.
    flat: Vec<u32>,
    /// For each stretch of [`STRETCH`] characters, how many words begin before it.
    words_before: Vec<u32>,
    /// Paragraphs begin with who speaks in them, in brackets: 【王某】.
    converses: bool,
}

/// Where the paragraphs of a document begin and end.
pub(super) fn paragraphs(doc: &Document) -> impl Iterator<Item = (usize, usize)> {
    let blocks = doc.blocks.iter().zip(&doc.block_spans).filter(|(block, _)| block.kind == BlockKind::Paragraph);
    blocks.map(|(_, span)| (span.start as usize, span.end as usize))
}

/// Characters from which on a word is looked for one by one.
const STRETCH: usize = 16;
/// Longest quotation, in characters; marks farther apart are no pair.
const LONGEST_QUOTE: usize = 3000;
/// A sentence longer than this ends at a comma.
const LONGEST_SENTENCE: usize = 1200;
/// Marks open at once that are kept track of.
const DEEPEST: usize = 8;
/// Longest lead, in characters, without the reporters after it.
const LONGEST_LEAD: usize = 48;
/// Who reports.
static REPORTERS: &Any = any!("记者 通讯员 实习 特约 特派 驻 本报 编译 综合 作者 见习 本刊 本台 首席");

impl<'a> Reader<'a> {
    pub fn new(doc: &'a Document, tokens: &'a [Token], mentions: &'a [Mention]) -> Self {
        let mut flat = Vec::with_capacity(mentions.len());
        flat.extend((0..).zip(mentions).filter(|(_, m)| !m.nested).map(|(i, _)| i));
        let mut words_before = Vec::with_capacity(doc.chars.len() / STRETCH + 1);
        for (i, token) in tokens.iter().enumerate() {
            while words_before.len() * STRETCH <= token.start as usize {
                words_before.push(i as u32);
            }
        }
        let mut reader = Reader { chars: &doc.chars, tokens, mentions, flat, words_before, converses: true };
        let turns = || paragraphs(doc).filter_map(|(start, end)| reader.bracketed_turn(start, end));
        reader.converses = turns().nth(1).is_some()
            && turns().any(|who| reader.any_before(who.end as usize, any!("记者 主持人 问 Q")));
        reader
    }

    /// Who speaks in a paragraph that begins with that in brackets: 【王某】, 【甲社记者】.
    pub fn bracketed_turn(&self, start: usize, end: usize) -> Option<Span> {
        if !self.converses || self.at(start) != '【' {
            return None;
        }
        let close = (start..end.min(start + 24)).find(|&i| self.at(i) == '】').filter(|close| close + 1 < end)?;
        let named = self.name_before(close).is_some_and(|(_, m)| m.kind == NameType::Per);
        let clean =
            self.slice(start + 1, close).iter().all(|&c| is_han(c) || c.is_alphabetic() || matches!(c, '·' | ' '));
        let known = named || self.any_before(close, any!("记者 主持人 发言人 问 答 Q A"));
        (clean && known).then(|| span(start + 1, close))
    }

    /// The reader, blind to names inside `spans`, which are in order.
    pub fn without(mut self, spans: &[Span]) -> Self {
        let mentions = self.mentions;
        let hidden = |at: u32| {
            let i = spans.partition_point(|s| s.end <= at);
            spans.get(i).is_some_and(|s| s.start <= at)
        };
        self.flat.retain(|&i| mentions.get(i as usize).is_some_and(|m| !hidden(m.start)));
        self
    }

    /// The lead of the paragraph from `start` to before `end`.
    pub fn lead(&self, start: usize, end: usize) -> Option<Lead> {
        if self.bracketed_turn(start, end).is_some() {
            return None;
        }
        let mut lead = match self.at(start) {
            _ if let Some(after) = self.stamp(start, end) => self.plain_lead(after, end)?,
            '(' | '【' | '[' | '〔' => self.bracketed_lead(start, end)?,
            _ => (self.city_lead(start).or_else(|| self.agency_lead(start))).or_else(|| self.plain_lead(start, end))?,
        };
        lead.body = self.reporters(lead.body, end);
        Some(lead)
    }

    /// 【7月7日9:20】海岸社…电, 09:20 海岸社…电: where the dateline begins after a mark of when it was sent.
    fn stamp(&self, start: usize, end: usize) -> Option<usize> {
        let clock = |i: &usize| self.at(*i).is_ascii_digit() || self.at(*i) == ':';
        let after = match self.at(start) {
            '【' => (start..end.min(start + 16)).find(|&i| self.at(i) == '】')? + 1,
            _ => (start..end.min(start + 6)).take_while(clock).last().filter(|&i| self.at(i + 1) == ' ')? + 2,
        };
        self.plain_lead(after, end).filter(|lead| lead.source.is_some()).map(|_| after)
    }

    /// (岛讯社记者林宥辰屏东县20日电), 〔中央社〕, (早报讯).
    fn bracketed_lead(&self, start: usize, end: usize) -> Option<Lead> {
        let from = start + 1;
        let close = (from..end.min(from + LONGEST_LEAD)).find(|&i| matches!(self.at(i), ')' | '】' | ']' | '〕'))?;
        let inner = self.slice(from, close);
        if inner.iter().any(|c| matches!(c, ',' | '。' | '“')) {
            return None;
        }
        let signed = inner.iter().enumerate().any(|(i, c)| {
            let last = from + i + 1 == close || matches!(self.at(from + i + 1), ',' | ' ' | ':');
            matches!(c, '电' | '讯') && last
        });
        let told = signed
            || self.any_before(close, any!("报道 报导 专电 消息"))
            || (from..close).any(|i| self.any_at(i, any!("记者 特派员 编译")).is_some());
        let body = close + 1;
        let org = self.names(from, close).find(|(_, m)| m.kind == NameType::Org);
        if let Some((i, m)) = org {
            let medium = self.slice(m.end as usize - 1, m.end as usize);
            let alone = m.start as usize == from
                && m.end as usize == close
                && medium.iter().any(|c| matches!(c, '社' | '报' | '网' | '台' | '闻' | '刊' | '视' | '声' | '讯'));
            let first = m.start as usize <= from + 1;
            let abroad = self.any_before(close - 1, any!("社 社综合 网 报"));
            // (晨光社记者某某) on its own line: who wrote it, no dateline
            let reported = told && body < end || signed || self.any_before(close, any!("报道 报导 专电 消息"));
            if alone || reported && (first || signed && abroad) {
                return Some(Lead { source: Some(span(from, close)), by: Some(i), body });
            }
        }
        let several = self.any_at(from, any!("综合 本报综合 本刊综合")).is_some()
            && self.any_before(close, any!("报道 报导 外电 外媒 消息 电 讯"));
        told.then_some(Lead { source: several.then(|| span(from, close)), by: None, body })
    }

    /// 路透香港/东京10月27日 - 美元…: where the text begins after an agency, its cities and the day.
    fn agency_lead(&self, from: usize) -> Option<Lead> {
        let (i, m) = self.name_at(from).filter(|(_, m)| m.kind == NameType::Org && m.end as usize <= from + 4)?;
        let dash = (from..from + LONGEST_LEAD).find(|&i| matches!(self.at(i), '-' | '—' | ',' | '。' | '\n'))?;
        let mut day = dash;
        while self.before(day) == ' ' {
            day -= 1;
        }
        let cities = self.names(m.end as usize, day).all(|(_, m)| m.kind == NameType::Loc);
        let dated = self.before(day) == '日' && day >= 2 && self.at(day - 2).is_ascii_digit();
        let parted = matches!(self.at(dash), '-' | '—') && day < dash && dated && cities;
        let mut body = dash;
        while matches!(self.at(body), '—' | '-' | ' ') {
            body += 1;
        }
        parted.then_some(Lead { source: Some(span(from, day)), by: Some(i), body })
    }

    /// 华盛顿 — 白宫说: where the text begins after a city and a dash.
    fn city_lead(&self, from: usize) -> Option<Lead> {
        let (_, m) = self.name_at(from).filter(|(_, m)| m.kind == NameType::Loc)?;
        let dash = m.end as usize + 1;
        let parted = self.at(dash - 1) == ' ' && matches!(self.at(dash), '—' | '-');
        let mut body = dash;
        while matches!(self.at(body), '—' | '-' | ' ') {
            body += 1;
        }
        parted.then_some(Lead { source: None, by: None, body })
    }

    /// 新华社昆明9月18日电, 海岸网消息, 参考网8月24日报道, 本报讯.
    fn plain_lead(&self, from: usize, end: usize) -> Option<Lead> {
        // 又讯 据某台报道
        if let Some(n) = self.any_at(from, any!("又讯 另讯 另 又 本报综合报道 本网综合报道"))
            && self.at(from + n) == ' '
        {
            let body = (from + n..end).find(|&i| self.at(i) != ' ')?;
            return Some(Lead { source: None, by: None, body });
        }
        let limit = end.min(from + LONGEST_LEAD);
        let sign = (from..limit).find(|&i| {
            let length = match self.at(i) {
                '电' | '讯' => 1,
                '消' if self.at(i + 1) == '息' => 2,
                '报' if matches!(self.at(i + 1), '道' | '导') => 2,
                _ => return false,
            };
            let next = self.at(i + length);
            let day = length == 1
                && self.before(i) == '日'
                && i >= 2
                && (self.at(i - 2).is_ascii_digit() || numeral::is_chinese(self.at(i - 2)));
            let parted = matches!(next, ',' | ' ' | '(' | ':' | '\n' | '。') || i + length >= limit;
            if length == 2 { matches!(next, ' ' | '(') || next == ':' && self.at(i) == '消' } else { parted || day }
        })?;
        if (from..sign).any(|i| matches!(self.at(i), ',' | '。' | '“')) {
            return None;
        }
        // 小区昨日停电
        if self.at(sign) == '电' && "停断供发用漏触充通家水唁贺致来回".contains(self.before(sign)) {
            return None;
        }
        let body = sign + if matches!(self.at(sign), '消' | '报') { 2 } else { 1 };
        if self.at(sign) == '报' && self.name_at(from).is_none() {
            return None;
        }
        let org = self.names(from, sign).find(|(_, m)| m.kind == NameType::Org);
        // 另据某社某地10日电
        let cites = self.any_at(from, any!("另据 又据 再据")).unwrap_or(1);
        let (source, by) = match org.filter(|(_, m)| m.start as usize <= from + cites) {
            Some((i, _)) => (Some(span(from, body)), Some(i)),
            // 本报讯: of the newspaper that the page names before
            None if self.starts(from, "本报讯") => {
                let paper = self
                    .names(from.saturating_sub(300), from)
                    .rfind(|(_, m)| m.kind == NameType::Org && self.before(m.end as usize) == '报');
                (paper.map(|_| span(from, body)), paper.map(|(i, _)| i))
            }
            None if self.before(sign) == '日' || sign - from <= 2 && self.starts(from, "本") => (None, None),
            None => return None,
        };
        // The reporters in brackets are part of it.
        let open = body + usize::from(self.at(body) == ' ');
        let shut = (open..end.min(open + 60)).find(|&i| self.at(i) == ')');
        match shut {
            Some(shut) if self.at(open) == '(' && self.any_at(open + 1, REPORTERS).is_some() => {
                let source = source.map(|s| Span::new(s.start, shut as u32 + 1));
                Some(Lead { source, by, body: shut + 1 })
            }
            _ => Some(Lead { source, by, body }),
        }
    }

    /// Where the text begins after 记者李明报道: at `from`.
    fn reporters(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while matches!(self.at(at), ' ' | ':' | ',' | '-' | '—') && at < end {
            at += 1;
        }
        if self.any_at(at, any!("记者 本报记者 通讯员 特派员 特约记者 实习记者")).is_none() {
            return at;
        }
        let told = (at..end.min(at + 28))
            .take_while(|&i| !matches!(self.at(i), ',' | '。' | '“'))
            .find(|&i| self.any_at(i, any!("报道 报导")).is_some() && matches!(self.at(i + 2), ',' | ':' | ' '));
        told.map_or(at, |i| i + 3)
    }

    pub fn at(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    /// The character before `i`.
    pub fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or('\n', |i| self.at(i))
    }

    pub fn slice(&self, start: usize, end: usize) -> &'a [char] {
        self.chars.get(start..end.min(self.chars.len())).unwrap_or_default()
    }

    pub fn word(&self, token: &Token) -> &'a [char] {
        self.slice(token.start as usize, token.end as usize)
    }

    /// Words that begin from `start` to before `end`.
    pub fn words(&self, start: usize, end: usize) -> &'a [Token] {
        let before = |at: usize| {
            let least = self.words_before.get(at / STRETCH).map_or(self.tokens.len(), |&n| n as usize);
            let near = self.tokens.get(least..).unwrap_or_default();
            least + near.iter().take_while(|t| (t.start as usize) < at).count()
        };
        let from = before(start);
        self.tokens.get(from..before(end).max(from)).unwrap_or_default()
    }

    /// Names from `start` to before `end`, not those inside others.
    pub fn names(&self, start: usize, end: usize) -> impl DoubleEndedIterator<Item = (u32, &'a Mention)> + '_ {
        let mentions = self.mentions;
        let start_of = move |i: u32| mentions.get(i as usize).map_or(0, |m| m.start as usize);
        let from = self.flat.partition_point(|&i| start_of(i) < start);
        let to = self.flat.partition_point(|&i| start_of(i) < end);
        let flat = self.flat.get(from..to.max(from)).unwrap_or_default();
        flat.iter()
            .filter_map(move |&i| mentions.get(i as usize).map(|m| (i, m)))
            .filter(move |(_, m)| m.end as usize <= end)
    }

    /// The name that begins at `at`.
    pub fn name_at(&self, at: usize) -> Option<(u32, &'a Mention)> {
        self.names(at, at + 1 + 60).next().filter(|(_, m)| m.start as usize == at)
    }

    /// The name that ends at `at`.
    pub fn name_before(&self, at: usize) -> Option<(u32, &'a Mention)> {
        self.names(at.saturating_sub(40), at).next_back().filter(|(_, m)| m.end as usize == at)
    }

    /// The name around `at`, if there is one.
    pub fn name_over(&self, at: usize) -> Option<(u32, &'a Mention)> {
        let mentions = self.mentions;
        let i = self.flat.partition_point(|&i| mentions.get(i as usize).is_some_and(|m| m.start as usize <= at));
        let index = self.flat.get(i.checked_sub(1)?)?;
        let m = mentions.get(*index as usize)?;
        (at < m.end as usize).then_some((*index, m))
    }

    /// Pairs of quotation marks from `start` to before `end`, by opening mark.
    pub fn marks(&self, start: usize, end: usize) -> Vec<Mark> {
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut out: Vec<Mark> = Vec::new();
        for (i, &c) in (start..).zip(self.slice(start, end)) {
            match c {
                '“' | '‘' => {
                    if open.len() == DEEPEST {
                        open.remove(0);
                    }
                    open.push((i, c));
                }
                '"' => {
                    let closes = open.iter().rposition(|&(_, o)| o == '"' || (o == '“' && self.closes_here(i, end)));
                    match closes {
                        Some(at) => self.close(&mut open, at, i, &mut out),
                        None => open.push((i, '"')),
                    }
                }
                '”' | '’' => {
                    let in_word =
                        c == '’' && self.before(i).is_ascii_alphabetic() && self.at(i + 1).is_ascii_alphabetic();
                    let partner = |o: char| if c == '”' { matches!(o, '“' | '"') } else { o == '‘' };
                    if !in_word && let Some(at) = open.iter().rposition(|&(_, o)| partner(o)) {
                        self.close(&mut open, at, i, &mut out);
                    }
                }
                _ => {}
            }
            if open.len() > DEEPEST {
                open.remove(0);
            }
        }
        // The last mark left open runs to the end of the block.
        if let Some(&(i, _)) = open.last() {
            let mut close = end;
            while close > i && matches!(self.before(close), '.' | '…' | ' ') {
                close -= 1;
            }
            if close > i + 1 {
                out.push(Mark { open: i, close, depth: 0, closed: false });
            }
        }
        out.sort_unstable_by_key(|m| m.open);
        let mut around: Vec<usize> = Vec::new();
        for mark in &mut out {
            around.retain(|&close| close > mark.open);
            mark.depth = around.len();
            around.push(mark.close);
        }
        out
    }

    fn close(&self, open: &mut Vec<(usize, char)>, at: usize, i: usize, out: &mut Vec<Mark>) {
        if let Some(&(start, _)) = open.get(at)
            && start + 1 < i
            && i - start <= LONGEST_QUOTE
        {
            out.push(Mark { open: start, close: i, depth: 0, closed: true });
        }
        open.truncate(at);
    }

    /// Whether a straight mark at `i` closes rather than opens.
    fn closes_here(&self, i: usize, end: usize) -> bool {
        i + 1 >= end || matches!(self.at(i + 1), ',' | '。' | ';' | '!' | '?' | ')' | ' ')
    }

    /// Sentences from `start` to before `end`; `marks` are those between.
    pub fn sentences(&self, start: usize, end: usize, marks: &[Mark]) -> Vec<Sentence> {
        let mut out = Vec::new();
        let mut tops = marks.iter().filter(|m| m.depth == 0 && m.closed).peekable();
        let (mut from, mut i) = (start, start);
        while i < end {
            let c = self.at(i);
            if let Some(mark) = tops.next_if(|m| m.open == i) {
                i = mark.close + 1;
                let ended = matches!(self.before(mark.close), '。' | '!' | '?' | '…');
                let goes_on = matches!(self.at(i), ',' | '、' | '。' | '!' | '?' | ';' | '的' | '“' | ')');
                if ended && i < end && !goes_on || i - from > 2 * LONGEST_SENTENCE {
                    out.push(Sentence { start: from, end: i, full_end: i });
                    from = i;
                }
                continue;
            }
            let ahead = tops.peek().map_or(end, |m| m.open).min(end).min(from + LONGEST_SENTENCE);
            let run = self.slice(i, ahead).iter().take_while(|c| !matches!(c, '。' | '!' | '?' | '｡')).count();
            if run > 0 {
                i += run;
                continue;
            }
            i += 1;
            let too_long = i - from > LONGEST_SENTENCE && (c == ',' || i - from > 2 * LONGEST_SENTENCE);
            if !matches!(c, '。' | '!' | '?' | '｡') && !too_long {
                continue;
            }
            let stop = i - 1;
            while i < end && matches!(self.at(i), '。' | '!' | '?' | ' ' | ')') {
                i += 1;
            }
            let end_of = if matches!(self.before(i), ')') { i } else { stop };
            out.push(Sentence { start: from, end: end_of, full_end: i });
            from = i;
        }
        if from < end {
            out.push(Sentence { start: from, end, full_end: end });
        }
        for sentence in &mut out {
            while sentence.start < sentence.end && self.at(sentence.start) == ' ' {
                sentence.start += 1;
            }
        }
        out.retain(|s| s.start < s.end);
        out
    }

    /// Where the clause that ends at `end` begins, not before `floor`. What
    /// stands in brackets is no part of it; a blank between Chinese words, as
    /// headlines have it, is a pause.
    pub fn clause_start(&self, floor: usize, end: usize) -> usize {
        let mut i = end;
        while i > floor && end - i < 150 {
            match self.before(i) {
                ',' | ';' | '。' | '!' | '?' | ':' | '\n' | '”' => return i,
                ' ' if is_han(self.at(i)) && is_han(self.before(i - 1)) => return i,
                ')' => i = self.bracket_before(i).filter(|&open| open >= floor).unwrap_or(i - 1),
                _ => i -= 1,
            }
        }
        i
    }

    /// Where the bracket opens that closes right before `end`.
    pub fn bracket_before(&self, end: usize) -> Option<usize> {
        let floor = end.saturating_sub(40);
        (self.before(end) == ')').then(|| (floor..end - 1).rev().find(|&i| self.at(i) == '(')).flatten()
    }

    /// 总理甲一名顾问, 甲身边人士: whether a name only says near whom somebody is.
    pub fn is_about_other(&self, m: &Mention) -> bool {
        let at = m.end as usize + usize::from(self.at(m.end as usize) == '的');
        self.any_at(at, any!("一名 一位 多名 多位 两名 两位 数名 几名 身边")).is_some()
    }

    /// 甲(右二)+称: whether brackets that tell where somebody stands in a picture end at `end`.
    pub fn is_seen_left_or_right(&self, end: usize) -> bool {
        self.bracket_before(end).is_some_and(|open| {
            let place = self.slice(open + 1, end - 1);
            place.len() <= 4 && place.iter().all(|&c| "左右中前后排起图一二三四五六七八九".contains(c))
        })
    }

    pub fn is_word(&self, token: &Token, words: &Any) -> bool {
        words.is(self.word(token))
    }

    /// Whether a name is that of a state.
    pub fn is_state(&self, m: &Mention) -> bool {
        let name: String = self.slice(m.start as usize, m.end as usize).iter().collect();
        facts::state(&name).is_some()
    }

    /// Whether 经 at `at` begins another word: 经济, 经营.
    pub fn is_in_jing_word(&self, at: usize) -> bool {
        self.at(at) == '经' && "济理纪营费典常贸过验历".contains(self.at(at + 1))
    }

    pub fn starts(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(k, c)| self.at(at + k) == c)
    }

    pub fn ends(&self, end: usize, word: &str) -> bool {
        let n = word.chars().count();
        end >= n && self.starts(end - n, word)
    }

    /// The longest of `words` that stands at `at`: its length.
    pub fn any_at(&self, at: usize, words: &Any) -> Option<usize> {
        words.starts(self.chars.get(at..)?)
    }

    /// Whether one of `words` stands at `at`, and is no part of one of `longer` there.
    pub fn any_alone(&self, at: usize, words: &Any, longer: &Any) -> bool {
        self.any_at(at, words).is_some_and(|n| self.any_at(at, longer).is_none_or(|longer| longer <= n))
    }

    /// Whether one of `words` ends at `end`.
    pub fn any_before(&self, end: usize, words: &Any) -> bool {
        self.chars.get(..end).is_some_and(|text| words.ends(text).is_some())
    }
}

/// The pair that opens at `at`, of pairs in order.
pub(crate) fn opening_at(marks: &[Mark], at: usize) -> Option<&Mark> {
    marks.binary_search_by_key(&at, |m| m.open).ok().and_then(|i| marks.get(i))
}

/// Whether `chars` is `word`.
pub(crate) fn same(chars: &[char], word: &str) -> bool {
    let mut left = chars.iter();
    word.chars().all(|c| left.next() == Some(&c)) && left.next().is_none()
}

/// Whether a mention can speak.
pub(crate) fn can_speak(mention: &Mention) -> bool {
    matches!(mention.kind, NameType::Per | NameType::Org | NameType::Loc)
}

/// A span of `usize` ends.
pub(crate) fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}
