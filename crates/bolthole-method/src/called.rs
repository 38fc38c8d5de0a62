use bolthole_domain::Sex;

use crate::{Block, Inline, Line};

/// How a rat is spoken of: fills `{name}`, `{her}` and `{him}` in the method's words.
///
/// Where the sex is not known the words say "their" and "them"; `{name}` is always the subject, so verbs agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The name.
    pub name: String,
    /// "her", "his" or "their".
    pub her: &'static str,
    /// "her", "him" or "them".
    pub him: &'static str,
}

impl Called {
    /// The words for a rat of this name.
    pub fn new(name: &str, sex: Option<Sex>) -> Called {
        let (her, him) = match sex {
            Some(Sex::Female) => ("her", "her"),
            Some(Sex::Male) => ("his", "him"),
            None => ("their", "them"),
        };
        Called {
            name: name.to_owned(),
            her,
            him,
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
