use bolthole_domain::RatId;

/// From here on a companion counts as old: about two years, the age at which a keeper plans for the day after. Ours (O):
/// the article names no number.
pub const OLD_WEEKS: f64 = 100.0;

/// The rat that would be the last one of its mischief once the old ones have died; none where two or more would stay,
/// or where nobody else lives with it. Where all are old it is the youngest.
///
/// `ages`: each living rat of one mischief with its age in weeks, where known. Unknown is not old. Source: item 67.
pub fn last_ones(ages: &[(RatId, Option<f64>)]) -> Option<RatId> {
    if ages.len() < 2 {
        return None;
    }
    let is_old = |age: Option<f64>| age.is_some_and(|weeks| OLD_WEEKS <= weeks);
    let mut stay = ages.iter().filter(|(_, age)| !is_old(*age));
    match (stay.next(), stay.next()) {
        (Some((rat, _)), None) => Some(*rat),
        (None, _) => {
            let youngest = ages
                .iter()
                .min_by(|(_, one), (_, other)| one.unwrap_or(0.0).total_cmp(&other.unwrap_or(0.0)));
            youngest.map(|(rat, _)| *rat)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn last_of(ages: &[Option<f64>]) -> Option<u128> {
        let rats = (1..).map(|n| RatId(Uuid::from_u128(n)));
        let ages: Vec<_> = rats.zip(ages.iter().copied()).collect();
        last_ones(&ages).map(|rat| rat.0.as_u128())
    }

    #[test]
    fn one_young_rat_with_old_ones_would_be_left() {
        assert_eq!(last_of(&[Some(110.0), Some(30.0)]), Some(2));
        assert_eq!(last_of(&[Some(110.0), Some(30.0), Some(31.0)]), None);
        assert_eq!(last_of(&[Some(120.0), Some(101.0)]), Some(2));
        assert_eq!(last_of(&[Some(30.0), None]), None);
        assert_eq!(last_of(&[Some(120.0)]), None);
    }
}
