//! Wrong usage in the house form: what is wrong, and what to write instead.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::cli::failure::Failure;

/// What clap found wrong, in a line, with what to do.
pub(super) fn failure(error: &clap::Error, root: &Command) -> Failure {
    let asked = Asked::of(error, root);
    let (what, help) = match error.kind() {
        ErrorKind::UnknownArgument => asked.unknown(error),
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            // The nearest comes last.
            let near = all(error, ContextKind::SuggestedSubcommand).pop();
            let help = near.map_or_else(
                || asked.more("commands"),
                |near| format!("did you mean `{} {near}`?", asked.name),
            );
            (format!("there is no command \"{name}\""), help)
        }
        ErrorKind::InvalidValue => asked.not_offered(error),
        ErrorKind::ValueValidation => asked.not_valid(error),
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg);
            let missing: Vec<String> = missing.iter().map(|arg| name_of(arg)).collect();
            let what = match asked.command.get_name() {
                "score" => "`rolefit score` needs FILE or --answer".into(),
                _ => format!("`{}` needs {}", asked.name, missing.join(" and ")),
            };
            (what, asked.needed(error))
        }
        ErrorKind::ArgumentConflict => {
            let arg = first(error, ContextKind::InvalidArg).unwrap_or_default();
            let others = all(error, ContextKind::PriorArg);
            let others: Vec<String> = others.iter().map(|arg| name_of(arg)).collect();
            let (arg, others) = (name_of(&arg), others.join(", "));
            match others == arg || others.is_empty() {
                true => (format!("{arg} stands twice"), "keep one of them".into()),
                false => (
                    format!("{arg} and {others} do not go together"),
                    "leave one of them out".into(),
                ),
            }
        }
        ErrorKind::TooManyValues => {
            let arg = text(error, ContextKind::InvalidArg).unwrap_or_default();
            let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
            let what = format!("{} has no place for \"{value}\"", name_of(&arg));
            (what, asked.more("options"))
        }
        _ => {
            let told = error.render().to_string();
            let told = told.lines().next().unwrap_or_default();
            let told = told.strip_prefix("error: ").unwrap_or(told);
            (told.to_owned(), asked.more("options"))
        }
    };
    Failure::usage(what, help)
}

/// The command that was asked for.
struct Asked<'c> {
    /// As it is written, with the program's name.
    name: String,
    command: &'c Command,
}

impl<'c> Asked<'c> {
    fn of(error: &clap::Error, root: &'c Command) -> Asked<'c> {
        let mut asked = Asked {
            name: root.get_name().to_owned(),
            command: root,
        };
        match text(error, ContextKind::Usage) {
            Some(usage) => {
                let words = usage.split_whitespace().skip(2);
                words.map_while(|word| asked.step(word)).for_each(drop);
            }
            // Not every error has it: then what was typed tells, options and their values left aside.
            None => {
                let words = std::env::args_os().skip(1);
                for word in words {
                    let _ = word.to_str().and_then(|word| asked.step(word));
                }
            }
        }
        asked
    }

    /// Goes on to the command below that a word names.
    fn step(&mut self, word: &str) -> Option<()> {
        self.command = self.command.find_subcommand(word)?;
        self.name = format!("{} {word}", self.name);
        Some(())
    }

    fn more(&self, what: &str) -> String {
        format!("`{} --help` lists its {what}", self.name)
    }

    fn option(&self, long: &str) -> Option<&Arg> {
        let mut options = self.command.get_arguments();
        options.find(|option| option.get_long() == Some(long))
    }

    /// An option that the command does not have, or an argument too many.
    fn unknown(&self, error: &clap::Error) -> (String, String) {
        let arg = text(error, ContextKind::InvalidArg).unwrap_or_default();
        if !arg.starts_with('-') {
            let what = format!("`{}` has no place for \"{arg}\"", self.name);
            return (what, self.more("arguments"));
        }
        let what = format!("`{}` has no option {arg}", self.name);
        // A format is often asked for by its name alone, as other programs have it.
        let format = arg.trim_start_matches('-');
        let formats = self.option("format").into_iter();
        let mut formats = formats.flat_map(Arg::get_possible_values);
        let help = if formats.any(|offered| offered.get_name() == format) {
            format!("did you mean --format {format}?")
        } else {
            match first(error, ContextKind::SuggestedArg) {
                Some(near) => format!("did you mean {}?", name_of(&near)),
                None => self.more("options"),
            }
        };
        (what, help)
    }

    /// A value that is not among those that are offered, or none.
    fn not_offered(&self, error: &clap::Error) -> (String, String) {
        let arg = name_of(&text(error, ContextKind::InvalidArg).unwrap_or_default());
        let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
        let offered = all(error, ContextKind::ValidValue);
        let what = match value.as_str() {
            "" => format!("{arg} has no value"),
            value => format!("{arg} cannot be \"{value}\""),
        };
        let near = first(error, ContextKind::SuggestedValue);
        let offered = offered.join(", ");
        let help = match near {
            _ if offered.is_empty() => self.example(&arg),
            Some(near) => format!("did you mean {near}? It can be {offered}"),
            None => format!("it can be {offered}"),
        };
        (what, help)
    }

    /// A value that cannot be read as what it should be.
    fn not_valid(&self, error: &clap::Error) -> (String, String) {
        let arg = name_of(&text(error, ContextKind::InvalidArg).unwrap_or_default());
        let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
        let why = error.source().map(ToString::to_string).unwrap_or_default();
        let what = format!("{arg} cannot be \"{value}\"");
        let range = why.split_once(" is not in ").map(|(_, range)| range);
        let ends = range.and_then(|range| range.split_once("..="));
        let help = match ends {
            Some((lowest, highest)) => format!("write a number from {lowest} to {highest}"),
            None if why.starts_with("invalid digit") && self.command.get_name() != "last" => {
                "write a whole number".into()
            }
            None if why.is_empty() || why.starts_with("invalid ") => self.example(&arg),
            None => why,
        };
        (what, help)
    }

    /// How an argument is written.
    fn example(&self, arg: &str) -> String {
        match (self.command.get_name(), arg) {
            ("host", "--listen") => {
                "write an address and a port, as in --listen 127.0.0.1:8707".into()
            }
            ("last", "NUMBER") => "1 is the latest result; `rolefit last --list` lists all".into(),
            (_, "--groups") => "join the groups by commas, as in --groups Berlin,Leeds".into(),
            (_, "--output" | "--save") => {
                "write the name of a file, or - for standard output".into()
            }
            (_, "--public") => "write an address, as in --public https://example.org".into(),
            (_, "--language") => "write a language's tag, as in --language de".into(),
            (_, "--bank") => {
                "write a bank's name or its file; `rolefit bank list` lists names".into()
            }
            (_, "--answer") => {
                "write a question's id and its answer, as in --answer company=startup".into()
            }
            _ => self.more("options"),
        }
    }

    /// What the command cannot do without.
    fn needed(&self, error: &clap::Error) -> String {
        match self.command.get_name() {
            "score" => "name a sheet's file, - for standard input, or give answers alone: rolefit score --answer QUESTION=ANSWER".into(),
            "compare" => "name two sheets, or two results by their numbers in `rolefit last --list`: rolefit compare 2 1".into(),
            "completions" => "name the shell, as in: rolefit completions bash".into(),
            _ => {
                let usage = text(error, ContextKind::Usage).unwrap_or_default();
                match usage.trim().strip_prefix("Usage: ") {
                    Some(usage) => format!("write {usage}"),
                    None => self.more("arguments"),
                }
            }
        }
    }
}

/// An option by its long name, another argument by what its help calls it.
fn name_of(arg: &str) -> String {
    let arg = arg.split_whitespace().next().unwrap_or_default();
    let arg = arg.split('=').next().unwrap_or_default();
    arg.trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn first(error: &clap::Error, kind: ContextKind) -> Option<String> {
    all(error, kind).into_iter().next()
}
