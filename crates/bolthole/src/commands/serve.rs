//! `bolthole serve --data DIR`

use std::sync::Arc;

use anyhow::{Context, Result};
use bolthole_server::{Door, Server, ThisMachine, first_link, fresh_id, new_link};
use bolthole_store::{Epoch, Store};
use bolthole_store_sqlite::SqliteStore;

use super::listening::{self, Entrance};
use super::method::methods;
use crate::command_line::Serve;

pub(crate) fn run(serve: &Serve) -> Result<()> {
    listening::run(shell(serve))
}

async fn shell(serve: &Serve) -> Result<()> {
    let entrance = Entrance::open(&serve.place).await?;
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&serve.data, Epoch(fresh_id(&ThisMachine))).await?);
    let link = match (first_link(&*store, &ThisMachine).await?, serve.new_link) {
        (None, true) => Some(new_link(&*store, &ThisMachine).await?),
        (first, _) => first,
    };
    let more = link.map_or_else(String::new, |code| {
        format!(
            "set up this device: {}/setup?code={}\n",
            entrance.to_open(),
            code.reveal()
        )
    });
    let server = Server::new(
        methods(),
        store,
        Arc::new(ThisMachine),
        Door::SetUpLink,
        &entrance.front(),
    );
    let recordings = serve.data.join("recordings");
    server
        .keep_recordings_in(&recordings)
        .with_context(|| format!("`{}` cannot be used for recordings", recordings.display()))?;
    entrance.answer(server, &more).await
}
