//! The dialogue's JSON.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use bolthole_domain::{
    BiteSeverity, Care, Intake, Outcome, Place, Posture, Presenter, Role, RungId, StoppedBy, Zone,
};
use bolthole_method::{Called, Ladder};
use bolthole_words::Words;

use crate::{Forecast, Held, OthersToday, Plan};

pub(super) enum Request {
    Open {
        intake: Intake,
    },
    Plan {
        day: f64,
        caregiver: Option<String>,
        companion_present: Option<bool>,
        caregiver_role: Option<Role>,
        care: Option<Care>,
        others: OthersToday,
    },
    Log {
        day: f64,
        log: Log,
        others: OthersToday,
    },
    Note {
        day: f64,
        kind: NoteKind,
    },
    Forecast {
        rung: RungId,
        day: f64,
        caregiver: Option<String>,
        companion_present: Option<bool>,
        others: OthersToday,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenFields {
    intake: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFields {
    day: f64,
    caregiver: Option<String>,
    companion_present: Option<bool>,
    caregiver_role: Option<Role>,
    care: Option<Care>,
    others_today: Option<f64>,
    #[serde(rename = "visit")]
    _visit: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForecastFields {
    rung: RungId,
    day: f64,
    caregiver: Option<String>,
    companion_present: Option<bool>,
    others_today: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Log {
    day: f64,
    pub(super) rung: RungId,
    pub(super) outcome: Outcome,
    pub(super) latency_s: Option<f64>,
    pub(super) caregiver: Option<String>,
    pub(super) caregiver_role: Option<Role>,
    pub(super) companion_present: Option<bool>,
    pub(super) stopped_by: Option<StoppedBy>,
    pub(super) context: Option<Context>,
    pub(super) posture: Option<Posture>,
    pub(super) alarm_calls: Option<bool>,
    others_today: Option<f64>,
    #[serde(rename = "visit")]
    _visit: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Context {
    Food,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteFields {
    day: f64,
    kind: String,
    tags: Option<Vec<String>>,
    intake: Option<Value>,
    severity: Option<BiteSeverity>,
    zone: Option<Zone>,
}

pub(super) enum NoteKind {
    Health { tags: Vec<String> },
    Environment { tags: Vec<String> },
    Intake { intake: Box<Intake> },
    VetSeen,
    Bite { severity: BiteSeverity, zone: Zone },
}

const OPS: &str = "open, plan, log, note or forecast";
const KINDS: &str = "health, environment, intake, vet_seen or bite";

pub(super) fn parse(line: &str) -> Result<Request, String> {
    let value: Value =
        serde_json::from_str(line).map_err(|fault| format!("not one JSON object a line: {fault}"))?;
    let Value::Object(mut fields) = value else {
        return Err("not one JSON object a line".to_owned());
    };
    let op = fields
        .remove("op")
        .ok_or_else(|| format!("`op` is missing; it is {OPS}"))?;
    let rest = Value::Object(fields);
    match op.as_str() {
        Some("open") => {
            let OpenFields { intake } = read(rest)?;
            Ok(Request::Open {
                intake: intake.map(intake_of).transpose()?.unwrap_or_default(),
            })
        }
        Some("plan") => {
            let PlanFields {
                day,
                caregiver,
                companion_present,
                caregiver_role,
                care,
                others_today,
                _visit,
            } = read(rest)?;
            Ok(Request::Plan {
                day,
                caregiver,
                companion_present,
                caregiver_role,
                care,
                others: others(others_today)?,
            })
        }
        Some("log") => {
            let log: Log = read(rest)?;
            if log
                .latency_s
                .is_some_and(|seconds| !(0.0..=86_400.0).contains(&seconds))
            {
                return Err("`latency_s` must be seconds from 0 to 86400, or null if not known".to_owned());
            }
            Ok(Request::Log {
                day: log.day,
                others: others(log.others_today)?,
                log,
            })
        }
        Some("note") => note(read(rest)?),
        Some("forecast") => {
            let ForecastFields {
                rung,
                day,
                caregiver,
                companion_present,
                others_today,
            } = read(rest)?;
            Ok(Request::Forecast {
                rung,
                day,
                caregiver,
                companion_present,
                others: others(others_today)?,
            })
        }
        _ => Err(format!("`op` is {op}; it must be {OPS}")),
    }
}

fn read<T: serde::de::DeserializeOwned>(fields: Value) -> Result<T, String> {
    serde_json::from_value(fields).map_err(|fault| fault.to_string())
}

fn others(number: Option<f64>) -> Result<OthersToday, String> {
    number.map_or(Ok(OthersToday::AS_USUAL), |number| {
        OthersToday::from_number(number).ok_or_else(|| {
            "`others_today` must be from -1 (worse than usual) to 1 (better), or null if not known".to_owned()
        })
    })
}

fn intake_of(value: Value) -> Result<Intake, String> {
    Intake::from_value(value).map_err(|fault| format!("intake: {fault}"))
}

fn note(fields: NoteFields) -> Result<Request, String> {
    let missing = |field: &str| format!("a note of kind `{}` needs `{field}`", fields.kind);
    let kind = match fields.kind.as_str() {
        "health" => NoteKind::Health {
            tags: fields.tags.ok_or_else(|| missing("tags"))?,
        },
        "environment" => NoteKind::Environment {
            tags: fields.tags.ok_or_else(|| missing("tags"))?,
        },
        "intake" => NoteKind::Intake {
            intake: Box::new(intake_of(fields.intake.ok_or_else(|| missing("intake"))?)?),
        },
        "vet_seen" => NoteKind::VetSeen,
        "bite" => NoteKind::Bite {
            severity: fields.severity.ok_or_else(|| missing("severity"))?,
            zone: fields.zone.ok_or_else(|| missing("zone"))?,
        },
        other => return Err(format!("`kind` is `{other}`; it must be {KINDS}")),
    };
    Ok(Request::Note {
        day: fields.day,
        kind,
    })
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Ladder {
        rungs: Vec<RungAnswer>,
    },
    Plan(PlanAnswer),
    Forecast {
        calm: f64,
        fright: f64,
        calibrated: bool,
    },
    Ok {
        ok: bool,
    },
    Error {
        error: String,
    },
}

#[derive(Serialize)]
pub(super) struct RungAnswer {
    id: RungId,
    after: Vec<RungId>,
    asks: serde_json::Map<String, Value>,
    presenter: Presenter,
    place: Place,
    hands: bool,
}

#[derive(Serialize)]
pub(super) struct PlanAnswer {
    rung: Option<RungId>,
    warm_up: Option<RungId>,
    level: u8,
    held: Vec<HeldAnswer>,
    stop_when: Vec<String>,
    reasons: Vec<String>,
    cards: Vec<String>,
}

#[derive(Serialize)]
struct HeldAnswer {
    gate: &'static str,
    rung: RungId,
    until_day: Option<f64>,
    why: String,
    instead: String,
}

impl Answer {
    pub(super) fn ladder(ladder: &Ladder) -> Answer {
        let rungs = ladder.rungs().iter().map(|rung| RungAnswer {
            id: rung.id.clone(),
            after: rung.after.clone(),
            asks: rung
                .asks
                .named()
                .into_iter()
                .filter(|(_, asks)| 0.0 < *asks)
                .map(|(name, asks)| (name.to_owned(), Value::from(asks)))
                .collect(),
            presenter: rung.presenter,
            place: rung.place,
            hands: rung.hands,
        });
        Answer::Ladder {
            rungs: rungs.collect(),
        }
    }

    pub(super) fn plan(plan: Plan) -> Answer {
        let called = Called::new("the rat", None);
        Answer::Plan(PlanAnswer {
            rung: plan.rung,
            warm_up: plan.warm_up,
            level: plan.level,
            held: plan.held.into_iter().map(HeldAnswer::from).collect(),
            stop_when: plan
                .stop_when
                .iter()
                .map(|end| called.fill(&end.in_words(Words::english())))
                .collect(),
            reasons: plan
                .reasons
                .iter()
                .map(|reason| called.fill(&reason.to_string()))
                .collect(),
            cards: plan.cards,
        })
    }

    pub(super) fn forecast(forecast: Forecast) -> Answer {
        Answer::Forecast {
            calm: forecast.calm,
            fright: forecast.fright,
            calibrated: forecast.calibrated,
        }
    }
}

impl From<Held> for HeldAnswer {
    fn from(held: Held) -> HeldAnswer {
        HeldAnswer {
            gate: held.gate.name(),
            rung: held.rung,
            until_day: held.until_day,
            why: held.why.in_words(Words::english()),
            instead: held.instead.in_words(Words::english()),
        }
    }
}

pub(super) fn print(answer: &Answer) -> String {
    serde_json::to_string(answer).expect("answers have text keys and finite numbers only")
}
