//! CoNLL-U (Universal Dependencies v2): words with tags and names, no trees.

use super::bio::label;
use super::{Article, name, value_of};
use crate::report::Span;

pub fn write(article: &Article) -> String {
    let (document, analysis) = (article.document, article.analysis);
    let mut out = String::from("# newdoc\n");
    let mut tokens = analysis.tokens.iter().peekable();
    let mut names = article.flat_mentions().peekable();
    let mut numbers = analysis.numbers.iter().peekable();
    let mut times = analysis.times.iter().peekable();
    let mut paragraph = None;
    for (number, sentence) in document.sentences.iter().enumerate() {
        while tokens.next_if(|t| t.start < sentence.start).is_some() {}
        let mut rows = String::new();
        let mut text = String::new();
        let mut id = 0;
        while let Some(token) = tokens.next_if(|t| t.start < sentence.end) {
            let span = Span::new(token.start, token.end);
            let form = form(&document.unwrapped(span));
            let blank = tokens.peek().is_some_and(|next| next.start < sentence.end && next.start > token.end);
            while names.next_if(|m| m.end <= token.start).is_some() {}
            while numbers.next_if(|n| n.end <= token.start).is_some() {}
            while times.next_if(|t| t.end <= token.start).is_some() {}
            let mut misc = Vec::new();
            let tag = label(names.peek().copied(), token.start);
            if tag.starts_with('B')
                && let Some(name) = names.peek()
            {
                misc.push(format!("Entity={}", name.entity));
            }
            misc.push(format!("NER={tag}"));
            if !blank && tokens.peek().is_some_and(|next| next.start < sentence.end) {
                misc.push("SpaceAfter=No".to_string());
            }
            if let Some(time) = times.peek().filter(|t| t.start == token.start) {
                misc.push(format!("Timex={}", time.value));
            }
            if let Some(value) = numbers.peek().filter(|n| n.start == token.start).and_then(|n| value_of(n)) {
                misc.push(format!("Value={}", form_of_value(&value)));
            }
            id += 1;
            let tag = token.pos.name();
            rows.push_str(&format!("{id}\t{form}\t_\t{}\t{tag}\t_\t_\t_\t_\t{}\n", upos(tag, &form), misc.join("|")));
            text.push_str(&form);
            if blank {
                text.push(' ');
            }
        }
        if id == 0 {
            continue;
        }
        let block = document.block_at(sentence.start);
        if block != paragraph {
            paragraph = block;
            if let Some(block) = block.and_then(|b| analysis.blocks.get(b)) {
                out.push_str(&format!("# newpar\n# block = {}\n", name(block.kind)));
            }
        }
        out.push_str(&format!("# sent_id = {}\n# text = {text}\n{rows}\n", number + 1));
    }
    out
}

/// A field without tabs and line ends, never empty.
fn form(word: &str) -> String {
    let clean: String = word.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    if clean.is_empty() { "_".to_string() } else { clean }
}

fn form_of_value(value: &str) -> String {
    value.chars().filter(|c| !c.is_whitespace() && *c != '|').collect()
}

/// The universal part of speech of one of jieba's tags.
fn upos(tag: &str, form: &str) -> &'static str {
    if !form.chars().any(char::is_alphanumeric) {
        let symbol = form.chars().any(|c| "%‰$€£¥￥+-=<>^~℃°§©®".contains(c));
        return if symbol && form != "-" { "SYM" } else { "PUNCT" };
    }
    match tag {
        "w" => "PUNCT",
        "m" | "mg" | "mq" => "NUM",
        "a" | "ag" | "b" | "z" | "zg" => "ADJ",
        "ad" | "d" | "df" | "dg" | "vd" => "ADV",
        "c" => "CCONJ",
        "p" => "ADP",
        "u" | "uj" | "ul" | "uv" | "ud" | "ug" | "uz" | "y" | "k" | "h" => "PART",
        "e" | "o" => "INTJ",
        "r" | "rr" | "rg" | "rz" => "PRON",
        "nr" | "nrfg" | "nrt" | "ns" | "nt" | "nz" => "PROPN",
        "v" | "vg" | "vi" | "vq" => "VERB",
        "n" | "ng" | "vn" | "an" | "t" | "tg" | "f" | "s" | "j" | "q" | "l" | "i" | "g" => "NOUN",
        _ => "X",
    }
}
