//! Letting further devices in, and out again. Shown by the server only: a phone on its own has nobody to let in.

use bolthole_domain::{CaregiverColor, Language, Moment, Role};
use bolthole_words::{Words, say};
use maud::{Markup, PreEscaped, html};

use crate::layout::{Reader, shell};
use crate::words::marked;
use crate::{Form, icons, words};

use super::fields::{self, Fault, Line};
use super::people;

/// A device that may open the notebook, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceLine {
    /// Its id, for the form that removes it.
    pub id: String,
    /// Whose it is; none while nobody was chosen on it.
    pub who: Option<String>,
    /// A grown-up's or a child's.
    pub role: Role,
    /// When it was let in.
    pub since: Moment,
    /// When it last asked for anything, to the hour; none: not since that is noted.
    pub last_seen: Option<Moment>,
    /// The very device that asks.
    pub is_this: bool,
}

/// A code that lets one device in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation<'a> {
    /// The code, to be typed.
    pub code: &'a str,
    /// The address that carries it.
    pub link: &'a str,
    /// The same as a square to scan: a whole `<svg>`.
    pub square: &'a str,
    /// Whose device it lets in.
    pub role: Role,
    /// Whether other machines can reach that address at all.
    pub reach: Reach,
}

/// Who can open an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Others, too.
    Others,
    /// Only the machine that Bolthole runs on.
    ThisMachine,
}

/// The name that somebody joins with, tidied.
///
/// # Errors
/// One sentence for the keeper: nothing written, or too long for a phone.
pub fn name_to_join(words: &Words, typed: &str) -> Result<String, String> {
    fields::name(words, typed, "name", &say!(words, "join-name-missing")).map_err(|fault| fault.says)
}

/// Why somebody of that name cannot join with a code for devices of that role.
pub fn is_another_role(words: &Words, name: &str, code_is_for: Role) -> String {
    match code_is_for {
        Role::Child => say!(words, "join-is-grown-up", name = name),
        Role::Adult => say!(words, "join-is-child", name = name),
    }
}

/// What somebody who joins reads, and their color, where the form says so.
pub fn chosen_to_join(sent: &Form) -> (Option<Language>, Option<CaregiverColor>) {
    (people::language(sent), people::color(sent))
}

/// Every device of the household, the way to remove one, and the way to let another in.
pub fn devices_page(reader: Reader, now: Moment, devices: &[DeviceLine]) -> String {
    let main = html! {
        h1 { (say!(reader, "devices-title")) }
        p.lead { (say!(reader, "devices-lead")) }
        @for device in devices { (one_device(reader, now, device)) }
        section.card.stack {
            h2 { (say!(reader, "devices-let-in")) }
            p.soft { (say!(reader, "devices-a-childs-logs")) }
            form.row method="post" action="devices/new" {
                button.btn name="for" value="adult" { (say!(reader, "devices-grown-ups")) }
                button.btn name="for" value="child" { (say!(reader, "devices-childs")) }
            }
        }
    };
    page(
        reader,
        "",
        &say!(reader, "devices-title"),
        ("settings", &say!(reader, "settings")),
        main,
    )
}

fn one_device(reader: Reader, now: Moment, device: &DeviceLine) -> Markup {
    let who = device
        .who
        .clone()
        .unwrap_or_else(|| say!(reader, "devices-nobody"));
    let role = if device.role == Role::Child {
        "child"
    } else {
        "adult"
    };
    let since = words::day_and_clock(reader.words, device.since, now);
    html! {
        section.card.stack {
            h2 { @if device.role == Role::Child { (say!(reader, "devices-who-child", who = who)) } @else { (who) } }
            p.soft {
                (say!(reader, "devices-about", role = role, when = since)) " " (last_seen(reader, now, device))
            }
            @if device.is_this {
                p { (say!(reader, "devices-this")) }
            } @else {
                details {
                    summary { (say!(reader, "devices-remove")) }
                    div.stack {
                        p { (say!(reader, "devices-remove-says")) }
                        form method="post" action="devices/remove" {
                            input type="hidden" name="device" value=(device.id);
                            button.btn { (say!(reader, "devices-remove-whose", who = who)) }
                        }
                    }
                }
            }
        }
    }
}

/// To the hour: it is noted at most once an hour.
fn last_seen(reader: Reader, now: Moment, device: &DeviceLine) -> String {
    match device.last_seen {
        _ if device.is_this => String::new(),
        None => say!(reader, "devices-not-seen"),
        Some(seen) if now.at.0.saturating_sub(seen.at.0) < 2 * MS_PER_HOUR => {
            say!(reader, "devices-seen-just-now")
        }
        Some(seen) => say!(
            reader,
            "devices-seen",
            when = words::part_of_day(reader.words, seen, now)
        ),
    }
}

const MS_PER_HOUR: i64 = 3_600_000;

/// One code, as a link, as letters and as a square.
pub fn invitation_page(reader: Reader, invitation: &Invitation) -> String {
    let child = invitation.role == Role::Child;
    let main = html! {
        h1 { @if child { (say!(reader, "code-title-child")) } @else { (say!(reader, "code-title")) } }
        p.lead { (say!(reader, "code-lead")) }
        section.card.stack {
            p { a href=(invitation.link) { (invitation.link) } }
            p { (marked!(reader, "code-or-type", address = without_code(invitation.link))) }
            p { code { b { (in_fours(invitation.code)) } } }
            @if invitation.reach == Reach::ThisMachine {
                p { (marked!(reader, "code-this-machine")) }
            }
            details {
                summary { (say!(reader, "code-square")) }
                div { (PreEscaped(invitation.square)) }
            }
        }
        p.soft { (say!(reader, "code-home-screen")) }
    };
    page(
        reader,
        "../",
        &say!(reader, "code-title"),
        ("devices", &say!(reader, "devices-title")),
        main,
    )
}

fn without_code(link: &str) -> &str {
    link.split('?').next().unwrap_or(link)
}

/// Easier to read aloud.
fn in_fours(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let fours: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    fours.join(" ")
}

/// Where a new device gives its code and a name. Looking at it does not use the code up.
///
/// `code` may be empty, and is typed then. `sent` is what was filled in before: `name`, `language`, `color`. `fault` is
/// what was wrong with the name.
pub fn join_page(reader: Reader, code: &str, sent: &Form, fault: Option<&str>) -> String {
    let name = sent.get("name").unwrap_or_default();
    let faults: Vec<Fault> = fault.map(|says| Fault::at("name", says)).into_iter().collect();
    let (code_label, name_label) = (say!(reader, "join-code"), say!(reader, "join-name"));
    let typed = Line {
        name: "code",
        label: &code_label,
        typed: "",
        keys: "text",
        longest: 40,
    };
    let called = Line {
        name: "name",
        label: &name_label,
        typed: name,
        keys: "text",
        longest: 200,
    };
    let main = html! {
        main id="main" {
            div.stack {
                h1 { (say!(reader, "join-title")) }
                p.lead { (say!(reader, "join-lead")) }
                form.stack method="post" action="join" {
                    @if code.is_empty() { (fields::line(&typed, &[])) } @else { input type="hidden" name="code" value=(code); }
                    (fields::line(&called, &faults))
                    details {
                        summary { (say!(reader, "people-language-and-color")) }
                        div.stack {
                            (people::choose_language(reader.words, people::language(sent).unwrap_or(reader.words.language())))
                            (people::choose_color(reader.words, people::color(sent)))
                            p.soft.small { (say!(reader, "join-known-keep")) }
                        }
                    }
                    button.btn.btn-main.btn-wide { (icons::icon("door")) " " (say!(reader, "join-button")) }
                }
            }
        }
    };
    shell(reader, "", &say!(reader, "join-title"), None, main)
}

/// A page of the server's own, with the way back.
pub(super) fn page(reader: Reader, base: &str, title: &str, back: (&str, &str), main: Markup) -> String {
    let body = html! {
        header.crumb { a.back href={ (base) (back.0) } { (icons::icon("back")) " " (back.1) } }
        main id="main" tabindex="-1" { div.stack { (main) } }
    };
    shell(reader, base, title, None, body)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Instant;

    use super::*;

    fn english() -> Reader {
        Reader {
            words: Words::english(),
            theme: None,
        }
    }

    #[test]
    fn a_device_is_named_by_its_person_and_this_one_cannot_remove_itself() {
        let now = Moment {
            at: Instant(1_764_784_800_000),
            offset_min: 0,
        };
        let line = |id: &str, who: Option<&str>, role, is_this| DeviceLine {
            id: id.to_owned(),
            who: who.map(str::to_owned),
            role,
            since: now,
            last_seen: None,
            is_this,
        };
        let lines = [
            line("a", Some("Mum"), Role::Adult, true),
            line("b", Some("Tom <3"), Role::Child, false),
            line("c", None, Role::Adult, false),
        ];
        let page = devices_page(english(), now, &lines);
        assert!(page.contains("<h2>Tom &lt;3, a child’s device</h2>"), "{page}");
        assert!(page.contains("<h2>Nobody chosen yet</h2>"));
        assert_eq!(page.matches("action=\"devices/remove\"").count(), 2);
    }

    #[test]
    fn a_code_is_shown_in_fours_and_a_link_that_leads_nowhere_is_told() {
        let invitation = Invitation {
            code: "4f2a91c07be3a055",
            link: "http://127.0.0.1:8417/join?code=4f2a91c07be3a055",
            square: "<svg></svg>",
            role: Role::Child,
            reach: Reach::ThisMachine,
        };
        let page = invitation_page(english(), &invitation);
        assert!(page.contains("4f2a 91c0 7be3 a055"));
        assert!(page.contains("<code>http://127.0.0.1:8417/join</code>"));
        assert!(page.contains("works on this machine only"));
    }

    #[test]
    fn the_code_is_asked_for_where_no_link_brought_it() {
        assert!(join_page(english(), "", &Form::default(), None).contains("id=\"code\""));
        let by_link = join_page(
            english(),
            "4f2a",
            &Form(vec![("name".to_owned(), "Tom".to_owned())]),
            Some("Write another name."),
        );
        assert!(by_link.contains("type=\"hidden\" name=\"code\" value=\"4f2a\""));
        assert!(by_link.contains("Write another name.") && by_link.contains("value=\"Tom\""));
    }
}
