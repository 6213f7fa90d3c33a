//! W3C Web Annotation: one JSON-LD `AnnotationPage`, each mark with its place
//! (`TextPositionSelector`, code points) and its words (`TextQuoteSelector`).

use super::{Article, name, range_of};
use crate::report::{OffsetUnit, Span};

/// Characters before and after the marked words that are given with them.
const CONTEXT: u32 = 16;

struct Page<'a> {
    out: String,
    source: &'a [char],
}

impl Page<'_> {
    /// One annotation; `bodies` are purposes and values.
    fn annotation(&mut self, id: &str, bodies: &[(&str, String)], place: Span) {
        if self.out.ends_with('}') {
            self.out.push_str(",\n");
        }
        self.out.push_str("{\"id\":");
        push_string(&mut self.out, &format!("urn:wenjing:{id}"));
        self.out.push_str(",\"type\":\"Annotation\",\"body\":[");
        for (i, (purpose, value)) in bodies.iter().filter(|(_, value)| !value.is_empty()).enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            self.out.push_str(&format!("{{\"type\":\"TextualBody\",\"purpose\":\"{purpose}\",\"value\":"));
            push_string(&mut self.out, value);
            self.out.push('}');
        }
        self.out
            .push_str("],\"target\":{\"source\":\"urn:wenjing:text\",\"selector\":[{\"type\":\"TextPositionSelector\"");
        self.out
            .push_str(&format!(",\"start\":{},\"end\":{}}},{{\"type\":\"TextQuoteSelector\"", place.start, place.end));
        let before = Span::new(place.start.saturating_sub(CONTEXT), place.start);
        let after = Span::new(place.end, place.end + CONTEXT);
        for (key, span) in [("exact", place), ("prefix", before), ("suffix", after)] {
            let end = (span.end as usize).min(self.source.len());
            let text: String = self.source.get(span.start as usize..end).unwrap_or_default().iter().collect();
            self.out.push_str(&format!(",\"{key}\":"));
            push_string(&mut self.out, &text);
        }
        self.out.push_str("}]}}");
    }
}

pub fn write(article: &Article) -> String {
    let analysis = article.analysis;
    let place = article.offsets(OffsetUnit::Char);
    let source: Vec<char> = article.document.source.chars().collect();
    let mut page = Page {
        out: "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:wenjing:page\",\"type\":\"AnnotationPage\",\"items\":[\n".to_string(),
        source: &source,
    };
    for (i, m) in analysis.mentions.iter().enumerate() {
        let bodies = [("classifying", name(m.kind)), ("identifying", article.name_of(&m.entity).to_string())];
        page.annotation(&format!("mention-{i}"), &bodies, place(Span::new(m.start, m.end)));
    }
    for (i, n) in analysis.numbers.iter().enumerate() {
        let unit = n.unit.as_deref().unwrap_or_default();
        let value = format!("{} {unit}", range_of(n)).trim().to_string();
        let bodies = [("classifying", "NUMBER".to_string()), ("describing", value)];
        page.annotation(&format!("number-{i}"), &bodies, place(Span::new(n.start, n.end)));
    }
    for (i, t) in analysis.times.iter().enumerate() {
        let bodies = [("classifying", "TIME".to_string()), ("describing", t.value.clone())];
        page.annotation(&format!("time-{i}"), &bodies, place(Span::new(t.start, t.end)));
    }
    for (i, q) in analysis.quotes.iter().enumerate() {
        let speaker = article.speaker(q).unwrap_or_default();
        let bodies = [("classifying", "QUOTE".to_string()), ("tagging", name(q.kind)), ("describing", speaker)];
        page.annotation(&format!("quote-{i}"), &bodies, place(Span::new(q.start, q.end)));
    }
    for (i, s) in analysis.sources.iter().enumerate() {
        let bodies =
            [("classifying", "SOURCE".to_string()), ("tagging", name(s.kind)), ("describing", article.chain(&s.chain))];
        page.annotation(&format!("source-{i}"), &bodies, place(Span::new(s.start, s.end)));
    }
    page.out.push_str("\n]}\n");
    page.out
}

/// Append a JSON string (RFC 8259).
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
