//! What is told after ten visits that were not mostly calm.

use bolthole_domain::{Outcome, Role};

use super::story::{METHOD, Story, asked, trial};
use crate::{Entry, EntryKind, History, Reason, plan};

fn ways(history: &History) -> Vec<String> {
    let day = history.entries.last().map_or(0.0, |entry| entry.day) + 1.0;
    let plan = plan(&METHOD, history, &asked(day, Role::Adult));
    let ways = plan.reasons.iter().filter(|reason| reason.is_a_way_on());
    ways.map(Reason::to_string).collect()
}

#[test]
fn a_rat_on_a_plateau_is_offered_a_smaller_step_and_another_way() {
    let mut story = Story::climbed_to("lap-spoon");
    for visits in 1..=5 {
        assert_eq!(ways(&story.clone().history()), Vec::<String>::new(), "{visits}");
        story = story
            .log_after(1.0, "carried-in-hide", "hesitated")
            .log_after(1.0, "carried-in-hide", "ate");
    }
    assert_eq!(
        ways(&story.history()),
        [
            "A smaller step may help: “Climbs on by choice”, which has been calm.",
            "Another way is open too: “Cradled from the arm”. Leaving this step for a while loses nothing.",
        ]
    );
}

#[test]
fn company_that_makes_a_difference_is_told_with_its_counts() {
    let mut history = Story::climbed_to("spoon-at-door").history();
    let end = history.entries.last().map_or(0.0, |entry| entry.day);
    for day in 1..=30 {
        let is_beside = day % 2 == 0;
        let outcome = if is_beside {
            Outcome::Ate
        } else {
            Outcome::Hesitated
        };
        let mut trial = trial("spoon-at-door", outcome);
        trial.companion_present = is_beside;
        history.entries.push(Entry {
            day: end + f64::from(day),
            kind: EntryKind::Trial(trial),
        });
    }
    let mut alone_was_calm_too = history.clone();
    let told = ways(&history);
    assert!(
        told.iter().any(|way| way.contains("with a companion near")),
        "{told:?}"
    );
    for entry in &mut alone_was_calm_too.entries {
        if let EntryKind::Trial(trial) = &mut entry.kind {
            trial.companion_present = false;
        }
    }
    let told = ways(&alone_was_calm_too);
    assert!(
        !told.iter().any(|way| way.contains("with a companion near")),
        "{told:?}"
    );
}
