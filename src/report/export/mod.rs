//! The analysis in the forms that other programs read. JSON is not among
//! them: that is [`Analysis`] itself through serde.
//!
//! Every form is written from the reading (see [`crate::text`]), so that soft
//! line breaks and markup are gone from it; forms that point into the text
//! (CSV, brat, Web Annotation) point into the source.

mod bio;
mod brat;
mod conllu;
mod csv;
mod html;
mod markdown;
mod tei;
mod weave;
mod web_annotation;

use super::{Analysis, Cover, Entity, Mention, NumberExpr, NumberValue, OffsetUnit, Quote, Script, Span, Table};
use crate::text::Document;
use serde::Serialize;
use std::collections::HashMap;
use std::fmt;

/// A form of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Entities as RFC 4180 CSV, offsets in the unit that was asked for.
    CsvEntities,
    /// Numbers as RFC 4180 CSV.
    CsvFigures,
    /// Quotes as RFC 4180 CSV.
    CsvQuotes,
    /// W3C Web Annotation, a JSON-LD `AnnotationPage`; positions are code points, as the model says.
    WebAnnotation,
    /// TEI P5.
    Tei,
    /// CoNLL-U, Universal Dependencies without the dependencies.
    Conllu,
    /// CoNLL-2003: a character and its BIO label on a line.
    Bio,
    /// brat standoff (`.ann`); offsets are code points of the text as given.
    Brat,
    /// A page that stands alone.
    Html,
    /// Notes in Markdown.
    Markdown,
}

impl Format {
    /// Every form and its name.
    pub const ALL: [(&'static str, Format); 10] = [
        ("csv-entities", Format::CsvEntities),
        ("csv-figures", Format::CsvFigures),
        ("csv-quotes", Format::CsvQuotes),
        ("web-annotation", Format::WebAnnotation),
        ("tei", Format::Tei),
        ("conllu", Format::Conllu),
        ("bio", Format::Bio),
        ("brat", Format::Brat),
        ("html", Format::Html),
        ("markdown", Format::Markdown),
    ];

    /// The form of that name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }
}

/// Write an analysis whose offsets are still those of the reading.
pub(crate) fn export(document: &Document, analysis: &Analysis, unit: OffsetUnit, format: Format) -> String {
    let article = Article::new(document, analysis);
    match format {
        Format::CsvEntities => csv::entities(&article, unit),
        Format::CsvFigures => csv::figures(&article, unit),
        Format::CsvQuotes => csv::quotes(&article, unit),
        Format::WebAnnotation => web_annotation::write(&article),
        Format::Tei => tei::write(&article),
        Format::Conllu => conllu::write(&article),
        Format::Bio => bio::write(&article),
        Format::Brat => brat::write(&article),
        Format::Html => html::write(&article),
        Format::Markdown => markdown::write(&article),
    }
}

/// An article and what was found in it.
struct Article<'a> {
    document: &'a Document<'a>,
    analysis: &'a Analysis,
    entities: HashMap<&'a str, &'a Entity>,
    /// What each source covers.
    coverage: Cover,
}

impl<'a> Article<'a> {
    fn new(document: &'a Document<'a>, analysis: &'a Analysis) -> Self {
        let entities = analysis.entities.iter().map(|e| (e.id.as_str(), e)).collect();
        let coverage = Cover::new(analysis.sources.iter().map(|s| s.covers));
        Article { document, analysis, entities, coverage }
    }

    fn offsets(&self, unit: OffsetUnit) -> impl Fn(Span) -> Span + 'a {
        let (document, table) = (self.document, Table::new(self.document.source, unit));
        move |span| table.span(document, span)
    }

    fn name_of(&self, id: &'a str) -> &'a str {
        self.entities.get(id).map_or(id, |e| e.name.as_str())
    }

    fn speaker(&self, quote: &'a Quote) -> Option<String> {
        let named = quote.speaker.as_deref().map(|id| self.name_of(id).to_string());
        named.or_else(|| quote.speaker_span.map(|span| self.document.line(span)))
    }

    /// Names in the order of the text that no other name holds.
    fn flat_mentions(&self) -> impl Iterator<Item = &'a Mention> + use<'a> {
        self.analysis.mentions.iter().filter(|m| !m.nested)
    }

    /// The names of the outlets that what stands at `at` rests on: A ← B.
    fn chain_at(&self, at: u32) -> String {
        let source = self.coverage.at(at).and_then(|i| self.analysis.sources.get(i));
        source.map(|s| self.chain(&s.chain)).unwrap_or_default()
    }

    fn chain(&self, ids: &'a [String]) -> String {
        ids.iter().map(|id| self.name_of(id)).collect::<Vec<_>>().join(" ← ")
    }
}

/// The name of a variant, as JSON has it.
fn name(variant: impl Serialize) -> String {
    struct Name<T>(T);
    impl<T: Serialize> fmt::Display for Name<T> {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Name(variant).to_string()
}

/// The value of a number, exact where that is known.
fn value_of(number: &NumberExpr) -> Option<String> {
    number.exact.clone().or_else(|| {
        number.value.as_ref().map(|v| match v {
            NumberValue::Number(x) => x.to_string(),
            NumberValue::Text(text) => text.clone(),
        })
    })
}

/// A value as people write it: 3000, 4000–5000, ≥ 10000.
fn range_of(number: &NumberExpr) -> String {
    match (value_of(number), number.low, number.high) {
        (_, Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(value), ..) => value,
        (None, Some(low), None) => format!("≥ {low}"),
        (None, None, Some(high)) => format!("≤ {high}"),
        (None, None, None) => String::new(),
    }
}

/// Append `text` for XML and HTML; characters that XML does not allow become U+FFFD.
#[inline(never)]
fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

/// Append ` name="value"`.
#[inline(never)]
fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(out, value);
    out.push('"');
}

/// The language of the text as a BCP 47 tag.
fn language(analysis: &Analysis) -> &'static str {
    match analysis.script {
        Script::Hans => "zh-Hans",
        Script::Hant => "zh-Hant",
        Script::Mixed => "zh",
    }
}
