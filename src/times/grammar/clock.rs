//! Times of day, and the zones they are told in.

use super::Scan;
use super::expr::*;
use super::words::*;
use crate::numbers::numeral::{self, Style};
use crate::text::words::any;

impl Scan<'_> {
    pub(super) fn zone(&self, i: usize) -> usize {
        match self.lexicon.zones.at(self.rest(i)) {
            Some((len, ())) => {
                let mut j = i + len;
                if matches!(self.char(j), '+' | '-') && self.char(j + 1).is_ascii_digit() {
                    j += 2;
                    while self.char(j).is_ascii_digit() {
                        j += 1;
                    }
                }
                self.skip_spaces(j)
            }
            None => i,
        }
    }

    pub(super) fn day_part(&self, i: usize, after_day: bool) -> Option<(DayPart, usize)> {
        if let Some((len, &part)) = self.lexicon.day_parts.at(self.rest(i)) {
            // 昨晚|上市, 今早|上架
            let rises =
                self.starts(i + len, any!("市 映 架 线 演 任 岗 涨 升 诉 调 传 路 班 课 车 船 楼 山 台")).is_some()
                    && self.starts(i + len, any!("市民 市场 市区 路过 路上 车辆 车流 台风 课后 班里")).is_none();
            let goes_up = len == 2 && self.char(i + 1) == '上' && after_day && rises;
            return Some((part, i + len - usize::from(goes_up)));
        }
        if after_day {
            let c = self.char(i);
            let part = SHORT_PARTS.iter().find(|&&(short, _)| short == c).map(|&(_, part)| part)?;
            // 昨晚报警, 今晚会有雨: no paper, no gala
            let acts = match self.char(i + 1) {
                '报' => "警案告名道称送".contains(self.char(i + 2)),
                '会' => c == '晚' && "有是下再不继出转到进迎持变".contains(self.char(i + 2)),
                '在' => matches!(c, '早' | '晚' | '夜'),
                '已' | '就' | '有' | '经' => c == '晚' || self.ends(i, any!("今 昨 明 当天")),
                _ => false,
            };
            if !acts && self.starts(i + 1, any!("会 报 宴 餐 些 已 就 在 期 市 点 早 有 经 于 稻 茶 饭 盘")).is_some()
            {
                return None;
            }
            let end = i + 1 + self.starts(i + 1, any!("间 上 里")).filter(|_| c == '晚' || c == '夜').unwrap_or(0);
            return Some((part, end));
        }
        None
    }

    /// 差十分三点, 差一刻8点: minutes before the hour.
    fn clock_to_come(&self, i: usize) -> Option<(Clock, usize)> {
        let (n, end) = self.int(i + 1, 1, 59)?;
        let (minutes, end) = match self.char(end) {
            '分' => (n, end + 1 + usize::from(self.char(end + 1) == '钟')),
            '刻' if n <= 3 => (n * 15, end + 1),
            _ => return None,
        };
        let (hour, end) = self.int(end, 0, 24)?;
        let tail = self.char(end) == '点' && !numeral::is_numeral(self.char(end + 1));
        let clock =
            Clock { hour: ((hour + 23) % 24) as i8, minute: Some(60 - minutes as i8), second: None, settled: false };
        tail.then(|| (clock, end + 1 + self.starts(end + 1, any!("整 钟")).unwrap_or(0)))
    }

    pub(super) fn clock(&self, i: usize, context: bool) -> Option<(Clock, usize)> {
        let first = self.char(i);
        if first == '差' {
            return self.clock_to_come(i);
        }
        if first.is_ascii_digit()
            && let Some(found) = self.digital_clock(i, context)
        {
            return Some(found);
        }
        let found = self.numeral(i)?;
        if found.decimal || found.high.is_some() || found.open.is_some() {
            return None;
        }
        let hour = found.int().filter(|&n| n <= 24)?;
        if found.digits > 2 {
            return None;
        }
        let at = self.skip_spaces(found.end);
        let mark = self.char(at);
        let mut j = at + 1;
        if at > found.end && found.chinese && !context {
            return None;
        }
        match mark {
            // 9时尚未收到报告, but 时尚
            '时' if self
                .starts(j, any!("代 间 期 候 尚 常 任 空 速 分 评 髦"))
                .is_some_and(|_| self.char(j) != '分')
                && self.starts(j, any!("尚未 尚有 尚无 尚不 尚在 尚处 尚没")).is_none() =>
            {
                return None;
            }
            '时' | '点' => {}
            _ => return None,
        }
        if mark == '时' && found.style == Style::One && !context && self.char(j) != '许' {
            return None;
        }
        let mut clock = Clock { hour: hour as i8, minute: None, second: None, settled: false };
        let j0 = self.skip_spaces(j);
        // 四点 五个百分点
        if j0 > j
            && let Some(n) = self.numeral(j0)
            && self.starts(n.end, any!("个百分点 百分点 折 %")).is_some()
        {
            return None;
        }
        if let Some((minute, end)) = self.int(j0, 0, 59) {
            let after = self.skip_spaces(end);
            let short = self.char(j0) == '零' || end - j0 == 2;
            if self.char(after) == '分'
                && self.char(after + 1) != '之'
                && !(self.char(after + 1) == '钟' && mark == '点')
            {
                clock.minute = Some(minute as i8);
                j = after + 1;
            } else if self.char(after) == '刻' && minute <= 3 {
                clock.minute = Some(minute as i8 * 15);
                j = after + 1;
            } else if short
                && (self.is_edge(end)
                    || matches!(self.char(end), '到' | '至' | '左' | 'a' | 'p' | '许' | '打')
                    // 六点二十起床
                    || found.chinese && end - j0 == 2 && self.starts(end, any!(DONE_AT_AN_HOUR)).is_some()
                    || context && end == j0 + 2 && self.starts(end, any!(COUNTED)).is_none())
                && mark == '点'
            {
                clock.minute = Some(minute as i8);
                j = end;
            }
        } else if self.char(j0) == '半' {
            clock.minute = Some(30);
            j = j0 + 1;
        } else if mark == '点'
            && self.char(j) == '差'
            && let Some((minutes, end)) = self.int(j + 1, 1, 59)
            && self.char(end) == '分'
        {
            // 八点差五分
            clock.hour = (clock.hour + 23) % 24;
            clock.minute = Some(60 - minutes as i8);
            return Some((clock, end + 1));
        }
        if clock.minute.is_some()
            && let Some((second, end)) = self.int(self.skip_spaces(j), 0, 59)
            && self.char(end) == '秒'
        {
            clock.second = Some(second as i8);
            j = end + 1;
        }
        if let Some(len) = self.starts(j, any!("整 正 钟")) {
            j += len;
        }
        if let Some(end) = self.meridiem(j, &mut clock) {
            j = end;
        }
        if mark == '点' && clock.minute.is_none() && !context && self.char(j - 1) == '点' {
            let lead =
                self.is_edge(i.wrapping_sub(1)) || i == 0 || self.ends(i, any!("在 于 到 至 从 自 约 每 近 前 后 间"));
            let tail = self.is_edge(j) && self.char(j) != '、'
                || self.starts(j, any!("许 多 左右 前 后 以后 之后 之前 以前 到 至 - ~ 开 出发 起 钟 开始")).is_some();
            // Leo 5点现身, 自己9点打卡
            let done = self.starts(j, any!(DONE_AT_AN_HOUR)).is_some();
            if !(lead && tail || done) {
                return None;
            }
        }
        Some((clock, j))
    }

    /// 早八点, 晚7时30分.
    pub(super) fn short_clock(&self, i: usize) -> Option<(DayPart, Clock, usize)> {
        let c = self.char(i);
        let part = SHORT_PARTS.iter().find(|&&(short, _)| short == c).map(|&(_, part)| part)?;
        let (clock, end) = self.clock(i + 1, true)?;
        Some((part, clock, end))
    }

    /// 14:30, 9:05:30 p.m.
    pub(super) fn digital_clock(&self, i: usize, context: bool) -> Option<(Clock, usize)> {
        let two = |i: usize| {
            let (a, b) = (self.char(i).to_digit(10)?, self.char(i + 1).to_digit(10)?);
            (a < 6 && !self.char(i + 2).is_ascii_digit()).then_some((a * 10 + b) as i8)
        };
        let len = (0..3).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        if len > 2
            || i > 0
                && matches!(self.char(i - 1), ':' | '.' | '-')
                && !context
                && self.char(i.wrapping_sub(2)).is_ascii_digit()
        {
            return None;
        }
        let hour = self.rest(i).iter().take(len).filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d);
        if hour > 24 || !matches!(self.char(i + len), ':' | '∶') {
            return None;
        }
        let minute = two(i + len + 1)?;
        let mut clock = Clock { hour: hour as i8, minute: Some(minute), second: None, settled: false };
        let mut j = i + len + 3;
        if self.char(j) == ':'
            && let Some(second) = two(j + 1)
        {
            clock.second = Some(second);
            j += 3;
        }
        // 1:17.2 is a ratio
        let decimal = self.char(j) == '.' && self.char(j + 1).is_ascii_digit();
        // 0:00 / 3:25 of a player
        let played = |slash: usize| self.char(slash) == '/' && !context;
        let plays = played(self.skip_spaces(j)) || self.char(i.wrapping_sub(1)) == ' ' && played(i.wrapping_sub(2));
        if plays || self.char(j) == ':' || decimal || !context && self.is_among_scores(i, j) {
            return None;
        }
        if !context
            && (self
                .ends(i, any!("全场 半场 上半场 下半场 首盘 次盘 首局 次局 比分 以 比分为 比分是 比 比为 比是 比例 比例为 比例是 比率为 比值为 赔率 赔率为 按"))
                || self
                    .starts(j, any!("战胜 击败 力克 大胜 险胜 负于 不敌 领先 横扫 淘汰 逆转 的比分 取胜 获胜 的比例"))
                    .is_some())
        {
            return None;
        }
        // the offset of an ISO time
        if clock.second.is_some()
            && i > 0
            && self.char(i - 1) == 'T'
            && matches!(self.char(j), '+' | '-')
            && self.char(j + 3) == ':'
        {
            j += 6;
        }
        if let Some(end) = self.meridiem(j, &mut clock) {
            j = end;
        }
        Some((clock, j))
    }

    /// Whether the figures from `i` to `end` stand in a list of scores: 25:23、22:25, 3比2(22:25、19:25).
    fn is_among_scores(&self, i: usize, end: usize) -> bool {
        const REACH: usize = 48;
        let listed = |c: &char| c.is_ascii_digit() || matches!(c, ':' | '、' | ',' | '-' | ' ');
        let before = self.chars.get(i.saturating_sub(REACH)..i).unwrap_or_default();
        let start = i - before.iter().rev().take_while(|c| listed(c)).count();
        let last = end + self.rest(end).iter().take(REACH).take_while(|c| listed(c)).count();
        let list = self.chars.get(start..last).unwrap_or_default();
        let members = || list.split(|c| matches!(c, '、' | ',' | ' ')).filter(|m| m.contains(&':'));
        let score = |member: &[char]| {
            let mut parts = member.split(|&c| c == ':').map(|n| n.iter().collect::<String>().parse::<u32>());
            matches!((parts.next(), parts.next(), parts.next()), (Some(Ok(a)), Some(Ok(b)), None) if a > 24 || b > 59)
        };
        // 3比2(…
        let opened = self.chars.get(start.saturating_sub(6)..start).unwrap_or_default();
        let result = opened.last() == Some(&'(') && opened.contains(&'比');
        result || members().count() >= 2 && members().any(score)
    }

    fn meridiem(&self, j: usize, clock: &mut Clock) -> Option<usize> {
        let k = self.skip_spaces(j);
        let (pm, len) = if let Some(len) = self.starts(k, any!("pm PM p.m. P.M.")) {
            (true, len)
        } else if let Some(len) = self.starts(k, any!("am AM a.m. A.M.")) {
            (false, len)
        } else {
            return None;
        };
        if self.char(k + len).is_ascii_alphabetic() {
            return None;
        }
        if pm && clock.hour < 12 {
            clock.hour += 12;
        } else if !pm && clock.hour == 12 {
            clock.hour = 0;
        }
        clock.settled = true;
        Some(k + len)
    }
}
