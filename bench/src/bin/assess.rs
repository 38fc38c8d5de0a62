//! A full assessment, without and with what a log shows besides. Target: at most 200 µs.
//!
//! Each is timed by itself: a machine that does other things meanwhile then spoils some of them, and not the middle one.

use std::time::Duration;

use bolthole_assess::{Noticed, assess_noticing};
use bolthole_bench::{tell, timed};
use bolthole_domain::Intake;
use bolthole_method::{Field, Method};

const TIMES: usize = 4000;

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
        for (noticed, with) in [(&[][..], ""), (std::slice::from_ref(&seen), ", with a log")] {
            let mut took: Vec<Duration> = (0..TIMES)
                .map(|_| timed(|| assess_noticing(&method, &intake, noticed)).1)
                .collect();
            took.sort();
            let us = |nth: usize| took[nth].as_secs_f64() * 1e6;
            let figure = format!(
                "{:.0} µs (nine of ten {:.0} µs)",
                us(TIMES / 2),
                us(TIMES * 9 / 10)
            );
            tell(&format!("{what}{with}"), &figure);
        }
    }
    Ok(())
}
