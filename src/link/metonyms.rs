//! Capitals that stand for governments: 华沙的对俄政策, 与莫斯科谈判.

use super::span;
use crate::facts;
use crate::report::{Mention, NameType, Span};
use crate::text::Document;

/// Words before a place where something is or goes: the city itself is meant.
const THERE: &str = "在 于 从 自 赴 抵 到 往 回 飞 驻 访 离开 抵达 访问 首都";
/// Words that end like one of those.
const NOT_THERE: &str = "对于 由于 关于 鉴于 现在 看到 感到 直到";
/// Words that may stand between a government and what it does.
const HOW: &str = "周一 周二 周三 周四 周五 周六 周日 当天 日前 近日 随后 此前 此后 早前 今天 昨天 也 \
    则 已 已经 仍 还 再次 再度 一再 多次 首次 一直 尚未 并未 未 不 不会 没有 曾 正 \
    正在 将 会 可能 均 至今 继续 同时 却 又 才 立即 公开 强烈 明确 对此 方面 都 应 先 \
    应该 应当 一向 普遍 只能 昨晚 昨日 今日 上周 上月 上个月 本月 两天后 不太 显然 似乎";
/// What governments do and cities do not, and what belongs to them.
const ACTS: &str = "表示 表态 称 说 指责 拒绝 警告 认为 否认 宣布 呼吁 决定 要求 承诺 强调 指控 证实 \
    准备 希望 愿 同意 反对 担心 担忧 谴责 抗议 回应 喊话 敦促 批评 欢迎 坚持 威胁 试图 \
    主张 承认 寻求 相信 声称 透露 指出 施压 让步 妥协 派兵 撤军 军队 政权 当局 情报 官方 \
    试探 误以为 意在 重申 意识到 扬言 誓言 放话 示意 默许 有意 无意 愿意 驱逐 召见 正视 \
    低估 高估";
/// How what a government says of itself in quotation marks begins: 华盛顿“强烈支持”….
const STANDS: &str = "强烈 坚决 绝不 不会 不接受 有权 无权 支持 完全 深感 高度 密切 坚定 欢迎";
/// Words parted by blanks, others that follow them in the clause, and after how many characters at most.
type Frame = (&'static str, &'static str, usize);
/// After the place.
const AFTER: &[Frame] = &[
    ("对", "态度 立场 回应 欢迎 不满 表示 谴责 担忧 施压 制裁 抗议", 12),
    ("给 向", "期限 施压 最后通牒 让步 妥协 军事援助 武器", 12),
    ("面临 面对", "指控 制裁 孤立 施压", 12),
    ("视", "为", 10),
    ("实施", "制裁", 2),
    ("发射", "导弹", 4),
    ("召回", "大使", 4),
    ("签署", "条约 协议 协定", 6),
    ("之间的", "分歧 紧张 关系 争端 对抗 竞争 谈判", 2),
    ("的", "底线 决定 野心 战略 政策 立场 态度 盟友 回应 反应 担忧 承诺 制裁 让步 指控 警告 意图", 4),
];
/// Before the place, the others after it.
const AROUND: &[Frame] = &[
    ("给 向 对", "期限 施压 压力 最后通牒 让步 妥协 武器 警告 抗议 示好 制裁", 8),
    ("与 同 跟 和", "走近 接近 谈判 对话 接触 结盟 断交 建交 复交 交恶 和解 达成 关系", 4),
    ("与 同 跟 和", "保持沟通 保持接触 保持联系 签署 之间的分歧 之间的紧张 之间的关系", 0),
    ("向", "致慰问 致哀 致意 提出抗议 提出交涉 转达", 0),
    ("迫使 敦促 警告 指责 批评 询问 恳求 说服 激怒 制裁", "", 0),
];

/// Mark the capitals that stand for governments.
pub fn metonyms(document: &Document, mentions: &mut [Mention]) {
    // Where the place before ends, and whether the city itself was meant.
    let mut last: (Option<u32>, bool) = (None, false);
    for m in mentions.iter_mut().filter(|m| m.kind == NameType::Loc && !m.nested) {
        let before: String = document.slice(Span::new(m.start.saturating_sub(4), m.start)).iter().collect();
        let ends = |words: &str| words.split(' ').any(|w| before.ends_with(w));
        let address = last.0 == Some(m.start);
        let joined = last.0.is_some_and(|end| end + 1 == m.start) && before.ends_with(['和', '与', '及', '、']);
        let seen = matches!(document.slice(Span::new(m.end, m.end + 2)), ['看', '来'] | ['眼', '中' | '里']);
        let there = address || joined && last.1 || ends(THERE) && !ends(NOT_THERE) && !seen;
        last = (Some(m.end), there);
        if !there && facts::capital_of(&document.text(span(m))).is_some() {
            let rest = document.slice(Span::new(m.end, (m.end + 20).min(document.chars.len() as u32)));
            let marked = rest.first() == Some(&'“');
            let clause: String =
                rest.iter().filter(|c| !matches!(c, ' ' | '“')).take_while(|c| c.is_alphanumeric()).collect();
            let crowd = clause.starts_with(['市', '街', '郊', '人', '居', '民']);
            let quoted = marked && STANDS.split(' ').any(|word| clause.starts_with(word));
            m.metonym = quoted || seen && ends("在") || acts(&clause) || !crowd && around(&before, &clause);
        }
    }
    // 华盛顿和布鲁塞尔表示: what the one does the other does.
    let mut next: Option<u32> = None;
    for m in mentions.iter_mut().rev().filter(|m| m.kind == NameType::Loc && !m.nested) {
        let joined = document.chars.get(m.end as usize).is_some_and(|c| matches!(c, '和' | '与' | '、'));
        if joined && next == Some(m.end + 1) && facts::capital_of(&document.text(span(m))).is_some() {
            m.metonym = true;
        }
        next = m.metonym.then_some(m.start);
    }
}

/// Whether a clause says what a government does.
fn acts(clause: &str) -> bool {
    let mut rest = clause;
    loop {
        let framed = |&(heads, tails, reach): &Frame| {
            heads.split(' ').filter_map(|h| rest.strip_prefix(h)).any(|rest| within(rest, tails, reach))
        };
        if ACTS.split(' ').any(|a| rest.starts_with(a)) || AFTER.iter().any(framed) {
            return true;
        }
        match HOW.split(' ').filter_map(|h| rest.strip_prefix(h)).min_by_key(|rest| rest.len()) {
            Some(after) => rest = after,
            None => return false,
        }
    }
}

fn around(before: &str, clause: &str) -> bool {
    let framed =
        |&(heads, tails, reach): &Frame| heads.split(' ').any(|h| before.ends_with(h)) && within(clause, tails, reach);
    AROUND.iter().any(framed)
}

/// Whether one of the words begins in the text after at most so many characters.
fn within(text: &str, words: &str, reach: usize) -> bool {
    let starts = text.char_indices().map(|(i, _)| i).chain([text.len()]).take(reach + 1);
    starts.filter_map(|i| text.get(i..)).any(|rest| words.split(' ').any(|w| rest.starts_with(w)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of a text, marked [LOC name], that stand for governments.
    fn check(marked: &str, expected: &[&str]) {
        let (text, mut mentions) = crate::names::marked(marked);
        let document = Document::plain(&text, &crate::text::Fold::load());
        metonyms(&document, &mut mentions);
        let got: Vec<String> = mentions.iter().filter(|m| m.metonym).map(|m| document.text(span(m))).collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn governments() {
        check("[LOC 布鲁塞尔]对停火表示欢迎", &["布鲁塞尔"]);
        check("[LOC 华沙]的对俄政策", &["华沙"]);
        check("[LOC 莫斯科]对这项提议持谨慎态度", &["莫斯科"]);
        check("[LOC 基辅]希望会谈继续", &["基辅"]);
        check("他给[LOC 莫斯科]50天期限", &["莫斯科"]);
        check("[LOC 华盛顿]给[LOC 莫斯科]50天期限", &["华盛顿", "莫斯科"]);
        check("该国与[LOC 北京]走近", &["北京"]);
        check("[LOC 平壤]周三再次否认", &["平壤"]);
        check("[LOC 华盛顿]和[LOC 东京]宣布", &["华盛顿", "东京"]);
        check("对于[LOC 巴黎]的立场", &["巴黎"]);
        check("敦促[LOC 安卡拉]放行", &["安卡拉"]);
        check("他再次指责[LOC 基辅]。", &["基辅"]);
        check("[LOC 华盛顿]“强烈支持”这项提议", &["华盛顿"]);
        check("[LOC 华沙]正在试探[LOC 柏林]的底线", &["华沙", "柏林"]);
        check("[LOC 巴黎]和[LOC 罗马]都希望谈下去", &["巴黎", "罗马"]);
        check("[LOC 平壤]再次发射导弹", &["平壤"]);
        check("在[LOC 安卡拉]看来,此举无益", &["安卡拉"]);
        check("[LOC 柏林]和[LOC 巴黎]之间的分歧", &["柏林", "巴黎"]);
        check("[LOC 基辅]应先正视问题", &["基辅"]);
    }

    #[test]
    fn cities() {
        check("他在[LOC 莫斯科]说", &[]);
        check("他在[LOC 莫斯科]和[LOC 基辅]表示", &[]);
        check("[LOC 北京]将下雨", &[]);
        check("[LOC 北京]“鸟巢”开放", &[]);
        check("[LOC 北京]公开赛开打", &[]);
        check("[LOC 东京]的一家工厂受制裁影响", &[]);
        check("与[LOC 北京]的球迷合影", &[]);
        check("呼吁[LOC 北京]市民少开车", &[]);
        check("在[LOC 法国][LOC 巴黎]宣布", &[]);
        check("[LOC 慕尼黑]希望办奥运", &[]);
        check("[LOC 巴黎]普遍降雨", &[]);
        check("[LOC 华盛顿]的樱花开了", &[]);
        check("[LOC 北京]和[LOC 上海]之间的高铁", &[]);
    }
}
