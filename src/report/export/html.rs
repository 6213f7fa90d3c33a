//! A page that stands alone: `<mark>`, `<time>`, `<data>`, `<q>` in the text
//! as it should have been, no script, nothing loaded. Well-formed as XML too.

use super::weave::{Event, Marks};
use super::{Article, language, name, push_attribute, push_escaped, range_of, value_of};
use crate::report::{BlockKind, QuoteKind, Span};

const STYLE: &str = "\
:root{color-scheme:light dark}
body{max-width:42em;margin:2em auto;padding:0 1em;font:18px/1.8 'Songti SC','Noto Serif CJK SC',serif}
.byline,.caption,.debris{color:GrayText;font-size:.85em}
mark,data,time,q,.said,cite{background:none;color:inherit;font-style:normal;text-decoration:underline 2px;text-underline-offset:.25em}
q::before,q::after{content:none}
.PER{text-decoration-color:#c2410c}
.LOC{text-decoration-color:#15803d}
.ORG{text-decoration-color:#1d4ed8}
.WORK,.EVENT{text-decoration-color:#7e22ce}
.NUMBER{text-decoration:underline 2px dotted #a16207}
.TIME{text-decoration:underline 2px dashed #0e7490}
q,.said{text-decoration:underline 1px solid #9ca3af}
cite{text-decoration:underline 2px double #6b7280}
";

/// An element: its tag and its attributes as written.
type Element = (&'static str, String);

pub fn write(article: &Article) -> String {
    let (document, analysis) = (article.document, article.analysis);
    let mut marks: Marks<Element> = Marks::default();
    let headline = article.document.title();
    for (block, &span) in analysis.blocks.iter().zip(&document.block_spans) {
        let element = match block.kind {
            BlockKind::Title if headline == Some(span) => ("h1", String::new()),
            BlockKind::Title | BlockKind::Heading => ("h2", String::new()),
            BlockKind::Paragraph => ("p", String::new()),
            BlockKind::Byline | BlockKind::Caption => ("p", class(&name(block.kind))),
            BlockKind::Related | BlockKind::Furniture | BlockKind::Spam => ("p", class("debris")),
        };
        marks.add(&document.block_spans, span, 0, element);
    }
    let mut inline = |span: Span, element: Element| marks.add(&document.block_spans, span, 1, element);
    for s in &analysis.sources {
        let mut attributes = String::new();
        push_attribute(&mut attributes, "title", &article.chain(&s.chain));
        inline(Span::new(s.start, s.end), ("cite", attributes));
    }
    for q in &analysis.quotes {
        let (tag, mut attributes) = match q.kind {
            QuoteKind::Direct | QuoteKind::Partial => ("q", String::new()),
            QuoteKind::Indirect => ("span", class("said")),
            QuoteKind::Scare => continue,
        };
        if let Some(speaker) = article.speaker(q) {
            push_attribute(&mut attributes, "title", &speaker);
        }
        inline(Span::new(q.start, q.end), (tag, attributes));
    }
    for m in &analysis.mentions {
        let mut attributes = class(&name(m.kind));
        push_attribute(&mut attributes, "title", article.name_of(&m.entity));
        inline(Span::new(m.start, m.end), ("mark", attributes));
    }
    for n in &analysis.numbers {
        let mut attributes = class("NUMBER");
        push_attribute(&mut attributes, "value", &value_of(n).unwrap_or_else(|| range_of(n)));
        let unit = n.unit.as_deref().unwrap_or_default();
        push_attribute(&mut attributes, "title", format!("{} {unit}", range_of(n)).trim());
        inline(Span::new(n.start, n.end), ("data", attributes));
    }
    for t in &analysis.times {
        let mut attributes = class("TIME");
        let tag = if is_html_time(&t.value) { "time" } else { "data" };
        push_attribute(&mut attributes, if tag == "time" { "datetime" } else { "value" }, &t.value);
        push_attribute(&mut attributes, "title", &t.value);
        inline(Span::new(t.start, t.end), (tag, attributes));
    }
    let mut out = String::from("<!DOCTYPE html>\n<html");
    push_attribute(&mut out, "lang", language(analysis));
    out.push_str(" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
    push_escaped(&mut out, &headline.map_or_else(|| "文镜".to_string(), |span| article.document.line(span)));
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    let (elements, events, _) = marks.weave();
    for event in events {
        match event {
            Event::Open { item, .. } => {
                if let Some((tag, attributes)) = elements.get(item) {
                    out.push_str(&format!("<{tag}{attributes}>"));
                }
            }
            Event::Close { item } => {
                if let Some((tag, _)) = elements.get(item) {
                    let end = if matches!(*tag, "p" | "h1" | "h2") { "\n" } else { "" };
                    out.push_str(&format!("</{tag}>{end}"));
                }
            }
            Event::Text(span) => push_escaped(&mut out, &document.unwrapped(span)),
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn class(name: &str) -> String {
    format!(" class=\"{name}\"")
}

/// Whether a TIMEX3 value is also a valid `datetime` of HTML: a year, month,
/// week, date, date and time, or a length in days, hours, minutes and seconds.
fn is_html_time(value: &str) -> bool {
    let shape: String = value.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let dated = ["0000", "0000-00", "0000-00-00", "0000-W00", "0000-00-00T00:00", "0000-00-00T00:00:00"];
    if dated.contains(&shape.as_str()) {
        return value.get(..4) != Some("0000");
    }
    let Some(length) = value.strip_prefix('P') else { return false };
    let (days, clock) = length.split_once('T').unwrap_or((length, ""));
    let parts = |text: &str, units: &str| {
        let mut units = units.chars();
        let mut number = String::new();
        text.chars().all(|c| {
            if c.is_ascii_digit() {
                number.push(c);
                return true;
            }
            !std::mem::take(&mut number).is_empty() && units.any(|u| u == c)
        }) && number.is_empty()
    };
    !length.is_empty() && !length.ends_with('T') && parts(days, "D") && parts(clock, "HMS")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_times() {
        for good in ["2024", "2024-10", "2024-10-18", "2024-W42", "2024-10-18T15:00", "P3D", "PT4H", "P1DT2H30M"] {
            assert!(is_html_time(good), "{good}");
        }
        for bad in
            ["P6M", "P2W", "XXXX-WXX-2", "2024-Q3", "2025-10-28TEV", "P", "PT", "P3D4", "2024-10-01/2024-10-20", ""]
        {
            assert!(!is_html_time(bad), "{bad}");
        }
    }
}
