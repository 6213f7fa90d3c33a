//! What a verb of speech introduces without marks: where it begins, and where it ends.

use super::cues::{self, After, CLAUSE, DENIES, GOES_ON, NOT_SPEECH, OPENS};
use super::reader::{self, Mark, Reader, Sentence, can_speak, span};
use super::{Page, Said};
use crate::numbers::numeral::is_numeral;
use crate::report::{NameType, Span, Token};
use crate::text::words::{Any, any};
use crate::text::{is_han, is_word};

/// What a reporter asks after telling what another said.
static ASKS_BACK: &Any = any!(
    "请问 发言人 中方有何 你对 您对 中方对此 外交部 您怎么看 你怎么看 您如何 你如何 您同意 你同意 您认为 你认为 是真的吗 \
     是否属实 能否证实 能否确认 能否介绍 这是否意味着 是否意味着 中方怎么看 中方如何 您有什么 你有什么 您觉得 你觉得"
);

/// 旅客预计+突破10万人次: whether what is foreseen is only how much its subject comes to.
pub(super) fn is_figure(reader: &Reader, at: usize) -> bool {
    let at = at + reader.any_at(at, any!("将会 还将 将 会")).unwrap_or(0);
    let verbs = any!("有 突破 超 达 增长 成长 下降 上升 减少 增加 稳定 萎缩 发送 为 较 完成");
    reader.any_at(at, verbs).is_some()
}

impl Page<'_, '_> {
    /// The clause that a cue introduces, without marks around the whole.
    pub(super) fn content(&self, said: &Said, sentence: Sentence, marks: &[Mark]) -> Option<Span> {
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
        // 称其为“…”: what it is called
        if r.any_at(at, any!("其为 他为 她为 之为 它为")).is_some() {
            return None;
        }
        if said.after == After::Marks || at >= sentence.end {
            return None;
        }
        if parted {
            at += 1;
            while r.at(at) == ' ' {
                at += 1;
            }
            // 发文,指…
            if r.at(at) == '指'
                && !"责控出示认明令向导".contains(r.at(at + 1))
                && r.any_before(said.cue.end as usize, any!("发文 撰文 发帖 留言 声明 致辞"))
            {
                at += 1;
            }
            // …出席会议,左为副部长某某: who is in the picture
            if r.any_at(at, any!("左为 右为 中为 左起 右起 左一 右一 左二 右二 前排 后排")).is_some()
            {
                return None;
            }
            // “…。”他低声说,仿佛怕惊扰了什么: how it was said
            let manner =
                any!("仿佛 好像 似乎 眼里 眼中 声音 语气 神情 表情 脸上 嘴角 眼眶 目光 满脸 一脸 语调 说罢 说完 话音");
            // 要求资方周五前答复,否则2000名工人将罢工: no answer
            if r.any_at(at, manner).is_some() && r.before(sentence.start) == '”'
                || r.any_at(at, any!("否则 不然 要不然")).is_some()
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
            let named = r.any_before(at, any!("自称 号称"));
            let term = !parted && (named || self.is_held(said, mark));
            if term || !mark.closed || after >= sentence.end || matches!(r.at(after), '。' | ';' | '!' | '?' | '、') {
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
                        any!("并 但 还 又 大家 众人 我们都 全场 随后 此外 同时 而 他 她 不过 然而 则 再次 该 对此 随即 便 就 转身 然后 接着 旋即 于是 说完"),
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
        // 称已报警
        let done = said.after == After::Words && "已正将不没未".contains(r.at(at));
        (end >= at + 4 || done && end == at + 3 || (parted && end > at + 1)).then(|| span(at, end))
    }

    /// Whether the words from `at` to the next pause are a question: 追问+缺口要靠什么补.
    pub(super) fn is_question(&self, at: usize) -> bool {
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
        let accuses = any!("批评 痛批 怒批 狠批 抨击 炮轰 砲轰 斥责 怒斥 痛斥 抱怨 埋怨 否认 反驳 揭露");
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
        // …提醒,凡是要求先付款的,…: whom it is about
        let whoever = r.any_at(at, any!("凡是 凡 只要 如果 若 一旦 那些 任何")).is_some();
        !whoever
            && verb.is_some_and(|(i, cue, t)| {
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
        // …;甲则反击,…; …;部长甲晚间受访表示遗憾
        let other = |i: usize| {
            let stop = (i + 1..i + 40).find(|&k| !is_word(r.at(k))).unwrap_or(i + 40);
            let named = r.names(i + 1, stop).find(|(_, m)| m.kind == NameType::Per).map(|(_, m)| m.end as usize);
            named.is_some_and(|end| r.at(end) == '则' || r.speaks(end, stop))
        };
        let again = |i: usize| r.any_at(i + 1, again).is_some() || other(i);
        // …“…”,但她强调…: another verb of his
        let turns = any!("但他 但她 不过他 不过她 同时他 同时她 但亦 但又 但同时");
        let firm = any!("强调 坚称 坚持 表示 指出 承认 否认 重申 认为 相信 补充");
        let contrast = |i: usize| {
            let pronoun = r.any_at(i + 1, turns);
            r.before(i) == '”' && pronoun.is_some_and(|n| r.any_at(i + 1 + n, firm).is_some())
        };
        let pause =
            (at..sentence.end).find(|&i| !inside(i) && (r.at(i) == ';' && again(i) || r.at(i) == ',' && contrast(i)));
        // …,被告仅以短信回复“…”
        let replied = |i: usize| {
            r.words(i + 1, i + 4).first().is_some_and(|t| r.is_agent(t))
                && (i + 1..i + 18).any(|k| r.any_at(k, any!("回复“ 回覆“ 回答“ 答“ 回应“")).is_some())
        };
        // 追问,…,甲答说,…
        let answered = |i: usize| {
            let named = r.names(i + 1, i + 20).find(|(_, m)| m.kind == NameType::Per).map(|(_, m)| m.end as usize);
            named.is_some_and(|end| r.any_at(end, any!("答 回答 回应 答复 则答 则回")).is_some()) || replied(i)
        };
        // 追问,被告回复“…”: nothing of the question is told
        if asks && replied(at - 1) {
            return at;
        }
        let answer = || (at..sentence.end).find(|&i| r.at(i) == ',' && !inside(i) && answered(i));
        let pause = pause.or_else(|| answer().filter(|_| asks));
        let reporter = any!("但未有 但没有透露 但拒绝 但并未给出 但未透露 但未说明 但没有说明 但没有给出 但未给出");
        let pause = pause.or_else(|| {
            (at..sentence.end).find(|&i| r.at(i) == ',' && r.any_at(i + 1, reporter).is_some() && !inside(i))
        });
        let mut end = pause.unwrap_or(sentence.end);
        // …,请问发言人…: the asker's own words again.
        if r.at(sentence.end) == '?'
            && !asks
            && let Some(i) = (at..end).find(|&i| r.at(i) == ',' && r.any_at(i + 1, ASKS_BACK).is_some())
        {
            end = i;
        }
        end
    }

    /// 客流量今天+预计超2亿, 机组+预计投产: whether what a clause from `start` foresees at `cue` is of its subject, a thing.
    pub(super) fn is_of_thing(&self, start: usize, cue: usize) -> bool {
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
    pub(super) fn is_planned(&self, at: usize) -> bool {
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
        let speaks = |t: &Token| cues::cue(r.word(t)).is_some_and(|cue| cue.after >= After::Comma);
        if r.any_at(at, NOT_SPEECH).is_some() && said.after == After::Clause {
            return None;
        }
        // …反映到专班, …,反映产业动力增强: no speech.
        let near = said.speaker.is_none_or(|s| s.near);
        let told = r.words(said.cue.start.saturating_sub(8) as usize, said.cue.start as usize);
        let told = told.last().is_some_and(|t| r.is_agent(t) || r.name_before(t.end as usize).is_some());
        // 观众反映灯光过暗的问题: what is spoken of
        let reflects = r.any_before(said.cue.end as usize, any!("反映"));
        let topic = || {
            let end = (at..sentence.end).find(|&i| matches!(r.at(i), ',' | ';')).unwrap_or(sentence.end);
            r.any_before(end, any!("的问题 的情况 的现象 的诉求"))
        };
        if reflects && topic() {
            return None;
        }
        if reflects && (!near || !told || matches!(r.at(at), '到' | '出')) {
            return None;
        }
        // 宣布成绩时|指出,…: when another verb says it
        let when = |i: &usize| {
            matches!(r.at(*i), '时' | '后') && r.before(*i) != '何' && r.words(i + 1, i + 2).first().is_some_and(speaks)
        };
        if (at + 1..sentence.end.min(at + 12)).take_while(|&i| is_han(r.at(i))).any(|i| when(&i)) {
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
        // 自己是…: no 自 of a condition
        let longer = any!("自己 自身 自家 当地 当局 当事人 从来 从未 从不 为何 为什么 如今 如此 若干");
        if r.any_alone(at, OPENS, longer) && end < sentence.end && r.at(end) == ',' {
            end = stop(end + 1);
            if r.any_at(at, any!("如果 若 尽管 虽然")).is_some() {
                end = sentence.end;
            }
        }
        while end < sentence.end
            && r.at(end) == ','
            && (self.goes_on(end + 1, stop(end + 1), said)
                // …,“…”。: his own words.
                || !r.any_before(said.cue.end as usize, any!("担心 质疑 怀疑"))
                    && reader::opening_at(marks, end + 1 + r.any_at(end + 1, any!("因为 是因为 由于 但是 不过 但 只是")).unwrap_or(0))
                        .is_some_and(|m| m.depth == 0 && m.close + 1 == sentence.end))
        {
            end = stop(end + 1);
        }
        // 担心桌椅质量:“…”: the words in marks tell what is said
        let colon = (at..end).find(|&i| r.at(i) == ':' && reader::opening_at(marks, i + 1).is_some());
        let topic = |t: &Token| t.pos.name().starts_with('n') || matches!(t.pos.name(), "vn" | "b" | "uj" | "x" | "r");
        if colon.is_some_and(|colon| r.words(at, colon).iter().all(topic)) {
            return None;
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
        const HOW: &str =
            "有条件 无条件 无限期 逐步 正式 全面 立即 即日起 当即 暂时 永久 自愿 主动 提前 再次 重新 紧急 率先";
        let what = at + r.any_at(at, any!(HOW)).unwrap_or(0);
        // 启动二级响应, but 服务逐步恢复
        let first = r.words(what, what + 1).first();
        let acts = |t: &Token| {
            let next = r.words(t.end as usize, t.end as usize + 1).first().map_or("", |n| n.pos.name());
            t.pos.name() == "v" || t.pos.name() == "vn" && !next.starts_with(['v', 'd', 'a'])
        };
        let does = first.is_some_and(|t| acts(t) && !r.is_word(t, any!("将 会 是 有")))
            || r.any_at(at, any!("暂缓 暂停 取消 撤销")).is_some();
        // 承认1项串谋处理已知道或相信…的财产罪
        let digits = text.iter().take_while(|&&c| is_numeral(c)).count();
        let counts = digits > 0 && any!("项 宗 条").starts(text.get(digits..).unwrap_or_default()).is_some();
        let admits =
            counts || text.len() <= 12 && r.any_before(end, any!("指控 错误 事实 罪行 行为 责任 过失 罪 罪名"));
        let verb_is = |word: &str| r.ends(said.cue.end as usize, word);
        if does && verb_is("宣布")
            || admits && verb_is("承认")
            || verb_is("质疑") && noun && of > at && !verb(of) && r.at(end) == '。'
            // 财政部预计下月出台的细则: of a thing, but 预计将是最热的一天
            || r.any_before(said.cue.end as usize, any!("预计 预期 预估"))
                && noun && of > at && !verb(of) && !text.iter().any(|c| "将会是有达成超为".contains(*c))
        {
            return None;
        }
        let clause =
            text.iter().any(|c| CLAUSE.contains(c)) || r.words(at, end).iter().skip(1).any(|t| t.pos.name() == "v");
        let quotes_on = r.before(end) == '”' && r.at(end) == '。' && text.contains(&',');
        if said.after == After::Clause && !(clause && text.len() >= 6) && !quotes_on {
            let verb = r.words(at, end).iter().skip(1).any(|t| t.pos.name().starts_with('v'));
            // 不予置评
            // 承认+没有报警
            let denies = text.len() >= 4 && matches!(text, ['不', ..] | ['没', '有', ..] | ['自', '己', ..]);
            if !(verb && text.len() >= 5 || denies) {
                return None;
            }
        }
        // A request, and what the report itself weighs.
        if said.after == After::Clause
            && !r.any_before(said.cue.end as usize, any!("自称"))
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
        // 经常, 而且: words of their own
        let longer = any!("经常 经济 经营 经费 以往 以前 以免 以便 判断 该不该 被子 使用 引擎 向来 其实");
        let turns = r.any_alone(from, turns, longer);
        let too = r.at(from) == '也' && !matches!(r.at(from + 1), '不' | '没' | '无' | '未' | '将' | '会');
        // 谎称自己是检察官,骗走存款: what the lie was for
        let lies = r.any_before(said.cue.end as usize, any!("谎称 讹称 诈称 佯称"));
        if lies && r.any_at(from, any!("骗 诱骗 得手 要求 借机 趁机 以此 让 叫")).is_some() {
            return false;
        }
        // 并无恐吓之意; 还得看细则
        let denies = r.any_at(from, DENIES).is_some() || r.any_at(from, any!("还得 还要看 还需看")).is_some();
        // 被告知…, 无法确认…: nobody speaks.
        let passive = |t: &Token| r.any_before(t.start as usize, any!("被 无法 不能 难以 尚未"));
        // 取决于央行预计周四公布的决议: said of a thing
        let of_thing =
            |t: &Token| r.is_word(t, any!("预计 预期 估计 公布 披露")) && r.slice(t.end as usize, to).contains(&'的');
        let speaks =
            |t: &Token| cues::cue(r.word(t)).is_some() && !r.is_word(t, cues::ATTITUDES) && !passive(t) && !of_thing(t);
        // 炮轰在野党…,恐影响…: what it leads to.
        let accuses = || {
            r.any_before(said.cue.end as usize, any!("批 轰 抨击 斥责 怒斥 痛斥 批评"))
                && r.any_at(from, any!("恐 让 根本 只会 简直 等于 形同 毫无 完全 害得")).is_some()
        };
        // 发布通报,称已停职,并责成整改: all of it is in the notice
        let notice = any!("通报 公告 声明 通告 告示 文告 情况说明");
        let issued = r.before(said.cue.start as usize) == ',' && r.any_before(said.cue.start as usize - 1, notice);
        let turns = turns && !(issued && r.at(from) == '并');
        // 专家查看后,指出…,…: all that follows is pointed out
        let led = said.after == After::Clause
            && r.before(said.cue.start as usize) == ','
            && r.any_before(said.cue.end as usize, any!("指出 强调 透露"));
        let after = if led { After::Words } else { said.after };
        let may = accuses()
            || match after {
                After::Words => (denies || !turns) && !too,
                After::Clause => {
                    let goes = r.any_at(from, GOES_ON);
                    // 预计今年增长4%,物价上涨1.7%: the forecast goes on.
                    let (cue, first) = (said.cue.end as usize, from.saturating_sub(1));
                    let figures = || r.slice(cue, first).iter().any(|c| c.is_ascii_digit() || "将会".contains(*c));
                    let states = || r.words(cue, first).iter().any(|t| t.pos.name() == "v");
                    let foresees = (r.any_before(cue, any!("预计 预估")) && (figures() || states())
                        || r.any_before(cue, any!("预测")) && figures()
                        || r.any_before(cue, any!("透露 自称")))
                        && !turns
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
}
