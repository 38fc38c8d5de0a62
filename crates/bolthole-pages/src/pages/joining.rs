//! Letting further devices in, and out again. Shown by the server only: a phone on its own has nobody to let in.

use bolthole_domain::{CaregiverColor, Language, Moment, Role};
use maud::{Markup, PreEscaped, html};

use crate::layout::shell;
use crate::{Form, Theme, icons, words};

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
pub fn name_to_join(typed: &str) -> Result<String, String> {
    fields::name(
        typed,
        "name",
        "Write what the notebook is to call you, such as Dad.",
    )
    .map_err(|fault| fault.says)
}

/// What somebody who joins reads, and their color, where the form says so.
pub fn chosen_to_join(sent: &Form) -> (Option<Language>, Option<CaregiverColor>) {
    (people::language(sent), people::color(sent))
}

/// Every device of the household, the way to remove one, and the way to let another in.
pub fn devices_page(theme: Option<Theme>, now: Moment, devices: &[DeviceLine]) -> String {
    let main = html! {
        h1 { "Devices" }
        p.lead { "Phones and browsers that may open this notebook." }
        @for device in devices { (one_device(now, device)) }
        section.card.stack {
            h2 { "Let another one in" }
            p.soft { "A child’s device logs visits on the steps that are open to children, signs and notes. It stays a child’s, whoever picks it up." }
            form.row method="post" action="devices/new" {
                button.btn name="for" value="adult" { "A grown-up’s device" }
                button.btn name="for" value="child" { "A child’s device" }
            }
        }
    };
    page(theme, "", "Devices", ("settings", "Settings"), main)
}

fn one_device(now: Moment, device: &DeviceLine) -> Markup {
    let who = device.who.as_deref().unwrap_or("Nobody chosen yet");
    html! {
        section.card.stack {
            h2 { (who) @if device.role == Role::Child { ", a child’s device" } }
            p.soft {
                (if device.role == Role::Child { "A child’s device. " } else { "A grown-up’s device. " })
                "Let in " (words::day_and_clock(bolthole_words::Words::english(), device.since, now)) ". " (last_seen(now, device))
            }
            @if device.is_this {
                p { "This is the one in your hand." }
            } @else {
                details {
                    summary { "Remove it" }
                    div.stack {
                        p { "It is shut out at once. What is on it stays on it, and it hears nothing new. A new code lets it in again." }
                        form method="post" action="devices/remove" {
                            input type="hidden" name="device" value=(device.id);
                            button.btn { "Remove " (who) "’s device" }
                        }
                    }
                }
            }
        }
    }
}

/// To the hour: it is noted at most once an hour.
fn last_seen(now: Moment, device: &DeviceLine) -> String {
    match device.last_seen {
        _ if device.is_this => String::new(),
        None => "Not seen since.".to_owned(),
        Some(seen) if now.at.0.saturating_sub(seen.at.0) < 2 * MS_PER_HOUR => {
            "Seen within the last hours.".to_owned()
        }
        Some(seen) => format!(
            "Last seen {}.",
            words::part_of_day(bolthole_words::Words::english(), seen, now)
        ),
    }
}

const MS_PER_HOUR: i64 = 3_600_000;

/// One code, as a link, as letters and as a square.
pub fn invitation_page(theme: Option<Theme>, invitation: &Invitation) -> String {
    let child = invitation.role == Role::Child;
    let main = html! {
        h1 { @if child { "Let a child’s device in" } @else { "Let a device in" } }
        p.lead { "Open this link on the new device within ten minutes. It works once." }
        section.card.stack {
            p { a href=(invitation.link) { (invitation.link) } }
            p { "Or open " code { (without_code(invitation.link)) } " there and type:" }
            p { code { b { (in_fours(invitation.code)) } } }
            @if invitation.reach == Reach::ThisMachine {
                p { b { "This address works on this machine only. " } "Started with " code { "--listen 0.0.0.0:8417" } ", Bolthole can be reached from a phone on the same network." }
            }
            details {
                summary { "A square to scan (it is bright)" }
                div { (PreEscaped(invitation.square)) }
            }
        }
        p.soft { "If Bolthole is on the new phone’s home screen, open it there and type the code: a scanned link opens the browser, which is another place." }
    };
    page(theme, "../", "Let a device in", ("devices", "Devices"), main)
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
pub fn join_page(theme: Option<Theme>, code: &str, sent: &Form, fault: Option<&str>) -> String {
    let name = sent.get("name").unwrap_or_default();
    let faults: Vec<Fault> = fault.map(|says| Fault::at("name", says)).into_iter().collect();
    let typed = Line {
        name: "code",
        label: "The code, from a device that is in already",
        typed: "",
        keys: "text",
        longest: 40,
    };
    let called = Line {
        name: "name",
        label: "Your name, such as Dad",
        typed: name,
        keys: "text",
        longest: 200,
    };
    let main = html! {
        main id="main" {
            div.stack {
                h1 { "Join this household" }
                p.lead { "Bolthole will know this phone or browser from now on. The code works once." }
                form.stack method="post" action="join" {
                    @if code.is_empty() { (fields::line(&typed, &[])) } @else { input type="hidden" name="code" value=(code); }
                    (fields::line(&called, &faults))
                    details {
                        summary { "Language and colour" }
                        div.stack {
                            (people::choose_language(people::language(sent).unwrap_or_default()))
                            (people::choose_color(people::color(sent)))
                            p.soft.small { "Somebody who is in the notebook already keeps theirs." }
                        }
                    }
                    button.btn.btn-main.btn-wide { (icons::icon("door")) " Join" }
                }
            }
        }
    };
    shell(
        bolthole_words::Words::english(),
        theme,
        "",
        "Join this household",
        None,
        main,
    )
}

/// A page of the server's own, with the way back.
pub(super) fn page(
    theme: Option<Theme>,
    base: &str,
    title: &str,
    back: (&str, &str),
    main: Markup,
) -> String {
    let body = html! {
        header.crumb { a.back href={ (base) (back.0) } { (icons::icon("back")) " " (back.1) } }
        main id="main" tabindex="-1" { div.stack { (main) } }
    };
    shell(bolthole_words::Words::english(), theme, base, title, None, body)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Instant;

    use super::*;

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
        let page = devices_page(None, now, &lines);
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
        let page = invitation_page(None, &invitation);
        assert!(page.contains("4f2a 91c0 7be3 a055"));
        assert!(page.contains("<code>http://127.0.0.1:8417/join</code>"));
        assert!(page.contains("works on this machine only"));
    }

    #[test]
    fn the_code_is_asked_for_where_no_link_brought_it() {
        assert!(join_page(None, "", &Form::default(), None).contains("id=\"code\""));
        let by_link = join_page(
            None,
            "4f2a",
            &Form(vec![("name".to_owned(), "Tom".to_owned())]),
            Some("Write another name."),
        );
        assert!(by_link.contains("type=\"hidden\" name=\"code\" value=\"4f2a\""));
        assert!(by_link.contains("Write another name.") && by_link.contains("value=\"Tom\""));
    }
}
