//! Names: people, places, bodies, works, events.
//!
//! Block by block, a conditional random field reads a few sentences at a time ([`crf`], with the [`features`] of each
//! character), and conventions say how names are written ([`patterns`], [`written`], [`known`], firms by their trade
//! [`firms`], people of Japanese names [`japanese`]). [`refine`] then does what needs the whole text: what marks say of
//! names ([`marks`]), departments after their body ([`branches`]), the same name elsewhere ([`agree`]), firms by their
//! short names ([`brands`]), states by their organs ([`organs`]), clubs by their matches ([`clubs`]), stations of tours
//! ([`tours`]), surnames alone ([`surnames`]), names within names ([`nested`]), names given by the reader.

mod agree;
mod branches;
mod brands;
mod clubs;
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing, missing_docs)]
pub mod clusters;
pub mod crf;
pub mod features;
mod firms;
pub mod gazetteer;
mod japanese;
mod known;
pub mod levels;
mod marks;
pub mod model;
mod nested;
mod organs;
mod patterns;
mod refine;
mod surnames;
mod tours;
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing, missing_docs)]
pub mod train;
mod written;

pub(crate) use agree::OPENERS;
pub(crate) use brands::{brand, stems};

use crate::LoadError;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::Document;
use gazetteer::Gazetteer;
use model::Model;

/// Longest stretch labelled at once, in characters.
const STRETCH: u32 = 400;

/// The reader of names.
pub struct Names {
    model: Model,
    gazetteer: Gazetteer,
}

/// A name that the reader of the text gives.
pub struct Given {
    /// The name as it reads, folded.
    pub chars: Vec<char>,
    /// What it names; `None`: nothing, it is not to be marked.
    pub kind: Option<NameType>,
}

impl Names {
    /// Open the model and the gazetteer made by `bake`.
    ///
    /// # Errors
    /// When one of them is damaged or of another version.
    pub fn load() -> Result<Self, LoadError> {
        let model = Model::open(include_bytes!("../data/names.bin"))?;
        let gazetteer = Gazetteer::open(include_bytes!("../data/gazetteer.bin"))?;
        Ok(Names { model, gazetteer })
    }

    /// The names that the characters of a block tell by themselves, by the model and by how names are written;
    /// `words` are its words.
    pub fn find(&self, chars: &[char], words: &[Token]) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut scratch = Scratch::default();
        let mut start = 0;
        while start < chars.len() as u32 {
            let end = stretch_end(chars, words, start);
            self.label(chars, words, Span::new(start, end), &mut scratch, &mut found);
            start = end;
        }
        patterns::apply(&patterns::Reader { chars, tokens: words }, &mut found);
        found
    }

    /// The names of a document, in order, a nested one after its container:
    /// what was found in its blocks, and what the whole text says.
    pub fn mentions(
        &self,
        found: Vec<Mention>,
        document: &Document,
        tokens: &[Token],
        given: &[Given],
    ) -> Vec<Mention> {
        refine::refine(found, document, tokens, given, &self.gazetteer)
    }

    fn label(&self, chars: &[char], words: &[Token], span: Span, scratch: &mut Scratch, found: &mut Vec<Mention>) {
        let from = words.partition_point(|t| t.end <= span.start);
        let to = words.partition_point(|t| t.start < span.end);
        let words = words.get(from..to).unwrap_or_default();
        let Some(chars) = chars.get(span.start as usize..span.end as usize) else { return };
        scratch.context.read(chars, words, span.start, &self.gazetteer);
        for ((start, end, kind), sure) in self.model.names(&scratch.context, &mut scratch.model) {
            if let Some(&kind) = crf::TYPES.get(kind) {
                let [start, end] = [start, end].map(|i| span.start + i as u32);
                found.push(mention(start, end, kind, "names.model", Some(sure)));
            }
        }
    }
}

fn span(m: &Mention) -> Span {
    Span::new(m.start, m.end)
}

#[derive(Default)]
struct Scratch {
    context: features::Context,
    model: model::Scratch,
}

pub(crate) fn mention(start: u32, end: u32, kind: NameType, rule: &'static str, confidence: Option<f32>) -> Mention {
    Mention {
        start,
        end,
        kind,
        entity: String::new(),
        norm: None,
        nested: false,
        metonym: false,
        zone: None,
        rule,
        confidence,
    }
}

/// A text whose names are marked [TYPE name], and the names.
#[cfg(test)]
pub(crate) fn marked(marked: &str) -> (String, Vec<Mention>) {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    for (i, part) in marked.split(['[', ']']).enumerate() {
        let start = text.chars().count() as u32;
        if i % 2 == 0 {
            text.push_str(part);
            continue;
        }
        let (kind, name) = part.split_once(' ').unwrap();
        text.push_str(name);
        let kind = serde_json::from_value(serde_json::Value::String(kind.into())).unwrap();
        mentions.push(mention(start, text.chars().count() as u32, kind, "test", None));
    }
    (text, mentions)
}

/// What a rule makes of the names of a text where the model saw those marked [TYPE name].
#[cfg(test)]
fn check_rule(marked: &str, rule: impl Fn(&Document, &[Token], &mut Vec<Mention>), expected: &[&str]) {
    let (text, mut flat) = self::marked(marked);
    let document = Document::plain(&text, &crate::text::Fold::load());
    let tokens = crate::lex::Lexer::load().unwrap().tokenize(&document);
    rule(&document, &tokens, &mut flat);
    let got: Vec<String> = flat.iter().map(|m| format!("{:?} {}", m.kind, document.text(span(m)))).collect();
    assert_eq!(got, expected, "{marked}");
}

/// Where to end a stretch that begins at `start`: after sentences, as many as
/// fit, else after a mark, else after a word.
fn stretch_end(chars: &[char], words: &[Token], start: u32) -> u32 {
    let limit = start + STRETCH;
    if chars.len() <= limit as usize {
        return chars.len() as u32;
    }
    let marks: [&[char]; 2] = [&['。', '!', '?'], &[',', ';', '、', ':', ' ']];
    for marks in marks {
        for i in (start + STRETCH / 4..limit).rev() {
            if chars.get(i as usize).is_some_and(|c| marks.contains(c)) {
                return i + 1;
            }
        }
    }
    let word = words.partition_point(|t| t.end <= limit).checked_sub(1).and_then(|i| words.get(i));
    word.map(|t| t.end).filter(|&end| end > start).unwrap_or(limit)
}
