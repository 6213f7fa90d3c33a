//! From what is written to when it is: TIMEX3 values and intervals.

use super::calendar;
use super::context::{Context, Tense};
use super::grammar::{Clock, Day, DayPart, Expr, Length, Month, Part, Point, Unit, Year};
use crate::numbers::decimal::Decimal;
use crate::report::{Anchor, Calendar, TimeKind, sorted};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Slot {
    Century(i16),
    Decade(i16),
    Year(i16),
    Half(i16, i8),
    Quarter(i16, i8),
    Season(i16, &'static str),
    Month(i16, i8),
    /// First to last day.
    Days(Date, Date),
    /// January to a month.
    Months(i16, i8, i8),
    /// First quarter to another.
    Quarters(i16, i8),
    /// Of its Monday.
    Week(Date),
    /// Of its Saturday.
    Weekend(Date),
    Day(Date),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
enum TimeOfDay {
    Clock(i8, Option<i8>, Option<i8>),
    Part(&'static str),
}

/// A resolved time: the fields of [`crate::report::TimeExpr`] that tell when it is.
#[derive(Clone, Debug, Default)]
pub struct Resolved {
    #[allow(missing_docs)]
    pub kind: Option<TimeKind>,
    #[allow(missing_docs)]
    pub value: String,
    #[allow(missing_docs)]
    pub modifier: Option<&'static str>,
    #[allow(missing_docs)]
    pub quant: Option<&'static str>,
    #[allow(missing_docs)]
    pub calendar: Option<Calendar>,
    #[allow(missing_docs)]
    pub begin: Option<DateTime>,
    #[allow(missing_docs)]
    pub until: Option<DateTime>,
    #[allow(missing_docs)]
    pub anchor: Option<Anchor>,
    /// The stretch itself, for the times that follow.
    pub slot: Option<Slot>,
    /// The year was written or said relative to now.
    pub year_named: bool,
}

/// How much less a report speaks of a coming month than of a past one.
const MONTHS_AHEAD: i64 = 3;
/// The same of a quarter: a coming one is named with its year, or as the next.
const QUARTERS_AHEAD: i64 = 3;
/// The same of a holiday: those to come are spoken of more.
const HOLIDAYS_AHEAD: i64 = 4;
/// Days after which a report that goes on in a new paragraph has left a day.
const LONG_AGO: i64 = 60;

fn month_end(year: i16, month: i8) -> Option<Date> {
    Some(Date::new(year, month, 1).ok()?.last_of_month())
}

fn plus_months(day: Date, months: i64) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

fn monday_of(day: Date) -> Option<Date> {
    plus_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

impl Slot {
    /// First day, and the day after the last.
    pub fn days(self) -> Option<(Date, Date)> {
        let year = |y: i16, n: i16| Some((Date::new(y, 1, 1).ok()?, Date::new(y.checked_add(n)?, 1, 1).ok()?));
        let months = |y: i16, first: i8, n: i64| {
            let start = Date::new(y, first, 1).ok()?;
            Some((start, plus_months(start, n)?))
        };
        match self {
            Slot::Century(c) => year(c.checked_mul(100)?.max(1), 100),
            Slot::Decade(d) => year(d.checked_mul(10)?.max(1), 10),
            Slot::Year(y) => year(y, 1),
            Slot::Half(y, h) => months(y, h * 6 - 5, 6),
            Slot::Quarter(y, q) => months(y, q * 3 - 2, 3),
            Slot::Season(y, season) => {
                let first = match season {
                    "SP" => 3,
                    "SU" => 6,
                    "FA" => 9,
                    _ => 12,
                };
                months(y, first, 3)
            }
            Slot::Month(y, m) => months(y, m, 1),
            Slot::Months(y, a, b) => months(y, a, i64::from(b - a + 1)),
            Slot::Quarters(y, q) => months(y, 1, i64::from(q) * 3),
            Slot::Days(a, b) => Some((a, b.tomorrow().ok()?)),
            Slot::Week(monday) => Some((monday, plus_days(monday, 7)?)),
            Slot::Weekend(saturday) => Some((saturday, plus_days(saturday, 2)?)),
            Slot::Day(day) => Some((day, day.tomorrow().ok()?)),
        }
    }

    /// A slice of it, or one of its weekdays. A week is of the month or year that
    /// its Thursday is in, as in ISO 8601.
    fn part(self, part: Part) -> Option<Slot> {
        let (start, end) = self.days()?;
        let last = end.yesterday().ok()?;
        match part {
            Part::Slice(Unit::Day, from, count) => {
                let base =
                    if from > 0 { plus_days(start, i64::from(from) - 1) } else { plus_days(end, i64::from(from)) };
                let a = base?;
                let b = plus_days(a, i64::from(count) - 1)?;
                (a >= start && b <= last).then_some(if count == 1 { Slot::Day(a) } else { Slot::Days(a, b) })
            }
            Part::Slice(Unit::Week, from, count) => {
                let monday = if from > 0 {
                    let first = monday_of(plus_days(start, 3)?)?;
                    plus_days(first, 7 * (i64::from(from) - 1))
                } else {
                    let next = monday_of(plus_days(end, 3)?)?;
                    plus_days(next, 7 * i64::from(from))
                }?;
                let sunday = plus_days(monday, 7 * i64::from(count) - 1)?;
                (plus_days(monday, 3)? <= last).then_some(if count == 1 {
                    Slot::Week(monday)
                } else {
                    Slot::Days(monday, sunday)
                })
            }
            Part::Slice(Unit::Month, from, count) => {
                let first = if from > 0 { from } else { 13 + from };
                let to = first + count - 1;
                let Slot::Year(y) = self else { return None };
                (first >= 1 && to <= 12).then_some(if count == 1 {
                    Slot::Month(y, first)
                } else {
                    Slot::Months(y, first, to)
                })
            }
            Part::NthWeekday(nth, weekday) => {
                let weekday = i64::from(weekday);
                let day = if nth > 0 {
                    let first = (weekday - i64::from(start.weekday().to_monday_one_offset())).rem_euclid(7);
                    plus_days(start, first + 7 * (i64::from(nth) - 1))
                } else {
                    let back = (i64::from(last.weekday().to_monday_one_offset()) - weekday).rem_euclid(7);
                    plus_days(last, -back)
                }?;
                (day <= last).then_some(Slot::Day(day))
            }
            _ => None,
        }
    }

    /// TIMEX3 value.
    pub fn value(self) -> String {
        match self {
            Slot::Century(c) => format!("{c:02}XX"),
            Slot::Decade(d) => format!("{d:03}X"),
            Slot::Year(y) => format!("{y:04}"),
            Slot::Half(y, h) => format!("{y:04}-H{h}"),
            Slot::Quarter(y, q) => format!("{y:04}-Q{q}"),
            Slot::Season(y, s) => format!("{y:04}-{s}"),
            Slot::Month(y, m) => format!("{y:04}-{m:02}"),
            Slot::Months(y, a, b) => format!("{y:04}-{a:02}/{y:04}-{b:02}"),
            Slot::Quarters(y, q) => format!("{y:04}-Q1/{y:04}-Q{q}"),
            Slot::Days(a, b) => format!("{a}/{b}"),
            Slot::Week(monday) => {
                let week = monday.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Slot::Weekend(saturday) => {
                let week = saturday.iso_week_date();
                format!("{:04}-W{:02}-WE", week.year(), week.week())
            }
            Slot::Day(day) => day.to_string(),
        }
    }

    fn year(self) -> Option<i16> {
        match self {
            Slot::Century(_) | Slot::Decade(_) => None,
            Slot::Year(y)
            | Slot::Half(y, _)
            | Slot::Quarter(y, _)
            | Slot::Season(y, _)
            | Slot::Month(y, _)
            | Slot::Months(y, ..)
            | Slot::Quarters(y, _) => Some(y),
            Slot::Days(d, _) | Slot::Week(d) | Slot::Weekend(d) | Slot::Day(d) => Some(d.year()),
        }
    }

    fn month(self) -> Option<Date> {
        match self {
            Slot::Month(y, m) => Date::new(y, m, 1).ok(),
            Slot::Days(d, _) | Slot::Day(d) => Some(d.first_of_month()),
            _ => None,
        }
    }
}

impl TimeOfDay {
    fn value(self) -> String {
        match self {
            TimeOfDay::Clock(h, m, Some(s)) => format!("T{h:02}:{:02}:{s:02}", m.unwrap_or(0)),
            TimeOfDay::Clock(h, m, None) => format!("T{h:02}:{:02}", m.unwrap_or(0)),
            TimeOfDay::Part(label) => format!("T{label}"),
        }
    }
}

/// Hour of a clock time as the part of the day before it has it.
fn hour(clock: Clock, part: Option<DayPart>) -> i8 {
    let h = clock.hour;
    let Some(part) = part.filter(|p| p.pm && !clock.settled) else {
        return if part.is_some_and(|p| p.label == "NI") && h == 12 { 0 } else { h };
    };
    match part.label {
        "" => {
            if h <= 3 {
                h + 12
            } else {
                h
            }
        }
        "AF" => {
            if h < 12 {
                h + 12
            } else {
                h
            }
        }
        "EV" => {
            if (4..=12).contains(&h) {
                h + 12
            } else {
                h
            }
        }
        _ => {
            if (6..=12).contains(&h) {
                h + 12
            } else {
                h
            }
        }
    }
}

fn time_of(p: &Point) -> Option<TimeOfDay> {
    match (p.clock, p.day_part) {
        (Some(clock), part) => Some(TimeOfDay::Clock(hour(clock, part), clock.minute, clock.second)),
        (None, Some(part)) if part.label.is_empty() => Some(TimeOfDay::Clock(12, None, None)),
        (None, Some(part)) => Some(TimeOfDay::Part(part.label)),
        (None, None) => None,
    }
}

/// Days from one day to another.
fn days_until(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// Whether a day is the weekday written beside it, if one is.
fn is_weekday(day: Date, weekday: Option<i8>) -> bool {
    weekday.is_none_or(|w| day.weekday().to_monday_one_offset() == w)
}

/// Whether an hour and minute come after a time of that day, by some hours at most.
fn is_soon(last: DateTime, time: (i8, i8), hours: i8) -> bool {
    time > (last.hour(), last.minute()) && time.0 - last.hour() <= hours
}

impl Context {
    fn future(&self) -> bool {
        self.tense >= Tense::Likely
    }

    fn now(&self) -> Option<Date> {
        self.published.map(DateTime::date)
    }

    /// The year, of those about, in which `find` falls nearest to now: news
    /// looks back, unless the words look forward.
    /// `ahead` is how much less a coming day is spoken of than a past one.
    fn nearest_year(&self, ahead: i64, find: impl Fn(i16) -> Option<(Date, Date)>) -> Option<i16> {
        if let Some(year) = self.year
            && let Some((start, _)) = find(year)
        {
            // 2024年第四季, 第一季: the next one
            let turn = self.slot.and_then(Slot::days).is_some_and(|(from, until)| {
                from.year() == year
                    && until.year() > year
                    && start.month() == 1
                    && !matches!(self.slot, Some(Slot::Year(_)))
            });
            let next = year.checked_add(1).filter(|&y| turn && self.now().is_some_and(|now| y <= now.year()));
            // 去年12月宣布,5月10日将开会: the next after what was named
            let exact = self.slot.filter(|slot| matches!(slot, Slot::Month(..) | Slot::Day(_) | Slot::Days(..)));
            let later = exact.filter(|_| self.future()).and_then(Slot::days).and_then(|(from, _)| {
                (year..=from.year() + 1).find(|&y| find(y).is_some_and(|(start, _)| start >= from.first_of_month()))
            });
            // 2026年元旦假期,车票12月18日起发售: of this year
            let eve = self.now().and_then(|now| {
                let (start, _) = find(now.year()).filter(|_| year == now.year() + 1)?;
                (start > now && start.month() >= 11 && days_until(now, start) <= 45).then_some(now.year())
            });
            let over = later.filter(|_| self.now().is_some_and(|now| year < now.year()));
            return next.filter(|&y| find(y).is_some()).or(eve).or(over).or(Some(year));
        }
        let now = self.now()?;
        let mut best: Option<(i64, i16)> = None;
        for offset in [0, -1, 1, -2, 2, -3, 3, -4, 4] {
            let year = now.year().checked_add(offset)?;
            let Some((start, end)) = find(year) else { continue };
            let cost = if start > now {
                // one of the next year is told with it: 明年1月
                let far = if start.year() > now.year() && ahead != HOLIDAYS_AHEAD { 6 } else { 1 };
                // 1月发布的
                let told = if self.tense == Tense::Past { 10 } else { 1 };
                days_until(now, start) * if self.future() { 1 } else { ahead * far * told }
            } else if end > now {
                0
            } else {
                -days_until(now, end) * if self.future() { 6 } else { 2 }
            };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, year));
            }
            if best.is_some() && offset == 1 {
                break;
            }
        }
        best.map(|(_, year)| year)
    }

    fn year_of(&self, year: Year) -> Option<(i16, Anchor)> {
        match year {
            Year::Number(y) => Some((y, Anchor::Explicit)),
            Year::Now(n) => Some((self.now()?.year().checked_add(n)?, Anchor::Published)),
            Year::Then(n) => {
                let base = self.slot.and_then(Slot::year).or(self.now().map(Date::year))?;
                Some((base.checked_add(n)?, Anchor::Previous))
            }
            Year::Decade(_) | Year::Century(_) | Year::Before(_) => None,
        }
    }

    /// The stretch of the calendar a point names, and what it was counted from.
    fn slot_of(&self, p: &Point) -> Option<(Slot, Anchor)> {
        match p.year {
            Some(Year::Decade(d)) => return Some((Slot::Decade(d), Anchor::Explicit)),
            Some(Year::Century(c)) => return Some((Slot::Century(c), Anchor::Explicit)),
            Some(Year::Before(_)) => return None,
            _ => {}
        }
        let year = match p.year {
            Some(year) => Some(self.year_of(year)?),
            None => None,
        };
        let nearest = |find: &dyn Fn(i16) -> Option<(Date, Date)>| match year {
            Some(known) => Some(known),
            None => self.nearest_year(MONTHS_AHEAD, find).map(|y| (y, Anchor::Published)),
        };
        if let Some(month) = p.month {
            let (y, m, anchor) = match month {
                Month::Number(m) => {
                    let day = match p.day {
                        Some(Day::Number(d)) => Some(d),
                        _ => None,
                    };
                    let find = |y, weekday| match day {
                        Some(d) => Date::new(y, m, d).ok().filter(|&d| is_weekday(d, weekday)).map(|d| (d, d)),
                        None => Slot::Month(y, m).days(),
                    };
                    // 10月6日(周一): the year in which it is one, if that is near
                    let near = |y: i16| p.weekday.is_none() || self.now().is_none_or(|now| (now.year() - y).abs() <= 1);
                    let (y, anchor) =
                        nearest(&|y| find(y, p.weekday).filter(|_| near(y))).or_else(|| nearest(&|y| find(y, None)))?;
                    (y, m, anchor)
                }
                // 9月出口比上月增长
                Month::Now(-1)
                    if self.compared
                        && let Some(Slot::Month(y, m)) = self.month =>
                {
                    let first = Date::new(y, m, 1).ok().and_then(|first| plus_months(first, -1))?;
                    (first.year(), first.month(), Anchor::Previous)
                }
                Month::Now(n) => {
                    let first = plus_months(self.now()?.first_of_month(), i64::from(n))?;
                    // 去年本月
                    (year.map_or(first.year(), |(y, _)| y), first.month(), Anchor::Published)
                }
                Month::Then(n) => {
                    let base = self
                        .slot
                        .and_then(Slot::month)
                        .or(self.day.map(Date::first_of_month))
                        .or(self.now().map(Date::first_of_month))?;
                    let first = plus_months(base, i64::from(n))?;
                    (first.year(), first.month(), Anchor::Previous)
                }
            };
            if let Some(Day::Number(d)) = p.day {
                return Some((Slot::Day(Date::new(y, m, d).ok()?), anchor));
            }
            if let Some(Part::HalfMonth(half)) = p.part {
                let (a, b) = if half == 1 { (1, 15) } else { (16, month_end(y, m)?.day()) };
                return Some((Slot::Days(Date::new(y, m, a).ok()?, Date::new(y, m, b).ok()?), anchor));
            }
            if let Some(Part::Thirds(first, third)) = p.part {
                let (a, b) = (first * 10 + 1, third * 10 + 10);
                let last = month_end(y, m)?;
                let end = if third == 2 { last } else { Date::new(y, m, b).ok()? };
                return Some((Slot::Days(Date::new(y, m, a).ok()?, end), anchor));
            }
            if let Some(part @ (Part::Slice(..) | Part::NthWeekday(..))) = p.part {
                return Some((Slot::Month(y, m).part(part)?, anchor));
            }
            return Some((Slot::Month(y, m), anchor));
        }
        if let Some(part) = p.part {
            let slot: fn(i16, Part) -> Option<Slot> = |y, part| {
                Some(match part {
                    Part::Quarter(q) => Slot::Quarter(y, q),
                    Part::Half(h) => Slot::Half(y, h),
                    Part::Season(s) => Slot::Season(y, s),
                    Part::FirstMonths(n) => Slot::Months(y, 1, n),
                    Part::FirstQuarters(n) => Slot::Quarters(y, n),
                    Part::Slice(..) | Part::NthWeekday(..) => Slot::Year(y).part(part)?,
                    Part::Thirds(..) | Part::HalfMonth(_) | Part::QuarterThen(_) | Part::QuarterNamed => return None,
                })
            };
            if let Part::QuarterThen(_) | Part::QuarterNamed = part {
                let (n, last) = match part {
                    // 截至6月末,较上季度末下降
                    Part::QuarterThen(n) if self.compared => {
                        (n, self.month.or(self.slot.filter(|_| self.same_sentence)))
                    }
                    Part::QuarterThen(n) => (n, self.slot.filter(|_| self.same_sentence)),
                    _ => (0, self.quarter),
                };
                let of_month = |day: Date| i32::from(day.year()) * 4 + (i32::from(day.month()) - 1) / 3;
                let (base, anchor) = match last {
                    Some(Slot::Quarter(y, q)) => (i32::from(y) * 4 + i32::from(q) - 1, Anchor::Previous),
                    Some(slot @ (Slot::Month(..) | Slot::Day(_))) if self.compared => {
                        (of_month(slot.month()?), Anchor::Previous)
                    }
                    _ => (of_month(self.now()?), Anchor::Published),
                };
                let q = base + i32::from(n);
                return Some((Slot::Quarter(i16::try_from(q.div_euclid(4)).ok()?, q.rem_euclid(4) as i8 + 1), anchor));
            }
            let ahead = if matches!(part, Part::Quarter(_)) { QUARTERS_AHEAD } else { MONTHS_AHEAD };
            let (y, anchor) = match year {
                Some(known) => known,
                None => (self.nearest_year(ahead, |y| slot(y, part)?.days())?, Anchor::Published),
            };
            return Some((slot(y, part)?, anchor));
        }
        if let Some(day) = p.day {
            return self.day_of(day, year, p.weekday);
        }
        year.map(|(y, anchor)| (Slot::Year(y), anchor))
    }

    /// The day `d` of the month that the paragraph last named, if the story goes on in it:
    /// 8月5日台风登陆。7日雨势减弱.
    fn in_stated_month(&self, d: i8, weekday: Option<i8>) -> Option<Date> {
        let (stated, now) = (self.stated?, self.now()?);
        let (first, _) = stated.days()?;
        let day = Date::new(first.year(), first.month(), d).ok().filter(|&day| is_weekday(day, weekday))?;
        let goes_on = day >= first && first <= now && day <= now && (!self.future() || self.same_sentence);
        // 8月5日发生。发言人23日说: what was said now
        let soon = matches!(stated, Slot::Day(_)) && days_until(first, day) <= 2;
        let fresh = if self.tense == Tense::Past || matches!(stated, Slot::Month(..)) { 3 } else { 1 };
        let news = (0..=fresh).any(|n| plus_days(now, -n).is_some_and(|near| near.day() == d && near != day));
        (goes_on && (soon || !news)).then_some(day)
    }

    fn day_of(&self, day: Day, year: Option<(i16, Anchor)>, weekday: Option<i8>) -> Option<(Slot, Anchor)> {
        let week = |weeks: i16| plus_days(monday_of(self.now()?)?, 7 * i64::from(weeks));
        match day {
            Day::Present => Some((Slot::Day(self.now()?), Anchor::Published)),
            Day::HalfWeek(half) => {
                let monday = week(0)?;
                let (a, b) = if half == 1 { (0, 2) } else { (3, 6) };
                Some((Slot::Days(plus_days(monday, a)?, plus_days(monday, b)?), Anchor::Published))
            }
            Day::Now(n) => {
                let anchor = if self.said_on.is_some() { Anchor::Previous } else { Anchor::Published };
                let day = plus_days(self.said_on.or(self.now())?, i64::from(n))?;
                // 去年的今天
                if let Some((y, anchor)) = year {
                    return Some((Slot::Day(Date::new(y, day.month(), day.day()).ok()?), anchor));
                }
                Some((Slot::Day(day), anchor))
            }
            Day::Then(n) => {
                // 去年同日
                if let (0, Some((y, anchor))) = (n, year) {
                    let same = self.day.filter(|_| self.same_sentence).or(self.now())?;
                    return Some((Slot::Day(Date::new(y, same.month(), same.day()).ok()?), anchor));
                }
                // 1963年1月1日记起。¶同日,馆方宣布: not of a year long gone
                let old = |day: Date, now: Date| day.year() < now.year() && days_until(day, now) > LONG_AGO;
                if let (true, Some(day), Some(now)) = (self.apart && self.day_of_year, self.day, self.now())
                    && old(day, now)
                {
                    return Some((Slot::Day(now), Anchor::Published));
                }
                if let (0 | 1, Some(month)) = (n, self.scene) {
                    return Some((month, Anchor::Previous));
                }
                // 28日开售。同日宣布: what was done is not of a day to come
                // 今年10月下调预期,股价当日重挫: of a day that is not told
                if let (0, false, Some(month)) = (n, self.same_sentence, self.month) {
                    return Some((month, Anchor::Previous));
                }
                let told = |day: &Date| n != 0 || self.same_sentence || self.future() || Some(*day) <= self.now();
                let base = self.day.filter(told).or(self.past_day).or(self.now())?;
                Some((Slot::Day(plus_days(base, i64::from(n))?), Anchor::Previous))
            }
            Day::Number(d) => {
                // 下周二(29日)
                if let Some(named) = self.day.filter(|day| self.same_sentence && day.day() == d) {
                    return Some((Slot::Day(named), Anchor::Previous));
                }
                let now = self.now()?;
                let named = self.day.filter(|_| self.same_sentence);
                if let Some(named) = named.filter(|&day| day < now.first_of_month()) {
                    // 8月30日开幕,将持续至10日
                    let goes_on = plus_months(named.first_of_month(), 1).filter(|_| self.future() && d < named.day());
                    if let Some(day) = goes_on.and_then(|next| Date::new(next.year(), next.month(), d).ok()) {
                        return Some((Slot::Day(day), Anchor::Previous));
                    }
                    // of its month, or of the next: 8月30日判刑,5日上诉
                    let near = (0..=1).filter_map(|n| {
                        let first = plus_months(named.first_of_month(), n)?;
                        Date::new(first.year(), first.month(), d)
                            .ok()
                            .filter(|&day| n == 0 || days_until(now, day) <= 6)
                    });
                    if let Some(day) = near.min_by_key(|&day| days_until(named, day).abs()) {
                        return Some((Slot::Day(day), Anchor::Previous));
                    }
                }
                if let Some(day) = self.in_stated_month(d, weekday) {
                    return Some((Slot::Day(day), Anchor::Previous));
                }
                // the nearest, as the words have it, to now or to a coming day of the sentence
                let (past, ahead) = self.tense.weights();
                let coming = named.filter(|&day| day > now);
                let cost = |day: &Date| {
                    let gap = days_until(now, *day);
                    let cost = if gap < 0 { -gap * past } else { gap * ahead };
                    coming.map_or(cost, |named| cost.min(days_until(named, *day).abs()))
                };
                let find = |weekday| {
                    let around = |base: Date| {
                        (-2..=2).filter_map(move |n| {
                            let first = plus_months(base.first_of_month(), n)?;
                            Date::new(first.year(), first.month(), d).ok().filter(|&day| is_weekday(day, weekday))
                        })
                    };
                    around(now).chain(coming.into_iter().flat_map(around)).min_by_key(cost)
                };
                let found = find(weekday).or_else(|| find(None))?;
                Some((Slot::Day(found), Anchor::Published))
            }
            Day::Weekday(Some(weeks), w) => {
                Some((Slot::Day(plus_days(week(weeks)?, i64::from(w) - 1)?), Anchor::Published))
            }
            Day::Weekday(None, w) => {
                let now = self.now()?;
                let weekday = Weekday::from_monday_one_offset(w).ok()?;
                // 11月5日是星期三: the same day
                let told = self.day.filter(|day| self.same_sentence && day.weekday() == weekday);
                let day = if let Some(day) = told {
                    day
                } else if now.weekday() == weekday {
                    now
                } else {
                    now.nth_weekday(if self.future() { 1 } else { -1 }, weekday).ok()?
                };
                Some((Slot::Day(day), Anchor::Published))
            }
            Day::Week(weeks) => Some((Slot::Week(week(weeks)?), Anchor::Published)),
            Day::Weekend(weeks) => {
                let weeks = weeks.unwrap_or_else(|| {
                    let early = self.now().is_some_and(|d| d.weekday().to_monday_one_offset() < 6);
                    if early && !self.future() { -1 } else { 0 }
                });
                Some((Slot::Weekend(plus_days(week(weeks)?, 5)?), Anchor::Published))
            }
            Day::Holiday(holiday) => {
                let (y, anchor) = match year {
                    Some(known) => known,
                    None => (self.nearest_year(HOLIDAYS_AHEAD, |y| holiday.day(y).map(|d| (d, d)))?, Anchor::Published),
                };
                Some((Slot::Day(holiday.day(y)?), anchor))
            }
            Day::Beside(holiday, by) => {
                let (slot, anchor) = self.day_of(Day::Holiday(holiday), year, None)?;
                let (day, _) = slot.days()?;
                Some((Slot::Day(plus_days(day, by.into())?), anchor))
            }
            Day::LunarMonth(month, leap) => {
                let month = month.cast_unsigned();
                let find = |y| {
                    let first = calendar::lunar(y, month, 1, leap)?;
                    let last = calendar::lunar(y, month, 30, leap).or_else(|| calendar::lunar(y, month, 29, leap))?;
                    Some((first, last))
                };
                let (y, anchor) = match year {
                    Some(known) => known,
                    None => (self.nearest_year(HOLIDAYS_AHEAD, find)?, Anchor::Published),
                };
                let (first, last) = find(y)?;
                Some((Slot::Days(first, last), anchor))
            }
            Day::Lunar(month, day, leap) => {
                let (month, day) = (month.cast_unsigned(), day.cast_unsigned());
                let find = |y| calendar::lunar(y, month, day, leap);
                // 1月31日(腊月十三)
                let beside = self.day.filter(|_| self.same_sentence && year.is_none());
                if let Some(day) = beside.filter(|day| (-1..=0).any(|n| find(day.year() + n) == Some(*day))) {
                    return Some((Slot::Day(day), Anchor::Previous));
                }
                let (y, anchor) = match year {
                    Some(known) => known,
                    None => (self.nearest_year(HOLIDAYS_AHEAD, |y| find(y).map(|d| (d, d)))?, Anchor::Published),
                };
                Some((Slot::Day(find(y)?), anchor))
            }
        }
    }

    /// The day of a time of day that is written without one.
    fn day_for_time(&self, p: &Point) -> Option<(Date, Anchor)> {
        if self.daily {
            return None;
        }
        let small_hours = p.day_part.is_some_and(|part| part.label == "NI" && !part.pm);
        if self.same_sentence
            && let Some(day) = self.day
        {
            // 昨晚10时聚餐,凌晨4时驾车
            let dawn = p.day_part.is_some_and(|part| part.label == "MO") && p.clock.is_some_and(|c| c.hour <= 8);
            let next = self.evening && (small_hours || dawn);
            return Some((if next { day.tomorrow().ok()? } else { day }, Anchor::Previous));
        }
        // 晚10时停电。凌晨3时恢复
        if let Some(last) = self.follows.filter(|last| small_hours && p.clock.is_some() && last.hour() >= 18) {
            return Some((last.date().tomorrow().ok()?, Anchor::Previous));
        }
        // 10日8时20分发生。消防人员8时35分到场,至傍晚5时救熄
        if let (Some(last), Some(clock)) = (self.follows, p.clock)
            && !matches!(p.modifier, Some("BEFORE" | "AFTER"))
            && !small_hours
            && (hour(clock, p.day_part), clock.minute.unwrap_or(0)) > (last.hour(), last.minute())
        {
            return Some((last.date(), Anchor::Previous));
        }
        // 【14:00】…, 截至13时30分: of the day that the report goes on in
        if p.clock.is_some() && self.reports {
            let day = self.past_day.or(self.now())?;
            return Some((day, Anchor::Previous));
        }
        if p.day_part.is_none()
            && p.modifier.is_none()
            && let Some(day) = p.clock.and_then(|clock| self.soon_after_pm(clock))
        {
            return Some((day, Anchor::Previous));
        }
        if let Some(day) = self.soon_after(p).filter(|_| p.day_part.is_none()) {
            return Some((day, Anchor::Previous));
        }
        let part = p.day_part?;
        // 晚上10时35分播。晚上9时另播
        if let Some(last) = self.follows.filter(|_| p.clock.is_some() && !small_hours && p.modifier.is_none()) {
            let next = part.label == "MO" && last.hour() >= 12;
            let day = if next { last.date().tomorrow().ok()? } else { last.date() };
            return Some((day, Anchor::Previous))
                .filter(|(day, _)| self.now().is_none_or(|now| *day <= now || last.date() > now));
        }
        if matches!(p.modifier, Some("BEFORE" | "AFTER")) && p.clock.is_some() {
            return None;
        }
        let now = self.now()?;
        // 8日晚出门未归。凌晨2点找到: of that night
        if let Some((day, evening)) = self.told_on.filter(|(day, _)| *day < now && p.clock.is_some() && !self.future())
        {
            let next = small_hours && evening;
            return Some((if next { day.tomorrow().ok()? } else { day }, Anchor::Previous));
        }
        if let Some(day) = self.soon_after(p) {
            return Some((day, Anchor::Previous));
        }
        Some((if small_hours && self.future() { now.tomorrow().ok()? } else { now }, Anchor::Published))
    }

    /// What comes after a coming day of the sentence, rather than what was: 8月将举行大选,9月组阁.
    fn after_ahead(&self, p: &Point, slot: Slot) -> Option<Slot> {
        let (ahead, now) = (self.ahead.filter(|_| self.tense != Tense::Past)?, self.now()?);
        let (start, until) = slot.days().filter(|_| p.year.is_none() && p.weekday.is_none())?;
        if until > now {
            return None;
        }
        if let Some(Day::Weekday(None, weekday)) = p.day {
            let day = plus_days(monday_of(ahead)?, i64::from(weekday) - 1)?;
            return (day > ahead).then_some(Slot::Day(day));
        }
        let next = match (p.month?, slot) {
            (Month::Number(m), Slot::Month(y, _)) => Slot::Month(y.checked_add(1)?, m),
            (Month::Number(m), Slot::Day(day)) => Slot::Day(Date::new(day.year().checked_add(1)?, m, day.day()).ok()?),
            _ => return None,
        };
        // 11月将降息,8月刚降过: that of before if it is much nearer
        let (first, _) = next.days()?;
        // 春节假期为2月15日至23日: from before it
        let near = first > ahead || days_until(first, ahead) <= 15;
        (near && days_until(ahead, first) <= days_until(start, ahead) + 7).then_some(next)
    }

    /// 晚上10时35分播;11时15分播: the afternoon or evening said of the time before goes on.
    /// 下午2时14分接报。¶救护车2时21分到场: also in the next sentences, some hours long.
    fn later_clock(&self, p: &Point) -> Option<Clock> {
        let clock = p.clock.filter(|c| !c.settled && (1..=11).contains(&c.hour))?;
        if p.has_date() || p.day_part.is_some() {
            return None;
        }
        let later = Clock { hour: clock.hour + 12, ..clock };
        let time = (later.hour, later.minute.unwrap_or(0));
        let goes_on = self.same_sentence && self.said_pm.is_some_and(|last| time > last);
        (goes_on || self.soon_after_pm(later).is_some()).then_some(later)
    }

    /// The day of a time of day that comes some hours after the last, in a story of a day that is over:
    /// 27日18时36分升空。¶19时22分失联.
    fn soon_after(&self, p: &Point) -> Option<Date> {
        const HOURS: i8 = 6;
        let (last, clock) = (self.clock?, p.clock?);
        let time = (hour(clock, p.day_part), clock.minute.unwrap_or(0));
        let over = self.now().is_none_or(|now| last.date() < now && days_until(last.date(), now) <= 3);
        let told = p.modifier.is_none() && !self.future() && (p.day_part.is_some() || clock.minute.is_some());
        (is_soon(last, time, HOURS) && over && told).then_some(last.date())
    }

    /// The day of a time of day some hours after one that was said to be after noon.
    fn soon_after_pm(&self, clock: Clock) -> Option<Date> {
        const HOURS: i8 = 4;
        let last = self.pm?;
        is_soon(last, (clock.hour, clock.minute.unwrap_or(0)), HOURS).then_some(last.date())
    }

    fn point(&self, p: &Point) -> Resolved {
        let later = self.later_clock(p).map(|clock| Point { clock: Some(clock), ..*p });
        let p = later.as_ref().unwrap_or(p);
        let kind = if p.has_time() { TimeKind::Time } else { TimeKind::Date };
        let mut out = Resolved { kind: Some(kind), modifier: p.modifier, ..Resolved::default() };
        if p.minguo {
            out.calendar = Some(Calendar::Minguo);
        }
        if p.lunar || matches!(p.day, Some(Day::Holiday(h)) if h.is_lunar()) {
            out.calendar = Some(Calendar::Lunar);
        }
        out.year_named = match p.year {
            Some(Year::Number(_)) => true,
            Some(Year::Now(n)) => n >= 0 || p.month.is_some(),
            Some(Year::Then(_)) => true,
            _ => false,
        };
        let time = time_of(p);
        let slot = if p.has_date() {
            self.slot_of(p)
        } else {
            self.day_for_time(p).map(|(day, anchor)| (Slot::Day(day), anchor))
        };
        let Some((slot, anchor)) = slot else {
            out.value = self.without_anchor(p, time);
            return out;
        };
        let (slot, anchor) = self.after_ahead(p, slot).map_or((slot, anchor), |later| (later, Anchor::Previous));
        out.anchor = Some(anchor);
        out.slot = Some(slot);
        // 2024年12月开工,1月停工: of another year now
        out.year_named |= p.year.is_none()
            && (p.month.is_some() || p.part.is_some())
            && self.year.is_some_and(|y| slot.year().is_some_and(|of| of > y));
        self.place(&mut out, slot, time, p);
        if p.since {
            out.until = None;
        }
        out
    }

    /// Value and interval of a stretch and a time of day.
    fn place(&self, out: &mut Resolved, slot: Slot, time: Option<TimeOfDay>, p: &Point) {
        match (slot, time) {
            (Slot::Day(day), Some(time)) => {
                let (mut day, mut time) = (day, time);
                if let TimeOfDay::Clock(24, m, s) = time {
                    day = day.tomorrow().unwrap_or(day);
                    time = TimeOfDay::Clock(0, m, s);
                }
                out.value = format!("{day}{}", time.value());
                let interval = interval_of(day, time, p.day_part);
                out.begin = interval.map(|(b, _)| b);
                out.until = interval.map(|(_, u)| u);
            }
            (slot, _) => {
                out.value = slot.value();
                if let Some((a, b)) = slot.days() {
                    out.begin = Some(a.to_datetime(Time::midnight()));
                    out.until = Some(b.to_datetime(Time::midnight()));
                }
            }
        }
    }

    /// What can be said of a point without a day to count from.
    fn without_anchor(&self, p: &Point, time: Option<TimeOfDay>) -> String {
        let impossible = matches!((p.month, p.day), (Some(Month::Number(m)), Some(Day::Number(d))) if Date::new(2000, m, d).is_err());
        let year = match p.year {
            Some(Year::Number(y)) => format!("{y:04}"),
            Some(Year::Before(y)) => format!("BC{y:04}"),
            _ => "XXXX".into(),
        };
        let date = match (p.month, p.part, p.day) {
            _ if impossible => "XXXX-XX-XX".into(),
            (_, Some(Part::Slice(..) | Part::NthWeekday(..)), _) => "XXXX-XX-XX".into(),
            (Some(Month::Number(m)), _, Some(Day::Number(d))) => match p.year {
                Some(_) => "XXXX-XX-XX".into(),
                None => format!("{year}-{m:02}-{d:02}"),
            },
            (Some(Month::Number(m)), _, _) => format!("{year}-{m:02}"),
            (Some(_), _, Some(Day::Number(d))) | (None, _, Some(Day::Number(d))) => format!("{year}-XX-{d:02}"),
            (Some(_), ..) => format!("{year}-XX"),
            (_, Some(Part::Quarter(q)), _) => format!("{year}-Q{q}"),
            (_, Some(Part::Half(h)), _) => format!("{year}-H{h}"),
            (_, Some(Part::Season(s)), _) => format!("{year}-{s}"),
            (_, Some(_), _) => year,
            (_, _, Some(Day::Weekday(_, w))) => format!("{year}-WXX-{w}"),
            (_, _, Some(Day::Week(_))) => format!("{year}-WXX"),
            (_, _, Some(Day::Weekend(_))) => format!("{year}-WXX-WE"),
            (_, _, Some(_)) => "XXXX-XX-XX".into(),
            _ if p.year.is_some() => year,
            _ => "XXXX-XX-XX".into(),
        };
        match time {
            Some(time) => format!("{date}{}", time.value()),
            None => date,
        }
    }

    fn range(&self, a: &Point, b: &Point) -> Option<Resolved> {
        let mut b = *b;
        let mut a = *a;
        if let (Some(x), Some(y)) = (&mut a.clock, b.clock)
            && y.settled
            && !x.settled
            && x.hour + 12 < y.hour
        {
            x.hour += 12;
        }
        // 1点pm到3点
        if let (Some(x), Some(y)) = (a.clock, &mut b.clock)
            && x.settled
            && !y.settled
            && x.hour >= 12
            && (1..12).contains(&y.hour)
            && y.hour + 12 > x.hour
            && b.day_part.is_none()
        {
            y.hour += 12;
        }
        // 从现在到八点
        if let (Some(Day::Present), Some(now), Some(y)) = (a.day, self.published, &mut b.clock)
            && !y.settled
            && b.day_part.is_none()
            && y.hour <= now.hour()
            && (now.hour()..24).contains(&(y.hour + 12))
        {
            y.hour += 12;
        }
        if !b.has_date() {
            if b.day_part.is_none()
                && let Some(part) = a.day_part
                && b.clock.is_some_and(|c| !c.settled && c.hour <= 12)
            {
                b.day_part = Some(part);
            }
        } else {
            if b.year.is_none()
                && (b.month.is_some() || b.part.is_some() || matches!(b.day, Some(Day::Number(_) | Day::Lunar(..))))
            {
                b.year = a.year;
            }
            if b.month.is_none() && matches!(b.day, Some(Day::Number(_))) {
                b.month = a.month;
            }
            if a.year.is_none()
                && matches!(a.month, Some(Month::Number(_)))
                && matches!(b.year, Some(Year::Number(_) | Year::Now(_)))
            {
                // 11月至明年1月
                let earlier = match (a.month, b.month) {
                    (Some(Month::Number(x)), Some(Month::Number(y))) => i16::from(x > y),
                    _ => 0,
                };
                a.year = match b.year {
                    Some(Year::Number(y)) => Some(Year::Number(y - earlier)),
                    Some(Year::Now(n)) => Some(Year::Now(n - earlier)),
                    other => other,
                };
            }
            if a.month.is_none() && matches!(a.day, Some(Day::Number(_))) && matches!(b.month, Some(Month::Number(_))) {
                a.month = match (b.month, a.day, b.day) {
                    // 28日至9月1日
                    (Some(Month::Number(m)), Some(Day::Number(x)), Some(Day::Number(y))) if x > y => {
                        Some(Month::Number(if m == 1 { 12 } else { m - 1 }))
                    }
                    _ => b.month,
                };
            }
        }
        // 1—9月: the year in which the whole is nearest
        let months = |p: &Point| match (p.year, p.month, p.day, p.part) {
            (None, Some(Month::Number(m)), None, None) => Some(m),
            _ => None,
        };
        let year = match (months(&a), months(&b)) {
            (Some(x), Some(y)) if x < y => self.nearest_year(MONTHS_AHEAD, |year| Slot::Months(year, x, y).days()),
            _ => None,
        };
        let whole = year.map(|year| Context { year: Some(year), ..*self });
        let context = whole.as_ref().unwrap_or(self);
        let mut from = context.point(&a);
        if a.day == Some(Day::Present) {
            from.begin = self.published.or(from.begin);
        }
        let mut next = *context;
        if let Some(slot) = from.slot {
            next.slot = Some(slot);
            next.year = next.year.or(slot.year());
            if let Slot::Day(day) = slot {
                next.day = Some(day);
                next.same_sentence = true;
                if b.month.is_none() && matches!(b.day, Some(Day::Number(_))) {
                    b.year = Some(Year::Number(day.year()));
                    b.month = Some(Month::Number(day.month()));
                }
            }
        }
        if !b.has_date() && !a.has_date() && from.slot.is_none() {
            next.same_sentence = false;
            next.published = None;
            next.day = None;
        }
        let mut to = next.point(&b);
        if let (Some(x), Some(y)) = (from.begin, to.begin)
            && y < x
            && to.until.is_none_or(|end| end <= x)
        {
            // over midnight, over the weekend, over New Year
            let fixed = if !b.has_date() {
                later(y, 1, Unit::Day)
            } else if matches!(b.day, Some(Day::Weekday(None, _))) {
                later(y, 7, Unit::Day)
            } else if b.year == a.year && !matches!(b.year, Some(Year::Number(_))) {
                later(y, 1, Unit::Year)
            } else {
                None
            }?;
            let moved = match to.slot? {
                Slot::Day(_) => Slot::Day(fixed.date()),
                Slot::Month(_, m) => Slot::Month(fixed.date().year(), m),
                _ => return None,
            };
            to.slot = Some(moved);
            to.value = match time_of(&b) {
                Some(time) => format!("{}{}", moved.value(), time.value()),
                None => moved.value(),
            };
            let length = to.begin?.duration_until(to.until?);
            to.begin = Some(fixed);
            to.until = fixed.checked_add(length).ok();
        }
        // the days of thirds, months of parts: one value for both ends
        let first = from.value.split('/').next()?.to_string();
        let last = to.value.rsplit('/').next()?.to_string();
        let until = if b.clock.is_some() { to.begin } else { to.until };
        Some(Resolved {
            kind: from.kind,
            value: format!("{first}/{last}"),
            modifier: b.modifier.or(a.modifier).filter(|_| b.modifier.is_some() || a.modifier == Some("APPROX")),
            begin: from.begin,
            until,
            slot: to.slot,
            anchor: from.anchor,
            calendar: from.calendar,
            year_named: from.year_named,
            quant: None,
        })
    }

    fn offset(&self, length: &Length, side: i8) -> Resolved {
        let mut out = Resolved { kind: Some(TimeKind::Date), ..Resolved::default() };
        if length.unknown.is_some()
            || length.high.is_some() && length.modifier.is_none() && length.unit() == Unit::Second
        {
            out.value = if side < 0 { "PAST_REF" } else { "FUTURE_REF" }.into();
            return out;
        }
        let unit = length.unit();
        let fine = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        // 4时27分发射，约10分钟后: from the time of day named before
        let instant =
            self.instant.filter(|&t| fine && side > 0 && self.published.is_none_or(|now| t.date() <= now.date()));
        // 11月22日出战。一天后: also from a day to come
        let days = matches!(unit, Unit::Day | Unit::Week) && matches!(self.slot, Some(Slot::Day(_)));
        let previous = match (self.slot.and_then(|s| s.days()), self.now()) {
            (Some((start, _)), Some(now)) if side > 0 && (start < now || days && start > now) && !fine => Some(start),
            (Some((start, _)), None) if side > 0 => Some(start),
            // 9月30日,该队与两天前取胜的对手交手
            (Some(_), Some(now)) if side < 0 && self.same_sentence && (fine || days) => {
                self.day.filter(|&day| day < now)
            }
            _ => None,
        };
        let hours_before = previous.filter(|_| fine && side < 0);
        let instant = instant.or(self.instant.filter(|at| hours_before == Some(at.date())));
        // 30日晚…4小时前: of a day without an hour
        if let Some(day) = hours_before.filter(|_| instant.is_none()) {
            (out.slot, out.anchor) = (Some(Slot::Day(day)), Some(Anchor::Previous));
            self.place(&mut out, Slot::Day(day), None, &Point::default());
            return out;
        }
        let base = match previous.filter(|_| hours_before.is_none()) {
            Some(day) => {
                let day = self.day.filter(|_| matches!(unit, Unit::Day | Unit::Week)).unwrap_or(day);
                out.anchor = Some(Anchor::Previous);
                Some(day.to_datetime(Time::midnight()))
            }
            None if instant.is_some() => {
                out.anchor = Some(Anchor::Previous);
                instant
            }
            None => {
                out.anchor = Some(Anchor::Published);
                // 40分钟后 of a day without an hour
                self.published.filter(|at| !fine || side < 0 || at.time() != Time::midnight())
            }
        };
        let moved = base.and_then(|base| shift(base, length, side));
        let Some(moved) = moved.filter(|m| m.year() > 0) else {
            out.anchor = None;
            out.value = if side < 0 { "PAST_REF" } else { "FUTURE_REF" }.into();
            return out;
        };
        let day = moved.date();
        let half_year = length.parts.len() > 1;
        let slot = match length.parts.first().map_or(unit, |&(u, _)| u) {
            Unit::Year if !half_year => Slot::Year(day.year()),
            Unit::Year | Unit::Month => Slot::Month(day.year(), day.month()),
            _ => Slot::Day(day),
        };
        out.slot = Some(slot);
        out.modifier = length.modifier;
        if fine {
            out.kind = Some(TimeKind::Time);
            let seconds = unit == Unit::Second || moved.second() != 0;
            let time = TimeOfDay::Clock(moved.hour(), Some(moved.minute()), seconds.then(|| moved.second()));
            out.value = format!("{day}{}", time.value());
            out.begin = Some(moved);
            out.until = later(moved, 1, if seconds { Unit::Second } else { Unit::Minute });
        } else {
            out.value = slot.value();
            if let Some((a, b)) = slot.days() {
                out.begin = Some(a.to_datetime(Time::midnight()));
                out.until = Some(b.to_datetime(Time::midnight()));
            }
        }
        out
    }

    fn window(&self, length: &Length, side: i8) -> Resolved {
        let mut out = length_value(length);
        if let Some(now) = self.published
            && length.unknown.is_none()
        {
            let fine = matches!(length.unit(), Unit::Hour | Unit::Minute | Unit::Second);
            let now = if fine { now } else { now.date().to_datetime(Time::midnight()) };
            let other = shift(now, length, side);
            let (a, b) = if side < 0 { (other, Some(now)) } else { (Some(now), other) };
            out.begin = a;
            out.until = b;
            out.anchor = Some(Anchor::Published);
        }
        out
    }

    /// 年底 of the coming year whose months or quarters the sentence goes through,
    /// 全年 of the year it names: 明年一季度开工,年底投产; 2023年疫情严重,全年感染三万人.
    pub fn year_spoken_of(&self, expr: &Expr, written: &[char]) -> Option<Expr> {
        let whole = written == ['全', '年'];
        let year = self.year.or(self.whole_year.filter(|_| whole))?;
        let coming = self.now().is_some_and(|now| now.year() < year);
        let within = self.slot.is_some_and(|slot| !matches!(slot, Slot::Year(_)) && slot.year() == Some(year));
        let past = self.now().is_some_and(|now| year < now.year());
        match *expr {
            // 2023年卖出20万辆,比上年增长: of the year before it
            Expr::Point(p) if past && p.year == Some(Year::Now(-1)) && written.starts_with(&['上']) => {
                Some(Expr::Point(Point { year: Some(Year::Number(year - 1)), ..p }))
            }
            // 截至2023年末,比年初上升
            Expr::Point(p) if past && p.year == Some(Year::Now(0)) && written == ['年', '初'] => {
                Some(Expr::Point(Point { year: Some(Year::Number(year)), ..p }))
            }
            Expr::Point(p)
                if p.year == Some(Year::Now(0)) && (whole || coming && within && written.starts_with(&['年'])) =>
            {
                Some(Expr::Point(Point { year: Some(Year::Number(year)), ..p }))
            }
            _ => None,
        }
    }

    /// When the expression is.
    pub fn resolve(&self, expr: &Expr) -> Option<Resolved> {
        Some(match expr {
            Expr::Point(p) => self.point(p),
            Expr::Range(a, b) => self.range(a, b)?,
            Expr::Length(length) => length_value(length),
            Expr::Window(length, side) => self.window(length, *side),
            Expr::Offset(length, side) => self.offset(length, *side),
            Expr::Set(p, length) => set_value(p, length.as_ref()),
            Expr::Sets(all, mark) => {
                let values: Vec<String> = all.iter().map(|p| set_value(p, None).value).collect();
                let value = values.join(mark.encode_utf8(&mut [0; 4]));
                Resolved { kind: Some(TimeKind::Set), quant: Some("EVERY"), value, ..Resolved::default() }
            }
            Expr::Reference(value) => {
                Resolved { kind: Some(TimeKind::Date), value: (*value).into(), ..Resolved::default() }
            }
        })
    }
}

/// Half-open interval of a time of day.
fn interval_of(day: Date, time: TimeOfDay, part: Option<DayPart>) -> Option<(DateTime, DateTime)> {
    match time {
        TimeOfDay::Clock(h, m, s) => {
            let begin = day.to_datetime(Time::new(h, m.unwrap_or(0), s.unwrap_or(0), 0).ok()?);
            let unit = match (m, s) {
                (_, Some(_)) => Unit::Second,
                (Some(_), None) => Unit::Minute,
                (None, None) => Unit::Hour,
            };
            Some((begin, later(begin, 1, unit)?))
        }
        TimeOfDay::Part(label) => {
            let (from, hours) = match label {
                "MO" => (6, 6),
                "AF" => (12, 6),
                "EV" => (18, 6),
                "NI" if part.is_some_and(|p| !p.pm) => (0, 6),
                "NI" => (20, 4),
                _ => (6, 12),
            };
            let begin = day.to_datetime(Time::new(from, 0, 0, 0).ok()?);
            Some((begin, later(begin, hours, Unit::Hour)?))
        }
    }
}

/// `base` a length later (1) or earlier (-1).
fn shift(base: DateTime, length: &Length, side: i8) -> Option<DateTime> {
    let mut out = base;
    for &(unit, amount) in &length.parts {
        let (n, unit) = match amount.to_int() {
            Some(n) => (i64::try_from(n).ok()?, unit),
            None => {
                // 1.5年 in months, 1.5小时 in minutes
                let (factor, smaller) = match unit {
                    Unit::Year => (12.0, Unit::Month),
                    Unit::Month => (30.0, Unit::Day),
                    Unit::Week => (7.0, Unit::Day),
                    Unit::Day => (24.0, Unit::Hour),
                    Unit::Hour => (60.0, Unit::Minute),
                    Unit::Minute | Unit::Second => (60.0, Unit::Second),
                };
                ((amount.to_f64() * factor).round() as i64, smaller)
            }
        };
        let n = n.checked_mul(i64::from(side))?;
        out = later(out, n, unit)?;
    }
    Some(out)
}

/// `n` of the unit after `base`.
fn later(base: DateTime, n: i64, unit: Unit) -> Option<DateTime> {
    let span = match unit {
        Unit::Year => Span::new().try_years(n),
        Unit::Month => Span::new().try_months(n),
        Unit::Week => Span::new().try_weeks(n),
        Unit::Day => Span::new().try_days(n),
        Unit::Hour => Span::new().try_hours(n),
        Unit::Minute => Span::new().try_minutes(n),
        Unit::Second => Span::new().try_seconds(n),
    };
    base.checked_add(span.ok()?).ok()
}

fn period(parts: &[(Unit, Decimal)]) -> String {
    let mut out = String::from("P");
    let mut timed = false;
    for &(unit, amount) in parts {
        if unit >= Unit::Hour && !timed {
            timed = true;
            out.push('T');
        }
        out.push_str(&amount.to_string());
        out.push(letter(unit));
    }
    out
}

fn letter(unit: Unit) -> char {
    match unit {
        Unit::Year => 'Y',
        Unit::Month | Unit::Minute => 'M',
        Unit::Week => 'W',
        Unit::Day => 'D',
        Unit::Hour => 'H',
        Unit::Second => 'S',
    }
}

fn length_value(length: &Length) -> Resolved {
    let parts = sorted(length.parts.clone(), |&(unit, _)| unit as u128);
    let value = match (length.unknown, &length.high) {
        (Some(unit), _) => format!("P{}X{}", if unit >= Unit::Hour { "T" } else { "" }, letter(unit)),
        (None, Some(high)) => format!("{}/{}", period(&parts), period(high)),
        (None, None) => period(&parts),
    };
    Resolved { kind: Some(TimeKind::Duration), value, modifier: length.modifier, ..Resolved::default() }
}

fn set_value(p: &Point, length: Option<&Length>) -> Resolved {
    let mut out =
        Resolved { kind: Some(TimeKind::Set), quant: Some("EVERY"), modifier: p.modifier, ..Resolved::default() };
    if let Some(length) = length {
        out.value = length_value(length).value;
        return out;
    }
    let date = match (p.month, p.day) {
        (_, Some(Day::Weekday(_, w))) => format!("XXXX-WXX-{w}"),
        (_, Some(Day::Weekend(_))) => "XXXX-WXX-WE".into(),
        (Some(Month::Number(m)), Some(Day::Number(d))) if Date::new(2000, m, d).is_err() => "XXXX-XX-XX".into(),
        (Some(Month::Number(m)), Some(Day::Number(d))) => format!("XXXX-{m:02}-{d:02}"),
        (Some(Month::Number(m)), _) => format!("XXXX-{m:02}"),
        (_, Some(Day::Number(d))) => format!("XXXX-XX-{d:02}"),
        _ => "XXXX-XX-XX".into(),
    };
    out.value = match time_of(p) {
        Some(time) => format!("{date}{}", time.value()),
        None => date,
    };
    out
}
