//! Money: what currency, and its small change.

use super::{Draft, NONE, Scan};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral};
use crate::numbers::units::Unit;
use crate::report::{NumberKind, Span};
use crate::text::words::{Any, any};

impl Scan<'_> {
    /// 块 as money: alone, before 钱 or a digit, after a price.
    pub(super) fn is_money_block(&self, draft: &Draft, a: &Numeral) -> bool {
        let next = self.char(draft.end);
        let digit = numeral::digit(next).is_some() || next.is_ascii_digit();
        // 一块|15.6英寸中控屏
        let sizes = any!("英寸 寸 吋 平方米 平米 厘米 米 公斤 斤 克 毫米 亩 多平方米");
        if digit && self.read(draft.end).is_some_and(|n| self.starts(n.end, sizes).is_some()) {
            return false;
        }
        digit
            || !next.is_alphabetic()
            || next == '半'
            || a.decimal
            || self.starts(draft.end, any!("以上 以下 以内 左右 涨 跌 降 升 到 至")).is_some()
            || a.scale > 0 && draft.open.is_none()
            || self.ends(draft.start, any!("花 卖 价 费 赚 付 给 收 只要 要 费我 最多 至少"))
    }

    /// 角 and 分 after 元 or 块: 三块二, 3元5角, 五块七毛八, 三块零四.
    pub(super) fn cents(&self, draft: &mut Draft, block: bool) {
        let j = draft.end;
        let zero = usize::from(self.char(j) == '零');
        let Some(n) = self.read(j + zero).filter(|n| n.end == j + zero + 1 || !block && n.end - j - zero <= 2) else {
            if block && self.char(j) == '半' {
                draft.add(Decimal::int(5).shift(-1));
                draft.end += 1;
            }
            return;
        };
        let Some(d) = n.value.filter(|v| v.to_int().is_some_and(|v| v < 10)) else { return };
        if let Some(len) = self.starts(n.end, any!("角钱 毛钱 角 毛 毫")).filter(|_| zero == 0) {
            draft.add(d.shift(-1));
            draft.end = n.end + len;
            self.cents_after(draft, -2, any!("分钱 分 仙"));
        } else if let Some(len) = self.starts(n.end, any!("分钱 分")) {
            draft.add(d.shift(-2));
            draft.end = n.end + len;
        } else if block && self.unit(n.end).is_none() {
            draft.add(d.shift(if zero > 0 { -2 } else { -1 }));
            draft.end = n.end;
        }
    }

    /// 两美元又三美分, 5英镑20便士.
    pub(super) fn cents_of(&self, draft: &mut Draft, code: &str) {
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

    pub(super) fn cents_after(&self, draft: &mut Draft, power: i32, words: &Any) {
        let j = draft.end;
        let Some(n) = self.read(j).filter(|n| n.end == j + 1) else { return };
        let Some(d) = n.value else { return };
        let len = self.starts(n.end, words);
        if len.is_some() || !self.char(n.end).is_alphanumeric() {
            draft.add(d.shift(power));
            draft.end = n.end + len.unwrap_or(0);
        }
    }

    pub(super) fn is_quote(&self, end: usize) -> bool {
        self.char(end).is_alphanumeric()
    }

    /// 9.6亿元(人民币,下同): the currency that brackets name after an amount.
    pub(super) fn currency_in_brackets(&self, end: usize) -> Option<&'static str> {
        if self.char(end) != '(' {
            return None;
        }
        let (len, code) = self.tables.currencies.at(self.rest(end + 1))?;
        matches!(self.char(end + 1 + len), ')' | ',' | '.' | '·' | '、' | '下').then_some(*code)
    }

    pub(super) fn prefix_currency(&self, start: usize) -> Option<&'static str> {
        let text = self.before(start);
        let trimmed = text.strip_suffix(&[' ']).unwrap_or(text);
        self.tables.currency_before(trimmed).map(|(_, code)| code)
    }

    /// Words of paying within the clause before.
    pub(super) fn paid(&self, i: usize) -> bool {
        let text = self.before(i);
        let clause = text.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '!' | '?' | '\n')).map_or(0, |k| k + 1);
        let clause = text.get(clause..).unwrap_or_default();
        any!("减价 悭 蚀 成交超 成交额 套现 耗资 吸金 租 月薪 年薪 薪资 工资 赚 卖 售价 总价 开价 赔 欠 交了 付 房价 花 受贿 净流出 净流入 缩量 放量 净利 险失 被骗 市值 沽出 放盘 买超 票房 亏损 罚款 判罚 骗走 诈骗 补助 奖金 骗失 黑钱 报价 原价 现价 要价 标价 定价 退休金 养老金 捐 房贷 贷款 还贷 追回 装修 投入 押金 月供 月入 年入 底薪 彩金 涉骗 涉款 骗取 损失 遭冻 遭删 遭砍 被删 被砍 被冻结 追加预算 取了 汇了 转了 棺材本 积蓄 存款 凑了 借了").within(clause)
            || self.ends(i, any!("钱"))
            || i > 0 && self.floor > 0
            && (1..=6).any(|k| {
                self.chars
                    .get(self.floor.saturating_sub(10)..self.floor.saturating_sub(k - 1))
                    .and_then(|t| any!("店租 房租 月租 租金 月薪 工资").ends(t))
                    .is_some()
            })
    }

    /// 三房1,180万|易手: words of a sale after the amount.
    pub(super) fn sold(&self, end: usize) -> bool {
        self.starts(end, any!("易手 沽出 成交 售出 放售 放盘 起拍 拍出 罪成 货款 工资 资金 贷款 债务 欠款")).is_some()
    }

    /// 打对折.
    pub(super) fn half_price(&self, i: usize) -> Option<Draft> {
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
}
