//! A numeral with its unit, and ranges of them.

use super::{Draft, NONE, Scan, Tail};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::units::{Unit, makes_word};
use crate::numbers::words::any;
use crate::report::{Modifier, NumberKind, Span, Token};

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
        let mut scale = a.scale;
        let mut at = a.end;
        let mut last = *a;
        let mut b_open = None;
        // 1.54±0.13℃
        if self.char(a.end) == '±'
            && let Some(b) = self.read(a.end + 1)
            && b.high.is_none()
        {
            draft.margin = b.value;
            draft.numeral.end = b.end as u32;
            (at, scale, last) = (b.end, b.scale, b);
        }
        // a range: 2亿至2.5亿元, 2800米至4500米, 15%到20%
        let tail = self.unit(a.end);
        for (from, unit) in [(tail.as_ref().map(|t| t.end), tail.as_ref()), (Some(a.end), None)] {
            let Some(from) = from else { continue };
            let Some((mid, and)) = self.joiner(from, a).filter(|_| draft.margin.is_none()) else { continue };
            let sign = self.sign(mid);
            let Some(b) = self.read(mid + sign.map_or(0, |(len, _)| len)) else { continue };
            let Some(top) = b.value else { continue };
            let tail_b = self.unit(b.end);
            if unit.is_some() != tail_b.is_some() && unit.is_some() {
                continue;
            }
            if let (Some(x), Some(y)) = (unit, &tail_b)
                && !same_unit(
                    x.unit.as_ref(),
                    y.unit.as_ref(),
                    self.rest(x.span.start as usize).first(),
                    self.rest(y.span.start as usize).first(),
                )
            {
                continue;
            }
            if and && !self.closes_range(b.end, tail_b.as_ref()) {
                continue;
            }
            let dash = matches!(self.char(self.skip_spaces(from)), '-' | '—' | '–' | '~');
            if dash
                && self.char(self.skip_spaces(from)) == '-'
                && tail_b.is_none()
                && b.chinese == a.chinese
                && !a.chinese
                && b.scale == 0
                && self.skip_spaces(from) == from
            {
                continue;
            }
            if b.high.is_some() || a.high.is_some() && self.char(from) != '至' {
                continue;
            }
            let low = draft.value.unwrap_or(Decimal::ZERO);
            // 3至5亿元
            let lift = if b.scale > 0 && a.scale == 0 && unit.is_none() && top.shift(-b.scale).to_f64() >= low.to_f64()
            {
                b.scale
            } else {
                0
            };
            // 三四十万至五十万 and 20-30 keep their order; a falling pair is no range
            let bottom = low.shift(lift).to_f64() * if self.negative_before(i) { -1.0 } else { 1.0 };
            let top_sign = if sign.is_some_and(|(_, negative)| negative) { -1.0 } else { 1.0 };
            if bottom >= top.to_f64() * top_sign {
                continue;
            }
            draft.high_negative = sign.map(|(_, negative)| negative);
            draft.value = Some(low.shift(lift));
            draft.high = Some(top);
            draft.kind = NumberKind::Range;
            draft.rule = "numbers.range";
            draft.numeral.end = b.end as u32;
            scale = b.scale;
            at = b.end;
            b_open = b.open;
            last = b;
            break;
        }
        if draft.kind != NumberKind::Range && draft.high.is_some() {
            draft.kind = NumberKind::Range;
            draft.rule = "numbers.pair";
        }
        draft.open = draft.open.or(b_open);
        draft.end = at;
        // 多 余 几 来 before the unit
        let mut j = self.skip_spaces(at);
        if let Some(len) = self.starts(j, any!("多 余 来 几")).filter(|_| draft.kind != NumberKind::Range) {
            let c = self.char(j);
            let rounds = last.style != Style::One && (c != '来' && c != '几' || last.chinese || scale > 0);
            let arabic = last.style == Style::Arabic && matches!(c, '多' | '余');
            if (rounds || arabic)
                && (self.unit(j + len).is_some()
                    || c == '多' && !self.char(j + len).is_alphanumeric()
                    || c == '余'
                        && (!self.char(j + len).is_alphanumeric()
                            || scale > 0
                            || matches!(self.char(j + len), '死' | '伤'))
                    || scale > 0 && c == '多')
            {
                draft.open = Some(if c == '来' { Modifier::About } else { Modifier::Over });
                j += len;
                draft.end = j;
            } else {
                j = at;
            }
        } else {
            j = at;
        }
        // 2e5, -12.5e-3
        if last.style == Style::Arabic
            && matches!(self.char(j), 'e' | 'E')
            && let Some((power, end)) = self.exponent(j + 1)
        {
            draft.value = draft.value.map(|v| v.shift(power));
            j = end;
            draft.end = j;
            draft.numeral.end = j as u32;
        }
        // 40k, 1.2M
        if last.style == Style::Arabic && !last.chinese {
            let spaced = j + usize::from(self.char(j) == ' ' && matches!(self.char(j + 1), 'k' | 'K' | 'M'));
            let power = match self.char(spaced) {
                'k' | 'K' => 3,
                'M' => 6,
                'G' => 9,
                _ => 0,
            };
            let value = draft.value.and_then(Decimal::to_int);
            // 4K, 5G
            let generation = matches!(self.char(spaced), 'K' | 'G') && value.is_some_and(|v| v <= 8);
            let free = !generation && !self.char(spaced + 1).is_alphanumeric()
                || power == 3 && (self.starts(spaced + 1, any!("个")).is_some());
            if power > 0 && free && self.unit(spaced).is_none_or(|t| t.end == spaced + 1) {
                draft.value = draft.value.map(|v| v.shift(power));
                draft.high = draft.high.map(|v| v.shift(power));
                j = spaced + 1;
                draft.end = j;
                draft.numeral.end = j as u32;
            }
        }
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
        match self.unit(j).filter(|_| !labelled) {
            Some(tail) => self.with_unit(&mut draft, &last, tail)?,
            None => self.without_unit(&mut draft, a, i)?,
        }
        self.around(&mut draft);
        Ok(draft)
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
        if let Some(len) = self.starts(j, any!("至 到 -- — —— – ~ 〜 ～ ― 直到")) {
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

    /// What stands after a numeral that ends at `i`.
    pub(super) fn unit(&self, i: usize) -> Option<Tail> {
        let mut j = self.skip_spaces(i);
        if let Some(tail) = self.spaced_point(j) {
            return Some(tail);
        }
        let (len, unit) = self.tables.units.at(self.rest(j))?;
        // 四成六升至五成
        if self.char(j) == '升' && len == 1 && self.char(i.wrapping_sub(2)) == '成' {
            return None;
        }
        let mut end = j + len;
        let mut unit = unit.clone();
        // 六个加仑
        if unit == Unit::Classifier
            && len == 1
            && self.char(j) == '个'
            && let Some((more, Unit::Quantity)) = self.tables.units.at(self.rest(end))
            && more >= 2
        {
            j += len;
            end += more;
            unit = Unit::Quantity;
        }
        let c = self.char(j);
        let last = self.char(end - 1);
        if last.is_ascii_alphabetic() && self.char(end).is_ascii_alphanumeric() && self.char(end) != '/' {
            return None;
        }
        if j > i && c.is_ascii_digit() || c == '转' && self.char(end).is_ascii_digit() {
            return None;
        }
        let next = self.char(end);
        // words that begin like a unit: 人民, 分别, 成立
        if len == 1 && makes_word(c, next) {
            return None;
        }
        // 二百两 is a weight, 两人 is not
        if c == '两' && len == 1 && !numeral::is_numeral(self.char(i.wrapping_sub(1))) {
            return None;
        }
        if unit == Unit::Yuan
            && c == '元'
            && self.tables.currencies.at(self.rest(end)).is_some_and(|(_, code)| *code == "CNY")
        {
            let (more, _) = self.tables.currencies.at(self.rest(end)).unwrap_or((0, &""));
            end += more;
            unit = Unit::Money("CNY");
        }
        Some(Tail { unit: Some(unit), span: Span::new(j as u32, end as u32), end })
    }

    /// 个 百 分 点: percentage points with blanks inside.
    fn spaced_point(&self, i: usize) -> Option<Tail> {
        const LETTERS: [char; 3] = ['百', '分', '点'];
        let mut end = i + usize::from(self.char(i) == '个');
        let mut spaces = 0;
        for letter in LETTERS {
            let at = self.skip_spaces(end);
            spaces += at - end;
            if self.char(at) != letter {
                return None;
            }
            end = at + 1;
        }
        let span = Span::new(i as u32, end as u32);
        (spaces > 0).then_some(Tail { unit: Some(Unit::Point("个百分点")), span, end })
    }

    /// Kind, unit and value by what follows.
    fn with_unit(&self, draft: &mut Draft, a: &Numeral, tail: Tail) -> Result<(), usize> {
        let written = self.written(tail.span.start as usize, tail.end);
        let name = self.chars.get(tail.span.start as usize..tail.end).unwrap_or_default();
        let range = draft.kind == NumberKind::Range;
        let set = |draft: &mut Draft, kind: NumberKind, unit: &str, rule: &'static str| {
            if !range {
                draft.kind = kind;
                draft.rule = rule;
            }
            draft.unit = Some(unit.to_string());
        };
        let single = a.style == Style::One;
        let one = draft.value == Some(Decimal::ONE) && single && !range;
        let Some(unit) = tail.unit else { return Ok(()) };
        let before_end = draft.end;
        draft.end = tail.end;
        match unit {
            Unit::Percent(power) => {
                draft.value = draft.value.map(|v| v.shift(power));
                draft.high = draft.high.map(|v| v.shift(power));
                set(draft, NumberKind::Percent, "%", "numbers.percent");
            }
            Unit::Point(name) => set(draft, NumberKind::PercentagePoint, name, "numbers.point"),
            Unit::Tenths => {
                let chars = self.chars.get(draft.start..before_end).unwrap_or_default();
                if draft.value.is_none_or(|v| v.to_f64() > 10.0) || chars.iter().any(|&c| c == '百' || c == '千') {
                    draft.end = before_end;
                    return self.without_unit(draft, a, draft.start);
                }
                let mut value = draft.value.map(|v| v.shift(1));
                let mut end = draft.end;
                let j = self.skip_spaces(end);
                if let Some(d) = numeral::digit(self.char(j)).or(self.char(j).to_digit(10))
                    && d > 0
                    && !range
                    && self.read(j).is_some_and(|n| {
                        n.end == j + 1
                            && (self.unit(j + 1).is_none_or(|t| matches!(t.unit, Some(Unit::Classifier | Unit::Noun)))
                                && self.unit(j + 1).is_none())
                    })
                {
                    value = value.and_then(|v| v.plus(Decimal::int(u128::from(d))));
                    end = j + 1;
                } else if self.char(end) == '半' && !range {
                    value = value.and_then(|v| v.plus(Decimal::int(5)));
                    end += 1;
                }
                draft.value = value;
                draft.high = draft.high.map(|v| v.shift(1));
                draft.end = end;
                // 四成多, 三成余
                let over = matches!(self.char(end), '多' | '余') && !"样数元次".contains(self.char(end + 1));
                if over && !range && draft.open.is_none() {
                    draft.open = Some(Modifier::Over);
                    draft.end += 1;
                }
                set(draft, NumberKind::Percent, "%", "numbers.tenths");
            }
            Unit::Discount => {
                if draft.value.is_none_or(|v| v.to_f64() >= 100.0) || one && !self.ends(draft.start, any!("打 扣 为"))
                {
                    return Err(draft.end);
                }
                let tens = a.digits == 2 || draft.value.is_some_and(|v| v.to_f64() > 10.0);
                if !tens {
                    draft.value = draft.value.map(|v| v.shift(1));
                    draft.high = draft.high.map(|v| v.shift(1));
                }
                set(draft, NumberKind::Percent, "%", "numbers.discount");
            }
            Unit::Money(code) => {
                set(draft, NumberKind::Money, code, "numbers.money");
                if self.char(draft.end) == '币' {
                    draft.end += 1;
                }
                if !range {
                    self.cents_of(draft, code);
                }
            }
            Unit::Cent(code) => {
                draft.value = draft.value.map(|v| v.shift(-2));
                draft.high = draft.high.map(|v| v.shift(-2));
                set(draft, NumberKind::Money, code, "numbers.money");
            }
            Unit::Yuan => {
                if name == ['毛'] {
                    draft.value = draft.value.map(|v| v.shift(-1));
                }
                let block = matches!(name, ['块' | '蚊']);
                if name == ['块'] && !range && !self.is_money_block(draft, a) {
                    set(draft, NumberKind::Cardinal, &written, "numbers.classifier");
                } else {
                    if !range {
                        self.cents(draft, block);
                    }
                    let code = self.prefix_currency(draft.start).or_else(|| self.currency_in_brackets(draft.end));
                    set(draft, NumberKind::Money, code.unwrap_or(self.home), "numbers.money");
                }
            }
            // 这一角 is no coin
            Unit::Coin(_) if one && name.len() == 1 && self.char(draft.end).is_alphabetic() => {
                return Err(draft.end);
            }
            // 八仙 is no coin, 每股派5仙 and 15仙 are
            Unit::Coin(_) if name == ['仙'] && a.chinese && self.per(draft.start, draft.end).is_none() => {
                return Err(draft.end);
            }
            Unit::Coin(power) => {
                draft.value = draft.value.map(|v| v.shift(power));
                draft.high = draft.high.map(|v| v.shift(power));
                if !range && power == -1 {
                    self.cents_after(draft, -2, any!("分 仙"));
                }
                set(draft, NumberKind::Money, self.home, "numbers.money");
            }
            Unit::Quantity => {
                let prefix = any!("摄氏 华氏").ends(self.before(draft.start)).filter(|_| matches!(name, ['度' | '°']));
                if name == ['"'] && self.is_quote(draft.end) {
                    draft.end = before_end;
                    return self.without_unit(draft, a, draft.start);
                }
                if name == ['度'] && prefix.is_none() && (self.ends(draft.start, any!("一 再 几")) || one) {
                    return Err(draft.end);
                }
                // 曾三度访华: three times
                let digit = single || a.digits == 1 && self.ends(draft.start, any!("曾 曾经 已 先后 再 又"));
                let single = digit && !range && draft.value.is_some_and(|v| v.to_f64() < 10.0);
                if name == ['度'] && prefix.is_none() && single && self.is_done(draft.start, draft.end) {
                    set(draft, NumberKind::Cardinal, &written, "numbers.classifier");
                    return Ok(());
                }
                let unit = match prefix {
                    Some(len) => {
                        draft.start -= len;
                        self.written(draft.start, draft.start + len) + &written
                    }
                    None => written,
                };
                set(draft, NumberKind::Quantity, &unit, "numbers.quantity");
                if !range && let Some((part, end)) = self.smaller(tail.span, draft.end) {
                    draft.value = draft.value.and_then(|v| v.plus(part));
                    draft.end = end;
                } else if !range
                    && self.char(draft.end) == '半'
                    && !matches!(self.char(draft.end + 1), '个' | '径' | '年')
                {
                    draft.value = draft.value.and_then(|v| v.plus(Decimal::int(5).shift(-1)));
                    draft.end += 1;
                }
            }
            Unit::Age => {
                let start = tail.span.start as usize;
                let len = match name {
                    [.., '大' | '半'] => name.len() - 1,
                    _ => name.len(),
                };
                let unit = self.written(start, start + len);
                set(draft, NumberKind::Age, &unit, "numbers.age");
            }
            Unit::Decade => {
                if draft.value.is_none_or(|v| v.to_f64() > 12.0 || v.to_f64() < 2.0) {
                    return Err(draft.end);
                }
                draft.value = draft.value.map(|v| v.shift(1));
                draft.high = draft.high.map(|v| v.shift(1)).or(draft.value).and_then(|v| v.plus(Decimal::int(9)));
                draft.kind = NumberKind::Age;
                draft.rule = "numbers.decade";
                draft.unit = Some("岁".into());
            }
            Unit::Ordinal => {
                if one && name == ['号']
                    || name == ['路'] && (single || self.char(draft.end) == '走')
                    || name == ['审'] && !single
                {
                    draft.end = before_end;
                    if name == ['路'] && single && self.char(draft.start.wrapping_sub(1)).is_alphabetic() && !one {
                        // 机场二路
                        draft.kind = NumberKind::Ordinal;
                        draft.in_name = true;
                        draft.rule = "numbers.road";
                        return Ok(());
                    }
                    if name == ['审'] || name == ['号'] && one {
                        return Err(tail.end);
                    }
                    return self.without_unit(draft, a, draft.start);
                }
                if matches!(name, ['号' | '路']) {
                    draft.in_name = true;
                }
                set(draft, NumberKind::Ordinal, &written, "numbers.ordinal");
            }
            Unit::Other if name == ['弱'] && !self.ends(draft.start, any!("震度 烈度 震度为 震度达")) => {
                draft.end = before_end;
                return self.without_unit(draft, a, draft.start);
            }
            Unit::Bare if self.ends(draft.start, any!("震度 烈度 震度为 震度达")) => {
                set(draft, NumberKind::Other, &written, "numbers.other");
            }
            Unit::Other => set(draft, NumberKind::Other, &written, "numbers.other"),
            Unit::Bare => {
                if one || draft.start > 0 && self.ends(draft.start, any!("自 加 增")) {
                    return Err(draft.end);
                }
                set(draft, NumberKind::Cardinal, &written, "numbers.best");
            }
            Unit::Noun => {
                if one && !matches!(name, ['男' | '女' | '球' | '国'])
                    || draft.open.is_some()
                        && draft.start == draft.numeral.start as usize
                        && self.char(draft.start) == '几'
                {
                    return Err(draft.end);
                }
                set(draft, NumberKind::Cardinal, &written, "numbers.noun");
            }
            // 每股5分
            Unit::Classifier if name == ['分'] && self.per(draft.start, draft.end).as_deref() == Some("股") => {
                draft.value = draft.value.map(|v| v.shift(-2));
                draft.high = draft.high.map(|v| v.shift(-2));
                set(draft, NumberKind::Money, self.home, "numbers.money");
            }
            // 三個一毫四, as said in Hong Kong
            Unit::Classifier
                if name == ['个']
                    && self.read(draft.end).is_some_and(|n| n.style == Style::One && self.char(n.end) == '毫') =>
            {
                if !range {
                    self.cents(draft, false);
                }
                let code = self.prefix_currency(draft.start).unwrap_or(self.home);
                set(draft, NumberKind::Money, code, "numbers.money");
            }
            Unit::Classifier => {
                if matches!(self.char(draft.start), '几' | '数') && draft.numeral.end - draft.numeral.start == 1 {
                    return Err(draft.end);
                }
                let next = self.char(draft.end);
                let moved = || self.ends(draft.start, any!("涨 跌 升 挫 弹 涨了 跌了 升了 跌去 回落 涨逾 跌逾 升逾"));
                if name == ['点'] && (draft.value.is_some_and(|v| v.to_f64() >= 100.0 || a.decimal) || moved()) {
                    // of an index
                    set(draft, NumberKind::Other, &written, "numbers.points");
                } else if !a.chinese && matches!(name, ['栋' | '幢' | '座']) && next.is_ascii_digit() {
                    // 7栋2单元
                    set(draft, NumberKind::Ordinal, &written, "numbers.ordinal");
                } else {
                    set(draft, NumberKind::Cardinal, &written, "numbers.classifier");
                }
            }
        };
        Ok(())
    }

    /// 3斤5两, 五尺三寸, 一米八五: what the tenth of the unit adds, and the end.
    fn smaller(&self, unit: Span, end: usize) -> Option<(Decimal, usize)> {
        if unit.len() != 1 {
            return None;
        }
        let tenth = match self.char(unit.start as usize) {
            '斤' => Some('两'),
            '尺' => Some('寸'),
            '丈' => Some('尺'),
            '米' => None,
            _ => return None,
        };
        let n = self.read(end)?;
        let value = n.value?.to_int()?;
        if let Some(tenth) = tenth {
            return (value < 10 && self.char(n.end) == tenth).then_some((n.value?.shift(-1), n.end + 1));
        }
        // 1米91, 2米03, 1米8
        if !n.chinese && self.char((unit.start as usize).wrapping_sub(1)).is_ascii_digit() {
            let follows = self.char(n.end);
            let free = matches!(n.digits, 1 | 2)
                && !n.decimal
                && n.end - end == n.digits as usize
                && self.unit(n.end).is_none()
                && !matches!(follows, '-' | ':' | '/' | '年' | '月' | '日' | '号' | '时' | '分' | '比' | '至' | '到');
            return free.then_some((n.value?.shift(-(n.digits as i32)), n.end));
        }
        let free = n.chinese && self.unit(n.end).is_none() && !numeral::is_numeral(self.char(n.end));
        match n.style {
            Style::One if free && value > 0 => Some((n.value?.shift(-1), n.end)),
            Style::Digits if free && n.digits == 2 => Some((n.value?.shift(-2), n.end)),
            _ => None,
        }
    }

    /// Whether what stands between `start` and `end` says how often something was done.
    fn is_done(&self, start: usize, end: usize) -> bool {
        let at = self.tokens.partition_point(|t| (t.start as usize) < end);
        let verb = |t: &Token| t.start as usize == end && t.pos.name().starts_with('v') && t.end - t.start >= 2;
        self.ends(start, any!("曾 曾经 已 先后 再 又"))
            || self.tokens.get(at).is_some_and(verb)
                && !self.ends(start, any!("降 升 温 约 达 至 到 高 低 了 转 成 过 近 逾 超 每"))
    }

    /// A numeral with nothing after it.
    fn without_unit(&self, draft: &mut Draft, a: &Numeral, i: usize) -> Result<(), usize> {
        let c = self.char(i);
        let next = self.char(draft.end);
        // 加息0.25厘, 年息三厘; 月息三厘 is less
        let interest = || self.before(i).iter().any(|c| matches!(c, '息' | '利' | '率' | '厘'));
        if next == '厘'
            && !matches!(self.char(draft.end + 1), '米' | '升' | '克' | '清' | '定')
            && !self.before(i).contains(&'月')
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
            if previous.is_ascii_alphabetic()
                || matches!(previous, '-' | '_') && self.char(i.wrapping_sub(2)).is_ascii_alphanumeric() && i >= 2
                || next.is_ascii_alphabetic()
            {
                draft.kind = NumberKind::Other;
                draft.in_name = true;
                draft.rule = "numbers.label";
            }
            // 标普500: an index by its name
            if self.ends(i, any!("标普 标准普尔 沪深 中证 日经 罗素 富时 国证 科创 纳斯达克 斯托克")) && a.digits > 1
            {
                draft.kind = NumberKind::Other;
                draft.in_name = true;
                draft.rule = "numbers.label";
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
                if a.scale == 0 && draft.value.is_some_and(|v| v.to_f64() >= 100.0) && self.paid(i)
                    || a.scale > 0 && self.paid(i) && !next.is_alphabetic()
                {
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

fn same_unit(a: Option<&Unit>, b: Option<&Unit>, x: Option<&char>, y: Option<&char>) -> bool {
    match (a, b) {
        (Some(Unit::Classifier | Unit::Quantity | Unit::Noun | Unit::Other), Some(_)) => a == b && x == y,
        (Some(Unit::Yuan), Some(Unit::Yuan | Unit::Money(_) | Unit::Coin(_))) => true,
        _ => a == b,
    }
}
