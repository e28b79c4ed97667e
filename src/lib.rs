//! rolefit: questionnaires that are scored exactly, and results that one can argue with.
//!
//! This library is the pure core: no terminal, no file, no clock, no randomness. A [`Bank`] holds the
//! questions and rules and a [`Sheet`] one person's answers; [`Bank::assess`] says what the one comes to on
//! the other. The program `rolefit` stands on top of it.
//!
//! # In five minutes
//! Texts go in, values come out; where the texts come from is the caller's business.
//!
//! ```
//! use rolefit::{Bank, Outcome, bank, sheet};
//!
//! // A bank: one that is built in, any text in the format `rolefit-bank/1`, or one made in code.
//! let bank: Bank = bank::built_in("pm-vs-po").expect("it ships").text.parse()?;
//!
//! // A sheet: JSON in the format `rolefit-answers/1`. A refusal tells every problem and its place.
//! let answers = r#"{"answers": {"own-the-why": 5, "focus": 1, "company": "startup"}}"#;
//! let sheet = sheet::parse(answers, &bank)?;
//!
//! // A bank is shared by threads as it is.
//! let assessment = bank.assess(&sheet);
//!
//! // Three answers of twenty-nine are too few to say anything, and the result says so.
//! assert_eq!(assessment.score.outcome, Outcome::Insufficient);
//! assert!(assessment.score.basis.evidence < bank.decision().min_evidence);
//! // Still every point has its reason.
//! assert!(!assessment.explanation.reasons.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where to look
//! | to | see |
//! | --- | --- |
//! | read a bank, and walk through its roles, questions and rules | [`Bank`] |
//! | make a bank in code | [`Bank::builder`] |
//! | read a sheet from JSON, or one answer from a text | [`sheet`] |
//! | answer questions one by one, as a quiz does | [`Answers`] |
//! | score; score, explain, and say how sure it is | [`Bank::score`], [`Bank::assess`] |
//! | the same for streams of sheets, without a lock | [`Scorer`], [`Assessor`], [`sheet::UsualReader`] |
//! | the result with ids in place of indices, and as JSON, `rolefit-result/1` | [`explain::result::ResultDocument`] |
//! | say it all to a person, as a page or as Markdown | `report` (with the feature of that name) |
//! | hold two sheets of one person against each other | [`explain::compare::compare`] |
//! | show a text that somebody else wrote | [`text::visible`] |
//! | print JSON Schemas of the formats | [`document`] |
//!
//! Questions, options, roles and rules are told by their indices in the bank; [`Bank::question`] and
//! [`Bank::role`] find them by id. Figures with a decimal are whole numbers of tenths ([`Tenths`]):
//! the same sheet and bank give the same bytes on every machine.
//!
//! Whole programs are in `examples/`.

pub mod audit;
pub mod bank;
pub mod cohort;
pub mod diagnostics;
pub mod document;
pub mod explain;
#[cfg(feature = "report")]
pub mod language;
pub mod probability;
#[cfg(feature = "report")]
pub mod report;
pub mod scoring;
pub mod sheet;
pub mod text;

pub use bank::{Bank, Length, Outcome};
pub use diagnostics::problem::{Place, Problem, ProblemKind, Problems};
pub use explain::assessment::{Assessment, Assessor};
pub use scoring::points::{Points, Ranges, Tenths};
pub use scoring::score::{Score, Scorer};
pub use sheet::answers::{AnswerError, Answers, Pick};
pub use sheet::{Sheet, SheetError};
