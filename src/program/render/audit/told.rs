//! What an audit finds, in words.

use rolefit::audit::{
    Finding, MOST_APART, MOST_INFLUENCE, MOST_PERIODIC, Matter, Pattern, Periodic, Remark, Widest,
};
use rolefit::bank::Length;
use rolefit::explain::notes::Note;
use rolefit::explain::reasons::Cause;
use rolefit::probability::chance::percent;
use rolefit::{Bank, Outcome};

/// How many questions a finding names at most.
const NAMED: usize = 12;

/// A finding as an error: what is wrong, and what to do.
pub(crate) fn finding(bank: &Bank, finding: &Finding) -> (String, String) {
    (wrong(bank, finding), remedy(bank, finding))
}

/// What is wrong.
fn wrong(bank: &Bank, finding: &Finding) -> String {
    let role = |role: usize| format!("\"{}\"", bank.roles()[role].id);
    let question = |question: usize| format!("question \"{}\"", bank.questions()[question].id);
    match finding {
        Finding::RoleOutOfReach {
            length,
            role: of,
            lead,
            needed,
        } => {
            let why = match needed {
                Some(needed) => format!("the largest lead is {lead}, and {needed} is needed"),
                None => "nothing that is asked is evidence".into(),
            };
            format!(
                "role {} cannot be the outcome{}: {why}",
                role(*of),
                version(*length)
            )
        }
        Finding::StraightLiner {
            length,
            pattern: by,
            outcome,
            margin,
            tilt,
        } => format!(
            "answering {}{} gives {} with a margin of {margin}, not close{}",
            pattern(*by),
            version(*length),
            outcome.id(bank),
            tilted(bank, tilt)
        ),
        Finding::Periodic {
            length,
            periodic: found,
        } => format!(
            "{} give a role{}, over {} %{}",
            periodic(found),
            version(*length),
            percent(MOST_PERIODIC),
            found.widest.as_ref().map_or(String::new(), |found| format!(
                "; the largest margin is {} for {}",
                found.margin,
                widest(found)
            ))
        ),
        Finding::Noted {
            length,
            role: of,
            note,
        } => format!(
            "answering wholly for {}{} is noted as {}",
            role(*of),
            version(*length),
            noted(*note)
        ),
        Finding::Unequal {
            length,
            most,
            least,
        } => format!(
            "at random{} {} comes out in {} % and {} in {} %, over {} points apart",
            version(*length),
            role(most.0),
            percent(most.1),
            role(least.0),
            percent(least.1),
            percent(MOST_APART)
        ),
        Finding::TooInfluential {
            question: of,
            share,
        } => format!(
            "{} has {} % of the influence, over {} %",
            question(*of),
            percent(*share),
            percent(MOST_INFLUENCE)
        ),
        Finding::DeadRule { rule } => {
            format!(
                "rule \"{}\" can never fire: no answers fulfil it",
                bank.rules()[*rule].id
            )
        }
        Finding::NoEffect { question: of } => {
            format!(
                "{} has no effect: no answer to it moves the margin",
                question(*of)
            )
        }
    }
}

/// What to do about it.
fn remedy(bank: &Bank, finding: &Finding) -> String {
    match finding {
        Finding::RoleOutOfReach { .. } => {
            "give it more points, on answers that give the other roles none".into()
        }
        Finding::StraightLiner { outcome, .. } => match outcome {
            Outcome::Role(role) => format!(
                "let these answers give the other roles as much as {}",
                bank.roles()[*role].id
            ),
            _ => "give points to what is asked".into(),
        },
        Finding::Periodic { .. } => {
            "mix the order of the questions, and which role the first side of a pair speaks for".into()
        }
        Finding::Noted { .. } => {
            "mix the order of the questions, so that no run of them wants the same key".into()
        }
        Finding::Unequal { least, .. } => {
            format!("make points for {} easier to get", bank.roles()[least.0].id)
        }
        Finding::TooInfluential { .. } => "give it fewer points, or ask more questions".into(),
        Finding::DeadRule { .. } => "mend its condition, or remove it".into(),
        Finding::NoEffect { .. } => {
            "give its options points that differ, or leave out all its points and rules to make it context"
                .into()
        }
    }
}

/// The questions and rules that tilt a straight-liner.
fn tilted(bank: &Bank, tilt: &[Cause]) -> String {
    if tilt.is_empty() {
        return String::new();
    }
    let named = tilt.iter().take(NAMED).map(|cause| match cause {
        Cause::Question(question) => bank.questions()[*question].id.as_str(),
        Cause::Rule(rule) => bank.rules()[*rule].id.as_str(),
    });
    let named: Vec<&str> = named.collect();
    let more = match tilt.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("; tilted by {}{more}", named.join(", "))
}

fn version(length: Length) -> &'static str {
    match length {
        Length::Full => "",
        Length::Quick => " in the short version",
    }
}

/// What a way of answering looks like.
pub(crate) fn noted(note: Note) -> String {
    match note {
        Note::SameKey { length } => format!("one key {length} times in a row"),
        Note::Pattern { period } => format!("a pattern of {period} keys over and over"),
        Note::Fast { seconds } => format!("{seconds} seconds a question"),
    }
}

/// How many rhythms of keys get a role, and of how many.
pub(crate) fn periodic(periodic: &Periodic) -> String {
    let skipped = if periodic.ungraded {
        ""
    } else {
        ", with what is not graded skipped,"
    };
    format!(
        "{} of {} patterns of up to {} keys over and over ({} %){skipped}",
        periodic.with_role,
        periodic.patterns,
        periodic.longest,
        percent(periodic.share())
    )
}

/// The keys of a pattern as they are pressed.
pub(crate) fn widest(widest: &Widest) -> String {
    let keys: Vec<String> = widest.keys.iter().map(usize::to_string).collect();
    format!("keys {}", keys.join(" "))
}

/// A way to answer without reading.
pub(crate) fn pattern(pattern: Pattern) -> String {
    match pattern {
        Pattern::Lowest => "always the lowest, the first option".into(),
        Pattern::Middle => "always the middle".into(),
        Pattern::Highest => "always the highest".into(),
        Pattern::Key(key) => format!("always key {key}"),
        Pattern::LowestHighest => "the lowest, then the highest, by turns".into(),
        Pattern::HighestLowest => "the highest, then the lowest, by turns".into(),
    }
}

/// A remark on the words of a bank.
pub(crate) fn remark(bank: &Bank, remark: &Remark) -> String {
    let matter = match &remark.matter {
        Matter::Wide { columns, most } => {
            format!("{columns} columns, {most} fit on a narrow screen")
        }
        Matter::Wordy { words } => format!("{words} words, 20 are read at a glance"),
        Matter::TwoClaims(joint) => format!("two ideas in one: it has {joint}"),
        Matter::Absolute(word) => {
            format!("it has \"{word}\": say what is, without exception or denial")
        }
        Matter::Uneven { by } => {
            format!("this side is {by} characters longer than the other; 6 may be")
        }
        Matter::GivesAway { by } => {
            format!("it is {by} characters longer than every other option, which gives it away")
        }
        Matter::Heavier { role, than, by } => {
            format!(
                "the criteria for {} are {by} characters longer than those for {} on average; 6 \
                 may be, and this one is the longest",
                bank.roles()[*role].name,
                bank.roles()[*than].name
            )
        }
        Matter::NamesRole(role) => {
            format!(
                "it names the role {}: ask about the work",
                bank.roles()[*role].name
            )
        }
        Matter::Twice { earlier } if *earlier == remark.question => {
            "the same option stands twice".into()
        }
        Matter::Twice { earlier } => {
            format!("the same text stands in {}", bank.questions()[*earlier].id)
        }
    };
    format!(
        "{}: “{}”: {matter}",
        bank.questions()[remark.question].id,
        remark.text
    )
}
