//! Figures of several articles that are about the same thing.
//!
//! Two figures are about the same thing when they measure in compatible units
//! and the words around them are alike: names first, then rare words, those
//! of the same clause before those of the rest of the sentence.

use super::{Agreement, Article, Claim, ComparedFigure, Sets, When};
use crate::lex::Lexer;
use crate::report::{Modifier, NumberExpr, NumberKind, NumberValue, Span, TimeExpr, sorted};
use crate::text::Fold;
use std::collections::HashMap;

/// Figures of one article that are compared; there are not that many in one.
const MOST: usize = 400;
/// Likeness of the words around two figures of different articles, 0 to 1.
const ALIKE: f64 = 0.3;
/// The same within one article, where two sources give two figures.
const ALIKE_WITHIN: f64 = 0.5;
/// Weights: of names, of a character of a word, of words outside the clause.
const NAME: f64 = 6.0;
const CHARACTER: f64 = 0.35;
const BEYOND: f64 = 0.3;
/// How rare a word must be to say what a clause is about.
const COMMON: f64 = 6.5;

/// Units that measure the same: the basic unit, and each unit in it.
const MEASURES: &[(&str, &[(&str, f64)])] = &[
    ("人", &[("人", 1.0), ("名", 1.0), ("位", 1.0), ("口", 1.0), ("员", 1.0)]),
    (
        "米",
        &[
            ("米", 1.0),
            ("公尺", 1.0),
            ("m", 1.0),
            ("厘米", 0.01),
            ("公分", 0.01),
            ("毫米", 0.001),
            ("公里", 1000.0),
            ("千米", 1000.0),
            ("km", 1000.0),
            ("里", 500.0),
            ("英里", 1609.344),
            ("英尺", 0.3048),
            ("海里", 1852.0),
        ],
    ),
    (
        "平方米",
        &[
            ("平方米", 1.0),
            ("平米", 1.0),
            ("㎡", 1.0),
            ("平方公尺", 1.0),
            ("平方公里", 1e6),
            ("平方千米", 1e6),
            ("公顷", 1e4),
            ("亩", 2000.0 / 3.0),
        ],
    ),
    ("立方米", &[("立方米", 1.0), ("方", 1.0), ("立方", 1.0), ("升", 0.001), ("公升", 0.001)]),
    (
        "公斤",
        &[
            ("公斤", 1.0),
            ("千克", 1.0),
            ("kg", 1.0),
            ("克", 0.001),
            ("斤", 0.5),
            ("吨", 1000.0),
            ("公吨", 1000.0),
            ("磅", 0.453_592_37),
        ],
    ),
    ("瓦", &[("瓦", 1.0), ("千瓦", 1e3), ("兆瓦", 1e6), ("吉瓦", 1e9), ("kW", 1e3), ("MW", 1e6), ("GW", 1e9)]),
    (
        "千瓦时",
        &[("千瓦时", 1.0), ("度电", 1.0), ("kWh", 1.0), ("兆瓦时", 1e3), ("MWh", 1e3), ("吉瓦时", 1e6), ("GWh", 1e6)],
    ),
];

/// What a word around a figure is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Term<'a> {
    Word(&'a [char]),
    Character(char),
    /// An entity, by its class in all articles.
    Name(usize),
}

struct Figure<'a> {
    article: usize,
    index: usize,
    number: &'a NumberExpr,
    /// The basic unit, and the figure's own in it.
    unit: String,
    factor: f64,
    noun: String,
    terms: HashMap<Term<'a>, f64>,
    total: f64,
    /// Names in the clause.
    named: Vec<usize>,
    /// Index of the time beside it.
    when: Option<usize>,
    sentence: Span,
}

pub fn figures(articles: &[Article], lexer: &Lexer, fold: &Fold) -> Vec<ComparedFigure> {
    let mut all: Vec<Figure> = Vec::new();
    for (i, article) in articles.iter().enumerate() {
        let comparable = article.analysis.numbers.iter().enumerate().filter(|(_, n)| is_comparable(n));
        all.extend(comparable.take(MOST).filter_map(|(index, n)| figure(articles, i, index, n, (lexer, fold))));
    }
    let mut sets = Sets::new(all.len());
    let likeness = |a: usize, b: usize| match (all.get(a), all.get(b)) {
        (Some(x), Some(y)) => alike(articles, x, y),
        _ => 0.0,
    };
    let of = |article: usize| all.iter().enumerate().filter(move |(_, f)| f.article == article).map(|(i, _)| i);
    for left in 0..articles.len() {
        for right in left + 1..articles.len() {
            for (a, b) in mutual(&of(left).collect::<Vec<_>>(), &of(right).collect::<Vec<_>>(), likeness) {
                sets.join(a, b);
            }
        }
    }
    for (a, x) in all.iter().enumerate() {
        for (b, y) in all.iter().enumerate().skip(a + 1).take_while(|(_, y)| y.article == x.article) {
            if x.sentence != y.sentence && two_voices(articles, x, y) && alike(articles, x, y) >= ALIKE_WITHIN {
                sets.join(a, b);
            }
        }
    }
    let out: Vec<ComparedFigure> = sets
        .groups()
        .into_iter()
        .map(|group| {
            let members: Vec<&Figure> = group.iter().filter_map(|&i| all.get(i)).collect();
            let claims = members.iter().filter_map(|f| claim(articles, f)).collect();
            ComparedFigure { agreement: agreement(&members), claims }
        })
        .collect();
    sorted(out, |f| (f.agreement as u128) << 64 | u128::from(!(f.claims.len() as u32)))
}

fn is_comparable(n: &NumberExpr) -> bool {
    let kind = !matches!(n.kind, NumberKind::Ordinal | NumberKind::Ratio | NumberKind::Other);
    kind && !n.in_name && n.zone.is_none() && bounds(n).is_some()
}

/// Pairs of which each is the other's likest.
fn mutual(left: &[usize], right: &[usize], likeness: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    let mut best_left: HashMap<usize, (f64, usize)> = HashMap::new();
    let mut best_right: HashMap<usize, (f64, usize)> = HashMap::new();
    for &a in left {
        for &b in right {
            let score = likeness(a, b);
            if score < ALIKE {
                continue;
            }
            if best_left.get(&a).is_none_or(|(s, _)| score > *s) {
                best_left.insert(a, (score, b));
            }
            if best_right.get(&b).is_none_or(|(s, _)| score > *s) {
                best_right.insert(b, (score, a));
            }
        }
    }
    let pairs = best_left.into_iter().map(|(a, (_, b))| (a, b));
    pairs.filter(|(a, b)| best_right.get(b).is_some_and(|(_, back)| back == a)).collect()
}

/// A figure with the words around it.
fn figure<'a>(
    articles: &'a [Article],
    at: usize,
    index: usize,
    number: &'a NumberExpr,
    (lexer, fold): (&Lexer, &Fold),
) -> Option<Figure<'a>> {
    let article = articles.get(at)?;
    let (document, analysis) = (article.document, article.analysis);
    let sentence = document.sentence_at(number.start).and_then(|s| document.sentences.get(s)).copied()?;
    let is_break = |i: &u32| document.chars.get(*i as usize).is_some_and(|c| ",;:。!?“”()，；：".contains(*c));
    let clause = Span::new(
        (sentence.start..number.start).rev().find(is_break).map_or(sentence.start, |i| i + 1),
        (number.end..sentence.end).find(is_break).unwrap_or(sentence.end),
    );
    let mut terms: HashMap<Term, f64> = HashMap::new();
    let mut named = Vec::new();
    let mut add = |term: Term<'a>, weight: f64| {
        let slot = terms.entry(term).or_default();
        *slot = slot.max(weight);
    };
    let from = analysis.tokens.partition_point(|t| t.end <= sentence.start);
    for token in analysis.tokens.get(from..).unwrap_or_default().iter().take_while(|t| t.start < sentence.end) {
        let span = Span::new(token.start, token.end);
        let near = if clause.contains(span) { 1.0 } else { BEYOND };
        let own = Span::new(number.start, number.end).overlaps(span);
        let content = matches!(token.pos.name(), "n" | "ng" | "v" | "vn" | "vg" | "a" | "an" | "b" | "j" | "l" | "i");
        if own || !content {
            continue;
        }
        let word = document.slice(span);
        let weight = (lexer.rarity(token) - COMMON).clamp(0.0, NAME) * near;
        add(Term::Word(word), weight);
        if word.len() > 1 {
            word.iter().for_each(|&c| add(Term::Character(c), weight * CHARACTER));
        }
    }
    let from = analysis.mentions.partition_point(|m| m.end <= sentence.start);
    for m in analysis.mentions.get(from..).unwrap_or_default().iter().take_while(|m| m.start < sentence.end) {
        let span = Span::new(m.start, m.end);
        if let Some(&class) = article.class.get(m.entity.as_str()).filter(|_| !m.nested) {
            let near = clause.contains(span);
            add(Term::Name(class), if near { NAME } else { NAME * BEYOND });
            if near {
                named.push(class);
            }
        }
    }
    let total = terms.values().sum();
    let folded = |text: &Option<String>| text.iter().flat_map(|t| t.chars()).map(|c| fold.char(c)).collect::<String>();
    let (unit, factor) = measure(number, folded(&number.unit));
    let times = analysis.times.iter().enumerate();
    let when = times
        .filter(|(_, t)| t.begin.is_some() && t.until.is_some() && sentence.contains(Span::new(t.start, t.end)))
        .min_by_key(|(_, t)| {
            let span = Span::new(t.start, t.end);
            (!clause.contains(span), if t.start < number.start { number.start - t.start } else { 1000 + t.start })
        })
        .map(|(i, _)| i);
    let noun = folded(&number.noun);
    Some(Figure { article: at, index, number, unit, factor, noun, terms, total, named, when, sentence })
}

/// The basic unit that a figure is measured in, and its own unit in that.
fn measure(number: &NumberExpr, unit: String) -> (String, f64) {
    if number.kind == NumberKind::Fraction && unit.is_empty() {
        return ("%".to_string(), 100.0);
    }
    for (basic, units) in MEASURES {
        if let Some((_, factor)) = units.iter().find(|(known, _)| *known == unit) {
            return (basic.to_string(), *factor);
        }
    }
    (unit, 1.0)
}

/// Whether two figures can be figures of one thing at all: the same unit, or
/// the same noun counted by different classifiers.
fn compatible(a: &Figure, b: &Figure) -> bool {
    let counted = |f: &Figure| matches!(f.number.kind, NumberKind::Cardinal | NumberKind::Range);
    let age = |f: &Figure| f.number.kind == NumberKind::Age;
    let same = a.unit == b.unit && (!a.unit.is_empty() || counted(a) == counted(b));
    age(a) == age(b)
        && a.number.per.is_some() == b.number.per.is_some()
        && (same || (counted(a) && counted(b) && !a.noun.is_empty() && a.noun == b.noun))
}

/// How alike the words around two figures are: the weight they share, of all
/// (weighted Jaccard), 0 to 1; 0 where they cannot be of one thing.
fn alike(articles: &[Article], a: &Figure, b: &Figure) -> f64 {
    if !compatible(a, b) || of_other_periods(articles, a, b) {
        return 0.0;
    }
    let shared: f64 = a.terms.iter().filter_map(|(t, w)| Some(w.min(*b.terms.get(t)?))).sum();
    let all = a.total + b.total - shared;
    let strangers = !a.named.is_empty() && !b.named.is_empty() && !a.named.iter().any(|n| b.named.contains(n));
    let noun = !a.noun.is_empty() && a.noun == b.noun;
    let score = if all > 0.0 { shared / all } else { 0.0 };
    score * if strangers { 0.5 } else { 1.0 } + if noun && shared > 0.0 { 0.1 } else { 0.0 }
}

fn time_of<'a>(articles: &'a [Article], f: &Figure) -> Option<&'a TimeExpr> {
    articles.get(f.article)?.analysis.times.get(f.when?)
}

/// Whether the two are of different months, quarters or years: 一季度, 二季度.
fn of_other_periods(articles: &[Article], a: &Figure, b: &Figure) -> bool {
    let period = |f: &Figure| {
        let time = time_of(articles, f)?;
        let (begin, until) = (time.begin.clone()?, time.until.clone()?);
        let long = begin.get(..7)? != until.get(..7)? && begin.ends_with("-01");
        long.then_some((begin, until))
    };
    match (period(a), period(b)) {
        (Some((a_begin, a_until)), Some((b_begin, b_until))) => a_until <= b_begin || b_until <= a_begin,
        _ => false,
    }
}

/// The least and the greatest value that a figure may mean, in its own unit.
fn bounds(n: &NumberExpr) -> Option<(f64, f64)> {
    let value = match &n.value {
        Some(NumberValue::Number(x)) => Some(*x),
        Some(NumberValue::Text(_)) => None,
        None => n.exact.as_ref().and_then(|e| e.parse().ok()),
    };
    // 1万多 may be anything up to 2万, 3000多 up to 4000: one of the leading digit.
    let step = |x: f64| if x > 0.0 { 10f64.powf(x.log10().floor()) } else { 0.0 };
    let (low, high) = match (value, n.low, n.high) {
        (_, Some(low), Some(high)) => (low, high),
        (Some(x), ..) => (x, x),
        (None, Some(low), None) => (low, low),
        (None, None, Some(high)) => (high, high),
        (None, None, None) => return None,
    };
    Some(match n.modifier {
        Some(Modifier::Over | Modifier::AtLeast) => (low, high + step(low)),
        Some(Modifier::Under | Modifier::AtMost) => (low - step(high), high),
        Some(Modifier::About) => (low * 0.9, high * 1.1),
        Some(Modifier::Several) | None => (low, high),
    })
}

fn agreement(members: &[&Figure]) -> Agreement {
    let bounds: Vec<(f64, f64)> =
        members.iter().filter_map(|f| bounds(f.number).map(|(low, high)| (low * f.factor, high * f.factor))).collect();
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
    let pairs = || bounds.iter().enumerate().flat_map(|(i, a)| bounds.iter().skip(i + 1).map(move |b| (*a, *b)));
    if pairs().all(|(a, b)| near(a.0, b.0) && near(a.1, b.1)) {
        Agreement::Same
    } else if pairs().all(|(a, b)| a.0 <= b.1 && b.0 <= a.1) {
        Agreement::Compatible
    } else {
        Agreement::Differ
    }
}

/// Who says it, and the outlets it rests on.
fn voices(article: &Article, f: &Figure) -> (Option<String>, Vec<String>) {
    let quote = article.quotes.at(f.number.start).and_then(|i| article.analysis.quotes.get(i));
    let source = article.sources.at(f.number.start).and_then(|i| article.analysis.sources.get(i));
    let chain = source.iter().flat_map(|s| &s.chain).filter_map(|id| article.name(id)).collect();
    (quote.and_then(|q| article.speaker(q)), chain)
}

/// Whether one article gives the two in different voices.
fn two_voices(articles: &[Article], a: &Figure, b: &Figure) -> bool {
    articles.get(a.article).is_some_and(|article| {
        let (a, b) = (voices(article, a), voices(article, b));
        a != b && (a.0.is_some() || !a.1.is_empty()) && (b.0.is_some() || !b.1.is_empty())
    })
}

fn claim(articles: &[Article], f: &Figure) -> Option<Claim> {
    let article = articles.get(f.article)?;
    let span = Span::new(f.number.start, f.number.end);
    let place = article.place(span);
    let (speaker, source) = voices(article, f);
    let when = time_of(articles, f).and_then(|t| {
        Some(When {
            text: article.document.line(Span::new(t.start, t.end)),
            begin: t.begin.clone()?,
            until: t.until.clone()?,
        })
    });
    Some(Claim {
        article: f.article as u32,
        number: f.index as u32,
        start: place.start,
        end: place.end,
        text: article.document.line(span),
        sentence: article.document.line(f.sentence),
        value: f.number.value.clone(),
        low: f.number.low,
        high: f.number.high,
        unit: f.number.unit.clone(),
        noun: f.number.noun.clone(),
        modifier: f.number.modifier,
        speaker,
        source,
        when,
    })
}
