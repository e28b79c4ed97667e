//! The other answers to a `multi` question: too many to look at all of them where it has many options.

use crate::bank::Question;
use crate::scoring::points::Points;

use super::effort::Effort;
use super::goal::{Goal, Weighting};
use super::pareto::ParetoFront;

/// The subsets that are kept at a time before the exact way is given up.
const KEPT: usize = 4096;
/// The steps of looking at one subset: it is compared with those before it.
const STEPS: u64 = 64;
/// How many toggles in a row are tried towards the best subset of a weighting.
const TOWARDS: usize = 64;

/// Some of the options of a `multi` question.
#[derive(Clone, Debug)]
pub(super) struct Subset {
    pub(super) toggles: u32,
    pub(super) signed: Points,
    pub(super) options: Vec<usize>,
}

/// By size, the subsets of these options of at most `max` members, without those that another of the
/// same size outdoes with no more options toggled. Nothing where they are too many.
pub(super) fn by_size(
    goal: &Goal<'_>,
    question: &Question,
    max: usize,
    free: &[usize],
    toggled: &dyn Fn(usize, bool) -> u32,
    effort: &Effort,
) -> Option<Vec<Vec<Subset>>> {
    let mut sizes = vec![Vec::new(); max.min(free.len()) + 1];
    sizes[0].push(Subset {
        toggles: 0,
        signed: Points::ZERO,
        options: Vec::new(),
    });
    for &option in free {
        let award = goal.signed(question.options[option].award);
        for size in (0..sizes.len()).rev() {
            let with = size.checked_sub(1).map_or(Vec::new(), |less| {
                let mut with = sizes[less].clone();
                for subset in &mut with {
                    subset.toggles += toggled(option, true);
                    subset.signed += award;
                    subset.options.push(option);
                }
                with
            });
            for subset in &mut sizes[size] {
                subset.toggles += toggled(option, false);
            }
            sizes[size].extend(with);
            sizes[size].sort_by_key(|subset| subset.toggles);
            let mut front = ParetoFront::default();
            sizes[size].retain(|subset| front.admits(subset.signed));
        }
        let kept: usize = sizes.iter().map(Vec::len).sum();
        if kept > KEPT || !effort.spend(kept as u64 * STEPS) {
            return None;
        }
    }
    Some(sizes)
}

/// Some of the many other answers.
pub(super) struct Nearest {
    /// The options chosen, sorted.
    pub(super) answers: Vec<Vec<usize>>,
    /// All answers with so many options toggled are among them.
    pub(super) complete: u32,
}

/// The answers with the fewest options toggled, at most `most` of them, and those on the way to the
/// best ones: no answer of all is worth more by the even weighting of the rivals, or by one of them alone.
pub(super) fn nearest(
    goal: &Goal<'_>,
    question: &Question,
    max: usize,
    given: &[usize],
    most: usize,
) -> Nearest {
    let count = question.options.len();
    let mut found = Nearest {
        answers: Vec::new(),
        complete: 0,
    };
    // C(n, k) answers with k options toggled, those that are too large included.
    let (mut toggles, mut ways) = (1, count);
    while toggles <= count && found.answers.len().saturating_add(ways) <= most {
        each_toggle(given, count, max, toggles, &mut |answer| {
            found.answers.push(answer)
        });
        found.complete += 1;
        ways = ways.saturating_mul(count - toggles) / (toggles + 1);
        toggles += 1;
    }
    let rivals = goal.rivals();
    let even = vec![1; rivals];
    let alone = (0..rivals).map(|rival| (0..rivals).map(|at| i64::from(at == rival)).collect());
    for weights in std::iter::once(even).chain(alone) {
        let weights: Vec<i64> = weights;
        let weighting = goal.weighting(&weights);
        let best = best(goal, question, max, &weighting);
        found
            .answers
            .extend(towards(goal, question, max, given, &weighting));
        found.answers.push(best);
    }
    found.answers.retain(|answer| answer != given);
    found.answers.sort_unstable();
    found.answers.dedup();
    found
}

/// Calls `visit` with every answer of at most `max` options that has so many options toggled.
fn each_toggle(
    given: &[usize],
    count: usize,
    max: usize,
    toggles: usize,
    visit: &mut dyn FnMut(Vec<usize>),
) {
    fn grow(
        from: usize,
        count: usize,
        left: usize,
        chosen: &mut Vec<bool>,
        visit: &mut dyn FnMut(&[bool]),
    ) {
        if left == 0 {
            visit(chosen);
            return;
        }
        for option in from..=count - left {
            chosen[option] ^= true;
            grow(option + 1, count, left - 1, chosen, visit);
            chosen[option] ^= true;
        }
    }
    let mut chosen = vec![false; count];
    given.iter().for_each(|&option| chosen[option] = true);
    grow(0, count, toggles, &mut chosen, &mut |chosen| {
        let answer: Vec<usize> = (0..count).filter(|&option| chosen[option]).collect();
        if answer.len() <= max {
            visit(answer);
        }
    });
}

/// The answer that is worth most.
fn best(goal: &Goal<'_>, question: &Question, max: usize, weighting: &Weighting) -> Vec<usize> {
    let mut worth: Vec<(i64, usize)> = gains(goal, question, weighting).collect();
    worth.retain(|(gain, _)| *gain > 0);
    worth.sort_by_key(|&(gain, option)| (std::cmp::Reverse(gain), option));
    let mut answer: Vec<usize> = worth
        .into_iter()
        .take(max)
        .map(|(_, option)| option)
        .collect();
    answer.sort_unstable();
    answer
}

/// The answers that come about when the toggles that gain most are made one after the other.
fn towards(
    goal: &Goal<'_>,
    question: &Question,
    max: usize,
    given: &[usize],
    weighting: &Weighting,
) -> Vec<Vec<usize>> {
    let mut toggles: Vec<(i64, usize, bool)> = gains(goal, question, weighting)
        .map(|(gain, option)| match given.binary_search(&option) {
            Ok(_) => (-gain, option, false),
            Err(_) => (gain, option, true),
        })
        .filter(|(gain, ..)| *gain > 0)
        .collect();
    toggles.sort_by_key(|&(gain, option, _)| (std::cmp::Reverse(gain), option));
    let mut answer = given.to_vec();
    let mut answers = Vec::new();
    for (_, option, comes) in toggles.into_iter().take(TOWARDS) {
        match answer.binary_search(&option) {
            Ok(at) => drop(answer.remove(at)),
            Err(at) if comes && answer.len() < max => answer.insert(at, option),
            Err(_) => continue,
        }
        answers.push(answer.clone());
    }
    answers
}

/// What each option is worth.
fn gains<'a>(
    goal: &'a Goal<'_>,
    question: &'a Question,
    weighting: &'a Weighting,
) -> impl Iterator<Item = (i64, usize)> + 'a {
    let options = question.options.iter().enumerate();
    options.map(|(at, option)| (weighting.value(goal.signed(option.award)), at))
}
