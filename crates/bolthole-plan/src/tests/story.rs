use std::sync::LazyLock;

use bolthole_domain::{BiteSeverity, Intake, Outcome, Role, RungId, Signs, StoppedBy, Zone};
use bolthole_method::{Method, Rung};

use crate::gates::{View, holds, is_open};
use crate::standing::Standing;
use crate::{Asked, Entry, EntryKind, History, OthersToday, Plan, Trial, plan};

pub(crate) static METHOD: LazyLock<Method> = LazyLock::new(Method::built_in);

/// A rat's log, written as a story.
#[derive(Debug, Clone, Default)]
pub(crate) struct Story {
    pub(super) history: History,
}

fn word<T: serde::de::DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(word.into()).expect("a word of the vocabulary")
}

pub(super) fn asked(day: f64, role: Role) -> Asked {
    Asked {
        day,
        caregiver: None,
        role,
        companion_present: false,
        others: OthersToday::AS_USUAL,
        care: bolthole_domain::Care::Usual,
    }
}

pub(super) fn trial(rung: &str, outcome: Outcome) -> Trial {
    Trial {
        rung: RungId::from(rung),
        outcome,
        latency: None,
        caregiver: None,
        role: Role::Adult,
        companion_present: false,
        stopped_by: None,
        at_food: false,
        signs: Signs::default(),
        others: OthersToday::AS_USUAL,
    }
}

impl Story {
    pub(crate) fn new() -> Story {
        Story::default()
    }

    /// The log itself.
    pub(crate) fn history(self) -> History {
        self.history
    }

    pub(crate) fn with_intake(json: &str) -> Story {
        let intake = Intake::from_json(json).expect("a sound intake");
        Story {
            history: History {
                intake,
                ..History::default()
            },
        }
    }

    /// Two calm days on every rung up to and with `rung`, as the plan leads there.
    pub(crate) fn climbed_to(rung: &str) -> Story {
        Story::climbed_to_with(rung, "{}")
    }

    pub(crate) fn climbed_to_with(rung: &str, intake: &str) -> Story {
        let mut story = Story::with_intake(intake);
        for day in 0..120 {
            let step = story
                .plan(f64::from(day))
                .rung
                .expect("a calm rat always has a step");
            let is_there = step.0 == rung;
            let was_there = is_there
                && story
                    .history
                    .entries
                    .iter()
                    .any(|entry| matches!(&entry.kind, EntryKind::Trial(t) if t.rung == step));
            story = story.log(f64::from(day), &step.0, "ate");
            if was_there {
                return story;
            }
        }
        panic!("{rung} was not reached in 120 calm days")
    }

    fn push(mut self, day: f64, kind: EntryKind) -> Story {
        self.history.entries.push(Entry { day, kind });
        self
    }

    fn last_day(&self) -> f64 {
        self.history.entries.last().map_or(0.0, |entry| entry.day)
    }

    pub(crate) fn log(self, day: f64, rung: &str, outcome: &str) -> Story {
        let outcome = Outcome::from_name(outcome).expect("an outcome");
        self.push(day, EntryKind::Trial(trial(rung, outcome)))
    }

    pub(crate) fn log_after(self, days: f64, rung: &str, outcome: &str) -> Story {
        let day = self.last_day() + days;
        self.log(day, rung, outcome)
    }

    pub(crate) fn food_nip_after(self, days: f64, rung: &str) -> Story {
        let day = self.last_day() + days;
        self.push(
            day,
            EntryKind::Trial(Trial {
                at_food: true,
                ..trial(rung, Outcome::Nipped)
            }),
        )
    }

    pub(crate) fn stopped_after(self, days: f64, rung: &str, by: &str) -> Story {
        let day = self.last_day() + days;
        let stopped_by: Option<StoppedBy> = Some(word(by));
        self.push(
            day,
            EntryKind::Trial(Trial {
                stopped_by,
                ..trial(rung, Outcome::Ate)
            }),
        )
    }

    pub(crate) fn bite_after(self, days: f64, severity: &str, zone: &str) -> Story {
        let day = self.last_day() + days;
        let (severity, zone): (BiteSeverity, Zone) = (word(severity), word(zone));
        self.push(day, EntryKind::Bite { severity, zone })
    }

    pub(crate) fn health(self, day: f64, tags: &[&str]) -> Story {
        self.push(
            day,
            EntryKind::Health(tags.iter().map(|tag| (*tag).to_owned()).collect()),
        )
    }

    pub(crate) fn health_after(self, days: f64, tags: &[&str]) -> Story {
        let day = self.last_day() + days;
        self.health(day, tags)
    }

    pub(crate) fn vet_seen(self, day: f64) -> Story {
        self.push(day, EntryKind::VetSeen)
    }

    pub(crate) fn intake(self, day: f64, json: &str) -> Story {
        let intake = Intake::from_json(json).expect("a sound intake");
        self.push(day, EntryKind::Intake(Box::new(intake)))
    }

    pub(crate) fn plan(&self, day: f64) -> Plan {
        plan(&METHOD, &self.history, &asked(day, Role::Adult))
    }

    pub(crate) fn plan_after(&self, days: f64) -> Plan {
        self.plan(self.last_day() + days)
    }

    pub(crate) fn rung(&self, id: &str) -> Rung {
        METHOD
            .ladder
            .get(&RungId::from(id))
            .expect("a rung of the ladder")
            .clone()
    }

    /// Gates that hold `rung`, which may be a changed copy of one of the ladder's.
    pub(crate) fn holds(&self, day: f64, rung: &Rung) -> Vec<&'static str> {
        self.view(day, Role::Adult, |view| {
            holds(view, rung).iter().map(|held| held.gate.name()).collect()
        })
    }

    /// Rungs that no gate holds, in ladder order.
    pub(crate) fn open(&self, day: f64) -> Vec<String> {
        self.open_to(day, Role::Adult)
    }

    pub(crate) fn open_after(&self, days: f64) -> Vec<String> {
        self.open(self.last_day() + days)
    }

    pub(crate) fn open_to_a_child(&self, days: f64) -> Vec<String> {
        self.open_to(self.last_day() + days, Role::Child)
    }

    fn open_to(&self, day: f64, role: Role) -> Vec<String> {
        self.view(day, role, |view| {
            METHOD
                .ladder
                .rungs()
                .iter()
                .filter(|rung| is_open(view, rung))
                .map(|rung| rung.id.0.clone())
                .collect()
        })
    }

    /// "rung gate" for all that the plan tells of.
    pub(crate) fn held(&self, day: f64) -> Vec<String> {
        self.plan(day)
            .held
            .iter()
            .map(|held| format!("{} {}", held.rung, held.gate.name()))
            .collect()
    }

    pub(crate) fn held_after(&self, days: f64) -> Vec<String> {
        self.held(self.last_day() + days)
    }

    pub(crate) fn tier(&self, day: f64) -> u8 {
        self.view(day, Role::Adult, |view| view.standing.bite_tier.number())
    }

    fn view<T>(&self, day: f64, role: Role, look: impl FnOnce(&View) -> T) -> T {
        let standing = Standing::of(&METHOD, &self.history, day);
        look(&View {
            method: &METHOD,
            standing: &standing,
            asked: &asked(day, role),
        })
    }
}

/// On `day`, exactly these rungs may be offered.
#[track_caller]
pub(crate) fn check_open(story: &Story, day: f64, expected: &[&str]) {
    assert_eq!(story.open(day), expected);
}
