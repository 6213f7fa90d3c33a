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

/// Weights of pairs of labels, made ready for the search of the best labels.
pub struct Pairs {
    /// Weights; of a pair that is not allowed, minus infinity.
    weights: Transitions,
    /// By how much a closed label may lag behind another and still be the
    /// better one before some label: those further behind need no look.
    lag: Transitions,
    /// Of the pairs within a name of each type: from begin and inside, to inside and end.
    within: [[[f32; 2]; 2]; TYPES.len()],
}

impl Pairs {
    /// From a model's weights.
    pub fn new(transitions: &Transitions) -> Self {
        let mut weights = [[f32::NEG_INFINITY; LABELS]; LABELS];
        for label in 0..LABELS {
            for &from in before(label) {
                if let (Some(to), Some(from)) = (cell(&mut weights, from, label), at(transitions, from, label)) {
                    *to = from;
                }
            }
        }
        let mut lag = [[0.0; LABELS]; LABELS];
        for (behind, rows) in weights.iter().zip(lag.iter_mut()) {
            for (ahead, slot) in weights.iter().zip(rows.iter_mut()) {
                *slot = OPEN.iter().filter_map(|&l| Some(behind.get(l)? - ahead.get(l)?)).fold(0.0, f32::max);
            }
        }
        let mut within = [[[0.0; 2]; 2]; TYPES.len()];
        for (kind, slots) in within.iter_mut().enumerate() {
            for (slot, from) in slots.iter_mut().zip(1 + 4 * kind..) {
                *slot = [2, 3].map(|part| at(transitions, from, 4 * kind + part).unwrap_or_default());
            }
        }
        Pairs { weights, lag, within }
    }
}

fn at(rows: &Transitions, from: usize, to: usize) -> Option<f32> {
    rows.get(from)?.get(to).copied()
}

fn cell(rows: &mut Transitions, from: usize, to: usize) -> Option<&mut f32> {
    rows.get_mut(from)?.get_mut(to)
}

/// The score and label of the better of two labels before, begin and inside; `begin` is the first.
fn better(through_begin: f32, through_inside: f32, begin: u8) -> (f32, u8) {
    if through_inside > through_begin { (through_inside, begin + 1) } else { (through_begin, begin) }
}

/// The best labels for `scores` of a run of characters, between characters outside of names.
pub fn viterbi(scores: &[Scores], pairs: &Pairs) -> Vec<usize> {
    let mut back = vec![[0u8; LABELS]; scores.len()];
    let mut best = [f32::NEG_INFINITY; LABELS];
    best[0] = 0.0;
    for (row, back) in scores.iter().zip(&mut back) {
        let mut next = [f32::NEG_INFINITY; LABELS];
        let leader = CLOSED.into_iter().fold(0, |a, b| if best.get(b) > best.get(a) { b } else { a });
        let lead = best.get(leader).copied().unwrap_or_default();
        for p in CLOSED {
            let (Some(&so_far), Some(weights), Some(lag)) = (best.get(p), pairs.weights.get(p), pairs.lag.get(p))
            else {
                continue;
            };
            if so_far + lag.get(leader).copied().unwrap_or_default() < lead {
                continue;
            }
            for l in OPEN {
                if let (Some(slot), Some(from), Some(weight)) = (next.get_mut(l), back.get_mut(l), weights.get(l))
                    && so_far + weight > *slot
                {
                    *slot = so_far + weight;
                    *from = p as u8;
                }
            }
        }
        let ([_, before @ ..], [_, after @ ..], [_, back @ ..]) = (&best, &mut next, back);
        let kinds = before.as_chunks::<4>().0.iter().zip(after.as_chunks_mut::<4>().0).zip(back.as_chunks_mut::<4>().0);
        for ((p, ((before, after), back)), within) in (1..).step_by(4).zip(kinds).zip(&pairs.within) {
            let [begin, inside, _, _] = before;
            let [[begin_inside, begin_end], [inside_inside, inside_end]] = within;
            let [_, to_inside, to_end, _] = after;
            let [_, from_inside, from_end, _] = back;
            (*to_inside, *from_inside) = better(begin + begin_inside, inside + inside_inside, p);
            (*to_end, *from_end) = better(begin + begin_end, inside + inside_end, p);
        }
        next.iter_mut().zip(row).for_each(|(slot, score)| *slot += score);
        best = next;
    }
    let ended = |l: usize| Some(best.get(l)? + at(&pairs.weights, l, 0)?);
    let mut label = CLOSED.into_iter().fold(0, |a, b| if ended(b) > ended(a) { b } else { a });
    let mut labels = vec![0; scores.len()];
    for (slot, back) in labels.iter_mut().zip(&back).rev() {
        *slot = label;
        label = usize::from(back.get(label).copied().unwrap_or_default());
    }
    labels
}

/// Weights of pairs of labels, each raised to e; 0 for a pair that is not allowed.
pub struct Raised {
    /// By the label that stands before.
    from: Transitions,
    /// By the label that stands after.
    to: Transitions,
}

impl Raised {
    /// From a model's weights.
    pub fn new(transitions: &Transitions) -> Self {
        let from = Pairs::new(transitions).weights.map(|row| row.map(f32::exp));
        let mut to = [[0.0; LABELS]; LABELS];
        for (p, row) in from.iter().enumerate() {
            for (l, w) in row.iter().enumerate() {
                if let Some(slot) = cell(&mut to, l, p) {
                    *slot = *w;
                }
            }
        }
        Raised { from, to }
    }
}

/// Labels that score this much less than the best of a character have no part in the sums.
const FAR: f32 = -18.0;

/// Add each row of `rows`, times its factor.
fn add_rows(sums: &mut Scores, factors: &Scores, rows: &Transitions) {
    for (&factor, row) in factors.iter().zip(rows) {
        if factor > 1e-9 {
            sums.iter_mut().zip(row).for_each(|(sum, x)| *sum += factor * x);
        }
    }
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
    /// Sum over all labellings; `exp` is `transitions`, each raised to e .
    pub fn new(scores: &[Scores], exp: &Raised) -> Self {
        let weights: Vec<Scores> = scores
            .iter()
            .map(|row| {
                let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                row.map(|s| if s - top < FAR { 0.0 } else { (s - top).exp() })
            })
            .collect();
        let mut forward: Vec<Scores> = Vec::with_capacity(scores.len());
        let mut last = [0f32; LABELS];
        last[0] = 1.0;
        for row in &weights {
            let mut sums = [0f32; LABELS];
            add_rows(&mut sums, &last, &exp.from);
            sums.iter_mut().zip(row).for_each(|(sum, w)| *sum *= w);
            last = scaled(sums);
            forward.push(last);
        }
        let mut backward = vec![[0f32; LABELS]; scores.len()];
        // Outside of names comes next: what may stand before label 0.
        let mut after = exp.to[0];
        for (slot, row) in backward.iter_mut().zip(&weights).rev() {
            *slot = after;
            let mut through = after;
            through.iter_mut().zip(row).for_each(|(a, w)| *a *= w);
            let mut sums = [0f32; LABELS];
            add_rows(&mut sums, &through, &exp.to);
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

    /// Probability of a name: that of its least likely label.
    pub fn of(&self, (start, end, kind): Found) -> f32 {
        let labels = self.labels.get(start..end).unwrap_or_default();
        let of_label = |(place, row): (usize, &Scores)| row.get(label(kind, place, end - start)).copied();
        labels.iter().enumerate().filter_map(of_label).fold(1.0, f32::min)
    }

    /// Probability that character `i` is labelled `from` and the next `to`,
    /// for all allowed pairs, given to `each`.
    #[cfg(feature = "tools")]
    pub fn pairs(&self, i: usize, exp: &Raised, mut each: impl FnMut(usize, usize, f32)) {
        let (Some(f), Some(b), Some(w)) = (self.forward.get(i), self.backward.get(i + 1), self.weights.get(i + 1))
        else {
            return;
        };
        let mut rows = Vec::with_capacity(141);
        let mut total = 0.0;
        for l in 0..LABELS {
            for &p in before(l) {
                let x = f.get(p).copied().unwrap_or_default()
                    * at(&exp.from, p, l).unwrap_or_default()
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
        let factor = 1.0 / sum;
        row.iter_mut().for_each(|x| *x *= factor);
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
        assert_eq!(spell(&viterbi(&scores, &Pairs::new(&transitions))), [(1, 3, 0)]);
        let marginals = Marginals::new(&scores, &Raised::new(&transitions));
        assert!(marginals.labels[1][label(0, 0, 2)] > 0.9);
        for row in &marginals.labels {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-4);
        }
    }
}
