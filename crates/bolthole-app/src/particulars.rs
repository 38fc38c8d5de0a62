//! What a rat is called, how it is drawn, with whom it lives, and that it is no longer here.

use bolthole_domain::{Coat, EventId, Leaving, MischiefId, Moment, RatId, Sex};
use bolthole_record::{Body, Event, Notebook, RatPages, Retraction};

use crate::{Pen, living};

/// What may be mended about a rat. Nothing of its pages moves with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Particulars {
    /// Its name.
    pub name: String,
    /// If known; a sex that is known is mended, and never unknown again.
    pub sex: Option<Sex>,
    /// For the portrait.
    pub coat: Coat,
    /// With whom it lives.
    pub mischief: MischiefId,
}

/// Mends what differs; nothing at all if nothing does.
pub fn mend(mut pen: Pen, pages: &RatPages, now: &Particulars) -> Vec<Event> {
    let rat = &pages.rat;
    let name = (rat.name != now.name).then(|| now.name.clone());
    let sex = now.sex.filter(|sex| rat.sex != Some(*sex));
    let coat = (rat.coat != now.coat).then_some(now.coat);
    let mischief = (rat.mischief != now.mischief).then_some(now.mischief);
    if name.is_none() && sex.is_none() && coat.is_none() && mischief.is_none() {
        return Vec::new();
    }
    let body = Body::RatChanged {
        rat: rat.id,
        name,
        sex,
        coat,
        mischief,
        care: None,
    };
    vec![pen.write(body)]
}

/// The rat died or moved away. Its pages stay.
pub fn leave(mut pen: Pen, rat: RatId, how: Option<Leaving>, why: String, at: Moment) -> Vec<Event> {
    vec![pen.write_at(Body::RatLeft { rat, how, why }, at)]
}

/// That was a slip: it is here.
pub fn still_here(mut pen: Pen, left: EventId) -> Vec<Event> {
    vec![pen.write(Body::Retracted(Retraction {
        event: left,
        reason: String::new(),
    }))]
}

/// Who is alone now that this rat is not there, if anybody is.
pub fn left_behind<'a>(notebook: &'a Notebook, gone: &RatPages) -> Option<&'a RatPages> {
    let mut mates = living(notebook)
        .into_iter()
        .filter(|pages| pages.rat.mischief == gone.rat.mischief && pages.rat.id != gone.rat.id);
    let first = mates.next()?;
    mates.next().is_none().then_some(first)
}
