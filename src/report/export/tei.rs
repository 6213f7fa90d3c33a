//! TEI P5: the text as paragraphs, sentences and words with names, numbers,
//! times and speech marked, and the entities in `standOff`. What overlaps is
//! split; fragments are joined by `@next` and `@prev`, those of words by `@part`.

use super::weave::{Event, Marks};
use super::{Article, language, name, push_attribute, push_escaped, value_of};
use crate::report::{BlockKind, Entity, NameType, NumberExpr, NumberKind, QuoteKind, Span, TimeExpr, TimeKind};
use jiff::civil::{Date, DateTime};

/// Blocks hold sentences, sentences hold all else, words are innermost.
const BLOCK: u8 = 0;
const SENTENCE: u8 = 1;
const INLINE: u8 = 2;
const WORD: u8 = 3;

struct Element {
    tag: &'static str,
    attributes: String,
    layer: u8,
    /// A heading that opens a division.
    opens: bool,
}

impl Element {
    fn inside(tag: &'static str, attributes: String, layer: u8) -> Self {
        Element { tag, attributes, layer, opens: false }
    }
}

pub fn write(article: &Article) -> String {
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
    push_attribute(&mut out, "xml:lang", language(article.analysis));
    out.push_str(">\n");
    header(&mut out, article);
    stand_off(&mut out, article);
    body(&mut out, article);
    out.push_str("</TEI>\n");
    out
}

fn element(out: &mut String, tag: &str, text: &str) {
    out.push_str(&format!("<{tag}>"));
    push_escaped(out, text);
    out.push_str(&format!("</{tag}>"));
}

fn header(out: &mut String, article: &Article) {
    let analysis = article.analysis;
    out.push_str("<teiHeader><fileDesc><titleStmt>");
    element(
        out,
        "title",
        &article.document.title().map_or_else(|| "无题".to_string(), |span| article.document.line(span)),
    );
    out.push_str("</titleStmt><publicationStmt><p>Annotated by Wenjing.</p></publicationStmt><sourceDesc><p>A news article in Chinese");
    if let Some(published) = &analysis.published {
        out.push_str(", published ");
        out.push_str("<date");
        push_attribute(out, "when", &published.value);
        out.push_str("/>");
    }
    out.push_str(".</p></sourceDesc></fileDesc><encodingDesc><p>Sentences, words (@pos: tags of ICTCLAS), names, numbers, times and speech were marked by program.</p></encodingDesc>");
    if !analysis.keywords.is_empty() {
        out.push_str("<profileDesc><textClass><keywords>");
        for keyword in &analysis.keywords {
            element(out, "term", &keyword.text);
        }
        out.push_str("</keywords></textClass></profileDesc>");
    }
    out.push_str("</teiHeader>\n");
}

fn stand_off(out: &mut String, article: &Article) {
    let entities = &article.analysis.entities;
    if entities.is_empty() {
        return;
    }
    out.push_str("<standOff>\n");
    for (kind, list, item, tag) in [
        (NameType::Per, "listPerson", "person", "persName"),
        (NameType::Loc, "listPlace", "place", "placeName"),
        (NameType::Org, "listOrg", "org", "orgName"),
        (NameType::Event, "listEvent", "event", "label"),
        (NameType::Work, "listBibl", "bibl", "title"),
    ] {
        let of_kind: Vec<&Entity> = entities.iter().filter(|e| e.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        out.push_str(&format!("<{list}>"));
        for entity in of_kind {
            out.push_str(&format!("<{item}"));
            push_attribute(out, "xml:id", &entity.id);
            out.push('>');
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                element(out, tag, name);
            }
            if kind == NameType::Per {
                for role in &entity.roles {
                    element(out, "occupation", &role.text);
                }
            }
            out.push_str(&format!("</{item}>"));
        }
        out.push_str(&format!("</{list}>\n"));
    }
    out.push_str("</standOff>\n");
}

fn body(out: &mut String, article: &Article) {
    let (document, analysis) = (article.document, article.analysis);
    let mut marks: Marks<Element> = Marks::default();
    let headline = article.document.title();
    let mut begun = false;
    for (block, &span) in analysis.blocks.iter().zip(&document.block_spans) {
        let (tag, opens) = match block.kind {
            BlockKind::Title if headline == Some(span) && !begun => ("head", false),
            BlockKind::Heading => ("head", true),
            BlockKind::Paragraph => ("p", false),
            _ => ("ab", false),
        };
        begun = true;
        let mut attributes = String::new();
        if tag == "ab" {
            push_attribute(&mut attributes, "type", &name(block.kind));
        }
        marks.add(&document.block_spans, span, BLOCK, Element { tag, attributes, layer: BLOCK, opens });
    }
    for &span in &document.sentences {
        marks.add(&document.block_spans, span, SENTENCE, Element::inside("s", String::new(), SENTENCE));
    }
    for token in &analysis.tokens {
        let span = Span::new(token.start, token.end);
        let word = document.slice(span).iter().any(|c| c.is_alphanumeric());
        let mut attributes = String::new();
        push_attribute(&mut attributes, "pos", token.pos.name());
        let element = Element::inside(if word { "w" } else { "pc" }, attributes, WORD);
        marks.add(&document.block_spans, span, WORD, element);
    }
    let mut inline = |span: Span, (tag, attributes): (&'static str, String)| {
        marks.add(&document.block_spans, span, INLINE, Element::inside(tag, attributes, INLINE));
    };
    for s in &analysis.sources {
        let mut attributes = " type=\"source\"".to_string();
        push_attribute(&mut attributes, "subtype", &name(s.kind));
        push_references(&mut attributes, "ref", s.chain.iter());
        inline(Span::new(s.start, s.end), ("rs", attributes));
    }
    for q in &analysis.quotes {
        let span = Span::new(q.start, q.end);
        if q.kind == QuoteKind::Scare {
            inline(span, ("soCalled", String::new()));
            continue;
        }
        let mut attributes = String::new();
        push_references(&mut attributes, "who", q.speaker.iter());
        push_attribute(&mut attributes, "direct", if q.kind == QuoteKind::Indirect { "false" } else { "true" });
        inline(span, ("said", attributes));
    }
    for m in &analysis.mentions {
        let (tag, mut attributes) = match m.kind {
            NameType::Per => ("persName", String::new()),
            NameType::Loc => ("placeName", String::new()),
            NameType::Org => ("orgName", String::new()),
            NameType::Work => ("title", String::new()),
            NameType::Event => ("name", " type=\"event\"".to_string()),
        };
        push_references(&mut attributes, "ref", std::iter::once(&m.entity));
        inline(Span::new(m.start, m.end), (tag, attributes));
    }
    for n in &analysis.numbers {
        let span = Span::new(n.start, n.end);
        if n.unit.is_none() {
            inline(span, number(n));
            continue;
        }
        inline(span, measure(n));
        if n.low.is_some() || n.high.is_some() {
            inline(n.numeral, number(n));
        }
    }
    for t in &analysis.times {
        inline(Span::new(t.start, t.end), time(t));
    }
    let (elements, events, fragments) = marks.weave();
    out.push_str("<text><body>\n");
    let mut division = false;
    for event in events {
        match event {
            Event::Open { item, fragment } => {
                let Some(element) = elements.get(item) else { continue };
                if element.opens {
                    out.push_str(if division { "</div>\n<div>\n" } else { "<div>\n" });
                    division = true;
                }
                out.push_str(&format!("<{}{}", element.tag, element.attributes));
                let count = fragments.get(item).copied().unwrap_or(1);
                if count > 1 {
                    push_fragment(out, element, item, fragment, count);
                }
                out.push('>');
            }
            Event::Close { item } => {
                if let Some(element) = elements.get(item) {
                    let end = if element.layer == BLOCK { "\n" } else { "" };
                    out.push_str(&format!("</{}>{end}", element.tag));
                }
            }
            Event::Text(span) => push_escaped(out, &document.unwrapped(span)),
        }
    }
    if analysis.blocks.is_empty() {
        out.push_str("<p/>");
    }
    out.push_str(if division { "</div>\n</body></text>\n" } else { "</body></text>\n" });
}

fn push_references<'a>(out: &mut String, attribute: &str, ids: impl Iterator<Item = &'a String>) {
    let ids: Vec<String> = ids.map(|id| format!("#{id}")).collect();
    if !ids.is_empty() {
        push_attribute(out, attribute, &ids.join(" "));
    }
}

fn push_fragment(out: &mut String, element: &Element, item: usize, fragment: u32, count: u32) {
    if element.layer == WORD {
        let part = if fragment == 0 {
            "I"
        } else if fragment + 1 == count {
            "F"
        } else {
            "M"
        };
        push_attribute(out, "part", part);
        return;
    }
    push_attribute(out, "xml:id", &format!("f{item}.{fragment}"));
    if fragment > 0 {
        push_attribute(out, "prev", &format!("#f{item}.{}", fragment - 1));
    }
    if fragment + 1 < count {
        push_attribute(out, "next", &format!("#f{item}.{}", fragment + 1));
    }
}

/// The value of a number that is one decimal.
fn decimal(n: &NumberExpr) -> Option<String> {
    value_of(n).filter(|v| v.parse::<f64>().is_ok())
}

/// `num`: a number without a unit, or the numeral of one with bounds, for which `measure` has no attributes.
fn number(n: &NumberExpr) -> (&'static str, String) {
    let mut out = String::new();
    if n.unit.is_none() {
        push_attribute(&mut out, "type", &name(n.kind));
    }
    if let Some(value) = decimal(n) {
        push_attribute(&mut out, "value", &value);
    }
    for (attribute, bound) in [("atLeast", n.low), ("atMost", n.high)] {
        if let Some(bound) = bound {
            push_attribute(&mut out, attribute, &bound.to_string());
        }
    }
    ("num", out)
}

/// `measure`: a number with a unit.
fn measure(n: &NumberExpr) -> (&'static str, String) {
    let mut out = String::new();
    push_attribute(&mut out, "type", &name(n.kind));
    if let Some(value) = decimal(n) {
        push_attribute(&mut out, "quantity", &value);
    }
    let word = |text: &str| text.split_whitespace().collect::<String>();
    if let Some(unit) = &n.unit {
        let unit = if n.kind == NumberKind::Percent { "%".to_string() } else { word(unit) };
        push_attribute(&mut out, "unit", &unit);
    }
    if let Some(noun) = &n.noun {
        push_attribute(&mut out, "commodity", &word(noun));
    }
    ("measure", out)
}

/// `date` or `time`: `@when` where the value is a W3C date, else the interval
/// as `@from` and `@to` (its last day or moment), lengths as `@dur`.
fn time(t: &TimeExpr) -> (&'static str, String) {
    let tag = if t.kind == TimeKind::Time { "time" } else { "date" };
    let mut out = String::new();
    match t.kind {
        TimeKind::Duration => {
            if let Some(length) = w3c_duration(&t.value) {
                push_attribute(&mut out, "dur", &length);
            }
        }
        TimeKind::Set => push_attribute(&mut out, "type", "set"),
        TimeKind::Date | TimeKind::Time => match (w3c_date(&t.value), &t.begin, &t.until) {
            (Some(when), ..) => push_attribute(&mut out, "when", &when),
            (None, begin, until) => {
                if let Some(from) = begin.as_deref().and_then(w3c_date) {
                    push_attribute(&mut out, "from", &from);
                }
                if let Some(to) = until.as_deref().and_then(last) {
                    push_attribute(&mut out, "to", &to);
                }
            }
        },
    }
    (tag, out)
}

/// The value as `xs:gYear`, `xs:gYearMonth`, `xs:date` or `xs:dateTime`, if it is one of them.
fn w3c_date(value: &str) -> Option<String> {
    let shape: String = value.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match shape.as_str() {
        "0000" | "0000-00" | "0000-00-00" | "0000-00-00T00:00:00" if !value.starts_with("0000") => {
            Some(value.to_string())
        }
        "0000-00-00T00:00" => Some(format!("{value}:00")),
        _ => None,
    }
}

/// The last day, or second, before the end of a half-open interval.
fn last(until: &str) -> Option<String> {
    match until.parse::<Date>() {
        Ok(day) if !until.contains('T') => day.yesterday().ok().map(|d| d.to_string()),
        _ => until.parse::<DateTime>().ok().map(|t| t.to_string()),
    }
}

/// The value as `xs:duration`; weeks become days.
fn w3c_duration(value: &str) -> Option<String> {
    let length = value.strip_prefix('P')?;
    if let Some(weeks) = length.strip_suffix('W') {
        return weeks.parse::<u32>().ok()?.checked_mul(7).map(|days| format!("P{days}D"));
    }
    let good = length.chars().all(|c| c.is_ascii_digit() || "YMDTHS".contains(c))
        && length.starts_with(|c: char| c.is_ascii_digit() || c == 'T')
        && length.ends_with(|c: char| c.is_ascii_alphabetic() && c != 'T');
    good.then(|| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert_eq!(w3c_date("2024-10-18T15:00").as_deref(), Some("2024-10-18T15:00:00"));
        assert_eq!(w3c_date("2024-10").as_deref(), Some("2024-10"));
        assert_eq!(w3c_date("2024-W42"), None);
        assert_eq!(last("2025-11-01").as_deref(), Some("2025-10-31"));
        assert_eq!(w3c_duration("P6M").as_deref(), Some("P6M"));
        assert_eq!(w3c_duration("P2W").as_deref(), Some("P14D"));
        assert_eq!(w3c_duration("P1.5Y"), None);
        assert_eq!(w3c_duration("PXM"), None);
    }
}
