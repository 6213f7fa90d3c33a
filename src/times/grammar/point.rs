//! Points of time: a date, a time of day or both, with the words around them.

use super::Scan;
use super::expr::*;
use super::words::*;
use crate::numbers::numeral::{self};
use crate::text::words::any;

impl Scan<'_> {
    /// A point with what surrounds it, or two joined to a range.
    pub(super) fn point_or_range(&self, at: usize) -> Option<(Expr, usize)> {
        let (inner, keep) = self.lead(at);
        if inner == at
            && let Some(found) = (self.pair(at).or_else(|| self.weekdays(at)))
                .or_else(|| self.numeral_range(at).or_else(|| self.bare_years(at)))
                .or_else(|| self.before_christ(at).or_else(|| self.minguo_years(at)))
        {
            return Some(found);
        }
        if let Some(len) = self.starts(inner, any!("现在 目前 此刻")) {
            let p = Point { day: Some(Day::Present), ..EMPTY };
            self.joiner(inner + len)?;
            return self.range(p, inner + len);
        }
        let (mut p, end) = self.point(inner, false)?;
        if let Some(len) = self.starts(end, any!("以来")) {
            p.since = true;
            return Some((Expr::Point(p), end + len));
        }
        if p.has_date() && self.starts(end, any!(NEW_SINCE)).is_some() {
            p.since = true;
            return Some((Expr::Point(p), end + 1));
        }
        // 今年来累计
        if self.char(end) == '来'
            && self.starts(inner, any!("今年 去年 本月 本周 年初")).is_some_and(|len| inner + len == end)
            && (self.is_edge(end + 1)
                || self.starts(end + 1, any!("的 已 首 最 累 共 新 涨 跌 升 降 股 全 我 这 ,")).is_some())
        {
            p.since = true;
            return Some((Expr::Point(p), end + 1));
        }
        if !keep {
            return None;
        }
        let stands = inner > at || self.may_stand(at, end, &p);
        if inner == at
            && (stands || matches!(p.day, Some(Day::Number(_))))
            && let Some(range) = self.range(p, end)
        {
            return Some(range);
        }
        if !stands {
            return None;
        }
        p.since = self.starts(end, any!("开始")).is_some()
            || self.char(end) == '起' && self.ends(inner, any!("自 从 由"))
            || self.ends(inner, any!("自 自从"));
        let end = self.suffix(end, &mut p);
        // 2010年之后2018年之前
        if p.modifier == Some("AFTER")
            && let Some((mut b, mid)) = self.point(end, p.has_time())
            && let last = self.suffix(mid, &mut b)
            && b.modifier == Some("BEFORE")
            && last > mid
            && p.has_date() == b.has_date()
        {
            let (a, b) = (Point { modifier: None, ..p }, Point { modifier: None, ..b });
            return Some((Expr::Range(a, b), last));
        }
        Some((Expr::Point(p), end))
    }

    /// 截至, 自…以来 around a point: the start of what is inside.
    fn lead(&self, at: usize) -> (usize, bool) {
        if let Some(len) = self.starts(at, any!("截至到 截止到 截至 截止")) {
            return (self.skip_spaces(at + len), true);
        }
        if let Some(len) = self.starts(at, any!("自从 自 从")) {
            return (self.skip_spaces(at + len), false);
        }
        (at, true)
    }

    /// A date, a time of day or both; without what may follow it.
    pub(super) fn point(&self, at: usize, timed: bool) -> Option<(Point, usize)> {
        let mut i = self.zone(at);
        let zoned = i > at;
        let mut p = EMPTY;
        if let Some((date, end)) = self.numeric_date(i).or_else(|| self.slashed_day(i)) {
            p = date;
            i = end;
        } else if let Some((date, end)) = self.lunar(i) {
            p = date;
            i = end;
        } else if let Some((date, end)) = self.bracketed(i) {
            (p, i) = (date, end);
            if p.year.is_some()
                && let Some((month, end)) = self.month(i)
            {
                p.month = Some(month);
                i = end;
                if let Some((day @ Day::Number(_), end)) = self.day(i, true) {
                    p.day = Some(day);
                    i = end;
                }
            } else {
                i = self.edge(i, &mut p);
            }
        } else if let Some((len, &(date, edge))) = self.lexicon.edged.at(self.rest(i)).filter(|_| !zoned && !self.is_new_year(i) && !self.ends(i, any!("年 月 本 去 今 一 半 每 常 多 学 成 同 几 两 三 四 五 六 七 八 九 十 历 终 新 百 千 青 少 壮 老 中 近 当 连 按 逐 个 岁 周 往 早 上 下 全 整 当 明 后 前")) && !self.before(i).last().is_some_and(char::is_ascii_digit)) {
            if self.starts(i + len, any!("国 级 间 奖")).is_some() {
                return None;
            }
            p = date;
            p.modifier = Some(edge).filter(|e| !e.is_empty());
            return Some((p, i + len));
        } else if let Some((len, &(year, part))) = self.lexicon.seasoned.at(self.rest(i)) {
            return Some((Point { year: Some(year), part: Some(part), ..p }, i + len));
        } else {
            i = self.date(i, &mut p);
        }
        let has_day = p.day.is_some();
        i = self.same_day(i, &mut p);
        // 休息一日,周六出战: a length, and a day
        let lone = p.month.is_none() && i > at && self.ends(i, any!("一日")) && self.char(i) == ',';
        if lone {
            return None;
        }
        if has_day && !matches!(p.day, Some(Day::Weekday(..) | Day::Week(_) | Day::Weekend(_))) {
            (i, p.weekday) = self.weekday_note(i);
        } else if let Some(Day::Weekday(_, weekday)) = p.day
            && self.char(i) == '('
            && let Some((day, close)) = self.int(i + 1, 1, 31)
            && self.char(close) == ')'
        {
            // 周六(22)
            (p.day, p.weekday, i) = (Some(Day::Number(day as i8)), Some(weekday), close + 1);
        }
        let dated = p.has_date();
        let j = if dated { self.skip_spaces(i) } else { i };
        let can_take_time = !dated || has_day || p.month.is_none() && p.year.is_none() && p.part.is_none();
        if can_take_time && p.modifier.is_none() {
            let j = if self.char(j) == '的' && has_day && self.day_part(j + 1, false).is_some() { j + 1 } else { j };
            let j = if has_day {
                j + self
                    .starts(j, any!("大约 约"))
                    .filter(|&len| self.day_part(j + len, false).is_some() || self.clock(j + len, true).is_some())
                    .unwrap_or(0)
            } else {
                j
            };
            if let Some((part, end)) = self.day_part(j, has_day && j == i) {
                p.day_part = Some(part);
                i = end;
                let about = self.starts(i, any!("大约 约 近")).unwrap_or(0);
                if let Some((clock, end)) = self.clock(self.skip_spaces(i + about), true) {
                    p.modifier = p.modifier.or((about > 0).then_some("APPROX"));
                    p.clock = Some(clock);
                    i = end;
                }
            } else if let Some((part, clock, end)) = self.short_clock(j).filter(|_| !dated || has_day) {
                p.day_part = Some(part);
                p.clock = Some(clock);
                i = end;
            } else if let Some((clock, end)) = self.clock(j, dated || zoned || timed) {
                p.clock = Some(clock);
                i = end;
                // 5:48pm 19/11/2025
                if !dated
                    && self.char(end) == ' '
                    && self.ends(end, any!("am pm AM PM"))
                    && let Some((date, end)) = self.numeric_date(end + 1)
                {
                    (p, i) = (Point { clock: Some(clock), ..date }, end);
                }
            } else if !dated
                && self.char(i) == '昨'
                && (BARE_YESTERDAY.contains(self.char(i + 1)) || self.starts(i + 1, any!(DONE_TODAY)).is_some())
                && !self.ends(i, any!("如 犹 似 今 若"))
            {
                // 昨在高等法院受审
                p.day = Some(Day::Now(-1));
                return Some((p, i + 1));
            } else if !dated
                && self.char(i) == '今'
                && (BARE_TODAY.contains(self.char(i + 1)) || self.starts(i + 1, any!(DONE_TODAY)).is_some())
                && !self.ends(i, any!("如 至 迄 于 而 当 从 古"))
                && self.starts(i + 1, any!("公司 公园 公交 公主 起床 起身 起飞")).is_none()
            {
                // 法院今宣判
                p.day = Some(Day::Now(0));
                return Some((p, i + 1));
            } else if !dated && let Some((len, &day)) = self.lexicon.prefixes.at(self.rest(i)) {
                // 今朝八点
                if self.char(i + len) == '朝'
                    && let Some((clock, end)) = self.clock(i + len + 1, true)
                {
                    (p.day, p.day_part, p.clock) = (Some(day), Some(MORNING), Some(clock));
                    return Some((p, end));
                }
                // 今晚, 昨夜
                // 以前|夜, 相当|晚; but 外相今晚
                let other = match self.char(i) {
                    '今' => self.ends(i, any!("如")),
                    '明' | '昨' => false,
                    _ => self.ends(i, any!("如 以 之 日 目 相 依 适 应")),
                };
                if !other && let Some((part, end)) = self.day_part(i + len, true) {
                    if matches!(self.char(i), '前' | '后' | '当')
                        && !matches!(self.char(i + len), '晚' | '夜' | '晨' | '早')
                        || self.starts(i, any!("当午 明晨光 前夜 次早")).is_some()
                    {
                        return None;
                    }
                    p.day = Some(day);
                    p.day_part = Some(part);
                    i = self.same_day(end, &mut p);
                    // 昨晚约10时
                    let about = self.starts(i, any!("大约 约 近")).unwrap_or(0);
                    if let Some((clock, end)) = self.clock(self.skip_spaces(i + about), true) {
                        p.modifier = p.modifier.or((about > 0).then_some("APPROX"));
                        p.clock = Some(clock);
                        i = end;
                    }
                }
            }
        }
        if p.is_empty() { None } else { Some((p, i)) }
    }

    /// 昨日|(11月19日), 昨晚|(19日), 周六|(22日): where the bracket ends that says the same day again. A date
    /// told in full is the surer one, but only of a day that is over has it no other year.
    fn same_day(&self, i: usize, p: &mut Point) -> usize {
        let Some((month, day, end)) = self.day_note(i) else { return i };
        match (p.day, month) {
            (Some(Day::Weekday(_, weekday)), _) => {
                (p.month, p.day, p.weekday) = (month, Some(Day::Number(day)), Some(weekday));
            }
            (Some(Day::Now(..=0)), Some(_)) => (p.month, p.day) = (month, Some(Day::Number(day))),
            (Some(Day::Now(_)), _) => {}
            _ => return i,
        }
        end
    }

    /// 前, 后, 许, 左右, 以来 after a point.
    fn suffix(&self, i: usize, p: &mut Point) -> usize {
        let i = self.skip_spaces_before_suffix(i);
        if let Some(len) = self.starts(i, any!("早些时候 早些时间 稍早时候 稍早 稍早前")) {
            p.modifier = Some("EARLY");
            return i + len;
        }
        if let Some(len) = self.starts(i, any!("晚些时候 晚些时间 稍晚时候 稍晚")) {
            p.modifier = Some("LATE");
            return i + len;
        }
        let over = p.clock.is_some_and(|c| c.minute.is_none()) && self.char(i) == '多';
        if let Some(len) = self.starts(i, any!("许 左右 前后 上下")).or(over.then_some(1)) {
            p.modifier = Some("APPROX");
            let end = i + len;
            return end;
        }
        if let Some(len) = self.starts(i, any!("或之前 或以前 及之前 及以前 之前 以前 前夕 前夜 前"))
        {
            if len == 1 && self.starts(i + 1, any!(AFTER_FRONT)).is_some() {
                return i;
            }
            p.modifier = Some("BEFORE");
            return i + len;
        }
        if let Some(len) = self.starts(i, any!("或之后 或以后 及之后 及以后 之后 以后 过后 后")) {
            if len == 1 && self.starts(i + 1, any!(AFTER_BACK)).is_some()
                || self.starts(i, any!("后天 后日 后年")).is_some()
            {
                return i;
            }
            p.modifier = Some("AFTER");
            return i + len;
        }
        i
    }

    fn skip_spaces_before_suffix(&self, i: usize) -> usize {
        let j = self.skip_spaces(i);
        if j > i && self.starts(j, any!("之前 以前 之后 以后 左右 前后")).is_some() { j } else { i }
    }

    /// 年初一, 年初七: a day of the new year, no beginning of one; but 年初一批.
    fn is_new_year(&self, i: usize) -> bool {
        let day = self.lexicon.holidays.at(self.rest(i)).filter(|(len, _)| *len >= 3);
        self.starts(i, any!("年初")).is_some()
            && day.is_some_and(|(len, _)| self.starts(i + len, any!("度 批 次 个 家 场 些 部 名 项 月 季")).is_none())
    }

    /// Whether a point may stand in this place: not a length (近3日), not part of another word.
    fn may_stand(&self, at: usize, end: usize, p: &Point) -> bool {
        // 最晚8点, 是年底选战, 是年过七旬的
        let within_word = match self.char(at) {
            '早' | '晚' => self.ends(at, any!("最")),
            '是' => self.starts(at, any!("是年底 是年末 是年初 是年中 是年过 是年近 是年逾 是年满 是年仅 是年轻 是年幼 是年老 是年迈 是年度 是年产 是年均 是年薪 是年夜")).is_some(),
            _ => false,
        };
        if within_word {
            return false;
        }
        // 13月1日, 99999年1月1日: no dates
        if p.year.is_none() && self.ends(at, any!("月 年")) && self.char(at).is_ascii_digit() {
            let written =
                any!("本月 上月 下月 当月 次月 同月 翌月 今年 去年 明年 前年 后年 当年 同年 次年 翌年 每年 每月 全年");
            if written.ends(self.before(at)).is_none() {
                return false;
            }
        }
        let lone_day = matches!(p.day, Some(Day::Number(_))) && p.month.is_none() && !p.has_time();
        if lone_day {
            let told = self.starts(end, any!(DONE_ON_A_DAY)).is_some() && self.ends(at, any!("达"));
            if !told && !self.ends(at, any!("元首 党首")) && self.ends(
                at, any!("近 过去 未来 连续 为期 历时 长达 首 每 这 那 满 共 达 第 约 逾 超 超过 余 多 前 后 最近 假期 隔 头 上"))
                || self.ends(at, any!(BEFORE_DAYS))
            {
                return false;
            }
            // 两日 is no day of a month
            if self.char(at) == '两' {
                return false;
            }
            if self
                .starts(end, any!("以上 以下 内 之内 以内 之后 以后 后 间 来 游 假 天 累跌 累升 累涨 累计"))
                .is_some()
                && self.starts(end, any!("后天")).is_none()
                && self.char(end - 1) != '号'
            {
                return false;
            }
        }
        let c = self.char(at);
        if c.is_ascii_digit() && at > 0 {
            let b = self.char(at - 1);
            if b.is_ascii_alphanumeric()
                || matches!(b, '.' | '_') && !self.is_listed(at)
                || b == '-' && !p.numeric && self.char(at.wrapping_sub(2)).is_ascii_alphanumeric()
            {
                return false;
            }
        }
        if self.ends(at, any!("第")) && numeral::is_numeral(c) {
            return false;
        }
        if numeral::is_chinese(c)
            && self.before(at).last().is_some_and(|&b| numeral::is_chinese(b) || b.is_ascii_digit())
        {
            return false;
        }
        let lone_part = p.day_part.is_some() && !p.has_date() && p.clock.is_none();
        if lone_part
            && (self.ends(at, any!("每 一 整 大 过 个 做 夜 熬 的一天 有天 有一天"))
                || self.starts(end, any!("市 报 餐 茶 饭 版 觉 班 场 宴 会 休 睡 好")).is_some())
        {
            return false;
        }
        if matches!(p.day, Some(Day::Weekday(None, _))) && self.ends(at, any!("每 逢 一 双")) {
            return false;
        }
        if matches!(p.year, Some(Year::Now(0))) && c == '全' && self.ends(at, any!("安 健 齐")) {
            return false;
        }
        true
    }

    /// 2.|3月10日至4月20日: whether the number of an item of a list stands before `at`.
    pub(super) fn is_listed(&self, at: usize) -> bool {
        let line = at.checked_sub(2).is_some_and(|number| number == 0 || self.char(number - 1) == '\n');
        line && self.char(at - 1) == '.' && self.char(at - 2).is_ascii_digit() && self.has_day(at)
    }

    /// (1131120) at the end of a Taiwanese story.
    pub(super) fn minguo_stamp(&self, at: usize) -> Option<(Expr, usize)> {
        let closed = self.char(at + 7) == ')' || self.char(at + 7) == '\n';
        if !self.minguo || !self.ends(at, any!("( )")) || !closed {
            return None;
        }
        let digits: Vec<i16> = self.rest(at).iter().take(7).filter_map(|c| c.to_digit(10)).map(|d| d as i16).collect();
        let &[a, b, c, d, e, f, g] = digits.as_slice() else { return None };
        let (year, month, day) = (1911 + a * 100 + b * 10 + c, d * 10 + e, f * 10 + g);
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let p = Point {
            year: Some(Year::Number(year)),
            month: Some(Month::Number(month as i8)),
            day: Some(Day::Number(day as i8)),
            minguo: true,
            ..EMPTY
        };
        Some((Expr::Point(p), at + 7))
    }
}
