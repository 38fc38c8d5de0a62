//! What people choose about a rat's pace, and the one measure that never gets harder.

use bolthole_domain::{Care, RatId, Seconds};
use bolthole_record::{Body, Event, Minute, Retraction};

use crate::Pen;

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
