//! What people choose about a rat's pace, and the one measure that never gets harder.

use bolthole_domain::{Care, Moment, RatId, Seconds};
use bolthole_record::{Body, Event, Minute, Retraction};

use crate::Pen;
use crate::visit::shortened;

/// From now on the planner is so careful with this rat.
pub fn choose_care(mut pen: Pen, rat: RatId, care: Care) -> Vec<Event> {
    vec![pen.write(Body::RatChanged {
        rat,
        name: None,
        sex: None,
        coat: None,
        mischief: None,
        care: Some(care),
    })]
}

/// Something changed in room, cage or food: it stands on every rat's time line.
pub fn note_change(mut pen: Pen, note: &str, at: Moment) -> Vec<Event> {
    let body = Body::EnvironmentNoted {
        tags: Vec::new(),
        note: shortened(note),
        rats: Vec::new(),
    };
    vec![pen.write_at(body, at)]
}

/// The same minute of this week: how soon the rat touched the arm, at most; none: not within the minute.
pub fn note_minute(mut pen: Pen, rat: RatId, came_within: Option<Seconds>) -> Vec<Event> {
    vec![pen.write(Body::MinuteTried { rat, came_within })]
}

/// That minute was a slip.
pub fn take_minute_back(mut pen: Pen, minute: &Minute) -> Vec<Event> {
    vec![pen.write(Body::Retracted(Retraction {
        event: minute.event,
        reason: String::new(),
    }))]
}
