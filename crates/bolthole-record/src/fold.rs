//! From events to the notebook.
//!
//! Two orders: `made`, then id, for names, settings, health notes and corrections; `happened_at`, then id, for
//! visits and every other list. The order of arrival never matters.

use std::cmp::Ordering;

use bolthole_domain::{
    BiteSeverity, Care, CaregiverColor, CaregiverId, EventId, Instant, Intake, Outcome, RatId, Signs,
    SortedMap, SortedSet, StoppedBy, VisitId,
};

use crate::again::{First, first_written, written_over};
use crate::introductions;
use crate::taken_back::{Said, TakenBack, is_bite, taken_back};
use crate::{
    Bite, Body, Caregiver, EnvironmentAudit, EnvironmentNote, Event, HandedOver, HealthNote, Left, Made,
    Minute, Notebook, OwnView, Rat, RatPages, Rest, RetractedBite, RoutineDone, SoundEvent, SoundKind, Visit,
    Weight,
};

impl Notebook {
    /// The notebook of these events, in whatever order they come and however often each comes.
    ///
    /// Events that cannot be read are counted and left out. Events about a rat that never came are left out
    /// until its arrival is known.
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Notebook {
        let events = each_once_as_made(events);
        let mut said: Vec<Said<'_>> = events
            .iter()
            .filter_map(|event| Some((*event, event.read().ok()?)))
            .collect();
        let first = first_written(&said);
        let taken = taken_back(&said, &first);
        let mut notebook = Notebook {
            n_not_understood: events.len() - said.len(),
            latest_made: events.last().map(|event| event.made),
            ..Notebook::default()
        };
        let retracted = retracted_bites(&said, &taken);
        notebook.undone = undone(&said, &taken);
        said.retain(|(event, _)| !taken.contains(event.id));
        // Written down again with another time is not undone.
        let still_there = visits_of(said.iter());
        notebook.undone.retain(|visit, _| !still_there.contains(visit));
        let over = written_over(&said);
        said.retain(|(event, _)| !over.contains(&event.id));

        notebook.take_in_the_made_order(&said);
        for (rat, bite) in retracted {
            notebook.edit(rat, |pages| pages.retracted_bites.push(bite));
        }
        let notes = latest_notes(&said);
        for (event, body) in as_happened(&said) {
            notebook.take_in_the_happened_order(event, body, &notes, &first);
        }
        notebook
    }

    /// `said` is in the order of `made`.
    fn take_in_the_made_order(&mut self, said: &[Said<'_>]) {
        // Arrivals first: a clock that was ahead when a rat was added must not lose the changes made since.
        for (event, body) in said {
            self.take_arrival(event, body);
        }
        for (event, body) in said {
            self.take_change(event, body);
        }
    }

    fn take_arrival(&mut self, event: &Event, body: &Body) {
        if let Body::CaregiverAdded {
            caregiver,
            name,
            role,
            language,
            color,
        } = body
        {
            // Somebody who chose no color has one all the same: the first, second … of the palette as they came.
            let nth = self.caregivers.len() % CaregiverColor::ALL.len();
            let person = Caregiver {
                name: name.clone(),
                role: *role,
                language: language.unwrap_or_default(),
                color: color.unwrap_or(CaregiverColor::ALL[nth]),
            };
            self.caregivers.insert(*caregiver, person);
            return;
        }
        if let Body::IntroductionBegun { introduction, .. } = body {
            let begun = introductions::begun(event, body);
            self.introductions
                .extend(begun.map(|begun| (*introduction, begun)));
            return;
        }
        let Body::RatAdded {
            rat,
            mischief,
            name,
            sex,
            coat,
            came_home,
        } = body
        else {
            return;
        };
        let rat = Rat {
            id: *rat,
            mischief: *mischief,
            name: name.clone(),
            sex: *sex,
            coat: *coat,
            came_home: *came_home,
            care: Care::default(),
            left: None,
        };
        self.rats.insert(rat.id, RatPages::new(rat));
    }

    fn take_change(&mut self, event: &Event, body: &Body) {
        self.sounds.extend(sound(event, body));
        match body {
            Body::HouseholdNamed { name } => self.household.name.clone_from(name),
            Body::CaregiverChanged {
                caregiver,
                name,
                language,
                color,
            } => {
                if let Some(person) = self.caregivers.get_mut(caregiver) {
                    person.name = name.clone().unwrap_or_else(|| person.name.clone());
                    person.language = language.unwrap_or(person.language);
                    person.color = color.unwrap_or(person.color);
                }
            }
            Body::RatChanged {
                rat,
                name,
                sex,
                coat,
                mischief,
                care,
            } => self.edit(*rat, |RatPages { rat, .. }| {
                rat.name = name.clone().unwrap_or_else(|| rat.name.clone());
                rat.sex = sex.or(rat.sex);
                rat.coat = coat.unwrap_or(rat.coat);
                rat.mischief = mischief.unwrap_or(rat.mischief);
                rat.care = care.unwrap_or(rat.care);
            }),
            Body::IntroductionChecked {
                introduction,
                rat,
                checks,
            } => {
                if let Some(meeting) = self.introductions.get_mut(introduction) {
                    meeting.checks.insert(*rat, *checks);
                }
            }
            Body::RatsHandedOver { rats, from, people } => {
                let named = people.iter().map(|one| (one.caregiver, one.name.clone()));
                self.former.extend(named);
                for rat in rats {
                    self.edit(*rat, |pages| {
                        pages.rat.left = None;
                        pages.handed_over.push(HandedOver {
                            at: event.happened_at,
                            from: from.clone(),
                        });
                    });
                }
            }
            Body::RatLeft { rat, how, why } => self.edit(*rat, |pages| {
                pages.rat.left = Some(Left {
                    event: event.id,
                    at: event.happened_at,
                    how: *how,
                    why: why.clone(),
                });
            }),
            Body::HealthNoted { rat, tags, note } => self.edit(*rat, |pages| {
                pages.health.push(HealthNote {
                    at: event.happened_at,
                    tags: tags.clone(),
                    note: note.clone(),
                });
            }),
            Body::CauseSeenDifferently {
                rat,
                cause,
                part_of_it,
                note,
            } => self.edit(*rat, |pages| {
                let view = OwnView {
                    caregiver: event.caregiver,
                    at: event.happened_at,
                    part_of_it: *part_of_it,
                    note: note.clone(),
                };
                pages.own_views.insert(*cause, view);
            }),
            _ => {}
        }
    }

    fn take_in_the_happened_order(
        &mut self,
        event: &Event,
        body: &Body,
        notes: &SortedMap<VisitId, LaterWords>,
        first: &SortedMap<VisitId, First>,
    ) {
        let at = event.happened_at;
        let rest = Rest { event: event.id, at };
        match body {
            Body::IntakeAnswered { rat, intake } => self.edit(*rat, |pages| {
                pages.intake = pages.intake.updated(intake);
                pages.intake_answers.push((at, intake.clone()));
            }),
            Body::VisitLogged { rat, .. } => {
                let visit = visit(event, body, notes, first);
                self.edit(*rat, |pages| pages.visits.extend(visit));
            }
            Body::BiteNoted {
                rat,
                visit,
                zone,
                severity,
                bitten,
                note,
            } => self.edit(*rat, |pages| {
                let (visit, zone, severity, bitten) = (*visit, *zone, *severity, *bitten);
                pages.bites.push(Bite {
                    event: event.id,
                    at,
                    visit,
                    zone,
                    severity,
                    bitten,
                    note: note.clone(),
                });
            }),
            Body::VetSeen { rat, note } => self.edit(*rat, |pages| pages.vet_visits.push((at, note.clone()))),
            Body::MinuteTried { rat, came_within } => {
                let minute = Minute {
                    event: event.id,
                    at,
                    came_within: *came_within,
                };
                self.edit(*rat, |pages| pages.minutes.push(minute));
            }
            Body::RatWeighed { rat, grams } => self.edit(*rat, |pages| {
                let (event, grams) = (event.id, *grams);
                pages.weights.push(Weight { event, at, grams });
            }),
            Body::FoodsTried { rat, foods } => self.edit(*rat, |pages| {
                let new = foods.iter().map(|(food, taste)| (food.clone(), taste.clone()));
                pages.tastes.extend(new);
            }),
            Body::EnvironmentNoted { tags, note, rats } => {
                self.environment.push(EnvironmentNote {
                    event: event.id,
                    at,
                    tags: tags.clone(),
                    note: note.clone(),
                    rats: rats.clone(),
                });
            }
            Body::EnvironmentAudited { answers } => self.audits.push(EnvironmentAudit {
                at,
                answers: answers.clone(),
            }),
            Body::DayRested { rat: None } => self.rests.push(rest),
            Body::DayRested { rat: Some(rat) } => self.edit(*rat, |pages| pages.rests.push(rest)),
            Body::IntroductionSeen { introduction, .. } => {
                if let Some(meeting) = self.introductions.get_mut(introduction) {
                    meeting.seen.extend(introductions::seen(event, body));
                }
            }
            Body::RoutineDone { routine } => {
                let (caregiver, routine) = (event.caregiver, routine.clone());
                self.routines.push(RoutineDone {
                    event: event.id,
                    at,
                    caregiver,
                    routine,
                });
            }
            _ => {}
        }
    }

    fn edit(&mut self, rat: RatId, edit: impl FnOnce(&mut RatPages)) {
        if let Some(pages) = self.rats.get_mut(&rat) {
            edit(pages);
        }
    }
}

impl RatPages {
    pub(crate) fn new(rat: Rat) -> RatPages {
        RatPages {
            rat,
            intake: Intake::default(),
            intake_answers: Vec::new(),
            visits: Vec::new(),
            bites: Vec::new(),
            retracted_bites: Vec::new(),
            health: Vec::new(),
            vet_visits: Vec::new(),
            rests: Vec::new(),
            minutes: Vec::new(),
            weights: Vec::new(),
            tastes: SortedMap::new(),
            handed_over: Vec::new(),
            own_views: SortedMap::new(),
        }
    }
}

/// What an event says of a recording, as it came.
fn sound(event: &Event, body: &Body) -> Option<SoundEvent> {
    let (kind, says) = match body {
        Body::RecordingHeard(says) => (SoundKind::Heard, says),
        Body::RecordingPlaced(says) => (SoundKind::Placed, says),
        Body::CallJudged(says) => (SoundKind::Judged, says),
        Body::RecordingRemoved(says) => (SoundKind::Removed, says),
        _ => return None,
    };
    Some(SoundEvent {
        event: event.id,
        at: event.happened_at,
        caregiver: event.caregiver,
        kind,
        says: says.clone(),
    })
}

/// The visit that an event logged.
fn visit(
    event: &Event,
    body: &Body,
    notes: &SortedMap<VisitId, LaterWords>,
    first: &SortedMap<VisitId, First>,
) -> Option<Visit> {
    let Body::VisitLogged {
        visit,
        rung,
        outcome,
        latency,
        companion_present,
        stopped_by,
        at_food,
        note,
        rat: _,
    } = body
    else {
        return None;
    };
    let (later, first) = (notes.get(visit), first.get(visit));
    Some(Visit {
        id: *visit,
        event: event.id,
        at: event.happened_at,
        made: first.map_or(event.made, |first| first.made),
        device: first.map_or(event.device, |first| first.device),
        caregiver: event.caregiver,
        rung: rung.clone(),
        outcome: *outcome,
        latency: *latency,
        companion_present: later
            .and_then(|words| words.companion_present)
            .or(*companion_present),
        stopped_by: later.and_then(|words| words.stopped_by).or(*stopped_by),
        at_food: *at_food,
        signs: later.map(|words| words.signs).unwrap_or_default(),
        note: later.map_or(note, |words| &words.note).clone(),
    })
}

/// Each event once, in the order of `made`, then id.
///
/// A log may be long and its events lie scattered: what is sorted by is carried along.
fn each_once_as_made<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<&'a Event> {
    let mut by_id: Vec<(EventId, &Event)> = events.into_iter().map(|event| (event.id, event)).collect();
    by_id.sort_unstable_by_key(|(id, _)| *id);
    let doubles = by_id.chunk_by(|(id, _), (next, _)| id == next);
    let once = doubles.filter_map(|double| {
        double
            .iter()
            .map(|(_, event)| *event)
            .min_by(|a, b| beside_the_id(a, b))
    });
    let mut as_made: Vec<((Made, EventId), &Event)> =
        once.map(|event| ((event.made, event.id), event)).collect();
    as_made.sort_unstable_by_key(|(key, _)| *key);
    as_made.into_iter().map(|(_, event)| event).collect()
}

/// In the order of `happened_at`, then id.
fn as_happened<'a>(said: &'a [Said<'a>]) -> impl Iterator<Item = (&'a Event, &'a Body)> {
    let mut as_happened: Vec<((Instant, EventId), &Said<'_>)> = said
        .iter()
        .map(|one| ((one.0.happened_at.at, one.0.id), one))
        .collect();
    as_happened.sort_unstable_by_key(|(key, _)| *key);
    as_happened.into_iter().map(|(_, (event, body))| (*event, body))
}

/// No program makes two different events of one id. If it happens all the same, every device keeps the same one.
fn beside_the_id(a: &Event, b: &Event) -> Ordering {
    if a == b {
        return Ordering::Equal;
    }
    let words = |event: &Event| serde_json::to_string(event).expect("an event came from JSON");
    a.made.cmp(&b.made).then_with(|| words(a).cmp(&words(b)))
}

/// What was said of a visit after it was logged.
#[derive(Default)]
struct LaterWords {
    note: String,
    companion_present: Option<bool>,
    stopped_by: Option<StoppedBy>,
    signs: Signs,
}

/// The last word said about each visit; what a word leaves open stays as it was.
fn latest_notes(said: &[Said<'_>]) -> SortedMap<VisitId, LaterWords> {
    let mut latest: SortedMap<VisitId, LaterWords> = SortedMap::new();
    for (_, body) in said {
        if let Body::VisitNoted {
            visit,
            note,
            companion_present,
            stopped_by,
            posture,
            posture_gone,
            alarm_calls,
        } = body
        {
            let words = latest.get_or_default(*visit);
            words.note.clone_from(note);
            words.companion_present = companion_present.or(words.companion_present);
            words.stopped_by = stopped_by.or(words.stopped_by);
            if *posture_gone {
                words.signs.posture = None;
            }
            let noted = Signs {
                posture: *posture,
                alarm_calls: *alarm_calls,
            };
            words.signs = noted.or(words.signs);
        }
    }
    latest
}

/// The visits and weekly minutes whose events were taken back, each with when first.
fn undone(said: &[Said<'_>], taken: &TakenBack) -> SortedMap<VisitId, Made> {
    let mut undone = SortedMap::new();
    for (event, body) in said {
        let tapped = match body {
            Body::VisitLogged { visit, .. } => *visit,
            Body::MinuteTried { .. } => VisitId(event.id.0),
            _ => continue,
        };
        if let Some(made) = taken.when(event.id) {
            let first = undone.get_or_insert(tapped, made);
            *first = made.min(*first);
        }
    }
    undone
}

/// The visits among these.
fn visits_of<'a>(said: impl Iterator<Item = &'a Said<'a>>) -> SortedSet<VisitId> {
    said.filter_map(|(_, body)| match body {
        Body::VisitLogged { visit, .. } => Some(*visit),
        _ => None,
    })
    .collect()
}

/// Bites that were taken back with a reason, oldest first. A visit whose bite was noted too is told once, by the note.
fn retracted_bites(said: &[Said<'_>], taken: &TakenBack) -> Vec<(RatId, RetractedBite)> {
    let noted: Vec<VisitId> = said
        .iter()
        .filter(|(event, _)| taken.reason(event.id).is_some())
        .filter_map(|(_, body)| match body {
            Body::BiteNoted { visit, .. } => *visit,
            _ => None,
        })
        .collect();
    let mut bites: Vec<(Instant, RatId, RetractedBite)> = Vec::new();
    for (event, body) in said.iter().filter(|(_, body)| is_bite(body)) {
        let Some(reason) = taken.reason(event.id) else {
            continue;
        };
        let (rat, severity, zone, visit, own) = match body {
            Body::VisitLogged { visit, .. } if noted.contains(visit) => continue,
            Body::VisitLogged {
                rat, outcome, visit, ..
            } => (*rat, severity_of(*outcome), None, Some(*visit), ""),
            Body::BiteNoted {
                rat,
                severity,
                zone,
                visit,
                note,
                ..
            } => (*rat, *severity, Some(*zone), *visit, note.as_str()),
            _ => continue,
        };
        let (caregiver, words) = visit.map_or((None, ""), |visit| told_of(said, taken, visit));
        let bite = RetractedBite {
            event: event.id,
            at: event.happened_at,
            severity,
            zone,
            caregiver: caregiver.or(event.caregiver),
            note: if own.is_empty() { words } else { own }.to_owned(),
            reason: reason.to_owned(),
        };
        bites.push((event.happened_at.at, rat, bite));
    }
    bites.sort_by_key(|(at, _, bite)| (*at, bite.event));
    bites.into_iter().map(|(_, rat, bite)| (rat, bite)).collect()
}

/// Whose visit that was, and the last word about it, though the visit itself may have been taken back.
fn told_of<'a>(said: &'a [Said<'_>], taken: &TakenBack, visit: VisitId) -> (Option<CaregiverId>, &'a str) {
    let mut told = (None, "");
    for (event, body) in said {
        match body {
            Body::VisitLogged { visit: of, note, .. } if *of == visit => {
                told = (event.caregiver, note.as_str())
            }
            Body::VisitNoted { visit: of, note, .. } if *of == visit && !taken.contains(event.id) => {
                told.1 = note.as_str();
            }
            _ => {}
        }
    }
    told
}

/// What a visit's outcome alone says of the bite.
fn severity_of(outcome: Outcome) -> BiteSeverity {
    match outcome {
        Outcome::Bit => BiteSeverity::BiteUnspecified,
        Outcome::Nipped => BiteSeverity::Nip,
        _ => BiteSeverity::None,
    }
}
