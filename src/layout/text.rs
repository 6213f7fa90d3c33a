//! Small questions about folded text.

pub(super) use crate::text::is_word;
use crate::text::words::{Any, any};

/// Display cells: a Chinese character takes two.
pub(super) fn cells(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// Ends a sentence.
pub(super) fn is_terminal(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '…' | '｡')
}

/// Closes a quotation or bracket.
pub(super) fn is_close(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | ')' | '》' | '】' | ']' | '〕')
}

/// Whether `text` begins with `pattern`.
pub(super) fn starts(text: &[char], pattern: &str) -> bool {
    let mut chars = text.iter();
    pattern.chars().all(|p| chars.next() == Some(&p))
}

/// Whether `text` ends with `pattern`.
pub(super) fn ends(text: &[char], pattern: &str) -> bool {
    let mut chars = text.iter().rev();
    pattern.chars().rev().all(|p| chars.next() == Some(&p))
}

/// Whether a wire's dateline stands at the head of `text`: 远山社西岭3月19日电.
pub(super) fn is_datelined(text: &[char]) -> bool {
    const HEAD: usize = 24;
    any!("日电 日讯").within(text.get(..text.len().min(HEAD)).unwrap_or_default())
}

/// Hash of a line by its words alone (FNV-1a).
pub(super) fn hash(text: &[char]) -> u64 {
    words_only(text).fold(0xCBF2_9CE4_8422_2325, |h: u64, c| (h ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01B3))
}

/// How often `word` stands in `text`.
pub(super) fn count(text: &[char], word: &[char]) -> usize {
    text.windows(word.len().max(1)).filter(|window| *window == word).count()
}

/// Whether `text` is one of `words`, which have no capital letters, in any case.
pub(super) fn is_in_any_case(text: &[char], words: &Any) -> bool {
    if text.iter().any(char::is_ascii_uppercase) {
        let small: Vec<char> = text.iter().map(char::to_ascii_lowercase).collect();
        return words.is(&small);
    }
    words.is(text)
}

/// `text` without blanks and marks at either end.
pub(super) fn core(text: &[char]) -> &[char] {
    let start = text.iter().position(|&c| is_word(c)).unwrap_or(text.len());
    let end = text.iter().rposition(|&c| is_word(c)).map_or(start, |i| i + 1);
    text.get(start..end).unwrap_or_default()
}

/// The letters, digits and Chinese characters of `text`.
pub(super) fn words_only(text: &[char]) -> impl DoubleEndedIterator<Item = char> + '_ {
    text.iter().copied().filter(|&c| is_word(c))
}

/// Pieces of `text` between blanks and bars.
pub(super) fn pieces(text: &[char]) -> impl Iterator<Item = &[char]> {
    text.split(|c| matches!(c, ' ' | '|' | '·' | '/' | '>' | '»' | '›' | '│' | '丨' | ';' | ','))
        .filter(|p| !p.is_empty())
}

/// Whether the sentence is over: a terminal mark, closing marks after it allowed.
pub(super) fn ends_sentence(text: &[char]) -> bool {
    text.iter().rev().find(|&&c| !is_close(c) && c != ' ').is_some_and(|&c| is_terminal(c))
}

/// A number written as a date, `2024-10-28`, `2024年10月28日`, `10/28/2024`,
/// or hours and minutes `08:30`, at the start of `text`: its length, and
/// whether it has a year.
pub(super) fn date_at(text: &[char]) -> Option<(usize, bool)> {
    let mut i = 0;
    let mut groups: Vec<(usize, char)> = Vec::with_capacity(4);
    while groups.len() < 3 {
        let rest = text.get(i..).unwrap_or_default();
        let digits = rest.iter().take(5).take_while(|c| c.is_ascii_digit()).count();
        let after = rest.get(digits).copied().unwrap_or('\0');
        if digits == 0 || digits == 5 || digits == 3 {
            break;
        }
        let parts = matches!(after, '-' | '/' | '.' | '年' | '月' | '日' | ':' | '时' | '号');
        groups.push((digits, if parts { after } else { '\0' }));
        i += digits + usize::from(parts);
        if !parts || matches!(after, '日' | '号') {
            break;
        }
    }
    let first_is_year = groups.first().is_some_and(|g| g.0 == 4);
    match groups.as_slice() {
        [(4, '-' | '/' | '.' | '年'), (1 | 2, '-' | '/' | '.' | '月'), (1 | 2, _), ..] => Some((i, true)),
        [(1 | 2, '/' | '.' | '-'), (1 | 2, '/' | '.' | '-'), (4, _)] => Some((i, true)),
        [(1 | 2, '月'), (1 | 2, '日' | '号')] => Some((i, false)),
        [(1 | 2, '-' | '/'), (1 | 2, '\0')] => Some((i, false)),
        [(1 | 2, ':'), (2, ':' | '\0'), ..] if !first_is_year => Some((i, false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let check = |text: &str, expected: Option<(usize, bool)>| {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(date_at(&chars), expected, "{text}");
        };
        check("2024-10-28 08:17", Some((10, true)));
        check("2024年10月28日电", Some((11, true)));
        check("10月28日讯", Some((6, false)));
        check("08:17 来源", Some((5, false)));
        check("08:17:22", Some((8, false)));
        check("3:2获胜", None);
        check("2024", None);
        check("28/10/2024", Some((10, true)));
    }
}
