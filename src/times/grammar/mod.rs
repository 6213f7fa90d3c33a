//! The grammar of times: tables of words, and rules made of them.
//!
//! [`RULES`] is the whole list, tried at a position in that order by the
//! first character; the longest reading wins, then the earlier rule. A rule
//! reads a text into an [`Expr`], which says what is written and not yet when
//! it is; [`super::resolve`] does that.

mod clock;
mod date;
mod expr;
mod length;
mod point;
mod range;
mod set;
mod words;

pub use expr::*;

use super::calendar::{HOLIDAYS, Holiday};
use crate::numbers::numeral::{self, Numeral};
use crate::text::words::{Any, Words, any};
use std::cell::{Cell, OnceCell};
use std::sync::OnceLock;
use words::*;

/// What a rule found: the place, the reading, the rule.
pub struct Found {
    /// Position of the first character.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The reading.
    pub expr: Expr,
    /// Id of the rule.
    pub rule: &'static str,
}

struct Lexicon {
    day_parts: Words<DayPart>,
    days: Words<Day>,
    prefixes: Words<Day>,
    years: Words<Year>,
    months: Words<Month>,
    seasoned: Words<(Year, Part)>,
    seasons: Words<Part>,
    parts: Words<Part>,
    year_parts: Words<Part>,
    thirds: Words<Part>,
    edges: Words<&'static str>,
    edged: Words<(Point, &'static str)>,
    references: Words<&'static str>,
    lengths: Words<(Unit, u128)>,
    units: Words<(Unit, u32)>,
    eras: Words<i16>,
    holidays: Words<Holiday>,
    zones: Words<()>,
    /// For each character a bit for each rule that may start with it.
    starts: Vec<u16>,
    /// A bit for each pair of first and second characters of times, several
    /// pairs to a bit; [`ANY_SECOND`] in `starts` where the second may be any.
    pairs: Vec<u64>,
}

/// In [`Lexicon::starts`]: any character that may start a time may come second.
const ANY_SECOND: u16 = 1 << 15;

/// Place of a pair of characters in [`Lexicon::pairs`].
fn pair_bit(first: char, second: char) -> (usize, u64) {
    let hash = (first as u32).wrapping_mul(0x9E37_79B1) ^ (second as u32).wrapping_mul(0x85EB_CA6B);
    ((hash >> 22) as usize, 1 << (hash >> 16 & 63))
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut lexicon = Lexicon {
            day_parts: Words::new(DAY_PARTS),
            days: Words::new(DAYS),
            prefixes: Words::new(DAY_PREFIXES),
            years: Words::new(YEARS),
            months: Words::new(MONTHS),
            seasoned: Words::new(SEASONED_YEARS),
            seasons: Words::new(SEASONS),
            parts: Words::new(PARTS),
            year_parts: Words::new(YEAR_PARTS),
            thirds: Words::new(THIRDS),
            edges: Words::new(EDGES),
            edged: Words::new(EDGED),
            references: Words::new(REFERENCES),
            lengths: Words::new(LENGTHS),
            units: Words::new(UNITS),
            eras: Words::new(ERAS),
            holidays: Words::new(HOLIDAYS),
            zones: Words::new(&[(ZONES, ())]),
            starts: vec![0; 0x1_0000],
            pairs: vec![0; 1 << 10],
        };
        let mut pairs = std::mem::take(&mut lexicon.pairs);
        let mut free = String::new();
        let mut pair = |first: char, second: Option<char>| match second {
            Some(second) => {
                let (word, bit) = pair_bit(first, second);
                pairs.get_mut(word).into_iter().for_each(|bits| *bits |= bit);
            }
            None => free.push(first),
        };
        let l = &lexicon;
        let words = (l.day_parts.pairs().chain(l.days.pairs()))
            .chain(l.years.pairs().chain(l.months.pairs()).chain(l.seasoned.pairs()))
            .chain(l.parts.pairs().chain(l.edged.pairs()).chain(l.references.pairs()))
            .chain(l.eras.pairs().chain(l.holidays.pairs()).chain(l.zones.pairs()).chain(l.lengths.pairs()));
        for (first, second) in words {
            pair(first, second);
        }
        for (firsts, next) in SECONDS {
            for first in firsts.chars() {
                next.chars().for_each(|second| pair(first, Some(second)));
            }
        }
        for first in "自从闰".chars() {
            pair(first, None);
        }
        lexicon.pairs = pairs;
        let mut starts = std::mem::take(&mut lexicon.starts);
        for c in free.chars() {
            starts.get_mut(c as usize).into_iter().for_each(|mask| *mask |= ANY_SECOND);
        }
        for (bit, rule) in RULES.iter().enumerate() {
            for c in (rule.first)(&lexicon) {
                if let Some(mask) = starts.get_mut(c as usize) {
                    *mask |= 1 << bit;
                }
            }
        }
        lexicon.starts = starts;
        lexicon
    })
}

/// A rule: what it may start with, and how it reads.
struct Rule {
    id: &'static str,
    first: fn(&Lexicon) -> Vec<char>,
    read: fn(&Scan, usize) -> Option<(Expr, usize)>,
}

fn numeral_firsts(_: &Lexicon) -> Vec<char> {
    NUMERALS.chars().collect()
}

fn point_firsts(lexicon: &Lexicon) -> Vec<char> {
    let mut out: Vec<char> = NUMERALS.chars().collect();
    out.extend("周星礼上下本这截自从公西纪农阴旧闰正腊冬春夏秋早晚晨夜差Q".chars());
    out.extend(lexicon.day_parts.firsts());
    out.extend(lexicon.days.firsts());
    out.extend(lexicon.prefixes.firsts());
    out.extend(lexicon.years.firsts());
    out.extend(lexicon.months.firsts());
    out.extend(lexicon.seasoned.firsts());
    out.extend(lexicon.parts.firsts());
    out.extend(lexicon.edged.firsts());
    out.extend(lexicon.eras.firsts());
    out.extend(lexicon.holidays.firsts());
    out.extend(lexicon.zones.firsts());
    out
}

/// The rules, in order.
const RULES: &[Rule] = &[
    Rule { id: "times.reference", first: |l| l.references.firsts().collect(), read: |s, i| s.reference(i) },
    Rule { id: "times.set", first: |_| "每逐逢天年日周月星".chars().collect(), read: |s, i| s.sets(i) },
    Rule { id: "times.point", first: point_firsts, read: |s, i| s.point_or_range(i) },
    Rule {
        id: "times.window",
        first: |_| "过最近未今此往接前后之上下头刚去首这".chars().collect(),
        read: |s, i| s.window(i),
    },
    Rule {
        id: "times.offset",
        first: |l| [numeral_firsts(l), vec!['多', '半', '再', '过', '个']].concat(),
        read: |s, i| s.offset(i),
    },
    Rule {
        id: "times.duration",
        first: |l| [numeral_firsts(l), "多半连好整上若个".chars().collect()].concat(),
        read: |s, i| s.duration(i),
    },
    Rule { id: "times.minguo", first: |_| vec!['1'], read: |s, i| s.minguo_stamp(i) },
];

/// A text being scanned.
pub struct Scan<'a> {
    chars: &'a [char],
    /// Three-digit years are years of the Republic.
    minguo: bool,
    lexicon: &'static Lexicon,
    /// Whether a 第三季 of the text is the season of a show, once that is asked.
    shows: OnceCell<bool>,
    /// The last numerals read, by position: the rules read the same ones.
    numerals: [Cell<(usize, Option<Numeral>)>; 4],
}

impl<'a> Scan<'a> {
    /// Scan `chars`; with `minguo`, three-digit years are years of the Republic.
    pub fn new(chars: &'a [char], minguo: bool) -> Self {
        let numerals = [const { Cell::new((usize::MAX, None)) }; 4];
        Scan { chars, minguo, lexicon: lexicon(), shows: OnceCell::new(), numerals }
    }

    /// The longest time that starts at `at`.
    pub fn at(&self, at: usize) -> Option<Found> {
        let c = *self.chars.get(at)?;
        let mask = *self.lexicon.starts.get(c as usize)?;
        if mask == 0 {
            return None;
        }
        let is_taken = |&before: &char| match c {
            '0'..='9' => before.is_ascii_digit() || before == '.' && !self.is_listed(at),
            // 得等上半年, 花上3小时
            '上' => "《等花用耗拖待坐住跑忙熬".contains(before),
            // 《明日之后》 is a name
            _ => before == '《',
        };
        if self.before(at).last().is_some_and(is_taken) || !self.plausible(c, at) {
            return None;
        }
        let mut best: Option<Found> = None;
        for (bit, rule) in RULES.iter().enumerate() {
            if mask >> bit & 1 == 1
                && let Some((expr, end)) = (rule.read)(self, at)
                && best.as_ref().is_none_or(|b| b.end < end)
            {
                let id = if matches!(expr, Expr::Range(..)) { "times.range" } else { rule.id };
                best = Some(Found { start: at, end, rule: id, expr });
            }
        }
        best
    }

    /// A look at the characters after the first, before any rule is tried.
    fn plausible(&self, c: char, at: usize) -> bool {
        let next = self.char(at + 1);
        if numeral::is_numeral(c) || matches!(c, '几' | '数') {
            // what follows the numeral must be a unit of time or join it to another
            let longest = at + 32;
            let mut i = at + 1;
            while i < longest
                && (matches!(self.char(i), '几' | '多' | '余' | '来' | '半' | ' ' | ',' | '又')
                    || numeral::is_numeral(self.char(i)))
            {
                i += 1;
            }
            if i == longest {
                return false;
            }
            let after = self.char(i);
            return match after {
                '年' | '月' | '日' | '号' | '时' | '点' | '天' | '财' | '赛' | '学' | '会' | '周' | '星' | '礼'
                | '小' | '秒' | '世' | '季' | '刻' | '载' | '-' | '/' | '.' | ':' | '∶' | '至' | '到' | '—' | '–'
                | '~' | '昼' | '钟' | '句' | '整' => true,
                '个' => "月小钟半多余来星礼季世年昼日".contains(self.char(i + 1)),
                ')' => self.ends(at, any!("》(")),
                '、' => {
                    (2..=12).any(|k| matches!(self.char(i + k), '月' | '季' | '日' | '号' | '年' | '天' | '时' | '钟'))
                }
                // 2026及2027年, 11与12两月
                '及' | '和' | '与' => {
                    i == at + 4 && self.char(i + 5) == '年' || (i + 2..i + 4).any(|k| self.char(k) == '两')
                }
                '分' => matches!(self.char(i + 1), '钟' | '多' | '半') || numeral::is_numeral(self.char(i + 1)),
                _ => {
                    let (eras, holidays) = (&self.lexicon.eras, &self.lexicon.holidays);
                    i - at >= 7 || holidays.at(self.rest(at)).is_some() || eras.at(self.rest(at)).is_some()
                }
            };
        }
        let mask = |c: char| self.lexicon.starts.get(c as usize).copied().unwrap_or(0);
        if mask(c) & ANY_SECOND != 0 {
            return next == ' ' || mask(next) != 0;
        }
        let (word, bit) = pair_bit(c, next);
        self.lexicon.pairs.get(word).is_some_and(|bits| bits & bit != 0)
    }

    fn char(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    fn rest(&self, i: usize) -> &'a [char] {
        self.chars.get(i..).unwrap_or_default()
    }

    /// The characters before `i`, eight at most.
    fn before(&self, i: usize) -> &'a [char] {
        self.chars.get(i.saturating_sub(8)..i).unwrap_or_default()
    }

    fn starts(&self, i: usize, words: &Any) -> Option<usize> {
        words.starts(self.rest(i))
    }

    fn ends(&self, i: usize, words: &Any) -> bool {
        words.ends(self.before(i)).is_some()
    }

    fn skip_spaces(&self, mut i: usize) -> usize {
        let end = i + 2;
        while i < end && self.char(i) == ' ' {
            i += 1;
        }
        i
    }

    fn is_edge(&self, i: usize) -> bool {
        let c = self.char(i);
        !c.is_alphanumeric()
    }

    fn numeral(&self, i: usize) -> Option<Numeral> {
        let known = self.numerals.get(i % 4)?;
        let (at, found) = known.get();
        if at == i {
            return found;
        }
        let before = self.char(i.wrapping_sub(1));
        let mut found = numeral::read(self.rest(i)).map(|n| numeral::paired(before, self.rest(i), n));
        found.iter_mut().for_each(|n| n.end += i);
        known.set((i, found));
        found
    }

    /// A plain whole number of `min` to `max`, and the position after it.
    fn int(&self, i: usize, min: u64, max: u64) -> Option<(u64, usize)> {
        let found = self.numeral(i)?;
        if found.decimal || found.scale != 0 {
            return None;
        }
        found.int().filter(|n| (min..=max).contains(n)).map(|n| (n, found.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fold;

    #[test]
    fn words_are_as_they_read() {
        let fold = Fold::load();
        let l = lexicon();
        let words = (l.day_parts.all().chain(l.days.all()).chain(l.prefixes.all()))
            .chain(l.years.all().chain(l.months.all()).chain(l.seasoned.all()).chain(l.seasons.all()))
            .chain(l.parts.all().chain(l.year_parts.all()).chain(l.thirds.all()).chain(l.edged.all()))
            .chain(l.references.all().chain(l.lengths.all()).chain(l.units.all()).chain(l.eras.all()))
            .chain(l.holidays.all().chain(l.zones.all()));
        for word in words {
            assert!(word.chars().all(|c| fold.char(c) == c), "{word} is never read so");
        }
    }
}
