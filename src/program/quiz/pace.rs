//! How long answers take: how long the rest will, and how quickly somebody answers.

use std::time::{Duration, Instant};

use rolefit::Tenths;

/// How many answers it takes to speak of a pace.
const ENOUGH: usize = 4;
/// Longer than this on one question was a pause.
const PAUSE: Duration = Duration::from_secs(90);

/// The times that answers took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pace {
    times: Vec<Duration>,
    /// Those of `scale` and `pair` questions.
    graded: Vec<Duration>,
}

impl Pace {
    /// Notes how long one answer took; pauses do not count.
    pub(crate) fn note(&mut self, time: Duration, is_graded: bool) {
        if time < PAUSE {
            self.times.push(time);
            if is_graded {
                self.graded.push(time);
            }
        }
    }

    /// How many minutes so many questions will take, rounded: the median of the times so far for each.
    /// Nothing is said after a few answers alone.
    pub(crate) fn minutes_left(&self, questions: usize) -> Option<u64> {
        let median = median(&self.times).filter(|_| questions > 0)?;
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        let seconds = median.saturating_mul(questions).as_secs();
        Some((seconds + 30) / 60)
    }

    /// The median seconds of a graded answer, rounded down to tenths; `None` after a few alone.
    pub(crate) fn seconds(&self) -> Option<Tenths> {
        let tenths = median(&self.graded)?.as_millis() / 100;
        i64::try_from(tenths).ok().map(Tenths)
    }
}

fn median(times: &[Duration]) -> Option<Duration> {
    if times.len() < ENOUGH {
        return None;
    }
    let mut times = times.to_vec();
    times.sort_unstable();
    let half = times.len() / 2;
    Some(match times.len() % 2 {
        0 => (times[half - 1] + times[half]) / 2,
        _ => times[half],
    })
}

/// How long somebody has looked at one question: help, menus and stops do not count.
#[derive(Debug)]
pub(crate) struct Stopwatch {
    spent: Duration,
    since: Instant,
}

impl Stopwatch {
    /// Starts from 0.
    pub(crate) fn start() -> Stopwatch {
        Stopwatch {
            spent: Duration::ZERO,
            since: Instant::now(),
        }
    }

    /// The time spent, with the time since the watch went on where that counts.
    pub(crate) fn look(&mut self, counts: bool) -> Duration {
        if counts {
            self.spent += self.since.elapsed();
        }
        self.go_on();
        self.spent
    }

    /// Goes on from now: what was before does not count.
    pub(crate) fn go_on(&mut self) {
        self.since = Instant::now();
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Stopwatch};
    use rolefit::Tenths;
    use std::time::Duration;

    #[test]
    fn the_median_speaks_and_pauses_do_not_count() {
        let mut pace = Pace::default();
        for seconds in [6, 300, 5, 7] {
            pace.note(Duration::from_secs(seconds), true);
        }
        assert_eq!(pace.minutes_left(20), None, "three answers are too few");
        assert_eq!(pace.seconds(), None);
        pace.note(Duration::from_secs(40), false);
        assert_eq!(pace.minutes_left(20), Some(2));
        assert_eq!(pace.minutes_left(9), Some(1));
        assert_eq!(pace.minutes_left(4), Some(0));
        assert_eq!(pace.minutes_left(0), None);
        assert_eq!(pace.seconds(), None, "the last one was not graded");
        pace.note(Duration::from_millis(5999), true);
        assert_eq!(pace.seconds(), Some(Tenths(59)), "rounded down");
    }

    #[test]
    fn a_stopwatch_counts_only_what_is_meant_to_count() {
        let mut watch = Stopwatch::start();
        std::thread::sleep(Duration::from_millis(20));
        let spent = watch.look(true);
        assert!(spent >= Duration::from_millis(20));
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(watch.look(false), spent);
    }
}
