//! Rule: in a heatwave or a frost nobody is put into a carrier; in other bad weather the walk goes from room to room.
//! Reason: a rat cannot sweat, and two in a small carrier warm each other; wet or frozen they fall ill.
//! Source: H11; facts 2.6 (C).

use super::{Gate, Held};
use crate::Weather;

pub(crate) fn hold(weather: Weather) -> Option<Held> {
    let is_extreme = matches!(weather, Weather::Heatwave | Weather::Frost);
    is_extreme.then(|| Gate::Weather.holds(Vec::new()))
}

#[cfg(test)]
mod tests {
    use crate::tests::Story;
    use crate::{Body, Gate, Ground, Weather};

    #[test]
    fn heat_and_frost_hold_and_rain_moves_the_walk_indoors() {
        for weather in [Weather::Heatwave, Weather::Frost] {
            assert_eq!(Story::of_two().held(weather), [Gate::Weather]);
        }
        let ground = |weather| {
            Story::of_two()
                .standing()
                .begin(weather, Body::Well)
                .unwrap()
                .ground
        };
        assert_eq!(ground(Weather::Bad), Ground::Indoors);
        assert_eq!(ground(Weather::Mild), Ground::Garden);
    }

    #[test]
    fn yesterday_s_heat_holds_nobody_today() {
        let story = Story::of_two().told(Weather::Heatwave);
        assert_eq!(story.clone().held(Weather::Mild), [Gate::Weather]);
        assert_eq!(story.wait_h(24.0).held(Weather::Mild), []);
    }
}
