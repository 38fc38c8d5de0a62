use std::str::FromStr;

use bolthole_app::Pen;
use bolthole_domain::{EventId, RatId, Role, VisitId};
use bolthole_method::Method;
use bolthole_record::{Caregiver, Event, Notebook, RatPages};
use bolthole_words::{Said, Speaks, Words, say};
use maud::{Markup, html};
use uuid::Uuid;

use crate::layout::{self, Page};
use crate::{Asker, Form, Reply, Request, Status, Verb, links};

/// All that a page is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    /// What is known.
    pub(crate) method: &'a Method,
    /// What happened.
    pub(crate) notebook: &'a Notebook,
    /// Who asks, and when.
    pub(crate) asker: &'a Asker,
    /// What was asked for.
    pub(crate) request: &'a Request,
}

/// Ids that one form of a page may use up.
const IDS_A_FORM: u16 = 64;
/// Behind those of every form of a page.
const IDS_AFTER_AN_UNDO: u16 = 0x4000;

impl Speaks for Context<'_> {
    fn words(&self) -> &Words {
        self.asker.words
    }
}

impl<'a> Context<'a> {
    /// In the reader's words.
    pub(crate) fn says(&self, said: &Said) -> String {
        said.in_words(self.asker.words)
    }

    /// The submitted form.
    pub(crate) fn sent(&self) -> &'a Form {
        &self.request.form
    }

    /// That rat, whatever was typed as its id.
    pub(crate) fn rat(&self, id: &str) -> Option<&'a RatPages> {
        self.notebook.rats.get(&RatId::from_str(id).ok()?)
    }

    /// Who asks, once somebody is chosen on this device.
    pub(crate) fn caregiver(&self) -> Option<&'a Caregiver> {
        self.notebook.caregivers.get(&self.asker.caregiver?)
    }

    /// A child asks: on a child's device, or by name on another one. Nobody chosen counts as an adult.
    pub(crate) fn role(&self) -> Role {
        match (self.asker.role, self.caregiver()) {
            (Role::Child, _) => Role::Child,
            (Role::Adult, caregiver) => caregiver.map_or(Role::Adult, |caregiver| caregiver.role),
        }
    }

    /// The address of a path below the base, as seen from this page.
    pub(crate) fn to(&self, path: &str) -> String {
        links::relative(&links::base_of(&self.request.path), path)
    }

    /// This page's own path below the base, with its query; Today where it can only be posted to.
    pub(crate) fn here(&self) -> String {
        if self.request.verb == Verb::Post {
            return String::new();
        }
        let query: Vec<(&str, &str)> = self
            .request
            .query
            .0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        links::with_query(&self.request.path, &query)
    }

    /// The fresh id of this page's `nth` form.
    pub(crate) fn form_id(&self, nth: u16) -> Uuid {
        EventId::of_form(self.asker.fresh, nth.wrapping_mul(IDS_A_FORM)).0
    }

    /// This page's `nth` form, posting to a path below the base, with its fresh id in it.
    pub(crate) fn form(&self, nth: u16, action: &str, inner: Markup) -> Markup {
        html! {
            form method="post" action=(self.to(action)) { (self.form_id_field(nth)) (inner) }
        }
    }

    /// The hidden field with the fresh id of this page's `nth` form.
    pub(crate) fn form_id_field(&self, nth: u16) -> Markup {
        html! { input type="hidden" name="form" value=(self.form_id(nth)); }
    }

    /// A pen for the form that was sent; its own fresh id, or one of ours if an old page sent none.
    ///
    /// What was undone stays undone: a tap on that same page, found again by going back, gets an id of its own.
    pub(crate) fn pen(&self) -> Pen {
        let form = self
            .sent()
            .get("form")
            .and_then(|id| Uuid::parse_str(id).ok())
            .and_then(|form| self.not_undone(form))
            .unwrap_or(self.asker.fresh);
        Pen::new(
            self.notebook,
            self.asker.household,
            self.asker.device,
            self.asker.caregiver,
            self.asker.now,
            form,
        )
    }

    /// The form's own id, or one made from it for each undo: the same tap sent twice is still one visit. Also where it
    /// waited on its phone and was undone meanwhile: then it was tapped before.
    fn not_undone(&self, form: Uuid) -> Option<Uuid> {
        let again = (0..4).map(|nth| EventId::of_form(form, nth * IDS_AFTER_AN_UNDO).0);
        again.into_iter().find(|form| !self.was_undone(*form))
    }

    /// Whether a visit that this form wrote was undone.
    fn was_undone(&self, form: Uuid) -> bool {
        let undone = &self.notebook.undone;
        let is_of_before = |visit: VisitId| {
            let made = undone.get(&visit);
            made.is_some_and(|made| self.asker.waited_ms == 0 || made.ms <= self.asker.now.at)
        };
        !undone.is_empty() && (0..IDS_A_FORM).any(|nth| is_of_before(VisitId(EventId::of_form(form, nth).0)))
    }

    /// The page, as it was asked for.
    pub(crate) fn show(&self, page: Page) -> Reply {
        self.reply(Status::Ok, page)
    }

    /// The page again, with what was wrong and all that was typed in it.
    pub(crate) fn refuse(&self, page: Page) -> Reply {
        self.reply(Status::Refused, page)
    }

    /// The page with that status.
    pub(crate) fn reply(&self, status: Status, page: Page) -> Reply {
        Reply::Page {
            status,
            html: layout::document(self, page),
        }
    }

    /// There is no such thing: one sentence, and the way back to Today.
    pub(crate) fn not_found(&self, sentence: &str) -> Reply {
        crate::pages::notice::page(self, Status::NotFound, &say!(self, "not-here"), sentence)
    }

    /// No rat of that address.
    pub(crate) fn no_such_rat(&self) -> Reply {
        self.not_found(&say!(self, "no-such-rat"))
    }

    /// Stores `events`, then shows the page at `to`.
    pub(crate) fn saved(&self, to: &str, events: Vec<Event>) -> Reply {
        Reply::Redirect {
            to: to.to_owned(),
            events,
            remember: Vec::new(),
        }
    }
}
