use bolthole_domain::{Cause, PerCause};

use super::belief::Belief;
use super::engine::{BANK, Engine, Setting};
use super::moments::{expectation, moments};
use super::number::Number;
use super::response::{Response, Shown};

/// The form of a `RatState`. A state of another version is rebuilt by replaying the log.
pub const STATE_VERSION: u32 = 1;

/// What is believed of one rat.
#[derive(Debug, Clone, PartialEq)]
pub struct RatState<T = f64> {
    version: u32,
    bank: Vec<(T, Belief<T>)>,
    visits: Vec<u32>,
}

/// How likely it is that a rung goes one way or the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chances<T = f64> {
    /// Ate or at ease.
    pub calm: T,
    /// Ran, froze or used teeth.
    pub fright: T,
}

/// How a visit was foreseen: log-likelihoods, in nats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen<T = f64> {
    /// Of what the rat did.
    pub outcome: T,
    /// Of how long it took, how the rat looked and whether it called; nothing of what nobody noted.
    pub beside: T,
    /// What had been foreseen.
    pub chances: Chances<T>,
}

impl<T: Number> RatState<T> {
    /// A rat of which nothing is known.
    pub fn unknown(engine: &Engine<T>) -> RatState<T> {
        let start = &engine.start;
        let belief = Belief::new(start.mean, &start.variances);
        let each = T::of(1.0 / 6.0);
        RatState {
            version: STATE_VERSION,
            bank: BANK.iter().map(|_| (each, belief.clone())).collect(),
            visits: vec![0; engine.n_rungs()],
        }
    }

    /// A rat of which an assessment found these causes, as probabilities. A soft prior: visits soon outweigh it.
    pub fn prior(engine: &Engine<T>, causes: &PerCause<f64>) -> RatState<T> {
        let mut state = RatState::unknown(engine);
        let mut less = T::of(0.0);
        for ((_, p), takes) in causes.iter().zip(engine.start.causes) {
            less = less + takes * T::of(*p);
        }
        let of_hands = engine.start.trauma_and_hands * T::of(*causes.get(Cause::TraumaOrMishandling));
        for (_, belief) in &mut state.bank {
            belief.mean[super::latents::GENERAL] = belief.mean[super::latents::GENERAL] - less;
            belief.shy_of_hands(of_hands);
        }
        state
    }

    /// The form it has.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// So many nights pass without anything being noted.
    pub fn advance(&mut self, engine: &Engine<T>, nights: u32) {
        if nights == 0 {
            return;
        }
        for (_, belief) in &mut self.bank {
            belief.nights(nights, &engine.night);
        }
    }

    /// How the rung at that place would go now.
    pub fn predict(&self, engine: &Engine<T>, place: usize, setting: Setting) -> Chances<T> {
        let look = self.look(engine, place, setting);
        let mut calm = T::of(0.0);
        let mut fright = T::of(0.0);
        for (weight, belief) in &self.bank {
            let along = belief.along(&look.loading);
            let points = engine
                .grades
                .at_points(along.mean - look.asked, along.variance.sqrt());
            calm = calm + *weight * points.calm();
            fright = fright + *weight * points.fright();
        }
        Chances { calm, fright }
    }

    /// Takes in what the rat did and showed on the rung at that place.
    pub fn observe(&mut self, engine: &Engine<T>, place: usize, setting: Setting, shown: Shown) -> Seen<T> {
        let response = shown.response;
        let look = self.look(engine, place, setting);
        let direction = engine.demand(place).direction;
        let mut outcome = T::of(0.0);
        let mut both = T::of(0.0);
        let (mut calm, mut fright) = (T::of(0.0), T::of(0.0));
        for ((weight, belief), (pace, fragility)) in self.bank.iter_mut().zip(BANK) {
            let along = belief.along(&look.loading);
            let (mean, deviation) = (along.mean - look.asked, along.variance.sqrt());
            let points = engine.grades.at_points(mean, deviation);
            let foreseen = Chances {
                calm: points.calm(),
                fright: points.fright(),
            };
            calm = calm + *weight * foreseen.calm;
            fright = fright + *weight * foreseen.fright;
            let mut likelihood = points.likelihood(response);
            outcome = outcome + *weight * expectation(&likelihood);
            for beside in engine.grades.beside(shown, mean, deviation).into_iter().flatten() {
                for (likelihood, beside) in likelihood.iter_mut().zip(beside) {
                    *likelihood = *likelihood * beside;
                }
            }
            let moments = moments(&likelihood);
            belief.move_along(&along, moments.shift, moments.share);
            let gain = gain(engine, response, &foreseen, pace, fragility);
            belief.learn(&direction, gain, engine.learning.var_visit);
            *weight = *weight * moments.evidence;
            both = both + *weight;
        }
        for (weight, _) in &mut self.bank {
            *weight = *weight / both;
        }
        self.visits[place] += 1;
        let outcome = outcome.ln();
        Seen {
            outcome,
            beside: both.ln() - outcome,
            chances: Chances { calm, fright },
        }
    }

    fn look(&self, engine: &Engine<T>, place: usize, setting: Setting) -> Look<T> {
        /// After so many visits nothing is new about a rung.
        const FAMILIAR: u32 = 40;
        let demand = engine.demand(place);
        let visits = self.visits[place];
        let novelty = if FAMILIAR < visits {
            T::of(0.0)
        } else {
            engine.novelty * T::of(libm::exp(-0.5 * f64::from(visits)))
        };
        Look {
            loading: demand.loading_in(setting),
            asked: demand.difficulty + novelty - engine.shared_mood * T::of(setting.others.number()),
        }
    }
}

/// A rung as this rat meets it now.
struct Look<T> {
    loading: [T; super::latents::N],
    asked: T,
}

/// What the visit changed in the rat under one hypothesis. What was foreseen changes little, calm or fright.
fn gain<T: Number>(
    engine: &Engine<T>,
    response: Response,
    foreseen: &Chances<T>,
    pace: f64,
    fragility: f64,
) -> T {
    let learning = &engine.learning;
    let most = learning.gain * T::of(pace) * (T::of(1.0) - foreseen.calm);
    match response {
        Response::Relaxed | Response::Ate => most + learning.gain_always,
        Response::Hesitated => most * learning.part_hesitated,
        Response::Refused => most * learning.part_refused,
        Response::Fright => -(learning.loss * T::of(fragility) * (T::of(1.0) - foreseen.fright)),
    }
}
