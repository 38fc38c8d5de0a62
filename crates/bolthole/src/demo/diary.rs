//! Writing the household's log, evening by evening, as its phones would have.

use std::collections::BTreeMap;

use bolthole_app::{Asking, Pen, step};
use bolthole_domain::{
    CaregiverColor, CaregiverId, DayNumber, DeviceId, HouseholdId, Instant, Language, MischiefId, Moment,
    Outcome, RatId, Role, RungId, Seconds, VisitId,
};
use bolthole_method::{Method, Rung};
use bolthole_record::{Body, Event, Notebook};
use uuid::{Builder, Uuid};

use super::cast::{CAST, Company, LONGEST_STAY, Part};
use super::chance::Chance;
use super::story::{RIDCULLY_HAS_FRIENDS, told, words_for};

/// Who logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    Mum,
    Dad,
}

/// The log so far.
pub(crate) struct Diary {
    household: HouseholdId,
    today: DayNumber,
    offset_min: i16,
    events: Vec<Event>,
    notebook: Notebook,
    chance: Chance,
    n_written: u16,
    telling: i32,
    n_tried: BTreeMap<(RatId, RungId), i64>,
}

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;
/// Visits begin after supper.
const FIRST_VISIT_MIN: i64 = 19 * 60 + 10;
/// From one rat to the next.
const BETWEEN_VISITS_MIN: i64 = 9;

impl Diary {
    pub(crate) fn new(household: HouseholdId, now: Moment) -> Diary {
        Diary {
            household,
            today: now.day(),
            offset_min: now.offset_min,
            events: Vec::new(),
            notebook: Notebook::default(),
            chance: Chance::seeded(20),
            n_written: 0,
            telling: LONGEST_STAY,
            n_tried: BTreeMap::new(),
        }
    }

    pub(crate) fn into_events(self) -> Vec<Event> {
        self.events
    }

    /// The household and its people, on the first day of all.
    pub(crate) fn open_house(&mut self) {
        let at = self.moment(LONGEST_STAY, 10 * 60);
        self.write_at(
            Person::Mum,
            at,
            Body::HouseholdNamed {
                name: "Home".to_owned(),
            },
        );
        for (person, name, color) in [
            (Person::Mum, "Mum", CaregiverColor::Fern),
            (Person::Dad, "Dad", CaregiverColor::River),
        ] {
            let body = Body::CaregiverAdded {
                caregiver: caregiver(person),
                name: name.to_owned(),
                role: Role::Adult,
                language: Some(Language::EnGb),
                color: Some(color),
            };
            self.write_at(person, at, body);
        }
    }

    pub(crate) fn comes_home(&mut self, part: &Part) {
        let came_home = self.moment(part.came_home_days_ago, 15 * 60);
        let rat = self.rat(part.name);
        let added = Body::RatAdded {
            rat,
            mischief: self.mischief(part.company),
            name: part.name.to_owned(),
            sex: Some(part.sex()),
            coat: part.coat,
            came_home,
        };
        self.write_at(Person::Mum, came_home, added);
        let answered = self.moment(part.came_home_days_ago, 16 * 60);
        self.write_at(
            Person::Mum,
            answered,
            Body::IntakeAnswered {
                rat,
                intake: part.intake(),
            },
        );
    }

    /// Something about room or cage, noticed in the morning.
    pub(crate) fn house(&mut self, by: Person, note: &str) {
        self.write(
            by,
            10,
            Body::EnvironmentNoted {
                tags: Vec::new(),
                note: note.to_owned(),
                rats: Vec::new(),
            },
        );
    }

    /// Writes down something of the day that is being told, at that hour.
    pub(crate) fn write(&mut self, by: Person, hour: i64, body: Body) {
        let at = self.moment(self.telling, hour * 60);
        self.write_at(by, at, body);
    }

    pub(crate) fn rat(&self, name: &str) -> RatId {
        RatId(fixed(
            1,
            CAST.iter()
                .position(|part| part.name == name)
                .expect("it is one of the cast"),
        ))
    }

    pub(crate) fn mischief(&self, company: Company) -> MischiefId {
        MischiefId(fixed(2, company as usize))
    }

    /// The day that is told next.
    pub(crate) fn turn_to(&mut self, days_ago: i32) {
        self.telling = days_ago;
    }

    /// The evening's visits, each at the step that the planner chose from everything before this evening.
    pub(crate) fn evening(&mut self, method: &Method) {
        self.notebook = Notebook::fold(&self.events);
        let nobody_trains = self
            .notebook
            .rests
            .iter()
            .any(|rest| rest.at.day() == self.moment(self.telling, 720).day());
        self.routines();
        if nobody_trains {
            return;
        }
        let mut minute = FIRST_VISIT_MIN;
        let tonight = self.telling;
        for part in CAST.iter().filter(|part| part.came_home_days_ago > tonight) {
            if self.visits_tonight(part) {
                self.visit(method, part, minute);
            }
            minute += BETWEEN_VISITS_MIN;
        }
    }

    /// The household is not always home, and a rat may have its evening off.
    fn visits_tonight(&mut self, part: &Part) -> bool {
        let pages = self
            .notebook
            .rats
            .get(&self.rat(part.name))
            .expect("it came home before tonight");
        let today = self.moment(self.telling, 720).day();
        let rests = pages.rests.iter().any(|rest| rest.at.day() == today);
        let is_told = told(part.name, self.telling).is_some();
        is_told || (!rests && self.chance.percent() < 80)
    }

    fn visit(&mut self, method: &Method, part: &Part, minute: i64) {
        let rat = self.rat(part.name);
        let told = told(part.name, self.telling);
        let by = match &told {
            Some(told) => told.by,
            None if self.chance.percent() < 60 => Person::Mum,
            None => Person::Dad,
        };
        let asking = Asking {
            caregiver: Some(caregiver(by)),
            now: self.moment(self.telling, minute),
        };
        let Some(step) = step(method, &self.notebook, rat, asking) else {
            return;
        };
        let Some(rung) = step.rung else { return };
        if let Some(warm_up) = step.warm_up {
            let outcome = self.outcome(part, warm_up);
            self.log(part, warm_up, outcome, by, minute, "");
            if !outcome.is_calm() {
                return;
            }
        }
        let later = minute + 4;
        let Some(told) = told else {
            let outcome = self.outcome(part, rung);
            let note = if self.chance.percent() < 30 {
                self.chance.one_of(words_for(outcome))
            } else {
                ""
            };
            self.log(part, rung, outcome, by, later, note);
            return;
        };
        let visit = self.log(part, rung, told.outcome, by, later, told.note);
        if let Some((zone, severity)) = told.bite {
            let at = self.moment(self.telling, later + 2);
            self.write_at(
                by,
                at,
                Body::BiteNoted {
                    rat,
                    visit: Some(visit),
                    zone,
                    severity,
                    bitten: None,
                    note: String::new(),
                },
            );
        }
    }

    /// What the rat does: the bolder and the more at home on a step, the calmer; the more is asked, the less.
    fn outcome(&mut self, part: &Part, rung: &Rung) -> Outcome {
        let asks_percent = rung
            .asks
            .named()
            .iter()
            .fold(0, |sum, (_, asked)| sum + percent_of(*asked));
        let n_tried = *self
            .n_tried
            .get(&(self.rat(part.name), rung.id.clone()))
            .unwrap_or(&0);
        let has_friends = part.company == Company::RidcullyAlone && self.telling < RIDCULLY_HAS_FRIENDS;
        let friends = if has_friends { 30 } else { 0 };
        let at_home = i64::from(part.came_home_days_ago - self.telling) / 2;
        let calm = (part.boldness + friends + at_home + 6 * n_tried - asks_percent / 5).clamp(20, 94);
        match self.chance.percent() {
            under if under < calm && rung.presenter == bolthole_domain::Presenter::Spoon => Outcome::Ate,
            under if under < calm => Outcome::Relaxed,
            under if under < calm + (100 - calm) * 7 / 10 => {
                if self.chance.percent() < 60 {
                    Outcome::Hesitated
                } else {
                    Outcome::Refused
                }
            }
            _ if self.chance.percent() < part.freezes => Outcome::Froze,
            _ => Outcome::Fled,
        }
    }

    fn log(
        &mut self,
        part: &Part,
        rung: &Rung,
        outcome: Outcome,
        by: Person,
        minute: i64,
        note: &str,
    ) -> VisitId {
        let rat = self.rat(part.name);
        *self.n_tried.entry((rat, rung.id.clone())).or_default() += 1;
        let latency = match outcome {
            Outcome::Ate | Outcome::Hesitated => Some(Seconds(2.0 + seconds(self.chance.percent()))),
            _ => None,
        };
        let at = self.moment(self.telling, minute);
        let visit = VisitId(self.next_id(at));
        let body = Body::VisitLogged {
            visit,
            rat,
            rung: rung.id.clone(),
            outcome,
            latency,
            companion_present: (part.company == Company::BertieAlone).then_some(false),
            stopped_by: None,
            at_food: false,
            note: note.to_owned(),
        };
        self.write_at(by, at, body);
        visit
    }

    /// Supper at the door on most evenings, a cloth in the nest once a week.
    fn routines(&mut self) {
        let by = if self.telling % 2 == 0 {
            Person::Mum
        } else {
            Person::Dad
        };
        if self.chance.percent() < 85 {
            self.write(
                by,
                18,
                Body::RoutineDone {
                    routine: "feeding-place".to_owned(),
                },
            );
        }
        if self.telling % 7 == 2 {
            self.write(
                by,
                18,
                Body::RoutineDone {
                    routine: "scent".to_owned(),
                },
            );
        }
    }

    fn write_at(&mut self, by: Person, at: Moment, body: Body) {
        let form = self.next_id(at);
        self.n_written += 1;
        let device = DeviceId(fixed(3, by as usize));
        let mut pen = Pen::new(
            &self.notebook,
            self.household,
            device,
            Some(caregiver(by)),
            at,
            form,
        );
        self.events.push(pen.write(body));
    }

    fn next_id(&self, at: Moment) -> Uuid {
        let [high, low] = self.n_written.to_be_bytes();
        let ms = u64::try_from(at.at.0).unwrap_or(0);
        Builder::from_unix_timestamp_millis(ms, &[0, 0, 0, 0, 0, 0, 0, high, low, 0]).into_uuid()
    }

    /// So many minutes into a day of the household's wall clock.
    pub(super) fn moment(&self, days_ago: i32, minute: i64) -> Moment {
        let wall_ms = i64::from(self.today.0 - days_ago) * DAY_MS + minute * MINUTE_MS;
        Moment {
            at: Instant(wall_ms - i64::from(self.offset_min) * MINUTE_MS),
            offset_min: self.offset_min,
        }
    }
}

fn caregiver(person: Person) -> CaregiverId {
    CaregiverId(fixed(4, person as usize))
}

/// An id that is the same in every demo.
fn fixed(kind: u8, index: usize) -> Uuid {
    let index = u8::try_from(index).expect("the cast is small");
    Builder::from_unix_timestamp_millis(1_700_000_000_000, &[0, 0, 0, 0, 0, 0, 0, 0, kind, index]).into_uuid()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "what a rung asks is checked to lie between 0 and 1.5"
)]
fn percent_of(asked: f64) -> i64 {
    (asked * 100.0) as i64
}

#[expect(clippy::cast_precision_loss, reason = "at most 99")]
fn seconds(percent: i64) -> f64 {
    percent as f64 / 4.0
}
