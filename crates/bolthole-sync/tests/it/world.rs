//! Three phones, a server, and a line between them that loses, repeats and delays everything.
//!
//! Each phone has what it knows and what its disk has: a kill takes it back to the disk. Whoever writes down what
//! an answer changed may be killed before it is done. A keeper is told "saved" only once it is on the disk.

use std::collections::{BTreeMap, BTreeSet};

use bolthole_domain::{DeviceId, EventId, Instant, Outcome, Role, SortedSet};
use bolthole_record::{Event, Made};
use bolthole_sync::{Answer, Cursor, Exchange, Local, Row};
use proptest::prelude::*;

use crate::home::{
    EVENING, HOME, Log, called, device, ellie_comes, epoch, something_newer, sync, taken_back, told, visit,
    written,
};

/// One thing that happens. Numbers choose among what there is.
#[derive(Debug, Clone)]
pub(crate) enum Happening {
    /// Something is entered on a phone.
    Writes { phone: usize, what: u8, which: u16 },
    /// The same form is sent on two phones in different words: one id, two events.
    OneFormTwice { phone: usize },
    /// Entered, and the phone dies before it is on the disk.
    DiesWriting { phone: usize },
    /// A phone asks the server.
    Asks { phone: usize },
    /// One of the questions under way reaches the server, and may do so again.
    Reaches { which: u16, n_at_once: u8 },
    /// One of the answers under way reaches its phone, and may do so again.
    Returns { which: u16, write: Write },
    /// What is under way is lost.
    Loses { which: u16 },
    /// The line is down, or up again.
    Line { phone: usize, up: bool },
    /// The phone is killed.
    Dies { phone: usize },
    /// The phone's clock is set, wrong by up to half a day.
    Clock { phone: usize, off_min: i16 },
    /// The server is put back from a copy without its latest events.
    Restored { n_lost: u8 },
    /// Time passes.
    Waits { minutes: u8 },
}

/// How much of what an answer changed gets to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Write {
    /// All of it.
    Whole,
    /// Nothing, then the phone dies.
    DiesBefore,
    /// The rows but not the cursor, then the phone dies.
    DiesBetween,
}

pub(crate) fn happening() -> impl Strategy<Value = Happening> {
    let phone = 0..3_usize;
    let write =
        prop_oneof![8 => Just(Write::Whole), 1 => Just(Write::DiesBefore), 1 => Just(Write::DiesBetween)];
    prop_oneof![
        16 => (phone.clone(), any::<u8>(), any::<u16>())
            .prop_map(|(phone, what, which)| Happening::Writes { phone, what, which }),
        1 => phone.clone().prop_map(|phone| Happening::OneFormTwice { phone }),
        1 => phone.clone().prop_map(|phone| Happening::DiesWriting { phone }),
        20 => phone.clone().prop_map(|phone| Happening::Asks { phone }),
        20 => (any::<u16>(), 1..9_u8).prop_map(|(which, n_at_once)| Happening::Reaches { which, n_at_once }),
        20 => (any::<u16>(), write).prop_map(|(which, write)| Happening::Returns { which, write }),
        6 => any::<u16>().prop_map(|which| Happening::Loses { which }),
        4 => (phone.clone(), any::<bool>()).prop_map(|(phone, up)| Happening::Line { phone, up }),
        2 => phone.clone().prop_map(|phone| Happening::Dies { phone }),
        2 => (phone, -720..720_i16).prop_map(|(phone, off_min)| Happening::Clock { phone, off_min }),
        1 => (0..40_u8).prop_map(|n_lost| Happening::Restored { n_lost }),
        4 => any::<u8>().prop_map(|minutes| Happening::Waits { minutes }),
    ]
}

struct Phone {
    device: DeviceId,
    knows: Local,
    disk: Disk,
    off_ms: i64,
    up: bool,
}

#[derive(Default)]
struct Disk {
    rows: BTreeMap<EventId, String>,
    cursor: Option<Cursor>,
}

impl Phone {
    fn new(device: DeviceId) -> Phone {
        Phone {
            device,
            knows: Local::new(HOME),
            disk: Disk::default(),
            off_ms: 0,
            up: true,
        }
    }

    fn write_rows(&mut self, rows: &SortedSet<EventId>) {
        for id in rows {
            let row = serde_json::to_string(self.knows.row(*id).unwrap()).unwrap();
            self.disk.rows.insert(*id, row);
        }
    }

    /// Killed and started again: only what is on the disk is known.
    fn dies(&mut self) {
        let rows: Vec<Row> = self
            .disk
            .rows
            .values()
            .map(|row| serde_json::from_str(row).unwrap())
            .collect();
        self.knows = Local::of_rows(HOME, self.disk.cursor, rows);
    }
}

pub(crate) struct World {
    phones: Vec<Phone>,
    log: Log,
    now: i64,
    n_events: u128,
    /// How often the server was put back.
    pub(crate) n_lives: u128,
    /// Told "saved" on a phone.
    acknowledged: BTreeSet<EventId>,
    questions: Vec<(usize, String)>,
    answers: Vec<(usize, String)>,
}

impl World {
    pub(crate) fn new() -> World {
        World {
            phones: (0..3).map(|n| Phone::new(device(n))).collect(),
            log: Log::new(epoch(0)),
            now: EVENING,
            n_events: 0,
            n_lives: 0,
            acknowledged: BTreeSet::new(),
            questions: Vec::new(),
            answers: Vec::new(),
        }
    }

    pub(crate) fn happens(&mut self, happening: &Happening) {
        match happening {
            Happening::Writes { phone, what, which } => self.writes(*phone, *what, *which),
            Happening::OneFormTwice { phone } => self.one_form_twice(*phone),
            Happening::DiesWriting { phone } => {
                let event = self.event(*phone, 0, 0);
                self.phones[*phone].knows.write(vec![event]).unwrap();
                self.phones[*phone].dies();
            }
            Happening::Asks { phone } => {
                let asked = self.phones[*phone].knows.next().to_json();
                if self.phones[*phone].up {
                    self.questions.push((*phone, asked));
                }
            }
            Happening::Reaches { which, n_at_once } => self.reaches(*which, *n_at_once),
            Happening::Returns { which, write } => self.returns(*which, *write),
            Happening::Loses { which } => {
                let lost = if which.is_multiple_of(2) {
                    &mut self.questions
                } else {
                    &mut self.answers
                };
                if let Some(place) = chosen(*which / 2, lost.len()) {
                    lost.swap_remove(place);
                }
            }
            Happening::Line { phone, up } => self.phones[*phone].up = *up,
            Happening::Dies { phone } => self.phones[*phone].dies(),
            Happening::Clock { phone, off_min } => self.phones[*phone].off_ms = i64::from(*off_min) * 60_000,
            Happening::Restored { n_lost } => self.restored(*n_lost),
            Happening::Waits { minutes } => self.now += i64::from(*minutes) * 60_000,
        }
        self.now += 1;
    }

    fn made(&self, phone: usize) -> Made {
        let phone = &self.phones[phone];
        phone.knows.made_next(Instant(self.now + phone.off_ms))
    }

    fn event(&mut self, phone: usize, what: u8, which: u16) -> Event {
        self.n_events += 1;
        let (n, made, device) = (self.n_events, self.made(phone), self.phones[phone].device);
        let earlier = u128::from(which) % n;
        match what % 8 {
            0 | 1 => written(n, device, made, &visit(n, "sit-near", Outcome::Ate)),
            2 => written(n, device, made, &visit(n, "spoon-at-hide", Outcome::Nipped)),
            3 => written(n, device, made, &taken_back(earlier)),
            4 => written(n, device, made, &called(&format!("Home {n}"))),
            5 => something_newer(n, device, made),
            _ => written(n, device, made, &ellie_comes()),
        }
    }

    fn writes(&mut self, phone: usize, what: u8, which: u16) {
        let event = self.event(phone, what, which);
        self.saves(phone, event);
    }

    fn saves(&mut self, phone: usize, event: Event) {
        let id = event.id;
        let phone = &mut self.phones[phone];
        let rows = phone.knows.write(vec![event]).unwrap();
        phone.write_rows(&rows);
        self.acknowledged.insert(id);
    }

    fn one_form_twice(&mut self, phone: usize) {
        let event = self.event(phone, 4, 0);
        let other = Event {
            body: serde_json::json!({"name": "in other words"}),
            made: self.made((phone + 1) % 3),
            ..event.clone()
        };
        self.saves(phone, event);
        self.saves((phone + 1) % 3, other);
    }

    fn reaches(&mut self, which: u16, n_at_once: u8) {
        let Some(place) = chosen(which, self.questions.len()) else {
            return;
        };
        let (phone, asked) = self.questions[place].clone();
        // One in three questions is sent once more by whatever stands between.
        if !which.is_multiple_of(3) {
            self.questions.swap_remove(place);
        }
        let exchange = Exchange::from_json(asked.as_bytes()).unwrap();
        let device = self.phones[phone].device;
        let answer = self
            .log
            .answer(exchange, device, Role::Adult, Instant(self.now), n_at_once.into())
            .unwrap();
        self.answers.push((phone, answer.to_json()));
    }

    fn returns(&mut self, which: u16, write: Write) {
        let Some(place) = chosen(which, self.answers.len()) else {
            return;
        };
        let (phone, told) = self.answers[place].clone();
        if !self.phones[phone].up {
            return;
        }
        if !which.is_multiple_of(3) {
            self.answers.swap_remove(place);
        }
        let phone = &mut self.phones[phone];
        let taken = phone
            .knows
            .take(Answer::from_json(told.as_bytes()).unwrap())
            .unwrap();
        if write != Write::DiesBefore {
            phone.write_rows(&taken.rows);
        }
        match write {
            Write::Whole if taken.moved => phone.disk.cursor = phone.knows.cursor(),
            Write::Whole => {}
            Write::DiesBefore | Write::DiesBetween => phone.dies(),
        }
    }

    fn restored(&mut self, n_lost: u8) {
        self.log = self.log.without_the_latest(n_lost.into());
        self.n_lives += 1;
        self.log.epoch = epoch(self.n_lives);
    }

    /// The line is good again, and everybody asks until there is no news.
    pub(crate) fn settles(&mut self) {
        for _ in 0..2 {
            for phone in &mut self.phones {
                phone.dies();
                sync(
                    &mut phone.knows,
                    &mut self.log,
                    phone.device,
                    Role::Adult,
                    Instant(self.now),
                );
                let rows = phone.knows.events().map(|event| event.id).collect();
                phone.write_rows(&rows);
                phone.disk.cursor = phone.knows.cursor();
            }
        }
    }

    /// One household everywhere, nothing lost, nothing twice, no gap, nothing left waiting.
    pub(crate) fn check(&self) {
        let here = told(&self.log.events());
        for phone in &self.phones {
            assert_eq!(told(phone.knows.events()), here);
            assert_eq!(phone.knows.waiting().count(), 0);
        }
        let ids: Vec<EventId> = self.log.stored.iter().map(|pulled| pulled.event.id).collect();
        let once: BTreeSet<EventId> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "an event stands twice in the log");
        let lost: Vec<_> = self.acknowledged.difference(&once).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        for (pulled, seq) in self.log.stored.iter().zip(1..) {
            assert_eq!(pulled.seq, seq, "the log has a gap");
        }
    }
}

fn chosen(which: u16, n: usize) -> Option<usize> {
    usize::from(which).checked_rem(n)
}
