//! What a child sees: the steps that are open to children, what it wrote itself, and first aid. Whatever else is typed
//! as an address is answered with one kind sentence.
//!
//! A child asks on a child's device, or by name on another one. What may be written is `bolthole-sync`'s rule, the
//! same that the server keeps; here it is asked before anything is stored, so that nothing waits on a phone that the
//! household's server will not take.
//! Source: H12; the security defaults.

use bolthole_app::find_visit;
use bolthole_domain::{Role, RungId, SortedSet};
use bolthole_record::Visit;
use bolthole_sync::{LARGEST_EVENT, Owned, Refusal, Sender, judge};
use bolthole_words::{Said, say, tell};

use crate::context::Context;
use crate::pages::{aid, notice};
use crate::{Reply, Status, Verb};

/// Whether a child may open that page or send that form.
pub(crate) fn may_ask(context: &Context, parts: &[&str]) -> bool {
    if is_first_aid(parts) {
        return context.request.verb == Verb::Get;
    }
    match (context.request.verb, parts) {
        (Verb::Get, [""] | ["worse" | "settings"])
        | (Verb::Post, ["worse" | "visits"] | ["settings", "light"])
        | (_, ["visits", "several"])
        | (Verb::Post, ["visits", "several", "undo"]) => true,
        (Verb::Get, ["visits", "new"]) => names_an_open_step(context),
        (Verb::Get, ["visits", id] | ["visits", id, "note" | "bite" | "time"])
        | (Verb::Post, ["visits", id, "undo" | "note" | "bite" | "time"]) => is_own_visit(context, id),
        // On a grown-up's device the grown-up takes it back into the hand.
        (Verb::Post, ["who"]) => context.asker.role == Role::Adult,
        _ => false,
    }
}

/// First aid, whole or step by step: nobody is shut out of it.
pub(crate) fn is_first_aid(parts: &[&str]) -> bool {
    matches!(parts, ["first-aid"] | ["cards", aid::FIRST_AID, _])
}

fn names_an_open_step(context: &Context) -> bool {
    context.request.query.get("rung").is_none_or(|id| {
        let rung = context.method.ladder.get(&RungId::from(id));
        rung.is_some_and(|rung| rung.child)
    })
}

fn is_own_visit(context: &Context, id: &str) -> bool {
    let visit = id.parse().ok().and_then(|id| find_visit(context.notebook, id));
    visit.is_some_and(|(_, visit)| is_own(context, visit))
}

/// Whether whoever asks wrote that visit, on this device.
pub(crate) fn is_own(context: &Context, visit: &Visit) -> bool {
    visit.device == context.asker.device && visit.caregiver == context.asker.caregiver
}

/// The reply, unless it would write what a child does not write.
pub(crate) fn judged(context: &Context, reply: Reply) -> Reply {
    let Reply::Redirect { events, .. } = &reply else {
        return reply;
    };
    let rungs = context.method.ladder.rungs().iter();
    let open_to_children: SortedSet<RungId> = rungs
        .filter(|rung| rung.child)
        .map(|rung| rung.id.clone())
        .collect();
    let sender = Sender {
        household: context.asker.household,
        device: context.asker.device,
        caregiver: context.asker.caregiver,
        role: Role::Child,
        open_to_children: &open_to_children,
    };
    let owned = Owned::in_notebook(context.asker.device, context.notebook);
    let refusal = events
        .iter()
        .find_map(|event| judge(event, &sender, &owned).err());
    match refusal {
        None => reply,
        Some(why) => notice::page(
            context,
            Status::Forbidden,
            &say!(context, "for-grown-ups-title"),
            &refused_because(&why).in_words(context.asker.words),
        ),
    }
}

/// Why an entry is not taken.
pub fn refused_because(why: &Refusal) -> Said {
    match why {
        Refusal::OtherHousehold => tell!("not-taken-other-household"),
        Refusal::NoSuchTime => tell!("not-taken-no-such-time"),
        Refusal::TooLarge => tell!("not-taken-too-large", n = LARGEST_EVENT / 1024),
        Refusal::ForGrownUps => tell!("not-taken-for-grown-ups"),
        Refusal::StepForGrownUps(_) => tell!("not-taken-step"),
        Refusal::AnothersWords => tell!("not-taken-anothers-words"),
        Refusal::AnothersEntry => tell!("not-taken-anothers-entry"),
        Refusal::SignsAreGone => tell!("not-taken-signs-gone"),
        Refusal::WithoutWords => tell!("not-taken-without-words"),
        Refusal::NotUnderstood => tell!("not-taken-not-understood"),
    }
}

/// A child's device that was removed shows the notebook no more; what waits stays on it.
pub(crate) fn shut_out(context: &Context) -> Reply {
    notice::page(
        context,
        Status::Forbidden,
        &say!(context, "not-let-in-title"),
        &say!(context, "not-let-in-child"),
    )
}

/// One kind sentence, and the way to Today.
pub(crate) fn refused(context: &Context) -> Reply {
    notice::page(
        context,
        Status::Forbidden,
        &say!(context, "for-grown-ups-title"),
        &say!(context, "for-grown-ups"),
    )
}
