//! The grammar of numbers: a numeral, what stands after it, what before.

mod amount;
mod around;
mod label;
mod money;
mod share;
#[cfg(test)]
mod tests;
mod unit;

use crate::lex::Pos;
use crate::lex::token_at;
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::units::{Home, Tables, Unit, tables};
use crate::report::{Modifier, NumberExpr, NumberKind, Script, Span, TimeExpr, Token};
use crate::text::Document;
use crate::text::words::{Any, any};

/// Numbers of the text outside its times, in order and disjoint.
pub fn numbers(doc: &Document, tokens: &[Token], times: &[TimeExpr]) -> Vec<NumberExpr> {
    let homes = homes(doc);
    let home = homes.first().map_or("CNY", |&(_, code)| code);
    Scan { doc, chars: &doc.chars, tokens, tables: tables(), home, floor: 0 }.all(times, &homes)
}

struct Scan<'a> {
    doc: &'a Document<'a>,
    chars: &'a [char],
    tokens: &'a [Token],
    tables: &'static Tables,
    /// What 元 is in this text.
    home: &'static str,
    /// Nothing before this position may be taken in.
    floor: usize,
}

/// The currencies that 元 means in the text, and from where on: as it says (人民币,下同), the first from
/// its beginning; else one, by its script and the bodies and currencies it names.
fn homes(doc: &Document) -> Vec<(usize, &'static str)> {
    let mut told = Vec::new();
    let mut counts = [0u32; 5];
    let mut seen = [false; 3];
    let mut local = 0;
    let tables = tables();
    for (i, &c) in doc.chars.iter().enumerate() {
        if !tables.may_tell_home(c) {
            continue;
        }
        if c == '同'
            && i >= 4
            && let Some(head) = doc.chars.get(i.saturating_sub(10)..i)
            && let [head @ .., ',' | '.' | '·' | '、' | '(', '下'] = head
            && let Some((_, code)) = tables.currency_before(head)
        {
            told.push((i, code));
        }
        let Some(clue) = tables.home(doc.chars.get(i..).unwrap_or_default()) else { continue };
        match clue {
            Home::Place(place) => counts.get_mut(place).into_iter().for_each(|n| *n += 1),
            Home::Money(place) => {
                counts.get_mut(place).into_iter().for_each(|n| *n += 1);
                seen.get_mut(place - 2).into_iter().for_each(|s| *s = true);
            }
            Home::Singapore => {
                counts.get_mut(3).into_iter().for_each(|n| *n += 1);
                local += 1;
            }
            Home::Mainland => seen.get_mut(2).into_iter().for_each(|s| *s = true),
        }
    }
    if told.is_empty() { vec![(0, home(doc, counts, seen, local))] } else { told }
}

/// The currency that 元 means, by how often the text names what is of each, and by the currencies it names.
/// `local`: how often it speaks of what only those of Singapore write of.
fn home(doc: &Document, counts: [u32; 5], seen: [bool; 3], local: u32) -> &'static str {
    let [tw, hk, my, mut sg, us] = counts;
    let [ringgit, singapore_dollar, renminbi] = seen;
    // (新加坡24日讯) says whose money it is
    let heads =
        doc.block_spans.iter().take(6).map(|span| doc.slice(Span::new(span.start, span.end.min(span.start + 12))));
    let dateline = heads.into_iter().any(|head| {
        let place = head.strip_prefix(&['(']).unwrap_or(head);
        place.starts_with(&['新', '加', '坡']) && head.iter().any(|&c| c == '讯' || c == '电')
    });
    if dateline {
        if tw + hk == 0 && !renminbi {
            return "SGD";
        }
        sg += my;
    }
    if doc.script != Script::Hans && us > 1 && tw + hk == 0 {
        return "USD";
    }
    if doc.script != Script::Hans && (tw + hk > 0 || !renminbi) {
        return if hk > 0 && tw <= hk { "HKD" } else { "TWD" };
    }
    if my > 0 && my >= sg && ringgit && !renminbi {
        return "MYR";
    }
    if sg > my && (singapore_dollar || local >= 2 && local < sg) && !renminbi {
        return "SGD";
    }
    "CNY"
}

/// Characters that a word may have before the numeral in it: 近百, 约三成.
const PREFIXES: &str =
    "第 近 约 上 逾 超 每 这 那 各 前 后 共 有 达 其 至 到 仅 负 头 满 零 初 成 为 是 首 又 再 余 多 来";

/// What stands after a numeral.
struct Tail {
    unit: Option<Unit>,
    /// The unit as it is written.
    span: Span,
    end: usize,
}

/// A number being put together.
struct Draft {
    start: usize,
    end: usize,
    numeral: Span,
    kind: NumberKind,
    value: Option<Decimal>,
    high: Option<Decimal>,
    /// A value that is no decimal: a third.
    ratio: Option<f64>,
    text: Option<String>,
    open: Option<Modifier>,
    unit: Option<String>,
    negative: bool,
    /// Whether the upper end of a range is below zero, where it has a sign of its own.
    high_negative: Option<bool>,
    /// How far the value may be off: 1.5±0.1.
    margin: Option<Decimal>,
    in_name: bool,
    rule: &'static str,
}

/// Nothing read yet.
const NONE: Draft = Draft {
    start: 0,
    end: 0,
    numeral: Span { start: 0, end: 0 },
    kind: NumberKind::Other,
    value: None,
    high: None,
    ratio: None,
    text: None,
    open: None,
    unit: None,
    negative: false,
    high_negative: None,
    margin: None,
    in_name: false,
    rule: "",
};

/// Whether what follows the numeral is its unit, or where to look on if there is no number.
type Taken = Result<bool, usize>;

impl Draft {
    /// Multiply by a power of ten.
    fn shift(&mut self, power: i32) {
        self.value = self.value.map(|v| v.shift(power));
        self.high = self.high.map(|v| v.shift(power));
    }

    fn add(&mut self, part: Decimal) {
        self.value = self.value.and_then(|v| v.plus(part));
    }

    fn is_range(&self) -> bool {
        self.kind == NumberKind::Range
    }

    /// A number of a kind, in a unit; a range stays one.
    fn measure(&mut self, kind: NumberKind, unit: &str, rule: &'static str) -> Taken {
        if !self.is_range() {
            self.kind = kind;
            self.rule = rule;
        }
        self.unit = Some(unit.to_string());
        Ok(true)
    }
}

impl Scan<'_> {
    fn char(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    fn rest(&self, i: usize) -> &[char] {
        self.chars.get(i..).unwrap_or_default()
    }

    fn before(&self, i: usize) -> &[char] {
        self.chars.get(i.saturating_sub(10).max(self.floor)..i).unwrap_or_default()
    }

    fn starts(&self, i: usize, words: &Any) -> Option<usize> {
        words.starts(self.rest(i))
    }

    fn ends(&self, i: usize, words: &Any) -> bool {
        words.ends(self.before(i)).is_some()
    }

    /// Whether a word of the dictionary begins before `i` and goes on.
    fn in_word(&self, i: usize) -> bool {
        let token = self.tokens.partition_point(|t| t.end as usize <= i);
        self.tokens.get(token).is_some_and(|t| (t.start as usize) < i && t.word != 0)
    }

    fn token_at(&self, i: usize) -> Option<&Token> {
        token_at(self.tokens, i as u32)
    }

    fn written(&self, start: usize, end: usize) -> String {
        self.doc.written(Span::new(start as u32, end as u32)).replace(' ', "")
    }

    fn skip_spaces(&self, mut i: usize) -> usize {
        let end = i + 5;
        while i < end && self.char(i) == ' ' {
            i += 1;
        }
        i
    }

    fn all(mut self, times: &[TimeExpr], homes: &[(usize, &'static str)]) -> Vec<NumberExpr> {
        let mut later = homes.iter().skip(1).peekable();
        let mut out: Vec<NumberExpr> = Vec::new();
        let mut time = 0;
        let mut i = 0;
        while let Some(&c) = self.chars.get(i) {
            if !self.tables.may_start(c) {
                i += 1;
                continue;
            }
            while times.get(time).is_some_and(|t| t.end as usize <= i) {
                time += 1;
            }
            if let Some(t) = times.get(time).filter(|t| t.start as usize <= i) {
                i = t.end as usize;
                self.floor = i;
                continue;
            }
            while let Some(&(_, code)) = later.next_if(|&&(at, _)| at < i) {
                self.home = code;
            }
            let limit = times.get(time).map_or(usize::MAX, |t| t.start as usize);
            match self.number(i) {
                Ok(draft) if draft.end <= limit => {
                    i = draft.end.max(i + 1);
                    let mut number = self.finish(draft);
                    if number.per.is_none() {
                        number.per = out.last().and_then(|before| self.per_again(before, &number));
                    }
                    self.unit_of_list(&mut out, &mut number);
                    self.currency_of_sentence(&out, &mut number);
                    out.push(number);
                    self.floor = i;
                }
                Ok(_) => i += 1,
                Err(next) => i = next.max(i + 1),
            }
        }
        out
    }

    /// 收入3.27亿元人民币,亏损8600万|元: what 元 is in a sentence that has said it, whatever it is in the text.
    fn currency_of_sentence(&self, before: &[NumberExpr], number: &mut NumberExpr) {
        let code = "CNY";
        if number.kind != NumberKind::Money || number.unit.as_deref() != Some(self.home) || self.home == code {
            return;
        }
        let end = number.end as usize;
        let bare = self.char(end - 1) == '元' && !matches!(self.char(end - 2), '港' | '美' | '日' | '欧');
        let told = before.iter().rev().take(8).find(|b| b.kind == NumberKind::Money);
        let told = told.filter(|b| b.unit.as_deref() == Some(code)).map(|b| b.end as usize);
        let same = |told: usize| !self.chars.get(told..end).is_none_or(|t| t.iter().any(|c| matches!(c, '。' | '\n')));
        if bare && told.is_some_and(same) {
            number.unit = Some(code.into());
        }
    }

    /// 3373亿、4753亿和3551亿|元: what the last of a list counts, the others do;
    /// 第六、七届: what the first of one is, the last is.
    fn unit_of_list(&self, before: &mut [NumberExpr], number: &mut NumberExpr) {
        let ordinal = before.last().is_some_and(|first| {
            first.kind == NumberKind::Ordinal
                && first.unit.is_none()
                && first.end + 1 == number.start
                && self.char(first.end as usize) == '、'
        });
        if ordinal && number.kind == NumberKind::Cardinal {
            (number.kind, number.rule) = (NumberKind::Ordinal, "numbers.listed");
            return;
        }
        if !matches!(number.kind, NumberKind::Money | NumberKind::Quantity | NumberKind::Cardinal)
            || number.unit.is_none()
        {
            return;
        }
        let mut start = number.start;
        for earlier in before.iter_mut().rev() {
            let parted =
                earlier.end + 1 == start && matches!(self.char(earlier.end as usize), '、' | '和' | '及' | '与');
            let large = matches!(self.char((earlier.end as usize).wrapping_sub(1)), '万' | '亿');
            // 30、20和10|公斤
            let measured = number.kind != NumberKind::Cardinal && earlier.end - earlier.start >= 2;
            if !parted || !(large || measured) || earlier.unit.is_some() || earlier.kind != NumberKind::Cardinal {
                break;
            }
            start = earlier.start;
            (earlier.kind, earlier.rule) = (number.kind, "numbers.listed");
            earlier.unit.clone_from(&number.unit);
        }
    }

    /// The number at `i`, or where to look on.
    fn number(&self, i: usize) -> Result<Draft, usize> {
        let c = self.char(i);
        if matches!(c, 'h' | 'w') {
            return Err(self.address(i).unwrap_or(i + 1));
        }
        if c == '(' {
            return self.telephone(i).ok_or(i + 1);
        }
        if c == '第' {
            return self.ordinal(i).ok_or(i + 1);
        }
        if c == '半' {
            return self.half(i);
        }
        if c == '对' {
            return self.half_price(i).ok_or(i + 1);
        }
        if c == '米' {
            return self.height(i).ok_or(i + 1);
        }
        if c == '.'
            && (!self.char(i + 1).is_ascii_digit()
                || self.before(i).last().is_some_and(|&b| b.is_ascii_alphanumeric() || b == '.'))
        {
            return Err(i + 1);
        }
        if c.is_ascii_digit() {
            // 7-ELEVEn
            let digits = self.rest(i).iter().take(4).take_while(|c| c.is_ascii_digit()).count();
            let brand = self.char(i + digits) == '-'
                && self.rest(i + digits + 1).iter().take(3).filter(|c| c.is_ascii_alphabetic()).count() == 3;
            if brand {
                return Err(i + digits);
            }
            if let Some(end) = self.mailbox(i) {
                return Err(end);
            }
            if let Some(draft) = self.telephone(i).or_else(|| self.docket(i)) {
                return Ok(draft);
            }
            if let Some(end) = self.dotted(i).or_else(|| self.anniversary(i)).or_else(|| self.generation(i)) {
                return Err(end);
            }
        }
        // 零下2度
        if c == '零' && matches!(self.char(i + 1), '下' | '上') {
            let j = i + 2;
            let Some(a) = self.read(j) else { return Err(i + 1) };
            let mut draft = self.measured(j, a)?;
            draft.negative = self.char(i + 1) == '下';
            draft.start = i;
            return Ok(draft);
        }
        if !numeral::is_numeral(c)
            && !matches!(c, '.')
            && self.starts(i, any!("上百 上千 上万 上亿 上十")).is_none()
            && !matches!(c, '数' | '几' | '俩')
        {
            return Err(i + 1);
        }
        if c == '上' {
            // 车上|十多名
            if self.ends(i, any!("以 之 不 如 马 网 天")) || self.in_word(i) {
                return Err(i + 1);
            }
            let Some(a) = self.read(i + 1) else { return Err(i + 1) };
            let mut draft = self.measured(i + 1, a)?;
            draft.start = i;
            draft.open = Some(Modifier::Over);
            return Ok(draft);
        }
        if c == '数'
            && let Some(draft) = self.several(i)
        {
            return Ok(draft);
        }
        if let Some(end) = self.whole_unit(i) {
            return Err(end);
        }
        let Some(a) = self.read(i) else { return Err(i + 1) };
        if let Some(draft) = self.fraction(i, &a).or_else(|| self.power(i, &a)) {
            return Ok(draft);
        }
        if let Some(skip) = self.not_a_number(i, &a) {
            return Err(skip);
        }
        if let Some(draft) = self.ratio(i, &a) {
            return Ok(draft);
        }
        self.measured(i, a)
    }

    fn read(&self, i: usize) -> Option<Numeral> {
        if self.starts(i, any!("百分点 百分位")).is_some() {
            return None;
        }
        let mut a = numeral::paired(self.char(i.wrapping_sub(1)), self.rest(i), numeral::read(self.rest(i))?);
        if !a.chinese
            && let Some(comma) = self.wide_comma(i, i + a.end)
        {
            a = numeral::read(self.chars.get(i..comma)?)?;
        }
        // 0.3百分点: no 百
        let points = i + a.end - 1;
        if a.end > 1 && self.starts(points, any!("百分点 百分位")).is_some() {
            a = numeral::read(self.chars.get(i..points)?)?;
        }
        a.end += i;
        // 17个多百分点, 30来斤
        if self.starts(a.end, any!("个多百分点")).is_some() {
            a = Numeral { end: a.end + 2, open: Some(Modifier::Over), ..a };
        } else if !a.chinese
            && self.char(a.end) == '来'
            && self.unit(a.end + 1).is_some_and(|t| t.span.start as usize == a.end + 1)
        {
            a = Numeral { end: a.end + 1, open: Some(Modifier::About), ..a };
        }
        // 四点 五个百分点
        let point = a.chinese && !a.decimal && self.char(a.end) == '点' && self.char(a.end + 1) == ' ';
        if point && let Some(part) = numeral::read(self.rest(a.end + 2)) {
            let end = a.end + 2 + part.end;
            let digits = self.rest(a.end + 2).iter().take(part.end);
            let decimals = Decimal::from_digits(digits.filter_map(|&c| numeral::digit(c)), part.end as i32);
            if (part.style == Style::One || part.style == Style::Digits)
                && self.starts(end, any!("个百分点 百分点 %")).is_some()
            {
                let value = a.value.zip(decimals).and_then(|(whole, part)| whole.plus(part));
                a = Numeral { end, value, decimal: true, ..a };
            }
        }
        // 7万 5千, 三百 五
        while self.char(a.end) == ' ' {
            let j = self.skip_spaces(a.end);
            let c = self.char(j);
            // 7 2 折
            let discount = a.value.is_some_and(|v| v.to_f64() < 10.0)
                && (numeral::digit(c).is_some() || c.is_ascii_digit())
                && self.char(self.skip_spaces(j + 1)) == '折';
            // 农损12亿 3县市, 破百 10比7: what has no unit of its own is another number
            let rest = self.rest(j);
            let length = rest.iter().take(12).take_while(|&&c| numeral::is_numeral(c) || c == '.').count();
            let units = rest.iter().take(length).any(|&c| "十百千万亿".contains(c)) || !a.chinese && length >= 3;
            let apart = rest.first().is_some_and(char::is_ascii_digit) && !units;
            let goes_on = discount
                || !apart
                    && match a.style {
                        Style::Arabic => matches!(c, '万' | '亿' | '千' | '百'),
                        Style::Units | Style::BareUnit => {
                            // 3.5万 三农频道, 1.2万 参与: a word of its own
                            let next = self.char(j + 1);
                            let joined = c.is_ascii_digit()
                                || !next.is_alphabetic()
                                || !numeral::is_formal(c) && (numeral::is_numeral(next) || matches!(next, '又' | '点'));
                            numeral::is_numeral(c) && joined || matches!(c, '余' | '多' | '几' | '点')
                        }
                        Style::One => matches!(c, '十' | '百' | '千' | '万' | '亿' | '点'),
                        Style::Digits => c == '点',
                    };
            if !goes_on {
                break;
            }
            let joined: Vec<char> = self.rest(i).iter().take(40).filter(|c| **c != ' ').copied().collect();
            let Some(b) = numeral::read(&joined) else { break };
            if b.end <= a.end - i {
                break;
            }
            // position in the text of the end of the joined numeral
            let mut count = 0;
            let mut end = i;
            while count < b.end {
                if self.char(end) != ' ' {
                    count += 1;
                }
                end += 1;
            }
            if end <= a.end {
                break;
            }
            a = Numeral { end, ..b };
        }
        Some(a)
    }

    /// A full-width comma after half-width digits, which parts two numbers: 20，300.
    fn wide_comma(&self, start: usize, end: usize) -> Option<usize> {
        let commas = (start + 1..end).filter(|&i| self.char(i) == ',');
        let wide = |i: usize| {
            let raw = self.doc.raw(Span::new(i as u32 - 1, i as u32 + 1));
            raw.starts_with(|c: char| c.is_ascii_digit()) && raw.ends_with('，')
        };
        commas.into_iter().find(|&i| wide(i))
    }

    /// 数国, 数名: several of what is counted; the value is the magnitude.
    fn several(&self, i: usize) -> Option<Draft> {
        let tail = self.unit(i + 1).filter(|t| t.span.start as usize == i + 1)?;
        let counted = "国名家辆艘架座栋所间省市县地条项件起人次".contains(self.char(i + 1)) && tail.span.len() == 1;
        let at = self.tokens.partition_point(|t| t.end as usize <= i);
        let token = self.tokens.get(at).filter(|t| t.start as usize == i)?;
        (counted && token.end as usize <= tail.end).then(|| Draft {
            start: i,
            end: tail.end,
            numeral: Span::new(i as u32, i as u32 + 1),
            kind: NumberKind::Cardinal,
            value: Some(Decimal::ONE),
            open: Some(Modifier::Several),
            unit: Some(self.written(i + 1, tail.end)),
            rule: "numbers.several",
            ..NONE
        })
    }

    /// Whether nothing but marks, or a sign, is on either side.
    fn alone(&self, start: usize, end: usize) -> bool {
        let outside = |c: char| !c.is_alphanumeric();
        let before = self.char(start.wrapping_sub(1));
        let before = if before == '负' { self.char(start.wrapping_sub(2)) } else { before };
        outside(before) && outside(self.char(end))
    }

    /// Where to go on if what stands here only looks like a number.
    fn not_a_number(&self, i: usize, a: &Numeral) -> Option<usize> {
        let c = self.char(i);
        if c.is_ascii_digit() || c == '.' {
            return None;
        }
        if let Some((len, ())) = self.tables.names.at(self.rest(i)) {
            return Some((i + len).max(a.end));
        }
        let alone = self.alone(i, a.end);
        let tail = self.unit(a.end).filter(|t| {
            // one country, one place are no counts; one man, one goal are
            t.unit != Some(Unit::Noun)
                || a.value.is_none_or(|v| v != Decimal::ONE)
                || matches!(self.char(a.end), '女' | '男' | '球')
        });
        if let Some((len, ())) = self.tables.stops.at(self.rest(i)) {
            let casualty =
                matches!(self.char(a.end), '死' | '伤') && matches!(self.char(i.wrapping_sub(1)), '死' | '亡');
            let counted = len <= a.end - i && (tail.is_some() || alone || casualty);
            let longer = a.end - i > len;
            if !counted && !longer {
                return Some((i + len).max(a.end));
            }
        }
        if alone || self.comparison(i, a.end).is_some() {
            return None;
        }
        // 十坪, cut as a word that nobody knows
        if self.char(a.end) == '坪' {
            return None;
        }
        if numeral::is_formal(c) && a.style == Style::One && tail.is_none() {
            return Some(a.end);
        }
        // by the words: 统一, 唯一, 三亚
        let at = self.tokens.partition_point(|t| t.end as usize <= i);
        let token = self.tokens.get(at)?;
        let (start, end) = (token.start as usize, token.end as usize);
        if start > i {
            return None;
        }
        let pos = token.pos.name();
        let plain = matches!(pos, "m" | "mq" | "x" | "t" | "w" | "eng") || token.pos == Pos::OTHER;
        if start < i && self.floor <= start {
            let head = self.chars.get(start..i).unwrap_or_default();
            // 此案二审 may be cut into 此 and 案二审
            let trial = head == ['案'] && self.char(a.end) == '审';
            let fits = trial || any!(PREFIXES).ends(head).is_some();
            let numeric = plain || head.iter().all(|&c| numeral::is_numeral(c) || c.is_ascii());
            let bound = head.last().is_some_and(|c| "之唯统惟逐划归专单同".contains(*c)) && end == a.end;
            if !fits && !numeric || bound {
                return Some(a.end);
            }
        }
        let known = tail.as_ref().map_or(a.end, |t| t.end);
        let unit = tail.and_then(|t| t.unit);
        // 四至|六成
        let joins = start == i && matches!(self.char(a.end), '至' | '到') && numeral::is_numeral(self.char(a.end + 1));
        // 百余|人, an idiom of the dictionary
        let joins = joins || matches!(self.char(a.end), '余' | '多') && "人名位个家户".contains(self.char(a.end + 1));
        if end > known && !plain && !joins {
            // 两国人民 and 一审判决 are a number and a word
            let phrase = end >= known + 2 && known > a.end && matches!(pos, "n" | "nr" | "l" | "v" | "vn");
            let counted = matches!(unit, Some(Unit::Noun | Unit::Ordinal | Unit::Classifier | Unit::Other));
            if !(phrase && counted && start == i) {
                return Some(a.end.max(end.min(i + 4)));
            }
        }
        let whole = start == i && end == known && end > a.end && a.style != Style::Units;
        if whole && !plain && !matches!(pos, "n" | "q" | "ng") {
            let usual = match unit {
                // 三本 and 四本 are places of the dictionary.
                Some(Unit::Classifier) if pos == "ns" && self.char(i + 1) == '本' => true,
                // 二人, which may be a Japanese name
                Some(Unit::Classifier) if self.starts(i, any!("二人")).is_some() => {
                    self.starts(i + 2, any!("转 组 世界 台 行")).is_none()
                }
                Some(Unit::Noun) => matches!(pos, "ns" | "j"),
                Some(Unit::Classifier | Unit::Quantity | Unit::Tenths | Unit::Age | Unit::Percent(_)) => {
                    matches!(pos, "d" | "r" | "l" | "z" | "f" | "j")
                }
                Some(Unit::Ordinal | Unit::Other) => true,
                _ => false,
            };
            if !usual {
                return Some(end);
            }
        }
        None
    }

    /// 米九, 身高米八五: one metre and so much.
    fn height(&self, i: usize) -> Option<Draft> {
        let n = self.read(i + 1).filter(|n| n.chinese && n.int().is_some_and(|v| v > 0))?;
        let decimals = match n.style {
            Style::One => -1,
            Style::Digits if n.digits == 2 => -2,
            _ => return None,
        };
        let lead = i == self.floor
            || !self.char(i.wrapping_sub(1)).is_alphanumeric()
            || self.ends(i, any!("身高 近 约 到 至 有 高"));
        let tail =
            !self.char(n.end).is_alphanumeric() || self.starts(n.end, any!("左右 上下 以 的 多 到 至 大")).is_some();
        if !lead || !tail {
            return None;
        }
        let mut draft = Draft {
            start: i,
            end: n.end,
            numeral: Span::new(i as u32 + 1, n.end as u32),
            kind: NumberKind::Quantity,
            value: n.value.and_then(|v| v.shift(decimals).plus(Decimal::ONE)),
            unit: Some("米".into()),
            rule: "numbers.height",
            ..NONE
        };
        if let Some((mid, false)) = self.joiner(n.end, &n)
            && let Some(b) = self.read(mid)
            && let Ok(top) = self.amount(mid, &b)
            && top.kind == NumberKind::Quantity
            && top.value.zip(draft.value).is_some_and(|(y, x)| y.to_f64() > x.to_f64())
        {
            draft.kind = NumberKind::Range;
            draft.high = top.value;
            draft.end = top.end;
            draft.numeral.end = top.numeral.end;
        }
        self.around(&mut draft);
        Some(draft)
    }
}
