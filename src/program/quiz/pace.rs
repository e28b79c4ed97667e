//! How long the rest will take, from one's own pace.

use std::time::Duration;

/// How many answers it takes to speak of a pace.
const ENOUGH: usize = 4;
/// Longer than this on one question was a pause.
const PAUSE: Duration = Duration::from_secs(90);

/// The times that answers took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pace {
    times: Vec<Duration>,
}

impl Pace {
    /// Notes how long one answer took; pauses do not count.
    pub(crate) fn note(&mut self, time: Duration) {
        if time < PAUSE {
            self.times.push(time);
        }
    }

    /// How long so many questions will take: the median of the times so far for each. Nothing is said
    /// after a few answers alone.
    pub(crate) fn left(&self, questions: usize) -> Option<String> {
        if self.times.len() < ENOUGH || questions == 0 {
            return None;
        }
        let mut times = self.times.clone();
        times.sort_unstable();
        let median = times[times.len() / 2];
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        let seconds = median.saturating_mul(questions).as_secs();
        Some(match (seconds + 30) / 60 {
            0 => "under a minute left".into(),
            1 => "about a minute left".into(),
            minutes => format!("about {minutes} minutes left"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use std::time::Duration;

    #[test]
    fn the_median_speaks_and_pauses_do_not_count() {
        let mut pace = Pace::default();
        for seconds in [6, 300, 5, 7] {
            pace.note(Duration::from_secs(seconds));
        }
        assert_eq!(pace.left(20), None, "three answers are too few");
        pace.note(Duration::from_secs(40));
        assert_eq!(pace.left(20).as_deref(), Some("about 2 minutes left"));
        assert_eq!(pace.left(9).as_deref(), Some("about a minute left"));
        assert_eq!(pace.left(4).as_deref(), Some("under a minute left"));
        assert_eq!(pace.left(0), None);
    }
}
