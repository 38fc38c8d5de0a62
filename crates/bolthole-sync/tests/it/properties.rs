//! Whatever happens on the way, all end with the same notebook.

use proptest::prelude::*;

use crate::world::{Happening, World, happening};

fn run(happenings: &[Happening]) -> World {
    let mut world = World::new();
    for happening in happenings {
        world.happens(happening);
    }
    world.settles();
    world.check();
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_short_evening_ends_with_one_notebook(happenings in prop::collection::vec(happening(), 0..120)) {
        run(&happenings);
    }
}

proptest! {
    // Shrinking two thousand happenings takes longer than reading them.
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn two_thousand_happenings_end_with_one_notebook(happenings in prop::collection::vec(happening(), 2_000)) {
        let world = run(&happenings);
        prop_assert!(world.n_lives > 0, "in two thousand happenings a server is put back some time");
    }
}
