//! What ends a command early: errors in the house form, and an exit status.

use std::fmt::{self, Write as _};
use std::io;

use rolefit::diagnostics::problem::Problem;
use rolefit::text::visible;
use rolefit::{Place, Problems};

/// The exit status of a refused input, or of a check that found something.
pub(crate) const REFUSED: u8 = 1;
/// The exit status of wrong usage.
pub(crate) const USAGE: u8 = 2;

/// Errors that end a command, and the exit status that they end it with.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit status.
    pub(crate) status: u8,
    errors: Vec<Message>,
    /// What kind of refusal of the system's it is, where it is one.
    pub(crate) kind: Option<io::ErrorKind>,
}

#[derive(Debug)]
struct Message {
    what: String,
    place: Option<String>,
    help: String,
}

impl Failure {
    /// A refused input, without a place.
    pub(crate) fn refused(what: impl Into<String>, help: impl Into<String>) -> Failure {
        Failure::one(REFUSED, what, None, help)
    }

    /// A refused input with the place it is at.
    pub(crate) fn refused_at(
        what: impl Into<String>,
        place: impl Into<String>,
        help: impl Into<String>,
    ) -> Failure {
        Failure::one(REFUSED, what, Some(place.into()), help)
    }

    /// Something that no input should bring about.
    pub(crate) fn bug(what: &str, error: &dyn fmt::Display) -> Failure {
        Failure::refused(format!("{what}: {error}"), "report this as a bug")
    }

    /// Wrong usage.
    pub(crate) fn usage(what: impl Into<String>, help: impl Into<String>) -> Failure {
        Failure::one(USAGE, what, None, help)
    }

    /// The problems of a file, each at its place in it.
    pub(crate) fn of_problems(file: impl AsRef<str>, problems: &Problems) -> Failure {
        let errors = problems.0.iter();
        Failure {
            status: REFUSED,
            errors: errors
                .map(|found| Message::of(file.as_ref(), found))
                .collect(),
            kind: None,
        }
    }

    /// The same errors and those of another failure after them, with the graver exit status.
    pub(crate) fn and(mut self, other: Failure) -> Failure {
        self.status = self.status.max(other.status);
        self.errors.extend(other.errors);
        self
    }

    /// What is wrong and what to do, for each error.
    pub(crate) fn told(&self) -> impl Iterator<Item = (&str, &str)> {
        let errors = self.errors.iter();
        errors.map(|error| (error.what.as_str(), error.help.as_str()))
    }

    /// What a check found, each with what to do.
    pub(crate) fn of_findings(findings: impl Iterator<Item = (String, String)>) -> Failure {
        let message = |(what, help)| Message {
            what,
            place: None,
            help,
        };
        Failure {
            status: REFUSED,
            errors: findings.map(message).collect(),
            kind: None,
        }
    }

    fn one(
        status: u8,
        what: impl Into<String>,
        place: Option<String>,
        help: impl Into<String>,
    ) -> Failure {
        let message = Message {
            what: what.into(),
            place,
            help: help.into(),
        };
        Failure {
            status,
            errors: vec![message],
            kind: None,
        }
    }
}

/// What a file may hold and hardly means, as standard error shows it: the house form, as a warning.
pub(crate) fn warnings(file: &str, doubts: &[Problem]) -> String {
    let doubts = doubts.iter().map(|doubt| Message::of(file, doubt));
    doubts.map(|message| message.shown("warning")).collect()
}

fn place_in(file: &str, place: Option<Place>) -> String {
    match place {
        Some(place) => format!("{file}:{}:{}", place.line, place.column),
        None => file.to_owned(),
    }
}

impl fmt::Display for Failure {
    /// `error: what is wrong`, the place where there is one, `help: what to do`; whatever the input
    /// holds, nothing but text reaches the terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for error in &self.errors {
            f.write_str(&error.shown("error"))?;
        }
        Ok(())
    }
}

impl Message {
    fn of(file: &str, problem: &Problem) -> Message {
        Message {
            what: problem.what.clone(),
            place: Some(place_in(file, problem.place)),
            help: problem.help.clone(),
        }
    }

    fn shown(&self, level: &str) -> String {
        let mut text = format!("{level}: {}\n", visible(&self.what));
        if let Some(place) = &self.place {
            let _ = writeln!(text, "  --> {}", visible(place));
        }
        if !self.help.is_empty() {
            let _ = writeln!(text, "help: {}", visible(&self.help));
        }
        text
    }
}
