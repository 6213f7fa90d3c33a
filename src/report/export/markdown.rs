//! Notes in Markdown (CommonMark with tables), headings in the script of the text.

use super::{Article, name, range_of};
use crate::report::{Entity, NameType, QuoteKind, Script, Span, sorted};

pub fn write(article: &Article) -> String {
    let analysis = article.analysis;
    let t = |hans: &'static str, hant: &'static str| if analysis.script == Script::Hant { hant } else { hans };
    let line = |span: Span| escape(&article.document.line(span));
    let mut out = String::new();
    let heading = article.document.title().map(line).unwrap_or_else(|| t("文章笔记", "文章筆記").to_string());
    out.push_str(&format!("# {heading}\n"));
    if let Some(published) = &analysis.published {
        out.push_str(&format!("\n{}: {}\n", t("发布日期", "發布日期"), escape(&published.value)));
    }
    let mut section = |heading: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            out.push_str(&format!("\n## {heading}\n\n{}\n", rows.join("\n")));
        }
    };
    section(
        t("提要", "提要"),
        analysis.summary.iter().map(|s| format!("- {}", line(Span::new(s.start, s.end)))).collect(),
    );
    for (kind, heading) in [
        (NameType::Per, t("人物", "人物")),
        (NameType::Org, t("机构", "機構")),
        (NameType::Loc, t("地点", "地點")),
        (NameType::Work, t("作品文件", "作品文件")),
        (NameType::Event, t("事件", "事件")),
    ] {
        let entities: Vec<&Entity> =
            analysis.entities.iter().filter(|e| e.kind == kind && in_article(article, e)).collect();
        let entities = sorted(entities, |e| !(e.mentions.len() as u128));
        section(heading, entities.into_iter().map(|e| entity(e, t("又称", "又稱"))).collect());
    }
    let figures: Vec<String> = analysis
        .numbers
        .iter()
        .filter(|n| !n.in_name && n.zone.is_none())
        .map(|n| {
            let sentence = article.document.sentence_at(n.start).and_then(|s| article.document.sentences.get(s));
            let unit = n.unit.as_deref().unwrap_or_default();
            let place = sentence.map(|&s| line(s)).unwrap_or_default();
            format!("| {} | {} | {} | {place} |", line(Span::new(n.start, n.end)), escape(&range_of(n)), escape(unit))
        })
        .collect();
    if !figures.is_empty() {
        let columns = [t("原文", "原文"), t("数值", "數值"), t("单位", "單位"), t("所在句子", "所在句子")];
        let head = format!("| {} |\n| --- | --- | --- | --- |", columns.join(" | "));
        section(t("数字", "數字"), [head].into_iter().chain(figures).collect());
    }
    let timeline = analysis.timeline.iter().map(|e| {
        let value = analysis.times.get(e.time as usize).map_or(e.begin.as_str(), |t| t.value.as_str());
        format!("- **{}** {}", escape(value), line(e.sentence))
    });
    section(t("时间线", "時間線"), timeline.collect());
    let quotes = analysis.quotes.iter().filter(|q| q.kind != QuoteKind::Scare && q.zone.is_none()).map(|q| {
        let speaker = article.speaker(q).unwrap_or_else(|| t("未指明", "未指明").to_string());
        let cue = q.cue.map(|cue| format!(" ({})", line(cue))).unwrap_or_default();
        format!("- **{}**{cue}: {}", escape(&speaker), line(Span::new(q.start, q.end)))
    });
    section(t("谁说了什么", "誰說了什麼"), quotes.collect());
    let sources = analysis.sources.iter().filter(|s| s.zone.is_none()).map(|s| {
        let chain = article.chain(&s.chain);
        let chain = if chain.is_empty() { name(s.kind) } else { chain };
        format!("- **{}**: {}", escape(&chain), line(Span::new(s.start, s.end)))
    });
    section(t("来源", "來源"), sources.collect());
    out
}

fn in_article(article: &Article, entity: &Entity) -> bool {
    let mut mentions = entity.mentions.iter().filter_map(|&i| article.analysis.mentions.get(i as usize));
    mentions.any(|m| m.zone.is_none() && !m.nested)
}

fn entity(entity: &Entity, also: &str) -> String {
    let mut out = format!("- **{}**", escape(&entity.name));
    if !entity.aliases.is_empty() {
        out.push_str(&format!(" ({also} {})", escape(&entity.aliases.join("、"))));
    }
    let roles: Vec<&str> = entity.roles.iter().map(|r| r.text.as_str()).collect();
    if !roles.is_empty() {
        out.push_str(&format!(": {}", escape(&roles.join("、"))));
    }
    out.push_str(&format!(" × {}", entity.mentions.len()));
    out
}

/// Text that Markdown leaves as it is, also at the start of a line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let list = numbered.len() < text.len() && numbered.starts_with(['.', ')']);
    let mark = text.len() - numbered.len();
    for (i, c) in text.char_indices() {
        let leads = i == 0 && matches!(c, '-' | '+' | '=' | ':');
        if leads || (list && i == mark) || "\\`*_[]<>|#~&!$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
