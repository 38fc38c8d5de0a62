//! Ten worlds: which rats come home, and what their keepers are like. The numbers are ours.

use bolthole_domain::Intake;

use crate::Chance;
use crate::rats::Temperament;

/// A world by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum World {
    /// Shy, and nothing else.
    Shy,
    /// Grabbed and chased before it came home: more afraid, and each fright costs more.
    Trauma,
    /// At ease with spoon and sleeve, afraid of hands.
    HandShy,
    /// Answers hands with teeth.
    Biters,
    /// Freezes where others run.
    Freezers,
    /// Learns fast.
    Fast,
    /// Forgets much overnight, has moods, and its keeper notes one visit in eight a step beside the truth.
    Noisy,
    /// A keeper who is away for a week or two now and then, and misses days between.
    MissingDays,
    /// Two caregivers take turns; the second is less trusted.
    TwoCaregivers,
    /// Three rats live together, one of each kind, and have bad days in common.
    Mischief,
}

/// How a household keeps its visits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keeper {
    /// Share of days with a visit.
    pub visits: f64,
    /// Share of those with a second one.
    pub second: f64,
    /// Share of visits noted one step beside the truth.
    pub mistaken: f64,
    /// Days away begin so often a day, for 7 to 16 days.
    pub leaves: f64,
    /// The second caregiver's share of the days.
    pub second_caregiver: f64,
    /// Share of days that are bad for all of the mischief.
    pub bad_days: f64,
}

const KEEPER: Keeper = Keeper {
    visits: 0.92,
    second: 0.4,
    mistaken: 0.0,
    leaves: 0.0,
    second_caregiver: 0.0,
    bad_days: 0.0,
};

impl World {
    /// All ten.
    pub const ALL: [World; 10] = [
        World::Shy,
        World::Trauma,
        World::HandShy,
        World::Biters,
        World::Freezers,
        World::Fast,
        World::Noisy,
        World::MissingDays,
        World::TwoCaregivers,
        World::Mischief,
    ];

    /// For tables.
    pub fn name(self) -> &'static str {
        match self {
            World::Shy => "ordinary shy",
            World::Trauma => "trauma",
            World::HandShy => "hand-shy",
            World::Biters => "biters",
            World::Freezers => "freezers",
            World::Fast => "fast learners",
            World::Noisy => "forgetful, noisy",
            World::MissingDays => "missing days",
            World::TwoCaregivers => "two caregivers",
            World::Mischief => "a mischief",
        }
    }

    /// One of its rats.
    pub fn temperament(self, chance: &mut Chance) -> Temperament {
        let mut spread = |middle: f64, by: f64| middle * libm::exp(by * chance.normal());
        let usual = Temperament {
            shyness: spread(1.0, 0.22),
            hand_fear: spread(1.0, 0.25),
            pace: spread(1.0, 0.45),
            forgetting: spread(0.25, 0.3).min(0.8),
            fragility: spread(1.0, 0.4),
            moodiness: spread(1.0, 0.3),
            teeth: spread(0.05, 0.5).min(0.5),
            freezing: spread(0.2, 0.5).min(0.8),
            second_caregiver: 0.0,
        };
        match self {
            World::Shy | World::MissingDays | World::Mischief => usual,
            World::Trauma => Temperament {
                shyness: usual.shyness * 1.25,
                hand_fear: usual.hand_fear * 1.25,
                pace: usual.pace * 0.8,
                fragility: usual.fragility * 1.6,
                ..usual
            },
            World::HandShy => Temperament {
                hand_fear: usual.hand_fear * 1.7,
                ..usual
            },
            World::Biters => Temperament {
                hand_fear: usual.hand_fear * 1.2,
                teeth: spread(0.55, 0.3).min(0.9),
                ..usual
            },
            World::Freezers => Temperament {
                shyness: usual.shyness * 1.1,
                pace: usual.pace * 0.8,
                freezing: spread(0.8, 0.1).min(0.97),
                ..usual
            },
            World::Fast => Temperament {
                shyness: usual.shyness * 0.9,
                pace: usual.pace * 2.0,
                ..usual
            },
            World::Noisy => Temperament {
                forgetting: spread(0.5, 0.2).min(0.85),
                moodiness: usual.moodiness * 1.6,
                ..usual
            },
            World::TwoCaregivers => Temperament {
                second_caregiver: spread(0.8, 0.4),
                ..usual
            },
        }
    }

    /// Its keepers.
    pub fn keeper(self) -> Keeper {
        match self {
            World::Noisy => Keeper {
                mistaken: 0.125,
                ..KEEPER
            },
            World::MissingDays => Keeper {
                visits: 0.75,
                leaves: 1.0 / 35.0,
                ..KEEPER
            },
            World::TwoCaregivers => Keeper {
                second_caregiver: 0.4,
                ..KEEPER
            },
            World::Mischief => Keeper {
                bad_days: 0.12,
                ..KEEPER
            },
            _ => KEEPER,
        }
    }

    /// Whether its rats live together and are met one after the other.
    pub fn is_shared(self) -> bool {
        self == World::Mischief
    }

    /// What is known on arrival.
    pub fn intake(self) -> Intake {
        let told = match self {
            World::Trauma => r#"{"handling_history":["grabbed","chased"]}"#,
            World::HandShy => r#"{"triggers":["hand_in_cage"]}"#,
            World::Biters => r#"{"bite_severity":"nip"}"#,
            _ => "{}",
        };
        Intake::from_json(told).expect("these intakes are tried by a test")
    }
}

#[cfg(test)]
mod tests {
    use crate::World;

    #[test]
    fn every_intake_can_be_read() {
        for world in World::ALL {
            world.intake();
        }
    }
}
