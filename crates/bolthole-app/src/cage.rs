//! How much cage is right for rats that live together: little while one of them is shy, a piece more as they grow bold.
//!
//! What the walk through room and cage says is where it begins; what was done since is written down for the rats that
//! live in that cage. The shyest of them sets the pace. Source: items 84, 85; the card
//! `environment:cage-size-and-position`.

use bolthole_domain::{DayNumber, EventId, Moment, Place, SortedSet};
use bolthole_method::{Method, Urgency};
use bolthole_record::{Body, EnvironmentNote, Event, Notebook, RatPages, Retraction};

use crate::{Introducing, Pen, health, introductions, living, room};

/// The question of the walk about it.
pub const CAGE_QUESTION: &str = "cage-against-courage";
/// Its answer that a far corner is used; the advice behind it says how to begin smaller.
pub const CAGE_TOO_LARGE: &str = "only-a-far-corner";
/// Its answer that all of it is used and it is little; the advice behind it says how to add room.
pub const CAGE_TOO_SMALL: &str = "all-of-it-and-it";

/// "Comes to the door by herself" is so many calm days there without a fright between. Ours.
pub const CALM_DAYS: usize = 3;
/// After a fright nothing is moved for so many days: as long as a step rests that frightened. Ours.
const QUIET_DAYS: i32 = 2;
/// After a change the cage stays as it is for "some days", and after "not yet" nobody is asked again. Ours: a week.
const SETTLES_DAYS: i32 = 7;

/// What somebody said of a cage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CageStep {
    /// A part was closed off, or it is a smaller one now.
    Smaller,
    /// A piece of room was added.
    More,
    /// The last piece: it is all of the cage now.
    Whole,
    /// Not yet.
    Later,
}

/// Each with the tags by which it is written down. The first of [`CageStep::More`] is the method's own.
const TAGS: [(CageStep, &[&str]); 4] = [
    (CageStep::Smaller, &["moved_to_smaller_cage"]),
    (CageStep::Whole, &["bigger_cage", "whole_cage"]),
    (CageStep::More, &["bigger_cage"]),
    (CageStep::Later, &["bigger_cage_not_yet"]),
];

impl CageStep {
    /// As forms spell it.
    pub fn name(self) -> &'static str {
        match self {
            CageStep::Smaller => "smaller",
            CageStep::More => "more",
            CageStep::Whole => "whole",
            CageStep::Later => "later",
        }
    }

    /// The one of that spelling.
    pub fn from_name(name: &str) -> Option<CageStep> {
        let all = TAGS.iter().map(|(step, _)| *step);
        all.into_iter().find(|step| step.name() == name)
    }

    /// What this note says of a cage, if it is one of these and holds no other words.
    pub fn of(note: &EnvironmentNote) -> Option<CageStep> {
        let said = TAGS.iter().find(|(_, tags)| *tags == note.tags);
        said.filter(|_| note.note.is_empty()).map(|(step, _)| *step)
    }

    fn tags(self) -> Vec<String> {
        let said = TAGS.iter().find(|(step, _)| *step == self);
        let tags = said.into_iter().flat_map(|(_, tags)| tags.iter());
        tags.map(|tag| (*tag).to_owned()).collect()
    }
}

/// The cage of rats that live together.
#[derive(Debug, Clone, PartialEq)]
pub struct Cage<'a> {
    /// Who lives in it; never empty.
    pub rats: Vec<Bold<'a>>,
    /// What is right for them now.
    pub now: CageNow<'a>,
    /// What was said last, with when and by which event.
    pub last: Option<(CageStep, Moment, EventId)>,
}

/// A rat, and how often it came to the door.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bold<'a> {
    /// Who.
    pub pages: &'a RatPages,
    /// Days of calm visits at the cage door, since the last fright there.
    pub n_calm_days: usize,
}

impl Bold<'_> {
    /// It comes to the door by itself.
    pub fn is_bold(&self) -> bool {
        CALM_DAYS <= self.n_calm_days
    }
}

/// What is right for a cage now.
#[derive(Debug, Clone, PartialEq)]
pub enum CageNow<'a> {
    /// Nobody said how it is used, or what was said is no longer so.
    Ask,
    /// It is as it is to be.
    Enough,
    /// Begin smaller.
    Smaller,
    /// A piece more, for they are bold.
    More,
    /// A piece more, for they use all of it and it is cramped.
    Cramped,
    /// One of the two, once this is over; `to` is [`CageStep::Smaller`] or [`CageStep::More`].
    Waits {
        /// For what it waits.
        to: CageStep,
        /// Why; never empty.
        why: Vec<CageWaits<'a>>,
    },
}

/// What a change of the cage waits for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CageWaits<'a> {
    /// A vet comes first.
    Vet(&'a RatPages),
    /// It gets to know others: the stages of that say which cage.
    Meets(&'a RatPages),
    /// It had a fright in the last days.
    Fright(&'a RatPages, DayNumber),
    /// It does not come to the door yet.
    Shy(&'a RatPages),
    /// The last change settles until then.
    Settles(DayNumber),
    /// Somebody said "not yet"; it comes up again then.
    Later(DayNumber),
}

/// Every cage, by who lives together, with what is right for it now.
pub fn cages<'a>(method: &Method, notebook: &'a Notebook, now: Moment) -> Vec<Cage<'a>> {
    let all = living(notebook);
    let meetings = introductions(method, notebook, now);
    let together = all.chunk_by(|one, next| one.rat.mischief == next.rat.mischief);
    together
        .map(|rats| cage(method, notebook, &meetings, rats, now))
        .collect()
}

fn cage<'a>(
    method: &Method,
    notebook: &'a Notebook,
    meetings: &[Introducing],
    rats: &[&'a RatPages],
    now: Moment,
) -> Cage<'a> {
    let bold: Vec<Bold> = rats.iter().map(|pages| bold(method, pages)).collect();
    let said = said(notebook, rats, now);
    let is = how_it_is(method, notebook, &said);
    let shy = bold.iter().filter(|one| !one.is_bold());
    let shy: Vec<CageWaits> = shy.map(|one| CageWaits::Shy(one.pages)).collect();
    let wants = match is {
        Is::NotKnown => None,
        Is::Enough => Some((CageNow::Enough, None)),
        // What was answered of a shy rat is no longer so.
        Is::TooMuch if shy.is_empty() => None,
        Is::TooMuch => Some((CageNow::Smaller, Some((CageStep::Smaller, Vec::new())))),
        // Whoever uses all of a cramped cage has courage enough for more.
        Is::Cramped => Some((CageNow::Cramped, Some((CageStep::More, Vec::new())))),
        Is::Grows => Some((CageNow::More, Some((CageStep::More, shy)))),
    };
    let now = match wants {
        None => CageNow::Ask,
        Some((as_it_is, None)) => as_it_is,
        Some((due, Some((to, shy)))) => {
            let mut why = holds(method, notebook, meetings, rats, now);
            why.extend(shy);
            why.extend(settles(said.last(), now));
            if why.is_empty() {
                due
            } else {
                CageNow::Waits { to, why }
            }
        }
    };
    let last = said.last().copied();
    Cage {
        rats: bold,
        now,
        last,
    }
}

/// How a cage is, as far as anybody said.
enum Is {
    NotKnown,
    TooMuch,
    Cramped,
    Grows,
    Enough,
}

/// What was said of the cage of all these rats, oldest first.
fn said(notebook: &Notebook, rats: &[&RatPages], now: Moment) -> Vec<(CageStep, Moment, EventId)> {
    let notes = notebook.environment.iter().filter(|note| note.at.at <= now.at);
    let theirs = notes.filter(|note| rats.iter().any(|pages| note.is_about(pages.rat.id)));
    theirs
        .filter_map(|note| Some((CageStep::of(note)?, note.at, note.event)))
        .collect()
}

/// The newest word counts: what was done, or what the walk found.
fn how_it_is(method: &Method, notebook: &Notebook, said: &[(CageStep, Moment, EventId)]) -> Is {
    let room = room(method, notebook);
    let asked = room.asked.iter().find(|asked| asked.question.id == CAGE_QUESTION);
    let answered = asked.and_then(|asked| Some((asked.answer?.id.as_str(), asked.at?)));
    let done = said.iter().rfind(|(step, ..)| *step != CageStep::Later);
    let is_growing = done.is_some_and(|(step, ..)| *step != CageStep::Whole);
    let is_newer = |(_, then): &(&str, Moment)| done.is_none_or(|(_, at, _)| at.at < then.at);
    match answered.filter(is_newer) {
        Some((CAGE_TOO_LARGE, _)) => Is::TooMuch,
        Some((CAGE_TOO_SMALL, _)) => Is::Cramped,
        // All of a cage of which a part is closed off is not all of it.
        _ if is_growing => Is::Grows,
        None if done.is_none() => Is::NotKnown,
        _ => Is::Enough,
    }
}

/// Days of calm visits at the cage door, counted back to the last fright there.
fn bold<'a>(method: &Method, pages: &'a RatPages) -> Bold<'a> {
    let at_door = pages.visits.iter().rev().filter(|visit| {
        let rung = method.ladder.get(&visit.rung);
        rung.is_some_and(|rung| rung.place == Place::Door)
    });
    let since_fright = at_door.take_while(|visit| !visit.outcome.is_fright());
    let calm = since_fright.filter(|visit| visit.outcome.is_calm());
    let days: SortedSet<DayNumber> = calm.map(|visit| visit.at.day()).collect();
    Bold {
        pages,
        n_calm_days: days.len(),
    }
}

/// What holds any change of the cage: illness, a meeting, a fright.
fn holds<'a>(
    method: &Method,
    notebook: &'a Notebook,
    meetings: &[Introducing],
    rats: &[&'a RatPages],
    now: Moment,
) -> Vec<CageWaits<'a>> {
    let ill = |pages: &&&RatPages| Urgency::Soon <= health(method, notebook, pages.rat.id, now).triage.flag;
    let meets = |pages: &&&RatPages| {
        let mut running = meetings.iter().filter(|one| one.is_running());
        running.any(|one| one.rats().any(|guest| guest.rat.id == pages.rat.id))
    };
    let fright = |pages: &&'a RatPages| {
        let last = pages.visits.iter().rfind(|visit| visit.outcome.is_fright())?;
        let until = DayNumber(last.at.day().0.saturating_add(QUIET_DAYS));
        (now.day() < until).then_some(CageWaits::Fright(pages, until))
    };
    let ill = rats.iter().filter(ill).map(|pages| CageWaits::Vet(pages));
    let meets = rats.iter().filter(meets).map(|pages| CageWaits::Meets(pages));
    ill.chain(meets).chain(rats.iter().filter_map(fright)).collect()
}

fn settles<'a>(last: Option<&(CageStep, Moment, EventId)>, now: Moment) -> Option<CageWaits<'a>> {
    let (step, at, _) = last?;
    let until = DayNumber(at.day().0.saturating_add(SETTLES_DAYS));
    if until <= now.day() {
        return None;
    }
    Some(match step {
        CageStep::Later => CageWaits::Later(until),
        _ => CageWaits::Settles(until),
    })
}

/// Writes down what was done with the cage of these rats, or that it is too early.
pub fn note_cage(mut pen: Pen, cage: &Cage, step: CageStep) -> Vec<Event> {
    vec![pen.write(Body::EnvironmentNoted {
        tags: step.tags(),
        note: String::new(),
        rats: cage.rats.iter().map(|one| one.pages.rat.id).collect(),
    })]
}

/// Takes back what was said last.
pub fn unsay_cage(mut pen: Pen, cage: &Cage) -> Vec<Event> {
    let Some((_, _, event)) = cage.last else {
        return Vec::new();
    };
    vec![pen.write(Body::Retracted(Retraction {
        event,
        reason: String::new(),
    }))]
}

#[cfg(test)]
mod tests;
