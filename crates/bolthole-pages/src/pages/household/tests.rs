use expect_test::expect;

use super::*;
use crate::home::Home;
use crate::{Door, Keeping, Persisted, Room, Status};
use bolthole_domain::Role;

fn on(place: Place, change: impl FnOnce(&mut Keeping)) -> Home {
    let mut home = Home::with_ellie();
    home.asker.keeping.place = place;
    home.asker.keeping.n_entries = 412;
    change(&mut home.asker.keeping);
    home
}

#[test]
fn a_phone_alone_says_that_nobody_else_has_it_and_offers_a_copy() {
    let page = on(Place::PhoneAlone, |keeping| keeping.persisted = Persisted::No).open("household");
    page.reads(&[
        "Where this notebook lives",
        "One rat",
        "Mum",
        "412 entries in all",
        "On this device alone. If it is lost, a copy is all that is left.",
        "This browser has not agreed to keep Bolthole",
        "iPhone and iPad: what a page keeps is deleted after seven days",
        "Take a copy",
        "Bring a copy",
        "From a phone alone to a server",
    ]);
    assert!(page.html.contains("href=\"household/copy\"") && !page.says("Take what waits"));
    assert!(
        page.html
            .contains("action=\"household/bring\" enctype=\"multipart/form-data\"")
    );
    assert!(
        !page.html.contains("id=\"waiting\""),
        "on a phone alone nothing waits"
    );
}

#[test]
fn what_waits_is_told_on_every_page_and_can_be_taken_along() {
    let mut home = on(Place::PhoneOfServer, |keeping| keeping.n_waiting = 3);
    for address in ["", "rats", "settings", "tips", "visits/new"] {
        let page = home.open(address);
        assert!(
            page.html
                .contains("<p class=\"waiting\" id=\"waiting\" data-n=\"3\"><a href=\""),
            "{address}"
        );
    }
    let page = home.open("household");
    page.reads(&[
        "Three entries wait to be sent. They are safe on this device",
        "Take what waits",
    ]);
    assert!(page.html.contains("href=\"household/copy?only=waiting\""));

    home.asker.keeping.n_waiting = 1;
    home.open("household")
        .reads(&["One entry waits to be sent. It is safe on this device"]);

    home.asker.keeping.n_waiting = 0;
    let page = home.open("household");
    assert!(page.says("Nothing waits") && !page.says("Take what waits"));
    assert!(
        page.html.contains("data-n=\"0\" hidden"),
        "there for the script to change, and not shown"
    );
}

#[test]
fn what_was_refused_is_told_with_its_sentence_and_a_device_that_was_shut_out_keeps_what_it_has() {
    let mut home = on(Place::PhoneOfServer, |keeping| {
        keeping.refused = vec!["This step is a <grown-up’s>.".to_owned()];
        keeping.door = Door::ShutOut;
    });
    home.open("household").reads(&[
        "The server does not let this device in any more. What is here stays here.",
        "One entry was not taken by the server",
        "This step is a <grown-up’s>.",
    ]);
}

#[test]
fn what_was_refused_is_told_in_the_readers_language() {
    let mut home = on(Place::PhoneOfServer, |keeping| {
        keeping.refused = vec![bolthole_sync::Refusal::SignsAreGone.to_string()];
    });
    home.in_german();
    let page = home.open("household");
    page.reads(&["Dass alle Zeichen weg sind"]);
    assert!(!page.says("every sign is gone"));
}

#[test]
fn an_address_that_keeps_another_household_is_told_with_what_to_do_and_nothing_is_said_to_wait_for_it() {
    let mut home = on(Place::PhoneOfServer, |keeping| {
        keeping.n_waiting = 3;
        keeping.door = Door::AnotherHousehold;
    });
    let page = home.open("household");
    page.reads(&[
        "This address keeps another household now.",
        "nothing of it is lost, and nothing of it is sent there",
        "Take a copy",
        "“I have a copy”",
    ]);
    assert!(
        !page.says("to be sent")
            && !page.says("Nothing waits:")
            && !page.says("on the server at this address"),
        "{}",
        page.text()
    );
    let today = home.open("");
    assert!(
        today
            .html
            .contains(">This address keeps another household now</a>"),
        "{}",
        today.html
    );
    assert!(
        today.html.contains("data-n=\"3\" hidden"),
        "nothing is on its way"
    );
    home.asker.role = Role::Child;
    let childs = home.open("");
    assert_eq!(childs.status, Status::Ok, "nobody has removed it");
    assert!(
        childs
            .html
            .contains("<a>This address keeps another household now</a>"),
        "{}",
        childs.html
    );
}

#[test]
fn the_server_speaks_of_its_own_disk_and_not_of_the_browsers_room() {
    let page = Home::with_ellie().open("household");
    page.reads(&["On the server at this address.", "data folder"]);
    assert!(
        !page.says("seven days") && !page.says("Nothing waits"),
        "{}",
        page.text()
    );
}

#[test]
fn a_full_disk_is_told_before_it_is_full() {
    let with = |used, of| {
        on(Place::PhoneAlone, |keeping| {
            keeping.room = Some(Room { used, of })
        })
        .open("household")
    };
    with(3_000_000, 2_000_000_000).reads(&["Room taken: 3 MB. Room left for it: 1997 MB."]);
    with(96_000_000, 100_000_000).reads(&["Little room is left: 4 MB for new entries."]);
    with(7, 0).reads(&["Little room is left: less than 1 MB"]);
}

#[test]
fn a_child_is_kindly_sent_to_a_grown_up() {
    let mut home = on(Place::PhoneOfServer, |keeping| keeping.n_waiting = 2);
    home.asker.role = Role::Child;
    let page = home.open("household");
    assert_eq!(page.status, Status::Forbidden);
    assert!(page.says("on a grown-up’s device"));
    let today = home.open("");
    assert!(
        today
            .html
            .contains("data-n=\"2\"><a><span>2</span> waiting to sync</a>"),
        "told, and no way to a closed page"
    );
}

#[test]
fn what_came_of_a_copy_is_told_in_one_line() {
    let told: Vec<String> = [
        (412, 3, 0),
        (412, 412, 0),
        (412, 0, 0),
        (1, 1, 0),
        (0, 0, 0),
        (5, 3, 1),
        (5, 0, 2),
    ]
    .map(|(n_read, n_new, n_refused)| brought(bolthole_words::Words::english(), n_read, n_new, n_refused))
    .into();
    expect![[r#"
        412 entries read, 3 were new.
        412 entries read, all of them new.
        412 entries read; all of them were here already.
        One entry read, one was new.
        The copy holds no entries, so nothing changed.
        5 entries read, 3 were new. One has a time or a size that no notebook takes; it stays in the file.
        5 entries read; none was new. 2 have a time or a size that no notebook takes; they stay in the file."#]]
    .assert_eq(&told.join("\n"));
    let mut home = Home::with_ellie();
    assert!(
        home.open(&after_bringing(412, 3, 0))
            .says("412 entries read, 3 were new.")
    );
    for typed in ["household?read=<b>", "household?read=-1&new=x", "household?new=3"] {
        assert!(!home.open(typed).html.contains("role=\"status\""), "{typed}");
    }
}

#[test]
fn settings_say_where_things_are_kept_as_it_is() {
    let alone = on(Place::PhoneAlone, |_| {}).open("settings");
    assert!(alone.says("in this browser, and nowhere else"));
    assert!(!alone.html.contains("href=\"devices\"") && !alone.says("cookie"));
    let of_a_server = on(Place::PhoneOfServer, |_| {}).open("settings");
    of_a_server.reads(&[
        "kept on this device and in the data folder",
        "Devices that may open this notebook",
    ]);
}
