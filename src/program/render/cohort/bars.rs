//! The bars of a cohort's page: a share of people, and the answers to a graded question, a segment an
//! answer in the order of the scale.
//!
//! A colour means one thing. Roles have theirs, as in one's own result; places on a scale have others,
//! from one end over grey to the other, for an end of a scale is no role; options that are neither have
//! a plain one.

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;
use rolefit::{Bank, Tenths};

use super::words;

/// The full width of a bar: places are hundredths of a percent.
const FULL: u64 = 10_000;

/// A digit of a count, and the blanks around a count, where a bar is shown narrowest.
const DIGIT: u64 = 240;
const BLANKS: u64 = 160;

/// `{{ bar }}` in a template writes it. It has no view box, so that its counts keep their proportions
/// however wide it is.
#[derive(Debug, Template)]
#[template(
    path = "cohort/bar.svg.html",
    escape = "html",
    config = "src/program/render/page/askama.toml"
)]
pub(super) struct StackedBar {
    /// The class that gives it its size.
    class: &'static str,
    /// What it shows, in words.
    label: String,
    segments: Vec<Segment>,
    counts: Vec<Count>,
}

/// The template escapes whatever text it holds.
impl HtmlSafe for StackedBar {}

#[derive(Debug)]
struct Segment {
    paint: &'static str,
    start: BarLength,
    length: BarLength,
}

/// How many people a segment stands for: in it, or under it where it is too narrow.
#[derive(Debug)]
struct Count {
    people: u64,
    /// What is written: how many, and their share where there is room.
    text: String,
    paint: &'static str,
    at: BarLength,
    /// How long its segment is.
    length: u64,
    under: bool,
}

impl StackedBar {
    /// A bar of a share of people, on a track.
    pub(super) fn share(label: String, share: Tenths, paint: &'static str) -> StackedBar {
        let length = u64::try_from(share.0.clamp(0, 1000)).unwrap_or(0) * FULL / 1000;
        let segment = |paint: &'static str, length: u64| Segment {
            paint,
            start: BarLength(0),
            length: BarLength(length),
        };
        StackedBar {
            class: "drawing bar",
            label,
            segments: vec![segment("track", FULL), segment(paint, length)],
            counts: Vec::new(),
        }
    }

    /// The answers to a graded question.
    pub(super) fn scale(label: String, people: &[u64]) -> StackedBar {
        let answers = people.iter().enumerate();
        let answers = answers.map(|(place, &here)| (step(place, people.len()), here));
        StackedBar::stacked(label, &answers.collect::<Vec<_>>())
    }

    /// What all people together are made of: for each part its paint and how many they are.
    pub(super) fn stacked(label: String, parts: &[(&'static str, u64)]) -> StackedBar {
        let all = parts.iter().map(|(_, people)| people).sum::<u64>().max(1);
        let mut before = 0;
        let mut bar = StackedBar {
            class: "scale-bar",
            label,
            segments: Vec::new(),
            counts: Vec::new(),
        };
        for &(paint, people) in parts.iter().filter(|(_, people)| *people > 0) {
            let start = before * FULL / all;
            before += people;
            let length = before * FULL / all - start;
            bar.segments.push(Segment {
                paint,
                start: BarLength(start),
                length: BarLength(length),
            });
            bar.counts.push(Count {
                people,
                text: people.to_string(),
                paint,
                at: BarLength(start + length / 2),
                length,
                under: length < room(people),
            });
        }
        keep_apart(&mut bar.counts);
        bar
    }

    /// The bar with the share of each count beside it, where there is room.
    pub(super) fn with_percents(mut self, bank: &Bank) -> StackedBar {
        let all = self.counts.iter().map(|count| count.people).sum::<u64>();
        for count in self.counts.iter_mut().filter(|count| !count.under) {
            let share = i64::try_from((count.people * 2000 + all) / (all * 2).max(1));
            let share = words::percent(bank, Tenths(share.unwrap_or(0)));
            let text = format!("{} ({share})", count.people);
            if count.length >= text.chars().count() as u64 * DIGIT + BLANKS {
                count.text = text;
            }
        }
        self
    }

    /// The bar without its counts, where they stand beside it.
    pub(super) fn uncounted(mut self) -> StackedBar {
        self.counts.clear();
        self
    }

    /// Whether a count stands below it.
    pub(super) fn has_under(&self) -> bool {
        self.counts.iter().any(|count| count.under)
    }
}

/// A place on the bar, or a length of it.
#[derive(Clone, Copy, Debug)]
struct BarLength(u64);

impl fmt::Display for BarLength {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 100 {
            0 => write!(out, "{}%", self.0 / 100),
            rest => write!(out, "{}.{rest:02}%", self.0 / 100),
        }
    }
}

/// How much of the bar's width a count takes.
fn room(people: u64) -> u64 {
    u64::from(people.checked_ilog10().unwrap_or(0) + 1) * DIGIT + BLANKS
}

/// Moves counts under the bar so far apart that each can be read.
fn keep_apart(counts: &mut [Count]) {
    let mut free = 0;
    for count in counts.iter_mut().filter(|count| count.under) {
        let half = room(count.people) / 2;
        count.at.0 = count.at.0.max(free + half);
        free = count.at.0 + half;
    }
    let mut free = FULL;
    for count in counts.iter_mut().rev().filter(|count| count.under) {
        let half = room(count.people) / 2;
        count.at.0 = count.at.0.min(free.saturating_sub(half));
        free = count.at.0.saturating_sub(half);
    }
}

/// The colour of a role or another outcome: that of the role in one's own result. Of more roles than two
/// all have the first there, too.
pub(super) fn outcome(bank: &Bank, id: &str) -> &'static str {
    match (bank.role(id), bank.roles().len()) {
        (Some(1), 2) => "second",
        (Some(_), _) => "first",
        (None, _) if id == "close" => "plain",
        (None, _) => "middle",
    }
}

/// The colour of an answer: the side of the scale on which it stands, and how far out, in three steps.
pub(super) fn step(place: usize, answers: usize) -> &'static str {
    let half = (answers / 2).max(1);
    let mirrored = answers - 1 - place;
    let (side, distance) = match place.cmp(&mirrored) {
        std::cmp::Ordering::Less => (["low-1", "low-2", "low-3"], half - place),
        std::cmp::Ordering::Equal => return "middle-0",
        std::cmp::Ordering::Greater => (["high-1", "high-2", "high-3"], half - mirrored),
    };
    side[(distance * 3 / half).clamp(1, 3) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_go_from_one_end_over_the_middle_to_the_other() {
        let steps = |answers: usize| -> Vec<&str> {
            (0..answers).map(|place| step(place, answers)).collect()
        };
        assert_eq!(steps(2), ["low-3", "high-3"]);
        assert_eq!(steps(5), ["low-3", "low-1", "middle-0", "high-1", "high-3"]);
        assert_eq!(
            steps(7),
            [
                "low-3", "low-2", "low-1", "middle-0", "high-1", "high-2", "high-3"
            ]
        );
    }

    #[test]
    fn segments_fill_the_bar_and_narrow_ones_have_their_counts_below_and_apart() {
        let bar = StackedBar::scale(String::new(), &[1, 1, 0, 500, 1]);
        let end = bar.segments.last().map(|last| last.start.0 + last.length.0);
        assert_eq!(end, Some(FULL));
        let under: Vec<(u64, bool)> = bar
            .counts
            .iter()
            .map(|count| (count.at.0, count.under))
            .collect();
        assert_eq!(
            under,
            [(200, true), (600, true), (5009, false), (9800, true)]
        );
    }

    #[test]
    fn it_escapes_its_words() {
        let bar = StackedBar::scale("\"><script>".into(), &[1, 1]).to_string();
        assert!(
            bar.contains("aria-label=\"&#34;&#62;&#60;script&#62;\""),
            "{bar}"
        );
    }
}
