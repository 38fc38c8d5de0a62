//! A rat among rats, for whoever takes it over. Source: H17, items 28, 67.

use bolthole_domain::{Leaving, Moment, RatId};
use bolthole_introduce::{Seen, What};
use bolthole_method::Method;
use bolthole_record::{Notebook, RatPages};

use crate::among_rats::lives_alone;
use crate::introductions;
use crate::learned::{is_lately, mates};

/// With whom a rat lives, whom it lost, and whom it met.
#[derive(Debug, Clone, PartialEq)]
pub struct Others<'a> {
    /// Who lives with it.
    pub mates: Vec<&'a RatPages>,
    /// Nobody does.
    pub lives_alone: bool,
    /// Who lived with it and is not there any more.
    pub lost: Vec<&'a RatPages>,
    /// Of these, who died in the last weeks.
    pub lost_lately: Vec<&'a RatPages>,
    /// Its introductions, running ones first.
    pub met: Vec<Met>,
}

/// An introduction, as far as whoever takes over needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Met {
    /// The rats on the other side; those of whom nothing is known here are left out.
    pub whom: Vec<String>,
    /// When it was planned.
    pub since: Moment,
    /// It is not over.
    pub is_running: bool,
    /// What was seen, oldest first.
    pub seen: Vec<Seen>,
}

impl Met {
    /// When that was seen last.
    pub fn last(&self, what: What) -> Option<Moment> {
        let mut seen = self.seen.iter().rev();
        seen.find(|seen| seen.what == what).map(|seen| seen.at)
    }
}

pub(super) fn others<'a>(
    method: &Method,
    notebook: &'a Notebook,
    pages: &'a RatPages,
    now: Moment,
) -> Others<'a> {
    let (lost, living): (Vec<_>, Vec<_>) = mates(notebook, pages).partition(|other| other.rat.left.is_some());
    let died_lately = |gone: &&&RatPages| {
        let left = gone.rat.left.as_ref();
        left.is_some_and(|left| left.how == Some(Leaving::Died) && is_lately(left.at, now))
    };
    Others {
        lives_alone: lives_alone(notebook, pages, now),
        lost_lately: lost.iter().filter(died_lately).copied().collect(),
        mates: living,
        lost,
        met: met(method, notebook, pages.rat.id, now),
    }
}

fn met(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Vec<Met> {
    let all = introductions(method, notebook, now).into_iter();
    let met = all.filter_map(|one| {
        let (newcomers, residents) = (&one.written.newcomers, &one.written.residents);
        let other_side = match (newcomers.contains(&rat), residents.contains(&rat)) {
            (true, _) => residents,
            (false, true) => newcomers,
            (false, false) => return None,
        };
        let names = other_side.iter().filter_map(|other| notebook.rats.get(other));
        Some(Met {
            whom: names.map(|other| other.rat.name.clone()).collect(),
            since: one.written.at,
            is_running: one.is_running(),
            seen: one.meeting.seen.clone(),
        })
    });
    met.collect()
}
