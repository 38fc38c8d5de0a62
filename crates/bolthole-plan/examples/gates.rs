//! Plans over a million made-up logs, and not one gate broken. `cargo xtask bench gates`, or with a number of logs.
//!
//! What may not happen is written here once more from the rules, and not asked of the gates' own code. Logs are as bad as
//! logs can be: contradictions, only calm, only teeth, illness on and off, long absences, days that go back.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]

mod random;

use bolthole_domain::{BiteSeverity, Care, Intake, Outcome, Posture, Role, Signs, StoppedBy, Zone};
use bolthole_method::{Method, Rung};
use bolthole_plan::trust::{Evidence, FitOn, Params};
use bolthole_plan::{Asked, Entry, EntryKind, History, OthersToday, Plan, Policy, Trial, Whose, plan_by};
use random::Random;

fn main() {
    let n_logs: u64 = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(1_000_000);
    let method = Method::built_in();
    let mut params = Params::shipped().clone();
    params.evidence = Evidence {
        fit_on: FitOn::Bench,
        n_rats: 1000,
        held_out_ece: 0.01,
    };
    let heard = Policy::new(&method.ladder, &params, Whose::SimulatedRats);
    let (mut n_broken, mut n_slowed, mut n_silent) = (0_u64, 0_u64, 0_u64);
    for seed in 0..n_logs {
        let mut random = Random(seed);
        let history = history(&method, &mut random);
        let asked = asked(&history, &mut random);
        let plan = plan_by(&heard, &method, &history, &asked);
        n_slowed += u64::from(0 < plan.level);
        n_silent += u64::from(plan.rung.is_none());
        for broken in broken(&method, &history, &asked, &plan) {
            n_broken += 1;
            println!("log {seed}, day {:.1}: {broken}", asked.day);
        }
    }
    println!(
        "{n_logs} logs: {n_broken} gates broken; the model had a word in {n_slowed}, no step in {n_silent}"
    );
    if n_broken != 0 {
        std::process::exit(1);
    }
}

/// Rules that the plan breaks.
fn broken(method: &Method, history: &History, asked: &Asked, plan: &Plan) -> Vec<String> {
    let past: Vec<&Entry> = history
        .entries
        .iter()
        .filter(|entry| entry.day <= asked.day)
        .collect();
    let named = plan.rung.iter().chain(&plan.warm_up);
    let rungs = named.filter_map(|id| method.ladder.get(id));
    let mut broken = Vec::new();
    for rung in rungs {
        let id = &rung.id;
        let mut say = |is_broken: bool, rule: &str| {
            if is_broken {
                broken.push(format!("`{id}` {rule}"));
            }
        };
        say(!plan.open.contains(id), "is held");
        say(
            rung.after
                .iter()
                .any(|before| !was_calm(&past, &before.0) && !is_bitten_nest(&past, &before.0)),
            "comes before what it builds on",
        );
        if id.0 == "sit-near" {
            continue;
        }
        say(
            past.iter()
                .any(|entry| frightened_at(entry, rung) && asked.day < entry.day + 2.0),
            "frightened within two days",
        );
        say(
            past.iter()
                .any(|entry| is_fright(entry) && entry.whole_day() == day(asked)),
            "comes on the day of a fright",
        );
        say(
            rung.hands
                && past
                    .iter()
                    .any(|entry| is_teeth(entry) && asked.day < entry.day + 6.0),
            "brings hands within six days of teeth",
        );
        say(asked.role == Role::Child && !rung.child, "is no step for a child");
        say(
            asked.role == Role::Child && rung.hands,
            "brings a child's hand near teeth",
        );
        say(is_ill_for_today(&past), "comes before the vet");
        say(
            is_second_novelty(&past, rung, day(asked)),
            "is the second new thing of a day",
        );
    }
    broken
}

#[expect(clippy::cast_possible_truncation, reason = "days are small")]
fn day(asked: &Asked) -> i64 {
    asked.day.floor() as i64
}

fn trial(entry: &Entry) -> Option<&Trial> {
    match &entry.kind {
        EntryKind::Trial(trial) => Some(trial),
        _ => None,
    }
}

fn was_calm(past: &[&Entry], id: &str) -> bool {
    let trials = past.iter().filter_map(|entry| trial(entry));
    trials
        .into_iter()
        .any(|trial| trial.rung.0 == id && trial.outcome.is_calm())
}

/// Teeth met in the nest, so that the way goes on outside it.
fn is_bitten_nest(past: &[&Entry], id: &str) -> bool {
    let bit = |entry: &&&Entry| match &entry.kind {
        EntryKind::Trial(trial) => trial.rung.0 == id && trial.outcome.is_teeth(),
        EntryKind::Bite { zone, .. } => *zone == Zone::Nest,
        _ => false,
    };
    id == "spoon-at-hide" && past.iter().any(|entry| bit(&entry))
}

fn is_fright(entry: &Entry) -> bool {
    trial(entry).is_some_and(|trial| trial.outcome.is_fright())
}

fn frightened_at(entry: &Entry, rung: &Rung) -> bool {
    is_fright(entry) && trial(entry).is_some_and(|trial| trial.rung == rung.id)
}

fn is_teeth(entry: &Entry) -> bool {
    match &entry.kind {
        EntryKind::Trial(trial) => {
            trial.outcome == Outcome::Bit || (trial.outcome == Outcome::Nipped && !trial.at_food)
        }
        EntryKind::Bite { severity, zone } => *severity != BiteSeverity::Nip || *zone != Zone::Bars,
        _ => false,
    }
}

/// The last word on the body is a sign for today.
fn is_ill_for_today(past: &[&Entry]) -> bool {
    let last = past.iter().rev().find_map(|entry| match &entry.kind {
        EntryKind::Health(tags) => Some(tags.iter().any(|tag| tag == "laboured_breathing")),
        EntryKind::VetSeen => Some(false),
        _ => None,
    });
    last == Some(true)
}

fn is_second_novelty(past: &[&Entry], rung: &Rung, today: i64) -> bool {
    let first_day = |id: &str| {
        let mut trials = past
            .iter()
            .filter(|entry| trial(entry).is_some_and(|trial| trial.rung.0 == id));
        trials.next().map(|entry| entry.whole_day())
    };
    let is_new_today =
        |entry: &&&Entry| trial(entry).is_some_and(|trial| first_day(&trial.rung.0) == Some(today));
    first_day(&rung.id.0).is_none() && past.iter().any(|entry| is_new_today(&entry))
}

fn asked(history: &History, random: &mut Random) -> Asked {
    let end = history.entries.last().map_or(0.0, |entry| entry.day);
    Asked {
        day: end + random.unit() * [0.0, 1.0, 3.0, 40.0][random.below(4)],
        caregiver: None,
        role: if random.below(5) == 0 {
            Role::Child
        } else {
            Role::Adult
        },
        companion_present: random.below(2) == 0,
        others: OthersToday::AS_USUAL,
        care: Care::ALL[random.below(3)],
    }
}

/// How a log goes wrong.
#[derive(Clone, Copy)]
enum Temper {
    Any,
    OnlyCalm,
    OnlyTeeth,
    CalmThenFrights,
    IllAndWell,
    DaysGoBack,
    AsPlanned,
}

const TEMPERS: [Temper; 7] = [
    Temper::Any,
    Temper::OnlyCalm,
    Temper::OnlyTeeth,
    Temper::CalmThenFrights,
    Temper::IllAndWell,
    Temper::DaysGoBack,
    Temper::AsPlanned,
];

fn history(method: &Method, random: &mut Random) -> History {
    let temper = TEMPERS[random.below(TEMPERS.len())];
    let rungs = method.ladder.rungs();
    let n = random.below(70);
    let mut day = 0.0;
    let mut entries = Vec::with_capacity(n);
    for at in 0..n {
        day += match random.below(12) {
            0 => 20.0 * random.unit(),
            1..=3 => 0.0,
            _ => 1.4 * random.unit(),
        };
        let told = match temper {
            Temper::DaysGoBack => (day - 9.0 * random.unit()).max(0.0),
            _ => day,
        };
        // A climb, two visits a rung, or anything at all.
        let place = match temper {
            Temper::AsPlanned | Temper::CalmThenFrights => (at / 2).min(rungs.len() - 1),
            _ => random.below(rungs.len()),
        };
        let kind = match (temper, random.below(30)) {
            (Temper::IllAndWell, 0..=7) | (_, 0) => EntryKind::Health(signs(random)),
            (Temper::IllAndWell, 8..=9) | (_, 1) => EntryKind::VetSeen,
            (Temper::OnlyTeeth, 2..=6) | (_, 2) => bite(random),
            _ => EntryKind::Trial(visit(&rungs[place], outcome(temper, at * 2 < n, random), random)),
        };
        entries.push(Entry { day: told, kind });
    }
    History {
        intake: Intake::default(),
        entries,
        raised: Vec::new(),
    }
}

fn outcome(temper: Temper, is_first_half: bool, random: &mut Random) -> Outcome {
    let any = Outcome::ALL[random.below(8)];
    match temper {
        Temper::OnlyCalm => Outcome::Relaxed,
        Temper::OnlyTeeth => [Outcome::Nipped, Outcome::Bit][random.below(2)],
        Temper::CalmThenFrights if is_first_half => Outcome::Ate,
        Temper::CalmThenFrights => [Outcome::Fled, Outcome::Froze, Outcome::Ate][random.below(3)],
        Temper::AsPlanned if 0 < random.below(6) => Outcome::Ate,
        _ => any,
    }
}

fn visit(rung: &Rung, outcome: Outcome, random: &mut Random) -> Trial {
    Trial {
        rung: rung.id.clone(),
        outcome,
        latency: None,
        caregiver: None,
        role: Role::Adult,
        companion_present: false,
        stopped_by: (random.below(20) == 0).then(|| StoppedBy::ALL[random.below(3)]),
        at_food: random.below(15) == 0,
        signs: Signs {
            posture: Some(Posture::ALL[random.below(3)]),
            alarm_calls: (random.below(4) == 0).then_some(false),
        },
        others: OthersToday::AS_USUAL,
    }
}

fn signs(random: &mut Random) -> Vec<String> {
    let some: &[&str] = match random.below(5) {
        0 => &[],
        1 => &["laboured_breathing"],
        2 => &["lethargy_2_days"],
        3 => &["porphyrin", "limping"],
        _ => &["no_such_tag"],
    };
    some.iter().map(|tag| (*tag).to_owned()).collect()
}

fn bite(random: &mut Random) -> EntryKind {
    let zones = [
        Zone::Hand,
        Zone::Arm,
        Zone::Lap,
        Zone::Face,
        Zone::Nest,
        Zone::Bars,
    ];
    let severities = [BiteSeverity::Nip, BiteSeverity::BreaksSkin, BiteSeverity::Deep];
    EntryKind::Bite {
        severity: severities[random.below(3)],
        zone: zones[random.below(6)],
    }
}

impl Random {
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
