//! Several options in one cell: however they are joined, there must be one way to read them.

use rolefit::{Pick, ProblemKind};

use super::{JOINS, Options, Wrong};
use crate::tables::fold::fold;
use crate::tables::words::{MISSING, NONE};

/// The most parts of one cell that are looked at.
const MOST_PARTS: usize = 2_000;

impl Options {
    /// Several options in one cell: the reading by which every part is an option.
    pub(super) fn several(&self, cell: &str, folded: &str) -> Result<Option<Pick>, Wrong> {
        let mut readings: Vec<Vec<usize>> = Vec::new();
        let mut twice = None;
        let mut add = |mut options: Vec<usize>| {
            options.sort_unstable();
            if let Some(pair) = options.windows(2).find(|pair| pair[0] == pair[1]) {
                twice = Some(pair[0]);
                return;
            }
            if !readings.contains(&options) {
                readings.push(options);
            }
        };
        for option in self.by_letter(folded) {
            add(vec![option]);
        }
        if let Some(parts) = listed(cell) {
            let parts: Vec<String> = parts.iter().map(|part| fold(part)).collect();
            if let [only] = &parts[..]
                && NONE.contains(&only.as_str())
                && self.one(only).is_empty()
            {
                return Ok(Some(Pick::Many(Vec::new())));
            }
            let each: Option<Vec<usize>> = parts
                .iter()
                .map(|part| match self.one(part)[..] {
                    [option] => Some(option),
                    _ => None,
                })
                .collect();
            each.into_iter().for_each(&mut add);
        } else {
            for join in JOINS.into_iter().filter(|join| cell.contains(*join)) {
                for reading in self.joined(cell, join) {
                    add(reading);
                }
            }
            if folded.contains(' ') {
                // A number behind a label is a rank, and no other option.
                let parts = || folded.split(' ');
                let are_numbers = parts().all(|part| self.number(part).is_some());
                let has_number = parts().any(|part| self.number(part).is_some());
                for reading in self.joined(folded, ' ') {
                    if are_numbers || !has_number || reading.len() == 1 {
                        add(reading);
                    }
                }
            }
        }
        // Other marks than the label's may join others: only where they do not, they are marks of the label.
        if readings.is_empty() {
            let whole = self.without_marks(folded).into_iter();
            readings.extend(whole.map(|option| vec![option]));
        }
        match &readings[..] {
            [options] => self
                .check_count(options.len())
                .map(|()| Some(Pick::Many(options.clone()))),
            [first, second, ..] => Err(self.ambiguous(cell, first, second)),
            [] if NONE.contains(&folded.trim_end_matches([';', ',', '|', '.']).trim_end()) => {
                Ok(Some(Pick::Many(Vec::new())))
            }
            [] if MISSING.contains(&folded) => Ok(None),
            [] => Err(match twice {
                Some(option) => Wrong {
                    kind: ProblemKind::UnknownAnswer,
                    what: format!("\"{}\" is chosen twice", self.shown[option]),
                    help: "name each option once".into(),
                },
                None => self.unknown(cell, &self.part_that_is_none(cell)),
            }),
        }
    }

    /// Refuses more options than one answer may hold.
    pub(in crate::tables) fn check_count(&self, chosen: usize) -> Result<(), Wrong> {
        if chosen <= self.most {
            return Ok(());
        }
        Err(Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: format!("{chosen} options are chosen"),
            help: format!("choose {} at most", self.most),
        })
    }

    /// The ways to cut a cell at a separator, a few parts together where a label holds the separator
    /// itself; two at most, for more are as bad as two.
    fn joined(&self, cell: &str, join: char) -> Vec<Vec<usize>> {
        let mut parts: Vec<&str> = cell.split(join).collect();
        while parts.last().is_some_and(|part| part.trim().is_empty()) {
            parts.pop();
        }
        if parts.len() > MOST_PARTS {
            return Vec::new();
        }
        // From the back: the readings of all parts from here on.
        let mut from: Vec<Vec<Vec<usize>>> = vec![Vec::new(); parts.len() + 1];
        from[parts.len()].push(Vec::new());
        for start in (0..parts.len()).rev() {
            let mut readings: Vec<Vec<usize>> = Vec::new();
            for end in start + 1..=(start + self.max_parts).min(parts.len()) {
                if from[end].is_empty() {
                    continue;
                }
                let text = fold(&parts[start..end].join(&join.to_string()));
                // Several parts are one option where the label holds the very separator.
                let is_one = end == start + 1;
                for option in if is_one {
                    self.one(&text)
                } else {
                    self.by_letter(&text)
                } {
                    for rest in &from[end] {
                        let mut reading = vec![option];
                        reading.extend(rest);
                        reading.sort_unstable();
                        if readings.len() < 2 && !readings.contains(&reading) {
                            readings.push(reading);
                        }
                    }
                }
            }
            from[start] = readings;
        }
        from.swap_remove(0)
    }

    /// The first part of a cell that is no option: what an error is about.
    pub(super) fn part_that_is_none(&self, cell: &str) -> String {
        let parts = |join: char| cell.split(join).map(fold).filter(|part| !part.is_empty());
        let known = |join: char| {
            parts(join)
                .filter(|part| !self.one(part).is_empty())
                .count()
        };
        let best = JOINS
            .into_iter()
            .max_by_key(|join| known(*join))
            .filter(|join| known(*join) > 0);
        let wrong = best.and_then(|join| parts(join).find(|part| self.one(part).is_empty()));
        wrong.unwrap_or_else(|| fold(cell))
    }
}

/// The parts of a cell that is a list as programs write them: JSON, `['a', 'b']` of Python, `c("a", "b")` of R.
fn listed(cell: &str) -> Option<Vec<String>> {
    let cell = cell.trim();
    let parts = |open: &str, joined: &str, close: &str| {
        let within = cell.strip_prefix(open)?.strip_suffix(close)?;
        Some(within.split(joined).map(str::to_owned).collect())
    };
    json_list(cell)
        .or_else(|| parts("['", "', '", "']"))
        .or_else(|| parts("c(\"", "\", \"", "\")"))
}

fn json_list(cell: &str) -> Option<Vec<String>> {
    if !cell.starts_with('[') {
        return None;
    }
    let values: Vec<serde_json::Value> = serde_json::from_str(cell).ok()?;
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    values.into_iter().map(text).collect()
}
