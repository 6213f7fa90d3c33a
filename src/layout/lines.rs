//! The paste as lines: markup set aside, hard wraps joined.

use super::cues::{RELATED, is_furniture};
use super::guess::{is_byline, is_editor, names_photographer};
use super::markup::{self, Hint};
use super::text::{cells, core, is_close, is_datelined, is_terminal, is_word};
use crate::report::Span;
use crate::text::words::{Any, CharSet, any, find};
use crate::text::{Fold, is_han, is_invisible};
use std::ops::Range;

/// A paste, read line by line.
pub(super) struct Page {
    /// Folded characters of all lines, without blanks at either end of a line.
    pub chars: Vec<char>,
    /// Byte of the source where each stands.
    pub places: Vec<u32>,
    /// Lines that hold something, hard wraps joined.
    pub lines: Vec<Line>,
    /// Tags and marks that are not read, in order, in bytes of the source.
    pub markup: Vec<Span>,
    /// Whether the paste is HTML.
    pub html: bool,
}

/// A logical line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its part of [`Page::chars`].
    pub range: Range<usize>,
    /// Starts with the two blanks of a paragraph.
    pub indent: bool,
    /// A blank line, or the edge of an HTML block, stands before.
    pub gap: bool,
    /// What markup says of it.
    pub hint: Hint,
    /// Bytes of the source where soft line breaks stand.
    pub wraps: Vec<u32>,
}

impl Page {
    /// The characters of a line.
    pub fn text(&self, line: &Line) -> &[char] {
        self.chars.get(line.range.clone()).unwrap_or_default()
    }

    /// Bytes of the source from character `from` to before `to`.
    pub fn bytes(&self, source: &str, range: Range<usize>) -> Span {
        let start = self.places.get(range.start).copied().unwrap_or_default();
        let last = self.places.get(range.end.saturating_sub(1)).copied().unwrap_or(start);
        let width = source.get(last as usize..).and_then(|s| s.chars().next()).map_or(0, char::len_utf8);
        Span::new(start, last + width as u32)
    }
}

/// Read the lines of `source`.
pub(super) fn read(source: &str, fold: &Fold) -> Page {
    let marks = markup::find(source);
    let mut page = Page {
        chars: Vec::with_capacity(source.len() / 3),
        places: Vec::with_capacity(source.len() / 3),
        lines: Vec::new(),
        markup: Vec::new(),
        html: marks.html,
    };
    // Where tags part the paragraphs, line breaks do not.
    let marks_break = marks.marks.iter().filter(|m| m.breaks).take(2).count() == 2;
    let mut marks = marks.marks.into_iter().peekable();
    let mut line = Open::new(0);
    let mut skip_to = 0usize;
    let mut next_mark = marks.peek().map_or(usize::MAX, |m| m.start);
    let mut blanks = 0usize;
    for (at, raw) in source.char_indices() {
        if is_han(raw) && blanks == 0 && at >= skip_to && at < next_mark {
            page.chars.push(fold.char(raw));
            page.places.push(at as u32);
            continue;
        }
        if let Some(mark) = marks.next_if(|m| m.start <= at) {
            skip_to = mark.end;
            next_mark = marks.peek().map_or(usize::MAX, |m| m.start);
            if mark.breaks {
                line.close(&mut page, true);
            }
            if mark.hint != Hint::None {
                line.hint = mark.hint;
            }
            page.markup.push(Span::new(mark.start as u32, mark.end as u32));
        }
        if at < skip_to {
            continue;
        }
        if matches!(raw, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}') {
            let after_return = raw == '\n' && source.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\r');
            if marks_break {
                if page.chars.len() > line.start {
                    line.wraps.push(at as u32);
                }
            } else if !after_return {
                line.close(&mut page, raw == '\u{2029}');
            }
            blanks = 0;
            continue;
        }
        if is_invisible(raw) {
            continue;
        }
        let c = fold.char(raw);
        if c.is_whitespace() {
            blanks += if raw == '\u{3000}' { 2 } else { 1 };
            if page.chars.len() > line.start {
                page.chars.push(' ');
                page.places.push(at as u32);
            } else {
                line.indent += if raw == '\u{3000}' || raw == '\t' { 2 } else { 1 };
            }
            continue;
        }
        // Paragraphs run together keep the two wide blanks that began them.
        if blanks >= 4 && page.chars.len() > line.start && line.ends_sentence(&page) {
            line.close(&mut page, false);
            line.indent = blanks;
        }
        blanks = 0;
        page.chars.push(c);
        page.places.push(at as u32);
    }
    line.close(&mut page, false);
    join_wraps(&mut page, source);
    page
}

/// The line being read.
struct Open {
    start: usize,
    indent: usize,
    gap: bool,
    hint: Hint,
    wraps: Vec<u32>,
}

impl Open {
    fn new(start: usize) -> Self {
        Open { start, indent: 0, gap: false, hint: Hint::None, wraps: Vec::new() }
    }

    fn ends_sentence(&self, page: &Page) -> bool {
        let text = page.chars.get(self.start..).unwrap_or_default();
        text.iter().rev().find(|c| **c != ' ').is_some_and(|&c| is_terminal(c) || is_close(c))
    }

    /// End the line here; `edge`: the break parts paragraphs.
    fn close(&mut self, page: &mut Page, edge: bool) {
        while page.chars.len() > self.start && page.chars.last() == Some(&' ') {
            page.chars.pop();
            page.places.pop();
        }
        let end = page.chars.len();
        if end > self.start {
            let last = page.places.last().copied().unwrap_or_default();
            self.wraps.retain(|&at| at < last);
            page.lines.push(Line {
                range: self.start..end,
                indent: self.indent >= 2,
                gap: self.gap,
                hint: self.hint,
                wraps: std::mem::take(&mut self.wraps),
            });
            *self = Open { gap: edge, ..Open::new(end) };
        } else {
            self.indent = 0;
            self.gap = true;
        }
    }
}

/// Widths, by one measure, at which lines break when nothing else broke them.
struct Margin {
    /// The page around the text is not wrapped, so that only lines with pauses
    /// are taken for text.
    mixed: bool,
    /// Count display cells (a Chinese character is two) or characters.
    by_cells: bool,
    width: usize,
    slack: usize,
}

/// Least characters of a line that may be one of a wrapped paragraph.
const LEAST_WRAPPED: usize = 14;

/// Join lines that were broken only for width.
fn join_wraps(page: &mut Page, source: &str) {
    let lines = std::mem::take(&mut page.lines);
    let measure = |line: &Line, by_cells: bool| {
        let text = page.text(line);
        if by_cells { text.iter().map(|&c| cells(c)).sum() } else { text.len() }
    };
    let margin = find_margin(page, &lines, &measure);
    let indents = lines.iter().filter(|l| l.indent).count();
    let gaps = lines.iter().filter(|l| l.gap).count();
    let told = ends_told(page, &lines);
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before_full = false;
    // Below a label over other stories, and the blank line after it.
    let (mut listed, mut labelled) = (false, false);
    // Sentences that ended above: below them a line is no title.
    let mut sentences = 0;
    for (line, told) in lines.into_iter().zip(told) {
        listed &= labelled || !line.gap;
        let full = margin.as_ref().is_some_and(|m| measure(&line, m.by_cells) + m.slack >= m.width);
        let joins = out.last().is_some_and(|before| {
            !line.gap && !line.indent && line.hint == Hint::None && {
                let (left, right) = (page.text(before), page.text(&line));
                // ▶ 另一篇的标题⏎长按识别二维码
                if starts_item(left) && right.len() <= 40 && is_furniture(right, &CharSet::of(right)) {
                    return false;
                }
                // 本报讯(记者 甲 乙⏎丙)…
                if left.len() >= LEAST_WRAPPED && is_cut_in_bracket(left, right)
                    || is_cut_in_amount(left, right)
                    || is_cut_lead(left, right)
                {
                    return true;
                }
                // A bracket alone ends no sentence: 第五大厦(T5)⏎动土.
                let ended = ends_line(left) || ends_in_credit(left) || names_photographer(left);
                // Titles in a list of other stories.
                if listed && !left.contains(&'。') && !right.contains(&'。') {
                    return false;
                }
                // Where blank lines part the paragraphs, a break within one is soft.
                let within = gaps > 1
                    && told
                    && !ended
                    && left.len() >= LEAST_WRAPPED + 6
                    && (pauses(left) || sentences > 0 && right.contains(&'。'))
                    && !opens_item(left, right)
                    && !is_byline(right)
                    && !is_note(right)
                    && !is_byline(left);
                if within {
                    true
                } else if let Some(margin) = &margin {
                    before_full
                        && (!ended || indents > 1 || gaps > 1)
                        && !opens_item(left, right)
                        && (!margin.mixed || pauses(left))
                        && !is_byline(right)
                        && !is_note(right)
                        && (!before.wraps.is_empty() || !is_byline(left) && !is_furniture(left, &CharSet::of(left)))
                } else {
                    !ended && left.len() >= LEAST_WRAPPED && runs_on(left, right)
                }
            }
        });
        before_full = full;
        let inner = core(page.text(&line));
        labelled = RELATED.at(inner).is_some_and(|(n, ())| n == inner.len());
        listed |= labelled && gaps > 1;
        sentences += usize::from(page.text(&line).contains(&'。'));
        match out.last_mut() {
            Some(before) if joins => {
                let from = page.places.get(before.range.end.saturating_sub(1)).copied().unwrap_or(0) as usize;
                let to = page.places.get(line.range.start).copied().unwrap_or(0) as usize;
                let breaks = source.get(from..to).unwrap_or_default().char_indices();
                before.wraps.extend(breaks.filter(|(_, c)| matches!(c, '\n' | '\r')).map(|(i, _)| (from + i) as u32));
                before.range.end = line.range.end;
            }
            _ => out.push(line),
        }
    }
    page.lines = out;
}

/// Of each line, whether the last of the lines that no blank line parts from it ends a sentence.
fn ends_told(page: &Page, lines: &[Line]) -> Vec<bool> {
    let mut told = false;
    let mut out: Vec<bool> = Vec::with_capacity(lines.len());
    let mut below = true;
    for line in lines.iter().rev() {
        if below {
            // …通道之一。🚗🚗
            let text = page.text(line);
            let shown =
                |c: &&char| is_word(**c) || is_terminal(**c) || is_close(**c) || matches!(**c, ',' | '、' | ':' | ';');
            told = text.iter().rev().find(shown).is_some_and(|&c| is_terminal(c) || is_close(c));
        }
        out.push(told);
        below = line.gap;
    }
    out.reverse();
    out
}

/// Whether a line ends with its sentence: not after a name in marks, 所谓“次生大气”⏎能否留存.
fn ends_line(text: &[char]) -> bool {
    match text.iter().rev().find(|c| !matches!(c, ')' | ']')) {
        Some('”' | '’') => {
            let inside = text.iter().rev().find(|c| !is_close(**c));
            let open = text.iter().rposition(|c| matches!(c, '“' | '‘'));
            // What is quoted alone is a line by itself.
            inside.is_some_and(|&c| is_terminal(c)) || open.is_none_or(|i| i < 4)
        }
        last => last.is_some_and(|&c| is_terminal(c) || is_close(c)),
    }
}

/// …焚毁的军车 图片来源:FLA/AFP: whether a line ends with who took the picture.
fn ends_in_credit(text: &[char]) -> bool {
    const LONGEST: usize = 16;
    let tail = text.get(text.len().saturating_sub(LONGEST + 5)..).unwrap_or_default();
    any!("图片来源: 图源: 供图: 图片:").words().filter_map(|word| Some(find(tail, word)? + word.len())).any(|at| {
        let who = tail.get(at..).unwrap_or_default();
        (2..=LONGEST).contains(&who.len()) && who.iter().all(|&c| is_word(c) || matches!(c, '/' | ' '))
    })
}

/// (编辑 黎朗 校对 何苗): who checked the text, in brackets.
fn is_note(text: &[char]) -> bool {
    matches!(text, ['(' | '【' | '[', ..]) && is_editor(text, &CharSet::of(text))
}

/// Whether the line break between the two falls where no sentence can pause:
/// after a comma, before a closing mark, inside a number or a Latin word.
fn runs_on(left: &[char], right: &[char]) -> bool {
    let (Some(&a), Some(&b)) = (left.last(), right.first()) else { return false };
    matches!(a, ',' | '、' | '(' | '“' | '《')
        || matches!(b, ',' | '、' | '。' | ';' | ')' | '”' | '》' | '%')
        || (left.len() >= 2 * LEAST_WRAPPED && a.is_ascii_digit() && b.is_ascii_digit())
}

/// Whether the line is an item of a list or a turn of a dialogue.
fn starts_item(text: &[char]) -> bool {
    match text {
        ['-' | '*' | '●' | '■' | '◆' | '▲' | '▶' | '►' | '▸' | '·', ..] => true,
        ['问' | '答' | 'Q' | 'A', ':', ..] => true,
        [a, '.' | '、', b, ..] if a.is_ascii_digit() => !b.is_ascii_digit(),
        _ => false,
    }
}

/// [`starts_item`] of the line after `left`; a name may be cut before its dot: 埃马纽埃尔⏎·马克龙.
fn opens_item(left: &[char], right: &[char]) -> bool {
    let name = matches!(right, ['·', c, ..] if is_han(*c)) && left.last().is_some_and(|&c| is_han(c));
    starts_item(right) && !name
}

/// Whether the bracket that `left` opens, and does not close, is closed a few characters into `right`.
fn is_cut_in_bracket(left: &[char], right: &[char]) -> bool {
    let open = left.iter().rposition(|c| matches!(c, '(' | ')')).filter(|&i| left.get(i) == Some(&'('));
    let close = right.iter().take(12).position(|c| matches!(c, '(' | ')' | ',' | '。' | ':'));
    open.is_some_and(|i| i + 2 < left.len()) && close.is_some_and(|i| i > 0 && right.get(i) == Some(&')'))
}

/// 远山社西岭3月19日电 (记者 高屹)…国家主席⏎卡里布会谈。: whether a line with a dateline does not end its sentence, which
/// the next does.
fn is_cut_lead(left: &[char], right: &[char]) -> bool {
    let words = left.iter().filter(|&&c| is_word(c)).count();
    is_datelined(left)
        && words >= 2 * LEAST_WRAPPED
        && left.last().is_some_and(|&c| is_han(c))
        && right.last().is_some_and(|&c| is_terminal(c))
}

/// …已造成3人遇难、46⏎人受伤: whether a running line ends in a figure and the next begins with what it counts.
fn is_cut_in_amount(left: &[char], right: &[char]) -> bool {
    static COUNTED: &Any =
        any!("人 名 万 亿 元 年 月 日 岁 个 米 公里 公斤 吨 % 户 家 间 栋 次 起 例 平方 小时 分钟 天 级 辆 架 艘 度");
    let figure = left.iter().rev().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).count();
    let written =
        left.len().checked_sub(figure + 1).and_then(|i| left.get(i)).is_some_and(|&c| is_word(c) || c == '、');
    left.len() >= 2 * LEAST_WRAPPED
        && (1..=6).contains(&figure)
        && written
        && left.contains(&',')
        && right.len() >= 4
        && COUNTED.starts(right).is_some()
}

fn pauses(text: &[char]) -> bool {
    text.iter().any(|c| matches!(c, ',' | '。' | '、' | ';'))
}

/// The margin the paste was wrapped at, if it was.
fn find_margin(page: &Page, lines: &[Line], measure: &dyn Fn(&Line, bool) -> usize) -> Option<Margin> {
    let mut best: Option<(usize, Margin)> = None;
    let broken: Vec<&Line> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if !b.gap && !b.indent && b.hint == Hint::None => Some(a),
            _ => None,
        })
        .filter(|l| {
            let text = page.text(l);
            text.len() >= LEAST_WRAPPED
                && !text.last().is_some_and(|&c| is_terminal(c) || is_close(c) || c == ':')
                && !is_furniture(text, &CharSet::of(text))
                && !is_byline(text)
        })
        .collect();
    // Running text has pauses; titles in a list have few. Where there are many
    // of those around the article, only lines with pauses are asked, and more of them.
    let running: Vec<&Line> = broken.iter().copied().filter(|l| pauses(page.text(l))).collect();
    let mixed = running.len() * 5 < broken.len() * 3;
    if running.len() < if mixed { 4 } else { 2 } {
        return None;
    }
    let broken = if mixed { running } else { broken };
    for by_cells in [true, false] {
        let mut widths: Vec<usize> = broken.iter().map(|l| measure(l, by_cells)).collect();
        widths.sort_unstable();
        let width = widths.get(widths.len() * 4 / 5).copied().unwrap_or_default();
        let slack = if by_cells { 5 } else { 3 };
        let near = widths.iter().filter(|&&w| w + slack >= width && w <= width + slack).count();
        // Notices under the text are not wrapped with it.
        let beyond = lines.iter().filter(|l| {
            let text = page.text(l);
            measure(l, by_cells) > width + slack && text.contains(&'。') && !is_furniture(text, &CharSet::of(text))
        });
        let beyond = beyond.count();
        // Titles in a list are of any length, lines of a wrapped text are not, and none is longer.
        if near * 10 < widths.len() * if mixed { 8 } else { 7 }
            || beyond * 20 > lines.len()
            || (widths.len() < 4 && near < widths.len())
        {
            continue;
        }
        let spread = widths.iter().filter(|&&w| w <= width).map(|w| width - w).sum::<usize>() / widths.len();
        if best.as_ref().is_none_or(|(s, _)| spread < *s) {
            let slack = if by_cells { 8 } else { 5 };
            best = Some((spread, Margin { mixed, by_cells, width, slack }));
        }
    }
    best.map(|(_, margin)| margin)
}
