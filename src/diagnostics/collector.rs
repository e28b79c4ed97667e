//! The problems met while an input is read, in the input's order, and within bounds however bad the
//! input is.

use std::cell::{Cell, RefCell};

use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Place, Problem, ProblemKind, Problems, nearest_within};

/// So many problems of one input are told one by one; of those after them only the number.
pub(crate) const MOST_TOLD: usize = 1_000;

/// What the search for nearest names may cost for one input all told, in products of lengths: some
/// tenths of a second. Thousands of misspelt names in a bank of usual size cost less.
const NEAREST_WORK: u64 = 1 << 28;
/// What it may cost for the shortest input, and for each byte more: so that a million sheets that each
/// name something unknown are refused in a time that grows with their length alone.
const LEAST_WORK: u64 = 1 << 16;
const LETTER_WORK: u64 = 2_000;

/// The problems met so far, with the offset of each.
pub(crate) struct Collector<'a> {
    text: &'a str,
    met: RefCell<Vec<(usize, Problem)>>,
    doubts: RefCell<Vec<(usize, Problem)>>,
    in_all: Cell<usize>,
    nearest_work: Cell<u64>,
}

impl<'a> Collector<'a> {
    pub(crate) fn new(text: &'a str) -> Collector<'a> {
        Collector {
            text,
            met: RefCell::default(),
            doubts: RefCell::default(),
            in_all: Cell::new(0),
            nearest_work: Cell::new(NEAREST_WORK.min(LEAST_WORK + LETTER_WORK * text.len() as u64)),
        }
    }

    /// Collects a problem of the input's shape at an offset.
    pub(crate) fn add(&self, offset: usize, what: impl Into<String>, help: impl Into<String>) {
        self.add_as(ProblemKind::Shape, offset, what, help);
    }

    /// Collects a problem of a kind at an offset.
    pub(crate) fn add_as(
        &self,
        kind: ProblemKind,
        offset: usize,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.in_all.set(self.in_all.get() + 1);
        let mut met = self.met.borrow_mut();
        met.push((offset, Problem::new(kind, what, help)));
        // Now and then the last ones are dropped, so that memory is bounded.
        if met.len() >= 2 * MOST_TOLD {
            keep_first(&mut met);
        }
    }

    /// Collects something at an offset that is allowed and hardly meant; the first ones are kept.
    pub(crate) fn doubt(&self, offset: usize, what: impl Into<String>, help: impl Into<String>) {
        let mut doubts = self.doubts.borrow_mut();
        if doubts.len() < MOST_TOLD {
            doubts.push((offset, Problem::new(ProblemKind::Doubtful, what, help)));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.in_all.get() == 0
    }

    /// The known name nearest to one that is not known, while the search does not cost too much.
    pub(crate) fn nearest<'n>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Option<&'n str> {
        let mut work = self.nearest_work.get();
        let near = nearest_within(name, known, &mut work);
        self.nearest_work.set(work);
        near
    }

    /// The help of an unknown name: the nearest one, or those that are known.
    pub(crate) fn suggest<'n>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
    ) -> String {
        if let Some(near) = self.nearest(name, known.clone()) {
            return format!("did you mean {}?", quote(near));
        }
        let mut known = known.into_iter();
        let first: Vec<&str> = known.by_ref().take(12).collect();
        match (first.len(), known.next()) {
            (0, _) => "there is none to name".into(),
            (_, None) => format!("known: {}", first.join(", ")),
            _ => format!("known: {} …", first[..8].join(", ")),
        }
    }

    /// The problems in the order of the text.
    pub(crate) fn into_problems(self) -> Problems {
        let mut met = self.met.into_inner();
        keep_first(&mut met);
        let untold = self.in_all.get() - met.len();
        let mut problems = placed(self.text, met);
        if untold > 0 {
            let what = format!("{untold} more problems stand after these");
            problems.push(Problem::new(ProblemKind::Shape, what, "mend these first"));
        }
        Problems(problems)
    }

    /// The doubts in the order of the text.
    pub(crate) fn into_doubts(self) -> Vec<Problem> {
        let mut doubts = self.doubts.into_inner();
        keep_first(&mut doubts);
        placed(self.text, doubts)
    }
}

/// Problems, which stand in the order of the text, with their places.
fn placed(text: &str, met: Vec<(usize, Problem)>) -> Vec<Problem> {
    // One walk through the text places them all, however many there are.
    let (mut place, mut at) = (Place { line: 1, column: 1 }, 0);
    let mut problems: Vec<Problem> = Vec::with_capacity(met.len() + 1);
    for (offset, problem) in met {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        for character in text[at..offset].chars() {
            if character == '\n' {
                place.line += 1;
                place.column = 1;
            } else {
                place.column += 1;
            }
        }
        at = offset;
        problems.push(problem.at(place));
    }
    problems
}

/// The first ones of the text, in its order.
fn keep_first(met: &mut Vec<(usize, Problem)>) {
    met.sort_by_key(|(offset, _)| *offset);
    met.truncate(MOST_TOLD);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_problems_of_the_text_are_told_and_the_rest_counted() {
        let text = "x\n".repeat(5_000);
        let notes = Collector::new(&text);
        for line in (0..5_000).rev() {
            notes.add(line * 2, format!("problem {}", line + 1), "");
        }
        let Problems(told) = notes.into_problems();
        assert_eq!(told.len(), MOST_TOLD + 1);
        for (index, problem) in told[..MOST_TOLD].iter().enumerate() {
            assert_eq!(problem.what, format!("problem {}", index + 1));
            assert_eq!(
                problem.place,
                Some(Place {
                    line: index + 1,
                    column: 1
                })
            );
        }
        assert_eq!(told[MOST_TOLD].what, "4000 more problems stand after these");
    }

    #[test]
    fn the_search_for_nearest_names_ends() {
        let text = "x".repeat(1 << 18);
        let notes = Collector::new(&text);
        let known: Vec<String> = (0..10_000).map(|number| format!("name-{number}")).collect();
        let known = || known.iter().map(String::as_str);
        assert_eq!(notes.nearest("nam-77", known()), Some("name-77"));
        let found = (0..10_000).filter(|_| notes.nearest("nam-77", known()).is_some());
        assert!(found.count() < 1_000);
    }

    #[test]
    fn a_short_input_searches_little() {
        let known: Vec<String> = (0..10_000).map(|number| format!("name-{number}")).collect();
        let notes = Collector::new(r#"{"answers": {"nam-77": 1}}"#);
        assert_eq!(
            notes.nearest("nam-77", known.iter().map(String::as_str)),
            None
        );
        let few = known[..100].iter().map(String::as_str);
        let notes = Collector::new(r#"{"answers": {"nam-77": 1}}"#);
        assert_eq!(notes.nearest("nam-77", few), Some("name-77"));
    }
}
