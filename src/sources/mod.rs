//! Who reported it, and from whom: 据A援引B报道, datelines, credits.
//!
//! Each clause is tried against the rules in turn; the wordings they look
//! for are in [`cues`]. A chain has its levels from the nearest source to the
//! farthest, divided where a verb such as 援引 hands on.

mod cues;
#[cfg(test)]
mod tests;

use crate::facts;
use crate::quotes::reader::{Mark, Reader, Sentence, opening_at, span};
use crate::report::{Block, BlockKind, Mention, NameType, Quote, Source, SourceKind, Span, TimeExpr, Token, sorted};
use crate::text::words::{CharSet, any};
use crate::text::{Document, is_word};
use cues::{
    ANAPHORS, ANONYMOUS, CITING, CREDIT_AFTER, CREDIT_BEFORE, LAWS, LEARNED, LEARNED_BY, MEDIA_NOUNS, REPORTS, SHOWS,
    TEXTS,
};
use std::sync::LazyLock;

/// One of these is in every attribution.
static TRIGGERS: LazyLock<CharSet> = LazyLock::new(|| {
    CharSet::of(&[
        '据', '依', '综', '编', '经', '按', '报', '悉', '解', '知', '证', '查', '消', '引', '述', '讯', '显', '表',
        '告', '声', '稿', '论', '文', '该', '计',
    ])
});
/// What [`CREDIT_BEFORE`] begins with.
static CREDIT_HEADS: LazyLock<CharSet> = LazyLock::new(|| CREDIT_BEFORE.firsts().collect());

/// Longest attribution, in characters.
const LONGEST: usize = 80;

/// Find the attributions of a document: `mentions` by start, those inside
/// others flagged. Spans are reading characters. Chains are told by mention; the
/// caller fills in the entities.
pub fn sources(
    doc: &Document,
    tokens: &[Token],
    mentions: &[Mention],
    times: &[TimeExpr],
    quotes: &[Quote],
) -> Vec<Source> {
    let reader = Reader::new(doc, tokens, mentions);
    let mut finder = Finder { r: &reader, times, quotes, out: Vec::new() };
    for (block, &place) in doc.blocks.iter().zip(&doc.block_spans) {
        if place.is_empty() || block.kind == BlockKind::Spam {
            continue;
        }
        finder.block(block, place.start as usize, place.end as usize);
    }
    let mut out = sorted(finder.out, |s| Span::new(s.start, s.end).order());
    out.dedup_by(|b, a| b.start < a.end);
    cover(doc, mentions, quotes, &mut out);
    out
}

struct Finder<'a, 'b> {
    r: &'a Reader<'b>,
    times: &'a [TimeExpr],
    quotes: &'a [Quote],
    out: Vec<Source>,
}

impl Finder<'_, '_> {
    fn push(&mut self, place: Span, kind: SourceKind, chain: Vec<u32>, rule: &'static str) {
        let kind = if chain.is_empty() && kind == SourceKind::Report { SourceKind::Anonymous } else { kind };
        self.out.push(Source {
            start: place.start,
            end: place.end,
            chain: Vec::new(),
            chain_mentions: chain,
            kind,
            anaphoric: false,
            covers: None,
            zone: None,
            rule,
        });
    }

    fn block(&mut self, block: &Block, start: usize, end: usize) {
        let page = matches!(block.kind, BlockKind::Byline | BlockKind::Furniture);
        self.labels(start, end);
        if page {
            // 海岸日报讯(记者…): a dateline on a line of its own.
            let own = self.r.lead(start, end).filter(|lead| block.kind == BlockKind::Byline && lead.body == end);
            if let Some((place, by)) = own.and_then(|lead| lead.source.zip(lead.by)) {
                self.push(place, SourceKind::Dateline, vec![by], "sources.dateline");
            }
            return;
        }
        let mut from = start;
        if block.kind != BlockKind::Caption
            && let Some(to) = self.lead(start, end)
        {
            from = to;
        }
        self.credit_at_end(block.kind, from, end);
        let marks = self.r.marks(start, end);
        for sentence in self.r.sentences(from, end, &marks) {
            self.sentence(sentence, &marks);
        }
    }

    /// 图取自A/B, 来源:A - labels before a name.
    fn labels(&mut self, start: usize, end: usize) {
        let r = self.r;
        let mut at = start;
        let limit = end.min(start + 4000);
        let heads = &*CREDIT_HEADS;
        while at < limit {
            let Some(near) = r.slice(at, limit).iter().position(|&c| heads.may(c)) else { break };
            at += near;
            let inside = at > start && is_word(r.before(at));
            let apart = || r.any_at(at, any!("来源 摄影")).filter(|n| r.at(at + n) == ' ').map(|n| n + 1);
            let label = if !inside || r.any_at(at, any!("图取自 图自")).is_some() {
                r.any_at(at, CREDIT_BEFORE).or_else(apart)
            } else {
                None
            };
            let Some(length) = label else {
                at += 1;
                continue;
            };
            let from = at + length;
            let mut to = (from..end.min(from + LONGEST))
                .find(|&i| matches!(r.at(i), ')' | '。' | ',' | ']' | '】' | ';'))
                .unwrap_or(end.min(from + LONGEST));
            // Two blanks, or another label, end it.
            if let Some(gap) = (from + 1..to).find(|&i| {
                r.at(i) == ' '
                    && (r.at(i + 1) == ' '
                        || r.any_at(
                            i + 1,
                            any!("作者 编辑 责编 责任编辑 记者 发布 时间 阅读 浏览 评论 20 字号 大字体 小字体 字体 分享 举报 ∙ 视觉 校对 审核"),
                        )
                        .is_some())
            }) {
                to = gap;
            }
            while to > from && matches!(r.before(to), ' ' | '|') {
                to -= 1;
            }
            let named: Vec<(u32, &Mention)> =
                r.names(from, to).filter(|(_, m)| m.kind != NameType::Work && m.kind != NameType::Event).collect();
            // 来源:海岸网 北京: where it was posted from
            let posted =
                |m: &Mention| m.kind == NameType::Loc && r.before(m.start as usize) == ' ' && m.end as usize == to;
            let chain: Vec<u32> =
                named.iter().filter(|(_, m)| named.len() == 1 || !posted(m)).map(|&(i, _)| i).collect();
            // 图片:江城,市民上街。照片:某党干事长(左): what it shows
            let pictured = r.any_at(at, any!("图片: 照片: 图:")).is_some();
            // (图:某校家协成员展示蓝图): what it shows
            let acts = named.last().is_some_and(|(_, m)| {
                (m.end as usize) + 4 < to && r.words(m.end as usize, to).iter().any(|t| t.pos.name() == "v")
            });
            if pictured && acts {
                at = to;
                continue;
            }
            if pictured && !chain.is_empty() && (r.at(to) == ',' || (from..to).any(|i| r.at(i) == '(')) {
                at = to;
                continue;
            }
            // 图/甲在议会受访。记者乙摄, 图:甲出席记者会。(美联社): whom it shows.
            let shows = || r.words(from, to).iter().any(|t| t.pos.name() == "v") && matches!(r.at(to + 1), '(' | '[');
            if r.at(to) == '。' && ((to..end).any(|i| r.at(i) == '摄') || shows()) {
                at = to;
                continue;
            }
            let nobody = r.any_at(from, any!("网络 受访 读者 社交 网友 资料 互联网 官网")).is_some();
            if to > from
                && (!chain.is_empty()
                    || nobody
                    || r.at(from).is_ascii_uppercase() && to - from <= 24
                    || (from - at >= 3 && to - from <= 16 && r.at(from) != ' ' && !r.at(from).is_ascii_digit()))
            {
                self.push(span(at, to), SourceKind::Credit, chain, "sources.credit-label");
            }
            at = to.max(at + 1);
        }
    }

    /// …谭若谷 摄, …受访者提供, …俄罗斯卫星通讯社图, …。(北京日报)
    fn credit_at_end(&mut self, kind: BlockKind, start: usize, end: usize) {
        let r = self.r;
        let mut to = end;
        // …。海岸社(图片严禁转载复制)
        let rights = (end.saturating_sub(40).max(start)..end)
            .rev()
            .find(|&i| r.at(i) == '(')
            .filter(|&open| r.before(end) == ')' && any!("严禁 禁止 不得转载 仅限 版权").within(r.slice(open, end)));
        to = rights.unwrap_or(to);
        let bracket = rights.is_none() && (r.before(end) == ')' || r.before(end) == ']');
        while to > start && matches!(r.before(to), ')' | '。' | ' ' | ']' | '】') {
            to -= 1;
        }
        // …记者吴某摄 113年12月24日
        let dated = |&i: &usize| {
            r.at(i) == ' '
                && r.before(to) == '日'
                && r.slice(i + 1, to).iter().all(|c| c.is_ascii_digit() || "年月日".contains(*c))
        };
        if let Some(gap) = (to.saturating_sub(14).max(start)..to).find(dated) {
            to = gap;
            while to > start && r.before(to) == ' ' {
                to -= 1;
            }
        }
        if self.out.last().is_some_and(|s| s.end as usize >= to && s.start as usize >= start) {
            return;
        }
        let caption = matches!(kind, BlockKind::Caption | BlockKind::Related);
        if !caption && !bracket {
            return;
        }
        let floor = to.saturating_sub(40).max(start);
        let open = (floor..to).rev().find(|&i| matches!(r.at(i), '(' | '。' | '[' | '【')).map_or(floor, |i| i + 1);
        if !caption && !matches!(r.before(open), '(' | '[') {
            return;
        }
        let word = CREDIT_AFTER.ends(r.slice(0, to)).map(|length| r.slice(to - length, to));
        let mut name_end = to - word.map_or(0, <[char]>::len);
        while name_end > open && matches!(r.before(name_end), ' ' | '/') {
            name_end -= 1;
        }
        let mut chain = Vec::new();
        let mut from = name_end;
        // Names side by side, back from the end.
        while let Some((i, m)) = r.name_before(from) {
            if (m.start as usize) < open || matches!(m.kind, NameType::Work | NameType::Event) {
                break;
            }
            // 台中记者某某摄: where he works
            if m.kind != NameType::Loc || chain.is_empty() {
                chain.insert(0, i);
            }
            from = m.start as usize;
            if matches!(r.before(from), '/' | '、' | '·') && from > open {
                from -= 1;
            } else if r.any_before(from - usize::from(r.before(from) == ' '), any!("记者 通讯员")) {
                from = (open..from).rev().find(|&i| r.name_before(i + 1).is_some()).map_or(open, |i| i + 1);
            } else {
                break;
            }
        }
        // JANE DOE/REUTERS: the whole, though the photographer was not seen
        if r.at(from) == '/' {
            let latin = |&i: &usize| r.at(i).is_ascii_alphabetic() || matches!(r.at(i), ' ' | '.' | '-');
            let start = (open..from).rev().take_while(latin).last().unwrap_or(from);
            from = (start..from).find(|&i| r.at(i) != ' ').unwrap_or(from + 1);
        }
        if chain.len() > 1
            && chain.first().and_then(|&i| r.mentions.get(i as usize)).is_some_and(|m| m.kind == NameType::Org)
            && chain.iter().skip(1).all(|&i| r.mentions.get(i as usize).is_some_and(|m| m.kind == NameType::Per))
        {
            chain.truncate(1);
        }
        let person = chain.first().and_then(|&i| r.mentions.get(i as usize)).map(|m| m.kind);
        let fits = match (word, person) {
            (Some(_), Some(_)) => true,
            (Some(w), None) => {
                matches!(w, ['提', '供'] | ['供', '图']) && to - open <= 12
                    || r.any_before(name_end, any!("受访者 读者 网民 网友 家属 受访"))
            }
            // 骑士送|某某医院: no agency, for no gap parts it from the words before
            (None, Some(NameType::Org)) => {
                let apart = matches!(r.before(from), ' ' | '/' | '。' | '(' | ':' | '|' | '·' | '-' | '—' | '【' | '[');
                // 举行记者会|央视新闻
                let medium = any!("新闻 社 报 台 网 视频 客户端 传媒 周刊").ends(r.slice(from, name_end)).is_some();
                (bracket && from == open) || (caption && from > start + 4 && (apart || medium))
            }
            _ => false,
        };
        if !fits {
            return;
        }
        if chain.is_empty() {
            from = ["受访者", "受访", "读者", "网民", "网友", "家属"]
                .iter()
                .filter(|w| r.ends(name_end, w))
                .map(|w| name_end - w.chars().count())
                .min()
                .unwrap_or(open);
        }
        self.push(span(from, to), SourceKind::Credit, chain, "sources.credit-end");
    }

    /// What the paragraph begins with. Returns where the text after it begins.
    fn lead(&mut self, start: usize, end: usize) -> Option<usize> {
        // A title that ends in 审讯 or 财讯 is no dateline.
        let lead = self.r.lead(start, end).filter(|lead| lead.body < end)?;
        if let Some(place) = lead.source {
            let kind = match lead.by {
                None => SourceKind::Anonymous,
                Some(_) if self.r.any_at(place.start as usize, any!("据 另据 又据 再据")).is_some() => {
                    SourceKind::Report
                }
                Some(_) => SourceKind::Dateline,
            };
            self.push(place, kind, lead.by.into_iter().collect(), "sources.dateline");
        }
        Some(lead.body)
    }

    fn sentence(&mut self, sentence: Sentence, marks: &[Mark]) {
        let r = self.r;
        let mut from = sentence.start;
        while from < sentence.end {
            let to = self.clause_end(from, sentence.end, marks);
            let next = to + 1;
            let taken = self.clause(from, to, sentence, marks);
            from = taken.map_or(next, |t| t.max(next));
            while r.at(from) == ' ' {
                from += 1;
            }
        }
    }

    /// The end of the clause: a pause outside marks and brackets.
    fn clause_end(&self, from: usize, end: usize, marks: &[Mark]) -> usize {
        let r = self.r;
        let mut depth = 0usize;
        let mut i = from;
        while i < end {
            match r.at(i) {
                '《' | '(' | '“' => depth += 1,
                '》' | ')' | '”' => depth = depth.saturating_sub(1),
                '"' if opening_at(marks, i).is_some() => depth += 1,
                '"' => depth = depth.saturating_sub(1),
                ',' | ';' | ':' if depth == 0 => return i,
                '。' | '!' | '?' => return i,
                _ => {}
            }
            i += 1;
        }
        end
    }

    /// Try the rules on one clause. Returns where to go on when a rule took
    /// more than the clause.
    fn clause(&mut self, from: usize, to: usize, sentence: Sentence, marks: &[Mark]) -> Option<usize> {
        let r = self.r;
        let triggers = &*TRIGGERS;
        if !r.slice(from, to).iter().any(|&c| triggers.may(c)) {
            return None;
        }
        let mut start = from;
        let mut to = to;
        // “今日俄罗斯”报道称: its own marks.
        let named = |at: usize| r.name_at(at + 1).is_some_and(|(_, m)| matches!(r.at(m.end as usize), '”' | '"'));
        while matches!(r.at(start), '“' | '"' | '(' | ' ') && start < to && (r.at(start) == '(' || !named(start)) {
            if r.at(start) == '(' {
                to = (start..to).find(|&i| r.at(i) == ')').unwrap_or(to);
            }
            start += 1;
        }
        // At the start of a clause, or after a word that joins clauses.
        if let Some(n) = r.any_at(start, any!("但 而 不过 然而 此外 同时"))
            && r.any_at(start + n, any!("据 根据")).is_some()
        {
            start += n;
        }
        if let Some(end) = self.anonymous(start, to) {
            self.push(span(start, end), SourceKind::Anonymous, Vec::new(), "sources.anonymous");
            return None;
        }
        if let Some(n) = r.any_at(start, any!("编译自 本文编译自 本文依据了 本文依据 本文参考了 本文部分内容来自"))
        {
            let chain = self.levels(start + n, to);
            self.push(span(start, to), SourceKind::Report, chain, "sources.translated");
            return None;
        }
        // 路透社|据两名官员透露|报道说
        let medium = r.name_at(start).filter(|(_, m)| m.kind == NameType::Org && r.at(m.end as usize) == '据');
        if let Some((i, m)) = medium
            && to - start <= LONGEST
            && any!("报道 报导 消息").within(r.slice(m.end as usize, to))
        {
            let told = self.levels(m.end as usize + 1, to);
            let chain = std::iter::once(i).chain(told.into_iter().filter(|&told| told != i)).collect();
            self.push(span(start, to), SourceKind::Report, chain, "sources.cites");
            return None;
        }
        let opener = r.any_at(start, any!("另据 又据 再据 根据 据 综合 经 按照 依据 按"));
        // 依内政部推估
        let opener = opener.or_else(|| (r.at(start) == '依' && r.name_at(start + 1).is_some()).then_some(1));
        if let Some(n) = opener
            && !matches!(r.at(start + n), '此' | '理')
            && !(r.is_in_jing_word(start) || r.at(start) == '经' && r.name_over(start).is_some())
            && let Some(end) = self.according(start, start + n, to)
        {
            let mut chain = self.levels(start + n, end);
            // 据他介绍.
            let told = r.words(start + n + 1, end).first().is_some_and(|t| r.is_word(t, REPORTS));
            if chain.is_empty() && told {
                chain.extend(self.pronoun(start + n));
            }
            // 根据该委员会的调查
            if chain.is_empty() {
                chain.extend(r.body_again(start + n));
            }
            let mut last = end;
            let mut resume = None;
            // 据A报道,据B消息 and 据A报道,B报道说: one chain.
            if end == to && r.at(to) == ',' && !r.starts(start, "经") {
                let next_to = self.clause_end(to + 1, sentence.end, marks);
                let again =
                    r.any_at(to + 1, any!("根据 据 援引")).and_then(|n| self.according(to + 1, to + 1 + n, next_to));
                let again = again.or_else(|| self.reports(to + 1, next_to));
                if let Some(next_end) = again {
                    for i in self.levels(to + 1, next_end) {
                        if !chain.contains(&i) {
                            chain.push(i);
                        }
                    }
                    last = next_end;
                    resume = Some(next_to + 1);
                }
            }
            self.push(span(start, last), SourceKind::Report, chain, "sources.according");
            return resume;
        }
        if let Some((begin, end)) = self.learned(start, to) {
            let mut chain = self.levels(begin, end);
            // 海岸新闻记者从知情人士处获悉: who told is not named, the medium is.
            let medium = r.name_before(begin).filter(|(_, m)| m.kind == NameType::Org && m.start as usize >= from);
            let begin = medium.map_or(begin, |(_, m)| m.start as usize);
            if chain.is_empty() {
                chain.extend(medium.map(|(i, _)| i));
            }
            if !chain.is_empty() {
                self.push(span(begin, end), SourceKind::Report, chain, "sources.learned");
            }
            return None;
        }
        if let Some(n) = self.anaphor(start, to) {
            let chain = self.referred(start).into_iter().collect();
            self.push(span(start, start + n), SourceKind::Report, chain, "sources.anaphoric");
            if let Some(s) = self.out.last_mut() {
                s.anaphoric = true;
            }
            return None;
        }
        if let Some(end) = self.cites(start, to) {
            let anaphoric = r.any_at(start, ANAPHORS).is_some();
            let mut chain = self.levels(start, end);
            if anaphoric {
                chain.splice(0..0, self.referred(start));
            } else {
                let speaker = self.pronoun(start).filter(|i| !chain.contains(i));
                chain.splice(0..0, speaker);
            }
            // 海岸社援引他的话说.
            let cited = r.words(start, end).iter().rfind(|t| r.is_word(t, CITING)).map(|t| t.end as usize);
            // 俄新社援引该部消息称
            let cited = cited.and_then(|at| self.pronoun(at).or_else(|| r.body_again(at)));
            chain.extend(cited.filter(|i| !chain.contains(i)));
            self.push(span(start, end), SourceKind::Report, chain, "sources.cites");
            if let Some(s) = self.out.last_mut() {
                s.anaphoric = anaphoric;
            }
            return None;
        }
        // 但|美国媒体报道称
        let over = r.any_at(start, any!("但 而 已 且 不过 而且 同时 此前")).filter(|_| r.name_over(start).is_none());
        let reported = |from: usize| Some((from, self.reports(from, to)?));
        let reported = reported(start).or_else(|| reported(start + over?));
        if let Some((start, end)) = reported.or_else(|| Some((start, self.shows(start, to)?))) {
            let chain = self.levels(start, end);
            self.push(span(start, end), SourceKind::Report, chain, "sources.reports");
            return None;
        }
        None
    }

    /// 据悉, 据报道, 据初步了解: nobody named.
    fn anonymous(&self, start: usize, to: usize) -> Option<usize> {
        let n = self.r.any_at(start, ANONYMOUS)?;
        let end = start + n;
        // 据指挥部
        (end <= to && (end == to || !matches!(self.r.at(end), '的' | '上' | '书' | '挥'))).then_some(end)
    }

    /// The end of 据…, if what it rests on is a report: 报道, 消息, 统计.
    fn according(&self, start: usize, body: usize, to: usize) -> Option<usize> {
        let r = self.r;
        if to <= body || to - start > LONGEST {
            let near = r.words(body, to.min(start + 40));
            let word = near.iter().find(|t| r.is_word(t, any!("报道 报导 消息")))?;
            return Some(word.end as usize);
        }
        let checks = r.starts(start, "经");
        let words = r.words(body, to);
        let named = r.names(body, to).any(|(_, m)| matches!(m.kind, NameType::Org | NameType::Per | NameType::Loc));
        if checks {
            return (named
                && words
                    .last()
                    .is_some_and(|t| r.is_word(t, any!("核实 查证 证实 确认 核查 求证 鉴定 检测 复核 化验 勘查"))))
            .then_some(to);
        }
        let published = words.iter().any(|t| r.is_word(t, any!("公布 发布")));
        let schedule = published
            && words.last().is_some_and(|t| {
                r.is_word(t, any!("赛程 日程")) || named && r.is_word(t, any!("计划 方案 规划 安排 时间表 草案"))
            });
        // 根据卫生部,: on what a body says
        let quoted = usize::from(r.at(body) == '《' && r.before(to) == '》');
        let whole =
            r.name_at(body + quoted).is_some_and(|(_, m)| m.kind == NameType::Org && m.end as usize + quoted == to);
        if whole && any!("根据 据 另据").is(r.slice(start, body)) && r.at(to) == ',' {
            return Some(to);
        }
        let law = !schedule && words.last().is_some_and(|t| r.is_word(t, LAWS))
            || (r.before(to) == '》'
                && !words.iter().any(|t| r.is_word(t, any!("报告 发布 公布 刊登 发表 报道 披露"))));
        let report = words.iter().any(|t| r.is_word(t, REPORTS))
            || REPORTS.ends(r.slice(0, to)).is_some_and(|length| length > 1)
            || r.any_before(to, any!("称 说 指 示"));
        if law || !report {
            return None;
        }
        if r.starts(start, "按") && !named {
            return None;
        }
        if r.starts(start, "综合") && !words.iter().any(|t| r.is_word(t, any!("报道 报导 新闻报道 消息 外电 讯")))
        {
            return None;
        }
        // No pause after it: it ends with the word for the report.
        let long = to - start > 36;
        if long && let Some(word) = words.iter().find(|t| r.is_word(t, any!("报道 报导 消息 介绍 透露 统计")))
        {
            return Some(word.end as usize);
        }
        Some(to)
    }

    /// 记者从A获悉.
    fn learned(&self, start: usize, to: usize) -> Option<(usize, usize)> {
        let r = self.r;
        let verb = r.words(start, to).iter().find(|t| r.is_word(t, LEARNED))?;
        // 《海岸时报》从两名官员处获悉
        let state = r.name_at(start).filter(|(_, m)| m.kind == NameType::Loc).map(|(_, m)| m.end as usize);
        let title = state.unwrap_or(start);
        let head = r.name_at(title + usize::from(r.at(title) == '《')).map(|(_, m)| m);
        let head = head.filter(|m| m.kind == NameType::Org).map(|m| m.end as usize);
        let medium = head.filter(|&end| matches!(r.before(end), '社' | '报' | '刊' | '网' | '台' | '闻' | '志'));
        let medium = medium.or(head.filter(|&end| r.at(end) == '》'));
        let after = medium.map(|end| end + usize::from(r.at(end) == '》'));
        let after = after.map(|end| end + r.any_at(end, any!("周刊 杂志 网站 记者")).unwrap_or(0));
        if after.is_some_and(|end| r.any_at(end, any!("从 自 向")).is_some()) {
            return Some((start, verb.end as usize + usize::from(r.at(verb.end as usize) == '到')));
        }
        let at = (start..verb.start as usize).find(|&i| r.any_at(i, LEARNED_BY).is_some())?;
        let from_word = (at..verb.start as usize).any(|i| matches!(r.at(i), '从' | '自' | '向'));
        let own = r.any_at(at, any!("本报 本社")).is_some()
            || r.name_before(at).is_some_and(|(_, m)| m.kind == NameType::Org && m.start as usize >= start);
        let end = verb.end as usize;
        (from_word || own).then(|| (at, end + usize::from(r.at(end) == '到')))
    }

    /// Whom 报道称, 该报称 at `at` speak of: the medium last named before
    /// 该报, else the source before.
    fn referred(&self, at: usize) -> Option<u32> {
        let r = self.r;
        let is_medium = |&(_, m): &(u32, &Mention)| {
            m.kind == NameType::Org
                && matches!(r.before(m.end as usize), '报' | '社' | '台' | '网' | '刊' | '闻' | '视' | '讯')
        };
        if r.any_at(at, any!("该报 该社 该台 该媒体 该网站 该刊")).is_some()
            && r.any_at(at, any!("该报道 该报导")).is_none()
            && let Some((i, _)) = r.names(at.saturating_sub(300), at).rfind(is_medium)
        {
            return Some(i);
        }
        let before = self.out.iter().rev().find(|s| {
            matches!(s.kind, SourceKind::Report | SourceKind::Anonymous) && !s.chain_mentions.is_empty() || s.anaphoric
        });
        // 法新社称…。报道还说: the medium that spoke.
        let medium = || r.names(at.saturating_sub(200), at).rfind(is_medium).map(|(i, _)| i);
        before.map_or_else(medium, |s| s.chain_mentions.first().copied())
    }

    /// 报道称, 该报道还说: its length.
    fn anaphor(&self, start: usize, to: usize) -> Option<usize> {
        let r = self.r;
        let head = r.any_at(start, ANAPHORS)?;
        let mut at = start + head;
        at += r.any_at(at, any!("还 又 并 也 同时 中 进一步 最后")).unwrap_or(0);
        let verb = r.any_at(at, any!("称 说 指 指出 写道 提到 认为 表示 显示 补充说 分析称 披露"))?;
        let end = at + verb;
        (end == to || (end < to && to - start <= LONGEST && !matches!(r.at(end), '的' | '法'))).then_some(end - start)
    }

    /// A援引B的话称: the end of the words of attribution.
    fn cites(&self, start: usize, to: usize) -> Option<usize> {
        let r = self.r;
        if to - start > LONGEST {
            return None;
        }
        let words = r.words(start, to);
        let cite = words.iter().position(|t| r.is_word(t, CITING))?;
        let verb = words.get(cite)?;
        // 援引刑事法典第420条: a law, from which nothing is learned
        let object = verb.end as usize + usize::from(r.at(verb.end as usize) == '《');
        let law = r.name_at(object).is_some_and(|(_, m)| {
            m.kind == NameType::Work && matches!(r.before(m.end as usize), '法' | '例' | '典' | '约' | '章' | '程')
        });
        if law && !(object..to).any(|i| r.any_at(i, any!("报道 消息 的话")).is_some()) {
            return None;
        }
        let subject = r.names(start, verb.start as usize).next().is_some()
            || r.any_at(start, ANAPHORS).is_some()
            || words.get(..cite)?.iter().any(|t| r.is_word(t, any!("他 她 媒体 外媒")));
        // 他引用的资料
        let whose =
            r.at(verb.end as usize) == '的' && !any!("显示 表明 证实 报道").within(r.slice(verb.end as usize, to));
        if !subject || whose || verb.end as usize >= to && !r.is_word(verb, any!("转述 引述")) {
            return None;
        }
        Some(to)
    }

    /// 法新社报导, 朝中社28日报道说, 《釜山体育日报》以“…”为题发文.
    fn reports(&self, start: usize, to: usize) -> Option<usize> {
        let r = self.r;
        if to <= start || to - start > LONGEST {
            return None;
        }
        let at = start + usize::from(matches!(r.at(start), '《' | '“'));
        let media = any!("外媒 港媒 台媒 当地媒体 有媒体 有当地媒体 多家媒体 媒体");
        // 伊媒报道称
        let letter = facts::is_state_letter(r.at(start)) && r.at(start + 1) == '媒' && r.at(start + 2) != '体';
        let head = r.name_at(at).or_else(|| r.name_at(start));
        // 以色列媒体3日报道称
        let press = head.filter(|(_, m)| m.kind == NameType::Loc).and_then(|(_, place)| {
            let at = place.end as usize;
            Some(at + r.any_at(at, any!("媒体 国内媒体 当地媒体 多家媒体 主流媒体 官媒 官方媒体 国家媒体"))?)
        });
        // 美国《华尔街日报》网站报道
        let head = match head {
            Some((_, place)) if place.kind == NameType::Loc => {
                let after = place.end as usize;
                r.name_at(after + usize::from(r.at(after) == '《'))
            }
            head => head,
        };
        let head = head.filter(|(_, m)| m.kind == NameType::Org);
        let from = match head {
            // 日本放送协会(NHK)报道
            Some((_, m)) if r.at(m.end as usize) == '(' => (m.end as usize..to.min(m.end as usize + 24))
                .find(|&i| r.at(i) == ')')
                .map_or(m.end as usize, |i| i + 1),
            Some((_, m)) => m.end as usize,
            None if letter => start + 2,
            None => press.or_else(|| Some(start + r.any_at(start, media)?))?,
        };
        // 央视新闻报道: a word over the end of the name.
        if r.words(from, from + 1).first().is_none_or(|t| t.start as usize != from)
            && let Some(n) = r.any_at(from, any!("报道 报导"))
        {
            let end = from + n + r.any_at(from + n, any!("说 称 指 指出")).unwrap_or(0);
            return (end > from + n || end == to).then_some(end);
        }
        let words = r.words(from, to);
        // 发表文章称, 刊发社论说
        let piece = |t: &Token| {
            // 发表文章 as one word
            let at = if r.is_word(t, any!("发表文章")) { t.start as usize + 2 } else { t.end as usize };
            let noun = any!("文章 社论 评论 署名文章 评论文章 长文 专文");
            let n = r.any_at(at, noun).filter(|_| r.is_word(t, any!("发表 发表文章 刊登 刊发 刊载")))?;
            r.any_at(at + n, any!("说 称 指 指出 认为 写道")).map(|_| at + n)
        };
        let verb = words.iter().position(|t| {
            r.is_word(t, any!("报道 报导 报道说 报道称 消息 消息称 报道指 发文 撰文 刊文 专讯 独家报道"))
                || piece(t).is_some()
        })?;
        let between = words.get(..verb)?;
        // Between the medium and 报道 only when and how, or 在…标题中.
        let titled = between.iter().any(|t| r.is_word(t, any!("为题 题为")));
        // 从维尔纽斯报道说, 发自布鲁塞尔的报道
        let too = |t: &&Token| r.is_word(t, any!("则 也 还 又 亦"));
        let posted = between.iter().find(|t| !too(t)).is_some_and(|t| r.is_word(t, any!("从 自 由 发自")));
        let place = |t: &Token| {
            let place = r.name_over(t.start as usize).is_some_and(|(_, m)| m.kind == NameType::Loc);
            posted && (place || r.is_word(t, any!("发自")))
        };
        let when = |t: &Token| {
            let tag = t.pos.name();
            matches!(
                tag,
                "t" | "m" | "d" | "x" | "w" | "p" | "f" | "q" | "tg" | "mq" | "c" | "u" | "ng" | "uj" | "ad" | "r"
            ) || r.is_word(
                t,
                any!("周刊 杂志 网站 当天 独家 周 星期 等 记者 最新 在 早间 晚间 网 官网 英文版 中文网 客户端 微博 微信 公众号"),
            ) || self.is_time(t)
        };
        let plain = between.iter().all(|t| place(t) || when(t));
        if !(titled || plain && between.len() <= 8) {
            return None;
        }
        let verb = words.get(verb)?;
        let mut end = piece(verb).unwrap_or(verb.end as usize);
        if let Some(n) = r.any_at(end, any!("说 称 指 指出 认为 写道")) {
            end += n;
        } else if r.any_at(end, any!("标题中 中")).is_some() && between.iter().any(|t| r.is_word(t, any!("在"))) {
            end += r.any_at(end, any!("标题中 中")).unwrap_or(0);
        } else if end != to && !titled {
            return None;
        }
        Some(end)
    }

    fn is_time(&self, token: &Token) -> bool {
        let i = self.times.partition_point(|t| t.end <= token.start);
        self.times.get(i).is_some_and(|t| t.start <= token.start && token.end <= t.end)
    }

    /// 昆明海关统计显示; A统计,; A发布的一份声明称.
    fn shows(&self, start: usize, to: usize) -> Option<usize> {
        let r = self.r;
        if to <= start || to - start > LONGEST {
            return None;
        }
        // 德国民调机构晨光本周公布的调查显示
        let state = r.name_at(start).filter(|(_, m)| m.kind == NameType::Loc).map_or(start, |(_, m)| m.end as usize);
        let kind = any!(
            "民调机构 调查机构 研究机构 评级机构 咨询机构 数据机构 数据公司 研究公司 咨询公司 分析机构 调研机构 智库"
        );
        let own = r.any_at(state, kind).and_then(|n| r.name_at(state + n)).filter(|(_, m)| m.kind == NameType::Org);
        let (_, m) = own.or_else(|| r.name_at(start)).or_else(|| r.name_at(start + 1))?;
        // 骆文昭团队的分析显示
        let team = m.kind == NameType::Per && r.any_at(m.end as usize, any!("团队 课题组 研究组 实验室")).is_some();
        if !team && !matches!(m.kind, NameType::Org | NameType::Loc) {
            return None;
        }
        let words = r.words(m.end as usize, to);
        // 农业局今天上午初步统计,
        if let [when @ .., last] = words
            && r.is_word(last, any!("统计"))
            && r.at(to) == ','
            && when.iter().all(|t| self.is_time(t) || r.is_word(t, any!("初步 最新 不完全")))
        {
            return Some(to);
        }
        // 结果显示 as one word
        let joined = |t: &Token| matches!(r.word(t), [_, _, '显', '示'] | [_, _, '表', '明']);
        let says = any!("显示 表明 称 说 指 指出 写道");
        let last = words.iter().position(|t| r.is_word(t, says) || joined(t))?;
        let verb = words.get(last)?;
        let between = words.get(..last)?;
        if joined(verb) {
            let noun = r.any_at(verb.start as usize, SHOWS).is_some();
            return (m.kind == NameType::Org && noun).then_some(verb.end as usize);
        }
        if verb.end as usize != to && !r.is_word(verb, any!("显示 表明")) {
            return None;
        }
        // 勤劳统计调查(速报)显示
        let bracket =
            between.iter().rposition(|t| r.is_word(t, any!("("))).filter(|_| r.before(verb.start as usize) == ')');
        let between = between.get(..bracket.unwrap_or(between.len()))?;
        // 公布的数据则显示
        let adverb = |t: &Token| r.is_word(t, any!("则 也 还 亦 均 都 又 同时 已 就"));
        let length = between.iter().rposition(|t| !adverb(t)).map_or(0, |i| i + 1);
        let between = between.get(..length)?;
        let noun = between.last()?;
        // 发布的《排放差距报告》显示
        let titled = r.before(noun.end as usize) == '》'
            && SHOWS.ends(r.slice(start, noun.end as usize - 1)).is_some()
            && between.iter().any(|t| r.is_word(t, any!("发布 公布 发表")));
        let figures = r.is_word(verb, any!("显示 表明")) && (titled || SHOWS.ends(r.word(noun)).is_some());
        let issued = r.is_word(noun, TEXTS)
            && between.iter().any(|t| r.is_word(t, any!("的 发布 发表 公布 发出")))
            && between.iter().any(|t| r.is_word(t, any!("的 一份")));
        ((m.kind == NameType::Org || team) && figures || issued).then_some(verb.end as usize)
    }

    /// Who is named from `start` to `end`, level by level.
    fn levels(&self, start: usize, end: usize) -> Vec<u32> {
        let r = self.r;
        let mut cuts: Vec<usize> =
            r.words(start, end).iter().filter(|t| r.is_word(t, CITING)).map(|t| t.start as usize).collect();
        cuts.extend((start..end).filter(|&i| r.at(i) == ','));
        cuts.sort_unstable();
        cuts.push(end);
        let mut chain = Vec::new();
        let mut from = start;
        for cut in cuts {
            for i in self.level(from, cut) {
                if !chain.contains(&i) {
                    chain.push(i);
                }
            }
            from = cut;
        }
        chain
    }

    /// The names of one level: the persons or bodies; a country only where
    /// no body of it is named.
    fn level(&self, start: usize, end: usize) -> Vec<u32> {
        let r = self.r;
        let all: Vec<(u32, &Mention)> = r
            .names(start, end)
            .filter(|(_, m)| matches!(m.kind, NameType::Per | NameType::Org | NameType::Loc))
            // 一名不愿透露姓名的民主党助手: nobody named.
            .filter(|(_, m)| {
                let hidden = (start..m.start as usize)
                    .any(|i| r.any_at(i, any!("不愿 不具名 匿名 未具名 不便 了解 熟悉 接近")).is_some());
                let person = r
                    .words(m.end as usize, end)
                    .first()
                    .is_some_and(|t| r.is_agent(t) || r.is_word(t, any!("助手 顾问 幕僚 想法 内情 情况")));
                !(hidden && person && m.kind != NameType::Per)
            })
            // 张伟的同事, 张伟一名亲信: nobody named.
            .filter(|(_, m)| m.kind != NameType::Per || !r.is_about_other(m))
            .filter(|(_, m)| {
                let of = m.end as usize;
                let friend = r.words(of + 1, end).first().filter(|_| m.kind == NameType::Per && r.at(of) == '的');
                let own = || friend.is_some_and(|t| r.is_word(t, any!("分析 观点 评论 意见 声音 消息 说法 报道")));
                r.starts(of, "的话")
                    || own()
                    || friend.is_none_or(|t| !r.is_agent(t) || r.name_at(t.end as usize).is_some())
            })
            .collect();
        let Some(&(first, head)) = all.first() else { return Vec::new() };
        // 对记者, 在某地: not who says it.
        let aside = |m: &Mention| {
            r.words(m.start.saturating_sub(3) as usize, m.start as usize)
                .last()
                .is_some_and(|t| t.end == m.start && r.is_word(t, any!("对 向 在 就 给 与")))
        };
        let main: Vec<(u32, &Mention)> =
            all.iter().copied().filter(|(_, m)| m.kind != NameType::Loc && !aside(m)).collect();
        if main.is_empty() {
            let side = r.any_at(head.end as usize, MEDIA_NOUNS).is_some()
                || r.words(head.end as usize, end).iter().any(|t| r.is_word(t, cues::UNNAMED));
            // 喀布尔一名医生
            let somebody = r.any_at(head.end as usize, any!("一名 一位 两名 两位 多名 多位 数名 几名 某")).is_some();
            let place = matches!(r.at(head.end as usize), '的' | '多' | '各') || somebody || aside(head);
            return if side || place { Vec::new() } else { vec![first] };
        }
        // 外交部发言人林剑: the person; 新华社记者张三: the agency.
        let mut out: Vec<u32> = Vec::new();
        for (n, &(i, m)) in main.iter().enumerate() {
            let previous = n.checked_sub(1).and_then(|p| main.get(p));
            let Some((_, before)) = previous else {
                out.push(i);
                continue;
            };
            let between = r.slice(before.end as usize, m.start as usize);
            // 法国《回声报》和|德国|《明镜》
            let of = |i: usize| {
                all.iter().any(|(_, n)| n.kind == NameType::Loc && (n.start as usize..n.end as usize).contains(&i))
            };
            let joins = |i: usize| matches!(r.at(i), '/' | '、' | '和' | '与' | '及' | ' ' | '《' | '》' | '·');
            let listed = !between.is_empty() && (before.end as usize..m.start as usize).all(|i| joins(i) || of(i));
            if listed {
                out.push(i);
            } else if matches!(between, ['(']) {
                // 日本放送协会(NHK): the same body.
            } else if before.kind == NameType::Org
                && m.kind == NameType::Per
                && !between.iter().any(|c| matches!(c, '记' | '对'))
                && between.len() <= 16
            {
                out.pop();
                out.push(i);
            } else if between.len() <= 8
                && !r
                    .words(before.end as usize, m.start as usize)
                    .iter()
                    .any(|t| t.pos.name().starts_with('v') || t.pos.name() == "p" || r.is_word(t, any!("的")))
                && before.kind == m.kind
                && m.kind == NameType::Org
                && between.iter().all(|c| !matches!(c, '记' | '等'))
            {
                // 情报机构国情院: a body in apposition.
                out.pop();
                out.push(i);
            }
        }
        out
    }

    /// Whom a pronoun at `at` means: the last named speaker.
    fn pronoun(&self, at: usize) -> Option<u32> {
        if !matches!(self.r.at(at), '他' | '她') {
            return None;
        }
        let end = self.quotes.partition_point(|q| (q.start as usize) < at);
        let before = self.quotes.get(..end).unwrap_or_default();
        // Somebody of whom a sentence has told since.
        let told = before.last().and_then(|q| {
            let opens = |m: &Mention| m.kind == NameType::Per && matches!(self.r.before(m.start as usize), '。' | '\n');
            self.r.names(q.end as usize, at).rev().take(20).find(|(_, m)| opens(m)).map(|(i, _)| i)
        });
        told.or_else(|| before.iter().rev().take(20).find_map(|q| q.speaker_mention))
    }
}

/// Say what rests on each source: its sentence and those after it, up to the
/// next source, a sentence in which another speaks, or the end of the
/// paragraph; on a dateline, the article.
fn cover(doc: &Document, mentions: &[Mention], quotes: &[Quote], sources: &mut [Source]) {
    let entity = |i: u32| mentions.get(i as usize).map(|m| m.entity.as_str());
    let last = doc
        .blocks
        .iter()
        .zip(&doc.block_spans)
        .rev()
        .find(|(b, _)| b.kind == BlockKind::Paragraph && b.section.is_none())
        .map_or(0, |(_, s)| s.end);
    let starts: Vec<u32> = sources
        .iter()
        .filter(|s| matches!(s.kind, SourceKind::Report | SourceKind::Anonymous))
        .map(|s| s.start)
        .collect();
    for source in sources {
        let Some(block) = doc.block_at(source.start).and_then(|i| doc.block_spans.get(i)) else { continue };
        let sentence = doc.sentence_at(source.start).and_then(|i| doc.sentences.get(i)).copied().unwrap_or(*block);
        source.covers = match source.kind {
            SourceKind::Dateline => {
                let closes = |c: &&char| matches!(c, ')' | '】' | ']' | '〕' | ' ' | ':' | '-' | '—');
                let rest = doc.chars.get(source.end as usize..).unwrap_or_default();
                let start = source.end + rest.iter().take(8).take_while(closes).count() as u32;
                Some(Span::new(start, last.max(start)))
            }
            SourceKind::Credit => Some(*block),
            _ => {
                let next = starts.get(starts.partition_point(|&s| s <= source.start)).copied().unwrap_or(u32::MAX);
                let until = doc
                    .sentence_at(next.min(block.end.saturating_sub(1)))
                    .and_then(|i| doc.sentences.get(i))
                    .map_or(block.end, |s| if next < block.end { s.start } else { block.end });
                let same = |a: u32, b: u32| a == b || entity(a).is_some_and(|e| !e.is_empty() && Some(e) == entity(b));
                let of_source = |i: u32| source.chain_mentions.iter().any(|&c| same(c, i));
                let after = quotes.partition_point(|q| q.start < sentence.end);
                let other = (quotes.iter().skip(after).take_while(|q| q.start < until))
                    .find(|q| !q.continuation && q.speaker_mention.is_some_and(|i| !of_source(i)));
                let apart = other.and_then(|q| doc.sentences.get(doc.sentence_at(q.start)?));
                let apart = apart.map_or(until, |s| s.start);
                Some(Span::new(sentence.start, until.min(apart).max(sentence.end)))
            }
        };
    }
}
