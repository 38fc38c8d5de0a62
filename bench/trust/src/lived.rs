//! Many lives at once, on all the machine's processors; the result does not depend on how many there are.

use std::num::NonZero;

use bolthole_plan::History;

use super::{Kind, Life, Planners, Policy, Seeds, Who, World, live};

/// The lives of one world: by policy, then by rat. The logs are left out.
#[derive(Debug, Clone)]
pub struct Lived {
    /// The world.
    pub world: World,
    /// Its policies with their lives, each with the same rats in the same order.
    pub by_policy: Vec<(Policy, Vec<Life>)>,
}

/// The rats of a world: so many of each kind, kind after kind.
pub fn rats_of(seeds: Seeds, world: World, of_each_kind: u64) -> Vec<Who> {
    let of = |kind| {
        (0..of_each_kind).map(move |rat| Who {
            seeds,
            world,
            kind,
            rat,
        })
    };
    Kind::ALL.into_iter().flat_map(of).collect()
}

/// Lives all of them.
pub fn live_all(planners: &Planners, seeds: Seeds, of_each_kind: u64, policies: &[Policy]) -> Vec<Lived> {
    let lives = |world, policy| {
        let mut lives = live_world(planners, seeds, world, of_each_kind, |_| policy);
        for life in &mut lives {
            life.history = History::default();
        }
        lives
    };
    World::ALL
        .into_iter()
        .map(|world| Lived {
            world,
            by_policy: policies
                .iter()
                .map(|&policy| (policy, lives(world, policy)))
                .collect(),
        })
        .collect()
}

/// The lives of one world, kind after kind, with a policy by the household's number.
pub fn live_world(
    planners: &Planners,
    seeds: Seeds,
    world: World,
    of_each_kind: u64,
    policy: impl Fn(usize) -> Policy + Sync,
) -> Vec<Life> {
    let rats = rats_of(seeds, world, of_each_kind);
    if !world.is_shared() {
        let alone: Vec<(usize, Who)> = rats.into_iter().enumerate().collect();
        let lives = in_parallel(&alone, |(place, who)| live(planners, &[*who], policy(*place)));
        return lives.into_iter().flatten().collect();
    }
    let mischiefs: Vec<Vec<Who>> = (0..of_each_kind)
        .map(|number| rats.iter().filter(|who| who.rat == number).copied().collect())
        .collect();
    let numbered: Vec<(usize, Vec<Who>)> = mischiefs.into_iter().enumerate().collect();
    let lives = in_parallel(&numbered, |(number, mischief)| {
        live(planners, mischief, policy(*number))
    });
    let of_kind = |kind: usize| lives.iter().map(move |lives| lives[kind].clone());
    (0..Kind::ALL.len()).flat_map(of_kind).collect()
}

/// As `map`, shared out among the processors; in order.
pub fn in_parallel<T: Sync, U: Send>(of: &[T], run: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = of.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let run = &run;
        let working: Vec<_> = of
            .chunks(share)
            .map(|share| scope.spawn(move || share.iter().map(run).collect::<Vec<U>>()))
            .collect();
        let done = working
            .into_iter()
            .flat_map(|worker| worker.join().expect("no life ends in a panic"));
        done.collect()
    })
}

impl Lived {
    /// Whether that policy was lived.
    pub fn lived_with(&self, policy: Policy) -> bool {
        self.by_policy.iter().any(|(one, _)| *one == policy)
    }

    /// The lives under that policy.
    ///
    /// # Panics
    /// The policy was not among those lived.
    pub fn under(&self, policy: Policy) -> Vec<&Life> {
        let found = self.by_policy.iter().find(|(one, _)| *one == policy);
        found.expect("a policy that was lived").1.iter().collect()
    }
}
