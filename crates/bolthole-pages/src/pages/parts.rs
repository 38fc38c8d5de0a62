//! Parts that several pages about rats share.

use bolthole_domain::{Moment, Outcome};
use bolthole_method::{Called, Urgency};
use bolthole_plan::{Plan, Reason};
use bolthole_record::{Notebook, Rat, Visit};
use maud::{Markup, html};

use crate::icons::{group_class, mark};
use crate::words::{self, Pronouns};

/// How the method's words call this rat.
pub(crate) fn called(rat: &Rat) -> Called {
    Called::new(&rat.name, rat.sex)
}

/// What the rat did: shape, word and color.
pub(crate) fn did(outcome: Outcome) -> Markup {
    html! { span class={ "did " (group_class(outcome.group())) } { (mark(outcome)) " " (words::did(outcome)) } }
}

/// Who was last with the rat, when, what it did and what they noted.
pub(crate) fn last_visit(notebook: &Notebook, visit: &Visit, now: Moment) -> Markup {
    let who = visit.caregiver.and_then(|id| notebook.caregivers.get(&id));
    let when = words::day_and_clock(visit.at, now);
    html! {
        p.last.wide {
            @match who {
                Some(who) => { (who.name) ", " (when) },
                None => (words::at_start(&when)),
            }
            " · " (did(visit.outcome))
            @if !visit.note.is_empty() { br; q { (visit.note) } }
        }
    }
}

/// "a vet today", "a vet within days", "worth a check-up".
pub(crate) fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "a vet today",
        Urgency::Soon => "a vet within days",
        Urgency::Check => "worth a check-up",
        Urgency::None => "no sign needs a vet",
    }
}

/// Why this step: the plan's own reasons in sentences, health left to its banner.
pub(crate) fn reasons(plan: &Plan, called: &Called) -> String {
    const SHOWN: usize = 3;
    let sentences = plan
        .reasons
        .iter()
        .filter(|reason| !matches!(reason, Reason::Vet))
        .take(SHOWN);
    sentences
        .map(|reason| called.fill(&reason.to_string()))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The rest that was chosen for today, said kindly.
pub(crate) fn rests_by_choice(name: &str) -> String {
    format!("No training for {name} today, by choice. Your voice and the meal go on.")
}

/// What the way to a visit says on a day of rest.
pub(crate) fn after_all(name: &str) -> String {
    format!("A visit with {name} after all")
}

/// A planner's sentence with "the rat" called by its name and "its" as it is.
pub(crate) fn about(text: &str, called: &Called, pronouns: &Pronouns) -> String {
    let named = called
        .fill(text)
        .replace("The rat", &called.name)
        .replace("the rat", &called.name);
    named.replace(" its ", &format!(" {} ", pronouns.her))
}
