//! HTML tags and Markdown marks: found, and set aside.

/// What a tag or mark says of the line after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hint {
    /// Nothing.
    #[default]
    None,
    /// A heading: `<h2>`, `##`.
    Heading,
    /// The text under a picture: `<figcaption>`, `![…]`.
    Caption,
}

/// A tag or mark, in bytes of the source.
#[derive(Debug, PartialEq)]
pub(super) struct Mark {
    pub start: usize,
    pub end: usize,
    /// Parts paragraphs.
    pub breaks: bool,
    pub hint: Hint,
}

/// The marks of a paste, in order.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub marks: Vec<Mark>,
    pub html: bool,
}

/// Tags that part paragraphs.
const BLOCK_TAGS: &[&str] = &[
    "p",
    "div",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "section",
    "article",
    "header",
    "footer",
    "nav",
    "aside",
    "main",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "form",
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "base",
    "iframe",
    "video",
    "audio",
    "source",
    "noscript",
    "option",
    "select",
    "address",
    "center",
    "button",
    "input",
    "textarea",
    "svg",
    "canvas",
];
/// Tags inside a paragraph.
const INLINE_TAGS: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "img", "sup", "sub", "small", "mark", "time", "q", "cite",
    "code", "abbr", "label", "ins", "del", "wbr", "picture", "big", "o", "ruby", "rt", "rp", "bdo", "data", "path",
    "g", "use",
];
/// Tags whose content is not text.
const HIDDEN_TAGS: &[&str] = &["script", "style", "template"];

/// Longest tag, in bytes.
const LONGEST_TAG: usize = 4096;

/// Find the marks of `source`.
pub(super) fn find(source: &str) -> Marks {
    if let Some(marks) = html(source) {
        return Marks { marks, html: true };
    }
    Marks { marks: markdown(source).unwrap_or_default(), html: false }
}

/// Tags, comments and blank entities, where the paste is HTML.
fn html(source: &str) -> Option<Vec<Mark>> {
    if !source.contains('<') && !source.contains('&') {
        return None;
    }
    let mut marks = Vec::new();
    let mut tags = 0;
    let mut from = 0;
    let mut unclosed = false;
    while let Some(step) = source.as_bytes().get(from..)?.iter().position(|b| matches!(b, b'<' | b'&')) {
        let at = from + step;
        from = at + 1;
        let rest = source.get(at..)?;
        if rest.starts_with('&') {
            let entity = ["&nbsp;", "&ensp;", "&emsp;", "&#160;", "&#12288;", "&zwnj;"]
                .into_iter()
                .find(|e| rest.starts_with(e));
            if let Some(entity) = entity {
                marks.push(Mark { start: at, end: at + entity.len(), breaks: false, hint: Hint::None });
                from = at + entity.len();
            }
            continue;
        }
        if rest.starts_with("<!--") && !unclosed {
            match rest.find("-->") {
                Some(end) => {
                    marks.push(Mark { start: at, end: at + end + 3, breaks: false, hint: Hint::None });
                    from = at + end + 3;
                    tags += 1;
                }
                None => unclosed = true,
            }
            continue;
        }
        let Some(tag) = read_tag(rest) else { continue };
        let mut end = at + tag.length;
        tags += 1;
        if tag.hidden && !unclosed {
            let close = format!("</{}", tag.name);
            match source.get(end..).and_then(|s| find_ignoring_case(s, &close)) {
                Some(i) => end += i,
                None => unclosed = true,
            }
        }
        marks.push(Mark { start: at, end, breaks: tag.breaks, hint: tag.hint });
        from = end;
    }
    (tags >= 2).then_some(marks)
}

struct Tag {
    name: String,
    length: usize,
    breaks: bool,
    hidden: bool,
    hint: Hint,
}

/// Read the tag that `rest` starts with.
fn read_tag(rest: &str) -> Option<Tag> {
    let inner = rest.strip_prefix('<')?;
    let closing = inner.starts_with('/');
    let inner = inner.strip_prefix(['/', '!', '?']).unwrap_or(inner);
    let name: String = inner.chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
    let name = name.to_ascii_lowercase();
    let hidden = HIDDEN_TAGS.contains(&name.as_str());
    let breaks = hidden || BLOCK_TAGS.contains(&name.as_str()) || matches!(name.as_str(), "doctype" | "xml");
    if !breaks && !INLINE_TAGS.contains(&name.as_str()) {
        return None;
    }
    let end = rest.bytes().skip(1).take(LONGEST_TAG).position(|b| matches!(b, b'<' | b'>'))? + 1;
    if rest.as_bytes().get(end) != Some(&b'>') {
        return None;
    }
    let hint = match name.as_str() {
        _ if closing => Hint::None,
        "h1" | "h2" | "h3" | "h4" => Hint::Heading,
        "figcaption" => Hint::Caption,
        _ => Hint::None,
    };
    Some(Tag { name, length: end + 1, breaks, hidden: hidden && !closing, hint })
}

/// Byte where `needle` (lower case ASCII) first stands, in any case.
fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|w| w.eq_ignore_ascii_case(needle.as_bytes()))
}

/// Heading marks, emphasis and link targets, where the paste is Markdown.
fn markdown(source: &str) -> Option<Vec<Mark>> {
    if !source.contains('#') && !source.contains('*') && !source.contains(']') {
        return None;
    }
    let heading = source.lines().any(|line| ["# ", "## ", "### "].iter().any(|mark| line.starts_with(mark)));
    let link = source.contains("](http") || source.contains("](/");
    if !heading && !link && !is_emphatic(source) {
        return None;
    }
    let mut marks = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        markdown_line(line, at, &mut marks);
        at += line.len();
    }
    Some(marks)
}

/// Whether emphasis is marked twice at least. Four stars and more hide something: 138****5678.
fn is_emphatic(source: &str) -> bool {
    let mut runs = source.split(|c| c != '*').filter(|run| matches!(run.len(), 2 | 3));
    runs.nth(3).is_some()
}

fn markdown_line(line: &str, at: usize, marks: &mut Vec<Mark>) {
    let mut push = |start: usize, end: usize, hint: Hint| {
        marks.push(Mark { start: at + start, end: at + end, breaks: false, hint });
    };
    let hashes = line.bytes().take_while(|&b| b == b'#').count();
    let mut i = 0;
    if (1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ') {
        push(0, hashes, Hint::Heading);
        i = hashes;
    } else if line.starts_with("> ") {
        push(0, 1, Hint::None);
        i = 1;
    }
    let mut open = false;
    while let Some(step) = line.get(i..).and_then(|rest| rest.find(['*', '[', ']', '!', '`'])) {
        let here = i + step;
        let rest = line.get(here..).unwrap_or_default();
        i = here + 1;
        if rest.starts_with("![") {
            push(here, here + 2, Hint::Caption);
            open = true;
            i = here + 2;
        } else if rest.starts_with("****") {
            i = here + rest.bytes().take_while(|&b| b == b'*').count();
        } else if rest.starts_with("**") {
            push(here, here + 2, Hint::None);
            i = here + 2;
        } else if rest.starts_with('[') {
            // Only the bracket of a link: its target follows at once.
            let close = rest.char_indices().take(400).find(|(_, c)| *c == ']').map(|(i, _)| i);
            if close.and_then(|c| rest.get(c..)).is_some_and(|r| r.starts_with("](")) {
                push(here, here + 1, Hint::None);
                open = true;
            }
        } else if open && rest.starts_with("](") {
            open = false;
            if let Some(end) = rest.char_indices().take(2000).find(|(_, c)| *c == ')').map(|(i, _)| i) {
                push(here, here + end + 1, Hint::None);
                i = here + end + 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(source: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for mark in find(source).marks {
            out.push_str(&source[from..mark.start]);
            out.push_str(if mark.breaks { "|" } else { "" });
            from = mark.end;
        }
        out + &source[from..]
    }

    #[test]
    fn tags_are_set_aside() {
        for (source, expected) in [
            ("<p>甲<b>乙</b></p><P class=\"x\">丙</P>", "|甲乙||丙|"),
            ("<div>甲&nbsp;乙<script>var a = '<p>';</script>丙</div>", "|甲乙||丙|"),
            ("3<5，5>3", "3<5，5>3"),
            ("<p>没有收尾<p", "<p>没有收尾<p"),
            ("<!-- 注 --><br>甲<br/>乙", "|甲|乙"),
        ] {
            assert_eq!(without(source), expected, "{source}");
        }
    }

    #[test]
    fn markdown_marks_are_set_aside() {
        for (source, expected) in [
            ("# 标题\n**甲**见[乙](http://a.b/c)。", " 标题\n甲见乙。"),
            ("## 一\n![图一](a.png)\n> 引文", " 一\n图一\n 引文"),
            ("没有[方括号]的链接", "没有[方括号]的链接"),
            ("电话023-6288****，手机138****5678", "电话023-6288****，手机138****5678"),
        ] {
            assert_eq!(without(source), expected, "{source}");
        }
    }
}
