use bolthole_domain::{Posture, Seconds, Signs};

use super::{Engine, Params, RatState, Response, Setting, Shown, Values, With};
use crate::OthersToday;
use crate::tests::METHOD;

const ALONE_WITH_MUM: Setting = Setting {
    with: With::First,
    companion_present: false,
    others: OthersToday::AS_USUAL,
};

fn engine() -> Engine {
    Engine::new(&METHOD.ladder, Params::shipped())
}

/// A rat that did all this on the rung at that place, one visit a day.
fn after(engine: &Engine, place: usize, did: &[Response]) -> RatState {
    let mut state = RatState::unknown(engine);
    for response in did {
        state.observe(engine, place, ALONE_WITH_MUM, Shown::from(*response));
        state.advance(engine, 1);
    }
    state
}

#[test]
fn the_shipped_parameters_are_read_and_name_every_rung() {
    let params = Params::shipped();
    assert_eq!(
        &Params::from_json(&params.to_json()).expect("its own file"),
        params
    );
    for rung in METHOD.ladder.rungs() {
        assert!(params.rungs.iter().any(|(id, _)| *id == rung.id), "{}", rung.id);
    }
}

#[test]
fn a_row_of_numbers_is_the_same_parameters() {
    let params = Params::shipped();
    let row = params.to_vec();
    assert_eq!(row.len(), Values::<f64>::NAMES.len() + params.rungs.len());
    assert_eq!(&params.from_vec(&row), params);
}

#[test]
fn a_file_with_a_slip_is_told_which() {
    let slip = Params::shipped().to_json().replace("novelty", "novelti");
    assert_eq!(
        Params::from_json(&slip).expect_err("a slip").to_string(),
        "`novelti` is no parameter; take it out or check its spelling"
    );
    let slip = Params::shipped().to_json().replace("\"v\": 1", "\"v\": 2");
    assert!(Params::from_json(&slip).is_err());
}

#[test]
fn calm_visits_make_calm_likelier_and_frights_make_it_less() {
    let engine = engine();
    let at = |did: &[Response]| after(&engine, 4, did).predict(&engine, 4, ALONE_WITH_MUM);
    let unknown = at(&[]);
    let calm = at(&[Response::Ate; 4]);
    let frightened = at(&[Response::Fright; 2]);
    assert!(unknown.calm < calm.calm && frightened.calm < unknown.calm);
    assert!(calm.fright < unknown.fright && unknown.fright < frightened.fright);
}

#[test]
fn what_is_learnt_at_the_door_tells_of_the_arm_but_less() {
    let engine = engine();
    let state = after(&engine, 4, &[Response::Relaxed; 6]);
    let before = RatState::unknown(&engine);
    let log_odds = |state: &RatState, place| {
        let calm = state.predict(&engine, place, ALONE_WITH_MUM).calm;
        libm::log(calm / (1.0 - calm))
    };
    let gain = |place| log_odds(&state, place) - log_odds(&before, place);
    assert!(0.0 < gain(10) && gain(10) < gain(4));
}

#[test]
fn chances_are_shares_whatever_happened() {
    let engine = engine();
    for did in Response::ALL {
        let state = after(&engine, 22, &[did; 300]);
        for place in 0..engine.n_rungs() {
            let chances = state.predict(&engine, place, ALONE_WITH_MUM);
            assert!((0.0..=1.0).contains(&chances.calm), "{did:?} {place} {chances:?}");
            assert!(
                (0.0..=1.0).contains(&chances.fright),
                "{did:?} {place} {chances:?}"
            );
            assert!(
                chances.calm + chances.fright <= 1.0 + 1e-6,
                "{did:?} {place} {chances:?}"
            );
        }
    }
}

#[test]
fn a_quick_rat_is_trusted_with_more_than_a_slow_one() {
    let engine = engine();
    let took = |seconds: f64| {
        let mut state = RatState::unknown(&engine);
        let shown = Shown {
            latency: Some(Seconds(seconds)),
            ..Response::Ate.into()
        };
        state.observe(&engine, 4, ALONE_WITH_MUM, shown);
        state.predict(&engine, 5, ALONE_WITH_MUM).calm
    };
    assert!(took(120.0) < took(3.0));
}

/// The shipped numbers with a weight for everything that may be noted.
fn seeing() -> Engine {
    let mut params = Params::shipped().clone();
    params.values.posture_slope = 1.0;
    params.values.ln_gap_stiff = 0.9;
    params.values.calls_slope = 0.9;
    params.values.no_calls = 3.5;
    params.values.shared_mood = 0.9;
    Engine::new(&METHOD.ladder, &params)
}

#[test]
fn a_rat_that_ate_but_was_stiff_or_called_is_trusted_with_less() {
    let engine = seeing();
    let after = |signs: Signs| {
        let mut state = RatState::unknown(&engine);
        let shown = Shown {
            signs,
            ..Response::Ate.into()
        };
        state.observe(&engine, 4, ALONE_WITH_MUM, shown);
        state.predict(&engine, 5, ALONE_WITH_MUM).calm
    };
    let looked = |posture| {
        after(Signs {
            posture: Some(posture),
            ..Signs::default()
        })
    };
    let called = |heard| {
        after(Signs {
            alarm_calls: Some(heard),
            ..Signs::default()
        })
    };
    let [at_ease, watchful, stiff] = Posture::ALL.map(looked);
    assert!(stiff < watchful && watchful < at_ease);
    assert!(stiff < after(Signs::default()) && after(Signs::default()) < at_ease);
    assert!(called(true) < after(Signs::default()) && after(Signs::default()) < called(false));
}

#[test]
fn how_a_rat_looked_as_it_ran_says_nothing_more() {
    let engine = seeing();
    let after = |signs: Signs| {
        let mut state = RatState::unknown(&engine);
        let shown = Shown {
            signs,
            ..Response::Fright.into()
        };
        state.observe(&engine, 4, ALONE_WITH_MUM, shown);
        state
    };
    let stiff = Signs {
        posture: Some(Posture::Stiff),
        alarm_calls: Some(true),
    };
    assert_eq!(after(stiff), after(Signs::default()));
}

#[test]
fn a_file_from_before_posture_and_calls_is_read_and_gives_them_no_weight() {
    let old: String = Params::shipped()
        .to_json()
        .lines()
        .filter(|line| {
            !["posture", "stiff", "calls", "shared_mood"]
                .iter()
                .any(|new| line.contains(new))
        })
        .collect();
    let read = Params::from_json(&old).expect("an older file");
    let values = read.values;
    for weight in [values.posture_slope, values.calls_slope, values.shared_mood] {
        assert!(weight.abs() < f64::EPSILON);
    }
    assert_eq!(
        values.novelty.to_bits(),
        Params::shipped().values.novelty.to_bits()
    );
}

#[test]
fn a_day_of_many_visits_is_partly_lost_at_night() {
    let engine = engine();
    let mut state = RatState::unknown(&engine);
    for _ in 0..5 {
        state.observe(&engine, 4, ALONE_WITH_MUM, Response::Ate.into());
    }
    let evening = state.predict(&engine, 4, ALONE_WITH_MUM).calm;
    state.advance(&engine, 1);
    assert!(state.predict(&engine, 4, ALONE_WITH_MUM).calm < evening);
}
