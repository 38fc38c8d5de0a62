//! What the small program that a phone begins with answers, and what it leaves to the whole one.

use super::*;

/// Both programs' answers to that address.
fn both(home: &Home, verb: Verb, path: &str) -> [Reply; 2] {
    let request = Request {
        verb,
        path: path.to_owned(),
        query: Form::default(),
        form: Form::default(),
    };
    let (method, notebook) = (Method::built_in(), home.notebook());
    [respond, respond_at_first].map(|respond| respond(&method, &notebook, &home.asker, &request))
}

#[test]
fn a_first_evening_and_a_hard_moment_are_answered_at_once() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (visit, _) = tap(&mut home, "nipped");
    let mut paths: Vec<String> = [
        "",
        "rats",
        "rats/new",
        "welcome",
        "worse",
        "signs/vet",
        "first-aid",
        "cards/rats-are-fighting",
        "cards/to-the-vet",
        "cards/to-the-vet/1",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.extend(["intake/health", "gone", "vet-seen"].map(|page| format!("rats/{rat}/{page}")));
    paths.extend(["", "/bite", "/note"].map(|page| format!("{visit}{page}")));
    for path in &paths {
        let [whole, small] = both(&home, Verb::Get, path);
        assert_eq!(small, whole, "{path}");
    }
    for path in ["visits", "worse", "welcome", "rest", &format!("{visit}/undo")] {
        let [whole, small] = both(&home, Verb::Post, path);
        assert_eq!(small, whole, "{path}");
    }
}

#[test]
fn what_waits_for_the_whole_program_says_so_and_writes_nothing() {
    let home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let reading = [
        "tips",
        "foods",
        "steps",
        "settings",
        "introductions",
        "signs",
        "visits/several",
        "nowhere",
    ]
    .map(str::to_owned);
    let of_ellie = ["", "/why", "/case"].map(|page| format!("rats/{rat}{page}"));
    for path in reading.iter().chain(&of_ellie) {
        let [_, small] = both(&home, Verb::Get, path);
        let Reply::Page { status, html } = small else {
            panic!("{path} leads elsewhere");
        };
        assert!(
            status == Status::Away && html.contains("Still on its way"),
            "{path}"
        );
    }
    let [_, small] = both(&home, Verb::Post, "settings/light");
    let Reply::Page { html, .. } = small else {
        panic!("something was to be remembered");
    };
    assert!(html.contains("Nothing was written"));
}
