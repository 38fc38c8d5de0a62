//! What only a machine can know: the time, its zone, and chance. The one place that reads them.

use bolthole_domain::Instant;
use uuid::{Builder, Uuid};

/// Time, zone and chance; tests bring their own.
pub trait Machine: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
    /// Minutes to add to UTC for this machine's wall clock at that instant.
    fn offset_min(&self, at: Instant) -> i16;
    /// 256 bits that nobody can guess.
    fn random(&self) -> [u8; 32];
}

/// The machine that the program runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisMachine;

impl Machine for ThisMachine {
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_millisecond())
    }

    fn offset_min(&self, at: Instant) -> i16 {
        let Ok(at) = jiff::Timestamp::from_millisecond(at.0) else {
            return 0;
        };
        let seconds = jiff::tz::TimeZone::system().to_offset(at).seconds();
        i16::try_from(seconds / 60).unwrap_or(0)
    }

    fn random(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("every system that has sockets has a source of chance");
        bytes
    }
}

/// A fresh UUIDv7 of that instant.
pub fn fresh_id(machine: &dyn Machine) -> Uuid {
    let random = machine.random();
    let mut low = [0; 10];
    low.copy_from_slice(&random[..10]);
    let ms = u64::try_from(machine.now().0).unwrap_or(0);
    Builder::from_unix_timestamp_millis(ms, &low).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fresh_ids_differ_and_carry_the_time() {
        let (one, other) = (fresh_id(&ThisMachine), fresh_id(&ThisMachine));
        assert_ne!(one, other);
        assert_eq!(one.get_version_num(), 7);
    }
}
