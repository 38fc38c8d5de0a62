use serde::{Deserialize, Serialize};

/// Why a rat may be afraid. Causes combine; none is anybody's fault. Source: the article, tip 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Little handling when young.
    LackOfHandling,
    /// Rough handling or a bad scare.
    TraumaOrMishandling,
    /// Hormones.
    Hormonal,
    /// A stressful room or cage.
    StressfulEnvironment,
    /// No rat for company.
    LonelyNoCompanion,
    /// Illness or pain.
    IllnessOrPain,
    /// Still settling in.
    NormalSettlingIn,
    /// Trouble over food, territory or newcomers.
    ResourceOrIntroConflict,
}

impl Cause {
    /// All eight, in the order of the public answer.
    pub const ALL: [Cause; 8] = [
        Cause::LackOfHandling,
        Cause::TraumaOrMishandling,
        Cause::Hormonal,
        Cause::StressfulEnvironment,
        Cause::LonelyNoCompanion,
        Cause::IllnessOrPain,
        Cause::NormalSettlingIn,
        Cause::ResourceOrIntroConflict,
    ];

    /// The public spelling, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Cause::LackOfHandling => "lack_of_handling",
            Cause::TraumaOrMishandling => "trauma_or_mishandling",
            Cause::Hormonal => "hormonal",
            Cause::StressfulEnvironment => "stressful_environment",
            Cause::LonelyNoCompanion => "lonely_no_companion",
            Cause::IllnessOrPain => "illness_or_pain",
            Cause::NormalSettlingIn => "normal_settling_in",
            Cause::ResourceOrIntroConflict => "resource_or_intro_conflict",
        }
    }

    /// The cause of that public spelling.
    pub fn from_name(name: &str) -> Option<Cause> {
        Cause::ALL.into_iter().find(|cause| cause.name() == name)
    }
}

/// One value for each of the eight causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerCause<T>([T; 8]);

impl<T> PerCause<T> {
    /// Asks `value` for each cause in turn.
    pub fn from_fn(mut value: impl FnMut(Cause) -> T) -> PerCause<T> {
        PerCause(Cause::ALL.map(&mut value))
    }

    /// The value for one cause.
    pub fn get(&self, cause: Cause) -> &T {
        &self.0[cause as usize]
    }

    /// All eight with their causes, in the public order.
    pub fn iter(&self) -> impl Iterator<Item = (Cause, &T)> {
        Cause::ALL.into_iter().zip(&self.0)
    }
}
