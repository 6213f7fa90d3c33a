//! Wenjing 文镜 reads a Chinese news article as someone pasted it and tells
//! what is in it. The data go one way:
//!
//! ```text
//! text ─▶ layout ─▶ Document ─▶ lex ─▶ times ─▶ numbers ─▶ names ─▶ link ─▶ quotes ─▶ sources ─▶ digest ─▶ Analysis
//! ```
//!
//! [`Analyzer`] owns what that needs (dictionary, model, tables), is built
//! once and is shared by reference; [`Analyzer::analyze`] takes any string.
//!
//! ```
//! let analyzer = wenjing::Analyzer::load()?;
//! let options = wenjing::Options { date: "2025-04-28".parse().ok(), ..Default::default() };
//! let analysis = analyzer.analyze("外交部发言人26日说，已有3000多名士兵抵达。", &options);
//! assert_eq!(analysis.times[0].value, "2025-04-26");
//! # Ok::<(), wenjing::LoadError>(())
//! ```

pub mod codec;
pub mod compare;
mod digest;
pub mod facts;
pub mod layout;
pub mod lex;
mod link;
pub mod names;
pub mod numbers;
pub mod quotes;
pub mod report;
pub mod sources;
pub mod text;
pub mod times;
#[cfg(feature = "wasm")]
mod wasm;

use compare::Comparison;
use jiff::civil::{Date, DateTime};
use lex::{Lexer, Pos};
use names::{Given, Names};
use report::export::Format;
use report::{Analysis, Mention, NameType, Note, OffsetUnit, Span, Token};
use text::{Document, Fold};

/// A data file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The file.
    pub name: &'static str,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

impl std::error::Error for LoadError {}

/// What the reader knows about the text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// When the article was published.
    pub date: Option<DateTime>,
    /// Names the reader gives: they go before all others, and words respect
    /// them. `None` in place of a type: not a name.
    pub lexicon: Vec<(String, Option<NameType>)>,
    /// Unit of the offsets in the result.
    pub offsets: OffsetUnit,
}

impl Options {
    /// A day, or a day and time, as ISO 8601 writes it.
    pub fn parse_date(text: &str) -> Option<DateTime> {
        let text = text.trim();
        text.parse::<DateTime>().ok().or_else(|| Some(text.parse::<Date>().ok()?.at(0, 0, 0, 0)))
    }
}

/// The whole engine.
pub struct Analyzer {
    fold: Fold,
    lexer: Lexer,
    names: Names,
}

/// What was read of the blocks of a text, in order. Words, and what a
/// block tells of names, depend on nothing but its characters: given to
/// the next analysis, only the blocks between those that stayed at the
/// beginning and at the end are read anew.
#[derive(Default)]
pub struct Memo {
    blocks: Vec<BlockReading>,
}

/// Words and names of a block, counted from its beginning.
struct BlockReading {
    chars: Vec<char>,
    tokens: Vec<Token>,
    found: Vec<Mention>,
}

/// Longer texts are cut, for offsets are 32 bits wide.
const LONGEST: usize = 1 << 30;

impl Analyzer {
    /// Open the data that the crate carries.
    ///
    /// # Errors
    /// When a data file is damaged or of another version.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Analyzer { fold: Fold::load(), lexer: Lexer::load()?, names: Names::load()? })
    }

    /// Read a text. Takes any string, in time linear in its length; what is
    /// odd about it becomes a note.
    pub fn analyze(&self, text: &str, options: &Options) -> Analysis {
        self.converted(text, options, None)
    }

    /// As [`Analyzer::analyze`], and with the same result; faster where blocks
    /// of the text are those of the text last read with this memo.
    pub fn analyze_again(&self, text: &str, options: &Options, memo: &mut Memo) -> Analysis {
        self.converted(text, options, Some(memo))
    }

    fn converted(&self, text: &str, options: &Options, memo: Option<&mut Memo>) -> Analysis {
        let (document, mut analysis) = self.read(text, options, memo);
        report::convert(&mut analysis, &document, options.offsets);
        analysis
    }

    /// Read a text and write what is in it in a form that other programs read.
    pub fn export(&self, text: &str, options: &Options, format: Format) -> String {
        let (document, analysis) = self.read(text, options, None);
        report::export::export(&document, &analysis, options.offsets, format)
    }

    /// Compare articles on one story: what they share, where they disagree.
    /// Offsets are of each article's own options.
    pub fn compare(&self, articles: &[(&str, &Options)]) -> Comparison {
        let read: Vec<_> = articles
            .iter()
            .map(|(text, options)| {
                let (document, analysis) = self.read(text, options, None);
                (document, analysis, options.offsets)
            })
            .collect();
        compare::compare(&read, &self.lexer, &self.fold)
    }

    /// The reading of a text, and its analysis with offsets in that reading.
    // Called from three places and large.
    #[inline(never)]
    fn read<'a>(&self, text: &'a str, options: &Options, memo: Option<&mut Memo>) -> (Document<'a>, Analysis) {
        let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
        let layout = layout::layout(text, &self.fold);
        let document = Document::new(text, layout.blocks, &layout.markup, &self.fold);
        let (tokens, found) = self.read_blocks(&document, memo);
        let published = times::published(&document, options.date);
        let day = published.as_ref().and_then(|p| options.date.or_else(|| p.value.parse().ok()));
        let mut times = times::times(&document, &tokens, day);
        let mut numbers = numbers::numbers(&document, &tokens, &times);
        let given: Vec<Given> = options
            .lexicon
            .iter()
            .map(|(name, kind)| Given { chars: name.chars().map(|c| self.fold.char(c)).collect(), kind: *kind })
            .collect();
        let mut mentions = self.names.mentions(found, &document, &tokens, &given);
        numbers::refine(&mut numbers, &mut times, &mentions, &document);
        let entities = link::link(&document, &tokens, &mut mentions);
        let mut quotes = quotes::quotes(&document, &tokens, &mentions);
        let mut sources = sources::sources(&document, &tokens, &mentions, &times, &quotes);
        let entity = |m: u32| mentions.get(m as usize).map(|m| m.entity.clone());
        for quote in &mut quotes {
            quote.speaker = quote.speaker_mention.and_then(entity);
        }
        for source in &mut sources {
            source.chain = source.chain_mentions.iter().filter_map(|&m| entity(m)).collect();
        }
        let tokens = lex::follow(&tokens, &whole_words(&mentions, &numbers, &times));
        let digest = digest::digest(&document, &self.lexer, &tokens, &mentions, &entities, &times);
        let mut notes = layout.notes;
        notes.extend(odd_characters(text));
        let mut analysis = Analysis {
            schema: report::SCHEMA,
            script: document.script,
            published,
            blocks: document.blocks.clone(),
            sentences: document.sentences.clone(),
            tokens,
            mentions,
            entities,
            numbers,
            times,
            quotes,
            sources,
            keywords: digest.keywords,
            summary: digest.summary,
            timeline: digest.timeline,
            notes,
        };
        report::zones(&mut analysis, &document);
        (document, analysis)
    }

    /// Words, and the names that the model finds, block by block.
    fn read_blocks(&self, document: &Document, memo: Option<&mut Memo>) -> (Vec<Token>, Vec<Mention>) {
        let (mut tokens, mut found) = (Vec::with_capacity(document.chars.len() / 2 + 1), Vec::new());
        let mut none = Memo::default();
        let keeps = memo.is_some();
        let kept = &mut memo.unwrap_or(&mut none).blocks;
        let spans = document.block_spans.as_slice();
        let stayed = |(reading, span): &(&BlockReading, &Span)| reading.chars == document.slice(**span);
        let head = kept.iter().zip(spans).take_while(stayed).count();
        let after = spans.get(head..).unwrap_or_default();
        let tail = kept.iter().skip(head).rev().zip(after.iter().rev()).take_while(stayed).count();
        let last = kept.split_off(kept.len() - tail);
        kept.truncate(head);
        let anew = after.iter().take(after.len() - tail).map(|&span| {
            let chars = document.slice(span);
            let tokens = self.lexer.cut(chars);
            let found = self.names.find(chars, &tokens);
            BlockReading { chars: chars.to_vec(), tokens, found }
        });
        for (reading, span) in std::mem::take(kept).into_iter().chain(anew).chain(last).zip(spans) {
            let by = span.start;
            tokens.extend(reading.tokens.iter().map(|t| t.moved(by)));
            found.extend(reading.found.iter().cloned().map(|m| Mention { start: m.start + by, end: m.end + by, ..m }));
            if keeps {
                kept.push(reading);
            }
        }
        (tokens, found)
    }
}

/// The spans that words must follow: of times, numbers and flat names, the
/// longest where they overlap.
fn whole_words(mentions: &[Mention], numbers: &[report::NumberExpr], times: &[report::TimeExpr]) -> Vec<(Span, Pos)> {
    let names = mentions.iter().filter(|m| !m.nested).map(|m| {
        let pos = match m.kind {
            NameType::Per => Pos::PERSON,
            NameType::Loc => Pos::PLACE,
            NameType::Org => Pos::BODY,
            NameType::Work | NameType::Event => Pos::NAME,
        };
        (Span::new(m.start, m.end), pos)
    });
    let numbers = numbers.iter().map(|n| (Span::new(n.start, n.end), Pos::NUMERAL));
    let times = times.iter().map(|t| (Span::new(t.start, t.end), Pos::TIME));
    let all = report::sorted(names.chain(numbers).chain(times).collect(), |(span, _)| span.order());
    let mut out: Vec<(Span, Pos)> = Vec::with_capacity(all.len());
    for (span, pos) in all {
        match out.last_mut() {
            Some((last, _)) if last.end > span.start => last.end = last.end.max(span.end),
            _ => out.push((span, pos)),
        }
    }
    out
}

/// `input.control`, `input.replacement`: characters that no article has.
fn odd_characters(text: &str) -> Vec<Note> {
    let count = |wanted: fn(char) -> bool| text.chars().filter(|&c| wanted(c)).count();
    let mut notes = Vec::new();
    let mut note = |code, count: usize, what: &str| {
        if count > 0 {
            notes.push(Note { code, start: None, end: None, message: format!("{count} {what}") });
        }
    };
    note(
        "input.control",
        count(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')),
        "control characters in the text",
    );
    note("input.replacement", count(|c| c == '\u{FFFD}'), "characters that could not be read (U+FFFD)");
    notes
}
