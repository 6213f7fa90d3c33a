//! Days of the lunar calendar, solar terms and holidays, as civil dates.
//!
//! Lunar dates are `icu_calendar`'s (GB/T 33661-2017), Easter that of
//! `calendrical_calculations`. A solar term is the day, in Beijing time, on which
//! the sun reaches its longitude, by the formula of the Astronomical Almanac
//! (good to 0.01°: only a term within a quarter of an hour of midnight may be a
//! day off).

use icu_calendar::cal::Gregorian;
use icu_calendar::types::Month;
use jiff::civil::{Date, date};

/// The sun's apparent longitude in degrees at midnight, Beijing time, that begins `day`.
fn sun_longitude(day: Date) -> f64 {
    let days = (day.duration_since(date(2000, 1, 1)).as_hours() / 24) as f64;
    // Days since J2000.0, which is noon of 1 January 2000 in Greenwich.
    let n = days - 0.5 - 8.0 / 24.0;
    let anomaly = (357.528 + 0.985_600_3 * n).to_radians();
    280.460 + 0.985_647_4 * n + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin()
}

/// The civil date of a day of the Chinese calendar whose year begins in `year`.
pub fn lunar(year: i16, month: u8, day: u8, leap: bool) -> Option<Date> {
    let month = if leap { Month::leap(month) } else { Month::new(month) };
    let lunar = icu_calendar::Date::try_new_chinese_traditional(i32::from(year), month, day).ok()?;
    let civil = lunar.to_calendar(Gregorian);
    Date::new(
        i16::try_from(civil.era_year().year).ok()?,
        i8::try_from(civil.month().ordinal).ok()?,
        i8::try_from(civil.day_of_month().0).ok()?,
    )
    .ok()
}

/// The last day of the Chinese year that began in `year`: New Year's Eve.
pub fn lunar_new_year_eve(year: i16) -> Option<Date> {
    lunar(year.checked_add(1)?, 1, 1, false)?.yesterday().ok()
}

/// The day of a solar term; `index` 0 is 小寒, 6 清明, 23 冬至.
pub fn solar_term(year: i16, index: u8) -> Option<Date> {
    const MONTH_DAYS: [i8; 2] = [5, 20];
    let month = i8::try_from(index / 2 + 1).ok()?;
    let near = Date::new(year, month, *MONTH_DAYS.get(usize::from(index % 2))?).ok()?;
    let goal = (285.0 + 15.0 * f64::from(index)).rem_euclid(360.0);
    let past = |day: Date| (sun_longitude(day) - goal + 180.0).rem_euclid(360.0) >= 180.0;
    let mut day = near.checked_sub(jiff::Span::new().days(5)).ok()?;
    for _ in 0..11 {
        let next = day.tomorrow().ok()?;
        if past(next) {
            return Some(day);
        }
        day = next;
    }
    None
}

/// How the day of a holiday is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// Month and day of the Chinese calendar.
    Lunar(u8, u8),
    /// The last day of the Chinese year.
    LunarEve,
    /// A solar term.
    Term(u8),
    /// Month, n-th, weekday (1 is Monday).
    Weekday(i8, i8, i8),
    /// Days after Easter.
    Easter(i32),
}

/// Holidays and the 24 solar terms by name.
pub const HOLIDAYS: &[(&str, Holiday)] = &[
    ("元旦 元旦节 新年", Holiday::Fixed(1, 1)),
    ("情人节", Holiday::Fixed(2, 14)),
    ("女生节", Holiday::Fixed(3, 7)),
    ("妇女节 三八节 三八妇女节 国际妇女节", Holiday::Fixed(3, 8)),
    ("植树节", Holiday::Fixed(3, 12)),
    ("愚人节", Holiday::Fixed(4, 1)),
    ("劳动节 五一 五一节 五一劳动节 国际劳动节", Holiday::Fixed(5, 1)),
    ("青年节 五四青年节", Holiday::Fixed(5, 4)),
    ("护士节", Holiday::Fixed(5, 12)),
    ("儿童节 六一 六一儿童节", Holiday::Fixed(6, 1)),
    ("建党节 七一建党节", Holiday::Fixed(7, 1)),
    ("建军节 八一建军节", Holiday::Fixed(8, 1)),
    ("教师节", Holiday::Fixed(9, 10)),
    ("国庆 国庆节 十一国庆节", Holiday::Fixed(10, 1)),
    ("万圣节", Holiday::Fixed(10, 31)),
    ("光棍节 双十一 双11", Holiday::Fixed(11, 11)),
    ("双十二 双12", Holiday::Fixed(12, 12)),
    ("双十节 双十国庆", Holiday::Fixed(10, 10)),
    ("行宪纪念日", Holiday::Fixed(12, 25)),
    ("平安夜 圣诞夜 圣诞前夜", Holiday::Fixed(12, 24)),
    ("圣诞 圣诞节", Holiday::Fixed(12, 25)),
    ("跨年夜 元旦前夜", Holiday::Fixed(12, 31)),
    ("春节 农历新年 农历春节 大年初一 年初一", Holiday::Lunar(1, 1)),
    ("大年初二 年初二", Holiday::Lunar(1, 2)),
    ("大年初三 年初三", Holiday::Lunar(1, 3)),
    ("大年初四 年初四", Holiday::Lunar(1, 4)),
    ("大年初五 年初五", Holiday::Lunar(1, 5)),
    ("大年初六 年初六", Holiday::Lunar(1, 6)),
    ("大年初七 年初七", Holiday::Lunar(1, 7)),
    ("大年初八 年初八", Holiday::Lunar(1, 8)),
    ("元宵 元宵节", Holiday::Lunar(1, 15)),
    ("龙抬头", Holiday::Lunar(2, 2)),
    ("端午 端午节 龙舟节", Holiday::Lunar(5, 5)),
    ("七夕 七夕节", Holiday::Lunar(7, 7)),
    ("中元节 盂兰节", Holiday::Lunar(7, 15)),
    ("中秋 中秋节", Holiday::Lunar(8, 15)),
    ("重阳 重阳节", Holiday::Lunar(9, 9)),
    ("腊八 腊八节", Holiday::Lunar(12, 8)),
    ("除夕 除夕夜 大年三十 大年三十儿 大年夜 年三十 大年除夕", Holiday::LunarEve),
    ("母亲节", Holiday::Weekday(5, 2, 7)),
    ("父亲节", Holiday::Weekday(6, 3, 7)),
    ("感恩节", Holiday::Weekday(11, 4, 4)),
    ("耶稣受难日", Holiday::Easter(-2)),
    ("复活节", Holiday::Easter(0)),
    ("小寒", Holiday::Term(0)),
    ("大寒", Holiday::Term(1)),
    ("立春", Holiday::Term(2)),
    ("惊蛰", Holiday::Term(4)),
    ("春分", Holiday::Term(5)),
    ("清明 清明节", Holiday::Term(6)),
    ("谷雨", Holiday::Term(7)),
    ("立夏", Holiday::Term(8)),
    ("小满", Holiday::Term(9)),
    ("芒种", Holiday::Term(10)),
    ("夏至", Holiday::Term(11)),
    ("小暑", Holiday::Term(12)),
    ("大暑", Holiday::Term(13)),
    ("立秋", Holiday::Term(14)),
    ("处暑", Holiday::Term(15)),
    ("秋分", Holiday::Term(17)),
    ("寒露", Holiday::Term(18)),
    ("霜降", Holiday::Term(19)),
    ("立冬", Holiday::Term(20)),
    ("小雪节气", Holiday::Term(21)),
    ("大雪节气", Holiday::Term(22)),
    ("冬至", Holiday::Term(23)),
];

impl Holiday {
    /// Its day in a year.
    pub fn day(self, year: i16) -> Option<Date> {
        match self {
            Holiday::Fixed(month, day) => Date::new(year, month, day).ok(),
            Holiday::Lunar(month, day) => lunar(year, month, day, false),
            Holiday::LunarEve => lunar_new_year_eve(year.checked_sub(1)?),
            Holiday::Term(index) => solar_term(year, index),
            Holiday::Weekday(month, nth, weekday) => {
                let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok()?;
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Holiday::Easter(after) => {
                let sunday = easter(year)?;
                sunday.checked_add(jiff::Span::new().try_days(i64::from(after)).ok()?).ok()
            }
        }
    }

    /// Whether it is reckoned by the Chinese calendar.
    pub fn is_lunar(self) -> bool {
        matches!(self, Holiday::Lunar(..) | Holiday::LunarEve)
    }
}

/// Easter Sunday.
fn easter(year: i16) -> Option<Date> {
    let sunday = calendrical_calculations::gregorian::easter(i32::from(year));
    let (year, month, day) = calendrical_calculations::gregorian::gregorian_from_fixed(sunday).ok()?;
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for (holiday, year, expected) in [
            (Holiday::Lunar(1, 1), 2026, date(2026, 2, 17)),
            (Holiday::LunarEve, 2024, date(2024, 2, 9)),
            (Holiday::Term(6), 2025, date(2025, 4, 4)),
            (Holiday::Term(23), 2024, date(2024, 12, 21)),
            (Holiday::Term(0), 2024, date(2024, 1, 6)),
            (Holiday::Weekday(5, 2, 7), 2017, date(2017, 5, 14)),
            (Holiday::Easter(0), 2024, date(2024, 3, 31)),
            (Holiday::Lunar(8, 15), 2024, date(2024, 9, 17)),
        ] {
            assert_eq!(holiday.day(year), Some(expected), "{holiday:?} {year}");
        }
        assert_eq!(lunar(2020, 4, 1, true), Some(date(2020, 5, 23)));
        assert_eq!(lunar(2021, 4, 1, true), None);
    }
}
