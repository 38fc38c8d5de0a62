use bolthole_domain::Language;
use bolthole_method::Method;

/// The method in every language that pages are shown in.
pub struct Methods {
    english: Method,
    further: Vec<Method>,
}

impl Methods {
    /// The English one, and those in further languages.
    pub fn new(english: Method, further: Vec<Method>) -> Methods {
        Methods { english, further }
    }

    /// In English, where numbers and order are looked up.
    pub fn english(&self) -> &Method {
        &self.english
    }

    /// In that language; in English where nobody has put it into words.
    pub(crate) fn in_language(&self, language: Language) -> &Method {
        let own = self.further.iter().find(|method| method.language == language);
        own.unwrap_or(&self.english)
    }
}
