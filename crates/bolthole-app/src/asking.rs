use bolthole_domain::{CaregiverId, Moment};

/// Who asks, and when: all that a view needs to know of the one who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// Who, once somebody is chosen.
    pub caregiver: Option<CaregiverId>,
    /// Now.
    pub now: Moment,
}
