//! The stream: samples in, calls out in order, a summary at the end.

use crate::company::count_company;
use crate::devices::{Repellers, devices};
use crate::evidence::{Around, false_calls_per_hour, is_sweep, may_be_a_call};
use crate::features::{Features, View, measure};
use crate::judge;
use crate::lines::{Lines, ROWS_PER_SLICE};
use crate::look::Look;
use crate::mask::Mask;
use crate::measures::measures;
use crate::merge::merge;
use crate::model::{Call, Candidate, Summary};
use crate::repeats::AHEAD_S;
use crate::sanity::Sanity;
use crate::spectrum::Scale;
use crate::track::Track;

const SHORT_MASK: Mask = Mask {
    long_bins: 4.0,
    swell: 14.0,
};
const LONG_MASK: Mask = Mask {
    long_bins: 1.0,
    swell: 10.0,
};
/// Rows of the short scale to a page: 0.98 s; a row of the long scale is four of these.
const ROWS_PER_PAGE: usize = 1_920;
/// What follows a track within this time may belong to it.
const SETTLED_AFTER_S: f64 = 0.2;

/// What follows another within this time may be a fragment of the same call.
const TOUCHES_S: f64 = 0.05;
/// No call is longer than this, so that nothing waits longer to be judged.
const WAITS_S: f64 = 6.0;

/// With fewer bins than this there is no ultrasound to look at.
const FEWEST_BINS: usize = 16;
/// What is this many times less sure than anything that would be told is not looked for elsewhere in time. Ours.
const NO_CHANCE: f64 = 30.0;
/// Nor what is as common as this in an hour.
const NEVER: f64 = 20_000.0;
/// So little gain has many a piece of a rustle.
const LITTLE: f64 = 150.0;

/// Whether the recording has ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Yes,
    No,
}

/// What is kept of what is heard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    Calls,
    Candidates,
}

/// Listens to one recording.
pub struct Listener {
    short: Look,
    long: Look,
    lines: Lines,
    /// Measured, and waiting for what may overlap them.
    measured: Vec<Features>,
    calls: Vec<Call>,
    keeps: Keeps,
    candidates: Vec<Candidate>,
    n_samples: u64,
    rate_hz: u32,
    most_per_hour: f64,
    sanity: Sanity,
    repellers: Repellers,
}

impl Listener {
    /// For a recording at this rate; calls are told up to where so many false ones an hour are expected.
    pub fn new(rate_hz: u32, false_calls_per_hour: f64) -> Self {
        let short = Scale::new(rate_hz, 0.002_048, 17_000.0, 110_000.0);
        let mut long = Scale::new(rate_hz, 0.002_048, 17_000.0, 110_000.0);
        long.n_window = short.n_window * 4;
        long.n_hop = short.n_hop * 4;
        long.first_bin *= 4;
        long.n_bins *= 4;
        Self {
            short: Look::new(short, 3, ROWS_PER_PAGE, 8),
            long: Look::new(long, 2, ROWS_PER_PAGE / 4, 2),
            lines: Lines::new(long.n_bins, long.row_s()),
            measured: Vec::new(),
            calls: Vec::new(),
            keeps: Keeps::Calls,
            candidates: Vec::new(),
            n_samples: 0,
            rate_hz,
            most_per_hour: false_calls_per_hour,
            sanity: Sanity::new(rate_hz),
            repellers: Repellers::default(),
        }
    }

    /// Keeps everything that is weighed, for `take_candidates`; no recording of a keeper needs this.
    pub fn for_setting_weights(rate_hz: u32) -> Self {
        Self {
            keeps: Keeps::Candidates,
            ..Self::new(rate_hz, f64::INFINITY)
        }
    }

    /// Everything that was weighed since the last time.
    pub fn take_candidates(&mut self) -> Vec<Candidate> {
        std::mem::take(&mut self.candidates)
    }

    /// Hears a block, of any length: the calls are the same however a recording is cut.
    pub fn hear(&mut self, samples: &[f32]) {
        self.n_samples += samples.len() as u64;
        self.sanity.hear(samples);
        // Long blocks are taken in pieces, so that no more than a page of spectra comes at once.
        if self.short.scale.n_bins < FEWEST_BINS {
            return;
        }
        for piece in samples.chunks(self.short.scale.n_hop * ROWS_PER_PAGE) {
            self.short.push(piece, |_| {});
            self.long.push(piece, |page| self.lines.add(page));
            while self.short.is_ready() && self.long.is_ready() {
                self.turn_page();
            }
        }
    }

    /// The calls that are settled by now, in order of start.
    pub fn take_calls(&mut self) -> Vec<Call> {
        std::mem::take(&mut self.calls)
    }

    /// The recording is over: the last calls become settled, and are taken with `take_calls`.
    pub fn finish(&mut self) -> Summary {
        if self.short.scale.n_bins >= FEWEST_BINS {
            self.close();
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "2^53 samples are a thousand years of sound"
        )]
        let duration_s = self.n_samples as f64 / f64::from(self.rate_hz);
        Summary {
            duration_s,
            sample_rate_hz: self.rate_hz,
            microphone: self.sanity.microphone(),
            devices: devices(&self.lines, &self.repellers, &self.long.scale, duration_s),
            bursts_per_minute: f64::from(self.short.n_bursts()) * 60.0 / duration_s.max(1.0),
        }
    }

    fn close(&mut self) {
        self.short.close(|_| {});
        self.long.close(|page| self.lines.add(page));
        while self.short.n_waiting() > 0 || self.long.n_waiting() > 0 {
            self.turn_page();
        }
        self.short.finish();
        self.long.finish();
        self.gather(Over::Yes);
        self.settle(f64::INFINITY);
    }

    fn turn_page(&mut self) {
        self.short.turn_page(&self.lines, SHORT_MASK, ROWS_PER_SLICE * 4);
        self.long.turn_page(&self.lines, LONG_MASK, ROWS_PER_SLICE);
        self.gather(Over::No);
        let next_slice = self.long.kept().next_row as usize / ROWS_PER_SLICE;
        self.lines
            .forget_before(u32::try_from(next_slice).unwrap_or(u32::MAX));
        let until = self.short.undecided_from_s().min(self.long.undecided_from_s());
        self.settle(until - SETTLED_AFTER_S);
    }

    /// Judges everything that ends before `until_s` and neither overlaps nor touches anything that does not.
    fn settle(&mut self, until_s: f64) {
        let stays = |track: &Features, border: f64| track.end_s + TOUCHES_S > border;
        let mut border = until_s;
        while let Some(over) = self
            .measured
            .iter()
            .find(|track| track.start_s < border && stays(track, border))
        {
            border = over.start_s;
        }
        // Where it rustles without an end, everything touches the next.
        border = border.max(until_s - WAITS_S);
        let (open, mut settled): (Vec<Features>, Vec<Features>) = std::mem::take(&mut self.measured)
            .into_iter()
            .partition(|track: &Features| stays(track, border));
        self.measured = open;
        count_company(&mut settled);
        let settled = merge(settled);
        let clocked = settled
            .iter()
            .filter(|track| is_sweep(track) || track.period_s.is_some());
        clocked.for_each(|track| self.repellers.add(track));
        for track in settled {
            let call = judge::call(&track, self.repellers.around(track.start_s));
            if self.keeps == Keeps::Candidates && may_be_a_call(&track) {
                let measures = measures(&track).to_vec();
                self.candidates.push(Candidate { call, measures });
            }
            if call.score >= judge::least_score(self.most_per_hour) {
                self.calls.push(call);
            }
        }
    }

    /// Measures the tracks that have ended long enough ago for what comes after them to be known.
    fn gather(&mut self, over: Over) {
        let (keeps, most) = (self.keeps, (self.most_per_hour * NO_CHANCE).min(NEVER));
        let may_be_told = |track: &Features| match keeps {
            Keeps::Calls => false_calls_per_hour(track, Around::Household) <= most,
            // While weights are set, none are asked.
            Keeps::Candidates => track.gain_in_s() > LITTLE,
        };
        for is_long in [false, true] {
            let look = if is_long { &mut self.long } else { &mut self.short };
            let known_s = look.scale.middle_s(f64::from(look.kept().next_row)) - AHEAD_S;
            let is_ripe = |track: &Track| {
                over == Over::Yes || look.scale.middle_s(f64::from(track.last().row)) < known_s
            };
            let (ripe, green): (Vec<Track>, Vec<Track>) =
                std::mem::take(&mut look.done).into_iter().partition(is_ripe);
            look.done = green;
            let [short, long] = [&self.short, &self.long].map(|look| View {
                kept: look.kept(),
                scale: &look.scale,
            });
            let own = if is_long { long } else { short };
            for track in ripe {
                self.measured.extend(measure(&track, own, short, may_be_told));
            }
        }
    }
}
