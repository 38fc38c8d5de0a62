//! The phone outside a browser: one JSON question a line, one JSON answer a line.
//!
//! What it answers is compared, byte for byte, with what the WebAssembly answers.
#![expect(clippy::print_stdout, reason = "it talks over the standard output")]

use bolthole_method::Method;
use bolthole_phone::{Phone, method_asset};

fn main() -> std::io::Result<()> {
    let mut phone = Phone::new();
    println!("{}", phone.open(&method_asset(&Method::built_in())));
    for question in std::io::stdin().lines() {
        println!("{}", phone.answer(question?.as_bytes()));
    }
    Ok(())
}
