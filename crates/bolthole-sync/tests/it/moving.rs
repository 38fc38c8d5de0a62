//! A household moves as one file: nothing is lost on the way, and nothing arrives that was not sent.

use bolthole_domain::{HouseholdId, Instant, Outcome, Role};
use bolthole_record::{Event, Made, Notebook};
use bolthole_sync::{
    FileFault, Ground, Head, Holds, LARGEST_EVENT, Local, bring, copy_of, file_name, read_file,
    read_what_is_whole, take_in, write_file,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::home::{
    EVENING, HOME, Log, called, device, ellie_comes, epoch, event_id, something_newer, sync, told, visit,
    written,
};

fn made(n: u32) -> Made {
    Made {
        ms: Instant(EVENING),
        n,
    }
}

/// A household with a rat, some visits and something that only a newer program knows.
fn events(n_visits: u32) -> Vec<Event> {
    let first = [
        written(1, device(1), made(1), &called("Home")),
        written(2, device(1), made(2), &ellie_comes()),
        something_newer(3, device(2), made(3)),
    ];
    let visits = (10..10 + n_visits).map(|n| {
        let body = visit(u128::from(n), "sit-near", Outcome::Ate);
        written(u128::from(n), device(1), made(n), &body)
    });
    first.into_iter().chain(visits).collect()
}

fn head(holds: Holds) -> Head {
    Head {
        household: HOME,
        name: "Home".to_owned(),
        holds,
        made_at: Instant(EVENING),
    }
}

fn file_of(events: &[Event]) -> String {
    write_file(&head(Holds::Everything), events.iter())
}

fn phone_with(events: Vec<Event>) -> Local {
    let mut phone = Local::new(HOME);
    phone.write(events).unwrap();
    phone
}

fn somebody_elses_phone() -> Local {
    Local::new(HouseholdId(Uuid::from_u128(77)))
}

fn fault(text: &str) -> String {
    read_file(text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn what_is_written_is_read_again_to_the_last_digit_of_what_a_newer_program_wrote() {
    let events = events(4);
    let file = read_file(file_of(&events).as_bytes()).unwrap();
    assert_eq!(file.head, head(Holds::Everything));
    assert_eq!(told(&file.events), told(&events));
    assert_eq!(file.events, events, "in the order in which they were written");
}

#[test]
fn the_lines_are_those_that_other_programs_read() {
    let text = file_of(&events(0)[..1]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        r#"{"bolthole":"household","v":1,"household":"00000000-0000-0000-0000-000000000001","name":"Home","holds":"everything","n_events":1,"made_at":1764784800000}"#
    );
    assert!(lines[1].starts_with(r#"{"id":""#) && lines[1].contains(r#""kind":"household_named""#));
    assert!(
        lines[2].starts_with(r#"{"n_events":1,"sha256":""#),
        "{}",
        lines[2]
    );
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_phone_alone_moves_in_with_another_phone_and_both_tell_the_same() {
    let mums = phone_with(events(3));
    let copy = copy_of(&mums, Holds::Everything, "Home", Instant(EVENING));
    let mut dads = somebody_elses_phone();
    let brought = bring(&mut dads, read_file(copy.as_bytes()).unwrap()).unwrap();
    assert_eq!(
        (brought.household, brought.n_read, brought.keep.len()),
        (HOME, 6, 6)
    );
    assert_eq!(dads.household(), HOME, "an empty place becomes that household");
    assert_eq!(told(dads.events()), told(mums.events()));
    assert_eq!(dads.waiting().count(), 6, "no server knows them from here");
}

#[test]
fn two_files_of_one_household_merge_whichever_comes_first() {
    let all = events(6);
    let (mums, dads) = (phone_with(all[..6].to_vec()), phone_with(all[3..].to_vec()));
    let file = |phone: &Local| {
        let copy = copy_of(phone, Holds::Everything, "Home", Instant(EVENING));
        read_file(copy.as_bytes()).unwrap()
    };
    for (first, second) in [(&mums, &dads), (&dads, &mums)] {
        let mut here = somebody_elses_phone();
        bring(&mut here, file(first)).unwrap();
        let brought = bring(&mut here, file(second)).unwrap();
        assert_eq!((brought.n_read, brought.keep.len()), (6, 3));
        assert_eq!(told(here.events()), told(&all));
        assert_eq!(
            bring(&mut here, file(second)).unwrap().keep,
            [],
            "and twice adds nothing"
        );
    }
}

#[test]
fn another_household_is_refused_and_nothing_changes() {
    let mut theirs = somebody_elses_phone();
    let stray = Event {
        household: theirs.household(),
        ..events(0).remove(0)
    };
    theirs.write(vec![stray]).unwrap();
    let before = theirs.clone();
    let refused = bring(&mut theirs, read_file(file_of(&events(2)).as_bytes()).unwrap()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the file holds another household, “Home”, than the one that lives here; begin with it in a place that is still empty"
    );
    assert_eq!(theirs, before);
}

#[test]
fn a_phone_that_follows_a_server_is_not_empty_even_before_its_first_rat() {
    let mut phone = somebody_elses_phone();
    // The first answer tells it how far the log is: nothing yet.
    let answer = serde_json::json!({"sync": 1, "since": null, "epoch": epoch(1), "from": "0", "through": "0", "last": "0",
        "n_withheld": 0, "now": EVENING, "kept": [], "refused": [], "events": []});
    phone
        .take(bolthole_sync::Answer::from_json(answer.to_string().as_bytes()).unwrap())
        .unwrap();
    let file = read_file(file_of(&events(1)).as_bytes()).unwrap();
    assert!(matches!(
        bring(&mut phone, file),
        Err(FileFault::OtherHousehold { .. })
    ));
}

#[test]
fn what_waits_is_taken_along_and_cannot_begin_a_household() {
    let mut phone = phone_with(events(2));
    let mut log = Log::new(epoch(1));
    sync(&mut phone, &mut log, device(1), Role::Adult, Instant(EVENING));
    let late = written(40, device(1), made(40), &visit(40, "sit-near", Outcome::Refused));
    phone.write(vec![late.clone()]).unwrap();

    let copy = copy_of(&phone, Holds::Waiting, "Home", Instant(EVENING));
    let file = read_file(copy.as_bytes()).unwrap();
    assert_eq!(file.events, [late]);
    assert_eq!(
        bring(&mut somebody_elses_phone(), file.clone()),
        Err(FileFault::OnlyWaiting)
    );
    let mut mums = phone_with(events(2));
    assert_eq!(bring(&mut mums, file).unwrap().keep.len(), 1);
    assert_eq!(told(mums.events()), told(phone.events()));
}

#[test]
fn what_a_phone_alone_wrote_reaches_a_server_by_file_or_by_sync_as_the_same_log() {
    let mut phone = phone_with(events(5));
    let file = read_file(copy_of(&phone, Holds::Everything, "Home", Instant(EVENING)).as_bytes()).unwrap();
    let mut by_file = Log::new(epoch(1));
    let brought = take_in(file, Ground::Empty(HOME), |_| false).unwrap();
    by_file.append(&brought.keep, Instant(EVENING));
    let mut by_sync = Log::new(epoch(2));
    sync(&mut phone, &mut by_sync, device(1), Role::Adult, Instant(EVENING));
    assert_eq!(told(&by_file.events()), told(&by_sync.events()));
    // And the phone that follows afterwards finds nothing new to tell or to hear.
    let n_before = by_file.events().len();
    sync(&mut phone, &mut by_file, device(1), Role::Adult, Instant(EVENING));
    assert_eq!(by_file.events().len(), n_before);
    assert_eq!(phone.waiting().count(), 0);
}

#[test]
fn an_entry_that_no_log_takes_is_left_out_with_its_sentence_and_the_others_come() {
    let mut broken = events(1);
    broken[3].happened_at.at = Instant(-1);
    let file = read_file(file_of(&broken).as_bytes()).unwrap();
    let brought = take_in(file, Ground::Holds(HOME), |_| false).unwrap();
    assert_eq!(brought.keep.len(), 3);
    assert_eq!(brought.refused[0].0, event_id(10));
    assert!(brought.refused[0].1.starts_with("The time of this entry"));
}

#[test]
fn a_file_that_breaks_off_says_where_and_gives_what_is_whole_only_when_asked() {
    let text = file_of(&events(2));
    let fourth = text.match_indices('\n').nth(3).unwrap().0;
    let cut = &text[..fourth + 20];
    assert_eq!(
        fault(cut),
        "the file breaks off in line 5, with 3 of its 5 entries whole; take the copy again"
    );
    let whole = read_what_is_whole(cut.as_bytes()).unwrap();
    assert_eq!((whole.file.events.len(), whole.n_missing), (3, 2));
    let sound = read_what_is_whole(text.as_bytes()).unwrap();
    assert_eq!((sound.file.events.len(), sound.n_missing), (5, 0));
    let changed = text.replace("sit-near", "sit-nexr");
    assert_eq!(
        read_what_is_whole(changed.as_bytes()),
        Err(FileFault::Changed),
        "nobody can say which entry is true"
    );
}

#[test]
fn whatever_else_is_brought_is_told_in_one_sentence() {
    for other in [
        "",
        "squeak",
        "{}\n",
        "\u{feff}{}\n",
        "{\"bolthole\":\"recording\",\"v\":1}\n",
        "[1]\n",
    ] {
        assert_eq!(
            fault(other),
            "this is no household’s file; choose the one whose name ends in .bolthole",
            "{other:?}"
        );
    }
    assert_eq!(read_file(b"\xff\xfe\n"), Err(FileFault::NotOne));
    assert_eq!(
        fault("{\"bolthole\":\"household\",\"v\":2,\"boxes\":7}\n"),
        "the file has version 2, newer than 1, which is known here; update this Bolthole first"
    );
    let text = file_of(&events(1));
    assert_eq!(
        fault(&format!("{text}\n")),
        "line 7 of the file stands after its end; take the copy again"
    );
    assert!(
        fault(&text.replacen("\"kind\":\"rat_added\"", "\"kind\":7", 1))
            .starts_with("line 3 of the file is no entry")
    );
}

#[test]
fn an_entry_of_another_household_or_beyond_all_size_is_named_by_its_line() {
    let mut strays = events(1);
    strays[1].household = HouseholdId(Uuid::from_u128(9));
    assert!(fault(&file_of(&strays)).starts_with("line 3 of the file belongs to another household"));
    let mut large = events(1);
    large[2].body = serde_json::json!("x".repeat(LARGEST_EVENT));
    assert!(fault(&file_of(&large)).starts_with("line 4 of the file is larger than 512 KiB"));
}

#[test]
fn a_newer_programs_words_in_the_head_are_passed_over() {
    let text = file_of(&[]);
    let body = text
        .lines()
        .next()
        .unwrap()
        .replace("\"v\":1", "\"v\":1,\"smell\":\"hay\"");
    // Its last line sums up the longer head; without that it would be a changed file.
    assert_eq!(
        read_file(format!("{body}\n").as_bytes()),
        Err(FileFault::BreaksOff {
            line: 2,
            n_whole: 0,
            n_told: 0
        })
    );
}

#[test]
fn the_files_name_is_made_of_letters_that_every_system_takes() {
    assert_eq!(file_name("Home"), "Home.bolthole");
    assert_eq!(file_name("Mum’s rats / upstairs"), "Mum-s-rats-upstairs.bolthole");
    for nameless in ["", "../..", "家", "\r\n"] {
        assert_eq!(file_name(nameless), "household.bolthole");
    }
    assert!(file_name(&"a".repeat(500)).len() < 80);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_cut_is_found_and_what_stands_before_it_is_true(n_visits in 0_u32..6, at in 0.0_f64..1.0) {
        let events = events(n_visits);
        let text = file_of(&events);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place within the file")]
        let at = (text.len() as f64 * at) as usize;
        let cut = &text.as_bytes()[..at];
        prop_assert!(read_file(cut).is_err(), "cut at {at} of {}", text.len());
        if let Ok(whole) = read_what_is_whole(cut) {
            prop_assert_eq!(&whole.file.events[..], &events[..whole.file.events.len()]);
        }
    }

    #[test]
    fn any_flipped_bit_is_found(n_visits in 0_u32..6, at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut bytes = file_of(&events(n_visits)).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(read_file(&bytes).is_err(), "bit {bit} of byte {at}");
    }

    #[test]
    fn nothing_that_is_brought_makes_a_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read_file(&bytes).is_err());
        let mut behind_a_head = file_of(&[]).into_bytes();
        behind_a_head.truncate(160);
        behind_a_head.extend(bytes);
        prop_assert!(read_file(&behind_a_head).is_err());
    }

    #[test]
    fn files_merge_into_the_same_notebook_in_any_order_and_any_number_of_times(
        parts in prop::collection::vec((0_usize..12, 0_usize..12), 1..8),
    ) {
        let all = events(9);
        let mut here = somebody_elses_phone();
        let mut expected: Vec<Event> = Vec::new();
        for (from, to) in parts {
            let part = &all[from.min(to)..from.max(to)];
            bring(&mut here, read_file(file_of(part).as_bytes()).unwrap()).unwrap();
            expected.extend(part.iter().filter(|event| !expected.contains(event)).cloned().collect::<Vec<_>>());
            prop_assert_eq!(told(here.events()), told(&expected));
        }
        prop_assert_eq!(Notebook::fold(&expected), Notebook::fold(here.events()));
    }
}

#[test]
fn a_file_that_an_editor_or_mail_has_saved_again_is_read_and_still_proven() {
    let text = file_of(&events(3));
    let whole = read_file(text.as_bytes()).unwrap();
    let saved_again = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(read_file(saved_again.as_bytes()).unwrap(), whole);
    assert_eq!(read_what_is_whole(saved_again.as_bytes()).unwrap().n_missing, 0);
    let changed = saved_again.replacen("visit 11", "visit 12", 1);
    assert_eq!(read_file(changed.as_bytes()).unwrap_err(), FileFault::Changed);
    let cut = &saved_again[..saved_again.len() - 1];
    assert!(matches!(
        read_file(cut.as_bytes()),
        Err(FileFault::BreaksOff { .. })
    ));
}
