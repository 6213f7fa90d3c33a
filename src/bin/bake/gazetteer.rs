//! Lists of names, classes of characters, clusters of words.

use crate::read;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use wenjing::lex::Lexer;
use wenjing::names::clusters;
use wenjing::names::gazetteer::{self, BODY, COUNTRY_OR_DIVISION, FOREIGN, PLACE};
use wenjing::text::{Document, Fold};

#[derive(Default)]
struct Lists(BTreeMap<String, u8>);

impl Lists {
    fn add(&mut self, name: &str, bit: u8) {
        let name = name.trim().trim_start_matches('\u{feff}');
        let length = name.chars().count();
        if (2..=12).contains(&length) && name.chars().all(|c| c as u32 > 0x2E7F || c == '·') {
            *self.0.entry(name.to_string()).or_default() |= bit;
        }
    }
}

/// The strings of a CLDR file under `key`, at any depth.
fn strings<'a>(value: &'a serde_json::Value, key: &str, out: &mut Vec<&'a str>) {
    if let Some(map) = value.as_object() {
        for (k, v) in map {
            match v.as_str() {
                Some(s) if k == key || key.is_empty() => out.push(s),
                Some(_) => {}
                None => strings(v, if k == key { "" } else { key }, out),
            }
        }
    }
}

fn csv_names(path: &Path) -> Vec<String> {
    read(path).lines().skip(1).filter_map(|l| l.split('"').nth(1)).map(str::to_string).collect()
}

/// Names in lists, each with the bits of its kinds.
fn lists(lexicon: &Path) -> BTreeMap<String, u8> {
    let mut lists = Lists::default();
    for line in read(&lexicon.join("cedpane/CedPane-ChinaScribe_2021-04-30.txt")).lines() {
        let mut fields = line.split(' ');
        let (Some(_), Some(name)) = (fields.next(), fields.next()) else { continue };
        let Some(gloss) = line.split('/').nth(1) else { continue };
        let named = gloss.split(' ').all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '('));
        if named && !line.starts_with('#') {
            lists.add(name, FOREIGN);
        }
    }
    for line in read(&lexicon.join("world_cities/world_cities_zh.txt")).lines() {
        lists.add(line.split(['\t', ',', ' ']).next().unwrap_or_default(), PLACE);
    }
    // 贝宁 and, as Taiwan spells it, 贝南.
    let fold = Fold::load();
    for locale in ["zh", "zh-Hant"] {
        for (file, key) in [("territories.json", "territories"), ("timeZoneNames.json", "exemplarCity")] {
            let text = read(&lexicon.join("cldr").join(locale).join(file));
            let json: serde_json::Value = serde_json::from_str(&text).unwrap();
            let mut names = Vec::new();
            strings(&json, key, &mut names);
            for name in names {
                let read: String = name.chars().map(|c| fold.char(c)).collect();
                lists.add(&read, PLACE | COUNTRY_OR_DIVISION);
            }
        }
    }
    for file in ["provinces", "cities", "areas"] {
        for name in csv_names(&lexicon.join(format!("divisions/{file}.csv"))) {
            lists.add(&name, COUNTRY_OR_DIVISION);
            for suffix in ["省", "市", "县", "区", "自治区", "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区"]
            {
                if let Some(short) = name.strip_suffix(suffix) {
                    lists.add(short, COUNTRY_OR_DIVISION);
                }
            }
        }
    }
    for line in include_str!("../../data/known.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut names = line.split(' ');
        let bit = if names.next() == Some("body") { BODY } else { PLACE | COUNTRY_OR_DIVISION };
        names.for_each(|name| lists.add(name, bit));
    }
    lists.0
}

/// How often a character stands in names: three levels each for surname,
/// second and third character of a Chinese name, foreign name, end of a place.
fn classes(dict: &str, lists: &BTreeMap<String, u8>) -> BTreeMap<char, u16> {
    let mut counts: HashMap<char, [u32; 5]> = HashMap::new();
    let mut add = |c: Option<&char>, k: usize| {
        if let Some(&c) = c {
            counts.entry(c).or_default()[k] += 1;
        }
    };
    for line in dict.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let chars: Vec<char> = fields[0].chars().collect();
        if fields[2] == "nr" && (2..=3).contains(&chars.len()) {
            (0..3).for_each(|k| add(chars.get(k), k));
        }
    }
    for (name, bits) in lists {
        let chars: Vec<char> = name.chars().collect();
        if bits & FOREIGN != 0 && chars.len() > 2 {
            chars.iter().for_each(|c| add(Some(c), 3));
        }
        if bits & (PLACE | COUNTRY_OR_DIVISION) != 0 && chars.len() > 2 {
            add(chars.last(), 4);
        }
    }
    let level = |n: u32, steps: [u32; 3]| steps.iter().filter(|&&s| n >= s).count() as u16;
    counts
        .into_iter()
        .map(|(c, n)| {
            let steps = [[5, 50, 400], [10, 60, 250], [10, 60, 250], [15, 150, 900], [10, 60, 400]];
            (c, n.iter().zip(steps).fold(0, |class, (&n, s)| class * 4 + level(n, s)))
        })
        .filter(|&(_, class)| class > 0)
        .collect()
}

/// Make the gazetteer.
pub fn make(shared: &Path, dict: &str) -> Vec<u8> {
    let lists = lists(&shared.join("lexicon"));
    let classes = classes(dict, &lists);
    let (fold, lexer) = (Fold::load(), Lexer::load().unwrap());
    let raw = read(&shared.join("corpus/raw/xwlb.txt"));
    let documents = raw.lines().map(|line| lexer.tokenize(&Document::plain(line, &fold)));
    let sentences: Vec<Vec<u32>> = documents.map(|tokens| tokens.iter().map(|t| t.word).collect()).collect();
    let clusters = clusters::cluster(&sentences, 10, 200, 12);
    let lists: Vec<_> = lists.into_iter().filter(|(n, _)| n.chars().all(|c| (c as u32) < 0x1_0000)).collect();
    println!("{} names in lists, {} classes", lists.len(), classes.len());
    gazetteer::bake(lists, &classes, &clusters)
}
