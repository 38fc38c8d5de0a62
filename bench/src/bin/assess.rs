//! A full assessment. Target: at most 200 µs each, so a thousand in at most 200 ms; with what a log shows besides.

use bolthole_assess::{Noticed, assess, assess_noticing};
use bolthole_bench::five_times;
use bolthole_domain::Intake;
use bolthole_method::{Field, Method};

/// How often in one run, so that the milliseconds of a run are the microseconds of one.
const TIMES: u32 = 1000;

fn main() -> anyhow::Result<()> {
    let method = Method::built_in();
    let many = Intake::from_json(
        r#"{"sex":"male","age_weeks":30,"neutered":false,"alone":false,"n_companions":2,"source_of_rat":"pet shop",
            "weeks_at_home":4,"onset":"sudden","was_friendly_before":true,"signs":["lunges","puffed_fur","hides"],
            "triggers":["hand_in_cage"],"environment":["cat_in_home","noisy_room"],"health_signs":["sneezing"],
            "handling_history":["grabbed","chased"],"recent_changes":["new_companion"],"bite_severity":"breaks_skin",
            "rat_conflict":"fights"}"#,
    )?;
    // Much is known and much is open: every open question is tried against all that is known.
    let half = Intake::from_json(
        r#"{"sex":"male","age_weeks":30,"alone":false,"n_companions":2,"weeks_at_home":4,"was_friendly_before":true,
            "signs":["lunges","puffed_fur","hides"],"health_signs":["sneezing"]}"#,
    )?;
    let seen = Noticed {
        field: Field::Signs,
        tag: "bolts".to_owned(),
    };
    for (what, intake) in [
        ("nothing known", Intake::default()),
        ("half the answers", half),
        ("every answer", many),
    ] {
        five_times(&format!("{TIMES} assessments of {what}"), || {
            (0..TIMES).for_each(|_| drop(assess(&method, &intake)));
        });
        five_times(&format!("{TIMES} of the same, with the log"), || {
            (0..TIMES).for_each(|_| drop(assess_noticing(&method, &intake, std::slice::from_ref(&seen))));
        });
    }
    Ok(())
}
