//! Dates: years, months, their parts, days, in whatever calendar.

use super::Scan;
use super::expr::*;
use super::words::*;
use crate::facts;
use crate::numbers::numeral::{self, Style};
use crate::text::is_han;
use crate::text::words::any;
use crate::times::calendar::Holiday;

impl Scan<'_> {
    /// 2024-10-28, 2024/10/28, 2024.10.28, 2010 01 29; 28/10/2024.
    pub(super) fn numeric_date(&self, i: usize) -> Option<(Point, usize)> {
        let digits = |i: usize| (0..9).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let number = |i: usize, len: usize| {
            self.rest(i).iter().take(len).filter_map(|c| c.to_digit(10)).fold(0i64, |n, d| n * 10 + i64::from(d))
        };
        let a = digits(i);
        let mark = self.char(i + a);
        if !matches!(mark, '-' | '/' | '.' | ' ') {
            return None;
        }
        let at_b = i + a + 1;
        let b = digits(at_b);
        let at_c = at_b + b + 1;
        if self.char(at_b + b) != mark || !(1..=2).contains(&b) {
            return None;
        }
        let c = digits(at_c);
        let end = at_c + c;
        if matches!(self.char(end), '.' | '-' | '/')
            && self.char(end + 1).is_ascii_digit()
            && !self.char(end + 1).is_whitespace()
            && mark == self.char(end)
        {
            return None;
        }
        let (year, month, day) = match (a, c) {
            (4, 1 | 2) if mark != ' ' || (b == 2 && c == 2) => (number(i, 4), number(at_b, b), number(at_c, c)),
            (1 | 2, 4) if mark != ' ' => (number(at_c, 4), number(at_b, b), number(i, a)),
            _ => return None,
        };
        let (month, day) = if month > 12 && (1..=12).contains(&day) && a != 4 { (day, month) } else { (month, day) };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1000..=2200).contains(&year) {
            return None;
        }
        let point = Point {
            year: Some(Year::Number(year as i16)),
            month: Some(Month::Number(month as i8)),
            day: Some(Day::Number(day as i8)),
            numeric: true,
            ..EMPTY
        };
        let end = if self.char(end) == 'T' && self.char(end + 1).is_ascii_digit() { end + 1 } else { end };
        Some((point, end))
    }

    /// 12/1, 12-01 08:30: a month and a day, where they can be nothing else.
    pub(super) fn slashed_day(&self, i: usize) -> Option<(Point, usize)> {
        let a = self.numeral(i).filter(|n| (1..=2).contains(&n.digits))?;
        let mark = self.char(a.end);
        if !matches!(mark, '/' | '-') {
            return None;
        }
        let b = self.numeral(a.end + 1).filter(|n| (1..=2).contains(&n.digits))?;
        let (m, d) = (a.int()?, b.int()?);
        let stamp = self.char(b.end) == ' ' && self.digital_clock(b.end + 1, true).is_some();
        // 11/19(三), 11/21起
        let sure =
            stamp || self.starts(b.end, any!("起 止 截止 投票 登场 举行 举办 开打 开幕 上映 开卖 开票 公投 补选 开跑 生效 上路 (一) (二) (三) (四) (五) (六) (日) (周 (星期")).is_some();
        let fits = m <= 12
            && (mark == '/' || stamp && (a.digits, b.digits) == (2, 2))
            && ((1..m).contains(&d) || sure && (1..=31).contains(&d))
            && !self.char(b.end).is_ascii_alphanumeric()
            && !matches!(self.char(b.end), '/' | '-' | '.' | '%');
        let point =
            Point { month: Some(Month::Number(m as i8)), day: Some(Day::Number(d as i8)), numeric: true, ..EMPTY };
        let mixed = i >= 2 && self.char(i - 1) == ' ' && self.char(i - 2).is_ascii_digit();
        (fits && !mixed && !self.ends(i, any!("/ - ."))).then_some((point, b.end))
    }

    fn year(&self, i: usize) -> Option<(Point, usize)> {
        let point = |year| Point { year: Some(year), ..EMPTY };
        // 五年前|的今天
        if let Some((n, end)) = self.int(i, 1, 99)
            && self.starts(end, any!("年前的今天 年前的今日 年前今天 年前今日")).is_some()
        {
            return Some((point(Year::Now(-(n as i16))), end + 2));
        }
        if let Some((len, &year)) = self.lexicon.years.at(self.rest(i)) {
            let end = i + len;
            if self.ends(i, any!("同 多 历 每 一 百 千 万 大 目 以 之 少 青 成"))
                && matches!(self.char(i), '年' | '今')
                && self.char(i) != '今'
            {
                return None;
            }
            // 那年11月, but 这一年来
            if matches!(self.char(i), '那' | '这')
                && self.month(end).is_none()
                && self.lexicon.parts.at(self.rest(end)).is_none()
            {
                return None;
            }
            if self.char(i) == '前' && self.ends(i, any!("目 以 之 此 提 向 三 两 几 年 生"))
                || self.char(i) == '后' && self.ends(i, any!("以 之 此 今 然 最"))
            {
                return None;
            }
            if matches!(self.char(end), '龄' | '级')
                || self.char(i + 1) == '年'
                    && len == 2
                    && matches!(self.char(i), '上' | '下')
                    && self.starts(end, any!("纪 龄")).is_some()
            {
                return None;
            }
            return Some((point(year), self.whole_year(end)));
        }
        // 民国113年, 昭和六十年
        let era = self.lexicon.eras.at(self.rest(i)).map(|(len, &before)| (i + len, before));
        if let Some((j, before)) = era {
            let j = self.skip_spaces(j);
            let (n, end) = if self.char(j) == '元' { (1, j + 1) } else { self.int(j, 1, 200)? };
            if self.char(end) != '年' {
                return None;
            }
            let year = i16::try_from(n).ok()?.checked_add(before)?;
            let minguo = before == 1911 && self.char(i) != '大';
            // 民国七十年代
            if n % 10 == 0 && self.starts(end, any!("年代")).is_some() {
                return Some((Point { minguo, ..point(Year::Decade(year / 10)) }, end + 2));
            }
            let term = usize::from(self.char(end + 1) == '度');
            return Some((Point { minguo, ..point(Year::Number(year)) }, end + 1 + term));
        }
        // 上世纪80年代, 二十世纪三十年代, 80年代
        let century = if let Some(len) = self.starts(i, any!("上世纪 上个世纪")) {
            Some((19, i + len))
        } else if let Some(len) = self.starts(i, any!("本世纪 这个世纪")) {
            Some((20, i + len))
        } else if let Some((n, end)) = self.int(i, 1, 30).map(|(n, end)| (n, self.skip_spaces(end)))
            && self.starts(end, any!("世纪")).is_some()
        {
            Some((n as i16 - 1, end + 2))
        } else {
            None
        };
        let (base, j) = century.unwrap_or((19, i));
        let j = self.skip_spaces(j);
        if let Some((n, end)) = self.int(j, 0, 90).map(|(n, end)| (n, self.skip_spaces(end)))
            && n % 10 == 0
            && self.starts(end, any!("年代")).is_some()
        {
            let base = if century.is_none() && n <= 20 { 20 } else { base };
            return Some((point(Year::Decade(base * 10 + n as i16 / 10)), end + 2));
        }
        if let Some((n, end)) = self.int(j, 1000, 2090)
            && n % 10 == 0
            && self.starts(end, any!("年代")).is_some()
        {
            return Some((point(Year::Decade(n as i16 / 10)), end + 2));
        }
        if let Some((century, end)) = century {
            return Some((point(Year::Century(century)), end));
        }
        if let Some(len) = self.starts(i, any!("公元前 西元前 纪元前"))
            && let Some((n, end)) = self.int(self.skip_spaces(i + len), 1, 9999)
            && self.char(self.skip_spaces(end)) == '年'
        {
            return Some((point(Year::Before(n as i16)), self.skip_spaces(end) + 1));
        }
        let (start, christian) = match self.starts(i, any!("公元 西元")) {
            Some(len) => (i + len, true),
            None => (i, false),
        };
        let found = self.numeral(start)?;
        let end = self.skip_spaces(found.end);
        // 《长夜》(1998)
        if found.digits == 4 && self.ends(i, any!("》(")) && self.char(found.end) == ')' {
            let year = found.int().filter(|n| (1800..2100).contains(n))?;
            return Some((point(Year::Number(year as i16)), found.end));
        }
        if let Some(len) = self.starts(end, any!(SEASONS_OF_WORK))
            && let Some(n) = found.int()
        {
            let school = self.starts(end, any!("学年度")).is_some();
            let minguo = (self.minguo || school) && found.digits == 3 && (80..150).contains(&n);
            if minguo || found.digits == 4 && (1900..2100).contains(&n) {
                let year = Year::Number(n as i16 + if minguo { 1911 } else { 0 });
                return Some((Point { minguo, ..point(year) }, end + len));
            }
        }
        if self.char(end) != '年'
            || found.decimal
            || found.scale != 0
            || self.ends(i, any!("距今 距今约 距今已 距今已有"))
        {
            return None;
        }
        // 创1991年来新高, 2025年来自中国的收入
        let written =
            found.digits == 4 && self.char(end + 1) == '来' && (1900..2100).contains(&found.int().unwrap_or_default());
        if matches!(self.char(end + 1), '级' | '代' | '来' | '多' | '龄' | '余') && !christian && !written {
            return None;
        }
        let n = found.int()?;
        let after = end + 1;
        let month_follows = self.month(self.skip_spaces(after)).is_some() || self.lunar_month(after).is_some();
        let year = match found.digits {
            4 if (1000..=2200).contains(&n) || (1..=9999).contains(&n) && month_follows => n as i16,
            // 民国三十六年…;三十八年六月
            0 if (1..=120).contains(&n) && month_follows && self.goes_on_in_minguo(i) => {
                return Some((Point { minguo: true, ..point(Year::Number(n as i16 + 1911)) }, after));
            }
            // 两千零八年
            0 if found.style == Style::Units && (1900..=2100).contains(&n) && (n != 2000 || month_follows) => n as i16,
            2 | 3 if self.minguo && (1..=150).contains(&n) && (month_follows || found.digits == 3) => {
                return Some((
                    Point { minguo: true, ..point(Year::Number(n as i16 + 1911)) },
                    after + self.starts(after, any!("度")).unwrap_or(0),
                ));
            }
            2 if month_follows
                || self.char(start) == '0'
                || self.char(start) == '零'
                || found.style == Style::Digits && (n >= 49 || (11..40).contains(&n) && found.high.is_none()) =>
            {
                n as i16 + if n < 50 { 2000 } else { 1900 }
            }
            3 | 0 if christian && (1..=2200).contains(&n) => n as i16,
            // 112年1月1日
            3 if (100..150).contains(&n) && found.style == Style::Arabic && self.has_day(after) => {
                return Some((Point { minguo: true, ..point(Year::Number(n as i16 + 1911)) }, after));
            }
            3 if (100..=999).contains(&n) && n % 10 != 0 && (month_follows || self.ends(i, any!("在 于"))) => {
                n as i16
            }
            _ => return None,
        };
        let after = after + self.starts(after, any!("度")).unwrap_or(0);
        Some((point(Year::Number(year)), self.whole_year(after)))
    }

    /// Whether a month and a day stand at `i`.
    pub(super) fn has_day(&self, i: usize) -> bool {
        self.month(i).is_some_and(|(_, end)| matches!(self.day(end, true), Some((Day::Number(_), _))))
    }

    /// Whether a year of the Republic stands shortly before, in Chinese numerals as this one.
    fn goes_on_in_minguo(&self, i: usize) -> bool {
        let before = self.chars.get(i.saturating_sub(160)..i).unwrap_or_default();
        let clause = before.iter().rposition(|&c| c == '\n').map_or(0, |k| k + 1);
        let before = before.get(clause..).unwrap_or_default();
        before.windows(3).any(|w| w.starts_with(&['民', '国']) && w.last().is_some_and(|&c| numeral::is_chinese(c)))
    }

    /// Position after the 全年 of 去年全年, if one stands at `i`.
    fn whole_year(&self, i: usize) -> usize {
        let whole = self.starts(i, any!("全年")).is_some() && !matches!(self.char(i + 2), '龄' | '级');
        if whole { i + 2 } else { i }
    }

    pub(super) fn month(&self, i: usize) -> Option<(Month, usize)> {
        if let Some((len, &month)) = self.lexicon.months.at(self.rest(i)) {
            // 五千元月薪, 单元月租
            let money = |&c: &char| numeral::is_numeral(c) || "单美欧日港澳韩新加台万亿千百多余币".contains(c);
            if self.char(i) == '元' && self.before(i).last().is_some_and(money) {
                return None;
            }
            // 会下月7日, 线下月底: no verb and no 线下
            let dated = self.char(i + len).is_ascii_digit()
                || self.starts(i + len, any!("底 初 中旬 上旬 下旬 起 将 在 举行 开通")).is_some();
            if matches!(self.char(i), '上' | '下' | '次' | '同')
                && self.ends(i, any!("之 以 地 楼 天 如 会 共 相 线"))
                && !(dated && self.ends(i, any!("会 线")))
                // 工会上月发动罢工
                && !(matches!(self.char(i), '上' | '下') && self.ends(i, any!("协会 工会 商会 学会 董事会 理事会 委员会 基金会 消基会 议会 大会 联合会 促进会")))
                // 东铁线上月的表现
                && !(self.char(i) == '上' && self.ends(i, any!("线")))
            {
                return None;
            }
            return Some((month, i + len));
        }
        let found = self.numeral(i)?;
        let end = self.skip_spaces(found.end);
        if self.char(end) != '月'
            || self.char(i) == '两'
            || found.decimal
            || !matches!(found.style, Style::Arabic | Style::One | Style::Units | Style::BareUnit)
        {
            return None;
        }
        let n = found.int().filter(|n| (1..=12).contains(n))?;
        // 6月龄
        if self.char(end + 1) == '龄' {
            return None;
        }
        if found.chinese && self.ends(i, any!(ON_END)) && self.char(end + 1) != '份' {
            return None;
        }
        // 月球 and 月饼 are words, 9月台风 and 9月票房 are not of one
        let platform = self.char(end + 1) == '台' && self.ends(i, any!("第"));
        if self
            .starts(end + 1, any!("球 子 饼 票 薪 嫂"))
            .is_some_and(|_| self.starts(end + 1, any!(NO_MOON)).is_none())
            || platform
        {
            return None;
        }
        let end = end + 1 + self.starts(end + 1, any!("份")).unwrap_or(0);
        Some((Month::Number(n as i8), end))
    }

    /// 正月, 腊月, 八月 of the Chinese calendar.
    fn lunar_month(&self, i: usize) -> Option<(i8, bool, usize)> {
        let (leap, j) = if self.char(i) == '闰' { (true, i + 1) } else { (false, i) };
        match self.char(j) {
            '正' if self.char(j + 1) == '月' => Some((1, leap, j + 2)),
            '冬' if self.char(j + 1) == '月' => Some((11, leap, j + 2)),
            '腊' if self.char(j + 1) == '月' => Some((12, leap, j + 2)),
            _ => {
                let found = self.numeral(j).filter(|n| n.chinese)?;
                let n = found.int().filter(|n| (1..=12).contains(n))?;
                (self.char(found.end) == '月').then_some((n as i8, leap, found.end + 1))
            }
        }
    }

    /// 初八, 十五, 廿三, 三十.
    pub(super) fn lunar_day(&self, i: usize) -> Option<(i8, bool, usize)> {
        if self.char(i) == '初' {
            let (n, end) = self.int(i + 1, 1, 10)?;
            return (!self.char(i + 1).is_ascii_digit()).then_some((n as i8, true, end));
        }
        let found = self.numeral(i).filter(|n| n.chinese && n.style != Style::One)?;
        let n = found.int().filter(|n| (10..=30).contains(n))?;
        Some((n as i8, self.char(i) == '廿', found.end))
    }

    pub(super) fn lunar(&self, i: usize) -> Option<(Point, usize)> {
        let (said, j) = match self.starts(i, any!("农历 阴历 旧历 夏历")) {
            Some(len) => (true, self.skip_spaces(i + len)),
            None => (false, i),
        };
        let (year, j) = match self.year(j) {
            Some((p, end)) => {
                let end = end + self.starts(end, any!("农历 阴历")).unwrap_or(0);
                (p.year, end)
            }
            None => (None, j),
        };
        let said = said || year.is_some() && self.ends(j, any!("农历 阴历"));
        if let Some(len) = self.starts(j, any!("大年三十 除夕")).filter(|_| year.is_some()) {
            return Some((Point { year, day: Some(Day::Holiday(Holiday::LunarEve)), lunar: true, ..EMPTY }, j + len));
        }
        let at = j;
        let (month, leap, j) = self.lunar_month(j)?;
        let Some((day, typical, end)) = self.lunar_day(j) else {
            let named = match self.char(at) {
                '腊' => true,
                '正' | '冬' => !self.char(at.wrapping_sub(1)).is_alphanumeric(),
                _ => false,
            };
            return (said || leap || named)
                .then_some((Point { year, day: Some(Day::LunarMonth(month, leap)), lunar: true, ..EMPTY }, j));
        };
        if !(said
            || typical
            || leap
            || self.chars.get(j.wrapping_sub(2)).is_some_and(|c| matches!(c, '正' | '腊' | '冬'))
            || (day == 15 && month == 8 && self.char(end - 1) != '日' && self.is_edge(end)))
            || !said && self.char(end) == '日'
        {
            return None;
        }
        Some((Point { year, day: Some(Day::Lunar(month, day, leap)), lunar: true, ..EMPTY }, end))
    }

    /// Weekdays and weeks.
    pub(super) fn week(&self, i: usize) -> Option<(Day, usize)> {
        let (weeks, j) = if let Some(len) = self.starts(i, any!("上上个 上上")) {
            (Some(-2), i + len)
        } else if let Some(len) = self.starts(i, any!("下下个 下下")) {
            (Some(2), i + len)
        } else if let Some(len) = self.starts(i, any!("上个 上一个 上一 上")) {
            (Some(-1), i + len)
        } else if let Some(len) = self.starts(i, any!("下个 下一个 下一 下")) {
            (Some(1), i + len)
        } else if let Some(len) = self.starts(i, any!("本 这个 这一 这 今个")) {
            (Some(0), i + len)
        } else {
            (None, i)
        };
        let word = self.starts(j, any!("周 星期 礼拜"))?;
        let k = j + word;
        if weeks.is_none()
            && (self.ends(i, any!("一 二 三 四 五 六 七 八 九 十 两 几 数 每 半 多 个 整 四 圆"))
                // 指数周三收跌
                && !self.ends(i, any!("指数 人数 次数 分数 总数 倍数 点数 户数 件数 宗数 例数"))
                || self.before(i).last().is_some_and(char::is_ascii_digit))
        {
            return None;
        }
        let weekday = match (weekday(self.char(k)), self.char(k)) {
            (Some(weekday), _) => weekday,
            // 刚刚过去的|这个周末
            (None, '末') if weeks == Some(0) && self.ends(i, any!("过去的")) => {
                return Some((Day::Weekend(Some(-1)), k + 1));
            }
            (None, '末') => return Some((Day::Weekend(weeks), k + 1)),
            _ => {
                // 上周报道: no weekly
                let reported = self.starts(k, any!("报道 报导 报告 报警 报称")).is_some();
                return weeks
                    .filter(|_| reported || !matches!(self.char(k), '刊' | '报' | '年' | '边' | '围' | '转' | '期'))
                    .map(|w| (Day::Week(w), k));
            }
        };
        // 周一围 is a name, 周三次 is not a day
        if word == 1 && weeks.is_none() && matches!(self.char(k + 1), '次' | '岁' | '遍' | '百' | '千' | '万') {
            return None;
        }
        if word == 1 && weeks.is_none() && self.char(k) == '天' {
            return None;
        }
        Some((Day::Weekday(weeks, weekday), k + 1))
    }

    /// (8日), (11月19日) after a day that says the same: month and day, and where it ends.
    pub(super) fn day_note(&self, i: usize) -> Option<(Option<Month>, i8, usize)> {
        let first = (self.char(i) == '(').then_some(i + 1)?;
        let (month, at) = self.month(first).map_or((None, first), |(month, end)| (Some(month), end));
        let (day, end) = self.int(at, 1, 31)?;
        (matches!(self.char(end), '日' | '号') && self.char(end + 1) == ')').then_some((month, day as i8, end + 2))
    }

    /// 今(24)日, 今(24日), 去(112)年, 本(10)月: the figure in brackets says the same.
    pub(super) fn bracketed(&self, i: usize) -> Option<(Point, usize)> {
        if self.char(i + 1) != '(' {
            return None;
        }
        let (_, close) = self.int(i + 2, 1, 200)?;
        let noted = matches!(self.char(i), '今' | '明' | '昨').then(|| self.day_note(i + 1)).flatten();
        let unit = close + 1;
        if self.char(close) != ')' && noted.is_none() {
            return None;
        }
        let shift = match self.char(i) {
            '今' | '本' => 0,
            '明' | '下' => 1,
            '昨' | '去' | '上' => -1,
            '前' => -2,
            _ => return None,
        };
        if let Some((_, _, end)) = noted {
            return Some((Point { day: Some(Day::Now(shift)), ..EMPTY }, end));
        }
        // 今(9)晚
        if matches!(self.char(i), '今' | '明' | '昨')
            && let Some((part, end)) = self.day_part(unit, true)
        {
            return Some((Point { day: Some(Day::Now(shift)), day_part: Some(part), ..EMPTY }, end));
        }
        let point = match (self.char(unit), self.char(i)) {
            ('日' | '天', '今' | '明' | '昨' | '前' | '本') => Point { day: Some(Day::Now(shift)), ..EMPTY },
            ('年', '今' | '本' | '明' | '去' | '前') => Point { year: Some(Year::Now(shift)), ..EMPTY },
            ('月', '本' | '上' | '下') => Point { month: Some(Month::Now(shift as i8)), ..EMPTY },
            _ => return None,
        };
        Some((point, unit + 1))
    }

    pub(super) fn day(&self, i: usize, after_month: bool) -> Option<(Day, usize)> {
        if let Some((len, &day)) = self.lexicon.days.at(self.rest(i)) {
            if matches!(self.char(i), '前' | '后')
                && self.ends(i, any!("年 月 日 目 以 之 此 提 天 周 最 战 赛"))
                && !self.ends(i, any!("此"))
            {
                return None;
            }
            // 16次|日出
            let counted = self.char(i) == '次' && self.before(i).last().is_some_and(|&c| numeral::is_numeral(c));
            if counted
                || self.char(i + len - 1) == '日' && self.char(i + len) == '本'
                || self.starts(i + len, any!("黄花")).is_some()
            {
                return None;
            }
            // 同日方会谈
            if self.starts(i, any!("同日")).is_some()
                && self
                    .starts(i + len, any!("方 内瓦 韩两 韩官 韩外 韩首 韩领 韩三 美两 美官 美外 美首 美领"))
                    .is_some()
            {
                return None;
            }
            if self.char(i) == '当' && self.char(i + 1) == '日' && self.ends(i, any!("应"))
                || self.char(i) == '今' && self.starts(i + len, any!("头条 俄罗斯 美国 说法 日")).is_some()
            {
                return None;
            }
            return Some((day, i + len));
        }
        if let Some((day, end)) = self.week(i) {
            return Some((day, end));
        }
        if let Some((len, &holiday)) = self.lexicon.holidays.at(self.rest(i)) {
            if len == 2 && self.is_given_name(i, i + len) {
                return None;
            }
            if self
                .starts(i + len, any!("期 档 后的 路 村 镇 区 大街 上河 联欢 联欢晚会 晚会 厂 公司"))
                .is_some_and(|_| self.starts(i + len, any!("期间")).is_none())
                && len <= 2
            {
                return None;
            }
            if matches!(self.char(i), '五' | '六')
                && (self.before(i).last().is_some_and(|&c| numeral::is_numeral(c))
                    || numeral::is_numeral(self.char(i + len)))
            {
                return None;
            }
            let end = i + len;
            let before = self.starts(end, any!("前一天 前一日 前1天"));
            let after = || self.starts(end, any!("后一天 后一日 后1天 翌日 次日"));
            return Some(match before.map(|len| (len, -1)).or_else(|| after().map(|len| (len, 1))) {
                Some((len, by)) => (Day::Beside(holiday, by), end + len),
                None => (Day::Holiday(holiday), end),
            });
        }
        let found = self.numeral(i)?;
        let end = self.skip_spaces(found.end);
        let mark = self.char(end);
        if found.decimal || found.digits > 2 || !matches!(mark, '日' | '号') {
            return None;
        }
        if !matches!(found.style, Style::Arabic | Style::One | Style::Units | Style::BareUnit) {
            return None;
        }
        let n = found.int().filter(|n| (1..=31).contains(n))?;
        let after = self.rest(end + 1);
        // 华龙一号, 天舟七号, 仙姬巷28号, 〔2025〕31号
        let named =
            |&b: &char| b.is_alphanumeric() && !"在于到至从自截本上下这当和与是".contains(b) || matches!(b, '〕' | ']');
        if mark == '号' && !after_month && self.before(i).last().is_some_and(named) {
            return None;
        }
        if mark == '号' && !after_month && self.is_of_thing(end + 1) {
            return None;
        }
        // 工程6月开工,3号支洞由某局承建
        if mark == '号'
            && self.before(i).last().is_none_or(|&c| c != '月')
            && any!("支洞 出口 入口 竖井 斜井 车间 码头 航站楼").starts(after).is_some()
        {
            return None;
        }
        if mark == '日' && !after_month && any!("元 圆 币 本 均 语 游 行 用 薪 程").starts(after).is_some()
        {
            return None;
        }
        Some((Day::Number(n as i8), end + 1))
    }

    /// Whether what stands at `i` is numbered: 3号|楼, 八号|烈风信号, 6、7号|机组.
    pub(super) fn is_of_thing(&self, i: usize) -> bool {
        const THINGS: &str = "线 楼 馆 店 院 厅 门 机 井 站 文 台 公 选 位 球 主 航 舰 地 车 令 床 房 桥 矿 仓 种 国 省 高 煤 码 发 病 油 列 卫 火 飞 潜 救 轮 船 货 补 手 探 运 案 当 染 决 工 厂 岛 人 议 歼 东 西 南 北 大 小 被 展厅 展馆 信号 风球 烈风 强风 戒备 暴雨 干线 支洞 出口 入口 竖井 斜井 隧道 泵 炉 车间 闸 证物 泊位 波";
        self.starts(i, any!(THINGS)).is_some() && self.starts(i, any!("波及 波兰 波音")).is_none()
    }

    /// 村民王|谷雨说, (张远、杜|小满): a solar term from `i` to `end` that is somebody's given name.
    fn is_given_name(&self, i: usize, end: usize) -> bool {
        let Some(surname) = i.checked_sub(1) else { return false };
        let c = self.char(surname);
        let opens = surname == 0
            || !is_han(self.char(surname - 1))
            || "民者师生员人长授士工家手".contains(self.char(surname - 1));
        facts::is_surname(c)
            && !"于和从过到由时同".contains(c)
            && opens
            && self
                .starts(end, any!("前后 时节 节气 期间 当天 当日 这天 假期 过后 以来 之后 后 前 时 节 至 到 起 将 是"))
                .is_none()
    }

    /// 初, 底, 中旬 … after a year, decade or month.
    pub(super) fn edge(&self, i: usize, point: &mut Point) -> usize {
        let month = point.month.is_some();
        if month && let Some((len, &part)) = self.lexicon.thirds.at(self.rest(i)) {
            point.part = Some(part);
            return i + len;
        }
        // 去年年底, 今年年初
        let j = if !month && self.char(i) == '年' && point.year.is_some() { i + 1 } else { i };
        if let Some((len, &edge)) = self.lexicon.edges.at(self.rest(j)) {
            let c = self.char(j);
            let mid_month =
                month && c == '中' && (self.is_edge(j + 1) || self.starts(j + 1, any!(AFTER_MIDDLE)).is_some());
            // 2029年中启用
            let mid_year = !month
                && c == '中'
                && self.char(j.wrapping_sub(1)) == '年'
                && self.starts(j + 1, any!("启用 完工 动工 开工 完成 开业 投产 投用 通车 竣工 建成 落成 推出 开通 截止 交付 上市 投运 起 前 左右")).is_some()
                && self.starts(j + 1, any!("起义")).is_none();
            if c == '中'
                && !mid_month
                && !mid_year
                && (len == 1 && (j == i || self.starts(j + 1, any!("国 央 方 共 东 美 俄 日 欧")).is_some()))
                || c == '初' && self.starts(j + 1, any!("步 中 级 次 始 衷 审 夏 冬 春 秋")).is_some()
                || c == '末' && self.starts(j + 1, any!("班 端 日")).is_some()
                || c == '底' && self.starts(j + 1, any!("特 部 线 层 气")).is_some()
            {
                return i;
            }
            point.modifier = Some(edge);
            return j + len;
        }
        i
    }

    /// Year, month, part and day at `i`; the position after them.
    pub(super) fn date(&self, mut i: usize, p: &mut Point) -> usize {
        if let Some((year, end)) = self.year(i) {
            *p = year;
            i = end;
            let before_edge = i;
            i = self.edge(i, p);
            if i > before_edge || matches!(p.year, Some(Year::Decade(_) | Year::Century(_))) {
                return i;
            }
        }
        let mut j = self.skip_spaces(i + usize::from(p.year.is_some() && self.char(i) == '的'));
        if p.year.is_some()
            && self.char(j) == ','
            && self.month(self.skip_spaces(j + 1)).is_some_and(|(_, e)| self.day(e, true).is_some())
        {
            j = self.skip_spaces(j + 1);
        }
        // 去年的今天
        if matches!(p.year, Some(Year::Now(_)))
            && let Some(len) = self.starts(j, any!("今天 今日"))
        {
            p.day = Some(Day::Now(0));
            return j + len;
        }
        if p.year.is_some() {
            if let Some((len, &part)) = self.lexicon.seasons.at(self.rest(j)).filter(|&(len, _)| {
                len > 1 || self.starts(j + 1, any!("节 分 晚 运 招 耕 游 令 奥 赛 斗 拍")).is_none()
            }) {
                p.part = Some(part);
                return j + len;
            }
            let part = self.lexicon.parts.at(self.rest(j)).or_else(|| self.lexicon.year_parts.at(self.rest(j)));
            if let Some((len, &part)) = part {
                p.part = Some(part);
                return self.part_edge(j + len, p);
            }
            if self.char(j) == '第'
                && let Some((n, end)) = self.int(j + 1, 1, 12)
                && let Some(len) = self.starts(end, any!("个月"))
            {
                p.month = Some(Month::Number(n as i8));
                return end + len;
            }
            if let Some(len) = self.starts(j, any!("前 头 首"))
                && let Some((n, end)) = self.int(j + len, 1, 12)
                && let Some(unit) = self.starts(end, any!("个月 月"))
            {
                p.part = Some(Part::FirstMonths(n as i8));
                return end + unit;
            }
            if let Some((part, end)) = self.slice(j, 53) {
                p.part = Some(part);
                return end;
            }
        }
        // 前4个月 at the start of a clause, 公司前8个月营收, 前8月出口: of this year
        if p.year.is_none()
            && let Some(len) = self.starts(j, any!("前 头 首"))
            && let Some((n, end)) = self.int(j + len, 2, 11)
            && let Some(unit) = self.starts(end, any!("个月 月"))
        {
            let edge = i == 0 || self.is_edge(i - 1);
            let whole = unit == 2 && edge;
            // 前10月港口吞吐量, 釜山港前10月: no 此前|10月
            let of_it = self.ends(j, any!("国 省 市 县 区 州 港 路 院 司 业 团 行 厂 企 场 站"));
            let short = unit == 1 && self.char(j) == '前' && (edge || of_it) && !self.char(end + 1).is_ascii_digit();
            let figures = short || self.starts(end + unit, any!(FIGURES)).is_some();
            // 元首|6月5日
            let first = unit == 1 && self.char(j) == '首' && (j == 0 || self.is_edge(j - 1));
            // 1—8月下降,降幅比前7个月收窄
            let since_january = || {
                let told = self.chars.get(i.saturating_sub(160)..i).unwrap_or_default();
                told.windows(5)
                    .any(|w| matches!(w, ['1', '—' | '-' | '至' | '–' | '~', rest @ ..] if rest.contains(&'月')))
            };
            let compared = unit == 2 && self.ends(j, any!("比 较")) && since_january();
            if (whole || figures || first || compared)
                && self.starts(end + unit, any!("内 里 前 后")).is_none_or(|_| self.char(j) == '首')
                && (self.char(end + unit) != ','
                    || self.char(j) == '首'
                    || i == 0
                    || matches!(self.char(i - 1), '。' | '\n'))
            {
                p.part = Some(Part::FirstMonths(n as i8));
                return end + unit;
            }
        }
        // Q2营收
        if p.year.is_none()
            && self.char(j) == 'Q'
            && let Some((len, &part)) = self.lexicon.year_parts.at(self.rest(j))
            && self.starts(self.skip_spaces(j + len), any!(OF_A_QUARTER)).is_some()
            && !self.before(j).last().is_some_and(char::is_ascii_alphanumeric)
        {
            p.part = Some(part);
            return j + len;
        }
        if let Some(len) = self.starts(j, any!("本季")).filter(|&len| self.is_of_sport(j + len)) {
            p.year = Some(Year::Now(0));
            return j + len;
        }
        if let Some((len, &part)) = self.lexicon.parts.at(self.rest(j)) {
            let alone = p.year.is_none();
            if !(alone
                && (self.before(i).last().is_some_and(|&c| numeral::is_numeral(c) || matches!(c, '第' | '个'))
                    || self.starts(j + len, any!("报 节")).is_some() && len == 2
                    // a quarter, not the third season of a show
                    || len == 3 && self.char(j) == '第' && self.is_season(j, j + len)))
            {
                p.part = Some(part);
                return self.part_edge(j + len, p);
            }
        }
        if let Some((month, end)) = self.month(j) {
            if p.year.is_none() && self.char(j).is_ascii_digit() && self.ends(j, any!(". /")) && !self.is_listed(j) {
                return i;
            }
            p.month = Some(month);
            i = end;
            let before_edge = i;
            i = self.edge(i, p);
            if i > before_edge {
                return i;
            }
            j = self.skip_spaces(i);
            let after = j + usize::from(self.char(j) == '的');
            if let Some((part, end)) = self.slice(after, 31) {
                p.part = Some(part);
                return end;
            }
            j += usize::from(after > j && self.day(after, true).is_some());
        }
        let after = p.month.is_some();
        if let Some((day, end)) = self.day(j, after) {
            let fits = match day {
                Day::Number(_) => p.year.is_none() || after,
                Day::Holiday(_) | Day::Beside(..) => !after,
                Day::Then(_) => p.year.is_none() || !after,
                _ => p.year.is_none() && !after,
            };
            if fits {
                p.day = Some(day);
                return end;
            }
        } else if after
            && let Some(found) = self.numeral(j).filter(|n| n.chinese && n.end - j <= 3)
            && let Some(n) = found.int().filter(|n| (1..=31).contains(n))
            && self.is_edge(found.end)
        {
            p.day = Some(Day::Number(n as i8));
            return found.end;
        }
        i
    }

    /// Whether the 本季 that ends at `at` is a season of matches: 本季出赛32场.
    fn is_of_sport(&self, at: usize) -> bool {
        let after = self.rest(at).iter().take(12).position(|c| matches!(c, '。' | ',' | ';' | '\n'));
        (0..after.unwrap_or(12)).any(|k| self.starts(at + k, any!(OF_SPORT)).is_some())
    }

    /// Whether a 第三季 from `at` to `end` is the season of a show.
    fn is_season(&self, at: usize, end: usize) -> bool {
        let before = self.before(at);
        let of_quarter = || (0..3).any(|k| self.starts(end + k, any!(OF_A_QUARTER)).is_some());
        self.char(end) != '度'
            && (any!("(").ends(before).is_some()
                || self.is_of_show(at, end)
                || *self.shows.get_or_init(|| self.has_seasons()) && !of_quarter())
    }

    /// Whether any 第三季 of the text is the season of a show.
    fn has_seasons(&self) -> bool {
        (0..self.chars.len()).any(|at| {
            let end = at + 3;
            let nth = self.char(at) == '第' && self.char(at + 2) == '季' && numeral::is_numeral(self.char(at + 1));
            nth && self.char(end) != '度' && self.is_of_show(at, end)
        })
    }

    /// Whether a show is named right before a 第三季, or spoken of around it.
    fn is_of_show(&self, at: usize, end: usize) -> bool {
        let before = self.chars.get(at.saturating_sub(24)..at).unwrap_or_default();
        if any!("》 》的").ends(before).is_some() {
            return true;
        }
        (1..=before.len()).any(|k| before.get(..k).is_some_and(|t| any!(SHOWS_BEFORE).ends(t).is_some()))
            || (0..3).any(|k| self.starts(end + k, any!(SHOWS_AFTER)).is_some())
    }

    /// 第一周, 前10天, 最后一个星期五 of a year or month.
    pub(super) fn slice(&self, i: usize, most: u64) -> Option<(Part, usize)> {
        let lead = self.starts(i, any!("第 前 头 首 最后"))?;
        let j = self.skip_spaces(i + lead);
        let (n, end) = self.int(j, 1, most)?;
        let n = n as i8;
        let j = self.skip_spaces(end);
        let j = j + usize::from(self.char(j) == '个');
        let (from, count) = match self.char(i) {
            '第' => (n, 1),
            '最' => (-n, n),
            _ => (1, n),
        };
        let len = self.starts(j, any!("周 星期 礼拜 天 日 月"))?;
        let after = j + len;
        let unit = match self.char(j) {
            '天' | '日' => Unit::Day,
            '月' if self.char(j - 1) == '个' && most > 31 => Unit::Month,
            '月' => return None,
            _ => Unit::Week,
        };
        if unit == Unit::Week && count == 1 {
            if let Some(weekday) = weekday(self.char(after)) {
                return Some((Part::NthWeekday(from, weekday), after + 1));
            }
            if matches!(self.char(after), '刊' | '年' | '岁' | '末') {
                return None;
            }
        }
        // 10月前3日 is no part of the month
        (self.char(j) != '日' || self.char(i) != '前').then_some((Part::Slice(unit, from, count), after))
    }

    /// 初, 末 after a quarter or half.
    fn part_edge(&self, i: usize, p: &mut Point) -> usize {
        let edge = match self.char(i) {
            '初' => "START",
            '末' | '底' => "END",
            _ => return i,
        };
        if !matches!(
            p.part,
            Some(Part::Quarter(_) | Part::QuarterThen(_) | Part::QuarterNamed | Part::Half(_) | Part::FirstQuarters(_))
        ) {
            return i;
        }
        p.modifier = Some(edge);
        i + 1
    }

    /// (星期五) or , 星期一 after a date.
    pub(super) fn weekday_note(&self, i: usize) -> (usize, Option<i8>) {
        let mut j = self.skip_spaces(i);
        let open = self.char(j) == '(';
        if open || self.char(j) == ',' {
            j = self.skip_spaces(j + 1);
        }
        // 11/19(三)
        if open
            && self.char(j + 1) == ')'
            && self.char(j) != '天'
            && let Some(weekday) = weekday(self.char(j))
        {
            return (j + 2, Some(weekday));
        }
        match self.week(j) {
            Some((Day::Weekday(None, w), end)) if open => {
                let close = self.skip_spaces(end);
                if self.char(close) == ')' { (close + 1, Some(w)) } else { (i, None) }
            }
            Some((Day::Weekday(None, w), end)) if self.starts(j, any!("星期 礼拜")).is_some() || j == i + 1 => {
                (end, Some(w))
            }
            _ => (i, None),
        }
    }
}

/// 1 for 一 to 7 for 日.
pub(super) fn weekday(c: char) -> Option<i8> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '日' | '天' => 7,
        _ => return None,
    })
}
