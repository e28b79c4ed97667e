//! What a sheet says by dimension.

use crate::bank::Bank;
use crate::explain::assessment::Assessment;
use crate::explain::reasons::Cause;
use crate::language::{Language, Value};
use crate::sheet::Sheet;

use super::answers::shown;
use super::reasons::reach;
use super::standing::{Balance, Sides};

/// A dimension between the two roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionBalance {
    /// Its name, and that it rests on one answer where it does.
    pub name: String,
    /// How far its answers lean, of 100 where all that they could do is 100.
    pub balance: Balance,
}

/// The dimensions of which something was answered, in bank order: the leans of their answers and rules,
/// of 100 where all that these answers could do is 100.
pub(super) fn dimensions(
    language: Language,
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Vec<DimensionBalance> {
    let score = &assessment.score;
    let sides = Sides::new(score);
    let catalog = language.catalog();
    let mut told = Vec::new();
    for (dimension, of_bank) in bank.dimensions().iter().enumerate() {
        let belongs = |cause: Cause| match cause {
            Cause::Question(question) => bank.questions()[question].dimension == Some(dimension),
            Cause::Rule(rule) => bank.rules()[rule].dimension == Some(dimension),
        };
        let answered = sheet.answers.answered().map(Cause::Question);
        let reaches = answered
            .filter(|&cause| belongs(cause))
            .map(|cause| reach(bank, score, cause))
            .filter(|&reach| reach > 0);
        let reaches: Vec<i64> = reaches.collect();
        let most: i64 = reaches.iter().sum();
        if most == 0 {
            continue;
        }
        let reasons = assessment.explanation.reasons.iter();
        let leans = reasons
            .filter(|reason| belongs(reason.cause))
            .map(|reason| sides.to_right(reason.lean));
        let sum: i64 = leans.sum();
        // Whole ones of 100: a handful of answers tells no more.
        let hundredths = (sum.abs() * 200 + most) / (2 * most) * sum.signum();
        let to_right = hundredths.clamp(-100, 100) * 10;
        let name = shown(&of_bank.name);
        told.push(DimensionBalance {
            name: match reaches.len() {
                1 => catalog.with("dimension-of-one-answer", &[("name", Value::Text(&name))]),
                _ => name,
            },
            balance: Balance::whole(language, bank, &sides, to_right),
        });
    }
    told
}
