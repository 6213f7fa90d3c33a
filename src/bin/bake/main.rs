//! Makes the data files of `src/data`.
//!
//! `./build.sh bake` runs all of its commands in order. The settings of the
//! model are the defaults in [`names`]; a variable of the environment of the
//! same name (EPOCHS, MOST …) tries another, for a model that is not shipped.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gazetteer;
mod names;

use clap::Parser;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use wenjing::lex::{Pos, trie, value};

/// Make the data files of src/data.
#[derive(Parser)]
enum Command {
    /// The dictionary, from jieba-rs's `dict.txt` and the shared folder.
    Words { dict: PathBuf, shared: PathBuf },
    /// The model of words that the dictionary lacks, from jieba-rs's `hmm.model`.
    Hmm { model: PathBuf },
    /// The folding table, from a folder of OpenCC's dictionaries.
    Fold { opencc: PathBuf },
    /// Names of currencies, from a folder of CLDR's locales.
    Currencies { cldr: PathBuf },
    /// Lists, classes of characters and clusters of words, from the shared folder.
    Gazetteer { shared: PathBuf, dict: PathBuf },
    /// The model of names, from the shared folder.
    Names { shared: PathBuf },
}

fn main() {
    match Command::parse() {
        Command::Words { dict, shared } => write("words.bin", words(&dict, &shared)),
        Command::Hmm { model } => write("hmm.bin", wenjing::lex::hmm::bake(&read(&model))),
        Command::Fold { opencc } => write("fold.bin", fold(&opencc)),
        Command::Currencies { cldr } => write("currencies.txt", currencies(&cldr)),
        Command::Gazetteer { shared, dict } => write("gazetteer.bin", gazetteer::make(&shared, &read(&dict))),
        Command::Names { shared } => write("names.bin", names::make(&shared)),
    }
}

fn write(name: &str, bytes: Vec<u8>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data").join(name);
    println!("{name}: {} bytes", bytes.len());
    fs::write(path, bytes).unwrap();
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Words of a frequency up to this are kept only where the news uses them, or where they are names.
const RARE: u32 = 3;
/// Parts of speech of names that come in all sorts of news: transliterations, bodies, places, abbreviations.
const NAMES: [&str; 4] = ["nrt", "nt", "ns", "j"];

/// jieba-rs's dictionary, but for rare words, no names, that its full
/// dictionary finds nowhere in the unlabelled and the annotated news.
fn words(dict: &Path, shared: &Path) -> Vec<u8> {
    let dict = read(dict);
    let jieba = jieba_rs::Jieba::with_dict(&mut dict.as_bytes()).unwrap();
    let fold = wenjing::text::Fold::load();
    let mut used = HashSet::new();
    let mut text = String::new();
    for line in names::texts(shared) {
        text.clear();
        text.extend(line.chars().map(|c| fold.char(c)));
        used.extend(jieba.cut(&text, true).into_iter().map(|w| w.word.to_string()));
    }
    let mut words = Vec::new();
    let mut total = 0;
    for line in dict.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let (word, frequency, tag) = (fields[0], fields[1].parse::<u32>().unwrap(), fields[2]);
        total += frequency;
        if frequency > RARE || NAMES.contains(&tag) || used.contains(word) {
            let tag = Pos::from_name(tag).unwrap_or_else(|| panic!("tag {tag}"));
            words.push((word.to_string(), value(frequency), tag));
        }
    }
    println!("{} words", words.len());
    trie::bake(words, total)
}

/// Traditional → simplified, the first form OpenCC gives, where it is another single character of the basic plane.
fn fold(opencc: &Path) -> Vec<u8> {
    let mut pairs = BTreeMap::new();
    for line in read(&opencc.join("TSCharacters.txt")).lines() {
        let mut fields = line.split(['\t', ' ']);
        if let (Some(from), Some(to)) = (fields.next(), fields.next())
            && from != to
            && let (Some(from), Some(to)) = (unit(from), unit(to))
        {
            pairs.insert(from, to);
        }
    }
    pairs.into_iter().flat_map(|(from, to)| [from.to_le_bytes(), to.to_le_bytes()].concat()).collect()
}

/// The UTF-16 unit of a text of one character of the basic plane.
fn unit(text: &str) -> Option<u16> {
    let mut units = text.encode_utf16();
    let first = units.next()?;
    (units.next().is_none() && text.chars().count() == 1).then_some(first)
}

/// A line for each code: the code and its names, simplified, parted by tabs.
/// Currencies that are no longer money (CLDR gives their years), metals and
/// names of one character are left out.
fn currencies(cldr: &Path) -> Vec<u8> {
    let fold = wenjing::text::Fold::load();
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for locale in ["zh", "zh-Hant"] {
        let json: serde_json::Value = serde_json::from_str(&read(&cldr.join(locale).join("currencies.json"))).unwrap();
        for (code, about) in json["main"][locale]["numbers"]["currencies"].as_object().unwrap() {
            if code.starts_with('X') && !["XAF", "XCD", "XOF", "XPF"].contains(&code.as_str()) {
                continue;
            }
            let name: String =
                about["displayName"].as_str().unwrap_or_default().chars().map(|c| fold.char(c)).collect();
            let list = names.entry(code.clone()).or_default();
            if name.chars().count() > 1 && !name.contains(['(', ' ']) && !list.contains(&name) {
                list.push(name);
            }
        }
    }
    let lines = names.into_iter().filter(|(_, list)| !list.is_empty());
    lines.map(|(code, list)| format!("{code}\t{}\n", list.join("\t"))).collect::<String>().into_bytes()
}
