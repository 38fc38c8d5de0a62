//! A doe that lives with a buck who is not neutered may be with a litter.
//! Source: H11 (an open mix of the sexes; the vet decides when it is safe); facts 2.5.

use bolthole_domain::{Moment, Sex};
use bolthole_record::{Notebook, RatPages};

use crate::living;

/// A doe, and who lives with her and is not neutered.
#[derive(Debug, Clone, PartialEq)]
pub struct MayCarry<'a> {
    /// The doe.
    pub doe: &'a RatPages,
    /// The bucks of her mischief that are not neutered; never empty.
    pub bucks: Vec<&'a RatPages>,
}

/// Every doe here that may be with a litter by a buck of her own mischief.
///
/// No age is set, for none is known to be safe; only a doe that is neutered herself is left out.
pub fn may_carry(notebook: &Notebook, now: Moment) -> Vec<MayCarry<'_>> {
    let living = living(notebook);
    let is = |pages: &RatPages, sex: Sex, neutered: bool| {
        let known = notebook.known(pages.rat.id, now);
        known.is_some_and(|known| known.sex == Some(sex) && known.neutered == Some(neutered))
    };
    let is_doe = |pages: &RatPages| {
        let known = notebook.known(pages.rat.id, now);
        known.is_some_and(|known| known.sex == Some(Sex::Female) && known.neutered != Some(true))
    };
    let of = |doe: &&RatPages| {
        let with_her = living
            .iter()
            .filter(|other| other.rat.mischief == doe.rat.mischief);
        with_her
            .filter(|other| is(other, Sex::Male, false))
            .copied()
            .collect::<Vec<_>>()
    };
    let does = living.iter().filter(|pages| is_doe(pages));
    does.map(|doe| MayCarry { doe, bucks: of(doe) })
        .filter(|one| !one.bucks.is_empty())
        .collect()
}
