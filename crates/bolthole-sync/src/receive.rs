//! The server's side: what is kept of an exchange, and what is answered once that is durable.
//!
//! Between the two the shell appends to its log and reads on from it; both are handed in as small data.

use uuid::Uuid;

use bolthole_domain::{EventId, Instant, Role};
use bolthole_record::Event;

use crate::permit::judge;
use crate::sight::{RULES_OF_SIGHT, Reader, seen_by};
use crate::wire::{MOST_EVENTS, n_bytes, that_fit};
use crate::{Answer, Cursor, Exchange, Owned, Pulled, Refused, Sender, SyncFault, VERSION};

/// An exchange that was looked through.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// To be made durable, in this order, before anything is answered. Ids that the log has are passed over there.
    pub keep: Vec<Event>,
    refused: Vec<Refused>,
    since: Option<Cursor>,
    epoch: Uuid,
    from: u64,
    reader: Reader,
}

/// Looks through an exchange: what may be kept, and from where the log is read on.
///
/// `epoch` is the store's. `owned` is what this device has in the log already; a grown-up's needs none.
///
/// # Errors
/// A newer exchange, another household's, or one with too many events. Nothing is to be kept then.
pub fn receive(
    exchange: Exchange,
    sender: &Sender,
    epoch: Uuid,
    mut owned: Owned,
) -> Result<Received, SyncFault> {
    if exchange.sync > VERSION {
        return Err(SyncFault::Newer(exchange.sync));
    }
    if exchange.household != sender.household {
        return Err(SyncFault::WrongHousehold(exchange.household));
    }
    if exchange.events.len() > MOST_EVENTS {
        return Err(SyncFault::TooMany(exchange.events.len()));
    }
    let (mut keep, mut refused) = (Vec::new(), Vec::new());
    for event in exchange.events {
        match judge(&event, sender, &owned) {
            Ok(()) => {
                owned.add(&event);
                keep.push(event);
            }
            Err(why) => refused.push(Refused {
                event: event.id,
                why: why.to_string(),
            }),
        }
    }
    let epoch = epoch_as_seen_by(sender.role, epoch);
    let known = exchange.since.filter(|cursor| cursor.epoch == epoch);
    Ok(Received {
        keep,
        refused,
        since: exchange.since,
        epoch,
        from: known.map_or(0, |cursor| cursor.seq),
        reader: Reader {
            role: sender.role,
            device: sender.device,
        },
    })
}

impl Received {
    /// The place behind which the log is to be read on, up to [`MOST_EVENTS`]; `last` is the log's last place.
    ///
    /// A phone that knows more of the log than there is begins anew: the server was put back without saying so.
    pub fn read_from(&self, last: u64) -> u64 {
        if self.from <= last { self.from } else { 0 }
    }

    /// The answer, once `keep` is durable. `log` is what was read behind `read_from(last)`, without a gap.
    pub fn answer(self, log: Vec<Pulled>, last: u64, now: Instant) -> Answer {
        let from = self.read_from(last);
        let told = that_fit(log, |pulled| n_bytes(&pulled.event));
        let through = told.last().map_or(from, |pulled| pulled.seq);
        let events: Vec<Pulled> = told
            .into_iter()
            .filter_map(|pulled| {
                Some(Pulled {
                    event: seen_by(self.reader, pulled.event)?,
                    ..pulled
                })
            })
            .collect();
        let n_seen = u64::try_from(events.len()).expect("a message holds few events");
        let kept: Vec<EventId> = self.keep.iter().map(|event| event.id).collect();
        Answer {
            sync: VERSION,
            since: self.since,
            epoch: self.epoch,
            from,
            through,
            last: last.max(through),
            n_withheld: (through - from) - n_seen,
            now,
            kept,
            refused: self.refused,
            events,
        }
    }
}

/// A child's device sees another life of the log, so that it begins anew when it becomes a grown-up's, and when a
/// newer program can tell that more kinds are for children.
fn epoch_as_seen_by(role: Role, epoch: Uuid) -> Uuid {
    match role {
        Role::Adult => epoch,
        Role::Child => {
            let mut bytes = epoch.into_bytes();
            bytes[15] ^= RULES_OF_SIGHT;
            Uuid::from_bytes(bytes)
        }
    }
}
