//! The walk through room and cage: what is answered, how much of it is calm, and what to mend first.
//!
//! About the place alone: no rat's history goes in, so a brave rat's room is judged as a frightened one's is.

use bolthole_domain::{Moment, SortedMap};
use bolthole_method::{AuditAnswer, AuditQuestion, Method, Weighs};
use bolthole_record::{Body, Event, Notebook};

use crate::Pen;

/// Room and cage, as far as they are known.
#[derive(Debug, Clone, PartialEq)]
pub struct Room<'a> {
    /// Every question, in the method's order, with the answer that was given last.
    pub asked: Vec<RoomQuestion<'a>>,
    /// What to mend, the most useful first: what blocks, then by weight.
    pub fixes: Vec<RoomQuestion<'a>>,
}

/// One question about the place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoomQuestion<'a> {
    /// Which.
    pub question: &'a AuditQuestion,
    /// What was answered last, if it is known.
    pub answer: Option<&'a AuditAnswer>,
    /// When.
    pub at: Option<Moment>,
}

impl RoomQuestion<'_> {
    /// How much it presses. What is so only for a frightened rat is no fault of the room.
    fn presses(&self) -> f64 {
        let Some(answer) = self.answer.filter(|answer| answer.only_if.is_none()) else {
            return 0.0;
        };
        // A share for each word; whatever blocks comes before everything that does not.
        let share = match answer.weighs {
            Weighs::Fine => 0.0,
            Weighs::Watch => 0.4,
            Weighs::Mend => 1.0,
            Weighs::Blocks => 100.0,
        };
        share * self.question.weight
    }
}

impl Room<'_> {
    /// How many questions have an answer.
    pub fn n_known(&self) -> usize {
        self.asked.iter().filter(|asked| asked.answer.is_some()).count()
    }

    /// How many of those are calm. What is not known counts neither way.
    pub fn n_calm(&self) -> usize {
        self.n_known() - self.fixes.len()
    }
}

/// Room and cage as the notebook knows them. An answer that the method no longer offers is not known.
pub fn room<'a>(method: &'a Method, notebook: &Notebook) -> Room<'a> {
    let known = notebook.audited();
    let questions = method.environment.iter().flat_map(|card| &card.asks);
    let asked: Vec<RoomQuestion<'a>> = questions
        .map(|question| {
            let given = known.get(question.id.as_str());
            let answer = given.and_then(|(_, id)| question.answers.iter().find(|answer| answer.id == *id));
            RoomQuestion {
                question,
                answer,
                at: answer.and(given).map(|(at, _)| *at),
            }
        })
        .collect();
    let mut fixes: Vec<RoomQuestion<'a>> = asked
        .iter()
        .copied()
        .filter(|asked| asked.presses() > 0.0)
        .collect();
    fixes.sort_by(|one, other| other.presses().total_cmp(&one.presses()));
    Room { asked, fixes }
}

/// Writes down the answers that differ from what is known; nothing where none does. An empty answer is "not known".
pub fn answer_room(mut pen: Pen, room: &Room, given: &SortedMap<String, String>) -> Vec<Event> {
    let mut answers = SortedMap::new();
    for asked in &room.asked {
        let Some(new) = given.get(&asked.question.id) else {
            continue;
        };
        let is_offered = new.is_empty() || asked.question.answers.iter().any(|answer| answer.id == *new);
        if is_offered && asked.answer.map_or("", |answer| &answer.id) != new {
            answers.insert(asked.question.id.clone(), new.clone());
        }
    }
    if answers.is_empty() {
        return Vec::new();
    }
    vec![pen.write(Body::EnvironmentAudited { answers })]
}
