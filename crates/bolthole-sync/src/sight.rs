//! What a device is sent of an event: all of it, the same without its words, or nothing.
//!
//! A child's device gets what its plan is safe with: who, when, which step, what the rat did, every bite and every sign.
//! What grown-ups wrote in their own words stays with them. A copy without words says so in a field of its own; it is no
//! entry of the log, so no log takes it, no phone offers it, and a file leaves it out. Otherwise a server that was put
//! back could learn an entry from a child's phone, and its words would be gone for everybody.

use bolthole_domain::{DeviceId, Role, is_in_own_words};
use bolthole_record::{Body, Event, EventFault, Retraction, Stamp};
use serde_json::Value;

/// The rules below as a number: a change of them begins a new life of the log for children's devices.
pub(crate) const RULES_OF_SIGHT: u8 = 5;

/// The field that marks a copy without words.
const WITHOUT_WORDS: &str = "without_words";
/// In place of a sign in somebody's own words, which is never less than worth a check-up.
const SOME_SIGN: &str = "\u{201c}something else\u{201d}";
/// In place of a reason: that there is one decides whether teeth count as taken back (H13).
const SOME_REASON: &str = "A grown-up has said why.";

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader {
    pub(crate) role: Role,
    pub(crate) device: DeviceId,
}

/// Whether an event is a copy that was made for a child's device.
pub(crate) fn is_without_words(event: &Event) -> bool {
    event.more.contains_key(WITHOUT_WORDS)
}

/// The event as that reader is sent it; none: not at all.
///
/// A grown-up's own view of a cause, the walk through room and cage, introductions and recordings are not for children, nor is what this program cannot read: nobody here can say
/// what is in it. What the device wrote itself comes back as it was.
pub(crate) fn seen_by(reader: Reader, event: Event) -> Option<Event> {
    if reader.role == Role::Adult || event.device == reader.device && is_known(&event) {
        return Some(event);
    }
    match event.read() {
        Err(EventFault::UnknownKind(_) | EventFault::Newer { .. } | EventFault::Broken { .. })
        | Ok(
            Body::CauseSeenDifferently { .. }
            | Body::EnvironmentAudited { .. }
            | Body::RatsHandedOver { .. }
            | Body::IntroductionBegun { .. }
            | Body::IntroductionChecked { .. }
            | Body::IntroductionSeen { .. }
            | Body::RecordingHeard(_)
            | Body::RecordingPlaced(_)
            | Body::CallJudged(_)
            | Body::RecordingRemoved(_),
        ) => None,
        Ok(body) => Some(with_fewer_words(event, body)),
    }
}

fn is_known(event: &Event) -> bool {
    event.read().is_ok()
}

/// The event itself where it holds no words and nothing that is not known here; else a marked copy of what is known.
fn with_fewer_words(event: Event, body: Body) -> Event {
    let stamp = Stamp {
        id: event.id,
        household: event.household,
        device: event.device,
        caregiver: event.caregiver,
        happened_at: event.happened_at,
        made: event.made,
    };
    let mut copy = Event::write(stamp, &wordless(body));
    if event.more.is_empty() && holds_nothing_else(&event.body, &copy.body) {
        return event;
    }
    copy.more.insert(WITHOUT_WORDS.to_owned(), Value::Bool(true));
    copy
}

/// The same without anybody's own words. Names stay: a child has to know whom it is about.
fn wordless(mut body: Body) -> Body {
    match &mut body {
        Body::VisitLogged { note, .. }
        | Body::VisitNoted { note, .. }
        | Body::BiteNoted { note, .. }
        | Body::VetSeen { note, .. }
        | Body::EnvironmentNoted { note, .. }
        | Body::CauseSeenDifferently { note, .. }
        | Body::RatLeft { why: note, .. } => note.clear(),
        Body::HealthNoted { tags, note, .. } => {
            note.clear();
            // A sign in anybody's own words stands in quotation marks; that there is one stays.
            let quoted = tags.iter_mut().filter(|tag| is_in_own_words(tag));
            quoted.for_each(|tag| SOME_SIGN.clone_into(tag));
        }
        Body::Retracted(Retraction { reason, .. }) if !reason.trim().is_empty() => {
            SOME_REASON.clone_into(reason);
        }
        Body::HouseholdNamed { .. }
        | Body::CaregiverAdded { .. }
        | Body::CaregiverChanged { .. }
        | Body::RatAdded { .. }
        | Body::RatChanged { .. }
        | Body::MinuteTried { .. }
        | Body::RatWeighed { .. }
        | Body::FoodsTried { .. }
        | Body::IntakeAnswered { .. }
        | Body::EnvironmentAudited { .. }
        | Body::DayRested { .. }
        | Body::RoutineDone { .. }
        | Body::RatsHandedOver { .. }
        | Body::IntroductionBegun { .. }
        | Body::IntroductionChecked { .. }
        | Body::IntroductionSeen { .. }
        | Body::RecordingHeard(_)
        | Body::RecordingPlaced(_)
        | Body::CallJudged(_)
        | Body::RecordingRemoved(_)
        | Body::Retracted(_) => {}
    }
    body
}

/// Whether all that `whole` holds is in `known`, too. What an older program left out may be in `known` besides.
fn holds_nothing_else(whole: &Value, known: &Value) -> bool {
    match (whole, known) {
        (Value::Object(whole), Value::Object(known)) => whole.iter().all(|(name, value)| {
            known
                .get(name)
                .map_or(value.is_null(), |known| holds_nothing_else(value, known))
        }),
        (Value::Array(whole), Value::Array(known)) => {
            whole.len() == known.len()
                && whole
                    .iter()
                    .zip(known)
                    .all(|(one, other)| holds_nothing_else(one, other))
        }
        (one, other) => one == other,
    }
}
