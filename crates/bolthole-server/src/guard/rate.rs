//! So many tries a minute for each key, and no more: guessing a set-up code or filling a disk stays slow.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bolthole_domain::Instant;

/// How often one key may try.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quota {
    /// Tries at once after a rest.
    pub(crate) burst: u32,
    /// Milliseconds until one more try is given back.
    pub(crate) refill_ms: i64,
}

/// Counts tries by key. Forgets keys that have rested long enough.
#[derive(Debug)]
pub(crate) struct Limiter {
    quota: Quota,
    // For each key: the instant at which all its tries are given back.
    full_again: Mutex<BTreeMap<String, i64>>,
}

/// Past so many keys the rested ones are forgotten before a new one is counted.
const MANY_KEYS: usize = 4096;

impl Limiter {
    /// A limiter with nothing counted yet.
    pub(crate) fn new(quota: Quota) -> Limiter {
        Limiter {
            quota,
            full_again: Mutex::new(BTreeMap::new()),
        }
    }

    /// Counts one try; false if this key has used them up.
    pub(crate) fn allows(&self, key: &str, now: Instant) -> bool {
        let mut full_again = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        if full_again.len() >= MANY_KEYS {
            full_again.retain(|_, instant| *instant > now.0);
        }
        let from = full_again.get(key).copied().unwrap_or(now.0).max(now.0);
        let after = from + self.quota.refill_ms;
        let allowed = after - now.0 <= i64::from(self.quota.burst) * self.quota.refill_ms;
        if allowed {
            full_again.insert(key.to_owned(), after);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_run_out_and_come_back_with_time() {
        let limiter = Limiter::new(Quota {
            burst: 2,
            refill_ms: 1_000,
        });
        let tries = |at: i64| limiter.allows("phone", Instant(at));
        assert_eq!([tries(0), tries(0), tries(0)], [true, true, false]);
        assert_eq!([tries(1_000), tries(1_000)], [true, false]);
        assert!(limiter.allows("tablet", Instant(1_000)));
    }
}
