//! The front page as the application makes it. Target: 6 rats with a year of visits in at most 5 ms.

use bolthole_bench::{HOME, five_times, log};
use bolthole_domain::{DeviceId, Instant, Moment, Role};
use bolthole_method::Method;
use bolthole_pages::{Asker, Form, Keeping, Request, Verb, respond};
use bolthole_record::Notebook;
use uuid::Uuid;

/// How often a page is asked for in one run, so that one run is long enough to be measured.
const TIMES: u32 = 20;

fn main() {
    let method = Method::built_in();
    let events = log(6, 365, 1);
    let notebook = Notebook::fold(&events);
    let last = notebook
        .rats
        .values()
        .filter_map(|pages| pages.visits.last())
        .map(|visit| visit.at)
        .max_by_key(|at| at.at);
    let now = last.map_or(
        Moment {
            at: Instant(0),
            offset_min: 0,
        },
        |last| Moment {
            at: Instant(last.at.0 + 86_400_000),
            ..last
        },
    );
    let asker = Asker {
        household: HOME,
        device: DeviceId(Uuid::from_u128(3)),
        caregiver: None,
        now,
        fresh: Uuid::from_u128(4),
        words: bolthole_words::Words::english(),
        theme: None,
        waited_ms: 0,
        plain_line: false,
        demo: false,
        role: Role::Adult,
        keeping: Keeping::default(),
    };
    let page = |path: &str| {
        let request = Request {
            verb: Verb::Get,
            path: path.to_owned(),
            query: Form::default(),
            form: Form::default(),
        };
        respond(&method, &notebook, &asker, &request)
    };
    let rat = notebook
        .rats
        .keys()
        .next()
        .map(|rat| format!("rats/{rat}"))
        .unwrap_or_default();
    for (what, path) in [
        ("Today", ""),
        ("a rat's page", rat.as_str()),
        ("the rats", "rats"),
    ] {
        five_times(
            &format!("{what}, {TIMES} times, 6 rats with a year of visits"),
            || (0..TIMES).map(|_| page(path)).collect::<Vec<_>>().len(),
        );
    }
}
