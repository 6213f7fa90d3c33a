//! Lengths of time, and points that lie a length away.

use super::Scan;
use super::expr::*;
use super::words::*;
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::text::words::any;

/// A number of one unit of time.
struct Amount {
    unit: Unit,
    /// `None` where the number is not told: 数天.
    parts: Option<Vec<(Unit, Decimal)>>,
    /// Of a range, the greatest.
    top: Option<Vec<(Unit, Decimal)>>,
    /// `mod` as TIMEX3 has it.
    modifier: Option<&'static str>,
    end: usize,
}

impl Scan<'_> {
    /// A length of time at `i`, without the words before it.
    pub(super) fn length(&self, at: usize) -> Option<(Length, usize)> {
        if let Some(len) = self.starts(at, any!("十天半个月 十天半月")) {
            let parts = vec![(Unit::Day, Decimal::int(10))];
            let high = Some(vec![(Unit::Day, Decimal::int(15))]);
            return Some((Length { parts, high, unknown: None, modifier: Some("APPROX") }, at + len));
        }
        // 三天两头: often
        if self.starts(at, any!("三天两头")).is_some() {
            return None;
        }
        let mut out = Length::default();
        let mut i = at;
        while let Some(Amount { unit, parts, top, modifier, end }) = self.amount(i, i > at) {
            if let Some(&(last, _)) = out.parts.last()
                && (unit <= last && !(unit < last && self.chars.get(i.wrapping_sub(1)) == Some(&'又'))
                    || out.high.is_some())
            {
                break;
            }
            match parts {
                Some(parts) => {
                    out.high = top.map(|top| out.parts.iter().copied().chain(top).collect());
                    out.parts.extend(parts);
                }
                None => out.unknown = Some(unit),
            }
            out.modifier = modifier.or(out.modifier);
            i = end;
            if out.unknown.is_some() || out.high.is_some() {
                break;
            }
            // 一周七天, 一天24小时: the same again
            if let [(whole, Decimal::ONE)] = out.parts.as_slice()
                && let Some(again) = self.amount(i, true).and_then(|amount| amount.parts)
                && matches!(again.as_slice(), [(part, n)] if is_whole(*whole, *part, *n))
            {
                break;
            }
            let j = self.skip_spaces(i);
            let j = j + self
                .starts(j, any!("零 又 余 多"))
                .filter(|&len| self.amount(j + len, true).is_some())
                .unwrap_or(0);
            let j = self.skip_spaces(j);
            if self.amount(j, true).is_none() {
                break;
            }
            i = j;
        }
        let at_end = out.parts.is_empty() && out.unknown.is_none();
        if at_end {
            return None;
        }
        let mut end = i;
        while self.char(end.wrapping_sub(1)) == ' ' {
            end -= 1;
        }
        Some((out, end))
    }

    /// One amount with its unit. `inner`: after another, as the months in 三年六个月.
    fn amount(&self, at: usize, inner: bool) -> Option<Amount> {
        if let Some((len, &(unit, n))) = self.lexicon.lengths.at(self.rest(at)) {
            let more = self.starts(at + len, any!("多")).unwrap_or(0);
            return self.starts(at + len, any!("度 报 线")).is_none().then(|| Amount {
                unit,
                parts: Some(vec![(unit, Decimal::int(n))]),
                top: None,
                modifier: (more > 0).then_some("MORE_THAN"),
                end: at + len + more,
            });
        }
        if self.char(at) == '半' {
            // 半天才回一句, 好半天: a while
            let idle = self.starts(at, any!("半天才 半天没 半天不 半天也 半天都")).is_some()
                || self.ends(at, any!("好 老 大"));
            return self.half(at + 1).filter(|_| !(self.char(at + 1) == '天' && idle));
        }
        // 个半小时, as is said in Cantonese
        if self.char(at) == '个' {
            let end = at + self.starts(at, any!("个半小时 个半钟头 个半钟"))?;
            let parts = vec![(Unit::Hour, Decimal::ONE), half_of(Unit::Hour)];
            let counted = self.before(at).last().is_some_and(|&c| numeral::is_numeral(c) || matches!(c, '几' | '多'));
            return (!counted).then_some(Amount {
                unit: Unit::Hour,
                parts: Some(parts),
                top: None,
                modifier: None,
                end,
            });
        }
        let few = self.starts(at, any!("好几 数 几 多 若干 数个 多个"));
        if let Some(len) = few.filter(|len| !numeral::is_numeral(self.char(at + len))) {
            return self.few(at, at + len);
        }
        self.counted(at, inner)
    }

    /// 半年, 半个多月, after 半.
    fn half(&self, at: usize) -> Option<Amount> {
        let more = self.starts(at, any!("个多"));
        let at = at + more.unwrap_or(0);
        let (unit, scale, end) = match self.lexicon.units.at(self.rest(at)) {
            Some((len, &(unit, scale))) => (unit, scale, at + len),
            None if more.is_some() && self.char(at) == '月' => (Unit::Month, 1, at + 1),
            None => return None,
        };
        if more.is_none() && (scale != 1 || self.starts(end, any!("度")).is_some()) {
            return None;
        }
        let part = if scale == 100 { (Unit::Year, Decimal::int(50)) } else { half_of(unit) };
        let modifier = more.map(|_| "MORE_THAN");
        Some(Amount { unit: part.0, parts: Some(vec![part]), top: None, modifier, end })
    }

    /// 数天, 几个月, 多年: `at` is where the word for a few begins, `unit` where it ends.
    fn few(&self, at: usize, unit: usize) -> Option<Amount> {
        let first = self.char(at);
        if self.char(unit) == '个' && self.starts(unit, any!("个月 个小时 个星期 个礼拜 个钟头")).is_none()
        {
            return None;
        }
        let (unit, end) = if let Some((len, &(found, _))) = self.lexicon.units.at(self.rest(unit)) {
            (found, unit + len)
        } else if self.char(unit) == '日' {
            (Unit::Day, unit + 1)
        } else if self.char(unit) == '月' && first == '数' {
            (Unit::Month, unit + 1)
        } else {
            return None;
        };
        let goes_on = |&c: &char| numeral::is_numeral(c) || matches!(c, '许' | '个' | '年' | '天' | '很');
        if first == '多' && (!matches!(unit, Unit::Year | Unit::Day) || self.before(at).last().is_some_and(goes_on)) {
            return None;
        }
        let in_word =
            first == '数' && self.ends(at, any!("无 算 参 人 指 分 函 总 大 少 客 次 户 例 件 倍 点 学 系 位 基 宗"));
        (!in_word).then_some(Amount { unit, parts: None, top: None, modifier: None, end })
    }

    /// 三个半小时, 两到三年, 1分54秒06.
    fn counted(&self, at: usize, inner: bool) -> Option<Amount> {
        let a = self.numeral(at)?;
        let mut low = a.value?;
        let mut high = a.high;
        let mut modifier = match a.open {
            Some(crate::report::Modifier::Over) => Some("MORE_THAN"),
            Some(crate::report::Modifier::About) => Some("APPROX"),
            _ => None,
        };
        let mut i = self.skip_spaces(a.end);
        if let Some(mid) = self.joiner(a.end)
            && let Some(b) = self.numeral(mid)
            && high.is_none()
            && !inner
        {
            let top = b.value?;
            if top.to_f64() > low.to_f64() {
                high = Some(top);
                if b.scale > 0 && a.scale == 0 {
                    low = low.shift(b.scale);
                }
                i = self.skip_spaces(b.end);
            }
        }
        // 三个半小时, 两个多月, 十多年, 十来分钟
        let mut half = false;
        if let Some(len) = self.starts(i, any!("个半")) {
            half = true;
            i += len;
        } else if let Some(len) = self.starts(i, any!("个多 多个 余个 多 余 来个 来 几")) {
            if self.char(i) == '几' && a.style == Style::One {
                return None;
            }
            modifier = Some(if self.char(i) == '来' { "APPROX" } else { "MORE_THAN" });
            i = self.skip_spaces(i + len);
        }
        // 两分多钟, 一分半钟
        if let Some(len) = self.starts(i, any!("分多钟 分半钟 分半")) {
            let half = (self.char(i + 1) == '半').then(|| half_of(Unit::Minute));
            let modifier = if half.is_some() { modifier } else { Some("MORE_THAN") };
            let parts = [(Unit::Minute, low)].into_iter().chain(half).collect();
            return Some(Amount { unit: Unit::Minute, parts: Some(parts), top: None, modifier, end: i + len });
        }
        let (unit, scale, mut end) = self.unit_after(&a, low, at, i, inner)?;
        let grade = unit == Unit::Year || unit == Unit::Week;
        if matches!(self.char(end), '级' | '均')
            || grade
                && scale == 1
                && self.starts(end, any!("代 报 度 纪 岁 龄 边 围 薪 刊")).is_some()
                && self.starts(i, any!("周年 整年")).is_none()
        {
            return None;
        }
        let date = self.char(i) == '年'
            && a.digits == 4
            && (1500..=2200).contains(&low.to_int().unwrap_or(0))
            && low.to_int() != Some(2000);
        if unit == Unit::Year && (date || a.style == Style::Digits) {
            return None;
        }
        if unit == Unit::Second
            && high.is_none()
            && let Some((part, len)) = self.split_second(end)
        {
            low = low.plus(part)?;
            end += len;
        }
        if !half && self.char(end) == '半' && self.starts(end + 1, any!("个 年 数 天")).is_none() {
            half = true;
            end += 1;
        }
        if modifier.is_none()
            && let Some(len) = self.starts(end, any!("多 余"))
            // 三天|多云
            // 一年|多项指标, 一个季度|多半
            && !"个次云雨阵雾雷变半项种样家所名方花交付赚挣做吃用卖".contains(self.char(end + 1))
            && self.numeral(end + len).is_none()
        {
            modifier = Some("MORE_THAN");
            end += len;
        }
        if matches!(a.open, Some(crate::report::Modifier::Several)) {
            return Some(Amount { unit, parts: None, top: None, modifier: None, end });
        }
        let parts = |n: Decimal| -> Vec<(Unit, Decimal)> {
            let n = match scale {
                1 => n,
                100 => n.shift(2),
                by => n.to_int().map_or(n, |n| Decimal::int(u128::from(n) * u128::from(by))),
            };
            [(unit, n)].into_iter().chain(half.then(|| half_of(unit))).collect()
        };
        Some(Amount { unit, parts: Some(parts(low)), top: high.map(parts), modifier, end })
    }

    /// The unit at `i` of the numeral `a` at `at`: the unit, how many of it one is, and its end.
    fn unit_after(&self, a: &Numeral, low: Decimal, at: usize, i: usize, inner: bool) -> Option<(Unit, u32, usize)> {
        // 近16季, 连涨六季; 四季 are no length
        if self.char(i) == '季'
            && !(self.ends(at, any!("近 连 连续 过去 最近")) || self.char(at.wrapping_sub(2)) == '连')
        {
            return None;
        }
        let word = self.lexicon.units.at(self.rest(i)).filter(|_| self.starts(i, any!("载重")).is_none());
        if let Some((len, &(unit, scale))) = word {
            return Some((unit, scale, i + len));
        }
        let counted = self.char(i.wrapping_sub(1)) == '个' || self.ends(i, any!("个半 个多"));
        let next = self.char(i + 1);
        let unit = match self.char(i) {
            '月' if counted => Unit::Month,
            '钟' if counted => Unit::Hour,
            // 连升六月, 有期徒刑五年二月
            '月' if self.ends(at, any!(ON_END)) && a.chinese && next != '份'
                || inner
                    && (self.before(at).iter().any(|c| matches!(c, '刑' | '判'))
                        || self.starts(i + 1, any!("徒刑 有期徒刑")).is_some()) =>
            {
                Unit::Month
            }
            '日' if next != '元'
                && (a.style == Style::BareUnit && low.to_int() == Some(100)
                    // 留医某某医院47日: no month has so many
                    || low.to_int().is_some_and(|n| (32..1000).contains(&n))
                    || self.ends(at, any!("近 过去 未来 连续 为期 历时 长达 首 前 后 最近 达 满 逾"))
                        && !self.ends(at, any!("元首 党首"))
                        // 郑宏达3日在会上说
                        && self.starts(i + 1, any!(DONE_ON_A_DAY)).is_none()
                    || self.char(at) == '两'
                    || self.ends(at, any!(BEFORE_DAYS))
                    || self
                        .starts(i + 1, any!("以上 以下 内 之内 以内 后 之后 以后 间 来 游 累跌 累升 累涨 累计"))
                        .is_some()) =>
            {
                Unit::Day
            }
            '分' if inner && self.starts(i + 1, any!("之 钟 米")).is_none()
                || self.numeral(i + 1).is_some_and(|n| self.char(n.end) == '秒') =>
            {
                Unit::Minute
            }
            '时' if inner => Unit::Hour,
            _ => return None,
        };
        Some((unit, 1, i + 1))
    }

    /// The digits after 秒 that are part of it: 46秒40, 1分54秒06.
    fn split_second(&self, at: usize) -> Option<(Decimal, usize)> {
        let len = self.rest(at).iter().take_while(|c| c.is_ascii_digit()).count();
        if self.char(at.wrapping_sub(1)) != '秒'
            || !(1..=3).contains(&len)
            || len == 1 && self.char(at + 1).is_alphanumeric()
            || self.starts(at + len, any!(COUNTED)).is_some()
        {
            return None;
        }
        let digits = self.rest(at).iter().take(len).filter_map(|c| c.to_digit(10));
        Some((Decimal::from_digits(digits, len as i32)?, len))
    }

    pub(super) fn duration(&self, at: usize) -> Option<(Expr, usize)> {
        if let Some(len) = self.starts(at, any!("连日 连月")) {
            if self.char(at + len) == '来' {
                return None;
            }
            let unit = if self.char(at + 1) == '日' { Unit::Day } else { Unit::Month };
            return Some((Expr::Length(Length { unknown: Some(unit), ..Length::default() }), at + len));
        }
        let start = at + self.starts(at, any!("整整 整")).unwrap_or(0);
        if start > at || self.starts(at, any!("上百 上千")).is_some() {
            return None;
        }
        let (mut length, end) = self.length(start)?;
        if !self.length_may_stand(at, end, &length) || self.is_age(end) {
            return None;
        }
        // 三年至三年六个月
        let mut end = end;
        if length.high.is_none()
            && length.unknown.is_none()
            && let Some(mid) = self.joiner(end)
            && let Some((top, last)) = self.length(mid)
            && top.high.is_none()
            && top.unknown.is_none()
            && top.seconds() > length.seconds()
        {
            length.high = Some(top.parts);
            end = last;
        }
        if length.modifier.is_none() {
            length.modifier = self.length_modifier(at, end);
        }
        let end = end
            + self
                .starts(end, any!("以来 来"))
                .filter(|_| {
                    !matches!(self.char(end + 1), '到' | '自' | '源' | '往' | '看' | '说')
                        && matches!(length.unit(), Unit::Year | Unit::Month | Unit::Week | Unit::Day)
                })
                .unwrap_or(0);
        Some((Expr::Length(length), end))
    }

    /// 三个月大的婴儿, 30日龄: how old, not how long.
    fn is_age(&self, end: usize) -> bool {
        self.char(end) == '龄' && self.ends(end, any!("月 日 周"))
            || self.char(end) == '大'
                && (self.is_edge(end + 1) || "的了时婴女男宝孩幼雏小起左".contains(self.char(end + 1)))
    }

    fn length_may_stand(&self, at: usize, end: usize, length: &Length) -> bool {
        let c = self.char(at);
        if c == '一' && (self.ends(at, any!("某")) || self.ends(at, any!("最后")) && length.unit() == Unit::Day) {
            return false;
        }
        // 去年冬天的一天傍晚, 2019年的一天,他来了: one of them
        if self.starts(at, any!("一天")).is_some()
            && self.ends(at, any!("的"))
            && (matches!(self.char(end), ',' | '。') || self.day_part(end, false).is_some())
        {
            return false;
        }
        // a year of an era that never was
        if length.unit() == Unit::Year
            && (self.ends(at, any!("公元 西元 公元前 民国 昭和 平成 令和 大正 明治"))
                || c == '0' && self.char(at + 1).is_ascii_digit())
        {
            return false;
        }
        if self.ends(at, any!("第 这 那 哪 每 有 总有 终有 同 数 几 初 高 大 上 小 老 每隔 每逢"))
            && (numeral::is_numeral(c) || c == '半')
            && !self.ends(at, any!("最高 提高 天数 年数 倒数 总数 人数"))
        {
            let ok = c.is_ascii_digit() && self.ends(at, any!("上 小 大 老 初 有 这"))
                || self.ends(at, any!("有 上")) && !matches!(c, '一')
                || self.ends(at, any!("这 那")) && c != '一' && length.unit() != Unit::Day;
            if !ok {
                return false;
            }
        }
        if self
            .before(at)
            .last()
            .is_some_and(|&b| numeral::is_numeral(b) && b != '万' || matches!(b, '.' | '+') || b.is_ascii_alphabetic())
        {
            return false;
        }
        // 汉水2:4天府: a score
        if at >= 2 && self.char(at - 1) == ':' && self.char(at - 2).is_ascii_digit() {
            return false;
        }
        if self.starts(at, any!("三九天 三伏天 一天到晚 一年一度 一年四季 百年 千年 万年 一秒 千载 一周岁")).is_some()
            && !self.ends(at, any!("近 逾 约 超 超过 第 整整 前 后 未来 过去 不到 每 建党 建校 建院 诞辰"))
        {
            return self.starts(at, any!("一秒 一周岁")).is_some() && self.ends(at, any!("仅 只 用时"));
        }
        if self.starts(end, any!("级 制 期国债")).is_some() && length.unit() == Unit::Year {
            return false;
        }
        if c == '多' && self.ends(at, any!("很 许 众 最 更 太 好 不")) {
            return false;
        }
        !(end > 0 && self.char(end) == '均')
    }

    /// `mod` of a length by the words around it.
    fn length_modifier(&self, at: usize, end: usize) -> Option<&'static str> {
        let at = if self.char(at.wrapping_sub(1)) == ' ' { at - 1 } else { at };
        if self.ends(
            at,
            any!("至少 起码 最少 不少于 不低于 至少还要 至少还需要 至少还需 至少需要 至少要 至少要等 至少再等"),
        ) || self.starts(end, any!("以上")).is_some()
        {
            Some("EQUAL_OR_MORE")
        } else if self.ends(at, any!("最多 至多 不超过 最高")) {
            Some("EQUAL_OR_LESS")
        } else if self.ends(at, any!("近 将近 不到 不足 少于 接近 未满 不满 短于"))
            || self.starts(end, any!("以内 以下")).is_some()
        {
            Some("LESS_THAN")
        } else if self.ends(at, any!("逾 超 超过 多于 长于 超出 超逾 突破")) {
            Some("MORE_THAN")
        } else if self.ends(at, any!("约 大约 大概 约莫 约为 估计"))
            && !self.ends(at, any!("续约 签约 合约 条约 履约 解约 公约"))
            || self.starts(end, any!("左右 上下")).is_some()
        {
            Some("APPROX")
        } else {
            None
        }
    }

    /// 过去三年, 最近20年来, 未来48小时, 近几个月.
    pub(super) fn window(&self, at: usize) -> Option<(Expr, usize)> {
        // 上个小时
        if let Some(len) = self.starts(at, any!("上一个 上个 下一个 下个")) {
            let unit = self.starts(at + len, any!("小时 钟头 分钟"))?;
            let (whole, side) = (if self.char(at + len) == '分' { Unit::Minute } else { Unit::Hour }, self.char(at));
            let length = Length { parts: vec![(whole, Decimal::ONE)], ..Length::default() };
            return Some((Expr::Window(length, if side == '上' { -1 } else { 1 }), at + len + unit));
        }
        let (len, side) = if let Some(len) =
            self.starts(at, any!("刚刚过去的 刚过去的 过去的 过去 最近的 最近 近 此前 之前 上"))
        {
            (len, -1)
        } else if let Some(len) = self.starts(at, any!("前 头 首")) {
            if self.ends(
                at,
                any!("目 以 之 此 提 向 年 月 日 天 时 周 生 开车 发车 乘车 上车 登机 出发 登船 上船 开船 开演 演出 入场 睡觉 睡 手术 下班 上班 上课 开市 收市 开庭 发射 服药 用餐 出行 战 赛 会 史 空 当 眼 面 季 名 排 念 事 元 榜 岁 党 匪 假期 节 长假 开业 春运 开学 世纪 黄金周"),
            ) {
                return None;
            }
            // 婚礼|前一周, but 在前一周
            if self.char(at) == '前'
                && at > 0
                && !self.is_edge(at - 1)
                && !self.ends(
                    at,
                    any!("在 比 较 与 和 跟 的 是 于 从 到 至 为 对 自 及 由 按 据 了 创 近 过 超 我 他 她 们 庆 节 旦 档 影 后 年内 司 团 国 省 市 县 区"),
                )
            {
                return None;
            }
            (len, -1)
        } else if let Some(len) =
            self.starts(at, any!("未来的 未来 今后的 今后 此后 之后 往后 接下来的 接下来 后 下 再过"))
        {
            if self.char(at) == '后'
                && (self.ends(at, any!("以 之 此 今 最 然 先 战 年 月 日 天 时 随 落 背"))
                    || at > 0 && !self.is_edge(at - 1))
            {
                return None;
            }
            (len, 1)
        } else {
            return None;
        };
        let i = self.skip_spaces(at + len);
        let i = i + usize::from(self.char(i) == '的');
        if matches!(self.char(at), '上' | '下')
            && len == 1
            && (self.char(i) == '半'
                || self.numeral(i).is_none()
                || self.ends(at, any!("以 之 如 楼 地"))
                || self.starts(i, any!("百 千 万 一")).is_some())
        {
            return None;
        }
        let (mut length, end) = self.length(i)?;
        // 已过去16年, 事情过去三天了: a verb
        if self.starts(at, any!("过去")).is_some()
            && (self.ends(at, any!("已 已经 都 才 刚 仅 只 又 学期 开学 开业 上任 就任 入职 毕业"))
                || self.char(end) == '了')
        {
            return None;
        }
        // 在近四个小时的质询中: nearly so long
        let lasted = any!(
            "的质询 的会谈 的谈判 的审讯 的演讲 的讲话 的比赛 的飞行 的旅程 的等待 的对话 的会议 的手术 的抢救 的搜救 的救援 的努力 的交锋"
        );
        if self.char(at) == '近' && self.ends(at, any!("在")) && self.starts(end, lasted).is_some() {
            return None;
        }
        if self.char(at) == '近' {
            // 实施近五年 is nearly five years; 近五年来 the last five
            let came = self.starts(end, any!("来 以来 曾 内 均 屡 频频 首次 最 新高 新低")).is_some()
                || self.starts(end, any!("共 累计 净利 营收 一直 连续 新增 先后 多次 已 平均 升 跌 增长 下降 上升 增加 减少 攀升 上涨 下跌 情况 逐年")).is_some()
                    && !self.ends(at, any!("历时 耗时 用时 为期 长达 历经 实施 花 用 用了 花了 了 过 服刑 持续 运营 经营 运行 从业 工作 任职 居住 住"));
            if !(came
                || length.unknown.is_some()
                || at == 0
                || self.is_edge(at - 1)
                || self.ends(at, any!("升至 跌至 降至 涨至 回到 创下 处于 位于"))
                    && self.starts(end, any!("低 高 新 八成 七成 九成 以上 的 最 分位 均值 中位")).is_some()
                || self.ends(at, any!("是 为 在 对 比 和 与 及 的 创 据 于 按 公司 同行 行业 市场 集团 企业 业绩 全国 我国 全省 全市 当地 该国 该市 该省 本市")))
            {
                return None;
            }
            if length.unknown.is_some() && length.unit() == Unit::Year && length.parts.is_empty() {
                return None;
            }
        }
        if matches!(self.char(at), '头' | '首' | '前')
            && self.starts(end, any!("内 的 名 位 大 ,")).is_none()
            && self.char(at) == '头'
        {
            return None;
        }
        if length.modifier.is_none() {
            length.modifier = if length.unknown.is_some() && self.char(at) == '近' {
                Some("APPROX")
            } else {
                self.length_modifier(i, end).filter(|_| self.char(at + len - 1) != '近')
            };
        }
        let end = end
            + self
                .starts(end, any!("以来 来"))
                .filter(|_| side < 0 && !matches!(self.char(end + 1), '到' | '自' | '源'))
                .unwrap_or(0);
        Some((Expr::Window(length, side), end))
    }

    /// 三天前, 四年后, 两小时之后.
    pub(super) fn offset(&self, at: usize) -> Option<(Expr, usize)> {
        let start = at + self.starts(at, any!("再过 过")).unwrap_or(0);
        let (length, end) = self.length(start)?;
        if self.ends(at, any!("第 这 那 每 最后 前 头")) && numeral::is_numeral(self.char(at)) {
            return None;
        }
        if self.before(at).last().is_some_and(|&b| numeral::is_numeral(b) || b == '.') {
            return None;
        }
        let end0 = self.skip_spaces(end);
        if let Some(len) = self.starts(end0, any!("之前 以前 前")) {
            // 五年前|去世, but 前去
            let gone = self.starts(end0 + 1, any!("去世 去了 去过 去逝")).is_some();
            if len == 1 && !gone && self.starts(end0 + 1, any!(AFTER_FRONT)).is_some() {
                return None;
            }
            return Some((Expr::Offset(length, -1), end0 + len));
        }
        if let Some(len) = self.starts(end0, any!("之后 以后 过后 后")) {
            if len == 1 && self.starts(end0 + 1, any!(AFTER_BACK)).is_some() {
                return None;
            }
            // 冷冻保存18个月后; 6分钟后扳平 in a match
            // 抢救近|一个小时后
            let kept = (0..=2).any(|n| {
                at >= n
                    && (n == 0 || any!("近 约 将近 大约").is(self.chars.get(at - n..at).unwrap_or_default()))
                    && self.ends(at - n, any!(KEPT))
            });
            if kept || length.unit() == Unit::Minute && self.is_played(end0 + len) {
                return None;
            }
            return Some((Expr::Offset(length, 1), end0 + len));
        }
        None
    }

    /// Whether what stands after 后 happens in a match.
    fn is_played(&self, i: usize) -> bool {
        (0..8).any(|k| self.starts(i + k, any!("扳平 追平 破门 进球 得手 头球 反超 射门 罚进 建功 梅开二度")).is_some())
    }
}

/// Whether `n` of a unit make one of another: seven days a week.
fn is_whole(whole: Unit, part: Unit, n: Decimal) -> bool {
    let counts: &[u64] = match (whole, part) {
        (Unit::Year, Unit::Day) => &[365, 366],
        (Unit::Year, Unit::Month) => &[12],
        (Unit::Year, Unit::Week) => &[52],
        (Unit::Week, Unit::Day) => &[7],
        (Unit::Day, Unit::Hour) => &[24],
        _ => return false,
    };
    n.to_int().is_some_and(|n| counts.contains(&n))
}

/// Half of a unit.
fn half_of(unit: Unit) -> (Unit, Decimal) {
    match unit {
        Unit::Year => (Unit::Month, Decimal::int(6)),
        Unit::Month => (Unit::Day, Decimal::int(15)),
        Unit::Week => (Unit::Hour, Decimal::int(84)),
        Unit::Day => (Unit::Hour, Decimal::int(12)),
        Unit::Hour => (Unit::Minute, Decimal::int(30)),
        Unit::Minute => (Unit::Second, Decimal::int(30)),
        Unit::Second => (Unit::Second, Decimal::int(5).shift(-1)),
    }
}
