//! The words around a number: its sign, its bounds, what it counts and what it is counted by.

use super::{Draft, Scan};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self};
use crate::numbers::units::Unit;
use crate::report::{BlockKind, Modifier, NumberExpr, NumberKind, NumberValue, Span};
use crate::text::words::{Any, any};

impl Scan<'_> {
    /// Sign, currency and modifier before the number; 以上, 多 after it.
    pub(super) fn around(&self, draft: &mut Draft) {
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
                // $ in Hong Kong is its own.
                let code = if text.last() == Some(&'$') && len == 1 && self.home == "HKD" { "HKD" } else { code };
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
            // 10月21日 - 三名官员: a dash between words
            let dash = space > 0 && b == ' ';
            if !b.is_alphanumeric() && !matches!(b, '-' | ')' | '%' | '”') && !dash
                || matches!(draft.kind, NumberKind::Money | NumberKind::PercentagePoint)
                    && "为是达至到润流额亏".contains(b)
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

    pub(super) fn finish(&self, draft: Draft) -> NumberExpr {
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
                    .starts(
                        draft.numeral.end as usize,
                        any!("场 轮 届 次 季 站 战 仗 个客场 个主场 个赛季 期 个交易日 个月 个季度"),
                    )
                    .is_some()
                && draft.value.is_some_and(|v| v.to_f64() <= 20.0);
            // 最高气温26℃: what was measured
            let measured = matches!(before, Some(Modifier::AtMost | Modifier::AtLeast))
                && self.ends(draft.start, any!("最高 最低"))
                && matches!(draft.unit.as_deref(), Some("℃" | "度" | "摄氏度" | "点"));
            modifier = before.filter(|_| !recent && !measured);
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
            per: self.per_of(draft.kind, draft.start, draft.end),
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
            // 学生最多时有94人
            if text.get(head.len()) == Some(&'时') {
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
    pub(super) fn per(&self, start: usize, end: usize) -> Option<String> {
        if self.char(end) == '/' {
            let (len, _) = self.tables.units.at(self.rest(end + 1))?;
            return Some(self.written(end + 1, end + 1 + len));
        }
        // 每10股派2.5元: the number that is counted by lies between
        let from = start.saturating_sub(20);
        let text = self.chars.get(from..start).unwrap_or_default();
        let clause = text.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '、' | '\n')).map_or(0, |k| k + 1);
        const MEANS: [(&str, &Any); 4] = [
            ("小时", any!("时速 时速达 时速约")),
            ("日", any!("日均 日均约 日均达 日均产量 日均销量 日均客流 日均客流量 日均成交")),
            ("月", any!("月均 月均约 月均达")),
            ("年", any!("年均 年均约 年均达")),
        ];
        if let Some((unit, _)) = MEANS.iter().find(|(_, words)| words.ends(text).is_some()) {
            return Some((*unit).into());
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
            // 每股盈利增8%至0.5元
            let grown = self.floor > j && self.char(self.floor - 1) == '%';
            let near =
                (j + len >= self.floor.min(start) || self.char(j + len) == '每') && start - (from + k) <= 12 || grown;
            (j + len <= start && near).then(|| self.written(at, j + len))
        })
    }

    /// As [`Scan::per`]; but growth is of nothing but a time: no 每股盈利增8%.
    fn per_of(&self, kind: NumberKind, start: usize, end: usize) -> Option<String> {
        const TIMES: [&str; 9] = ["年", "月", "日", "季", "天", "周", "季度", "小时", "分钟"];
        let per = self.per(start, end)?;
        let stands = !matches!(kind, NumberKind::Percent | NumberKind::PercentagePoint)
            || TIMES.iter().any(|unit| per.ends_with(unit))
            || self.ends(start, any!("每 约 近 逾 达 为"))
            || self.char(end) == '/'
            // 每股8%
            || self.written(start.saturating_sub(per.chars().count()), start) == per;
        stands.then_some(per)
    }

    /// 每吨820元降至|610元: what the amount before is for.
    pub(super) fn per_again(&self, before: &NumberExpr, number: &NumberExpr) -> Option<String> {
        let between = self.chars.get(before.end as usize..number.start as usize)?;
        let len = any!("增至 升至 降至 涨至 减至 调至 上调至 下调至 提高至 增加至 降低至 减少至 提至 至 增到 升到 降到 涨到 减到 提高到 增加到 降低到 减少到 到").starts(between)?;
        (len == between.len() && before.unit == number.unit).then(|| before.per.clone()).flatten()
    }

    /// 每千立方米, 每百公里: the end of 千 where it is part of what is counted by.
    pub(super) fn whole_unit(&self, i: usize) -> Option<usize> {
        let bare = matches!(self.char(i), '千' | '百' | '万' | '亿') && self.char(i.wrapping_sub(1)) == '每';
        let unit = self.tables.units.at(self.rest(i + 1)).map(|(_, unit)| unit);
        (bare && matches!(unit, Some(Unit::Quantity | Unit::Classifier | Unit::Noun | Unit::Yuan | Unit::Money(_))))
            .then_some(i + 1)
    }
}
