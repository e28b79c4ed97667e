//! What is counted in a cohort of a bank: worked out once, so that a sheet costs additions only.

use super::scale::Scale;
use crate::bank::own_range;
use crate::bank::{Bank, Length};
use crate::scoring::points::{Points, Ranges};

/// The places of a bank's figures in the counts of a cohort.
#[derive(Clone, Debug)]
pub struct CountLayout<'b> {
    /// The bank.
    pub bank: &'b Bank,
    /// Per question where its options begin in a flat list of all options; one entry more for the end.
    pub(super) starts: Vec<usize>,
    /// What each question's own options can give.
    pub(super) own: Vec<Ranges>,
    /// What is to be known of each question while sheets are added.
    pub(super) plans: Vec<QuestionLayout>,
    /// Per option of the flat list its points, above the least that the question's options give.
    pub(super) above: Vec<Points>,
    /// The scales whose reliability is watched, of the whole bank and of its short version.
    pub(super) scales: Vec<Scale>,
    /// A fingerprint of everything that the figures depend on.
    pub(super) fingerprint: u64,
}

/// What is to be known of a question while sheets are added.
#[derive(Clone, Copy, Debug)]
pub(super) struct QuestionLayout {
    /// Where its options begin in the flat list.
    pub(super) start: usize,
    /// Whether several options can be chosen.
    pub(super) is_multi: bool,
    /// Its dimension.
    pub(super) dimension: Option<usize>,
    /// The least that its options give.
    pub(super) least: Points,
    /// How far its options can move each role.
    pub(super) width: Points,
}

impl<'b> CountLayout<'b> {
    /// The layout of a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> CountLayout<'b> {
        let mut starts = vec![0];
        for question in &bank.questions {
            starts.push(starts[starts.len() - 1] + question.options.len());
        }
        let mut scales = Scale::all(bank, Length::Full);
        if bank.quick.is_some() {
            scales.extend(Scale::all(bank, Length::Quick));
        }
        let own: Vec<Ranges> = bank.questions.iter().map(own_range).collect();
        let plan = |question: usize| QuestionLayout {
            start: starts[question],
            is_multi: bank.questions[question].kind.is_multi(),
            dimension: bank.questions[question].dimension,
            least: own[question].lo,
            width: own[question].hi - own[question].lo,
        };
        let questions = bank.questions.iter().zip(&own);
        let above = questions.flat_map(|(question, own)| {
            let options = question.options.iter();
            options.map(move |option| option.award - own.lo)
        });
        CountLayout {
            bank,
            plans: (0..bank.questions.len()).map(plan).collect(),
            above: above.collect(),
            starts,
            own,
            scales,
            fingerprint: fingerprint(bank),
        }
    }

    /// How many entries the outcomes have: every role, `close`, `insufficient`.
    pub(super) fn outcomes(&self) -> usize {
        self.bank.roles.len() + 2
    }

    /// The place of a question's options in the flat list.
    pub(super) fn options(&self, question: usize) -> std::ops::Range<usize> {
        self.starts[question]..self.starts[question + 1]
    }
}

/// The 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>) of the bank's ids, awards,
/// rules and settings: two banks of one name and version that score differently are told apart by it.
fn fingerprint(bank: &Bank) -> u64 {
    let mut text = format!("{:?}{:?}", bank.decision, bank.quick);
    for role in &bank.roles {
        text += &role.id;
        text.push('\n');
    }
    for dimension in &bank.dimensions {
        text += &dimension.id;
        text.push('\n');
    }
    for question in &bank.questions {
        text += &format!(
            "{}{:?}{:?}",
            question.id,
            question.kind.name(),
            question.dimension
        );
        for option in &question.options {
            text += &format!("{}{:?}", option.id, option.award);
        }
    }
    for rule in &bank.rules {
        text += &format!("{:?}{:?}", rule.when, rule.award);
    }
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
