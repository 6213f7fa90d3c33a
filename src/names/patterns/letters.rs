//! States by their letters: 俄朝之间, 访朝期间.

use super::Reader;
use crate::facts;
use crate::names::mention;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// What two letters of states stand before.
pub(super) const PAIR: &str = "全天候 全面战略 两国 双方 之间 关系 《 边境 边界 贸易 经贸 战争 冲突 领导人 首脑 元首 合作 外长 防长 同盟 \
                                峰会 会谈 提出 设备商 厂商 停火 复交 断交 建交 谈判 军事 联络热线 联络办公室 对话 两地 共同警备区";

/// `names.letters`: 俄朝之间, 朝俄《条约》, 访朝期间, 同秘总统: states by their letters, those of the
/// table and the first of states that the text names.
pub(super) fn letters(reader: &Reader, flat: &[Mention]) -> Vec<Mention> {
    const VISIT: &str = "期间 之行 行程 之旅 结束 时 , 。";
    const ARMS: &str = "提供 交付 运送 出售 出口 输送 发动 发射 禁售 施压 军援 供";
    const OFFICE: &str = "总统 总理 首相 议长 外长 防长 财长 外交部 国防部 政府 领土 侨民 企业 人民 执政党 反对党 经济部 经济与 \
                          能源部 财政部 议会 央行";
    const TRADE: &str = "进口 出口 采购 购买 比重 订单";
    // 涉台、涉疆
    const REGIONS: &str = "台港澳疆藏";
    let mut named: Vec<char> = Vec::new();
    for m in flat.iter().filter(|m| m.kind == NameType::Loc && m.end - m.start >= 2) {
        let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
        let first = facts::state(&name).and_then(|state| state.chars().next());
        named.extend(first.filter(|c| !named.contains(c)));
    }
    let mut out = Vec::new();
    for at in 1..reader.chars.len() {
        let (before, c) = (reader.char(at - 1), reader.char(at));
        if matches!(c, '国' | '方') {
            counted(reader, &named, at, &mut out);
        }
        let mut add = |at: usize| out.push(letter(at));
        if before == '涉' && REGIONS.contains(c) && matches!(reader.char(at + 1), '、' | '等' | '问' | '事' | '议')
        {
            add(at);
        }
        if !named.contains(&c) && !facts::is_state_letter(c) {
            continue;
        }
        let rest = reader.chars.get(at + 1..).unwrap_or_default();
        let after = |list: &Any| list.starts(rest).is_some();
        // 要求挪方提供证据
        let side = reader.char(at + 1) == '方'
            && !"面案式法向便针位程正才".contains(reader.char(at + 2))
            && !"东西南北".contains(c)
            && named.contains(&c);
        // 以中法关系: no state is meant by 以
        let third = reader.char(at.wrapping_sub(2));
        // 11月27日黎以停火
        let day = third == '日' && at >= 3 && is_numeral(reader.char(at - 3));
        let third = facts::is_state_letter(third) && third != '以' && !day;
        if facts::is_state_letter(before) && (!third || !is_han(reader.char(at.wrapping_sub(3)))) && after(any!(PAIR))
            || third && facts::is_state_letter(before) && after(any!("设备商 厂商 三国 三方"))
        {
            if third {
                add(at - 2);
            }
            add(at - 1);
            add(at);
        } else if "自从向对销输".contains(before) && after(any!(TRADE))
            || side
            || matches!(before, '访' | '抵') && after(any!(VISIT))
            || matches!(before, '援' | '挺') && named.contains(&c) && after(any!("法案 计划 , 。 的 行动 武器"))
            || matches!(before, '向' | '对') && named.contains(&c) && after(any!(ARMS))
            || "同与和对赴给向会、,。:“”\n".contains(before) && named.contains(&c) && after(any!(OFFICE))
        {
            add(at);
        }
    }
    out
}

fn letter(at: usize) -> Mention {
    mention(at as u32, at as u32 + 1, NameType::Loc, "names.letters", Some(0.9))
}

/// `names.letters`: 多、布|两国, 希、土|双方, 哈、吉、塔、土|四国: states by letters that have standard readings, or by the
/// first characters of names that the text has; `at` ends what counts them.
fn counted(reader: &Reader, named: &[char], at: usize, out: &mut Vec<Mention>) {
    const NUMBERS: &str = "两三四五六七八九";
    let Some(counts) = at.checked_sub(1) else { return };
    let sides = (reader.char(counts), reader.char(at)) == ('双', '方');
    let number = if sides { Some(0) } else { NUMBERS.chars().position(|c| c == reader.char(counts)) };
    let Some(number) = number.filter(|_| sides || reader.char(at) == '国').map(|n| n + 2) else { return };
    let named = |i: usize| {
        let c = reader.char(i);
        facts::is_state_letter(c) || c == '老' || named.contains(&c)
    };
    let Some(first) = counts.checked_sub(2 * number - 1) else { return };
    let letters: Vec<usize> = (first..counts).step_by(2).collect();
    let listed = (first + 1..counts).step_by(2).all(|i| reader.char(i) == '、');
    let apart = first == 0 || !is_han(reader.char(first - 1)) || reader.token_at(first).is_some();
    if listed && apart && letters.iter().all(|&i| named(i)) {
        out.extend(letters.into_iter().map(letter));
    }
}
