//! Administrative levels that stand side by side: 四川省|凉山州|昭觉县.

use crate::facts;

const LEVELS: [&str; 13] =
    ["自治区", "自治州", "自治县", "特别行政区", "省", "市", "县", "区", "州", "镇", "乡", "街道", "旗"];
/// What a place within a place ends with, besides a level.
const INNER: [&str; 12] = ["村", "路", "街", "大道", "道", "里", "岛", "社区", "新区", "湾", "山", "旺谷"];

/// Lengths, in characters, of the levels that `name` is put together of; one when it is a single place.
pub fn levels(name: &[char]) -> Vec<usize> {
    let mut out = Vec::new();
    let mut rest = name;
    while let Some(cut) = first_level(rest) {
        out.push(cut);
        rest = rest.get(cut..).unwrap_or_default();
    }
    out.push(rest.len());
    out
}

fn ends(name: &[char], endings: &[&str]) -> bool {
    endings.iter().any(|e| {
        let count = e.chars().count();
        name.len() > count && name.iter().skip(name.len() - count).copied().eq(e.chars())
    })
}

/// Where the first level ends, if another follows.
fn first_level(name: &[char]) -> Option<usize> {
    let inner = |rest: &[char]| rest.len() >= 2 && (ends(rest, &LEVELS) || ends(rest, &INNER));
    for cut in 2..name.len().saturating_sub(1) {
        let (head, rest) = name.split_at_checked(cut)?;
        let text: String = head.iter().collect();
        // 北达尔富尔州|塔维拉
        let abroad =
            head.len() >= 5 && head.last() == Some(&'州') && !head.iter().any(|c| "至道路街市省县区".contains(*c));
        let of_state =
            ends(rest, &["首府", "境内", "全境", "大楼", "高铁", "铁路", "公路"]) || rest.starts_with(&['议', '会']);
        if abroad && rest.len() >= 2 && !of_state {
            return Some(cut);
        }
        let whole = rest.first().is_some_and(|&c| facts::goes_on(&text, c));
        let known = facts::state(&text).is_some() && ends(rest, &LEVELS) && !ends(head, &LEVELS) && !whole;
        // 市区, 省区 and the like end a name; a level is not cut from its own ending (自治|区).
        let level = head.len() >= 3 && ends(head, &LEVELS) && !rest.starts_with(&['区']);
        if (known || level) && inner(rest) {
            return Some(cut);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        let chars: Vec<char> = name.chars().collect();
        let mut at = 0;
        let parts: Vec<String> = levels(&chars)
            .into_iter()
            .map(|n| {
                at += n;
                chars[at - n..at].iter().collect()
            })
            .collect();
        assert_eq!(parts.join("|"), expected);
    }

    #[test]
    fn cuts_levels() {
        check("四川省凉山州昭觉县", "四川省|凉山州|昭觉县");
        check("广东省广州市", "广东省|广州市");
        check("内蒙古自治区赤峰市", "内蒙古自治区|赤峰市");
        check("黔东南苗族侗族自治州从江县", "黔东南苗族侗族自治州|从江县");
        check("滨江新区梅林路", "滨江新区|梅林路");
        check("广西壮族自治区", "广西壮族自治区");
        check("沙市区", "沙市区");
        check("州河", "州河");
        check("俄罗斯莫斯科市", "俄罗斯|莫斯科市");
        check("中山市", "中山市");
        check("北达尔富尔州塔维拉", "北达尔富尔州|塔维拉");
        check("巴林左旗", "巴林左旗");
    }
}
