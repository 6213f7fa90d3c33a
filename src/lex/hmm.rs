//! Words that no dictionary has: where the best route through the dictionary leaves characters single, a hidden Markov
//! model says which of them make a word.
//!
//! It is the model of jieba-rs, and it cuts as jieba-rs does with it. There the model is half a megabyte of
//! probabilities; here it is the counts that they were made from, a seventh of that to load, and jieba-rs is asked to
//! cut without it.

use crate::LoadError;
use crate::codec::Reader;
use std::sync::OnceLock;

const MAGIC: &[u8; 4] = b"WJH1";

/// Labels of a character: begin of a word, end, middle, single.
const STATES: usize = 4;
const BEGIN: usize = 0;
const END: usize = 1;
const SINGLE: usize = 3;
/// Which two may stand before each label. Of two ways that are as likely, the second.
const BEFORE: [[usize; 2]; STATES] = [[END, SINGLE], [BEGIN, 2], [BEGIN, 2], [END, SINGLE]];
/// The logarithm of what is never seen.
const NEVER: f64 = -3.14e100;
/// The characters that the model knows.
const HAN: std::ops::RangeInclusive<char> = '\u{4E00}'..='\u{9FD5}';

type Scores = [f64; STATES];

/// The model.
pub struct Hmm {
    initial: Scores,
    transitions: [Scores; STATES],
    totals: Scores,
    /// Of each character that may have counts, their row plus one; 0 for none.
    index: Vec<u16>,
    emissions: Vec<Emissions>,
}

/// What is known of a character.
#[derive(Default)]
struct Emissions {
    counts: [u32; STATES],
    /// Their logarithms, made when they are first asked for: all of them take longer than opening the dictionary.
    scores: OnceLock<Scores>,
}

/// The logarithm of a share, as the model's makers wrote it: to six decimals.
fn log_share(count: u32, total: f64) -> f64 {
    if count == 0 { NEVER } else { ((f64::from(count) / total).ln() * 1e6).round() / 1e6 }
}

impl Hmm {
    /// Open the model made by `bake`.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("hmm.bin", MAGIC, bytes)?;
        let mut float =
            || Ok(f64::from_bits(u64::from(reader.int()?) | u64::from(reader.int()?) << 32)) as Result<f64, LoadError>;
        let (mut initial, mut totals, mut transitions) = ([0.0; STATES], [0.0; STATES], [[0.0; STATES]; STATES]);
        for slot in initial.iter_mut().chain(transitions.iter_mut().flatten()).chain(&mut totals) {
            *slot = float()?;
        }
        let mut index = vec![0u16; *HAN.end() as usize - *HAN.start() as usize + 1];
        let (mut at, mut rows) = (0, 0);
        for delta in reader.column()? {
            at += delta as usize;
            rows += 1;
            *index.get_mut(at).ok_or(reader.error("a character out of range"))? = rows;
        }
        let mut emissions = Vec::new();
        emissions.resize_with(usize::from(rows), Emissions::default);
        for state in 0..STATES {
            let counts = reader.column()?;
            if counts.len() != emissions.len() {
                return Err(reader.error("columns of different lengths"));
            }
            for (row, count) in emissions.iter_mut().zip(counts) {
                if let Some(slot) = row.counts.get_mut(state) {
                    *slot = count;
                }
            }
        }
        Ok(Hmm { initial, transitions, totals, index, emissions })
    }

    fn emissions(&self, c: char) -> &Scores {
        let row = (c as usize).checked_sub(*HAN.start() as usize).and_then(|i| self.index.get(i)).copied();
        let Some(known) = row.and_then(|row| self.emissions.get(usize::from(row).checked_sub(1)?)) else {
            return &[NEVER; STATES];
        };
        known.scores.get_or_init(|| {
            let mut scores = self.totals;
            scores.iter_mut().zip(known.counts).for_each(|(slot, count)| *slot = log_share(count, *slot));
            scores
        })
    }

    /// Cut a run of single characters that stands at `base`; `each` gets the words' first characters and ends.
    pub fn cut(&self, chars: &[char], base: usize, each: &mut impl FnMut(usize, usize)) {
        let mut at = 0;
        while let Some(rest) = chars.get(at..).filter(|rest| !rest.is_empty()) {
            let known = rest.first().is_some_and(|c| HAN.contains(c));
            let length = rest.iter().take_while(|c| HAN.contains(c) == known).count();
            let run = rest.get(..length).unwrap_or_default();
            let mut shifted = |start: usize, end: usize| each(base + at + start, base + at + end);
            match (known, length) {
                (true, 2..) => self.label(run, &mut shifted),
                (true, _) => shifted(0, length),
                (false, _) => codes(run, &mut shifted),
            }
            at += length;
        }
    }

    /// The words of a run of Chinese characters, two at least (Viterbi 1967).
    fn label(&self, run: &[char], each: &mut impl FnMut(usize, usize)) {
        let mut from = Vec::with_capacity(run.len());
        let mut scores = self.initial;
        for (i, &c) in run.iter().enumerate() {
            let emissions = self.emissions(c);
            if i == 0 {
                scores.iter_mut().zip(emissions).for_each(|(score, e)| *score += e);
                continue;
            }
            let (mut next, mut chosen) = ([0.0; STATES], [0u8; STATES]);
            for (to, (((slot, chosen), before), e)) in
                next.iter_mut().zip(&mut chosen).zip(BEFORE).zip(emissions).enumerate()
            {
                let way = |state: usize| {
                    let score = scores.get(state).copied().unwrap_or(NEVER);
                    let step = self.transitions.get(state).and_then(|row| row.get(to)).copied().unwrap_or(NEVER);
                    score + step + e
                };
                let [a, b] = before;
                let (x, y) = (way(a), way(b));
                (*slot, *chosen) = if x > y { (x, a as u8) } else { (y, b as u8) };
            }
            from.push(chosen);
            scores = next;
        }
        let [_, end, _, single] = scores;
        let mut state = if end > single { END } else { SINGLE };
        let mut states = vec![state; run.len()];
        for (slot, chosen) in states.iter_mut().rev().skip(1).zip(from.iter().rev()) {
            state = usize::from(chosen.get(state).copied().unwrap_or_default());
            *slot = state;
        }
        let (mut begin, mut done) = (0, 0);
        for (i, state) in states.into_iter().enumerate() {
            match state {
                BEGIN => begin = i,
                END => {
                    each(begin, i + 1);
                    done = i + 1;
                }
                SINGLE => {
                    each(i, i + 1);
                    done = i + 1;
                }
                _ => {}
            }
        }
        if done < run.len() {
            each(done, run.len());
        }
    }
}

/// Codes and numbers, and what stands between them: 5.3, B-2, 30%.
fn codes(run: &[char], each: &mut impl FnMut(usize, usize)) {
    let word = |i: usize| run.get(i).is_some_and(char::is_ascii_alphanumeric);
    let mut at = 0;
    while at < run.len() {
        let start = at;
        while at < run.len() && !word(at) {
            at += 1;
        }
        if at > start {
            each(start, at);
            continue;
        }
        while word(at) || matches!(run.get(at), Some('.' | '_' | '-')) && word(at + 1) {
            at += 1;
        }
        at += usize::from(run.get(at) == Some(&'%'));
        each(start, at);
    }
}

/// Write the model from jieba-rs's `hmm.model`: lines of the initial and the transition logarithms, then for each label
/// `character:logarithm` of all its characters, parted by commas; lines that begin with # are none.
///
/// # Panics
/// When it is no such file.
#[cfg(feature = "tools")]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
pub fn bake(model: &str) -> Vec<u8> {
    use std::collections::BTreeMap;
    let lines: Vec<&str> = model.lines().filter(|line| !line.starts_with('#')).collect();
    let mut out = crate::codec::Writer::new(MAGIC);
    let float = |out: &mut crate::codec::Writer, x: f64| {
        out.int(x.to_bits() as u32);
        out.int((x.to_bits() >> 32) as u32);
    };
    for number in lines[..5].iter().flat_map(|line| line.split_whitespace()) {
        float(&mut out, number.parse().unwrap());
    }
    let mut counts: BTreeMap<char, [u32; STATES]> = BTreeMap::new();
    for (state, line) in lines[5..9].iter().enumerate() {
        let pairs = line.split(',').map(|pair| pair.rsplit_once(':').unwrap());
        let shares: Vec<(char, f64)> =
            pairs.map(|(c, log)| (c.chars().next().unwrap(), log.parse().unwrap())).collect();
        // The least is the share of one.
        let guess = shares.iter().map(|(_, log)| *log).fold(0.0, f64::min).exp().recip();
        let count = |log: f64| (log.exp() * guess).round() as u32;
        let total =
            (shares.iter().map(|&(_, log)| f64::from(count(log)).ln() - log).sum::<f64>() / shares.len() as f64).exp();
        float(&mut out, total);
        for &(c, log) in &shares {
            assert!((log_share(count(log), total) - log).abs() < 2e-6, "{c} {log}");
            if HAN.contains(&c) {
                counts.entry(c).or_default()[state] = count(log);
            }
        }
    }
    let mut last = *HAN.start() as u32;
    let deltas: Vec<u32> = counts.keys().map(|&c| c as u32 - std::mem::replace(&mut last, c as u32)).collect();
    out.column(&deltas);
    for state in 0..STATES {
        out.column(&counts.values().map(|row| row[state]).collect::<Vec<_>>());
    }
    out.bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(run: &str, expected: &[&str]) {
        let hmm = Hmm::open(include_bytes!("../data/hmm.bin")).unwrap();
        let chars: Vec<char> = run.chars().collect();
        let mut words = Vec::new();
        hmm.cut(&chars, 0, &mut |start, end| words.push(chars[start..end].iter().collect::<String>()));
        assert_eq!(words, expected);
    }

    #[test]
    fn cuts_runs() {
        check("杭研", &["杭研"]);
        check("张B-2和5.3%李", &["张", "B-2", "和", "5.3%", "李"]);
        check("+#a", &["+#", "a"]);
        check("", &[]);
    }

    #[test]
    fn refuses_damage() {
        let whole = include_bytes!("../data/hmm.bin");
        for length in [0, 4, 100, 1000, whole.len() - 1] {
            assert_eq!(Hmm::open(&whole[..length]).err().map(|e| e.name), Some("hmm.bin"));
        }
    }
}
