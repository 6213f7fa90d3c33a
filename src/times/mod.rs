//! Times: dates, times of day, lengths and sets, with TIMEX3 values.
//!
//! [`grammar`] reads what is written, [`resolve`] says when that is, from the
//! article's date and from the dates named before in the text; [`calendar`]
//! knows the days of the Chinese calendar and holidays.

pub mod calendar;
mod grammar;
mod resolve;

use crate::numbers::words::{ends_with_any, starts_with_any};
use crate::report::{Anchor, BlockKind, Published, PublishedFrom, Script, Span, TimeExpr, TimeKind, Token};
use crate::text::Document;
use grammar::{Day, Expr, Month, Point, Scan, Year};
use jiff::civil::{Date, DateTime};
use resolve::{Context, Resolved, Slot};

/// When the article was published: the date given, or that of its byline, or
/// that of its dateline with a year found elsewhere.
pub fn published(doc: &Document, option: Option<DateTime>) -> Option<Published> {
    if let Some(given) = option {
        return Some(Published {
            value: given.date().to_string(),
            from: PublishedFrom::Option,
            start: None,
            end: None,
        });
    }
    let scan = Scan::new(&doc.chars, is_minguo(doc));
    let kinds = doc.blocks.iter().map(|b| b.kind);
    let blocks: Vec<(BlockKind, Span)> = kinds
        .zip(doc.block_spans.iter().copied())
        .filter(|(kind, _)| kind.is_article() || *kind == BlockKind::Furniture)
        .collect();
    let full_date = |span: Span| {
        points(&scan, span).find_map(|(at, end, p)| match (p.year, p.month, p.day) {
            (Some(Year::Number(y)), Some(Month::Number(m)), Some(Day::Number(d))) => {
                Some((Date::new(y, m, d).ok()?, at, end))
            }
            _ => None,
        })
    };
    let byline = blocks.iter().filter(|(kind, _)| *kind == BlockKind::Byline).find_map(|&(_, span)| full_date(span));
    let head = || blocks.iter().take(6).filter(|(_, span)| span.len() < 60).find_map(|&(_, span)| full_date(span));
    if let Some((date, at, end)) = byline.or_else(head) {
        return Some(Published {
            value: date.to_string(),
            from: PublishedFrom::Byline,
            start: Some(at),
            end: Some(end),
        });
    }
    // 新华社北京4月28日电: the year from a date in the text
    let (month, day, at, end) =
        blocks.iter().filter(|(kind, _)| *kind == BlockKind::Paragraph).take(3).find_map(|&(_, span)| {
            let head = Span::new(span.start, span.end.min(span.start + 40));
            points(&scan, head).find_map(|(at, end, p)| {
                let after = doc.slice(Span::new(end, end + 3));
                let is_dateline = after.starts_with(&['电'])
                    || after.starts_with(&['讯'])
                    || after.starts_with(&[')', '电'])
                    || after.starts_with(&['日', '电']);
                match (p.month, p.day) {
                    (Some(Month::Number(m)), Some(Day::Number(d))) if is_dateline => Some((m, d, at, end)),
                    _ => None,
                }
            })
        })?;
    let year = doc
        .block_spans
        .iter()
        .flat_map(|&span| points(&scan, span))
        .filter_map(|(_, _, p)| match p.year {
            Some(Year::Number(y)) => Some(y),
            _ => None,
        })
        .max()?;
    let date = Date::new(year, month, day).ok()?;
    Some(Published { value: date.to_string(), from: PublishedFrom::Dateline, start: Some(at), end: Some(end) })
}

/// Dates within a span, in order.
fn points<'s>(scan: &'s Scan, span: Span) -> impl Iterator<Item = (u32, u32, Point)> + 's {
    let mut at = span.start as usize;
    std::iter::from_fn(move || {
        while at < span.end as usize {
            match scan.at(at) {
                Some(found) => {
                    at = found.end;
                    if let Expr::Point(p) = found.expr {
                        return Some((found.start as u32, found.end as u32, p));
                    }
                }
                None => at += 1,
            }
        }
        None
    })
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
    let mut out = Vec::new();
    let mut context = Context { published, ..Context::default() };
    let mut token = 0;
    for (block, &span) in doc.blocks.iter().zip(&doc.block_spans) {
        if !block.kind.is_article() {
            context = Context { published, ..Context::default() };
        }
        context.year = None;
        let mut sentence_end = span.start;
        let mut at = span.start as usize;
        while at < span.end as usize {
            let Some(found) = scan.at(at) else {
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
                context.same_sentence = false;
                context.year = context.year.filter(|&y| published.is_some_and(|p| p.date().year() != y));
                sentence_end = doc.sentence_at(start).and_then(|i| doc.sentences.get(i)).map_or(span.end, |s| s.end);
            }
            context.future = found.expr.needs_tense() && looks_forward(&doc.chars, found.start, found.end);
            if let Some(resolved) = context.resolve(&found.expr) {
                remember(&mut context, &resolved);
                out.push(expression(&found, resolved));
            }
            at = found.end;
        }
    }
    out
}

/// Whether the time starts or ends within a dictionary word that is not a time.
fn splits_word(found: &grammar::Found, token: Option<&Token>, doc: &Document) -> bool {
    let Some(token) = token else { return false };
    let start = found.start as u32;
    if token.start >= start || token.end <= start {
        return false;
    }
    // 春节前夕 as one word and the like: the word begins before the time
    let head = doc.slice(Span::new(token.start, start));
    let numeral = doc.chars.get(found.start).is_some_and(|&c| c.is_ascii_digit());
    let known = matches!(token.pos.name(), "x" | "m" | "t" | "eng" | "mq" | "tg" | "w");
    !(numeral || known || ends_with_any(head, "截至 自 至 到 从 于 在").is_some())
}

/// Words before or after that say the time is still to come.
fn looks_forward(chars: &[char], start: usize, end: usize) -> bool {
    const FORWARD: &str = "将 拟 计划 预计 预估 预料 预期 预定 定于 届时 有望 可望 最快 最迟 最晚 料 留待 即将 若 如果 一旦 准备 打算 必须 须 应在 要看 等到 要等 有待 会在 会于 将于 将在 安排在 截止";
    const AFTER: &str = "将 起将 即将 举行的 会 再 召开的 前完成 前将 起施行 起实施 起生效 到期";
    let before = chars.get(start.saturating_sub(14)..start).unwrap_or_default();
    let clause = before
        .iter()
        .rposition(|c| matches!(c, '。' | '!' | '?' | ';' | '\n' | ',' | '、' | ':' | '“'))
        .map_or(0, |i| i + 1);
    let has = |text: &[char], words: &str| {
        (0..text.len()).any(|i| {
            text.get(i..).and_then(|t| starts_with_any(t, words)).is_some_and(|len| {
                // 将军, 大将 are no tense
                let word = text.get(i..i + len) != Some(&['将']);
                let next = text.get(i + len).is_some_and(|c| "军领士近其他她".contains(*c));
                let last = i > 0 && text.get(i - 1).is_some_and(|c| "大小上少名".contains(*c));
                word || !next && !last
            })
        })
    };
    if has(before.get(clause..).unwrap_or_default(), FORWARD) {
        return true;
    }
    let previous = before.get(..clause.saturating_sub(1)).unwrap_or_default();
    if clause > 0
        && before.get(clause - 1) == Some(&',')
        && ends_with_any(previous, "预估 预计 预料 预测 预报 预期 料").is_some()
    {
        return true;
    }
    let after = chars.get(end..(end + 6).min(chars.len())).unwrap_or_default();
    let stop = after.iter().position(|c| !c.is_alphanumeric()).unwrap_or(after.len());
    let after = after.get(..stop).unwrap_or_default();
    let said = ["表示", "宣布", "报道", "说", "称", "证实"].iter().any(|word| {
        let word: Vec<char> = word.chars().collect();
        after.windows(word.len()).any(|w| w == word)
    });
    !said && (has(after, "将") || starts_with_any(after, AFTER).is_some())
}

fn remember(context: &mut Context, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    context.slot = Some(slot);
    if let Slot::Day(day) = slot {
        context.day = Some(day);
        context.same_sentence = true;
    } else if matches!(slot, Slot::Quarter(..)) {
        context.same_sentence = true;
    }
    if resolved.year_named
        && let Some((start, _)) = slot.days()
    {
        context.year = Some(start.year());
    }
}

fn expression(found: &grammar::Found, resolved: Resolved) -> TimeExpr {
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
        freq: None,
        calendar: resolved.calendar,
        begin: resolved.begin.map(format),
        until: resolved.until.map(format),
        anchor: resolved.anchor.filter(|a| *a != Anchor::Explicit || resolved.begin.is_some()),
        zone: None,
        rule: found.rule,
    }
}
