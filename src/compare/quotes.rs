//! Quotes that articles share: repeated, shortened or changed.

use super::{Article, ComparedQuote, QuoteIn, QuoteRelation, Sets, most};
use crate::report::{QuoteKind, Span, sorted};
use std::collections::{HashMap, HashSet};

/// Shorter quotes say too little to be told apart, in characters.
const SHORTEST: usize = 6;
/// Quotes that share one stretch of three characters and are looked at.
const CROWD: usize = 48;
/// Share of the shorter quote's pairs of characters that the longer one has,
/// when the one is cut from the other.
const PART: f64 = 0.8;
/// Likeness (Dice 1945, of pairs of characters) of two wordings of one
/// utterance; lower where the speaker is the same.
const ALIKE: f64 = 0.55;
const ALIKE_SAME_SPEAKER: f64 = 0.4;

struct Said {
    article: usize,
    quote: usize,
    span: Span,
    letters: Vec<char>,
    pairs: HashSet<(char, char)>,
    speaker: Option<usize>,
}

impl Said {
    fn shared(&self, other: &Said) -> f64 {
        let (few, many) = if self.pairs.len() < other.pairs.len() { (self, other) } else { (other, self) };
        few.pairs.iter().filter(|p| many.pairs.contains(*p)).count() as f64
    }

    /// Whether the two are wordings of one utterance.
    fn is(&self, other: &Said) -> bool {
        let shared = self.shared(other);
        let (a, b) = (self.pairs.len() as f64, other.pairs.len() as f64);
        let same_speaker = self.speaker.is_some() && self.speaker == other.speaker;
        let alike = if same_speaker { ALIKE_SAME_SPEAKER } else { ALIKE };
        shared >= PART * a.min(b) || 2.0 * shared >= alike * (a + b)
    }

    fn relation(&self, fullest: &Said) -> QuoteRelation {
        if std::ptr::eq(self, fullest) {
            QuoteRelation::Fullest
        } else if self.letters == fullest.letters {
            QuoteRelation::Same
        } else if self.shared(fullest) >= 0.9 * self.pairs.len() as f64 {
            QuoteRelation::Shortened
        } else {
            QuoteRelation::Changed
        }
    }
}

pub fn quotes(articles: &[Article]) -> Vec<ComparedQuote> {
    let mut all: Vec<Said> = Vec::new();
    for (i, article) in articles.iter().enumerate() {
        for (q, quote) in article.analysis.quotes.iter().enumerate() {
            // What a report says mostly in marks is compared by what stands in them.
            let marked = |inner: &crate::report::Quote| {
                matches!(inner.kind, QuoteKind::Direct | QuoteKind::Partial)
                    && quote.start <= inner.start
                    && inner.end <= quote.end
                    && 2 * (inner.end - inner.start) > quote.end - quote.start
            };
            let inner = article.analysis.quotes.iter().skip(q + 1).take(4).any(marked);
            if quote.kind == QuoteKind::Scare || quote.zone.is_some() || quote.kind == QuoteKind::Indirect && inner {
                continue;
            }
            let span = Span::new(quote.start, quote.end);
            let letters: Vec<char> =
                article.document.slice(span).iter().copied().filter(|c| c.is_alphanumeric()).collect();
            if letters.len() < SHORTEST {
                continue;
            }
            let pairs = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
            let speaker = quote.speaker.as_deref().and_then(|id| article.class.get(id)).copied();
            all.push(Said { article: i, quote: q, span, letters, pairs, speaker });
        }
    }
    let mut with: HashMap<[char; 3], Vec<usize>> = HashMap::new();
    let mut sets = Sets::new(all.len());
    for (i, said) in all.iter().enumerate() {
        let mut candidates = HashSet::new();
        for three in said.letters.windows(3) {
            let &[a, b, c] = three else { continue };
            let list = with.entry([a, b, c]).or_default();
            if list.last() != Some(&i) && list.len() < CROWD {
                candidates.extend(list.iter().copied());
                list.push(i);
            }
        }
        for other in candidates {
            if all.get(other).is_some_and(|o| o.article != said.article && o.is(said)) {
                sets.join(other, i);
            }
        }
    }
    let mut out: Vec<ComparedQuote> = Vec::new();
    for group in sets.groups() {
        let mut said: Vec<&Said> = group.iter().filter_map(|&i| all.get(i)).collect();
        // 表示，将“尽一切力量”: the words in marks, not the report around them.
        let inner: Vec<(usize, Span)> = said.iter().map(|s| (s.article, s.span)).collect();
        said.retain(|s| !inner.iter().any(|(a, span)| *a == s.article && *span != s.span && s.span.contains(*span)));
        let Some(&fullest) = said.iter().rev().max_by_key(|s| s.letters.len()) else { continue };
        let versions = said.iter().filter_map(|s| version(articles, s, fullest)).collect();
        out.push(ComparedQuote { versions });
    }
    sorted(out, |q| most(q.versions.iter().map(|v| v.article), 0))
}

fn version(articles: &[Article], said: &Said, fullest: &Said) -> Option<QuoteIn> {
    let article = articles.get(said.article)?;
    let quote = article.analysis.quotes.get(said.quote)?;
    let span = Span::new(quote.start, quote.end);
    let place = article.place(span);
    Some(QuoteIn {
        article: said.article as u32,
        quote: said.quote as u32,
        start: place.start,
        end: place.end,
        text: article.document.line(span),
        kind: quote.kind,
        relation: said.relation(fullest),
        speaker: article.speaker(quote),
    })
}
