use std::borrow::Cow;

use crate::find::PRINT;

/// Messages of one language, laid out.
#[derive(Debug)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    /// Where each begins; one more for the end of the last.
    starts: Vec<usize>,
}

impl Table {
    /// Opens a table; none where it is damaged or belongs to another program.
    pub(crate) fn open(bytes: Cow<'static, [u8]>) -> Option<Table> {
        const HEAD: usize = 6;
        let (print, rest) = bytes.split_first_chunk::<4>()?;
        let (count, rest) = rest.split_first_chunk::<2>()?;
        if u32::from_le_bytes(*print) != PRINT {
            return None;
        }
        let n = usize::from(u16::from_le_bytes(*count));
        let lengths = rest.get(..2 * n)?;
        let mut at = HEAD + 2 * n;
        let mut starts = vec![at];
        for length in lengths.chunks_exact(2) {
            at += usize::from(u16::from_le_bytes([length[0], length[1]]));
            starts.push(at);
        }
        (at == bytes.len()).then_some(Table { bytes, starts })
    }

    /// The `nth` message as it is laid out; none where it was not translated.
    pub(crate) fn get(&self, nth: u16) -> Option<&[u8]> {
        let nth = usize::from(nth);
        let (from, to) = (*self.starts.get(nth)?, *self.starts.get(nth + 1)?);
        self.bytes.get(from..to).filter(|body| !body.is_empty())
    }

    /// How many are translated.
    pub(crate) fn n_said(&self) -> usize {
        self.starts.windows(2).filter(|pair| pair[0] < pair[1]).count()
    }

    /// How many there are.
    pub(crate) fn n(&self) -> usize {
        self.starts.len() - 1
    }
}
