//! The reading of a text from its beginning: each time found is resolved from
//! those before it and from the words around it, and says when the next ones are.

use super::around::{Around, speaks_of_now, tells_of_event};
use super::context::{Context, Tense};
use super::grammar::{Day, Expr, Found, Month, Part, Point, Scan};
use super::resolve::{Resolved, Slot};
use crate::numbers::numeral;
use crate::report::{Anchor, BlockKind, Span, TimeExpr, TimeKind, Token};
use crate::text::Document;
use crate::text::words::any;
use jiff::civil::{Date, DateTime};
use std::ops::Range;

/// Characters on either side of a time that are looked at for what is said of it.
const NEAR: usize = 120;

/// A text that is being read.
pub struct Flow<'a> {
    doc: &'a Document<'a>,
    tokens: &'a [Token],
    scan: Scan<'a>,
    published: Option<DateTime>,
    /// The year of publication is a guess, which no value may show.
    yearless: bool,
    /// The first token that does not end before the last time.
    token: usize,
    context: Context,
    /// The first day of which a sentence says what happened on it.
    happened: Option<Date>,
    paragraph: Paragraph,
    sentence: Sentence,
    found: Vec<TimeExpr>,
}

/// What the times of a paragraph have told so far.
#[derive(Default)]
struct Paragraph {
    span: Span,
    /// A time of day that the next one may go on from.
    told: Option<DateTime>,
    /// The last day, and whether it was told to its evening.
    told_on: Option<(Date, bool)>,
    /// A day was told.
    dated: bool,
    /// Up to where its quotation marks are read.
    marked: usize,
    /// Within quotation marks, what was the last day, the last that is not to come and the last slot before them.
    outside: Option<Outside>,
}

/// What the report told last before a quotation that begins at a place.
type Outside = (usize, Option<Date>, Option<Date>, Option<Slot>);

/// Shorter quotations are names and labels: “五一”.
const SPOKEN: usize = 8;

/// What the times of a sentence have told so far.
#[derive(Default)]
struct Sentence {
    start: usize,
    end: usize,
    /// Where the last time began: up to here its quotation marks are known.
    looked: usize,
    /// A year was told, of which the rest may be.
    year: bool,
    /// That year is one in which something was founded.
    founded: bool,
    /// The first day of the last time, if it is to come.
    ahead: Option<Date>,
}

impl Paragraph {
    /// 6日记者来到小区。“4月20日收的房。”当天下午: what is told in quotation marks moves no day of the report.
    fn quoted(&mut self, chars: &[char], to: usize, context: &mut Context) {
        for (at, c) in chars.iter().enumerate().take(to).skip(self.marked) {
            match (c, self.outside) {
                ('“', None) => self.outside = Some((at, context.day, context.past_day, context.slot)),
                ('”', Some((open, day, past_day, slot))) => {
                    if day.is_some() && at - open > SPOKEN {
                        (context.day, context.past_day, context.slot) = (day, past_day, slot);
                    }
                    self.outside = None;
                }
                _ => {}
            }
        }
        self.marked = to;
    }
}

impl<'a> Flow<'a> {
    /// A text published on a day; with `yearless`, on that day of some year.
    pub fn new(
        doc: &'a Document,
        tokens: &'a [Token],
        scan: Scan<'a>,
        published: Option<DateTime>,
        yearless: bool,
    ) -> Self {
        Flow {
            doc,
            tokens,
            scan,
            published,
            yearless,
            token: 0,
            context: Context::new(published),
            happened: None,
            paragraph: Paragraph::default(),
            sentence: Sentence::default(),
            found: Vec::new(),
        }
    }

    /// The times of all blocks, in order and disjoint.
    pub fn times(mut self) -> Vec<TimeExpr> {
        let doc = self.doc;
        for (block, &span) in doc.blocks.iter().zip(&doc.block_spans) {
            if !block.kind.is_article() {
                self.context = Context::new(self.published);
            }
            // What a caption tells is of its picture.
            let before = (block.kind == BlockKind::Caption).then_some(self.context);
            self.block(span);
            self.context = before.map_or(self.context, |before| Context { instant: None, ..before });
        }
        self.found
    }

    fn block(&mut self, span: Span) {
        self.context.begin_paragraph();
        let (start, end) = (span.start as usize, span.end as usize);
        self.paragraph = Paragraph { span, marked: start, ..Paragraph::default() };
        self.sentence = Sentence { start, end: start, looked: start, ..Sentence::default() };
        let mut at = start;
        while at < end {
            match self.scan.at(at) {
                Some(found) if !self.splits_word(&found) => {
                    at = found.end;
                    self.time(found);
                }
                _ => at += 1,
            }
        }
    }

    /// Whether the time starts or ends within a dictionary word that is not a time.
    fn splits_word(&mut self, found: &Found) -> bool {
        let (doc, start) = (self.doc, found.start as u32);
        while self.tokens.get(self.token).is_some_and(|t| t.end <= start) {
            self.token += 1;
        }
        // 首|次月面起飞
        if doc.slice(Span::new(start.saturating_sub(1), start + 1)) == ['首', '次'] {
            return true;
        }
        let Some(token) = self.tokens.get(self.token).filter(|t| t.start < start) else { return false };
        // 2号线+下月27日 cut as 线下
        let next_month = doc.chars.get(found.start + 1) == Some(&'月') && token.end == start + 1;
        // 三楼+前年翻新 cut as 楼前
        let years_ago = any!("前年").is(doc.slice(Span::new(start, start + 2)))
            && token.end == start + 1
            && !doc.chars.get(found.start + 2).is_some_and(|c| "轻老长幼青".contains(*c));
        if next_month || years_ago {
            return false;
        }
        // 佐伯隆一|日前
        if doc.slice(Span::new(start, start + 3)) == ['一', '日', '前'] && token.end == start + 1 {
            return true;
        }
        // 春节前夕 as one word and the like: the word begins before the time
        let head = doc.slice(Span::new(token.start, start));
        let numeral = doc.chars.get(found.start).is_some_and(|&c| c.is_ascii_digit());
        let known = matches!(token.pos.name(), "x" | "m" | "t" | "eng" | "mq" | "tg" | "w");
        !(numeral || known || any!("截至 自 至 到 从 于 在 前 近 约 逾 清 明 唐 宋 元").ends(head).is_some())
    }

    fn time(&mut self, mut found: Found) {
        if found.start >= self.sentence.end {
            self.begin_sentence(found.start);
        }
        if let Some(period) = self.period_end(&found) {
            found.expr = period;
        }
        let around = Around::new(self.doc, &found);
        self.look_around(&found, &around);
        let Some(mut resolved) = self.resolve(&found, &around) else { return };
        // 全年 is the year spoken of, and names none
        resolved.year_named &= !around.written().starts_with(&['全', '年']);
        if !self.yearless || !found.expr.is_by_week() {
            self.take_in(&found, &around, &resolved);
        }
        if self.yearless {
            forget_year(&mut resolved, Context::default().resolve(&found.expr), &found.expr);
        }
        self.found.push(expression(self.doc, &found, resolved));
    }

    /// The sentence in which a time begins is another than that of the last time.
    fn begin_sentence(&mut self, start: usize) {
        let found = start as u32;
        let here = self.doc.sentence_at(found).and_then(|i| self.doc.sentences.get(i)).copied();
        let end = here.map_or(self.paragraph.span.end, |s| s.end);
        // 成立于2019年11月。记者10月探访: of now
        let founded = std::mem::replace(
            &mut self.sentence,
            Sentence {
                start: here.map_or(start, |s| s.start as usize),
                end: end as usize,
                looked: here.map_or(start, |s| s.start as usize),
                ..Sentence::default()
            },
        )
        .founded;
        let now = self.published.map(|p| p.date().year());
        let context = &mut self.context;
        context.begin_sentence();
        let goal = matches!(context.slot, Some(Slot::Year(y) | Slot::Half(y, _)) if now.is_some_and(|now| now < y));
        let text = self.doc.slice(Span::new(found, end));
        context.year =
            context.year.filter(|&y| !founded && now.is_some_and(|now| now != y) && !goal && !speaks_of_now(text));
    }

    /// The quarter of 第三财季 whose end the sentence tells: 截至2025年12月31日的第三财季.
    fn period_end(&self, found: &Found) -> Option<Expr> {
        any!("财季 财政季度").ends(self.doc.chars.get(found.start..found.end)?)?;
        let ends = any!("截至 截止");
        let starts = |&i: &usize| self.doc.chars.get(i..).is_some_and(|rest| ends.starts(rest).is_some());
        match self.scan.at(self.near(found).find(starts)?)?.expr {
            Expr::Point(Point { year: Some(year), month: Some(Month::Number(month)), day: Some(_), .. })
                if month % 3 == 0 =>
            {
                Some(Expr::Point(Point { year: Some(year), part: Some(Part::Quarter(month / 3)), ..Point::default() }))
            }
            _ => None,
        }
    }

    /// What lies about a time in its sentence.
    fn near(&self, found: &Found) -> Range<usize> {
        self.sentence.start.max(found.start.saturating_sub(NEAR))..self.sentence.end.min(found.end + NEAR)
    }

    /// What the words around a time say of it, and what of the times before it may go on.
    fn look_around(&mut self, found: &Found, around: &Around) {
        let (context, sentence) = (&mut self.context, &mut self.sentence);
        let paragraph = &self.paragraph;
        let now = self.published.map(|p| p.date().year());
        // 2018年购入。8月成交221宗: what statistics tell is of now
        const FIGURES: &str = "营收 成交 销量 出口 进口 零售 失业率 指数 票房 房价";
        let figures = matches!(found.expr, Expr::Point(Point { month: Some(_), day: None, .. }));
        if figures && !sentence.year && any!(FIGURES).within(around.after(8)) {
            context.year = None;
        }
        let since = any!("以来").ends(around.written()).is_some() || around.is_aside();
        // 展至明年3月。11月以来: of no year to come
        context.year = context.year.filter(|&y| !since || now.is_none_or(|now| y <= now));
        context.tense = match found.expr.needs_tense() {
            // 计划自9月26日以来
            true if since => Tense::Past,
            true => around.tense(self.tokens),
            false => Tense::Open,
        };
        // 该联盟2023年上台。任期将于8月6日届满
        let over = |y: i16| now.is_some_and(|now| y < now);
        context.year = context.year.filter(|&y| sentence.year || context.tense < Tense::Likely || !over(y));
        if around.is_cutoff() && context.tense == Tense::Open {
            context.tense = Tense::Past;
        }
        // 比上月, 与上月持平
        let same = any!("持平 相同 相当 一致 相比 基本持平 大致持平 大体持平");
        context.compared = match around.before(1) {
            ['比' | '较'] => true,
            ['与' | '和' | '同' | '跟'] => same.starts(around.after(4)).is_some(),
            // 由上月18%降至17%
            ['由' | '从'] => match around.after(2) {
                [c, ..] if c.is_ascii_digit() => true,
                after => any!("下降 上升 增长 下跌 上涨 萎缩 扩张").starts(after).is_some(),
            },
            _ => false,
        };
        context.reports = around.reports(paragraph.span.start as usize);
        let of_set = self.found.last().is_some_and(|t| t.end as usize == found.start && t.kind == TimeKind::Set);
        context.daily = of_set || found.expr.has_time() && !context.same_sentence && around.is_daily();
        // 16日说:“今天…”
        let since = self.doc.chars.get(sentence.looked..found.start).unwrap_or_default();
        sentence.looked = found.start;
        self.paragraph.quoted(&self.doc.chars, found.start, context);
        let paragraph = &self.paragraph;
        match since.iter().rfind(|c| matches!(c, '“' | '”')) {
            Some('“') => {
                // 13日,记者来到门店。店员说:“今天…”
                const VISITS: &str = "记者来到 记者走访 记者探访 记者致电 记者前往 记者赶到 记者在现场 记者以";
                let visited = || {
                    let from = NEAR.min(found.start - paragraph.span.start as usize);
                    paragraph.told_on.is_some() && any!(VISITS).within(around.before(from))
                };
                context.said_on = context.past_day.filter(|_| context.same_sentence || visited());
            }
            Some(_) => context.said_on = None,
            None => {}
        }
        let goes_on = matches!(found.expr, Expr::Point(_)) && !around.is_closing_time();
        context.follows = paragraph.told.filter(|_| goes_on);
        context.told_on = paragraph.told_on.filter(|_| goes_on);
        context.apart = !paragraph.dated && any!("同日 当日").starts(around.written()).is_some();
        context.ahead = sentence.ahead.filter(|_| !around.looks_back());
        if around.counts_from_event() {
            context.day = self.happened.or(context.event).or(context.day);
        }
    }

    fn resolve(&self, found: &Found, around: &Around) -> Option<Resolved> {
        // 去年全年增4%,全年将增6%
        let ahead = any!("将 料 预计 预期 可望 有望 目标").starts(around.after(2)).is_some();
        let of_year = self.sentence.year || self.context.whole_year.is_some() && !ahead;
        let year_spoken_of = || self.context.year_spoken_of(&found.expr, around.written());
        let expr = of_year.then(year_spoken_of).flatten();
        let of_hours = matches!(found.expr, Expr::Point(p) if p.has_time() && !p.has_date());
        let then = around.is_of_then() && (found.expr.is_by_week() || of_hours);
        let context = if then { Context::default() } else { self.context };
        context.resolve(expr.as_ref().unwrap_or(&found.expr))
    }

    /// Keep what a time tells for those that follow.
    fn take_in(&mut self, found: &Found, around: &Around, resolved: &Resolved) {
        let timed = found.expr.has_time();
        let point = |is: fn(Point) -> bool| matches!(found.expr, Expr::Point(p) if is(p));
        let context = &mut self.context;
        // 去年12月审结,法官今日判刑,7月10日再讯
        let today = point(|p| matches!(p.day, Some(Day::Now(_))));
        let year = context.year.take().filter(|_| !today);
        // 距上次2月3日: a remark, from which nothing goes on
        // 自2020年初起: nor from when something goes on
        let since = point(|p| p.since && p.day.is_none());
        // 2月12日公布截至12月31日的业绩。当日; 9日对阵4小时前取胜的队。当晚
        let beside = context.same_sentence
            && (any!("截至 截止").starts(around.written()).is_some() || matches!(found.expr, Expr::Offset(_, -1)));
        let aside = around.is_aside() || since || beside;
        // 27日18时36分(北京时间28日7时36分): the same again
        let bracketed = around.is_bracketed() && self.found.last().is_some_and(|t| t.end as usize + 1 == found.start);
        let before = *context;
        context.remember(resolved);
        if aside && (before.day.is_some() || since && before.slot.is_some()) || bracketed {
            (context.day, context.past_day, context.slot) = (before.day, before.past_day, before.slot);
        }
        if bracketed {
            context.instant = before.instant;
        }
        let about = self.near(found);
        let context = &mut self.context;
        if let Some(Slot::Day(day)) = resolved.slot
            && self.happened.is_none()
            && self.doc.chars.get(about).is_some_and(tells_of_event)
        {
            self.happened = Some(day);
        }
        // 2月11日至17日…。当天: the day before the range
        if matches!(found.expr, Expr::Range(..)) && before.day.is_some() {
            context.day = before.day;
        }
        let bare = point(|p| p.day_part.is_none() && !p.has_date());
        let pm = said_pm(&found.expr, resolved);
        if !bracketed && let (Some(Slot::Day(_)), true) = (resolved.slot, resolved.value.contains(':')) {
            context.clock = resolved.begin;
        }
        context.pm = resolved.begin.filter(|_| pm.is_some()).or(context.pm.filter(|_| bare || !timed));
        context.said_pm = pm.or(context.said_pm.filter(|_| bare));
        // 11日,她回忆,今年7月,她就诊,当天: of a day that is not told
        let told_of = matches!(around.after(1), [',' | '他' | '她' | '我' | '其']);
        context.scene = match resolved.slot {
            Some(Slot::Month(..)) => context.month.filter(|_| told_of),
            Some(Slot::Day(_)) => None,
            _ => context.scene,
        };
        context.state(&found.expr, resolved);
        let (paragraph, sentence) = (&mut self.paragraph, &mut self.sentence);
        if let (Some(slot), Some(now)) = (resolved.slot, self.published) {
            sentence.ahead = slot.days().map(|(start, _)| start).filter(|&start| start > now.date());
        }
        context.year = context.year.filter(|_| around.is_theme());
        if context.year.is_some() {
            (sentence.year, sentence.founded) = (true, around.is_founding());
        }
        context.year = context.year.or(year);
        if let Some(Slot::Day(day)) = resolved.slot {
            paragraph.dated = true;
            if !bracketed {
                let evening = context.evening || resolved.value.ends_with("EV") || resolved.value.ends_with("NI");
                (paragraph.told, paragraph.told_on) = (context.instant, Some((day, evening)));
            }
        }
    }
}

/// Hour and minute of a clock time after noon that is written in hours up to 12.
fn said_pm(expr: &Expr, resolved: &Resolved) -> Option<(i8, i8)> {
    let Expr::Point(p) = expr else { return None };
    let begin = resolved.begin.filter(|begin| p.clock.is_some_and(|c| c.hour <= 12) && begin.hour() > 12)?;
    Some((begin.hour(), begin.minute()))
}

/// What is left of a time resolved from a dateline without a year: month and
/// day, where the text gives them; the rest as it is `unanchored`.
fn forget_year(resolved: &mut Resolved, unanchored: Option<Resolved>, expr: &Expr) {
    if matches!(resolved.anchor, None | Some(Anchor::Explicit)) {
        return;
    }
    let dated = matches!(expr, Expr::Point(_) | Expr::Range(..) | Expr::Offset(..)) && !expr.is_by_week();
    let masked = resolved.value.split('/').map(|value| {
        let rest = value.get(4..).filter(|rest| rest.starts_with('-') && dated)?;
        rest.as_bytes().get(1)?.is_ascii_digit().then(|| format!("XXXX{rest}"))
    });
    if let Some(masked) = masked.collect::<Option<Vec<_>>>() {
        resolved.value = masked.join("/");
    } else if let Some(plain) = unanchored {
        resolved.value = plain.value;
    }
    (resolved.begin, resolved.until, resolved.anchor) = (None, None, None);
}

/// 2X of 每天两次: how often within a set.
fn frequency(doc: &Document, found: &Found) -> Option<String> {
    let rest = doc.chars.get(found.end..)?;
    let count = numeral::read(rest).filter(|n| n.high.is_none() && rest.get(n.end) == Some(&'次'))?;
    count.value?.to_int().map(|n| format!("{n}X"))
}

fn expression(doc: &Document, found: &Found, resolved: Resolved) -> TimeExpr {
    let format = |t: DateTime| {
        if t.time() == jiff::civil::Time::midnight() { t.date().to_string() } else { t.to_string() }
    };
    TimeExpr {
        start: found.start as u32,
        end: found.end as u32,
        kind: resolved.kind.unwrap_or(TimeKind::Date),
        value: resolved.value,
        modifier: resolved.modifier,
        quant: resolved.quant.map(Into::into),
        freq: (resolved.kind == Some(TimeKind::Set)).then(|| frequency(doc, found)).flatten(),
        calendar: resolved.calendar,
        begin: resolved.begin.map(format),
        until: resolved.until.map(format),
        anchor: resolved.anchor.filter(|a| *a != Anchor::Explicit || resolved.begin.is_some()),
        zone: None,
        rule: found.rule,
    }
}
