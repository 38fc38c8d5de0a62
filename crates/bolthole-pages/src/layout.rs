//! The shell around every page: head, skip link, header, main, and the bar that the thumb owns.

use bolthole_domain::Role;
use bolthole_words::{Speaks, Words, say};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::context::Context;
use crate::icons::{icon, used_by};
use crate::words::marked;
use crate::{Door, Place, Theme, links};

/// One page before its shell is put around it.
pub(crate) struct Page {
    /// For the window's title: "Ellie", "Visit: Ellie".
    pub(crate) title: String,
    /// What stands at the top.
    pub(crate) head: Head,
    /// Which of the four tabs it belongs to.
    pub(crate) tab: Tab,
    /// To be read.
    pub(crate) main: Markup,
    /// To be pressed at the cage; stands above the tabs and may be empty.
    pub(crate) thumb: Markup,
}

/// What stands at the top of a page.
pub(crate) enum Head {
    /// The page's own heading, beside the day-and-night button.
    Top(Markup),
    /// The way back: a path below the base and where it leads, "Today".
    Back {
        /// A path below the base.
        to: String,
        /// Where it leads.
        says: String,
    },
}

/// Where a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// The front page.
    Today,
    /// The rats and each rat's page.
    Rats,
    /// Tips and cards.
    Tips,
    /// First aid.
    Aid,
    /// None of the four: settings, notices.
    Elsewhere,
    /// The visit: its buttons have the bar to themselves.
    Visit,
}

/// Each with its path, its drawing and its word.
type OneTab = (Tab, &'static str, &'static str, String);

/// A child has two.
fn tabs_of(context: &Context) -> Vec<OneTab> {
    let today = (Tab::Today, "", "today", say!(context, "today-title"));
    let aid = |says| (Tab::Aid, "first-aid", "aid", says);
    match context.role() {
        Role::Adult => vec![
            today,
            (Tab::Rats, "rats", "rats", say!(context, "rats-title")),
            (Tab::Tips, "tips", "tips", say!(context, "tips-tab")),
            aid(say!(context, "first-aid")),
        ],
        Role::Child => vec![today, aid(say!(context, "layout-aid-or-grown-up"))],
    }
}

/// The whole document.
pub(crate) fn document(context: &Context, page: Page) -> String {
    let light = light_switch(context);
    let body = html! {
        header class=(head_class(&page.head)) {
            @match &page.head {
                Head::Top(markup) => (markup),
                Head::Back { to, says } => a.back href=(context.to(to)) { (icon("back")) " " (says) },
            }
            (light)
            (waiting(context))
        }
        main id="main" tabindex="-1" { (page.main) }
        @if page.tab == Tab::Visit {
            (page.thumb)
        } @else {
            div.thumb { (page.thumb) (tabs(context, page.tab)) }
        }
    };
    let base = links::base_of(&context.request.path);
    let body = html! {
        (body)
        @if context.asker.plain_line { (queue_says(context)) }
        @if context.asker.keeping.worker { script type="module" src={ (base) "assets/phone.js" } {} }
    };
    let body_class = (page.tab == Tab::Visit).then_some("visit");
    let reader = Reader {
        words: context.asker.words,
        theme: context.asker.theme,
    };
    shell(reader, &base, &page.title, body_class, body)
}

/// What queue.js says where no worker may hold what was tapped: over a line that is not encrypted.
fn queue_says(context: &Context) -> Markup {
    const ALL: [&str; 9] = [
        "waiting",
        "refused",
        "why",
        "let-go",
        "kept",
        "open",
        "sent",
        "in-notebook",
        "see",
    ];
    html! {
        div id="queue-says" hidden { @for what in ALL { span data-says=(what) { (say!(context, "queue", what = what)) } } }
    }
}

fn head_class(head: &Head) -> &'static str {
    match head {
        Head::Top(_) => "top",
        Head::Back { .. } => "crumb",
    }
}

/// Who reads a page: in which words, and in which light.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What the program says, in the reader's language.
    pub words: &'static Words,
    /// Light or dark, if chosen on this device.
    pub theme: Option<Theme>,
}

impl Speaks for Reader {
    fn words(&self) -> &Words {
        self.words
    }
}

/// The document around a body; also for pages that have no notebook, such as a refusal at the door.
pub(crate) fn shell(
    reader: Reader,
    base: &str,
    title: &str,
    body_class: Option<&str>,
    body: Markup,
) -> String {
    let body = body.into_string();
    let Reader { words, theme } = reader;
    let (theme_name, scheme) = match theme {
        None => (None, "light dark"),
        Some(Theme::Day) => (Some("day"), "light"),
        Some(Theme::Night) => (Some("night"), "dark"),
    };
    html! {
        (DOCTYPE)
        html lang=(words.language().tag()) data-theme=[theme_name] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content=(scheme);
                (theme_colors(theme))
                title { (title) " · Bolthole" }
                link rel="icon" href={ (base) "assets/mark.svg" };
                link rel="apple-touch-icon" href={ (base) "assets/icon-180.png" };
                link rel="manifest" href={ (base) "assets/manifest.webmanifest" };
                link rel="stylesheet" href={ (base) "assets/look.css" };
                script type="module" src={ (base) "assets/bolthole.js" } {}
            }
            body class=[body_class] {
                a.skip href="#main" { (say!(words, "layout-skip")) }
                (used_by(&body))
                (PreEscaped(body))
            }
        }
    }
    .into_string()
}

/// The browser's own bars follow the paper.
fn theme_colors(theme: Option<Theme>) -> Markup {
    html! {
        @match theme {
            Some(Theme::Day) => meta name="theme-color" content="#f2e9d8";,
            Some(Theme::Night) => meta name="theme-color" content="#120e0a";,
            None => {
                meta name="theme-color" media="(prefers-color-scheme: light)" content="#f2e9d8";
                meta name="theme-color" media="(prefers-color-scheme: dark)" content="#120e0a";
            },
        }
    }
}

/// One button and a word; the sheet shows the one that is not on.
fn light_switch(context: &Context) -> Markup {
    html! {
        form.light method="post" action=(context.to("settings/light")) {
            input type="hidden" name="back" value=(context.here());
            button.btn.btn-plain.to-night name="theme" value="night" { (icon("moon")) " " (say!(context, "layout-night")) }
            button.btn.btn-plain.to-day name="theme" value="day" { (icon("sun")) " " (say!(context, "layout-day")) }
        }
    }
}

/// "3 waiting to sync", on a phone that follows a server. Also there while nothing waits, for the script to change.
fn waiting(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    let n = keeping.n_waiting;
    let to = (context.role() == Role::Adult).then(|| context.to("household"));
    html! {
        @match keeping.door {
            Door::Open => {},
            Door::ShutOut => p.waiting { a href=[&to] { (say!(context, "layout-shut-out")) } },
            Door::AnotherHousehold => p.waiting { a href=[&to] { (say!(context, "layout-another-household")) } },
        }
        @if keeping.place == Place::PhoneOfServer {
            p.waiting id="waiting" data-n=(n) hidden[n == 0 || keeping.door == Door::AnotherHousehold] {
                a href=[&to] { (marked!(context, "layout-waiting", n = n)) }
            }
            p.waiting id="news" hidden {
                a href=(context.to(&context.here())) { (say!(context, "layout-news")) }
            }
        }
    }
}

fn tabs(context: &Context, here: Tab) -> Markup {
    html! {
        nav aria-label=(say!(context, "layout-main")) {
            p.brand { (icon("door")) " Bolthole" }
            div.tabs.two[context.role() == Role::Child] {
                @for (tab, path, drawing, says) in tabs_of(context) {
                    a href=(context.to(path)) aria-current=[(tab == here).then_some("page")] { (icon(drawing)) " " (says) }
                }
            }
        }
    }
}
