//! Introductions from the keeper's side: planned, answered for, walked and undone.

use bolthole_domain::{Coat, DeviceId, HouseholdId, Instant, Intake, MischiefId, Sex};
use uuid::Uuid;

use super::*;

const DAY_MS: i64 = 86_400_000;

struct House {
    method: Method,
    events: Vec<Event>,
    now: Moment,
}

impl House {
    /// Ellie has lived here for three months, Nori came 20 days ago; both are grown does.
    fn of_two() -> House {
        let mut house = House {
            method: Method::built_in(),
            events: Vec::new(),
            now: Moment {
                at: Instant(20_000 * DAY_MS + DAY_MS / 2),
                offset_min: 0,
            },
        };
        for (n, name, days) in [(1, "Nori", 20), (2, "Ellie", 90)] {
            let came_home = Moment {
                at: Instant(house.now.at.0 - days * DAY_MS),
                ..house.now
            };
            let rat = RatId(Uuid::from_u128(n));
            house.write(Body::RatAdded {
                rat,
                mischief: MischiefId(Uuid::from_u128(2)),
                name: name.into(),
                sex: Some(Sex::Female),
                coat: Coat::default(),
                came_home,
            });
            let intake = Intake {
                age_weeks: Some(30.0),
                neutered: Some(false),
                health_signs: Some(Vec::new()),
                ..Intake::default()
            };
            house.write(Body::IntakeAnswered { rat, intake });
        }
        house
    }

    fn pen(&self) -> Pen {
        let form = Uuid::from_u128(0x1000 + self.events.len() as u128 * 0x100);
        let (home, device) = (HouseholdId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        Pen::new(&self.notebook(), home, device, None, self.now, form)
    }

    fn write(&mut self, body: Body) {
        let event = self.pen().write(body);
        self.events.push(event);
    }

    fn notebook(&self) -> Notebook {
        Notebook::fold(&self.events)
    }

    /// What is done with the introduction as it stands.
    fn act(&mut self, act: impl Fn(Pen, &Introducing) -> Vec<Event>) {
        let notebook = self.notebook();
        let all = introductions(&self.method, &notebook, self.now);
        self.events.extend(act(self.pen(), &all[0]));
    }

    fn plan(&mut self) -> Result<IntroductionId, CannotMeet> {
        let notebook = self.notebook();
        let (nori, ellie) = (RatId(Uuid::from_u128(1)), RatId(Uuid::from_u128(2)));
        let planned = plan_introduction(
            self.pen(),
            &self.method,
            &notebook,
            Why::FirstTime,
            vec![nori],
            vec![ellie],
        );
        let (id, events) = planned?;
        self.events.extend(events);
        Ok(id)
    }

    fn answer_quarantine(&mut self) {
        let since = Moment {
            at: Instant(self.now.at.0 - 15 * DAY_MS),
            ..self.now
        };
        self.act(|pen, one| {
            let checks = Checks {
                apart_since: Some(since),
                own_air: Some(true),
                ..Checks::default()
            };
            check_guests(pen, one.written.id, &[(one.newcomers[0].rat.id, checks)])
        });
    }

    fn go(&mut self, going: Going) {
        let now = self.now;
        self.act(|pen, one| put_together(pen, one, going, Weather::Mild, Looks::Well, now).unwrap());
    }

    fn see(&mut self, what: What) {
        let now = self.now;
        self.act(|pen, one| see(pen, one, what, now));
    }

    fn wait_h(&mut self, hours: i64) {
        self.now.at.0 += hours * DAY_MS / 24;
    }

    fn n_mischiefs(&self) -> usize {
        let notebook = self.notebook();
        let alive = living(&notebook);
        alive
            .chunk_by(|one, next| one.rat.mischief == next.rat.mischief)
            .count()
    }
}

#[test]
fn rats_that_are_to_meet_live_apart_until_they_are_home() {
    let mut house = House::of_two();
    assert_eq!(house.n_mischiefs(), 1);
    house.plan().unwrap();
    assert_eq!(house.n_mischiefs(), 2);
    house.answer_quarantine();
    house.go(Going::Here);
    for _ in 0..6 {
        house.wait_h(
            80 - 40
                * i64::from(
                    house
                        .notebook()
                        .introductions
                        .values()
                        .any(|one| one.seen.len() < 6),
                ),
        );
        house.see(What::Heap);
        house.go(Going::On);
    }
    let notebook = house.notebook();
    let all = introductions(&house.method, &notebook, house.now);
    assert!(all[0].standing.home.is_some());
    assert_eq!(house.n_mischiefs(), 1);
    let last = all[0].last().unwrap().0;
    house.act(|pen, one| undo_seen(pen, one, last));
    assert_eq!(house.n_mischiefs(), 2, "a homecoming undone is undone whole");
}

#[test]
fn a_rat_is_in_one_introduction_at_a_time() {
    let mut house = House::of_two();
    house.plan().unwrap();
    assert_eq!(house.plan(), Err(CannotMeet::InAnother("Nori".to_owned())));
    house.see(What::GivenUp);
    assert!(house.plan().is_ok());
}

#[test]
fn a_new_bodily_sign_parts_them() {
    let mut house = House::of_two();
    house.plan().unwrap();
    house.answer_quarantine();
    house.go(Going::Here);
    house.write(Body::HealthNoted {
        rat: RatId(Uuid::from_u128(1)),
        tags: vec!["laboured_breathing".into()],
        note: String::new(),
    });
    let notebook = house.notebook();
    let all = introductions(&house.method, &notebook, house.now);
    assert!(all[0].standing.together.unwrap().must_part);
    assert!(all[0].is_due(house.now));
}

/// Tibby lives with Ellie and is in no introduction.
fn with_tibby(tibby: Intake) -> House {
    let mut house = House::of_two();
    let rat = RatId(Uuid::from_u128(3));
    house.write(Body::RatAdded {
        rat,
        mischief: MischiefId(Uuid::from_u128(2)),
        name: "Tibby".into(),
        sex: Some(Sex::Female),
        coat: Coat::default(),
        came_home: Moment {
            at: Instant(house.now.at.0 - 90 * DAY_MS),
            ..house.now
        },
    });
    house.write(Body::IntakeAnswered { rat, intake: tibby });
    house.plan().unwrap();
    house.answer_quarantine();
    house
}

#[test]
fn a_cage_mate_of_one_who_lives_here_is_ill_and_nobody_meets() {
    let signs = |signs: &[&str]| Intake {
        health_signs: Some(signs.iter().map(|sign| (*sign).to_owned()).collect()),
        ..Intake::default()
    };
    let held = |house: House| {
        let notebook = house.notebook();
        let all = introductions(&house.method, &notebook, house.now);
        all[0].standing.held.clone()
    };
    assert_eq!(held(with_tibby(signs(&[]))), []);
    let ill = held(with_tibby(signs(&["noisy_breathing"])));
    assert_eq!(ill[0].gate, bolthole_introduce::Gate::Illness);
    assert_eq!(ill[0].rats, [RatId(Uuid::from_u128(3))]);
    let unsaid = held(with_tibby(Intake::default()));
    assert!(unsaid[0].is_unknown, "{unsaid:?}");
}
