//! The verbs of speech of a sentence: which words are one here, and which only look like it.

use super::cues::{self, After, NOT_AFTER, NOT_BEFORE};
use super::indirect::is_figure;
use super::reader::{Mark, Reader, Sentence, can_speak, span};
use super::speaker::Speaker;
use super::{Page, Said};
use crate::numbers::numeral;
use crate::report::{NameType, Strength, Token};
use crate::text::is_han;
use crate::text::words::any;

/// Whether what was cut there is no word of the dictionary, or a short one.
fn is_no_word(reader: &Reader, start: usize, end: usize) -> bool {
    reader.words(start, end).first().is_some_and(|t| t.pos == crate::lex::Pos::OTHER || end - start <= 3)
}

impl Page<'_, '_> {
    /// The verbs of speech of a sentence, outside quotation marks, with their
    /// speakers and what they introduce.
    pub(super) fn verbs(&mut self, sentence: Sentence, marks: &[Mark], voice: Option<Speaker>) -> Vec<Said> {
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
            said.speaker = r
                .marked_body(from)
                .or(same)
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
            // 南路…预计封闭到7月: a road says nothing, somebody in it may
            let road = any!("路 街 大道 大街 高速 大桥 隧道 巷 国道");
            let of_road = owner.is_some_and(|m| m.kind == NameType::Loc && r.any_before(m.end as usize, road));
            if of_road && r.any_at(from, any!("预计 预期 预估")).is_some() {
                said.content = None;
            } else if of_road && let Some(speaker) = &mut said.speaker {
                speaker.mention = None;
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
                || r.is_seen_left_or_right(at)
                || r.at(at) == '称' && before().is_some_and(speaks))
    }

    /// The verb of speech that ends at `end`, its start: a word of the
    /// table, or a longer word that ends in 说, 称….
    pub(super) fn cue(&self, start: usize, end: usize) -> Option<(usize, cues::Cue)> {
        let r = self.reader;
        let word = r.slice(start, end);
        // 在方宁看来,…
        if matches!(r.at(end), ',' | ':') && word == ['看', '来'] && r.seen_by(start).is_some() {
            return Some((start, cues::Cue::said(After::Comma)));
        }
        // 正如方宁所说,…
        if r.at(end) == ',' && r.any_before(end, any!("所说 所言")) {
            let clause = r.clause_start(start.saturating_sub(24), start);
            if r.any_at(clause, any!("正如 诚如 恰如 就像 如同")).is_some() {
                return Some((end - 2, cues::Cue::said(After::Comma)));
            }
        }
        // 時痛+批, 吐+槽: one word for two.
        let two = start > 0 && word.len() == 1 && !cues::SHORT.contains(&r.at(start));
        let joined = if two { cues::cue(r.slice(start - 1, end)) } else { None };
        let known = joined.map(|cue| (start - 1, cue)).or(cues::cue(word).map(|cue| (start, cue)));
        let ends = word.last().is_some_and(|c| matches!(c, '说' | '称' | '指'));
        // 气象台4日预警,…; 曾预警,…: not 发布高温预警,…
        if word == ['预', '警'] && matches!(r.at(end), ',' | ':') {
            let issued =
                r.slice(r.clause_start(start.saturating_sub(24), start), start).windows(2).any(|w| w == ['发', '布']);
            let who = !issued && r.name_before(start).is_some_and(|(_, m)| can_speak(m));
            let warns = who
                || r.any_before(start, any!("日 今天 昨天 昨日 今日 曾 也曾 就曾 已 早已 再次 多次 此前 专家 官员"));
            return warns.then_some((start, cues::Cue::said(After::Comma)));
        }
        // 教育局昨日通知,…: not 接到通知,…
        if word == ['通', '知'] && matches!(r.at(end), ',' | ':') {
            let who = start - usize::from(matches!(r.before(start), '则' | '已'));
            let clause = r.clause_start(start.saturating_sub(24), start);
            let told = r.name_before(who).is_some_and(|(_, m)| m.kind == NameType::Org)
                || r.any_before(start, any!("昨日 昨天 今日 今天 日 随后 紧急"))
                    && r.names(clause, start).any(|(_, m)| m.kind == NameType::Org)
                    && !any!("发布 发出 下发 印发 接到 收到 接获 根据 按照").within(r.slice(clause, start));
            return told.then_some((start, cues::Cue::said(After::Comma)));
        }
        // 议员甲则关注,银行…; not 受到甲关注,…
        if word == ['关', '注'] && r.at(end) == ',' {
            let who = start - usize::from(matches!(r.before(start), '则' | '亦' | '也'));
            let clause = r.slice(r.clause_start(who.saturating_sub(24), who), who);
            let asks = r.name_before(who).is_some_and(|(_, m)| m.kind == NameType::Per)
                && !any!("引起 引发 受到 获得 得到 备受 受 获").within(clause);
            return asks.then_some((start, cues::Cue::said(After::Comma)));
        }
        let reasons = word == ['是'] && r.at(end) == '“';
        // 国民党|团批: a verb of headlines at the end of a name
        let headline = word.len() == 2 && matches!(word, [_, '批' | '轰' | '酸' | '斥' | '呛' | '骂' | '促']);
        let of_name = headline && r.name_before(end - 1).is_some_and(|(_, m)| can_speak(m));
        if of_name && let Some(cue) = cues::cue(r.slice(end - 1, end)) {
            return Some((end - 1, cue));
        }
        if known.is_none() && !ends && !reasons && word.len() != 4 && r.at(end) != ':' {
            return None;
        }
        // 一名要求匿名的居民
        if word == ['要', '求'] && r.any_at(end, any!("匿名 不具名 不公开 隐去")).is_some() {
            return None;
        }
        // 地球物理研究所+说
        if word == ['所', '说'] && r.name_before(end - 1).is_some() {
            return Some((end - 1, cues::Cue::said(After::Words)));
        }
        // 算了一笔账:…, 打了个比方:…
        // 扔下一句:…
        if r.at(end) == ':' && r.any_before(end, any!("一笔账 了笔账 个比方 一句 一句话 两句 两句话 几句话"))
        {
            return Some((start, cues::Cue::said(After::Comma)));
        }
        // 理由是“…”
        if reasons && r.any_before(start, any!("理由 原话 回答 答复 口头禅")) {
            return Some((start, cues::Cue::said(After::Marks)));
        }
        // 首先发布两条消息:…
        if word == ['消', '息'] && r.at(end) == ':' {
            let from = (start.saturating_sub(6)..start).rev().find(|&i| r.starts(i, "发布"));
            return from.map(|from| (from, cues::Cue::said(After::Comma)));
        }
        // 受访+时指: a word cut wrongly.
        let late = word.len() == 2
            && matches!(word, ['时' | '后' | '中' | '前', '称' | '说' | '指'])
            && r.any_at(end, NOT_BEFORE).is_none();
        let (from, cue) = match known {
            Some(found) => found,
            None if late => (end - 1, cues::Cue::said(After::Words)),
            // 普遍认为, 纷纷表示: one word for two.
            None if word.len() == 4 && r.any_before(end, any!("表示 认为 强调 指出 重申 通报")) => {
                (end - 2, cues::cue(r.slice(end - 2, end))?)
            }
            // 耶利卡亚称, 美方称: a word that runs over the end of a name or side.
            None if word.last().is_some_and(|c| matches!(c, '称' | '说' | '指'))
                && (r.name_before(end - 1).is_some()
                    || matches!(word, ['他' | '她', '称'])
                    || r.before(end - 1) == '方' && end > 1 && r.name_before(end - 2).is_some()) =>
            {
                let points = word.last() == Some(&'指');
                (end - 1, cues::Cue::said(if points { After::Comma } else { After::Words }))
            }
            // 帖+文称: a word cut wrongly.
            None if word.len() >= 2
                && word.last().is_some_and(|c| matches!(c, '称' | '说'))
                && (matches!(r.at(end), ',' | ':' | '“')
                    || r.at(end) == '。' && (r.ends(end, "地说") || r.ends(end, "如是说")))
                && !word.first().is_some_and(|c| "据来听小传学俗简名职众虽再旧成异邪".contains(*c))
                && is_no_word(r, start, end) =>
            {
                (end - 1, cues::Cue::said(After::Words))
            }
            None => return None,
        };
        // 翻新一|说,…: what people say
        if r.starts(from, "说") && r.before(from) == '一' {
            return None;
        }
        // 边说边比划: how it was done.
        if r.before(from) == '边' && is_han(r.at(end)) {
            return None;
        }
        if word.len() == 1 && from == start {
            if !cues::SHORT.contains(word.first().unwrap_or(&' '))
                && !matches!(
                    word,
                    ['答' | '料' | '喊' | '促' | '赞' | '叫' | '批' | '斥' | '轰' | '讲' | '呛' | '酸' | '骂' | '劝']
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
                    && !r.any_before(start, any!("数据"))
            {
                return None;
            }
            let parted = matches!(r.at(end), ',' | ':' | '“' | '"' | '。');
            // 天文台料周三…, 该行料…
            let foresees = word == ['料']
                && is_han(r.at(end))
                && !r.words(start.saturating_sub(4), start).last().is_some_and(|t| cues::is_person(r.word(t)));
            if (word == ['指'] && !parted || foresees) && self.points_out(start) {
                return Some((start, cues::Cue::said(After::Words)));
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
        // 据官员透露|报道说: the medium says it
        if r.any_at(end, any!("报道说 报道称 报导说 报导称 报道指 报导指")).is_some() {
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
                // 客观地说,…
                || *c == '说' && r.any_before(from, any!("客观地 坦率地 简单地 严格地 通俗地 准确地 具体地 公平地"))
                // 法说会
                || *c == '说' && r.before(from) == '法' && !r.any_before(from, any!("无法 没法 办法 方法 看法 想法 说法"))
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
        let clause = r.slice(r.clause_start(from.saturating_sub(24), from), from);
        if parted && any!("不顾 无视 罔顾 不听 不理 漠视 尽管有").within(clause) {
            return true;
        }
        // 已经回答过了,没有补充
        if r.any_at(end, any!("过了")).is_some() {
            return true;
        }
        // 发布一份通报,转发量便超过6万次
        let spread = r.at(end) == ',' && any!("转发 转发量 阅读量 点击量 浏览量").within(r.slice(end, end + 16));
        if spread && r.any_at(from, any!("通报 公告 声明 通告")).is_some() {
            return true;
        }
        // 已张贴召回公告,截至昨晚召回7袋
        let posted = any!("张贴 贴出 已发布 发布了");
        let until = r.any_at(end + 1, any!("截至 目前 现已")).is_some() && posted.within(clause);
        if parted && until && r.any_at(from, any!("公告 通报 通告 声明")).is_some() {
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
        // 正在对样本进行分析,…; 完成了评估,…: an activity
        let does = any!("进行 开展 展开 完成 启动 作出 做出 做了 作了");
        if parted && r.any_at(from, any!("分析 评估 研判 推算 测算 估算 质询 询问")).is_some() && does.within(clause)
        {
            return true;
        }
        // 否认类似指控,…; 仍在评估,…
        let such = any!("类似 相关 有关 上述 前述 这些 此类 任何 所有 一切 全部 不实 否认 驳斥");
        let going_on = any!("仍在 还在 正在 尚在 持续 继续 有待");
        if r.any_at(from, any!("指控 质疑 批评 指责 评估")).is_some()
            && parted
            && (r.any_before(from, such) || r.starts(from, "评估") && r.any_before(from, going_on))
        {
            return true;
        }
        // 明知道或相信为赃物: the name of an offence
        if r.starts(from, "相信") && r.before(from) == '或' {
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
        let of = any!("这一 这个 这种 此种 有关 相关 上述 前述 这些 此项 该项 任何 网上 不实");
        let asks = r.any_at(from, any!("询问 质询")).is_some();
        !parted && (asks && !self.is_question(end) || r.before(from) == '该' || r.any_before(from, of))
    }

    /// 他指公司…, 发言人指事故…, …,指对方…: 指 as a verb of speech, after who
    /// speaks or first in its clause.
    fn points_out(&self, at: usize) -> bool {
        let r = self.reader;
        let before = r.words(at.saturating_sub(6), at).last().filter(|t| t.end as usize == at);
        r.before(at) == ','
            || r.is_seen_left_or_right(at)
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
}
