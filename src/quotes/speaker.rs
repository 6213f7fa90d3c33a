//! Who says it.

use super::cues::{
    self, AGENT_ENDS, BODIES, CITING, CLAUSAL, CLOSERS, JOINT, NO_AGENTS, NO_STRANGERS, OBJECTS, PERSON_ENDS,
    PREPOSITIONS, PRONOUNS, SIDES, TEXTS, cue, is_person,
};
use super::reader::{Reader, Sentence, can_speak, same, span};
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// A speaker found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Speaker {
    /// The mention that names who speaks; none for someone unnamed or several.
    pub mention: Option<u32>,
    /// The words that say who speaks.
    pub span: Span,
    /// Named in the clause of the verb itself.
    pub near: bool,
    /// It is a pronoun that says so.
    pub pronoun: bool,
}

impl Speaker {
    /// One named in the clause of the verb, by no pronoun.
    pub fn near(mention: Option<u32>, span: Span) -> Self {
        Speaker { mention, span, near: true, pronoun: false }
    }
}

/// Who spoke and was spoken of so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The last speaker, named or not.
    pub last: Option<Speaker>,
    /// The mention of the last person who spoke or was the subject.
    pub person: Option<u32>,
    /// Where somebody unnamed spoke since, whom a pronoun may mean.
    pub stranger: Option<u32>,
    /// Who spoke at the end of the paragraph before.
    pub voice: Option<Speaker>,
    /// Who gives the answers that no name stands before, once that is asked.
    pub interviewee: Option<Option<u32>>,
}

/// Characters of the longest noun for a person.
const LONGEST_PERSON: usize = 6;
/// A body may be named after its noun in the first characters of a text.
const HEADLINE: usize = 60;
/// Who speaks for whomever 其 means.
static ITS_SPEAKERS: &Any = any!("发言人 新闻发言人 负责人 总部");
/// Characters before a cue that are looked at.
const REACH: usize = 160;

impl Reader<'_> {
    /// Who speaks, by the words before `cue` in its sentence.
    pub(super) fn speaker(&self, sentence: Sentence, cue: usize, memory: &Memory) -> Option<Speaker> {
        let floor = sentence.start.max(cue.saturating_sub(REACH));
        if let Some(from) = self.seen_by(cue) {
            let who = span(from, cue);
            if self.any_at(from, any!("他 她")).is_some_and(|n| from + n == cue) {
                return Some(Speaker {
                    mention: self.person_meant(from, memory),
                    span: who,
                    near: true,
                    pronoun: true,
                });
            }
            let named = self.name_before(cue).filter(|(_, m)| can_speak(m) && m.start as usize >= from);
            return Some(Speaker::near(named.map(|(i, _)| i), who));
        }
        // 林某(29岁,护士)说
        let mut end = self.bracket_before(cue).filter(|&open| open > floor).unwrap_or(cue);
        for step in 0..5 {
            let start = self.clause_start(floor, end);
            // 至于某方的说法,我想指出: what it is about
            let topic = step > 0
                && (start..end).any(|i| (i == start || self.before(i) == ':') && self.starts(i, "至于"))
                && (self.any_before(end, any!("说法 提法 指控 做法"))
                    || self.words(start, end).last().is_some_and(|t| t.pos.name().starts_with('n')));
            let found = if topic { None } else { self.subject(start, end, step == 0, memory) };
            if let Some(speaker) = found {
                return Some(Speaker { near: step == 0, ..speaker });
            }
            if start <= floor {
                break;
            }
            end = start - 1;
        }
        None
    }

    /// 台湾“法务部”|称: a body whose name stands in marks right before the verb.
    pub(super) fn marked_body(&self, cue: usize) -> Option<Speaker> {
        const LONGEST: usize = 14;
        static ENDS: &Any = any!("部 会 院 局 府 党 署 处 厅 军 委 政权 当局 共和国");
        if self.before(cue) != '”' {
            return None;
        }
        let close = cue - 1;
        let open = (close.saturating_sub(LONGEST)..close).rev().find(|&i| !is_han(self.at(i)))?;
        let body = self.at(open) == '“' && close - open > 2 && self.any_before(close, ENDS);
        let named = self.name_before(close).filter(|(_, m)| can_speak(m) && m.start as usize > open);
        body.then(|| Speaker::near(named.map(|(i, _)| i), span(open + 1, close)))
    }

    /// 在|方宁看来: where in whose eyes it is begins, before 看来 at `cue`.
    pub(super) fn seen_by(&self, cue: usize) -> Option<usize> {
        const LONGEST: usize = 16;
        if !self.starts(cue, "看来") {
            return None;
        }
        let from = (cue.saturating_sub(LONGEST)..cue).rev().take_while(|&i| is_han(self.at(i)) || self.at(i) == '·');
        from.filter(|&i| self.at(i) == '在').last().map(|i| i + 1).filter(|&from| from < cue)
    }

    /// Who does what the clause says.
    fn subject(&self, start: usize, end: usize, has_cue: bool, memory: &Memory) -> Option<Speaker> {
        if has_cue && let Some(caller) = self.caller(start, end) {
            return Some(caller);
        }
        // “…,”葡萄牙人说: the one spoken of, by his country
        if let Some((_, m)) = self.name_at(start).filter(|(_, m)| m.kind == NameType::Loc && self.is_state(m))
            && m.end as usize + 1 == end
            && self.at(end - 1) == '人'
            && self.before(start) == '”'
        {
            return Some(Speaker {
                pronoun: true,
                ..Speaker::near(self.person_meant(start, memory), span(start, end))
            });
        }
        // “…,”其中一人说; “…,”27岁的阿根廷人说
        if has_cue && self.any_at(start, any!("其中一人 其中一名 其中一位 另一人 另外一人")).is_some()
        {
            return Some(Speaker::near(None, span(start, end)));
        }
        // 他|称 cut as one word
        let glued = self.words(start, end).first().is_none_or(|t| t.end as usize != end);
        if has_cue && end == start + 1 && matches!(self.at(start), '他' | '她') && glued {
            let mention = self.official_meant(start, memory).or_else(|| self.person_meant(start, memory));
            return Some(Speaker { mention, span: span(start, end), near: true, pronoun: true });
        }
        if has_cue && let Some(either) = self.either(start) {
            return Some(either);
        }
        if has_cue && self.is_of_age(start, end) {
            return Some(Speaker::near(self.only_person(start), span(start, end)));
        }
        if has_cue && let Some(agent) = self.agent(start, end) {
            return Some(agent);
        }
        if has_cue && let Some(cited) = self.cited(start, end, memory) {
            return Some(cited);
        }
        if has_cue && let Some(beside) = self.beside(start, end) {
            return Some(beside);
        }
        if has_cue && let Some(unnamed) = self.anonymous(start, end) {
            return Some(unnamed);
        }
        // Whoever stands after a verb of speech is spoken of.
        let bar = self
            .words(start, end)
            .iter()
            .find(|t| {
                if cue(self.word(t)).is_none() {
                    return false;
                }
                let names_person = self.any_at(t.end as usize, any!("人士 师 员 家 机构 人")).is_some();
                // 第二份通报
                let issued = self.any_before(t.start as usize, any!("份 该 最新"));
                let speaks = is_person(self.word(t)) || (t.start as usize == start || issued) && self.is_word(t, TEXTS);
                // 不愿透露姓名的员工: said of who speaks.
                let unnamed = self.any_at(t.end as usize, any!("姓名 身份 具体姓名 真名 匿名")).is_some();
                // 自称前员工的网友: so is this.
                let calls_himself = self.is_word(t, any!("自称"))
                    && self.words(t.end as usize, end).iter().any(|w| self.is_word(w, any!("的")));
                !unnamed && !calls_himself && !names_person && !speaks && self.name_over(t.start as usize).is_none()
            })
            .map_or(end, |t| t.start as usize);
        let names: Vec<(u32, &Mention)> = self.names(start, end).filter(|(_, m)| can_speak(m)).collect();
        if self.any_at(start, any!("这位 这名 那位 该名")).is_some() {
            let until =
                self.words(start, end).iter().take(8).find(|t| t.pos.name() == "p").map_or(end, |t| t.start as usize);
            let named =
                names.iter().find(|(_, m)| m.kind == NameType::Per && (m.end as usize) <= until).map(|(i, _)| *i);
            // 这名官员: the official who spoke before.
            let noun = self.slice(bar.saturating_sub(2), bar);
            let again = memory.last.filter(|last| {
                let end = last.span.end as usize;
                noun.len() == 2 && self.slice(end.saturating_sub(2), end) == noun
            });
            let mention = named.or_else(|| again.map_or_else(|| self.person_meant(start, memory), |last| last.mention));
            return Some(Speaker::near(mention, span(start, until)));
        }
        let person = names
            .iter()
            .find(|(_, m)| {
                let at = m.start as usize;
                // 名叫某某的教师
                let called = self.any_before(at, any!("名叫 名为 叫做 名唤"));
                m.kind == NameType::Per
                    && at < bar
                    && !self.governed(start, m)
                    && (called || !self.owns_next(m, end))
                    && !self.in_phrase(start, at, OBJECTS)
            })
            .copied();
        let body = names.iter().position(|(_, m)| {
            let at = m.start as usize;
            m.kind != NameType::Per
                && at < bar
                && !self.is_told(at)
                && !self.is_cited(start, m)
                && !self.interviews(start, m)
                && !self.is_of_people(m)
                && !self.locates(m)
                && (self.reaches(m, end) || !self.in_phrase(start, at, PREPOSITIONS))
                && !self.owns_person(m, end)
        });
        if let Some((at, several)) = self.pronoun(start, bar)
            && person.is_none_or(|(_, m)| at < m.start as usize)
            && body.and_then(|i| names.get(i)).is_none_or(|(_, m)| at < m.start as usize || person.is_none())
        {
            if several {
                let states = self.states_together(at);
                return Some(Speaker::near(None, span(at, states.unwrap_or_else(|| self.word_end(at)))));
            }
            if let Some(of) = self.head_noun(at, end) {
                return Some(of);
            }
            match self.own_role(at, end, memory) {
                // 他的学生、教授尤静姝: the one who is named.
                Some(role) if person.is_none() => return Some(role),
                Some(_) => {}
                None => {
                    let mention = self.official_meant(at, memory).or_else(|| self.person_meant(at, memory));
                    return Some(Speaker { mention, span: span(at, self.word_end(at)), near: true, pronoun: true });
                }
            }
        }
        if let Some((i, m)) = person {
            let joint = has_cue && self.joined(m, end);
            let mention = (!joint).then_some(i);
            return Some(Speaker::near(mention, Span::new(m.start, m.end)));
        }
        if let Some(first) = body {
            return Some(self.body(&names, first, end));
        }
        self.role(start, bar, memory)
    }

    /// 甲与乙都反对,|前者认为…;后者则担心…: the first or the second of two that are joined before `at`.
    fn either(&self, at: usize) -> Option<Speaker> {
        const REACH: usize = 80;
        const GAP: usize = 20;
        let second = self.starts(at, "后者");
        if !second && !self.starts(at, "前者") {
            return None;
        }
        let joined = |pair: &&[(u32, &Mention)]| match pair {
            [(_, a), (_, b)] => {
                let gap = self.slice(a.end as usize, b.start as usize);
                gap.len() <= GAP
                    && !gap.contains(&'。')
                    && gap.iter().any(|c| matches!(c, '与' | '和' | '、' | '及' | '跟'))
            }
            _ => false,
        };
        let (i, _) = [NameType::Per, NameType::Org].into_iter().find_map(|kind| {
            let names: Vec<(u32, &Mention)> =
                self.names(at.saturating_sub(REACH), at).filter(|(_, m)| m.kind == kind).collect();
            let pair = names.windows(2).rfind(joined)?;
            pair.get(usize::from(second)).copied()
        })?;
        Some(Speaker::near(Some(i), span(at, at + 2)))
    }

    /// 23岁的湖北姑娘…: whether the clause begins with somebody by no more than an age and what he is.
    fn is_of_age(&self, start: usize, end: usize) -> bool {
        let digits = self.slice(start, end).iter().take_while(|&&c| is_numeral(c)).count();
        let from = start + digits + 2;
        let people = || self.names(start, end).any(|(_, m)| m.kind == NameType::Per);
        let noun = |t: &Token| self.is_agent(t) || self.is_word(t, any!("人 姑娘 小伙 小将 老将 选手"));
        digits > 0 && self.starts(start + digits, "岁的") && self.words(from, end).iter().take(3).any(noun) && !people()
    }

    /// 涉事车企+回应, 市场监管所+表示: nouns of no list, where a sentence is nothing else before a verb that only
    /// tells of speech.
    pub(super) fn unlisted(&self, start: usize, cue: usize) -> Option<Speaker> {
        const LONGEST: usize = 14;
        static TELLS: &Any = any!("表示 回应 坦言 直言 解释 回复 透露 称 说");
        let words = self.words(start, cue);
        let noun = |t: &Token| {
            let tag = t.pos.name();
            tag.starts_with('n') || matches!(tag, "b" | "j" | "x" | "vn" | "a") || self.is_word(t, any!("涉事 所 当地"))
        };
        let last =
            words.last().filter(|t| t.pos.name().starts_with('n') || self.is_word(t, any!("所")) || t.word == 0)?;
        let fits = (2..=LONGEST).contains(&(cue - start))
            && self.any_at(cue, TELLS).is_some_and(|n| matches!(self.at(cue + n), ',' | ':'))
            && words.iter().all(noun)
            && (start..cue).all(|i| is_han(self.at(i)))
            && !self.any_before(last.end as usize, cues::SPEECHLESS);
        fits.then(|| Speaker::near(None, span(start, cue)))
    }

    /// 一名接近财政部的知情人士, 一位不愿具名的外交部官员: one whom the report does not name.
    fn anonymous(&self, start: usize, end: usize) -> Option<Speaker> {
        static UNNAMED: &Any = any!("不愿 不具名 匿名 不便 接近 熟悉 知情 要求不");
        let from = self.any_at(start, any!("一名 一位 多名 多位 两名 两位 数名 有")).map(|n| start + n)?;
        let noun = self.words(from, end).iter().take(14).rfind(|t| is_person(self.word(t)) || self.is_agent(t))?;
        let (at, until) = (noun.start as usize, noun.end as usize);
        let said = (from..at).any(|i| self.any_at(i, UNNAMED).is_some());
        let pause = (from..until).any(|i| matches!(self.at(i), ',' | ':' | '“'));
        let named = self.name_at(until).is_some_and(|(_, m)| m.kind == NameType::Per);
        (said && !pause && !named).then(|| Speaker::near(None, span(start, until)))
    }

    /// 普京+确认: the person whose name stands right before the verb, but for
    /// adverbs.
    fn beside(&self, start: usize, end: usize) -> Option<Speaker> {
        let adverbs = self
            .words(start, end)
            .iter()
            .rev()
            .take(3)
            .take_while(|t| matches!(t.pos.name(), "d" | "ad" | "c"))
            .count();
        let words = self.words(start, end);
        let at = words.get(words.len().checked_sub(adverbs)?).map_or(end, |t| t.start as usize);
        let adverb = self.any_before(end, any!("则 也 还 又 亦 曾 都 仍 已 均 却 再"));
        let near = self.name_before(at).or_else(|| adverb.then(|| self.name_before(end - 1)).flatten());
        let (i, m) = near?;
        // 内容与研究主管孙某: joined to the noun before, and no preposition.
        let joins = words.windows(2).any(|pair| {
            let [noun, t] = pair else { return false };
            t.end < m.start
                && self.is_word(t, any!("与 和 同 跟"))
                && (noun.pos.name().starts_with('n') || noun.pos.name() == "vn" || noun.pos.name() == "v")
                && self.name_before(t.start as usize).is_none()
        });
        let own = m.kind == NameType::Per
            && m.start as usize >= start
            && (joins || !self.governed(start, m) && !self.in_phrase(start, m.start as usize, OBJECTS))
            && !matches!(self.before(m.start as usize), '和' | '与' | '、' | '及');
        own.then(|| Speaker::near(Some(i), Span::new(m.start, m.end)))
    }

    /// 国防部一名官员说…。他还说: the body for which the one spoke who spoke last, if nobody was named since.
    fn official_meant(&self, at: usize, memory: &Memory) -> Option<u32> {
        let last = memory.last?;
        let (start, end) = (last.span.start as usize, last.span.end as usize);
        let body = last.mention.and_then(|i| self.mentions.get(i as usize)).filter(|m| m.kind != NameType::Per)?;
        let official = self.words(body.end as usize, end).last().is_some_and(|t| is_person(self.word(t)));
        let since = self.names(start, at).any(|(_, m)| m.kind == NameType::Per);
        last.mention.filter(|_| official && !since && at < end + 300)
    }

    /// 林某每天坐巴士,她要花一小时。“…”: the person of whom the sentence before the marks at `at` tells.
    pub(super) fn told_of(&self, at: usize, memory: &Memory) -> Option<Speaker> {
        let before = self.sentence_before(at, true);
        let named = self.first_person(before, at).is_some();
        let pronoun = self.words(before, at).iter().take(12).any(|t| self.is_word(t, any!("他 她")));
        let start = if named { before } else { self.sentence_before(before, true) };
        let person = self.person_meant(at, memory).filter(|_| named || pronoun)?;
        let place = self.mentions.get(person as usize).filter(|m| m.start as usize >= start)?;
        Some(Speaker { near: false, ..Speaker::near(Some(person), Span::new(place.start, place.end)) })
    }

    /// Whom a report says that it has interviewed, before its first answer at `until`, if it names but one.
    pub(super) fn interviewee(&self, until: usize, memory: &mut Memory) -> Option<u32> {
        *memory.interviewee.get_or_insert_with(|| self.interviewed(until))
    }

    fn interviewed(&self, until: usize) -> Option<u32> {
        let asked = |m: &Mention| {
            let before = self.slice((m.start as usize).saturating_sub(40), m.start as usize);
            let clause = before.rsplit(|c| matches!(c, '。' | '\n')).next().unwrap_or_default();
            // 发言人某某就…答记者问
            let after = self.slice(m.end as usize, self.chars.len().min(m.end as usize + 40));
            let after = after.split(|c| matches!(c, '。' | '\n')).next().unwrap_or_default();
            any!("采访 专访 对话 访谈 请教").within(clause)
                || any!("答记者问 答问 答媒体问 主持例行记者会 主持记者会 回答记者提问").within(after)
        };
        let mut people = self.names(0, until).filter(|(_, m)| m.kind == NameType::Per && asked(m));
        let (first, m) = people.next()?;
        let same = |n: &Mention| n.entity == m.entity;
        people.all(|(_, n)| same(n)).then_some(first)
    }

    /// Whether the characters from `start` to `end` are a word of the list.
    pub(super) fn is_same(&self, start: usize, end: usize, words: &Any) -> bool {
        words.is(self.slice(start, end))
    }

    /// “…。”|家住某地的邓红梅一早发现…: the person of whom the sentence at `at`, right after the marks, tells.
    pub(super) fn told_next(&self, at: usize) -> Option<Speaker> {
        const REACH: usize = 24;
        // “…。”5月6日,村民何某…; “…。”走进小院,周大娘…: when, or on what
        let clause = (at..at + 18).find(|&i| matches!(self.at(i), ',' | '。' | '\n' | '“' | ':'));
        let aside = clause.filter(|&i| {
            self.at(i) == ','
                && self.before(i) != '中'
                && i > at + 1
                && self.names(at, i).all(|(_, m)| m.kind != NameType::Per)
        });
        let pronoun = self.words(at, aside.unwrap_or(at)).iter().any(|t| self.is_word(t, PRONOUNS) || self.is_agent(t));
        let at = aside.filter(|_| !pronoun).map_or(at, |i| i + 1);
        // “…。”这部由某某主编的…: of a thing
        if self.any_at(at, any!("这 该 此 那 其")).is_some() {
            return None;
        }
        let end = (at..at + REACH).find(|&i| matches!(self.at(i), ',' | '。' | '\n' | '“')).unwrap_or(at + REACH);
        let (i, m) = self.names(at, end).find(|(_, m)| m.kind == NameType::Per)?;
        let name = m.start as usize;
        let nominal = |t: &Token| {
            let tag = t.pos.name();
            self.name_over(t.start as usize).is_some()
                || tag.starts_with('n')
                || matches!(tag, "m" | "q" | "b" | "uj" | "s" | "f" | "a" | "zg")
                // 镇长 is a verb in the dictionary.
                || self.word(t).ends_with(&['长'])
                || self.is_word(t, any!("家住 住在 来自"))
        };
        let subject = self.words(at, name).iter().all(nominal)
            && !matches!(self.at(m.end as usize), '的' | '、' | '和' | '与' | '(' | ',' | '。')
            && !self.owns_next(m, end);
        subject.then(|| Speaker { near: false, ..Speaker::near(Some(i), Span::new(m.start, m.end)) })
    }

    /// The person whom a pronoun at `at` means: the subject of its own
    /// sentence, of the one before, or whoever spoke last.
    pub(super) fn person_meant(&self, at: usize, memory: &Memory) -> Option<u32> {
        let own = self.sentence_before(at, false);
        if self.has_stranger(own, at) || self.is_of_witness(own, at) {
            return None;
        }
        let fits = |i: &u32| !self.is_of_other_sex(*i, at);
        if let Some(i) = self.first_person(own, at).filter(fits) {
            return Some(i);
        }
        let place = |i: u32| self.mentions.get(i as usize).map_or(0, |m| m.start as usize);
        let known = |i: &u32| memory.stranger.is_none_or(|stranger| place(*i) > stranger as usize);
        let before = self.sentence_before(own, true);
        if self.has_stranger(before, own) {
            return None;
        }
        // 这名教头还表示,甲…: of whom he speaks
        let told = matches!(self.at(before), '他' | '她') || self.any_at(before, any!("这名 这位 那位 该名")).is_some();
        let subject = |from, to| self.last_subject(from, to).or_else(|| self.first_person(from, to));
        let named = subject(before, own).filter(|_| !told).or_else(|| self.subject_so_far(before, own));
        // 部长:…: whom a headline means is named only later
        let spoke = memory.person.filter(|&i| place(i) < at);
        let meant = match (named.filter(fits), spoke.filter(fits)) {
            (Some(a), Some(b)) => Some(if place(a) >= place(b) { a } else { b }),
            (a, b) => a.or(b).or_else(|| {
                self.names(at.saturating_sub(600), at)
                    .rfind(|(i, m)| m.kind == NameType::Per && fits(i))
                    .map(|(i, _)| i)
            }),
        };
        meant.filter(known)
    }

    /// 控方传召死者妻子作供,|她: whether the clause before tells of a witness who is not named.
    fn is_of_witness(&self, start: usize, at: usize) -> bool {
        let end = at.saturating_sub(1).max(start);
        let clause = self.clause_start(start, end);
        let words = self.slice(clause, end);
        let person =
            |t: &Token| is_person(self.word(t)) && self.word(t).last().is_some_and(|c| PERSON_ENDS.contains(c));
        any!("作供 作证 出庭 上庭 到庭").within(words)
            && self.names(clause, end).all(|(_, m)| m.kind != NameType::Per)
            && (any!("传召 传唤").within(words) || self.words(clause, end).iter().any(person))
    }

    /// 吴某曾效力甲队。当天他攻入两球。他说: of whom the paragraph tells before `own`, where nobody spoke since.
    fn subject_so_far(&self, before: usize, own: usize) -> Option<u32> {
        let (mut from, mut to) = (before, own);
        for _ in 0..4 {
            if self.speaks(from, to) || self.before(from) == '\n' || self.slice(from, to).contains(&'“') {
                return None;
            }
            (from, to) = (self.sentence_before(from, true), from);
            if self.has_stranger(from, to) {
                return None;
            }
            if let Some(person) = self.first_person(from, to) {
                return Some(person);
            }
        }
        None
    }

    /// 丈夫赵大山…。她说: whether a word before a name, here or nearby, says that the pronoun at `at` is not of that person.
    fn is_of_other_sex(&self, person: u32, at: usize) -> bool {
        const WOMEN: &str =
            "妻子 母亲 女儿 妈妈 奶奶 外婆 婆婆 姐姐 妹妹 孙女 外孙女 儿媳 岳母 太太 女友 养女 祖母 外祖母 姑妈 阿姨";
        const MEN: &str =
            "丈夫 父亲 儿子 爸爸 爷爷 外公 公公 哥哥 弟弟 孙子 外孙 女婿 岳父 先生 男友 养子 祖父 外祖父 叔叔 舅舅";
        let kin = match self.at(at) {
            '她' => any!(MEN),
            '他' => any!(WOMEN),
            _ => return false,
        };
        let Some(named) = self.mentions.get(person as usize) else { return false };
        let same = |m: &Mention| {
            let again =
                || self.slice(m.start as usize, m.end as usize) == self.slice(named.start as usize, named.end as usize);
            m.kind == NameType::Per && (again() || !m.entity.is_empty() && m.entity == named.entity)
        };
        self.names(at.saturating_sub(600), at).any(|(_, m)| same(m) && self.any_before(m.start as usize, kin))
    }

    /// 死者的弟弟情绪激动: whether the sentence from `start` to before `end`
    /// begins with somebody who is not named.
    fn has_stranger(&self, start: usize, end: usize) -> bool {
        let words = self.words(start, end);
        let nominal = |t: &Token| {
            let tag = t.pos.name();
            tag.starts_with('n')
                || matches!(tag, "m" | "q" | "b" | "a" | "uj" | "mq" | "j" | "f" | "s")
                || self.name_over(t.start as usize).is_some()
        };
        let Some(head) = words.iter().take(8).take_while(|t| nominal(t)).last() else { return false };
        let own = self.names(start, head.end as usize + 40).find(|(_, m)| m.kind == NameType::Per);
        // 论文第一作者、某校教授李明: who is named
        let named = own.is_some_and(|(_, m)| {
            let parts = |t: &Token| nominal(t) || self.at(t.start as usize) == '、' || self.is_agent(t);
            self.at(head.end as usize) == '、' && self.words(head.end as usize, m.start as usize).iter().all(parts)
        });
        !named
            && self.is_stranger(Span::new(start as u32, head.end))
            && own.is_none_or(|(_, m)| m.start > head.end || self.at(m.end as usize) == '的')
            && !matches!(self.before(start), '“' | '"')
    }

    /// 一名店员, 死者的弟弟: whether the noun phrase means one person, not
    /// somebody named by what he is.
    pub(super) fn is_stranger(&self, phrase: Span) -> bool {
        let (start, end) = (phrase.start as usize, phrase.end as usize);
        let one = self.slice(start, end).iter().any(|c| matches!(c, '一' | '名' | '位' | '的' | '某'));
        let kin = ["妻子", "丈夫", "父亲", "母亲", "儿子", "女儿", "爸爸", "妈妈", "老伴", "奶奶", "爷爷"];
        // 妻子不同意, 有乘客说.
        let one = one || self.before(start) == '有' || kin.iter().any(|noun| self.ends(end, noun));
        one && self.words(start, end).last().is_some_and(|t| {
            self.is_agent(t)
                && self.word(t).last().is_some_and(|c| PERSON_ENDS.contains(c))
                && !self.is_word(t, NO_STRANGERS)
                && !self.is_body_again(t)
        })
    }

    /// Where the sentence that reaches `at` begins; `over`: skip the mark that
    /// ends the one before, and what quotation marks enclose.
    fn sentence_before(&self, at: usize, over: bool) -> usize {
        let floor = at.saturating_sub(REACH);
        let mut i = at;
        if over {
            while i > floor && matches!(self.before(i), '。' | '!' | '?' | '\n' | '”' | '"' | ' ') {
                if matches!(self.before(i), '”') {
                    let open = (floor..i).rev().find(|&k| self.at(k) == '“');
                    i = open.unwrap_or(i - 1);
                } else {
                    i -= 1;
                }
            }
        }
        while i > floor
            && !matches!(self.before(i), '。' | '!' | '?' | '\n')
            && !(self.before(i) == '”' && matches!(self.before(i - 1), '。' | '!' | '?'))
        {
            i -= 1;
        }
        i
    }

    /// 甲击败了乙,丙则因伤退赛: the person with whom the last clause begins, of a sentence in which nobody speaks.
    fn last_subject(&self, start: usize, end: usize) -> Option<u32> {
        let mut end = (start..end).find(|&i| self.at(i) == '“').unwrap_or(end);
        while end > start && matches!(self.before(end), '。' | '!' | '?' | '\n' | ' ') {
            end -= 1;
        }
        let from = self.clause_start(start, end);
        let (i, m) = self.name_at(from).filter(|(_, m)| m.kind == NameType::Per && from > start)?;
        let subject =
            (m.end as usize) < end && !self.owns_next(m, end) && !matches!(self.at(m.end as usize), '、' | '和' | '与');
        (subject && !self.speaks(start, end)).then_some(i)
    }

    /// Whether somebody speaks from `start` to before `end`.
    pub(super) fn speaks(&self, start: usize, end: usize) -> bool {
        let speaks = |t: &Token| cue(self.word(t)).is_some() || self.starts(t.start as usize, "表示");
        self.words(start, end).iter().any(|t| speaks(t) && self.at(t.end as usize) != '的')
    }

    /// 记者致电校长某某,对方称: the person or body with whom somebody got in touch, before `at`.
    fn other_party(&self, start: usize, at: usize) -> Option<u32> {
        let reached = any!("致电 联系 拨打 采访 询问 电话 求证 联络 找到 短信 微信 追问 寻求");
        let clause = self.slice(start, at);
        let named = |kind| self.names(start, at).rfind(|(_, m)| m.kind == kind).map(|(i, _)| i);
        reached.within(clause).then(|| named(NameType::Per).or_else(|| named(NameType::Org))).flatten()
    }

    /// The first person from `start` to before `end` who is nobody's object.
    fn first_person(&self, start: usize, end: usize) -> Option<u32> {
        let people = || self.names(start, end).filter(|(_, m)| m.kind == NameType::Per && !self.governed(start, m));
        // 王某的父亲王建国: not whose.
        let whose = |m: &Mention| self.owns_next(m, end) && people().any(|(_, n)| n.start > m.end);
        // 马某因病缺席,副院长周某代其致辞: who is there
        let absent = |m: &Mention| {
            let rest = self.slice(m.end as usize, end.min(m.end as usize + 10));
            let stop = rest.iter().position(|c| *c == ',').unwrap_or(rest.len());
            let away = any!("未出席 缺席 没有出席 未能出席 没有露面 未露面 不在场");
            (0..stop).any(|i| rest.get(i..).is_some_and(|t| away.starts(t).is_some()))
                && people().any(|(_, n)| n.start > m.end)
        };
        let own = people().find(|(_, m)| !whose(m) && !absent(m));
        own.map(|(i, _)| i)
    }

    /// 警方接市民报警+称: who called, who is nobody named.
    fn caller(&self, start: usize, end: usize) -> Option<Speaker> {
        if !self.any_before(end, any!("报警 报案 举报 投诉 求助 来电")) {
            return None;
        }
        let taken = self.words(start, end).iter().rev().take(6).find(|t| self.is_word(t, any!("接 接到 接获 收到")))?;
        Some(Speaker::near(None, span(taken.end as usize, end - 2)))
    }

    /// 他被对手+批评: the agent of a passive.
    fn agent(&self, start: usize, end: usize) -> Option<Speaker> {
        let by = self.words(start, end).iter().rev().take(6).find(|t| self.is_word(t, any!("被 遭")))?;
        let from = by.end as usize;
        if let Some((i, m)) = self.name_at(from).filter(|(_, m)| can_speak(m) && m.end as usize <= end) {
            return Some(Speaker::near(Some(i), Span::new(m.start, m.end)));
        }
        let nouns = self.words(from, end);
        nouns.last().filter(|t| t.end as usize == end)?;
        nouns
            .iter()
            .all(|t| t.pos.name().starts_with('n') || self.is_agent(t))
            .then(|| Speaker::near(None, span(from, end)))
    }

    /// 俄新社援引卡德罗夫的帖文: the one cited speaks.
    fn cited(&self, start: usize, end: usize, memory: &Memory) -> Option<Speaker> {
        let cite = self.words(start, end).iter().rev().find(|t| self.is_word(t, CITING))?;
        let from = cite.end as usize;
        if from >= end {
            return None;
        }
        let until = self.words(from, end).iter().find(|t| {
            let said = any!("话 帖 文 消息 报道 报导 说法 表述 讲话 观点 分析 言论 看法");
            self.is_word(t, any!("的话"))
                || self.is_word(t, any!("的")) && (self.any_at(t.end as usize, said).is_some() || t.end as usize >= end)
        });
        let until = until.map_or(end, |t| t.start as usize);
        // 援引他的话.
        if let [t] = self.words(from, until)
            && self.is_word(t, PRONOUNS)
        {
            let mention = self.person_meant(from, memory);
            return Some(Speaker { mention, span: span(from, until), near: true, pronoun: true });
        }
        // 援引该部消息称
        if let Some(i) = self.body_again(from) {
            return Some(Speaker::near(Some(i), span(from, until)));
        }
        let unnamed = self.words(from, until).iter().any(|t| is_person(self.word(t)));
        // 智库A研究员B: the person, but not 总理A的一名助手; else who is named first.
        let person = self.names(from, until).find(|(_, m)| m.kind == NameType::Per);
        if person.is_some_and(|(_, m)| self.is_about_other(m)) {
            return Some(Speaker::near(None, span(from, until)));
        }
        let body = || self.names(from, until).find(|(_, m)| m.kind == NameType::Org);
        let name = person.or_else(body).or_else(|| self.names(from, until).find(|(_, m)| can_speak(m)));
        // 引用资产保存法说明: a law says nothing.
        if matches!(self.before(until), '法' | '例' | '约') {
            return None;
        }
        match name {
            Some((i, m)) if m.kind == NameType::Per => Some(Speaker::near(Some(i), Span::new(m.start, m.end))),
            Some((i, m)) if m.kind == NameType::Org || !unnamed => {
                Some(Speaker::near(Some(i), Span::new(m.start, m.end)))
            }
            _ => Some(Speaker::near(None, span(from, until.max(from + 1)))),
        }
    }

    /// A pronoun in the clause: its place, and whether it means several.
    fn pronoun(&self, start: usize, end: usize) -> Option<(usize, bool)> {
        self.words(start, end).iter().take(24).find_map(|t| {
            let at = t.start as usize;
            // 对余某等|三人作出裁定
            if self.before(at) == '等' && self.starts(at + 1, "人") {
                return None;
            }
            if self.in_phrase(start, at, PREPOSITIONS) && !self.starts(at, "他") && !self.starts(at, "她") {
                return None;
            }
            if self.is_word(t, JOINT) || self.states_together(at).is_some() {
                return Some((at, true));
            }
            let governed = self.words(at.saturating_sub(8), at).last().is_some_and(|b| self.is_word(b, PREPOSITIONS));
            let own = !self.starts(at, "其") || self.at(at + 1) == ',' || self.any_at(at + 1, ITS_SPEAKERS).is_some();
            (self.is_word(t, PRONOUNS) && !governed && own).then_some((at, false))
        })
    }

    /// 两国元首, 两国|宣布: where those end who speak together for states.
    fn states_together(&self, at: usize) -> Option<usize> {
        let end = at + self.any_at(at, any!("两国 三国 四国 五国 六国 七国"))?;
        let who = self.any_at(end, any!("元首 领导人 外长 总理 首脑 防长 总统 政府"));
        let acts = self.any_at(end, any!("宣布 表示 同意 强调 决定 一致 均表示 都表示")).map(|_| 0);
        who.or(acts).map(|n| end + n)
    }

    /// 他与某某牵头的|专家组: who speaks, where a clause with the pronoun only describes them.
    fn head_noun(&self, at: usize, end: usize) -> Option<Speaker> {
        let of = (at..end).rev().find(|&i| self.at(i) == '的').filter(|&i| i > at + 2)?;
        let (clause, head) = (self.words(at, of), self.words(of + 1, end));
        let acts = clause.iter().any(|t| t.pos.name() == "v" || self.is_word(t, any!("所在 与 和")));
        let speaks = head.last().is_some_and(|t| self.is_agent(t) || self.is_body_again(t));
        let plain = head.iter().all(|t| t.pos.name() == "vn" || !t.pos.name().starts_with(['v', 'p', 'w', 'c']));
        let fits = acts && speaks && plain && self.names(of, end).next().is_none();
        fits.then(|| Speaker::near(None, span(of + 1, end)))
    }

    /// 其子, 他的律师: whom the pronoun only belongs to.
    fn own_role(&self, at: usize, end: usize, memory: &Memory) -> Option<Speaker> {
        let after = self.word_end(at);
        // 某军否认…。其发言人称: whose spokesman.
        if self.starts(at, "其")
            && let Some(n) = self.any_at(at + 1, ITS_SPEAKERS)
        {
            let body = |i: u32| self.mentions.get(i as usize).is_some_and(|m| m.kind == NameType::Org);
            let last = memory.last.and_then(|s| s.mention).filter(|&i| body(i));
            let person = self.first_person(self.sentence_before(at, false), at);
            let mention = last.or_else(|| self.body_in_focus(at.saturating_sub(300), at));
            // 总统某某未露面,其发言人: a person's.
            let mention = mention.filter(|_| person.is_none());
            return Some(Speaker::near(mention, span(at, at + 1 + n)));
        }
        let word = self.words(after, end).iter().find(|t| !self.is_word(t, any!("的")))?;
        let role = self.at(after) == '的' && is_person(self.word(word));
        role.then(|| Speaker::near(None, span(at, word.end as usize)))
    }

    fn word_end(&self, at: usize) -> usize {
        self.words(at, at + 1).first().map_or(at + 1, |t| t.end as usize)
    }

    /// Whether a preposition holds the noun phrase that ends in the name.
    fn governed(&self, start: usize, m: &Mention) -> bool {
        // 法院对|余某明作出裁定: a preposition cut together with the name
        let glued = matches!(self.before(m.start as usize), '对' | '向' | '给');
        if glued
            && self
                .words(m.start as usize - 1, m.start as usize + 1)
                .first()
                .is_some_and(|t| t.start + 1 == m.start && t.end > m.start)
        {
            return true;
        }
        // 谈到|缺席的某某: over the clause that describes him
        let described = self.before(m.start as usize) == '的';
        let mut over = false;
        for t in self.words(start, m.start as usize).iter().rev().take(12) {
            if self.name_over(t.start as usize).is_some() {
                continue;
            }
            if self.joins_things(t) {
                continue;
            }
            if self.is_word(t, PREPOSITIONS) && over {
                return false;
            }
            if self.is_word(t, PREPOSITIONS)
                || self.is_word(t, any!("谈到 谈及 说到 提到 提及 说起 援引 引述 会见 会晤 批评 指责 邀请 逮捕 起诉"))
            {
                return !self.is_word(t, any!("等 将"));
            }
            let tag = t.pos.name();
            let noun = tag.starts_with('n')
                || matches!(
                    tag,
                    "m" | "q"
                        | "b"
                        | "x"
                        | "a"
                        | "s"
                        | "f"
                        | "w"
                        | "vn"
                        | "j"
                        | "l"
                        | "mq"
                        | "an"
                        | "h"
                        | "k"
                        | "eng"
                        | "i"
                        | "z"
                );
            let clause = described && (tag.starts_with('v') || matches!(tag, "uj" | "d" | "t"));
            over |= clause && !noun;
            if !noun && !clause || matches!(self.word(t), [',' | '。' | ';' | ':' | '、' | ')']) {
                return false;
            }
        }
        false
    }

    /// 数字+与+交通部长: whether 与 stands between two nouns of things.
    fn joins_things(&self, t: &Token) -> bool {
        let thing = |b: &Token| {
            b.end == t.start
                && (b.pos.name().starts_with('n') || b.pos.name() == "vn")
                && !self.is_agent(b)
                && self.name_before(t.start as usize).is_none()
        };
        self.is_word(t, any!("与 同"))
            && self.name_at(t.end as usize).is_none()
            && self.words(t.start.saturating_sub(6) as usize, t.start as usize).last().is_some_and(thing)
    }

    /// Whether an open prepositional phrase stands between `start` and `at`.
    fn in_phrase(&self, start: usize, at: usize, prepositions: &Any) -> bool {
        let mut open = false;
        for t in self.words(start, at) {
            if self.is_word(t, prepositions) && !self.joins_things(t) {
                if self.name_over(t.start as usize).is_none() {
                    open = !self.is_word(t, CLAUSAL);
                }
            } else if self.is_word(t, CLOSERS) {
                open = false;
            }
        }
        open
    }

    /// 向彭博社透露, 在脸书发文: a name right after such a word speaks to nobody.
    fn is_told(&self, at: usize) -> bool {
        let mut before = self.words(at.saturating_sub(8), at).iter().rev();
        // 在社交平台X发文.
        let before = before.find(|t| !t.pos.name().starts_with('n') && !self.is_word(t, any!("《")));
        before.is_some_and(|t| self.is_word(t, any!("回复 回覆 答复 答覆 对 向 给 在 于 透过 通过 经由")))
    }

    /// 部长接受|国家电视台|采访时: whether it is who asks.
    fn interviews(&self, start: usize, m: &Mention) -> bool {
        let asks = any!("采访 访问 专访 访谈 电话采访 记者采访 独家专访 的采访 的专访 的访问");
        self.any_at(m.end as usize, asks).is_some()
            && self.words(start, m.start as usize).iter().any(|t| self.is_word(t, any!("接受")))
    }

    /// 多名议员引述|审计署的报告,批评…: whether somebody unnamed cites it.
    fn is_cited(&self, start: usize, m: &Mention) -> bool {
        let words = self.words(start, m.start as usize);
        let cites = words.last().is_some_and(|t| self.is_word(t, CITING));
        cites && words.iter().any(|t| is_person(self.word(t))) && self.names(start, m.start as usize).next().is_none()
    }

    /// 六成法国人, 多数|德国人: whether it only says of which state people are.
    fn is_of_people(&self, m: &Mention) -> bool {
        let people = self.at(m.end as usize) == '人' && !self.starts(m.end as usize, "人民");
        m.kind == NameType::Loc && people && self.is_state(m)
    }

    /// 位于某地的, 总部设在某地的: where the one lies that is named next.
    fn locates(&self, m: &Mention) -> bool {
        // 位于河南|漯河的
        let places = || self.flat_places(m.start.saturating_sub(20) as usize, m.end as usize + 20);
        let mut from = m.start;
        let mut to = m.end;
        for (start, end) in places() {
            to = if start == to { end } else { to };
        }
        for (start, end) in places().rev() {
            from = if end == from { start } else { from };
        }
        m.kind == NameType::Loc
            && self.at(to as usize) == '的'
            && self.any_before(from as usize, any!("位于 设在 设于 坐落于 坐落在 注册地在 总部在 来自"))
    }

    /// The places named from `start` to before `end`.
    fn flat_places(&self, start: usize, end: usize) -> impl DoubleEndedIterator<Item = (u32, u32)> {
        self.names(start, end).filter(|(_, m)| m.kind == NameType::Loc).map(|(_, m)| (m.start, m.end))
    }

    /// Whether only words for a side stand between the name and `end`.
    fn reaches(&self, m: &Mention, end: usize) -> bool {
        let at = m.end as usize;
        at == end || SIDES.is(self.slice(at, end))
    }

    /// 王某的父亲: the name belongs to someone else's.
    fn owns_next(&self, m: &Mention, end: usize) -> bool {
        let name_end = m.end as usize;
        // 潘某等人的律师
        let at = name_end + self.any_at(name_end, any!("等人的 等人 等的")).map_or(0, |n| n - 1);
        let at = if self.at(at) == '的' { at } else { name_end };
        let of = if self.at(at) == '的' { at + 1 } else { at };
        // 王某的一名同学
        let one = self.any_at(of, any!("一名 一位 一个 多名 多位 几名 几位 两名 两位")).unwrap_or(0);
        let of = of + one;
        let Some(t) = self.words(of, end).first() else { return false };
        let with = any!("所在的 就读的 任职的 供职的 效力的 所属的 在内的");
        // 小杰的同班同学阿凯, 王某的诉讼代理人张平: another is named.
        let other = || {
            let next = self.names(of, end.min(of + 16)).find(|(_, n)| n.kind == NameType::Per);
            next.is_some_and(|(_, n)| {
                let between = |t: &Token| matches!(t.pos.name(), "v" | "p" | "w" | "x" | "c" | "f");
                !self
                    .words(of, n.start as usize)
                    .iter()
                    .any(|t| between(t) && self.name_over(t.start as usize).is_none())
            })
        };
        self.any_at(at, with).is_some()
            || self.at(at) == '的' && (self.is_agent(t) || other())
            || self.is_word(t, any!("之子 之女 之父 父亲 母亲 妻子 丈夫 儿子 女儿 家属 粉丝 辩护律师"))
                && self.name_at(t.end as usize).is_none()
    }

    /// 王某市的父亲: a place or body that only a person's words name on.
    fn owns_person(&self, m: &Mention, end: usize) -> bool {
        m.kind == NameType::Loc
            && self.at(m.end as usize) == '的'
            && !self.words(m.end as usize + 1, end).is_empty()
            && self.words(m.end as usize + 1, end).iter().any(|t| is_person(self.word(t)))
    }

    /// A和B: a name joined to another.
    fn joined(&self, m: &Mention, end: usize) -> bool {
        let at = m.end as usize;
        if at + 1 >= end || !matches!(self.at(at), '和' | '与' | '、' | '及' | '跟') {
            return false;
        }
        // 甲与乙会谈后表示: only one of them speaks.
        let plain = |t: &Token| {
            let tag = t.pos.name();
            (tag == "vn" || !(tag.starts_with('v') || tag == "p")) && !self.is_word(t, CLOSERS)
        };
        // 外交部和国防部|在声明中说, 昨晚发表联合文告说
        let joint = any!("声明 文告 公告 通报 新闻稿 公报");
        let issued = |n: &Mention| joint.within(self.slice(n.end as usize, end));
        self.names(at + 1, end.min(at + 24)).any(|(_, n)| {
            let together = self.any_at(n.end as usize, any!("联合 共同")).is_some();
            n.kind == m.kind
                && self.words(at + 1, n.start as usize).len() <= 4
                && (together
                    || n.kind == NameType::Org && issued(n)
                    || self.words(n.end as usize, end).iter().all(plain))
        })
    }

    /// 75岁的林阿婆坐着。“不想搬。”老人说: the only person named in the paragraph before `at`.
    fn only_person(&self, at: usize) -> Option<u32> {
        let floor = at.saturating_sub(400);
        let start = (floor..at).rev().find(|&i| self.at(i) == '\n').map_or(floor, |i| i + 1);
        let mut people = self.names(start, at).filter(|(_, m)| m.kind == NameType::Per);
        let (first, named) = people.next()?;
        let own = |m: &Mention| self.slice(m.start as usize, m.end as usize);
        people.all(|(_, m)| own(m) == own(named)).then_some(first)
    }

    /// The body or country of the clause, by the names from `first` on.
    fn body(&self, names: &[(u32, &Mention)], first: usize, end: usize) -> Speaker {
        let mut chosen = names.get(first).copied();
        let start = chosen.map_or(0, |(_, m)| m.start);
        // 新加坡国家发展部, 英国《金融时报》: the last of names side by side.
        for next in names.iter().skip(first + 1) {
            let Some((_, m)) = chosen else { break };
            let gap = next.1.start.saturating_sub(m.end);
            let fused = m.end - m.start == 1 && next.1.end - next.1.start == 1;
            // 反贪会+霹雳州主任: where of the body.
            let branch = m.kind == NameType::Org && next.1.kind == NameType::Loc;
            // 巴基斯坦|南部|信德省当局
            let part = any!("南部 北部 西部 东部 中部 西南部 西北部 东南部 东北部");
            // 汗尤尼斯市|的|纳赛尔医院
            let its = gap == 1 && self.at(m.end as usize) == '的' && next.1.kind == NameType::Org;
            if m.kind == NameType::Loc && (its || gap > 1 && self.any_at(m.end as usize, part) == Some(gap as usize)) {
                chosen = Some(*next);
                continue;
            }
            if fused || branch || gap > 1 || (gap == 1 && !matches!(self.at(m.end as usize), '《' | '“' | ' ')) {
                break;
            }
            chosen = Some(*next);
        }
        let Some((i, m)) = chosen else {
            return Speaker::near(None, span(0, 0));
        };
        if self.joined(m, end) {
            return Speaker::near(None, Span::new(start, m.end));
        }
        // 尼泊尔|籍客工则透露: somebody from there
        if m.kind == NameType::Loc && self.at(m.end as usize) == '籍' {
            let noun = self.words(m.end as usize, end).iter().rfind(|t| t.pos.name().starts_with('n'));
            return Speaker::near(None, Span::new(start, noun.map_or(m.end + 1, |t| t.end)));
        }
        // Who of it: 发言人, 一名负责人.
        let (role_end, person) = self.who_of(m.end as usize, end);
        // 日媒指出: media of the state.
        if m.kind == NameType::Loc && self.at(m.end as usize) == '媒' && self.at(m.end as usize + 1) != '体' {
            return Speaker::near(None, span(start as usize, m.end as usize + 1));
        }
        if let Some(until) = self.nouns_of(m, role_end, end) {
            return Speaker::near(None, span(m.start as usize, until));
        }
        let whole = span(m.start as usize, role_end);
        if m.kind == NameType::Loc && person {
            let named = self.holder(role_end, m.start as usize);
            let official = self.any_before(role_end, any!("总统 总理 首相 外长 部长 防长 国王 女王 财长 主席"));
            return Speaker::near(named.or(official.then_some(i)), whole);
        }
        // 高原湖泊扩张一成 研究称: a place that only says where.
        let mention = (m.kind != NameType::Loc || role_end > m.end as usize || self.states(role_end, end)).then_some(i);
        Speaker::near(mention, whole)
    }

    /// 深圳一名|家长, 郑州|地铁客服: where a noun phrase ends that a place begins, where no listed noun was found in it.
    fn nouns_of(&self, m: &Mention, found: usize, end: usize) -> Option<usize> {
        let words = self.words(m.end as usize, end);
        let idle = |t: &Token| matches!(t.pos.name(), "d" | "ad" | "c" | "p" | "t") || cue(self.word(t)).is_some();
        let last = words.iter().rposition(|t| !idle(t))?;
        let words = words.get(..=last).filter(|_| found == m.end as usize)?;
        let head = words.last().filter(|t| t.pos.name().starts_with('n'))?;
        let of = any!("一名 一位 一家 一间 一所 某");
        let one = self.any_at(m.end as usize, of).is_some();
        let nominal = |t: &Token| {
            let tag = t.pos.name();
            tag.starts_with('n')
                || matches!(tag, "m" | "q" | "mq" | "b" | "a" | "j" | "vn" | "uj" | "x" | "r")
                || one && tag == "v"
        };
        let whole = m.kind == NameType::Loc
            && words.iter().all(nominal)
            && (m.end as usize..head.end as usize).all(|i| is_han(self.at(i)) && self.name_over(i).is_none());
        (whole && head.end as usize <= end).then_some(head.end as usize)
    }

    /// Whether what follows a country's name tells what it does, not what of
    /// it or in it.
    fn states(&self, at: usize, end: usize) -> bool {
        let Some(word) = self.words(at, end).first() else { return true };
        match word.pos.name() {
            "m" | "q" | "mq" => (at..end).take(6).any(|i| matches!(self.at(i), '日' | '月' | '年' | '时')),
            tag => !(tag.starts_with('n') && tag != "nt" || matches!(tag, "vn" | "a" | "b" | "an")),
        }
    }

    /// Who of a body or country speaks: the end of the noun phrase after its
    /// name, and whether that is a person.
    fn who_of(&self, from: usize, end: usize) -> (usize, bool) {
        // 江城市一名男子: someone there.
        let someone = any!(
            "一名 一位 有 某 多名 两名 数名 多位 两位 另一名 另一位 不少 许多 众多 部分 很多 一些 几名 几位 国内 境内"
        );
        let mut found = (from, self.any_at(from, someone).is_some());
        let mut at = from;
        while at < end && at < from + 16 {
            if let Some(n) = (1..=LONGEST_PERSON).rev().find(|n| is_person(self.slice(at, at + n))) {
                found = (at + n, true);
                at += n;
            } else if let Some(n) = self.any_at(at, SIDES) {
                found = (at + n, found.1);
                at += n;
            } else {
                let word = self.words(at, at + 1).first();
                let tag = word.map_or("x", |t| t.pos.name());
                let noun = tag.starts_with('n')
                    || matches!(tag, "m" | "q" | "b" | "x" | "a" | "vn" | "j" | "mq" | "uj" | "an" | "i" | "l");
                if word.is_some() && !noun
                    || matches!(self.at(at), ',' | '(' | ':' | '对' | '向' | '在' | '就' | '与' | '称' | '说')
                {
                    break;
                }
                at += 1;
            }
        }
        found
    }

    /// The person named elsewhere with the office whose words end at `end`.
    fn holder(&self, end: usize, near: usize) -> Option<u32> {
        let office = self.slice(end.saturating_sub(2), end);
        let distance = |m: &Mention| (m.start as usize).abs_diff(near);
        self.names(near.saturating_sub(3000), near + 3000)
            .filter(|(_, m)| m.kind == NameType::Per)
            .filter(|(_, m)| {
                let at = m.start as usize;
                let country = self.at(near);
                (0..=2).any(|gap| self.slice(at.saturating_sub(2 + gap), at.saturating_sub(gap)) == office)
                    && (self.slice(at.saturating_sub(14), at).contains(&country) || self.name_over(near).is_none())
            })
            .min_by_key(|(_, m)| distance(m))
            .map(|(i, _)| i)
    }

    /// A speaker without a name: 专家, 警方, 声明.
    fn role(&self, start: usize, end: usize, memory: &Memory) -> Option<Speaker> {
        self.words(start, end).iter().take(30).find_map(|t| {
            let (at, until) = (t.start as usize, t.end as usize);
            // 曾在该厂工作的工人: the phrase belongs to who speaks.
            let told = self.in_phrase(start, at, if self.ends(at, "的") { OBJECTS } else { PREPOSITIONS });
            if until > end || told || self.any_before(at, any!("没有 尚无 未有 暂无")) {
                return None;
            }
            self.noun_for_body(t, start, end)
                .or_else(|| self.text_that_says(t, end, memory))
                .or_else(|| self.someone(t, start, end, memory))
        })
    }

    /// 该公司, 校方: a noun for a body named before.
    fn noun_for_body(&self, t: &Token, start: usize, end: usize) -> Option<Speaker> {
        let (at, until) = (t.start as usize, t.end as usize);
        let that = self.before(at) == '该' && at > start;
        let (_, names) = BODIES.iter().find(|(word, _)| {
            same(self.word(t), word) || word.strip_prefix('该').is_some_and(|noun| that && same(self.word(t), noun))
        })?;
        // 该党一名议员: no one who speaks for it
        if self.before(until) == '党' && self.any_at(until, any!("一名 一位 多名 多位 前")).is_some() {
            return None;
        }
        let unnamed = any!("一名 一位 一家 一间 一所 不具名 匿名 某");
        let one = (at.saturating_sub(6).max(start)..at).any(|i| self.any_at(i, unnamed).is_some())
            || at > start && self.before(at) == '有';
        // 二审|法院
        let higher = self.any_before(at, any!("二审 终审 上诉")) || self.any_at(at, any!("二审 终审")).is_some();
        let courts = any!("中级人民法院 中院 高级人民法院 高院 高等法院 上诉庭 上诉法庭 最高人民法院 最高法院");
        let names = if higher && names.is(&['法', '院']) { courts } else { names };
        let mut mention = self.body_named(at, names).filter(|_| !one);
        let mut last = until;
        for next in self.words(until, end).iter().take(4).take_while(|n| n.pos.name().starts_with('n')) {
            last = next.end as usize;
            // 公司同事: no one who speaks for it.
            if self.is_agent(next) && self.is_word(next, any!("同事 员工 护士 老师 学生 客户 股东")) {
                mention = None;
            }
        }
        Some(Speaker::near(mention, span(at - usize::from(that), last)))
    }

    /// 声明, 公告: a text, for the one whose it is.
    fn text_that_says(&self, t: &Token, end: usize, memory: &Memory) -> Option<Speaker> {
        let (at, until) = (t.start as usize, t.end as usize);
        if !self.is_word(t, TEXTS) || until != end && self.is_word(t, any!("研究")) {
            return None;
        }
        // 公告称: of the firm that the text is about.
        let firm = || self.is_word(t, any!("公告 公司公告")).then(|| self.body_named(at, any!("公司"))).flatten();
        let last = || {
            let own = self.is_word(t, any!("声明 信中 公开信 帖文 推文 贴文 文章 文告"));
            memory.last.filter(|_| own).and_then(|s| s.mention)
        };
        Some(Speaker::near(self.issuer(at).or_else(firm).or_else(last), span(at, until)))
    }

    /// 专家, 一名带孩子看病的家长: a noun for people.
    fn someone(&self, t: &Token, start: usize, end: usize, memory: &Memory) -> Option<Speaker> {
        let (at, until) = (t.start as usize, t.end as usize);
        // “真实社交”平台|发文: where it is said.
        let place = || self.is_word(t, any!("平台")) && self.any_at(until, any!("发文 上 发帖")).is_some();
        if !self.is_agent(t) || self.goes_on_to_agent(t, end) || self.is_of_another(t, start, end) || place() {
            return None;
        }
        let words = self.words(start, end);
        let from = words
            .iter()
            .take_while(|w| w.start < t.start)
            .filter(|w| {
                !(w.pos.name().starts_with('n')
                    || matches!(w.pos.name(), "m" | "q" | "b" | "a" | "mq" | "uj" | "vn" | "j"))
            })
            .last()
            .map_or(start, |w| w.end as usize);
        // 熟悉谈判的消息人士.
        let of = words.iter().rfind(|w| w.end <= t.start && self.is_word(w, any!("的")));
        let from = of.filter(|w| from > start && w.start as usize >= from).map_or(from, |w| w.end as usize);
        // 公诉|机关
        let office = from == at
            && self.is_word(t, any!("机关 部门 单位"))
            && words.first().is_some_and(|w| w.end == t.start && w.pos.name() == "v");
        let from = self.whole_phrase(start, if office { start } else { from }, at);
        let from = self.name_over(from).map_or(from, |(_, m)| m.start as usize);
        let first = words.first();
        let demonstrative = self.any_at(from, any!("这位 这名 该名 那位 此人 该男子 该女子")).is_some()
            || first.is_some_and(|w| self.is_word(w, any!("这 该 那 这位 这名")));
        let alone = first.is_some_and(|w| w.start == t.start);
        let bare = demonstrative || alone || first.is_some_and(|w| self.is_word(w, any!("上述 前述")));
        if self.is_word(t, any!("对方"))
            && let Some(party) = self.other_party(self.sentence_before(at, false), at)
        {
            return Some(Speaker { pronoun: true, ..Speaker::near(Some(party), span(at, until)) });
        }
        // 记者致电某公司。工作人员称
        let desk = any!("工作人员 客服人员 客服 接线员 负责人 相关负责人 店员 员工");
        let here = self.sentence_before(at, false);
        if self.any_before(until, desk) && from == here && self.before(here) == '。' {
            let body = self.other_party(self.sentence_before(here, true), here);
            let body = body.filter(|&i| self.mentions.get(i as usize).is_some_and(|m| m.kind == NameType::Org));
            if body.is_some() {
                return Some(Speaker::near(body, span(from.max(start), until)));
            }
        }
        let called = any!("老人 老太太 老太 老汉 老伯 老奶奶 大爷 大妈 阿婆 男孩 女孩 小伙 小伙子 姑娘");
        if alone && self.is_word(t, called) {
            return Some(Speaker::near(self.only_person(at), span(at, until)));
        }
        let named = match self.same_office(at, until).filter(|_| bare) {
            Some(named) => named,
            None if demonstrative && self.is_unnamed_before(at, until) => None,
            None if demonstrative => self.person_meant(at, memory),
            None => self.holder_alone(at, until),
        };
        Some(Speaker::near(named, span(from.max(start), until)))
    }

    /// 市场|分析|人士, 学生|的|家长: whether another such noun follows, side by side or after 的; but 公诉人|当庭.
    fn goes_on_to_agent(&self, t: &Token, end: usize) -> bool {
        let mut edge = t.end;
        let mut after = self.words(t.end as usize, end).iter().take(6).take_while(|n| {
            let noun = n.pos.name().starts_with('n') || self.name_over(n.start as usize).is_some();
            let joined = (noun || self.is_word(n, any!("的"))) && n.start == edge;
            edge = n.end;
            joined && cue(self.word(n)).is_none()
        });
        after.any(|n| self.is_agent(n) || self.name_over(n.start as usize).is_some())
    }

    /// 一名带|孩子|看病的家长: whether the noun stands in what is told of another.
    fn is_of_another(&self, t: &Token, start: usize, end: usize) -> bool {
        let to = self.words(start, end).iter().find(|w| w.start >= t.end && w.pos.name() == "p");
        let rest = self.words(t.end as usize, to.map_or(end, |w| w.start as usize));
        let of = |pair: &[Token]| matches!(pair, [of, noun] if self.is_word(of, any!("的")) && self.is_agent(noun));
        self.any_at(start, any!("一名 一位 多名 多位")).is_some() && rest.windows(2).any(of)
    }

    /// 某局负责人说…。该负责人还说: whom the same noun, last used of someone who
    /// speaks for a body, meant; `Some(None)` where nobody was named.
    fn same_office(&self, at: usize, end: usize) -> Option<Option<u32>> {
        let office =
            ["发言人", "负责人", "知情人士", "人士", "官员", "工作人员"].into_iter().find(|w| self.ends(end, w))?;
        let length = office.chars().count();
        let before = (at.saturating_sub(800)..at.saturating_sub(length)).rev().find(|&i| self.starts(i, office))?;
        if let Some((i, m)) = self.name_at(before + length)
            && m.kind == NameType::Per
        {
            return Some(Some(i));
        }
        let body = self.names(self.clause_start(before.saturating_sub(40), before), before).next_back();
        Some(body.filter(|(_, m)| m.kind == NameType::Org).map(|(i, _)| i))
    }

    /// Where 一位不愿具名的|投资者 begins.
    fn whole_phrase(&self, start: usize, from: usize, noun: usize) -> usize {
        let ones = any!("一名 一位 两名 两位 多名 多位 某 该 这名 这位 那位 部分");
        let floor = start.max(noun.saturating_sub(16));
        let one = (floor..from.max(floor)).rev().find(|&i| self.any_at(i, ones).is_some());
        let plain = |i: usize| (i..noun).all(|k| is_han(self.at(k))) && self.names(i, noun).next().is_none();
        one.filter(|&i| plain(i)).unwrap_or(from)
    }

    /// 法院一名法官介绍…。该法官说: whether the noun was last used of somebody who was not named.
    fn is_unnamed_before(&self, at: usize, end: usize) -> bool {
        let noun: String = self.slice(at, end).iter().collect();
        let before = (at.saturating_sub(400)..at).rev().find(|&i| self.starts(i, &noun) && i + (end - at) <= at);
        before.is_some_and(|before| {
            let one = self.slice(before.saturating_sub(8), before);
            let clause = one
                .iter()
                .rposition(|c| matches!(c, ',' | '。' | ';' | ':'))
                .map_or(one, |i| one.get(i + 1..).unwrap_or_default());
            clause.iter().any(|c| matches!(c, '名' | '位'))
                && !clause.iter().any(|c| matches!(c, '是' | '为'))
                && self.name_at(before + (end - at)).is_none()
        })
    }

    /// Whether a word is a noun for a body that is not named again.
    pub(super) fn is_body_again(&self, t: &Token) -> bool {
        BODIES.iter().any(|(word, _)| same(self.word(t), word))
    }

    /// Whether a word is a noun for people or bodies that speak.
    pub(crate) fn is_agent(&self, t: &Token) -> bool {
        let noun = t.pos.name().starts_with('n') || t.pos.name() == "j";
        cues::is_agent(self.word(t))
            // 受访+企业
            || self.is_word(t, any!("企业"))
                && self.any_before(t.start as usize, any!("有 多家 受访 涉事 不少"))
            || ["部门", "团队", "政府"].iter().any(|w| t.end - t.start > 2 && self.ends(t.end as usize, w))
            // 外卖+员, 运营+方.
            || self.is_word(t, any!("员 者 方"))
                && self.words(t.start.saturating_sub(4) as usize, t.start as usize).last().is_some_and(|w| {
                    w.end == t.start && w.end - w.start > 1 && matches!(w.pos.name(), "n" | "v" | "vn")
                })
            || noun
                && (t.end - t.start > 1 || self.is_word(t, any!("人")))
                && self.word(t).last().is_some_and(|c| AGENT_ENDS.contains(c))
                && !self.is_word(t, NO_AGENTS)
    }

    /// The one person of the text who has the office alone: 州秘书 before
    /// 州秘书拿督阿兹兰.
    fn holder_alone(&self, at: usize, end: usize) -> Option<u32> {
        let offices = any!(
            "秘书 法官 裁判官 部长 院长 市长 省长 州长 县长 总统 总理 首相 外长 主席 会长 校长 局长 署长 处长 行长 董事长 总裁 主教练 发言人 议长 教练 主帅 队长 特首"
        );
        if !self.any_before(end, offices) {
            return None;
        }
        let office = self.slice(at, end);
        self.names(at.saturating_sub(2000), at + 2000)
            .filter(|(_, m)| m.kind == NameType::Per)
            .find(|(_, m)| {
                let from = m.start as usize;
                (0..=2).any(|gap| {
                    from >= gap + office.len() && self.slice(from - gap - office.len(), from - gap) == office
                })
            })
            .map(|(i, _)| i)
    }

    /// Which body 该委员会, 该组织 at `at` names again.
    pub(crate) fn body_again(&self, at: usize) -> Option<u32> {
        let noun = at + 1;
        let names = BODIES.iter().find_map(|(word, names)| {
            let plain = word.strip_prefix('该').unwrap_or(word);
            (self.at(at) == '该' && self.starts(noun, plain)).then_some(*names)
        })?;
        self.body_named(at, names)
    }

    /// The body last named whose name ends in one of `names`; in a headline,
    /// the first named after.
    fn body_named(&self, at: usize, names: &Any) -> Option<u32> {
        let fits = |(_, m): &(u32, &Mention)| {
            // 在广西警方协助下: another's case
            let helps = any!("协助 配合 支援 的协助 的配合 的支持");
            // 保荐机构为甲证券: who only serves the firm
            let serves = any!("保荐机构 保荐机构为 保荐人 保荐人为 审计机构 审计机构为 主承销商 主承销商为");
            m.kind == NameType::Org
                && self.any_before(m.end as usize, names)
                && self.any_at(m.end as usize, helps).is_none()
                && !self.any_before(m.start as usize, serves)
                && self.any_at(m.end as usize, any!("保荐 承销 审计")).is_none()
        };
        let floor = at.saturating_sub(1500);
        // 晨光银行发布业绩。公司称: a company by any name, that a sentence is about.
        const OFFICES: &[char] = &['部', '局', '委', '院', '府', '署', '会', '社', '报', '台', '学'];
        let firms = names.is(&['公', '司']);
        let firm = |i: &u32| {
            let end = self.mentions.get(*i as usize).map_or(0, |m| m.end as usize);
            !firms || !OFFICES.contains(&self.before(end))
        };
        let about = || self.body_in_focus(floor, at).filter(firm);
        let by_name = || self.names(floor, at).rfind(fits).map(|(i, _)| i);
        let named = if names.is(&['组', '织']) {
            about().or_else(by_name)
        } else {
            by_name().or_else(|| about().filter(|_| firms))
        };
        let headline = || at < HEADLINE || self.before(at) == '\n' && (at..at + 5).any(|i| self.at(i) == ':');
        named.or_else(|| self.names(at, at + 600).find(fits).filter(|_| headline()).map(|(i, _)| i))
    }

    /// The body that a sentence between the two begins with, the last one.
    fn body_in_focus(&self, floor: usize, at: usize) -> Option<u32> {
        let about = |(_, m): &(u32, &Mention)| m.kind == NameType::Org && self.opens_sentence(m.start as usize);
        self.names(floor, at).rfind(about).map(|(i, _)| i)
    }

    /// Whether a sentence begins at `at`.
    fn opens_sentence(&self, at: usize) -> bool {
        matches!(self.before(at), '。' | '\n' | '!' | '?')
    }

    /// Who issued the statement that the word at `at` is, or speaks of.
    fn issuer(&self, at: usize) -> Option<u32> {
        let word = self.slice(at, at + 2);
        let mut i = at;
        // A firm announces once, and the report goes on with it.
        let announced = same(word, "公告");
        let floor = at.saturating_sub(if announced { 2000 } else { 400 });
        while i > floor {
            i -= 1;
            let says = self.slice(i, i + 2);
            let issues = says == word || announced && (same(says, "宣布") || same(says, "披露"));
            if !issues || self.name_over(i).is_some() {
                continue;
            }
            let mut start = i;
            while start > floor && !matches!(self.before(start), '。' | '!' | '?' | '\n' | ',') {
                start -= 1;
            }
            let mut name = self.names(start, i).filter(|(_, m)| can_speak(m) && !self.is_told(m.start as usize));
            // 朝中社援引A的声明: A, the nearest; A随后发表声明: A, the only one.
            if let Some((i, _)) = name.next_back() {
                return Some(i);
            }
        }
        None
    }
}
