//! Writes the method that comes with the program as one JSON line: what the phone is handed instead of `method/`.
#![expect(clippy::print_stdout, reason = "its one job is to write to the standard output")]

use bolthole_method::Method;

fn main() {
    let method = serde_json::to_string(&Method::built_in()).expect("words and numbers are always JSON");
    println!("{method}");
}
