//! The sentences of listening, whole and in one place.

use bolthole_app::listening::{Bout, Half, Microphone, Recording, less_keen_db};
use bolthole_domain::{RatId, Seconds};
use bolthole_record::{During, HeardCall, HeardDevice};

use crate::context::Context;
use crate::words;

/// Beside everything that counts calls.
pub(crate) const WEAK_SIGN: &str =
    "A call is one weak sign beside what the rat does. It tells no mood, and silence is normal.";
/// Where several rats may have been there.
pub(crate) const WHO_CALLED: &str = "Where several rats are, nobody can say which one called.";
/// Where devices are told.
pub(crate) const PRESENT: &str = "This is present at the cage. Whether a rat minds it is not known, and no limit for pet rats is known either.";
/// On a phone that keeps the notebook alone.
pub(crate) const NEEDS_A_SERVER: &str = "Recordings are large, and hearing them takes a computer. This notebook lives on this phone alone; once a computer runs Bolthole for it, recordings can be added there.";
/// On a device that is not the server.
pub(crate) const FROM_THE_SERVER: &str = "Picture and sound come from the server that keeps the file; where they do not show, it is away or the file is gone.";
/// A phone's microphone.
pub(crate) const NOT_A_PHONE: &str =
    "A phone’s own microphone cannot do it: it ends about where ultrasound begins.";

/// What was going on, as it is chosen.
pub(crate) fn during(during: During) -> &'static str {
    match during {
        During::Visit => "A visit",
        During::Out => "Time out of the cage",
        During::Alone => "The rats by themselves",
        During::Room => "The room alone, for what sounds in it",
    }
}

/// "this evening 19:42, 12:04 long".
pub(crate) fn when(context: &Context, one: &Recording) -> String {
    let length = words::minutes(Seconds(one.heard.duration_s));
    match one.starts_at() {
        Some(at) => format!(
            "{}, {length} long",
            words::at_start(&words::day_and_clock(context.asker.words, at, context.asker.now))
        ),
        None => format!("{}, {length} long", one.heard.name),
    }
}

/// Whom and what it is of: "Nori and Ellie: a visit".
pub(crate) fn of_whom(context: &Context, one: &Recording) -> String {
    if let Some(off) = &one.placed.switched_off {
        return of_survey(off);
    }
    let names = names(context, &one.placed.rats);
    match (one.placed.during, names.is_empty()) {
        (None, true) => "Not said yet what it is of.".to_owned(),
        (None, false) => names,
        (Some(what), true) => format!("{}.", during(what)),
        (Some(During::Visit), false) => format!("{names}: a visit."),
        (Some(During::Out), false) => format!("{names}: time out of the cage."),
        (Some(During::Alone), false) => format!("{names}, by themselves."),
        (Some(During::Room), false) => format!("The room, with {names} in it."),
    }
}

/// A part of a survey.
pub(crate) fn of_survey(switched_off: &str) -> String {
    match switched_off {
        "" => "Switch-off survey: everything on.".to_owned(),
        thing => format!("Switch-off survey: {thing} off."),
    }
}

/// The names of some rats, as in speech.
pub(crate) fn names(context: &Context, rats: &[RatId]) -> String {
    let names = rats.iter().filter_map(|rat| context.notebook.rats.get(rat));
    words::listed(context.asker.words, names.map(|pages| pages.rat.name.as_str()))
}

/// A recording in one sentence.
pub(crate) fn in_short(one: &Recording) -> String {
    match (one.microphone(), one.n_alarms(), one.n_calls()) {
        (Microphone::Ok, 0, 0) => "No calls found. Silence is normal.".to_owned(),
        (Microphone::Ok, 0, 1) => "One call, not an alarm call.".to_owned(),
        (Microphone::Ok, 0, n) => format!("{n} calls, none of them an alarm call."),
        (Microphone::Ok, 1, 1) => "One alarm call.".to_owned(),
        (Microphone::Ok, 1, n) => format!("{n} calls, one of them an alarm call."),
        (Microphone::Ok, alarms, n) if alarms == n => format!("{n} calls, all of them alarm calls."),
        (Microphone::Ok, alarms, n) => format!("{n} calls, {alarms} of them alarm calls."),
        (microphone, ..) => verdict(microphone).to_owned(),
    }
}

/// What a recording says of its microphone, in a heading's few words.
pub(crate) fn verdict(microphone: Microphone) -> &'static str {
    match microphone {
        Microphone::Ok => "It hears ultrasound.",
        Microphone::BandLimited => "There is hardly any ultrasound in it.",
        Microphone::Clipped => "It was set too loud.",
        Microphone::Silent => "It holds silence.",
        Microphone::Dropouts => "Pieces of it are missing.",
        Microphone::WrongRate => "It plays slower than the sound was.",
        Microphone::NotKnown => "A newer Bolthole heard it and says more than this one understands.",
    }
}

/// What to do about it.
pub(crate) fn advice(microphone: Microphone) -> &'static str {
    match microphone {
        Microphone::Ok => "Nothing speaks against it.",
        Microphone::BandLimited => {
            "It may come from an ordinary microphone or a phone, or from a file that was saved anew. Leave its calls aside, and record with an ultrasonic recorder set to 192 kHz or more."
        }
        Microphone::Clipped => {
            "Loud sounds are cut off, and what is cut off looks like calls. Turn the recorder’s gain down a step, or lay it a little further away."
        }
        Microphone::Silent => "See whether the microphone is plugged in, switched on and uncovered.",
        Microphone::Dropouts => "A faster memory card may help, or a lower rate; not below 192 kHz.",
        Microphone::WrongRate => {
            "Save it at the rate at which it was recorded, or with a note of how much it is slowed down, as bat recorders write it."
        }
        Microphone::NotKnown => "Bring this Bolthole up to date.",
    }
}

/// "31.3".
pub(crate) fn khz(hz: f64) -> String {
    format!("{:.1}", hz / 1_000.0)
}

/// How far up there is sound, and how it was taken down.
pub(crate) fn reaches(one: &Recording) -> String {
    format!(
        "Sound up to {:.0} kHz, recorded at {:.0} kHz.",
        one.heard.bandwidth_hz / 1_000.0,
        f64::from(one.heard.sample_rate_hz) / 1_000.0
    )
}

/// A steady source.
pub(crate) fn device(device: &HeardDevice) -> String {
    let share = device.share_of_time * 100.0;
    let place = if device.high_hz - device.low_hz > 2_000.0 {
        format!("{} to {} kHz", khz(device.low_hz), khz(device.high_hz))
    } else {
        format!("{} kHz", khz(device.hz))
    };
    let time = if share > 95.0 {
        "all the time".to_owned()
    } else {
        format!("{share:.0} % of the time")
    };
    format!(
        "{place}, {time}, {:.0} dB over the noise beside it.",
        device.relative_db
    )
}

/// How it swells, where it does.
pub(crate) fn swells(device: &HeardDevice) -> Option<String> {
    const MAINS_HZ: [f64; 2] = [100.0, 120.0];
    let rate = device.modulation_hz;
    if rate <= 0.0 {
        return None;
    }
    if MAINS_HZ.iter().any(|mains| (rate - mains).abs() < 3.0) {
        return Some(format!(
            "It swells {rate:.0} times a second, as things on the mains do."
        ));
    }
    Some(format!("It swells {rate:.0} times a second."))
}

/// How a rat hears that pitch.
pub(crate) fn to_a_rat(hz: f64) -> String {
    match less_keen_db(hz) {
        None => "Above all that rats were found to hear, which is 80 kHz.".to_owned(),
        Some(db) if db < 1.0 => "Rats hear best there.".to_owned(),
        Some(db) => format!("Rats hear that about {db:.0} dB less keenly than where they hear best."),
    }
}

/// A kind of call.
pub(crate) fn kind(call: &HeardCall) -> &'static str {
    match call.kind.as_str() {
        "alarm_22" => "Long and flat near 22 kHz: an alarm call",
        "short_22" => "Short, near 22 kHz: may be many things",
        "flat_44" => "Long and flat near 44 kHz: heard where rats avoid something",
        "flat_50" => "Short and flat, above 32 kHz",
        "modulated_50" => "Short and sweeping, above 32 kHz",
        "trill_50" => "A trill above 32 kHz",
        _ => "Of a kind that is not known",
    }
}

/// A call in one line, after the time.
pub(crate) fn call(call: &HeardCall) -> String {
    format!(
        "{:.0} ms at {} kHz, {:.0} dB over the noise",
        (call.end_s - call.start_s) * 1_000.0,
        khz(call.peak_hz),
        call.snr_db
    )
}

/// "1:04.2" from the recording's start.
pub(crate) fn clock(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "−" } else { "" };
    let tenths = (seconds.abs() * 10.0).round();
    let minutes = (tenths / 600.0).floor();
    format!("{sign}{minutes:.0}:{:04.1}", (tenths - minutes * 600.0) / 10.0)
}

/// Calls in a minute, for whoever cannot see the picture.
pub(crate) fn at_most(one: &Recording) -> String {
    let most = one
        .heard
        .per_minute
        .iter()
        .map(|minute| minute.iter().sum::<u32>())
        .max();
    match most.unwrap_or(0) {
        0 => "No calls were found. Silence is normal.".to_owned(),
        1 => "At most one call in a minute.".to_owned(),
        n => format!("At most {n} calls in a minute."),
    }
}

/// How many of the calls are shown one by one.
pub(crate) fn shown(one: &Recording) -> Option<String> {
    let n_shown = one.heard.calls.len();
    let n_all = usize::try_from(one.heard.n_calls).unwrap_or(usize::MAX);
    (n_shown < n_all).then(|| {
        format!("The {n_shown} surest of {n_all} calls are kept one by one; all of them are counted above.")
    })
}

/// Older recordings that a list leaves out.
pub(crate) fn older_ones(n: usize) -> String {
    format!("{n} older ones are in the notebook and not in this list.")
}

/// How far hearing has come.
pub(crate) fn so_far(heard_s: f64, of_s: Option<f64>) -> String {
    let heard = words::minutes(Seconds(heard_s));
    match of_s {
        Some(of_s) => format!("heard {heard} of {}", words::minutes(Seconds(of_s))),
        None => format!("heard {heard} so far"),
    }
}

/// A bout in words.
pub(crate) fn bout(bout: &Bout, are_alarms: &str, others: &str) -> String {
    let what = match bout.are_alarms {
        bolthole_app::listening::Alarms::Yes => are_alarms,
        bolthole_app::listening::Alarms::No => others,
    };
    match bout.n {
        1 => format!("one {what}"),
        n => format!("{n} {what}s until {}", clock(bout.end_s)),
    }
}

/// The middle of a half, with its interval.
pub(crate) fn half(which: &str, half: &Half) -> String {
    format!(
        "{which} half, {} recordings: {:.1} alarm calls a minute in the middle one. The true middle lies between {:.1} and {:.1}, 95 times in 100.",
        half.n, half.middle, half.low, half.high
    )
}
