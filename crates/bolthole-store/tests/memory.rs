//! The stories, told to the store in memory.

use bolthole_store::{Epoch, MemoryStore, conformance};

#[tokio::test(flavor = "multi_thread")]
async fn the_store_in_memory_keeps_what_it_is_given() {
    conformance::all(async || MemoryStore::new(Epoch(uuid::Uuid::from_u128(1)))).await;
}
