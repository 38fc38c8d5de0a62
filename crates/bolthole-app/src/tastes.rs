//! What a rat likes from the spoon, and what it leaves: each has its own taste. Source: items 38, 43.

use bolthole_domain::SortedMap;
use bolthole_method::{Food, Lickable, Method, Verdict};
use bolthole_record::{Body, Event, RatPages};

use crate::Pen;

/// What a rat makes of a food.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taste {
    /// It comes for it.
    Likes,
    /// It leaves it.
    Leaves,
}

impl Taste {
    /// Both.
    pub const ALL: [Taste; 2] = [Taste::Likes, Taste::Leaves];

    /// As it is written down.
    pub fn name(self) -> &'static str {
        match self {
            Taste::Likes => "likes",
            Taste::Leaves => "leaves",
        }
    }

    /// The one that is written so.
    pub fn from_name(name: &str) -> Option<Taste> {
        Taste::ALL.into_iter().find(|taste| taste.name() == name)
    }
}

/// Every food for the spoon, in the method's order, with what this rat makes of it; none: not known.
///
/// What the method calls unsafe is no question of taste.
pub fn tastes<'m>(method: &'m Method, pages: &RatPages) -> Vec<(&'m Food, Option<Taste>)> {
    let foods = method.foods.iter();
    foods
        .filter(|food| food.lickable == Lickable::Yes && food.verdict != Verdict::Unsafe)
        .map(|food| {
            let said = pages.tastes.get(food.id.as_str());
            (food, said.and_then(|taste| Taste::from_name(taste)))
        })
        .collect()
}

/// Writes down what differs from what is known, by the food's id; what is no taste is "not known". Nothing where
/// nothing does.
pub fn note_tastes(
    mut pen: Pen,
    method: &Method,
    pages: &RatPages,
    given: &SortedMap<String, String>,
) -> Vec<Event> {
    let mut changed = SortedMap::new();
    for (food, known) in tastes(method, pages) {
        let Some(new) = given.get(&food.id).map(|taste| Taste::from_name(taste)) else {
            continue;
        };
        if new != known {
            changed.insert(food.id.clone(), new.map_or("", Taste::name).to_owned());
        }
    }
    if changed.is_empty() {
        return Vec::new();
    }
    vec![pen.write(Body::FoodsTried {
        rat: pages.rat.id,
        foods: changed,
    })]
}
