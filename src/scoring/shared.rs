//! Scoring on a shared bank: the tables stay with it, and threads use them one after the other.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::bank::Bank;
use crate::scoring::score::{Score, Tables};
use crate::sheet::Sheet;

/// Tables that no thread is using at the moment; as many as there ever were threads at once.
#[derive(Debug, Default)]
struct Idle(Mutex<Vec<Tables>>);

impl Idle {
    fn lock(&self) -> MutexGuard<'_, Vec<Tables>> {
        // Tables are put back whole: a thread that panicked has kept its own.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Bank {
    /// Scores a sheet. Threads may share the bank: what one of them has worked out serves the next.
    ///
    /// ```
    /// use rolefit::{Bank, Outcome, sheet};
    ///
    /// let bank: Bank = rolefit::bank::built_in("pm-vs-po").expect("it ships").text.parse()?;
    /// let sheet = sheet::parse(r#"{"answers": {"own-the-why": 5}}"#, &bank)?;
    /// assert_eq!(bank.score(&sheet).outcome, Outcome::Insufficient);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn score(&self, sheet: &Sheet) -> Score {
        let idle = self.companion.get_or_init(Idle::default);
        let taken = idle.and_then(|idle| idle.lock().pop());
        let mut tables = taken.unwrap_or_else(|| Tables::new(self));
        let score = tables.score(self, &sheet.answers, sheet.length);
        if let Some(idle) = idle {
            idle.lock().push(tables);
        }
        score
    }
}
