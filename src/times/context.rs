//! What the times before a time have told, from which it goes on.

use super::grammar::{Day, Expr, Year};
use super::resolve::{Resolved, Slot};
use crate::report::TimeKind;
use jiff::civil::{Date, DateTime};

/// What a time is resolved against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// When the article was published.
    pub published: Option<DateTime>,
    /// The last day named.
    pub day: Option<Date>,
    /// The last year, quarter or the like named.
    pub slot: Option<Slot>,
    /// The day was named in this sentence.
    pub same_sentence: bool,
    /// A year named before in this sentence, or one that is not the year of publication in this paragraph.
    pub year: Option<i16>,
    /// The last year named in this sentence, as a whole.
    pub whole_year: Option<i16>,
    /// The last quarter named.
    pub quarter: Option<Slot>,
    /// The last day named is one of a year that the text gives.
    pub day_of_year: bool,
    /// No day is named in this paragraph yet, and it speaks of 同日.
    pub apart: bool,
    /// The last time of day named, with its day.
    pub instant: Option<DateTime>,
    /// How the words around speak of the time.
    pub tense: Tense,
    /// The last day named that is not to come.
    pub past_day: Option<Date>,
    /// The first of the days named that lie less than about a year back: that of what the article is about.
    pub event: Option<Date>,
    /// The last time named in this sentence is of an evening.
    pub evening: bool,
    /// The first day of the last time of this sentence, if it is to come and the next may follow it.
    pub ahead: Option<Date>,
    /// The last month named in this sentence, if no day is and it is not to come.
    pub month: Option<Slot>,
    /// The last day or month of this paragraph, if its month is named.
    pub stated: Option<Slot>,
    /// A time of day told before in this paragraph, that the next one may go on from.
    pub follows: Option<DateTime>,
    /// The last day of this paragraph, and whether it was told to its evening, that the next time of day may be of.
    pub told_on: Option<(Date, bool)>,
    /// The words around tell of a time of day that was reported: 截至13时30分.
    pub reports: bool,
    /// Inside a quotation, the day named before it in the sentence.
    pub said_on: Option<Date>,
    /// It is compared with: 比上月.
    pub compared: bool,
    /// The hours are those of each day.
    pub daily: bool,
    /// The month of what is told in this sentence, named after the last day: 11日,她说,今年7月,她….
    pub scene: Option<Slot>,
    /// The last time of day told of a day, in this paragraph or one before.
    pub clock: Option<DateTime>,
    /// The last time that was said to be after noon in hours up to 12.
    pub pm: Option<DateTime>,
    /// Hour and minute of the last time of this sentence, where it is said to be after noon in hours up to 12.
    pub said_pm: Option<(i8, i8)>,
}

/// How the words around speak of a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// 26日表示: it was.
    Past,
    /// They do not say.
    #[default]
    Open,
    /// 2日将: it may be to come, if that is near.
    Likely,
    /// 将于, 定于: it is to come.
    Coming,
}

impl Tense {
    /// What a day costs that is past by a day, and one to come in a day.
    pub fn weights(self) -> (i64, i64) {
        match self {
            Tense::Past => (1, 1000),
            Tense::Open => (1, 4),
            Tense::Likely => (4, 1),
            Tense::Coming => (1000, 1),
        }
    }
}

impl Context {
    /// The article was published then, and has told no time yet.
    pub fn new(published: Option<DateTime>) -> Self {
        Context { published, ..Context::default() }
    }

    /// The next time is of another paragraph.
    pub fn begin_paragraph(&mut self) {
        (self.year, self.follows, self.stated) = (None, None, None);
    }

    /// The next time is of another sentence.
    pub fn begin_sentence(&mut self) {
        (self.same_sentence, self.evening) = (false, false);
        (self.said_pm, self.said_on) = (None, None);
        (self.month, self.whole_year, self.scene) = (None, None, None);
    }

    /// Take in a time: day, month or year are now the last named.
    pub fn remember(&mut self, resolved: &Resolved) {
        let Some(slot) = resolved.slot else { return };
        self.slot = Some(slot);
        let clock = resolved.value.contains(":") && resolved.kind == Some(TimeKind::Time);
        self.instant = resolved.begin.filter(|_| clock).or(self.instant.filter(|_| !matches!(slot, Slot::Day(_))));
        self.evening = resolved.kind == Some(TimeKind::Time) && resolved.begin.is_some_and(|begin| begin.hour() >= 18);
        if let Slot::Day(day) = slot {
            self.past_day =
                Some(day).filter(|&day| self.published.is_none_or(|now| day <= now.date())).or(self.past_day);
            self.day = Some(day);
            let back = self.published.and_then(|now| Some(now.date().since(day).ok()?.get_days()));
            let event = Some(day).filter(|_| back.is_some_and(|days| (0..400).contains(&days)));
            self.event = event.map(|day| self.event.map_or(day, |first| first.min(day))).or(self.event);
            self.same_sentence = true;
        } else if let Slot::Month(..) = slot {
            let over = slot.days().is_some_and(|(start, _)| self.published.is_some_and(|now| start <= now.date()));
            self.month = Some(slot).filter(|_| over);
        } else if let Slot::Months(year, _, last) = slot {
            let over = self.published.is_some_and(|now| (year, last) <= (now.year(), now.month()));
            self.month = Some(Slot::Month(year, last)).filter(|_| over);
        } else if let Slot::Year(year) = slot {
            self.whole_year = Some(year);
        } else if matches!(slot, Slot::Quarter(..)) {
            self.quarter = Some(slot);
            self.same_sentence = true;
        }
        if resolved.year_named
            && let Some((start, _)) = slot.days()
        {
            self.year = Some(start.year());
        }
    }

    /// Keep the day or month that bare days of the paragraph go on from.
    pub fn state(&mut self, expr: &Expr, resolved: &Resolved) {
        let Some(slot) = resolved.slot else { return };
        let (named, bare) = match expr {
            Expr::Point(p) => {
                (p.month.is_some() && !p.since, !p.has_date() || matches!(p.day, Some(Day::Number(_) | Day::Then(_))))
            }
            Expr::Range(a, b) => {
                (a.month.is_some() || b.month.is_some(), matches!(a.day, Some(Day::Number(_))) || !a.has_date())
            }
            _ => (false, false),
        };
        if matches!(slot, Slot::Day(_)) && !bare {
            self.day_of_year = matches!(expr, Expr::Point(p) if matches!(p.year, Some(Year::Number(_))));
        }
        let month = |slot: Slot| slot.days().map(|(start, _)| (start.year(), start.month()));
        let goes_on = bare && self.stated.is_some_and(|last| month(last) == month(slot));
        self.stated = Some(slot).filter(|slot| (named || goes_on) && matches!(slot, Slot::Day(_) | Slot::Month(..)));
    }
}
