//! Several small judges look at everything that was measured, and another adds up what they say. One sum would not do:
//! a call may be flat, or loud at once, or among rustling, but seldom all of them.

use crate::measures::N;

/// Nothing is taken to be farther from usual than this many spreads: what no sound did before must not decide alone.
const FARTHEST: f64 = 4.0;

/// Those of one band.
pub(crate) struct Judges {
    /// What is usual of each measure, and its spread.
    pub(crate) usual: [(f64, f64); N],
    pub(crate) nodes: [Node; 6],
    pub(crate) start: f64,
    /// At this sum of evidence ten things an hour are taken for calls that are none, and how fast that falls with more.
    pub(crate) ten_an_hour: f64,
    pub(crate) steepness: f64,
}

/// One of the six.
pub(crate) struct Node {
    pub(crate) weights: [f64; N],
    pub(crate) start: f64,
    /// What it says for a call.
    pub(crate) says: f64,
}

impl Judges {
    /// False calls an hour that are expected from everything at least as sure as this.
    pub(crate) fn false_calls_per_hour(&self, measures: &[f64; N]) -> f64 {
        10.0 * libm::exp((self.ten_an_hour - self.evidence(measures)) * self.steepness)
    }

    /// Evidence for a call, above zero where more speaks for it than against.
    fn evidence(&self, measures: &[f64; N]) -> f64 {
        let mut unusual = *measures;
        for (measure, (usual, spread)) in unusual.iter_mut().zip(&self.usual) {
            *measure = ((*measure - usual) / spread).clamp(-FARTHEST, FARTHEST);
        }
        let says = |node: &Node| {
            let terms = node.weights.iter().zip(&unusual);
            node.says * libm::tanh(node.start + terms.map(|(weight, measure)| weight * measure).sum::<f64>())
        };
        self.start + self.nodes.iter().map(says).sum::<f64>()
    }
}
