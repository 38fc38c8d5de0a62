//! The planner as a dialogue in JSON Lines: one request a line, one answer a line. The shapes are public (`docs/contracts.md`).
//!
//! No stream is read here: a shell hands in lines and writes the answers.

mod logs;
mod wire;

use std::collections::BTreeMap;

use bolthole_domain::{Care, Role, RungId, Seconds, Signs};
use bolthole_method::Method;

pub use logs::histories;

use crate::{Asked, Entry, EntryKind, Following, History, OthersToday, Policy, Trial};
use wire::{Answer, NoteKind, Request};

/// No rat lives a tenth as long; a larger day is a slip.
const MOST_DAYS: f64 = 100_000.0;

/// One dialogue about one rat at a time.
#[derive(Debug, Clone)]
pub struct Dialogue<'a> {
    method: &'a Method,
    policy: Policy,
    rat: Option<Rat>,
}

#[derive(Debug, Clone)]
struct Rat {
    following: Following,
    last_day: f64,
    roles: BTreeMap<String, Role>,
}

impl<'a> Dialogue<'a> {
    /// A dialogue in which no rat is known yet.
    pub fn new(method: &'a Method) -> Dialogue<'a> {
        Dialogue::by(Policy::shipped(&method.ladder), method)
    }

    /// As `new`, with the model and the authority of that policy.
    pub fn by(policy: Policy, method: &'a Method) -> Dialogue<'a> {
        Dialogue {
            method,
            policy,
            rat: None,
        }
    }

    /// Answers one line with one line. A line that cannot be taken is answered with an error and changes nothing.
    pub fn answer(&mut self, line: &str) -> String {
        let answer = wire::parse(line).and_then(|request| self.take(request));
        wire::print(&answer.unwrap_or_else(|error| Answer::Error { error }))
    }

    fn take(&mut self, request: Request) -> Result<Answer, String> {
        match request {
            Request::Open { intake } => {
                self.rat = Some(Rat {
                    following: Following::new(&self.policy, self.method, intake),
                    last_day: 0.0,
                    roles: BTreeMap::new(),
                });
                Ok(Answer::ladder(&self.method.ladder))
            }
            Request::Plan {
                day,
                caregiver,
                companion_present,
                caregiver_role,
                care,
                others,
            } => {
                let rat = self.on(day)?;
                let asked = Asked {
                    others,
                    ..rat.asked(day, caregiver, caregiver_role, companion_present, care)
                };
                let answer = rat.following.plan(&self.policy, self.method, &asked);
                self.pass(day);
                Ok(Answer::plan(answer))
            }
            Request::Forecast {
                rung,
                day,
                caregiver,
                companion_present,
                others,
            } => {
                let rat = self.on(day)?;
                let asked = Asked {
                    others,
                    ..rat.asked(day, caregiver, None, companion_present, None)
                };
                let answer = rat.following.forecast(&self.policy, self.method, &rung, &asked);
                let answer = answer.ok_or_else(|| self.unknown(&rung))?;
                self.pass(day);
                Ok(Answer::forecast(answer))
            }
            Request::Log { day, log, others } => {
                self.on(day)?;
                if self.method.ladder.get(&log.rung).is_none() {
                    return Err(self.unknown(&log.rung));
                }
                self.remember(day, log, others)
            }
            Request::Note { day, kind } => {
                self.on(day)?;
                self.note(day, kind)
            }
        }
    }

    /// The rat, if it was opened and `day` does not go back.
    fn on(&self, day: f64) -> Result<&Rat, String> {
        let rat = self
            .rat
            .as_ref()
            .ok_or("no rat yet: send {\"op\":\"open\",\"intake\":{}} first")?;
        if !(0.0..=MOST_DAYS).contains(&day) {
            return Err(format!(
                "`day` must be days since the rat came home, from 0 to {MOST_DAYS}; this one is {day}"
            ));
        }
        if day < rat.last_day {
            return Err(format!(
                "`day` {day} is before day {}; days never go back",
                rat.last_day
            ));
        }
        Ok(rat)
    }

    fn pass(&mut self, day: f64) {
        if let Some(rat) = &mut self.rat {
            rat.last_day = day;
        }
    }

    fn unknown(&self, rung: &RungId) -> String {
        let known: Vec<&str> = self
            .method
            .ladder
            .rungs()
            .iter()
            .map(|rung| rung.id.0.as_str())
            .collect();
        format!("no rung is called `{rung}`; the rungs are {}", known.join(", "))
    }

    fn remember(&mut self, day: f64, log: wire::Log, others: OthersToday) -> Result<Answer, String> {
        if let (Some(caregiver), Some(role)) = (&log.caregiver, log.caregiver_role)
            && let Some(rat) = &mut self.rat
        {
            rat.roles.insert(caregiver.clone(), role);
        }
        let trial = Trial {
            rung: log.rung,
            outcome: log.outcome,
            latency: log.latency_s.map(Seconds),
            role: log.caregiver_role.unwrap_or_default(),
            caregiver: log.caregiver,
            companion_present: log.companion_present.unwrap_or(false),
            stopped_by: log.stopped_by,
            at_food: log.context.is_some(),
            signs: Signs {
                posture: log.posture,
                alarm_calls: log.alarm_calls,
            },
            others,
        };
        self.push(day, EntryKind::Trial(trial))
    }

    fn note(&mut self, day: f64, kind: NoteKind) -> Result<Answer, String> {
        let kind = match kind {
            NoteKind::Health { tags } => EntryKind::Health(tags),
            NoteKind::Environment { tags } => EntryKind::Environment(tags),
            NoteKind::Intake { intake } => EntryKind::Intake(intake),
            NoteKind::VetSeen => EntryKind::VetSeen,
            NoteKind::Bite { severity, zone } => EntryKind::Bite { severity, zone },
        };
        self.push(day, kind)
    }

    fn push(&mut self, day: f64, kind: EntryKind) -> Result<Answer, String> {
        if let Some(rat) = &mut self.rat {
            rat.following.log(&self.policy, Entry { day, kind });
        }
        self.pass(day);
        Ok(Answer::Ok { ok: true })
    }
}

impl Rat {
    fn into_history(self) -> History {
        self.following.into_history()
    }

    /// A caregiver's role is what was last said of that caregiver.
    fn asked(
        &self,
        day: f64,
        caregiver: Option<String>,
        role: Option<Role>,
        companion_present: Option<bool>,
        care: Option<Care>,
    ) -> Asked {
        let said = caregiver
            .as_ref()
            .and_then(|caregiver| self.roles.get(caregiver))
            .copied();
        Asked {
            day,
            role: role.or(said).unwrap_or_default(),
            caregiver,
            companion_present: companion_present.unwrap_or(false),
            others: OthersToday::AS_USUAL,
            care: care.unwrap_or_default(),
        }
    }
}
