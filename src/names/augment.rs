//! More sentences from the annotated ones: names replaced by other names of
//! their kind, so that the model learns the places where names stand and the
//! ways they are built, not the names (after Dai & Adel 2020, mention
//! replacement). Half of the new names are put together from parts of known
//! ones, for most names of the news are in no list.

use super::train::Sample;
use crate::report::NameType;
use std::collections::HashMap;

/// Names to choose from.
#[derive(Default)]
pub struct Pools {
    /// Surnames, each as often as it is borne.
    pub surnames: Vec<String>,
    /// What follows surnames: given names of one or two characters.
    pub given: Vec<String>,
    /// Transliterated names.
    pub foreign: Vec<String>,
    /// Places, by their last character.
    pub places: HashMap<char, Vec<String>>,
    /// Names of firms, without what they are.
    pub firms: Vec<String>,
}

/// Endings of bodies before which a name can be changed.
const KINDS_OF_BODY: [&str; 22] = [
    "银行",
    "集团",
    "公司",
    "股份有限公司",
    "有限公司",
    "大学",
    "医院",
    "证券",
    "基金",
    "电视台",
    "日报",
    "晚报",
    "俱乐部",
    "队",
    "科技",
    "汽车",
    "保险",
    "中学",
    "出版社",
    "博物馆",
    "研究院",
    "学院",
];

/// Deterministic random numbers (xorshift64, Marsaglia 2003).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below.max(1)
    }
    fn one<'a>(&mut self, list: &'a [String]) -> &'a str {
        list.get(self.next(list.len())).map_or("", String::as_str)
    }
}

impl Pools {
    /// A name like `name`; `None` where none can be made.
    fn like(&self, name: &str, kind: NameType, random: &mut Random) -> Option<String> {
        let chars: Vec<char> = name.chars().collect();
        match kind {
            NameType::Per => {
                if name.contains('某') || !chars.iter().all(|c| *c as u32 > 0x2E7F || *c == '·') {
                    return None;
                }
                let chinese = chars.len() <= 3 && self.surnames.iter().any(|s| name.starts_with(s.as_str()));
                Some(if chinese {
                    format!("{}{}", random.one(&self.surnames), random.one(&self.given))
                } else {
                    name.split('·').map(|_| self.foreign_name(random)).collect::<Vec<_>>().join("·")
                })
            }
            NameType::Loc => {
                let last = *chars.last()?;
                if chars.len() < 2 || random.next(3) == 0 {
                    return None;
                }
                match self.places.get(&last).filter(|l| l.len() >= 20) {
                    Some(list) => Some(self.mixed(list, Some(last), random)),
                    None if random.next(3) == 0 => Some(self.foreign_name(random)),
                    None => None,
                }
            }
            NameType::Org => {
                let ending = KINDS_OF_BODY.iter().filter(|e| name.ends_with(**e)).max_by_key(|e| e.len())?;
                if random.next(3) == 0 {
                    return None;
                }
                let head = match random.next(4) {
                    0 => self.foreign_name(random),
                    1 => {
                        let list = self.places.get(&'市')?;
                        random.one(list).trim_end_matches('市').to_string()
                    }
                    _ => random.one(&self.firms).to_string(),
                };
                Some(format!("{head}{ending}"))
            }
            _ => None,
        }
    }

    fn foreign_name(&self, random: &mut Random) -> String {
        if random.next(2) == 0 {
            return random.one(&self.foreign).to_string();
        }
        let (a, b) = (random.one(&self.foreign), random.one(&self.foreign));
        let head: String = a.chars().take(2).collect();
        let tail: Vec<char> = b.chars().collect();
        let tail: String = tail.iter().skip(tail.len().saturating_sub(1 + random.next(3))).collect();
        format!("{head}{tail}")
    }

    /// A name of the list, or the head of one and the tail of another.
    fn mixed(&self, list: &[String], last: Option<char>, random: &mut Random) -> String {
        let name = random.one(list);
        let count = name.chars().count();
        if random.next(2) == 0 || count > 4 {
            return name.to_string();
        }
        let head: String = name.chars().take(count.saturating_sub(2).max(1)).collect();
        let other: Vec<char> = random.one(list).chars().collect();
        let tail = other.get(other.len().saturating_sub(2)).copied().unwrap_or(' ');
        let stem = if head.ends_with(tail) || tail == ' ' { head } else { format!("{head}{tail}") };
        last.map_or(stem.clone(), |l| format!("{stem}{l}"))
    }

    /// The sentence with other names; `None` where none changed.
    pub fn vary(&self, sample: &Sample, random: &mut Random) -> Option<Sample> {
        let chars: Vec<char> = sample.text.chars().collect();
        let mut names = sample.names.clone();
        names.sort_by_key(|n| n.0);
        let mut new: HashMap<String, String> = HashMap::new();
        let mut text: Vec<char> = Vec::new();
        let mut moved = Vec::new();
        let mut at = 0;
        let mut changed = false;
        for (start, end, kind) in names {
            text.extend(&chars[at..start]);
            let name: String = chars[start..end].iter().collect();
            let other =
                new.entry(name.clone()).or_insert_with(|| self.like(&name, kind, random).unwrap_or(name.clone()));
            changed |= *other != name;
            let from = text.len();
            text.extend(other.chars());
            moved.push((from, text.len(), kind));
            at = end;
        }
        text.extend(&chars[at..]);
        changed.then(|| Sample { text: text.into_iter().collect(), names: moved })
    }
}
