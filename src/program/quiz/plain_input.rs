//! What a line means in the plain quiz: an answer, or a command.

use rolefit::bank::Question;
use rolefit::{Pick, sheet};

/// A line that is not an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineCommand {
    Back,
    Skip,
    Help,
    Review,
    /// Answer the questions beyond the short version too.
    Rest,
    Leave,
}

impl LineCommand {
    pub(super) fn read(line: &str) -> Option<LineCommand> {
        Some(match line.to_lowercase().as_str() {
            "back" => LineCommand::Back,
            "skip" => LineCommand::Skip,
            "help" | "?" => LineCommand::Help,
            "review" => LineCommand::Review,
            "rest" => LineCommand::Rest,
            "leave" | "quit" => LineCommand::Leave,
            _ => return None,
        })
    }

    /// The same at a prompt where no option can be meant, with the colon or without.
    pub(super) fn at_prompt(line: &str) -> Option<LineCommand> {
        LineCommand::read(line.trim().trim_start_matches(':'))
    }
}

/// What a line means at a question.
pub(super) enum Meaning {
    Answer(Pick),
    Empty,
    Word(LineCommand),
    /// It is neither.
    Wrong,
}

/// Whether a line says that none of several options is chosen.
fn is_none(line: &str) -> bool {
    line == "0" || line.eq_ignore_ascii_case("none")
}

/// Reads a line at a question. An option wins over a word of the same name; after a colon a word is
/// always a word.
pub(super) fn read(question: &Question, line: &str) -> Meaning {
    let line = line.trim();
    if let Some(word) = line.strip_prefix(':').and_then(LineCommand::read) {
        return Meaning::Word(word);
    }
    match sheet::answer_from_text(question, line) {
        Ok(Some(pick)) => Meaning::Answer(pick),
        Ok(None) => Meaning::Empty,
        Err(_) => match LineCommand::read(line) {
            Some(word) => Meaning::Word(word),
            None if is_none(line) && question.kind.is_multi() => {
                Meaning::Answer(Pick::Many(Vec::new()))
            }
            None => Meaning::Wrong,
        },
    }
}
