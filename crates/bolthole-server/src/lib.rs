//! bolthole-server
