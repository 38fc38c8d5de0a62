//! Sentences about an introduction.

use bolthole_app::Introducing;
use bolthole_domain::Moment;
use bolthole_introduce::{Gate, Held, Line, Next, Stage, Together, Wait, Weather, What};
use bolthole_words::say;

use crate::context::Context;
use crate::words;

/// "Nori and Tibby meet Ellie".
pub(super) fn who_meets(context: &Context, one: &Introducing) -> String {
    let words = context.asker.words;
    let names = |rats: &[&bolthole_record::RatPages]| {
        words::listed(words, rats.iter().map(|pages| pages.rat.name.as_str()))
    };
    say!(
        context,
        "meeting-who",
        newcomers = names(&one.newcomers),
        n = one.newcomers.len(),
        residents = names(&one.residents),
    )
}

/// The stage as the method calls it.
pub(super) fn stage_title<'m>(context: &Context<'m>, stage: Stage) -> &'m str {
    let card = context.method.introductions.get(stage.index());
    card.map_or("", |card| card.words.title.as_str())
}

/// What is due, in one or two sentences; also on Today.
pub(super) fn due(context: &Context, one: &Introducing) -> String {
    let standing = &one.standing;
    match &standing.together {
        Some(together) => while_together(context, together, standing.on),
        None => match (standing.held.first(), standing.rest_until) {
            (Some(held), _) => held_in_short(context, held),
            (None, Some(until)) => say!(context, "meeting-apart-until", when = from_when(context, until)),
            (None, None) if standing.on.is_ok() => say!(context, "meeting-once-more-or-on"),
            (None, None) => say!(context, "meeting-nothing-against"),
        },
    }
}

fn while_together(context: &Context, together: &Together, on: Result<Next, Wait>) -> String {
    let now = context.asker.now;
    let since = words::day_and_clock(context.asker.words, together.since, now);
    let look = if together.must_part {
        say!(context, "meeting-part-now")
    } else if together.is_too_long {
        say!(context, "meeting-too-long")
    } else if on.is_ok() {
        say!(context, "meeting-may-go-on")
    } else {
        look_again(context, together)
    };
    say!(context, "meeting-together-since", since = since, look = look)
}

/// "It is time to look." or "Look again by 19:40."
pub(super) fn look_again(context: &Context, together: &Together) -> String {
    if together.look_by.at <= context.asker.now.at {
        say!(context, "meeting-time-to-look")
    } else {
        say!(context, "meeting-look-by", clock = words::clock(together.look_by))
    }
}

/// "tomorrow", "Thursday", or the clock where it is the same day.
pub(super) fn from_when(context: &Context, until: Moment) -> String {
    let now = context.asker.now;
    if until.day() == now.day() {
        words::clock(until)
    } else {
        words::until(context.asker.words, until.day(), now.day())
    }
}

pub(super) fn held_in_short(context: &Context, held: &Held) -> String {
    let rule = gate_title(context, held.gate);
    match held.until {
        _ if held.is_unknown && held.gate == Gate::Illness => say!(context, "meeting-nobody-said"),
        _ if held.is_unknown => say!(context, "meeting-not-answered", rule = rule),
        Some(day) => {
            let day = words::until(context.asker.words, day, context.asker.now.day());
            say!(context, "meeting-until", rule = rule, day = day)
        }
        None => say!(context, "meeting-rule", rule = rule),
    }
}

/// What a rule is called.
pub(super) fn gate_title(context: &Context, gate: Gate) -> String {
    match gate {
        Gate::Quarantine => say!(context, "rule-quarantine"),
        Gate::Illness => say!(context, "rule-illness"),
        Gate::OpenSexMix => say!(context, "rule-sex-mix"),
        Gate::HormonalAggressor => say!(context, "rule-aggressor"),
        Gate::HalfGrown => say!(context, "rule-half-grown"),
        Gate::Weather => say!(context, "rule-weather"),
        Gate::Blood => say!(context, "rule-blood"),
        Gate::AskFirst => say!(context, "rule-ask-first"),
    }
}

/// Why a rule is there and what to do instead.
pub(super) fn gate_why(context: &Context, gate: Gate) -> String {
    match gate {
        Gate::Quarantine => say!(context, "rule-quarantine-why"),
        Gate::Illness => say!(context, "rule-illness-why"),
        Gate::OpenSexMix => say!(context, "rule-sex-mix-why"),
        Gate::HormonalAggressor => say!(context, "rule-aggressor-why"),
        Gate::HalfGrown => say!(context, "rule-half-grown-why"),
        Gate::Weather => say!(context, "rule-weather-why"),
        Gate::Blood => say!(context, "rule-blood-why"),
        Gate::AskFirst => say!(context, "rule-ask-first-why"),
    }
}

/// Why this weather is against it.
pub(super) fn weather(context: &Context, weather: Weather) -> String {
    match weather {
        Weather::Heatwave => say!(context, "weather-heatwave"),
        Weather::Frost => say!(context, "weather-frost"),
        Weather::Mild | Weather::Bad => String::new(),
    }
}

/// What the next stage waits for.
pub(super) fn waits(context: &Context, wait: Wait, stage: Stage) -> String {
    match wait {
        Wait::Begin | Wait::Rest => String::new(),
        Wait::Calm if stage == Stage::Cradle => say!(context, "meeting-opens-calm"),
        Wait::Calm => say!(context, "meeting-opens-shoving"),
        Wait::Until(when) => {
            let when = words::day_and_clock_ahead(context.asker.words, when, context.asker.now);
            say!(context, "meeting-opens-when", when = when)
        }
        Wait::Heap => say!(context, "meeting-opens-heap"),
    }
}

/// What was written down, as a past.
pub(super) fn what(context: &Context, what: What) -> String {
    let what = match what {
        What::Together => "together",
        What::Calm => "calm",
        What::Shoving => "shoving",
        What::Quarrel => "quarrel",
        What::Fight => "fight",
        What::Blood => "blood",
        What::Froze => "froze",
        What::Hot => "hot",
        What::Heap => "heap",
        What::Apart => "apart",
        What::Back => "back",
        What::Advised => "advised",
        What::Home => "home",
        What::GivenUp => "given-up",
    };
    say!(context, "meeting-happened", what = what)
}

/// What stands under a stage in the list.
pub(super) fn line(context: &Context, line: &Line, stage: Stage) -> String {
    let Some(last) = line.last else {
        return say!(context, "stage-hint", stage = stage.index());
    };
    let day = words::day(context.asker.words, last.day(), context.asker.now.day());
    let times = say!(context, "stage-times", n = line.n_begun.max(1), day = day);
    match line.worst {
        None => times,
        Some(seen) => say!(
            context,
            "stage-times-worst",
            times = times,
            worst = what(context, seen)
        ),
    }
}

/// How it ended.
pub(super) fn ended(context: &Context, one: &Introducing) -> String {
    let day = |moment: Moment| words::day(context.asker.words, moment.day(), context.asker.now.day());
    match (one.standing.home, one.standing.given_up) {
        (Some(home), _) => say!(context, "meeting-ended-home", day = day(home)),
        (None, Some(ended)) => say!(context, "meeting-ended-apart", day = day(ended)),
        (None, None) => say!(context, "meeting-ended-gone"),
    }
}

/// Each as it is sent.
pub(super) const WEATHERS: [(&str, Weather); 4] = [
    ("mild", Weather::Mild),
    ("bad", Weather::Bad),
    ("heatwave", Weather::Heatwave),
    ("frost", Weather::Frost),
];
