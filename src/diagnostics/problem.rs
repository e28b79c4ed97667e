//! What can be wrong with an input, and where: one clear error that says what to do.

use std::fmt;

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte offset in a text; past the end is the end.
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Place {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// One thing that is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong, one line without a full stop.
    pub what: String,
    /// Where, if there is a place.
    pub place: Option<Place>,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(place) = self.place {
            write!(f, " (line {}, column {})", place.line, place.column)?;
        }
        if !self.help.is_empty() {
            write!(f, "; {}", self.help)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

/// Everything that is wrong with an input, at least one, in the input's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// The known name nearest to one that is not known, where it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut work = u64::MAX;
    nearest_within(name, known, &mut work)
}

/// The same while `work` lasts, which goes down with every name that is looked at; `None` where it
/// does not last to the end.
pub(crate) fn nearest_within<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    work: &mut u64,
) -> Option<&'a str> {
    // Hostile input may be long; nothing over this length is a slip of the finger.
    const LONGEST: usize = 200;
    if *work == 0 || name.len() > LONGEST * 4 || name.chars().count() > LONGEST {
        return None;
    }
    let wanted = name.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        if candidate.len() > LONGEST * 4 {
            continue;
        }
        let cost = (wanted.len() as u64 + 8) * (candidate.len() as u64 + 8);
        *work = work.saturating_sub(cost);
        if *work == 0 {
            return None;
        }
        let similarity = strsim::jaro_winkler(&wanted, &candidate.to_lowercase());
        if similarity >= 0.75 && best.is_none_or(|(best, _)| similarity > best) {
            best = Some((similarity, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
