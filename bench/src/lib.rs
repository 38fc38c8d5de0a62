//! What the benchmarks share: logs of any size, the same on every run, and a way to tell figures.
//!
//! Figures are printed and never asserted: a busy machine is no fault of the program.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]

pub mod vignettes;

use std::time::{Duration, Instant};

use bolthole_domain::{
    CaregiverId, Coat, DeviceId, EventId, HouseholdId, MischiefId, Moment, Outcome, RatId, Role, RungId,
    Seconds, VisitId,
};
use bolthole_record::{Body, Event, Made, Stamp};
use uuid::Uuid;

/// The household of every benchmark.
pub const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));

const MUM: CaregiverId = CaregiverId(Uuid::from_u128(2));
const PHONE: DeviceId = DeviceId(Uuid::from_u128(3));
/// Noon on some day of 2025.
const BEGAN_MS: i64 = 1_750_000_000_000;
const MS_PER_DAY: i64 = 86_400_000;
const RUNGS: [&str; 4] = ["sit-near", "spoon-at-hide", "spoon-a-little-out", "spoon-at-door"];

/// A household of `n_rats`, each visited `n_visits` times, `a_day` times a day; a scattered order of arrival.
pub fn log(n_rats: u32, n_visits: u32, a_day: u32) -> Vec<Event> {
    let mut events = vec![event(
        0,
        0,
        &Body::CaregiverAdded {
            caregiver: MUM,
            name: "Mum".to_owned(),
            role: Role::Adult,
            language: None,
            color: None,
        },
    )];
    for rat in 0..n_rats {
        events.push(arrival(rat));
        for visit in 0..n_visits {
            events.push(visit_event(
                rat,
                visit,
                i64::from(visit) * MS_PER_DAY / i64::from(a_day),
            ));
        }
    }
    scatter(&mut events);
    events
}

/// One visit, `later_ms` after the beginning.
pub fn visit_event(rat: u32, visit: u32, later_ms: i64) -> Event {
    // As the program writes it: the first writing of a visit gives it its own id.
    let id = 1 << 64 | u128::from(rat) << 32 | u128::from(visit) << 1;
    let body = Body::VisitLogged {
        visit: VisitId(Uuid::from_u128(id)),
        rat: rat_id(rat),
        rung: RungId::from(RUNGS[(visit / 8) as usize % RUNGS.len()]),
        outcome: Outcome::ALL[(visit * 7 + rat) as usize % 5],
        latency: Some(Seconds(f64::from(visit % 90) / 2.0)),
        companion_present: Some(visit.is_multiple_of(2)),
        stopped_by: None,
        at_food: false,
        note: if visit.is_multiple_of(5) {
            "Came out with one foot".to_owned()
        } else {
            String::new()
        },
    };
    event(id, later_ms, &body)
}

/// The ids of the rats, from 0.
pub fn rat_id(rat: u32) -> RatId {
    RatId(Uuid::from_u128(1 << 70 | u128::from(rat)))
}

fn arrival(rat: u32) -> Event {
    let body = Body::RatAdded {
        rat: rat_id(rat),
        mischief: MischiefId(Uuid::from_u128(u128::from(rat / 4))),
        name: format!("Rat {rat}"),
        sex: None,
        coat: Coat::Agouti,
        came_home: moment(0),
    };
    event(2 << 64 | u128::from(rat), 0, &body)
}

fn event(id: u128, later_ms: i64, body: &Body) -> Event {
    let happened_at = moment(later_ms);
    let made = Made {
        ms: happened_at.at,
        n: 0,
    };
    let id = EventId(Uuid::from_u128(id));
    Event::write(
        Stamp {
            id,
            household: HOME,
            device: PHONE,
            caregiver: Some(MUM),
            happened_at,
            made,
        },
        body,
    )
}

fn moment(later_ms: i64) -> Moment {
    Moment {
        at: bolthole_domain::Instant(BEGAN_MS + later_ms),
        offset_min: 60,
    }
}

/// Always the same disorder.
fn scatter(events: &mut [Event]) {
    let mut seed: u64 = 42;
    for n in (1..events.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        events.swap(n, usize::try_from(seed >> 33).expect("31 bits") % (n + 1));
    }
}

/// How long one run takes.
#[expect(clippy::disallowed_methods, reason = "measuring is what a benchmark is for")]
pub fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = run();
    (done, begun.elapsed())
}

/// A clock to measure by.
#[expect(clippy::disallowed_methods, reason = "measuring is what a benchmark is for")]
pub fn now() -> Instant {
    Instant::now()
}

/// Runs five times and tells the middle and the worst.
pub fn five_times<T>(what: &str, mut run: impl FnMut() -> T) {
    let mut took: Vec<Duration> = (0..5).map(|_| timed(&mut run).1).collect();
    took.sort();
    tell(
        what,
        &format!("{:.1} ms (worst of five {:.1} ms)", ms(took[2]), ms(took[4])),
    );
}

/// One figure on its line.
pub fn tell(what: &str, figure: &str) {
    println!("{what}: {figure}");
}

/// Milliseconds.
pub fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}
