//! "Why may this rat be afraid?": the assessment of what is known now, with the caregivers' own views beside it.

use bolthole_assess::{Assessment, Triage, WeighedCause};
use bolthole_domain::{BiteTier, Cause, RatId};
use bolthole_method::Method;
use bolthole_record::{Body, Event, Notebook, OwnView, RatPages};
use bolthole_words::{Said, tell};

use crate::intake::Asked;
use crate::learned::learned;
use crate::visit::shortened;
use crate::{Asking, Changed, Pen, health, what_changed};

/// How likely it is that a cause is part of it, in the words of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Below 0.1.
    VeryUnlikely,
    /// From 0.1.
    Unlikely,
    /// From 0.25.
    MayBe,
    /// From 0.5.
    Likely,
}

/// One cause as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownCause<'a> {
    /// Which.
    pub cause: Cause,
    /// As weighed.
    pub weighed: &'a WeighedCause,
    /// In words.
    pub likelihood: Likelihood,
    /// A caregiver's own view, if one sees it differently.
    pub own_view: Option<&'a OwnView>,
}

/// All that the page "Why may Ellie be afraid?" shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Why<'a> {
    /// Who.
    pub pages: &'a RatPages,
    /// What was asked and what is known.
    pub asked: Asked<'a>,
    /// As assessed.
    pub assessment: Assessment,
    /// What the body asks for, less what was answered "gone" or seen by a vet; with what only the log shows.
    pub triage: Triage,
    /// How much teeth are to be expected today, after all that was logged.
    pub bite_tier: BiteTier,
    /// Questions answered, of all there are.
    pub n_answered: usize,
    /// What is different from when the answers were last given; none before a second day.
    pub changed: Option<Changed>,
}

/// Why this rat may be afraid, from all that is known at this moment. None: no such rat.
pub fn why<'a>(method: &'a Method, notebook: &'a Notebook, rat: RatId, asking: Asking) -> Option<Why<'a>> {
    let pages = notebook.rats.get(&rat)?;
    let asked = Asked::of(method, notebook, rat, asking)?;
    let history = notebook.history(rat)?;
    let learned = learned(method, notebook, rat, asking)?;
    Some(Why {
        pages,
        triage: health(method, notebook, rat, asking.now).triage,
        bite_tier: bolthole_plan::bite_tier(method, &asked.known, &history, f64::from(pages.day(asking.now))),
        n_answered: asked
            .questions
            .iter()
            .filter(|question| asked.is_answered(question))
            .count(),
        assessment: learned.assess(method),
        changed: what_changed(method, notebook, rat, asking),
        asked,
    })
}

impl Why<'_> {
    /// The eight causes, the likeliest first; equals in the public order.
    pub fn causes(&self) -> Vec<ShownCause<'_>> {
        let mut causes: Vec<ShownCause> = self
            .assessment
            .causes
            .iter()
            .map(|(cause, weighed)| ShownCause {
                cause,
                weighed,
                likelihood: Likelihood::of(weighed.p),
                own_view: self.pages.own_views.get(&cause),
            })
            .collect();
        causes.sort_by(|one, other| other.weighed.p.total_cmp(&one.weighed.p));
        causes
    }
}

impl Likelihood {
    /// The words' borders, as `docs` of the public answer have them: 0.5 reads "likely part of it".
    pub fn of(p: f64) -> Likelihood {
        match p {
            p if p >= 0.5 => Likelihood::Likely,
            p if p >= 0.25 => Likelihood::MayBe,
            p if p >= 0.1 => Likelihood::Unlikely,
            _ => Likelihood::VeryUnlikely,
        }
    }

    /// "likely part of it".
    pub fn says(self) -> Said {
        let likelihood = match self {
            Likelihood::VeryUnlikely => "very_unlikely",
            Likelihood::Unlikely => "unlikely",
            Likelihood::MayBe => "may_be",
            Likelihood::Likely => "likely",
        };
        tell!("likelihood", likelihood = likelihood)
    }
}

/// How many of five cells are filled for a probability.
pub fn cells(p: f64) -> usize {
    [0.1, 0.3, 0.5, 0.7, 0.85]
        .into_iter()
        .filter(|border| p >= *border)
        .count()
}

/// How a caregiver sees a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// As a part of it.
    PartOfIt,
    /// As no part of it.
    NoPartOfIt,
}

/// "I see it differently": a caregiver's own view of a cause, kept beside ours.
pub fn see_differently(mut pen: Pen, rat: RatId, cause: Cause, seen: Seen, note: &str) -> Vec<Event> {
    let part_of_it = seen == Seen::PartOfIt;
    vec![pen.write(Body::CauseSeenDifferently {
        rat,
        cause,
        part_of_it,
        note: shortened(note),
    })]
}

#[cfg(test)]
mod tests {
    use bolthole_words::Words;

    use super::*;

    #[test]
    fn words_and_cells_agree_at_their_borders() {
        let said = |p: f64| {
            let says = Likelihood::of(p).says().in_words(Words::english());
            (says, cells(p))
        };
        assert_eq!(said(0.0), ("very unlikely".to_owned(), 0));
        assert_eq!(said(0.1), ("unlikely".to_owned(), 1));
        assert_eq!(said(0.25), ("may be part of it".to_owned(), 1));
        assert_eq!(said(0.3), ("may be part of it".to_owned(), 2));
        assert_eq!(said(0.5), ("likely part of it".to_owned(), 3));
        assert_eq!(said(0.7), ("likely part of it".to_owned(), 4));
        assert_eq!(said(0.85), ("likely part of it".to_owned(), 5));
    }
}
