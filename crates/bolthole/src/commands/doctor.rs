//! `bolthole doctor`: tries what the program needs, and says what it found.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::Result;
use bolthole_method::{Files, Method};
use bolthole_server::{Machine, ThisMachine};

use crate::phone_files::PHONE_FILES;
use crate::say::say;

pub(crate) fn run() -> Result<()> {
    let offset = ThisMachine.offset_min(ThisMachine.now());
    let lines = [
        format!("bolthole {}", env!("CARGO_PKG_VERSION")),
        format!("method: {}", method()),
        "assess, plan: work here; two calm days, then one on, and slower where the model foresees frights (level 1 at most)".to_owned(),
        format!("pages: {}", pages()),
        format!(
            "time zone: {}{:02}:{:02} from UTC",
            if offset < 0 { '-' } else { '+' },
            offset.abs() / 60,
            offset.abs() % 60
        ),
        format!("phones: {}", phones()),
        "listening to calls: not yet in this version".to_owned(),
    ];
    say(&format!("{}\n", lines.join("\n")))
}

fn method() -> String {
    match Method::read(&Files::built_in()) {
        Ok(method) => format!(
            "{} tips and {} rungs, no fault",
            method.tips.len(),
            method.ladder.rungs().len()
        ),
        Err(faults) => format!("{} faults; `bolthole method check` names them", faults.len()),
    }
}

fn pages() -> String {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) {
        Ok(_) => "can be served to this machine and, with --listen, to the home network".to_owned(),
        Err(fault) => format!("cannot be served: {fault}"),
    }
}

fn phones() -> &'static str {
    if PHONE_FILES.is_empty() {
        "only while this program runs: built without the phone's files (cargo xtask dist makes them)"
    } else {
        "offline too, where they reach this program over https (docs/hosting.md)"
    }
}
