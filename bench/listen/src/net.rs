//! Six small judges and one that adds them up, fitted by descending along the slope of what they get wrong (Adam:
//! Kingma and Ba, 2014).

use bolthole_bench_listen::Chance;

pub(crate) const N_NODES: usize = 6;
/// Nothing is taken to be farther from usual than this many spreads, as the listener does.
const FARTHEST: f64 = 4.0;
/// A false call weighs as much as so many that are missed.
const FALSE_WEIGHS: f64 = 4.0;
/// What keeps weights small.
const DECAY: f64 = 2e-4;
const ROUNDS: i32 = 500;
/// After so many rounds, what is clearly no call is left out: it has nothing more to teach.
const EASY_AFTER: i32 = 120;
const EASY: f64 = -7.0;
const STEP: f64 = 0.03;

/// Something that was weighed.
pub(crate) struct Sample {
    pub(crate) is_call: bool,
    /// Heard in a room without a repeller.
    pub(crate) is_plain: bool,
    pub(crate) is_left_out: bool,
    pub(crate) measures: Vec<f64>,
}

/// The judges.
#[derive(Clone)]
pub(crate) struct Net {
    pub(crate) usual: Vec<(f64, f64)>,
    pub(crate) weights: Vec<Vec<f64>>,
    pub(crate) starts: [f64; N_NODES],
    pub(crate) says: [f64; N_NODES],
    pub(crate) start: f64,
}

impl Net {
    /// Fitted to some samples, and rounded as they are written.
    pub(crate) fn fitted(samples: &[&Sample], chance: &mut Chance) -> Self {
        let usual = usual(samples);
        let n = usual.len();
        let mut net = Self {
            weights: (0..N_NODES)
                .map(|_| (0..n).map(|_| (chance.draw() - 0.5) * 0.5).collect())
                .collect(),
            usual,
            starts: [0.0; N_NODES],
            says: std::array::from_fn(|node| if node % 2 == 0 { 1.0 } else { -1.0 }),
            start: 0.0,
        };
        let mut of: Vec<(Vec<f64>, bool)> = samples
            .iter()
            .map(|sample| (net.unusual(&sample.measures), sample.is_call))
            .collect();
        let n_all = of.len() as f64;
        let (mut first, mut second) = (vec![0.0; net.parts().len()], vec![0.0; net.parts().len()]);
        for round in 1..=ROUNDS {
            if round == EASY_AFTER {
                of.retain(|(unusual, is_call)| *is_call || net.sum(unusual) > EASY);
            }
            let slope = net.slope(&of, n_all);
            let mut parts = net.parts();
            // Ever smaller steps: the last rounds settle.
            let step = STEP * (1.0 - 0.9 * f64::from(round) / f64::from(ROUNDS));
            for (index, part) in parts.iter_mut().enumerate() {
                let slope = slope[index] + DECAY * *part;
                first[index] = 0.9 * first[index] + 0.1 * slope;
                second[index] = 0.999 * second[index] + 0.001 * slope * slope;
                let (mean, square) = (
                    first[index] / (1.0 - 0.9_f64.powi(round)),
                    second[index] / (1.0 - 0.999_f64.powi(round)),
                );
                *part -= step * mean / (square.sqrt() + 1e-8);
            }
            net.set(&parts);
        }
        let rounded: Vec<f64> = net
            .parts()
            .iter()
            .map(|part| (part * 100.0).round() / 100.0)
            .collect();
        net.set(&rounded);
        net
    }

    pub(crate) fn evidence(&self, measures: &[f64]) -> f64 {
        self.sum(&self.unusual(measures))
    }

    fn unusual(&self, measures: &[f64]) -> Vec<f64> {
        let of = |(measure, (usual, spread)): (&f64, &(f64, f64))| {
            ((measure - usual) / spread).clamp(-FARTHEST, FARTHEST)
        };
        measures.iter().zip(&self.usual).map(of).collect()
    }

    fn sum(&self, unusual: &[f64]) -> f64 {
        self.start
            + self
                .nodes(unusual)
                .iter()
                .zip(self.says)
                .map(|(node, says)| node * says)
                .sum::<f64>()
    }

    fn nodes(&self, unusual: &[f64]) -> [f64; N_NODES] {
        std::array::from_fn(|node| {
            let terms = self.weights[node].iter().zip(unusual);
            libm::tanh(self.starts[node] + terms.map(|(weight, value)| weight * value).sum::<f64>())
        })
    }

    /// How what it gets wrong changes with each part.
    fn slope(&self, samples: &[(Vec<f64>, bool)], n_all: f64) -> Vec<f64> {
        let n = self.usual.len();
        let mut slope = vec![0.0; N_NODES * (n + 2) + 1];
        for (unusual, is_call) in samples {
            let nodes = self.nodes(unusual);
            let sum = self.start
                + nodes
                    .iter()
                    .zip(self.says)
                    .map(|(node, says)| node * says)
                    .sum::<f64>();
            let likely = 1.0 / (1.0 + libm::exp(-sum));
            let wrong = if *is_call {
                likely - 1.0
            } else {
                likely * FALSE_WEIGHS
            } / n_all
                * 10.0;
            if wrong.abs() < 1e-12 {
                continue;
            }
            for (node, value) in nodes.iter().enumerate() {
                let inner = wrong * self.says[node] * (1.0 - value * value);
                let part = &mut slope[node * (n + 2)..(node + 1) * (n + 2)];
                for (to, unusual) in part.iter_mut().zip(unusual) {
                    *to += inner * unusual;
                }
                part[n] += inner;
                part[n + 1] += wrong * value;
            }
            slope[N_NODES * (n + 2)] += wrong;
        }
        slope
    }

    /// Everything that is fitted, in one row.
    fn parts(&self) -> Vec<f64> {
        let mut parts = Vec::new();
        for node in 0..N_NODES {
            parts.extend(&self.weights[node]);
            parts.extend([self.starts[node], self.says[node]]);
        }
        parts.push(self.start);
        parts
    }

    fn set(&mut self, parts: &[f64]) {
        let n = self.usual.len();
        for (node, part) in parts.chunks(n + 2).take(N_NODES).enumerate() {
            self.weights[node].copy_from_slice(&part[..n]);
            self.starts[node] = part[n];
            self.says[node] = part[n + 1];
        }
        self.start = parts[parts.len() - 1];
    }
}

/// The mean of each measure and its spread, calls and others weighing the same; rounded as they are written.
fn usual(samples: &[&Sample]) -> Vec<(f64, f64)> {
    let n = samples.first().map_or(0, |sample| sample.measures.len());
    let n_calls = samples.iter().filter(|sample| sample.is_call).count().max(1) as f64;
    let n_others = (samples.len() as f64 - n_calls).max(1.0);
    let weight = |sample: &Sample| 0.5 / if sample.is_call { n_calls } else { n_others };
    let mean = |of: &dyn Fn(&Sample) -> f64| {
        samples
            .iter()
            .map(|sample| of(sample) * weight(sample))
            .sum::<f64>()
    };
    let round = |value: f64| (value * 100.0).round() / 100.0;
    (0..n)
        .map(|index| {
            let usual = round(mean(&|sample| sample.measures[index]));
            let square = mean(&|sample| (sample.measures[index] - usual).powi(2));
            (usual, round(square.sqrt()).max(0.05))
        })
        .collect()
}
