//! What is counted in a cohort of a bank: worked out once, so that a sheet costs additions only.

use super::scale::Scale;
use crate::bank::{Bank, Length};
use crate::points::Ranges;
use crate::range::own_range;

/// The places of a bank's figures in the counts of a cohort.
#[derive(Clone, Debug)]
pub struct Frame<'b> {
    /// The bank.
    pub bank: &'b Bank,
    /// Per question where its options begin in a flat list of all options; one entry more for the end.
    pub(super) starts: Vec<usize>,
    /// What each question's own options can give.
    pub(super) own: Vec<Ranges>,
    /// The scales whose reliability is watched, of the whole bank and of its short version.
    pub(super) scales: Vec<Scale>,
    /// A fingerprint of everything that the figures depend on.
    pub(super) fingerprint: u64,
}

impl<'b> Frame<'b> {
    /// The frame of a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> Frame<'b> {
        let mut starts = vec![0];
        for question in &bank.questions {
            starts.push(starts[starts.len() - 1] + question.options.len());
        }
        let mut scales = Scale::all(bank, Length::Full);
        if bank.quick.is_some() {
            scales.extend(Scale::all(bank, Length::Quick));
        }
        Frame {
            bank,
            starts,
            own: bank.questions.iter().map(own_range).collect(),
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
