//! Times: dates, times of day, lengths and sets, with TIMEX3 values.
//!
//! [`grammar`] reads what is written, [`resolve`] says when that is, from the
//! article's date ([`mod@published`]), from the dates named before in the text and
//! from the words beside it ([`around`]); [`calendar`] knows the days of the
//! Chinese calendar and holidays.

mod around;
pub mod calendar;
mod grammar;
mod published;
mod resolve;
#[cfg(test)]
mod tests;

pub use published::published;

use crate::numbers::numeral;
use crate::report::{Anchor, BlockKind, Script, Span, TimeExpr, TimeKind, Token};
use crate::text::Document;
use crate::text::words::any;
use around::{
    counts_from_event, is_aside, is_bracketed, is_closing_time, is_cutoff, is_daily, is_founding, is_of_then, is_theme,
    looks_back, reports, speaks_of_now, tells_of_event, tense,
};
use grammar::{Day, Expr, Month, Part, Point, Scan, Year};
use jiff::civil::DateTime;
use published::without_year;
use resolve::{Context, Resolved, Slot, Tense};
use std::ops::Range;

/// Whether the time is told by days of the week.
fn by_week(expr: &Expr) -> bool {
    let weekly = |p: &Point| matches!(p.day, Some(Day::Weekday(..) | Day::Weekend(_) | Day::Week(_)));
    match expr {
        Expr::Point(p) => weekly(p),
        Expr::Range(a, b) => weekly(a) || weekly(b),
        _ => false,
    }
}

/// What is left of a time resolved from a dateline without a year: month and
/// day, where the text gives them; the rest as it is `unanchored`.
fn forget_year(resolved: &mut Resolved, unanchored: Option<Resolved>, expr: &Expr) {
    if matches!(resolved.anchor, None | Some(Anchor::Explicit)) {
        return;
    }
    let dated = matches!(expr, Expr::Point(_) | Expr::Range(..) | Expr::Offset(..)) && !by_week(expr);
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

/// Whether three-digit years are years of the Republic: a traditional text
/// that speaks of Taiwan's institutions, or says 民国 itself.
fn is_minguo(doc: &Document) -> bool {
    if doc.script == Script::Hans {
        return false;
    }
    let words: [&[char]; 8] = [
        &['民', '国'],
        &['行', '政', '院'],
        &['立', '委'],
        &['台', '北'],
        &['台', '湾'],
        &['立', '法', '院'],
        &['新', '台', '币'],
        &['县', '府'],
    ];
    doc.chars.windows(3).any(|w| words.iter().any(|word| w.starts_with(word)))
}

/// Times of the text, in order and disjoint, resolved from the day of
/// publication and from each other.
pub fn times(doc: &Document, tokens: &[Token], published: Option<DateTime>) -> Vec<TimeExpr> {
    let scan = Scan::new(&doc.chars, is_minguo(doc));
    let yearless = if published.is_none() { without_year(doc, &scan) } else { None };
    let published = published.or(yearless);
    let mut out = Vec::new();
    let mut context = Context { published, ..Context::default() };
    let mut token = 0;
    // The first day of which a sentence says what happened on it.
    let mut happened = None;
    for (block, &span) in doc.blocks.iter().zip(&doc.block_spans) {
        if !block.kind.is_article() {
            context = Context { published, ..Context::default() };
        }
        // What a caption tells is of its picture.
        let before = (block.kind == BlockKind::Caption).then_some(context);
        (context.year, context.follows, context.stated) = (None, None, None);
        let (mut told, mut told_on) = (None, None);
        let (mut year_here, mut founded) = (false, false);
        let mut ahead = None;
        let mut dated = false;
        let (mut sentence_start, mut sentence_end) = (span.start as usize, span.start);
        // up to where the marks of the sentence are known
        let mut looked = span.start as usize;
        let mut at = span.start as usize;
        while at < span.end as usize {
            let Some(mut found) = scan.at(at) else {
                at += 1;
                continue;
            };
            while tokens.get(token).is_some_and(|t| t.end <= found.start as u32) {
                token += 1;
            }
            if splits_word(&found, tokens.get(token), doc) {
                at += 1;
                continue;
            }
            let start = found.start as u32;
            if start >= sentence_end {
                (context.same_sentence, context.evening, year_here) = (false, false, false);
                (context.said_pm, context.month, context.whole_year, context.scene) = (None, None, None, None);
                // 成立于2019年11月。记者10月探访: of now
                context.year = context.year.filter(|_| !founded);
                founded = false;
                ahead = None;
                let sentence = doc.sentence_at(start).and_then(|i| doc.sentences.get(i));
                context.said_on = None;
                looked = sentence.map_or(found.start, |s| s.start as usize);
                sentence_start = looked;
                sentence_end = sentence.map_or(span.end, |s| s.end);
                let here = published.map(|p| p.date().year());
                let sentence = doc.slice(Span::new(start, sentence_end));
                let goal =
                    matches!(context.slot, Some(Slot::Year(y) | Slot::Half(y, _)) if here.is_some_and(|h| h < y));
                context.year =
                    context.year.filter(|&y| here.is_some_and(|h| h != y) && !goal && !speaks_of_now(sentence));
            }
            // 2018年购入。8月成交221宗: what statistics tell is of now
            let after = doc.chars.get(found.end..(found.end + 8).min(doc.chars.len())).unwrap_or_default();
            const FIGURES: &str = "营收 成交 销量 出口 进口 零售 失业率 指数 票房 房价";
            let figures = matches!(found.expr, Expr::Point(Point { month: Some(_), day: None, .. }));
            if figures && !year_here && any!(FIGURES).within(after) {
                context.year = None;
            }
            let since =
                any!("以来").ends(doc.slice(Span::new(start, found.end as u32))).is_some() || is_aside(doc, &found);
            // 展至明年3月。11月以来: of no year to come
            let here = published.map(|p| p.date().year());
            context.year = context.year.filter(|&y| !since || here.is_none_or(|h| y <= h));
            context.tense = match found.expr.needs_tense() {
                // 计划自9月26日以来
                true if since => Tense::Past,
                true => tense(doc, tokens, found.start, found.end),
                false => Tense::Open,
            };
            // 该联盟2023年上台。任期将于8月6日届满
            let over = |y: i16| published.is_some_and(|p| y < p.date().year());
            context.year = context.year.filter(|&y| year_here || context.tense < Tense::Likely || !over(y));
            if is_cutoff(doc, &found) && context.tense == Tense::Open {
                context.tense = Tense::Past;
            }
            let words = doc.chars.get(found.start.saturating_sub(1)..found.start);
            context.compared = matches!(words, Some(['比' | '较']));
            context.reports = reports(doc, &found, span.start as usize);
            let of_set = out.last().is_some_and(|t: &TimeExpr| t.end == start && t.kind == TimeKind::Set);
            let timed = matches!(found.expr, Expr::Point(p) | Expr::Range(p, _) if p.has_time());
            context.daily = of_set || timed && !context.same_sentence && is_daily(&doc.chars, found.start);
            // 16日说:“今天…”
            let since = doc.chars.get(looked..found.start).unwrap_or_default();
            match since.iter().rfind(|c| matches!(c, '“' | '”')) {
                Some('“') => {
                    // 13日,记者来到门店。店员说:“今天…”
                    let visited = || {
                        let from = (span.start as usize).max(found.start.saturating_sub(NEAR));
                        let told = doc.chars.get(from..found.start).unwrap_or_default();
                        told_on.is_some() && any!(VISITS).within(told)
                    };
                    context.said_on = context.past_day.filter(|_| context.same_sentence || visited());
                }
                Some(_) => context.said_on = None,
                None => {}
            }
            looked = found.start;
            let goes_on = matches!(found.expr, Expr::Point(_)) && !is_closing_time(&doc.chars, found.start);
            context.follows = told.filter(|_| goes_on);
            context.told_on = told_on.filter(|_| goes_on);
            let written = doc.slice(Span::new(start, found.end as u32));
            context.apart = !dated && any!("同日 当日").starts(written).is_some();
            context.ahead = ahead.filter(|_| !looks_back(doc, &found));
            let about = near(&found, sentence_start, sentence_end as usize);
            if let Some(period) = period_end(doc, &scan, &found, about.clone()) {
                found.expr = period;
            }
            // 去年全年增4%,全年将增6%
            let ahead_of_it = any!("将 料 预计 预期 可望 有望 目标").starts(after).is_some();
            if counts_from_event(doc, &found) {
                context.day = happened.or(context.event).or(context.day);
            }
            let here = year_here || context.whole_year.is_some() && !ahead_of_it;
            let coming = here.then(|| context.year_spoken_of(&found.expr, written)).flatten();
            let then = is_of_then(doc, &found)
                && (by_week(&found.expr) || matches!(found.expr, Expr::Point(p) if p.has_time() && !p.has_date()));
            let unanchored = Context::default();
            let context_of = if then { &unanchored } else { &context };
            if let Some(mut resolved) = context_of.resolve(coming.as_ref().unwrap_or(&found.expr)) {
                // 全年 is the year spoken of, and names none
                resolved.year_named &= !written.starts_with(&['全', '年']);
                if yearless.is_none() || !by_week(&found.expr) {
                    // 去年12月审结,法官今日判刑,7月10日再讯
                    let today = matches!(found.expr, Expr::Point(Point { day: Some(Day::Now(_)), .. }));
                    let year = context.year.take().filter(|_| !today);
                    // 距上次2月3日: a remark, from which nothing goes on
                    // 自2020年初起: nor from when something goes on
                    let since = matches!(found.expr, Expr::Point(p) if p.since && p.day.is_none());
                    // 2月12日公布截至12月31日的业绩。当日; 9日对阵4小时前取胜的队。当晚
                    let beside = context.same_sentence
                        && (any!("截至 截止").starts(written).is_some() || matches!(found.expr, Expr::Offset(_, -1)));
                    let aside = is_aside(doc, &found) || since || beside;
                    // 27日18时36分(北京时间28日7时36分): the same again
                    let bracketed =
                        is_bracketed(doc, &found) && out.last().is_some_and(|t: &TimeExpr| t.end + 1 == start);
                    let anchors = (context.day, context.past_day, context.slot, context.instant);
                    remember(&mut context, &resolved);
                    if aside && (anchors.0.is_some() || since && anchors.2.is_some()) || bracketed {
                        (context.day, context.past_day, context.slot, _) = anchors;
                    }
                    if bracketed {
                        context.instant = anchors.3;
                    }
                    if let Some(Slot::Day(day)) = resolved.slot
                        && happened.is_none()
                        && let Some(about) = doc.chars.get(about)
                        && tells_of_event(about)
                    {
                        happened = Some(day);
                    }
                    // 2月11日至17日…。当天: the day before the range
                    if matches!(found.expr, Expr::Range(..)) && anchors.0.is_some() {
                        context.day = anchors.0;
                    }
                    let bare = matches!(found.expr, Expr::Point(p) if p.day_part.is_none() && !p.has_date());
                    let pm = said_pm(&found.expr, &resolved);
                    if !bracketed && let (Some(Slot::Day(_)), true) = (resolved.slot, resolved.value.contains(':')) {
                        context.clock = resolved.begin;
                    }
                    context.pm = resolved.begin.filter(|_| pm.is_some()).or(context.pm.filter(|_| bare || !timed));
                    context.said_pm = pm.or(context.said_pm.filter(|_| bare));
                    // 11日,她回忆,今年7月,她就诊,当天: of a day that is not told
                    let told_of = matches!(after.first(), Some(',' | '他' | '她' | '我' | '其'));
                    context.scene = match resolved.slot {
                        Some(Slot::Month(..)) => context.month.filter(|_| told_of),
                        Some(Slot::Day(_)) => None,
                        _ => context.scene,
                    };
                    state(&mut context, &found.expr, &resolved);
                    dated |= matches!(resolved.slot, Some(Slot::Day(_)));
                    if let (Some(slot), Some(now)) = (resolved.slot, published) {
                        ahead = slot.days().map(|(start, _)| start).filter(|&start| start > now.date());
                    }
                    if context.year.is_some_and(|_| !is_theme(doc, &found)) {
                        context.year = None;
                    }
                    year_here |= context.year.is_some();
                    founded = context.year.map_or(founded, |_| is_founding(doc, &found));
                    context.year = context.year.or(year);
                    if let Some(Slot::Day(day)) = resolved.slot.filter(|_| !bracketed) {
                        told = context.instant;
                        told_on = Some((
                            day,
                            context.evening || resolved.value.ends_with("EV") || resolved.value.ends_with("NI"),
                        ));
                    }
                }
                if yearless.is_some() {
                    forget_year(&mut resolved, Context::default().resolve(&found.expr), &found.expr);
                }
                out.push(expression(doc, &found, resolved));
            }
            at = found.end;
        }
        context = before.map_or(context, |before| Context { instant: None, ..before });
    }
    out
}

/// Characters on either side of a time that are looked at for what is said of it.
const NEAR: usize = 120;

/// What lies about a time in its sentence.
fn near(found: &grammar::Found, start: usize, end: usize) -> Range<usize> {
    start.max(found.start.saturating_sub(NEAR))..end.min(found.end + NEAR)
}

/// Words of a reporter who goes and asks.
const VISITS: &str = "记者来到 记者走访 记者探访 记者致电 记者前往 记者赶到 记者在现场 记者以";

/// The quarter of 第三财季 whose end the sentence tells: 截至2025年12月31日的第三财季.
fn period_end(doc: &Document, scan: &Scan, found: &grammar::Found, sentence: Range<usize>) -> Option<Expr> {
    let written = doc.chars.get(found.start..found.end)?;
    any!("财季 财政季度").ends(written)?;
    let ends = any!("截至 截止");
    let at = sentence.into_iter().find(|&i| doc.chars.get(i..).is_some_and(|rest| ends.starts(rest).is_some()))?;
    match scan.at(at)?.expr {
        Expr::Point(Point { year: Some(year), month: Some(Month::Number(month)), day: Some(_), .. })
            if month % 3 == 0 =>
        {
            Some(Expr::Point(Point { year: Some(year), part: Some(Part::Quarter(month / 3)), ..Point::default() }))
        }
        _ => None,
    }
}

/// Whether the time starts or ends within a dictionary word that is not a time.
fn splits_word(found: &grammar::Found, token: Option<&Token>, doc: &Document) -> bool {
    let Some(token) = token else { return false };
    let start = found.start as u32;
    if token.start >= start || token.end <= start {
        return false;
    }
    // 2号线+下月27日 cut as 线下
    let next_month = doc.chars.get(found.start + 1) == Some(&'月') && token.end == start + 1;
    if next_month {
        return false;
    }
    // 佐伯隆一|日前
    if doc.slice(Span::new(start, start + 3)) == ['一', '日', '前'] && token.end == start + 1 && start > token.start
    {
        return true;
    }
    // 春节前夕 as one word and the like: the word begins before the time
    let head = doc.slice(Span::new(token.start, start));
    let numeral = doc.chars.get(found.start).is_some_and(|&c| c.is_ascii_digit());
    let known = matches!(token.pos.name(), "x" | "m" | "t" | "eng" | "mq" | "tg" | "w");
    !(numeral || known || any!("截至 自 至 到 从 于 在 前 近 约 逾 清 明 唐 宋 元").ends(head).is_some())
}

/// Hour and minute of a clock time after noon that is written in hours up to 12.
fn said_pm(expr: &Expr, resolved: &Resolved) -> Option<(i8, i8)> {
    let Expr::Point(p) = expr else { return None };
    let begin = resolved.begin.filter(|begin| p.clock.is_some_and(|c| c.hour <= 12) && begin.hour() > 12)?;
    Some((begin.hour(), begin.minute()))
}

fn remember(context: &mut Context, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    context.slot = Some(slot);
    let clock = resolved.value.contains(":") && resolved.kind == Some(TimeKind::Time);
    context.instant = resolved.begin.filter(|_| clock).or(context.instant.filter(|_| !matches!(slot, Slot::Day(_))));
    context.evening = resolved.kind == Some(TimeKind::Time) && resolved.begin.is_some_and(|begin| begin.hour() >= 18);
    if let Slot::Day(day) = slot {
        context.past_day =
            Some(day).filter(|&day| context.published.is_none_or(|now| day <= now.date())).or(context.past_day);
        context.day = Some(day);
        let back = context.published.and_then(|now| Some(now.date().since(day).ok()?.get_days()));
        let event = Some(day).filter(|_| back.is_some_and(|days| (0..400).contains(&days)));
        context.event = event.map(|day| context.event.map_or(day, |first| first.min(day))).or(context.event);
        context.same_sentence = true;
    } else if let Slot::Month(..) = slot {
        let over = slot.days().is_some_and(|(start, _)| context.published.is_some_and(|now| start <= now.date()));
        context.month = Some(slot).filter(|_| over);
    } else if let Slot::Year(year) = slot {
        context.whole_year = Some(year);
    } else if matches!(slot, Slot::Quarter(..)) {
        context.quarter = Some(slot);
        context.same_sentence = true;
    }
    if resolved.year_named
        && let Some((start, _)) = slot.days()
    {
        context.year = Some(start.year());
    }
}

/// Keep the day or month that bare days of the paragraph go on from.
fn state(context: &mut Context, expr: &Expr, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    let (named, bare) = match expr {
        Expr::Point(p) => {
            (p.month.is_some() && !p.since, !p.has_date() || matches!(p.day, Some(Day::Number(_) | Day::Then(_))))
        }
        Expr::Range(a, b) => {
            (a.month.is_some() || b.month.is_some(), matches!(a.day, Some(Day::Number(_))) || !a.has_date())
        }
        _ => (false, false),
    };
    if matches!(slot, Slot::Day(_)) && !bare {
        context.day_of_year = matches!(expr, Expr::Point(p) if matches!(p.year, Some(Year::Number(_))));
    }
    let month = |slot: Slot| slot.days().map(|(start, _)| (start.year(), start.month()));
    let goes_on = bare && context.stated.is_some_and(|last| month(last) == month(slot));
    context.stated = Some(slot).filter(|slot| (named || goes_on) && matches!(slot, Slot::Day(_) | Slot::Month(..)));
}

/// 2X of 每天两次: how often within a set.
fn frequency(doc: &Document, found: &grammar::Found) -> Option<String> {
    let rest = doc.chars.get(found.end..)?;
    let count = numeral::read(rest).filter(|n| n.high.is_none() && rest.get(n.end) == Some(&'次'))?;
    count.value?.to_int().map(|n| format!("{n}X"))
}

fn expression(doc: &Document, found: &grammar::Found, resolved: Resolved) -> TimeExpr {
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
