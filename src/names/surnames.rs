//! `names.surname`: a surname alone, as courts and Hong Kong's papers write of somebody named in full before.

use super::refine::put_first;
use super::{mention, span};
use crate::facts;
use crate::lex::token_at;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};

/// A name less sure than this names nobody in full.
const SURE: f32 = 0.7;

/// Words before a surname: what was done to its bearer, or who is set beside them.
const BEFORE: &str = "指 指控 判处 判 拘捕 裁定 约见 约 向 与 和 予 对 由 令 控告 怀疑 质疑 给 把 让 但 而 惟 因 其后 时 后 控方 \
                      辩方 被告 以及 要求 称呼";
/// Words after a surname whose bearer speaks.
const SAYS: &str =
    "称 说 供称 供认 供述 指出 认为 表示 否认 承认 坦言 强调 透露 反问 回应 自称 辩称 直言 补充 忆述 解释";
/// Other words after a surname: what its bearer does or did.
const DOES: &str = "指 供 则 亦 又 其后 随后 之后 曾 于 将 获 自小 明知 已 因 当时 遂 仍 未 没有 未有 涉 求情 事后 本人 另 \
                    认罪 不认罪 不认识 获释 事发 到案 无业 须 性格 一直 经 也 便 就 再";
/// Words after a surname that begins its clause, where a court sits.
const IN_COURT: &str = "与 在 的 被 犯 行凶 持 遭";
/// What only a court has.
const COURT: &str = "被告 控方 辩方 裁判官 控罪 检察官 羁押";
/// Surnames that are common words too; those before the blank are adverbs and prepositions, never read as names.
const WORDS: &str = "曾于向和任时应从连全并常将 何方高金周黄安白石成文明水万平温广华江单计解古左";

/// 法官石慧珊判刑。石官指: the surname of a judge named before, with the office, as Hong Kong's courts are reported.
pub(super) fn judges(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    static NOT_AFTER: &Any = any!("员 方 司 网 兵 场 邸 宣 职 僚 商 衔");
    let chars = &document.chars;
    let mut known: Vec<(char, u32)> = Vec::new();
    for m in flat.iter().filter(|m| m.kind == NameType::Per) {
        let (before, after) = (chars.get(..m.start as usize), chars.get(m.end as usize..));
        let judge = before.is_some_and(|text| any!("法官 裁判官").ends(text).is_some())
            || after.is_some_and(|text| any!("法官 裁判官").starts(text).is_some());
        if let &[surname, _, ..] = document.slice(span(m))
            && judge
            && known.iter().all(|k| k.0 != surname)
        {
            known.push((surname, m.end));
        }
    }
    if known.is_empty() {
        return;
    }
    // 高官, 武官
    let word = |at: u32| token_at(tokens, at).is_some_and(|t| t.end == at + 2 && t.word != 0);
    let found = chars.windows(2).enumerate().filter(|(at, pair)| {
        let [surname, office] = pair else { return false };
        *office == '官'
            && known.iter().any(|(known, from)| known == surname && *from as usize <= *at)
            && !word(*at as u32)
            && chars.get(at + 2..).is_none_or(|after| NOT_AFTER.starts(after).is_none())
    });
    let found = found.map(|(at, _)| mention(at as u32, at as u32 + 2, NameType::Per, "names.judge", Some(0.8)));
    put_first(found.collect(), flat);
}

/// Find them. A surname counts where its bearer was named in full before it, a clause begins with
/// it or a word before it asks for a person, and what follows is what a person says or does; in a
/// text that writes so of somebody, wherever that surname is a word by itself.
pub(super) fn surnames(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let (never, common) = WORDS.split_once(' ').unwrap_or_default();
    // Each surname, and from where its bearer is known.
    let mut bearers: Vec<(char, u32)> = Vec::new();
    for m in flat.iter().filter(|m| m.kind == NameType::Per && m.confidence.is_none_or(|p| p >= SURE)) {
        if let &[surname, ref given @ ..] = document.slice(span(m))
            && (1..=2).contains(&given.len())
            && given.iter().all(|&c| is_han(c) && !"某姓男女嫌".contains(c))
            && facts::is_surname(surname)
            && !never.contains(surname)
            && bearers.iter().all(|b| b.0 != surname)
        {
            bearers.push((surname, m.end));
        }
    }
    if bearers.is_empty() {
        return;
    }
    let chars = &document.chars;
    let court = tokens.iter().any(|t| any!(COURT).is(document.slice(Span::new(t.start, t.end))));
    let asks = |c: Option<&char>| c.is_some_and(|c| "指判向与对由给".contains(*c));
    // Where one stands for sure, where one may, and of which the text writes so.
    let (mut sure, mut loose, mut written) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    for token in tokens {
        // 指叶 is cut as one where neither is a word of the dictionary.
        let joined = token.word == 0 && token.end == token.start + 2 && asks(chars.get(token.start as usize));
        let start = token.start + u32::from(joined);
        let at = start as usize;
        let Some(&c) = chars.get(at) else { continue };
        if !bearers.iter().any(|&(surname, from)| surname == c && from <= start) {
            continue;
        }
        while flat.get(next).is_some_and(|m| m.end <= start) {
            next += 1;
        }
        let found = flat.get(next).filter(|m| m.start <= start);
        // 卢则, 骆求情: the model took what follows for a given name; 黎 for a state.
        let mine = |m: &Mention| {
            m.start == start
                && match m.kind {
                    NameType::Per => m.end > m.start + 1 && m.confidence.is_some_and(|p| p < SURE),
                    NameType::Loc => m.end == m.start + 1,
                    _ => false,
                }
        };
        let alone = token.end == start + 1;
        if !written.contains(&c) && found.is_some_and(|m| m.kind == NameType::Per && m.end == m.start + 1) {
            written.push(c);
        }
        if found.is_some_and(|m| !mine(m)) {
            continue;
        }
        let (before, after) = (chars.get(..at).unwrap_or_default(), chars.get(at + 1..).unwrap_or_default());
        let clause = before.last().is_none_or(|c| "\n,。;:、(“‘!? ".contains(*c));
        let asked = any!(BEFORE).ends(before).is_some();
        let says = any!(SAYS).starts(after).is_some();
        let does = any!(DOES).starts(after).is_some();
        let tried = court && clause && alone && any!(IN_COURT).starts(after).is_some();
        let closed =
            after.first().is_none_or(|c| "\n,。;、)”".contains(*c)) || any!("和 与 及").starts(after).is_some();
        let is_word = common.contains(c);
        let fits = match is_word {
            true => clause && says || alone && asked && does,
            false => tried || clause && (says || does) || alone && asked && (says || does || closed && found.is_none()),
        };
        if fits {
            sure.push(start);
            if !written.contains(&c) {
                written.push(c);
            }
        } else if alone && !is_word {
            loose.push((c, start));
        }
    }
    let loose = loose.into_iter().filter(|(c, _)| written.contains(c)).map(|(_, at)| at);
    let alone = |at| mention(at, at + 1, NameType::Per, "names.surname", Some(0.75));
    let mut added: Vec<Mention> = sure.into_iter().chain(loose).map(alone).collect();
    added.extend(called(document, tokens, &bearers));
    put_first(added, flat);
}

/// 多亏了|老石, 家家都有|石老师: what people call somebody whom the text names in full.
fn called(document: &Document, tokens: &[Token], bearers: &[(char, u32)]) -> Vec<Mention> {
    let chars = &document.chars;
    let known = |c: char| bearers.iter().any(|&(surname, _)| surname == c);
    // 老板, 老高: words
    let word =
        |start: usize, end: usize| token_at(tokens, start as u32).is_some_and(|t| t.end as usize >= end && t.word != 0);
    let mut out = Vec::new();
    for (at, &c) in chars.iter().enumerate() {
        let after = chars.get(at + 1..).unwrap_or_default();
        let (start, end) = match c {
            '老' if at > 0 && after.starts_with(&['师']) && known(chars.get(at - 1).copied().unwrap_or(' ')) => {
                (at - 1, at + 2)
            }
            '老' if after.first().is_some_and(|&c| known(c)) => (at, at + 2),
            _ => continue,
        };
        let then = chars.get(end..).unwrap_or_default();
        let closed = then.first().is_none_or(|&c| !is_han(c) || "的和与也在又还是说总".contains(c));
        // 数学老师|, 温老师: the surname ends no word
        let parted = start + 2 == end || tokens.binary_search_by_key(&(start as u32), |t| t.start).is_ok();
        if closed && parted && !word(start, end) {
            out.push(mention(start as u32, end as u32, NameType::Per, "names.surname", Some(0.75)));
        }
    }
    out
}
