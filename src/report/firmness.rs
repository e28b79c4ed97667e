//! How firm a result is: how often it would come out again, what would change it, and what answering at
//! random gives.

use crate::audit::Random;
use crate::bank::Outcome;
use crate::bank::{Bank, Length};
use crate::explain::assessment::Assessment;
use crate::explain::change::AnswerChange;
use crate::language::{Language, Value};
use crate::scoring::points::{Tenths, rounded};
use crate::scoring::score::Scorer;
use crate::sheet::Sheet;
use crate::sheet::answers::Pick;

use super::answers::{answer, shown};
use super::verdict::in_sentence;

/// How firm a result is, a sentence or a few on each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firmness {
    /// How often it would be the same again.
    pub retest: String,
    /// The same in a few words, where it can be said.
    pub in_short: Option<String>,
    /// The fewest other answers that make the result another one; `None` where the next is the same.
    pub nearest: Option<ChangedAnswers>,
    /// The fewest other answers that bring the other role, or that none does. Where something else is
    /// nearer they are only counted: a reader has no use for a long list.
    pub other_role: ChangedAnswers,
    /// What answering at random gives, to measure the margin by.
    pub yardstick: String,
    /// From where on a margin counts as leaning.
    pub margins: String,
    /// How much of what was asked is answered.
    pub answered: String,
}

/// Other answers, and what they bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAnswers {
    /// How many, and what they bring.
    pub told: String,
    /// The same as a sentence of its own, without the answers after it.
    pub counted: String,
    /// Each of them; may be empty.
    pub answers: Vec<String>,
}

impl Firmness {
    pub(super) fn new(
        language: Language,
        bank: &Bank,
        sheet: &Sheet,
        assessment: &Assessment,
        random: &Random,
    ) -> Firmness {
        let words = FirmnessWording {
            language,
            bank,
            sheet,
            assessment,
        };
        let change = &assessment.change;
        let nearest = change
            .nearest
            .as_ref()
            .filter(|_| change.nearest != change.other_role);
        Firmness {
            retest: words.retest(),
            in_short: words.in_short(),
            nearest: nearest.map(|changes| words.changed(changes)),
            other_role: match &change.other_role {
                Some(changes) if nearest.is_some() => words.only_counted(changes),
                Some(changes) => words.changed(changes),
                None => words.no_change(),
            },
            yardstick: words.yardstick(random),
            margins: words.margins(),
            answered: answered(language, bank, sheet, assessment),
        }
    }

    /// What would change the result with the fewest other answers.
    #[must_use]
    pub fn nearest_of_all(&self) -> &ChangedAnswers {
        self.nearest.as_ref().unwrap_or(&self.other_role)
    }
}

/// The sentences that say how many other answers bring a close result, and a role.
const COUNTED: [&str; 2] = ["change-count-to-close", "change-count-to-role"];

/// What the sentences are made of.
struct FirmnessWording<'a> {
    language: Language,
    bank: &'a Bank,
    sheet: &'a Sheet,
    assessment: &'a Assessment,
}

impl FirmnessWording<'_> {
    fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.language.catalog().with(id, values)
    }

    fn retest(&self) -> String {
        let Some(stability) = &self.assessment.stability else {
            return self.with("firm-unknown", &[]);
        };
        let retest = match times_of_100(stability.percent) {
            None => self.with("firm-retest-most", &[]),
            Some(times) => self.with("firm-retest", &[("times", times.into())]),
        };
        match stability.sampled {
            None => retest,
            Some(sampled) => {
                let values = [
                    ("draws", sampled.draws.into()),
                    ("error", sampled.standard_error.into()),
                ];
                format!("{retest} {}", self.with("firm-estimated", &values))
            }
        }
    }

    fn in_short(&self) -> Option<String> {
        let stability = self.assessment.stability.as_ref()?;
        Some(match times_of_100(stability.percent) {
            None => self.with("firm-brief-most", &[]),
            Some(times) => self.with("firm-brief", &[("times", times.into())]),
        })
    }

    /// Other answers with what they bring.
    fn changed(&self, changes: &[AnswerChange]) -> ChangedAnswers {
        ChangedAnswers {
            told: self.brings(changes, ["change-to-close", "change-to-role"]),
            counted: self.brings(changes, COUNTED),
            answers: changes
                .iter()
                .map(|change| self.other_answer(change))
                .collect(),
        }
    }

    /// How many other answers bring what.
    fn only_counted(&self, changes: &[AnswerChange]) -> ChangedAnswers {
        let counted = self.brings(changes, COUNTED);
        ChangedAnswers {
            told: counted.clone(),
            counted,
            answers: Vec::new(),
        }
    }

    /// What other answers bring: the sentence for a close result, and the one for a role.
    fn brings(&self, changes: &[AnswerChange], [close, role]: [&str; 2]) -> String {
        let mut sheet = self.sheet.clone();
        for change in changes {
            sheet.answers.put(change.question, &change.to);
        }
        let score = Scorer::new(self.bank).score(&sheet.answers, sheet.length);
        let count = ("count", changes.len().into());
        let told = match score.outcome {
            Outcome::Role(index) => {
                let name = in_sentence(self.bank, index);
                self.with(role, &[count, ("role", Value::Text(&name))])
            }
            Outcome::Close | Outcome::Insufficient => self.with(close, &[count]),
        };
        match self.assessment.change.proven {
            true => told,
            false => format!("{} {told}", self.with("change-unproven", &[])),
        }
    }

    fn other_answer(&self, change: &AnswerChange) -> String {
        let asked = &self.bank.questions()[change.question];
        let question = shown(&asked.text);
        // One side of a pair is enough to know both.
        let is_middle =
            |pick: &Pick| matches!(pick, Pick::One(at) if 2 * at + 1 == asked.options.len());
        let is_told = !is_middle(&change.from);
        let in_words = |pick: &Pick, with_side: bool| match pick {
            Pick::One(option) if asked.kind.is_graded() && !with_side => {
                shown(&asked.options[*option].label)
            }
            pick => answer(self.language, self.bank, change.question, pick),
        };
        let values = [
            ("question", Value::Text(&question)),
            ("from", Value::Text(&in_words(&change.from, is_told))),
            ("to", Value::Text(&in_words(&change.to, !is_told))),
        ];
        self.with("change-answer", &values)
    }

    fn no_change(&self) -> ChangedAnswers {
        let standing = &self.assessment.score.ranking;
        let role = match self.assessment.score.outcome {
            Outcome::Role(_) => standing.second,
            Outcome::Close | Outcome::Insufficient => standing.first,
        };
        let id = match self.assessment.change.proven {
            true => "change-none",
            false => "change-none-found",
        };
        let name = in_sentence(self.bank, role);
        let told = self.with(id, &[("role", Value::Text(&name))]);
        ChangedAnswers {
            counted: told.clone(),
            told,
            answers: Vec::new(),
        }
    }

    fn yardstick(&self, random: &Random) -> String {
        let values = [
            ("random", rounded(random.margin.mean * 10.0).into()),
            ("margin", self.assessment.score.ranking.margin.into()),
        ];
        let ranked = self.assessment.score.basis.ranked;
        let id = match ranked.iter().filter(|ranked| **ranked).count() {
            2 => "firm-yardstick",
            _ => "firm-yardstick-of-more",
        };
        self.with(id, &values)
    }

    fn margins(&self) -> String {
        let basis = &self.assessment.score.basis;
        let values = [
            ("close", Tenths(basis.needed_margin()).into()),
            (
                "clear",
                Tenths(basis.margins.clear.max(basis.needed_margin())).into(),
            ),
        ];
        self.with("firm-margins", &values)
    }
}

/// How much of what was asked is answered.
pub(super) fn answered(
    language: Language,
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> String {
    let asked = bank.asked(sheet.length).len();
    let answered = sheet.answers.answered().count();
    let values = [
        ("answered", answered.into()),
        ("asked", asked.into()),
        ("percent", assessment.score.basis.evidence.into()),
    ];
    let id = match answered == asked {
        true => "firm-all-answered",
        false => "firm-answered",
    };
    language.catalog().with(id, &values)
}

/// What the short version is, and what it takes there; `None` for the whole quiz.
pub(super) fn short_version(language: Language, bank: &Bank, sheet: &Sheet) -> Option<String> {
    if sheet.length == Length::Full {
        return None;
    }
    let [quick, full] = [Length::Quick, Length::Full].map(|length| bank.decision().margins(length));
    let asked = [Length::Quick, Length::Full].map(|length| bank.asked(length).len());
    let values = [
        ("asked", asked[0].into()),
        ("all", asked[1].into()),
        ("close", Tenths(quick.close).into()),
        ("clear", Tenths(quick.clear).into()),
        ("full-close", Tenths(full.close).into()),
        ("full-clear", Tenths(full.clear).into()),
    ];
    let id = match quick == full {
        true => "short-version",
        false => "short-version-margins",
    };
    Some(language.catalog().with(id, &values))
}

/// How many of 100 times a probability stands for, half up; `None` for more than 99: nobody is that
/// sure.
#[must_use]
pub fn times_of_100(percent: Tenths) -> Option<u64> {
    match percent.0 {
        991.. => None,
        tenths => u64::try_from((tenths + 5) / 10).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sure_a_hundred_times() {
        assert_eq!(times_of_100(Tenths(1000)), None);
        assert_eq!(times_of_100(Tenths(991)), None);
        assert_eq!(times_of_100(Tenths(990)), Some(99));
        assert_eq!(times_of_100(Tenths(705)), Some(71));
        assert_eq!(times_of_100(Tenths(0)), Some(0));
    }
}
