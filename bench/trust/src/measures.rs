//! What lives come to: shares that got somewhere, frights a rat, and how sure a difference is.

use super::{Chance, Life};

/// Something counted of one life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Calm with the spoon at the door by that day.
    Door(u32),
    /// On the lap.
    Lap(u32),
    /// Lifted off its feet.
    Lift(u32),
    /// In the dressing gown.
    Gown(u32),
    /// Checked by eye and hand, from gown or hand.
    Check(u32),
    /// Frights by that day.
    Frights(u32),
    /// Nips.
    Nips,
    /// Bites.
    Bites,
    /// Times a step down.
    Setbacks,
}

impl Measure {
    /// All of the table, in its order.
    pub const TABLE: [Measure; 14] = [
        Measure::Door(60),
        Measure::Door(120),
        Measure::Lap(60),
        Measure::Lap(120),
        Measure::Lift(60),
        Measure::Lift(120),
        Measure::Gown(60),
        Measure::Gown(120),
        Measure::Check(120),
        Measure::Frights(60),
        Measure::Frights(120),
        Measure::Nips,
        Measure::Bites,
        Measure::Setbacks,
    ];

    /// The head of its column.
    pub fn name(self) -> String {
        match self {
            Measure::Door(by) => format!("door {by}"),
            Measure::Lap(by) => format!("lap {by}"),
            Measure::Lift(by) => format!("lift {by}"),
            Measure::Gown(by) => format!("gown {by}"),
            Measure::Check(by) => format!("check {by}"),
            Measure::Frights(by) => format!("frights {by}"),
            Measure::Nips => "nips".to_owned(),
            Measure::Bites => "bites".to_owned(),
            Measure::Setbacks => "setbacks".to_owned(),
        }
    }

    /// Whether it is a share of rats, told in per cent.
    pub fn is_share(self) -> bool {
        matches!(
            self,
            Measure::Door(_) | Measure::Lap(_) | Measure::Lift(_) | Measure::Gown(_) | Measure::Check(_)
        )
    }

    /// Of one life; of shares 1 or 0.
    pub fn of(self, life: &Life) -> f64 {
        let by_then =
            |day: Option<f64>, by: u32| f64::from(u8::from(day.is_some_and(|day| day < f64::from(by))));
        match self {
            Measure::Door(by) => by_then(life.door, by),
            Measure::Lap(by) => by_then(life.lap, by),
            Measure::Lift(by) => by_then(life.lift, by),
            Measure::Gown(by) => by_then(life.gown, by),
            Measure::Check(by) => by_then(life.check, by),
            Measure::Frights(by) => count(life.frights.iter().filter(|day| **day < f64::from(by)).count()),
            Measure::Nips => f64::from(life.nips),
            Measure::Bites => f64::from(life.bites),
            Measure::Setbacks => f64::from(life.setbacks),
        }
    }

    /// The mean over lives.
    pub fn mean<'a>(self, lives: impl IntoIterator<Item = &'a Life>) -> f64 {
        let all: Vec<f64> = lives.into_iter().map(|life| self.of(life)).collect();
        all.iter().sum::<f64>() / count(all.len().max(1))
    }

    /// As a table tells it.
    pub fn told(self, mean: f64) -> String {
        if self.is_share() {
            format!("{:.0}", 100.0 * mean)
        } else {
            format!("{mean:.2}")
        }
    }
}

/// A difference of two policies on the same rats, with what nineteen of twenty resamplings lie between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The mean difference.
    pub mean: f64,
    /// Nineteen of twenty lie above this half of the rest …
    pub low: f64,
    /// … and below this.
    pub high: f64,
}

/// How often rats are drawn again.
const RESAMPLED: u64 = 1000;

/// `a` less `b`, rat by rat; both hold the same rats in the same order.
pub fn difference(measure: Measure, a: &[&Life], b: &[&Life]) -> Difference {
    let each: Vec<f64> = a
        .iter()
        .zip(b)
        .map(|(a, b)| measure.of(a) - measure.of(b))
        .collect();
    mean_of(&each)
}

/// The mean of what differs in each rat.
pub fn mean_of(each: &[f64]) -> Difference {
    let n = count(each.len());
    let mut means: Vec<f64> = (0..RESAMPLED)
        .map(|time| {
            let mut chance = Chance::of(&[0x62_6F_6F_74, time]);
            (0..each.len())
                .map(|_| each[chance.below(each.len())])
                .sum::<f64>()
                / n
        })
        .collect();
    means.sort_by(f64::total_cmp);
    Difference {
        mean: each.iter().sum::<f64>() / n,
        low: means[24],
        high: means[974],
    }
}

#[expect(clippy::cast_precision_loss, reason = "rats are few")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::{Measure, difference};
    use crate::Life;

    #[test]
    fn a_difference_lies_within_its_interval_and_none_is_none() {
        let frightened = |n: u32| Life {
            frights: (0..n).map(f64::from).collect(),
            ..Life::default()
        };
        let lives: Vec<Life> = (0..40).map(|n| frightened(n % 7)).collect();
        let calmer: Vec<Life> = (0..40).map(|n| frightened(n % 5)).collect();
        let (lives, calmer): (Vec<&Life>, Vec<&Life>) = (lives.iter().collect(), calmer.iter().collect());
        let found = difference(Measure::Frights(120), &calmer, &lives);
        assert!(found.low < found.mean && found.mean < found.high && found.high < 0.5);
        let same = difference(Measure::Frights(120), &lives, &lives);
        assert!(same.low == 0.0 && same.high == 0.0);
    }
}
