//! The first page: what Bolthole does, and "Describe a rat". Also the page for every further rat.

use bolthole_domain::{CaregiverId, Coat, Instant, Language, MischiefId, Moment, RatId, Role, Sex};
use bolthole_record::{Body, Event};
use bolthole_words::say;
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

/// What can be said of when a rat came home: how many days ago that is taken to be, and the same as it is sent.
///
/// None of them is chosen beforehand: how long a rat has had to settle in changes the answer.
const CAME_HOME: [(&str, i64); 9] = [
    ("0", 0),
    ("3", 3),
    ("7", 7),
    ("14", 14),
    ("30", 30),
    ("91", 91),
    ("182", 182),
    ("365", 365),
    ("730", 730),
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
        title: say!(context, "welcome-title"),
        head: Head::Top(html! { div.grow { h1 { (say!(context, "welcome-begin")) } } }),
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                p.lead { (say!(context, "welcome-lead")) }
                p { (say!(context, "welcome-how")) }
                p.soft.small { (say!(context, "welcome-not-a-vet", where = where_it_stays(context))) }
                (from_elsewhere(context))
            }
            (describe(context, "welcome", sent, faults))
        },
        thumb: send_button(context),
    }
}

fn where_it_stays(context: &Context) -> String {
    match context.asker.keeping.place {
        _ if context.asker.demo => say!(context, "welcome-demo"),
        Place::PhoneAlone => say!(context, "welcome-on-device"),
        Place::Server | Place::PhoneOfServer => say!(context, "welcome-in-house"),
    }
}

/// An empty place may also begin with what was written elsewhere.
fn from_elsewhere(context: &Context) -> Markup {
    html! {
        @if !context.asker.demo && context.role() == Role::Adult && context.notebook.rats.is_empty() {
            p.small { a.alone href=(context.to("household")) { (say!(context, "welcome-bring")) } }
        }
    }
}

fn further_page(context: &Context, sent: &Form, faults: &[Fault]) -> Page {
    Page {
        title: say!(context, "another-rat"),
        head: Head::Back {
            to: "rats".to_owned(),
            says: say!(context, "rats-title"),
        },
        tab: Tab::Rats,
        main: html! { h1 { (say!(context, "another-rat")) } (describe(context, "rats/new", sent, faults)) },
        thumb: send_button(context),
    }
}

fn send_button(context: &Context) -> Markup {
    html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "welcome-go-on")) } } }
}

fn describe(context: &Context, action: &str, sent: &Form, faults: &[Fault]) -> Markup {
    let written = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    html! {
        form.stack-wide id=(FORM) method="post" action=(context.to(action)) {
            (context.form_id_field(0))
            section.card.stack {
                h2 { (say!(context, "describe-title")) }
                (fields::line(&Line { name: "name", label: &say!(context, "describe-name"), typed: &written("name"), keys: "text", longest: 200 }, faults))
                fieldset.stack {
                    legend { (say!(context, "describe-sex")) }
                    (fields::choices("sex", Pick::One, [("female", say!(context, "describe-she")), ("male", say!(context, "describe-he")), ("unknown", say!(context, "describe-not-known"))], &[or(written("sex"), "unknown")], faults))
                }
                (fields::select("came_home", &say!(context, "describe-came-home"), came_home_choices(context), &written("came_home"), faults))
                (coats(context, &or(written("coat"), Coat::default().name())))
                (company(context, &written("lives_with")))
            }
            @if context.notebook.caregivers.is_empty() { (who_are_you(context, &written("who"), &written("child"), faults)) }
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

pub(super) fn coats(context: &Context, chosen: &str) -> Markup {
    html! {
        fieldset.stack {
            legend { (say!(context, "describe-coat")) }
            div.coats {
                @for coat in Coat::ALL {
                    label.choice {
                        input type="radio" name="coat" value=(coat.name()) checked[coat.name() == chosen];
                        (portrait(coat))
                        span { (say!(context, "coat", coat = coat.name())) }
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
        .map(|(id, says)| (id.as_str(), says.clone()))
        .chain([(APART, say!(context, "describe-apart"))]);
    html! {
        @if !mischiefs.is_empty() {
            fieldset.stack { legend { (say!(context, "describe-company")) } (fields::choices("lives_with", Pick::One, options, &chosen, &[])) }
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
        .map(|id| {
            (
                id.to_string(),
                say!(context, "describe-lives-with", names = names(id)),
            )
        })
        .collect()
}

fn who_are_you(context: &Context, written: &str, child: &str, faults: &[Fault]) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "describe-who")) }
            (fields::line(&Line { name: "who", label: &say!(context, "describe-who-name"), typed: written, keys: "text", longest: 200 }, faults))
            div.choices { label.choice { input type="checkbox" name="child" value="yes" checked[child == "yes"]; span { (say!(context, "describe-child")) } } }
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
    let missing = say!(context, "describe-name-missing");
    let name = fields::name(context.asker.words, written("name"), "name", &missing);
    let who = match written("who") {
        "" => Ok(None),
        who => {
            let missing = say!(context, "describe-who-missing");
            fields::name(context.asker.words, who, "who", &missing).map(Some)
        }
    };
    let came_home = came_home(context, written("came_home"));
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

fn came_home_choices(context: &Context) -> impl Iterator<Item = (&'static str, String)> {
    let says = |(value, days)| (value, say!(context, "came-home", days = days));
    [("", say!(context, "choose-one"))]
        .into_iter()
        .chain(CAME_HOME.map(says))
}

/// The moment that a choice means.
fn came_home(context: &Context, choice: &str) -> Result<Moment, Fault> {
    let now = context.asker.now;
    let chosen = CAME_HOME.iter().find(|(value, _)| *value == choice);
    let missing = || Fault::at("came_home", say!(context, "describe-came-home-missing"));
    let (_, days_ago) = chosen.ok_or_else(missing)?;
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
