//! A phone's side: the events it holds, which of them are safe elsewhere, and how far it knows the log.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use bolthole_domain::{DeviceId, EventId, HouseholdId, Instant, SortedMap, SortedSet};
use bolthole_record::{Event, Made};

use crate::clock::is_fast;
use crate::sight::is_without_words;
use crate::wire::{LARGEST_EVENT, n_bytes, that_fit};
use crate::{Answer, Cursor, Exchange, SyncFault, VERSION};

/// Everything a phone keeps of a household: rows of events, and one cursor.
///
/// The shell rebuilds it from its rows after a start, and makes the rows that `write` and `take` name durable. A
/// cursor is made durable in the same transaction as the rows that came with it, or after them; never before.
#[derive(Debug, Clone, PartialEq)]
pub struct Local {
    household: HouseholdId,
    cursor: Option<Cursor>,
    rows: SortedMap<EventId, Row>,
}

/// One event and what the server said of it; the stored form of the phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The event.
    pub event: Event,
    /// When the server was handed it; none until it came back in the log.
    pub received_at: Option<Instant>,
    /// What became of it.
    pub offered: Offered,
}

/// What became of an event that was offered. An answer counts for one life of the log only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offered {
    /// Nobody has answered for it yet.
    Waiting,
    /// It is durable in this life of the log.
    Kept(Uuid),
    /// It was refused in this life of the log; the sentence says why.
    Refused(Uuid, String),
}

/// What an answer changed. The shell makes it durable, then acts on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// Rows to be written, by id.
    pub rows: SortedSet<EventId>,
    /// How many events had not been here, or were here in other words: fold the notebook again.
    pub n_new: usize,
    /// The cursor moved and is to be written with the rows.
    pub moved: bool,
    /// The log goes on behind what was told.
    pub is_behind: bool,
}

impl Taken {
    /// Whether anything changed; if not, asking once more would bring nothing either.
    pub fn is_news(&self) -> bool {
        self.moved || !self.rows.is_empty()
    }
}

impl Local {
    /// A phone that knows nothing of this household yet.
    pub fn new(household: HouseholdId) -> Local {
        Local::of_rows(household, None, [])
    }

    /// What the shell made durable, in any order.
    pub fn of_rows(
        household: HouseholdId,
        cursor: Option<Cursor>,
        rows: impl IntoIterator<Item = Row>,
    ) -> Local {
        let rows = rows.into_iter().map(|row| (row.event.id, row)).collect();
        Local {
            household,
            cursor,
            rows,
        }
    }

    /// Takes events that were made here and names the rows to be made durable.
    ///
    /// An event whose id is here already is passed over, so a double tap writes once.
    ///
    /// # Errors
    /// An event of another household; then none of them is taken.
    pub fn write(&mut self, events: Vec<Event>) -> Result<SortedSet<EventId>, SyncFault> {
        self.check_household(&events)?;
        let mut written = SortedSet::new();
        for event in events {
            if !self.rows.contains_key(&event.id) {
                let (id, row) = (event.id, Row::waiting(event));
                written.insert(id);
                self.rows.insert(id, row);
            }
        }
        Ok(written)
    }

    /// Takes rows that the shell has durable, such as those that another window wrote; says how many events were not
    /// here, or were here in other words. The later words stand, for the drawer's are the log's.
    ///
    /// # Errors
    /// An event of another household; then none of them is taken.
    pub fn read_again(&mut self, rows: Vec<Row>, cursor: Option<Cursor>) -> Result<usize, SyncFault> {
        self.check_household(rows.iter().map(|row| &row.event))?;
        self.cursor = cursor;
        let mut n_new = 0;
        for row in rows {
            let known = self.rows.get(&row.event.id);
            n_new += usize::from(known.is_none_or(|known| known.event != row.event));
            self.rows.insert(row.event.id, row);
        }
        Ok(n_new)
    }

    /// Whose log it is.
    pub fn household(&self) -> HouseholdId {
        self.household
    }

    /// What to say to the server now: some of what waits, and how far the log is known.
    ///
    /// What was never safe anywhere goes first, then what another life of the log had; each in the order it was made.
    pub fn next(&self) -> Exchange {
        let mut waiting: Vec<&Event> = self.waiting().map(|row| &row.event).collect();
        waiting.sort_by_key(|event| {
            let was_safe = matches!(self.rows[&event.id].offered, Offered::Kept(_));
            (was_safe, event.made, event.id)
        });
        let small = waiting
            .into_iter()
            .filter(|event| n_bytes(event) <= LARGEST_EVENT);
        let events = that_fit(small, |event| n_bytes(event));
        Exchange {
            sync: VERSION,
            household: self.household,
            since: self.cursor,
            caregiver: None,
            events: events.into_iter().cloned().collect(),
        }
    }

    /// Takes the server's answer. An answer to an older question changes nothing.
    ///
    /// # Errors
    /// An answer that is not whole; then nothing of it is taken.
    pub fn take(&mut self, answer: Answer) -> Result<Taken, SyncFault> {
        if answer.sync > VERSION {
            return Err(SyncFault::Newer(answer.sync));
        }
        if answer.since != self.cursor {
            return Ok(Taken::default());
        }
        let begins_anew = self.check(&answer)?;
        let mut taken = Taken::default();
        if begins_anew {
            self.forget_what_was_kept(answer.epoch, &mut taken);
        }
        for id in &answer.kept {
            self.mark(*id, Offered::Kept(answer.epoch), &mut taken);
        }
        for refused in answer.refused {
            let offered = Offered::Refused(answer.epoch, refused.why);
            self.mark(refused.event, offered, &mut taken);
        }
        for pulled in answer.events {
            self.keep(
                Row {
                    event: pulled.event,
                    received_at: Some(pulled.received_at),
                    offered: Offered::Kept(answer.epoch),
                },
                &mut taken,
            );
        }
        let cursor = Some(Cursor {
            epoch: answer.epoch,
            seq: answer.through,
        });
        taken.moved = self.cursor != cursor;
        taken.is_behind = answer.through < answer.last;
        self.cursor = cursor;
        Ok(taken)
    }

    /// Whether the answer begins the log anew, within the life that is known here.
    fn check(&self, answer: &Answer) -> Result<bool, SyncFault> {
        let here = self
            .cursor
            .filter(|cursor| cursor.epoch == answer.epoch)
            .map_or(0, |cursor| cursor.seq);
        let begins_anew = answer.from == 0 && here > 0;
        if answer.from != here && !begins_anew {
            return Err(SyncFault::Gap { after: here });
        }
        let mut place = answer.from;
        for pulled in &answer.events {
            if pulled.seq <= place || answer.through < pulled.seq {
                return Err(SyncFault::Gap { after: place });
            }
            place = pulled.seq;
        }
        let n_told = u64::try_from(answer.events.len()).ok();
        if n_told.and_then(|told| told.checked_add(answer.n_withheld))
            != answer.through.checked_sub(answer.from)
        {
            return Err(SyncFault::Gap { after: place });
        }
        self.check_household(answer.events.iter().map(|pulled| &pulled.event))?;
        Ok(begins_anew)
    }

    fn check_household<'a>(&self, events: impl IntoIterator<Item = &'a Event>) -> Result<(), SyncFault> {
        match events.into_iter().find(|event| event.household != self.household) {
            Some(stray) => Err(SyncFault::WrongHousehold(stray.household)),
            None => Ok(()),
        }
    }

    /// The server's log is shorter than it was: whatever it had acknowledged has to be offered again.
    fn forget_what_was_kept(&mut self, epoch: Uuid, taken: &mut Taken) {
        for row in self.rows.values_mut() {
            if row.offered == Offered::Kept(epoch) {
                row.offered = Offered::Waiting;
                taken.rows.insert(row.event.id);
            }
        }
    }

    fn mark(&mut self, id: EventId, offered: Offered, taken: &mut Taken) {
        if let Some(row) = self.rows.get_mut(&id).filter(|row| row.offered != offered) {
            row.offered = offered;
            taken.rows.insert(id);
        }
    }

    /// The log's words stand, also where a form was kept here in other words.
    fn keep(&mut self, row: Row, taken: &mut Taken) {
        let id = row.event.id;
        let known = self.rows.get(&id);
        if known == Some(&row) {
            return;
        }
        taken.n_new += usize::from(known.is_none_or(|known| known.event != row.event));
        taken.rows.insert(id);
        self.rows.insert(id, row);
    }

    /// How far the log is known.
    pub fn cursor(&self) -> Option<Cursor> {
        self.cursor
    }

    /// The row of that id.
    pub fn row(&self, id: EventId) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// Every event, in the order of ids: what the notebook folds.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.rows.values().map(|row| &row.event)
    }

    /// What this life of the log has not answered for: "3 waiting to sync". A copy without words is nobody's to offer.
    pub fn waiting(&self) -> impl Iterator<Item = &Row> {
        let open = self.rows.values().filter(|row| !row.is_answered(self.cursor));
        open.filter(|row| !is_without_words(&row.event))
    }

    /// What this life of the log refused, with the sentence that says why.
    pub fn refused(&self) -> impl Iterator<Item = (&Event, &str)> {
        let answered = self.rows.values().filter(|row| row.is_answered(self.cursor));
        answered.filter_map(|row| match &row.offered {
            Offered::Refused(_, why) => Some((&row.event, why.as_str())),
            _ => None,
        })
    }

    /// The latest stamp of everything seen but the fast clocks: what is made next comes after it.
    pub fn latest_trusted(&self) -> Option<Made> {
        let trusted = self.rows.values().filter(|row| !row.is_fast());
        trusted.map(|row| row.event.made).max()
    }

    /// The stamp of the next event that is made here.
    pub fn made_next(&self, now: Instant) -> Made {
        Made::after(self.latest_trusted(), now)
    }

    /// Devices whose clock ran more than five minutes ahead, each with how far at its latest such event.
    pub fn fast_clocks(&self) -> SortedMap<DeviceId, i64> {
        let mut fast: Vec<(Made, DeviceId, i64)> = Vec::new();
        for row in self.rows.values().filter(|row| row.is_fast()) {
            let received = row.received_at.unwrap_or(row.event.made.ms);
            let ahead = row.event.made.ms.0.saturating_sub(received.0);
            fast.push((row.event.made, row.event.device, ahead));
        }
        fast.sort_unstable();
        fast.into_iter()
            .map(|(_, device, ahead)| (device, ahead))
            .collect()
    }
}

impl Row {
    /// An event that nobody has answered for.
    pub fn waiting(event: Event) -> Row {
        Row {
            event,
            received_at: None,
            offered: Offered::Waiting,
        }
    }

    fn is_answered(&self, cursor: Option<Cursor>) -> bool {
        match (&self.offered, cursor) {
            (Offered::Kept(epoch) | Offered::Refused(epoch, _), Some(cursor)) => *epoch == cursor.epoch,
            _ => false,
        }
    }

    fn is_fast(&self) -> bool {
        self.received_at
            .is_some_and(|received_at| is_fast(self.event.made, received_at))
    }
}
