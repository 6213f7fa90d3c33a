//! What a line is by its own look.

use super::cues::{self, is_bar, is_counter};
use super::lines::Line;
use super::markup::Hint;
use super::spam;
use super::text::{core, date_at, ends, ends_sentence, is_close, is_in_any_case, is_terminal, is_word, starts};
use crate::text::words::{self, Any, CharSet, any};
use crate::text::{ASKING, is_han};

/// A line's look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// Whole sentences.
    Paragraph,
    /// A few words without a full stop: a title, heading, caption or link.
    Short,
    /// Words marked as a heading.
    Heading,
    /// Text cut off with dots.
    Teaser,
    /// A turn of a dialogue: 问:….
    Turn,
    /// Author, source, time.
    Byline,
    /// Editors, a disclaimer, （完）: the article is over.
    End,
    Caption,
    Furniture,
    /// A label over other stories.
    RelatedLabel,
    /// Such a label with a title after it.
    Related,
    /// A label over comments.
    CommentsLabel,
    Spam,
}

/// Characters of a line that reads as running text though no full stop ends it.
const LONG: usize = 60;

/// Judge a line.
pub(super) fn guess(text: &[char], line: &Line) -> Guess {
    let inner = core(text);
    if inner.is_empty() {
        return Guess::Furniture;
    }
    if line.hint == Hint::Caption {
        return Guess::Caption;
    }
    if is_turn(text) {
        return Guess::Turn;
    }
    if text.len() <= cues::LONGEST
        && let Some(kind) = by_cue(text, inner, line)
    {
        return kind;
    }
    if line.hint == Hint::Heading {
        return Guess::Heading;
    }
    if ends(text, "...") || ends(text, "…") {
        return if text.len() >= 2 * LONG && text.contains(&'。') && ends(text, "……") {
            Guess::Paragraph
        } else {
            Guess::Teaser
        };
    }
    let stops = text.iter().any(|c| matches!(c, '。' | '｡'));
    if stops && (ends_sentence(text) || text.len() >= 20) {
        return Guess::Paragraph;
    }
    let pauses = text.iter().filter(|c| matches!(c, ',' | ';' | '。' | '!' | '?')).count();
    // A long title, and the site's name after it.
    if !stops && text.len() < 2 * LONG && spam::site_suffix(text).is_some() {
        return Guess::Short;
    }
    if text.len() >= LONG && pauses > 0 || text.len() >= 2 * LONG {
        return Guess::Paragraph;
    }
    if ends_sentence(text) && text.len() >= 24 && pauses > 1 {
        return Guess::Paragraph;
    }
    if text.last() == Some(&':') && text.len() >= 10 {
        return Guess::Paragraph;
    }
    if text.first().is_some_and(|c| matches!(c, '“' | '"'))
        && text.last().is_some_and(|c| matches!(c, '”' | '"'))
        && ends_sentence(text)
        && pauses > 0
    {
        return Guess::Paragraph;
    }
    Guess::Short
}

fn by_cue(text: &[char], inner: &[char], line: &Line) -> Option<Guess> {
    let seen = CharSet::of(text);
    let stopped = text.contains(&'。');
    if let Some(kind) = label(text, inner) {
        return Some(kind);
    }
    // 采访:甲 摄影:乙
    let written = any!("采访 采写 文字 撰文 记者 文").starts(text).is_some();
    if is_contribution(text)
        || written && !stopped && is_byline(text) && any!("摄影").words().any(|word| labelled_inside(text, word))
    {
        return Some(Guess::Byline);
    }
    if is_caption(text) && !is_agency_list(text) {
        return Some(Guess::Caption);
    }
    if line.hint != Hint::Heading && !stopped {
        if is_editor(text, &seen) {
            // 2025-10-14 10:00 来源:远山网 编辑:江楠
            let told = names_author(text) || any!("来源").within(text) && has_date(text);
            return Some(if is_byline(text) && told { Guess::Byline } else { Guess::End });
        }
        if is_byline(text) {
            return Some(Guess::Byline);
        }
    }
    // #交通意外 #巴士
    if text.first() == Some(&'#') && !stopped && text.iter().filter(|c| **c == '#').count() >= 2 {
        return Some(Guess::Furniture);
    }
    if cues::is_furniture(text, &seen) {
        let over = is_in_any_case(inner, any!("完 本文完 全文完 正文完 正文结束 the␣end end"))
            || any!("免责 声明 版权 Copyright © 转载").within(text);
        return Some(if over { Guess::End } else { Guess::Furniture });
    }
    if is_appeal(text) || is_agency_list(text) || is_contact(text) {
        return Some(Guess::Furniture);
    }
    if spam::calls_to_join(text) {
        return Some(Guess::Spam);
    }
    if !stopped && is_trail(text) {
        return Some(Guess::Furniture);
    }
    if !stopped && text.len() <= 160 && (is_bar(text) || is_counter(text) || is_address(text)) {
        return Some(Guess::Furniture);
    }
    if text.len() > LONG {
        return None;
    }
    let glued = spam::prefix(text);
    (glued.end > 0 && glued.end + 3 >= text.len()).then_some(Guess::Spam)
}

/// 首页 / 深度 / 财经对话, 新闻 > 国际: where in the site the page is.
fn is_trail(text: &[char]) -> bool {
    if text.len() > LONG {
        return false;
    }
    let count = |mark: fn(char) -> bool| text.iter().filter(|c| mark(**c)).count();
    let (steps, arrows) = (count(|c| matches!(c, '>' | '»' | '›')), count(|c| c == '→'));
    let home = any!("首页 网站首页").starts(text).is_some() || any!("网首页").within(text);
    steps >= 2
        || arrows >= 2
        || steps == 1 && text.len() <= 24
        || home && (arrows == 1 || text.contains(&'/') && text.len() <= 40)
}

/// 相关新闻, 延伸阅读:…, 网友评论.
fn label(text: &[char], inner: &[char]) -> Option<Guess> {
    if text.len() > 120 {
        return None;
    }
    // 相关新闻(12), 热门新闻 更多>>
    let head = inner.split(|c| matches!(c, '(' | ' ' | '>' | '|')).next().map(core).unwrap_or_default();
    let rest = inner.get(head.len()..).unwrap_or_default();
    let alone = |word: usize| {
        let more = || any!("更多 MORE 精选").within(rest) || rest.iter().any(char::is_ascii_digit);
        inner.len() == word || head.len() == word && rest.len() <= 12 && more()
    };
    // 更多环岛新闻网报道
    let named = any!("报道 报导 新闻 文章").ends(inner).is_some();
    if starts(inner, "更多") && named && inner.len() <= 16 && inner.iter().all(|&c| is_word(c)) {
        return Some(Guess::RelatedLabel);
    }
    if let Some((word, _)) = cues::RELATED.at(inner) {
        if alone(word) {
            return Some(Guess::RelatedLabel);
        }
        let after = inner.get(word..).unwrap_or_default();
        let parted = after.first().is_some_and(|c| matches!(c, ':' | ' ' | '|' | '】' | ']' | '>' | '》' | '·' | '/'));
        if parted && core(after).len() >= 4 && !ends_sentence(after)
            || parted && text.len() <= LONG && core(after).len() >= 4
        {
            return Some(Guess::Related);
        }
    }
    // 跟贴 512: how many, under a title
    let counts = starts(inner, "跟贴") && is_counter(inner);
    if text.len() <= 24 && !counts && cues::COMMENTS.starts(inner).is_some_and(alone) {
        return Some(Guess::CommentsLabel);
    }
    None
}

/// A turn of questions and answers: 问:…, 答:…, Q:…, 某某社记者:….
fn is_turn(text: &[char]) -> bool {
    let Some(colon) = text.iter().take(30).position(|&c| c == ':') else { return false };
    // 主持人(某部发言人 甲):
    let head = text.get(..colon).unwrap_or_default();
    let bracket = head.iter().position(|&c| c == '(').filter(|&open| open > 0 && head.last() == Some(&')'));
    let speaker = core(head.get(..bracket.unwrap_or(colon)).unwrap_or_default());
    if bracket.is_none() && colon >= 24 {
        return false;
    }
    let said = text.get(colon + 1..).unwrap_or_default();
    if said.is_empty() {
        return false;
    }
    matches!(speaker, ['问' | '答' | 'Q' | 'A'])
        || any!("提问 回答 主持人 发言人").is(speaker)
        || (ASKING.ends(speaker).is_some() && ends_sentence(said))
        || (ends(speaker, "记者") && (ends(said, "?") || speaker.len() >= 3 && ends_sentence(said) && said.len() >= 12))
}

/// ※ 未经同意请勿转载。 ◎ 饮酒过量有害健康: an appeal to the reader after a mark.
fn is_appeal(text: &[char]) -> bool {
    static APPEALS: &Any =
        any!("提醒您 关心您 请勿 请拨 拨打 转载 珍惜生命 饮酒过量 酒后 投注 请洽 专线 加入好友 未满18");
    matches!(text.first(), Some('※' | '◎' | '☆' | '★' | '◆' | '●' | '*')) && text.len() <= 120 && APPEALS.within(text)
}

/// (法新社、路透社、海岸台中文网): the agencies that an article was made from.
fn is_agency_list(text: &[char]) -> bool {
    static MEDIA: &Any = any!("社 报 台 网 新闻 电视 通讯 路透 美联 法新 彭博 中文 电");
    let ['(' | '【', names @ .., ')' | '】'] = text else { return false };
    let mut parts = names.split(|c| matches!(c, '、' | '/' | ','));
    let medium = |name: &[char]| (2..=12).contains(&name.len()) && MEDIA.ends(core(name)).is_some();
    names.len() <= LONG && names.iter().any(|c| matches!(c, '、' | '/')) && parts.all(medium)
}

/// ((name@example.com; +86-10-5555-0100)): how to reach the writers.
fn is_contact(text: &[char]) -> bool {
    matches!(text.first(), Some('('))
        && text.contains(&'@')
        && text.iter().all(|c| c.is_ascii_graphic() || matches!(c, ' ' | '、'))
}

/// Who checked the text: 责任编辑:…, (编辑:…), and the number after it.
pub(super) fn is_editor(text: &[char], seen: &CharSet) -> bool {
    if text.len() > 120 || text.contains(&'。') {
        return false;
    }
    let inner = core(text);
    [inner, text].iter().any(|t| cues::EDITOR.starts(t).is_some_and(|n| parted(t, n)))
        || (text.len() <= 80 && cues::EDITOR.words().any(|word| seen.may_all(word) && labelled_inside(text, word)))
}

/// Whether a label's value follows at `at`.
fn parted(text: &[char], at: usize) -> bool {
    text.get(at..).is_some_and(|rest| {
        let mut rest = rest.iter().copied().filter(|&c| c != ' ');
        let wide = text.get(at) == Some(&' ');
        match rest.next() {
            Some(':' | '/' | '|' | '丨' | '】' | '︱' | '┃') => true,
            // 编辑 胡小满 | 版式 郭玲
            // 作者 Jane Doe/John Roe
            Some(c) => {
                let value = text.iter().skip(at).take_while(|c| **c != '|').count();
                let latin = text.iter().skip(at).all(|c| c.is_ascii_alphabetic() || " ./-,".contains(*c));
                wide && is_word(c) && value <= if latin { 60 } else { 16 }
            }
            None => false,
        }
    })
}

/// Whether `word` stands as a label inside the line: 来源:A 编辑:B.
fn labelled_inside(text: &[char], word: &[u16]) -> bool {
    let Some(at) = words::find(text, word) else { return false };
    let after = text.get(at + word.len()..).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|i| text.get(i));
    after.first().is_some_and(|c| matches!(c, ':' | '/' | '|')) && before.is_none_or(|&c| !is_word(c))
}

/// Whether the line names who wrote it.
fn names_author(text: &[char]) -> bool {
    any!("记者 作者 撰文 采写 撰稿 通讯员 文: 文/ 文| 编译").within(text)
}

/// Author, source, time of publication.
pub(super) fn is_byline(text: &[char]) -> bool {
    // 《海岸报》记者:近期,甲宣布…,乙也: a question that is not at its end
    let asks = text.iter().position(|&c| c == ':').is_some_and(|colon| {
        let head = text.get(..colon).unwrap_or_default();
        ends(head, "记者")
            && head.len() > 2
            && text.len() > colon + 20
            && text.get(colon..).is_some_and(|t| t.contains(&','))
    });
    if text.len() > 120 || asks || text.contains(&'。') {
        return false;
    }
    let inner = core(text);
    let labelled = cues::BYLINE.starts(inner).is_some_and(|n| parted(inner, n))
        || (text.len() <= 100
            && any!("来源 作者 记者 发布时间 发布日期 更新 撰文 文").words().any(|word| labelled_inside(text, word)));
    if labelled {
        return !inner.iter().any(|c| matches!(c, '?' | '!')) && (inner.len() <= 60 || has_date(text));
    }
    is_reporter_line(inner) || names_reporters(inner) || is_dated(text)
}

/// 总台记者:魏宁 高程鹏
fn names_reporters(text: &[char]) -> bool {
    let Some(colon) = text.iter().position(|&c| c == ':') else { return false };
    let (head, names) = (text.get(..colon).unwrap_or_default(), text.get(colon + 1..).unwrap_or_default());
    let name = |name: &[char]| name.is_empty() || (2..=4).contains(&name.len()) && name.iter().all(|&c| is_han(c));
    let mut parts = names.split(|c| matches!(c, ' ' | '、'));
    (3..=12).contains(&head.len()) && ends(head, "记者") && names.len() >= 2 && parts.all(name)
}

/// (海岸台记者罗某对本文亦有贡献。)
fn is_contribution(text: &[char]) -> bool {
    let report = any!("对本文 对此文 对此报道 对本报道");
    // (蔡一鸣参与采写)
    let joined = any!("参与采写 参与报道 参与撰稿 参与采访").ends(core(text)).is_some();
    text.len() <= 40
        && (any!("贡献").within(text) && report.within(text)
            || joined && text.first() == Some(&'(') && text.last() == Some(&')'))
}

/// 本报记者 陆行舟, 云川晚报记者 丁牧之 2024年6月6日 07:30, 海岸新闻网 林某某 报道.
fn is_reporter_line(text: &[char]) -> bool {
    // 林某某 报道 lin@example.com
    let address = text.iter().rposition(|c| *c == ' ').filter(|&at| text.get(at + 1..).is_some_and(is_address));
    let text = address.and_then(|at| text.get(..at)).unwrap_or(text);
    let mut pieces = text.split(|c| *c == ' ').filter(|piece| !piece.is_empty()).rev();
    let told = pieces.next().is_some_and(|last| any!("报道 报导").is(last));
    if told && text.len() <= 24 && text.iter().all(|&c| c == ' ' || is_word(c)) {
        return pieces.next().is_some_and(|name| (2..=4).contains(&name.len())) && pieces.count() <= 2;
    }
    if is_desk(text) {
        return true;
    }
    // 海岸台驻北洲记者
    let posted = text.len() <= 24 && ends(text, "记者") && text.contains(&'驻');
    if posted && text.iter().all(|&c| is_word(c) || matches!(c, ',' | ' ')) {
        return true;
    }
    if is_signed(text) || is_posted(text) {
        return true;
    }
    let Some(at) = any!("记者 特派员 通讯员").words().filter_map(|w| words::find(text, w).map(|i| i + w.len())).min()
    else {
        return false;
    };
    if at > 14 || text.len() > 48 || text.iter().any(|c| matches!(c, ',' | ';' | '?' | '!' | '“' | '"' | ':' | '《'))
    {
        return false;
    }
    let after = text.get(at..).unwrap_or_default();
    // 见习记者 is no verb
    let probation = any!("见习记者").within(after);
    static VERBS: &Any = any!("采访 抗议 从 在 问 说 称 获 了解 会 的 被 看到 招待 协会 发现 遭 提 对");
    after.len() >= 2
        && !VERBS.within(after)
        && (probation || !after.contains(&'见'))
        && (matches!(after.first(), Some(' ' | '/' | '|' | '·')) || after.len() <= 12 || has_date(after))
}

/// 政治中心/综合报道, 安德/文山(综合报道): a desk or writer, and where it was told from.
fn is_desk(text: &[char]) -> bool {
    let inner = core(text);
    let told = any!("报道 报导").ends(inner).is_some();
    let short = |piece: &&[char]| {
        (2..=12).contains(&piece.len()) && piece.iter().all(|&c| is_word(c) || matches!(c, '(' | ')' | ' ' | '·'))
    };
    // (综合自海岸台、东岸晚报)
    let made = any!("编译自 综合自").starts(inner).is_some()
        || any!("本文综合 综合").starts(inner).is_some() && told && inner.contains(&'、');
    // 远山视点综合自海岸台、《东岸报》
    let collected = inner.iter().take(16).position(|&c| c == '综').is_some_and(|at| {
        at >= 2 && any!("综合自").starts(inner.get(at..).unwrap_or_default()).is_some() && inner.contains(&'、')
    });
    let made = made && text.len() <= 40 || collected && text.len() <= LONG;
    if made && !text.contains(&'。') {
        return true;
    }
    // 伊莲娜 / 海岸台记者,发自哈尔科夫
    // BBC新闻,发自洛杉矶
    let medium = any!("记者 新闻 中文").within(text);
    let sent = text.len() <= 40 && medium && any!("发自").within(text);
    if !told && !sent {
        return false;
    }
    let pieces: Vec<&[char]> = text.split(|c| matches!(c, '/' | '╱' | '|')).map(core).collect();
    told && (2..=4).contains(&pieces.len()) && pieces.iter().all(short)
        || sent && (pieces.len() >= 2 || any!(",发自").within(text))
}

/// 萨拉·明茨 发自比什凯克: who wrote it, and from where.
fn is_posted(text: &[char]) -> bool {
    let mut pieces = text.split(|c| *c == ' ').filter(|piece| !piece.is_empty());
    let name =
        |name: &[char]| (2..=14).contains(&name.len()) && name.iter().all(|&c| is_word(c) || matches!(c, '·' | '、'));
    let place = |place: &[char]| (4..=12).contains(&place.len()) && starts(place, "发自");
    pieces.next().is_some_and(name) && pieces.next().is_some_and(place) && pieces.next().is_none()
}

/// 霍/李(德新社、路透社): who wrote it, and after whom.
pub(super) fn is_signed(text: &[char]) -> bool {
    let agency = |name: &[char]| any!("社 电台 电视台 等 报").ends(name).is_some();
    let inner = core(text);
    let open = inner.iter().position(|&c| c == '(').filter(|open| (2..=10).contains(open));
    let (Some(who), Some(after)) = (open.and_then(|i| inner.get(..i)), open.and_then(|i| inner.get(i + 1..))) else {
        return false;
    };
    inner.len() <= 36
        && who.iter().all(|&c| c == '/' || is_word(c))
        && after.split(|&c| matches!(c, '、' | ',' | '/')).all(agency)
}

fn has_date(text: &[char]) -> bool {
    (0..text.len()).any(|i| {
        let fresh = i.checked_sub(1).and_then(|j| text.get(j)).is_none_or(|c| !c.is_ascii_digit());
        fresh && text.get(i).is_some_and(char::is_ascii_digit) && date_at(text.get(i..).unwrap_or_default()).is_some()
    })
}

/// A short line around a full date: 无敌椰子 新闻 2024-10-27 558 0.
fn is_dated(text: &[char]) -> bool {
    if text.len() > 80 {
        return false;
    }
    let ago = any!("小时前 分钟前 天前 刚刚").ends(core(text)).is_some() && core(text).len() <= 10;
    static MONTHS: &Any = any!(
        "January February March April May␣ June July August September October November December \
         Jan␣ Feb␣ Mar␣ Apr␣ Jun␣ Jul␣ Aug␣ Sep␣ Oct␣ Nov␣ Dec␣"
    );
    let english = MONTHS.within(text)
        && text.iter().filter(|c| c.is_ascii_digit()).count() >= 5
        && text.iter().all(char::is_ascii);
    if ago || english {
        return true;
    }
    let (mut i, mut dated, mut longest, mut piece, mut total) = (0, false, 0, 0, 0);
    while let Some(&c) = text.get(i) {
        let fresh = piece == 0 || !text.get(i.wrapping_sub(1)).is_some_and(char::is_ascii_alphanumeric);
        if c.is_ascii_digit()
            && fresh
            && let Some((n, year)) = date_at(text.get(i..).unwrap_or_default())
        {
            dated |= year;
            let next = text.get(i + n).copied().unwrap_or(' ');
            if year && is_word(next) && !matches!(next, '星' | '周' | 'T') && !next.is_ascii_digit() {
                return false;
            }
            i += n;
            piece = 0;
            continue;
        }
        piece = if is_word(c) { piece + 1 } else { 0 };
        longest = longest.max(piece);
        total += usize::from(is_word(c));
        i += 1;
    }
    // 某部召开例行新闻发布会(2025年9月25日): a title
    let held = text.iter().rposition(|&c| c == '(').is_some_and(|open| {
        let head = core(text.get(..open).unwrap_or_default());
        ends(text, ")")
            && head.len() >= 8
            && head.iter().all(|&c| is_word(c))
            && any!("会 实录 答问 辑录 纪要 全文 要点 摘要 速记").ends(head).is_some()
    });
    if held {
        return false;
    }
    let bare_month_day = !dated && text.len() <= 18 && longest <= 2 && date_at(core(text)).is_some();
    (dated && longest <= 14 && total <= 20 && text.iter().filter(|c| matches!(c, ',' | '!' | '?')).count() <= 1)
        || bare_month_day
}

/// (法新社东京25日电)…: where the text comes from, and the text.
fn is_dateline(text: &[char]) -> bool {
    matches!(text.first(), Some('(' | '【' | '〔' | '[')) && {
        let close = text.iter().take(40).position(|c| matches!(c, ')' | '】' | '〕' | ']'));
        close.and_then(|i| text.get(..i)).is_some_and(|head| any!("电 讯 报道 报导").ends(head).is_some())
    }
}

/// The text under a picture, by its wording.
fn is_caption(text: &[char]) -> bool {
    if text.len() > 260 || is_dateline(text) {
        return false;
    }
    // 记者 赵某 文/图: who wrote the article.
    if any!("文/图 图/文 文并摄 文图").ends(core(text)).is_some() && names_author(text) {
        return false;
    }
    if cues::CAPTION_START.starts(text).is_some() && (text.len() <= 120 || !text.contains(&'。')) {
        return !is_editor(text, &CharSet::of(text)) && !starts(text, "图书") && !starts(text, "图文");
    }
    if any!("示意图").is(core(text)) {
        return true;
    }
    // …司令部。(图取自法新社): one sentence, and a credit in brackets.
    let tail = text.get(text.len().saturating_sub(60)..).unwrap_or_default();
    if tail.last() == Some(&')')
        && let Some(open) = tail.iter().rposition(|&c| c == '(')
    {
        let inside = core(tail.get(open..).unwrap_or_default());
        let credit = any!(
            "图取自 图源 图: 图/ 图片 资料图 资料照 档案 摄 供图 提供 照片 截图 视觉中国 示意图 Getty 翻摄 影片 \
             美联社图 图自 脸书 面簿"
        );
        let agencies = any!("法新社 路透社 美联社 新华社 中新社 路透 美联 彭博 欧新社 彭博社 中央社 海峡时报 联合早报");
        if credit.within(inside) || (agencies.is(inside) && text.len() <= 120 && open + text.len() >= tail.len() + 6) {
            return sentences(text) <= 3;
        }
    }
    // …。图为官兵清淤。海岸社记者李某摄
    let reporter = || text.get(text.len().saturating_sub(24)..).is_some_and(|end| any!("记者").within(end));
    let (longest, most) = if any!("。图为").within(text) && reporter() { (260, 5) } else { (140, 2) };
    text.len() <= longest && is_credited(text) && sentences(text) <= most
}

/// …庆祝贯通。 谭若谷 摄; …国旗俄罗斯卫星通讯社图; …执勤。 AP - Jane Doe: who took the picture, at the end.
fn is_credited(text: &[char]) -> bool {
    let latin =
        text.iter().rposition(|c| !c.is_ascii_alphabetic() && !matches!(c, ' ' | '.' | '-')).map_or(0, |i| i + 1);
    let credit = text.get(latin..).unwrap_or_default();
    if latin > 0
        && (0..credit.len()).any(|i| ends(credit.get(..i).unwrap_or_default(), " - "))
        && any!("AP AFP EPA REUTERS Reuters Getty").starts(core(credit)).is_some()
    {
        return true;
    }
    if names_photographer(text) {
        return true;
    }
    let inner = text
        .iter()
        .rposition(|c| *c != ' ' && (!is_close(*c) || *c == ')'))
        .and_then(|i| text.get(..=i))
        .unwrap_or_default();
    // …举标语。中央社记者吴某摄 113年12月24日
    let dated = inner.iter().rposition(|&c| !c.is_ascii_digit() && !matches!(c, '年' | '月' | '日'));
    let dated = dated.filter(|&at| inner.get(at) == Some(&' ') && ends(inner, "日") && inner.len() > at + 4);
    let inner = dated.and_then(|at| inner.get(..at)).map_or(inner, |inner| {
        let end = inner.iter().rposition(|c| *c != ' ').map_or(0, |i| i + 1);
        inner.get(..end).unwrap_or_default()
    });
    let Some(length) = cues::CAPTION_END.ends(inner) else {
        return agency_at_end(inner);
    };
    let (before, word) = inner.split_at_checked(inner.len() - length).unwrap_or_default();
    match word {
        ['图'] => {
            before.last().is_some_and(|c| {
                matches!(c, '/' | ' ' | '社' | '网' | '报' | '供' | 'C' | '国' | '闻' | '源' | '_' | '·' | '|')
            }) && !ends(before, "地")
                && (before.len() <= 120 && before.len() >= 3 && !ends(before, "版"))
        }
        ['摄'] | ['提', '供'] | ['摄', '影'] => {
            before.len() >= 2
                && (before.iter().any(|c| matches!(c, '。' | ' ' | ',' | '/' | '(' | '|')) || text.len() <= 10)
                && !ends(before, "航")
        }
        ['照', '片'] | ['截' | '制' | '绘', '图'] => before.len() >= 2 && before.len() <= 60,
        _ => true,
    }
}

/// …举行记者会央视新闻: a sentence without a stop, and a medium's name glued on.
fn agency_at_end(text: &[char]) -> bool {
    static AGENCIES: &Any = any!(
        "新华社 中新社 法新社 路透社 美联社 央视新闻 中新网 新华网 人民网 央视网 彭博社 欧新社 中央社 路透 Reuters AFP AP IC␣photo IC␣Photo CFP"
    );
    let Some(length) = AGENCIES.ends(text) else { return false };
    let before = text.get(..text.len() - length).unwrap_or_default();
    (8..=120).contains(&before.len())
        && !before.last().is_some_and(|c| matches!(c, '-' | '_' | '|' | '与' | '和' | '对' | '据' | '、' | '—' | ':'))
}

/// …的金矿。 JANE DOE/REUTERS, …。 Jane Doe for The Evening Post: who took the picture, in Latin letters after a sentence.
pub(super) fn names_photographer(text: &[char]) -> bool {
    let credit = text.iter().rposition(|c| !c.is_ascii_alphabetic() && !matches!(c, ' ' | '.' | '-' | '/'));
    let (Some(stop), Some(who)) = (credit, credit.and_then(|i| text.get(i + 1..))) else { return false };
    let agency = who.iter().position(|&c| c == '/').is_some_and(|at| at > 5 && at + 3 <= who.len());
    let paper = who.windows(9).any(|w| w.iter().copied().eq(" for The ".chars()));
    matches!(text.get(stop), Some('。' | ')')) && (agency || paper)
}

fn sentences(text: &[char]) -> usize {
    text.iter().filter(|&&c| is_terminal(c)).count()
}

/// A bare web or mail address.
fn is_address(text: &[char]) -> bool {
    (any!("http:// https:// www.").starts(text).is_some() || text.contains(&'@'))
        && text.iter().all(|c| c.is_ascii_graphic())
}
