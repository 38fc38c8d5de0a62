//! Writes the method that comes with the program as the phone is handed it, instead of `method/`.

use std::io::Write;

use bolthole_method::Method;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(&bolthole_phone::method_asset(&Method::built_in()))
}
