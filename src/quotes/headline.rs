//! 甲：乙: what is said in headlines.

use super::cues::{self, After};
use super::reader::{Mark, Reader, Sentence, can_speak, span};
use super::speaker::Speaker;
use super::{Page, Said, no_verb};
use crate::report::{Mention, NameType, QuoteKind, Span, Strength};
use crate::text::is_han;
use crate::text::words::any;

/// The parts of a headline: a blank ends what is said before it, 甲称无人受伤 乙方否认.
pub(super) fn halves(reader: &Reader, sentence: Sentence, marks: &[Mark]) -> Vec<Sentence> {
    let inside = |i: usize| marks.iter().any(|m| m.closed && m.open < i && i < m.close);
    let blank = |&i: &usize| {
        let around = |c: char| is_han(c) || matches!(c, '”' | '“' | '?' | '!');
        let next = if reader.at(i + 1) == ' ' { i + 2 } else { i + 1 };
        reader.at(i) == ' ' && around(reader.before(i)) && around(reader.at(next)) && !inside(i)
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
        from = at + 1 + usize::from(reader.at(at + 1) == ' ');
    }
    out.push(Sentence { start: from, ..sentence });
    out
}

impl Page<'_, '_> {
    /// 某某宣布退党 称将组建新党: who is named at the head of a headline whose later part only says.
    pub(super) fn told_before(&mut self, parts: &[Sentence]) {
        let r = self.reader;
        let says = any!("称 指 否认 直言 坦言 呼吁 誓言 承诺");
        let Some(first) = parts.first().filter(|_| parts.iter().skip(1).any(|s| r.any_at(s.start, says).is_some()))
        else {
            return;
        };
        let who = r.names(first.start, first.end).find(|(_, m)| can_speak(m) && m.kind != NameType::Loc);
        if let Some((i, m)) = who.filter(|(_, m)| m.start as usize == first.start) {
            self.memory.last = Some(Speaker { near: false, ..Speaker::near(Some(i), Span::new(m.start, m.end)) });
        }
    }

    /// 甲:乙 in a headline, 主席:…… 分析师:……; the first of its quotes.
    pub(super) fn headline(&mut self, start: usize, end: usize) -> Option<Said> {
        /// More speakers than these are no headline's.
        const MOST: usize = 8;
        let (mut first, mut from) = (None, start);
        for _ in 0..MOST {
            let Some(said) = self.headline_quote(from, end).or_else(|| self.own_words(from, end)) else { break };
            from = said.content.map_or(end, |c| c.end as usize);
            first.get_or_insert(said);
        }
        first
    }

    /// 总统再次道歉:“我会承担责任”: what somebody says of himself after what he does.
    fn own_words(&mut self, start: usize, end: usize) -> Option<Said> {
        let r = self.reader;
        let colon = (start..end.min(start + 60)).find(|&i| r.at(i) == ':' && r.at(i + 1) == '“')?;
        let close = (colon + 2..end).find(|&i| r.at(i) == '”')?;
        let whole = close + 1 == end || r.at(close + 1) == ' ';
        let own = r.slice(colon + 2, close).contains(&'我');
        let from = (start..colon).rev().find(|&i| matches!(r.at(i), ' ' | ',' | '|')).map_or(start, |i| i + 1);
        let sentence = Sentence { start: from, end: colon, full_end: colon };
        let speaker = r.speaker(sentence, colon, self.memory).filter(|_| whole && own && colon > from)?;
        let said = Said {
            cue: span(colon, colon + 1),
            after: After::Comma,
            strength: Strength::Said,
            speaker: Some(speaker),
            content: Some(span(colon + 2, close)),
        };
        self.push(span(colon + 2, close), QuoteKind::Direct, Some(&said), Some(speaker), "quotes.headline");
        Some(said)
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
        // 甲:选民求稳 乙党质疑选委会: of another
        let told = |end: usize| r.words(colon + 1, end).iter().any(|t| t.pos.name().starts_with(['v', 'a', 'd']));
        let parted = |&i: &usize| r.at(i) == ' ' && told(i) && self.another_speaks(i + 1, to);
        to = (colon + 2..to).find(parted).unwrap_or(to);
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
        // 甲:“…”: his words
        let whole =
            r.at(body) == '“' && r.before(to) == '”' && (body + 1..to - 1).all(|i| !matches!(r.at(i), '“' | '”'));
        if whole {
            self.push(span(body + 1, to - 1), QuoteKind::Direct, Some(&said), Some(speaker), "quotes.headline");
        } else {
            self.push(span(body, to), QuoteKind::Indirect, Some(&said), Some(speaker), "quotes.headline");
        }
        Some(said)
    }

    /// Whether the part of a headline from `from` says who speaks, and how.
    fn another_speaks(&self, from: usize, end: usize) -> bool {
        let r = self.reader;
        let named =
            r.name_at(from).filter(|(_, m)| can_speak(m) && m.kind != NameType::Loc).map(|(_, m)| m.end as usize);
        let noun = || r.words(from, end).first().filter(|t| r.is_agent(t)).map(|t| t.end as usize);
        let verb = any!("忧 批 促 吁 斥 轰 酸 呛 质疑 要求 指 称 反驳 否认 担心");
        named.or_else(noun).is_some_and(|at| r.any_at(at, verb).is_some())
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
                // 某车企高管:, 半导体企业CEO:
                let office = any!("CEO 高管 老总 首席执行官 创始人 掌门人 老板 专家 学者 官员 院士 主帅 主教练");
                let side = side || r.any_before(colon, office) && colon - from <= 20;
                (speaks && colon - from <= 20 || verb && name.is_some() || side)
                    .then(|| r.speaker(sentence, colon, self.memory))
                    .flatten()
                    .or_else(|| side.then(|| Speaker::near(None, span(from, colon))))
            }
        }
    }
}
