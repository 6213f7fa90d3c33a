//! One-to-one folding of characters for reading.

/// Pairs of little-endian `u16`: a traditional character, its simplified
/// form. Made by `bake` from OpenCC's TSCharacters.
static TABLE: &[u8] = include_bytes!("../data/fold.bin");

/// The folding table: full-width forms to half-width, traditional characters
/// to simplified, corner quotes to curly ones.
pub struct Fold {
    to: Vec<u16>,
    simplified: Vec<u64>,
}

impl Fold {
    /// Read the table made by `bake`.
    pub fn load() -> Self {
        let mut fold = Fold { to: vec![0; 0x1_0000], simplified: vec![0; 0x1_0000 / 64] };
        let mut set = |from: u16, to: u16| {
            if let Some(slot) = fold.to.get_mut(usize::from(from)) {
                *slot = to;
            }
        };
        for pair in TABLE.chunks_exact(4) {
            if let &[a, b, c, d] = pair {
                let to = u16::from_le_bytes([c, d]);
                set(u16::from_le_bytes([a, b]), to);
                if let Some(word) = fold.simplified.get_mut(usize::from(to / 64)) {
                    *word |= 1 << (to % 64);
                }
            }
        }
        // Unicode, Halfwidth and Fullwidth Forms: U+FF01..U+FF5E are ASCII + 0xFEE0.
        for c in 0xFF01..=0xFF5E {
            set(c, c - 0xFEE0);
        }
        for (from, to) in [
            ('\u{3000}', ' '),
            ('\u{A0}', ' '),
            ('「', '“'),
            ('」', '”'),
            ('『', '‘'),
            ('』', '’'),
            ('〝', '“'),
            ('〞', '”'),
            ('‧', '·'),
            ('・', '·'),
            ('•', '·'),
            ('﹐', ','),
            ('﹕', ':'),
            ('〇', '零'),
            ('○', '零'),
        ] {
            set(from as u16, to as u16);
        }
        for blank in ['\t', '\u{2003}', '\u{2002}', '\u{2009}'] {
            set(blank as u16, u16::from(b' '));
        }
        // A traditional character that is also the simplified form of another is not told apart.
        for from in 0..fold.to.len() {
            if fold.to.get(from).is_some_and(|&to| to != 0)
                && let Some(word) = fold.simplified.get_mut(from / 64)
            {
                *word &= !(1 << (from % 64));
            }
        }
        fold
    }

    /// The character that stands for `c` in the reading.
    pub fn char(&self, c: char) -> char {
        match self.to.get(c as usize) {
            Some(&to) if to != 0 => char::from_u32(u32::from(to)).unwrap_or(c),
            _ => c,
        }
    }

    /// Whether `c` is written so only in simplified text.
    pub fn is_simplified_only(&self, c: char) -> bool {
        self.simplified.get(c as usize / 64).is_some_and(|word| word >> (c as usize % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        let fold = Fold::load();
        let read = |s: &str| s.chars().map(|c| fold.char(c)).collect::<String>();
        assert_eq!(read("ＡＢ　「國」：中"), "AB “国”:中");
        assert!(fold.is_simplified_only('国'));
        assert!(!fold.is_simplified_only('中'));
    }
}
