//! The result while its answers are changed: what moves with every key, without what takes long.

use rolefit::explain::reasons::{Cause, explain};
use rolefit::explain::stability::stability;
use rolefit::language::Value;
use rolefit::report::standing::{Sides, Standing};
use rolefit::report::verdict::{Verdict, in_sentence};
use rolefit::{Outcome, Scorer, Sheet, Tenths};

use crate::render::terminal::visible::visible;
use crate::render::words;

/// Where a result stands.
#[derive(Clone, Debug)]
pub(crate) struct Moving {
    /// What came out.
    pub(crate) sentence: String,
    /// Where the roles stand, where enough is answered.
    pub(crate) standing: Option<Standing>,
    /// The roles at the ends of a bar with a middle.
    pub(crate) sides: [String; 2],
    /// What is said of an answer that weighs nothing.
    nothing: String,
    /// What each question weighs: how far, and towards which role; by the bank's index.
    weights: Vec<Option<String>>,
}

impl Moving {
    /// The result of these answers.
    pub(crate) fn new(scorer: &mut Scorer<'_>, sheet: &Sheet) -> Moving {
        let bank = scorer.bank();
        let language = words::language(bank);
        let score = scorer.score(&sheet.answers, sheet.length);
        let is_known = score.outcome != Outcome::Insufficient;
        let sides = Sides::new(&score);
        let mut weights = vec![None; bank.questions().len()];
        for reason in explain(bank, sheet, &score).reasons {
            let Cause::Question(question) = reason.cause else {
                continue;
            };
            let role = sides.towards(sides.to_right(reason.lean));
            weights[question] = role.map(|role| {
                let name = in_sentence(bank, role);
                let values = [
                    ("figure", Tenths(reason.lean.0.abs()).into()),
                    ("role", Value::Text(&name)),
                ];
                language.catalog().with("weight", &values)
            });
        }
        Moving {
            sentence: Verdict::of_sheet(bank, sheet, &score).sentence(
                language,
                bank,
                stability(bank, &sheet.answers, &score).as_ref(),
            ),
            standing: is_known.then(|| Standing::new(language, bank, &score)),
            sides: [sides.left, sides.right]
                .map(|role| visible(&bank.roles()[role].name).into_owned()),
            weights,
            nothing: language.catalog().text("weight-none"),
        }
    }

    /// What the answer to a question weighs, in words.
    pub(crate) fn weight(&self, question: usize) -> String {
        let weight = self.weights.get(question).cloned().flatten();
        weight.unwrap_or_else(|| self.nothing.clone())
    }
}
