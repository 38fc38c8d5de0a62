use super::Field;

/// Some fields of the intake, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u32);

impl Fields {
    /// None of them.
    pub const NONE: Fields = Fields(0);

    /// These and one more.
    #[must_use]
    pub const fn and(self, field: Field) -> Fields {
        Fields(self.0 | 1 << field as u32)
    }

    /// These and all of those.
    #[must_use]
    pub const fn and_all(self, those: Fields) -> Fields {
        Fields(self.0 | those.0)
    }

    /// Whether that one is among them.
    pub const fn has(self, field: Field) -> bool {
        self.meets(Fields::NONE.and(field))
    }

    /// Whether any of those is.
    pub const fn meets(self, those: Fields) -> bool {
        self.0 & those.0 != 0
    }
}
