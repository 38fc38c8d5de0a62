//! Who lives here, what was known on arrival, and how each of them is.

use bolthole_domain::{BiteSeverity, Coat, Intake, Sex};

/// The longest that any of them has been here, in days.
pub(crate) const LONGEST_STAY: i32 = 63;

/// Who lives together when they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Company {
    Brothers,
    Sisters,
    BertieAlone,
    RidcullyAlone,
}

/// One rat of the demo.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) coat: Coat,
    pub(crate) company: Company,
    pub(crate) came_home_days_ago: i32,
    /// Percent: how likely a calm visit is before what the step asks is taken off.
    pub(crate) boldness: i64,
    /// Percent of frights in which it freezes and does not run.
    pub(crate) freezes: i64,
}

const fn part(
    name: &'static str,
    coat: Coat,
    company: Company,
    came_home_days_ago: i32,
    boldness: i64,
    freezes: i64,
) -> Part {
    Part {
        name,
        coat,
        company,
        came_home_days_ago,
        boldness,
        freezes,
    }
}

/// Everybody, in the order they came.
pub(crate) const CAST: [Part; 9] = [
    part("Ellie", Coat::Hooded, Company::Sisters, 63, 66, 60),
    part("Tibby", Coat::Blaze, Company::Sisters, 63, 92, 10),
    part("Posy", Coat::Agouti, Company::Sisters, 63, 80, 40),
    part("Wren", Coat::Pale, Company::Sisters, 63, 74, 30),
    part("Ridcully", Coat::Black, Company::RidcullyAlone, 42, 58, 20),
    part("Bertie", Coat::Fawn, Company::BertieAlone, 37, 78, 5),
    part("Nori", Coat::Agouti, Company::Brothers, 28, 94, 15),
    part("Odo", Coat::Hooded, Company::Brothers, 28, 90, 10),
    part("Bram", Coat::Black, Company::Brothers, 28, 76, 35),
];

fn tags(words: &[&str]) -> Option<Vec<String>> {
    Some(words.iter().map(|word| (*word).to_owned()).collect())
}

fn words(text: &str) -> Option<String> {
    Some(text.to_owned())
}

impl Part {
    pub(crate) fn sex(&self) -> Sex {
        if self.company == Company::Sisters {
            Sex::Female
        } else {
            Sex::Male
        }
    }

    /// What was answered on the evening it came.
    pub(crate) fn intake(&self) -> Intake {
        let known = match self.company {
            Company::Sisters => self.sister(),
            Company::Brothers => self.brother(),
            Company::BertieAlone => bertie(),
            Company::RidcullyAlone => ridcully(),
        };
        Intake {
            sex: Some(self.sex()),
            weeks_at_home: Some(0.0),
            health_signs: known.health_signs.clone().or(Some(Vec::new())),
            ..known
        }
    }

    /// A litter born in a snake's tank.
    fn sister(&self) -> Intake {
        let signs: &[&str] = match self.name {
            "Ellie" => &["freezes", "hides", "scatter_on_approach", "bolts_when_praised"],
            "Tibby" => &["wary", "explores", "takes_treats_and_runs"],
            _ => &["hides", "wary", "scatter_on_approach"],
        };
        Intake {
            age_weeks: Some(7.0),
            alone: Some(false),
            n_companions: Some(3),
            source_of_rat: words("rescue, born in a snake tank, there for two weeks"),
            onset: words("always"),
            was_friendly_before: Some(false),
            signs: tags(signs),
            environment: tags(&["reptile_tank_early_life"]),
            bite_severity: Some(BiteSeverity::None),
            ..Intake::default()
        }
    }

    /// Young bucks from a breeder. How old they are nobody asked.
    fn brother(&self) -> Intake {
        let signs: &[&str] = match self.name {
            "Nori" => &["puffed_fur", "wary_of_petting", "comes_out_to_play"],
            "Bram" => &["hides", "freezes_when_petted"],
            _ => &["wary_of_petting", "comes_out_to_play"],
        };
        Intake {
            alone: Some(false),
            n_companions: Some(2),
            source_of_rat: words("breeder, handled there"),
            signs: tags(signs),
            environment: tags(&["very_large_complex_cage"]),
            bite_severity: Some(BiteSeverity::None),
            ..Intake::default()
        }
    }
}

fn bertie() -> Intake {
    Intake {
        neutered: Some(true),
        alone: Some(true),
        n_companions: Some(0),
        source_of_rat: words("rehomed"),
        signs: tags(&[
            "nervous",
            "climbs_on_legs",
            "bites_near_hands_and_arms",
            "slow_testing_bite",
        ]),
        handling_history: tags(&["handled_several_times_daily"]),
        bite_severity: Some(BiteSeverity::BreaksSkin),
        rat_conflict: words("turned on his companion after half a year together, so they live apart"),
        ..Intake::default()
    }
}

fn ridcully() -> Intake {
    Intake {
        alone: Some(true),
        n_companions: Some(0),
        source_of_rat: words("rescue"),
        signs: tags(&["nervous", "hides"]),
        environment: tags(&["outdoor_cage"]),
        handling_history: tags(&["unhandled"]),
        bite_severity: Some(BiteSeverity::None),
        ..Intake::default()
    }
}
