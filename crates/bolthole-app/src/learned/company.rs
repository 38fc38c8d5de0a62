//! Company that came or went, and an operation: what changed about the rat's life.

use bolthole_domain::{Leaving, Moment};
use bolthole_method::Field;
use bolthole_record::{Notebook, RatPages};
use bolthole_words::tell;

use super::{Seen, is_lately, mates};

/// A rat that came to live with it, or left it, in the last four weeks.
pub(super) fn came_and_went(notebook: &Notebook, pages: &RatPages, now: Moment) -> Vec<Seen> {
    let home = pages.rat.came_home.day();
    let mut seen = Vec::new();
    for other in mates(notebook, pages).map(|other| &other.rat) {
        // Who came on the same day is no news to it.
        if home < other.came_home.day() && is_lately(other.came_home, now) {
            let says = tell!("learned-came", other = other.name);
            seen.push(Seen::new(
                Field::RecentChanges,
                "newcomer",
                says,
                Some(other.came_home),
            ));
        }
        if let Some(left) = other.left.as_ref().filter(|left| is_lately(left.at, now)) {
            // Where nobody said how, the weaker of "died" and "parted" is taken.
            let (tag, says) = match left.how {
                Some(Leaving::Died) => ("companion_died", tell!("learned-died", other = other.name)),
                Some(Leaving::NewHome) | None => {
                    ("companion_gone", tell!("learned-gone", other = other.name))
                }
            };
            seen.push(Seen::new(Field::RecentChanges, tag, says, Some(left.at)));
        }
    }
    seen
}

/// The first answer "neutered" after one of "not neutered": the operation lay between, and hormones fade from then.
pub(crate) fn neutered_on(pages: &RatPages) -> Option<Moment> {
    let answers = || {
        let all = pages.intake_answers.iter();
        all.filter_map(|(at, answer)| Some((*at, answer.neutered?)))
    };
    let mut steps = answers().zip(answers().skip(1));
    let step = steps.find(|((_, before), (_, then))| !before && *then);
    step.map(|(_, (at, _))| at)
}

/// That operation, as something that changed.
pub(super) fn neutered(pages: &RatPages, now: Moment) -> Option<Seen> {
    let since = neutered_on(pages)?;
    let weeks = now.day().days_since(since.day()) / 7;
    let tag = match weeks {
        0 => "neutered_lately".to_owned(),
        weeks => format!("neutered_{weeks}_weeks"),
    };
    let says = tell!("learned-neutered");
    Some(Seen::new(Field::RecentChanges, &tag, says, Some(since)))
}
