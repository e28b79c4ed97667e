//! What is said about one sheet, in its order, whatever the format: every text safe to show, every
//! decision taken, so that a format has only to set it.

use crate::audit::Random;
use crate::bank::{Bank, Length};
use crate::explain::assessment::Assessment;
use crate::explain::notes::Note;
use crate::language::{Language, Value};
use crate::scoring::score::Score;
use crate::sheet::Sheet;

use super::answers::shown;
use super::checklist::{Checklist, checklists};
use super::dimensions::{DimensionBalance, dimensions};
use super::firmness::{self, Firmness};
use super::missing;
use super::reasons::{self, ReasonList};
use super::standing::{Sides, Standing};
use super::verdict::{CloseCall, Verdict, in_sentence};

/// A report's content; the fields stand in the order in which a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The language of the sentences.
    pub language: Language,
    /// The language of the bank's texts, a BCP 47 tag.
    pub bank_language: String,
    /// The quiz, with its id and version.
    pub quiz: String,
    /// The quiz's title alone.
    pub title: String,
    /// Whose sheet it is, where the sheet says so: id, group.
    pub whose: String,
    /// What came out, in one sentence.
    pub sentence: String,
    /// That the criteria speak against the lean, where they do.
    pub remark: Option<String>,
    /// What is missing: of a result, or of roles that are not compared.
    pub missing: Vec<String>,
    /// Where the roles stand; `None` where too little is answered.
    pub standing: Option<Standing>,
    /// The names of the roles at the left and the right end of every bar with a middle.
    pub sides: [String; 2],
    /// One thing to do next.
    pub next: Option<NextStep>,
    /// That this is the short version, and what it takes there.
    pub short_version: Option<String>,
    /// What the way of answering looks like; may be empty.
    pub notes: Vec<String>,
    /// The criteria by role; may be empty.
    pub checklists: Vec<Checklist>,
    /// The strongest reasons for the first role and for the second.
    pub strongest: Option<[ReasonList; 2]>,
    /// How firm the result is.
    pub firmness: Option<Firmness>,
    /// What the roles in question do, each by name; may be empty.
    pub portraits: Vec<Portrait>,
    /// All reasons, on one scale.
    pub reasons: Option<AllReasons>,
    /// Every dimension of which something is answered, between the two roles.
    pub dimensions: Vec<DimensionBalance>,
    /// The advice that holds.
    pub advice: Vec<String>,
    /// What to do next, by role.
    pub next_steps: Vec<NextStep>,
    /// What such a result can be and what it is for.
    pub purpose: String,
}

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// What the steps are.
    pub heading: String,
    /// The steps, one at least.
    pub steps: Vec<String>,
    /// Whether the heading speaks of all steps, so that one of them alone would say something else.
    pub is_of_all: bool,
}

/// What a role does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The role's name.
    pub role: String,
    /// What it does, in a sentence or two.
    pub summary: String,
}

/// All reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllReasons {
    /// How to read the figures.
    pub about: String,
    /// For the first role and for the second, strongest first.
    pub lists: [ReasonList; 2],
    /// What they add up to.
    pub sum: String,
}

impl Content {
    /// What is to be said about an assessed sheet. `random`, which is asked where it is needed, is what
    /// answering this version of the bank at random gives ([`at_random`](crate::audit::at_random)): it serves every sheet of the version.
    #[must_use]
    pub fn new(
        language: Language,
        bank: &Bank,
        sheet: &Sheet,
        assessment: &Assessment,
        random: impl FnOnce() -> Random,
    ) -> Content {
        let catalog = language.catalog();
        let score = &assessment.score;
        let verdict = Verdict::new(bank, score, &assessment.criteria);
        let is_known = verdict != Verdict::Insufficient;
        let sides = Sides::new(score);
        let all = is_known.then(|| reasons::all(language, bank, sheet, assessment));
        let advice = assessment.explanation.advice.iter();
        let roles = roles_in_question(&verdict);
        let steps = next_steps(language, bank, &roles);
        Content {
            language,
            bank_language: super::page::language(bank.language()).to_owned(),
            quiz: quiz(language, bank, sheet.length),
            title: shown(bank.title()),
            whose: whose(sheet),
            sentence: verdict.sentence(language, bank, assessment.stability.as_ref()),
            remark: verdict.remark(language, bank, score, &assessment.criteria),
            missing: missing::missing(language, bank, score),
            standing: is_known.then(|| Standing::new(language, bank, score)),
            sides: [sides.left, sides.right].map(|role| shown(&bank.roles()[role].name)),
            next: next(language, bank, sheet, &verdict),
            short_version: firmness::short_version(language, bank, sheet),
            notes: notes(language, assessment),
            checklists: match is_known {
                true => checklists(language, bank, sheet, &assessment.criteria),
                false => Vec::new(),
            },
            strongest: all.as_ref().map(|all| reasons::strongest(all, score)),
            firmness: is_known.then(|| Firmness::new(language, bank, sheet, assessment, &random())),
            portraits: portraits(bank, &roles),
            reasons: all.map(|lists| AllReasons {
                about: about(language, bank, score),
                lists,
                sum: reasons::sum(language, bank, assessment),
            }),
            dimensions: match is_known {
                true => dimensions(language, bank, sheet, assessment),
                false => Vec::new(),
            },
            advice: advice.map(|&n| shown(&bank.advice()[n].text)).collect(),
            next_steps: steps,
            purpose: catalog.text("purpose"),
        }
    }

    /// The heading over a part of the report.
    #[must_use]
    pub fn heading(&self, part: ReportSection) -> String {
        self.language.catalog().with(
            match part {
                ReportSection::Checklist => "checklist-heading",
                ReportSection::Strongest => "strongest-heading",
                ReportSection::Firmness => "firm-heading",
                ReportSection::Portraits => "portrait-heading",
                ReportSection::Reasons => "reasons-heading",
                ReportSection::Dimensions => "dimensions-heading",
                ReportSection::Advice => "advice-heading",
                ReportSection::NextSteps => "next-steps-heading",
            },
            &[("count", self.portraits.len().into())],
        )
    }

    /// What the marks of the checklists mean.
    #[must_use]
    pub fn checklist_legend(&self) -> String {
        self.language.catalog().text("checklist-legend")
    }

    /// What stands where a list of reasons is empty.
    #[must_use]
    pub fn no_reasons(&self) -> String {
        self.language.catalog().text("reasons-none")
    }
}

/// A part of a report that has a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportSection {
    /// [`Content::checklists`].
    Checklist,
    /// [`Content::strongest`].
    Strongest,
    /// [`Content::firmness`].
    Firmness,
    /// [`Content::portraits`].
    Portraits,
    /// [`Content::reasons`].
    Reasons,
    /// [`Content::dimensions`].
    Dimensions,
    /// [`Content::advice`].
    Advice,
    /// [`Content::next_steps`].
    NextSteps,
}

/// The roles that a reader wants to know of: the one that came out, or those that are close.
fn roles_in_question(verdict: &Verdict) -> Vec<usize> {
    match verdict {
        Verdict::Role(role, _) => vec![*role],
        Verdict::Close(_, roles) => roles.clone(),
        Verdict::Insufficient => Vec::new(),
    }
}

fn quiz(language: Language, bank: &Bank, length: Length) -> String {
    let (title, version) = (shown(bank.title()), shown(bank.version()));
    let values = [
        ("title", Value::Text(&title)),
        ("id", Value::Text(bank.id())),
        ("version", Value::Text(&version)),
    ];
    let id = match length {
        Length::Full => "quiz-name",
        Length::Quick => "quiz-name-short",
    };
    language.catalog().with(id, &values)
}

fn whose(sheet: &Sheet) -> String {
    let parts = [&sheet.id, &sheet.group].into_iter().flatten();
    let parts: Vec<String> = parts.map(|part| shown(part)).collect();
    parts.join(", ")
}

/// What the way of answering looks like, a sentence each, and what to make of it.
fn notes(language: Language, assessment: &Assessment) -> Vec<String> {
    let catalog = language.catalog();
    let told = assessment.notes.iter().map(|note| match note {
        Note::SameKey { length } => catalog.with("note-same-key", &[("count", (*length).into())]),
        Note::Pattern { period } => catalog.with("note-pattern", &[("count", (*period).into())]),
        Note::Fast { seconds } => catalog.with("note-fast", &[("seconds", (*seconds).into())]),
    });
    let mut told: Vec<String> = told.collect();
    if !told.is_empty() {
        told.push(catalog.text("note-what-now"));
    }
    told
}

/// How to read the figures of the reasons.
fn about(language: Language, bank: &Bank, score: &Score) -> String {
    let names = [score.ranking.first, score.ranking.second].map(|role| in_sentence(bank, role));
    let values = [
        ("first", Value::Text(&names[0])),
        ("second", Value::Text(&names[1])),
    ];
    let ranked = score.basis.ranked.iter().filter(|ranked| **ranked).count();
    let id = match ranked {
        2 => "reasons-about",
        _ => "reasons-about-first-two",
    };
    language.catalog().with(id, &values)
}

fn portraits(bank: &Bank, roles: &[usize]) -> Vec<Portrait> {
    let roles = roles.iter().map(|&role| &bank.roles()[role]);
    let told = roles.filter(|role| !role.summary.is_empty());
    told.map(|role| Portrait {
        role: shown(&role.name),
        summary: shown(&role.summary),
    })
    .collect()
}

/// One thing to do: the first step of the role that came out, a piece of each role that is close, a look
/// around where little of any was said yes to, or more answers.
fn next(language: Language, bank: &Bank, sheet: &Sheet, verdict: &Verdict) -> Option<NextStep> {
    let catalog = language.catalog();
    let first_steps = |roles: &[usize]| -> Vec<String> {
        let steps = roles
            .iter()
            .filter_map(|&role| bank.roles()[role].next_steps.first());
        steps.map(|step| shown(step)).collect()
    };
    let (id, steps) = match verdict {
        Verdict::Role(role, _) => ("next-step", first_steps(&[*role])),
        Verdict::Close(CloseCall::Neither, _) => {
            ("next-step", vec![catalog.text("next-step-neither")])
        }
        Verdict::Close(_, roles) => ("next-step-close", first_steps(roles)),
        Verdict::Insufficient => {
            let (heading, steps) = missing::go_on(language, bank, sheet);
            return Some(NextStep {
                heading,
                steps,
                is_of_all: false,
            });
        }
    };
    let heading = catalog.with(id, &[("count", steps.len().into())]);
    (!steps.is_empty()).then_some(NextStep {
        heading,
        is_of_all: steps.len() > 1,
        steps,
    })
}

fn next_steps(language: Language, bank: &Bank, roles: &[usize]) -> Vec<NextStep> {
    let mut all = Vec::new();
    for &role in roles {
        let name = in_sentence(bank, role);
        let steps = &bank.roles()[role].next_steps;
        if !steps.is_empty() {
            all.push(NextStep {
                heading: language
                    .catalog()
                    .with("next-steps-of", &[("role", Value::Text(&name))]),
                steps: steps.iter().map(|step| shown(step)).collect(),
                is_of_all: false,
            });
        }
    }
    all
}
