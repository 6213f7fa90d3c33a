//! Tables as RFC 4180 CSV: a header, CRLF, quotes where a field needs them.

use super::{Article, name, value_of};
use crate::report::{OffsetUnit, QuoteKind, Span};

enum Cell {
    Text(String),
    Number(String),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text)
    }
}

fn number(value: impl ToString) -> Cell {
    Cell::Number(value.to_string())
}

fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [Cell; N]>) -> String {
    let mut out = header.join(",");
    out.push_str("\r\n");
    for row in rows {
        for (i, cell) in row.into_iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            push_field(&mut out, cell);
        }
        out.push_str("\r\n");
    }
    out
}

/// A text that a spreadsheet would take for a formula gets an apostrophe
/// before it (OWASP, CSV injection).
fn push_field(out: &mut String, cell: Cell) {
    let field = match cell {
        Cell::Number(number) => number,
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) => {
            format!("'{text}")
        }
        Cell::Text(text) => text,
    };
    if field.contains([',', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&field);
    }
}

pub fn entities(article: &Article, unit: OffsetUnit) -> String {
    let place = article.offsets(unit);
    let analysis = article.analysis;
    let rows = analysis.entities.iter().map(|entity| {
        let mentions: Vec<Span> = entity
            .mentions
            .iter()
            .filter_map(|&i| analysis.mentions.get(i as usize))
            .map(|m| place(Span::new(m.start, m.end)))
            .collect();
        let places: Vec<String> = mentions.iter().map(|s| format!("{}:{}", s.start, s.end)).collect();
        let roles: Vec<&str> = entity.roles.iter().map(|r| r.text.as_str()).collect();
        [
            entity.id.clone().into(),
            name(entity.kind).into(),
            entity.name.clone().into(),
            entity.aliases.join("; ").into(),
            roles.join("; ").into(),
            number(mentions.len()),
            places.join("; ").into(),
        ]
    });
    table(["id", "type", "name", "aliases", "roles", "count", "mentions"], rows)
}

pub fn figures(article: &Article, unit: OffsetUnit) -> String {
    let place = article.offsets(unit);
    let optional = |value: Option<f64>| value.map_or(Cell::Text(String::new()), number);
    let rows = article.analysis.numbers.iter().map(|n| {
        let span = Span::new(n.start, n.end);
        let at = place(span);
        let sentence = article.document.sentence_at(n.start).and_then(|s| article.document.sentences.get(s));
        // A score or telephone number is text: 3:1.
        let value = match (&n.exact, &n.value) {
            (None, Some(crate::report::NumberValue::Text(text))) => text.clone().into(),
            _ => number(value_of(n).unwrap_or_default()),
        };
        [
            article.document.line(span).into(),
            name(n.kind).into(),
            value,
            optional(n.low),
            optional(n.high),
            n.unit.clone().unwrap_or_default().into(),
            n.noun.clone().unwrap_or_default().into(),
            n.modifier.map(name).unwrap_or_default().into(),
            n.per.clone().unwrap_or_default().into(),
            sentence.map(|s| article.document.line(*s)).unwrap_or_default().into(),
            number(at.start),
            number(at.end),
        ]
    });
    table(["text", "kind", "value", "low", "high", "unit", "noun", "modifier", "per", "sentence", "start", "end"], rows)
}

pub fn quotes(article: &Article, unit: OffsetUnit) -> String {
    let place = article.offsets(unit);
    let rows = article.analysis.quotes.iter().filter(|q| q.kind != QuoteKind::Scare).map(|q| {
        let span = Span::new(q.start, q.end);
        let at = place(span);
        let roles = q.speaker.as_deref().and_then(|id| article.entities.get(id)).and_then(|e| e.roles.first());
        [
            article.speaker(q).unwrap_or_default().into(),
            roles.map(|r| r.text.clone()).unwrap_or_default().into(),
            name(q.kind).into(),
            q.cue.map(|cue| article.document.line(cue)).unwrap_or_default().into(),
            q.strength.map(name).unwrap_or_default().into(),
            article.document.line(span).into(),
            article.chain_at(q.start).into(),
            number(at.start),
            number(at.end),
        ]
    });
    table(["speaker", "role", "kind", "cue", "strength", "text", "source", "start", "end"], rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields() {
        for (cell, expected) in [
            (Cell::Text("=1+1".into()), "'=1+1"),
            (Cell::Text("@SUM(A1)".into()), "'@SUM(A1)"),
            (number(-3), "-3"),
            (Cell::Text("他说,\"好\"".into()), "\"他说,\"\"好\"\"\""),
            (Cell::Text("a\r\nb".into()), "\"a\r\nb\""),
            (Cell::Text("1-1".into()), "1-1"),
        ] {
            let mut out = String::new();
            push_field(&mut out, cell);
            assert_eq!(out, expected);
        }
    }
}
