//! Times that come again and again, and times named without a date.

use super::Scan;
use super::date::weekday;
use super::expr::*;
use super::words::*;
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self};
use crate::text::words::any;

impl Scan<'_> {
    /// A set, or several joined: 每周二、周四下午, 每周一至周五, 每日8:00至20:00.
    pub(super) fn sets(&self, at: usize) -> Option<(Expr, usize)> {
        let (expr, mut end) = self.set(at)?;
        let Expr::Set(first, None) = expr else {
            return Some(self.hours(&expr, end).unwrap_or((expr, end)));
        };
        if let Some(hours) = self.hours(&expr, end) {
            return Some(hours);
        }
        if first.clock.is_some() {
            // 每晚22:00至次日6:00, 每天上午9点至下午5点
            let last = self.joiner(end).and_then(|mid| {
                let next = self.starts(mid, any!("次日 翌日 隔日 第二天 次晨 翌晨 翌晚")).unwrap_or(0);
                let mut last = Point { day_part: None, clock: None, ..first };
                let end = self.set_time(mid + next, &mut last);
                // 每周三下午两点至四点
                let later =
                    last.clock.zip(first.clock).is_some_and(|(b, a)| next == 0 && (a.hour..12).contains(&b.hour));
                if later && last.day_part.is_none() {
                    last.day_part = first.day_part;
                }
                last.clock.map(|_| (last, end))
            });
            return Some(match last {
                Some((last, end)) => (Expr::Sets(vec![first, last], '/'), end),
                None => (expr, end),
            });
        }
        // 每月15日至20日
        if let (None, Some(Day::Number(_)), Some(mid)) = (first.month, first.day, self.joiner(end))
            && let Some((day @ Day::Number(_), last)) = self.day(mid, true)
        {
            return Some((Expr::Sets(vec![first, Point { day: Some(day), ..first }], '/'), last));
        }
        let mut all = vec![first];
        let mut mark = ',';
        // 每年6月、7月
        while let (Some(Month::Number(_)), None, 1..12) = (first.month, first.day, all.len()) {
            let (next, range) = match self.starts(end, any!("、 和 及 与")) {
                Some(len) => (end + len, false),
                None => match self.joiner(end) {
                    Some(next) if all.len() == 1 => (next, true),
                    _ => break,
                },
            };
            let Some((month @ Month::Number(_), last)) = self.month(next) else { break };
            if self.day(last, true).is_some() {
                break;
            }
            all.push(Point { month: Some(month), ..EMPTY });
            end = last;
            if range {
                mark = '/';
                break;
            }
        }
        while matches!(first.day, Some(Day::Weekday(..))) && all.len() < 7 {
            let (next, range) = match self.starts(end, any!("、 和 及 与")) {
                Some(len) => (end + len, false),
                None => match self.joiner(end) {
                    Some(next) if all.len() == 1 => (next, true),
                    _ => break,
                },
            };
            let word = self.starts(next, any!("周 星期 礼拜 每周 每星期"));
            let k = next + word.unwrap_or(0);
            let Some(weekday) = weekday(self.char(k)) else { break };
            let counted = self.starts(k + 1, any!(COUNTED)).is_some() || numeral::is_numeral(self.char(k + 1));
            if word.is_none() && counted && self.char(k + 1).is_alphanumeric() {
                break;
            }
            let mut point = Point { day: Some(Day::Weekday(None, weekday)), ..EMPTY };
            end = self.set_time(k + 1, &mut point);
            // 每周三、周五|下午两点至四点
            if point.clock.is_some() && self.joiner(end).is_some_and(|mid| self.set_time(mid, &mut EMPTY.clone()) > mid)
            {
                (point, end) = (Point { day_part: None, clock: None, ..point }, k + 1);
            }
            all.push(point);
            if range {
                mark = '/';
                break;
            }
        }
        Some((if all.len() > 1 { Expr::Sets(all, mark) } else { Expr::Set(first, None) }, end))
    }

    /// 每日|0至5时: the hours, the first without its unit.
    fn hours(&self, set: &Expr, at: usize) -> Option<(Expr, usize)> {
        // 每日上午5至9时, 每晚7至9点
        let part = match set {
            Expr::Set(EMPTY, Some(length)) if length.unit() == Unit::Day => None,
            Expr::Set(Point { day_part: Some(part), clock: None, day: None, .. }, None) => Some(*part),
            _ => return None,
        };
        let from = self.numeral(at).filter(|n| !n.decimal)?;
        let hour = from.int().filter(|&hour| hour < 24)?;
        let (clock, end) = self.clock(self.joiner(from.end)?, true)?;
        let point = |clock| Point { clock: Some(clock), day_part: part, ..EMPTY };
        let first = Clock { hour: hour as i8, minute: None, second: None, settled: false };
        Some((Expr::Sets(vec![point(first), point(clock)], '/'), end))
    }

    fn set(&self, at: usize) -> Option<(Expr, usize)> {
        let empty = Length::default();
        let unit_set = |unit: Unit, end: usize| {
            Some((Expr::Set(EMPTY, Some(Length { parts: vec![(unit, Decimal::ONE)], ..empty.clone() })), end))
        };
        // 天天, 年年
        if self.char(at + 1) == self.char(at) {
            let unit = match self.char(at) {
                '天' | '日' => Unit::Day,
                '年' => Unit::Year,
                '周' => Unit::Week,
                '月' => Unit::Month,
                _ => return None,
            };
            let free = !self
                .ends(at, any!("一 今 明 昨 每 几 半 前 后 大 两 三 四 五 六 七 八 九 十 春 白 多 少 去 航 聊"))
                && self.starts(at + 2, any!("向 象 有")).is_none();
            return free.then(|| unit_set(unit, at + 2)).flatten();
        }
        // 周一休馆
        if let Some((Day::Weekday(None, weekday), end)) = self.week(at)
            && self.starts(end, any!("休馆 闭馆 公休 休诊 休园 闭园 固定休 例休")).is_some()
        {
            return Some((Expr::Set(Point { day: Some(Day::Weekday(None, weekday)), ..EMPTY }, None), end));
        }
        // 每逢初一、十五
        if let Some(len) = self.starts(at, any!("每逢 逢")) {
            let mut end = at + len;
            if self.char(end) == '初' {
                while let Some((_, _, last)) = self.lunar_day(end + usize::from(self.char(end) == '、')) {
                    end = last;
                }
                return (end > at + len).then(|| unit_set(Unit::Month, end)).flatten();
            }
            if self.char(at) == '逢' && self.starts(end, any!("周 星期 礼拜")).is_none() {
                return None;
            }
        }
        let i = at + self.starts(at, any!("每个 每 逐")).or((self.char(at) == '逢').then_some(0))?;
        if self.char(at) == '逐' {
            return self.starts(i, any!("年 月 日")).and_then(|len| {
                let unit = match self.char(i) {
                    '年' => Unit::Year,
                    '月' => Unit::Month,
                    _ => Unit::Day,
                };
                unit_set(unit, i + len)
            });
        }
        let i = i + self.starts(i, any!("逢 隔 到")).unwrap_or(0);
        // 每周三下午, 每天早上8点, 每月15日, 每年3月
        let mut p = EMPTY;
        if let Some(len) = self.starts(i, any!("周 星期 礼拜")) {
            let k = i + len;
            p.day = Some(match (weekday(self.char(k)), self.char(k)) {
                (Some(weekday), _) => Day::Weekday(None, weekday),
                (None, '末') => Day::Weekend(None),
                (None, '期' | '刊' | '报') => return None,
                _ => return unit_set(Unit::Week, k),
            });
            let end = self.set_time(k + 1, &mut p);
            return Some((Expr::Set(p, None), end));
        }
        let (unit, end) = if let Some(len) = self.starts(i, any!("天 日")) {
            if self.starts(i, any!("日元 日均")).is_some() {
                return None;
            }
            (Unit::Day, i + len)
        } else if let Some(len) = self.starts(i, any!("年度 年")) {
            // 每年的5月1日
            let of = usize::from(self.char(i + len) == '的');
            if let Some((month, end)) = self.month(i + len + of) {
                p.month = Some(month);
                let end = match self.day(end, true) {
                    Some((day @ Day::Number(_), end)) => {
                        p.day = Some(day);
                        end
                    }
                    _ => end,
                };
                return Some((Expr::Set(p, None), end));
            }
            if let Some((Day::Holiday(_), end)) = self.day(i + len, false) {
                return unit_set(Unit::Year, end);
            }
            (Unit::Year, i + len)
        } else if let Some(len) = self.starts(i, any!("个月份 个月 月份 月")) {
            if let Some((day @ Day::Number(_), end)) = self.day(i + len, true) {
                p.day = Some(day);
                let end = self.set_time(end, &mut p);
                return Some((Expr::Set(p, None), end));
            }
            // 每月最后一个周五
            if let Some((Part::NthWeekday(..), end)) = self.slice(i + len + usize::from(self.char(i + len) == '的'), 31)
            {
                return unit_set(Unit::Month, self.set_time(end, &mut p));
            }
            (Unit::Month, i + len)
        } else if let Some(len) = self.starts(i, any!("个季度 季度 季")) {
            let parts = vec![(Unit::Month, Decimal::int(3))];
            return Some((Expr::Set(EMPTY, Some(Length { parts, ..empty })), i + len));
        } else if self.starts(i, any!("小时 分钟 秒")).is_some() {
            let len = self.starts(i, any!("小时 分钟 秒钟 秒")).unwrap_or(0);
            // 每小时80公里 is a speed
            if self.numeral(i + len).is_some()
                || self.char(at) != '每'
                || self.ends(at, any!("米 里 升 克 吨 次 转 度 字 位 帧 磅 瓦"))
                || self.starts(i + len, any!("约 近 超 达")).is_some()
            {
                return None;
            }
            let unit = match self.char(i) {
                '小' => Unit::Hour,
                '分' => Unit::Minute,
                _ => Unit::Second,
            };
            return unit_set(unit, i + len);
        } else if let Some((part, end)) = self.day_part(i, true) {
            p.day_part = Some(part);
            let end = match self.clock(end, true) {
                Some((clock, end)) => {
                    p.clock = Some(clock);
                    end
                }
                None => end,
            };
            return Some((Expr::Set(p, None), end));
        } else {
            let (length, end) = self.length(i)?;
            return Some((Expr::Set(EMPTY, Some(length)), end));
        };
        let mut timed = EMPTY;
        let end_time = self.set_time(end, &mut timed);
        if end_time > end && unit == Unit::Day {
            // 每天凌晨2点|后
            let after = self.starts(end_time, any!("之后 以后 之前 以前")).unwrap_or_else(|| {
                let edge = matches!(self.char(end_time), '前' | '后') && timed.clock.is_some();
                usize::from(edge && self.joiner(end_time + 1).is_none())
            });
            timed.modifier = match self.char(end_time + after.saturating_sub(1)) {
                _ if after == 0 => None,
                '前' => Some("BEFORE"),
                _ => Some("AFTER"),
            };
            return Some((Expr::Set(timed, None), end_time + after));
        }
        unit_set(unit, end)
    }

    /// A time of day within a set.
    fn set_time(&self, i: usize, p: &mut Point) -> usize {
        let mut i = i;
        let j = i + usize::from(self.char(i) == '的');
        if let Some((part, end)) = self.day_part(j, p.day.is_some()) {
            p.day_part = Some(part);
            i = end;
        }
        if let Some((clock, end)) = self.clock(self.skip_spaces(i), true) {
            p.clock = Some(clock);
            i = end;
        }
        i
    }

    pub(super) fn reference(&self, at: usize) -> Option<(Expr, usize)> {
        let (len, &value) = self.lexicon.references.at(self.rest(at))?;
        let end = at + len;
        let c = self.char(at);
        let bad = match c {
            '现' => {
                self.ends(at, any!("出 体 表 实 发 呈 展 涌 再 浮 显 兑 重 闪 凸"))
                    || self.starts(end, any!("俄罗斯 代")).is_some()
                    || self.char(at + 1) == '代'
            }
            '近' | '最' => {
                // 最近一次
                self.char(at + 1) == '近' && self.starts(end, any!("一次 两次 三次 几次 一名 一个 一站")).is_some()
                    || self.starts(end, any!("的 海 邻 地 平")).is_some()
                        && self.char(at) == '最'
                        && self.char(end) != '的'
                    || self.ends(at, any!("将 附 靠 接 临"))
                    || self.starts(at, any!("近期货")).is_some()
            }
            '当' => {
                self.ends(at, any!("应 相 适"))
                    || self.starts(end, any!("间 代")).is_some() && self.char(at + 1) == '时'
                    || self.starts(at, any!("当前往 当前位置 当前页")).is_some()
            }
            '未' => {
                // 国家的未来 is a noun
                self.ends(at, any!("的")) && !self.ends(at, any!("不远的 不久的 遥远的"))
                    || self.starts(end, any!("得 及 到 学 科 城 主 汽 的学 感")).is_some()
                    || self.starts(at, any!("未来的")).is_some() && self.char(end) != '的'
            }
            // 至今早9时, 至今年
            '至' => {
                self.ends(at, any!("直 截 甚 及 以"))
                    || self.starts(end, any!("早 晚 天 日 年 晨 夜 午 次 夏 冬 秋 春")).is_some()
            }
            '目' => self.ends(at, any!("盲 题")) || self.starts(at, any!("目前期")).is_some(),
            '以' => self.ends(at, any!("年 月 日 天 周 时 个 点 会 战 之 可 分 秒 期 初 末 底 节 代")),
            '早' => self.starts(at, any!("早年间")).is_some(),
            '日' => {
                self.starts(end, any!("夕 一天 一日")).is_some()
                    || self.ends(
                        at,
                        any!("今 昨 明 前 翌 次 当 同 近 后 连 多 数 节 生 假 工作 一 二 三 四 五 六 七 八 九 十"),
                    )
                    || self.before(at).last().is_some_and(char::is_ascii_digit)
            }
            '将' => self.ends(at, any!("即 必 终")) || self.starts(end, any!("到 自 临")).is_some(),
            '今' => self.ends(at, any!("如 至 当")),
            // 而+家里
            '而' => {
                self.starts(at, any!("而家")).is_some()
                    && self.starts(end, any!("里 长 中 人 庭 属 境 乡 住 园 电 务 教 用")).is_some()
            }
            '往' => self.ends(at, any!("前 来 去 交 以")),
            _ => false,
        };
        // the nearest, not the latest: 距市中心最近的, 最近时距基隆46浬
        let near = c == '最'
            && (self.before(at).iter().any(|&b| b == '距' || b == '离')
                || self.starts(end, any!("时距 处距 距离 时仅 时只 时相距 处仅 处只")).is_some()
                || self.starts(end, any!(NEAREST)).is_some()
                || self.ends(at, any!("迄今 已知")) && self.char(end) == '的');
        (!bad && !near).then_some((Expr::Reference(value), end))
    }
}
