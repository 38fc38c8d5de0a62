//! Stories of a cage that grows with its rats.

use bolthole_domain::{Coat, DeviceId, HouseholdId, Instant, MischiefId, Outcome, RatId, SortedMap, VisitId};
use bolthole_introduce::Why;
use uuid::Uuid;

use super::*;
use crate::{answer_room, plan_introduction, rat_view};

const DAY_MS: i64 = 86_400_000;
const NORI: RatId = RatId(Uuid::from_u128(1));
const ELLIE: RatId = RatId(Uuid::from_u128(2));

struct House {
    method: Method,
    events: Vec<Event>,
    now: Moment,
}

impl House {
    /// Nori and Ellie share one cage; Tibby has another.
    fn of_three() -> House {
        let now = Moment {
            at: Instant(20_000 * DAY_MS + DAY_MS / 2),
            offset_min: 0,
        };
        let mut house = House {
            method: Method::built_in(),
            events: Vec::new(),
            now,
        };
        for (n, name, cage) in [(1, "Nori", 1), (2, "Ellie", 1), (3, "Tibby", 2)] {
            house.write(Body::RatAdded {
                rat: RatId(Uuid::from_u128(n)),
                mischief: MischiefId(Uuid::from_u128(cage)),
                name: name.into(),
                sex: None,
                coat: Coat::default(),
                came_home: now,
            });
        }
        house.pass(1);
        house
    }

    fn pass(&mut self, days: i64) {
        self.now.at.0 += days * DAY_MS;
    }

    fn notebook(&self) -> Notebook {
        Notebook::fold(&self.events)
    }

    fn pen(&self) -> Pen {
        let form = Uuid::from_u128(0x1000 + self.events.len() as u128 * 0x1_0000);
        let (home, device) = (HouseholdId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        Pen::new(&self.notebook(), home, device, None, self.now, form)
    }

    fn write(&mut self, body: Body) {
        let event = self.pen().write(body);
        self.events.push(event);
    }

    fn walk(&mut self, answer: &str) {
        let (notebook, mut given) = (self.notebook(), SortedMap::new());
        given.insert(CAGE_QUESTION.to_owned(), answer.to_owned());
        let events = answer_room(self.pen(), &room(&self.method, &notebook), &given);
        self.events.extend(events);
    }

    fn visit(&mut self, rat: RatId, rung: &str, outcome: Outcome) {
        let visit = VisitId(self.pen().next_id());
        self.write(Body::VisitLogged {
            visit,
            rat,
            rung: rung.into(),
            outcome,
            latency: None,
            companion_present: None,
            stopped_by: None,
            at_food: false,
            note: String::new(),
        });
    }

    /// Both were calm at the door on so many days, the last of them today.
    fn calm_at_the_door(&mut self, days: i64) {
        for _ in 0..days {
            self.pass(1);
            self.visit(NORI, "spoon-at-door", Outcome::Ate);
            self.visit(ELLIE, "spoon-over-the-sill", Outcome::Ate);
        }
    }

    fn did(&mut self, step: CageStep) {
        let notebook = self.notebook();
        let all = cages(&self.method, &notebook, self.now);
        let events = note_cage(self.pen(), &all[0], step);
        self.events.extend(events);
    }

    /// How the first cage stands, in a word or two.
    fn stands(&self) -> String {
        let notebook = self.notebook();
        let all = cages(&self.method, &notebook, self.now);
        match &all[0].now {
            CageNow::Waits { to, why } => {
                let why = why.iter().map(|why| match why {
                    CageWaits::Vet(pages) => format!("{} ill", pages.rat.name),
                    CageWaits::Meets(pages) => format!("{} meets", pages.rat.name),
                    CageWaits::Fright(pages, _) => format!("{} had a fright", pages.rat.name),
                    CageWaits::Shy(pages) => format!("{} shy", pages.rat.name),
                    CageWaits::Settles(_) => "settles".to_owned(),
                    CageWaits::Later(_) => "later".to_owned(),
                });
                format!("waits for {}: {}", to.name(), why.collect::<Vec<_>>().join(", "))
            }
            other => format!("{other:?}"),
        }
    }
}

#[test]
fn a_shy_rat_begins_small_and_gets_a_piece_more_once_the_shyest_comes_to_the_door() {
    let mut house = House::of_three();
    assert_eq!(house.stands(), "Ask");
    house.walk(CAGE_TOO_LARGE);
    assert_eq!(house.stands(), "Smaller");
    house.did(CageStep::Smaller);
    assert_eq!(house.stands(), "waits for more: Nori shy, Ellie shy, settles");
    house.pass(7);
    house.calm_at_the_door(2);
    house.pass(1);
    house.visit(NORI, "spoon-at-door", Outcome::Ate);
    assert_eq!(house.stands(), "waits for more: Ellie shy");
    house.visit(ELLIE, "spoon-at-door", Outcome::Ate);
    assert_eq!(house.stands(), "More");
    house.did(CageStep::More);
    assert_eq!(house.stands(), "waits for more: settles");
    house.pass(7);
    house.walk("all-of-it-and");
    assert_eq!(
        house.stands(),
        "More",
        "all of what is open is not yet all of the cage"
    );
    house.did(CageStep::Whole);
    house.pass(30);
    assert_eq!(house.stands(), "Enough");
}

#[test]
fn illness_a_meeting_and_a_fright_come_before_any_change_of_the_cage() {
    let mut house = House::of_three();
    house.walk(CAGE_TOO_LARGE);
    house.did(CageStep::Smaller);
    house.pass(7);
    house.calm_at_the_door(3);
    assert_eq!(house.stands(), "More");
    house.visit(ELLIE, "spoon-a-little-out", Outcome::Fled);
    assert_eq!(house.stands(), "waits for more: Ellie had a fright");
    house.pass(2);
    assert_eq!(
        house.stands(),
        "More",
        "a fright elsewhere is not one at the door"
    );
    house.visit(NORI, "spoon-at-door", Outcome::Fled);
    house.pass(2);
    assert_eq!(house.stands(), "waits for more: Nori shy");
    house.calm_at_the_door(3);
    let notebook = house.notebook();
    let (tibby, why) = (RatId(Uuid::from_u128(3)), Why::FirstTime);
    let planned = plan_introduction(
        house.pen(),
        &house.method,
        &notebook,
        why,
        vec![tibby],
        vec![NORI],
    );
    let before = house.events.len();
    house.events.extend(planned.expect("both are free").1);
    assert_eq!(house.stands(), "waits for more: Nori meets");
    house.events.truncate(before);
    house.write(Body::HealthNoted {
        rat: NORI,
        tags: vec!["labored_breathing".to_owned()],
        note: String::new(),
    });
    assert_eq!(house.stands(), "waits for more: Nori ill");
}

#[test]
fn not_yet_is_asked_again_after_a_week_and_what_was_said_can_be_taken_back() {
    let mut house = House::of_three();
    house.walk(CAGE_TOO_LARGE);
    house.did(CageStep::Smaller);
    house.pass(7);
    house.calm_at_the_door(3);
    house.did(CageStep::Later);
    assert_eq!(house.stands(), "waits for more: later");
    let notebook = house.notebook();
    let all = cages(&house.method, &notebook, house.now);
    let back = unsay_cage(house.pen(), &all[0]);
    house.events.extend(back);
    assert_eq!(house.stands(), "More");
    house.did(CageStep::Later);
    house.pass(7);
    assert_eq!(house.stands(), "More");
}

#[test]
fn a_cramped_cage_waits_for_no_courage() {
    let mut house = House::of_three();
    house.walk(CAGE_TOO_SMALL);
    assert_eq!(house.stands(), "Cramped");
    house.visit(ELLIE, "spoon-at-hide", Outcome::Fled);
    assert_eq!(house.stands(), "waits for more: Ellie had a fright");
    house.pass(2);
    house.did(CageStep::More);
    assert_eq!(house.stands(), "waits for more: Nori shy, Ellie shy, settles");
}

#[test]
fn a_change_of_the_cage_stands_on_the_time_line_of_those_who_live_in_it() {
    let mut house = House::of_three();
    house.walk(CAGE_TOO_LARGE);
    house.did(CageStep::Smaller);
    house.pass(1);
    house.did(CageStep::Later);
    let notebook = house.notebook();
    let changes = |rat: u128| {
        let asking = crate::Asking {
            caregiver: None,
            now: house.now,
        };
        let view = rat_view(&house.method, &notebook, RatId(Uuid::from_u128(rat)), asking);
        let changes = view.expect("it lives here").way.changes;
        changes.into_iter().map(|change| change.what).collect::<Vec<_>>()
    };
    assert_eq!(changes(2), [crate::WhatChanged::Cage(CageStep::Smaller)]);
    assert_eq!(changes(3), []);
}

#[test]
fn another_walk_that_found_something_else_stands_on_the_time_line_and_a_mended_answer_does_not() {
    let mut house = House::of_three();
    house.walk(CAGE_TOO_LARGE);
    house.walk(CAGE_TOO_SMALL);
    house.pass(20);
    house.walk("all-of-it-and");
    let notebook = house.notebook();
    let asking = crate::Asking {
        caregiver: None,
        now: house.now,
    };
    let view = rat_view(&house.method, &notebook, ELLIE, asking).expect("she lives here");
    let said: Vec<_> = view
        .way
        .changes
        .iter()
        .map(|change| change.what.clone())
        .collect();
    let found = (
        "How does she use the cage?".to_owned(),
        "All of it, and she comes to the door".to_owned(),
    );
    assert_eq!(said, [crate::WhatChanged::Walk(vec![found])]);
}
