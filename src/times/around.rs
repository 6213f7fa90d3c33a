//! What the words around a time say of it: whether it was or is to come, a rule or one occasion.

use super::context::Tense;
use super::grammar::{Day, Expr, Found, Point};
use crate::lex::token_at;
use crate::numbers::numeral::is_numeral;
use crate::report::Token;
use crate::text::Document;
use crate::text::words::any;
use std::ops::Range;

/// Whether 将 at `i` says what will be: not in 将军, not 将嫌犯移送.
fn is_will(chars: &[char], tokens: &[Token], i: usize) -> bool {
    const ADVERBS: &str = "全面 全力 全程 重点 首 现场 主要 正式";
    let next = chars.get(i + 1).is_some_and(|c| "军领士近其他她".contains(*c));
    let last = i > 0 && chars.get(i - 1).is_some_and(|c| "大小上少名".contains(*c));
    let at = i as u32 + 1;
    let token = token_at(tokens, at);
    // 将两人, 将3名嫌犯
    let rest = chars.get(i + 1..).unwrap_or_default();
    let digits = rest.iter().take(6).take_while(|&&c| is_numeral(c)).count();
    let counted =
        digits > 0 && rest.get(digits..).is_some_and(|t| any!("名 人 位 个 辆 条 只 枚 万 件 份").starts(t).is_some());
    let object = counted || token.is_some_and(|t| t.pos.name().starts_with('n'));
    !next && !last && (!object || any!(ADVERBS).starts(rest).is_some())
}

/// Whether a sentence speaks of the days of the article.
pub fn speaks_of_now(sentence: &[char]) -> bool {
    any!("今年 本月 上月 昨天 昨日 今天 今日 日前").within(sentence)
}

/// Whether a sentence says what happened.
pub fn tells_of_event(sentence: &[char]) -> bool {
    any!("发生 爆炸 起火 火灾 火警 坠毁 坠落 车祸 地震 溺 相撞 事故 案发 坍塌 塌方 倒塌 遇袭 枪击").within(sentence)
}

/// What stands before the first mark.
fn up_to_mark(text: &[char]) -> &[char] {
    let stop = text.iter().position(|c| !c.is_alphanumeric()).unwrap_or(text.len());
    text.get(..stop).unwrap_or_default()
}

/// A time where it stands in the text.
pub struct Around<'a> {
    chars: &'a [char],
    start: usize,
    end: usize,
    expr: &'a Expr,
}

impl<'a> Around<'a> {
    /// The place of a time that was found.
    pub fn new(doc: &'a Document, found: &'a Found) -> Self {
        Around { chars: &doc.chars, start: found.start, end: found.end, expr: &found.expr }
    }

    /// The time as it is written.
    pub fn written(&self) -> &'a [char] {
        self.chars.get(self.start..self.end).unwrap_or_default()
    }

    /// Up to `n` characters before it.
    pub fn before(&self, n: usize) -> &'a [char] {
        self.chars.get(self.start.saturating_sub(n)..self.start).unwrap_or_default()
    }

    /// Up to `n` characters after it.
    pub fn after(&self, n: usize) -> &'a [char] {
        self.chars.get(self.end..(self.end + n).min(self.chars.len())).unwrap_or_default()
    }

    /// How the words before and after speak of a time: of what was, or is to come.
    pub fn tense(&self, tokens: &[Token]) -> Tense {
        const AHEAD: &str = "起将 即将 将于 将在 将会 前完成 前将 起施行 起实施 起生效 到期 起发放 起开放 起可 起上路 起开征 起分期 起分批 起分阶段 起分两 起分三 起分四 起发售 起售 起预售 起接受报名 用完 前用完";
        const SAID: &str = "表示 宣布 报道 说 称 证实 决定 批准 同意 要求 通过 下令 曾 发布的 公布的 裁定 发生 去世";
        const SCHEDULED: &str = "报名时间 笔试 面试 考试时间 考试 展期 开售 假期为 报名";
        let before = self.before(14);
        let clause = before
            .iter()
            .rposition(|c| matches!(c, '。' | '!' | '?' | ';' | '\n' | ',' | '、' | ':' | '“'))
            .map_or(0, |i| i + 1);
        let (previous, text) = before.split_at(clause);
        if self.is_planned(text) {
            return Tense::Coming;
        }
        if text.last() == Some(&'曾') {
            return Tense::Past;
        }
        match previous.split_last() {
            Some((',', said)) if any!("预估 预计 预料 预测 预报 预期 料").ends(said).is_some() => {
                return Tense::Coming;
            }
            // 天文台:周四转冷
            Some((':', said)) if any!("天文台 气象台 气象局 气象署 预报 预测").ends(said).is_some() => {
                return Tense::Likely;
            }
            _ => {}
        }
        let after = up_to_mark(self.after(6));
        if any!(SAID).within(after) {
            return Tense::Past;
        }
        if any!(AHEAD).starts(after).is_some() || any!("预估 预计 估介于 估为 估达 可望 有望 截止").within(after)
        {
            return Tense::Coming;
        }
        let met = any!("会见 会晤 会谈 会同 会商").starts(after).is_some();
        let will = self.will(tokens, self.start - text.len()..self.start)
            || self.will(tokens, self.end..self.end + after.len())
            || after.first() == Some(&'会') && !met;
        if will || text.contains(&'料') || self.is_coming_weekday(tokens, after) {
            return Tense::Likely;
        }
        let scheduled = any!(SCHEDULED).within(text) && !text.iter().any(|c| matches!(c, '了' | '已' | '曾'));
        match met {
            true => Tense::Past,
            false if scheduled => Tense::Likely,
            false => Tense::Open,
        }
    }

    /// Whether one of the 将 of a stretch says what will be.
    fn will(&self, tokens: &[Token], mut stretch: Range<usize>) -> bool {
        stretch.any(|i| self.chars.get(i) == Some(&'将') && is_will(self.chars, tokens, i))
    }

    /// Whether the words before, in the clause, say that a time is planned or awaited.
    fn is_planned(&self, text: &[char]) -> bool {
        const COMING: &str = "拟 计划 预计 预估 预料 预期 预定 定于 定在 订于 订在 押后至 延至 延期至 推迟至 改期至 届时 有望 可望 最早 最快 最迟 最晚 留待 即将 若 如果 一旦 准备 打算 必须 须 应在 要看 等到 要等 有待 可在 可于 会在 会于 将于 将在 将自 将从 将会 安排在 截止";
        // 全会于 is no tense
        let coming = (0..text.len()).any(|i| {
            let noun = text.get(i) == Some(&'会')
                && i > 0
                && text
                    .get(i - 1)
                    .is_some_and(|c| "全大年委例峰晚议协工商学国社董理监宴集展庆聚盛运博布谈机".contains(*c));
            !noun && text.get(i..).is_some_and(|t| any!(COMING).starts(t).is_some())
        });
        // 补选订3月28日投票, but 预订
        // 要到第二季度才回落
        let set = any!("选订 赛订 礼订 会订 拟订 改订 日期订 时间订 要到 须到 需到").ends(text).is_some();
        // 补选3/28投票, of a headline
        let vote = self.written().contains(&'/')
            && any!("补选 选举 公投 改选 初选 大选").ends(text).is_some()
            && any!("投票 登场 举行").starts(self.after(2)).is_some();
        // 宣布|周五表决
        let told = any!("宣布 决定 敲定").ends(text).is_some()
            && any!("周 星期 礼拜").starts(self.written()).is_some()
            && up_to_mark(self.after(2)).len() == 2;
        // 新规或周五落地
        let maybe = text.len() > 1 && text.last() == Some(&'或');
        // 距4月13日举行的大选还有一个月, but 距上次
        let until = any!("距 距离").ends(text).is_some();
        // 周末起雨势减弱
        let from = any!("周末").ends(self.written()).is_some() && self.after(1) == ['起'];
        coming || set || vote || told || maybe || until || from
    }

    /// Whether a weekday is told as one to come: 周六发售, 周五要开会; 他周五休息,周六将出战; 周三,他们还要再战.
    fn is_coming_weekday(&self, tokens: &[Token], after: &[char]) -> bool {
        if any!("周一 周二 周三 周四 周五 周六 周日").starts(self.written()).is_none() {
            return false;
        }
        let ahead = || {
            let rest = self.after(40);
            let stop = rest.iter().position(|c| matches!(c, '。' | '\n')).unwrap_or(rest.len());
            rest.get(..stop).is_some_and(|rest| any!(",周 ,星期 、周").within(rest))
                && self.will(tokens, self.end..self.end + stop)
        };
        let next = || match self.after(16) {
            [',', rest @ ..] => any!("还要 还将 仍将 将要 即将 将于 将在 将与").within(up_to_mark(rest)),
            _ => false,
        };
        next() || any!("还要 要 发售 开售 开卖 休息 休赛 出战 迎战").starts(after).is_some() || ahead()
    }

    /// Whether the clause speaks of a time as one that was, or compares with it.
    pub fn looks_back(&self) -> bool {
        const WAS: &str = "曾 已 了 过 显示 表示 公布 数据 宣布 称 说 上涨 下跌 收盘 收报 收涨 收跌 以来 纪录";
        any!(WAS).within(up_to_mark(self.after(12)))
            || any!("比 较 继 自 从 高于 低于 不及").ends(self.before(4)).is_some()
    }

    /// Whether the words before a time of day give a limit or a rule: 营业至22时.
    pub fn is_closing_time(&self) -> bool {
        let before = self.before(4);
        any!("至 到 前 的 日 每天 每日 营业 开放 提前 推迟 延迟 原定 通常 平时 晚于 早于").ends(before).is_some()
            // 14时接报,至17时救熄
            && any!(",至 ,到 。至 直至 直到").ends(before).is_none()
    }

    /// Whether hours are those of each day: 开放时间为9时至17时, 高峰时段(7时至9时).
    pub fn is_daily(&self) -> bool {
        const HOURS: &str = "营业时间 开放时间 服务时间 办公时间 运营时间 营运时间 受理时间 门诊时间 上班时间 高峰时段 限行时段 开馆时间 最晚 最早 首班车 末班车 首班 末班";
        let before = self.before(10);
        let clause = before.iter().rposition(|c| matches!(c, ',' | '。' | ';')).map_or(0, |i| i + 1);
        any!(HOURS).within(before.get(clause..).unwrap_or_default())
    }

    /// Whether what follows may be of the year of this time: not of one that is
    /// compared with, or that only a speaker names.
    pub fn is_theme(&self) -> bool {
        const BESIDE: &str = "比 较 打破 刷新 追平 超过 超越 相比 高于 低于 逊于 优于 媲美 不及";
        let since = matches!(self.expr, Expr::Point(p) if p.since);
        let before = self.before(60);
        let mark = before.iter().rposition(|c| matches!(c, '“' | '”' | '\n'));
        let quoted = mark.and_then(|i| before.get(i)) == Some(&'“');
        let after = self.after(14);
        let stop = after.iter().position(|c| matches!(c, '。' | ',' | ';')).unwrap_or(after.len());
        let record = after.get(..stop).is_some_and(|t| any!("纪录 记录 以来 相比 同期").within(t));
        // 2024年度净利润下降,2月10日收到问询函
        let fiscal = any!("年度").ends(self.written()).is_some() || any!("年报 财报 年年报").starts(after).is_some();
        !since && !quoted && !record && !fiscal && any!(BESIDE).ends(before).is_none()
    }

    /// Whether a clock time is one up to which a report tells, or that its paragraph bears: 截至13时30分, 【14:00】,
    /// 最后更新:18:47.
    pub fn reports(&self, block: usize) -> bool {
        let bracket = self.start == block + 1 && matches!(self.chars.get(block), Some('【' | '['));
        let updated = self.start <= block + 8
            && any!("更新: 更新:␣ 更新␣ 更新于 更新时间: 发布: 发布␣ 发布时间: 出版:").ends(self.before(6)).is_some();
        bracket || updated || any!("截至 截止").starts(self.written()).is_some()
    }

    /// Whether figures are told up to a day, which is past: 公布截至6月30日的业绩; not 报名截至6月30日.
    pub fn is_cutoff(&self) -> bool {
        let before = self.before(4);
        any!("截至").starts(self.written()).is_some()
            && (before.last().is_none_or(|c| !c.is_alphanumeric())
                || any!("公布 发布 披露 公布了").ends(before).is_some())
    }

    /// Whether a date is told only to count from it: 距上次1月14日, 上一次是在2月3日, 自5月2日案发以来.
    pub fn is_aside(&self) -> bool {
        let before = self.before(8);
        let after = self.after(8);
        any!("距上次 距离上次 上次是 上次是在 上一次是 上一次是在 上一次在 距").ends(before).is_some()
            || any!("以来").within(up_to_mark(after))
            || any!("自 自从").ends(before).is_some() && any!("以来").within(after)
    }

    /// Whether a time stands in brackets, as the hours of another zone do: (北京时间28日7时36分).
    pub fn is_bracketed(&self) -> bool {
        self.before(1) == ['('] && self.after(1) == [')'] && any!("时间").within(self.written())
    }

    /// Whether a weekday or part of the day is of a day that is told of, not of this week: 当时是星期日, 那天是周六.
    pub fn is_of_then(&self) -> bool {
        any!("当时是 那天是 当天是 那一天是 正好是 恰好是 正值 那天, 那天刚好是").ends(self.before(5)).is_some()
    }

    /// Whether a time says since when something is there, which dates nothing else: 成立于2019年, 2015年6月上市.
    pub fn is_founding(&self) -> bool {
        any!("成立于 建于 始建于 创办于 创立于 设立于 创建于 落成于 出生于").ends(self.before(4)).is_some()
            || any!("成立 上市 建成 创办 创立 设立 落成 出生").starts(self.after(2)).is_some()
    }

    /// Whether a day is counted from what happened, not from the day named last: 事发次日, 火灾当天.
    pub fn counts_from_event(&self) -> bool {
        let Expr::Point(Point { day: Some(Day::Then(_)), month: None, year: None, .. }) = self.expr else {
            return false;
        };
        let before = self.before(6);
        let event = any!("事发 案发 出事 事故 火灾 爆炸 车祸 坠楼 灾害 空难 地震");
        let before = before.strip_suffix(&['后']).unwrap_or(before);
        let before = before.strip_suffix(&['发', '生']).unwrap_or(before);
        event.ends(before).is_some()
    }
}
