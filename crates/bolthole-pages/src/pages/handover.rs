//! The hand-over: for a sitter, a foster home, an adopter or a vet. One sheet for the cage door, what stands behind
//! it, and a file that the next household brings in.

use bolthole_app::{Asking, Handover, handover, living};
use bolthole_domain::{Outcome, RatId};
use bolthole_record::{Anonymous, Instead, RatPages};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, mark};
use crate::layout::{Head, Page, Tab};
use crate::{links, words};

use super::fields::{self, Line, Pick};

mod company;
mod pack;
mod sheet;

/// On more rats a sheet of A4 has no room; then it is two sheets, never smaller letters.
const RATS_A_SHEET: usize = 4;
/// Rows of the table to tick, to be filled with a pen.
const ROWS: usize = 5;
const NAMES_OUT: &str = "out";

/// Who takes over, with the word that is sent.
const FOR: [(&str, For); 4] = [
    ("sitter", For::Sitter),
    ("foster", For::NewHome),
    ("adopter", For::NewHome),
    ("vet", For::Vet),
];

/// What kind of hand-over it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    Sitter,
    NewHome,
    Vet,
}

/// Whether people's names are on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    On,
    Out,
}

/// All that was chosen.
struct Chosen<'a> {
    rats: Vec<&'a RatPages>,
    whom: For,
    word: &'static str,
    names: Names,
    line: String,
}

/// The form, the sheet, and what stands behind it.
pub(crate) fn page(context: &Context) -> Reply {
    let chosen = chosen(context);
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let told: Vec<Handover> = chosen
        .rats
        .iter()
        .filter_map(|pages| {
            handover(
                context.asker.words,
                context.method,
                context.notebook,
                pages.rat.id,
                asking,
            )
        })
        .collect();
    context.show(Page {
        title: say!(context, "handover-title"),
        head: Head::Back {
            to: "rats".to_owned(),
            says: say!(context, "handover-back"),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack.noprint {
                h1 { (say!(context, "handover-title")) }
                p.soft { (say!(context, "handover-lead")) }
            }
            (choose(context, &chosen))
            @for four in told.chunks(RATS_A_SHEET) { (sheet::sheet(context, four, &chosen)) }
            @if !told.is_empty() { (pack::behind(context, &told, &chosen)) (file(context, &chosen)) }
        },
        thumb: html! {},
    })
}

fn chosen<'a>(context: &Context<'a>) -> Chosen<'a> {
    let query = &context.request.query;
    let named: Vec<RatId> = query.all("rat").filter_map(|rat| rat.parse().ok()).collect();
    let mut rats = living(context.notebook);
    if named.is_empty() {
        // One cage, one sheet, until somebody chooses otherwise.
        let first = rats.first().map(|pages| pages.rat.mischief);
        rats.retain(|pages| Some(pages.rat.mischief) == first);
        rats.truncate(RATS_A_SHEET);
    } else {
        rats.retain(|pages| named.contains(&pages.rat.id));
    }
    let (word, whom) = FOR
        .into_iter()
        .find(|(word, ..)| query.get("for") == Some(word))
        .unwrap_or(FOR[0]);
    Chosen {
        rats,
        whom,
        word,
        names: if query.get("names") == Some(NAMES_OUT) {
            Names::Out
        } else {
            Names::On
        },
        line: query.get("line").map(fields::tidy).unwrap_or_default(),
    }
}

fn choose(context: &Context, chosen: &Chosen) -> Markup {
    let ids: Vec<String> = chosen.rats.iter().map(|pages| pages.rat.id.to_string()).collect();
    let all: Vec<(String, &str)> = living(context.notebook)
        .into_iter()
        .map(|pages| (pages.rat.id.to_string(), pages.rat.name.as_str()))
        .collect();
    let names = if chosen.names == Names::Out { NAMES_OUT } else { "" };
    let whom: Vec<(&str, String)> = FOR
        .iter()
        .map(|(word, _)| (*word, say!(context, "handover-whom", whom = *word)))
        .collect();
    html! {
        section.card.stack.noprint aria-labelledby="choose" {
            h2 id="choose" { (say!(context, "handover-who-to-whom")) }
            form.stack method="get" action=(context.to("handover")) {
                fieldset.stack { legend { (say!(context, "handover-which-rats")) } (fields::choices("rat", Pick::Many, all.iter().map(|(id, name)| (id.as_str(), *name)), &ids, &[])) }
                (fields::select("for", &say!(context, "handover-for"), whom.iter().map(|(word, says)| (*word, says.as_str())), chosen.word, &[]))
                (fields::line(&Line { name: "line", label: &say!(context, "handover-line"), typed: &chosen.line, keys: "text", longest: 200 }, &[]))
                fieldset.stack { legend { (say!(context, "handover-names")) } (fields::choices("names", Pick::One, [("", say!(context, "handover-names-on")), (NAMES_OUT, say!(context, "handover-names-out"))], &[names.to_owned()], &[])) }
                div.row {
                    button.btn { (icon("check")) " " (say!(context, "handover-make")) }
                    button.btn.btn-main type="button" data-print hidden { (icon("print")) " " (say!(context, "handover-print")) }
                }
            }
            p.soft.small { (say!(context, "handover-pages")) }
        }
    }
}

/// What the next household brings in with one tap.
fn file(context: &Context, chosen: &Chosen) -> Markup {
    let mut query: Vec<(&str, String)> = chosen
        .rats
        .iter()
        .map(|pages| ("rat", pages.rat.id.to_string()))
        .collect();
    if chosen.names == Names::Out {
        query.push(("names", NAMES_OUT.to_owned()));
    }
    let query: Vec<(&str, &str)> = query
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let names = words::listed(
        context.asker.words,
        chosen.rats.iter().map(|pages| pages.rat.name.as_str()),
    );
    html! {
        @if chosen.whom == For::NewHome {
            section.card.stack.noprint aria-labelledby="file" {
                h2 id="file" { (say!(context, "handover-file")) }
                p { (say!(context, "handover-file-says", names = names)) }
                a.btn.btn-wide href=(context.to(&links::with_query("household/copy", &query))) { (icon("door")) " " (say!(context, "handover-file-take", names = names)) }
            }
        }
    }
}

/// Who wrote it, unless names stay out.
fn who<'a>(
    context: &Context<'a>,
    chosen: &Chosen,
    who: Option<bolthole_domain::CaregiverId>,
) -> Option<&'a str> {
    match chosen.names {
        Names::On => context.notebook.name_of(who?),
        Names::Out => None,
    }
}

/// What somebody wrote; where names stay out, known names become "somebody".
fn written(context: &Context, chosen: &Chosen, text: &str) -> String {
    match chosen.names {
        Names::On => text.to_owned(),
        Names::Out => Anonymous::of_people(context.notebook, &instead(context)).words(text),
    }
}

/// What stands in the place of names.
fn instead(context: &Context) -> Instead {
    Instead {
        this_rat: say!(context, "case-this-rat"),
        another_rat: say!(context, "case-another-rat"),
        somebody: say!(context, "case-somebody"),
        household: say!(context, "case-household"),
    }
}

/// Shape and word.
fn tooth(severity: bolthole_domain::BiteSeverity) -> Markup {
    let outcome = if severity.breaks_skin() {
        Outcome::Bit
    } else {
        Outcome::Nipped
    };
    mark(outcome)
}
