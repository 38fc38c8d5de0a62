//! Sentences about an introduction.

use bolthole_app::Introducing;
use bolthole_domain::Moment;
use bolthole_introduce::{Gate, Held, Line, Next, Stage, Together, Wait, Weather, What};

use crate::context::Context;
use crate::words;

/// "Nori and Tibby meet Ellie".
pub(super) fn who_meets(one: &Introducing) -> String {
    let names = |rats: &[&bolthole_record::RatPages]| {
        words::listed(
            bolthole_words::Words::english(),
            rats.iter().map(|pages| pages.rat.name.as_str()),
        )
    };
    let meets = if one.newcomers.len() == 1 { "meets" } else { "meet" };
    format!("{} {meets} {}", names(&one.newcomers), names(&one.residents))
}

/// The stage as the method calls it.
pub(super) fn stage_title<'m>(context: &Context<'m>, stage: Stage) -> &'m str {
    let card = context.method.introductions.get(stage.index());
    card.map_or("", |card| card.words.title.as_str())
}

/// What is due, in one or two sentences; also on Today.
pub(super) fn due(context: &Context, one: &Introducing) -> String {
    let now = context.asker.now;
    let standing = &one.standing;
    match &standing.together {
        Some(together) => while_together(together, standing.on, now),
        None => match (standing.held.first(), standing.rest_until) {
            (Some(held), _) => held_in_short(held, now),
            (None, Some(until)) => format!("Apart until {}.", from_when(until, now)),
            (None, None) if standing.on.is_ok() => {
                "They may meet once more, or go on to the next stage.".to_owned()
            }
            (None, None) => "Nothing stands against it. Begin when there is time and quiet.".to_owned(),
        },
    }
}

fn while_together(together: &Together, on: Result<Next, Wait>, now: Moment) -> String {
    let since = words::day_and_clock(bolthole_words::Words::english(), together.since, now);
    let look = if together.must_part {
        "Part them now.".to_owned()
    } else if together.is_too_long {
        "It has lasted long enough: end it, and go back a stage.".to_owned()
    } else if on.is_ok() {
        "They may go on.".to_owned()
    } else if together.look_by.at <= now.at {
        "It is time to look.".to_owned()
    } else {
        format!("Look again by {}.", words::clock(together.look_by))
    };
    format!("Together since {since}. {look}")
}

/// "tomorrow", "Thursday", or the clock where it is the same day.
pub(super) fn from_when(until: Moment, now: Moment) -> String {
    if until.day() == now.day() {
        words::clock(until)
    } else {
        words::until(bolthole_words::Words::english(), until.day(), now.day())
    }
}

pub(super) fn held_in_short(held: &Held, now: Moment) -> String {
    match held.until {
        _ if held.is_unknown && held.gate == Gate::Illness => {
            "Nobody has said yet how they all are.".to_owned()
        }
        _ if held.is_unknown => format!("{}: not answered yet.", gate(held.gate).0),
        Some(day) => format!(
            "{}: until {} at least.",
            gate(held.gate).0,
            words::until(bolthole_words::Words::english(), day, now.day())
        ),
        None => format!("{}.", gate(held.gate).0),
    }
}

/// What a rule is called, why it is there and what to do instead.
pub(super) fn gate(gate: Gate) -> (&'static str, &'static str) {
    match gate {
        Gate::Quarantine => (
            "Quarantine",
            "A new rat may carry what does not show yet. Fourteen days in a room with air of its own; 21 are better.",
        ),
        Gate::Illness => (
            "Somebody is ill",
            "An ill rat meets nobody: it passes things on and cannot hold its own. Its body comes first.",
        ),
        Gate::OpenSexMix => (
            "A litter could come of it",
            "A male stays fertile for weeks after he is neutered, nobody knows exactly how many. They meet when a vet has cleared it.",
        ),
        Gate::HormonalAggressor => (
            "He attacks, and is not neutered",
            "What drives him does not pass with patience, and the other rat pays for it. Neutering is for you and a vet to weigh.",
        ),
        Gate::HalfGrown => (
            "Not yet half as big",
            "What is a shove among grown rats can kill a baby. From about nine to eleven weeks, at half the others’ size or more.",
        ),
        Gate::Weather => (
            "The weather",
            "A rat cannot sweat, and a carrier warms up fast; frost is as bad. Another day.",
        ),
        Gate::Blood => (
            "There was blood",
            "Apart for the night at least, and every wound looked at by light: one that gapes or bleeds on is for the vet today. Then from the beginning, in arms.",
        ),
        Gate::AskFirst => (
            "This keeps failing",
            "Bolthole has no answer to it. Some rats never live together, and that is nobody’s fault. Ask a vet, for illness and hormones; ask an experienced keeper or a rescue, who have seen many. Two pairs in two cages is a good life, too.",
        ),
    }
}

/// Why this weather is against it.
pub(super) fn weather(weather: Weather) -> &'static str {
    match weather {
        Weather::Heatwave => {
            "Not in a heatwave: a rat cannot sweat, and a carrier warms up fast. Another day."
        }
        Weather::Frost => "Not in a frost: it is as bad as heat, and who is frozen falls ill. Another day.",
        Weather::Mild | Weather::Bad => "",
    }
}

/// What the next stage waits for.
pub(super) fn waits(wait: Wait, stage: Stage, now: Moment) -> String {
    match wait {
        Wait::Begin | Wait::Rest => String::new(),
        Wait::Calm if stage == Stage::Cradle => "The next stage opens when both were calm.".to_owned(),
        Wait::Calm => "The next stage opens after a look at which shoving was the worst of it.".to_owned(),
        Wait::Until(when) => format!(
            "The next stage opens {}, if it stays like this. Nobody is late.",
            words::day_and_clock_ahead(bolthole_words::Words::english(), when, now)
        ),
        Wait::Heap => "The next stage opens when all of them sleep in one heap. Not most: all.".to_owned(),
    }
}

/// What was written down, as a past.
pub(super) fn what(what: What) -> &'static str {
    match what {
        What::Together => "put together",
        What::Calm => "all calm",
        What::Shoving => "some shoving",
        What::Quarrel => "more than shoving",
        What::Fight => "a fight",
        What::Blood => "blood",
        What::Froze => "one went stiff",
        What::Hot => "too hot or too cold",
        What::Heap => "all in one heap",
        What::Apart => "parted",
        What::Back => "back a stage",
        What::Advised => "somebody who knows was asked",
        What::Home => "home",
        What::GivenUp => "ended",
    }
}

/// What stands under a stage in the list.
pub(super) fn line(line: &Line, stage: Stage, now: Moment) -> String {
    let Some(last) = line.last else {
        return hint(stage).to_owned();
    };
    let times = match line.n_begun {
        0 | 1 => String::new(),
        2 => ", twice".to_owned(),
        n => format!(
            ", {} times",
            words::number(
                bolthole_words::Words::english(),
                usize::try_from(n).unwrap_or(usize::MAX)
            )
        ),
    };
    let worst = line
        .worst
        .map_or(String::new(), |seen| format!(", {}", what(seen)));
    format!(
        "{}{times}{worst}",
        words::day(bolthole_words::Words::english(), last.day(), now.day())
    )
}

fn hint(stage: Stage) -> &'static str {
    match stage {
        Stage::Cradle => "a few minutes, where a fall lands soft",
        Stage::CarrierWalk => "close together, with something new to smell",
        Stage::Carrier => "food and water, from room to room",
        Stage::BareCage => "food scattered, nothing to own",
        Stage::Furnished => "only when all of them sleep in a heap",
        Stage::LargerCages => "a size at a time",
    }
}

/// How it ended.
pub(super) fn ended(context: &Context, one: &Introducing) -> String {
    let day = |moment: Moment| words::day(context.asker.words, moment.day(), context.asker.now.day());
    match (one.standing.home, one.standing.given_up) {
        (Some(home), _) => format!("one mischief since {}", day(home)),
        (None, Some(ended)) => format!("ended {}; they live apart", day(ended)),
        (None, None) => "one of them is not here any more".to_owned(),
    }
}

pub(super) const WEATHERS: [(&str, Weather, &str); 4] = [
    ("mild", Weather::Mild, "Mild and dry"),
    ("bad", Weather::Bad, "Rain, wind or cold: walk indoors"),
    ("heatwave", Weather::Heatwave, "A heatwave"),
    ("frost", Weather::Frost, "A frost"),
];
