//! How much one client may ask for: a token bucket an address.
//!
//! Forty telephones may stand behind one router, and everybody stands behind one reverse proxy, so the
//! bounds are wide: they stop a program that runs wild, not a crowd.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// So many requests at once, before the rate counts.
const BURST: f64 = 4_000.0;
/// So many requests a second, in the long run.
const PER_SECOND: f64 = 400.0;
/// So many clients are remembered.
const MOST_CLIENTS: usize = 10_000;

/// The buckets of all clients.
#[derive(Debug, Default)]
pub(super) struct RateLimit {
    buckets: Mutex<HashMap<IpAddr, TokenBucket>>,
}

#[derive(Debug)]
struct TokenBucket {
    tokens: f64,
    filled: Instant,
}

impl TokenBucket {
    fn refill(&mut self, now: Instant) {
        let seconds = now.saturating_duration_since(self.filled).as_secs_f64();
        self.tokens = (self.tokens + seconds * PER_SECOND).min(BURST);
        self.filled = now;
    }
}

impl RateLimit {
    /// Takes a token of this client, where one is left.
    pub(super) fn allows(&self, client: IpAddr, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST_CLIENTS && !buckets.contains_key(&client) {
            // Whoever has a full bucket again is as good as unknown.
            buckets.retain(|_, bucket| {
                bucket.refill(now);
                bucket.tokens < BURST
            });
            if buckets.len() >= MOST_CLIENTS {
                return false;
            }
        }
        let bucket = buckets.entry(client).or_insert(TokenBucket {
            tokens: BURST,
            filled: now,
        });
        bucket.refill(now);
        let allowed = bucket.tokens >= 1.0;
        if allowed {
            bucket.tokens -= 1.0;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_client_that_runs_wild_is_stopped_and_comes_back() {
        let limit = RateLimit::default();
        let start = Instant::now();
        let client = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let asked = (0..10_000).filter(|_| limit.allows(client, start));
        assert_eq!(asked.count(), 4_000);
        let other = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));
        assert!(limit.allows(other, start));
        let later = start + Duration::from_secs(1);
        let asked = (0..10_000).filter(|_| limit.allows(client, later));
        assert_eq!(asked.count(), 400);
    }

    #[test]
    fn clients_without_number_do_not_fill_the_memory() {
        let limit = RateLimit::default();
        let start = Instant::now();
        for number in 0..20_000 {
            limit.allows(IpAddr::V4(Ipv4Addr::from_bits(number)), start);
        }
        let known = limit.buckets.lock().expect("nobody panicked").len();
        assert_eq!(known, MOST_CLIENTS);
        // A second later their buckets are full again, and they are forgotten.
        let later = start + Duration::from_secs(1);
        assert!(limit.allows(IpAddr::V4(Ipv4Addr::from_bits(30_000)), later));
        let known = limit.buckets.lock().expect("nobody panicked").len();
        assert_eq!(known, 1);
    }
}
