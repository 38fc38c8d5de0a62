//! Introductions told as stories, and random walks that try to break H11.

use bolthole_domain::{Instant, Moment, RatId, Sex};
use bolthole_method::Urgency;
use uuid::Uuid;

use super::*;

mod properties;
mod stories;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Noon of a day far enough from the beginning of time.
const NOON: Moment = Moment {
    at: Instant(20_000 * DAY_MS + 12 * HOUR_MS),
    offset_min: 0,
};

fn ago(days: i64) -> Moment {
    Moment {
        at: Instant(NOON.at.0 - days * DAY_MS),
        ..NOON
    }
}

/// Nori comes to Ellie.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) meeting: Meeting,
    pub(crate) now: Moment,
}

impl Story {
    /// Two grown does, quarantine over, nothing against it.
    pub(crate) fn of_two() -> Story {
        let guest = |n: u128, side| Guest {
            rat: RatId(Uuid::from_u128(n)),
            side,
            came_home: ago(90),
            sex: Some(Sex::Female),
            age_weeks: Some(30.0),
            neutered: Some(false),
            vet: Some(Urgency::None),
            was_told: Temper::Nothing,
            checks: Checks {
                attacks: Some(false),
                ..Checks::default()
            },
        };
        let meeting = Meeting {
            why: Why::FirstTime,
            guests: vec![guest(1, Side::Newcomer), guest(2, Side::Resident)],
            neighbors: Vec::new(),
            seen: Vec::new(),
        };
        Story { meeting, now: NOON }.apart_for(20)
    }

    pub(crate) fn newcomer(&mut self) -> &mut Guest {
        &mut self.meeting.guests[0]
    }

    pub(crate) fn apart_for(mut self, days: i64) -> Story {
        let checks = &mut self.newcomer().checks;
        checks.apart_since = Some(ago(days));
        checks.own_air = Some(true);
        self
    }

    pub(crate) fn wait_h(mut self, hours: f64) -> Story {
        #[expect(clippy::cast_possible_truncation, reason = "a story lasts days, not ages")]
        let ms = (hours * 3_600_000.0) as i64;
        self.now.at.0 += ms;
        self
    }

    fn push(mut self, what: What, stage: Option<Stage>, weather: Option<Weather>) -> Story {
        self.meeting.seen.push(Seen {
            at: self.now,
            what,
            stage,
            weather,
        });
        self
    }

    pub(crate) fn saw(self, what: What) -> Story {
        self.push(what, None, None)
    }

    pub(crate) fn told(self, weather: Weather) -> Story {
        self.push(What::Apart, None, Some(weather))
    }

    /// Begins the stage in which they stand.
    pub(crate) fn put_together(self) -> Story {
        let stage = self.standing().begin(Weather::Mild, Body::Well).unwrap().stage;
        self.push(What::Together, Some(stage), Some(Weather::Mild))
    }

    /// Goes on to the next one.
    pub(crate) fn go_on(self) -> Story {
        let next = self.standing().go_on(Weather::Mild, Body::Well).unwrap();
        match next {
            Some(next) => self.push(What::Together, Some(next.stage), Some(Weather::Mild)),
            None => self.saw(What::Home),
        }
    }

    /// All goes well up to the beginning of that stage.
    pub(crate) fn in_stage(mut self, stage: Stage) -> Story {
        self = self.put_together();
        while self.standing().stage != stage {
            let hours = match self.standing().stage {
                Stage::Carrier | Stage::Furnished => 25.0,
                _ => 0.1,
            };
            self = self.wait_h(hours).saw(What::Heap).go_on();
        }
        self
    }

    pub(crate) fn standing(&self) -> Standing {
        standing(&self.meeting, self.now)
    }

    /// The rules that hold in that weather.
    pub(crate) fn held(&self, weather: Weather) -> Vec<Gate> {
        let standing = self.standing();
        let mut gates: Vec<Gate> = standing.held.iter().map(|held| held.gate).collect();
        if let Err(Refusal::Held(held)) = standing.begin(weather, Body::Well)
            && !gates.contains(&held.gate)
        {
            gates.push(held.gate);
        }
        gates
    }
}
