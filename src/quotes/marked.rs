//! What stands in quotation marks: words of somebody, or a name, a term, a title; and whose.

use super::cues::{self, After, CLAUSE};
use super::reader::{self, Mark, Sentence, can_speak, span};
use super::speaker::Speaker;
use super::{Page, Said, no_verb};
use crate::report::{NameType, QuoteKind, Span, Strength};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// How words to somebody else begin.
static VOCATIVES: &Any = any!("妈, 爸, 哥, 姐, 爷爷, 奶奶, 叔叔, 阿姨, 老板, 师傅, 老师, 医生, 您好 你好 喂");

/// What somebody does who speaks.
static GESTURES: &Any = any!(
    "摇头 摇摇头 摇了摇头 点头 点点头 点了点头 耸肩 耸耸肩 耸了耸肩 摆手 摆摆手 摆了摆手 挥手 挥挥手 叹气 叹了口气 \
     叹口气 苦笑 微笑 笑了 笑着 一笑 大笑 哽咽 抹泪 落泪 流泪 合不拢嘴 皱眉 皱着眉 竖起大拇指 一脸 \
     红了眼眶 眼眶 低着头 擦了擦 抹了抹 搓着手 指着 拍了拍 望着 拍着胸 低下头 抬起头"
);

impl Page<'_, '_> {
    /// Judge a pair of marks. Returns who speaks.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn mark(
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
        // the whole of what a headline tells
        if self.out.iter().rev().take(4).any(|q| (q.start, q.end) == (place.start, place.end)) {
            return None;
        }
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
            // 骨科机械人“天枢三号”: what the thing is called
            let things = any!(
                "机械人 机器人 手机 卫星 飞船 火箭 系统 平台 产品 无人机 车型 药物 疫苗 芯片 游戏 应用程序 大模型 一名 多名 名"
            );
            let thing = kind == QuoteKind::Partial && text.len() <= 8 && pauses == 0 && r.any_before(mark.open, things);
            let label = thing
                || kind == QuoteKind::Partial
                    && s.content.is_some()
                    && (self.is_label(mark, s) || part && self.is_term(mark))
                || kind == QuoteKind::Partial && (self.is_put_forward(mark, s) || self.is_held(s, mark));
            if so_called || label {
                self.push(place, QuoteKind::Scare, None, None, "quotes.label");
                return None;
            }
            // 他否认外界关于“偷排”的指责: the words of those who accuse
            let accused = r
                .any_at(mark.close + 1, any!("的指责 的指控 的质疑 的批评 的说法 的传闻 的传言 的谣言 的猜测 的报道"))
                .is_some();
            if accused && kind == QuoteKind::Partial && s.strength == Strength::Denied {
                let from = s.cue.end as usize;
                // 否认|新德里“以水为武器”的指责: who is accused
                let named = r.names(from, mark.open).find(|(_, m)| can_speak(m) && m.end as usize != mark.open);
                let accuser = named.map(|(i, m)| Speaker::near(Some(i), Span::new(m.start, m.end)));
                self.push(place, kind, Some(s), accuser, "quotes.accused");
                return accuser;
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
        // 以“…”为题, 用“…”概括, 以“…”为由拒绝.
        if let Some(n) =
            r.any_at(mark.close + 1, any!("为题 为由 为借口 形容 来形容 概括 六个字概括 四个字概括 评价 回应 作答"))
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
        let plans =
            any!("方案 计划 倡议 规定 行动 政策 规划 工程 战略 规划建议 陷阱 理论 概念 命题 设想 构想 效应 常态");
        r.any_at(cue, any!("提出 宣布 公布")).is_some()
            && said.cue.end as usize == mark.open
            && r.any_before(mark.close, plans)
    }

    /// 承认“两国方案”: the name of what is held.
    pub(super) fn is_held(&self, said: &Said, mark: &Mark) -> bool {
        let r = self.reader;
        let names = any!("方案 计划 共识 原则 协议 主权 制度 政策 主张 地位 宣言");
        said.cue.end as usize == mark.open
            && r.any_before(mark.open, any!("承认 坚持 认可 确认"))
            && r.any_before(mark.close, names)
            && mark.close - mark.open <= 11
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
            // 批评总理袖手旁观,是“…”
            [inner @ .., ',', '是'] if r.any_before(said.cue.end as usize, any!("批评 指责 痛批 抨击 斥责 怒斥")) => {
                inner
            }
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
                    .then_some((start, cues::Cue::said(After::Comma)))
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
        let contrast = r.any_at(at, any!("但 不过 然而 随后 此外 另外 对此")).is_some()
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
            && r.any_before(end, any!("告诉 告知 介绍"))
            && let Some(voice) = voice.filter(|voice| voice.mention.is_some())
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

    /// The pair of marks that the cue ending at `end` introduces at once.
    pub(super) fn introduces_mark<'m>(&self, end: usize, marks: &'m [Mark]) -> Option<&'m Mark> {
        let r = self.reader;
        let mut at = end;
        while matches!(r.at(at), ',' | ':' | ' ' | '—') && at < end + 4 {
            at += 1;
        }
        reader::opening_at(marks, at)
    }
}
