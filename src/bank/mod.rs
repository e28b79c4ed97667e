//! The bank: one questionnaire with its roles, questions, rules and advice, read, checked and compiled.
//!
//! [`Bank::parse`] is the only door: what comes out of it has been held to all of the format's rules, names
//! other things by index instead of by id, and is shared by every command.

mod builtin;
mod companion;
mod compile;
pub mod condition;
mod condition_reader;
mod decision;
mod decode;
mod dimensions;
mod doubts;
mod fields;
mod known_names;
mod labels;
mod languages;
mod lists;
mod model;
mod name;
mod outcome;
mod own_range;
mod question;
mod question_reader;
mod questions;
mod rules;
pub mod translation;

pub use builtin::{BUILT_IN, BuiltIn, built_in, starter};
pub(crate) use compile::count_subsets;
pub use fields::is_id;
pub use model::{
    Advice, Bank, Decision, Dimension, Length, MAX_ALL_COMBINATIONS, MAX_BANK_BYTES,
    MAX_COMBINATIONS, MAX_DIMENSIONS, MAX_QUESTIONS, MAX_STEPS, Margins, Role, Rule, RuleGroup,
    STEPS_OF_A_RULE,
};
pub use name::BankName;
pub use outcome::Outcome;
pub use own_range::own_range;
pub(crate) use own_range::subset_range;
pub use question::{Kind, Question, QuestionOption, Wording};

use std::str::FromStr;

use crate::diagnostics::problem::{Problem, Problems};

impl FromStr for Bank {
    type Err = Problems;

    /// As [`Bank::parse`].
    fn from_str(text: &str) -> Result<Bank, Problems> {
        Bank::parse(text)
    }
}

impl Bank {
    /// Reads, checks and compiles a bank.
    ///
    /// # Errors
    /// Every problem of the file, in the file's order, each with its place.
    ///
    /// ```
    /// let text = rolefit::bank::built_in("pm-vs-po").expect("it ships").text;
    /// let bank = rolefit::Bank::parse(text)?;
    /// assert_eq!(bank.roles().len(), 2);
    /// # Ok::<(), rolefit::Problems>(())
    /// ```
    pub fn parse(text: &str) -> Result<Bank, Problems> {
        decode::decode(text).map(|(bank, _)| bank)
    }

    /// The same, with what the file may hold and hardly means: labels that stand twice, scales that
    /// nobody uses, advice that can never show. Each has its place.
    ///
    /// # Errors
    /// As [`Bank::parse`].
    pub fn check(text: &str) -> Result<(Bank, Vec<Problem>), Problems> {
        decode::decode(text)
    }
}
