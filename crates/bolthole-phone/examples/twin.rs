//! The phone outside a browser: one JSON question a line, one JSON answer a line.
//!
//! What it answers is compared, byte for byte, with what the WebAssembly answers.
#![expect(clippy::print_stdout, reason = "it talks over the standard output")]

use bolthole_phone::Phone;

fn main() -> std::io::Result<()> {
    let mut phone = Phone::new();
    for question in std::io::stdin().lines() {
        println!("{}", phone.answer(question?.as_bytes()));
    }
    Ok(())
}
