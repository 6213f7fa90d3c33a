//! Every form of export, read by a reader that others wrote.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use rs_conllu::parse_sentence;
use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;
use wenjing::report::export::Format;
use wenjing::report::{Analysis, OffsetUnit, QuoteKind};
use wenjing::{Analyzer, Options};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::load().expect("the data are good"));

const WIRE: &str = include_str!("../www/src/examples/wire.txt");
const HANT: &str = include_str!("../www/src/examples/hk.txt");
const MESSY: &str = include_str!("../www/src/examples/messy.txt");
const HOSTILE: &str = "<script>alert(1)</script>标题 & \"引号\"\n\n=1+1，他说：“甲“乙”丙。\n\n丁”戊\u{0}\u{1b}😀\u{2028}|_#*[x](y)\u{FFFE}]]>\r\n<b>国家统计局</b>10月18日说，增长4.8%。";

fn texts() -> Vec<String> {
    let quotes = "他说：“".repeat(3000);
    [WIRE, HANT, MESSY, HOSTILE, "", "\n", "😀", &quotes].map(str::to_string).to_vec()
}

fn options(offsets: OffsetUnit) -> Options {
    Options { date: "2024-10-27".parse().ok(), offsets, ..Options::default() }
}

fn export(text: &str, format: Format) -> String {
    ANALYZER.export(text, &options(OffsetUnit::Char), format)
}

fn analyze(text: &str) -> Analysis {
    ANALYZER.analyze(text, &options(OffsetUnit::Char))
}

fn slice(chars: &[char], start: u32, end: u32) -> String {
    chars[start as usize..end as usize].iter().collect()
}

/// What a reader reads of a text: no white space, nothing invisible.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn csv_tables_keep_their_columns_and_hold_no_formula() {
    for text in texts() {
        let analysis = analyze(&text);
        let said = analysis.quotes.iter().filter(|q| q.kind != QuoteKind::Scare).count();
        for (format, rows) in [
            (Format::CsvEntities, analysis.entities.len()),
            (Format::CsvFigures, analysis.numbers.len()),
            (Format::CsvQuotes, said),
        ] {
            let table = export(&text, format);
            let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
            let width = reader.headers().expect("a header").len();
            let records: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
            assert_eq!(records.len(), rows);
            for record in records {
                assert_eq!(record.len(), width);
                for field in &record {
                    let number = field.parse::<f64>().is_ok();
                    assert!(number || !field.starts_with(['=', '+', '-', '@']), "{field}");
                }
            }
        }
    }
    let table = export(WIRE, Format::CsvFigures);
    let chars: Vec<char> = WIRE.chars().collect();
    for record in csv::Reader::from_reader(table.as_bytes()).records() {
        let record = record.expect("a row");
        let at = |i: usize| record[i].parse().expect("an offset");
        assert_eq!(letters(&slice(&chars, at(10), at(11))), letters(&record[0]));
    }
}

#[test]
fn conllu_reads_back() {
    for text in texts() {
        let out = export(&text, Format::Conllu);
        let (mut seen, mut sentences) = (String::new(), 0);
        for block in out.split("\n\n").filter(|b| b.lines().any(|l| !l.starts_with('#'))) {
            let sentence = parse_sentence(block).expect("a sentence");
            sentences += 1;
            let given = block.lines().find_map(|l| l.strip_prefix("# text = ")).expect("its text");
            let mut joined = String::new();
            let mut previous = "O".to_string();
            for (i, token) in sentence.into_iter().enumerate() {
                let row = block.lines().filter(|l| !l.starts_with('#')).nth(i).expect("its line");
                assert_eq!(row.split('\t').count(), 10);
                joined.push_str(&token.form);
                let misc: Vec<&str> = row.rsplit('\t').next().unwrap_or_default().split('|').collect();
                let ner = misc.iter().find_map(|m| m.strip_prefix("NER=")).expect("a label").to_string();
                if let Some(kind) = ner.strip_prefix("I-") {
                    assert!(previous.ends_with(kind), "{row}");
                }
                previous = ner;
                if !misc.contains(&"SpaceAfter=No") {
                    joined.push(' ');
                }
            }
            assert_eq!(joined.trim_end(), given);
            seen.push_str(&letters(given));
        }
        assert_eq!(sentences, analyze(&text).sentences.len());
        if text == WIRE {
            assert_eq!(seen, letters(WIRE));
        }
    }
    let out = export(WIRE, Format::Conllu);
    assert!(out.contains("\tPROPN\t") && out.contains("NER=B-ORG") && out.contains("Timex=2024-"), "{out}");
}

#[test]
fn bio_names_are_the_names_found() {
    for text in texts() {
        let out = export(&text, Format::Bio);
        let mut names: Vec<(String, String)> = Vec::new();
        let mut open = false;
        for line in out.lines().skip(2) {
            let Some((c, label)) = line.split_once(' ') else {
                assert_eq!(line, "");
                open = false;
                continue;
            };
            assert_eq!(c.chars().count(), 1);
            match label.split_once('-') {
                Some(("B", kind)) => {
                    names.push((kind.to_string(), c.to_string()));
                    open = true;
                }
                Some(("I", kind)) => {
                    let last = names.last_mut().expect("a name goes on");
                    assert!(open && last.0 == kind);
                    last.1.push_str(c);
                }
                _ => {
                    assert_eq!(label, "O");
                    open = false;
                }
            }
        }
        let chars: Vec<char> = text.chars().collect();
        let flat = analyze(&text).mentions.into_iter().filter(|m| !m.nested);
        let expected: Vec<String> = flat.map(|m| letters(&slice(&chars, m.start, m.end))).collect();
        assert_eq!(names.into_iter().map(|n| n.1).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn brat_offsets_slice_back() {
    for text in texts() {
        let chars: Vec<char> = text.chars().collect();
        let mut ids = HashSet::new();
        let out = export(&text, Format::Brat);
        for line in out.lines() {
            let mut fields = line.split('\t');
            let (id, body) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
            assert!(id == "*" || ids.insert(id.to_string()), "{line}");
            let references: Vec<&str> = match id.chars().next() {
                Some('T') => {
                    let (_, places) = body.split_once(' ').expect("places");
                    let parts: Vec<String> = places
                        .split(';')
                        .map(|place| {
                            let (start, end) = place.split_once(' ').expect("two offsets");
                            slice(&chars, start.parse().expect("a number"), end.parse().expect("a number"))
                        })
                        .collect();
                    assert_eq!(fields.next(), Some(parts.join(" ").as_str()));
                    vec![]
                }
                Some('E' | 'R') => body.split(' ').filter_map(|part| part.split_once(':')).map(|(_, id)| id).collect(),
                Some('A' | '#') => body.split(' ').nth(1).into_iter().collect(),
                Some('*') => body.split(' ').skip(1).collect(),
                _ => panic!("{line}"),
            };
            for reference in references {
                assert!(ids.contains(reference), "{line}");
            }
        }
    }
    let out = export(WIRE, Format::Brat);
    assert!(["T1\t", "E1\t", "R1\t", "A1\t", "#1\t", "*\tEquiv"].iter().all(|kind| out.contains(kind)));
}

#[test]
fn web_annotation_selectors_select() {
    for text in texts() {
        let chars: Vec<char> = text.chars().collect();
        let page: Value = serde_json::from_str(&export(&text, Format::WebAnnotation)).expect("JSON");
        assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(page["type"], "AnnotationPage");
        let items = page["items"].as_array().expect("items");
        let analysis = analyze(&text);
        let layers = [analysis.numbers.len(), analysis.times.len(), analysis.quotes.len(), analysis.sources.len()];
        assert_eq!(items.len(), analysis.mentions.len() + layers.iter().sum::<usize>());
        let mut ids = HashSet::new();
        for item in items {
            assert_eq!(item["type"], "Annotation");
            assert!(ids.insert(item["id"].as_str().expect("an id")));
            assert!(item["body"].as_array().is_some_and(|b| !b.is_empty()));
            let selectors = &item["target"]["selector"];
            let offset = |key: &str| selectors[0][key].as_u64().expect("an offset") as usize;
            let (start, end) = (offset("start"), offset("end"));
            let get = |key: &str| selectors[1][key].as_str().expect("a text").to_string();
            let all: String = chars.iter().collect();
            assert_eq!(chars[start..end].iter().collect::<String>(), get("exact"));
            assert!(all.contains(&(get("prefix") + &get("exact") + &get("suffix"))));
        }
    }
}

/// TEI P5 4.3.0 whole, and its Schematron rules.
fn tei_schema() -> teixml::Schema {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tei/tei_all.rng");
    teixml::Schema::from_file(path).expect("the schema is good")
}

#[test]
fn tei_is_valid_and_keeps_the_text() {
    let schema = tei_schema();
    let foreign = export(WIRE, Format::Tei).replace("<s>", "<s flavour=\"sweet\">");
    assert!(!schema.validate_str(&foreign).expect("well-formed XML").is_empty(), "what is wrong is found");
    for text in texts() {
        let out = export(&text, Format::Tei);
        let tree = roxmltree::Document::parse(&out).expect("well-formed XML");
        let faults = schema.validate_str(&out).expect("well-formed XML");
        assert!(faults.is_empty(), "{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        let xml_id = ("http://www.w3.org/XML/1998/namespace", "id");
        let ids: HashSet<&str> = tree.descendants().filter_map(|n| n.attribute(xml_id)).collect();
        for node in tree.descendants().filter(|n| n.is_element()) {
            for attribute in ["who", "ref", "next", "prev"] {
                for pointer in node.attribute(attribute).into_iter().flat_map(|a| a.split(' ')) {
                    assert!(ids.contains(pointer.trim_start_matches('#')), "{attribute}={pointer}");
                }
            }
        }
        let body: String = tree
            .descendants()
            .find(|n| n.has_tag_name(("http://www.tei-c.org/ns/1.0", "body")))
            .into_iter()
            .flat_map(|b| b.descendants())
            .filter_map(|n| n.text().filter(|_| n.is_text()))
            .collect();
        if [WIRE, HANT, MESSY].contains(&text.as_str()) {
            assert_eq!(letters(&body).chars().count(), letters(&text).chars().count());
        }
    }
    let out = export(WIRE, Format::Tei);
    for part in ["<listPerson>", "<said who=\"#e", "when=\"2024-", "quantity=\"1260000000\"", "<persName ref=\"#e"] {
        assert!(out.contains(part), "{part}: {out}");
    }
}

#[test]
fn html_stands_alone_and_runs_nothing() {
    for text in texts() {
        let out = export(&text, Format::Html);
        let parsing = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let tree = roxmltree::Document::parse_with_options(&out, parsing).expect("well-formed XML");
        for node in tree.descendants().filter(|n| n.is_element()) {
            let name = node.tag_name().name();
            assert!(!["script", "a", "img", "link", "iframe", "object", "base", "form"].contains(&name), "{name}");
            assert!(node.attributes().all(|a| !a.name().starts_with("on") && a.name() != "style"));
        }
        assert!(out.contains("default-src 'none'"));
        if [WIRE, HANT, MESSY].contains(&text.as_str()) {
            let body = tree.descendants().find(|n| n.tag_name().name() == "body").expect("a body");
            let shown: String = body.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect();
            assert_eq!(letters(&shown).chars().count(), letters(&text).chars().count());
        }
    }
    let out = export(WIRE, Format::Html);
    assert!(["<mark ", "<time ", "<data ", "<q "].iter().all(|tag| out.contains(tag)), "{out}");
}

#[test]
fn markdown_says_what_was_found() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for text in texts() {
        let out = export(&text, Format::Markdown);
        let events: Vec<Event> = Parser::new_ext(&out, Options::ENABLE_TABLES).collect();
        for event in &events {
            assert!(!matches!(event, Event::Html(_) | Event::InlineHtml(_)), "{event:?}");
            assert!(
                !matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_))),
                "{event:?}"
            );
        }
        let rows = events.iter().filter(|e| matches!(e, Event::Start(Tag::TableRow))).count();
        let figures = analyze(&text).numbers.iter().filter(|n| !n.in_name && n.zone.is_none()).count();
        assert_eq!(rows, figures);
    }
    let out = export(WIRE, Format::Markdown);
    for heading in ["# 海堤加固工程二期开工", "## 提要", "## 人物", "## 数字", "## 时间线", "## 谁说了什么", "## 来源"]
    {
        assert!(out.contains(heading), "{heading}: {out}");
    }
}
