//! What is written of a time, before it is said when that is.

use crate::numbers::decimal::Decimal;
use crate::times::calendar::Holiday;

/// What is written.
#[derive(Clone, Debug)]
pub enum Expr {
    /// A date or a time of day.
    Point(Point),
    /// From one to another, both included.
    Range(Point, Point),
    /// A length of time.
    Length(Length),
    /// 过去三年, 未来48小时: a length that starts or ends now; -1 before, 1 after.
    Window(Length, i8),
    /// 三天前 (-1), 四年后 (1).
    Offset(Length, i8),
    /// 每天, 每周三下午.
    Set(Point, Option<Length>),
    /// 每周二、周四 (`,`), 每周一至周五 (`/`).
    Sets(Vec<Point>, char),
    /// 近日, 目前, 未来.
    Reference(&'static str),
}

impl Expr {
    /// Whether the words around decide between a past and a coming day.
    pub fn needs_tense(&self) -> bool {
        let open = |p: &Point| {
            p.year.is_none()
                && (matches!(p.month, Some(Month::Number(_)))
                    || p.part.is_some() && p.month.is_none()
                    || matches!(
                        p.day,
                        Some(
                            Day::Number(_)
                                | Day::Weekday(None, _)
                                | Day::Weekend(None)
                                | Day::Holiday(_)
                                | Day::Beside(..)
                                | Day::Lunar(..)
                        )
                    )
                    || !p.has_date())
        };
        match self {
            Expr::Point(p) => open(p),
            Expr::Range(a, b) => open(a) || open(b),
            _ => false,
        }
    }

    /// Whether it is told by days of the week.
    pub fn is_by_week(&self) -> bool {
        let weekly = |p: &Point| matches!(p.day, Some(Day::Weekday(..) | Day::Weekend(_) | Day::Week(_)));
        match self {
            Expr::Point(p) => weekly(p),
            Expr::Range(a, b) => weekly(a) || weekly(b),
            _ => false,
        }
    }

    /// Whether a time of day is named, of a range at its beginning.
    pub fn has_time(&self) -> bool {
        matches!(self, Expr::Point(p) | Expr::Range(p, _) if p.has_time())
    }
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// 2024年.
    Number(i16),
    /// 去年: years from that of publication.
    Now(i16),
    /// 翌年: years from the last one named.
    Then(i16),
    /// 198 for 上世纪80年代.
    Decade(i16),
    /// 19 for the twentieth century.
    Century(i16),
    /// 221 for 公元前221年.
    Before(i16),
}

/// A month as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// 6月.
    Number(i8),
    /// 上月.
    Now(i8),
    /// 当月, 次月.
    Then(i8),
}

/// A part of a year or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 上旬 0, 中旬 1, 下旬 2: the first and the last of 中下旬.
    Thirds(i8, i8),
    /// 第三季度.
    Quarter(i8),
    /// 上季度: quarters from the last one named, or now.
    QuarterThen(i8),
    /// 当季: the last quarter named.
    QuarterNamed,
    /// 上半年 1, 下半年 2.
    Half(i8),
    /// SP SU FA WI.
    Season(&'static str),
    /// 前5个月.
    FirstMonths(i8),
    /// 前三季度.
    FirstQuarters(i8),
    /// 上半月 1, 下半月 2.
    HalfMonth(i8),
    /// 第二周, 前10天, 最后3个月: units of the year or month, the first and how
    /// many; the first counted from the end if below zero.
    Slice(Unit, i8, i8),
    /// 第二个星期日, 最后一个周五: which, -1 for the last, and the weekday.
    NthWeekday(i8, i8),
}

/// A day as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Day {
    /// 28日.
    Number(i8),
    /// 昨天.
    Now(i16),
    /// 现在, as the start of a range.
    Present,
    /// 当天, 次日.
    Then(i16),
    /// 上半周 1, 下半周 2.
    HalfWeek(i8),
    /// 周三, 上周五: weeks from this one if said, 1 is Monday.
    Weekday(Option<i16>, i8),
    /// 上周.
    Week(i16),
    /// 周末.
    Weekend(Option<i16>),
    /// 春节.
    Holiday(Holiday),
    /// 国庆前一天 (-1), 中秋次日 (1): days from a holiday.
    Beside(Holiday, i32),
    /// 腊月, 闰六月: month of the Chinese calendar, leap month.
    LunarMonth(i8, bool),
    /// 八月十五: month and day of the Chinese calendar, leap month.
    Lunar(i8, i8, bool),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// TIMEX3: MO, AF, EV, NI …; empty for noon.
    pub label: &'static str,
    /// Clock hours below 12 are in the afternoon.
    pub pm: bool,
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Hour, 0 to 24.
    pub hour: i8,
    /// Minute.
    pub minute: Option<i8>,
    /// Second.
    pub second: Option<i8>,
    /// Written with a.m. or p.m., or after a part of the day.
    pub settled: bool,
}

/// A date or time of day, of the parts that are written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    #[allow(missing_docs)]
    pub year: Option<Year>,
    #[allow(missing_docs)]
    pub month: Option<Month>,
    #[allow(missing_docs)]
    pub part: Option<Part>,
    #[allow(missing_docs)]
    pub day: Option<Day>,
    #[allow(missing_docs)]
    pub day_part: Option<DayPart>,
    #[allow(missing_docs)]
    pub clock: Option<Clock>,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
    /// Years of the Republic.
    pub minguo: bool,
    /// Said to be of the Chinese calendar.
    pub lunar: bool,
    /// Written as 2024-10-28 or so.
    pub numeric: bool,
    /// 自…以来, 从…起: open to the end.
    pub since: bool,
    /// 6日(周六): the weekday beside the day, 1 is Monday.
    pub weekday: Option<i8>,
}

impl Point {
    /// Whether a day is named, or a week, month or year.
    pub fn has_date(&self) -> bool {
        self.year.is_some() || self.month.is_some() || self.part.is_some() || self.day.is_some()
    }
    /// Whether a time of day is named.
    pub fn has_time(&self) -> bool {
        self.day_part.is_some() || self.clock.is_some()
    }
    pub(super) fn is_empty(&self) -> bool {
        !self.has_date() && !self.has_time()
    }
}

pub(super) const EMPTY: Point = Point {
    year: None,
    month: None,
    part: None,
    day: None,
    day_part: None,
    clock: None,
    modifier: None,
    minguo: false,
    lunar: false,
    numeric: false,
    since: false,
    weekday: None,
};

/// Units of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

/// A length of time: `3年零8个月`, `两三分钟`, `数天`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Length {
    /// Amounts by unit, greatest first as written.
    pub parts: Vec<(Unit, Decimal)>,
    /// The greatest, where it has two bounds.
    pub high: Option<Vec<(Unit, Decimal)>>,
    /// 数天: only the unit is known.
    pub unknown: Option<Unit>,
    /// TIMEX3 `mod`.
    pub modifier: Option<&'static str>,
}

impl Length {
    /// The last unit.
    pub fn unit(&self) -> Unit {
        self.unknown.or(self.parts.last().map(|&(u, _)| u)).unwrap_or(Unit::Day)
    }

    /// How long it is, about, in seconds.
    pub(super) fn seconds(&self) -> f64 {
        let seconds = |unit| match unit {
            Unit::Year => 365.0 * 86_400.0,
            Unit::Month => 30.0 * 86_400.0,
            Unit::Week => 7.0 * 86_400.0,
            Unit::Day => 86_400.0,
            Unit::Hour => 3_600.0,
            Unit::Minute => 60.0,
            Unit::Second => 1.0,
        };
        self.parts.iter().map(|&(unit, amount)| amount.to_f64() * seconds(unit)).sum()
    }
}
