use serde::{Deserialize, Serialize};

/// How bad the worst bite was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BiteSeverity {
    /// Never bit.
    None,
    /// Teeth, no blood.
    Nip,
    /// A bite, nothing more known. Treated as breaking the skin.
    BiteUnspecified,
    /// A hard bite, nothing more known. Treated as breaking the skin.
    HardUnspecified,
    /// Skin broken.
    BreaksSkin,
    /// A deep bite, or one held on to.
    Deep,
}

impl BiteSeverity {
    /// Whether a person needs the first-aid card. Unspecified bites count (H16).
    pub fn breaks_skin(self) -> bool {
        self >= BiteSeverity::BiteUnspecified
    }
}

/// Where teeth met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Hand or finger.
    Hand,
    /// Arm or sleeve.
    Arm,
    /// Lap or leg.
    Lap,
    /// Face or neck.
    Face,
    /// Anything that came into the nest or hide.
    Nest,
    /// Through the bars.
    Bars,
}

/// How much teeth are to be expected, 0 to 3; it decides which tools a plan may use.
///
/// 0 no bite known, 1 nips, 2 has broken skin, 3 deep, held on, or came to attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct BiteTier(u8);

impl BiteTier {
    /// No bite known.
    pub const NONE: BiteTier = BiteTier(0);
    /// The highest.
    pub const HIGHEST: BiteTier = BiteTier(3);

    /// The tier of that number; anything above 3 is 3.
    pub fn new(tier: u8) -> BiteTier {
        BiteTier(tier.min(3))
    }

    /// 0 to 3.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Lower by `steps`, never below 0.
    pub fn lowered(self, steps: u8) -> BiteTier {
        BiteTier(self.0.saturating_sub(steps))
    }

    /// The tier that a bite of this severity alone gives.
    pub fn of(severity: BiteSeverity) -> BiteTier {
        match severity {
            BiteSeverity::None => BiteTier(0),
            BiteSeverity::Nip => BiteTier(1),
            BiteSeverity::BiteUnspecified | BiteSeverity::HardUnspecified | BiteSeverity::BreaksSkin => {
                BiteTier(2)
            }
            BiteSeverity::Deep => BiteTier(3),
        }
    }
}

/// Whose skin teeth met, as far as it decides about a doctor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bitten {
    /// A grown-up.
    GrownUp,
    /// A child.
    Child,
    /// Somebody pregnant, or with a weak immune system.
    AtRisk,
}

impl Bitten {
    /// All there are.
    pub const ALL: [Bitten; 3] = [Bitten::GrownUp, Bitten::Child, Bitten::AtRisk];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Bitten::GrownUp => "grown_up",
            Bitten::Child => "child",
            Bitten::AtRisk => "at_risk",
        }
    }

    /// The one of that public spelling.
    pub fn from_name(name: &str) -> Option<Bitten> {
        Bitten::ALL.into_iter().find(|one| one.name() == name)
    }
}
