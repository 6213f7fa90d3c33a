//! A numeral with its unit, and ranges of them.

use super::{Draft, NONE, Scan, Tail};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::units::Unit;
use crate::report::{Modifier, NumberKind, Span};
use crate::text::is_han;
use crate::text::words::any;

impl Scan<'_> {
    /// A numeral with its unit, or a range of them.
    pub(super) fn measured(&self, i: usize, a: Numeral) -> Result<Draft, usize> {
        let mut draft = self.amount(i, &a)?;
        // 五块六到五块七毛八, 一成至一成半
        let kind = draft.kind;
        if (kind == NumberKind::Money && draft.end > a.end + 1 || draft.rule == "numbers.tenths")
            && let Some((mid, false)) = self.joiner(draft.end, &a)
            && let Some(b) = self.read(mid)
            && let Ok(top) = self.amount(mid, &b)
            && top.kind == kind
            && top.unit == draft.unit
            && top.value.zip(draft.value).is_some_and(|(y, x)| y.to_f64() > x.to_f64())
        {
            draft.kind = NumberKind::Range;
            draft.rule = "numbers.range";
            draft.high = top.value;
            draft.end = top.end;
            draft.numeral.end = top.numeral.end;
        }
        Ok(draft)
    }

    /// A numeral with its unit; a range that shares its unit or repeats it.
    pub(super) fn amount(&self, i: usize, a: &Numeral) -> Result<Draft, usize> {
        let mut draft = Draft {
            start: i,
            end: a.end,
            numeral: Span::new(i as u32, a.end as u32),
            kind: NumberKind::Cardinal,
            value: a.value,
            high: a.high,
            open: a.open,
            rule: "numbers.cardinal",
            ..NONE
        };
        if a.value.is_none() {
            // longer than any amount: shown as it is
            draft.text = Some(self.written(i, a.end));
            draft.kind = NumberKind::Other;
            draft.rule = "numbers.long";
            return Ok(draft);
        }
        let last = self.margin(&mut draft, a).or_else(|| self.range(&mut draft, a)).unwrap_or(*a);
        if draft.kind != NumberKind::Range && draft.high.is_some() {
            draft.kind = NumberKind::Range;
            draft.rule = "numbers.pair";
        }
        draft.open = draft.open.or(last.open);
        draft.end = self.vague(&mut draft, &last).unwrap_or(last.end);
        if last.style == Style::Arabic {
            self.scientific(&mut draft);
            if !last.chinese {
                self.thousands(&mut draft);
            }
        }
        // 砸了25个亿
        let hundred_millions = draft.kind == NumberKind::Cardinal && self.starts(draft.end, any!("个亿")).is_some();
        if hundred_millions && self.starts(draft.end + 2, any!("万 美元 欧元 港元 日元 元 人 级")).is_none()
        {
            draft.shift(8);
            draft.end += 2;
            draft.kind = NumberKind::Money;
            draft.unit = Some(self.home.to_string());
            draft.rule = "numbers.money";
            self.around(&mut draft);
            return Ok(draft);
        }
        let j = draft.end;
        let letter = i >= 1 && self.char(i - 1).is_ascii_alphabetic()
            || i >= 2
                && self.char(i - 1) == '-'
                && self.char(i - 2).is_ascii_alphanumeric()
                && !self.char(i - 2).is_ascii_digit();
        let labelled = letter && !a.chinese && self.floor < i && self.prefix_currency(i).is_none();
        // 壹佰贰拾叁肆角陆分: amounts in formal figures leave 元 out
        if draft.kind == NumberKind::Cardinal
            && numeral::is_formal(self.char(j))
            && self.read(j).is_some_and(|n| n.style == Style::One && self.char(n.end) == '角')
        {
            self.cents(&mut draft, false);
            draft.kind = NumberKind::Money;
            draft.rule = "numbers.money";
            draft.unit = Some(self.home.to_string());
            self.around(&mut draft);
            return Ok(draft);
        }
        let (bare_end, tail) = (draft.end, self.unit(j).filter(|_| !labelled));
        let taken = tail.map_or(Ok(false), |tail| self.with_unit(&mut draft, &last, tail))?;
        if !taken {
            draft.end = bare_end;
            self.without_unit(&mut draft, a, i)?;
            // 市值约240万, 三房1,180万易手: money with the word left out
            let plain = draft.kind == NumberKind::Cardinal && draft.unit.is_none() && a.scale > 0;
            let ends = !self.char(draft.end).is_alphabetic()
                || matches!(self.char(draft.end), '降' | '升' | '涨' | '跌' | '没');
            if plain && (ends && self.paid(i) || self.sold(draft.end)) {
                draft.kind = NumberKind::Money;
                draft.unit = Some(self.home.to_string());
                draft.rule = "numbers.paid";
            }
        }
        self.around(&mut draft);
        Ok(draft)
    }

    /// 1.54±0.13℃: how far the value may be off; the numeral that says so.
    fn margin(&self, draft: &mut Draft, a: &Numeral) -> Option<Numeral> {
        let after = (self.char(a.end) == '±').then_some(a.end + 1)?;
        let b = self.read(after).filter(|b| b.high.is_none())?;
        draft.margin = b.value;
        draft.numeral.end = b.end as u32;
        Some(b)
    }

    /// A range that begins with `a`: 2亿至2.5亿元, 2800米至4500米, 15%到20%; the numeral of its upper end.
    fn range(&self, draft: &mut Draft, a: &Numeral) -> Option<Numeral> {
        let tail = self.unit(a.end);
        let with_unit = tail.as_ref().and_then(|tail| self.range_after(draft, a, tail.end, Some(tail)));
        with_unit.or_else(|| self.range_after(draft, a, a.end, None))
    }

    /// The range whose lower end, `a` with its `unit` or without, ends at `from`.
    fn range_after(&self, draft: &mut Draft, a: &Numeral, from: usize, unit: Option<&Tail>) -> Option<Numeral> {
        let (mid, and) = self.joiner(from, a)?;
        let sign = self.sign(mid);
        let b = self.read(mid + sign.map_or(0, |(len, _)| len))?;
        let top = b.value?;
        let tail = self.unit(b.end);
        if let Some(x) = unit {
            let first = |t: &Tail| self.char(t.span.start as usize);
            tail.as_ref().filter(|y| same_unit(x.unit.as_ref(), y.unit.as_ref(), first(x), first(y)))?;
        }
        if and && !self.closes_range(b.end, tail.as_ref()) {
            return None;
        }
        // 3-5 without a unit may be a score, a date or a label
        let tight = self.char(from) == '-' && tail.is_none() && !a.chinese && !b.chinese && b.scale == 0;
        if tight || b.high.is_some() || a.high.is_some() && self.char(from) != '至' {
            return None;
        }
        let low = draft.value.unwrap_or(Decimal::ZERO);
        // 3至5亿元
        let shared = b.scale > 0 && a.scale == 0 && unit.is_none() && top.shift(-b.scale).to_f64() >= low.to_f64();
        let low = low.shift(if shared { b.scale } else { 0 });
        // 三四十万至五十万 and 20-30 keep their order; a falling pair is no range
        let bottom = low.to_f64() * if self.negative_before(draft.start) { -1.0 } else { 1.0 };
        let top_sign = if sign.is_some_and(|(_, negative)| negative) { -1.0 } else { 1.0 };
        if bottom >= top.to_f64() * top_sign {
            return None;
        }
        draft.high_negative = sign.map(|(_, negative)| negative);
        draft.value = Some(low);
        draft.high = Some(top);
        draft.kind = NumberKind::Range;
        draft.rule = "numbers.range";
        draft.numeral.end = b.end as u32;
        Some(b)
    }

    /// 多 余 来 几 before the unit, and where they end.
    fn vague(&self, draft: &mut Draft, last: &Numeral) -> Option<usize> {
        let at = self.skip_spaces(last.end);
        let end = at + self.starts(at, any!("多 余 来 几")).filter(|_| draft.kind != NumberKind::Range)?;
        let c = self.char(at);
        let large = last.scale > 0;
        let rounds = last.style != Style::One && (c != '来' && c != '几' || last.chinese || large);
        // 60几辆
        let tens = last.int().is_some_and(|n| (20..=90).contains(&n) && n % 10 == 0);
        let arabic = last.style == Style::Arabic && (matches!(c, '多' | '余') || c == '几' && tens);
        let next = self.char(end);
        let stands = self.unit(end).is_some()
            || c == '多' && (large || !next.is_alphanumeric())
            || c == '余' && (large || !next.is_alphanumeric() || matches!(next, '死' | '伤'))
            || matches!(c, '多' | '余') && self.is_counted(end);
        if !(rounds || arabic) || !stands {
            return None;
        }
        draft.open = Some(if c == '来' { Modifier::About } else { Modifier::Over });
        Some(end)
    }

    /// 七千多|居民, 五百余|村民: things without a classifier.
    fn is_counted(&self, at: usize) -> bool {
        self.token_at(at).is_some_and(|t| t.end as usize >= at + 2 && t.pos.name() == "n")
    }

    /// 2e5, -12.5e-3.
    fn scientific(&self, draft: &mut Draft) {
        if matches!(self.char(draft.end), 'e' | 'E')
            && let Some((power, end)) = self.exponent(draft.end + 1)
        {
            draft.value = draft.value.map(|v| v.shift(power));
            draft.end = end;
            draft.numeral.end = end as u32;
        }
    }

    /// 40k, 1.2M.
    fn thousands(&self, draft: &mut Draft) {
        let j = draft.end;
        let at = j + usize::from(self.char(j) == ' ' && matches!(self.char(j + 1), 'k' | 'K' | 'M'));
        let power = match self.char(at) {
            'k' | 'K' => 3,
            'M' => 6,
            'G' => 9,
            _ => return,
        };
        // 4K, 5G
        let generation =
            matches!(self.char(at), 'K' | 'G') && draft.value.and_then(Decimal::to_int).is_some_and(|v| v <= 8);
        let free = !generation && !self.char(at + 1).is_alphanumeric() || power == 3 && self.char(at + 1) == '个';
        if free && self.unit(at).is_none_or(|t| t.end == at + 1) {
            draft.shift(power);
            draft.end = at + 1;
            draft.numeral.end = draft.end as u32;
        }
    }

    /// The exponent of 2e5: one or two digits, with a sign or not.
    fn exponent(&self, i: usize) -> Option<(i32, usize)> {
        let signed = matches!(self.char(i), '+' | '-');
        let start = i + usize::from(signed);
        let len = (0..3).take_while(|k| self.char(start + k).is_ascii_digit()).count();
        if !(1..=2).contains(&len) || self.char(start + len).is_ascii_alphanumeric() {
            return None;
        }
        let power = self.rest(start).iter().take(len).filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d as i32);
        Some((if self.char(i) == '-' { -power } else { power }, start + len))
    }

    fn negative_before(&self, i: usize) -> bool {
        self.ends(i, any!("- 负 − 零下"))
    }

    /// The sign of the upper end of a range: its length, and whether it is below zero.
    fn sign(&self, i: usize) -> Option<(usize, bool)> {
        let (len, negative) = match (self.char(i), self.char(i + 1)) {
            ('+', _) => (1, false),
            ('-' | '−' | '负', _) => (1, true),
            ('零', c @ ('上' | '下')) => (2, c == '下'),
            _ => return None,
        };
        self.char(i + len).is_alphanumeric().then_some((len, negative))
    }

    /// 至, - and their like; 和 and 与 of 20和30之间 (`true`).
    pub(super) fn joiner(&self, i: usize, a: &Numeral) -> Option<(usize, bool)> {
        let j = self.skip_spaces(i);
        if let Some(len) = self.starts(j, any!("至 到 -- — —— – ~ 〜 ― 直到")) {
            return Some((self.skip_spaces(j + len), false));
        }
        if self.char(j) == '-'
            && !(a.digits > 0 && self.char(i.wrapping_sub(1)) == '0' && a.value == Some(Decimal::ZERO))
        {
            return Some((self.skip_spaces(j + 1), false));
        }
        let len = self.starts(j, any!("和 与 跟 及"))?;
        Some((self.skip_spaces(j + len), true))
    }

    fn closes_range(&self, end: usize, tail: Option<&Tail>) -> bool {
        let end = tail.map_or(end, |t| t.end);
        self.starts(self.skip_spaces(end), any!("之间 间")).is_some()
    }

    /// A numeral with nothing after it.
    fn without_unit(&self, draft: &mut Draft, a: &Numeral, i: usize) -> Result<(), usize> {
        let c = self.char(i);
        let next = self.char(draft.end);
        // 加息0.25厘, 年息三厘; 月息三厘 is less
        let interest = || {
            let before = self.chars.get(i.saturating_sub(24)..i).unwrap_or_default().iter().rev();
            before.take_while(|c| !matches!(c, '。' | '\n')).any(|c| matches!(c, '息' | '利' | '率' | '厘'))
        };
        if next == '厘'
            && !matches!(self.char(draft.end + 1), '米' | '升' | '克' | '清' | '定')
            && !self.ends(i, any!("月息 月利率 月利"))
            && interest()
        {
            draft.end += 1;
            draft.unit = Some("%".to_string());
            if draft.kind != NumberKind::Range {
                (draft.kind, draft.rule) = (NumberKind::Percent, "numbers.percent");
            }
            return Ok(());
        }
        let previous = self.char(i.wrapping_sub(1));
        if self.prefix_currency(i).is_some() {
            return Ok(());
        }
        if c.is_ascii_digit() || c == '.' {
            let letter = previous.is_ascii_alphabetic()
                || matches!(previous, '-' | '_') && self.char(i.wrapping_sub(2)).is_ascii_alphanumeric() && i >= 2
                || next.is_ascii_alphabetic();
            // 歼-20, 东风-41: what is named by a number
            let model = previous == '-'
                && any!("歼 轰 运 直 强 东风 米格 苏 图 伊尔 红旗 鹰击 巨浪 长征")
                    .ends(self.before(i.wrapping_sub(1)))
                    .is_some();
            // 标普500: an index by its name
            let index =
                a.digits > 1 && self.ends(i, any!("标普 标准普尔 沪深 中证 日经 罗素 富时 国证 科创 纳斯达克 斯托克"));
            // iPhone 17, Wi-Fi 7; 工业4.0
            let release =
                previous == ' ' && self.char(i.wrapping_sub(2)).is_ascii_alphabetic() && a.digits <= 2 && next != ' '
                    || a.decimal
                        && a.digits == 2
                        && self.char(i + 1) == '.'
                        && self.char(i + 2) == '0'
                        && is_han(previous)
                        && !"为是约达至到比分率了数值得近超过".contains(previous);
            if letter || model || index || release {
                draft.kind = NumberKind::Other;
                draft.in_name = true;
                draft.rule = "numbers.label";
            }
            // K1715+300: a post on a road
            if previous == 'K'
                && self.char(draft.end) == '+'
                && let Some(metres) = self.read(draft.end + 1).filter(|n| n.digits == 3)
            {
                draft.text = Some(self.written(i, metres.end));
                draft.end = metres.end;
                draft.numeral.end = metres.end as u32;
            }
            // 规模7.5强震
            let quake = draft.value.is_some_and(|v| v.to_f64() < 10.0)
                && any!("规模 规模为 规模达").ends(self.before(i)).is_some()
                && (0..8).any(|k| self.starts(draft.end + k, any!("地震 强震 前震 余震 的强")).is_some())
                || any!("芮氏规模 里氏规模 地震规模 初判规模 修为规模").ends(self.before(i)).is_some();
            if quake {
                draft.kind = NumberKind::Other;
                draft.rule = "numbers.other";
            }
            return Ok(());
        }
        if draft.kind == NumberKind::Range {
            let row = self.chars.get(i..draft.end).unwrap_or_default().iter().all(|&c| numeral::digit(c).is_some());
            // 三五 and 七八 alone are no numbers
            return if row { Err(draft.end) } else { Ok(()) };
        }
        match a.style {
            Style::Units if draft.value.is_some_and(|v| v.to_f64() >= 10.0) => {
                let bare_head =
                    matches!(c, '百' | '千' | '万' | '亿') && (previous.is_alphanumeric() || next.is_alphanumeric());
                let bounded = self.tables.modifier_before(self.before(i)).is_some();
                if bare_head && !bounded && !matches!(c, '百' if draft.end - i > 2) {
                    return Err(draft.end);
                }
                if matches!(draft.open, Some(Modifier::Several)) && !next.is_alphabetic() && a.scale == 0 {
                    return Err(draft.end);
                }
                // 一个月六千五: money with the word left out
                if a.scale == 0 && draft.value.is_some_and(|v| v.to_f64() >= 100.0) && self.paid(i) {
                    draft.kind = NumberKind::Money;
                    draft.unit = Some(self.home.to_string());
                    draft.rule = "numbers.paid";
                }
                Ok(())
            }
            Style::BareUnit if draft.value.is_some_and(|v| v.to_f64() > 10.0) => Err(draft.end),
            Style::Digits if draft.end - i >= 3 || !previous.is_alphanumeric() => Ok(()),
            _ => {
                let outside = |c: char| !c.is_alphanumeric();
                let alone = self.alone(i, draft.end);
                let casualty = matches!(next, '死' | '伤' | '胜' | '平' | '负' | '亡' | '失')
                    && self.starts(draft.end, any!("失眠 失业 失控 失信 失去 失踪 失联 失败")).is_none()
                    && draft.value != Some(Decimal::ZERO);
                let ranked = matches!(previous, '前')
                    && (next == '的' || outside(next))
                    && draft.value.is_some_and(|v| v.to_f64() >= 2.0);
                let named = matches!(previous, '是' | '为' | '到' | '于')
                    && (outside(next)
                        || matches!(next, '是' | '而' | '这')
                        || self.starts(draft.end, any!("不是 那是 却是")).is_some())
                    && c != '一';
                let price = a.decimal && outside(next);
                if alone
                    || price
                    || self.comparison(i, draft.end).is_some()
                    || casualty
                    || ranked
                    || named
                    || draft.open.is_some() && a.style != Style::One
                {
                    Ok(())
                } else {
                    Err(draft.end)
                }
            }
        }
    }

    /// 比三十大, 比170低: more or less than the number.
    pub(super) fn comparison(&self, start: usize, end: usize) -> Option<Modifier> {
        let text = self.before(start);
        let text = text.strip_suffix(&[' ']).unwrap_or(text);
        let text = text.strip_suffix(&['比'])?;
        if text.last().is_some_and(|&c| numeral::is_numeral(c)) {
            return None;
        }
        match self.char(self.skip_spaces(end)) {
            '大' | '高' | '多' | '重' | '长' | '贵' => Some(Modifier::Over),
            '小' | '低' | '少' | '轻' | '短' => Some(Modifier::Under),
            _ => None,
        }
    }
}

fn same_unit(a: Option<&Unit>, b: Option<&Unit>, x: char, y: char) -> bool {
    match (a, b) {
        (Some(Unit::Classifier | Unit::Quantity | Unit::Noun | Unit::Other), Some(_)) => a == b && x == y,
        (Some(Unit::Yuan), Some(Unit::Yuan | Unit::Money(_) | Unit::Coin(_))) => true,
        _ => a == b,
    }
}
