use serde::{Deserialize, Serialize};

/// How a rat left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// It died.
    Died,
    /// It lives in another household.
    NewHome,
}

impl Leaving {
    /// Both.
    pub const ALL: [Leaving; 2] = [Leaving::Died, Leaving::NewHome];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Leaving::Died => "died",
            Leaving::NewHome => "new_home",
        }
    }

    /// The leaving of that public spelling.
    pub fn from_name(name: &str) -> Option<Leaving> {
        Leaving::ALL.into_iter().find(|how| how.name() == name)
    }
}
