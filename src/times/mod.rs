//! Times: dates, times of day, lengths and sets, with TIMEX3 values.
//!
//! [`grammar`] reads what is written, [`resolve`] says when that is, from the
//! article's date ([`mod@published`]), from the dates named before in the text
//! ([`context`], kept by [`flow`]) and from the words beside it ([`around`]);
//! [`calendar`] knows the days of the Chinese calendar and holidays.

mod around;
pub mod calendar;
mod context;
mod flow;
mod grammar;
mod published;
mod resolve;
#[cfg(test)]
mod tests;

pub use published::published;

use crate::report::{Script, TimeExpr, Token};
use crate::text::Document;
use flow::Flow;
use grammar::Scan;
use jiff::civil::DateTime;
use published::without_year;

/// Whether three-digit years are years of the Republic: a traditional text
/// that speaks of Taiwan's institutions, or says 民国 itself.
fn is_minguo(doc: &Document) -> bool {
    if doc.script == Script::Hans {
        return false;
    }
    let words: [&[char]; 11] = [
        &['民', '国'],
        &['行', '政', '院'],
        &['立', '委'],
        &['台', '北'],
        &['台', '湾'],
        &['立', '法', '院'],
        &['新', '台', '币'],
        &['县', '府'],
        &['中', '研', '院'],
        &['监', '察', '院'],
        &['审', '计', '部'],
    ];
    doc.chars.windows(3).any(|w| words.iter().any(|word| w.starts_with(word)))
}

/// Times of the text, in order and disjoint, resolved from the day of
/// publication and from each other.
pub fn times(doc: &Document, tokens: &[Token], published: Option<DateTime>) -> Vec<TimeExpr> {
    let scan = Scan::new(&doc.chars, is_minguo(doc));
    let yearless = if published.is_none() { without_year(doc, &scan) } else { None };
    Flow::new(doc, tokens, scan, published.or(yearless), yearless.is_some()).times()
}
