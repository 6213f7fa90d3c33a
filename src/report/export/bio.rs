//! CoNLL-2003: one character and its label on a line, a blank line after each sentence.

use super::{Article, name};
use crate::report::Mention;

pub fn write(article: &Article) -> String {
    let document = article.document;
    let mut out = String::from("-DOCSTART- O\n\n");
    let mut names = article.flat_mentions().peekable();
    for sentence in &document.sentences {
        for at in sentence.start..sentence.end {
            while names.next_if(|m| m.end <= at).is_some() {}
            let text = document.unwrapped(crate::report::Span::new(at, at + 1));
            // A column holds no blank and no control character.
            let Some(c) = text.chars().next().filter(|c| !c.is_whitespace() && !c.is_control()) else { continue };
            out.push(c);
            out.push(' ');
            out.push_str(&label(names.peek().copied(), at));
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// The label of what stands at `at`, where `mention` is the first name that ends after it.
pub fn label(mention: Option<&Mention>, at: u32) -> String {
    match mention {
        Some(m) if m.start == at => format!("B-{}", name(m.kind)),
        Some(m) if m.start < at => format!("I-{}", name(m.kind)),
        _ => "O".to_string(),
    }
}
