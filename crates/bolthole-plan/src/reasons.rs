//! Why a plan says what it says: counts from this rat's own log, and what they ask for.

use std::fmt;

use bolthole_domain::Outcome;
use bolthole_method::Rung;

use crate::gates::View;
use crate::history::whole_day;
use crate::nest::is_passed_by;
use crate::standing::{Met, RungStanding};

/// One reason, with the counts behind it. Shown as one plain sentence; `{name}` in it stands for the rat's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was logged yet.
    Beginning,
    /// Another caregiver is known to the rat further; the one who asks is new to it.
    NewWithYou {
        /// With whom it is further, as the log names them.
        who: String,
        /// How far, as on the chart.
        at: String,
        /// Where it begins, as on the chart.
        here: String,
    },
    /// Another caregiver is known to the rat further; the one who asks follows, a calm day a step.
    FurtherWith {
        /// With whom, as the log names them.
        who: String,
        /// How far, as on the chart.
        at: String,
    },
    /// How it went here lately with the caregiver who asks, of several.
    CalmHereWithYou {
        /// Calm outcomes among the last `of`.
        n_calm: usize,
        /// How many are counted.
        of: usize,
    },
    /// The caregiver who asks, of several, was away for a while.
    YouWereAway {
        /// Rungs lower than before.
        rungs: u32,
    },
    /// Never tried, and all before it is calm.
    SomethingNew {
        /// The rung before it, as on the chart.
        after: String,
    },
    /// Never tried; teeth met food in the nest, so it is offered outside.
    OutsideTheNest,
    /// How it went here lately.
    CalmHere {
        /// Calm outcomes among the last `of`.
        n_calm: usize,
        /// How many are counted.
        of: usize,
        /// Calm days so far.
        days: usize,
    },
    /// Tried, and not calm yet.
    NotCalmYet,
    /// The last fright was here, and it is tried again.
    FrightHere {
        /// What the rat did.
        outcome: Outcome,
        /// Whole days ago.
        days_ago: i64,
    },
    /// The last fright was at another rung.
    Fright {
        /// Where, as on the chart.
        at: String,
        /// What the rat did.
        outcome: Outcome,
        /// Whole days ago; 0 is today.
        days_ago: i64,
    },
    /// Something new waits for more calm days, because frights are likely still.
    CanWait {
        /// What waits, as on the chart.
        next: String,
        /// Calm among the last `of` visits.
        n_calm: usize,
        /// Frights among them.
        n_fright: usize,
        /// How many are counted.
        of: usize,
    },
    /// The day begins easier than it would by counting calm days alone.
    EasierToday {
        /// Than what, as on the chart.
        than: String,
        /// Calm among the last `of` visits.
        n_calm: usize,
        /// Frights among them.
        n_fright: usize,
        /// How many are counted.
        of: usize,
    },
    /// With the caregiver who asks it is less calm than with others.
    LessCalmWithYou {
        /// Calm visits of theirs among the last `of`.
        n_calm: usize,
        /// How many are counted.
        of: usize,
        /// Calm visits with others.
        n_calm_others: usize,
        /// Of so many.
        of_others: usize,
    },
    /// Nobody came for a while.
    Away {
        /// Rungs lower than before.
        rungs: u32,
    },
    /// It came to another home, where nothing is solid yet.
    NewHome,
    /// Every rung is calm.
    AllCalm,
    /// Hands rest after teeth.
    HandsRest,
    /// A vet is asked for.
    Vet,
    /// Two bites within a fortnight.
    TwoBites,
    /// An intact male, grown, calm before, bites now.
    PerhapsHormones,
    /// Ten visits that were not mostly calm.
    Plateau {
        /// Calm among the last ten.
        n_calm: usize,
    },
    /// On a plateau: a step below may help.
    SmallerStep {
        /// Which, as on the chart.
        at: String,
    },
    /// On a plateau: another way is open.
    AnotherBranch {
        /// Where it goes on, as on the chart.
        at: String,
    },
    /// On a plateau: beside another rat it goes clearly otherwise than alone.
    WithCompany {
        /// Calm visits with another rat beside it.
        n_calm: usize,
        /// Of so many.
        of: usize,
        /// Calm visits without.
        n_calm_alone: usize,
        /// Of so many.
        of_alone: usize,
    },
    /// Several things that were easy have become hard at once.
    SeveralThingsWorse,
    /// No rat for company.
    Alone,
    /// Several visits a day and no calmer.
    LessIsMore,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Beginning => f.write_str("Nothing is logged yet, so it starts with being near and asking for nothing."),
            Reason::NewWithYou { who, at, here } => {
                write!(f, "{{name}} knows “{at}” with {who}. With you it begins at “{here}”.")
            }
            Reason::FurtherWith { who, at } => {
                write!(f, "{{name}} knows “{at}” with {who}. With you one calm day on a step is enough.")
            }
            Reason::CalmHereWithYou { of: 1, .. } => f.write_str("Calm here the one time you tried it."),
            Reason::CalmHereWithYou { n_calm, of } => {
                write!(f, "Calm here with you on {n_calm} of your last {of} visits.")
            }
            Reason::YouWereAway { rungs: 1 } => {
                f.write_str("You were away for a week or more, so with you it begins one step easier.")
            }
            Reason::YouWereAway { rungs } => {
                write!(f, "You were away for a while, so with you it begins {rungs} steps easier.")
            }
            Reason::SomethingNew { after } => write!(f, "New today, because “{after}” has been calm on two days."),
            Reason::OutsideTheNest => {
                f.write_str("Teeth met the spoon in the nest, so the nest is left alone and food is offered outside it.")
            }
            Reason::CalmHere { of: 1, .. } => f.write_str("Calm here the one time it was tried."),
            Reason::CalmHere { n_calm, of, days } => {
                let on = if *days == 1 { "one day" } else { "separate days" };
                write!(f, "Calm here on {n_calm} of the last {of} visits, so far on {}.", days_in_words(*days, on))
            }
            Reason::NotCalmYet => f.write_str("Tried here, and not calm yet. There is no hurry."),
            Reason::Fright { at, outcome, days_ago } => {
                write!(f, "Not further yet: at “{at}” {{name}} {}, {}.", did(*outcome), ago(*days_ago))
            }
            Reason::FrightHere { outcome, days_ago } => {
                let rested = if *days_ago < 2 { "" } else { "; it has rested since" };
                write!(f, "Here {{name}} {}, {}{rested}.", did(*outcome), ago(*days_ago))
            }
            Reason::CanWait { next, n_calm, n_fright, of } => {
                let lately = lately(*n_calm, *n_fright, *of);
                write!(f, "“{next}” can wait for a few more calm days here: {lately}.")
            }
            Reason::EasierToday { than, n_calm, n_fright, of } => {
                let lately = lately(*n_calm, *n_fright, *of);
                write!(f, "Easier than “{than}” today: {lately}.")
            }
            Reason::LessCalmWithYou { n_calm, of, n_calm_others, of_others } => write!(
                f,
                "Calm on {n_calm} of {of} visits with you and on {n_calm_others} of {of_others} with others; it may be chance."
            ),
            Reason::Away { rungs: 1 } => f.write_str("No visit is written down for a week or more, so it begins one step easier."),
            Reason::Away { rungs } => write!(f, "No visit is written down for a while, so it begins {rungs} steps easier."),
            Reason::NewHome => f.write_str("A new home and new people: it begins again at the first step."),
            Reason::AllCalm => f.write_str("Every step up to here has been calm. Staying here is a good place to be."),
            Reason::HandsRest => f.write_str("Hands rest after teeth; this step needs none."),
            Reason::Vet => f.write_str("Health comes first: a sign asks for a vet."),
            Reason::TwoBites => f.write_str("Two bites within two weeks: a vet can tell whether something hurts."),
            Reason::PerhapsHormones => {
                f.write_str("New biting after calm, in a grown male: pain or hormones may be part of it; a vet can tell.")
            }
            Reason::Plateau { n_calm } => {
                write!(f, "Calm on {n_calm} of the last 10 visits: look at place, food, company and the size of the step.")
            }
            Reason::SmallerStep { at } => write!(f, "A smaller step may help: “{at}”, which has been calm."),
            Reason::AnotherBranch { at } => {
                write!(f, "Another way is open too: “{at}”. Leaving this step for a while loses nothing.")
            }
            Reason::WithCompany { n_calm, of, n_calm_alone, of_alone } => write!(
                f,
                "Calm on {n_calm} of {of} visits with a companion near and on {n_calm_alone} of {of_alone} without; it may be chance."
            ),
            Reason::SeveralThingsWorse => {
                f.write_str("Several things that were easy have become hard this week: look at health and at the room first.")
            }
            Reason::Alone => f.write_str("A rat alone is more afraid: company comes before training."),
            Reason::LessIsMore => f.write_str("Several visits a day and no calmer: one short visit may do more."),
        }
    }
}

fn days_in_words(days: usize, on: &str) -> String {
    if days == 1 {
        on.to_owned()
    } else {
        format!("{days} {on}")
    }
}

fn lately(n_calm: usize, n_fright: usize, of: usize) -> String {
    let frights = match n_fright {
        0 => "none a fright".to_owned(),
        1 => "one was a fright".to_owned(),
        n => format!("{n} were frights"),
    };
    format!("of the last {of} visits {n_calm} were calm and {frights}")
}

fn did(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fled => "ran",
        Outcome::Froze => "froze",
        Outcome::Nipped => "nipped",
        Outcome::Bit => "bit",
        Outcome::Relaxed | Outcome::Ate | Outcome::Hesitated | Outcome::Refused => "was wary",
    }
}

fn ago(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

impl Reason {
    /// Whether it is a way on from a plateau, to be told beside the step and not as what led to it.
    pub fn is_a_way_on(&self) -> bool {
        matches!(
            self,
            Reason::SmallerStep { .. } | Reason::AnotherBranch { .. } | Reason::WithCompany { .. }
        )
    }
}

/// Outcomes at one rung that are counted in a reason.
const COUNTED: usize = 6;

/// Why this step: at most a handful, the plainest first.
pub(crate) fn why(view: &View, step: &Rung) -> Vec<Reason> {
    let here = view.of(step);
    let mut reasons: Vec<Reason> = further_with_another(view, step).into_iter().collect();
    // Somebody new to the rat has no counts of their own yet.
    if reasons.is_empty() || !here.own.is_empty() {
        reasons.extend(about_here(view, step, here));
    }
    reasons.extend(less_calm_with_you(view));
    reasons.extend(last_fright(view, step));
    if view.standing.is_new_home && view.standing.rungs.iter().all(|rung| !rung.is_solid()) {
        reasons.push(Reason::NewHome);
    }
    if 0 < view.standing.lowered_by_absence {
        let rungs = view.standing.lowered_by_absence;
        reasons.push(match view.everybody() {
            None => Reason::Away { rungs },
            Some(_) => Reason::YouWereAway { rungs },
        });
    }
    if !step.hands
        && view
            .standing
            .bites
            .iter()
            .any(|bite| view.asked.day < bite.until_day)
    {
        reasons.push(Reason::HandsRest);
    }
    reasons
}

/// With somebody else the rat is further than this step.
fn further_with_another(view: &View, step: &Rung) -> Option<Reason> {
    let ahead = view.standing.ahead.as_ref()?;
    let at = &view.ladder().rungs()[ahead.place];
    if ahead.place <= view.ladder().position(&step.id)? {
        return None;
    }
    let (who, at) = (ahead.who.clone(), at.words.row.clone());
    let is_new = view.standing.rungs.iter().all(|rung| rung.own.is_empty());
    Some(if is_new {
        Reason::NewWithYou {
            who,
            at,
            here: step.words.row.clone(),
        }
    } else {
        Reason::FurtherWith { who, at }
    })
}

/// Visits that are compared between caregivers, on each side (ours).
const COMPARED: usize = 20;
/// Fewer say nothing (ours).
const FEWEST_COMPARED: usize = 5;

/// The last visits of the caregiver who asks went clearly worse than the last ones of others.
fn less_calm_with_you(view: &View) -> Option<Reason> {
    let everybody = view.everybody()?;
    let me = view.asked.caregiver.as_deref();
    let last = |is_mine: bool| -> Vec<bool> {
        let trials = everybody.standing.trials.iter().rev();
        trials
            .map(|met| met.trial)
            .filter(|trial| trial.caregiver.is_some() && (trial.caregiver.as_deref() == me) == is_mine)
            .take(COMPARED)
            .map(|trial| trial.outcome.is_calm())
            .collect()
    };
    let (mine, others) = (last(true), last(false));
    let n = |of: &[bool]| of.iter().filter(|calm| **calm).count();
    let (n_calm, n_calm_others) = (n(&mine), n(&others));
    let (of, of_others) = (mine.len(), others.len());
    // A third or more of all visits between them, told without fractions.
    let is_clear = n_calm * of_others * 3 + of * of_others <= n_calm_others * of * 3;
    (FEWEST_COMPARED <= of.min(of_others) && is_clear).then_some(Reason::LessCalmWithYou {
        n_calm,
        of,
        n_calm_others,
        of_others,
    })
}

fn about_here(view: &View, step: &Rung, here: &RungStanding) -> Option<Reason> {
    let last: Vec<Outcome> = here
        .own
        .iter()
        .rev()
        .take(COUNTED)
        .map(|(_, outcome)| *outcome)
        .collect();
    let n_calm = last.iter().filter(|outcome| outcome.is_calm()).count();
    if view
        .everybody()
        .as_ref()
        .unwrap_or(view)
        .standing
        .trials
        .is_empty()
    {
        return Some(Reason::Beginning);
    }
    if view.standing.rungs.iter().all(|rung| rung.is_solid()) {
        return Some(Reason::AllCalm);
    }
    Some(match (last.len(), n_calm) {
        (0, _) => match step.after.last().and_then(|id| view.ladder().get(id)) {
            Some(before) if is_passed_by(view, before) => Reason::OutsideTheNest,
            Some(before) => Reason::SomethingNew {
                after: before.words.row.clone(),
            },
            // Not the beginning: others have written down visits.
            None if view.everybody().is_some() => return None,
            None => Reason::Beginning,
        },
        (_, 0) => Reason::NotCalmYet,
        (of, n_calm) if view.everybody().is_some() => Reason::CalmHereWithYou { n_calm, of },
        (of, n_calm) => Reason::CalmHere {
            n_calm,
            of,
            days: here.n_calm_days(),
        },
    })
}

/// The most recent fright on a rung that is not calm again yet, of the last four weeks.
fn last_fright(view: &View, step: &Rung) -> Option<Reason> {
    let today = whole_day(view.asked.day);
    let mut all = view.standing.trials.iter().rev();
    let Met { day, place, trial } = *all.find(|met| met.trial.outcome.is_fright())?;
    let rung = &view.ladder().rungs()[place?];
    let days_ago = today - whole_day(day);
    if view.of(rung).is_solid() || 28 < days_ago {
        return None;
    }
    let outcome = trial.outcome;
    Some(if rung.id == step.id {
        Reason::FrightHere { outcome, days_ago }
    } else {
        Reason::Fright {
            at: rung.words.row.clone(),
            outcome,
            days_ago,
        }
    })
}
