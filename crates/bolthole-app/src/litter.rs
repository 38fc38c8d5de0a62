//! A doe that lives with a buck who is not neutered may be with a litter.
//! Source: H11 (an open mix of the sexes; the vet decides when it is safe); facts 2.5.

use bolthole_domain::{Moment, Sex};
use bolthole_record::{Notebook, RatPages};

use crate::living;

/// A doe, and who lives with her and may sire.
#[derive(Debug, Clone, PartialEq)]
pub struct MayCarry<'a> {
    /// The doe.
    pub doe: &'a RatPages,
    /// The bucks of her mischief of whom nobody said that they are neutered; never empty.
    pub bucks: Vec<&'a RatPages>,
    /// Those among them of whom nobody said either that they are not.
    pub not_asked: Vec<&'a RatPages>,
}

/// Every doe here that may be with a litter by a buck of her own mischief.
///
/// No age is set, for none is known to be safe; only who is said to be neutered is left out. Not known is not "yes".
pub fn may_carry(notebook: &Notebook, now: Moment) -> Vec<MayCarry<'_>> {
    let living = living(notebook);
    let of_sex = |pages: &RatPages, sex: Sex| {
        let known = notebook.known(pages.rat.id, now)?;
        (known.sex == Some(sex) && known.neutered != Some(true)).then_some(known.neutered)
    };
    let bucks: Vec<(&RatPages, Option<bool>)> = living
        .iter()
        .filter_map(|pages| Some((*pages, of_sex(pages, Sex::Male)?)))
        .collect();
    let does = living.iter().filter(|pages| of_sex(pages, Sex::Female).is_some());
    does.map(|doe| {
        let mut with_her = bucks.clone();
        with_her.retain(|(buck, _)| buck.rat.mischief == doe.rat.mischief);
        let not_asked = with_her.iter().filter(|(_, neutered)| neutered.is_none());
        MayCarry {
            doe,
            not_asked: not_asked.map(|(buck, _)| *buck).collect(),
            bucks: with_her.into_iter().map(|(buck, _)| buck).collect(),
        }
    })
    .filter(|one| !one.bucks.is_empty())
    .collect()
}
