//! Finding by a keeper's words. Targets: the index in at most 20 ms, a search in at most 5 ms.

use bolthole_bench::five_times;
use bolthole_method::{Found, Method};

/// How often each question is asked in one run, so that one run is long enough to be measured.
const TIMES: u32 = 100;

const QUESTIONS: [&str; 4] = [
    "why does he puff up",
    "bitten by my rat",
    "my two boys are fighting since the cat got in, and now one of them hides all day and will not eat",
    // The slowest there is: every word is misspelt and compared with all that are known.
    "agresive tremblin frightend hormonel nutered suddnly breething territoral cumpanion introdukshun",
];

fn main() {
    let method = Method::built_in();
    // A copy has no index yet.
    five_times("index and first search", || method.clone().search("spoon"));
    for question in QUESTIONS {
        five_times(&format!("{TIMES} searches: {question}"), || {
            (0..TIMES)
                .map(|_| method.search(question))
                .last()
                .unwrap_or_else(Vec::<Found>::new)
        });
    }
}
