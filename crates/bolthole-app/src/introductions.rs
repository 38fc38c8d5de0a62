//! Rats that meet: an introduction planned, answered for, begun stage by stage, written down and undone.

use bolthole_domain::{EventId, IntroductionId, MischiefId, Moment, RatId};
use bolthole_introduce::{
    Beginning, Body as Looks, Checks, Guest, Meeting, Neighbor, Refusal, Seen, Side, Standing, Together,
    Weather, What, Why, last_ones, standing,
};
use bolthole_method::{Method, Urgency};
use bolthole_record::{Body, Event, Introduction, Notebook, RatPages, Retraction};
use bolthole_words::{Said, tell};

use crate::among_rats::temper;
use crate::{Pen, health, living};

/// One introduction as it stands now.
#[derive(Debug, Clone, PartialEq)]
pub struct Introducing<'a> {
    /// What was written of it.
    pub written: &'a Introduction,
    /// Who is new and still here.
    pub newcomers: Vec<&'a RatPages>,
    /// Who lives here.
    pub residents: Vec<&'a RatPages>,
    /// Who shares the air of any of them, and meets nobody.
    pub neighbors: Vec<&'a RatPages>,
    /// What the rules see.
    pub meeting: Meeting,
    /// Where they stand.
    pub standing: Standing,
}

/// Why rats cannot be brought together as they were named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotMeet {
    /// One side is empty.
    OneSide,
    /// This rat is in one already.
    InAnother(String),
}

impl CannotMeet {
    /// In one clear sentence or two.
    pub fn said(&self) -> Said {
        match self {
            CannotMeet::OneSide => tell!("cannot-meet-one-side"),
            CannotMeet::InAnother(name) => tell!("cannot-meet-in-another", name = name),
        }
    }
}

impl Introducing<'_> {
    /// Neither home nor given up, and there is somebody on both sides.
    pub fn is_running(&self) -> bool {
        !self.standing.is_over() && !self.newcomers.is_empty() && !self.residents.is_empty()
    }

    /// All of them, newcomers first.
    pub fn rats(&self) -> impl Iterator<Item = &RatPages> {
        self.newcomers.iter().chain(&self.residents).copied()
    }

    /// What was written down last; for an undo.
    pub fn last(&self) -> Option<(EventId, Seen)> {
        let (event, _, seen) = self.written.seen.last()?;
        Some((*event, *seen))
    }

    /// Somebody has to look, part them, or may go on: then it is due.
    pub fn is_due(&self, now: Moment) -> bool {
        match self.standing.together {
            Some(Together {
                look_by,
                is_too_long,
                must_part,
                ..
            }) => must_part || is_too_long || look_by.at <= now.at || self.standing.on.is_ok(),
            None => self.standing.rest_until.is_none() && self.standing.held.is_empty(),
        }
    }
}

/// Every introduction, running ones first, then the latest first.
pub fn introductions<'a>(method: &Method, notebook: &'a Notebook, now: Moment) -> Vec<Introducing<'a>> {
    let written = notebook.introductions.values();
    let mut all: Vec<_> = written
        .map(|one| introducing(method, notebook, one, now))
        .collect();
    all.sort_by_key(|one| {
        (
            !one.is_running(),
            std::cmp::Reverse((one.written.at.at, one.written.id)),
        )
    });
    all
}

/// That introduction, as it stands now.
pub fn introducing<'a>(
    method: &Method,
    notebook: &'a Notebook,
    written: &'a Introduction,
    now: Moment,
) -> Introducing<'a> {
    let here = |rats: &[RatId]| -> Vec<&'a RatPages> {
        let pages = rats.iter().filter_map(|rat| notebook.rats.get(rat));
        pages.filter(|pages| pages.rat.left.is_none()).collect()
    };
    let (newcomers, residents) = (here(&written.newcomers), here(&written.residents));
    let guest = |pages: &RatPages, side| {
        let rat = pages.rat.id;
        let known = notebook.known(rat, now).unwrap_or_default();
        Guest {
            rat,
            side,
            came_home: pages.rat.came_home,
            sex: known.sex,
            age_weeks: known.age_weeks,
            neutered: known.neutered,
            vet: asked_for(method, notebook, pages, now),
            was_told: temper(method, &known),
            checks: written.checks.get(&rat).copied().unwrap_or_default(),
        }
    };
    let new = newcomers.iter().map(|pages| guest(pages, Side::Newcomer));
    let old = residents.iter().map(|pages| guest(pages, Side::Resident));
    let neighbors = who_shares_their_air(notebook, &newcomers, &residents);
    let beside = neighbors.iter().map(|pages| Neighbor {
        rat: pages.rat.id,
        vet: asked_for(method, notebook, pages, now),
    });
    let meeting = Meeting {
        why: written.why,
        guests: new.chain(old).collect(),
        neighbors: beside.collect(),
        seen: written.seen.iter().map(|(_, _, seen)| *seen).collect(),
    };
    let standing = standing(&meeting, now);
    Introducing {
        written,
        newcomers,
        residents,
        neighbors,
        meeting,
        standing,
    }
}

/// What its body asks for; none: nobody has ever said how its body is.
fn asked_for(method: &Method, notebook: &Notebook, pages: &RatPages, now: Moment) -> Option<Urgency> {
    let was_told =
        pages.intake.health_signs.is_some() || !pages.health.is_empty() || !pages.vet_visits.is_empty();
    let flag = health(method, notebook, pages.rat.id, now).triage.flag;
    (was_told || flag != Urgency::None).then_some(flag)
}

/// The cage-mates of those who meet, on both sides.
fn who_shares_their_air<'a>(
    notebook: &'a Notebook,
    newcomers: &[&RatPages],
    residents: &[&RatPages],
) -> Vec<&'a RatPages> {
    let guests = || newcomers.iter().chain(residents);
    let mut mates = living(notebook);
    mates.retain(|pages| {
        guests().any(|guest| guest.rat.mischief == pages.rat.mischief)
            && guests().all(|guest| guest.rat.id != pages.rat.id)
    });
    mates
}

/// Plans an introduction. Newcomers that were put down as living with somebody whom they are to meet live apart from now.
///
/// # Errors
/// One side is empty, or somebody is in another introduction.
pub fn plan_introduction(
    mut pen: Pen,
    method: &Method,
    notebook: &Notebook,
    why: Why,
    newcomers: Vec<RatId>,
    residents: Vec<RatId>,
) -> Result<(IntroductionId, Vec<Event>), CannotMeet> {
    if newcomers.is_empty() || residents.is_empty() {
        return Err(CannotMeet::OneSide);
    }
    let id = IntroductionId(pen.next_id());
    let all = introductions(method, notebook, pen.now());
    let running = all.iter().filter(|one| one.is_running() && one.written.id != id);
    let named = |rat: &&RatPages| newcomers.contains(&rat.rat.id) || residents.contains(&rat.rat.id);
    if let Some(busy) = running.flat_map(Introducing::rats).find(named) {
        return Err(CannotMeet::InAnother(busy.rat.name.clone()));
    }
    let mischief_of = |rat: &RatId| notebook.rats.get(rat).map(|pages| pages.rat.mischief);
    let here: Vec<Option<MischiefId>> = residents.iter().map(mischief_of).collect();
    let apart: Vec<RatId> = newcomers
        .iter()
        .filter(|rat| here.contains(&mischief_of(rat)))
        .copied()
        .collect();
    let mut events = vec![pen.write(Body::IntroductionBegun {
        introduction: id,
        why,
        newcomers,
        residents,
    })];
    events.extend(move_to(&mut pen, &apart, MischiefId(id.0)));
    Ok((id, events))
}

/// Writes down what was answered about these rats.
pub fn check_guests(mut pen: Pen, id: IntroductionId, checks: &[(RatId, Checks)]) -> Vec<Event> {
    let one = |(rat, checks): &(RatId, Checks)| {
        pen.write(Body::IntroductionChecked {
            introduction: id,
            rat: *rat,
            checks: *checks,
        })
    };
    checks.iter().map(one).collect()
}

/// Puts them together at `at`, at which `one` was looked at: in the stage in which they stand, or in the next.
///
/// # Errors
/// What holds them. Nothing overrides it.
pub fn put_together(
    pen: Pen,
    one: &Introducing,
    going: Going,
    weather: Weather,
    looks: Looks,
    at: Moment,
) -> Result<Vec<Event>, Refusal> {
    let beginning = match going {
        Going::Here => Some(one.standing.begin(weather, looks)?),
        Going::On => one.standing.go_on(weather, looks)?,
    };
    Ok(match beginning {
        Some(Beginning { stage, .. }) => seen(pen, one, What::Together, Some(stage), Some(weather), at),
        None => come_home(pen, one, at),
    })
}

/// Which stage they are put into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// The one in which they stand.
    Here,
    /// The next.
    On,
}

/// Writes down what was seen. Whatever happened can be written.
pub fn see(pen: Pen, one: &Introducing, what: What, at: Moment) -> Vec<Event> {
    seen(pen, one, what, None, None, at)
}

fn seen(
    mut pen: Pen,
    one: &Introducing,
    what: What,
    stage: Option<bolthole_introduce::Stage>,
    weather: Option<Weather>,
    at: Moment,
) -> Vec<Event> {
    let body = Body::IntroductionSeen {
        introduction: one.written.id,
        what,
        stage,
        weather,
    };
    vec![pen.write_at(body, at)]
}

/// They live together from now on, in the mischief of the first that lives here.
fn come_home(mut pen: Pen, one: &Introducing, at: Moment) -> Vec<Event> {
    let home = Body::IntroductionSeen {
        introduction: one.written.id,
        what: What::Home,
        stage: None,
        weather: None,
    };
    let mut events = vec![pen.write_at(home, at)];
    if let Some(first) = one.residents.first() {
        let home = first.rat.mischief;
        let others: Vec<RatId> = one
            .rats()
            .map(|pages| pages.rat.id)
            .filter(|rat| *rat != first.rat.id)
            .collect();
        events.extend(move_to(&mut pen, &others, home));
    }
    events
}

fn move_to(pen: &mut Pen, rats: &[RatId], mischief: MischiefId) -> Vec<Event> {
    let one = |rat: &RatId| {
        pen.write(Body::RatChanged {
            rat: *rat,
            name: None,
            sex: None,
            coat: None,
            mischief: Some(mischief),
            care: None,
        })
    };
    rats.iter().map(one).collect()
}

/// Takes back what was written last; a homecoming with the moves that came with it.
pub fn undo_seen(mut pen: Pen, one: &Introducing, event: EventId) -> Vec<Event> {
    let n_moves = match one.last() {
        Some((last, seen)) if last == event && seen.what == What::Home => {
            u16::try_from(one.rats().count()).unwrap_or(1) - 1
        }
        _ => 0,
    };
    let back = |n| {
        pen.write(Body::Retracted(Retraction {
            event: EventId::of_form(event.0, n),
            reason: String::new(),
        }))
    };
    (0..=n_moves).map(back).collect()
}

/// Rats that would be the last of their mischief once the old ones have died. Source: item 67.
pub fn soon_alone(notebook: &Notebook, now: Moment) -> Vec<&RatPages> {
    let alive = living(notebook);
    let mischiefs = alive.chunk_by(|one, next| one.rat.mischief == next.rat.mischief);
    let last = mischiefs.filter_map(|rats| {
        let ages: Vec<(RatId, Option<f64>)> = rats
            .iter()
            .map(|pages| {
                let known = notebook.known(pages.rat.id, now);
                (pages.rat.id, known.and_then(|known| known.age_weeks))
            })
            .collect();
        last_ones(&ages)
    });
    last.filter_map(|rat| notebook.rats.get(&rat)).collect()
}

#[cfg(test)]
mod tests;
