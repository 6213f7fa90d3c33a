//! People and media after the labels of bylines and credits.

use super::Reader;
use crate::facts;
use crate::names::mention;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Words, any};
use std::sync::LazyLock;

/// What stands after a label of a byline.
#[derive(Clone, Copy, PartialEq)]
enum Labelled {
    People,
    Medium,
}

/// Labels of bylines.
static LABELS: LazyLock<Words<Labelled>> = LazyLock::new(|| {
    Words::new(&[
        (
            "本报记者 本刊记者 本网记者 本台记者 本网编辑 本报编辑 本刊编辑 记者 通讯员 实习记者 见习记者 特约记者 责任编辑 责编 编辑 校对 审核 监制 作者 撰文 编译 实习生 摄影 采写 主编 审校 \
             文 图 核稿 翻译 实习编辑 美术编辑 视觉编辑 值班编辑 美编 一审 二审 三审",
            Labelled::People,
        ),
        ("来源 稿源 文章来源 消息来源 信息来源 转自", Labelled::Medium),
    ])
});

/// `names.byline`: (记者段汝成、和秀英), 编辑:简宁, 来源:海岸网.
pub(super) fn labelled(reader: &Reader) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = reader.chars.get(at..).filter(|rest| !rest.is_empty()) {
        at = match LABELS.at(rest) {
            Some((length, Labelled::Medium)) => medium(reader, at + length, &mut out),
            Some((length, Labelled::People)) => {
                out.extend(paper(reader, at));
                people(reader, at, at + length, &mut out)
            }
            None => at + 1,
        };
    }
    out
}

/// A name of a byline ends here.
fn ends_name(c: char) -> bool {
    matches!(c, '\n' | ' ' | ')' | '】' | '|' | '/' | '、' | ',' | ';' | '(' | '摄' | ']' | '。')
}

/// 海联报|/记者陈某: the paper of the reporters whose label begins at `label`.
fn paper(reader: &Reader, label: usize) -> Option<Mention> {
    let end = label.checked_sub(1).filter(|&end| reader.char(end) == '/' && reader.starts(label, "记者"))?;
    let length = (0..end).rev().take(9).take_while(|&i| is_han(reader.char(i))).count();
    let named = any!("报 社 网 台 新闻").ends(reader.chars.get(end - length..end)?).is_some_and(|n| n < length);
    let opens = length < 9 && any!("本报 本社 本网 本台").starts(reader.chars.get(end - length..)?).is_none();
    ((3..=8).contains(&length) && named && opens)
        .then(|| mention((end - length) as u32, end as u32, NameType::Org, "names.byline", Some(0.95)))
}

fn medium(reader: &Reader, from: usize, out: &mut Vec<Mention>) -> usize {
    if reader.char(from) != ':' {
        return from;
    }
    let mut start = from + 1;
    while matches!(reader.char(start), ' ' | '《') {
        start += 1;
    }
    let collected = reader.any_at(start, any!("综合自 整理自 综编自 编译自 摘自 综合"));
    start += collected.unwrap_or(0);
    let ends = |at: usize| ends_name(reader.char(at)) || matches!(reader.char(at), '》' | '”');
    let mut end = start;
    while end - start <= 12 && !ends(end) {
        end += 1;
    }
    let after = end;
    if end >= start + 4 && reader.starts(end - 2, "综合") {
        end -= 2;
    }
    for site in ["网站", "官网", "官方网站", "官方微博", "微信公众号"] {
        let length = site.chars().count();
        if end >= start + length + 2 && reader.starts(end - length, site) {
            end -= length;
        }
    }
    let name = reader.chars.get(start..end).unwrap_or_default();
    if (2..=12).contains(&name.len()) && name.iter().any(|&c| is_han(c)) && ends(after) {
        out.push(mention(start as u32, end as u32, NameType::Org, "names.byline", Some(0.95)));
    }
    after
}

fn people(reader: &Reader, label: usize, from: usize, out: &mut Vec<Mention>) -> usize {
    let marked = reader.char(from) == ':' || reader.char(from) == '/';
    if from - label == 1 && !marked {
        return from;
    }
    let bracketed = label > 0 && matches!(reader.char(label - 1), '(' | '【' | '[');
    let spaced = reader.char(from) == ' ';
    if !(marked || bracketed || spaced) {
        return from;
    }
    let mut at = from + usize::from(marked);
    let before = out.len();
    for _ in 0..8 {
        while matches!(reader.char(at), ' ' | '、') {
            at += 1;
        }
        let start = at;
        while at - start < 5 && is_han(reader.char(at)) && !ends_name(reader.char(at)) {
            at += 1;
        }
        // 陈 曦: a name of two characters, set as wide as one of three
        let apart = at == start + 1
            && (1..=2).any(|n| {
                let given = at + n;
                (at..given).all(|i| reader.char(i) == ' ')
                    && is_han(reader.char(given))
                    && ends_name(reader.char(given + 1))
            });
        if apart && (marked || spaced && from - label >= 2) {
            at = (at..).find(|&i| reader.char(i) != ' ').unwrap_or(at) + 1;
            out.push(mention(start as u32, at as u32, NameType::Per, "names.byline", Some(0.9)));
            continue;
        }
        // 图/叶女|提供
        let credit = any!("提供 授权 脸书 翻摄 供图").ends(reader.chars.get(start..at).unwrap_or_default());
        // 记者彭健礼|翻摄
        let copied = reader.starts(at - 1, "翻摄");
        at -= credit.unwrap_or(usize::from(copied));
        let length = at - start;
        let name = reader.chars.get(start..at).unwrap_or_default();
        let nickname = length == 2 && matches!(reader.char(start), '老' | '小');
        // 记者:据报道 opens a question; an editor's label is followed by nothing but names.
        let trial = reader.char(label + 1) == '审';
        let sure = (marked || bracketed) && from - label >= 2 && !reader.starts(label, "记者") && !trial;
        let chinese = (2..=4).contains(&length) && (facts::is_surname(reader.char(start)) || sure || nickname);
        if LABELS.at(name).is_some_and(|(n, &kind)| n == length && kind == Labelled::People) {
            return start;
        }
        let ended = ends_name(reader.char(at)) || credit.is_some() || copied;
        if !chinese || !ended || (spaced && !marked && !bracketed && length == 4) {
            break;
        }
        out.push(mention(start as u32, at as u32, NameType::Per, "names.byline", Some(0.95)));
        // After one space another name may stand; other text does not begin so.
        if !matches!(reader.char(at), '、' | ' ') {
            break;
        }
    }
    if out.len() == before { from } else { at }
}
