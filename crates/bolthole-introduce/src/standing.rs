use bolthole_domain::Moment;

use crate::gates::{self, Gate, Held};
use crate::way::{Line, Way, later};
use crate::{Meeting, Stage, Weather, What};

/// Where an introduction stands at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The stage they are in, or that comes when they meet next.
    pub stage: Stage,
    /// They are together.
    pub together: Option<Together>,
    /// Nobody meets before.
    pub rest_until: Option<Moment>,
    /// Every rule that holds; empty: none does.
    pub held: Vec<Held>,
    /// What may come after this stage, or what it waits for. Held or resting, nothing may.
    pub on: Result<Next, Wait>,
    /// What is known of each stage, in their order.
    pub lines: [Line; 6],
    /// When they came home as one mischief.
    pub home: Option<Moment>,
    /// When it was given up.
    pub given_up: Option<Moment>,
}

/// They are together in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    /// Since when.
    pub since: Moment,
    /// When to look again.
    pub look_by: Moment,
    /// It has lasted too long: end it.
    pub is_too_long: bool,
    /// Somebody is ill, or the weather is against it: part them now.
    pub must_part: bool,
}

/// What comes after a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Another stage.
    Stage(Stage),
    /// They live together.
    Home,
}

/// What a stage waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// To be begun.
    Begin,
    /// A look at which all was calm, or shoving at the worst.
    Calm,
    /// Time.
    Until(Moment),
    /// All of them asleep in one heap.
    Heap,
    /// A rule, or the night apart.
    Rest,
}

/// How they all look today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Nobody sneezes, is hurt, or is not as usual.
    Well,
    /// Somebody is not.
    NotWell,
}

/// A stage that may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beginning {
    /// Which.
    pub stage: Stage,
    /// Where a walk goes.
    pub ground: Ground,
}

/// Where a walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Round the garden.
    Garden,
    /// From room to room.
    Indoors,
}

/// Why rats are not put together now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A rule holds them.
    Held(Held),
    /// It is not yet time.
    Resting(Moment),
    /// The stage before waits for something.
    NotYet(Wait),
    /// They are together already.
    Together,
    /// They live together, or it was given up.
    Over,
}

/// Where these rats stand at `now`. What was seen is taken as it was, whatever it is; rules bind only what comes next.
pub fn standing(meeting: &Meeting, now: Moment) -> Standing {
    let way = Way::of(meeting);
    let held = gates::all(meeting, &way, now);
    let rest_until = way.rest_until.filter(|until| now.at < until.at);
    let on = if held.is_empty() && rest_until.is_none() {
        on(&way, now)
    } else {
        Err(Wait::Rest)
    };
    Standing {
        stage: way.stage,
        together: way.together.map(|since| together(&way, since, meeting, now)),
        rest_until,
        held,
        on,
        lines: way.lines,
        home: way.home,
        given_up: way.given_up,
    }
}

fn together(way: &Way, since: Moment, meeting: &Meeting, now: Moment) -> Together {
    let times = way.stage.times();
    let looked = way
        .last
        .map(|(at, _)| at)
        .filter(|at| since.at < at.at)
        .unwrap_or(since);
    let is_ill = meeting.in_one_air().any(|(_, vet)| gates::illness::is_ill(vet));
    let is_extreme = meeting.weather(now).and_then(gates::weather::hold).is_some();
    Together {
        since,
        look_by: later(looked, times.look),
        is_too_long: times
            .at_most
            .is_some_and(|ms| later(since, ms).at <= now.at && on(way, now).is_err()),
        must_part: is_ill || (is_extreme && way.stage.is_close()),
    }
}

/// What may come next, the rules aside.
fn on(way: &Way, now: Moment) -> Result<Next, Wait> {
    let last = way.last.map(|(_, what)| what);
    // In arms and on a walk they part between meetings; from the carrier on they stay together.
    let may_be_apart = matches!(way.stage, Stage::Cradle | Stage::CarrierWalk);
    let since = match (way.together, last) {
        (Some(since), _) => since,
        (None, Some(_)) if may_be_apart => now,
        (None, _) => return Err(Wait::Begin),
    };
    let is_calm = matches!(last, Some(What::Calm | What::Heap));
    let is_shoving = last == Some(What::Shoving);
    match way.stage {
        Stage::Cradle if !is_calm => return Err(Wait::Calm),
        Stage::CarrierWalk | Stage::Carrier if !is_calm && !is_shoving => return Err(Wait::Calm),
        Stage::BareCage if last != Some(What::Heap) => return Err(Wait::Heap),
        Stage::Furnished | Stage::LargerCages if !is_calm => return Err(Wait::Calm),
        _ => {}
    }
    let over = later(since, way.stage.times().at_least);
    if way.stage.times().at_least > 0 && now.at < over.at {
        return Err(Wait::Until(over));
    }
    Ok(way.stage.next().map_or(Next::Home, Next::Stage))
}

impl Standing {
    /// Whether they may be put together in the stage in which they stand, in this weather and looking so.
    ///
    /// # Errors
    /// What holds them.
    pub fn begin(&self, weather: Weather, body: Body) -> Result<Beginning, Refusal> {
        self.may_meet(weather, body)?;
        if self.together.is_some() {
            return Err(Refusal::Together);
        }
        Ok(Beginning {
            stage: self.stage,
            ground: ground(weather),
        })
    }

    /// Whether they may go on to the next stage; none of the next: they are home.
    ///
    /// # Errors
    /// What holds them, or what this stage still waits for.
    pub fn go_on(&self, weather: Weather, body: Body) -> Result<Option<Beginning>, Refusal> {
        self.may_meet(weather, body)?;
        match self.on {
            Ok(Next::Stage(stage)) => Ok(Some(Beginning {
                stage,
                ground: ground(weather),
            })),
            Ok(Next::Home) => Ok(None),
            Err(wait) => Err(Refusal::NotYet(wait)),
        }
    }

    fn may_meet(&self, weather: Weather, body: Body) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        // What was told of the weather last is what counts.
        let told_now = gates::weather::hold(weather);
        let held = self.held.iter().find(|held| held.gate != Gate::Weather);
        if let Some(held) = held.cloned().or(told_now) {
            return Err(Refusal::Held(held));
        }
        if body == Body::NotWell {
            return Err(Refusal::Held(Held {
                gate: Gate::Illness,
                rats: Vec::new(),
                until: None,
                is_unknown: false,
            }));
        }
        match self.rest_until {
            Some(until) => Err(Refusal::Resting(until)),
            None => Ok(()),
        }
    }

    /// They live together, or it was given up.
    pub fn is_over(&self) -> bool {
        self.home.is_some() || self.given_up.is_some()
    }

    /// It failed so often that a vet or an experienced keeper is asked first.
    pub fn is_failing(&self) -> bool {
        self.held.iter().any(|held| held.gate == Gate::AskFirst)
    }
}

fn ground(weather: Weather) -> Ground {
    match weather {
        Weather::Mild => Ground::Garden,
        Weather::Bad | Weather::Heatwave | Weather::Frost => Ground::Indoors,
    }
}
