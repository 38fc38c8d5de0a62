//! Why a plan says what it says: counts from this rat's own log, and what they ask for.

use std::fmt;

use bolthole_domain::Outcome;
use bolthole_method::Rung;
use bolthole_words::{Said, Words, tell};

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
    /// In English; `{name}` is where the rat's name goes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().in_words(Words::english()))
    }
}

/// Where the rat's name goes, which the planner does not know.
const NAME: &str = "{name}";

impl Reason {
    /// The reason as a message; `{name}` in it is where the rat's name goes.
    pub fn said(&self) -> Said {
        match self {
            Reason::Beginning => tell!("reason-beginning"),
            Reason::NewWithYou { who, at, here } => {
                tell!(
                    "reason-new-with-you",
                    name = NAME,
                    at = at,
                    who = who,
                    here = here
                )
            }
            Reason::FurtherWith { who, at } => {
                tell!("reason-further-with", name = NAME, at = at, who = who)
            }
            Reason::CalmHereWithYou { n_calm, of } => {
                tell!("reason-calm-here-with-you", calm = *n_calm, of = *of)
            }
            Reason::YouWereAway { rungs } => tell!("reason-you-were-away", rungs = *rungs),
            Reason::SomethingNew { after } => tell!("reason-something-new", after = after),
            Reason::OutsideTheNest => tell!("reason-outside-the-nest"),
            Reason::CalmHere { n_calm, of, days } => {
                tell!("reason-calm-here", calm = *n_calm, of = *of, days = *days)
            }
            Reason::NotCalmYet => tell!("reason-not-calm-yet"),
            Reason::Fright {
                at,
                outcome,
                days_ago,
            } => tell!(
                "reason-fright",
                name = NAME,
                at = at,
                outcome = outcome.name(),
                days = *days_ago
            ),
            Reason::FrightHere { outcome, days_ago } => fright_here(*outcome, *days_ago),
            Reason::CanWait {
                next,
                n_calm,
                n_fright,
                of,
            } => tell!(
                "reason-can-wait",
                next = next,
                calm = *n_calm,
                frights = *n_fright,
                of = *of
            ),
            Reason::EasierToday {
                than,
                n_calm,
                n_fright,
                of,
            } => tell!(
                "reason-easier-today",
                than = than,
                calm = *n_calm,
                frights = *n_fright,
                of = *of
            ),
            Reason::LessCalmWithYou {
                n_calm,
                of,
                n_calm_others,
                of_others,
            } => tell!(
                "reason-less-calm-with-you",
                calm = *n_calm,
                of = *of,
                calmother = *n_calm_others,
                ofother = *of_others
            ),
            Reason::Away { rungs } => tell!("reason-away", rungs = *rungs),
            Reason::NewHome => tell!("reason-new-home"),
            Reason::AllCalm => tell!("reason-all-calm"),
            Reason::HandsRest => tell!("reason-hands-rest"),
            Reason::Vet => tell!("reason-vet"),
            Reason::TwoBites => tell!("reason-two-bites"),
            Reason::PerhapsHormones => tell!("reason-perhaps-hormones"),
            Reason::Plateau { n_calm } => tell!("reason-plateau", calm = *n_calm),
            Reason::SmallerStep { at } => tell!("reason-smaller-step", at = at),
            Reason::AnotherBranch { at } => tell!("reason-another-branch", at = at),
            Reason::WithCompany {
                n_calm,
                of,
                n_calm_alone,
                of_alone,
            } => tell!(
                "reason-with-company",
                calm = *n_calm,
                of = *of,
                calmother = *n_calm_alone,
                ofother = *of_alone
            ),
            Reason::SeveralThingsWorse => tell!("reason-several-things-worse"),
            Reason::Alone => tell!("reason-alone"),
            Reason::LessIsMore => tell!("reason-less-is-more"),
        }
    }

    /// Whether it is a way on from a plateau, to be told beside the step and not as what led to it.
    pub fn is_a_way_on(&self) -> bool {
        matches!(
            self,
            Reason::SmallerStep { .. } | Reason::AnotherBranch { .. } | Reason::WithCompany { .. }
        )
    }
}

fn fright_here(outcome: Outcome, days_ago: i64) -> Said {
    if days_ago < 2 {
        tell!(
            "reason-fright-here",
            name = NAME,
            outcome = outcome.name(),
            days = days_ago
        )
    } else {
        tell!(
            "reason-fright-here-rested",
            name = NAME,
            outcome = outcome.name(),
            days = days_ago
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
