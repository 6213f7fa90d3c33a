//! Several articles on one story, side by side: whom and what they share,
//! which figures disagree, one timeline, what was quoted how, and which
//! sources they have in common.
//!
//! Names are joined across articles by the keys and rules that join them
//! within one ([`crate::link`]); all comparing is done on the reading, where
//! both scripts are one.

mod figures;
mod quotes;

use crate::lex::Lexer;
use crate::link;
use crate::report::{
    Analysis, Cover, Entity, Modifier, NameType, NumberValue, OffsetUnit, Quote, QuoteKind, Script, Span, Table, sorted,
};
use crate::text::{Document, Fold};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The version of the comparison's shape, in [`Comparison::schema`].
pub const SCHEMA: &str = "wenjing-compare/1";

/// Articles side by side. `article` is everywhere an index of [`Comparison::articles`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Comparison {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// The articles, as they were given.
    pub articles: Vec<ComparedArticle>,
    /// Who and what is named, what most articles name first.
    pub entities: Vec<ComparedEntity>,
    /// Figures about the same thing, those that disagree first.
    pub figures: Vec<ComparedFigure>,
    /// One timeline of all articles, earliest first.
    pub timeline: Vec<ComparedTime>,
    /// What was said, where more than one article has it.
    pub quotes: Vec<ComparedQuote>,
    /// Outlets that the articles rest on, those in common first.
    pub sources: Vec<ComparedSource>,
}

/// One of the articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedArticle {
    /// Its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// ISO 8601 date of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The script it is written in.
    pub script: Script,
}

/// Someone or something that articles name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedEntity {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: NameType,
    /// Its fullest name.
    pub name: String,
    /// The articles that name it.
    pub articles: Vec<EntityIn>,
}

/// An entity in one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct EntityIn {
    /// Index of the article.
    pub article: u32,
    /// Id of the entity in its analysis.
    pub entity: String,
    /// Its fullest name there.
    pub name: String,
    /// How often the article itself names it.
    pub count: u32,
    /// Where it is first named.
    pub first: Span,
}

/// How figures stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Agreement {
    /// Not all can be true of one moment: 3000 and 12000.
    Differ,
    /// One is less exact than the other: 1万多 and 12000.
    Compatible,
    /// The same.
    Same,
}

/// Figures about the same thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedFigure {
    /// Whether they agree.
    pub agreement: Agreement,
    /// The figures, in the order of the articles.
    pub claims: Vec<Claim>,
}

/// One figure: how much, who says so, and of when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Claim {
    /// Index of the article.
    pub article: u32,
    /// Index of the number in its analysis.
    pub number: u32,
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// As written.
    pub text: String,
    /// The sentence around it.
    pub sentence: String,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<NumberValue>,
    /// The least value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The greatest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Classifier or unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noun: Option<String>,
    /// How the value is bounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// Who says so, where it is part of a quote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The outlets it rests on, nearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Vec<String>,
    /// The time named beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// A time and the interval it stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct When {
    /// As written.
    pub text: String,
    /// Start of the interval, ISO 8601 local.
    pub begin: String,
    /// End of it.
    pub until: String,
}

/// What articles say of one time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedTime {
    /// Start of the interval, ISO 8601 local.
    pub begin: String,
    /// End of it.
    pub until: String,
    /// The sentences, in the order of the articles.
    pub entries: Vec<TimeIn>,
}

/// A dated sentence of one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct TimeIn {
    /// Index of the article.
    pub article: u32,
    /// Index of the time in its analysis.
    pub time: u32,
    /// Where the sentence stands.
    pub sentence: Span,
    /// The sentence.
    pub text: String,
}

/// How a quote stands to the fullest one of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum QuoteRelation {
    /// It is the fullest.
    Fullest,
    /// The same words.
    Same,
    /// A part of the words.
    Shortened,
    /// Other words.
    Changed,
}

/// One thing said, as articles have it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedQuote {
    /// The quotes, in the order of the articles.
    pub versions: Vec<QuoteIn>,
}

/// A quote in one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct QuoteIn {
    /// Index of the article.
    pub article: u32,
    /// Index of the quote in its analysis.
    pub quote: u32,
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// As written.
    pub text: String,
    /// Direct, partial or indirect.
    pub kind: QuoteKind,
    /// How it stands to the fullest.
    pub relation: QuoteRelation,
    /// Who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
}

/// An outlet or other source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ComparedSource {
    /// Its fullest name.
    pub name: String,
    /// Where the articles rest on it.
    pub places: Vec<SourceIn>,
}

/// An attribution in one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct SourceIn {
    /// Index of the article.
    pub article: u32,
    /// Index of the source in its analysis.
    pub source: u32,
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
}

/// One article: its reading, its analysis with offsets in that reading.
pub(crate) struct Article<'a> {
    document: &'a Document<'a>,
    analysis: &'a Analysis,
    table: Table<'a>,
    /// For each entity the number of what it is in all articles.
    class: HashMap<&'a str, usize>,
    /// What sources and quotes cover.
    sources: Cover,
    quotes: Cover,
}

impl<'a> Article<'a> {
    fn new(document: &'a Document<'a>, analysis: &'a Analysis, unit: OffsetUnit) -> Self {
        let said = |q: &Quote| (q.kind != QuoteKind::Scare).then_some(Span::new(q.start, q.end));
        Article {
            document,
            analysis,
            table: Table::new(document.source, unit),
            class: HashMap::new(),
            sources: Cover::new(analysis.sources.iter().map(|s| s.covers)),
            quotes: Cover::new(analysis.quotes.iter().map(said)),
        }
    }

    fn place(&self, span: Span) -> Span {
        self.table.span(self.document, span)
    }

    fn name(&self, id: &str) -> Option<String> {
        self.analysis.entities.iter().find(|e| e.id == id).map(|e| e.name.clone())
    }

    fn speaker(&self, quote: &Quote) -> Option<String> {
        let named = quote.speaker.as_deref().and_then(|id| self.name(id));
        named.or_else(|| quote.speaker_span.map(|span| self.document.line(span)))
    }

    /// The spans of an entity's names in the article itself.
    fn mentions(&self, entity: &Entity) -> impl Iterator<Item = Span> + '_ {
        let all: Vec<u32> = entity.mentions.clone();
        all.into_iter()
            .filter_map(|i| self.analysis.mentions.get(i as usize))
            .filter(|m| m.zone.is_none() && !m.nested)
            .map(|m| Span::new(m.start, m.end))
    }
}

/// Compare articles; offsets in the result are in the unit given for each.
pub(crate) fn compare(articles: &[(Document, Analysis, OffsetUnit)], lexer: &Lexer, fold: &Fold) -> Comparison {
    let mut articles: Vec<Article> = articles.iter().map(|(d, a, unit)| Article::new(d, a, *unit)).collect();
    classes(&mut articles);
    Comparison {
        schema: SCHEMA,
        articles: articles
            .iter()
            .map(|a| ComparedArticle {
                title: a.document.title().map(|span| a.document.line(span)),
                published: a.analysis.published.as_ref().map(|p| p.value.clone()),
                script: a.analysis.script,
            })
            .collect(),
        entities: entities(&articles),
        figures: figures::figures(&articles, lexer, fold),
        timeline: timeline(&articles),
        quotes: quotes::quotes(&articles),
        sources: sources(&articles),
    }
}

/// Find which entities of different articles are one.
fn classes(articles: &mut [Article]) {
    let mut names: Vec<(NameType, Vec<String>)> = Vec::new();
    for article in articles.iter() {
        for entity in &article.analysis.entities {
            let spans = entity.mentions.iter().filter_map(|&i| article.analysis.mentions.get(i as usize));
            let mut list: Vec<String> = spans
                .map(|m| article.document.slice(Span::new(m.start, m.end)).iter().filter(|c| **c != ' ').collect())
                .collect();
            // The fullest first; the others in any order.
            let fullest = (0..list.len()).max_by_key(|&i| list.get(i).map_or(0, String::len)).unwrap_or_default();
            if fullest < list.len() {
                list.swap(0, fullest);
            }
            names.push((entity.kind, list));
        }
    }
    let mut classes = link::same(&names).into_iter();
    for article in articles {
        article.class = article.analysis.entities.iter().map(|e| e.id.as_str()).zip(classes.by_ref()).collect();
    }
}

fn entities(articles: &[Article]) -> Vec<ComparedEntity> {
    let mut of: Classes<ComparedEntity> = Classes::default();
    for (i, article) in articles.iter().enumerate() {
        for entity in &article.analysis.entities {
            let mut mentions = article.mentions(entity);
            let (Some(first), Some(&class)) = (mentions.next(), article.class.get(entity.id.as_str())) else {
                continue;
            };
            let here = EntityIn {
                article: i as u32,
                entity: entity.id.clone(),
                name: entity.name.clone(),
                count: 1 + mentions.count() as u32,
                first: article.place(first),
            };
            let new = || ComparedEntity { kind: entity.kind, name: entity.name.clone(), articles: Vec::new() };
            let Some(group) = of.entry(class, new) else { continue };
            if entity.name.chars().count() > group.name.chars().count() {
                group.name.clone_from(&entity.name);
            }
            group.articles.push(here);
        }
    }
    sorted(of.list, |e| {
        let weight: u32 = e.articles.iter().map(|a| a.count).sum();
        most(e.articles.iter().map(|a| a.article), weight)
    })
}

/// A key that puts first what most articles have, then what has most weight.
fn most(articles: impl Iterator<Item = u32>, weight: u32) -> u128 {
    let mut seen = Vec::new();
    articles.for_each(|a| {
        if !seen.contains(&a) {
            seen.push(a);
        }
    });
    !((seen.len() as u128) << 32 | u128::from(weight))
}

/// Things by the class of their entity, in the order they came.
struct Classes<T> {
    list: Vec<T>,
    at: HashMap<usize, usize>,
}

impl<T> Default for Classes<T> {
    fn default() -> Self {
        Classes { list: Vec::new(), at: HashMap::new() }
    }
}

impl<T> Classes<T> {
    fn entry(&mut self, class: usize, new: impl FnOnce() -> T) -> Option<&mut T> {
        let at = *self.at.entry(class).or_insert(self.list.len());
        if at == self.list.len() {
            self.list.push(new());
        }
        self.list.get_mut(at)
    }
}

fn timeline(articles: &[Article]) -> Vec<ComparedTime> {
    let mut of: BTreeMap<(&str, &str), Vec<TimeIn>> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        for entry in &article.analysis.timeline {
            let here = TimeIn {
                article: i as u32,
                time: entry.time,
                sentence: article.place(entry.sentence),
                text: article.document.line(entry.sentence),
            };
            let list = of.entry((&entry.begin, &entry.until)).or_default();
            if !list.iter().rev().take(4).any(|e| e.article == here.article && e.sentence == here.sentence) {
                list.push(here);
            }
        }
    }
    of.into_iter()
        .map(|((begin, until), entries)| ComparedTime { begin: begin.into(), until: until.into(), entries })
        .collect()
}

fn sources(articles: &[Article]) -> Vec<ComparedSource> {
    let mut of: Classes<ComparedSource> = Classes::default();
    for (i, article) in articles.iter().enumerate() {
        for (s, source) in article.analysis.sources.iter().enumerate().filter(|(_, s)| s.zone.is_none()) {
            let place = article.place(Span::new(source.start, source.end));
            for id in &source.chain {
                let (Some(&class), Some(name)) = (article.class.get(id.as_str()), article.name(id)) else { continue };
                let new = || ComparedSource { name: name.clone(), places: Vec::new() };
                let Some(group) = of.entry(class, new) else { continue };
                if name.chars().count() > group.name.chars().count() {
                    group.name = name;
                }
                group.places.push(SourceIn { article: i as u32, source: s as u32, start: place.start, end: place.end });
            }
        }
    }
    sorted(of.list, |s| most(s.places.iter().map(|p| p.article), s.places.len() as u32))
}

/// Joins of numbered things.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Self {
        Sets((0..count).collect())
    }

    fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while let Some(&up) = self.0.get(root).filter(|&&up| up != root) {
            root = up;
        }
        if let Some(slot) = self.0.get_mut(at) {
            *slot = root;
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }

    /// The sets of more than one, in order.
    fn groups(mut self) -> Vec<Vec<usize>> {
        let mut groups: Classes<Vec<usize>> = Classes::default();
        for at in 0..self.0.len() {
            if let Some(group) = groups.entry(self.root(at), Vec::new) {
                group.push(at);
            }
        }
        groups.list.into_iter().filter(|g| g.len() > 1).collect()
    }
}
