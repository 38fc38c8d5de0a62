//! A household's events, a server's log and the way between phone and server, without any network.

use std::collections::BTreeSet;

use bolthole_domain::{
    CaregiverId, Coat, DeviceId, EventId, HouseholdId, Instant, MischiefId, Moment, Outcome, RatId, Role,
    RungId, SortedSet, VisitId,
};
use bolthole_record::{Body, Event, Made, Notebook, Retraction, Stamp};
use bolthole_sync::{Answer, Exchange, Local, Owned, Pulled, Sender, SyncFault, receive};
use uuid::Uuid;

pub(crate) const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));
pub(crate) const ELLIE: RatId = RatId(Uuid::from_u128(2));
/// A winter evening.
pub(crate) const EVENING: i64 = 1_764_784_800_000;

pub(crate) fn device(n: u128) -> DeviceId {
    DeviceId(Uuid::from_u128(100 + n))
}

pub(crate) fn epoch(n: u128) -> Uuid {
    Uuid::from_u128(0xE_0000 + (n << 8))
}

pub(crate) fn event_id(n: u128) -> EventId {
    EventId(Uuid::from_u128(0xA_0000_0000 + n))
}

pub(crate) fn written(n: u128, device: DeviceId, made: Made, body: &Body) -> Event {
    let stamp = Stamp {
        id: event_id(n),
        household: HOME,
        device,
        caregiver: Some(CaregiverId(device.0)),
        happened_at: Moment {
            at: made.ms,
            offset_min: 60,
        },
        made,
    };
    Event::write(stamp, body)
}

pub(crate) fn ellie_comes() -> Body {
    Body::RatAdded {
        rat: ELLIE,
        mischief: MischiefId(Uuid::from_u128(3)),
        name: "Ellie".to_owned(),
        sex: None,
        coat: Coat::Agouti,
        came_home: Moment {
            at: Instant(EVENING),
            offset_min: 60,
        },
    }
}

pub(crate) fn visit(n: u128, rung: &str, outcome: Outcome) -> Body {
    Body::VisitLogged {
        visit: VisitId(event_id(n).0),
        rat: ELLIE,
        rung: rung.into(),
        outcome,
        latency: None,
        companion_present: None,
        stopped_by: None,
        at_food: false,
        note: format!("visit {n}"),
    }
}

pub(crate) fn called(name: &str) -> Body {
    Body::HouseholdNamed {
        name: name.to_owned(),
    }
}

pub(crate) fn taken_back(n: u128) -> Body {
    Body::Retracted(Retraction {
        event: event_id(n),
        reason: String::new(),
    })
}

/// A kind of a newer program, with numbers that must come through to the last digit.
pub(crate) fn something_newer(n: u128, device: DeviceId, made: Made) -> Event {
    let mut event = written(n, device, made, &called(""));
    event.v = 9;
    event.kind = "tail_measured".to_owned();
    event.body = serde_json::json!({"cm": 0.300_000_000_000_000_04, "big": u64::MAX, "was": [19.0, null, "“ø” \u{0}"]});
    event
        .more
        .insert("signature".to_owned(), serde_json::json!({"n": n.to_string()}));
    event
}

/// What a server has made durable.
#[derive(Debug, Clone)]
pub(crate) struct Log {
    pub(crate) epoch: Uuid,
    pub(crate) stored: Vec<Pulled>,
    ids: BTreeSet<EventId>,
}

impl Log {
    pub(crate) fn new(epoch: Uuid) -> Log {
        Log {
            epoch,
            stored: Vec::new(),
            ids: BTreeSet::new(),
        }
    }

    pub(crate) fn last(&self) -> u64 {
        u64::try_from(self.stored.len()).unwrap()
    }

    pub(crate) fn append(&mut self, events: &[Event], now: Instant) {
        for event in events {
            if self.ids.insert(event.id) {
                self.stored.push(Pulled {
                    seq: self.last() + 1,
                    received_at: now,
                    event: event.clone(),
                });
            }
        }
    }

    /// The log as a backup had it, without its latest `n_lost` events.
    pub(crate) fn without_the_latest(&self, n_lost: usize) -> Log {
        let stored = self.stored[..self.stored.len().saturating_sub(n_lost)].to_vec();
        let ids = stored.iter().map(|pulled| pulled.event.id).collect();
        Log {
            epoch: self.epoch,
            stored,
            ids,
        }
    }

    /// As the server's shell does it: look through, append, read on, answer. At most `n_at_once` events go back.
    pub(crate) fn answer(
        &mut self,
        exchange: Exchange,
        device: DeviceId,
        role: Role,
        now: Instant,
        n_at_once: usize,
    ) -> Result<Answer, SyncFault> {
        let open_to_children: SortedSet<RungId> = SortedSet::from(["sit-near".into()]);
        let sender = Sender {
            household: HOME,
            device,
            caregiver: Some(CaregiverId(device.0)),
            role,
            open_to_children: &open_to_children,
        };
        let owned = match role {
            Role::Adult => Owned::default(),
            Role::Child => Owned::by(device, &self.events()),
        };
        let received = receive(exchange, &sender, self.epoch, owned)?;
        self.append(&received.keep, now);
        let from = usize::try_from(received.read_from(self.last())).unwrap();
        let read = self.stored[from..].iter().take(n_at_once).cloned().collect();
        Ok(received.answer(read, self.last(), now))
    }

    pub(crate) fn events(&self) -> Vec<Event> {
        self.stored.iter().map(|pulled| pulled.event.clone()).collect()
    }
}

/// One whole exchange over a good line, as text both ways.
pub(crate) fn sync_once(
    phone: &mut Local,
    log: &mut Log,
    device: DeviceId,
    role: Role,
    now: Instant,
) -> bool {
    let sent = Exchange::from_json(phone.next().to_json().as_bytes()).unwrap();
    let answer = log.answer(sent, device, role, now, 500).unwrap();
    let answer = Answer::from_json(answer.to_json().as_bytes()).unwrap();
    phone.take(answer).unwrap().is_news()
}

/// Exchanges until there is no news.
pub(crate) fn sync(phone: &mut Local, log: &mut Log, device: DeviceId, role: Role, now: Instant) {
    for _ in 0..1_000 {
        if !sync_once(phone, log, device, role, now) {
            return;
        }
    }
    panic!("sync finds no end");
}

/// What a household is, byte for byte: every event as text, and the notebook that they fold into.
pub(crate) fn told<'a>(events: impl IntoIterator<Item = &'a Event>) -> String {
    let mut events: Vec<Event> = events.into_iter().cloned().collect();
    events.sort_by_key(|event| event.id);
    let lines: Vec<String> = events
        .iter()
        .map(|event| serde_json::to_string(event).unwrap())
        .collect();
    format!("{}\n{:?}", lines.join("\n"), Notebook::fold(&events))
}
