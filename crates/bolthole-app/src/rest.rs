//! Doing less: no training today, and the routines that go on all the same.

use bolthole_domain::{EventId, Moment, RatId};
use bolthole_method::{Card, Every, Method};
use bolthole_record::{Body, Event, Notebook, RatPages, Rest, Retraction, RoutineDone};

use crate::Pen;

/// No training today: for all, or for one rat.
pub fn rest_today(mut pen: Pen, rat: Option<RatId>) -> Vec<Event> {
    vec![pen.write(Body::DayRested { rat })]
}

/// Training after all.
pub fn rest_no_more(mut pen: Pen, rest: EventId) -> Vec<Event> {
    vec![pen.write(Body::Retracted(Retraction {
        event: rest,
        reason: String::new(),
    }))]
}

/// The rest that was chosen for all today, if any.
pub fn rest_of_today(notebook: &Notebook, now: Moment) -> Option<&Rest> {
    notebook
        .rests
        .iter()
        .rev()
        .find(|rest| rest.at.day() == now.day())
}

/// The rest that was chosen for this rat today, if any.
pub fn rest_of_rat(pages: &RatPages, now: Moment) -> Option<&Rest> {
    pages.rests.iter().rev().find(|rest| rest.at.day() == now.day())
}

/// A routine of the house.
#[derive(Debug, Clone, PartialEq)]
pub struct Routine<'a> {
    /// Its card.
    pub card: &'a Card,
    /// What it is called on Today.
    pub title: &'a str,
    /// When it was done last.
    pub last: Option<&'a RoutineDone>,
}

/// The routines that come round by day or week, each with when it was done last. What is set up once is no reminder.
pub fn routines<'a>(method: &'a Method, notebook: &'a Notebook) -> Vec<Routine<'a>> {
    let last = |id: &str| notebook.routines.iter().rev().find(|done| done.routine == id);
    method
        .routines()
        .filter_map(|card| {
            let terms = card.routine.as_ref()?;
            if !matches!(terms.every, Every::Day | Every::Week) {
                return None;
            }
            Some(Routine {
                card,
                title: &terms.short,
                last: last(&card.id),
            })
        })
        .collect()
}

/// A routine was done.
pub fn routine_done(mut pen: Pen, card: &Card) -> Vec<Event> {
    vec![pen.write(Body::RoutineDone {
        routine: card.id.clone(),
    })]
}
