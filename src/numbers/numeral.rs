//! Numerals: Arabic, Chinese, formal, and any mixture, read to exact decimals.

use super::decimal::Decimal;
use crate::report::Modifier;
use crate::text::words::{Any, any};

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// 2024, 1,200.5
    Arabic,
    /// 二零二四: digits in a row.
    Digits,
    /// 两千零二十四, 3万4000: with units.
    Units,
    /// 十, 百, 千: a unit alone.
    BareUnit,
    /// 五: one digit alone.
    One,
}

/// A numeral found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// Position after it.
    pub end: usize,
    /// Its value, or the least of its values; `None` when it is longer than 38 digits.
    pub value: Option<Decimal>,
    /// The greatest value of 七八百, 两三.
    pub high: Option<Decimal>,
    /// 数十, 几百, 十几, 三千多万.
    pub open: Option<Modifier>,
    /// How it is written.
    pub style: Style,
    /// Digits written, for [`Style::Arabic`] without separators or decimals and [`Style::Digits`]; else 0.
    pub digits: u32,
    /// Power of ten of the last unit when the numeral ends in one of 万 and above.
    pub scale: i32,
    /// It has decimals.
    pub decimal: bool,
    /// Chinese characters only.
    pub chinese: bool,
}

impl Numeral {
    /// The value if it is a plain whole number.
    pub fn int(&self) -> Option<u64> {
        if self.high.is_some() || self.open.is_some() { None } else { self.value?.to_int() }
    }
}

/// Value of a Chinese digit.
pub fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' => 0,
        '一' | '壹' | '弌' => 1,
        '二' | '两' | '贰' | '弍' => 2,
        '三' | '叁' | '参' | '弎' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Characters that are numerals only beside other numerals: 陆军, 参加, 拾取.
pub fn is_formal(c: char) -> bool {
    matches!(
        c,
        '壹' | '弌'
            | '贰'
            | '弍'
            | '叁'
            | '参'
            | '弎'
            | '肆'
            | '伍'
            | '陆'
            | '柒'
            | '捌'
            | '玖'
            | '拾'
            | '佰'
            | '仟'
    )
}

/// Power of ten of 十 百 千.
fn small_unit(c: char) -> Option<i32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        _ => return None,
    })
}

/// Power of ten of 万 and above (兆 as in figures of money: 10^12).
fn big_unit(c: char) -> Option<i32> {
    Some(match c {
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        '京' => 16,
        '垓' => 20,
        '秭' => 24,
        '穰' => 28,
        '沟' => 32,
        '涧' => 36,
        _ => return None,
    })
}

/// 俩 before a unit is 两.
fn is_couple(c: char, next: char) -> bool {
    c == '俩' && (small_unit(next).is_some() || big_unit(next).is_some())
}

/// 廿 and its kin.
fn tens(c: char) -> Option<u128> {
    Some(match c {
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => return None,
    })
}

/// Whether `c` can be part of a numeral.
pub fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_chinese(c)
}

/// Whether `c` is a Chinese digit or unit.
pub fn is_chinese(c: char) -> bool {
    digit(c).is_some() || small_unit(c).is_some() || matches!(c, '万' | '亿' | '兆') || tens(c).is_some()
}

/// Arabic digits with thousands separators and decimals at the start of `text`:
/// length, value, count of digits (0 unless plain), whether there are decimals.
fn arabic(text: &[char]) -> Option<(usize, Option<Decimal>, u32, bool)> {
    let is_digit = |i: usize| text.get(i).is_some_and(char::is_ascii_digit);
    let mut i = 0;
    while is_digit(i) {
        i += 1;
    }
    let plain = i;
    if plain > 0 && plain <= 3 {
        while text.get(i) == Some(&',') && is_digit(i + 1) && is_digit(i + 2) && is_digit(i + 3) && !is_digit(i + 4) {
            i += 4;
        }
    }
    let whole = i;
    if text.get(i) == Some(&'.') && is_digit(i + 1) {
        i += 1;
        while is_digit(i) {
            i += 1;
        }
    }
    if i == 0 {
        return None;
    }
    let decimals = if i > whole { i - whole - 1 } else { 0 };
    let digits = text.get(..i).unwrap_or_default().iter().filter_map(|c| c.to_digit(10));
    let value = Decimal::from_digits(digits, decimals as i32);
    Some((i, value, if i == plain { plain as u32 } else { 0 }, decimals > 0))
}

/// State of the reading of a numeral.
#[derive(Default)]
struct State {
    /// Values closed by 万, 亿 …, with the power of ten of each.
    closed: Vec<(Decimal, i32)>,
    /// Value within the current group of four.
    section: Option<Decimal>,
    /// Digit not yet followed by a unit, and the greatest of a pair such as 七八.
    current: Option<(Decimal, Option<Decimal>)>,
    /// How much the whole may be greater than the value (七八百: 100).
    spread: Option<Decimal>,
    /// Power of ten of the last unit, for 两千三.
    last: Option<i32>,
    /// Power of ten of the last of 十百千 in the section.
    section_unit: i32,
    /// 零 stands before the current digit.
    zero: bool,
    /// Arabic digits have been read.
    arabic: bool,
    open: Option<Modifier>,
    decimal: bool,
    units: u32,
    bare: bool,
}

impl State {
    fn close_small(&mut self, power: i32) -> Option<()> {
        // 零十 is ten
        let current = self.current.take().filter(|&(digit, _)| digit != Decimal::ZERO || self.arabic);
        let (digit, high) = current.unwrap_or((Decimal::ONE, None));
        let value = digit.shift(power);
        if let Some(high) = high {
            self.spread = Some(minus(high, digit).shift(power));
        }
        self.section = Some(self.section.unwrap_or(Decimal::ZERO).plus(value)?);
        self.section_unit = power;
        self.last = Some(power);
        self.zero = false;
        self.units += 1;
        Some(())
    }

    fn close_big(&mut self, power: i32) -> Option<()> {
        let mut value = None;
        if let Some((digit, high)) = self.current.take() {
            value = Some(digit);
            if let Some(high) = high {
                self.spread = Some(minus(high, digit));
            }
        }
        if let Some(section) = self.section.take() {
            value = Some(value.unwrap_or(Decimal::ZERO).plus(section)?);
        }
        while let Some(&(before, unit)) = self.closed.last() {
            if unit > power {
                break;
            }
            self.closed.pop();
            value = Some(value.unwrap_or(Decimal::ZERO).plus(before)?);
        }
        self.closed.push((value.unwrap_or(Decimal::ONE).shift(power), power));
        self.spread = self.spread.map(|s| s.shift(power));
        self.section_unit = 0;
        self.last = Some(power);
        self.zero = false;
        self.units += 1;
        Some(())
    }

    /// 两千三 is 2300, 十三万五 135000: a last digit counts the next lower unit.
    fn shorten(&mut self) {
        if let (Some((digit, high)), Some(power), false) = (self.current, self.last, self.zero)
            && power >= 2
            && digit.to_int().is_some_and(|d| (1..10).contains(&d))
            && self.section.is_none_or(|_| self.section_unit == power)
        {
            self.current = Some((digit.shift(power - 1), high.map(|high| high.shift(power - 1))));
        }
    }

    fn total(&mut self) -> Option<(Decimal, Option<Decimal>)> {
        let mut value = self.section.unwrap_or(Decimal::ZERO);
        if let Some((digit, high)) = self.current {
            value = value.plus(digit)?;
            if let Some(high) = high {
                self.spread = Some(minus(high, digit));
            }
        }
        for &(part, _) in &self.closed {
            value = value.plus(part)?;
        }
        let high = match self.spread {
            Some(spread) => Some(value.plus(spread)?),
            None => None,
        };
        Some((value, high))
    }
}

/// What two digits in a row count: 五、六|个; not 三、四|线.
static COUNTED: &Any =
    any!("个 人 名 天 岁 小时 分钟 秒 公里 公斤 块 米 斤 倍 成 年前 年后 年来 年间 年内 年时间 年级 辆 架 艘 枚 间 家");

/// 五、六个: `n` at the start of `text` with the digit after it, unless they are members of a list (第五、六名).
pub fn paired(before: char, text: &[char], n: Numeral) -> Numeral {
    let whole = n.chinese && !n.decimal && n.high.is_none();
    let last = n.end.checked_sub(1).and_then(|i| digit(*text.get(i)?));
    if let (true, Some(low), Some(d), Some(['、', next, rest @ ..])) = (whole, n.value, last, text.get(n.end..))
        && (1..9).contains(&d)
        && digit(*next) == Some(d + 1)
        && COUNTED.starts(rest).is_some()
        && !matches!(before, '第' | '、' | '周' | '期' | '拜')
        && !is_numeral(before)
    {
        return Numeral { end: n.end + 2, high: low.plus(Decimal::int(1)), ..n };
    }
    n
}

/// `a − b` of two small whole numbers.
fn minus(a: Decimal, b: Decimal) -> Decimal {
    Decimal::int(u128::from(a.to_int().unwrap_or(0).saturating_sub(b.to_int().unwrap_or(0))))
}

/// The numeral at the start of `text`. It may start with 数 or 几 before a unit.
/// Reads no further than the numeral goes; linear in its length.
pub fn read(text: &[char]) -> Option<Numeral> {
    let first = *text.first()?;
    if !(is_numeral(first)
        || text.get(1).is_some_and(|&next| is_couple(first, next))
        || (matches!(first, '数' | '几')
            && text.get(1).is_some_and(|&c| small_unit(c).is_some() || big_unit(c).is_some()))
        || (first == '.' && text.get(1).is_some_and(char::is_ascii_digit)))
    {
        return None;
    }
    if first.is_ascii_digit() || first == '.' {
        let (len, value, digits, decimal) = arabic(text)?;
        let next = text.get(len).copied().unwrap_or(' ');
        if is_prefix(text, len) {
            return Some(Numeral {
                end: len,
                value,
                high: None,
                open: None,
                style: Style::Arabic,
                digits,
                scale: 0,
                decimal,
                chinese: false,
            });
        }
        if small_unit(next).is_none() && big_unit(next).is_none() && !opens(text, len) {
            return Some(Numeral {
                end: len,
                value,
                high: None,
                open: None,
                style: Style::Arabic,
                digits,
                scale: 0,
                decimal,
                chinese: false,
            });
        }
    } else if let Some(found) = digit_row(text) {
        return Some(found);
    }
    mixed(text)
}

/// 千米, 兆瓦, 百帕 at `at`: the character belongs to the unit of measure.
fn is_prefix(text: &[char], at: usize) -> bool {
    let (Some(c), Some(unit)) = (text.get(at), text.get(at + 1)) else { return false };
    match c {
        '千' => "米克瓦帕赫卡焦伏牛".contains(*unit),
        '兆' => "瓦帕赫焦伏字比".contains(*unit),
        '百' => *unit == '帕',
        _ => false,
    }
}

/// 多 余 几 来 before a unit of 万 or above: 3000多万.
fn opens(text: &[char], at: usize) -> bool {
    matches!(text.get(at), Some('多' | '余' | '几' | '来'))
        && text.get(at + 1).is_some_and(|&c| big_unit(c).is_some() || small_unit(c).is_some())
}

/// Digits in a row: 二零二四, 一七二零点五; not 七八 (seven or eight).
fn digit_row(text: &[char]) -> Option<Numeral> {
    let mut len = text.iter().take_while(|&&c| digit(c).is_some()).count();
    if let Some(at) = text.get(1..len).and_then(|t| t.iter().position(|&c| c == '两')) {
        len = at + 1;
    }
    if len < 2 {
        return None;
    }
    let next = text.get(len).copied().unwrap_or(' ');
    let (a, b) = (digit(*text.first()?)?, digit(*text.get(1)?)?);
    if small_unit(next).is_some()
        || big_unit(next).is_some()
        || (len == 2 && is_pair(a, b))
        || a == 0 && len == 2 && b == 0
    {
        return None;
    }
    let mut end = len;
    let mut decimals = 0;
    if next == '点' {
        decimals = text.get(len + 1..).unwrap_or_default().iter().take_while(|&&c| digit(c).is_some()).count();
        if decimals > 0 {
            end = len + 1 + decimals;
        }
    }
    let digits = text.get(..end).unwrap_or_default().iter().filter_map(|&c| digit(c));
    let value = Decimal::from_digits(digits, decimals as i32);
    let decimal = decimals > 0;
    Some(Numeral {
        end,
        value,
        high: None,
        open: None,
        style: Style::Digits,
        digits: if decimal { 0 } else { len as u32 },
        scale: 0,
        decimal,
        chinese: true,
    })
}

/// Two digits that mean "a or b": 两三, 七八, 三五.
fn is_pair(a: u32, b: u32) -> bool {
    a > 0 && (b == a + 1 || (a == 3 && b == 5))
}

fn mixed(text: &[char]) -> Option<Numeral> {
    let mut s = State::default();
    let mut i = 0;
    let mut overflow = false;
    let mut chinese = true;
    let mut pair = false;
    let mut step = |s: &mut State, done: Option<()>| {
        overflow |= done.is_none();
        if done.is_none() {
            *s = State { units: s.units, ..State::default() };
        }
    };
    while let Some(&c) = text.get(i) {
        let next = text.get(i + 1).copied().unwrap_or(' ');
        if c.is_ascii_digit() || (c == '.' && i == 0) {
            if s.current.is_some() {
                break;
            }
            let Some((len, value, _, decimal)) = arabic(text.get(i..).unwrap_or_default()) else { break };
            chinese = false;
            s.arabic = true;
            s.decimal |= decimal;
            i += len;
            if let Some(value) = value {
                s.current = Some((value, None));
                s.zero = true;
            } else {
                step(&mut s, None);
            }
        } else if c == '零' {
            let follows = digit(next).is_some()
                || small_unit(next).is_some()
                || next.is_ascii_digit()
                || next == '几'
                || tens(next).is_some();
            if s.current.is_none() && s.units == 0 {
                s.current = Some((Decimal::ZERO, None));
                i += 1;
            } else if s.current.is_none() && follows {
                s.zero = true;
                i += 1;
            } else {
                break;
            }
        } else if let Some(d) = digit(c).or(is_couple(c, next).then_some(2)) {
            let weight = c == '两' && s.units > 0 && small_unit(next).is_none() && big_unit(next).is_none();
            if s.current.is_some() || weight {
                break;
            }
            if matches!(c, '伍' | '陆' | '参')
                && !text.get(i + 1).is_some_and(|&n| is_chinese(n) || matches!(n, '元' | '圆' | '角' | '分'))
                && s.units == 0
            {
                break;
            }
            i += 1;
            let mut high = None;
            // 七八百, 五、六百
            let gap = usize::from(next == '、');
            if let Some(e) = text.get(i + gap).and_then(|&c| digit(c))
                && is_pair(d, e)
                && !is_formal(c)
                && (text.get(i + gap) != Some(&'两')
                    || c == '一' && text.get(i + gap + 1).is_some_and(|n| n.is_alphanumeric()))
                && !s.zero
            {
                let after = text.get(i + gap + 1).copied().unwrap_or(' ');
                let unit = small_unit(after).is_some() || big_unit(after).is_some();
                let row = digit(after).is_some();
                // 三百六七, 四千二三
                let short = gap == 0 && matches!(s.last, Some(2 | 3)) && !is_numeral(after);
                if (gap == 0 || unit) && !row && (unit || short || s.units == 0 || s.last == Some(1)) {
                    high = Some(Decimal::int(u128::from(e)));
                    pair = true;
                    i += gap + 1;
                }
            }
            s.current = Some((Decimal::int(u128::from(d)), high));
        } else if let Some(value) = tens(c) {
            if s.current.is_some() || s.section_unit == 1 {
                break;
            }
            s.current = Some((Decimal::int(value / 10), None));
            let done = s.close_small(1);
            step(&mut s, done);
            i += 1;
        } else if let Some(power) = small_unit(c) {
            let alone = s.current.is_none();
            if s.section.is_some() && power >= s.section_unit || alone && s.section.is_some() && power > 1 {
                // 一百一百: the second digit begins another numeral
                if s.section.is_some() && text.get(i - 1).is_some_and(|&c| digit(c).is_some_and(|d| d > 0)) && !alone {
                    s.current = None;
                    i -= 1;
                }
                break;
            }
            if alone
                && s.section.is_none()
                && (!s.closed.is_empty() && power > 1 && !s.zero
                    || c == '拾' && !is_chinese(next) && next.is_alphanumeric())
            {
                break;
            }
            s.bare |= alone && s.units == 0;
            let done = s.close_small(power);
            step(&mut s, done);
            i += 1;
        } else if let Some(power) = big_unit(c) {
            if c == '兆' && is_prefix(text, i) {
                break;
            }
            if s.section.is_some() {
                s.shorten();
            }
            let empty = s.current.is_none() && s.section.is_none();
            if power > 12 && !(is_numeral(next) || matches!(next, ' ' | '元')) {
                break;
            }
            if empty && s.closed.is_empty() {
                // 万 alone is a number only where the caller says so (近万, 上万)
                s.bare = true;
            }
            // 万万万…: beyond any amount
            if s.closed.last().is_some_and(|&(v, unit)| unit <= power && v.shift(power).to_f64() > 1e60) {
                overflow = true;
                while text.get(i).is_some_and(|&c| is_numeral(c)) {
                    i += 1;
                }
                break;
            }
            if !empty && s.closed.last().is_some_and(|&(_, unit)| unit == power) {
                break;
            }
            let done = s.close_big(power);
            step(&mut s, done);
            i += 1;
        } else if c == '点'
            && (s.current.is_some() || s.section.is_some() || !s.closed.is_empty())
            && !s.decimal
            && !pair
            && chinese
        {
            let rest = text.get(i + 1..).unwrap_or_default();
            let chinese_digits = rest.iter().take_while(|&&c| digit(c).is_some()).count();
            let arabic_digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
            let len = chinese_digits.max(arabic_digits);
            let after = rest.get(len).copied().unwrap_or(' ');
            if len == 0
                || tens(after).is_some()
                || small_unit(after) == Some(1)
                || (matches!(after, '分' | '刻' | '秒') && rest.get(len + 1) != Some(&'之'))
            {
                break;
            }
            let digits = rest.iter().take(len).filter_map(|&c| digit(c).or(c.to_digit(10)));
            let part = Decimal::from_digits(digits, len as i32);
            s.decimal = true;
            i += 1 + len;
            s.shorten();
            let whole = s.total().map(|(v, _)| v);
            match (whole, part) {
                (Some(whole), Some(part)) => {
                    let sum = whole.plus(part);
                    let units = s.units;
                    s = State {
                        current: sum.map(|v| (v, None)),
                        decimal: true,
                        units,
                        zero: true,
                        open: s.open,
                        ..State::default()
                    };
                    step(&mut s, sum.map(|_| ()));
                }
                _ => step(&mut s, None),
            }
        } else if matches!(c, '数' | '几') && i == 0 {
            s.current = Some((Decimal::ONE, None));
            s.open = Some(Modifier::Several);
            i += 1;
        } else if c == '几' && s.current.is_none() && (s.section_unit == 1 || s.zero) {
            s.open = Some(Modifier::Over);
            i += 1;
        } else if matches!(c, '多' | '余' | '来' | '几')
            && opens(text, i)
            && s.open.is_none()
            && big_unit(next).is_some()
        {
            s.open = Some(if c == '来' { Modifier::About } else { Modifier::Over });
            i += 1;
            if c == '几' {
                s.open = Some(Modifier::Several);
            }
        } else {
            break;
        }
    }
    if i == 0 {
        return None;
    }
    s.shorten();
    let scale = if s.current.is_none() && s.section.is_none() { s.closed.last().map_or(0, |&(_, p)| p) } else { 0 };
    let scale = if s.closed.len() == 1 { scale } else { 0 };
    let style = if s.units == 0 {
        if chinese { Style::One } else { Style::Arabic }
    } else if s.bare && s.units == 1 && i == 1 {
        Style::BareUnit
    } else {
        Style::Units
    };
    let total = if overflow { None } else { s.total() };
    Some(Numeral {
        end: i,
        value: total.map(|(v, _)| v),
        high: total.and_then(|(_, h)| h),
        open: s.open,
        style,
        digits: 0,
        scale,
        decimal: s.decimal,
        chinese,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        let text: Vec<char> = input.chars().collect();
        let found = match read(&text) {
            None => "-".to_string(),
            Some(n) => {
                let rest: String = text[n.end..].iter().collect();
                let value = n.value.map_or("?".to_string(), |v| v.to_string());
                let high = n.high.map_or(String::new(), |h| format!("~{h}"));
                let open = n.open.map_or(String::new(), |o| format!(" {o:?}"));
                format!("{value}{high}{open}|{rest}")
            }
        };
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn numerals() {
        for (input, expected) in [
            ("12000人", "12000|人"),
            ("1,200.5万", "12005000|"),
            ("12,34", "12|,34"),
            ("3万4000名", "34000|名"),
            ("1亿2800万", "128000000|"),
            ("20万亿", "20000000000000|"),
            ("31万5000亿", "31500000000000|"),
            ("二零二四年", "2024|年"),
            ("两千零二十四", "2024|"),
            ("两千三", "2300|"),
            ("两千零三", "2003|"),
            ("十三万五", "135000|"),
            ("一百一十六", "116|"),
            ("百三", "130|"),
            ("壹佰贰拾柒", "127|"),
            ("陆军", "-"),
            ("七八百", "700~800|"),
            ("五、六百台斤", "500~600|台斤"),
            ("三四十", "30~40|"),
            ("十七八岁", "17~18|岁"),
            ("两三天", "2~3|天"),
            ("三五万", "30000~50000|"),
            ("数十万", "100000 Several|"),
            ("几千名", "1000 Several|名"),
            ("二十几万", "200000 Over|"),
            ("3000多万元", "30000000 Over|元"),
            ("二点五亿", "250000000|"),
            ("零点零一", "0.01|"),
            ("三点一刻", "3|点一刻"),
            ("六点二十分", "6|点二十分"),
            ("一七二零点五", "1720.5|"),
            ("廿九", "29|"),
            ("10万万", "1000000000|"),
            ("200亿零四千230", "20000004230|"),
            (".5", "0.5|"),
            ("万", "10000|"),
            ("四千零六百万", "46000000|"),
            ("百二万", "1200000|"),
            ("一涧二千沟", "1200000000000000000000000000000000000|"),
            ("五兆六十二亿四万五千二", "5006200045200|"),
            ("壹佰贰拾叁肆角", "123|肆角"),
            ("两千三点一", "2300.1|"),
            ("俩千两百", "2200|"),
            ("俩人", "-"),
            ("一万零百一十一", "10111|"),
            ("零十", "10|"),
            ("一百一百", "100|一百"),
            ("三千五千", "3000|五千"),
            ("零点五", "0.5|"),
            ("二两", "2|两"),
            ("三千两百两", "3200|两"),
            ("一两天", "1~2|天"),
            ("2.86千米", "2.86|千米"),
            ("400兆瓦", "400|兆瓦"),
        ] {
            check(input, expected);
        }
    }

    #[test]
    fn endless() {
        let text: Vec<char> = std::iter::repeat_n('9', 1_000_000).collect();
        let found = read(&text).unwrap();
        assert_eq!((found.end, found.value), (1_000_000, None));
        let mut text: Vec<char> = vec!['三'];
        text.extend(std::iter::repeat_n('万', 10_000));
        let found = read(&text).unwrap();
        assert_eq!(found.value, None);
        assert_eq!(found.end, text.len());
    }
}
