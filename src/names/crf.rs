//! A linear-chain conditional random field (Lafferty et al. 2001) over
//! characters, with the labels of a BIOES scheme.

use crate::report::NameType;

/// The types of name, in the order of their labels.
pub const TYPES: [NameType; 5] = [NameType::Per, NameType::Loc, NameType::Org, NameType::Work, NameType::Event];

/// Number of labels: outside, and begin, inside, end, single of each type.
pub const LABELS: usize = 1 + 4 * TYPES.len();

/// Scores of all labels at one character.
pub type Scores = [f32; LABELS];

/// Score of each pair of labels that follow each other.
pub type Transitions = [Scores; LABELS];

/// Labels that may follow a finished name or none: outside, begin, single.
const OPEN: [usize; 11] = [0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20];
/// Labels after which no name is open: outside, end, single.
const CLOSED: [usize; 11] = [0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20];

/// The labels that may stand before `label`.
pub fn before(label: usize) -> &'static [usize] {
    const INSIDE: [[usize; 2]; 5] = [[1, 2], [5, 6], [9, 10], [13, 14], [17, 18]];
    if OPEN.contains(&label) { &CLOSED } else { INSIDE.get((label - 1) / 4).map_or(&[], |pair| pair) }
}

/// A name: first character, character after the last, index of its type.
pub type Found = (usize, usize, usize);

/// The label of a character at `place` of a name of `length` characters.
pub fn label(kind: usize, place: usize, length: usize) -> usize {
    let part = match place {
        _ if length == 1 => 3,
        0 => 0,
        p if p + 1 == length => 2,
        _ => 1,
    };
    1 + 4 * kind + part
}

/// The names that a sequence of labels spells.
pub fn spell(labels: &[usize]) -> Vec<Found> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, &label) in labels.iter().enumerate() {
        if label == 0 {
            continue;
        }
        let (kind, part) = ((label - 1) / 4, (label - 1) % 4);
        if part == 0 || part == 3 {
            start = i;
        }
        if part >= 2 {
            out.push((start, i + 1, kind));
        }
    }
    out
}

/// The best labels for `scores` of a run of characters, between characters outside of names.
pub fn viterbi(scores: &[Scores], transitions: &Transitions) -> Vec<usize> {
    let Some(first) = scores.first() else { return Vec::new() };
    let mut back = vec![[0u8; LABELS]; scores.len()];
    let mut best = [f32::NEG_INFINITY; LABELS];
    let from_outside = transitions.first().copied().unwrap_or([0.0; LABELS]);
    for l in OPEN {
        if let (Some(b), Some(s), Some(t)) = (best.get_mut(l), first.get(l), from_outside.get(l)) {
            *b = *s + *t;
        }
    }
    for (row, back) in scores.iter().zip(&mut back).skip(1) {
        let mut next = [f32::NEG_INFINITY; LABELS];
        for (l, ((slot, from), score)) in next.iter_mut().zip(back.iter_mut()).zip(row).enumerate() {
            for &p in before(l) {
                let through = best
                    .get(p)
                    .zip(transitions.get(p).and_then(|t| t.get(l)))
                    .map_or(f32::NEG_INFINITY, |(b, t)| b + t);
                if through > *slot {
                    *slot = through;
                    *from = p as u8;
                }
            }
            *slot += score;
        }
        best = next;
    }
    for l in CLOSED {
        if let (Some(b), Some(t)) = (best.get_mut(l), transitions.get(l).and_then(|t| t.first())) {
            *b += *t;
        }
    }
    let mut at = CLOSED.into_iter().fold(0, |a, b| if best.get(b) > best.get(a) { b } else { a });
    let mut labels = vec![0; scores.len()];
    for (slot, back) in labels.iter_mut().zip(&back).rev() {
        *slot = at;
        at = usize::from(back.get(at).copied().unwrap_or_default());
    }
    labels
}

/// Probability of each label at each character, by forward and backward sums
/// scaled to one. Also the scaled sums, for the gradient of transitions.
pub struct Marginals {
    /// Probabilities.
    pub labels: Vec<Scores>,
    #[cfg(feature = "tools")]
    forward: Vec<Scores>,
    #[cfg(feature = "tools")]
    backward: Vec<Scores>,
    #[cfg(feature = "tools")]
    weights: Vec<Scores>,
}

impl Marginals {
    /// Sum over all labellings; `exp` is `transitions`, each raised to e.
    pub fn new(scores: &[Scores], exp: &Transitions) -> Self {
        let weights: Vec<Scores> = scores
            .iter()
            .map(|row| {
                let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                row.map(|s| (s - top).exp())
            })
            .collect();
        let mut forward: Vec<Scores> = Vec::with_capacity(scores.len());
        for (i, row) in weights.iter().enumerate() {
            let mut sums = [0f32; LABELS];
            match i.checked_sub(1).and_then(|i| forward.get(i)) {
                None => OPEN.iter().for_each(|&l| {
                    if let (Some(s), Some(w), Some(t)) =
                        (sums.get_mut(l), row.get(l), exp.first().and_then(|t| t.get(l)))
                    {
                        *s = *w * *t;
                    }
                }),
                Some(last) => {
                    for (l, (sum, w)) in sums.iter_mut().zip(row).enumerate() {
                        for &p in before(l) {
                            *sum += last.get(p).zip(exp.get(p).and_then(|t| t.get(l))).map_or(0.0, |(a, t)| a * t);
                        }
                        *sum *= w;
                    }
                }
            }
            forward.push(scaled(sums));
        }
        let mut backward = vec![[0f32; LABELS]; scores.len()];
        let mut after = [0f32; LABELS];
        CLOSED.iter().for_each(|&l| {
            if let (Some(a), Some(t)) = (after.get_mut(l), exp.get(l).and_then(|t| t.first())) {
                *a = *t;
            }
        });
        for (slot, row) in backward.iter_mut().zip(&weights).rev() {
            *slot = after;
            let mut sums = [0f32; LABELS];
            for l in 0..LABELS {
                let through = after.get(l).zip(row.get(l)).map_or(0.0, |(a, w)| a * w);
                for &p in before(l) {
                    if let (Some(s), Some(t)) = (sums.get_mut(p), exp.get(p).and_then(|t| t.get(l))) {
                        *s += t * through;
                    }
                }
            }
            after = scaled(sums);
        }
        let labels = forward
            .iter()
            .zip(&backward)
            .map(|(f, b)| {
                let mut product = *f;
                product.iter_mut().zip(b).for_each(|(x, y)| *x *= y);
                scaled(product)
            })
            .collect();
        Marginals {
            labels,
            #[cfg(feature = "tools")]
            forward,
            #[cfg(feature = "tools")]
            backward,
            #[cfg(feature = "tools")]
            weights,
        }
    }

    /// Probability that character `i` is labelled `from` and the next `to`,
    /// for all allowed pairs, given to `each`.
    #[cfg(feature = "tools")]
    pub fn pairs(&self, i: usize, exp: &Transitions, mut each: impl FnMut(usize, usize, f32)) {
        let (Some(f), Some(b), Some(w)) = (self.forward.get(i), self.backward.get(i + 1), self.weights.get(i + 1))
        else {
            return;
        };
        let mut rows = Vec::with_capacity(141);
        let mut total = 0.0;
        for l in 0..LABELS {
            for &p in before(l) {
                let x = f.get(p).copied().unwrap_or_default()
                    * exp.get(p).and_then(|t| t.get(l)).copied().unwrap_or_default()
                    * w.get(l).copied().unwrap_or_default()
                    * b.get(l).copied().unwrap_or_default();
                total += x;
                rows.push((p, l, x));
            }
        }
        rows.into_iter().for_each(|(p, l, x)| each(p, l, x / total));
    }
}

fn scaled(mut row: Scores) -> Scores {
    let sum: f32 = row.iter().sum();
    if sum > 0.0 {
        row.iter_mut().for_each(|x| *x /= sum);
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_spell_names() {
        let names = [(0, 1, 1), (1, 4, 0), (6, 8, 2)];
        let mut labels = vec![0; 9];
        for (start, end, kind) in names {
            for (place, slot) in labels[start..end].iter_mut().enumerate() {
                *slot = label(kind, place, end - start);
            }
        }
        assert_eq!(spell(&labels), names);
    }

    #[test]
    fn the_best_and_the_likely_agree() {
        let mut scores = vec![[0f32; LABELS]; 4];
        scores[1][label(0, 0, 2)] = 5.0;
        scores[2][label(0, 1, 2)] = 5.0;
        let transitions = [[0f32; LABELS]; LABELS];
        assert_eq!(spell(&viterbi(&scores, &transitions)), [(1, 3, 0)]);
        let marginals = Marginals::new(&scores, &[[1f32; LABELS]; LABELS]);
        assert!(marginals.labels[1][label(0, 0, 2)] > 0.9);
        for row in &marginals.labels {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-4);
        }
    }
}
