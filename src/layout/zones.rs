//! What each line is, from its look, its place and its neighbours.

use super::cues;
use super::guess::{Guess, is_signed};
use super::lines::Page;
use super::text::{core, ends, ends_sentence, hash, is_datelined, is_in_any_case, is_word, starts, words_only};
use crate::report::BlockKind;
use crate::text::is_han;
use crate::text::words::{Any, any};
use rustc_hash::FxHashMap;

/// A line judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Verdict {
    pub kind: BlockKind,
    /// In a section of long texts on the same story (相关新闻).
    pub section: bool,
    /// Id of the rule.
    pub rule: &'static str,
}

impl Verdict {
    fn new(kind: BlockKind, rule: &'static str) -> Self {
        Verdict { kind, section: false, rule }
    }
}

/// The lines of one article of the paste.
pub(super) struct Article {
    /// Lines, first and after the last.
    pub lines: std::ops::Range<usize>,
    /// Line of the title.
    pub title: Option<usize>,
}

/// Pairs of characters of the article's own paragraphs.
struct Topic {
    bits: Vec<u64>,
}

impl Topic {
    /// An empty one, with room for that many characters.
    fn new(characters: usize) -> Self {
        Topic { bits: vec![0; characters.next_power_of_two().clamp(1 << 4, 1 << 12)] }
    }

    fn slot(&self, a: char, b: char) -> usize {
        ((a as u32).wrapping_mul(0x9E37_79B1) ^ (b as u32).wrapping_mul(0x85EB_CA6B)).wrapping_shr(8) as usize
            & (64 * self.bits.len() - 1)
    }

    fn add(&mut self, text: &[char]) {
        for pair in text.windows(2) {
            if let &[a, b] = pair
                && let slot = self.slot(a, b)
                && let Some(word) = self.bits.get_mut(slot / 64)
            {
                *word |= 1 << (slot % 64);
            }
        }
    }

    /// Share of the pairs of `text` that the article has.
    fn share(&self, text: &[char]) -> f32 {
        let (mut seen, mut all) = (0u32, 0u32);
        for pair in text.windows(2) {
            if let &[a, b] = pair
                && is_word(a)
                && is_word(b)
            {
                all += 1;
                let slot = self.slot(a, b);
                seen += u32::from(self.bits.get(slot / 64).is_some_and(|w| w >> (slot % 64) & 1 == 1));
            }
        }
        if all == 0 { 0.0 } else { seen as f32 / all as f32 }
    }
}

/// Characters from which a line with a full stop may be the body.
const LEAST: usize = 16;
/// Characters from which a paragraph is surely running text.
const BODY: usize = 30;

fn is_body(page: &Page, guesses: &[Guess], i: usize) -> bool {
    let Some(line) = page.lines.get(i) else { return false };
    guesses.get(i) == Some(&Guess::Paragraph) && line.range.len() >= BODY || guesses.get(i) == Some(&Guess::Turn)
}

/// Cut the paste into articles: a new one starts with a title that a byline
/// and body text follow, after the body of another.
pub(super) fn articles(page: &Page, guesses: &[Guess]) -> Vec<Article> {
    let mut starts_at = vec![0];
    let mut bodies = 0;
    for i in 0..guesses.len() {
        bodies += usize::from(is_body(page, guesses, i));
        if bodies > 0 && opens_article(page, guesses, i) {
            starts_at.push(i);
            bodies = 0;
        }
    }
    let ends = starts_at.iter().skip(1).copied().chain([guesses.len()]);
    starts_at.iter().copied().zip(ends).map(|(a, b)| Article { lines: a..b, title: None }).collect()
}

/// Whether a title stands at `i`, with a byline and a body after it.
fn opens_article(page: &Page, guesses: &[Guess], i: usize) -> bool {
    let length = |j: usize| page.lines.get(j).map_or(0, |l| l.range.len());
    if !matches!(guesses.get(i), Some(Guess::Short | Guess::Heading)) || !(8..=60).contains(&length(i)) {
        return false;
    }
    let mut j = i + 1;
    let mut byline = false;
    while j < (i + 5).min(guesses.len()) {
        match guesses.get(j) {
            Some(Guess::Byline) => byline = true,
            Some(Guess::Furniture | Guess::Caption) => {}
            _ => break,
        }
        j += 1;
    }
    let body: usize = (j..(j + 4).min(guesses.len())).filter(|&k| is_body(page, guesses, k)).map(length).sum();
    byline && is_body(page, guesses, j) && body >= 60
}

/// Judge the lines of one article. Finds its title.
pub(super) fn judge(page: &Page, guesses: &[Guess], article: &mut Article) -> Vec<Verdict> {
    let range = article.lines.clone();
    let text = |i: usize| page.lines.get(i).map(|l| page.text(l)).unwrap_or_default();
    let look = |i: usize| guesses.get(i).copied().unwrap_or(Guess::Short);
    let body = |i: usize| is_body(page, guesses, i);
    let first = range
        .clone()
        .find(|&i| body(i))
        .or_else(|| range.clone().find(|&i| look(i) == Guess::Paragraph && text(i).len() >= LEAST));
    let Some(first) = first else {
        return without_body(page, guesses, article);
    };
    let cut = range
        .clone()
        .skip(1)
        .find(|&i| i > first && matches!(look(i), Guess::RelatedLabel | Guess::CommentsLabel))
        .unwrap_or(range.end);
    let own = || (first..cut).filter(|&i| matches!(look(i), Guess::Paragraph | Guess::Turn)).map(text);
    let mut topic = Topic::new(own().map(<[char]>::len).sum());
    own().for_each(|text| topic.add(text));
    let repeats = count_repeats(page, range.clone());
    let times = |i: usize| repeats.get(&hash(text(i))).copied().unwrap_or(1);

    article.title = find_title(page, guesses, range.start..first, &topic);
    let title: Vec<char> = article.title.map(|i| words_only(text(i)).collect()).unwrap_or_default();
    let is_title_again = |i: usize| {
        !title.is_empty() && {
            let line = text(i);
            line.len() <= 2 * title.len() + 8 && {
                let words: Vec<char> = words_only(line).collect();
                words == title
                    || (words.len() >= 8
                        && words.len() < title.len()
                        && (title.ends_with(&words) || title.starts_with(&words))
                        && words.len() * 3 >= title.len() * 2)
            }
        }
    };

    let askers = askers(page, range.clone());
    let mut out = Vec::with_capacity(range.len());
    let mut zone = Zone::Head;
    let mut i = range.start;
    while i < range.end {
        let look_here = look(i);
        if i >= first && zone == Zone::Head {
            zone = Zone::Body;
        }
        if matches!(look_here, Guess::RelatedLabel | Guess::CommentsLabel) && i > first {
            let end = (i + 1..range.end)
                .find(|&k| matches!(look(k), Guess::RelatedLabel | Guess::CommentsLabel))
                .unwrap_or(range.end);
            let after = after_label(page, guesses, i, end, &topic);
            if look_here == Guess::CommentsLabel {
                zone = if after.resumes == Some(i + 1) { zone } else { Zone::Related };
                out.push(Verdict::new(BlockKind::Furniture, "layout.label"));
                if let (Some(to), true) = (after.resumes, zone == Zone::Related) {
                    fill(&mut out, i + 1..to, &mut i, "layout.comment", |_| BlockKind::Furniture);
                    zone = Zone::Body;
                } else if zone == Zone::Related {
                    fill(&mut out, i + 1..end, &mut i, "layout.comment", |_| BlockKind::Furniture);
                }
                i += 1;
                continue;
            }
            if after.section {
                zone = Zone::Section;
                out.push(Verdict { section: true, ..Verdict::new(BlockKind::Heading, "layout.section") });
            } else {
                out.push(Verdict::new(BlockKind::Furniture, "layout.label"));
                let to = after.resumes.unwrap_or(end);
                fill(&mut out, i + 1..to, &mut i, "layout.after-label", |k| in_related(look(k), text(k)));
                zone = if after.resumes.is_some() { Zone::Body } else { Zone::Related };
            }
            i += 1;
            continue;
        }
        let (kind, rule) = match look_here {
            _ if Some(i) == article.title => (BlockKind::Title, "layout.title"),
            Guess::Short | Guess::Heading | Guess::Teaser if is_title_again(i) => {
                (BlockKind::Furniture, "layout.title-again")
            }
            Guess::Spam => (BlockKind::Spam, "layout.spam"),
            Guess::Furniture | Guess::RelatedLabel | Guess::CommentsLabel => (BlockKind::Furniture, "layout.furniture"),
            Guess::Related => (BlockKind::Related, "layout.labelled"),
            // 摄影:甲: under no picture, one who made the article.
            Guess::Caption
                if text(i).len() <= 16
                    && starts(text(i), "摄影:")
                    && out.last().is_none_or(|v: &Verdict| v.kind != BlockKind::Caption) =>
            {
                (BlockKind::Byline, "layout.byline")
            }
            Guess::Caption => {
                if zone == Zone::Tail && topic.share(text(i)) < 0.2 {
                    (BlockKind::Related, "layout.tail")
                } else {
                    (BlockKind::Caption, "layout.caption")
                }
            }
            Guess::Byline if out.last().is_some_and(|v| v.rule == SIGNATURE) => (BlockKind::Byline, SIGNATURE),
            Guess::Byline => (byline(text(i), zone), "layout.byline"),
            Guess::End => {
                if zone == Zone::Body
                    && !range.clone().skip_while(|&k| k <= i).take(3).any(|k| body(k) && topic.share(text(k)) > 0.2)
                {
                    zone = Zone::Tail;
                }
                (BlockKind::Furniture, "layout.end")
            }
            Guess::Turn => (BlockKind::Paragraph, "layout.turn"),
            Guess::Short if zone == Zone::Body && is_asked(text(i), &askers) => (BlockKind::Paragraph, "layout.turn"),
            Guess::Paragraph if zone == Zone::Tail && topic.share(text(i)) < 0.15 => {
                if starts(text(i), "声明") || any!("转载").within(text(i)) {
                    (BlockKind::Furniture, "layout.tail")
                } else {
                    (BlockKind::Related, "layout.tail")
                }
            }
            Guess::Paragraph => (BlockKind::Paragraph, "layout.paragraph"),
            Guess::Teaser => {
                if text(i).len() >= 20
                    && zone == Zone::Body
                    && topic.share(text(i)) > 0.3
                    && (i + 1..(i + 3).min(range.end)).any(body)
                {
                    (BlockKind::Paragraph, "layout.cut-off")
                } else {
                    (BlockKind::Related, "layout.teaser")
                }
            }
            Guess::Short | Guess::Heading
                if i > first && issues(text(i)) && look(i + 1) == Guess::Byline && text(i + 1).len() <= 16 =>
            {
                (BlockKind::Byline, SIGNATURE)
            }
            Guess::Short | Guess::Heading if zone == Zone::Head => {
                (head_line(page, guesses, i, article.title, &topic, times(i)), "layout.head")
            }
            Guess::Short | Guess::Heading => {
                // Short lines in a row are judged together, so each is counted once.
                let run = || {
                    let short = |k: &usize| matches!(look(*k), Guess::Short | Guess::Heading | Guess::Teaser);
                    (i..range.end).take_while(short).count()
                };
                let leads = (i + 1..(i + 5).min(range.end))
                    .find(|&k| {
                        !matches!(
                            look(k),
                            Guess::Short | Guess::Caption | Guess::Heading | Guess::Furniture | Guess::Byline
                        )
                    })
                    .is_some_and(|k| matches!(look(k), Guess::Paragraph | Guess::Turn));
                let heading = look_here == Guess::Heading;
                if zone == Zone::Tail {
                    (in_related(look_here, text(i)), "layout.tail")
                } else if times(i) >= 3 && !heading {
                    (BlockKind::Furniture, "layout.repeated")
                } else if !heading && let count @ 3.. = run() {
                    fill_run(page, &mut out, i..i + count, &topic, leads);
                    i += count;
                    continue;
                } else if is_scene(text(i)) && !heading {
                    (BlockKind::Caption, "layout.scene")
                } else if leads || heading {
                    (BlockKind::Heading, "layout.heading")
                } else if ends_sentence(text(i)) || is_spoken(text(i)) {
                    (BlockKind::Paragraph, "layout.sentence")
                } else if topic.share(text(i)) >= 0.5 && i + 1 < range.end {
                    (BlockKind::Heading, "layout.heading")
                } else {
                    (in_related(look_here, text(i)), "layout.link")
                }
            }
        };
        out.push(Verdict { section: zone == Zone::Section, ..Verdict::new(kind, rule) });
        i += 1;
    }
    out
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Zone {
    /// Before the first paragraph.
    Head,
    Body,
    /// Long texts on the same story after a label.
    Section,
    /// Teasers of other stories.
    Related,
    /// After the editor's line or the disclaimer.
    Tail,
}

fn fill(
    out: &mut Vec<Verdict>,
    lines: std::ops::Range<usize>,
    i: &mut usize,
    rule: &'static str,
    kind: impl Fn(usize) -> BlockKind,
) {
    *i = lines.end.max(*i + 1) - 1;
    out.extend(lines.map(|k| Verdict::new(kind(k), rule)));
}

/// What a line is among teasers.
fn in_related(look: Guess, text: &[char]) -> BlockKind {
    let inner = core(text);
    match look {
        Guess::Furniture | Guess::End | Guess::RelatedLabel | Guess::CommentsLabel => BlockKind::Furniture,
        Guess::Spam => BlockKind::Spam,
        Guess::Byline => BlockKind::Furniture,
        Guess::Short if is_tags(text) => BlockKind::Furniture,
        Guess::Short if inner.len() <= 5 && !matches!(text.last(), Some('?' | '!')) => BlockKind::Furniture,
        _ => BlockKind::Related,
    }
}

/// 油轮 北海 油污: words by which the story is filed.
fn is_tags(text: &[char]) -> bool {
    let pieces: Vec<&[char]> = text.split(|&c| c == ' ').collect();
    pieces.len() >= 3 && pieces.iter().all(|piece| (2..=4).contains(&piece.len()) && piece.iter().all(|&c| is_word(c)))
}

struct AfterLabel {
    /// The line where the article goes on.
    resumes: Option<usize>,
    /// What follows is long text on the story.
    section: bool,
}

/// What follows a label over other stories: teasers up to the end, teasers
/// after which the article goes on, or whole articles on the same story.
fn after_label(page: &Page, guesses: &[Guess], label: usize, end: usize, topic: &Topic) -> AfterLabel {
    let look = |i: usize| guesses.get(i).copied().unwrap_or(Guess::Short);
    let length = |i: usize| page.lines.get(i).map_or(0, |l| l.range.len());
    let share = |i: usize| page.lines.get(i).map_or(0.0, |l| topic.share(page.text(l)));
    let whole = |i: usize| look(i) == Guess::Paragraph && length(i) >= 40;
    let (mut long, mut short, mut cut_off) = (0, 0, 0);
    for i in label + 1..end {
        match look(i) {
            _ if whole(i) => long += length(i),
            Guess::Teaser => cut_off += 1,
            Guess::End => break,
            Guess::Short | Guess::Furniture | Guess::Related => short += length(i),
            _ => {}
        }
    }
    let first = (label + 1..end).find(|&i| whole(i));
    let Some(first) = first else { return AfterLabel { resumes: None, section: false } };
    let before =
        (label + 1..first).filter(|&i| matches!(look(i), Guess::Short | Guess::Teaser | Guess::Related)).count();
    let paragraphs = (first..end).filter(|&i| whole(i)).count();
    if cut_off >= 2 && cut_off >= paragraphs || long < short || share(first) < if cut_off > 0 { 0.12 } else { 0.04 } {
        return AfterLabel { resumes: None, section: false };
    }
    AfterLabel { resumes: Some(first), section: before <= 1 && paragraphs >= 3 }
}

/// The title: of the lines before the body, the one that says what the body
/// says.
fn find_title(page: &Page, guesses: &[Guess], head: std::ops::Range<usize>, topic: &Topic) -> Option<usize> {
    let look = |i: usize| guesses.get(i).copied().unwrap_or(Guess::Short);
    let candidates =
        head.clone().filter(|&i| matches!(look(i), Guess::Short | Guess::Heading | Guess::Paragraph | Guess::Teaser));
    let mut best: Option<(f32, usize)> = None;
    for (rank, i) in candidates.enumerate().take(30) {
        let text = page.lines.get(i).map(|l| page.text(l)).unwrap_or_default();
        let inner = core(text);
        if inner.len() < 4 || text.len() > 100 {
            continue;
        }
        let share = topic.share(text);
        let notices = any!("通报 公告 通告 声明 情况说明 启事 通知");
        let notice = notices.ends(inner).is_some();
        // 市长见外宾 alone over 远山社西岭3月19日电
        let alone = head.len() == 1 && page.lines.get(head.end).is_some_and(|l| is_datelined(page.text(l)));
        if share < 0.12 && inner.len() < 8 && !notice && !alone {
            continue;
        }
        // 警方通报 over 青浦分局警情通报; what the text was made from, and when
        let longer = |k: usize| {
            let below = page.lines.get(k).map(|l| core(page.text(l))).unwrap_or_default();
            below.len() > inner.len() && notices.ends(below).is_some()
        };
        let told = any!("编译自 来源 综合自").starts(inner).is_some() || any!("发布日期").within(text);
        if told || notice && (i + 1..(i + 3).min(head.end)).any(longer) {
            continue;
        }
        let next = (i + 1..head.end).find(|&k| look(k) != Guess::Furniture).map(look);
        let mut score = 2.0 * share - 0.05 * rank as f32;
        score += if (8..=50).contains(&inner.len()) { 0.5 } else { 0.0 };
        score += if next == Some(Guess::Byline) { 0.5 } else { 0.0 };
        score += if look(i) == Guess::Heading { 0.5 } else { 0.0 };
        // No title, where one stands above.
        let below = best.is_some_and(|(_, above)| above + 1 == i);
        // The first sentence of a short text, under its title.
        score -= if text.contains(&',') && text.last() == Some(&'。') { 1.0 } else { 0.0 };
        score -= if is_deck(text) { if below { 2.0 } else { 0.5 } } else { 0.0 };
        score -= if is_site(inner) { 2.0 } else { 0.0 };
        if best.is_none_or(|(s, _)| score > s) {
            best = Some((score, i));
        }
    }
    best.map(|(_, i)| i)
}

/// 东岸日报, 海岸中文网, 南岸传媒 | 即时: the site or the channel.
fn is_site(text: &[char]) -> bool {
    static LONGER: &Any = any!("中文网 新闻网 日报 通讯社 电视台 客户端");
    let pieces: Vec<&[char]> = text.split(|c| matches!(c, '|' | '·')).map(core).collect();
    let site = |piece: &[char]| {
        piece.len() <= 8 && cues::SITE_END.ends(piece).is_some() || piece.len() <= 12 && LONGER.ends(piece).is_some()
    };
    pieces.iter().all(|piece| piece.len() <= 12) && pieces.iter().any(|piece| site(piece))
        || is_in_any_case(core(text), cues::SITES)
}

/// ——副题.
fn is_deck(text: &[char]) -> bool {
    starts(text, "—") || starts(text, "--")
}

/// A line before the body that is not the title.
fn head_line(page: &Page, guesses: &[Guess], i: usize, title: Option<usize>, topic: &Topic, times: usize) -> BlockKind {
    let text = page.lines.get(i).map(|l| page.text(l)).unwrap_or_default();
    let share = topic.share(text);
    if ends_sentence(text) && text.len() >= 16 && share > 0.2 {
        return BlockKind::Paragraph;
    }
    // 工厂清晨大火⏎员工一死五伤 老板被拘: a headline of two lines
    let joined = |above: usize, below: usize| {
        let gap = page.lines.get(below).is_none_or(|line| line.gap || line.indent);
        above + 1 == below && !gap && guesses.get(above) == guesses.get(below)
    };
    let second = title.is_some_and(|t| joined(t, i) || joined(i, t));
    if second
        && times == 1
        && (6..=40).contains(&core(text).len())
        && !is_deck(text)
        && !is_site(core(text))
        && !is_scene(text)
    {
        let label =
            text.iter().any(|c| matches!(c, '>' | '|' | '/' | '·')) || text.iter().filter(|c| is_word(**c)).count() < 6;
        if !label {
            return BlockKind::Title;
        }
    }
    if is_scene(text) && title.is_some_and(|t| i > t) {
        return BlockKind::Caption;
    }
    if is_site(core(text)) {
        return BlockKind::Furniture;
    }
    if times == 1 && core(text).len() >= 6 && (share >= 0.3 || is_deck(text)) {
        return BlockKind::Heading;
    }
    let beside = |k: Option<usize>| k.and_then(|k| guesses.get(k)) == Some(&Guess::Byline);
    // 马丁·惠特克(Martin Whitaker)
    let spelled = text.iter().position(|&c| c == '(').filter(|&open| ends(text, ")") && open <= 12);
    let own = spelled.and_then(|open| text.get(..open)).unwrap_or(text);
    let name = (2..=12).contains(&core(own).len())
        && (core(own).len() <= 8 || own.contains(&'·'))
        && own.iter().all(|c| !c.is_ascii());
    if name && title.is_some_and(|t| i > t) && (beside(i.checked_sub(1)) || beside(Some(i + 1))) {
        return BlockKind::Byline;
    }
    if core(text).len() >= 10 && title.is_none_or(|t| i < t) && times == 1 {
        BlockKind::Related
    } else {
        BlockKind::Furniture
    }
}

/// A byline is one only where the article is; among sources and editors at
/// the end it is furniture unless it names reporters.
fn byline(text: &[char], zone: Zone) -> BlockKind {
    static REPORTERS: &Any = any!(
        "贡献 参与报道 记者 作者 撰文 采写 撰稿 通讯员 文: 文/ 文| 特派员 编译 翻译 文字: 采访: 报导: 报道: \
         摄影:"
    );
    let reporters = REPORTERS.within(text);
    match zone {
        Zone::Head => BlockKind::Byline,
        Zone::Related => BlockKind::Furniture,
        _ if reporters || is_signed(text) => BlockKind::Byline,
        _ => BlockKind::Furniture,
    }
}

/// Id of the rule for who signs a notice and its date.
const SIGNATURE: &str = "layout.signature";

/// 海州市公安局青屿分局: one who issues notices.
fn issues(text: &[char]) -> bool {
    static ISSUERS: &Any = any!(
        "局 支队 大队 中队 派出所 院 馆 部 厅 委 办 办公室 委员会 管委会 居委会 中心 集团 公司 学校 大学 中学 小学 \
         政府 专班 调查组 协会 学会 联合会 总会 基金会 电视台 报社"
    );
    let name = core(text);
    name.len() == text.len()
        && (4..=30).contains(&name.len())
        && name.iter().all(|&c| is_han(c))
        && ISSUERS.ends(name).is_some()
}

/// Three or more short lines together inside the article: items of a list
/// where they go with the story, else links.
fn fill_run(page: &Page, out: &mut Vec<Verdict>, lines: std::ops::Range<usize>, topic: &Topic, leads: bool) {
    let last = lines.end - 1;
    let text = |i: usize| page.lines.get(i).map(|l| page.text(l)).unwrap_or_default();
    let shares: f32 = lines.clone().map(|i| topic.share(text(i))).sum::<f32>() / lines.len() as f32;
    let items = lines.clone().filter(|&i| is_item(text(i))).count() * 2 >= lines.len();
    let sentences = lines
        .clone()
        .filter(|&i| ends_sentence(text(i)) || text(i).last().is_some_and(|c| matches!(c, ';' | ',')))
        .count()
        * 2
        >= lines.len();
    let own = items || sentences || shares >= 0.4;
    for i in lines {
        let kind = if leads && i == last && !items {
            BlockKind::Heading
        } else if own {
            BlockKind::Paragraph
        } else {
            in_related(Guess::Short, text(i))
        };
        out.push(Verdict::new(kind, "layout.run"));
    }
}

/// Starts with a bullet or number, or is a row of a table.
fn is_item(text: &[char]) -> bool {
    match text {
        ['-' | '*' | '●' | '■' | '◆' | '·' | '→' | '※' | '✓' | '✔', ..] => true,
        ['第' | '(', ..] => true,
        [a, '.' | '、' | ')' | ':', ..] => a.is_alphanumeric(),
        [a, b, '.' | '、' | ')', ..] => a.is_ascii_digit() && b.is_ascii_digit(),
        _ => text.iter().filter(|c| matches!(c, '|' | '\t')).count() >= 2,
    }
}

/// 张三:好的 - what was said, in a chat or a dialogue.
fn is_spoken(text: &[char]) -> bool {
    text.iter().take(12).position(|&c| c == ':').is_some_and(|i| i >= 1 && text.len() > i + 1)
}

/// Who speaks at the beginning of a line, before a colon.
fn speaker(text: &[char]) -> Option<&[char]> {
    text.iter().take(13).position(|&c| c == ':').filter(|&i| i >= 2 && text.len() > i + 1).and_then(|i| text.get(..i))
}

/// Those who speak at the beginning of several lines.
fn askers(page: &Page, range: std::ops::Range<usize>) -> FxHashMap<&[char], usize> {
    let mut out = FxHashMap::default();
    for line in page.lines.get(range).unwrap_or_default() {
        if let Some(who) = speaker(page.text(line)) {
            *out.entry(who).or_default() += 1;
        }
    }
    out
}

/// 潮声周刊:为什么留下?, where the same asks elsewhere; @早睡:能等吗?
fn is_asked(text: &[char], askers: &FxHashMap<&[char], usize>) -> bool {
    let who = speaker(text);
    ends_sentence(text) && who.is_some_and(|who| who.first() == Some(&'@') || askers.get(who).is_some_and(|&n| n >= 2))
}

/// Names a scene, as lines under pictures do.
fn is_scene(text: &[char]) -> bool {
    text.len() <= 40
        && !text.iter().any(|c| matches!(c, ':' | '?' | '!' | '“' | '"' | ';'))
        && (cues::SCENE_END.ends(text).is_some() || (any!("主持").within(text) && ends(text, "会")))
        && !any!("称 说 将 为何 如何 怎么").within(text)
}

/// A paste without running text: a title alone, links, a poem, a list, a
/// table, a chat.
fn without_body(page: &Page, guesses: &[Guess], article: &mut Article) -> Vec<Verdict> {
    let range = article.lines.clone();
    let text = |i: usize| page.lines.get(i).map(|l| page.text(l)).unwrap_or_default();
    let look = |i: usize| guesses.get(i).copied().unwrap_or(Guess::Short);
    let shorts: Vec<usize> =
        range.clone().filter(|&i| matches!(look(i), Guess::Short | Guess::Heading | Guess::Teaser)).collect();
    let marked = |i: usize| text(i).last().is_some_and(|c| matches!(c, ',' | ';' | '、')) || ends_sentence(text(i));
    let spoken = shorts.iter().filter(|&&i| is_spoken(text(i))).count() * 2 >= shorts.len();
    let rows = shorts.iter().filter(|&&i| is_item(text(i)) || cells_of(text(i)) >= 3).count() * 2 >= shorts.len();
    let verse = shorts.iter().filter(|&&i| text(i).len() <= 12).count() * 3 >= shorts.len() * 2;
    let stopped = shorts.iter().filter(|&&i| marked(i)).count() * 2 >= shorts.len();
    let links = shorts.len() >= 4 && !spoken && !rows && !verse && !stopped;
    if !links && !spoken {
        article.title = shorts.iter().copied().find(|&i| !marked(i) && cells_of(text(i)) < 3);
    }
    let title = article.title;
    range
        .map(|i| {
            let kind = match look(i) {
                _ if Some(i) == title => BlockKind::Title,
                Guess::Heading => BlockKind::Heading,
                Guess::Short | Guess::Teaser if links => in_related(look(i), text(i)),
                Guess::Short | Guess::Teaser | Guess::Paragraph | Guess::Turn => BlockKind::Paragraph,
                Guess::Byline => BlockKind::Byline,
                Guess::Caption => BlockKind::Caption,
                Guess::Related => BlockKind::Related,
                Guess::Spam => BlockKind::Spam,
                Guess::Furniture | Guess::End | Guess::RelatedLabel | Guess::CommentsLabel => BlockKind::Furniture,
            };
            Verdict::new(kind, "layout.no-body")
        })
        .collect()
}

/// Cells of a table row.
fn cells_of(text: &[char]) -> usize {
    text.split(|c| matches!(c, ' ' | '|')).filter(|p| !p.is_empty()).count()
}

/// How often each short line stands in the article.
fn count_repeats(page: &Page, range: std::ops::Range<usize>) -> FxHashMap<u64, usize> {
    let mut counts = FxHashMap::default();
    for line in page.lines.get(range).unwrap_or_default() {
        let text = page.text(line);
        if text.len() <= 60 {
            *counts.entry(hash(text)).or_default() += 1;
        }
    }
    counts
}
