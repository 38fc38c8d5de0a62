//! The method in further languages: which files carry its words.

use bolthole_domain::Language;

/// The language that a file carries words in, by its name; none for the method itself, which is English.
pub(crate) fn of_file(path: &str) -> Option<Language> {
    let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
    further().find(|language| {
        let tag = language.tag();
        [
            format!("{tag}.md"),
            format!("{tag}.toml"),
            search_words(*language),
        ]
        .contains(&name.to_owned())
    })
}

/// Every language but the method's own.
pub(crate) fn further() -> impl Iterator<Item = Language> {
    Language::ALL
        .into_iter()
        .filter(|language| *language != Language::default())
}

/// The file with what people say when they look for something.
pub(crate) fn search_words(language: Language) -> String {
    format!("search.{}.toml", language.tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_its_language_by_its_name() {
        let of = |path| of_file(path).map(Language::tag);
        assert_eq!(of("tips/08-always-a-hide/de.md"), Some("de"));
        assert_eq!(of("food/fr.toml"), Some("fr"));
        assert_eq!(of("search.de.toml"), Some("de"));
        assert_eq!(of("food/unsafe.toml"), None);
        assert_eq!(of("cards/de/en.md"), None);
        assert_eq!(of("search.toml"), None);
    }
}
