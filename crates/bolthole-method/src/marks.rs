/// Which names may be among some: a mark for each, so that two names now and then share one.
///
/// Most questions about names are about what is not there, and a mark answers those without comparing letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks([u64; 4]);

impl Marks {
    /// One name more.
    pub fn add(&mut self, name: &str) {
        let mark = mark(name);
        self.0[mark / 64 % 4] |= 1 << (mark % 64);
    }

    /// `false`: that name was never added.
    pub fn may_have(&self, name: &str) -> bool {
        let mark = mark(name);
        self.0[mark / 64 % 4] & 1 << (mark % 64) != 0
    }
}

/// A number by the length and three letters.
pub(crate) fn mark(name: &str) -> usize {
    let bytes = name.as_bytes();
    let n = bytes.len();
    let at = |nth: usize| bytes.get(nth).copied().map_or(0, usize::from);
    n * 89 + at(0) * 31 + at(n / 2) * 17 + at(n.wrapping_sub(2)) * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_never_said_to_be_missing() {
        let names = ["", "b", "bites", "bites_when_lifted", "zahm", "ängstlich"];
        let mut marks = Marks::default();
        for name in names {
            marks.add(name);
            assert!(marks.may_have(name), "{name}");
        }
        assert!(!Marks::default().may_have("bites"));
    }
}
