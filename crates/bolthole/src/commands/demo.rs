//! `bolthole demo`

use std::sync::Arc;

use anyhow::Result;
use bolthole_domain::{HouseholdId, Moment};
use bolthole_server::{Door, Machine, Server, ThisMachine, fresh_id};
use bolthole_store::{Epoch, MemoryStore, Store};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use super::listening::{self, Entrance};
use super::method::methods;
use crate::command_line::Place;
use crate::demo::history;

pub(crate) fn run(place: &Place) -> Result<()> {
    listening::run(shell(place))
}

async fn shell(place: &Place) -> Result<()> {
    let entrance = Entrance::open(place).await?;
    let methods = methods();
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new(Epoch(fresh_id(&ThisMachine))));
    let household = HouseholdId(fresh_id(&ThisMachine));
    let at = ThisMachine.now();
    let now = Moment {
        at,
        offset_min: ThisMachine.offset_min(at),
    };
    store.create_household(household, at).await?;
    store
        .append(household, &history(methods.english(), household, now), at)
        .await?;
    let server = Server::new(
        methods,
        store,
        Arc::new(ThisMachine),
        Door::Demo(household),
        &entrance.front(),
    );
    let invitation = invitation(&entrance);
    entrance.answer(server, &invitation).await
}

/// The address as a square to scan, and where it works.
fn invitation(entrance: &Entrance) -> String {
    let open = entrance.to_open();
    let square = QrCode::new(&open)
        .map(|code| code.render::<Dense1x2>().build())
        .unwrap_or_default();
    let reach = if entrance.is_for_this_machine_only() {
        "It is open to this machine only; --listen 0.0.0.0:8417 lets a phone on the same network in."
    } else {
        "Scan the square with a phone on the same network."
    };
    format!("{square}\n{open}\n{reach} Everything is thrown away at the end: Ctrl-C.\n")
}
