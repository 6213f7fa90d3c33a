//! The article and the page around it: the paste → blocks.
//!
//! The paste is read line by line with markup set aside and hard wraps
//! joined ([`lines`]); each line is judged by its own look ([`guess`], by the
//! wordings of [`cues`]) and then by its place, its neighbours and what it
//! shares with the body ([`zones`]); last, what was glued to titles and
//! paragraphs is cut off ([`spam`]).

mod cues;
mod guess;
mod lines;
mod markup;
mod spam;
mod text;
mod zones;

use crate::report::{Block, BlockKind, Note, Section, Span};
use crate::text::Fold;
use guess::Guess;
use lines::{Line, Page};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use zones::Verdict;

/// The parts of a paste.
pub struct Layout {
    /// Blocks in order, disjoint, covering every non-blank character; offsets
    /// and `wraps` are bytes of the source.
    pub blocks: Vec<Block>,
    /// What is odd; offsets are bytes of the source.
    pub notes: Vec<Note>,
    /// Tags and marks inside blocks that are not read, in order, in bytes of
    /// the source.
    pub markup: Vec<Span>,
}

/// A piece of a line: characters of the page, and what they are.
struct Piece {
    range: Range<usize>,
    kind: BlockKind,
    rule: &'static str,
}

/// Find the blocks of `source`.
pub fn layout(source: &str, fold: &Fold) -> Layout {
    let page = lines::read(source, fold);
    let guesses: Vec<Guess> = page.lines.iter().map(|line| guess::guess(page.text(line), line)).collect();
    let mut articles = zones::articles(&page, &guesses);
    let mut blocks = Vec::with_capacity(page.lines.len() + 8);
    let mut notes = Vec::new();
    if page.html {
        note(&mut notes, "html", None, "The text is HTML: tags are left out.");
    }
    for (n, article) in articles.iter_mut().enumerate() {
        let verdicts = zones::judge(&page, &guesses, article);
        let lines = page.lines.get(article.lines.clone()).unwrap_or_default();
        if n > 0
            && let Some(first) = lines.first()
        {
            let place = page.bytes(source, first.range.clone());
            note(&mut notes, "several-articles", Some(place), "Another article begins here.");
        }
        let glued = Glued::find(&page, lines, &verdicts);
        for (line, verdict) in lines.iter().zip(&verdicts) {
            for piece in glued.cut(&page, line, *verdict) {
                push_block(source, &page, line, piece, verdict.section, &mut blocks);
            }
        }
    }
    cover(source, &mut blocks);
    Layout { blocks, notes, markup: page.markup }
}

fn note(notes: &mut Vec<Note>, code: &'static str, place: Option<Span>, message: &str) {
    notes.push(Note { code, start: place.map(|p| p.start), end: place.map(|p| p.end), message: message.to_owned() });
}

/// What is glued to the lines of an article.
struct Glued<'a> {
    title: Vec<char>,
    /// Games named in runs of advertising words, and never elsewhere.
    games: Vec<&'a [char]>,
    /// What the title begins with and a paragraph ends with.
    echo: Vec<char>,
    /// Pieces found at the end of several paragraphs, by their hashes.
    tails: FxHashSet<u64>,
}

impl<'a> Glued<'a> {
    fn find(page: &'a Page, lines: &[Line], verdicts: &[Verdict]) -> Self {
        let mut tails: FxHashMap<u64, usize> = FxHashMap::default();
        let mut title: Vec<char> = Vec::new();
        let mut runs: FxHashMap<&[char], usize> = FxHashMap::default();
        let mut runs_of = |text: &'a [char], in_body: usize| {
            let run = spam::prefix(text);
            if run.end > 0 {
                *runs.entry(run.name).or_default() += in_body;
            }
            run.end
        };
        for (line, verdict) in lines.iter().zip(verdicts) {
            let text = page.text(line);
            match verdict.kind {
                BlockKind::Title | BlockKind::Heading => {
                    let run = runs_of(text, 0);
                    if title.is_empty() && verdict.kind == BlockKind::Title {
                        title = text.get(run..).unwrap_or_default().to_vec();
                        title.truncate(spam::site_suffix(&title).unwrap_or(title.len()));
                    }
                }
                BlockKind::Paragraph => {
                    if let Some(tail) = spam::tail(text).and_then(|at| text.get(at..)) {
                        runs_of(tail, 1);
                        *tails.entry(text::hash(tail)).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
        let body = |line: &&(&Line, &Verdict)| line.1.kind == BlockKind::Paragraph;
        let body_of = |line: &(&Line, &Verdict)| line.1.kind.is_article();
        let elsewhere = |name: &[char], runs: usize| {
            let lines: Vec<_> = lines.iter().zip(verdicts).collect();
            lines.iter().filter(body).map(|(line, _)| text::count(page.text(line), name)).sum::<usize>() > runs
        };
        let games = runs.into_iter().filter(|&(name, n)| !elsewhere(name, n)).map(|(name, _)| name).collect();
        // 某某资料乌军称…, …亦有贡献。某某资料
        let tails_of = |line: &Line| spam::tail(page.text(line)).and_then(|at| page.text(line).get(at..));
        let echoes =
            |tail: &&[char]| (4..=20).contains(&tail.len()) && tail.len() + 6 <= title.len() && title.starts_with(tail);
        let mut ends = lines.iter().zip(verdicts).filter(|_| !title.is_empty()).filter(body_of);
        let echo = ends.find_map(|(line, _)| tails_of(line).filter(echoes));
        let echo = echo.map(<[char]>::to_vec).unwrap_or_default();
        let tails = tails.into_iter().filter(|&(_, n)| n >= 2).map(|(tail, _)| tail).collect();
        Glued { title: title.split_off(echo.len()), games, echo, tails }
    }

    fn cut(&self, page: &Page, line: &Line, verdict: Verdict) -> Vec<Piece> {
        let text = page.text(line);
        let all = line.range.clone();
        let at = |i: usize| all.start + i;
        let mut pieces = Vec::with_capacity(1);
        let mut push = |range: Range<usize>, kind: BlockKind, rule: &'static str| {
            let mut range = range;
            while range.start < range.end && page.chars.get(range.start) == Some(&' ') {
                range.start += 1;
            }
            while range.start < range.end && page.chars.get(range.end - 1) == Some(&' ') {
                range.end -= 1;
            }
            if range.start < range.end {
                pieces.push(Piece { range, kind, rule });
            }
        };
        let (mut from, mut to) = (0, text.len());
        match verdict.kind {
            BlockKind::Title | BlockKind::Heading => {
                let run = spam::prefix(text);
                if run.end > 0 && run.end + 4 <= text.len() && self.games.contains(&run.name) {
                    push(all.start..at(run.end), BlockKind::Spam, "layout.glued");
                    from = run.end;
                } else if !self.echo.is_empty() && text.starts_with(&self.echo) {
                    from = self.echo.len();
                    push(all.start..at(from), BlockKind::Spam, "layout.glued");
                }
                let promotion = text.get(from..).and_then(spam::promotion).map(|i| from + i);
                let suffix = promotion.or_else(|| text.get(from..).and_then(spam::site_suffix).map(|i| from + i));
                if verdict.kind == BlockKind::Title {
                    to = suffix.unwrap_or(to);
                }
                push(at(from)..at(to), verdict.kind, verdict.rule);
                let run = spam::prefix(text.get(to..).unwrap_or_default()).end;
                let site = if promotion.is_some() { text.len() } else { to + run };
                push(at(to)..at(site), BlockKind::Spam, "layout.glued");
                push(at(site)..all.end, BlockKind::Furniture, "layout.site-suffix");
            }
            BlockKind::Paragraph => {
                let mut ends = Vec::new();
                loop {
                    let text = text.get(..to).unwrap_or_default();
                    let (cut, kind, rule) = if let Some(i) = spam::title_at_end(text, &self.title) {
                        (i, BlockKind::Spam, "layout.title-again")
                    } else if let Some(i) = spam::closing_note(text) {
                        let kind = match spam::credits(text.get(i + 1..).unwrap_or_default()) {
                            true => BlockKind::Byline,
                            false => BlockKind::Furniture,
                        };
                        (i, kind, "layout.closing-note")
                    } else if let Some(i) = self.spam_tail(text) {
                        (i, BlockKind::Spam, "layout.glued")
                    } else {
                        break;
                    };
                    ends.push((cut, to, kind, rule));
                    to = cut;
                }
                push(all.start..at(to), BlockKind::Paragraph, verdict.rule);
                for (from, to, kind, rule) in ends.into_iter().rev() {
                    push(at(from)..at(to), kind, rule);
                }
            }
            kind => {
                let echo = spam::tail(text).filter(|&at| !self.echo.is_empty() && text.get(at..) == Some(&self.echo));
                let to = echo.unwrap_or(to);
                push(all.start..at(to), kind, verdict.rule);
                push(at(to)..all.end, BlockKind::Spam, "layout.glued");
            }
        }
        pieces
    }

    /// Advertising, or what other paragraphs end with too, after the last
    /// sentence.
    fn spam_tail(&self, text: &[char]) -> Option<usize> {
        if self.games.is_empty() && self.echo.is_empty() && self.tails.is_empty() {
            return None;
        }
        let at = spam::tail(text)?;
        let tail = text.get(at..)?;
        let run = spam::prefix(tail);
        if !self.echo.is_empty() && tail == self.echo {
            return Some(at);
        }
        if run.end > 0 && run.end + 2 >= tail.len() && self.games.contains(&run.name) {
            return Some(at);
        }
        // What ends with a full stop may be said again: 中方对此有何评论?
        let stopped = tail.last().is_some_and(|c| text::is_terminal(*c));
        let repeated = !stopped && self.tails.contains(&text::hash(tail));
        (repeated && (5..=40).contains(&tail.len()) && tail.first() != Some(&'(')).then_some(at)
    }
}

fn push_block(source: &str, page: &Page, line: &Line, piece: Piece, section: bool, blocks: &mut Vec<Block>) {
    let place = page.bytes(source, piece.range);
    let from = line.wraps.partition_point(|&w| w < place.start);
    let to = line.wraps.partition_point(|&w| w < place.end);
    blocks.push(Block {
        start: place.start,
        end: place.end,
        kind: piece.kind,
        section: (section && piece.kind.is_article()).then_some(Section::Related),
        wraps: line.wraps.get(from..to).unwrap_or_default().to_vec(),
        rule: piece.rule,
    });
}

/// What stands between the blocks and is not blank (tags, scripts) is
/// furniture.
fn cover(source: &str, blocks: &mut Vec<Block>) {
    let gap = |start: usize, end: usize| {
        let text = source.get(start..end)?;
        let inner = text.trim();
        let start = start + (text.len() - text.trim_start().len());
        (!inner.is_empty()).then(|| Block {
            start: start as u32,
            end: (start + inner.len()) as u32,
            kind: BlockKind::Furniture,
            section: None,
            wraps: Vec::new(),
            rule: "layout.markup",
        })
    };
    let ends = std::iter::once(0).chain(blocks.iter().map(|b| b.end as usize));
    let starts = blocks.iter().map(|b| b.start as usize).chain([source.len()]);
    let gaps: Vec<Block> = ends.zip(starts).filter_map(|(end, start)| gap(end, start)).collect();
    if !gaps.is_empty() {
        blocks.extend(gaps);
        blocks.sort_by_key(|b| b.start);
    }
}

#[cfg(test)]
mod tests;
