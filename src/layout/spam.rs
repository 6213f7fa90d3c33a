//! What others glued to a title or to the end of a paragraph: advertising of
//! gambling, the site's name, the title again.

use super::cues;
use super::text::{core, ends, is_in_any_case, is_terminal, is_word, words_only};
use crate::text::words::{Any, any};

/// A run of advertising words at the start of a line.
#[derive(Default, PartialEq, Debug)]
pub(super) struct Run<'a> {
    /// Characters it takes; 0: none.
    pub end: usize,
    /// The game or shop it names.
    pub name: &'a [char],
    /// Words of it known.
    pub words: usize,
}

/// The advertising run that `text` starts with. Up to four unknown
/// characters may stand before a game's name (凤凰彩票…).
pub(super) fn prefix(text: &[char]) -> Run<'_> {
    let text = text.get(..text.len().min(60)).unwrap_or_default();
    let mut run = Run::default();
    let (mut at, mut unknown) = (0, 0);
    while let Some(&c) = text.get(at) {
        let rest = text.get(at..).unwrap_or_default();
        // …送88元【朝鲜半岛】时时彩…: a topic set within
        if c == '【'
            && !run.name.is_empty()
            && let Some(close) = rest.iter().take(12).position(|&c| c == '】')
            && rest.get(close + 1..).is_some_and(|after| cues::SPAM_STRONG.at(after).is_some())
        {
            at += close + 1;
            continue;
        }
        if let Some((length, _)) = cues::SPAM_STRONG.at(rest) {
            run.name = rest.get(..length).unwrap_or_default();
            run.words += 1;
            at += length;
            run.end = at;
        } else if let Some((length, _)) = cues::SPAM_WEAK.at(rest) {
            run.words += 1;
            at += length;
            run.end = at;
        } else if c == '送' && rest.get(1).is_some_and(|c| c.is_ascii_digit() || *c == '彩')
            || c == '元' && at > 0 && text.get(at - 1).is_some_and(char::is_ascii_digit)
        {
            // 注册送88元
            at += 1;
        } else if c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_' | '+' | '【' | '】' | '[' | ']') {
            at += 1;
        } else if run.name.is_empty() && unknown < 4 && is_word(c) {
            unknown += 1;
            at += 1;
        } else {
            break;
        }
    }
    // One known word is a topic; two and a game's name are an advertisement.
    if run.name.is_empty() || run.words < 2 { Run::default() } else { run }
}

/// Where the site's name and channel begin after a title, at the mark that
/// parts them.
pub(super) fn site_suffix(title: &[char]) -> Option<usize> {
    let mut cut = None;
    let mut end = title.len();
    while let Some(at) = title.get(..end)?.iter().rposition(|c| matches!(c, '-' | '_' | '|' | '—' | '–' | '丨' | '·'))
    {
        let piece = core(title.get(at + 1..end)?);
        let mut start = at;
        while start > 0 && title.get(start - 1).is_some_and(|c| matches!(c, '-' | '_' | '|' | '—' | ' ' | '–')) {
            start -= 1;
        }
        let glued = prefix(piece);
        let mark = title.get(at).copied();
        let channel = cut.is_some()
            && matches!(mark, Some('_' | '|'))
            && (2..=6).contains(&piece.len())
            && piece.iter().all(|&c| is_word(c));
        let known = channel
            || glued.end > 0 && glued.end + 2 >= piece.len()
            || is_in_any_case(piece, cues::SITES)
            || (piece.len() <= 14 && piece.len() >= 3 && cues::SITE_END.ends(piece).is_some())
            || (piece.len() <= 6 && piece.len() >= 2 && ends(piece, "报"));
        if start < 4 || !(known || piece.is_empty() && cut.is_some()) {
            break;
        }
        // 4-3, or a dash inside the title: what is left must still be one.
        cut = Some(start);
        end = start;
    }
    cut
}

/// Where the end of `text` repeats `title`, marks aside; the place after the
/// sentence before it. The title may itself end with a mark.
pub(super) fn title_at_end(text: &[char], title: &[char]) -> Option<usize> {
    let wanted = words_only(title).count();
    if wanted < 6 || words_only(text).count() <= wanted {
        return None;
    }
    let mut left = words_only(title).rev();
    let mut next = left.next();
    for (i, &c) in text.iter().enumerate().rev() {
        if !is_word(c) {
            continue;
        }
        if next != Some(c) {
            return None;
        }
        next = left.next();
        if next.is_none() {
            // Marks that open the title belong to it.
            let mut start = i;
            while start > 0 && text.get(start - 1).is_some_and(|c| matches!(c, '“' | '"' | '《' | '【' | '(' | '['))
            {
                start -= 1;
            }
            let stop = text.get(..start)?.iter().rev().find(|c| **c != ' ')?;
            return (is_terminal(*stop) || matches!(stop, '”' | '"' | ')')).then_some(start);
        }
    }
    None
}

/// Where after the last sentence of `text` a piece without a full stop is
/// glued: (start, its words).
pub(super) fn tail(text: &[char]) -> Option<usize> {
    let from = text.len().saturating_sub(48);
    let near = text.get(from..)?;
    let last_word = near.iter().rposition(|&c| is_word(c))?;
    let stop = near.get(..last_word)?.iter().rposition(|&c| is_terminal(c))?;
    let mut start = from + stop + 1;
    while text.get(start).is_some_and(|c| matches!(c, '”' | '’' | '"' | ')' | ' ' | '。' | '!' | '?')) {
        start += 1;
    }
    // …。(完)某某彩票下载
    let over = text.get(start..).and_then(|rest| any!("(完) (完结) (全文完) (本文完)").starts(rest)).unwrap_or(0);
    if start + over < text.len() {
        start += over;
    }
    (start > 0 && start < text.len()).then_some(start)
}

/// 【加微信ab1234领取牛股名单】: a line that asks to write to somebody who promises gains.
pub(super) fn calls_to_join(line: &[char]) -> bool {
    static ADD: &Any = any!("加微信 加V信 加v信 加微 加QQ 加qq 添加微信 添加老师 加老师 加助理 加群 进群 入群");
    static GAINS: &Any = any!("领取 免费 牛股 金股 涨停 内幕 荐股 带你 跟单 翻倍 福利 稳赚 名单");
    // 加微信领金股 某国议会通过预算案: a title has more to say
    let alone = !core(line).contains(&' ');
    line.len() <= 60 && alone && !line.contains(&'。') && ADD.within(line) && GAINS.within(line)
}

/// Where at the end of a title a bracket begins that asks to join a group or to scan a code: 【加群领红包v:…】.
pub(super) fn promotion(title: &[char]) -> Option<usize> {
    static CALLS: &Any = any!("加群 加微 加v 加V 领红包 领券 领福利 扫码领 进群 vx: v: 薇信");
    let open = title.iter().rposition(|c| matches!(c, '【' | '(' | '['))?;
    let inside = title.get(open + 1..)?;
    let closed = inside.last().is_some_and(|c| matches!(c, '】' | ')' | ']'));
    let start =
        title.get(..open)?.iter().rposition(|c| !matches!(c, '→' | ' ' | '>' | '-' | '👉')).map_or(0, |i| i + 1);
    (closed && start >= 6 && CALLS.within(inside)).then_some(start)
}

/// Where an editor's note or （完） ends the paragraph, to be cut off.
pub(super) fn closing_note(text: &[char]) -> Option<usize> {
    let from = text.len().saturating_sub(60);
    let near = text.get(from..)?;
    let open = near.iter().rposition(|c| matches!(c, '(' | '[' | '【'))?;
    let start = from + open;
    if start == 0 {
        return None;
    }
    let inside = core(near.get(open..)?);
    let after = near.get(open..)?.iter().rposition(|c| matches!(c, ')' | ']' | '】'))?;
    let rest = near.get(open + after + 1..)?;
    if !rest.iter().all(|c| c.is_ascii_digit() || *c == ' ' || *c == '。') {
        return None;
    }
    let note = any!("完 本文完 全文完 未完待续 完结").is(inside)
        || credits(inside)
        || any!("编译: 编译/ 编辑: 责任编辑 责编 编辑␣ 编辑/ 原标题 译者: 校对 审核 来源:中 本文来源")
            .starts(inside)
            .is_some();
    note.then_some(start)
}

/// 参与记者:甲、乙: who else reported.
pub(super) fn credits(inside: &[char]) -> bool {
    any!("参与记者 参与采写 参与报道").starts(inside).is_some()
}
