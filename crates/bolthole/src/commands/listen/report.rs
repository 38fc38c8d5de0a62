//! A page for one recording that needs nothing beside itself: no network, no script, no other file.

use bolthole_hear::SLOWED;
use bolthole_listen::{Call, Device, Summary};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Heard;
use super::clips::{Clip, clips};
use super::tell::{clock, counts, words};

const STYLE: &str = include_str!("report.css");
/// Rows of the table of all calls. Ours: more is for the other forms.
const MOST_ROWS: usize = 1_000;
/// Calls below this are drawn as alarm calls.
const LOW_BELOW_HZ: f64 = 33_000.0;

/// The whole page.
pub(super) fn page(heard: &Heard) -> String {
    let name = heard
        .path
        .file_name()
        .map_or(heard.name.as_str().into(), |name| name.to_string_lossy());
    let title = format!("Listening to {name}");
    let summary = &heard.summary;
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    p.soft { (clock(summary.duration_s)) " at " (summary.sample_rate_hz / 1_000) " kHz. Calls are one weak sign among others; silence is normal." }
                    (microphone(summary))
                    (minutes(heard))
                    (devices(&summary.devices))
                    (shown(heard, &clips(heard)))
                    (table(&heard.calls))
                }
            }
        }
    }
    .into_string()
}

fn microphone(summary: &Summary) -> Markup {
    let microphone = &summary.microphone;
    html! {
        section {
            h2 { "The microphone" }
            p { (microphone.verdict.name().replace('_', " ")) ", sound up to " (khz(microphone.bandwidth_hz)) " kHz." }
            @for note in &microphone.notes { p { (note) } }
        }
    }
}

fn khz(hz: f64) -> String {
    format!("{:.1}", hz / 1_000.0)
}

/// Calls in each minute, low ones below.
fn minutes(heard: &Heard) -> Markup {
    let n_minutes = whole((heard.summary.duration_s / 60.0).ceil()).max(1);
    let mut counted = vec![(0_u32, 0_u32); n_minutes];
    for call in &heard.calls {
        let minute = &mut counted[whole(call.start_s / 60.0).min(n_minutes - 1)];
        if call.peak_hz < LOW_BELOW_HZ {
            minute.0 += 1;
        } else {
            minute.1 += 1;
        }
    }
    let most = counted.iter().map(|(low, high)| low + high).max().unwrap_or(0);
    let told = if heard.calls.is_empty() {
        "No calls were found. Silence is normal.".to_owned()
    } else {
        format!("{} found; at most {most} in a minute.", heard.calls.len())
    };
    html! {
        section {
            h2 { "Calls a minute" }
            p { (told) }
            @if most > 0 {
                svg viewBox={ "0 0 " (n_minutes) " " (most) } preserveAspectRatio="none" role="img" aria-label=(told) {
                    @for (minute, (low, high)) in counted.iter().enumerate() {
                        rect.low x=(minute) width="0.9" y=(most - low) height=(low) {}
                        rect.high x=(minute) width="0.9" y=(most - low - high) height=(high) {}
                    }
                }
                p.soft { span.key.alarm { "below 33 kHz" } " " span.key { "above" } }
            }
            ul {
                @for (kind, n) in counts(&heard.calls) { li { (n) " " (words(kind)) } }
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes of a recording"
)]
fn whole(minutes: f64) -> usize {
    minutes.max(0.0) as usize
}

fn devices(devices: &[Device]) -> Markup {
    let swells = |device: &Device| {
        if device.modulation_hz > 0.0 {
            format!(", swelling {:.0} times a second", device.modulation_hz)
        } else {
            String::new()
        }
    };
    html! {
        section {
            h2 { "What sounds on in this room" }
            @if devices.is_empty() { p { "Nothing steady was found." } }
            ul {
                @for device in devices {
                    li {
                        (khz(device.hz)) " kHz, " (format!("{:.0}", device.share_of_time * 100.0)) " % of the time, "
                        (format!("{:.0}", device.relative_db)) " dB over the floor beside it" (swells(device))
                    }
                }
            }
            @if !devices.is_empty() {
                p.soft { "Present at the cage; whether a rat minds is not known. Switch one thing off and record again: the line that went away was its." }
            }
        }
    }
}

fn shown(heard: &Heard, clips: &[Clip]) -> Markup {
    let n_left = heard.calls.len() - clips.len();
    html! {
        @if !clips.is_empty() {
            section {
                h2 { "The surest calls, slowed down " (SLOWED) " times" }
                p.soft { "Time goes to the right, pitch upward from 17 kHz to 110 kHz or as far as the recorder hears." }
                @if n_left > 0 {
                    p.soft { (n_left) " more have no picture here, so that the page stays small." }
                }
                ul.clips {
                    @for clip in clips {
                        li {
                            @let told = one(&clip.call);
                            img src=(clip.image) alt={ "Spectrogram from 17 kHz up: " (told) };
                            p { (told) }
                            audio controls preload="none" src=(clip.sound) aria-label={ "Slowed down: " (told) } {}
                        }
                    }
                }
            }
        }
    }
}

fn one(call: &Call) -> String {
    format!(
        "{}: {}, {:.0} ms at {} kHz",
        clock(call.start_s),
        words(call.kind.name()),
        (call.end_s - call.start_s) * 1_000.0,
        khz(call.peak_hz)
    )
}

fn table(calls: &[Call]) -> Markup {
    html! {
        @if !calls.is_empty() {
            section {
                h2 { "All calls" }
                @if calls.len() > MOST_ROWS {
                    p.soft { (calls.len() - MOST_ROWS) " further ones are left out; --format csv tells them all." }
                }
                div.wide tabindex="0" role="region" aria-label="All calls" {
                    table {
                        tr { th { "At" } th { "Milliseconds" } th { "kHz" } th { "Kind" } th { "Score" } th { "dB over noise" } }
                        @for call in calls.iter().take(MOST_ROWS) {
                            tr {
                                td { (clock(call.start_s)) }
                                td { (format!("{:.0}", (call.end_s - call.start_s) * 1_000.0)) }
                                td { (khz(call.low_hz)) "–" (khz(call.high_hz)) }
                                td { (words(call.kind.name())) }
                                td { (format!("{:.2}", call.score)) }
                                td { (format!("{:.0}", call.snr_db)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
