//! Today's plan for one rat: the step, what is held, what ends it, and why.

use bolthole_domain::{Outcome, RungId, Sex};
use bolthole_method::{Method, Rung, Urgency};
use bolthole_words::{Said, tell};

use crate::gates::{View, holds, is_open};
use crate::pace::{warm_up, working_rung};
use crate::plateau::{plateau, ways_on};
use crate::policy::Policy;
use crate::reading::Reading;
use crate::reasons::why;
use crate::slower::Modulation;
use crate::standing::Standing;
use crate::{Asked, Gate, Held, History, Plan, Reason};

/// Bites this close together ask for a vet. Source: engine, gates.
const TWO_BITES_DAYS: f64 = 14.0;
/// Younger males are not hormonal. Source: items 17, 78; H9.
const GROWN_WEEKS: f64 = 12.0;

/// The plan for the day asked for, from everything logged up to it.
///
/// Entries after `asked.day` are not looked at. The same arguments always give the same plan. Where several caregivers
/// are in the log, the step is the one that the rat knows with the caregiver who asks.
/// Source: the article, tips 5, 6, 7 and 10; rules H1-H18 as gates.
pub fn plan(method: &Method, history: &History, asked: &Asked) -> Plan {
    plan_by(&Policy::shipped(&method.ladder), method, history, asked)
}

/// As `plan`, with the model and the authority of that policy. It may slow the pace down; no gate ever gives way.
pub fn plan_by(policy: &Policy, method: &Method, history: &History, asked: &Asked) -> Plan {
    let reading = Reading::if_heard(policy, method, history, asked.day);
    plan_with(policy, reading.as_ref(), method, history, asked)
}

/// The plan with what the model made of the log; none: it has no word.
pub(crate) fn plan_with(
    policy: &Policy,
    reading: Option<&Reading>,
    method: &Method,
    history: &History,
    asked: &Asked,
) -> Plan {
    let standing = Standing::for_whom(method, history, asked);
    let view = View {
        method,
        standing: &standing,
        asked,
    };
    let modulation = reading.map(|reading| Modulation::new(policy, reading));
    let level = modulation.as_ref().map_or(0, |modulation| modulation.level);
    let of_all = view.everybody().unwrap_or(view);
    let plain = working_rung(&view);
    let (step, slower) = match (plain, &modulation) {
        (Some(plain), Some(modulation)) => {
            let (step, slower) = modulation.slowed(&view, plain);
            (Some(step), slower)
        }
        _ => (plain, None),
    };
    let mut reasons: Vec<Reason> = step.map(|step| why(&view, step)).unwrap_or_default();
    reasons.extend(slower);
    let mut cards: Vec<String> = Vec::new();
    for (reason, card) in warnings(&of_all) {
        let ways = match (&reason, step) {
            (Reason::Plateau { .. }, Some(step)) => ways_on(&view, step),
            _ => Vec::new(),
        };
        reasons.push(reason);
        reasons.extend(ways);
        cards.extend(card.map(str::to_owned));
    }
    if of_all.standing.today().any(|trial| trial.outcome == Outcome::Bit) {
        cards.insert(0, "first-aid-for-a-bite".to_owned());
    }
    cards.extend(step.map(|step| step.cards.clone()).unwrap_or_default());
    Plan {
        rung: step.map(|step| step.id.clone()),
        warm_up: step
            .and_then(|step| warm_up(&view, step))
            .map(|rung| rung.id.clone()),
        level,
        held: held(&view, step),
        open: rungs_open(&view),
        stop_when: step.map(stop_when).unwrap_or_default(),
        reasons,
        cards: without_repeats(cards),
    }
}

fn rungs_open(view: &View) -> Vec<RungId> {
    let rungs = view.ladder().rungs().iter();
    rungs
        .filter(|rung| is_open(view, rung))
        .map(|rung| rung.id.clone())
        .collect()
}

/// What keeps the rat from further rungs: the rungs within reach, and all that rest or are locked.
fn held(view: &View, step: Option<&Rung>) -> Vec<Held> {
    let is_news = |held: &Held| !matches!(held.gate, Gate::Prerequisites);
    let always_told = |held: &Held| matches!(held.gate, Gate::BiteLock | Gate::RestAfterFright);
    let rungs = view.ladder().rungs();
    if step.is_none() {
        return rungs.first().map(|rung| holds(view, rung)).unwrap_or_default();
    }
    let mut told = Vec::new();
    for rung in rungs {
        let holds = holds(view, rung);
        let within_reach = holds.iter().all(is_news);
        told.extend(
            holds
                .into_iter()
                .filter(|held| is_news(held) && (within_reach || always_told(held))),
        );
    }
    told
}

/// What ends this visit. Source: H7, H8; items 94, 116.
fn stop_when(step: &Rung) -> Vec<Said> {
    let mut ends = vec![
        tell!("stop-when-fright"),
        tell!("stop-when-companion"),
        tell!("stop-when-time"),
    ];
    let own = step.words.ends.iter().map(bolthole_method::Line::text);
    ends.extend(own.map(|end| Said::plain(end.trim_end_matches('.'))));
    ends
}

/// What else the keeper is told, gravest first, with the card that says more.
fn warnings(view: &View) -> Vec<(Reason, Option<&'static str>)> {
    let standing = view.standing;
    let known = &standing.health.known;
    let mut found = Vec::new();
    if standing.health.triage.flag != Urgency::None {
        found.push((Reason::Vet, Some("to-the-vet")));
    }
    let recent_bites = standing
        .bites
        .iter()
        .filter(|bite| view.asked.day - bite.day < TWO_BITES_DAYS)
        .count();
    if 2 <= recent_bites {
        found.push((Reason::TwoBites, Some("to-the-vet")));
    }
    let is_grown_intact_male = known.sex == Some(Sex::Male)
        && known.neutered != Some(true)
        && known.age_weeks.is_some_and(|weeks| GROWN_WEEKS <= weeks);
    if is_grown_intact_male && 1 <= recent_bites && bit_after_calm(view) {
        found.push((Reason::PerhapsHormones, Some("hormones-and-neutering")));
    }
    if several_things_worse(view) {
        found.push((Reason::SeveralThingsWorse, Some("health-and-place-check")));
    }
    if let Some(n_calm) = plateau(view) {
        found.push((Reason::Plateau { n_calm }, Some("plateau")));
    }
    if 3 <= standing.today().count() && !standing.today().all(|trial| trial.outcome.is_calm()) {
        found.push((Reason::LessIsMore, Some("less-is-more")));
    }
    if known.alone == Some(true) {
        found.push((Reason::Alone, Some("company")));
    }
    found
}

/// The last bite came after a calm visit.
fn bit_after_calm(view: &View) -> bool {
    let last_bite = view
        .standing
        .bites
        .last()
        .map_or(f64::NEG_INFINITY, |bite| bite.day);
    view.standing
        .trials
        .iter()
        .any(|met| met.trial.outcome.is_calm() && met.day < last_bite)
}

/// Within a week, things of two kinds that had been calm on two days went badly, three times or more.
fn several_things_worse(view: &View) -> bool {
    let badly: Vec<&Rung> = view
        .standing
        .trials
        .iter()
        .filter(|met| view.asked.day - met.day < 7.0 && !met.trial.outcome.is_calm())
        .filter_map(|met| Some(&view.ladder().rungs()[met.place?]))
        .filter(|rung| 2 <= view.of(rung).n_calm_days())
        .collect();
    3 <= badly.len() && badly.iter().any(|rung| rung.presenter != badly[0].presenter)
}

fn without_repeats(cards: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for card in cards {
        if !kept.contains(&card) {
            kept.push(card);
        }
    }
    kept
}
