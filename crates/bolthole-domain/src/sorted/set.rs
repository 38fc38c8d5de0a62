use std::borrow::Borrow;
use std::fmt::{self, Debug, Formatter};

/// Things in their order, each once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortedSet<T> {
    things: Vec<T>,
}

impl<T> SortedSet<T> {
    /// Nothing yet.
    pub const fn new() -> SortedSet<T> {
        SortedSet { things: Vec::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.things.iter()
    }

    /// The first.
    pub fn first(&self) -> Option<&T> {
        self.things.first()
    }

    /// The last.
    pub fn last(&self) -> Option<&T> {
        self.things.last()
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.things.clear();
    }

    /// Keeps those of which `stays` is true.
    pub fn retain(&mut self, stays: impl FnMut(&T) -> bool) {
        self.things.retain(stays);
    }
}

impl<T: Ord> SortedSet<T> {
    fn place<Q: Ord + ?Sized>(&self, thing: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        match self.things.last() {
            Some(last) if last.borrow() < thing => Err(self.things.len()),
            _ => self.things.binary_search_by(|known| known.borrow().cmp(thing)),
        }
    }

    /// Whether it is there.
    pub fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(thing).is_ok()
    }

    /// Puts it in; whether it was not there before.
    pub fn insert(&mut self, thing: T) -> bool {
        let Err(nth) = self.place(&thing) else {
            return false;
        };
        self.things.insert(nth, thing);
        true
    }

    /// Takes it out; whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let Ok(nth) = self.place(thing) else {
            return false;
        };
        self.things.remove(nth);
        true
    }

    /// Whether the two have nothing in common.
    pub fn is_disjoint(&self, other: &SortedSet<T>) -> bool {
        !self.iter().any(|thing| other.contains(thing))
    }

    /// Whether it has all of the other's.
    pub fn is_superset(&self, other: &SortedSet<T>) -> bool {
        other.iter().all(|thing| self.contains(thing))
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> SortedSet<T> {
        SortedSet::new()
    }
}

impl<T: Debug> Debug for SortedSet<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.insert(thing);
        }
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    /// Sorted once: a rescue's log of years comes in the order of its days, not of its ids.
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> SortedSet<T> {
        let mut things: Vec<T> = things.into_iter().collect();
        things.sort_unstable();
        things.dedup();
        SortedSet { things }
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(things: [T; N]) -> SortedSet<T> {
        things.into_iter().collect()
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.iter()
    }
}
