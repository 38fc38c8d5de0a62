//! What was heard, in six forms. The shapes are public: `docs/contracts.md`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use bolthole_listen::{Call, Device, Microphone};
use serde_json::json;

use super::{Heard, report};
use crate::command_line::Sounds;

/// What stands before the first answer.
pub(super) fn head(format: Sounds) -> &'static str {
    match format {
        Sounds::Text | Sounds::Jsonl | Sounds::Audacity | Sounds::Html => "",
        Sounds::Csv => "file,start_s,end_s,low_hz,high_hz,peak_hz,kind,score,snr_db\n",
        Sounds::Raven => {
            "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tPeak Freq (Hz)\tBegin File\tKind\tScore\tSNR (dB)\n"
        }
    }
}

/// How an answer's file ends.
pub(super) fn ending(format: Sounds) -> &'static str {
    match format {
        Sounds::Text | Sounds::Audacity => "txt",
        Sounds::Jsonl => "jsonl",
        Sounds::Csv => "csv",
        Sounds::Raven => "selections.txt",
        Sounds::Html => "html",
    }
}

/// One recording's calls, and what is said of the whole.
pub(super) fn answer(heard: &Heard, format: Sounds) -> String {
    match format {
        Sounds::Text => text(heard),
        Sounds::Jsonl => jsonl(heard),
        Sounds::Csv => heard.calls.iter().map(|call| csv(&heard.name, call)).collect(),
        Sounds::Raven => heard
            .calls
            .iter()
            .enumerate()
            .map(|(index, call)| raven(&heard.name, index, call))
            .collect(),
        Sounds::Audacity => heard.calls.iter().map(audacity).collect(),
        Sounds::Html => report::page(heard),
    }
}

pub(super) fn counts(calls: &[Call]) -> BTreeMap<&'static str, u32> {
    let mut counts = BTreeMap::new();
    for call in calls {
        *counts.entry(call.kind.name()).or_insert(0) += 1;
    }
    counts
}

fn jsonl(heard: &Heard) -> String {
    let mut lines = String::new();
    for call in &heard.calls {
        let line = json!({
            "file": heard.name,
            "start_s": round(call.start_s, 5), "end_s": round(call.end_s, 5),
            "low_hz": call.low_hz.round(), "high_hz": call.high_hz.round(), "peak_hz": call.peak_hz.round(),
            "kind": call.kind.name(), "score": round(call.score, 6), "snr_db": round(call.snr_db, 1),
        });
        let _ = writeln!(lines, "{line}");
    }
    let summary = &heard.summary;
    let line = json!({"file": heard.name, "summary": {
        "duration_s": round(summary.duration_s, 3),
        "sample_rate_hz": summary.sample_rate_hz,
        "microphone": microphone(&summary.microphone),
        "counts": counts(&heard.calls),
        "devices": summary.devices.iter().map(device).collect::<Vec<_>>(),
        "bursts_per_minute": round(summary.bursts_per_minute, 1),
    }});
    let _ = writeln!(lines, "{line}");
    lines
}

fn microphone(microphone: &Microphone) -> serde_json::Value {
    json!({
        "verdict": microphone.verdict.name(),
        "bandwidth_hz": microphone.bandwidth_hz.round(),
        "notes": microphone.notes,
    })
}

fn device(device: &Device) -> serde_json::Value {
    json!({
        "hz": device.hz.round(),
        "low_hz": device.range_hz.0.round(),
        "high_hz": device.range_hz.1.round(),
        "share_of_time": round(device.share_of_time, 2),
        "modulation_hz": round(device.modulation_hz, 1),
        "relative_db": round(device.relative_db, 1),
    })
}

fn csv(name: &str, call: &Call) -> String {
    let quoted = format!("\"{}\"", name.replace('"', "\"\""));
    let Call {
        start_s,
        end_s,
        low_hz,
        high_hz,
        peak_hz,
        kind,
        score,
        snr_db,
    } = call;
    let kind = kind.name();
    format!(
        "{quoted},{start_s:.5},{end_s:.5},{low_hz:.0},{high_hz:.0},{peak_hz:.0},{kind},{score:.6},{snr_db:.1}\n"
    )
}

/// A line of Raven's selection table.
fn raven(name: &str, index: usize, call: &Call) -> String {
    let file = Path::new(name)
        .file_name()
        .map_or_else(|| name.into(), |file| file.to_string_lossy());
    let Call {
        start_s,
        end_s,
        low_hz,
        high_hz,
        peak_hz,
        kind,
        score,
        snr_db,
    } = call;
    format!(
        "{}\tSpectrogram 1\t1\t{start_s:.5}\t{end_s:.5}\t{low_hz:.0}\t{high_hz:.0}\t{peak_hz:.0}\t{}\t{}\t{score:.6}\t{snr_db:.1}\n",
        index + 1,
        file.replace(['\t', '\n'], " "),
        kind.name(),
    )
}

/// A label and, on a line of its own, its frequencies.
fn audacity(call: &Call) -> String {
    let Call {
        start_s,
        end_s,
        low_hz,
        high_hz,
        kind,
        ..
    } = call;
    format!(
        "{start_s:.6}\t{end_s:.6}\t{}\n\\\t{low_hz:.0}\t{high_hz:.0}\n",
        kind.name()
    )
}

fn text(heard: &Heard) -> String {
    let summary = &heard.summary;
    let mut lines = format!("{}: {}\n", heard.name, clock(summary.duration_s));
    let verdict = summary.microphone.verdict.name().replace('_', " ");
    let _ = writeln!(
        lines,
        "  microphone: {verdict}, up to {:.0} kHz",
        summary.microphone.bandwidth_hz / 1_000.0
    );
    for note in &summary.microphone.notes {
        let _ = writeln!(lines, "    {note}");
    }
    for device in &summary.devices {
        let share = device.share_of_time * 100.0;
        let _ = writeln!(
            lines,
            "  sounds on: {:.1} kHz, {share:.0} % of the time, {:.0} dB over the floor beside it",
            device.hz / 1_000.0,
            device.relative_db
        );
    }
    let _ = writeln!(
        lines,
        "  rustles and clicks: {:.0} a minute",
        summary.bursts_per_minute
    );
    if heard.calls.is_empty() {
        lines.push_str("  calls: none found. Silence is normal.\n");
    }
    for (kind, n) in counts(&heard.calls) {
        let _ = writeln!(lines, "  calls: {n} {}", words(kind));
    }
    for call in &heard.calls {
        let _ = writeln!(
            lines,
            "    {}  {:.0} ms at {:.1} kHz, {}",
            clock(call.start_s),
            (call.end_s - call.start_s) * 1_000.0,
            call.peak_hz / 1_000.0,
            words(call.kind.name())
        );
    }
    lines
}

/// A kind of call, for people.
pub(super) fn words(kind: &str) -> &'static str {
    match kind {
        "alarm_22" => "long and flat near 22 kHz (alarm)",
        "short_22" => "short near 22 kHz (may be many things)",
        "flat_44" => "long and flat near 44 kHz (may be alarm)",
        "flat_50" => "short and flat above 32 kHz",
        "modulated_50" => "sweeping above 32 kHz",
        "trill_50" => "trilling above 32 kHz",
        _ => "not known",
    }
}

/// Minutes and seconds.
pub(super) fn clock(seconds: f64) -> String {
    let minutes = (seconds / 60.0).floor();
    format!("{minutes:.0}:{:06.3}", seconds - minutes * 60.0)
}

fn round(value: f64, n_digits: i32) -> f64 {
    let scale = 10.0_f64.powi(n_digits);
    (value * scale).round() / scale
}
