//! The sentences of listening, whole and in one place.

use bolthole_app::listening::{Alarms, Bout, Half, Microphone, Recording, Trend, less_keen_db};
use bolthole_domain::{Place, Presenter, RatId, Seconds};
use bolthole_record::{During, HeardCall, HeardDevice};
use bolthole_words::{Said, Words, say, tell};

use crate::context::Context;
use crate::words;

/// What was going on, as it is chosen.
pub(crate) fn during(words: &Words, during: During) -> String {
    say!(words, "listen-during", during = during.name())
}

/// "Visits with a spoon, at the cage door".
pub(crate) fn activity(words: &Words, trend: &Trend) -> String {
    match (trend.during, trend.step) {
        (During::Visit, None) => say!(words, "listen-visits"),
        (During::Visit, Some((Presenter::None, _))) => say!(words, "listen-visits-near"),
        (During::Visit, Some((presenter, place))) => {
            say!(
                words,
                "listen-visits-with",
                presenter = met_with(presenter),
                place = at(place)
            )
        }
        (other, _) => during(words, other),
    }
}

fn met_with(presenter: Presenter) -> &'static str {
    match presenter {
        Presenter::None => "none",
        Presenter::Spoon => "spoon",
        Presenter::Finger => "finger",
        Presenter::Hand => "hand",
        Presenter::Arm => "arm",
        Presenter::Lap => "lap",
        Presenter::Hide => "hide",
        Presenter::Gown => "gown",
    }
}

fn at(place: Place) -> &'static str {
    match place {
        Place::Hide => "hide",
        Place::Cage => "cage",
        Place::Door => "door",
        Place::Outside => "outside",
        Place::Person => "person",
    }
}

/// "This evening 19:42, 12:04 long".
pub(crate) fn when(context: &Context, one: &Recording) -> String {
    let began = one
        .starts_at()
        .map(|at| words::at_start(&words::day_and_clock(context.asker.words, at, context.asker.now)));
    say!(
        context,
        "listen-when",
        when = began.as_deref().unwrap_or(&one.heard.name),
        length = words::minutes(Seconds(one.heard.duration_s))
    )
}

/// Whom and what it is of: "Nori and Ellie: a visit".
pub(crate) fn of_whom(context: &Context, one: &Recording) -> String {
    if let Some(off) = &one.placed.switched_off {
        return of_survey(context, off);
    }
    let names = names(context, &one.placed.rats);
    match (one.placed.during, names.is_empty()) {
        (None, true) => say!(context, "listen-not-said"),
        (None, false) => names,
        (Some(what), true) => say!(context, "listen-of", during = what.name()),
        (Some(what), false) => say!(context, "listen-of-rats", during = what.name(), names = names),
    }
}

/// A part of a survey.
fn of_survey(context: &Context, switched_off: &str) -> String {
    match switched_off {
        "" => say!(context, "listen-all-on"),
        thing => say!(context, "listen-thing-off", thing = thing),
    }
}

/// The names of some rats, as in speech.
pub(crate) fn names(context: &Context, rats: &[RatId]) -> String {
    let names = rats.iter().filter_map(|rat| context.notebook.rats.get(rat));
    words::listed(context.asker.words, names.map(|pages| pages.rat.name.as_str()))
}

/// A recording in one sentence.
pub(crate) fn in_short(words: &Words, one: &Recording) -> String {
    match (one.microphone(), one.n_alarms(), one.n_calls()) {
        (Microphone::Ok, 0, 0) => say!(words, "listen-no-calls"),
        (Microphone::Ok, 0, n) => say!(words, "listen-no-alarms", n = n),
        (Microphone::Ok, 1, n) => say!(words, "listen-one-alarm", n = n),
        (Microphone::Ok, alarms, n) if alarms == n => say!(words, "listen-all-alarms", n = n),
        (Microphone::Ok, alarms, n) => say!(words, "listen-some-alarms", n = n, alarms = alarms),
        (microphone, ..) => verdict(words, microphone),
    }
}

/// As messages choose by it.
fn key(microphone: Microphone) -> &'static str {
    match microphone {
        Microphone::Ok => "ok",
        Microphone::BandLimited => "band_limited",
        Microphone::Clipped => "clipped",
        Microphone::Silent => "silent",
        Microphone::Dropouts => "dropouts",
        Microphone::WrongRate => "wrong_rate",
        Microphone::NotKnown => "not_known",
    }
}

/// What a recording says of its microphone, in a heading's few words.
pub(crate) fn verdict(words: &Words, microphone: Microphone) -> String {
    say!(words, "listen-verdict", microphone = key(microphone))
}

/// What to do about it.
pub(crate) fn advice(words: &Words, microphone: Microphone) -> String {
    say!(words, "listen-advice", microphone = key(microphone))
}

/// "31.3".
pub(crate) fn khz(words: &Words, hz: f64) -> String {
    words::tenths(words, hz / 1_000.0)
}

/// How far up there is sound, and how it was taken down, in whole kHz.
pub(crate) fn reach_and_rate(one: &Recording) -> [String; 2] {
    let rate = f64::from(one.heard.sample_rate_hz);
    [one.heard.bandwidth_hz, rate].map(|hz| format!("{:.0}", hz / 1_000.0))
}

/// A steady source.
pub(crate) fn device(words: &Words, device: &HeardDevice) -> String {
    let share = device.share_of_time * 100.0;
    let pitch = if device.high_hz - device.low_hz > 2_000.0 {
        tell!(
            "listen-pitches",
            low = khz(words, device.low_hz),
            high = khz(words, device.high_hz)
        )
    } else {
        tell!("listen-pitch", khz = khz(words, device.hz))
    };
    let time = if share > 95.0 {
        tell!("listen-all-the-time")
    } else {
        tell!("listen-share", share = format!("{share:.0}"))
    };
    say!(
        words,
        "listen-device",
        pitch = pitch,
        time = time,
        db = format!("{:.0}", device.relative_db)
    )
}

/// How it swells, where it does.
pub(crate) fn swells(device: &HeardDevice) -> Option<Said> {
    const MAINS_HZ: [f64; 2] = [100.0, 120.0];
    let hz = device.modulation_hz;
    if hz <= 0.0 {
        return None;
    }
    let rate = format!("{hz:.0}");
    if MAINS_HZ.iter().any(|mains| (hz - mains).abs() < 3.0) {
        return Some(tell!("listen-swells-mains", rate = rate));
    }
    Some(tell!("listen-swells", rate = rate))
}

/// How a rat hears that pitch.
pub(crate) fn to_a_rat(words: &Words, hz: f64) -> String {
    match less_keen_db(hz) {
        None => say!(words, "listen-above-hearing"),
        Some(db) if db < 1.0 => say!(words, "listen-heard-best"),
        Some(db) => say!(words, "listen-less-keenly", db = format!("{db:.0}")),
    }
}

/// A kind of call.
pub(crate) fn kind(words: &Words, call: &HeardCall) -> String {
    say!(words, "listen-kind", kind = call.kind)
}

/// A call in one line, after the time.
pub(crate) fn call(words: &Words, call: &HeardCall) -> String {
    let ms = (call.end_s - call.start_s) * 1_000.0;
    say!(
        words,
        "listen-call",
        ms = format!("{ms:.0}"),
        khz = khz(words, call.peak_hz),
        db = format!("{:.0}", call.snr_db)
    )
}

/// "1:04.2" from the recording's start.
pub(crate) fn clock(words: &Words, seconds: f64) -> String {
    let sign = if seconds < 0.0 { "−" } else { "" };
    let tenths = (seconds.abs() * 10.0).round();
    let minutes = (tenths / 600.0).floor();
    let digits = format!("{sign}{minutes:.0}:{:04.1}", (tenths - minutes * 600.0) / 10.0);
    words::with_point(words, digits)
}

/// Calls in a minute, for whoever cannot see the picture.
pub(crate) fn at_most(words: &Words, one: &Recording) -> String {
    let minutes = one.heard.per_minute.iter();
    let most = minutes.map(|minute| minute.iter().sum::<u32>()).max();
    say!(words, "listen-at-most", n = most.unwrap_or(0))
}

/// How many of the calls are shown one by one.
pub(crate) fn shown(words: &Words, one: &Recording) -> Option<String> {
    let n_shown = one.heard.calls.len();
    let n_all = usize::try_from(one.heard.n_calls).unwrap_or(usize::MAX);
    (n_shown < n_all).then(|| say!(words, "listen-surest", shown = n_shown, n = n_all))
}

/// How far hearing has come.
pub(crate) fn so_far(words: &Words, heard_s: f64, of_s: Option<f64>) -> String {
    let heard = words::minutes(Seconds(heard_s));
    match of_s {
        Some(of_s) => say!(
            words,
            "listen-heard-of",
            heard = heard,
            length = words::minutes(Seconds(of_s))
        ),
        None => say!(words, "listen-heard-so-far", heard = heard),
    }
}

/// A bout in words.
pub(crate) fn bout(words: &Words, bout: &Bout) -> String {
    let are_alarms = match bout.are_alarms {
        Alarms::Yes => "yes",
        Alarms::No => "no",
    };
    say!(
        words,
        "listen-bout",
        alarms = are_alarms,
        n = bout.n,
        until = clock(words, bout.end_s)
    )
}

/// The middle of a half, "earlier" or "later", with its interval.
pub(crate) fn half(words: &Words, which: &str, half: &Half) -> String {
    let [middle, low, high] = [half.middle, half.low, half.high].map(|rate| words::tenths(words, rate));
    say!(
        words,
        "listen-half",
        half = which,
        n = half.n,
        middle = middle,
        low = low,
        high = high
    )
}
