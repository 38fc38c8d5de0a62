//! The first page: what Bolthole does, and "Describe a rat". Also the page for every further rat.

use bolthole_domain::{CaregiverId, Coat, Instant, Language, MischiefId, Moment, RatId, Role, Sex};
use bolthole_record::{Body, Event};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::portrait;
use crate::layout::{Head, Page, Tab};
use crate::{Form, Place, words};

use super::fields::{self, Fault, Line, Pick};

/// The form's id on the page; the main button stands outside of it, at the thumb.
const FORM: &str = "describe";
/// The choice of a rat that lives with none of the others.
pub(super) const APART: &str = "apart";

/// What can be said of when a rat came home, and how many days ago that is taken to be.
///
/// None of them is chosen beforehand: how long a rat has had to settle in changes the answer.
const CAME_HOME: [(&str, &str, i64); 9] = [
    ("0", "Today", 0),
    ("3", "A few days ago", 3),
    ("7", "About a week ago", 7),
    ("14", "About two weeks ago", 14),
    ("30", "About a month ago", 30),
    ("91", "About three months ago", 91),
    ("182", "About half a year ago", 182),
    ("365", "About a year ago", 365),
    ("730", "Two years ago or more", 730),
];
const MS_PER_DAY: i64 = 86_400_000;

/// The first page of an empty notebook.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(first_page(context, &Form::default(), &[]))
}

/// A rat is described, and the one who describes it becomes known.
pub(crate) fn submit(context: &Context) -> Reply {
    take(context, first_page)
}

/// The page for a further rat.
pub(crate) fn another(context: &Context) -> Reply {
    context.show(further_page(context, &Form::default(), &[]))
}

/// A further rat is described.
pub(crate) fn submit_another(context: &Context) -> Reply {
    take(context, further_page)
}

fn first_page(context: &Context, sent: &Form, faults: &[Fault]) -> Page {
    Page {
        title: "Welcome".to_owned(),
        head: Head::Top(html! { div.grow { h1 { "A rat is hiding. Begin here." } } }),
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                p.lead { "Bolthole looks at health first, then at why your rat may be afraid, and gives you one small step for today." }
                p { "You do the step, tap what the rat did, and tomorrow’s step follows from that. The rat sets the pace. Whatever went wrong before, most rats can learn to feel safe; it may take weeks." }
                p.soft.small { (where_it_stays(context)) " It is not a vet, and says so when one is needed." }
                (from_elsewhere(context))
            }
            (describe(context, "welcome", sent, faults))
        },
        thumb: send_button(),
    }
}

fn where_it_stays(context: &Context) -> &'static str {
    match context.asker.keeping.place {
        _ if context.asker.demo => "This is a demonstration: what you write is gone when the program ends.",
        Place::PhoneAlone => "What you write stays on this device; nothing leaves it by itself.",
        Place::Server | Place::PhoneOfServer => {
            "What you write stays on the machine that runs Bolthole; nothing leaves the house by itself."
        }
    }
}

/// An empty place may also begin with what was written elsewhere.
fn from_elsewhere(context: &Context) -> Markup {
    html! {
        @if !context.asker.demo && context.role() == Role::Adult && context.notebook.rats.is_empty() {
            p.small { a.alone href=(context.to("household")) { "There is a notebook already: bring a copy of it" } }
        }
    }
}

fn further_page(context: &Context, sent: &Form, faults: &[Fault]) -> Page {
    Page {
        title: "Another rat".to_owned(),
        head: Head::Back {
            to: "rats".to_owned(),
            says: "Rats".to_owned(),
        },
        tab: Tab::Rats,
        main: html! { h1 { "Another rat" } (describe(context, "rats/new", sent, faults)) },
        thumb: send_button(),
    }
}

fn send_button() -> Markup {
    html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { "On to the questions" } } }
}

fn describe(context: &Context, action: &str, sent: &Form, faults: &[Fault]) -> Markup {
    let written = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    html! {
        form.stack-wide id=(FORM) method="post" action=(context.to(action)) {
            (context.form_id_field(0))
            section.card.stack {
                h2 { "Describe a rat" }
                (fields::line(&Line { name: "name", label: "Name", typed: &written("name"), keys: "text", longest: 200 }, faults))
                fieldset.stack {
                    legend { "She or he?" }
                    (fields::choices("sex", Pick::One, [("female", "She, a doe"), ("male", "He, a buck"), ("unknown", "Not known")], &[or(written("sex"), "unknown")], faults))
                }
                (fields::select("came_home", "When did this rat come home? Roughly is enough.", came_home_choices(), &written("came_home"), faults))
                (coats(&or(written("coat"), Coat::default().name())))
                (company(context, &written("lives_with")))
            }
            @if context.notebook.caregivers.is_empty() { (who_are_you(&written("who"), &written("child"), faults)) }
        }
    }
}

fn or(written: String, otherwise: &str) -> String {
    if written.is_empty() {
        otherwise.to_owned()
    } else {
        written
    }
}

pub(super) fn coats(chosen: &str) -> Markup {
    html! {
        fieldset.stack {
            legend { "Coat, for the picture" }
            div.coats {
                @for coat in Coat::ALL {
                    label.choice {
                        input type="radio" name="coat" value=(coat.name()) checked[coat.name() == chosen];
                        (portrait(coat))
                        span { (words::at_start(coat.name())) }
                    }
                }
            }
        }
    }
}

/// With whom the rat lives; nothing to ask while there is no other rat.
fn company(context: &Context, chosen: &str) -> Markup {
    let mischiefs = mischiefs(context, None);
    let first = mischiefs.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let chosen = [or(chosen.to_owned(), &first)];
    let options = mischiefs
        .iter()
        .map(|(id, says)| (id.as_str(), says.as_str()))
        .chain([(APART, "Lives apart from them")]);
    html! {
        @if !mischiefs.is_empty() {
            fieldset.stack { legend { "With whom?" } (fields::choices("lives_with", Pick::One, options, &chosen, &[])) }
        }
    }
}

/// Each mischief that has living rats beside this one, with "Lives with Ellie and Tibby".
pub(super) fn mischiefs(context: &Context, beside: Option<RatId>) -> Vec<(String, String)> {
    let mut ids: Vec<MischiefId> = Vec::new();
    let living = || {
        context
            .notebook
            .rats
            .values()
            .filter(|pages| pages.rat.left.is_none() && Some(pages.rat.id) != beside)
    };
    for pages in living() {
        if !ids.contains(&pages.rat.mischief) {
            ids.push(pages.rat.mischief);
        }
    }
    let names = |id: MischiefId| {
        words::listed(
            context.asker.words,
            living()
                .filter(|pages| pages.rat.mischief == id)
                .map(|pages| pages.rat.name.as_str()),
        )
    };
    ids.into_iter()
        .map(|id| (id.to_string(), format!("Lives with {}", names(id))))
        .collect()
}

fn who_are_you(written: &str, child: &str, faults: &[Fault]) -> Markup {
    html! {
        section.card.stack {
            h2 { "And who are you?" }
            (fields::line(&Line { name: "who", label: "What the notebook calls you, such as Mum. May stay empty.", typed: written, keys: "text", longest: 200 }, faults))
            div.choices { label.choice { input type="checkbox" name="child" value="yes" checked[child == "yes"]; span { "I am a child, and a grown-up helps me" } } }
        }
    }
}

/// A rat as it was described in the form.
struct Described {
    name: String,
    sex: Option<Sex>,
    coat: Coat,
    came_home: Moment,
    mischief: Option<MischiefId>,
    who: Option<String>,
}

fn take(context: &Context, page: fn(&Context, &Form, &[Fault]) -> Page) -> Reply {
    match read(context) {
        Ok(described) => write(context, described),
        Err(faults) => context.refuse(page(context, context.sent(), &faults)),
    }
}

/// All faults at once, so that nobody has to send the form twice for two slips.
fn read(context: &Context) -> Result<Described, Vec<Fault>> {
    let sent = context.sent();
    let written = |name: &str| sent.get(name).unwrap_or_default();
    let name = fields::name(
        written("name"),
        "name",
        "Write a name; any name will do, and it can be changed.",
    );
    let who = match written("who") {
        "" => Ok(None),
        who => fields::name(who, "who", "Write a name, or leave it empty.").map(Some),
    };
    let came_home = came_home(context.asker.now, written("came_home"));
    match (name, came_home, who) {
        (Ok(name), Ok(came_home), Ok(who)) => Ok(Described {
            name,
            sex: Sex::from_name(written("sex")),
            coat: Coat::ALL
                .into_iter()
                .find(|coat| coat.name() == written("coat"))
                .unwrap_or_default(),
            came_home,
            mischief: lives_with(context, written("lives_with")),
            who,
        }),
        (name, came_home, who) => Err([name.err(), came_home.err(), who.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

fn came_home_choices() -> impl Iterator<Item = (&'static str, &'static str)> {
    [("", "Choose one")]
        .into_iter()
        .chain(CAME_HOME.map(|(value, says, _)| (value, says)))
}

/// The moment that a choice means.
fn came_home(now: Moment, choice: &str) -> Result<Moment, Fault> {
    let chosen = CAME_HOME.iter().find(|(value, _, _)| *value == choice);
    let (_, _, days_ago) = chosen.ok_or_else(|| {
        Fault::at(
            "came_home",
            "Choose roughly when; it tells how long there has been to settle in.",
        )
    })?;
    Ok(Moment {
        at: Instant(now.at.0 - days_ago * MS_PER_DAY),
        ..now
    })
}

/// The mischief that was chosen; the first there is if none was named; none if the rat lives apart.
fn lives_with(context: &Context, choice: &str) -> Option<MischiefId> {
    let living = || {
        context
            .notebook
            .rats
            .values()
            .filter(|pages| pages.rat.left.is_none())
            .map(|pages| pages.rat.mischief)
    };
    match choice {
        APART => None,
        _ => living()
            .find(|id| id.to_string() == choice)
            .or_else(|| living().next()),
    }
}

fn write(context: &Context, described: Described) -> Reply {
    let nth = fields::nth_of(
        context
            .sent()
            .0
            .iter()
            .filter(|(name, _)| name != "form")
            .map(|(_, value)| value.as_str()),
    );
    let mut pen = context.pen().from_nth(nth);
    let mut events: Vec<Event> = Vec::new();
    let mut remember = Vec::new();
    if let Some(name) = described.who.filter(|_| context.notebook.caregivers.is_empty()) {
        let caregiver = CaregiverId(pen.next_id());
        let role = if context.sent().get("child") == Some("yes") {
            Role::Child
        } else {
            Role::Adult
        };
        pen = pen.held_by(caregiver);
        events.push(pen.write(Body::CaregiverAdded {
            caregiver,
            name,
            role,
            // Who was spoken to in German goes on reading German.
            language: Some(context.asker.words.language()).filter(|spoken| *spoken != Language::default()),
            color: None,
        }));
        remember.push(("caregiver", caregiver.to_string()));
    }
    let rat = RatId(pen.next_id());
    let mischief = described.mischief.unwrap_or(MischiefId(rat.0));
    let Described {
        name,
        sex,
        coat,
        came_home,
        ..
    } = described;
    events.push(pen.write(Body::RatAdded {
        rat,
        mischief,
        name,
        sex,
        coat,
        came_home,
    }));
    Reply::Redirect {
        to: super::intake::start(context.method, rat),
        events,
        remember,
    }
}
