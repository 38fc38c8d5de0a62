//! The filter's numbers as data: named in a file, in a row for fitting.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use bolthole_domain::RungId;

/// Read by this program; another number is another filter.
const VERSION: u64 = 1;
/// What the program ships.
const SHIPPED: &str = include_str!("params.json");

macro_rules! values {
    ($($name:ident $($words:literal)+,)+) => {
        /// Every number of the filter but the rungs' own. Free of bounds: what must be positive is a logarithm (`ln_`),
        /// what is a share is a log-odds (`logit_`).
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Values<T> {
            $($(#[doc = $words])+ pub $name: T,)+
        }

        impl<T: Copy> Values<T> {
            /// The names, in the order of the row.
            pub const NAMES: &[&str] = &[$(stringify!($name)),+];

            /// Takes the numbers from the front of a row.
            ///
            /// # Panics
            /// The row is shorter than `NAMES`.
            pub fn from_row(row: &[T]) -> Values<T> {
                let mut row = row.iter().copied();
                let mut next = || row.next().expect("a row has a number for each name");
                Values { $($name: next(),)+ }
            }

            /// All numbers in the order of `NAMES`.
            pub fn to_row(&self) -> Vec<T> {
                vec![$(self.$name),+]
            }
        }
    };
}

values! {
    ln_slope "How sharply trust tells the grades apart.",
    not_fright "Below this much trust over demand, a fright is likelier than not.",
    ln_gap_hesitated "From a fright's end to coming and going.",
    ln_gap_ate "From there to eating in place.",
    ln_gap_relaxed "From there to ease.",
    asks_presence "What one unit of somebody near asks.",
    asks_door "Of the door.",
    asks_spoon "Of the spoon; negative where it draws more than it frightens.",
    asks_arm "Of an arm.",
    asks_hand "Of a hand.",
    asks_touch "Of touch.",
    asks_lift "Of lifting.",
    asks_carry "Of carrying.",
    novelty "What a rung asks more the first time; it fades as it is met.",
    mean_general "Trust of a rat nobody knows yet.",
    mean_another "What it makes that it is not the first caregiver.",
    mean_companion "What it makes that a companion is there.",
    ln_sd_general "How far rats differ in general trust.",
    ln_sd_out "In being out.",
    ln_sd_body "With arms and laps.",
    ln_sd_hand "With hands.",
    ln_sd_lift "In being lifted.",
    ln_sd_another "With another caregiver.",
    ln_sd_companion "With a companion.",
    ln_sd_mood "How far days differ.",
    logit_mood_kept "How much of a mood is left a day later.",
    ln_gain "What a calm visit brings for all the calm that was not foreseen.",
    ln_gain_always "What it brings in any case.",
    logit_part_hesitated "Which part of that coming and going brings.",
    logit_part_refused "And staying away.",
    ln_loss "What a fright takes.",
    logit_share_general "How much of a change is general; the rest goes to what the rung asks for.",
    logit_lost_at_night "How much of a day's gain a night takes.",
    ln_var_visit "How much less sure one is after each visit.",
    ln_var_day "And with each day.",
    cause_lack_of_handling "What this cause takes from general trust, if it is sure.",
    cause_trauma_or_mishandling "As above.",
    cause_hormonal "As above.",
    cause_stressful_environment "As above.",
    cause_lonely_no_companion "As above.",
    cause_illness_or_pain "As above.",
    cause_normal_settling_in "As above.",
    cause_resource_or_intro_conflict "As above.",
    trauma_and_hands "What rough handling takes from hands and lifting besides.",
    latency_ln_usual "Logarithm of the seconds to first contact where trust just meets demand.",
    ln_latency_slope "How much sooner with each unit of trust over demand.",
    ln_latency_sharpness "How little latencies scatter.",
    posture_slope "How much a posture says of trust over demand; nothing: it says nothing.",
    posture_at_ease "How likely ease is where trust just meets demand, as log-odds.",
    ln_gap_stiff "From there to a posture that is not stiff.",
    calls_slope "How much alarm calls say of trust over demand; nothing: they say nothing.",
    no_calls "How likely silence is where trust just meets demand, as log-odds.",
    shared_mood "What it adds to trust that the mischief's visits went well today.",
}

/// A file from before these is read: without them, what they weigh says nothing.
const CAME_LATER: [&str; 6] = [
    "posture_slope",
    "posture_at_ease",
    "ln_gap_stiff",
    "calls_slope",
    "no_calls",
    "shared_mood",
];

/// Whose logs the numbers were fitted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FitOn {
    /// Nobody's: set by hand.
    Hand,
    /// Simulated rats of the bench.
    Bench,
    /// Logs of real rats.
    Rats,
}

/// How much stands behind the numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// Whose logs.
    pub fit_on: FitOn,
    /// How many rats.
    pub n_rats: u64,
    /// Expected calibration error on rats that were held out, for calm and for fright, the larger.
    pub held_out_ece: f64,
}

/// All numbers of the filter, with what stands behind them.
#[derive(Debug, Clone, PartialEq)]
pub struct Params {
    /// What stands behind them.
    pub evidence: Evidence,
    /// The filter's own.
    pub values: Values<f64>,
    /// How much harder single rungs are than what they ask for says, by name in the order of the alphabet.
    pub rungs: Vec<(RungId, f64)>,
}

/// Why a file holds no parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParamsFault {
    /// Not JSON, or no object.
    #[error("not a JSON object of parameters: {0}")]
    NotJson(String),
    /// Another version's.
    #[error("`v` must be {VERSION}; fit the parameters again with this program")]
    Version,
    /// A number is missing, unknown or not finite.
    #[error("`{0}` must be a number from -100 to 100")]
    Number(String),
    /// A name that nothing is called by.
    #[error("`{0}` is no parameter; take it out or check its spelling")]
    Unknown(String),
    /// `fit_on`.
    #[error("`fit_on` must be hand, bench or rats")]
    FitOn,
}

impl Params {
    /// Those that come with the program. They were not checked against real rats.
    ///
    /// # Panics
    /// Never in a released program: a test reads the file.
    pub fn shipped() -> &'static Params {
        static READ: LazyLock<Params> =
            LazyLock::new(|| Params::from_json(SHIPPED).expect("a test reads the shipped parameters"));
        &READ
    }

    /// Reads a file of parameters.
    ///
    /// # Errors
    /// The first thing that is wrong, by name.
    pub fn from_json(text: &str) -> Result<Params, ParamsFault> {
        let value: Value =
            serde_json::from_str(text).map_err(|fault| ParamsFault::NotJson(fault.to_string()))?;
        let object = |value: &Value, name: &str| -> Result<Map<String, Value>, ParamsFault> {
            let object = value.as_object().cloned();
            object.ok_or_else(|| ParamsFault::NotJson(format!("`{name}` must be an object")))
        };
        let fields = object(&value, "the whole")?;
        let known = ["v", "fit_on", "n_rats", "held_out_ece", "values", "rungs"];
        if let Some(unknown) = fields.keys().find(|name| !known.contains(&name.as_str())) {
            return Err(ParamsFault::Unknown(unknown.clone()));
        }
        if value["v"].as_u64() != Some(VERSION) {
            return Err(ParamsFault::Version);
        }
        let rungs = object(&value["rungs"], "rungs")?;
        Ok(Params {
            evidence: Evidence {
                fit_on: match value["fit_on"].as_str() {
                    Some("hand") => FitOn::Hand,
                    Some("bench") => FitOn::Bench,
                    Some("rats") => FitOn::Rats,
                    _ => return Err(ParamsFault::FitOn),
                },
                n_rats: value["n_rats"]
                    .as_u64()
                    .ok_or_else(|| ParamsFault::Number("n_rats".to_owned()))?,
                held_out_ece: number(&value["held_out_ece"], "held_out_ece")?,
            },
            values: values_of(&object(&value["values"], "values")?)?,
            rungs: rungs
                .iter()
                .map(|(id, harder)| Ok((RungId(id.clone()), number(harder, id)?)))
                .collect::<Result<_, _>>()?,
        })
    }

    /// As a file holds them.
    pub fn to_json(&self) -> String {
        let names = Values::<f64>::NAMES.iter().map(|name| (*name).to_owned());
        let values: Map<String, Value> = names
            .zip(self.values.to_row().into_iter().map(Value::from))
            .collect();
        let rungs: Map<String, Value> = self
            .rungs
            .iter()
            .map(|(id, harder)| (id.0.clone(), Value::from(*harder)))
            .collect();
        let fit_on = match self.evidence.fit_on {
            FitOn::Hand => "hand",
            FitOn::Bench => "bench",
            FitOn::Rats => "rats",
        };
        let file = serde_json::json!({
            "v": VERSION,
            "fit_on": fit_on,
            "n_rats": self.evidence.n_rats,
            "held_out_ece": self.evidence.held_out_ece,
            "values": values,
            "rungs": rungs,
        });
        format!("{file:#}\n")
    }

    /// All numbers in one row: the filter's own by `Values::NAMES`, then the rungs'.
    pub fn to_vec(&self) -> Vec<f64> {
        let mut row = self.values.to_row();
        row.extend(self.rungs.iter().map(|(_, harder)| *harder));
        row
    }

    /// The same parameters with the numbers of that row.
    ///
    /// # Panics
    /// The row is not as long as that of `to_vec`.
    pub fn from_vec(&self, row: &[f64]) -> Params {
        let (own, rungs) = row.split_at(Values::<f64>::NAMES.len());
        assert_eq!(rungs.len(), self.rungs.len(), "one number for each rung");
        let named = self.rungs.iter().map(|(id, _)| id.clone());
        Params {
            evidence: self.evidence,
            values: Values::from_row(own),
            rungs: named.zip(rungs.iter().copied()).collect(),
        }
    }
}

fn values_of(given: &Map<String, Value>) -> Result<Values<f64>, ParamsFault> {
    let names = Values::<f64>::NAMES;
    if let Some(unknown) = given.keys().find(|name| !names.contains(&name.as_str())) {
        return Err(ParamsFault::Unknown(unknown.clone()));
    }
    let row: Result<Vec<f64>, ParamsFault> = names
        .iter()
        .map(|name| match given.get(*name) {
            None if CAME_LATER.contains(name) => Ok(0.0),
            found => number(found.unwrap_or(&Value::Null), name),
        })
        .collect();
    Ok(Values::from_row(&row?))
}

fn number(value: &Value, name: &str) -> Result<f64, ParamsFault> {
    value
        .as_f64()
        .filter(|number| (-100.0..=100.0).contains(number))
        .ok_or_else(|| ParamsFault::Number(name.to_owned()))
}
