//! From what was seen to where they stand, event by event.

use bolthole_domain::{Instant, Moment};

use crate::{Meeting, Seen, Stage, What};

/// Somebody who knows is asked after as much blood. Ours.
const BLOODS: u32 = 2;
/// After as many fights. Ours.
const FIGHTS: u32 = 3;
/// After as many ways back of any kind. Ours.
const WAYS_BACK: u32 = 6;

/// Nobody is put back "the same hour to sort it out". Ours.
const AFTER_A_FIGHT_MS: i64 = 3_600_000;
const DAY_MS: i64 = 86_400_000;
/// The household's day begins at four.
const DAY_BEGINS_MS: i64 = 4 * 3_600_000;

/// What is known of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    /// How often it was begun.
    pub n_begun: u32,
    /// When last.
    pub last: Option<Moment>,
    /// The worst that was seen in it the last time.
    pub worst: Option<What>,
}

/// Where they stand after all that was seen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Way {
    pub(crate) stage: Stage,
    /// Since when without a break in this stage; none: they are apart.
    pub(crate) together: Option<Moment>,
    /// The last look in this stage, since it was begun.
    pub(crate) last: Option<(Moment, What)>,
    pub(crate) rest_until: Option<Moment>,
    pub(crate) last_blood: Option<Moment>,
    pub(crate) home: Option<Moment>,
    pub(crate) given_up: Option<Moment>,
    pub(crate) lines: [Line; 6],
    n_bloods: u32,
    n_fights: u32,
    n_back: u32,
}

impl Way {
    pub(crate) fn of(meeting: &Meeting) -> Way {
        let mut way = Way {
            stage: Stage::Cradle,
            together: None,
            last: None,
            rest_until: None,
            last_blood: None,
            home: None,
            given_up: None,
            lines: [Line::default(); 6],
            n_bloods: 0,
            n_fights: 0,
            n_back: 0,
        };
        for seen in &meeting.seen {
            way.take(seen);
        }
        way
    }

    /// It has failed so often that nobody is put together before somebody was asked.
    pub(crate) fn is_failing(&self) -> bool {
        BLOODS <= self.n_bloods || FIGHTS <= self.n_fights || WAYS_BACK <= self.n_back
    }

    fn take(&mut self, seen: &Seen) {
        if self.home.is_some() || self.given_up.is_some() {
            return;
        }
        let line = &mut self.lines[self.stage.index()];
        if worst(seen.what) > line.worst.map_or(0, worst) {
            line.worst = Some(seen.what);
        }
        match seen.what {
            What::Together => self.put_together(seen),
            What::Calm | What::Shoving | What::Heap => self.last = Some((seen.at, seen.what)),
            What::Quarrel => self.quarrel(seen),
            What::Fight => self.fight(seen),
            What::Blood => {
                self.n_bloods += 1;
                self.last_blood = Some(seen.at);
                self.part(Stage::Cradle, tomorrow(seen.at));
            }
            What::Froze => {
                self.n_back += 1;
                self.part(self.stage.before(), tomorrow(seen.at));
            }
            What::Hot => self.part(self.stage, tomorrow(seen.at)),
            What::Apart => self.together = None,
            What::Back => self.go_back(),
            What::Advised => (self.n_bloods, self.n_fights, self.n_back) = (0, 0, 0),
            What::Home => {
                self.home = Some(seen.at);
                self.together = None;
            }
            What::GivenUp => {
                self.given_up = Some(seen.at);
                self.together = None;
            }
        }
    }

    fn put_together(&mut self, seen: &Seen) {
        let stage = seen.stage.unwrap_or(self.stage);
        if stage == self.stage && self.together.is_some() {
            return;
        }
        self.stage = stage;
        self.together = Some(seen.at);
        self.last = None;
        self.rest_until = None;
        self.lines[stage.index()] = Line {
            n_begun: self.lines[stage.index()].n_begun.saturating_add(1),
            last: Some(seen.at),
            worst: None,
        };
    }

    /// More than shoving. In arms it is enough for today; in the carrier they walk again (item 71); in the bare cage
    /// there is no heap yet; afterwards what was added goes again.
    fn quarrel(&mut self, seen: &Seen) {
        match self.stage {
            Stage::Cradle => self.part(Stage::Cradle, tomorrow(seen.at)),
            Stage::CarrierWalk | Stage::BareCage => self.last = Some((seen.at, seen.what)),
            Stage::Carrier | Stage::Furnished | Stage::LargerCages => {
                self.n_back += 1;
                self.go_back();
            }
        }
    }

    /// A fight in the bare cage leads back to the carrier (item 73), any other a stage back.
    fn fight(&mut self, seen: &Seen) {
        self.n_fights += 1;
        let rest = match self.stage {
            Stage::Cradle | Stage::CarrierWalk => tomorrow(seen.at),
            _ => later(seen.at, AFTER_A_FIGHT_MS),
        };
        self.part(self.stage.before(), rest);
    }

    fn go_back(&mut self) {
        self.stage = self.stage.before();
        self.together = None;
        self.last = None;
    }

    fn part(&mut self, stage: Stage, until: Moment) {
        self.stage = stage;
        self.together = None;
        self.last = None;
        self.rest_until = Some(until);
    }
}

/// How bad it is to see; 0 is nothing to tell.
fn worst(what: What) -> u8 {
    match what {
        What::Calm | What::Heap => 1,
        What::Shoving => 2,
        What::Hot => 3,
        What::Quarrel => 4,
        What::Froze => 5,
        What::Fight => 6,
        What::Blood => 7,
        What::Together | What::Apart | What::Back | What::Advised | What::Home | What::GivenUp => 0,
    }
}

pub(crate) fn later(moment: Moment, ms: i64) -> Moment {
    Moment {
        at: Instant(moment.at.0.saturating_add(ms)),
        ..moment
    }
}

/// The beginning of the household's next day.
fn tomorrow(moment: Moment) -> Moment {
    let wall = (i64::from(moment.day().0) + 1) * DAY_MS + DAY_BEGINS_MS;
    later(moment, wall.saturating_sub(moment.wall_ms()))
}
