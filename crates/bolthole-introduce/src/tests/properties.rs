//! Random walks over the state machine, with H11 said a second time and in other words.

use proptest::prelude::*;

use super::*;

const WHATS: [What; 14] = [
    What::Together,
    What::Calm,
    What::Shoving,
    What::Quarrel,
    What::Fight,
    What::Blood,
    What::Froze,
    What::Hot,
    What::Heap,
    What::Apart,
    What::Back,
    What::Advised,
    What::Home,
    What::GivenUp,
];
const WEATHERS: [Weather; 4] = [Weather::Mild, Weather::Bad, Weather::Heatwave, Weather::Frost];

fn yes_no_unknown() -> impl Strategy<Value = Option<bool>> {
    prop_oneof![3 => Just(Some(true)), 3 => Just(Some(false)), 1 => Just(None)]
}

fn guest() -> impl Strategy<Value = Guest> {
    let sex = prop_oneof![4 => Just(Some(Sex::Female)), 2 => Just(Some(Sex::Male)), 1 => Just(None)];
    let age = prop_oneof![4 => (5.0..120.0).prop_map(Some), 1 => Just(None)];
    let urgency = prop_oneof![
        8 => Just(Some(Urgency::None)),
        1 => Just(Some(Urgency::Check)),
        1 => Just(Some(Urgency::Now)),
        1 => Just(None)
    ];
    let apart = prop_oneof![4 => (0i64..40).prop_map(|days| Some(ago(days))), 1 => Just(None)];
    let checks = (
        apart,
        yes_no_unknown(),
        yes_no_unknown(),
        yes_no_unknown(),
        yes_no_unknown(),
    );
    (
        any::<bool>(),
        0i64..60,
        sex,
        age,
        yes_no_unknown(),
        urgency,
        checks,
    )
        .prop_map(|(is_new, days, sex, age_weeks, neutered, vet, checks)| Guest {
            rat: RatId(Uuid::nil()),
            side: if is_new { Side::Newcomer } else { Side::Resident },
            came_home: ago(days),
            sex,
            age_weeks,
            neutered,
            vet,
            was_told: Temper::Nothing,
            checks: Checks {
                apart_since: checks.0,
                own_air: checks.1,
                cleared: checks.2,
                attacks: checks.3,
                half_grown: checks.4,
            },
        })
}

/// Easy guests come often, so that walks lead somewhere.
fn guests() -> impl Strategy<Value = Vec<Guest>> {
    let easy = Story::of_two().meeting.guests;
    prop_oneof![Just(easy), prop::collection::vec(guest(), 2..5)]
}

fn whole_days(since: Moment, now: Moment) -> i32 {
    now.day().days_since(since.day())
}

/// H11 in plain words: why these may not meet now, in that weather.
fn breaks_h11(meeting: &Meeting, now: Moment, weather: Weather) -> Option<&'static str> {
    let guests = &meeting.guests;
    for guest in guests {
        if meeting.why == Why::FirstTime && guest.side == Side::Newcomer {
            let days = guest.checks.apart_since.map(|since| whole_days(since, now));
            let days = days.map(|days| days.min(whole_days(guest.came_home, now)));
            if guest.checks.own_air != Some(true) || days.is_none_or(|days| days < 14) {
                return Some("quarantine");
            }
        }
        if guest.vet != Some(Urgency::None) {
            return Some("illness");
        }
        let is_aggressor = guest.checks.attacks == Some(true)
            && guest.sex == Some(Sex::Male)
            && guest.age_weeks.is_some_and(|weeks| 12.0 <= weeks)
            && guest.neutered != Some(true);
        if is_aggressor {
            return Some("a hormonal aggressor");
        }
        let is_baby = guest.age_weeks.is_some_and(|weeks| weeks < 12.0);
        if is_baby && guest.checks.half_grown != Some(true) {
            return Some("a baby");
        }
    }
    let open = |sex: Sex| {
        guests.iter().any(|guest| {
            guest.sex == Some(sex) && !(guest.neutered == Some(true) && guest.checks.cleared == Some(true))
        })
    };
    if open(Sex::Male) && open(Sex::Female) {
        return Some("a litter");
    }
    if matches!(weather, Weather::Heatwave | Weather::Frost) {
        return Some("the weather");
    }
    let last_blood = meeting.seen.iter().rev().find(|seen| seen.what == What::Blood);
    if last_blood.is_some_and(|seen| seen.at.day() == now.day()) {
        return Some("blood today");
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was written down, in whatever order, what is offered next keeps H11.
    #[test]
    fn no_offer_ever_breaks_h11(
        guests in guests(),
        again in any::<bool>(),
        steps in prop::collection::vec((0usize..WHATS.len() + 12, 0i64..40, 0usize..4), 0..60),
    ) {
        let mut story = Story::of_two();
        story.meeting.guests = guests;
        if again {
            story.meeting.why = Why::AfterIllness;
        }
        for (what, hours, weather) in steps {
            story = story.wait_h(hours as f64 * 0.7);
            let weather = WEATHERS[weather];
            let standing = story.standing();
            let begun = standing.begin(weather, Body::Well).ok();
            let gone_on = standing.go_on(weather, Body::Well).ok();
            for offered in [begun, gone_on.flatten()].into_iter().flatten() {
                prop_assert_eq!(breaks_h11(&story.meeting, story.now, weather), None);
                prop_assert!(weather == Weather::Mild || offered.ground == Ground::Indoors);
                prop_assert!(standing.begin(weather, Body::NotWell).is_err());
                if offered.stage >= Stage::Furnished && standing.stage < offered.stage {
                    let looks = story.meeting.seen.iter().rev();
                    let looked = looks.map(|seen| seen.what).find(|what| *what != What::Advised);
                    prop_assert!(matches!(looked, Some(What::Heap | What::Calm)), "furniture waits for the heap");
                }
            }
            // Half of the time the offer is taken; else anything at all is written down, as people do.
            story = match (WHATS.get(what), begun, gone_on) {
                (None, Some(begun), _) => story.push(What::Together, Some(begun.stage), Some(weather)),
                (None, None, Some(Some(next))) => story.push(What::Together, Some(next.stage), Some(weather)),
                (None, None, Some(None)) => story.saw(What::Home),
                (None, None, None) => story.saw([What::Calm, What::Heap, What::Shoving][what % 3]),
                (Some(what), ..) => story.push(*what, None, Some(weather)),
            };
        }
    }

    /// Blood, a fight, a frozen or a hot rat: whoever was together is apart, and nobody meets at once.
    #[test]
    fn what_goes_wrong_always_parts_them(stage in 0usize..6, bad in 0usize..4) {
        let bad = [What::Blood, What::Fight, What::Froze, What::Hot][bad];
        let story = Story::of_two().in_stage(Stage::ALL[stage]).saw(bad);
        let standing = story.standing();
        prop_assert!(standing.together.is_none());
        prop_assert!(standing.begin(Weather::Mild, Body::Well).is_err());
        prop_assert!(standing.stage <= Stage::ALL[stage]);
        prop_assert!(bad == What::Hot || standing.stage < Stage::ALL[stage] || stage == 0);
    }
}
