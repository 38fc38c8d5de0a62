//! Invented rats of three kinds. None has the form of the planner's model: no latent sum behind an ordinal logit.

mod associative;
mod hazard;
mod signs;
mod stages;

use bolthole_domain::{Outcome, Posture, Presenter};
use bolthole_method::{Ladder, Rung};

use crate::Chance;

/// What a rat is like, on scales that every kind reads in its own way. 1 is ordinary unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Temperament {
    /// How afraid it is of people and open places.
    pub shyness: f64,
    /// How afraid it is of hands and of being held.
    pub hand_fear: f64,
    /// How fast calm visits teach.
    pub pace: f64,
    /// How much of a day's gain a night takes, from 0 to 1.
    pub forgetting: f64,
    /// How much a fright takes away.
    pub fragility: f64,
    /// How a day may differ from the next.
    pub moodiness: f64,
    /// Of its frights by hands, the share that are teeth.
    pub teeth: f64,
    /// Of its other frights, the share that are freezing.
    pub freezing: f64,
    /// How much less the second caregiver is trusted at first; 0 is alike.
    pub second_caregiver: f64,
}

impl Temperament {
    /// Fear of one of the eight things asked, in the order of `Asks::named`: hand, touch and lift are done by hands.
    fn fear_of(&self, place: usize) -> f64 {
        if (4..7).contains(&place) {
            self.shyness * self.hand_fear
        } else {
            self.shyness
        }
    }
}

/// One meeting.
#[derive(Debug, Clone, Copy)]
pub struct Meeting<'a> {
    /// What is tried.
    pub rung: &'a Rung,
    /// Its place on the ladder.
    pub place: usize,
    /// The caregiver: 0 or 1.
    pub caregiver: usize,
    /// Another rat is beside it.
    pub companion: bool,
}

/// A day as all of a mischief have it: noise, a smell, a storm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Like any other.
    Usual,
    /// Bad for all of them.
    Bad,
}

/// What a rat showed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// As a careful keeper would log it.
    pub outcome: Outcome,
    /// Seconds to first contact, where there was one.
    pub latency: Option<f64>,
    /// How it held itself, as somebody would see it who looks.
    pub posture: Posture,
    /// Whether it called, for who has ears for it.
    pub called: bool,
}

/// The kinds of rats, each a theory of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Fear and safety are learnt for each stimulus by the error of the whole (Rescorla and Wagner), and safety fades overnight.
    Associative,
    /// Approach and flight race second by second; familiarity grows by a power law and generalizes by likeness.
    Hazard,
    /// Learning is all or none, stage by stage; the weakest facet decides.
    Stages,
}

impl Kind {
    /// All.
    pub const ALL: [Kind; 3] = [Kind::Associative, Kind::Hazard, Kind::Stages];

    /// For tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Associative => "associative",
            Kind::Hazard => "hazard",
            Kind::Stages => "stages",
        }
    }
}

/// A rat that lives and learns.
#[derive(Debug, Clone)]
pub struct Simulated {
    mind: Mind,
    temperament: Temperament,
}

#[derive(Debug, Clone)]
enum Mind {
    Associative(associative::Mind),
    Hazard(hazard::Mind),
    Stages(stages::Mind),
}

/// How a meeting went, before it is known how a fright looks.
pub(super) enum Felt {
    Calm { relaxed: bool, latency: f64 },
    Hesitated { latency: f64 },
    Refused,
    Fright,
}

impl Simulated {
    /// A rat of that kind and temperament, as it comes home.
    pub fn new(kind: Kind, temperament: Temperament, ladder: &Ladder, chance: &mut Chance) -> Simulated {
        let mind = match kind {
            Kind::Associative => Mind::Associative(associative::Mind::new(&temperament, ladder, chance)),
            Kind::Hazard => Mind::Hazard(hazard::Mind::new(&temperament, ladder, chance)),
            Kind::Stages => Mind::Stages(stages::Mind::new(&temperament, ladder, chance)),
        };
        Simulated { mind, temperament }
    }

    /// One night, with or without visits before it, and what kind of day comes after it.
    pub fn night(&mut self, comes: Day, chance: &mut Chance) {
        match &mut self.mind {
            Mind::Associative(mind) => mind.night(&self.temperament, comes, chance),
            Mind::Hazard(mind) => mind.night(&self.temperament, comes, chance),
            Mind::Stages(mind) => mind.night(&self.temperament, comes, chance),
        }
    }

    /// It is met, shows something and learns. What its body tells has a chance of its own.
    pub fn meet(&mut self, meeting: Meeting, chance: &mut Chance, of_body: &mut Chance) -> Shown {
        let (posture, called) = match &self.mind {
            Mind::Associative(mind) => signs::of_fear(mind.afraid(&self.temperament, meeting), of_body),
            Mind::Hazard(mind) => signs::of_arousal(mind.aroused(meeting), of_body),
            Mind::Stages(mind) => signs::of_stages(mind.behind(meeting), of_body),
        };
        let felt = match &mut self.mind {
            Mind::Associative(mind) => mind.meet(&self.temperament, meeting, chance),
            Mind::Hazard(mind) => mind.meet(&self.temperament, meeting, chance),
            Mind::Stages(mind) => mind.meet(&self.temperament, meeting, chance),
        };
        let (outcome, latency) = self.did(&felt, meeting.rung, chance);
        let (posture, called) = signs::beside(outcome, posture, called);
        Shown {
            outcome,
            latency,
            posture,
            called,
        }
    }

    fn did(&self, felt: &Felt, rung: &Rung, chance: &mut Chance) -> (Outcome, Option<f64>) {
        match *felt {
            Felt::Calm {
                relaxed: true,
                latency,
            } => (Outcome::Relaxed, Some(latency)),
            Felt::Calm { latency, .. } => (Outcome::Ate, Some(latency)),
            Felt::Hesitated { latency } => (Outcome::Hesitated, Some(latency)),
            Felt::Refused => (Outcome::Refused, None),
            Felt::Fright => (self.fright(rung, chance), None),
        }
    }

    fn fright(&self, rung: &Rung, chance: &mut Chance) -> Outcome {
        let reach = match rung.presenter {
            _ if rung.hands => 1.0,
            Presenter::Arm | Presenter::Lap | Presenter::Gown => 0.35,
            Presenter::Spoon => 0.08,
            _ => 0.0,
        };
        if chance.happens(self.temperament.teeth * reach) {
            return if chance.happens(0.35) {
                Outcome::Bit
            } else {
                Outcome::Nipped
            };
        }
        if chance.happens(self.temperament.freezing) {
            Outcome::Froze
        } else {
            Outcome::Fled
        }
    }
}
