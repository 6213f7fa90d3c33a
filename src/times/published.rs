//! When the article was published.

use super::grammar::{Day, Expr, Month, Point, Scan, Year};
use super::is_minguo;
use crate::report::{BlockKind, Published, PublishedFrom, Span};
use crate::text::Document;
use jiff::civil::{Date, DateTime};

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
    let is_head = |(kind, span): &&(BlockKind, Span)| {
        span.len() < if *kind == BlockKind::Paragraph { LONGEST_STAMP } else { LONGEST_HEAD }
    };
    let head = || blocks.iter().take(6).filter(is_head).find_map(|&(_, span)| full_date(span));
    if let Some((date, at, end)) = byline.or_else(head) {
        return Some(Published {
            value: date.to_string(),
            from: PublishedFrom::Byline,
            start: Some(at),
            end: Some(end),
        });
    }
    let (month, day, at, end) = dateline(doc, &scan)?;
    let year_of = |p: Point| match p.year {
        Some(Year::Number(y)) => Some(y),
        _ => None,
    };
    // The year from what surrounds the article: a byline, a copyright line.
    let around = blocks
        .iter()
        .filter(|(kind, _)| matches!(kind, BlockKind::Byline | BlockKind::Furniture))
        .flat_map(|&(_, span)| points(&scan, span))
        .filter_map(|(_, _, p)| year_of(p))
        .max();
    // Years in the article itself may be of any time: that of a full date close
    // to the dateline's, if no later year is named and no anniversary kept.
    let inside = || {
        let jubilee = doc.chars.windows(2).any(|w| w == ['周', '年']);
        let article = || blocks.iter().filter(|(kind, _)| kind.is_article()).flat_map(|&(_, span)| points(&scan, span));
        let year = article().filter_map(|(_, _, p)| year_of(p)).max().filter(|_| !jubilee)?;
        let stamp = Date::new(year, month, day).ok()?;
        let near = article().any(|(_, _, p)| {
            let (Some(Month::Number(m)), Some(Day::Number(d))) = (p.month, p.day) else { return false };
            let date = Date::new(year, m, d).ok().filter(|_| year_of(p) == Some(year));
            date.is_some_and(|date| (-3..=15).contains(&(stamp - date).get_days()))
        });
        near.then_some(year)
    };
    let date = Date::new(around.or_else(inside)?, month, day).ok()?;
    Some(Published { value: date.to_string(), from: PublishedFrom::Dateline, start: Some(at), end: Some(end) })
}

/// A line before the article is no longer than this.
const LONGEST_HEAD: u32 = 60;

/// A paragraph that is only a date is no longer than this.
const LONGEST_STAMP: u32 = 24;

/// Month and day of 新华社北京4月28日电, and where they stand.
pub(super) fn dateline(doc: &Document, scan: &Scan) -> Option<(i8, i8, u32, u32)> {
    let blocks = doc.blocks.iter().zip(&doc.block_spans);
    blocks.filter(|(block, _)| block.kind == BlockKind::Paragraph).take(3).find_map(|(_, span)| {
        let head = Span::new(span.start, span.end.min(span.start + 40));
        // Few blocks have one: a look before the scan.
        let chars = doc.chars.iter().skip(head.start as usize).take(head.len() as usize + 3);
        chars.into_iter().find(|c| matches!(c, '电' | '讯' | '道'))?;
        points(scan, head).find_map(|(at, end, p)| {
            let after = doc.slice(Span::new(end, end + 3));
            let is_dateline = after.starts_with(&['电'])
                || after.starts_with(&['讯'])
                || after.starts_with(&[')', '电'])
                || after.starts_with(&['日', '电'])
                || after.starts_with(&['报', '道', ' ']);
            match (p.month, p.day) {
                (Some(Month::Number(m)), Some(Day::Number(d))) if is_dateline => Some((m, d, at, end)),
                _ => None,
            }
        })
    })
}

/// The dateline's day in a year that stands in for the one nobody tells.
pub(super) fn without_year(doc: &Document, scan: &Scan) -> Option<DateTime> {
    let (month, day, ..) = dateline(doc, scan)?;
    let date = Date::new(2023, month, day).or_else(|_| Date::new(2024, month, day)).ok()?;
    Some(date.to_datetime(jiff::civil::Time::midnight()))
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
