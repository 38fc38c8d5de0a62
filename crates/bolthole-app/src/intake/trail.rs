//! The way through the questions on one walk, carried from page to page in the address.

use bolthole_method::Method;

/// The questions passed on this walk, answered or not, in the order they were shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trail(Vec<Passed>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Passed {
    id: String,
    /// It was looked at, and none of its signs was there.
    none_seen: bool,
}

/// More than the intake ever has questions; a longer trail was not made here.
const LONGEST: usize = 60;
/// Stands behind a question that was answered "none of these".
const NONE_SEEN: char = '~';

impl Trail {
    /// Reads `breath~.age.company`; what is no question of this method is left out.
    pub fn read(text: &str, method: &Method) -> Trail {
        let passed = text.split('.').take(LONGEST).map(|part| Passed {
            id: part.trim_end_matches(NONE_SEEN).to_owned(),
            none_seen: part.ends_with(NONE_SEEN),
        });
        Trail(
            passed
                .filter(|passed| method.question(&passed.id).is_some())
                .collect(),
        )
    }

    /// As `read` reads it; empty at the start.
    pub fn text(&self) -> String {
        let part = |passed: &Passed| {
            if passed.none_seen {
                format!("{}{NONE_SEEN}", passed.id)
            } else {
                passed.id.clone()
            }
        };
        self.0.iter().map(part).collect::<Vec<_>>().join(".")
    }

    /// With one question more.
    pub fn and(&self, id: &str) -> Trail {
        self.with(Passed {
            id: id.to_owned(),
            none_seen: false,
        })
    }

    /// With one question more, which was answered "none of these".
    pub fn and_none_of(&self, id: &str) -> Trail {
        self.with(Passed {
            id: id.to_owned(),
            none_seen: true,
        })
    }

    fn with(&self, passed: Passed) -> Trail {
        let mut all: Vec<Passed> = self
            .0
            .iter()
            .filter(|before| before.id != passed.id)
            .cloned()
            .collect();
        all.push(passed);
        Trail(all)
    }

    /// The question before, and the trail up to it; none at the start.
    pub fn back(&self) -> Option<(&str, Trail)> {
        let (last, before) = self.0.split_last()?;
        Some((&last.id, Trail(before.to_vec())))
    }

    /// Whether that question was passed.
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|passed| passed.id == id)
    }

    /// Whether that question was answered "none of these".
    pub fn has_none_of(&self, id: &str) -> bool {
        self.0.iter().any(|passed| passed.id == id && passed.none_seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trail_says_where_it_came_from_and_forgets_what_is_no_question() {
        let method = Method::built_in();
        let ids: Vec<&str> = method
            .questions
            .iter()
            .take(3)
            .map(|question| question.id.as_str())
            .collect();
        let trail = Trail::default().and_none_of(ids[0]).and(ids[1]).and(ids[2]);
        let read = Trail::read(&format!("{}.no-such.\"><b>", trail.text()), &method);
        assert_eq!(read, trail);
        assert!(read.has_none_of(ids[0]) && read.has(ids[1]) && !read.has_none_of(ids[1]));
        let (before, up_to) = read.back().unwrap();
        assert_eq!((before, up_to.has(ids[2])), (ids[2], false));
    }
}
