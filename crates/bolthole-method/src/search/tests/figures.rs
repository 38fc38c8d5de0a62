//! How often the right answer is found, over questions that the words were mended by and over questions that they were
//! not. `cargo test -p bolthole-method --lib how_often -- --nocapture` prints the figures of method/README.md.

use std::fmt::Write as _;

use super::*;

/// What was asked, and what answers it.
struct Asked {
    question: &'static str,
    right: Vec<&'static str>,
}

/// How many of the questions found what answers them.
pub(super) struct Figure {
    pub(super) n: usize,
    first: usize,
    pub(super) within_three: usize,
    /// Of how many the first line calls a vet within days.
    pub(super) vet_first: usize,
    pub(super) missed: String,
}

fn asked(text: &'static str) -> Vec<Asked> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (question, right) = line.split_once(" | ").expect("a question and its answers");
            Asked {
                question,
                right: right.split(' ').collect(),
            }
        })
        .collect()
}

#[expect(clippy::print_stdout, reason = "the figures are printed on demand")]
pub(super) fn figure(method: &Method, name: &str, text: &'static str) -> Figure {
    let questions = asked(text);
    let mut figure = Figure {
        n: questions.len(),
        first: 0,
        within_three: 0,
        vet_first: 0,
        missed: String::new(),
    };
    for Asked { question, right } in &questions {
        let found = three_of(method, question);
        let nth = found.iter().position(|found| right.contains(&found.as_str()));
        figure.first += usize::from(nth == Some(0));
        figure.within_three += usize::from(nth.is_some());
        let first = method.search(question).into_iter().next();
        figure.vet_first += usize::from(first.is_some_and(|found| found.vet >= Urgency::Soon));
        if nth != Some(0) {
            let _ = writeln!(figure.missed, "{question}: {found:?}");
        }
    }
    println!(
        "{name}: first {}, within three {}, a vet first {}, of {}",
        figure.first, figure.within_three, figure.vet_first, figure.n
    );
    figure
}

#[test]
fn how_often_the_right_answer_is_found() {
    let everyday = [
        figure(&METHOD, "everyday, tuned", include_str!("everyday-tuned.txt")),
        figure(&METHOD, "everyday, apart", include_str!("everyday-apart.txt")),
        figure(&METHOD, "everyday, fresh", include_str!("everyday-fresh.txt")),
    ];
    // What is published; it may get better and not worse.
    assert_eq!(everyday[0].within_three, everyday[0].n, "{}", everyday[0].missed);
    assert!(everyday[1].within_three >= 18 && everyday[2].within_three >= 14);
}

#[test]
fn how_often_a_bodily_sign_calls_the_vet_first() {
    let urgent = [
        figure(&METHOD, "urgent, tuned", include_str!("urgent-tuned.txt")),
        figure(&METHOD, "urgent, apart", include_str!("urgent-apart.txt")),
        figure(&METHOD, "urgent, fresh", include_str!("urgent-fresh.txt")),
    ];
    let [tuned, apart, fresh] = urgent;
    assert_eq!(tuned.vet_first, tuned.n, "{}", tuned.missed);
    assert_eq!(apart.vet_first, apart.n);
    assert!(fresh.vet_first >= 17 && fresh.within_three >= 17);
}

#[test]
fn words_that_mean_nothing_of_the_body_call_no_vet() {
    let called = called_a_vet(&METHOD, include_str!("harmless.txt"));
    assert!(called.is_empty(), "{}", called.join("\n"));
}

/// Every question, one a line, for which a vet is called within days.
pub(super) fn called_a_vet(method: &Method, questions: &str) -> Vec<String> {
    let asked = questions.lines().filter(|line| !line.starts_with('#'));
    asked
        .flat_map(|question| {
            let found = method.search(question);
            let vets = found.into_iter().filter(|found| found.vet >= Urgency::Soon);
            vets.map(move |found| format!("{question}: {}", found.what))
        })
        .collect()
}
