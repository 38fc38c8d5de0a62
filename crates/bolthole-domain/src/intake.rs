use serde::{Deserialize, Serialize};

use crate::{BiteSeverity, Sex};

/// What is known of a rat. Every field may be missing, which means "not known", never "no".
///
/// The JSON spelling is public (`docs/contracts.md`): this type is that contract, so it carries serde itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Intake {
    /// Doe or buck.
    pub sex: Option<Sex>,
    /// Age in weeks.
    pub age_weeks: Option<f64>,
    /// Neutered or spayed.
    pub neutered: Option<bool>,
    /// No other rat lives with this one.
    pub alone: Option<bool>,
    /// How many rats live with it.
    pub n_companions: Option<u32>,
    /// Breeder, pet shop, rescue, feeder, found, own litter … in anybody's words.
    pub source_of_rat: Option<String>,
    /// Weeks since it came home.
    pub weeks_at_home: Option<f64>,
    /// `always`, `gradual`, `sudden`, `at puberty` … in anybody's words.
    pub onset: Option<String>,
    /// It was at ease with people once.
    pub was_friendly_before: Option<bool>,
    /// What was seen, as tags of the ethogram.
    pub signs: Option<Vec<String>>,
    /// Specific things feared.
    pub triggers: Option<Vec<String>>,
    /// The room and the cage.
    pub environment: Option<Vec<String>>,
    /// Bodily signs.
    pub health_signs: Option<Vec<String>>,
    /// What hands have done so far.
    pub handling_history: Option<Vec<String>>,
    /// What changed lately.
    pub recent_changes: Option<Vec<String>>,
    /// The worst bite.
    pub bite_severity: Option<BiteSeverity>,
    /// Trouble with other rats, in anybody's words.
    pub rat_conflict: Option<String>,
}

/// Why an intake was refused: the field and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("field `{field}`: {what}")]
pub struct IntakeFault {
    /// The field, or `intake` for the whole.
    pub field: String,
    /// What is wrong and what would be right.
    pub what: String,
}

impl IntakeFault {
    fn new(field: &str, what: impl Into<String>) -> IntakeFault {
        IntakeFault {
            field: field.to_owned(),
            what: what.into(),
        }
    }
}

/// The oldest rats known lived to about seven years; more is a slip of the finger.
const OLDEST_WEEKS: f64 = 400.0;

/// Whether a tag is a keeper's own words: they stand in quotation marks, so that nothing takes them for one of ours.
pub fn is_in_own_words(tag: &str) -> bool {
    tag.starts_with('\u{201c}')
}

impl Intake {
    /// Reads one JSON object.
    ///
    /// # Errors
    /// An unknown field, a value of the wrong kind or an impossible number is refused by its field's name.
    pub fn from_json(text: &str) -> Result<Intake, IntakeFault> {
        let value: serde_json::Value = serde_json::from_str(text)
            .map_err(|fault| IntakeFault::new("intake", format!("not JSON: {fault}")))?;
        Intake::from_value(value)
    }

    /// Reads one JSON object that is already parsed.
    ///
    /// # Errors
    /// As `from_json`.
    pub fn from_value(value: serde_json::Value) -> Result<Intake, IntakeFault> {
        if !value.is_object() {
            return Err(IntakeFault::new(
                "intake",
                "must be one JSON object, such as {\"sex\":\"female\"}",
            ));
        }
        let intake: Intake = serde_path_to_error::deserialize(value).map_err(|fault| {
            let path = fault.path().to_string();
            let what = fault.into_inner().to_string();
            // serde names an unknown field in its message only; give it the field's place.
            match what
                .strip_prefix("unknown field `")
                .and_then(|rest| rest.split_once('`'))
            {
                Some((name, _)) => IntakeFault::new(
                    name,
                    "is not a field of an intake; take it out or check its spelling",
                ),
                None => IntakeFault::new(
                    if path == "." { "intake" } else { &path },
                    right_kind(&path).map_or(what, str::to_owned),
                ),
            }
        })?;
        intake.check()?;
        Ok(intake)
    }

    /// Refuses impossible numbers.
    ///
    /// # Errors
    /// The first field whose number cannot be.
    pub fn check(&self) -> Result<(), IntakeFault> {
        for (field, weeks) in [
            ("age_weeks", self.age_weeks),
            ("weeks_at_home", self.weeks_at_home),
        ] {
            if weeks.is_some_and(|weeks| !(0.0..=OLDEST_WEEKS).contains(&weeks)) {
                return Err(IntakeFault::new(
                    field,
                    format!("must be weeks from 0 to {OLDEST_WEEKS}, or null if not known"),
                ));
            }
        }
        if self.n_companions.is_some_and(|n| n > 500) {
            return Err(IntakeFault::new(
                "n_companions",
                "must be a number of rats up to 500, or null if not known",
            ));
        }
        Ok(())
    }

    /// What is known after `newer` was answered: each field that `newer` knows replaces this one's.
    ///
    /// Health signs are only ever added: an answer never takes back a bodily sign; a health note does.
    pub fn updated(&self, newer: &Intake) -> Intake {
        fn pick<T: Clone>(newer: &Option<T>, older: &Option<T>) -> Option<T> {
            newer.clone().or_else(|| older.clone())
        }
        Intake {
            sex: pick(&newer.sex, &self.sex),
            age_weeks: pick(&newer.age_weeks, &self.age_weeks),
            neutered: pick(&newer.neutered, &self.neutered),
            alone: pick(&newer.alone, &self.alone),
            n_companions: pick(&newer.n_companions, &self.n_companions),
            source_of_rat: pick(&newer.source_of_rat, &self.source_of_rat),
            weeks_at_home: pick(&newer.weeks_at_home, &self.weeks_at_home),
            onset: pick(&newer.onset, &self.onset),
            was_friendly_before: pick(&newer.was_friendly_before, &self.was_friendly_before),
            signs: pick(&newer.signs, &self.signs),
            triggers: pick(&newer.triggers, &self.triggers),
            environment: pick(&newer.environment, &self.environment),
            health_signs: union(&self.health_signs, &newer.health_signs),
            handling_history: pick(&newer.handling_history, &self.handling_history),
            recent_changes: pick(&newer.recent_changes, &self.recent_changes),
            bite_severity: newer.bite_severity.max(self.bite_severity),
            rat_conflict: pick(&newer.rat_conflict, &self.rat_conflict),
        }
    }
}

fn union(older: &Option<Vec<String>>, newer: &Option<Vec<String>>) -> Option<Vec<String>> {
    match (older, newer) {
        (None, None) => None,
        (Some(known), None) | (None, Some(known)) => Some(known.clone()),
        (Some(older), Some(newer)) => {
            let mut all = older.clone();
            all.extend(newer.iter().filter(|tag| !older.contains(tag)).cloned());
            Some(all)
        }
    }
}

/// What the value of a field must be, in a sentence for people.
fn right_kind(path: &str) -> Option<&'static str> {
    let field = path.split('[').next()?;
    Some(match field {
        "sex" => "must be \"male\" or \"female\", or null if not known",
        "age_weeks" | "weeks_at_home" => "must be a number of weeks, such as 10.5, or null if not known",
        "n_companions" => "must be a whole number of rats, or null if not known",
        "neutered" | "alone" | "was_friendly_before" => "must be true or false, or null if not known",
        "source_of_rat" | "onset" | "rat_conflict" => "must be text in quotes, or null if not known",
        "bite_severity" => {
            "must be none, nip, bite_unspecified, hard_unspecified, breaks_skin or deep in quotes, or null if not known"
        }
        "signs" | "triggers" | "environment" | "health_signs" | "handling_history" | "recent_changes" => {
            "must be a list of tags in quotes, such as [\"hides\"], or null if not known"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_field_is_refused_by_name() {
        let fault = Intake::from_json(r#"{"sex":"male","colour":"blue"}"#).unwrap_err();
        assert_eq!(fault.field, "colour");
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_refused_by_its_field() {
        let fault = Intake::from_json(r#"{"age_weeks":"ten"}"#).unwrap_err();
        assert_eq!(fault.field, "age_weeks");
        assert!(fault.what.starts_with("must be a number of weeks"));
        let fault = Intake::from_json(r#"{"signs":["hides",3]}"#).unwrap_err();
        assert_eq!(fault.field, "signs[1]");
    }

    #[test]
    fn an_impossible_age_is_refused_and_a_missing_one_is_not() {
        assert_eq!(
            Intake::from_json(r#"{"age_weeks":-3}"#).unwrap_err().field,
            "age_weeks"
        );
        assert_eq!(Intake::from_json("{}").unwrap(), Intake::default());
        assert_eq!(
            Intake::from_json(r#"{"age_weeks":null}"#).unwrap(),
            Intake::default()
        );
    }

    #[test]
    fn a_later_answer_never_takes_back_a_bodily_sign() {
        let before = Intake {
            health_signs: Some(vec!["lethargy".into()]),
            ..Intake::default()
        };
        let after = before.updated(&Intake {
            health_signs: Some(vec![]),
            age_weeks: Some(9.0),
            ..Intake::default()
        });
        assert_eq!(after.health_signs, before.health_signs);
        assert_eq!(after.age_weeks, Some(9.0));
    }
}
