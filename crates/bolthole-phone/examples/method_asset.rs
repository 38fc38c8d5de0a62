//! Writes the method that comes with the program as the phone is handed it, instead of `method/`: what is needed at the
//! cage or, asked for `words`, those of reading pages. After it may stand a language, such as `de`.

use std::io::Write;

use bolthole_domain::Language;
use bolthole_method::Method;

fn main() -> std::io::Result<()> {
    let mut asked = std::env::args().skip(1);
    let asks_for_words = asked.next().is_some_and(|part| part == "words");
    let language = asked.next().and_then(|tag| Language::from_tag(&tag));
    let method = Method::built_in_in(language.unwrap_or_default());
    let (needed, words) = bolthole_phone::method_in_parts(method);
    std::io::stdout().write_all(if asks_for_words { &words } else { &needed })
}
