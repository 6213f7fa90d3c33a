//! Whole articles: what is found in each, a line an item, in `tests/articles`.
//!
//! `UPDATE=1 cargo test --test articles` writes the findings anew; read the
//! change before it is committed. The events are invented.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::analyzer;
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;
use wenjing::Options;
use wenjing::report::{Analysis, Mention, NumberValue, OffsetUnit, Span};

/// Articles, and the day of publication where the text does not tell it.
const ARTICLES: [(&str, Option<&str>); 6] = [
    ("wire", Some("2025-05-14")),
    ("hk", Some("2025-09-24")),
    ("tw", None),
    ("sgmy", Some("2025-06-08")),
    ("finance", None),
    ("messy", None),
];

/// The name that JSON gives to a value without fields of its own.
fn name(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::String(name) => name,
        other => other.to_string(),
    }
}

/// A line of an item; what an item does not have is left out.
fn line(out: &mut String, parts: &[Option<String>]) {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    writeln!(out, "{}", parts.join("  ")).unwrap();
}

fn snapshot(text: &str, a: &Analysis) -> String {
    let flat = |s: &str| s.replace('\n', "⏎");
    let at = |start: u32, end: u32| flat(&text[start as usize..end as usize]);
    let of = |s: Span| at(s.start, s.end);
    // A long piece by its two ends.
    let ends = |start: u32, end: u32| {
        let chars: Vec<char> = at(start, end).chars().collect();
        match chars.len() {
            0..=40 => chars.iter().collect(),
            n => format!("{}……{}", chars[..20].iter().collect::<String>(), chars[n - 15..].iter().collect::<String>()),
        }
    };
    let entity = |id: &str| a.entities.iter().find(|e| e.id == id).map_or("?".into(), |e| e.name.clone());
    let tag = |key: &str, value: Option<String>| value.map(|v| format!("{key} {v}"));
    let flag = |set: bool, word: &str| set.then(|| word.to_owned());
    let zone = |kind: Option<wenjing::report::BlockKind>| kind.map(|k| format!("[{}]", name(k)));
    let mut out = String::new();
    let o = &mut out;

    line(o, &[Some(format!("script  {}", name(a.script)))]);
    if let Some(p) = &a.published {
        let place = p.start.zip(p.end).map(|(start, end)| at(start, end));
        line(o, &[Some(format!("published  {}  {}", p.value, name(p.from))), place]);
    }
    for n in &a.notes {
        line(o, &[Some(format!("note  {}", n.code)), n.start.zip(n.end).map(|(start, end)| ends(start, end))]);
    }
    o.push('\n');
    for b in &a.blocks {
        let wraps = flag(!b.wraps.is_empty(), &format!("wraps {}", b.wraps.len()));
        line(o, &[Some(format!("{}  {}", name(b.kind), ends(b.start, b.end))), b.section.map(name), wraps]);
    }
    o.push('\n');
    for m in &a.mentions {
        let Mention { start, end, kind, .. } = *m;
        let indent = if m.nested { "  " } else { "" };
        let entity = Some(entity(&m.entity)).filter(|n| *n != at(start, end)).map(|n| format!("= {n}"));
        line(
            o,
            &[
                Some(format!("{indent}{}  {}", name(kind), at(start, end))),
                entity,
                flag(m.metonym, "metonym"),
                zone(m.zone),
            ],
        );
    }
    o.push('\n');
    for e in a.entities.iter().filter(|e| !e.roles.is_empty() || e.aliases.iter().any(|a| *a != e.name)) {
        let roles: Vec<&str> = e.roles.iter().map(|r| r.text.as_str()).collect();
        line(
            o,
            &[
                Some(format!("entity  {}", e.name)),
                tag("also", Some(e.aliases.join("、")).filter(|s| !s.is_empty())),
                tag("role", Some(roles.join("、")).filter(|s| !s.is_empty())),
            ],
        );
    }
    o.push('\n');
    for n in &a.numbers {
        let value = match &n.value {
            Some(NumberValue::Number(x)) => Some(x.to_string()),
            Some(NumberValue::Text(x)) => Some(x.clone()),
            None => None,
        };
        let bound = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
        let range = (n.low.is_some() || n.high.is_some()).then(|| format!("{}..{}", bound(n.low), bound(n.high)));
        line(
            o,
            &[
                Some(format!("number  {}  {}", at(n.start, n.end), name(n.kind))),
                value,
                range,
                n.unit.clone(),
                tag("of", n.noun.clone()),
                tag("per", n.per.clone()),
                n.modifier.map(name),
                flag(n.in_name, "in a name"),
                zone(n.zone),
            ],
        );
    }
    o.push('\n');
    for t in &a.times {
        let anchor = t.anchor.map(|x| format!("from {}", name(x)));
        line(
            o,
            &[
                Some(format!("time  {}  {}  {}", at(t.start, t.end), name(t.kind), t.value)),
                t.modifier.map(str::to_owned),
                t.quant.clone(),
                t.calendar.map(name),
                anchor,
                zone(t.zone),
            ],
        );
    }
    o.push('\n');
    for q in &a.quotes {
        line(
            o,
            &[
                Some(format!("quote  {}  {}", name(q.kind), ends(q.start, q.end))),
                tag("by", q.speaker.as_deref().map(entity)),
                tag("as", q.speaker_span.map(of)),
                tag("cue", q.cue.map(of)),
                q.strength.map(name),
                flag(q.continuation, "continued"),
                zone(q.zone),
            ],
        );
    }
    o.push('\n');
    for s in &a.sources {
        let chain: Vec<String> = s.chain.iter().map(|id| entity(id)).collect();
        line(
            o,
            &[
                Some(format!("source  {}  {}", name(s.kind), at(s.start, s.end))),
                Some(chain.join(" ← ")).filter(|c| !c.is_empty()),
                flag(s.anaphoric, "anaphoric"),
                tag("covers", s.covers.map(|s| ends(s.start, s.end))),
                zone(s.zone),
            ],
        );
    }
    o.push('\n');
    let keywords: Vec<&str> = a.keywords.iter().map(|k| k.text.as_str()).collect();
    line(o, &[Some(format!("keywords  {}", keywords.join("、")))]);
    for s in &a.summary {
        let covers: Vec<&str> = s.covers.iter().map(|&k| a.keywords[k as usize].text.as_str()).collect();
        let why = tag("covers", Some(covers.join("、")));
        line(o, &[Some(format!("summary  {}", at(s.start, s.end))), flag(s.lead, "lead"), why]);
    }
    for t in &a.timeline {
        line(o, &[Some(format!("timeline  {}  {}", t.begin, ends(t.sentence.start, t.sentence.end)))]);
    }
    o.push('\n');
    for b in &a.blocks {
        let words: Vec<String> =
            a.tokens.iter().filter(|t| b.start <= t.start && t.end <= b.end).map(|t| at(t.start, t.end)).collect();
        line(o, &[Some(format!("words  {}", words.join(" ")))]);
    }
    out
}

#[test]
fn articles_are_read_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut changes = String::new();
    for (article, date) in ARTICLES {
        let text = std::fs::read_to_string(folder.join(article).with_extension("txt")).unwrap();
        let date = date.map(|d| d.parse::<jiff::civil::Date>().unwrap().at(0, 0, 0, 0));
        let options = Options { date, offsets: OffsetUnit::Byte, ..Options::default() };
        let got = snapshot(&text, &analyzer().analyze(&text, &options));
        let path = folder.join(article).with_extension("snap");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, got).unwrap();
            continue;
        }
        let expected = std::fs::read_to_string(path).unwrap_or_default();
        let gone = expected.lines().filter(|line| !got.lines().any(|l| l == *line)).map(|line| format!("- {line}\n"));
        let new = got.lines().filter(|line| !expected.lines().any(|l| l == *line)).map(|line| format!("+ {line}\n"));
        if expected != got {
            write!(changes, "{article}\n{}", gone.chain(new).collect::<String>()).unwrap();
        }
    }
    assert!(changes.is_empty(), "{changes}If this is right: UPDATE=1 cargo test --test articles");
}
