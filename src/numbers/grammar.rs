//! The grammar of numbers: a numeral, what stands after it, what before.

use super::decimal::Decimal;
use super::numeral::{self, Numeral, Style};
use super::units::{Home, Tables, Unit, tables};
use super::words::{Any, any};
use crate::lex::Pos;
use crate::report::{BlockKind, Modifier, NumberExpr, NumberKind, NumberValue, Script, Span, TimeExpr, Token};
use crate::text::Document;

/// Numbers of the text outside its times, in order and disjoint.
pub fn numbers(doc: &Document, tokens: &[Token], times: &[TimeExpr]) -> Vec<NumberExpr> {
    let scan = Scan { doc, chars: &doc.chars, tokens, tables: tables(), home: home(doc), floor: 0 };
    scan.all(times)
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

/// The currency that 元 means in the text, by its script and the bodies and
/// currencies it names.
fn home(doc: &Document) -> &'static str {
    let mut counts = [0u32; 4];
    let mut seen = [false; 3];
    let tables = tables();
    for (i, &c) in doc.chars.iter().enumerate() {
        if !tables.may_tell_home(c) {
            continue;
        }
        // (人民币,下同): told once for all
        if c == '同'
            && i >= 4
            && let Some(head) = doc.chars.get(i.saturating_sub(10)..i)
            && let [head @ .., ',' | '.' | '·' | '、' | '(', '下'] = head
            && let Some((_, code)) = tables.currency_before(head)
        {
            return code;
        }
        let Some(clue) = tables.home(doc.chars.get(i..).unwrap_or_default()) else { continue };
        match clue {
            Home::Place(place) => counts.get_mut(place).into_iter().for_each(|n| *n += 1),
            Home::Money(place) => {
                counts.get_mut(place).into_iter().for_each(|n| *n += 1);
                seen.get_mut(place - 2).into_iter().for_each(|s| *s = true);
            }
            Home::Mainland => seen.get_mut(2).into_iter().for_each(|s| *s = true),
        }
    }
    let [tw, hk, my, mut sg] = counts;
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
    if doc.script != Script::Hans && (tw + hk > 0 || !renminbi) {
        return if hk > 0 && tw <= hk { "HKD" } else { "TWD" };
    }
    if my > 0 && my >= sg && ringgit && !renminbi {
        return "MYR";
    }
    if sg > my && singapore_dollar && !renminbi {
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

    fn all(mut self, times: &[TimeExpr]) -> Vec<NumberExpr> {
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
            let limit = times.get(time).map_or(usize::MAX, |t| t.start as usize);
            match self.number(i) {
                Ok(draft) if draft.end <= limit => {
                    i = draft.end.max(i + 1);
                    let mut number = self.finish(draft);
                    if number.per.is_none() {
                        number.per = out.last().and_then(|before| self.per_again(before, &number));
                    }
                    out.push(number);
                    self.floor = i;
                }
                Ok(_) => i += 1,
                Err(next) => i = next.max(i + 1),
            }
        }
        out
    }

    /// 每吨820元降至|610元: what the amount before is for.
    fn per_again(&self, before: &NumberExpr, number: &NumberExpr) -> Option<String> {
        let between = self.chars.get(before.end as usize..number.start as usize)?;
        let len = any!("增至 升至 降至 涨至 减至 调至 上调至 下调至 提高至 增加至 降低至 减少至 提至 至 增到 升到 降到 涨到 减到 提高到 增加到 降低到 减少到 到").starts(between)?;
        (len == between.len() && before.unit == number.unit).then(|| before.per.clone()).flatten()
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
            if self.ends(i, any!("以 之 不 如 马 网 天")) {
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
        if self.starts(i, any!("百分点")).is_some() {
            return None;
        }
        let mut a = numeral::read(self.rest(i))?;
        if !a.chinese
            && let Some(comma) = self.wide_comma(i, i + a.end)
        {
            a = numeral::read(self.chars.get(i..comma)?)?;
        }
        // 0.3百分点: no 百
        let points = i + a.end - 1;
        if a.end > 1 && self.starts(points, any!("百分点")).is_some() {
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
            let goes_on = discount
                || match a.style {
                    Style::Arabic => matches!(c, '万' | '亿' | '千' | '百'),
                    Style::Units | Style::BareUnit => numeral::is_numeral(c) || matches!(c, '余' | '多' | '几' | '点'),
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
            let counted = len <= a.end - i && (tail.is_some() || alone);
            let longer = a.end - i > len;
            if !counted && !longer {
                return Some((i + len).max(a.end));
            }
        }
        if alone || self.comparison(i, a.end).is_some() {
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
                Some(Unit::Noun) => matches!(pos, "ns" | "j"),
                Some(Unit::Classifier | Unit::Quantity | Unit::Tenths | Unit::Age | Unit::Percent(_)) => {
                    matches!(pos, "d" | "r" | "l" | "z")
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

    /// What stands after a numeral that ends at `i`.
    fn unit(&self, i: usize) -> Option<Tail> {
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
        if len == 1 && super::units::makes_word(c, next) {
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

    /// A numeral with its unit, or a range of them.
    fn measured(&self, i: usize, a: Numeral) -> Result<Draft, usize> {
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
    fn amount(&self, i: usize, a: &Numeral) -> Result<Draft, usize> {
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
    fn joiner(&self, i: usize, a: &Numeral) -> Option<(usize, bool)> {
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

    /// Whether what stands between `start` and `end` says how often something was done.
    fn is_done(&self, start: usize, end: usize) -> bool {
        let at = self.tokens.partition_point(|t| (t.start as usize) < end);
        let verb = |t: &Token| t.start as usize == end && t.pos.name().starts_with('v') && t.end - t.start >= 2;
        self.ends(start, any!("曾 曾经 已 先后 再 又"))
            || self.tokens.get(at).is_some_and(verb)
                && !self.ends(start, any!("降 升 温 约 达 至 到 高 低 了 转 成 过 近 逾 超 每"))
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

    /// 块 as money: alone, before 钱 or a digit, after a price.
    fn is_money_block(&self, draft: &Draft, a: &Numeral) -> bool {
        let next = self.char(draft.end);
        let digit = numeral::digit(next).is_some() || next.is_ascii_digit();
        digit
            || !next.is_alphabetic()
            || next == '半'
            || a.decimal
            || self.starts(draft.end, any!("以上 以下 以内 左右")).is_some()
            || a.scale > 0 && draft.open.is_none()
            || self.ends(draft.start, any!("花 卖 价 费 赚 付 给 收 只要 要 费我 最多 至少"))
    }

    /// 角 and 分 after 元 or 块: 三块二, 3元5角, 五块七毛八, 三块零四.
    fn cents(&self, draft: &mut Draft, block: bool) {
        let j = draft.end;
        let zero = usize::from(self.char(j) == '零');
        let Some(n) = self.read(j + zero).filter(|n| n.end == j + zero + 1 || !block && n.end - j - zero <= 2) else {
            if block && self.char(j) == '半' {
                draft.value = draft.value.and_then(|v| v.plus(Decimal::int(5).shift(-1)));
                draft.end += 1;
            }
            return;
        };
        let Some(d) = n.value.filter(|v| v.to_int().is_some_and(|v| v < 10)) else { return };
        if let Some(len) = self.starts(n.end, any!("角钱 毛钱 角 毛 毫")).filter(|_| zero == 0) {
            draft.value = draft.value.and_then(|v| v.plus(d.shift(-1)));
            draft.end = n.end + len;
            self.cents_after(draft, -2, any!("分钱 分 仙"));
        } else if let Some(len) = self.starts(n.end, any!("分钱 分")) {
            draft.value = draft.value.and_then(|v| v.plus(d.shift(-2)));
            draft.end = n.end + len;
        } else if block && self.unit(n.end).is_none() {
            draft.value = draft.value.and_then(|v| v.plus(d.shift(if zero > 0 { -2 } else { -1 })));
            draft.end = n.end;
        }
    }

    /// 两美元又三美分, 5英镑20便士.
    fn cents_of(&self, draft: &mut Draft, code: &str) {
        let j = draft.end + self.starts(draft.end, any!("又 零")).unwrap_or(0);
        let Some(n) = self.read(j) else { return };
        let Some(tail) = self.unit(n.end).filter(|t| match t.unit {
            Some(Unit::Cent(of)) => of == code,
            Some(Unit::Coin(-2)) => matches!(code, "MYR" | "SGD" | "HKD"),
            _ => false,
        }) else {
            return;
        };
        draft.value = draft.value.zip(n.value).and_then(|(whole, cents)| whole.plus(cents.shift(-2)));
        draft.end = tail.end;
    }

    fn cents_after(&self, draft: &mut Draft, power: i32, words: &Any) {
        let j = draft.end;
        let Some(n) = self.read(j).filter(|n| n.end == j + 1) else { return };
        let Some(d) = n.value else { return };
        let len = self.starts(n.end, words);
        if len.is_some() || !self.char(n.end).is_alphanumeric() {
            draft.value = draft.value.and_then(|v| v.plus(d.shift(power)));
            draft.end = n.end + len.unwrap_or(0);
        }
    }

    fn is_quote(&self, end: usize) -> bool {
        self.char(end).is_alphanumeric()
    }

    /// 9.6亿元(人民币,下同): the currency that brackets name after an amount.
    fn currency_in_brackets(&self, end: usize) -> Option<&'static str> {
        if self.char(end) != '(' {
            return None;
        }
        let (len, code) = self.tables.currencies.at(self.rest(end + 1))?;
        matches!(self.char(end + 1 + len), ')' | ',' | '.' | '·' | '、' | '下').then_some(*code)
    }

    fn prefix_currency(&self, start: usize) -> Option<&'static str> {
        let text = self.before(start);
        let trimmed = text.strip_suffix(&[' ']).unwrap_or(text);
        self.tables.currency_before(trimmed).map(|(_, code)| code)
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
    fn comparison(&self, start: usize, end: usize) -> Option<Modifier> {
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

    /// Words of paying within the clause before.
    fn paid(&self, i: usize) -> bool {
        let text = self.before(i);
        let clause = text.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '!' | '?' | '\n')).map_or(0, |k| k + 1);
        let clause = text.get(clause..).unwrap_or_default();
        (1..=clause.len()).any(|k| {
            any!("花了 花费 租 月薪 工资 赚 卖 售价 价钱 赔 欠 交了 付 钱 房价 花")
                .ends(clause.get(..k).unwrap_or_default())
                .is_some()
        }) || i > 0
            && self.floor > 0
            && (1..=6).any(|k| {
                self.chars
                    .get(self.floor.saturating_sub(10)..self.floor.saturating_sub(k - 1))
                    .and_then(|t| any!("店租 房租 月租 租金 月薪 工资").ends(t))
                    .is_some()
            })
    }

    /// Sign, currency and modifier before the number; 以上, 多 after it.
    fn around(&self, draft: &mut Draft) {
        let space = usize::from(self.char(draft.start.wrapping_sub(1)) == ' ' && draft.start > self.floor);
        // 新台币1亿元, US$5, 人民币 50元
        let text = self.before(draft.start - space);
        if let Some((len, code)) = self.tables.currency_before(text) {
            let latin = text.last().is_some_and(char::is_ascii_alphabetic);
            let whole = !latin || !text.get(text.len().wrapping_sub(len + 1)).is_some_and(char::is_ascii_alphabetic);
            let compatible = draft.unit.is_none()
                || draft.kind == NumberKind::Money
                || draft.kind == NumberKind::Range
                    && draft.unit.as_deref().is_none_or(|u| u.len() == 3 && u.is_ascii());
            let short = len == 1 && text.last().is_some_and(|c| c.is_alphabetic());
            if whole && compatible && !short {
                draft.start -= len + space;
                draft.unit = Some(code.to_string());
                if draft.kind != NumberKind::Range {
                    draft.kind = NumberKind::Money;
                    draft.rule = "numbers.money";
                }
            }
        }
        let both = any!("正负")
            .ends(self.before(draft.start))
            .filter(|_| matches!(draft.kind, NumberKind::Quantity | NumberKind::Percent | NumberKind::PercentagePoint));
        if let Some(len) = both {
            // 正负1.5度, 正负3%
            draft.start -= len;
            draft.kind = NumberKind::Range;
            draft.rule = "numbers.range";
            (draft.high, draft.negative, draft.high_negative) = (draft.value, true, Some(false));
        } else if space == 1
            && self.char(draft.start.wrapping_sub(2)) == '负'
            && !self.char(draft.start.wrapping_sub(3)).is_alphanumeric()
            && draft.start >= self.floor + 2
        {
            draft.start -= 2;
            draft.negative = true;
        } else if self.char(draft.start.wrapping_sub(1)) == '负'
            && draft.start > self.floor
            && !self.ends(draft.start, any!("胜负 肩负 抱负 自负 平负 背负 担负 身负 欠负"))
            && !matches!(self.char(draft.start.wrapping_sub(2)), '平' | '胜')
        {
            let digit_before = draft.start >= 2 && numeral::is_numeral(self.char(draft.start - 2));
            if !digit_before {
                draft.start -= 1;
                draft.negative = true;
            }
        } else if matches!(self.char(draft.start.wrapping_sub(1 + space)), '-' | '−' | '﹣')
            && draft.start > self.floor + space
        {
            let k = draft.start - 1 - space;
            let b = if k > 0 { self.char(k - 1) } else { ' ' };
            let falling = draft.high_negative.is_some()
                || draft.value.zip(draft.high).is_some_and(|(low, high)| low.to_f64() >= high.to_f64());
            let tempered = matches!(draft.kind, NumberKind::Percent | NumberKind::Quantity)
                || draft.kind == NumberKind::Range && falling;
            if !b.is_alphanumeric() && !matches!(b, '-' | ')' | '%' | '”')
                || draft.kind == NumberKind::Money && "为是达至到润流额亏".contains(b)
                || tempered && !b.is_ascii_alphanumeric() && !numeral::is_chinese(b) && b != '%'
            {
                draft.start = k;
                draft.negative = true;
            }
        }
        // 以上, 多 after the unit
        let j = self.skip_spaces(draft.end);
        if let Some(len) = self.starts(j, any!("及以上 或以上 或者以上 或更多 或者更多 以上")) {
            draft.end = j + len;
            draft.open = Some(Modifier::AtLeast);
        } else if let Some(len) = self.starts(j, any!("及以下 或以下 以内 之内 以下 以里 之下")) {
            draft.end = j + len;
            draft.open = Some(Modifier::AtMost);
        } else if draft.open.is_none()
            && (draft.kind == NumberKind::Quantity || draft.unit.as_deref() == Some("倍"))
            && matches!(self.char(j), '多' | '余')
            && !matches!(self.char(j + 1), '个' | '名' | '种')
            && j == draft.end
            && (self.char(j) == '多' || !self.char(j + 1).is_alphabetic())
        {
            draft.end = j + 1;
            draft.open = Some(Modifier::Over);
        }
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

    /// 打对折.
    fn half_price(&self, i: usize) -> Option<Draft> {
        let price = self.ends(i, any!("打 按 以")) || self.starts(i + 2, any!("优惠 出售 促销 价 甩卖 拍卖")).is_some();
        (self.char(i + 1) == '折' && price).then_some(Draft {
            start: i,
            end: i + 2,
            numeral: Span::new(i as u32, i as u32 + 2),
            kind: NumberKind::Percent,
            value: Some(Decimal::int(50)),
            unit: Some("%".into()),
            rule: "numbers.discount",
            ..NONE
        })
    }

    /// 半个, 半公升; 一半, 近半.
    fn half(&self, i: usize) -> Result<Draft, usize> {
        if let Some((len, ())) = self.tables.stops.at(self.rest(i)) {
            return Err(i + len);
        }
        let at = self.tokens.partition_point(|t| t.end as usize <= i);
        let token = self.tokens.get(at);
        if token.is_some_and(|t| (t.start as usize) < i && !matches!(t.pos.name(), "m" | "x" | "mq"))
            && !self.ends(i, any!("近 过 逾 超 减 大"))
        {
            return Err(i + 1);
        }
        if self.char(i + 1) == '百'
            && self.read(i + 1).is_some_and(|n| n.end == i + 2)
            && self.tables.stops.at(self.rest(i + 1)).is_none()
        {
            // 年过半百
            return Ok(Draft {
                start: i,
                end: i + 2,
                numeral: Span::new(i as u32, i as u32 + 2),
                kind: NumberKind::Cardinal,
                value: Some(Decimal::int(50)),
                rule: "numbers.half",
                ..NONE
            });
        }
        let half = Decimal::int(5).shift(-1);
        let mut draft = Draft {
            start: i,
            end: i + 1,
            numeral: Span::new(i as u32, i as u32 + 1),
            kind: NumberKind::Fraction,
            value: Some(half),
            rule: "numbers.half",
            ..NONE
        };
        if self.char(i + 1) == '折' && !self.char(i + 2).is_alphabetic() {
            draft.kind = NumberKind::Percent;
            draft.value = Some(Decimal::int(50));
            draft.unit = Some("%".into());
            draft.end = i + 2;
            return Ok(draft);
        }
        if self.char(i + 1) == '成' && !matches!(self.char(i + 2), '品') {
            draft.kind = NumberKind::Percent;
            draft.value = Some(Decimal::int(5));
            draft.unit = Some("%".into());
            draft.end = i + 2;
            return Ok(draft);
        }
        let tail = self.unit(i + 1).filter(|t| {
            matches!(t.unit, Some(Unit::Classifier | Unit::Quantity | Unit::Yuan | Unit::Money(_)))
                && !matches!(
                    self.char(i + 1),
                    '场' | '路' | '点' | '代' | '员' | '分' | '票' | '面' | '圈' | '声' | '大' | '边' | '子' | '步'
                )
        });
        if let Some(tail) = tail {
            match tail.unit {
                Some(Unit::Quantity) => draft.kind = NumberKind::Quantity,
                Some(Unit::Money(code)) => {
                    draft.kind = NumberKind::Money;
                    draft.unit = Some(code.into());
                }
                _ => {}
            }
            if draft.unit.is_none() {
                draft.unit = Some(self.written(tail.span.start as usize, tail.end));
            }
            draft.end = tail.end;
            self.around(&mut draft);
            return Ok(draft);
        }
        // 过半居民, 超半数议员
        let end = i + 1 + usize::from(self.char(i + 1) == '数');
        let at = self.tokens.partition_point(|t| (t.end as usize) < end);
        let word = self.tokens.get(at).filter(|t| t.end as usize == end).map(|t| t.start as usize);
        let over = self.ends(i, any!("过 超 逾 超过")) && word.is_some_and(|start| start + 1 >= i);
        if self.ends(i, any!("近 过 逾 减 约 超过 大")) && !self.char(i + 1).is_alphabetic()
            || self.ends(i, any!("近 逾 超过 约 过 超")) && self.char(i + 1) == '数'
            || over && !self.ends(i, any!("经过 通过 穿过 走过 度过 渡过 跑过"))
        {
            draft.end = end;
            draft.open = over.then_some(Modifier::Over);
            return Ok(draft);
        }
        Err(i + 1)
    }

    /// 三分之一, 百分之八, 1/4, 一半, 三又二分之一.
    fn fraction(&self, i: usize, a: &Numeral) -> Option<Draft> {
        let mut draft = Draft {
            start: i,
            end: a.end,
            numeral: Span::new(i as u32, a.end as u32),
            kind: NumberKind::Fraction,
            rule: "numbers.fraction",
            ..NONE
        };
        if self.char(i) == '一' && a.style == Style::One && self.char(a.end) == '半' {
            let end = a.end + 1 + usize::from(self.char(a.end + 1) == '半');
            draft.value = Some(Decimal::int(5).shift(-1));
            draft.end = end;
            draft.numeral.end = end as u32;
            draft.rule = "numbers.half";
            self.around(&mut draft);
            return Some(draft);
        }
        // whole part: 三又…, 4 6/3
        let mut whole = Decimal::ZERO;
        let mut at = i;
        let mut d = *a;
        let j = self.skip_spaces(a.end);
        if self.char(j) == '又' {
            let k = self.skip_spaces(j + 1);
            let next = self.read(k)?;
            whole = a.value?;
            at = k;
            d = next;
        } else if j > a.end && a.style == Style::Arabic && a.digits > 0 {
            let next = self.read(j).filter(|n| self.char(n.end) == '/' && n.digits > 0);
            if let Some(next) = next {
                whole = a.value?;
                at = j;
                d = next;
            }
        }
        if let Some(n) = self.slash(at, &d) {
            let (x, y) = (d.value?.to_f64(), n.value?.to_f64());
            draft.ratio = Some(whole.to_f64() + x / y);
            draft.end = n.end;
            draft.numeral.end = n.end as u32;
            draft.in_name = self.starts(n.end, any!("决赛")).is_some();
            self.around(&mut draft);
            return Some(draft);
        }
        let j = self.skip_spaces(d.end);
        let share = if self.char(j) == '分' {
            let k = self.skip_spaces(j + 1);
            if self.char(k) == '之' {
                self.skip_spaces(k + 1)
            } else if numeral::digit(self.char(k)) == Some(1) && (at > i || self.unit(k + 1).is_some()) && d.chinese
                || self.is_cantonese_share(&d, k)
            {
                k
            } else {
                return None;
            }
        } else if self.char(j) == '份' && self.read(j + 1).is_some() && d.chinese {
            j + 1
        } else {
            return None;
        };
        let negative = self.char(share) == '负';
        let mut n = self.read(share + usize::from(negative))?;
        draft.negative = negative;
        let (x, y) = (n.value?, d.value?);
        if y == Decimal::ZERO {
            return None;
        }
        // 百分之52.5 k
        let k = self.skip_spaces(n.end);
        let x = if matches!(self.char(k), 'k' | 'K') && !self.char(k + 1).is_ascii_alphanumeric() {
            n.end = k + 1;
            x.shift(3)
        } else {
            x
        };
        draft.end = n.end;
        draft.numeral.end = n.end as u32;
        let power =
            y.to_int()
                .filter(|y| {
                    *y >= 100
                        && self.chars.get(at..d.end).is_some_and(|t| {
                            t.iter().all(|c| matches!(c, '百' | '千' | '万' | '亿' | ' ' | '佰' | '仟'))
                        })
                })
                .and_then(|y| i32::try_from(y.ilog10()).ok());
        if let Some(power) = power.filter(|_| whole == Decimal::ZERO) {
            draft.kind = NumberKind::Percent;
            draft.rule = "numbers.percent";
            draft.unit = Some("%".into());
            draft.value = Some(x.shift(2 - power));
            if let Some(high) = n.high {
                draft.high = Some(high.shift(2 - power));
            }
            if let Some((mid, false)) = self.joiner(n.end, &n) {
                let mid = mid + self.starts(mid, any!("百分之")).unwrap_or(0);
                if let Some(b) = self.read(mid).filter(|b| self.unit(b.end).is_none()) {
                    draft.high = b.value.map(|v| v.shift(2 - power));
                    draft.kind = NumberKind::Range;
                    draft.end = b.end;
                    draft.numeral.end = b.end as u32;
                }
            }
        } else {
            draft.ratio = Some(whole.to_f64() + x.to_f64() / y.to_f64());
            // 一升的三分之一, 四分之一公升
            if let Some(tail) = self.unit(draft.end).filter(|t| matches!(t.unit, Some(Unit::Quantity))) {
                draft.unit = Some(self.written(tail.span.start as usize, tail.end));
                draft.kind = NumberKind::Quantity;
                draft.end = tail.end;
            } else if let Some(tail) = self
                .unit(draft.end)
                .filter(|t| t.unit == Some(Unit::Classifier) && self.char(t.span.start as usize) == '个')
            {
                draft.unit = Some(self.written(tail.span.start as usize, tail.end));
                draft.end = tail.end;
            }
        }
        self.around(&mut draft);
        Some(draft)
    }

    /// 四分一, 三分二: shares as they are said in Hong Kong, their upper part at `k`.
    fn is_cantonese_share(&self, d: &Numeral, k: usize) -> bool {
        let digit = |i| numeral::digit(self.char(i)).filter(|_| numeral::is_chinese(self.char(i)));
        let (below, above) = (digit(d.end.wrapping_sub(1)), digit(k));
        let proper = matches!((below, above), (Some(3), Some(1 | 2)) | (Some(4), Some(1 | 3)));
        self.doc.script != Script::Hans
            && d.style == Style::One
            && proper
            && !numeral::is_numeral(self.char(k + 1))
            && !matches!(self.char(k + 1), '秒' | '点' | '球' | '个' | '次' | '场')
    }

    /// 10的25次方.
    fn power(&self, i: usize, a: &Numeral) -> Option<Draft> {
        if self.char(a.end) != '的' || a.int() != Some(10) {
            return None;
        }
        let j = a.end + 1;
        let negative = self.char(j) == '负';
        let n = self.read(j + usize::from(negative))?;
        let power = n.int().and_then(|n| i32::try_from(n).ok()).filter(|n| *n <= 99);
        (self.starts(n.end, any!("次方")).is_some()).then(|| Draft {
            start: i,
            end: n.end + 2,
            numeral: Span::new(i as u32, n.end as u32),
            kind: if power.is_some() { NumberKind::Cardinal } else { NumberKind::Other },
            value: power.map(|n| Decimal::ONE.shift(if negative { -n } else { n })),
            text: power.is_none().then(|| self.written(i, n.end + 2)),
            rule: "numbers.power",
            ..NONE
        })
    }

    /// The numeral after a slash: 1/4.
    fn slash(&self, i: usize, a: &Numeral) -> Option<Numeral> {
        if self.char(a.end) != '/'
            || a.digits == 0
            || a.digits > 3
            || self.ends(i, any!("/"))
            || self.before(i).last().is_some_and(char::is_ascii_alphanumeric)
        {
            return None;
        }
        let n = numeral::read(self.rest(a.end + 1))?;
        let n = Numeral { end: n.end + a.end + 1, ..n };
        let fits = n.digits > 0
            && n.digits <= 3
            && n.value != Some(Decimal::ZERO)
            && self.char(n.end) != '/'
            && self.unit(n.end).is_none_or(|t| !matches!(t.unit, Some(Unit::Quantity)));
        fits.then_some(n)
    }

    /// 3比2, 100:1, 总比分4-3, 160/100毫米汞柱, 2×400MW.
    fn ratio(&self, i: usize, a: &Numeral) -> Option<Draft> {
        let mark = self.char(a.end);
        if a.open.is_some() || a.high.is_some() {
            return None;
        }
        let spaced = self.skip_spaces(a.end);
        let joined = match mark {
            '比' => a.end + 1,
            ':' | '∶' | '-' | '/' | '×' | '*' | '+' if a.style == Style::Arabic => a.end + 1,
            ' ' if self.char(spaced) == ':' && a.style == Style::Arabic => self.skip_spaces(spaced + 1),
            _ => return None,
        };
        let b = self.read(joined)?;
        if b.open.is_some() || b.high.is_some() || b.style == Style::BareUnit {
            return None;
        }
        let (x, y) = (a.value?.to_int(), b.value?.to_int());
        let small = |v: Option<u64>| v.is_some_and(|v| v < 1000);
        let mut draft = Draft {
            start: i,
            end: b.end,
            numeral: Span::new(i as u32, b.end as u32),
            kind: NumberKind::Ratio,
            text: Some(format!("{}:{}", a.value?, b.value?)),
            rule: "numbers.ratio",
            ..NONE
        };
        match mark {
            '比' => {
                let unit = self.unit(b.end).is_some_and(|t| {
                    !matches!(t.unit, Some(Unit::Classifier)) || self.char(t.span.start as usize) != '分'
                });
                if unit
                    && self.unit(b.end).is_some_and(|t| {
                        matches!(t.unit, Some(Unit::Quantity | Unit::Money(_) | Unit::Yuan | Unit::Percent(_)))
                    })
                {
                    return None;
                }
                Some(draft)
            }
            ':' | '∶' | ' ' => Some(draft),
            '-' => {
                let sport = small(x)
                    && small(y)
                    && self.unit(b.end).is_none()
                    && !matches!(self.char(b.end), '-' | '.')
                    && !self.ends(i, any!("-"))
                    && !self.before(i).last().is_some_and(char::is_ascii_alphabetic);
                // 25-21、23-25, 6-3、4-6
                let listed = self.ends(i, any!("、")) && self.before(i).iter().rev().skip(1).take(6).any(|&c| c == '-')
                    || self.char(b.end) == '、' && (1..=3).any(|k| self.char(b.end + 1 + k) == '-');
                let cue = listed || self.ends(i, any!("以 比分 总比分 比分为 比分是 分 :")) || self.starts(b.end, any!("的总比分 的比分 战胜 击败 力克 大胜 险胜 领先 逆转 负于 不敌 取胜 获胜 横扫 淘汰 落后 战平 告负 击退 轻取 失利 落败 惜败 完胜 胜 负")).is_some() || self.before(i).iter().any(|&c| matches!(c, '胜' | '负' | '赛'))
                    || (1..=self.before(i).len()).any(|k| {
                        let head = self.before(i).get(..k).unwrap_or_default();
                        any!("得手 破门 进球 扳平 头球 点球 射门 建功 反超 打入 攻入 落后").ends(head).is_some()
                    });
                (sport && (cue || x >= y)).then_some(draft)
            }
            '/' | '×' | '*' => {
                let tail = self.unit(b.end).filter(|t| matches!(t.unit, Some(Unit::Quantity)));
                let text = format!("{}{}{}", a.value?, if mark == '*' { '×' } else { mark }, b.value?);
                draft.text = Some(text);
                draft.kind = NumberKind::Other;
                draft.rule = "numbers.dimension";
                if let Some(tail) = tail {
                    draft.unit = Some(self.written(tail.span.start as usize, tail.end));
                    draft.end = tail.end;
                }
                Some(draft)
            }
            _ => None,
        }
    }

    /// 第七, 第79届, 第90+4分钟, 第三次.
    fn ordinal(&self, i: usize) -> Option<Draft> {
        let at = self.skip_spaces(i + 1);
        if !numeral::is_numeral(self.char(at)) && self.char(at) != '几'
            || self.starts(i, any!("第一时间 第三者 第一线 第一手 第二故乡 第几 第三产业链")).is_some()
        {
            return None;
        }
        let a = self.read(at)?;
        let mut draft = Draft {
            start: i,
            end: a.end,
            numeral: Span::new(at as u32, a.end as u32),
            kind: NumberKind::Ordinal,
            value: a.value,
            high: a.high,
            rule: "numbers.ordinal",
            ..NONE
        };
        if a.value.is_none() {
            draft.text = Some(self.written(at, a.end));
        }
        if self.char(a.end) == '+'
            && let Some(b) = self.read(a.end + 1)
        {
            draft.text = Some(format!("{}+{}", a.value?, b.value?));
            draft.end = b.end;
            draft.numeral.end = b.end as u32;
        } else if let Some((mid, false)) = self.joiner(a.end, &a)
            && let Some(b) = self.read(mid + usize::from(self.char(mid) == '第'))
            && b.value.zip(a.value).is_some_and(|(y, x)| y.to_f64() > x.to_f64())
        {
            draft.high = b.value;
            draft.end = b.end;
            draft.numeral.end = b.end as u32;
        }
        const RANKED: &str = "届 任期 任 军团 集团军 国 条 卷 分钟 号 名 位 次 批次 批 轮 宗 起 稿 期 章 节 页 版 个 项 部 集 季 代 级 回 场 局 盘 阶段 款 例 大 类 种 家 艘 架 座 颗 梯队 航站楼 站 天 周 年 人 城 层 楼 道 步 支 只 本 篇 辑 册 声部 波 组 跑道 小时 排 棒 把 圈 枪 跳 洞 球 金 枚 顺位 趟 班 车间 医院";
        const CLASSIFIERS: &str = "张 旅 件 户 辆 台 间 所 份 首 幅 头 匹 双 队 门 桌 席 票 团 营 连 师 员 县 区 脚 记 针 剂 笔 桩 扇 具 封 学期 频道 车道 赛季 部分";
        let classifier = self
            .starts(draft.end, any!(CLASSIFIERS))
            .filter(|&len| len > 1 || !super::units::makes_word(self.char(draft.end), self.char(draft.end + 1)));
        if let Some(len) = classifier {
            draft.unit = Some(self.written(draft.end, draft.end + len));
            draft.end += len;
        } else if let Some(len) = self.starts(draft.end, any!(RANKED)) {
            let unit = self.chars.get(draft.end..draft.end + len).unwrap_or_default();
            let word = matches!(
                (unit, self.char(draft.end + len)),
                (['名'], '单')
                    | (['人'], '民' | '称')
                    | (['家'], '庭')
                    | (['部'], '长')
                    | (['次'], '生')
                    | (['国'], '际')
                    | (['城'], '市')
                    | (['道'], '路')
                    | (['代'], '表')
                    | (['节'], '目')
                    | (['组'], '织')
                    | (['站'], '在' | '点')
                    | (['位'], '于')
                    | (['号'], '召')
                    | (['年'] | ['金'] | ['医', '院'] | ['车', '间'], _)
            );
            if !word {
                let minute = unit != ['大'] && self.char(draft.end + len) == '钟';
                draft.unit = Some(self.written(draft.end, draft.end + len));
                draft.end += len + usize::from(minute);
            }
        }
        Some(draft)
    }

    /// 0699-7718110, (08)7000-113, 拨打110.
    fn telephone(&self, i: usize) -> Option<Draft> {
        let digits = |i: usize| (0..12).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let mut draft = Draft {
            start: i,
            end: i,
            numeral: Span::new(i as u32, i as u32),
            kind: NumberKind::Other,
            rule: "numbers.telephone",
            ..NONE
        };
        let mut end = i;
        if self.char(i) == '(' {
            let area = digits(i + 1);
            if self.char(i + 1) != '0' || !(2..=4).contains(&area) || self.char(i + 1 + area) != ')' {
                return None;
            }
            end = i + area + 2;
            if digits(end) < 3 {
                return None;
            }
        } else if self.before(i).last().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')) {
            return None;
        }
        let first = digits(end);
        let mut groups = 1;
        let mut total = first;
        end += first;
        while self.char(end) == '-' && digits(end + 1) >= 3 {
            let more = digits(end + 1);
            groups += 1;
            total += more;
            end += more + 1;
        }
        // 0577-6688 2100
        if self.char(i) == '0' && groups == 2 && self.char(end) == ' ' && digits(end + 1) == 4 && total <= 8 {
            total += 4;
            end += 5;
        }
        // 138****5678: digits made unreadable
        let stars = (0..12).take_while(|k| self.char(end + k) == '*').count();
        if stars >= 3 && total >= 3 {
            end += stars + digits(end + stars);
            draft.text = Some(self.written(i, end));
            draft.end = end;
            draft.numeral.end = end as u32;
            return Some(draft);
        }
        if self.char(end).is_ascii_digit() || matches!(self.char(end), '.' | ',') && self.char(end + 1).is_ascii_digit()
        {
            return None;
        }
        let called = |text: &[char]| {
            (1..=text.len()).any(|k| {
                any!("拨打 电话 热线 专线 致电 传真 来电 客服 短信 手机号")
                    .ends(text.get(..k).unwrap_or_default())
                    .is_some()
            })
        };
        let window = self.chars.get(i.saturating_sub(12)..i).unwrap_or_default();
        let clause = window.iter().rposition(|c| matches!(c, '。' | ',' | ';' | '\n')).map_or(0, |k| k + 1);
        let cued = || called(window.get(clause..).unwrap_or_default());
        let area_code = groups >= 2 && self.char(i) == '0' && first <= 4 && total >= 8;
        let service = groups == 3 && matches!(self.char(i), '4' | '8') && first == 3;
        let mobile = groups == 1
            && first == 11
            && self.char(i) == '1'
            && matches!(self.char(i + 1), '3'..='9')
            && self.unit(end).is_none();
        let short = cued()
            && groups == 1
            && (first == 3 || first >= 5)
            && self.unit(end).is_none()
            && !matches!(self.char(end), '多' | '余' | '来' | '几')
            && !numeral::is_numeral(self.char(end));
        if !(area_code || service || mobile || short || self.char(i) == '(' || groups >= 2 && total >= 7 && cued()) {
            return None;
        }
        draft.text = Some(self.written(i, end));
        draft.end = end;
        draft.numeral.end = end as u32;
        Some(draft)
    }

    /// 案号23-719, 批准号:42271137: a number that only names.
    fn docket(&self, i: usize) -> Option<Draft> {
        let before = self.before(i);
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let before = match before {
            [head @ .., ':' | '为' | '是'] => head,
            _ => before,
        };
        any!("案号 编号 文号 批号 单号 证号 注册号 登记号 批准号 学号 序号 账号 帐号 卡号 专利号 邮编 邮政编码 档案号 案件号")
            .ends(before)?;
        let mut end = i;
        let mut dashes = 0;
        while self.char(end).is_ascii_digit() || self.char(end) == '-' && self.char(end + 1).is_ascii_digit() {
            dashes += usize::from(self.char(end) == '-');
            end += 1;
            if end - i > 40 {
                return None;
            }
        }
        let plain = !self.char(end).is_alphanumeric() && !matches!(self.char(end), '.' | '%');
        let value = numeral::read(self.rest(i)).and_then(|n| n.value).filter(|_| dashes == 0);
        (plain && (dashes > 0 || value.is_some())).then(|| Draft {
            start: i,
            end,
            numeral: Span::new(i as u32, end as u32),
            kind: NumberKind::Other,
            value,
            text: (dashes > 0).then(|| self.written(i, end)),
            rule: "numbers.label",
            ..NONE
        })
    }

    /// 192.168.0.1, 1.2.3: no numbers; the position after.
    fn dotted(&self, i: usize) -> Option<usize> {
        let mut end = i;
        let mut dots = 0;
        while self.char(end).is_ascii_digit() || self.char(end) == '.' && self.char(end + 1).is_ascii_digit() {
            dots += usize::from(self.char(end) == '.');
            end += 1;
            if end - i > 64 && dots == 0 {
                return None;
            }
        }
        (dots >= 2).then_some(end)
    }

    /// 9·11, 7·20: events named by their days.
    fn anniversary(&self, i: usize) -> Option<usize> {
        let digits = |i: usize| (0..3).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let a = digits(i);
        let b = digits(i + a + 1);
        let fits = matches!(self.char(i + a), '·' | '•' | '・') && matches!((a, b), (1 | 2, 1 | 2));
        fits.then_some(i + a + 1 + b)
    }

    /// 90后, 00后: those born in such years.
    fn generation(&self, i: usize) -> Option<usize> {
        let fits = matches!(self.char(i), '5'..='9' | '0' | '1')
            && matches!(self.char(i + 1), '0' | '5')
            && self.char(i + 2) == '后'
            && !self.before(i).last().is_some_and(|&c| c.is_ascii_alphanumeric() || c == '.');
        fits.then_some(i + 3)
    }

    /// The end of a web address.
    fn address(&self, i: usize) -> Option<usize> {
        self.starts(i, any!("http:// https:// www."))?;
        let len = self.rest(i).iter().take_while(|c| c.is_ascii_graphic()).count();
        Some(i + len)
    }

    fn finish(&self, draft: Draft) -> NumberExpr {
        let sign = if draft.negative { -1.0 } else { 1.0 };
        let number = |v: Decimal| sign * v.to_f64();
        let (mut value, mut low, mut high) = (None, None, None);
        let mut exact = None;
        let mut modifier = draft.open;
        let before = self.tables.modifier_before(self.before(draft.start)).map(|(_, m)| m);
        if modifier.is_none() {
            // 近5场: the last five
            let recent = before == Some(Modifier::Under)
                && self.before(draft.start).last() == Some(&'近')
                && self
                    .starts(draft.numeral.end as usize, any!("场 轮 届 次 季 站 个赛季 期 个交易日 个月 个季度"))
                    .is_some()
                && draft.value.is_some_and(|v| v.to_f64() <= 20.0);
            modifier = before.filter(|_| !recent);
            if modifier.is_none() && self.starts(draft.end, any!("左右 上下 许")).is_some() {
                modifier = Some(Modifier::About);
            }
            if modifier.is_none() {
                modifier = self.comparison(draft.start, draft.end).or_else(|| self.bound_in_clause(&draft));
            }
        }
        if let Some(text) = draft.text {
            value = Some(NumberValue::Text(text));
        } else if let Some(ratio) = draft.ratio {
            value = Some(NumberValue::Number(sign * ratio));
        } else if let Some(v) = draft.value {
            if let Some(top) = draft.high {
                low = Some(number(v));
                high = Some(number(top));
                if draft.negative && draft.rule == "numbers.range" {
                    high = Some(top.to_f64());
                }
                if let Some(negative) = draft.high_negative {
                    high = Some(if negative { -top.to_f64() } else { top.to_f64() });
                }
            } else if let Some(margin) = draft.margin {
                let apart = v.distance(margin).map_or(f64::NAN, Decimal::to_f64);
                let near = if v.to_f64() < margin.to_f64() { -apart } else { apart };
                let far = v.plus(margin).map_or(f64::NAN, Decimal::to_f64);
                value = Some(NumberValue::Number(number(v)));
                (low, high) = if draft.negative { (Some(-far), Some(-near)) } else { (Some(near), Some(far)) };
            } else if matches!(draft.open, Some(Modifier::Over | Modifier::AtLeast))
                && draft.kind != NumberKind::Fraction
            {
                low = Some(number(v));
            } else {
                value = Some(NumberValue::Number(number(v)));
                if !v.fits_f64() {
                    exact = Some(format!("{}{v}", if draft.negative { "-" } else { "" }));
                }
            }
        }
        if draft.rule == "numbers.decade" {
            modifier = Some(Modifier::About);
        }
        // 中超第3轮: no rank is passed.
        if draft.kind == NumberKind::Ordinal {
            modifier = modifier.filter(|m| !matches!(m, Modifier::Over | Modifier::Under) || draft.open.is_some());
        }
        let mut kind = draft.kind;
        if kind == NumberKind::Cardinal && draft.unit.is_none() && self.is_label(draft.start, draft.end) {
            kind = NumberKind::Other;
            // the nought of a code is a part of it
            if self.char(draft.start) == '0' && (4..=6).contains(&(draft.end - draft.start)) {
                value = Some(NumberValue::Text(self.written(draft.start, draft.end)));
            }
        }
        let end = draft.end as u32;
        NumberExpr {
            start: draft.start as u32,
            end,
            kind,
            value,
            low,
            high,
            exact,
            numeral: draft.numeral,
            noun: self.noun(draft.end).filter(|_| draft.unit.is_some() && draft.kind == NumberKind::Cardinal),
            per: self.per(draft.start, draft.end),
            unit: draft.unit,
            modifier,
            in_name: draft.in_name,
            zone: None,
            rule: draft.rule,
        }
    }

    /// A counter of clicks in a byline, or the code of a share: (600519), (00700.HK), (SH:600519).
    fn is_label(&self, start: usize, end: usize) -> bool {
        let digits = end - start;
        let year = digits == 4 && matches!((self.char(start), self.char(start + 1)), ('1', '9') | ('2', '0'));
        let code = matches!(digits, 4..=6)
            && self.chars.get(start..end).is_some_and(|t| t.iter().all(char::is_ascii_digit))
            && (self.char(start.wrapping_sub(1)) == '(' && self.char(end) == ')' && !year
                || self.starts(end, any!(".SH .SZ .HK .BJ .TW .SS .KL .KS .T)")).is_some()
                || self.ends(start, any!("SH: SZ: HK: SEHK: 代码 代码为 代码: 代号")));
        let at = self.doc.block_spans.partition_point(|span| span.end as usize <= start);
        code || self.doc.blocks.get(at).is_some_and(|b| matches!(b.kind, BlockKind::Byline | BlockKind::Furniture))
    }

    /// A bound apart from the number: 至少造成5人死亡, 不及原来的一半.
    fn bound_in_clause(&self, draft: &Draft) -> Option<Modifier> {
        let text = self.before(draft.start);
        let clause = text.iter().rposition(|c| !c.is_alphanumeric() || numeral::is_numeral(*c)).map_or(0, |k| k + 1);
        let text = text.get(clause..).unwrap_or_default();
        let share = matches!(draft.kind, NumberKind::Fraction | NumberKind::Percent) && text.last() == Some(&'的');
        let farthest = if share { 7 } else { 3 };
        // 不超过每股98元
        let each = text.iter().rposition(|&c| c == '每').filter(|&k| k + 4 >= text.len() && k + 1 < text.len());
        if let Some(head) = each.and_then(|k| text.get(..k))
            && let Some((_, modifier)) = self.tables.modifier_before(head)
        {
            return Some(modifier);
        }
        (1..=farthest.min(text.len().saturating_sub(1))).find_map(|k| {
            let head = text.get(..text.len() - k)?;
            // 人数最多的10个县
            if !share && text.get(head.len()) == Some(&'的') {
                return None;
            }
            if any!("至少 最少 起码").ends(head).is_some() {
                Some(Modifier::AtLeast)
            } else if any!("最多 至多").ends(head).is_some() {
                Some(Modifier::AtMost)
            } else {
                self.tables.modifier_before(head).map(|(_, m)| m).filter(|_| share)
            }
        })
    }

    /// The noun counted: the words after, as far as they are nouns.
    fn noun(&self, end: usize) -> Option<String> {
        const LONGEST: usize = 8;
        // 20余人 says itself what is counted
        if matches!(self.char(end.wrapping_sub(1)), '人' | '国' | '股') {
            return None;
        }
        let first = self.tokens.partition_point(|t| t.end as usize <= end);
        let nouns = self.tokens.get(first..)?.iter().enumerate().take_while(|&(k, t)| {
            let pos = t.pos.name();
            if k > 0 && matches!(self.char(t.start as usize), '和' | '与' | '及' | '或') {
                return false;
            }
            // 89席中, 32刀后, 45席及
            if k == 0 && t.end as usize == end + 1 && "中后及高内外前上下等".contains(self.char(end)) {
                return false;
            }
            // a word of the classifier and the noun is the noun's
            let cut = k == 0 && (t.start as usize) < end;
            t.end as usize <= end + LONGEST
                && (cut || t.start as usize == end || k > 0)
                && (cut || pos.starts_with('n'))
        });
        let last = nouns.last()?.1.end;
        Some(self.doc.written(Span::new(end as u32, last)))
    }

    /// 每股, 每户 before, 元/公斤 after.
    fn per(&self, start: usize, end: usize) -> Option<String> {
        if self.char(end) == '/' {
            let (len, _) = self.tables.units.at(self.rest(end + 1))?;
            return Some(self.written(end + 1, end + 1 + len));
        }
        // 每10股派2.5元: the number that is counted by lies between
        let from = start.saturating_sub(12);
        let text = self.chars.get(from..start).unwrap_or_default();
        let clause = text.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '、' | '\n')).map_or(0, |k| k + 1);
        if any!("时速 时速达 时速约").ends(text).is_some() {
            return Some("小时".into());
        }
        (clause..text.len()).rev().filter(|&k| text.get(k) == Some(&'每')).find_map(|k| {
            let mut j = from + k + 1;
            let counted = self.read(j).filter(|n| n.end < start);
            if let Some(n) = &counted {
                j = n.end;
            }
            let len = match self.starts(j, any!("分钟 秒钟 秒 季度 个月 个小时 小时 个季度")) {
                Some(len) => len,
                None => self.tables.units.at(self.rest(j))?.0,
            };
            // 每千立方米38美元
            let whole = self.whole_unit(from + k + 1).is_some();
            let several = counted.is_some_and(|n| n.value != Some(Decimal::ONE));
            let at = if whole || several { from + k + 1 } else { j };
            let near = j + len >= self.floor.min(start) || self.char(j + len) == '每';
            (j + len <= start && near).then(|| self.written(at, j + len))
        })
    }

    /// 每千立方米, 每百公里: the end of 千 where it is part of what is counted by.
    fn whole_unit(&self, i: usize) -> Option<usize> {
        let bare = matches!(self.char(i), '千' | '百' | '万' | '亿') && self.char(i.wrapping_sub(1)) == '每';
        let unit = self.tables.units.at(self.rest(i + 1)).map(|(_, unit)| unit);
        (bare && matches!(unit, Some(Unit::Quantity | Unit::Classifier | Unit::Noun | Unit::Yuan | Unit::Money(_))))
            .then_some(i + 1)
    }
}

fn same_unit(a: Option<&Unit>, b: Option<&Unit>, x: Option<&char>, y: Option<&char>) -> bool {
    match (a, b) {
        (Some(Unit::Classifier | Unit::Quantity | Unit::Noun | Unit::Other), Some(_)) => a == b && x == y,
        (Some(Unit::Yuan), Some(Unit::Yuan | Unit::Money(_) | Unit::Coin(_))) => true,
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use crate::lex::Lexer;
    use crate::report::NumberValue;
    use crate::text::{Document, Fold};
    use crate::{numbers, times};

    /// Numbers of a text as `span=value unit`, a range as `low..high`, open ends as `low..`.
    fn read(source: &str) -> Vec<String> {
        let doc = Document::plain(source, &Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&doc);
        let now = "2024-10-24".parse::<jiff::civil::Date>().unwrap().to_datetime(jiff::civil::Time::midnight());
        let times = times::times(&doc, &tokens, Some(now));
        let found = numbers::numbers(&doc, &tokens, &times);
        assert!(found.is_sorted_by_key(|n| n.start) && found.windows(2).all(|w| w[0].end <= w[1].start));
        let show = |n: &crate::report::NumberExpr| {
            let bound = |b: Option<f64>| b.map_or(String::new(), |v| v.to_string());
            let value = match &n.value {
                Some(NumberValue::Number(v)) => v.to_string(),
                Some(NumberValue::Text(t)) => t.clone(),
                None => format!("{}..{}", bound(n.low), bound(n.high)),
            };
            let text = doc.written(crate::report::Span::new(n.start, n.end));
            format!("{text}={value} {}", n.unit.as_deref().unwrap_or("")).trim_end().to_string()
        };
        found.iter().map(show).collect()
    }

    fn check(input: &str, expected: &[&str]) {
        assert_eq!(read(input), expected, "{input}");
    }

    #[test]
    fn counted() {
        check("昨天有3000多名观众入场", &["3000多名=3000.. 名"]);
        check("派出1萬多名士兵", &["1萬多名=10000.. 名"]);
        check("数十万居民撤离", &["数十万=100000"]);
        check("数国代表与会，数据显示人数不多", &["数国=1 国"]);
        check("启动二级应急响应", &["二级=2 级"]);
        check("招收七八名学徒", &["七八名=7..8 名"]);
        check("兩國簽署六份文件", &["兩國=2 國", "六份=6 份"]);
        check("事故致5死11伤", &["5=5", "11=11"]);
        check("全长7.8\n6公里", &["7.86公里=7.86 公里"]);
        check("两男一女被捕", &["两男=2 男", "一女=1 女"]);
        check("4000至5000名工人", &["4000至5000名=4000..5000 名"]);
        check("去年已3度陳情", &["3度=3 度"]);
        check("咨询电话230余个，标普500指数", &["230余个=230.. 个", "500=500"]);
        check("曾三度访华，气温下降三度", &["三度=3 度", "三度=3 度"]);
        check("撤离6县市居民，六省市参加", &["6县市=6 县市", "六省市=6 省市"]);
        check("速度由每小时18转14公里", &["18=18", "14公里=14 公里"]);
        check("日均2.3万辆次", &["2.3万辆次=23000 辆次"]);
    }

    #[test]
    fn measured() {
        check("气温降到零下5摄氏度", &["零下5摄氏度=-5 摄氏度"]);
        check("低溫下探攝氏11度", &["攝氏11度=11 攝氏度"]);
        check("海拔2800米至4500米", &["2800米至4500米=2800..4500 米"]);
        check("装机400兆瓦，功率2×400MW", &["400兆瓦=400 兆瓦", "2×400MW=2×400 MW"]);
        check("身高一米八五", &["一米八五=1.85 米"]);
        check("身高1米91，跳过2米03", &["1米91=1.91 米", "2米03=2.03 米"]);
        check("1米20人，相距3米2人", &["1米=1 米", "20人=20 人", "3米=3 米", "2人=2 人"]);
        check("上升1.54±0.13℃", &["1.54±0.13℃=1.54 ℃"]);
        check("气温-5℃至3℃，零下5到零上3度", &["-5℃至3℃=-5..3 ℃", "零下5到零上3度=-5..3 度"]);
        check("误差在-15%到+40%之间，-8%至-3%", &["-15%到+40%=-15..40 %", "-8%至-3%=-8..-3 %"]);
        check("重3斤5两", &["3斤5两=3.5 斤"]);
        check("流量430立方米每秒", &["430立方米每秒=430 立方米每秒"]);
        check("2023河南消费季，2管道", &["2023=2023", "2=2"]);
        check("限高60米以内", &["60米以内=60 米"]);
        check("身高米九，玉米八百", &["米九=1.9 米", "八百=800"]);
        check("六个加仑", &["六个加仑=6 加仑"]);
        check("沪指报3286.41点，提出七点意见", &["3286.41点=3286.41 点", "七点=7 点"]);
        check("7栋2单元，12栋住宅", &["7栋=7 栋", "2单元=2 单元", "12栋=12 栋"]);
    }

    #[test]
    fn shares() {
        check("同比下降三成以上", &["三成以上=30.. %"]);
        check("已动支九成二", &["九成二=92 %"]);
        check("八五折出售，另有七折", &["八五折=85 %", "七折=70 %"]);
        check("減息四分一厘，三分二議員", &["四分一=0.25", "三分二=0.6666666666666666"]);
        check("约三分之一的果园", &["三分之一=0.3333333333333333"]);
        check("损耗百分之八，千分之五", &["百分之八=8 %", "千分之五=0.5 %"]);
        check("打对折，对折的纸", &["对折=50 %"]);
        check("六 个 百 分 点，四点 五个百分点", &["六 个 百 分 点=6 个百分点", "四点 五个百分点=4.5 个百分点"]);
        check("7 2 折", &["7 2 折=72 %"]);
        check("下降0.3百分点，减息25点子", &["0.3百分点=0.3 个百分点", "25点子=25 基点"]);
        check("净利润-1.2亿元，票价2-3亿元", &["-1.2亿元=-120000000 CNY", "2-3亿元=200000000..300000000 CNY"]);
        check("一又十分一", &["一又十分一=1.1"]);
        check("上升0.06个百分点和20个基点", &["0.06个百分点=0.06 个百分点", "20个基点=20 基点"]);
        check("提高15%到20%", &["15%到20%=15..20 %"]);
        check("减少了近一半", &["一半=0.5"]);
        check("扬5巴仙至8巴仙", &["5巴仙至8巴仙=5..8 %"]);
    }

    #[test]
    fn money() {
        check("提供500亿美元贷款", &["500亿美元=50000000000 USD"]);
        check("2亿至2.5亿元", &["2亿至2.5亿元=200000000..250000000 CNY"]);
        check("3至5亿元", &["3至5亿元=300000000..500000000 CNY"]);
        check("損失達新台幣1億8650萬元", &["新台幣1億8650萬元=186500000 TWD"]);
        check("立法會議員說，香港每幢樓上限80萬元", &["80萬元=800000 HKD"]);
        check("罚金五十万元人民币", &["五十万元人民币=500000 CNY"]);
        check("只要三块二", &["三块二=3.2 CNY"]);
        check("US$25，RM30", &["US$25=25 USD", "RM30=30 MYR"]);
        check("赔付壹拾壹元贰角", &["壹拾壹元贰角=11.2 CNY"]);
        check("近百亿元", &["百亿元=10000000000 CNY"]);
        check("两美元又三美分，5英镑20便士", &["两美元又三美分=2.03 USD", "5英镑20便士=5.2 GBP"]);
        check("新加坡公司盈利2亿新元，每股派息5分", &["2亿新元=200000000 SGD", "5分=0.05 SGD"]);
        check("马来西亚汽油每公升2令吉05仙", &["2令吉05仙=2.05 MYR"]);
        check("港幣三個一毫四", &["港幣三個一毫四=3.14 HKD"]);
        check("收入9.6億元（人民幣，下同），純利2億元，香港", &["9.6億元=960000000 CNY", "2億元=200000000 CNY"]);
        check("每千立方米38美元，每百公里耗油6升", &["38美元=38 USD", "6升=6 升"]);
        check("（新加坡18日訊）男子被罰3000元，賠款500元", &["3000元=3000 SGD", "500元=500 SGD"]);
        check("新加坡18日讯 男子被罚3000元", &["3000元=3000 SGD"]);
        check("（中央社新加坡18日電）男子被罰3000元", &["3000元=3000 TWD"]);
        check("（新加坡18日訊）香港男子被罰3000元", &["3000元=3000 HKD"]);
        check("（新加坡18日讯）人民币走强，售价3000元", &["3000元=3000 CNY"]);
        check("他到新加坡旅行，花了3000元", &["3000元=3000 CNY"]);
        check("每股派12港仙", &["12港仙=0.12 HKD"]);
    }

    #[test]
    fn ordered_and_other() {
        check("第79屆大會第三次會議", &["第79屆=79 屆", "第三次=3 次"]);
        check("第90+4分钟破门", &["第90+4分钟=90+4 分钟"]);
        check("住9樓，地铁4号线", &["9樓=9 樓", "4号=4 号"]);
        check("以3比2取胜，总比分4-3", &["3比2=3:2", "4-3=4:3"]);
        check("按100∶1配置", &["100∶1=100:1"]);
        check("案号23-719，批准号：42271137", &["23-719=23-719", "42271137=42271137"]);
        check("致电023-6288****，手机138****5678", &["023-6288****=023-6288****", "138****5678=138****5678"]);
        check("本案第4宗，第三稿，中超第3轮", &["第4宗=4 宗", "第三稿=3 稿", "第3轮=3 轮"]);
        check("2:4天府，0:0东阳", &["2:4=2:4", "0:0=0:0"]);
        check("请拨打0699-7718110", &["0699-7718110=0699-7718110"]);
        check("1/4决赛", &["1/4=0.25"]);
        check("70-90天大的雏鸡，3个月大的女婴", &["70-90天大=70..90 天", "3个月大=3 个月"]);
        check("六旬老人，56岁", &["六旬=60..69 岁", "56岁=56 岁"]);
        check("提高一倍多", &["一倍多=1.. 倍"]);
        check("年过半百，半百货", &["半百=50"]);
        check("温度比三十大一些，三比二大胜", &["三十=30", "三比二=3:2"]);
        check("得到16分5篮板4助攻", &["16分=16 分", "5篮板=5 篮板", "4助攻=4 助攻"]);
        check("约...9人", &["9人=9 人"]);
        check("需要10的25次方年", &["10的25次方=10000000000000000000000000"]);
        check("匯控（0005）跌，股市三連跌", &["0005=0005"]);
        check("双九点九，强调三点一是", &["九点九=9.9"]);
        check("B40群体和X9612次班列", &["40=40", "9612=9612"]);
        check("负10000，-3.5%", &["负10000=-10000", "-3.5%=-3.5 %"]);
    }

    /// Numbers of a text as `span=value`, then the modifier, `/` what it is counted by and `:` the noun.
    fn told(source: &str) -> Vec<String> {
        let doc = Document::plain(source, &Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&doc);
        let found = numbers::numbers(&doc, &tokens, &times::times(&doc, &tokens, None));
        let show = |n: &crate::report::NumberExpr| {
            let text = doc.written(crate::report::Span::new(n.start, n.end));
            let modifier = n.modifier.map_or(String::new(), |m| format!(" {m:?}"));
            let per = n.per.as_deref().map_or(String::new(), |p| format!(" /{p}"));
            let noun = n.noun.as_deref().map_or(String::new(), |p| format!(" :{p}"));
            format!("{text}{modifier}{per}{noun}")
        };
        found.iter().map(show).collect()
    }

    #[test]
    fn bounds_and_shares() {
        for (text, expected) in [
            ("增幅不会超过9.6%，不可能超过5万元", &["9.6% AtMost", "5万元 AtMost"][..]),
            ("不超过每股98元，低于每套100万元", &["98元 AtMost /股", "100万元 Under /套"]),
            ("不应少于3人，不会低于40%，低于40%", &["3人 AtLeast", "40% AtLeast", "40% Under"]),
            ("最高每人500元，也不过2个百分点", &["500元 AtMost /人", "2个百分点 AtMost"]),
            ("其中最多的三人，最多只有3人", &["三人", "3人 AtMost"]),
            ("高出2.78个百分点，逾6万人，近5万人", &["2.78个百分点", "6万人 Over", "5万人 Under"]),
            ("过半居民支持，超半数议员反对，度过半天", &["半 Over", "半数 Over"]),
            ("四成多居民，三成余农户，三成多数", &["四成多 Over", "三成余 Over", "三成"]),
            ("每10股派发2.5元，每秒6300立方米", &["10股", "2.5元 /10股", "6300立方米 /秒"]),
            ("每小时20公里，时速80公里，每户每月60元", &["20公里 /小时", "80公里 /小时", "60元 /户"]),
            ("由每人200元增至300元，每人200元，另付300元", &["200元 /人", "300元 /人", "200元 /人", "300元"]),
            ("每股收益2元，利润增长3%", &["2元 /股", "3%"]),
            ("230席中的89席，刺了32刀后逃走，3所中学", &["230席", "89席", "32刀", "3所 :中学"]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn classifiers() {
        check("第5张罚单，第155旅，第3件", &["第5张=5 张", "第155旅=155 旅", "第3件=3 件"]);
        check("第二份额，第三区域，第12辆", &["第二=2", "第三=3", "第12辆=12 辆"]);
        check("8脚射门，两记重拳，5拳，三记者", &["8脚=8 脚", "两记=2 记", "5拳=5 拳"]);
        check("实用面积482方呎，每方呎1.2万元", &["482方呎=482 方呎", "1.2万元=12000 CNY"]);
        check("低了17个多百分点，跌几个百分点", &["17个多百分点=17.. 个百分点"]);
        check(
            "由四成六升至五成，约四至六成，六升牛奶",
            &["四成六=46 %", "五成=50 %", "四至六成=40..60 %", "六升=6 升"],
        );
        check("以25-21、23-25、25-18取胜", &["25-21=25:21", "23-25=23:25", "25-18=25:18"]);
        check(
            "背负900元，误差为正负3个百分点，净利负3%",
            &["900元=900 CNY", "正负3个百分点=-3..3 个百分点", "负3%=-3 %"],
        );
        check("减息0.25厘，年息3厘，长3厘米", &["0.25厘=0.25 %", "3厘=3 %", "3厘米=3 厘米"]);
        check("重30来斤，从30来到这里", &["30来斤=30 斤", "30=30"]);
        check("约四分之三担心，三千担心，两担柴", &["四分之三=0.75", "三千=3000", "两担=2 担"]);
        check("跌三成七派息，降幅一成至一成半", &["三成七=37 %", "一成至一成半=10..15 %"]);
        check("师生比为1:12，比例为1:10", &["1:12=1:12", "1:10=1:10"]);
        check("终场得手，1-2落后", &["1-2=1:2"]);
        check("误差正负1.5度，震度5弱", &["正负1.5度=-1.5..1.5 度", "5弱=5 弱"]);
        check("此案二审维持，该案一审宣判", &["二审=2 审", "一审=1 审"]);
        check("电话0577-6688 2100，代码02618", &["0577-6688 2100=0577-66882100", "02618=02618"]);
        check("（新加坡讯）售价80万元，新元兑令吉，马来西亚和马来西亚", &["80万元=800000 SGD"]);
    }

    #[test]
    fn no_numbers() {
        for text in [
            "他一直努力，一些人统一意见",
            "半岛局势千方百计缓和",
            "三亚和四川、九江",
            "一方面四处寻找，十分高兴",
            "“十四五”期间",
            "唯一的参加者是陆军",
            "一带一路百姓百货",
            "“9·11”事件和7·20特大暴雨",
            "90后和00后",
            "一股东和四分卫",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn any_input() {
        let long = "9".repeat(1_000_000);
        let found = read(&long);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("999"));
        assert!(read(&format!("三{}元", "万".repeat(10_000))).len() <= 1);
        read(&"一".repeat(100_000));
        read(&"1-".repeat(100_000));
        read(&"第".repeat(100_000));
        check("0.1+0.2", &["0.1=0.1", "0.2=0.2"]);
        check("分别有20，300人", &["20=20", "300人=300 人"]);
        check("２０，３００人", &["20,300人=20300 人"]);
        check("10的9999次方", &["10的9999次方=10的9999次方"]);
        check("一百一百", &["一百=100", "一百=100"]);
        let nines = "9".repeat(50);
        check(&format!("第{nines}条"), &[&format!("第{nines}条={nines} 条")]);
    }
}
