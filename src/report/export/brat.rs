//! brat standoff, the `.ann` beside the text as it was given. Offsets are code
//! points. Names, numbers, times, quotes and sources are `T`; a quote with a
//! cue is an event `E`; one name of an entity after another is `*` Equiv;
//! sources and speakers are relations `R`; what has few values is an
//! attribute `A`, what has many a note `#`.

use super::{Article, name, range_of};
use crate::report::{OffsetUnit, Span};
use std::collections::HashMap;

struct Ann<'a> {
    out: String,
    source: &'a [char],
    terms: u32,
    events: u32,
    relations: u32,
    attributes: u32,
    notes: u32,
}

impl Ann<'_> {
    /// A text-bound annotation, in fragments where it goes over a line end; its id.
    #[inline(never)]
    fn term(&mut self, kind: &str, span: Span) -> String {
        let mut fragments: Vec<Span> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for at in span.start..span.end {
            let Some(&c) = self.source.get(at as usize) else { break };
            if matches!(c, '\n' | '\r') {
                continue;
            }
            match (fragments.last_mut(), texts.last_mut()) {
                (Some(last), Some(text)) if last.end == at => {
                    last.end = at + 1;
                    text.push(c);
                }
                _ => {
                    fragments.push(Span::new(at, at + 1));
                    texts.push(c.to_string());
                }
            }
        }
        self.terms += 1;
        let places: Vec<String> = fragments.iter().map(|f| format!("{} {}", f.start, f.end)).collect();
        let id = format!("T{}", self.terms);
        self.out.push_str(&format!("{id}\t{kind} {}\t{}\n", places.join(";"), texts.join(" ")));
        id
    }

    fn relation(&mut self, kind: &str, from: &str, to: &str) {
        self.relations += 1;
        self.out.push_str(&format!("R{}\t{kind} Arg1:{from} Arg2:{to}\n", self.relations));
    }

    #[inline(never)]
    fn attribute(&mut self, name: &str, of: &str, value: Option<&str>) {
        self.attributes += 1;
        let value = value.map(|v| format!(" {v}")).unwrap_or_default();
        self.out.push_str(&format!("A{}\t{name} {of}{value}\n", self.attributes));
    }

    fn note(&mut self, of: &str, text: &str) {
        self.notes += 1;
        self.out.push_str(&format!("#{}\tAnnotatorNotes {of}\t{text}\n", self.notes));
    }
}

pub fn write(article: &Article) -> String {
    let analysis = article.analysis;
    let place = article.offsets(OffsetUnit::Char);
    let source: Vec<char> = article.document.source.chars().collect();
    let mut ann =
        Ann { out: String::new(), source: &source, terms: 0, events: 0, relations: 0, attributes: 0, notes: 0 };
    let mut names: Vec<String> = Vec::with_capacity(analysis.mentions.len());
    let mut at: HashMap<Span, String> = HashMap::new();
    for m in &analysis.mentions {
        let span = Span::new(m.start, m.end);
        let id = ann.term(&name(m.kind), place(span));
        if m.nested {
            ann.attribute("Nested", &id, None);
        }
        if m.metonym {
            ann.attribute("Metonym", &id, None);
        }
        at.insert(span, id.clone());
        names.push(id);
    }
    for entity in &analysis.entities {
        let ids: Vec<&str> =
            entity.mentions.iter().filter_map(|&m| names.get(m as usize)).map(String::as_str).collect();
        if ids.len() > 1 {
            ann.out.push_str(&format!("*\tEquiv {}\n", ids.join(" ")));
        }
    }
    for n in &analysis.numbers {
        let id = ann.term("Number", place(Span::new(n.start, n.end)));
        if let Some(modifier) = n.modifier {
            ann.attribute("Modifier", &id, Some(&name(modifier)));
        }
        let unit = n.unit.as_deref().unwrap_or_default();
        ann.note(&id, format!("{} {unit}", range_of(n)).trim());
    }
    for t in &analysis.times {
        let id = ann.term("Time", place(Span::new(t.start, t.end)));
        ann.note(&id, &t.value);
    }
    for q in &analysis.quotes {
        let quote = ann.term("Quote", place(Span::new(q.start, q.end)));
        ann.attribute("QuoteKind", &quote, Some(&name(q.kind)));
        let speaker = q.speaker_span.map(|span| match at.get(&span) {
            Some(id) => id.clone(),
            None => {
                let id = ann.term("Speaker", place(span));
                at.insert(span, id.clone());
                id
            }
        });
        match (q.cue, speaker) {
            (Some(cue), speaker) => {
                let trigger = ann.term("Say", place(cue));
                ann.events += 1;
                let event = format!("E{}", ann.events);
                let who = speaker.map(|id| format!(" Speaker:{id}")).unwrap_or_default();
                ann.out.push_str(&format!("{event}\tSay:{trigger}{who} Quote:{quote}\n"));
                if let Some(strength) = q.strength {
                    ann.attribute("Strength", &event, Some(&name(strength)));
                }
            }
            (None, Some(speaker)) => ann.relation("SaidBy", &quote, &speaker),
            (None, None) => {}
        }
    }
    for s in &analysis.sources {
        let id = ann.term("Source", place(Span::new(s.start, s.end)));
        ann.attribute("SourceKind", &id, Some(&name(s.kind)));
        for outlet in s.chain_mentions.iter().filter_map(|&m| names.get(m as usize)) {
            ann.relation("ReportedBy", &id, outlet);
        }
    }
    ann.out
}
