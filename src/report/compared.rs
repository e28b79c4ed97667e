//! What is said about two sheets of one person: where the result was and is, whether the move is more
//! than answers waver, and what changed.

use crate::bank::{Bank, Length};
use crate::explain::compare::{ChangedReason, Comparison, counted};
use crate::explain::reasons::Cause;
use crate::explain::stability::stability;
use crate::language::{Catalog, Language, Value};
use crate::scoring::points::Tenths;
use crate::scoring::score::Score;
use crate::sheet::Sheet;
use crate::sheet::answers::Pick;

use super::answers::{answer, cause, shown};
use super::bar::Bar;
use super::reasons::most;
use super::standing::{Balance, Sides};
use super::verdict::{Verdict, in_sentence};

/// The content of a comparison; the fields stand in the order in which a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What has changed, in one sentence: what came out or, where that is the same, the place on the bar.
    pub sentence: String,
    /// Whether the place on the bar has changed, where the first sentence does not say so.
    pub place: Option<String>,
    /// The roles at the left and the right end of every bar.
    pub sides: [String; 2],
    /// Where it was, and where it is.
    pub moments: [Moment; 2],
    /// How often chance alone would move it as far, where it has moved.
    pub chance: Option<String>,
    /// Where the sheets answer different questions, what comes of it.
    pub different_questions: Option<String>,
    /// The heading over the changes.
    pub heading: String,
    /// How to read their figures, or that there are none.
    pub about: String,
    /// What changed and moved the result, the largest move first, and what no change accounts for.
    pub changes: Vec<ChangeInWords>,
    /// How many answers are other ones and move nothing, where there are any.
    pub unmoved: Option<String>,
    /// What such a result can be and what it is for.
    pub purpose: String,
}

/// A result then or now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Which of the two it is.
    pub heading: String,
    /// What came out.
    pub sentence: String,
    /// Where it stands between the two roles.
    pub balance: Balance,
}

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeInWords {
    /// The question, why the rule is there, or what the rest comes from.
    pub cause: String,
    /// What it was and what it is; empty for the rest.
    pub from_to: String,
    /// How far it moved the result, of 100.
    pub figure: String,
    /// The same between the two roles; a full bar is an answer that went from one end to the other.
    pub bar: Bar,
}

impl Compared {
    /// What is to be said about two sheets, the earlier first.
    #[must_use]
    pub fn new(
        language: Language,
        bank: &Bank,
        sheets: [&Sheet; 2],
        comparison: &Comparison,
    ) -> Compared {
        let catalog = language.catalog();
        let sides = Sides::new(&comparison.before);
        let scores = [&comparison.before, &comparison.after];
        let most = [0, 1].map(|side| most_of(bank, sheets[side], scores[side], scores[0]));
        let words = ComparisonWording {
            language,
            bank,
            sides,
            lengths: sheets.map(|sheet| sheet.length),
            full: 2 * most[0].max(most[1]),
        };
        let verdicts = [0, 1].map(|at| Verdict::of_sheet(bank, sheets[at], scores[at]));
        let moment = |at: usize, heading: &str| Moment {
            heading: catalog.text(heading),
            sentence: verdicts[at].sentence(
                language,
                bank,
                stability(bank, &sheets[at].answers, scores[at]).as_ref(),
            ),
            balance: Balance::new(
                language,
                bank,
                &sides,
                sides.to_right(comparison.margins[at]),
            ),
        };
        let (mut moving, unmoved): (Vec<&ChangedReason>, Vec<&ChangedReason>) = comparison
            .changes
            .iter()
            .partition(|change| change.lean.0 != 0);
        let is_answer = |change: &&&ChangedReason| matches!(change.cause, Cause::Question(_));
        let unmoved = unmoved.iter().filter(is_answer).count();
        moving.sort_by_key(|change| std::cmp::Reverse(change.lean.0.abs()));
        let mut changes: Vec<ChangeInWords> =
            moving.iter().map(|change| words.change(change)).collect();
        if comparison.rest.0 != 0 {
            let from = rest(catalog, bank, sheets, comparison);
            changes.push(words.line(from, String::new(), comparison.rest));
        }
        let names = [sides.left, sides.right].map(|role| in_sentence(bank, role));
        let place = catalog.text(match comparison.is_change() {
            _ if comparison.margins[0] == comparison.margins[1] => "compare-same",
            Some(true) => "compare-change",
            Some(false) => "compare-noise",
            None => "compare-unknown",
        });
        let (sentence, place) = match standing_change(language, bank, &verdicts) {
            Some(changed) => (changed, Some(place)),
            None => (place, None),
        };
        Compared {
            sentence,
            place,
            sides: [sides.left, sides.right].map(|role| shown(&bank.roles()[role].name)),
            moments: [moment(0, "compare-before"), moment(1, "compare-now")],
            chance: (comparison.moved().0 != 0).then(|| chance(catalog, comparison)),
            different_questions: (!comparison.same_questions)
                .then(|| catalog.text("compare-other-questions")),
            heading: catalog.text("compare-changes"),
            about: match changes.is_empty() {
                true => catalog.text("reasons-none"),
                false => catalog.with(
                    "compare-about",
                    &[
                        ("left", Value::Text(&names[0])),
                        ("right", Value::Text(&names[1])),
                    ],
                ),
            },
            changes,
            unmoved: (unmoved > 0)
                .then(|| catalog.with("compare-unmoved", &[("count", unmoved.into())])),
            purpose: catalog.text("purpose"),
        }
    }
}

/// From what to what the verdict has changed, where it says something else of the roles now: the place on
/// the bar does not tell that.
fn standing_change(language: Language, bank: &Bank, verdicts: &[Verdict; 2]) -> Option<String> {
    let [from, to] = changed_standing(language, bank, verdicts)?;
    let values = [("from", Value::Text(&from)), ("to", Value::Text(&to))];
    Some(language.catalog().with("compare-standing", &values))
}

/// What two verdicts say in short, where they do not say the same.
#[must_use]
pub fn changed_standing(
    language: Language,
    bank: &Bank,
    verdicts: &[Verdict; 2],
) -> Option<[String; 2]> {
    let [before, after] = verdicts;
    let is_other = !before.says_the_same(after);
    is_other.then(|| [before, after].map(|verdict| verdict.in_short(language, bank)))
}

/// Where the part of the move comes from that no change accounts for.
fn rest(catalog: &Catalog, bank: &Bank, sheets: [&Sheet; 2], comparison: &Comparison) -> String {
    if comparison.same_questions {
        return catalog.text("compare-rest");
    }
    let [before, after] = sheets.map(|sheet| counted(bank, sheet).count());
    let answered = match after.cmp(&before) {
        std::cmp::Ordering::Less => "fewer",
        std::cmp::Ordering::Equal => "others",
        std::cmp::Ordering::Greater => "more",
    };
    let values = [("answered", Value::Text(answered))];
    catalog.with("compare-rest-of-other-questions", &values)
}

/// The most that one answer to a sheet's questions can do between the first two roles of `first`.
fn most_of(bank: &Bank, sheet: &Sheet, score: &Score, first: &Score) -> i64 {
    let mut between = *score;
    between.ranking = first.ranking;
    most(bank, sheet, &between)
}

/// How often chance alone would move it as far.
fn chance(catalog: &Catalog, comparison: &Comparison) -> String {
    let Some(chance) = &comparison.chance else {
        return catalog.text("compare-chance-unknown");
    };
    let told = match chance.percent() {
        Tenths(991..) => catalog.text("compare-chance-most"),
        Tenths(..10) => catalog.text("compare-chance-least"),
        percent => catalog.with("compare-chance", &[("times", percent.into())]),
    };
    match chance.sampled {
        None => told,
        Some(sampled) => {
            let values = [
                ("draws", sampled.draws.into()),
                ("error", sampled.standard_error.into()),
            ];
            format!("{told} {}", catalog.with("firm-estimated", &values))
        }
    }
}

struct ComparisonWording<'a> {
    language: Language,
    bank: &'a Bank,
    sides: Sides,
    /// Which questions either sheet was asked.
    lengths: [Length; 2],
    full: i64,
}

impl ComparisonWording<'_> {
    fn change(&self, change: &ChangedReason) -> ChangeInWords {
        self.line(
            cause(self.bank, change.cause),
            self.change_in_words(change),
            change.lean,
        )
    }

    fn line(&self, cause: String, from_to: String, lean: Tenths) -> ChangeInWords {
        ChangeInWords {
            cause,
            from_to,
            figure: self.language.catalog().tenths(Tenths(lean.0.abs())),
            bar: Bar::balance(self.sides.to_right(lean), self.full),
        }
    }

    fn change_in_words(&self, change: &ChangedReason) -> String {
        let catalog = self.language.catalog();
        match change.cause {
            Cause::Question(question) => {
                let in_words = |pick: &Option<Pick>, length| match pick {
                    Some(pick) => answer(self.language, self.bank, question, pick),
                    None if self.bank.asks(length, question) => catalog.text("mark-open"),
                    None => catalog.text("mark-not-asked"),
                };
                let before = in_words(&change.before, self.lengths[0]);
                format!("{before} → {}", in_words(&change.after, self.lengths[1]))
            }
            Cause::Rule(_) if change.holds_now => catalog.text("compare-rule-now"),
            Cause::Rule(_) => catalog.text("compare-rule-before"),
        }
    }
}
