//! What a bank is: roles, dimensions, questions, rules, advice and the decision's settings, checked, and
//! with indices in place of ids.

use std::collections::HashMap;

use super::companion::Companion;
use super::condition::Condition;
use super::question::Question;
use crate::scoring::points::Points;

/// The largest bank file that is read, in bytes: 4 MiB.
pub const MAX_BANK_BYTES: usize = 4 << 20;
/// The most questions a bank may have.
pub const MAX_QUESTIONS: usize = 3_000;
/// The most dimensions a bank may have: a cohort counts each of them for every group.
pub const MAX_DIMENSIONS: usize = 1_000;
/// The most combinations of answers that one group of questions tied by rules may have.
pub const MAX_COMBINATIONS: u64 = 1_000_000;
/// The most combinations that all groups of a bank may have together, so that a sheet is scored within
/// 256 MiB.
pub const MAX_ALL_COMBINATIONS: u64 = 1_500_000;
/// The most steps that it may take to try the rules of all groups on all combinations once, so that a
/// sheet is scored within two seconds. A test or operator of a rule is a step for each combination of
/// its group, and the rule itself is [`STEPS_OF_A_RULE`] more.
pub const MAX_STEPS: u64 = 1_200_000_000;
/// What a rule costs besides its tests: its points are added for one combination at a time, while its
/// tests are made for many at once.
pub const STEPS_OF_A_RULE: u64 = 32;

/// A questionnaire that has been read, checked and compiled.
#[derive(Clone, Debug)]
pub struct Bank {
    /// The bank's id, as sheets and results name it.
    pub(crate) id: String,
    /// The bank's version, free text.
    pub(crate) version: String,
    /// The language of its texts, as a BCP 47 tag (`en` where the file is silent).
    pub(crate) language: String,
    /// What the quiz is called.
    pub(crate) title: String,
    /// What a participant reads first; may be empty.
    pub(crate) intro: String,
    /// What the bank can recommend: 2 to 8 roles, ties are broken in this order.
    pub(crate) roles: Vec<Role>,
    /// What questions are about.
    pub(crate) dimensions: Vec<Dimension>,
    /// The questions in bank order.
    pub(crate) questions: Vec<Question>,
    /// The `scale` and `pair` questions, as indices in bank order.
    pub(crate) graded: Vec<usize>,
    /// The rules in bank order.
    pub(crate) rules: Vec<Rule>,
    /// The advice in bank order.
    pub(crate) advice: Vec<Advice>,
    /// The questions of the short version, as indices in bank order; `None` where the bank has none.
    pub(crate) quick: Option<Vec<usize>>,
    /// The settings of the decision.
    pub(crate) decision: Decision,
    /// The groups of questions that rules tie together, each with its rules.
    pub(crate) groups: Vec<RuleGroup>,
    /// For every question the index of its group, where a rule names it.
    pub(crate) group_of: Vec<Option<usize>>,
    /// The questions by their ids.
    pub(super) question_of: HashMap<String, usize>,
    /// What scoring keeps with the bank.
    pub(crate) companion: Companion,
}

/// Something the bank can recommend.
#[derive(Clone, Debug)]
pub struct Role {
    /// The role's id.
    pub id: String,
    /// The name that a reader sees.
    pub name: String,
    /// What the role is, in a sentence or two; may be empty.
    pub summary: String,
    /// What somebody to whom the role is recommended could do next.
    pub next_steps: Vec<String>,
}

/// What a question is about.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// The dimension's id.
    pub id: String,
    /// The name that a reader sees.
    pub name: String,
    /// What it means; may be empty.
    pub about: String,
}

/// Points for a combination of answers.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The rule's id.
    pub id: String,
    /// When it fires.
    pub when: Condition,
    /// The points that it gives.
    pub award: Points,
    /// Why, in words for the participant.
    pub because: String,
    /// Where it comes from; may be empty.
    pub source: String,
    /// The index of the dimension in which its points count.
    pub dimension: Option<usize>,
}

/// A text for a combination of answers and outcome; it never scores.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The advice's id.
    pub id: String,
    /// When it is given.
    pub when: Condition,
    /// What a reader sees.
    pub text: String,
}

/// The settings of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The margins of the whole bank.
    pub full: Margins,
    /// The margins of the short version; what `decision.quick` does not set is as in `full`.
    pub quick: Margins,
    /// The evidence, in percent, below which the outcome is `insufficient`: 0 to 100.
    pub min_evidence: u32,
    /// The chances, in thousandths, that a graded answer moves by exactly one, two, three steps when
    /// the quiz is taken again; together 0 to 1000.
    pub retest: [u32; 3],
}

/// From which margins on an outcome is said, and said clearly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// The margin, in tenths, below which the outcome is `close`: 0 to 1000.
    pub close: i64,
    /// The margin, in tenths, from which on a role is recommended clearly: `close` to 1000.
    pub clear: i64,
}

impl Decision {
    /// The margins for a sheet of this length.
    #[must_use]
    pub fn margins(&self, length: Length) -> Margins {
        match length {
            Length::Full => self.full,
            Length::Quick => self.quick,
        }
    }

    /// Whether any answer can move when the quiz is taken again.
    #[must_use]
    pub fn answers_move(&self) -> bool {
        self.retest != [0; 3]
    }
}

impl Default for Decision {
    fn default() -> Self {
        let margins = Margins {
            close: 100,
            clear: 200,
        };
        Decision {
            full: margins,
            quick: margins,
            min_evidence: 60,
            retest: [440, 200, 0],
        }
    }
}

/// Questions that rules tie together, so that their points cannot be added up one by one.
#[derive(Clone, Debug)]
pub struct RuleGroup {
    /// The questions, in bank order; empty for rules that name no question.
    pub questions: Vec<usize>,
    /// The rules, in bank order.
    pub rules: Vec<usize>,
    /// In how many ways the questions can be answered, all of them answered.
    pub combinations: u64,
}

/// Which questions a sheet was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Length {
    /// All of them.
    #[default]
    Full,
    /// The short version.
    Quick,
}

impl Bank {
    /// The bank's id, as sheets and results name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The bank's version, free text.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The language of its texts, as a BCP 47 tag (`en` where the file is silent).
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What the quiz is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What a participant reads first; may be empty.
    #[must_use]
    pub fn intro(&self) -> &str {
        &self.intro
    }

    /// What the bank can recommend: 2 to 8 roles, ties are broken in this order.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// What questions are about.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The questions in bank order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The rules in bank order.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The advice in bank order.
    #[must_use]
    pub fn advice(&self) -> &[Advice] {
        &self.advice
    }

    /// The questions of the short version, as indices in bank order; `None` where the bank has none.
    #[must_use]
    pub fn quick(&self) -> Option<&[usize]> {
        self.quick.as_deref()
    }

    /// The settings of the decision.
    #[must_use]
    pub fn decision(&self) -> &Decision {
        &self.decision
    }

    /// The groups of questions that rules tie together, each with its rules.
    #[must_use]
    pub fn groups(&self) -> &[RuleGroup] {
        &self.groups
    }

    /// The index of a question by its id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<usize> {
        self.question_of.get(id).copied()
    }

    /// The index of a role by its id.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<usize> {
        self.roles.iter().position(|role| role.id == id)
    }

    /// The questions that a sheet of this length is asked, as indices in bank order. A bank without a
    /// short version asks everything.
    #[must_use]
    pub fn asked(&self, length: Length) -> Vec<usize> {
        match (length, &self.quick) {
            (Length::Quick, Some(quick)) => quick.clone(),
            _ => (0..self.questions.len()).collect(),
        }
    }

    /// Whether a sheet of this length is asked a question.
    #[must_use]
    pub fn asks(&self, length: Length, question: usize) -> bool {
        match (length, &self.quick) {
            (Length::Quick, Some(quick)) => quick.binary_search(&question).is_ok(),
            _ => true,
        }
    }

    /// Whether a question is asked for advice alone: no option has an award and no scoring rule names
    /// it, so it is no evidence.
    #[must_use]
    pub fn is_context(&self, question: usize) -> bool {
        let asked = self.questions.get(question);
        asked.is_some_and(|asked| asked.options.iter().all(|option| option.award.is_zero()))
            && self.group_of[question].is_none()
    }
}
