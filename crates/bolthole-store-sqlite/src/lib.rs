//! bolthole-store-sqlite
