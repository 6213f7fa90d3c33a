//! `names.japanese`: people by a Japanese surname and the characters of given names: 桥本纱季 before a verb or a
//! mark, 早|田希娜 with its first character, 锦织圭 whatever the model took it for.

use super::patterns::Reader;
use super::refine::put_last;
use super::{mention, span};
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Words, any};
use std::sync::LazyLock;

/// Common surnames that are no Chinese word or place.
static SURNAMES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::new(&[(
        "佐藤 铃木 高桥 伊藤 渡边 渡部 中村 加藤 吉田 山田 松本 井上 木村 斋藤 齐藤 工藤 近藤 后藤 安藤 远藤 须藤 武藤 内藤 \
                        桥本 早田 大藤 锦织 古贺 岸田 石破 高市 小泉 河野 茂木 麻生 野田 枝野 玉木 前原 吉村 小池 木原 西村 \
                        松野 岩屋 赤泽 中谷 大谷 冈本 冈田 冈崎 羽生 宇野 坂本 濑户 笹生 奥原 桃田 保木 张本 水谷 樋口 \
                        本田 三浦 久保 堂安 三笘 富安 南野 板仓 福原 伊东 藤田 藤井 藤原 藤本 石原 黑田 植田 白川 菅野 森田 村田 \
                        村上 宫本 谷口 川端 是枝 北野 滨口 西田 横山 片山 荻野 内田 永井 酒井 今井 荒井 \
                        原田 柴田 松田 增田 池田 岛田 黑泽 芹泽 野口 樱井 新垣 长谷川 佐佐木",
        (),
    )])
});
/// Characters of given names.
const GIVEN: &str = "子美奈香里沙纱希娜菜惠绘由佳真理优爱花代江枝世乃佑介太郎辅司志雄夫男树斗翔辉也哉之彦明弘博和隆健诚圭纯季音芽衣梨瑠玲莉亚\
                     阳葵凛咲莲飒大悠苍晴秀俊英贵浩裕康正义信光治文武茂清直敏哲洋刚勇修彻聪智史宏伸昌雅苗早进芳次";
/// What may follow a name in running text.
const AFTER: &str = "说 表示 称 指出 认为 强调 赛后 在 以 对 则 也 与 和 的 是 将 已 曾 还 向 获 夺 击败 战胜 不敌 出战 迎战 领先 首 连 眼 就 当选 等 两 率";

/// Mark and mend the people of Japanese names.
pub(super) fn japanese(reader: &Reader, flat: &mut Vec<Mention>) {
    let mut added = Vec::new();
    for at in 0..reader.chars.len() {
        let rest = reader.chars.get(at..).unwrap_or_default();
        let Some((surname, ())) = SURNAMES.at(rest) else { continue };
        let given = rest.iter().skip(surname).take(3).take_while(|c| GIVEN.contains(**c)).count();
        let next = flat.partition_point(|m| m.end as usize <= at);
        let over = flat.get_mut(next).filter(|m| (m.start as usize) < at + surname + given.max(1));
        // 本田|正在, 横山|里: one character may be a word
        let alone = rest.get(surname).is_some_and(|c| "圭翔斗葵莲凛梢遥萌".contains(*c));
        let whole = given > 1 || alone;
        let starts_word = at == 0 || reader.token_before(at).is_some();
        match over {
            Some(m) if m.kind == NameType::Per && m.start as usize == at + 1 && starts_word => {
                (m.start, m.rule) = (at as u32, "names.japanese");
            }
            Some(m) if m.kind != NameType::Per && span(m).len() as usize == surname + given && whole => {
                (m.kind, m.rule) = (NameType::Per, "names.japanese");
            }
            Some(_) => {}
            None if given > 0 && starts_word => {
                let ends = |n: &usize| {
                    let after = rest.get(surname + n..).unwrap_or_default();
                    after.first().is_none_or(|&c| !is_han(c)) || any!(AFTER).starts(after).is_some()
                };
                let lengths = [2, 3, 1].into_iter().take(if alone { 3 } else { 2 });
                if let Some(n) = lengths.filter(|&n| n <= given).find(ends) {
                    let (start, end) = (at as u32, (at + surname + n) as u32);
                    added.push(mention(start, end, NameType::Per, "names.japanese", Some(0.8)));
                }
            }
            None => {}
        }
    }
    put_last(added, flat);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        let rule = |document: &crate::text::Document, tokens: &[crate::report::Token], flat: &mut Vec<Mention>| {
            japanese(&Reader { chars: &document.chars, tokens }, flat);
        };
        crate::names::check_rule(marked, rule, expected);
    }

    #[test]
    fn people_of_japanese_names() {
        check("桥本纱季说,她很高兴。桥本纱季4比3获胜", &["Per 桥本纱季", "Per 桥本纱季"]);
        check("早[PER 田希娜]赛后表示", &["Per 早田希娜"]);
        check("[ORG 锦织圭]退赛,家住[LOC 横山里]", &["Per 锦织圭", "Loc 横山里"]);
        check("[PER 大谷翔平]打出全垒打", &["Per 大谷翔平"]);
        // Words and places.
        check("村上明年退役,本田正在召回,本田信息技术", &[]);
        check("原田地改种果树,今井水充足", &[]);
    }
}
