//! Halves, fractions, powers, ratios and scores.

use super::{Draft, NONE, Scan};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::units::Unit;
use crate::report::{Modifier, NumberKind, Script, Span};
use crate::text::is_han;
use crate::text::words::any;

impl Scan<'_> {
    /// 半个, 半公升; 一半, 近半.
    pub(super) fn half(&self, i: usize) -> Result<Draft, usize> {
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
        // 西半部, 下半部: a part of a place
        if self.char(i + 1) == '部' && self.ends(i, any!("东 西 南 北 上 下 前 后 左 右")) {
            return Err(i + 2);
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
            let most = self.ends(i, any!("大")) && t.unit == Some(Unit::Classifier);
            !most
                && matches!(t.unit, Some(Unit::Classifier | Unit::Quantity | Unit::Yuan | Unit::Money(_)))
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
        // 近半工位
        let near = self.ends(i, any!("近")) && self.token_at(end).is_some_and(|t| t.pos.name().starts_with('n'));
        if self.ends(i, any!("近 过 逾 减 约 超过 大")) && !self.char(i + 1).is_alphabetic()
            || self.ends(i, any!("近 逾 超过 约 过 超")) && self.char(i + 1) == '数'
            || near
            || over && !self.ends(i, any!("经过 通过 穿过 走过 度过 渡过 跑过"))
        {
            draft.end = end;
            draft.open = over.then_some(Modifier::Over);
            return Ok(draft);
        }
        Err(i + 1)
    }

    /// 三分之一, 百分之八, 1/4, 一半, 三又二分之一.
    pub(super) fn fraction(&self, i: usize, a: &Numeral) -> Option<Draft> {
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
            if self.char(k) == '之' && self.char(k + 1) == '差' {
                return None;
            }
            if self.char(k) == '之' {
                self.skip_spaces(k + 1)
            } else if numeral::digit(self.char(k)) == Some(1) && (at > i || self.unit(k + 1).is_some()) && d.chinese
                || self.is_cantonese_share(&d, k)
            {
                k
            } else {
                return None;
            }
        } else if self.char(j) == '份' && (self.is_cantonese_share(&d, j + 1) || self.is_bare_share(&d, j + 1)) {
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

    /// 二份一, 十份十一: shares that nothing counted follows (两份三页合同), their upper part at `k`.
    fn is_bare_share(&self, d: &Numeral, k: usize) -> bool {
        let above = self.read(k).filter(|n| d.chinese && n.chinese);
        above.is_some_and(|n| n.int().is_some() && !is_han(self.char(n.end)) && d.int().is_some_and(|d| d > 1))
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

    /// 10的25次方.
    pub(super) fn power(&self, i: usize, a: &Numeral) -> Option<Draft> {
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

    /// 3比2, 100:1, 总比分4-3, 160/100毫米汞柱, 2×400MW.
    pub(super) fn ratio(&self, i: usize, a: &Numeral) -> Option<Draft> {
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
}
