/// Where the lines of a text begin, so that an offset finds its line without a walk over the text.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    /// The lines of that text.
    pub(crate) fn of(text: &str) -> Lines {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Lines(std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect())
    }

    /// The line, from 1, of that byte.
    pub(crate) fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_finds_its_line() {
        let lines = Lines::of("one\ntwo\n\nfour");
        assert_eq!(
            [0, 3, 4, 8, 9, 99].map(|offset| lines.at(offset)),
            [1, 1, 2, 3, 4, 4]
        );
    }
}
