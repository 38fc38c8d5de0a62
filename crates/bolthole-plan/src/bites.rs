//! Nips and bites: what they lock, for how long, and how caution wanes.

use bolthole_domain::{BiteSeverity, BiteTier, Intake, Outcome, Place, Presenter, Zone};
use bolthole_method::{Ladder, Method, Rung};

use crate::{EntryKind, History};

/// Days that hands rest after the first, second, third and any later bite within `REMEMBERED_DAYS`. Source: engine.
const LOCK_DAYS: [f64; 4] = [6.0, 12.0, 24.0, 28.0];
/// How long a bite counts towards the next lock's length.
const REMEMBERED_DAYS: f64 = 90.0;
/// Bite-free days, with at least `TIER_VISITS` visits, after which the tier falls by one.
const TIER_DAYS: f64 = 28.0;
/// See `TIER_DAYS`.
const TIER_VISITS: usize = 8;

/// One nip or bite and what it locks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BiteLock {
    /// When teeth met.
    pub day: f64,
    /// Where.
    pub zone: Zone,
    /// How bad.
    pub severity: BiteSeverity,
    /// Hands, and the rungs of that zone, rest until then.
    pub until_day: f64,
}

/// Every nip and bite up to `day` with its lock, oldest first; ended locks too.
///
/// A nip at a spoon or through the bars, for food, is not among them. A bite noted on the day of a logged one is the same
/// bite, better described.
pub fn bite_locks(ladder: &Ladder, history: &History, day: f64) -> Vec<BiteLock> {
    let mut locks: Vec<BiteLock> = Vec::new();
    let mut unnoted: Vec<usize> = Vec::new();
    for entry in history.entries.iter().filter(|entry| entry.day <= day) {
        match &entry.kind {
            EntryKind::Trial(trial)
                if trial.outcome.is_teeth() && !(trial.at_food && trial.outcome == Outcome::Nipped) =>
            {
                let severity = if trial.outcome == Outcome::Bit {
                    BiteSeverity::BreaksSkin
                } else {
                    BiteSeverity::Nip
                };
                let zone = ladder.get(&trial.rung).map_or(Zone::Hand, zone_of);
                unnoted.push(locks.len());
                locks.push(BiteLock {
                    day: entry.day,
                    zone,
                    severity,
                    until_day: entry.day,
                });
            }
            EntryKind::Bite { severity, zone } if teeth_that_lock(*severity, *zone) => {
                let same = unnoted
                    .iter()
                    .position(|&index| locks[index].day.floor() >= entry.day.floor());
                match same.map(|place| unnoted.remove(place)) {
                    Some(index) => {
                        locks[index].zone = *zone;
                        locks[index].severity = locks[index].severity.max(*severity);
                    }
                    None => locks.push(BiteLock {
                        day: entry.day,
                        zone: *zone,
                        severity: *severity,
                        until_day: entry.day,
                    }),
                }
            }
            _ => {}
        }
    }
    for index in 0..locks.len() {
        let today = locks[index].day;
        let n_remembered = locks[..=index]
            .iter()
            .filter(|lock| today - lock.day < REMEMBERED_DAYS)
            .count();
        locks[index].until_day = today + LOCK_DAYS[n_remembered.clamp(1, LOCK_DAYS.len()) - 1];
    }
    locks
}

/// A nip through the bars is a mistake over food; broken skin is not.
pub(crate) fn teeth_that_lock(severity: BiteSeverity, zone: Zone) -> bool {
    match severity {
        BiteSeverity::None => false,
        BiteSeverity::Nip => zone != Zone::Bars,
        _ => true,
    }
}

/// Where teeth met when nobody said: at what was held out, or in the nest.
fn zone_of(rung: &Rung) -> Zone {
    match rung.presenter {
        _ if rung.place == Place::Hide => Zone::Nest,
        Presenter::Arm => Zone::Arm,
        Presenter::Lap | Presenter::Gown => Zone::Lap,
        Presenter::None | Presenter::Spoon | Presenter::Finger | Presenter::Hand | Presenter::Hide => {
            Zone::Hand
        }
    }
}

/// How much teeth are to be expected on `day`: the intake's answer and the log's bites, waning with bite-free visits.
pub fn bite_tier(method: &Method, known: &Intake, history: &History, day: f64) -> BiteTier {
    tier_after(
        &bite_locks(&method.ladder, history, day),
        method,
        known,
        history,
        day,
    )
}

/// As `bite_tier`, where the bites up to `day` are known.
pub(crate) fn tier_after(
    bites: &[BiteLock],
    method: &Method,
    known: &Intake,
    history: &History,
    day: f64,
) -> BiteTier {
    let mut tier = bolthole_assess::bite_tier(method, known);
    if tier == BiteTier::NONE && bites.is_empty() {
        return tier;
    }
    let visits: Vec<f64> = history
        .entries
        .iter()
        .filter(|entry| entry.day <= day && matches!(entry.kind, EntryKind::Trial(_)))
        .map(|entry| entry.day)
        .collect();
    let mut since = 0.0;
    for bite in bites {
        tier = waned(tier, since, bite.day, &visits).max(BiteTier::of(bite.severity));
        since = bite.day;
    }
    waned(tier, since, day, &visits)
}

fn waned(tier: BiteTier, since: f64, until: f64, visits: &[f64]) -> BiteTier {
    let mut tier = tier;
    let mut since = since;
    while tier > BiteTier::NONE {
        let Some(eighth) = visits.iter().filter(|&&visit| since < visit).nth(TIER_VISITS - 1) else {
            break;
        };
        let falls = eighth.max(since + TIER_DAYS);
        if until < falls {
            break;
        }
        tier = tier.lowered(1);
        since = falls;
    }
    tier
}
