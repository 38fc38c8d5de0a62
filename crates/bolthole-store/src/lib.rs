//! bolthole-store
