//! bolthole-app
