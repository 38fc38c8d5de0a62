//! Bringing a recording to the server, and what is being heard there. Shown by the server only: files are its own.

use bolthole_app::find_visit;
use bolthole_app::listening::LONGEST_NAME;
use bolthole_domain::{Moment, RatId, VisitId};
use bolthole_record::{During, Notebook};
use bolthole_words::{Said, Words, say, tell};
use maud::{Markup, html};
use uuid::Uuid;

use super::joining::page;
use super::listening::{says, style};
use crate::layout::Reader;
use crate::words;

/// What stands on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Bringing<'a> {
    /// The visit that it was made at.
    pub visit: Option<VisitId>,
    /// A rat that was there.
    pub rat: Option<RatId>,
    /// The part of a switch-off survey that it is.
    pub survey: Option<OfSurvey>,
    /// The fresh id of the form.
    pub form: Uuid,
    /// Whether this server takes recordings.
    pub takes: Takes,
    /// What waits to be heard, or is being heard.
    pub waiting: Vec<Waiting>,
    /// The id of the one that was just brought.
    pub brought: Option<&'a str>,
    /// What was wrong with the last one, in one sentence.
    pub fault: Option<&'a Said>,
}

/// A part of a switch-off survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfSurvey {
    /// Everything is on.
    EverythingOn,
    /// One thing is off.
    OneThingOff,
}

/// Whether a server takes recordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// It has no place for them.
    None,
    /// Up to so many bytes each.
    UpTo(u64),
}

/// A recording that has not been heard yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// What its file is called.
    pub name: String,
    /// What for.
    pub is: WaitingFor,
}

/// What a recording waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum WaitingFor {
    /// Others are before it.
    ItsTurn,
    /// It is being heard: so many seconds, of so many if the file says.
    TheEnd {
        /// Seconds that were heard.
        heard_s: f64,
        /// Of how many.
        of_s: Option<f64>,
    },
    /// It could not be heard, and why.
    Help(String),
}

/// The name of a file as it is shown and written down: its last part, on one line. It never names a place on a disk.
pub fn shown_name(words: &Words, sent: &str) -> String {
    const LONGEST: usize = 80;
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = super::fields::tidy(last).chars().take(LONGEST).collect();
    if plain.is_empty() {
        say!(words, "listen-file")
    } else {
        plain
    }
}

/// Says that a file is larger than is taken.
pub fn too_large_a_recording(most_bytes: u64) -> Said {
    tell!("listen-too-large", size = gigabytes(most_bytes))
}

fn gigabytes(bytes: u64) -> String {
    format!("{} GB", bytes >> 30)
}

/// The form for a recording, and what is being heard.
pub fn recordings_page(reader: Reader, notebook: &Notebook, now: Moment, bringing: &Bringing) -> String {
    let (back, back_says) = match bringing.survey {
        Some(_) => ("listening/survey", say!(reader, "listen-survey-back")),
        None => ("listening", say!(reader, "listen-title")),
    };
    let main = html! {
        (style(""))
        h1 { (say!(reader, "listen-add")) }
        (being_heard(reader, bringing))
        @match bringing.takes {
            Takes::None => p.lead { (say!(reader, "listen-no-files")) },
            Takes::UpTo(most_bytes) => (form(reader, notebook, now, bringing, most_bytes)),
        }
        script type="module" src="assets/listening.js" {}
    };
    page(reader, "", &say!(reader, "listen-add"), (back, &back_says), main)
}

/// What waits; where script runs, it is brought up to date by itself.
fn being_heard(reader: Reader, bringing: &Bringing) -> Markup {
    let busy = bringing
        .waiting
        .iter()
        .any(|one| !matches!(one.is, WaitingFor::Help(_)));
    let done = bringing.brought.filter(|_| !busy);
    html! {
        section id="hearing" data-busy[busy] aria-live="polite" {
            @if !bringing.waiting.is_empty() {
                div.card.stack {
                    h2 { (say!(reader, "listen-being-heard")) }
                    ul.plain { @for one in &bringing.waiting { li { (waits(reader, one)) } } }
                    @if busy { p.soft { (say!(reader, "listen-goes-on")) " " a href="recordings" { (say!(reader, "listen-look-again")) } } }
                }
            } @else if let Some(id) = done {
                p.note { a href={ "listening/" (id) } { (say!(reader, "listen-was-heard")) } }
            }
        }
    }
}

fn waits(reader: Reader, one: &Waiting) -> Markup {
    html! {
        b { (one.name) } ": "
        @match &one.is {
            WaitingFor::ItsTurn => (say!(reader, "listen-waits")),
            WaitingFor::TheEnd { heard_s, of_s } => {
                (says::so_far(reader.words, *heard_s, *of_s))
                @if let Some(of_s) = of_s { progress max=(format!("{of_s:.0}")) value=(format!("{heard_s:.0}")) aria-label=(say!(reader, "listen-progress", name = one.name)) {} }
            },
            WaitingFor::Help(why) => { (say!(reader, "listen-not-heard", why = why)) },
        }
    }
}

fn form(reader: Reader, notebook: &Notebook, now: Moment, bringing: &Bringing, most_bytes: u64) -> Markup {
    html! {
        form.stack-wide method="post" action="recordings" enctype="multipart/form-data" data-most=(most_bytes) data-too-large=(too_large_a_recording(most_bytes).in_words(reader.words)) data-line-down=(say!(reader, "listen-line-down")) data-not-taken=(say!(reader, "listen-not-taken")) {
            input type="hidden" name="form" value=(bringing.form);
            @if let Some(fault) = bringing.fault { p.fault role="alert" { (fault.in_words(reader.words)) } }
            p.fault id="said" role="alert" hidden {}
            (what_for(reader, notebook, now, bringing))
            section.card.stack {
                h2 { (say!(reader, "listen-the-file")) }
                p.soft { (say!(reader, "listen-file-says", size = gigabytes(most_bytes))) }
                div.field { label for="file" { (say!(reader, "listen-recording")) } input type="file" id="file" name="file" accept=".wav,.flac,.w64,.rf64,audio/*" required; }
                div.field {
                    label for="when" { (say!(reader, "listen-began")) }
                    p.soft.small { (say!(reader, "listen-most-write-it")) }
                    input type="datetime-local" id="when" name="when" step="1" max=(words::date_and_clock(now)) autocomplete="off";
                    input type="hidden" name="when-offset";
                }
                progress id="sending" max="1" value="0" aria-label=(say!(reader, "listen-sent")) hidden {}
                button.btn.btn-main.btn-wide { (say!(reader, "listen-add-it")) }
                p.soft.small { (say!(reader, "listen-stays-here")) }
            }
        }
    }
}

/// Where it belongs: said by the page one came from, or asked here.
fn what_for(reader: Reader, notebook: &Notebook, now: Moment, bringing: &Bringing) -> Markup {
    let visit = bringing.visit.and_then(|id| find_visit(notebook, id));
    html! {
        @match (bringing.survey, visit) {
            (Some(OfSurvey::EverythingOn), _) => {
                input type="hidden" name="survey" value="on";
                p.lead { (say!(reader, "listen-first-of-survey")) }
            },
            (Some(OfSurvey::OneThingOff), _) => {
                input type="hidden" name="survey" value="off";
                p.lead { (say!(reader, "listen-next-of-survey")) }
                div.field { label for="switched-off" { (say!(reader, "listen-switched-off")) } input type="text" id="switched-off" name="switched-off" maxlength=(LONGEST_NAME) placeholder=(say!(reader, "listen-such-as")) autocomplete="off" required; }
            },
            (None, Some((pages, visit))) => {
                input type="hidden" name="visit" value=(visit.id);
                p.lead { (say!(reader, "listen-for-visit", name = pages.rat.name, when = words::day_and_clock(reader.words, visit.at, now))) }
                (rats(reader, notebook, Some(pages.rat.id)))
            },
            (None, None) => (any(reader, notebook, bringing.rat)),
        }
    }
}

fn any(reader: Reader, notebook: &Notebook, rat: Option<RatId>) -> Markup {
    html! {
        section.card.stack {
            fieldset.stack {
                legend { h2 { (say!(reader, "listen-going-on")) } }
                div.choices { @for during in During::ALL {
                    label.choice { input type="radio" name="during" value=(during.name()) checked[during == During::Alone]; span { (says::during(reader.words, during)) } }
                } }
            }
        }
        (rats(reader, notebook, rat))
    }
}

pub(super) fn rats(reader: Reader, notebook: &Notebook, chosen: Option<RatId>) -> Markup {
    let living = notebook.rats.values().filter(|pages| pages.rat.left.is_none());
    html! {
        section.card.stack {
            fieldset.stack {
                legend { h2 { (say!(reader, "listen-who-was-there")) } }
                div.choices { @for pages in living {
                    label.choice { input type="checkbox" name="rat" value=(pages.rat.id) checked[chosen == Some(pages.rat.id)]; span { (pages.rat.name) } }
                } }
                p.soft { (say!(reader, "listen-who-called")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_files_name_is_one_short_line_and_no_path(sent in "\\PC{0,200}|.{0,40}") {
            let shown = shown_name(Words::english(), &sent);
            prop_assert!(!shown.is_empty() && shown.chars().count() <= 80);
            prop_assert!(!shown.contains(['/', '\\']) && !shown.chars().any(char::is_control));
        }
    }

    #[test]
    fn the_last_part_of_a_path_is_the_name() {
        assert_eq!(shown_name(Words::english(), "C:\\night\\20:26.WAV"), "20:26.WAV");
        assert_eq!(shown_name(Words::english(), "../../etc/passwd"), "passwd");
        assert_eq!(shown_name(Words::english(), "\u{0}\n"), "recording");
    }
}
