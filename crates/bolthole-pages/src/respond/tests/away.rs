//! What only the server can answer, asked of a phone.

use bolthole_domain::Role;

use super::*;
use crate::Place;

fn on(place: Place, role: Role) -> Home {
    let mut home = Home::with_ellie();
    home.asker.keeping.place = place;
    home.asker.role = role;
    home
}

#[test]
fn a_phone_whose_server_is_away_says_so_in_one_sentence_to_a_child_as_well() {
    for role in [Role::Adult, Role::Child] {
        for address in ["devices", "devices/new", "join?code=4f2a", "setup", "setup/copy"] {
            let mut home = on(Place::PhoneOfServer, role);
            let page = home.open(address);
            assert_eq!(page.status, Status::Away, "{address}");
            page.reads(&["The server is away", "nothing was changed"]);
            let up = "../".repeat(address.matches('/').count());
            let today = if up.is_empty() { "./" } else { &up };
            assert!(
                page.html.contains(&format!("class=\"back\" href=\"{today}\"")),
                "{}",
                page.html
            );
            let form = home.ask(Verb::Post, address, &[("code", "4f2a")]);
            assert!(
                matches!(
                    form,
                    Reply::Page {
                        status: Status::Away,
                        ..
                    }
                ),
                "{form:?}"
            );
        }
    }
}

#[test]
fn a_phone_alone_has_no_devices_to_let_in() {
    let page = on(Place::PhoneAlone, Role::Adult).open("devices");
    assert_eq!(page.status, Status::Away);
    page.reads(&["No server answers here", "on this device alone"]);
}

#[test]
fn the_server_itself_is_never_away() {
    assert_eq!(
        on(Place::Server, Role::Adult).open("devices").status,
        Status::NotFound
    );
}
