//! One rat's page as data: is it working, why is it afraid, what does it allow, and with whom.

mod allows;
mod measures;
mod way;
mod wins;
mod with;

use bolthole_assess::WeighedCause;
use bolthole_domain::{Intake, PerCause, RatId};
use bolthole_method::Method;
use bolthole_record::{Notebook, RatPages};

pub use allows::{Allows, Bites, Held, Tool};
use allows::{allows, bites};
pub use measures::{Compared, Measures, Of, Scare, TOO_FEW, Tells, measures};
use way::way;
pub use way::{Change, Mark, Row, Way, Week, WhatChanged};
use wins::wins;
pub use wins::{WhatWon, Win};
pub use with::With;
use with::with_whom;

use crate::health::{as_told, standing};
use crate::learned::learned;
use crate::{Asking, Health, Step, step};

/// What a rat's page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct RatView<'a> {
    /// Who.
    pub pages: &'a RatPages,
    /// What is known now.
    pub known: Intake,
    /// The eight causes, weighed with what the log shows.
    pub causes: PerCause<WeighedCause>,
    /// Its step.
    pub step: Step<'a>,
    /// What its body asks for.
    pub health: Health,
    /// How far it has come.
    pub way: Way,
    /// Small things it did, newest first.
    pub wins: Vec<Win>,
    /// What it allows today.
    pub allows: Vec<Allows>,
    /// Its teeth: every bite, always.
    pub bites: Bites<'a>,
    /// How it goes with each caregiver.
    pub with: Vec<With<'a>>,
}

/// The page of this rat. None: no such rat.
pub fn rat_view<'a>(
    method: &'a Method,
    notebook: &'a Notebook,
    rat: RatId,
    asking: Asking,
) -> Option<RatView<'a>> {
    let pages = notebook.rats.get(&rat)?;
    let step = step(method, notebook, rat, asking)?;
    Some(RatView {
        pages,
        known: known_now(method, notebook, rat, asking)?,
        causes: learned(method, notebook, rat, asking)?.assess(method).causes,
        health: standing(method, pages, &step.history, asking.now),
        way: way(method, notebook, pages, step.rung, asking.now),
        wins: wins(method, notebook, pages),
        allows: allows(method, pages, &step),
        bites: bites(method, pages, &step, asking.now),
        with: with_whom(method, notebook, pages, &step.history, asking.now),
        step,
    })
}

/// What is known of this rat now, with the bodily signs that stand and no others. None: no such rat.
pub fn known_now(method: &Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Intake> {
    let known = notebook.known(rat, asking.now)?;
    let signs = as_told(method, notebook, rat, asking.now).signs;
    let were_asked = known.health_signs.is_some() || !signs.is_empty();
    Some(Intake {
        health_signs: were_asked.then_some(signs),
        ..known
    })
}
