//! A text with its names marked, for tests: `{P:王海}`, `{O:外交部}`, `{L:法国}`, `{W:刑法}`.

use crate::lex::Lexer;
use crate::report::{Block, BlockKind, Mention, NameType, Token};
use crate::text::{Document, Fold};
use std::sync::LazyLock;

pub(crate) static FOLD: LazyLock<Fold> = LazyLock::new(Fold::load);
static LEXER: LazyLock<Lexer> = LazyLock::new(|| Lexer::load().unwrap());

/// Read `marked` as paragraphs, one a line, of `kind`; give the document, its
/// words and its names to `check`.
pub(crate) fn read(marked: &str, kind: BlockKind, check: impl Fn(&Document, &[Token], &[Mention])) {
    let mut source = String::new();
    let mut names = Vec::new();
    let mut rest = marked;
    while let Some(open) = rest.find('{') {
        source.push_str(&rest[..open]);
        let close = rest[open..].find('}').unwrap() + open;
        let (tag, name) = rest[open + 1..close].split_once(':').unwrap();
        let start = source.len();
        source.push_str(name);
        names.push((start, source.len(), tag.to_owned()));
        rest = &rest[close + 1..];
    }
    source.push_str(rest);
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in source.split('\n') {
        let end = start + line.len();
        blocks.push(Block {
            start: start as u32,
            end: end as u32,
            kind,
            section: None,
            wraps: Vec::new(),
            rule: "test",
        });
        start = end + 1;
    }
    let document = Document::new(&source, blocks, &[], &FOLD);
    let place = |byte: usize| {
        (0..document.chars.len() as u32)
            .filter(|&i| document.chars[i as usize] != '\n')
            .find(|&i| document.bytes(crate::report::Span::new(i, i + 1)).start as usize >= byte)
    };
    let mentions: Vec<Mention> = names
        .iter()
        .map(|(from, to, tag)| Mention {
            start: place(*from).unwrap(),
            end: place(*to).unwrap_or(document.chars.len() as u32),
            kind: match tag.as_str() {
                "P" => NameType::Per,
                "O" => NameType::Org,
                "W" => NameType::Work,
                _ => NameType::Loc,
            },
            entity: String::new(),
            norm: None,
            nested: false,
            metonym: false,
            zone: None,
            rule: "test",
            confidence: None,
        })
        .collect();
    let tokens = LEXER.tokenize(&document);
    check(&document, &tokens, &mentions);
}
