//! How long an observation, a replay, a plan and a request take. `cargo xtask bench plan`.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]
#![expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]

mod random;

use std::time::{Duration, Instant};

use bolthole_domain::{Care, Intake, Outcome, Posture, Role, Seconds, Signs};
use bolthole_method::Method;
use bolthole_plan::stdio::Dialogue;
use bolthole_plan::trust::{Engine, Evidence, FitOn, Params, replay};
use bolthole_plan::{Asked, Entry, EntryKind, History, OthersToday, Policy, Trial, Whose, plan_by};
use random::Random;

const RATS: u32 = 1000;
const LOGS: u32 = 300;

fn main() {
    let method = Method::built_in();
    let mut params = Params::shipped().clone();
    params.evidence = Evidence {
        fit_on: FitOn::Bench,
        n_rats: 1000,
        held_out_ece: 0.01,
    };
    let policy = || Policy::new(&method.ladder, &params, Whose::SimulatedRats);
    let histories: Vec<History> = (0..RATS).map(|rat| history(&method, u64::from(rat))).collect();

    let engine = Engine::new(&method.ladder, &params);
    let mut likelihood = 0.0;
    let took = fastest(|| {
        likelihood = 0.0;
        for history in &histories {
            let (_, seen) = replay(&engine, None, history, f64::INFINITY);
            likelihood += seen.iter().map(|seen| seen.outcome).sum::<f64>();
        }
    });
    println!(
        "replay of {RATS} rats x {LOGS} logs: {:.2} s (target 1 s)",
        took.as_secs_f64()
    );
    println!(
        "an observation: {:.2} µs (target 2 µs); log-likelihood {likelihood:.0}",
        micros(took / (RATS * LOGS))
    );

    let policy_of_all = policy();
    let started = Instant::now();
    let mut n_steps = 0;
    for history in &histories {
        n_steps += usize::from(plan_by(&policy_of_all, &method, history, &asked()).rung.is_some());
    }
    println!(
        "a plan from nothing but a log of {LOGS}: {:.0} µs; {n_steps} steps",
        micros(started.elapsed() / RATS)
    );
    requests(&method, policy());
}

/// A rat's dialogue: each day a plan and a log.
fn requests(method: &Method, policy: Policy) {
    let mut dialogue = Dialogue::by(policy, method);
    dialogue.answer(r#"{"op":"open","intake":{}}"#);
    let (mut plans, mut all) = (Vec::new(), Vec::new());
    let mut random = Random(7);
    for day in 0..LOGS {
        let (took, answer) =
            timed(|| dialogue.answer(&format!(r#"{{"op":"plan","day":{day},"caregiver":"a"}}"#)));
        plans.push(took);
        all.push(took);
        let rung = answer.split('"').nth(3).unwrap_or("sit-near").to_owned();
        let did = random.outcome().name();
        let log = format!(r#"{{"op":"log","day":{day},"rung":"{rung}","outcome":"{did}","caregiver":"a"}}"#);
        all.push(timed(|| dialogue.answer(&log)).0);
        let forecast = format!(r#"{{"op":"forecast","rung":"gown","day":{day},"caregiver":"a"}}"#);
        all.push(timed(|| dialogue.answer(&forecast)).0);
    }
    println!(
        "a plan asked for over a log that grows to {LOGS}: {:.0} µs in the median (target 50 µs)",
        micros(median(plans.clone()))
    );
    println!(
        "the longest of them: {:.0} µs",
        micros(plans.into_iter().max().unwrap_or_default())
    );
    println!(
        "a request, plans, logs and forecasts: {:.0} µs in the median (target 100 µs)",
        micros(median(all))
    );
}

/// Of five, so that what else the machine does counts least.
fn fastest(mut work: impl FnMut()) -> Duration {
    let times = (0..5).map(|_| timed(&mut work).0);
    times.min().unwrap_or_default()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed(), done)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn asked() -> Asked {
    Asked {
        day: f64::from(LOGS),
        caregiver: None,
        role: Role::Adult,
        companion_present: false,
        others: OthersToday::AS_USUAL,
        care: Care::Usual,
    }
}

fn history(method: &Method, seed: u64) -> History {
    let mut random = Random(seed);
    let rungs = method.ladder.rungs();
    let entries = (0..LOGS).map(|n| {
        let reached = 1 + rungs.len() * n as usize / LOGS as usize;
        let trial = Trial {
            rung: rungs[random.below(reached)].id.clone(),
            outcome: random.outcome(),
            latency: (random.below(2) == 0).then_some(Seconds(12.5)),
            caregiver: None,
            role: Role::Adult,
            companion_present: false,
            stopped_by: None,
            at_food: false,
            signs: Signs {
                posture: Some(Posture::ALL[random.below(3)]),
                alarm_calls: (random.below(4) == 0).then_some(false),
            },
            others: OthersToday::AS_USUAL,
        };
        Entry {
            day: f64::from(n) * 0.8,
            kind: EntryKind::Trial(trial),
        }
    });
    History {
        intake: Intake::default(),
        entries: entries.collect(),
        raised: Vec::new(),
    }
}

impl Random {
    /// Mostly calm, as logs are.
    fn outcome(&mut self) -> Outcome {
        match self.below(20) {
            0..=14 => Outcome::Ate,
            15..=17 => Outcome::Hesitated,
            18 => Outcome::Fled,
            _ => Outcome::Refused,
        }
    }
}
