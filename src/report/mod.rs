//! The result of an analysis: the types every surface returns.
//!
//! While the layers work, `start` and `end` are indexes of reading
//! characters (see [`crate::text`]); [`Analysis`] as it leaves the crate has
//! them in the unit that was asked for.

pub mod export;
mod offsets;

pub use offsets::OffsetUnit;
pub(crate) use offsets::{Table, convert};

use crate::text::Document;

use serde::{Deserialize, Serialize};

/// The version of the result's shape, in [`Analysis::schema`].
pub const SCHEMA: &str = "wenjing/1";

/// A half-open range of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Span {
    /// First position.
    pub start: u32,
    /// Position after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }
    /// Whether `other` lies inside (or is equal).
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// Whether the two share a position.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
    /// Sorts spans by where they begin, of those that begin together the longest first.
    pub(crate) fn order(self) -> u128 {
        u128::from(self.start) << 32 | u128::from(!self.end)
    }
    /// Positions covered.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }
    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// Sort by a number. One sort for items of every type: each sort of a type of
/// its own would cost the wasm ten kilobytes.
pub(crate) fn sorted<T>(items: Vec<T>, key: impl Fn(&T) -> u128) -> Vec<T> {
    let mut order: Vec<(u128, usize)> = items.iter().enumerate().map(|(i, item)| (key(item), i)).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, i)| items.get_mut(i)?.take()).collect()
}

/// Which of many spans holds a place.
pub(crate) struct Cover(Vec<Covered>);

struct Covered {
    span: Span,
    /// Index of the item that covers it.
    item: usize,
    /// The last span that began before and goes on where this one begins.
    around: Option<usize>,
}

impl Cover {
    /// Of each item the span it covers, if any.
    pub(crate) fn new(spans: impl Iterator<Item = Option<Span>>) -> Self {
        let spans = spans.enumerate().filter_map(|(i, span)| Some((span?, i))).collect();
        let spans = sorted(spans, |(span, _)| span.order());
        let mut open: Vec<(usize, u32)> = Vec::new();
        let covered = spans.into_iter().enumerate().map(|(i, (span, item))| {
            while open.pop_if(|(_, end)| *end <= span.start).is_some() {}
            let around = open.last().map(|(i, _)| *i);
            open.push((i, span.end));
            Covered { span, item, around }
        });
        Cover(covered.collect())
    }

    /// Index of the item whose span holds `at`; the one that begins last.
    pub(crate) fn at(&self, at: u32) -> Option<usize> {
        let mut last = self.0.partition_point(|covered| covered.span.start <= at).checked_sub(1);
        while let Some(covered) = last.and_then(|i| self.0.get(i)) {
            if at < covered.span.end {
                return Some(covered.item);
            }
            last = covered.around;
        }
        None
    }
}

/// Everything found in one text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Analysis {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// The script the text is mostly written in.
    pub script: Script,
    /// The day the article was published, if given or found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// Blocks in order, disjoint, covering every non-blank character.
    pub blocks: Vec<Block>,
    /// Sentences of all blocks.
    pub sentences: Vec<Span>,
    /// Words. In the browser a `Uint32Array` of start, end, tag index.
    #[cfg_attr(feature = "wasm", tsify(type = "Uint32Array"))]
    pub tokens: Vec<Token>,
    /// Names.
    pub mentions: Vec<Mention>,
    /// Who or what the names name.
    pub entities: Vec<Entity>,
    /// Numbers with their values.
    pub numbers: Vec<NumberExpr>,
    /// Times with their TIMEX3 values.
    pub times: Vec<TimeExpr>,
    /// What was said.
    pub quotes: Vec<Quote>,
    /// Who reported it.
    pub sources: Vec<Source>,
    /// Words that tell what the article is about, best first.
    pub keywords: Vec<Keyword>,
    /// The sentences that tell most, in the order of the text.
    pub summary: Vec<SummarySentence>,
    /// Dated sentences, earliest first.
    pub timeline: Vec<TimelineEntry>,
    /// What is odd about the input.
    pub notes: Vec<Note>,
}

/// Chinese script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Script {
    /// Simplified.
    #[default]
    Hans,
    /// Traditional.
    Hant,
    /// Both in one text.
    Mixed,
}

/// The day of publication.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Published {
    /// ISO 8601 date.
    pub value: String,
    /// Where it was found.
    pub from: PublishedFrom,
    /// Start of the place in the text, if it was found there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// End of that place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// Where a day of publication comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// [`crate::Options::date`].
    Option,
    /// The dateline of the first paragraph.
    Dateline,
    /// The byline.
    Byline,
}

/// One physical paragraph.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Block {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// What the block is.
    pub kind: BlockKind,
    /// Set where body text belongs to a section of related stories.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
    /// Offsets of soft line breaks inside the block.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub wraps: Vec<u32>,
    /// Id of the rule that judged it.
    pub rule: &'static str,
}

/// The kinds of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// Author, source, time of publication, editors named as authors.
    Byline,
    /// A heading inside the article.
    Heading,
    /// Body text.
    Paragraph,
    /// The text under a picture.
    Caption,
    /// Another story: its title, teaser or caption.
    Related,
    /// Parts of the page: share bars, labels, disclaimers.
    Furniture,
    /// Advertising glued in by others.
    Spam,
}

impl BlockKind {
    /// Whether the block is part of the article itself.
    pub fn is_article(self) -> bool {
        !matches!(self, BlockKind::Related | BlockKind::Furniture | BlockKind::Spam)
    }
}

/// A section of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Section {
    /// After a label such as 相关新闻.
    Related,
}

/// A word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Token {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// Part of speech, jieba's tag set.
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    #[serde(serialize_with = "pos_name")]
    pub pos: crate::lex::Pos,
    /// Number of the word in the dictionary; 0 if it is not there.
    #[serde(skip)]
    pub word: u32,
}

impl Token {
    /// The word, `by` further on.
    pub(crate) fn moved(self, by: u32) -> Token {
        Token { start: self.start + by, end: self.end + by, ..self }
    }
}

fn pos_name<S: serde::Serializer>(pos: &crate::lex::Pos, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(pos.name())
}

/// The types of name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "UPPERCASE")]
pub enum NameType {
    /// A person.
    Per,
    /// A place.
    Loc,
    /// A body: government, company, team, medium.
    Org,
    /// A work, law, treaty, plan.
    Work,
    /// A named event.
    Event,
}

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Mention {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// What is named.
    #[serde(rename = "type")]
    pub kind: NameType,
    /// Id of its entity.
    pub entity: String,
    /// The name as it reads, where the text differs (a line break inside it).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub norm: Option<String>,
    /// Lies inside another mention.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub nested: bool,
    /// A capital named for its government.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub metonym: bool,
    /// Kind of the block, where that is not part of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<BlockKind>,
    /// Id of the rule or model that found it.
    pub rule: &'static str,
    /// How sure, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
}

/// Someone or something named, with all its names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Entity {
    /// Identifies it within the analysis.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: NameType,
    /// Its fullest name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Offices and descriptions beside the name.
    pub roles: Vec<Role>,
    /// Indexes of [`Analysis::mentions`].
    pub mentions: Vec<u32>,
    /// Why names are one.
    pub links: Vec<Link>,
}

/// An office or description beside a name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Role {
    /// As it reads.
    pub text: String,
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
}

/// Why an alias belongs to an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Link {
    /// The other name.
    pub alias: String,
    /// Id of the rule that joined it.
    pub because: &'static str,
    /// Start of the evidence.
    pub start: u32,
    /// End of the evidence.
    pub end: u32,
}

/// The kinds of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum NumberKind {
    Cardinal,
    Ordinal,
    Percent,
    PercentagePoint,
    Fraction,
    Money,
    Quantity,
    Range,
    Ratio,
    Age,
    Other,
}

/// How a number is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Modifier {
    Over,
    Under,
    About,
    AtLeast,
    AtMost,
    Several,
}

/// A number's value: a double, or text where none can say it (a score, a telephone number).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum NumberValue {
    Number(f64),
    Text(String),
}

/// A number with its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NumberExpr {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// What is counted or measured how.
    pub kind: NumberKind,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<NumberValue>,
    /// The least value, of ranges and open numbers (1万多).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The greatest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// The value as a decimal, where a double cannot hold it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// The numeral alone: 500亿 in 500亿美元.
    pub numeral: Span,
    /// Classifier or unit as written; `%`; ISO 4217 for money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noun: Option<String>,
    /// How the value is bounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// The unit it is counted by (股 in 每股).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// Part of a name.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub in_name: bool,
    /// Kind of the block, where that is not part of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<BlockKind>,
    /// Id of the rule that found it.
    pub rule: &'static str,
}

/// TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum TimeKind {
    Date,
    Time,
    Duration,
    Set,
}

/// Calendars other than the Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Calendar {
    Lunar,
    Minguo,
}

/// What a relative time was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Anchor {
    Published,
    Previous,
    Explicit,
}

/// A time with its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct TimeExpr {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeKind,
    /// TIMEX3 value (ISO-TimeML).
    pub value: String,
    /// TIMEX3 `mod`.
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<&'static str>,
    /// TIMEX3 `quant` of a set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quant: Option<String>,
    /// TIMEX3 `freq` of a set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<String>,
    /// Calendar the text uses, if not the Gregorian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    /// Start of the resolved half-open interval, ISO 8601 local.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begin: Option<String>,
    /// End of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What it was counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// Kind of the block, where that is not part of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<BlockKind>,
    /// Id of the rule that found it.
    pub rule: &'static str,
}

/// The kinds of quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// A whole clause in marks, or a turn of a dialogue.
    Direct,
    /// A piece in marks woven into the reporter's sentence.
    Partial,
    /// Marks around a name, label or contested term.
    Scare,
    /// What was said, in the reporter's words.
    Indirect,
}

/// How firmly the cue commits the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// 说, 表示.
    Said,
    /// 声称, 指责.
    Claimed,
    /// 证实, 承认.
    Confirmed,
    /// 否认, 驳斥.
    Denied,
}

/// Something said.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// Direct, partial, scare or indirect.
    pub kind: QuoteKind,
    /// Entity id of who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Index of the mention that names the speaker; becomes `speaker`.
    #[serde(skip)]
    pub speaker_mention: Option<u32>,
    /// The words that name the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker_span: Option<Span>,
    /// The verb or mark that introduces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
    /// How firmly the cue commits the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
    /// Goes on in the voice of the quote before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub continuation: bool,
    /// Kind of the block, where that is not part of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<BlockKind>,
    /// Id of the rule that found it.
    pub rule: &'static str,
}

/// The kinds of attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// 据A报道.
    Report,
    /// (图取自A).
    Credit,
    /// A4月28日电.
    Dateline,
    /// 知情人士称.
    Anonymous,
}

/// An attribution: who reported it, and from whom.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// Entity ids, nearest first: 据A援引B gives A, B.
    pub chain: Vec<String>,
    /// Indexes of the mentions that name the chain; become `chain`.
    #[serde(skip)]
    pub chain_mentions: Vec<u32>,
    /// What kind of attribution.
    pub kind: SourceKind,
    /// 报道称: the source named before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub anaphoric: bool,
    /// The sentences that rest on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers: Option<Span>,
    /// Kind of the block, where that is not part of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<BlockKind>,
    /// Id of the rule that found it.
    pub rule: &'static str,
}

/// A word that tells what the article is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Keyword {
    /// The word.
    pub text: String,
    /// Its weight; the greatest is 1.
    pub score: f64,
    /// Where it stands.
    pub mentions: Vec<Span>,
}

/// A sentence of the summary, and why it is one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct SummarySentence {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
    /// It opens the article.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub lead: bool,
    /// Indexes of the [`Analysis::keywords`] it was chosen for, best first:
    /// those that no sentence chosen before it holds, if there are any.
    pub covers: Vec<u32>,
}

/// A dated sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct TimelineEntry {
    /// Index of [`Analysis::times`].
    pub time: u32,
    /// Start of the interval.
    pub begin: String,
    /// End of it.
    pub until: String,
    /// The sentence.
    pub sentence: Span,
}

/// Something odd about the input.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Note {
    /// Stable name of the oddity.
    pub code: &'static str,
    /// Start of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// End of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// What it is, in English.
    pub message: String,
}

/// Note on every item outside the article in which kind of block it stands.
pub(crate) fn zones(analysis: &mut Analysis, document: &Document) {
    let zone = |at: u32| {
        let block = document.block_at(at).and_then(|i| document.blocks.get(i))?;
        Some(block.kind).filter(|kind| !kind.is_article())
    };
    analysis.mentions.iter_mut().for_each(|x| x.zone = zone(x.start));
    analysis.numbers.iter_mut().for_each(|x| x.zone = zone(x.start));
    analysis.times.iter_mut().for_each(|x| x.zone = zone(x.start));
    analysis.quotes.iter_mut().for_each(|x| x.zone = zone(x.start));
    analysis.sources.iter_mut().for_each(|x| x.zone = zone(x.start));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_covers_a_place() {
        let spans = [(0, 100), (10, 20), (12, 15), (30, 40), (35, 50)].map(|(a, b)| Some(Span::new(a, b)));
        let many = (50..90).map(|at| Some(Span::new(at, at + 1)));
        let cover = Cover::new(spans.into_iter().chain([None]).chain(many));
        for (at, item) in [(5, 0), (11, 1), (13, 2), (16, 1), (25, 0), (36, 4), (45, 4), (50, 6), (95, 0)] {
            assert_eq!(cover.at(at), Some(item), "{at}");
        }
        assert_eq!(cover.at(100), None);
    }
}
