//! What comes round, as lines on Today: what it is, and for whom. Nothing is late, and no day is counted.

use bolthole_app::{Remind, Reminder, reminders};
use bolthole_words::{Said, say, tell};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;

/// How each thing is drawn and told.
fn told() -> [(Remind, &'static str, Said); 4] {
    [
        (Remind::QuarantineOver, "door", tell!("remind-apart-over")),
        (Remind::RoomAgain, "hide", tell!("remind-room")),
        (Remind::Minute, "arm", tell!("remind-minute")),
        (Remind::Weigh, "note", tell!("remind-weigh")),
    ]
}

/// Lines for today; another look at the answers has its own.
pub(crate) fn lines(context: &Context) -> Markup {
    let today = context.asker.now.day();
    let mut due = reminders(context.method, context.notebook, context.asker.now);
    due.retain(|reminder| reminder.on == today);
    html! {
        @for (what, drawing, says) in told() {
            @let these: Vec<&Reminder> = due.iter().filter(|reminder| reminder.what == what).collect();
            @if !these.is_empty() {
                li { (icon(drawing)) span.grow { b { (says.in_words(context.asker.words)) } br; (where_to(context, what, &these)) } }
            }
        }
    }
}

fn where_to(context: &Context, what: Remind, these: &[&Reminder]) -> Markup {
    let address = |id: String| match what {
        Remind::Minute => format!("rats/{id}#minute"),
        Remind::Weigh => format!("rats/{id}/progress#weight"),
        _ => "introductions".to_owned(),
    };
    let rats: Vec<_> = these.iter().filter_map(|reminder| reminder.pages).collect();
    html! {
        span.small {
            @if what == Remind::RoomAgain { a.alone href=(context.to("audit")) { (say!(context, "remind-room-and-cage")) } }
            @for (nth, pages) in rats.iter().enumerate() {
                @if nth > 0 { " " }
                span.whole {
                    a.alone href=(context.to(&address(pages.rat.id.to_string()))) { (pages.rat.name) }
                    @if nth + 1 < rats.len() { "," }
                }
            }
        }
    }
}
