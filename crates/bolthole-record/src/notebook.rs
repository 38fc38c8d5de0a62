//! What the events fold into: the household's notebook, the one thing that views and plans are made from.

use bolthole_domain::{
    BiteSeverity, Bitten, Care, CaregiverColor, CaregiverId, Cause, Coat, DeviceId, EventId, Intake,
    IntroductionId, Language, Leaving, MischiefId, Moment, Outcome, RatId, Role, RungId, Seconds, Sex, Signs,
    SortedMap, StoppedBy, VisitId, Zone,
};

use bolthole_introduce::{Checks, Seen, Why};

use crate::{Followed, Made, SoundEvent};

/// Everything known about a household.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notebook {
    /// Its name.
    pub household: Household,
    /// Who logs.
    pub caregivers: SortedMap<CaregiverId, Caregiver>,
    /// Every rat that ever lived here, with its pages.
    pub rats: SortedMap<RatId, RatPages>,
    /// Changes to room and cage, oldest first.
    pub environment: Vec<EnvironmentNote>,
    /// Answers about room and cage as they were given, oldest first.
    pub audits: Vec<EnvironmentAudit>,
    /// Routines done, oldest first.
    pub routines: Vec<RoutineDone>,
    /// Days of rest for all, oldest first.
    pub rests: Vec<Rest>,
    /// People of households in which rats lived before, by name.
    pub former: SortedMap<CaregiverId, String>,
    /// Introductions, by id.
    pub introductions: SortedMap<IntroductionId, Introduction>,
    /// What was said of sound recordings, in the order it was made.
    pub sounds: Vec<SoundEvent>,
    /// Visits that were undone, and when first: a tap on a page that was left open before is another visit, and never
    /// these again. Weekly minutes likewise, by their events' ids.
    pub undone: SortedMap<VisitId, Made>,
    /// Events kept but not understood.
    pub n_not_understood: usize,
    /// The latest `made`: the next event is stamped after it. A shell that knows when each event was received leaves
    /// fast clocks out of it.
    pub latest_made: Option<Made>,
    /// What plans have read of each rat's log.
    pub followed: Followed,
}

impl Notebook {
    /// The same, and plans read on from where those of the notebook before it stopped.
    pub fn after(self, before: &Notebook) -> Notebook {
        let followed = before.followed.hand_on(|rat| self.rats.contains_key(rat));
        Notebook { followed, ..self }
    }
}

/// The household itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Household {
    /// Empty until it was named.
    pub name: String,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caregiver {
    /// "Mum".
    pub name: String,
    /// Adult or child.
    pub role: Role,
    /// What they read; English where nothing was said.
    pub language: Language,
    /// The color beside their initials.
    pub color: CaregiverColor,
}

/// One rat as it is called and drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Rat {
    /// Its id.
    pub id: RatId,
    /// With whom it lives.
    pub mischief: MischiefId,
    /// Its name.
    pub name: String,
    /// If known.
    pub sex: Option<Sex>,
    /// For the portrait.
    pub coat: Coat,
    /// When it came home.
    pub came_home: Moment,
    /// How careful the planner is to be with it.
    pub care: Care,
    /// That it left, if it did.
    pub left: Option<Left>,
}

/// That a rat died or moved away. Its pages stay.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// The event that said so.
    pub event: EventId,
    /// When.
    pub at: Moment,
    /// How, if it was said.
    pub how: Option<Leaving>,
    /// In anybody's words; may be empty.
    pub why: String,
}

/// One rat's part of the notebook. Every list is in the order of `happened_at`, then of the event's id.
#[derive(Debug, Clone, PartialEq)]
pub struct RatPages {
    /// Who.
    pub rat: Rat,
    /// What is known of it, all answers together.
    pub intake: Intake,
    /// Each set of answers as it was given, with the moment.
    pub intake_answers: Vec<(Moment, Intake)>,
    /// Visits.
    pub visits: Vec<Visit>,
    /// Bites noted with zone and severity.
    pub bites: Vec<Bite>,
    /// Bites taken back with a reason; shown for ever.
    pub retracted_bites: Vec<RetractedBite>,
    /// Health notes, in the order they were made.
    pub health: Vec<HealthNote>,
    /// Vet visits.
    pub vet_visits: Vec<(Moment, String)>,
    /// Days of rest for this rat.
    pub rests: Vec<Rest>,
    /// The same minute each week.
    pub minutes: Vec<Minute>,
    /// What it weighed, oldest first.
    pub weights: Vec<Weight>,
    /// What it makes of foods from the spoon, by the food's id; empty: not known any more.
    pub tastes: SortedMap<String, String>,
    /// When it came from another household with its history, oldest first.
    pub handed_over: Vec<HandedOver>,
    /// Where a caregiver sees a cause differently; the latest view of each cause.
    pub own_views: SortedMap<Cause, OwnView>,
}

/// One visit.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// The event that logged it.
    pub event: EventId,
    /// When it happened.
    pub at: Moment,
    /// When it was first entered.
    pub made: Made,
    /// On which device that was.
    pub device: DeviceId,
    /// By whom.
    pub caregiver: Option<CaregiverId>,
    /// Which step.
    pub rung: RungId,
    /// What the rat did.
    pub outcome: Outcome,
    /// Offer to first voluntary contact.
    pub latency: Option<Seconds>,
    /// Another rat was beside it.
    pub companion_present: Option<bool>,
    /// Who had enough first.
    pub stopped_by: Option<StoppedBy>,
    /// Teeth met a spoon or came through bars for food.
    pub at_food: bool,
    /// How it looked and what was heard of it, as far as somebody noted it.
    pub signs: Signs,
    /// A word about it; may be empty.
    pub note: String,
}

/// A bite with where and how bad.
#[derive(Debug, Clone, PartialEq)]
pub struct Bite {
    /// The event that noted it.
    pub event: EventId,
    /// When it happened.
    pub at: Moment,
    /// Its visit, if it belongs to one.
    pub visit: Option<VisitId>,
    /// Where.
    pub zone: Zone,
    /// How bad.
    pub severity: BiteSeverity,
    /// Whose skin, if it was said.
    pub bitten: Option<Bitten>,
    /// How it came; may be empty.
    pub note: String,
}

/// A bite that was taken back later than an undo, with the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct RetractedBite {
    /// The event taken back.
    pub event: EventId,
    /// When it was said to have happened.
    pub at: Moment,
    /// What had been logged.
    pub severity: BiteSeverity,
    /// Where, once that had been noted.
    pub zone: Option<Zone>,
    /// Whose visit it was.
    pub caregiver: Option<CaregiverId>,
    /// What had been written of it; may be empty.
    pub note: String,
    /// Why it was taken back.
    pub reason: String,
}

/// A rat on the scales.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// The event that noted it.
    pub event: EventId,
    /// When.
    pub at: Moment,
    /// How much.
    pub grams: f64,
}

/// A rat came from another household, with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// When the file was made.
    pub at: Moment,
    /// What that household is called; empty where it was not said.
    pub from: String,
}

/// What could be seen of a rat's body.
#[derive(Debug, Clone, PartialEq)]
pub struct HealthNote {
    /// When.
    pub at: Moment,
    /// Tags; empty: every sign is gone.
    pub tags: Vec<String>,
    /// In words; may be empty.
    pub note: String,
}

/// A change to room or cage.
#[derive(Debug, Clone, PartialEq)]
pub struct EnvironmentNote {
    /// The event that noted it.
    pub event: EventId,
    /// When.
    pub at: Moment,
    /// Tags.
    pub tags: Vec<String>,
    /// In words.
    pub note: String,
    /// For whom; empty: for every rat of the household.
    pub rats: Vec<RatId>,
}

impl EnvironmentNote {
    /// Whether it is about this rat's room or cage.
    pub fn is_about(&self, rat: RatId) -> bool {
        self.rats.is_empty() || self.rats.contains(&rat)
    }
}

/// Answers about room and cage that were given together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvironmentAudit {
    /// When.
    pub at: Moment,
    /// By the question's id: the answer's id, or empty for "not known".
    pub answers: SortedMap<String, String>,
}

/// Rats that meet, and what was seen of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// Its id.
    pub id: IntroductionId,
    /// When it was planned.
    pub at: Moment,
    /// Whether they have met before.
    pub why: Why,
    /// Who is new, or comes back.
    pub newcomers: Vec<RatId>,
    /// Who lives here.
    pub residents: Vec<RatId>,
    /// What was answered about each rat.
    pub checks: SortedMap<RatId, Checks>,
    /// What was seen, oldest first, each with its event and who wrote it.
    pub seen: Vec<(EventId, Option<CaregiverId>, Seen)>,
}

/// A routine that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutineDone {
    /// The event.
    pub event: EventId,
    /// When.
    pub at: Moment,
    /// By whom.
    pub caregiver: Option<CaregiverId>,
    /// Its card's id.
    pub routine: String,
}

/// The same minute of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Minute {
    /// The event.
    pub event: EventId,
    /// When.
    pub at: Moment,
    /// How soon it touched the arm, at most; none: not within the minute.
    pub came_within: Option<Seconds>,
}

/// A day without training, by choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// The event.
    pub event: EventId,
    /// When it was chosen.
    pub at: Moment,
}

/// A caregiver's own view of a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnView {
    /// By whom.
    pub caregiver: Option<CaregiverId>,
    /// When.
    pub at: Moment,
    /// Whether it is thought part of it.
    pub part_of_it: bool,
    /// Why; may be empty.
    pub note: String,
}
