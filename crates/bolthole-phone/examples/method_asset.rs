//! Writes the method that comes with the program as the phone is handed it, instead of `method/`: what is needed at the
//! cage or, asked for `words`, those of reading pages.

use std::io::Write;

use bolthole_method::Method;

fn main() -> std::io::Result<()> {
    let (needed, words) = bolthole_phone::method_in_parts(Method::built_in());
    let asks_for_words = std::env::args().nth(1).is_some_and(|asked| asked == "words");
    std::io::stdout().write_all(if asks_for_words { &words } else { &needed })
}
