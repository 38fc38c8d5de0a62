use serde::{Deserialize, Serialize};

/// What a caregiver may be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A grown-up.
    #[default]
    Adult,
    /// A child: adult-supervised steps only (H12).
    Child,
}

/// A rat's sex, where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// A buck.
    Male,
    /// A doe.
    Female,
}

impl Sex {
    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Sex::Female => "female",
            Sex::Male => "male",
        }
    }

    /// The sex of that public spelling.
    pub fn from_name(name: &str) -> Option<Sex> {
        [Sex::Female, Sex::Male]
            .into_iter()
            .find(|sex| sex.name() == name)
    }
}

/// Who had enough first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoppedBy {
    /// The rat being visited.
    Rat,
    /// Another rat, that came between or lay across it (item 94).
    Companion,
    /// The person.
    Caregiver,
}

impl StoppedBy {
    /// All three.
    pub const ALL: [StoppedBy; 3] = [StoppedBy::Rat, StoppedBy::Companion, StoppedBy::Caregiver];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            StoppedBy::Rat => "rat",
            StoppedBy::Companion => "companion",
            StoppedBy::Caregiver => "caregiver",
        }
    }

    /// Who has that public spelling.
    pub fn from_name(name: &str) -> Option<StoppedBy> {
        StoppedBy::ALL.into_iter().find(|who| who.name() == name)
    }
}

/// The coat that a keeper chose for the portrait. A picture only; nothing is judged by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coat {
    /// Brown all over.
    #[default]
    Agouti,
    /// Near black all over.
    Black,
    /// Fawn all over.
    Fawn,
    /// Grey-brown with a pale face.
    Hooded,
    /// Dark with a pale blaze.
    Blaze,
    /// Pale all over.
    Pale,
}

impl Coat {
    /// All coats there are pictures for.
    pub const ALL: [Coat; 6] = [
        Coat::Agouti,
        Coat::Black,
        Coat::Fawn,
        Coat::Hooded,
        Coat::Blaze,
        Coat::Pale,
    ];

    /// The spelling in forms, style sheet and events.
    pub fn name(self) -> &'static str {
        match self {
            Coat::Agouti => "agouti",
            Coat::Black => "black",
            Coat::Fawn => "fawn",
            Coat::Hooded => "hooded",
            Coat::Blaze => "blaze",
            Coat::Pale => "pale",
        }
    }
}

/// The language that a caregiver reads, of a closed list. English and German carry words so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each is called by its own name in `own_name`")]
pub enum Language {
    #[default]
    #[serde(rename = "en-GB")]
    EnGb,
    Cs,
    De,
    Es,
    Fr,
    It,
    Nl,
    Pl,
}

impl Language {
    /// All of them, the one with words first.
    pub const ALL: [Language; 8] = [
        Language::EnGb,
        Language::Cs,
        Language::De,
        Language::Es,
        Language::Fr,
        Language::It,
        Language::Nl,
        Language::Pl,
    ];

    /// The public spelling: its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::EnGb => "en-GB",
            Language::Cs => "cs",
            Language::De => "de",
            Language::Es => "es",
            Language::Fr => "fr",
            Language::It => "it",
            Language::Nl => "nl",
            Language::Pl => "pl",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::EnGb => "English",
            Language::Cs => "čeština",
            Language::De => "Deutsch",
            Language::Es => "español",
            Language::Fr => "français",
            Language::It => "italiano",
            Language::Nl => "Nederlands",
            Language::Pl => "polski",
        }
    }

    /// The language of that tag.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Whether pages and method are written in it yet.
    pub fn has_words(self) -> bool {
        matches!(self, Language::EnGb | Language::De)
    }
}

/// The color beside a caregiver's initials. Never alone: the initials and the name say who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(missing_docs, reason = "each is the color of the thing it is called after")]
pub enum CaregiverColor {
    #[default]
    Fern,
    River,
    Heather,
    Straw,
    Bark,
    Pebble,
}

impl CaregiverColor {
    /// All colors there are.
    pub const ALL: [CaregiverColor; 6] = [
        CaregiverColor::Fern,
        CaregiverColor::River,
        CaregiverColor::Heather,
        CaregiverColor::Straw,
        CaregiverColor::Bark,
        CaregiverColor::Pebble,
    ];

    /// The spelling in forms, style sheet and events.
    pub fn name(self) -> &'static str {
        match self {
            CaregiverColor::Fern => "fern",
            CaregiverColor::River => "river",
            CaregiverColor::Heather => "heather",
            CaregiverColor::Straw => "straw",
            CaregiverColor::Bark => "bark",
            CaregiverColor::Pebble => "pebble",
        }
    }

    /// The color of that spelling.
    pub fn from_name(name: &str) -> Option<CaregiverColor> {
        CaregiverColor::ALL.into_iter().find(|color| color.name() == name)
    }
}
