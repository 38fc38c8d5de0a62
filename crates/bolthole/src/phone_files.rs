//! The phone's files, taken in by `build.rs` when the program was built.

use bolthole_server::PhoneFile;

include!(concat!(env!("OUT_DIR"), "/phone_files.rs"));
