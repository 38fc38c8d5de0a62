use super::as_f64;

/// Groups of a reliability table.
const GROUPS: usize = 10;
/// Nobody is taken to be surer than this.
const SUREST: f64 = 1e-6;

/// How well a yes or no was foreseen.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Mean log loss, in nats.
    pub log_loss: f64,
    /// Expected calibration error: how far what was said is from what came, over ten equal groups.
    pub ece: f64,
    /// How often a yes was said to be likelier than a no; a half is a coin.
    pub auc: f64,
    /// The ten groups, least likely first.
    pub groups: Vec<Group>,
}

/// A tenth of all visits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// How many.
    pub n: usize,
    /// What was said on average.
    pub said: f64,
    /// How often it came.
    pub came: f64,
}

impl Figures {
    /// From what was said and whether it came.
    pub(super) fn of(mut pairs: Vec<(f64, bool)>) -> Figures {
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let groups = groups(&pairs);
        let n = as_f64(pairs.len().max(1));
        let off = groups
            .iter()
            .map(|group| as_f64(group.n) * (group.said - group.came).abs());
        Figures {
            log_loss: pairs
                .iter()
                .map(|&(said, came)| log_loss(said, came))
                .sum::<f64>()
                / n,
            ece: off.sum::<f64>() / n,
            auc: auc(&pairs),
            groups,
        }
    }
}

fn log_loss(said: f64, came: bool) -> f64 {
    let said = said.clamp(SUREST, 1.0 - SUREST);
    -libm::log(if came { said } else { 1.0 - said })
}

/// Tenths of all visits; what was said alike is never parted.
fn groups(sorted: &[(f64, bool)]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut begin = 0;
    for tenth in 1..=GROUPS {
        let mut end = tenth * sorted.len() / GROUPS;
        while begin < end && end < sorted.len() && sorted[end].0 <= sorted[end - 1].0 {
            end += 1;
        }
        if end <= begin {
            continue;
        }
        let of_group = &sorted[begin..end];
        groups.push(Group {
            n: of_group.len(),
            said: of_group.iter().map(|(said, _)| said).sum::<f64>() / as_f64(of_group.len()),
            came: as_f64(of_group.iter().filter(|(_, came)| *came).count()) / as_f64(of_group.len()),
        });
        begin = end;
    }
    groups
}

/// By ranks; equal sayings share theirs.
fn auc(sorted: &[(f64, bool)]) -> f64 {
    let mut ranks_of_yes = 0.0;
    let mut begin = 0;
    while begin < sorted.len() {
        let equal = sorted[begin..]
            .iter()
            .take_while(|pair| pair.0 <= sorted[begin].0)
            .count();
        let rank = as_f64(begin) + (as_f64(equal) + 1.0) / 2.0;
        let yes = sorted[begin..begin + equal].iter().filter(|pair| pair.1).count();
        ranks_of_yes += rank * as_f64(yes);
        begin += equal;
    }
    let n_yes = as_f64(sorted.iter().filter(|pair| pair.1).count());
    let n_no = as_f64(sorted.len()) - n_yes;
    if n_yes * n_no == 0.0 {
        return 0.5;
    }
    (ranks_of_yes - n_yes * (n_yes + 1.0) / 2.0) / (n_yes * n_no)
}
