//! A question of a bank: how it is asked, its options, and its words in other languages.

use std::borrow::Cow;

use crate::scoring::points::{Points, Ranges};

/// One question with its options.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question's id.
    pub id: String,
    /// How it is asked and answered.
    pub kind: Kind,
    /// The index of its dimension.
    pub dimension: Option<usize>,
    /// What is asked.
    pub text: String,
    /// What helps to understand it; may be empty.
    pub help: String,
    /// Where it comes from; may be empty.
    pub source: String,
    /// The role that the statement of a `scale` question speaks for, by its index.
    pub criterion: Option<usize>,
    /// Its possible answers, in order; option number `n` is at index `n − 1`.
    pub options: Vec<QuestionOption>,
    /// What it can move: the largest, over roles, of the difference between the most and the least
    /// that its own options can give (docs/scoring.md, 4).
    pub weight: u32,
    /// The least and the most that its own options can give each role, rules aside.
    pub own: Ranges,
    /// How it is asked in other languages, where that is known: headers of tables may say so.
    pub other_wordings: Vec<Wording>,
}

/// How a question is asked in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is asked.
    pub text: String,
    /// What helps to understand it; may be empty.
    pub help: String,
    /// The two statements of a pair.
    pub sides: Option<[String; 2]>,
}

/// How a question is asked and answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Agreement with a statement on a scale.
    Scale,
    /// A graded choice between two statements.
    Pair {
        /// The statement that low numbers stand for.
        left: String,
        /// The statement that high numbers stand for.
        right: String,
    },
    /// One of several.
    Choice,
    /// Several of several, none included.
    Multi {
        /// The most options that may be chosen.
        max: usize,
    },
}

impl Kind {
    /// The names of all kinds in a bank file.
    pub const NAMES: [&'static str; 4] = ["scale", "pair", "choice", "multi"];

    /// Whether the answer is a grade on a scale, so that it can move by a step.
    #[must_use]
    pub fn is_graded(&self) -> bool {
        matches!(self, Kind::Scale | Kind::Pair { .. })
    }

    /// Whether several options may be chosen at once.
    #[must_use]
    pub fn is_multi(&self) -> bool {
        matches!(self, Kind::Multi { .. })
    }

    /// The kind's name in a bank file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Scale => "scale",
            Kind::Pair { .. } => "pair",
            Kind::Choice => "choice",
            Kind::Multi { .. } => "multi",
        }
    }
}

/// One possible answer.
#[derive(Clone, Debug)]
pub struct QuestionOption {
    /// The option's id; empty for the grades of `scale` and `pair`, which have numbers only.
    pub id: String,
    /// What a reader sees.
    pub label: String,
    /// What readers of other languages see, where that is known; it counts as an answer too.
    pub other_labels: Vec<String>,
    /// The points that it gives.
    pub award: Points,
}

impl QuestionOption {
    /// What readers see: in the bank's own language, then in every other that is known.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.label)
            .chain(&self.other_labels)
            .map(String::as_str)
    }
}

impl Question {
    /// How it is asked in the bank's own language.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording {
            text: self.text.clone(),
            help: self.help.clone(),
            sides: match &self.kind {
                Kind::Pair { left, right } => Some([left.clone(), right.clone()]),
                Kind::Scale | Kind::Choice | Kind::Multi { .. } => None,
            },
        }
    }

    /// How it is asked: in the bank's own language, then in every other that is known.
    pub fn wordings(&self) -> impl Iterator<Item = Cow<'_, Wording>> {
        let others = self.other_wordings.iter().map(Cow::Borrowed);
        std::iter::once(Cow::Owned(self.wording())).chain(others)
    }

    /// From which option index on a criterion is met: the first above the middle of the scale
    /// (docs/scoring.md, 9: 2·option > options + 1, with options counted from 1).
    #[must_use]
    pub fn met_from(&self) -> usize {
        self.options.len().saturating_sub(1) / 2 + 1
    }

    /// Its index of the option with this id; graded questions have none.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<usize> {
        if self.kind.is_graded() {
            return None;
        }
        self.options.iter().position(|option| option.id == id)
    }

    /// The most options that one answer may hold: 1 except for `multi`.
    #[must_use]
    pub fn most(&self) -> usize {
        match self.kind {
            Kind::Multi { max } => max,
            Kind::Scale | Kind::Pair { .. } | Kind::Choice => 1,
        }
    }
}
