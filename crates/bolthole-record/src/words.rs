//! Words of closed lists that may grow: one that a newer program added is read as "not said", and the rest of its
//! event is understood. The event itself keeps the word.

/// How one list is written and read: by each one's name.
macro_rules! by_name {
    ($room:ident, $List:ty, $name:ident, $from_name:ident) => {
        pub(crate) mod $room {
            use serde::{Deserialize, Deserializer, Serializer};

            pub(crate) fn serialize<S: Serializer>(one: &Option<$List>, to: S) -> Result<S::Ok, S::Error> {
                match one {
                    Some(one) => to.serialize_str(one.$name()),
                    None => to.serialize_none(),
                }
            }

            pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<$List>, D::Error> {
                let name = Option::<String>::deserialize(from)?;
                Ok(name.as_deref().and_then(<$List>::$from_name))
            }
        }
    };
}

by_name!(language, bolthole_domain::Language, tag, from_tag);
by_name!(color, bolthole_domain::CaregiverColor, name, from_name);
by_name!(care, bolthole_domain::Care, name, from_name);
by_name!(bitten, bolthole_domain::Bitten, name, from_name);
by_name!(leaving, bolthole_domain::Leaving, name, from_name);
by_name!(during, crate::During, name, from_name);
by_name!(judgement, crate::Judgement, name, from_name);
by_name!(posture, bolthole_domain::Posture, name, from_name);
