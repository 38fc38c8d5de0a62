//! From events to notebooks and histories. Target: 1,000 rats with 300 visits each in at most 2 s.

use std::hint::black_box;

use bolthole_bench::{five_times, log, rat_id};
use bolthole_record::{Event, Notebook};

fn main() {
    rescue();
    home();
}

fn rescue() {
    let events = log(1_000, 300, 2);
    five_times("fold of 1,000 rats x 300 visits", || Notebook::fold(&events));
    five_times("fold and every history of 1,000 rats x 300 visits", || {
        replay(&events, 1_000)
    });
}

fn home() {
    let events = log(6, 730, 2);
    five_times("fold of 6 rats with a year of visits, two a day", || {
        Notebook::fold(&events)
    });
    five_times("fold and every history of 6 rats with a year of visits", || {
        replay(&events, 6)
    });
}

fn replay(events: &[Event], n_rats: u32) -> usize {
    let notebook = Notebook::fold(events);
    let histories = (0..n_rats).filter_map(|rat| notebook.history(rat_id(rat)));
    histories.map(|history| black_box(history).entries.len()).sum()
}
