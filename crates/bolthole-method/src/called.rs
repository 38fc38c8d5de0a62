use bolthole_domain::{Language, Sex};

use crate::{Block, Inline, Line};

/// How a rat is spoken of: fills the places in the method's words.
///
/// English has `{name}`, `{her}` and `{him}`. Where the sex is not known its words say "their" and "them"; `{name}` is
/// always the subject, so verbs agree. German has `{name}`, `{er}`, `{ihn}`, `{ihm}` and the stem `{sein}`; where the sex is
/// not known it is "sie", for the rat is "die Ratte". Both are filled at once: a German page may have an English sentence
/// that nobody has put into German yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The name.
    pub name: String,
    /// "her", "his" or "their".
    pub her: &'static str,
    /// "her", "him" or "them".
    pub him: &'static str,
    german: German,
}

/// The German words for one who is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct German {
    er: &'static str,
    ihn: &'static str,
    ihm: &'static str,
    sein: &'static str,
}

impl German {
    const SHE: German = German {
        er: "sie",
        ihn: "sie",
        ihm: "ihr",
        sein: "ihr",
    };
    const HE: German = German {
        er: "er",
        ihn: "ihn",
        ihm: "ihm",
        sein: "sein",
    };
}

impl Called {
    /// The words for a rat of this name.
    pub fn new(name: &str, sex: Option<Sex>) -> Called {
        let (her, him, german) = match sex {
            Some(Sex::Female) => ("her", "her", German::SHE),
            Some(Sex::Male) => ("his", "him", German::HE),
            None => ("their", "them", German::SHE),
        };
        Called {
            name: name.to_owned(),
            her,
            him,
            german,
        }
    }

    /// The words for any rat, in small letters: "the rat".
    pub fn any(language: Language) -> Called {
        let name = match language {
            Language::De => "die Ratte",
            _ => "the rat",
        };
        Called {
            her: "its",
            him: "it",
            ..Called::new(name, None)
        }
    }

    /// `text` with its places filled.
    ///
    /// One pass over the text: a rat may be called `{him}` and still keeps its name.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            filled.push_str(&rest[..at]);
            rest = &rest[at..];
            let (place, word) = [
                ("{name}", self.name.as_str()),
                ("{her}", self.her),
                ("{him}", self.him),
                ("{er}", self.german.er),
                ("{ihn}", self.german.ihn),
                ("{ihm}", self.german.ihm),
                ("{sein}", self.german.sein),
            ]
            .into_iter()
            .find(|(place, _)| rest.starts_with(place))
            .unwrap_or(("{", "{"));
            filled.push_str(word);
            rest = &rest[place.len()..];
        }
        filled.push_str(rest);
        filled
    }
}

impl Line {
    /// This line with its places filled.
    pub fn filled(&self, called: &Called) -> Line {
        let fill = |part: &Inline| match part {
            Inline::Plain(text) => Inline::Plain(called.fill(text)),
            Inline::Strong(text) => Inline::Strong(called.fill(text)),
        };
        Line(self.0.iter().map(fill).collect())
    }
}

impl Block {
    /// This block with its places filled.
    pub fn filled(&self, called: &Called) -> Block {
        let all = |lines: &[Line]| lines.iter().map(|line| line.filled(called)).collect();
        match self {
            Block::Paragraph(line) => Block::Paragraph(line.filled(called)),
            Block::Bullets(lines) => Block::Bullets(all(lines)),
            Block::Steps(lines) => Block::Steps(all(lines)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "{name} eats in {her} doorway. Stay with {him}.";

    #[test]
    fn a_doe_a_buck_and_a_rat_of_unknown_sex_are_each_spoken_of_rightly() {
        assert_eq!(
            Called::new("Ellie", Some(Sex::Female)).fill(SAID),
            "Ellie eats in her doorway. Stay with her."
        );
        assert_eq!(
            Called::new("Nori", Some(Sex::Male)).fill(SAID),
            "Nori eats in his doorway. Stay with him."
        );
        assert_eq!(
            Called::new("Tibby", None).fill(SAID),
            "Tibby eats in their doorway. Stay with them."
        );
    }

    #[test]
    fn a_rat_is_spoken_of_in_german_too() {
        let said = "{name} frisst in {sein}em Haus. Bleib bei {ihm}; lass {ihn}, bis {er} kommt.";
        assert_eq!(
            Called::new("Ellie", Some(Sex::Female)).fill(said),
            "Ellie frisst in ihrem Haus. Bleib bei ihr; lass sie, bis sie kommt."
        );
        assert_eq!(
            Called::new("Nori", Some(Sex::Male)).fill(said),
            "Nori frisst in seinem Haus. Bleib bei ihm; lass ihn, bis er kommt."
        );
        assert_eq!(
            Called::any(Language::De).fill("Sprich mit {ihm}, dann kommt {name}."),
            "Sprich mit ihr, dann kommt die Ratte."
        );
    }

    #[test]
    fn a_rat_whose_name_looks_like_a_place_keeps_it() {
        assert_eq!(
            Called::new("{him} {", None).fill("{name}, {her} hide {"),
            "{him} {, their hide {"
        );
    }

    #[test]
    fn a_strong_word_stays_strong() {
        let line = Line(vec![
            Inline::Strong("{name}".into()),
            Inline::Plain(" waits".into()),
        ]);
        let filled = line.filled(&Called::new("Ellie", None));
        assert_eq!(filled.0[0], Inline::Strong("Ellie".into()));
        assert_eq!(filled.text(), "Ellie waits");
    }
}
