//! Two points of time joined to a range.

use super::Scan;
use super::expr::*;
use super::words::*;
use crate::numbers::numeral;
use crate::text::words::{Any, any};
use crate::times::calendar::Holiday;

impl Scan<'_> {
    /// The range that begins with the point `a`, which ends at `start`.
    pub(super) fn range(&self, mut a: Point, start: usize) -> Option<(Expr, usize)> {
        // 即日起至5月10日
        let from = start + usize::from(self.char(start) == '起');
        let (mid, and) = match self.joiner(from) {
            Some(mid) => (mid, false),
            None => {
                let j = self.skip_spaces(start);
                (j + self.starts(j, any!("和 与 跟 及"))?, true)
            }
        };
        let timed = a.has_time() || a.day == Some(Day::Present);
        let (mut b, end) = match self.point(mid, timed).or_else(|| self.day_of_new_year(&a, mid)) {
            Some(found) => found,
            None => {
                let (len, &part) = self.lexicon.thirds.at(self.rest(mid)).filter(|_| a.month.is_some())?;
                (Point { part: Some(part), ..EMPTY }, mid + len)
            }
        };
        if and && self.starts(end, any!("之间 间")).is_none()
            || from > start && self.starts(end, any!("之前 以前 前")).is_some()
        {
            return None;
        }
        // 10月初 as the first third where the other end is one
        if matches!(b.part, Some(Part::Thirds(..))) && b.month.is_none() {
            b.month = a.month;
            if a.modifier.is_some() && a.part.is_none() {
                let third = match a.modifier {
                    Some("END") => 2,
                    Some("MID") => 1,
                    _ => 0,
                };
                a.part = Some(Part::Thirds(third, third));
            }
            a.modifier = None;
        }
        // 10月底至11月初
        if a.modifier.is_some() && b.modifier.is_some() && a.month.is_some() && b.month.is_some() {
            for p in [&mut a, &mut b] {
                p.part = match (p.modifier, p.part) {
                    (Some("START"), None) => Some(Part::Thirds(0, 0)),
                    (Some("MID"), None) => Some(Part::Thirds(1, 1)),
                    (Some("END"), None) => Some(Part::Thirds(2, 2)),
                    _ => continue,
                };
                p.modifier = None;
            }
        }
        let same = |f: fn(&Point) -> bool| f(&a) == f(&b);
        let comparable = same(|p| p.has_time()) || a.has_date() && b.has_date() || b.has_time() && !b.has_date();
        let is_day =
            |p: &Point| p.day.is_some() || matches!(p.part, Some(Part::NthWeekday(..) | Part::Slice(Unit::Day, _, 1)));
        let coarse = |p: &Point| !is_day(p) && !p.has_time();
        // 14/03/2026 - 17:42: when it came out
        let stamp = a.numeric && a.day.is_some() && !a.has_time() && b.has_time() && !b.has_date();
        if stamp && self.char(start) == ' ' && self.char(mid - 1) == ' ' {
            return Some((Expr::Point(Point { clock: b.clock, ..a }), end));
        }
        if !comparable
            || coarse(&a) != coarse(&b) && a.day != Some(Day::Present)
            || matches!(b.year, Some(Year::Decade(_))) != matches!(a.year, Some(Year::Decade(_)))
        {
            return None;
        }
        Some((Expr::Range(a, b), end))
    }

    /// 公元前2280年至前2215年, 公元前475—前221年.
    pub(super) fn before_christ(&self, at: usize) -> Option<(Expr, usize)> {
        let year = |i: usize, words: &Any| {
            let (n, end) = self.int(i + self.starts(i, words)?, 1, 9999)?;
            Some((Point { year: Some(Year::Before(n as i16)), ..EMPTY }, end))
        };
        let (a, end) = year(at, any!("公元前 西元前 纪元前"))?;
        let mid = self.joiner(end + usize::from(self.char(end) == '年'))?;
        let (b, end) = year(mid, any!("公元前 西元前 纪元前 前"))?;
        (self.char(end) == '年').then_some((Expr::Range(a, b), end + 1))
    }

    /// 90年至109年 in a text of Taiwan.
    pub(super) fn minguo_years(&self, at: usize) -> Option<(Expr, usize)> {
        if !self.minguo {
            return None;
        }
        let year = |i: usize| {
            let (n, end) = self.int(i, 60, 200)?;
            let year = Some(Year::Number(n as i16 + 1911));
            (self.char(end) == '年').then_some((Point { year, minguo: true, ..EMPTY }, end + 1))
        };
        let (a, end) = year(at)?;
        let (b, end) = year(self.joiner(end)?)?;
        Some((Expr::Range(a, b), end))
    }

    /// 大年初一至|初七.
    fn day_of_new_year(&self, a: &Point, at: usize) -> Option<(Point, usize)> {
        let Some(Day::Holiday(Holiday::Lunar(1, 1..=8) | Holiday::LunarEve)) = a.day else { return None };
        let (day, _, end) = self.lunar_day(at)?;
        let day = Day::Holiday(Holiday::Lunar(1, day.cast_unsigned()));
        Some((Point { day: Some(day), ..EMPTY }, end))
    }

    /// 周二至周日|9:00-17:00, 周六、日: weekdays from one to another, those of each week where hours follow.
    pub(super) fn weekdays(&self, at: usize) -> Option<(Expr, usize)> {
        let weekday = |i: usize| match self.week(i)? {
            (Day::Weekday(None, n), end) => Some((Point { day: Some(Day::Weekday(None, n)), ..EMPTY }, n, end)),
            _ => None,
        };
        if !matches!(self.char(at), '周' | '星' | '礼') {
            return None;
        }
        let (a, first, end) = weekday(at)?;
        if self.char(end) == '、' {
            let last = super::date::weekday(self.char(end + 1)).filter(|&last| last == first + 1)?;
            let free = self.starts(end + 2, any!(COUNTED)).is_none()
                && self.starts(end + 1, any!("日本 日方 日军 日前 日内 日报 日均 日经 日元 日韩 日美 日中")).is_none()
                && !numeral::is_numeral(self.char(end + 2));
            let b = Point { day: Some(Day::Weekday(None, last)), ..EMPTY };
            return free.then_some((Expr::Range(a, b), end + 2));
        }
        let (b, _, end) = weekday(self.joiner(end)?)?;
        let (_, opened) = self.clock(self.skip_spaces(end), true)?;
        self.clock(self.joiner(opened)?, true)?;
        Some((Expr::Sets(vec![a, b], '/'), end))
    }

    pub(super) fn joiner(&self, i: usize) -> Option<usize> {
        let j = self.skip_spaces(i);
        let len = self.starts(j, any!("至 到 - -- — —— – ~ ー ― 〜 − 直到 一直到"))?;
        Some(self.skip_spaces(j + len))
    }

    /// 上世纪七八十年代, 今明两天: two points in one word.
    pub(super) fn pair(&self, at: usize) -> Option<(Expr, usize)> {
        const TWO: &str =
            "今明两天 今明两日 昨今两天 昨今两日 明后两天 明后两日 今明两年 去今两年 明后两年 明后年 今明后三天";
        if let Some(len) = self.starts(at, any!(TWO)) {
            let year = self.char(at + len - 1) == '年';
            let shift = |c| match c {
                '昨' | '去' => -1,
                '今' => 0,
                '明' => 1,
                _ => 2,
            };
            let point = |n| match year {
                true => Point { year: Some(Year::Now(n)), ..EMPTY },
                false => Point { day: Some(Day::Now(n)), ..EMPTY },
            };
            let last = if len == 5 { 2 } else { shift(self.char(at + 1)) };
            return Some((Expr::Range(point(shift(self.char(at))), point(last)), at + len));
        }
        let (century, j) = match self.starts(at, any!("上世纪 上个世纪")) {
            Some(len) => (19, at + len),
            None => match self.int(at, 1, 30) {
                Some((n, end)) if self.starts(end, any!("世纪")).is_some() => (n as i16 - 1, end + 2),
                _ => (19, at),
            },
        };
        let n = self.numeral(j)?;
        let (low, high) = (n.value?.to_int()?, n.high?.to_int()?);
        if self.starts(n.end, any!("年代")).is_none() || low % 10 != 0 || !(20..=90).contains(&low) {
            return None;
        }
        let decade = |tens: u64| Point { year: Some(Year::Decade(century * 10 + tens as i16 / 10)), ..EMPTY };
        let (from, mut to) = (decade(low), decade(high));
        let end = self.edge(n.end + 2, &mut to);
        Some((Expr::Range(from, to), end))
    }

    /// 2016-2025: two years and nothing after them.
    pub(super) fn bare_years(&self, at: usize) -> Option<(Expr, usize)> {
        let a = self.numeral(at).filter(|n| n.digits == 4)?;
        let mid = self.joiner(a.end).or_else(|| (self.char(a.end) == '/').then_some(a.end + 1))?;
        let b = self.numeral(mid).filter(|n| matches!(n.digits, 2 | 4))?;
        let (x, y) = (a.int()?, b.int()?);
        // 2023-24赛季, 2027/28年度
        if let Some(len) = self.starts(b.end, any!(SEASONS_OF_WORK)).or_else(|| self.starts(b.end, any!("年度"))) {
            let next = if b.digits == 2 { x / 100 * 100 + y } else { y };
            let year = |y: u64| Point { year: Some(Year::Number(y as i16)), numeric: true, ..EMPTY };
            return ((1900..2100).contains(&x) && next == x + 1)
                .then(|| (Expr::Range(year(x), year(next)), b.end + len));
        }
        if b.digits != 4 || self.char(a.end) == '/' {
            return None;
        }
        let fits = (1900..2100).contains(&x) && (x + 1..2100).contains(&y);
        if !fits || !self.is_edge(b.end) || matches!(self.char(b.end), '%' | '-' | '.' | '/') {
            return None;
        }
        let year = |y: u64| Point { year: Some(Year::Number(y as i16)), numeric: true, ..EMPTY };
        Some((Expr::Range(year(x), year(y)), b.end))
    }

    /// 1至6月, 2023—2027年, 12至15日, 五到六点.
    pub(super) fn numeral_range(&self, at: usize) -> Option<(Expr, usize)> {
        let i = self.zone(at);
        let mut p = EMPTY;
        let mut i = self.date(i, &mut p);
        if p.has_date() {
            i = self.skip_spaces(i);
        }
        let part = self.day_part(i, p.day.is_some()).filter(|_| !p.has_date() || p.day.is_some());
        if let Some((part, end)) = part {
            p.day_part = Some(part);
            i = end;
        }
        if p.part.is_some() || p.modifier.is_some() {
            return None;
        }
        // 第三、四季度
        let nth = self.char(i) == '第';
        let a = self.numeral(i + usize::from(nth))?;
        // 一、二季度, 7、8月份, 18、19日, 22、23两日, 2023、2024年
        // 2025、2026及2027年
        let and = |at: usize| match self.char(at) {
            '、' => Some(1),
            _ if a.digits == 4 => self.starts(at, any!("及 和 与")),
            // 11与12两月
            _ => self.starts(at, any!("及 和 与")).filter(|&length| {
                self.numeral(at + length).is_some_and(|b| self.starts(b.end, any!("两日 两天 两月 两个月")).is_some())
            }),
        };
        let list = and(a.end).is_some();
        let mid = match and(a.end) {
            Some(length) => a.end + length,
            None => self.joiner(a.end)?,
        };
        let mut b = self.numeral(mid + usize::from(nth && self.char(mid) == '第'))?;
        let second = b.int()?;
        // 一、二、三季度
        while list
            && let Some(length) = and(b.end)
            && let Some(next) = self.numeral(b.end + length)
            && next.int() == Some(b.int()? + 1)
        {
            b = next;
        }
        let unit = self.skip_spaces(b.end);
        let both = self.starts(unit, any!("两日 两天 两年 两月 两个月")).filter(|_| list);
        let unit = unit + both.map_or(0, |length| length - 1);
        let both = both.is_some();
        let unit_of = |c| if both && c == '天' { '日' } else { c };
        let (x, y) = (a.int()?, b.int()?);
        let counted = matches!(self.char(unit), '日' | '号') && self.char(unit - 1) == ' ';
        if list
            && (second != x + 1
                || counted
                || (nth || y > second && a.digits < 4) && self.starts(unit, any!("季")).is_none()
                || !matches!(unit_of(self.char(unit)), '月' | '季' | '日' | '号' | '年')
                || self.ends(at, any!("、")))
        {
            return None;
        }
        if a.decimal
            || nth && !list
            || b.decimal
            || self.before(at).last().is_some_and(|&c| c.is_ascii_alphanumeric() || c == '第' || c == '.')
        {
            return None;
        }
        let (mut from, mut to) = (p, p);
        let ok = match unit_of(self.char(unit)) {
            '年' if !p.has_date()
                && a.digits == 4
                && (1000..=2200).contains(&x)
                && !matches!(self.char(unit + 1), '级' | '代' | '度') =>
            {
                let y = if b.digits == 2 { x / 100 * 100 + y } else { y };
                from.year = Some(Year::Number(x as i16));
                to.year = Some(Year::Number(i16::try_from(y).ok()?));
                (b.digits == 4 || b.digits == 2) && y <= 2200
            }
            '月' if p.month.is_none() && p.day.is_none() && (1..=12).contains(&x) && (1..=12).contains(&y) => {
                from.month = Some(Month::Number(x as i8));
                to.month = Some(Month::Number(y as i8));
                if matches!(self.day(unit + 1, true), Some((Day::Number(_), _))) {
                    return None;
                }
                x < y || p.year.is_none()
            }
            '季' if self.char(unit + 1) == '度' && p.month.is_none() && p.day.is_none() && x >= 1 && y <= 4 => {
                from.part = Some(Part::Quarter(x as i8));
                to.part = Some(Part::Quarter(y as i8));
                x < y
            }
            '日' | '号'
                if p.day.is_none()
                    && (1..=31).contains(&x)
                    && (1..=31).contains(&y)
                    && (p.month.is_some() || p.year.is_none()) =>
            {
                from.day = Some(Day::Number(x as i8));
                to.day = Some(Day::Number(y as i8));
                let thing = self.char(unit) == '号' && self.is_of_thing(unit + 1);
                let length = self.ends(at, any!("近 过去 未来 连续 为期 历时"))
                    || self.starts(unit + 1, any!("内 元 游 线")).is_some();
                x < y && (p.month.is_some() || !thing && !length)
            }
            '点' | '时' if x <= 24 && y <= 24 && (p.day_part.is_some() || p.day.is_some()) => {
                let clock = |hour| Some(Clock { hour, minute: None, second: None, settled: false });
                from.clock = clock(x as i8);
                to.clock = clock(y as i8);
                true
            }
            _ => false,
        };
        let end = unit + 1;
        let end = end
            + match self.char(unit) {
                '月' => self.starts(end, any!("份")).unwrap_or(0),
                '季' => 1,
                _ => 0,
            };
        ok.then_some((Expr::Range(from, to), end))
    }
}
