//! Words of closed lists that may grow: one that a newer program added is read as "not said", and the rest of its
//! event is understood. The event itself keeps the word.

/// A language by its tag.
pub(crate) mod language {
    use bolthole_domain::Language;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(language: &Option<Language>, to: S) -> Result<S::Ok, S::Error> {
        match language {
            Some(language) => to.serialize_str(language.tag()),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Language>, D::Error> {
        let tag = Option::<String>::deserialize(from)?;
        Ok(tag.as_deref().and_then(Language::from_tag))
    }
}

/// A caregiver's color by its name.
pub(crate) mod color {
    use bolthole_domain::CaregiverColor;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(color: &Option<CaregiverColor>, to: S) -> Result<S::Ok, S::Error> {
        match color {
            Some(color) => to.serialize_str(color.name()),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<CaregiverColor>, D::Error> {
        let name = Option::<String>::deserialize(from)?;
        Ok(name.as_deref().and_then(CaregiverColor::from_name))
    }
}

/// How careful to be, by its name.
pub(crate) mod care {
    use bolthole_domain::Care;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(care: &Option<Care>, to: S) -> Result<S::Ok, S::Error> {
        match care {
            Some(care) => to.serialize_str(care.name()),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Care>, D::Error> {
        let name = Option::<String>::deserialize(from)?;
        Ok(name.as_deref().and_then(Care::from_name))
    }
}
