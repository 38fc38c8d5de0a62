//! Caregivers told apart: what is solid with Mum is not yet solid with Dad (items 34, 90).
//!
//! - Calm and wary visits are the caregiver's own; frights and bites are the rat's, and count for everybody.
//! - A rung that was made solid with another needs one calm day instead of two: the rat knows the step, not the person.
//! - A rung inside the cage that was made solid with another is known already, as long as this caregiver has not met it:
//!   there the rat is at home and the person stays outside. So somebody new begins at the door.
//! - Days without one caregiver lower the way of that one alone; where nobody came at all, nothing that faded is given.
//!
//! With one caregiver in the log, or nobody named, all of it is one log. A visit without a name is everybody's, because
//! nobody knows whose it was.

use bolthole_domain::{Place, SortedSet};
use bolthole_method::{Ladder, Method};

use super::{Ahead, Standing};
use crate::bites::teeth_that_lock;
use crate::history::whole_day;
use crate::{Asked, Entry, EntryKind, History, Trial};

impl<'h> Standing<'h> {
    /// As the caregiver who asks knows the rat; everybody's where nobody is to be told apart.
    pub(crate) fn for_whom(method: &Method, history: &'h History, asked: &Asked) -> Standing<'h> {
        let everybody = Standing::of(method, history, asked.day);
        let Some(me) = asked.caregiver.as_deref() else {
            return everybody;
        };
        let names: SortedSet<&str> = everybody
            .trials
            .iter()
            .filter_map(|met| met.trial.caregiver.as_deref())
            .collect();
        if names.iter().all(|name| *name == me) {
            return everybody;
        }
        let others = names.into_iter().filter(|name| *name != me);
        let mut own = own_of(method, history, asked, me, others, &everybody);
        own.everybody = Some(Box::new(everybody));
        own
    }

    /// A visit as one caregiver's log has it.
    fn hear(&mut self, ladder: &Ladder, entry: &Entry, trial: &'h Trial, whose: Whose) {
        match whose {
            Whose::Own => {
                self.return_after_absence(ladder, entry.whole_day());
                self.take(ladder, entry.day, trial);
            }
            Whose::Anothers if trial.outcome.is_fright() => {
                self.take_anothers_fright(ladder, entry.day, trial)
            }
            Whose::Anothers => {}
        }
    }

    fn take_anothers_fright(&mut self, ladder: &Ladder, day: f64, trial: &'h Trial) {
        self.calm_run = 0;
        if let Some(index) = self.remember(ladder, day, trial) {
            self.rungs[index].outcomes.push((day, trial.outcome));
            self.down_from(index, day);
        }
    }

    /// What is known with any of `others` by now makes the way shorter, or is given.
    fn lean_on(&mut self, ladder: &Ladder, others: &[Log<'_, 'h>]) {
        for (place, (rung, own)) in ladder.rungs().iter().zip(&mut self.rungs).enumerate() {
            own.with_another = others.iter().any(|log| log.standing.rungs[place].known);
            own.given = own.with_another && !own.met && matches!(rung.place, Place::Hide | Place::Cage);
        }
    }

    /// Where nobody came for long, or the home is a new one, what is not solid with anybody is given to nobody.
    fn lean_on_nothing_that_rested(&mut self, everybody: &Standing<'_>) {
        if everybody.lowered_by_absence == 0 && !everybody.is_new_home {
            return;
        }
        for (own, all) in self.rungs.iter_mut().zip(&everybody.rungs) {
            own.given = own.given && all.is_solid();
        }
    }

    /// The furthest rung that is solid.
    fn furthest(&self) -> Option<usize> {
        self.rungs.iter().rposition(|rung| rung.is_solid())
    }
}

/// One caregiver's log, as far as it was replayed.
struct Log<'a, 'h> {
    who: &'a str,
    standing: Standing<'h>,
}

/// Whose a visit was, seen from one caregiver.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Own,
    Anothers,
}

impl<'h> Log<'_, 'h> {
    fn whose(&self, trial: &Trial) -> Whose {
        match trial.caregiver.as_deref() {
            Some(name) if name != self.who => Whose::Anothers,
            _ => Whose::Own,
        }
    }

    fn take(&mut self, ladder: &Ladder, entry: &'h Entry) {
        match &entry.kind {
            EntryKind::Trial(trial) => {
                let whose = self.whose(trial);
                self.standing.hear(ladder, entry, trial, whose);
            }
            EntryKind::Bite { severity, zone } if teeth_that_lock(*severity, *zone) => {
                self.standing.take_bite(ladder, entry.day);
            }
            EntryKind::NewHome => self.standing.move_home(entry.whole_day()),
            _ => {}
        }
    }
}

/// The log of `me`, replayed beside those of the others, so that each visit sees what was solid by then.
fn own_of<'a, 'h>(
    method: &Method,
    history: &'h History,
    asked: &Asked,
    me: &'a str,
    others: impl Iterator<Item = &'a str>,
    everybody: &Standing<'h>,
) -> Standing<'h> {
    let ladder = &method.ladder;
    let blank = Standing::at_the_beginning(method, history, asked.day);
    let log = |who| Log {
        who,
        standing: blank.clone(),
    };
    let mut others: Vec<Log> = others.map(log).collect();
    let mut mine = log(me);
    for entry in history.entries.iter().filter(|entry| entry.day <= asked.day) {
        if let EntryKind::Trial(trial) = &entry.kind
            && mine.whose(trial) == Whose::Own
        {
            mine.standing.lean_on(ladder, &others);
        }
        mine.take(ladder, entry);
        for other in &mut others {
            other.take(ladder, entry);
        }
    }
    mine.standing.lean_on(ladder, &others);
    mine.standing.lean_on_nothing_that_rested(everybody);
    mine.standing.return_after_absence(ladder, whole_day(asked.day));
    mine.standing.ahead = ahead(&mine, &others);
    mine.standing
}

/// The other with whom the rat is furthest, if that is further than with `mine`.
fn ahead(mine: &Log, others: &[Log]) -> Option<Ahead> {
    let furthest = others
        .iter()
        .filter_map(|log| Some((log.standing.furthest()?, log.who)))
        .reduce(|one, other| if one.0 < other.0 { other } else { one })?;
    let (place, who) = furthest;
    (mine.standing.furthest() < Some(place)).then(|| Ahead {
        who: who.to_owned(),
        place,
    })
}

/// The furthest rung that is solid with that caregiver by their own visits, up to `day`; none: nothing is yet.
///
/// `caregiver` is spelled as in the log.
pub fn furthest_with<'a>(
    method: &'a Method,
    history: &History,
    caregiver: &str,
    day: f64,
) -> Option<&'a bolthole_method::Rung> {
    let asked = Asked {
        day,
        caregiver: Some(caregiver.to_owned()),
        role: bolthole_domain::Role::Adult,
        companion_present: false,
        others: crate::OthersToday::AS_USUAL,
        care: bolthole_domain::Care::Usual,
    };
    let standing = Standing::for_whom(method, history, &asked);
    let place = standing
        .rungs
        .iter()
        .rposition(|rung| rung.solid && !rung.own.is_empty())?;
    method.ladder.rungs().get(place)
}
