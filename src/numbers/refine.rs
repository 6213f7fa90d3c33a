//! Where numbers, times and names lie over each other.

use super::numeral;
use crate::report::{Mention, NameType, NumberExpr, NumberKind, Span, TimeExpr};
use crate::text::Document;

/// Settle overlaps with names: a number inside a name is marked as such
/// (第2军团, 第79届联大); a Chinese numeral that is only a syllable of one is
/// no number (三亚, 四川), nor is a time (谷雨 as a surname and given name).
pub fn refine(numbers: &mut Vec<NumberExpr>, times: &mut Vec<TimeExpr>, mentions: &[Mention], doc: &Document) {
    let flat: Vec<&Mention> = mentions.iter().filter(|m| !m.nested).collect();
    let name_over = |span: Span| {
        let i = flat.partition_point(|m| m.end <= span.start);
        flat.get(i).filter(|m| Span::new(m.start, m.end).overlaps(span)).copied()
    };
    times.retain(|time| {
        let span = Span::new(time.start, time.end);
        // 今早 is no name, whatever stands before it
        let first = doc.chars.get(time.start as usize).copied().unwrap_or(' ');
        let relative = "今昨明当次翌本上下去".contains(first);
        match name_over(span).filter(|_| !relative) {
            Some(name) if Span::new(name.start, name.end).contains(span) => {
                // 法治周末报 is a paper
                let numeric = doc.slice(span).iter().any(|&c| numeral::is_numeral(c));
                // 未来党
                let vague = time.value.ends_with("_REF") && name.end > span.end;
                let inner = name.kind == NameType::Org && (name.start < span.start || vague) && !numeric;
                name.kind != NameType::Per && !inner
            }
            Some(_) => true,
            None => true,
        }
    });
    numbers.retain_mut(|number| {
        let span = Span::new(number.start, number.end);
        let Some(name) = name_over(span) else { return true };
        let inside = name.start <= number.start && number.end <= name.end;
        if inside && !(name.start == number.start && name.end == number.end) {
            number.in_name = true;
        }
        if !inside && (name.start >= number.numeral.end || number.numeral.start >= name.end) {
            return true;
        }
        let first = doc.chars.get(number.start as usize).copied().unwrap_or(' ');
        let next = doc.chars.get(number.end as usize).copied().unwrap_or(' ');
        // a syllable or two of a name; longer numerals are no names
        let syllables = number.numeral.len() <= 2 && inside;
        // 三公里, 陆拾 are no names, whatever they look like
        let last = number.numeral.end.checked_sub(1).and_then(|i| doc.chars.get(i as usize));
        let amount = Span::new(number.start, number.end).contains(Span::new(name.start, name.end))
            && (number.unit.is_some() && number.kind != NumberKind::Cardinal
                || matches!(last, Some('拾' | '佰' | '仟')));
        let chinese = syllables && !amount && numeral::is_chinese(first) && number.kind != NumberKind::Ordinal;
        match name.kind {
            NameType::Per => !chinese,
            NameType::Loc => !chinese || matches!(next, '路' | '街' | '巷' | '环' | '号') || !inside,
            _ => !chinese || number.unit.is_some() || next == '厂' || next == '中' || next == '院' || next == '路',
        }
    });
}
