//! How visits with the other rats of the mischief went today. A bad day is often everybody's.

use bolthole_domain::Outcome;

/// So many visits before today say how a rat's visits usually go (ours).
const USUAL: usize = 10;
/// From fewer than this nobody knows what is usual for a rat (ours).
const FEWEST: usize = 5;

/// How visits with its mischief went so far on a day, beside how theirs went before: below nothing is worse than usual.
///
/// Whoever lives there is known to who hands it in; a plan is told this one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OthersToday(f64);

impl Default for OthersToday {
    fn default() -> OthersToday {
        OthersToday::AS_USUAL
    }
}

impl OthersToday {
    /// As usual, or nobody was visited yet.
    pub const AS_USUAL: OthersToday = OthersToday(0.0);

    /// From what each of the others did so far: its outcomes with their days, oldest first, the last of them today's.
    ///
    /// Days are whole days counted from anywhere. One visit counts half of what many that agree would.
    pub fn of<'a>(today: i64, others: impl IntoIterator<Item = &'a [(i64, Outcome)]>) -> OthersToday {
        let (mut sum, mut n) = (0.0, 0.0);
        for visits in others {
            let (before, so_far) = visits.split_at(visits.partition_point(|(day, _)| *day < today));
            if before.len() < FEWEST {
                continue;
            }
            let usual = &before[before.len().saturating_sub(USUAL)..];
            let usual = mean(usual);
            for (_, outcome) in so_far.iter().take_while(|(day, _)| *day == today) {
                sum += worth(*outcome) - usual;
                n += 1.0;
            }
        }
        OthersToday(sum / (n + 1.0))
    }

    /// As a log tells it: from -1, all went as badly as can be, to 1. None: no such number.
    pub fn from_number(number: f64) -> Option<OthersToday> {
        (-1.0..=1.0).contains(&number).then_some(OthersToday(number))
    }

    /// The number itself, from -1 to 1.
    pub fn number(self) -> f64 {
        self.0
    }
}

fn mean(visits: &[(i64, Outcome)]) -> f64 {
    let (mut sum, mut n) = (0.0, 0.0);
    for (_, outcome) in visits {
        sum += worth(*outcome);
        n += 1.0;
    }
    sum / n
}

/// How well a visit went, from 0 to 1 (ours).
fn worth(outcome: Outcome) -> f64 {
    match outcome {
        Outcome::Relaxed => 1.0,
        Outcome::Ate => 0.8,
        Outcome::Hesitated => 0.4,
        Outcome::Refused => 0.2,
        Outcome::Fled | Outcome::Froze | Outcome::Nipped | Outcome::Bit => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Outcome::{Ate, Fled, Relaxed};

    use super::OthersToday;

    #[test]
    fn a_fright_of_one_is_a_worse_day_and_of_two_a_worse_one_still() {
        let calm_till_today = |today| {
            (0..6)
                .map(|day| (day, Ate))
                .chain([(6, today)])
                .collect::<Vec<_>>()
        };
        let (afraid, at_ease) = (calm_till_today(Fled), calm_till_today(Relaxed));
        let one = OthersToday::of(6, [&afraid[..]]);
        let both = OthersToday::of(6, [&afraid[..], &afraid[..]]);
        assert!(both.number() < one.number() && one.number() < 0.0);
        assert!(0.0 < OthersToday::of(6, [&at_ease[..]]).number());
    }

    #[test]
    fn who_was_not_visited_today_or_hardly_ever_before_says_nothing() {
        let yesterday: Vec<_> = (0..9).map(|day| (day, Fled)).collect();
        let new = [(7, Ate), (8, Ate), (9, Fled)];
        assert_eq!(
            OthersToday::of(9, [&yesterday[..], &new[..]]),
            OthersToday::AS_USUAL
        );
        assert_eq!(OthersToday::of(9, []), OthersToday::AS_USUAL);
        assert_eq!(OthersToday::from_number(1.5), None);
    }
}
