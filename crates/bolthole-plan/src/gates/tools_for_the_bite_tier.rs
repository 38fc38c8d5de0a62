//! Rule: fingers are for rats with no bite known (tier 0); bare hands for rats that nip at most (tier 1).
//! Reason: the tool must suit the teeth: spoon, sleeve, tube and gown keep skin out of reach while trust grows.
//! Source: items 15, 42-44; H3; engine, bite tier. The tier falls by one for each 28 bite-free days with 8 visits.

use bolthole_domain::Presenter;
use bolthole_method::Rung;
use bolthole_words::tell;

use super::View;
use crate::{Gate, Held};

/// Bare hands only up to this tier.
const HANDS_UP_TO: u8 = 1;

pub(super) fn hold(view: &View, rung: &Rung) -> Option<Held> {
    let tier = view.standing.bite_tier.number();
    let allowed = match rung.presenter {
        Presenter::Finger => 0,
        _ if rung.hands => HANDS_UP_TO,
        _ => return None,
    };
    if tier <= allowed {
        return None;
    }
    Some(view.held(
        Gate::ToolsForTheBiteTier,
        rung,
        None,
        tell!("gate-tools-for-the-bite-tier-why"),
        tell!("gate-tools-for-the-bite-tier-instead"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;

    #[test]
    fn a_known_biter_meets_no_bare_hand() {
        let story = Story::climbed_to_with("lap-spoon", r#"{"bite_severity":"breaks_skin"}"#);
        assert!(
            story
                .held_after(1.0)
                .contains(&"still-hand tools-for-the-bite-tier".to_owned())
        );
    }

    #[test]
    fn weeks_of_visits_without_a_bite_open_the_way_again() {
        let mut story = Story::with_intake(r#"{"bite_severity":"nip"}"#);
        assert_eq!(story.tier(27.0), 1);
        for day in 0..30 {
            story = story.log(f64::from(day), "sit-near", "relaxed");
        }
        assert_eq!(story.tier(30.0), 0);
    }

    #[test]
    fn time_alone_without_visits_forgives_nothing() {
        assert_eq!(Story::with_intake(r#"{"bite_severity":"deep"}"#).tier(300.0), 3);
    }
}
