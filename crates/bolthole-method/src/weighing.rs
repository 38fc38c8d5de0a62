//! What weighing the causes needs of the method and of no rat: in which order, and what may change a piece of evidence.
//!
//! Every open question is tried with each of its answers, for eight causes. Most answers leave most of the evidence as
//! it was, and which they may change is known beforehand.

use bolthole_domain::{Cause, SortedMap};

use crate::marks::mark;
use crate::model::N_FIELDS;
use crate::{CauseCard, Evidence, Field, Fields, Method, When};

/// How one cause's evidence is weighed.
#[derive(Debug, Default)]
pub struct Weighing {
    /// All of the evidence, the strongest first; equals in the method's order.
    pub evidence: Vec<Piece>,
    /// What all of the evidence asks.
    pub asks: Asks,
    /// What may be asked for, by the evidence that speaks of it; each meaning once, in the evidence's order.
    pub tries: Vec<Try>,
}

/// One piece of evidence.
#[derive(Debug)]
pub struct Piece {
    /// Its place in the cause's card.
    pub nth: usize,
    /// What may decide whether it holds.
    pub asks: Asks,
    /// Pieces of one number do not add up: only the strongest that holds counts.
    pub group: Option<usize>,
}

/// What may change whether a condition holds: the fields that it looks at, and a mark for each meaning of which it
/// speaks. Two meanings now and then share a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asks(u64);

impl Asks {
    /// One field more.
    #[must_use]
    pub const fn and(self, field: Field) -> Asks {
        Asks(self.0 | 1 << field as u32)
    }

    /// One meaning more.
    #[must_use]
    pub fn and_of(self, meaning: &str) -> Asks {
        let marks = 64 - N_FIELDS;
        Asks(self.0 | 1 << (N_FIELDS + mark(meaning) % marks))
    }

    /// These and those.
    #[must_use]
    pub const fn and_all(self, those: Asks) -> Asks {
        Asks(self.0 | those.0)
    }

    /// `false`: what the one asks, the other leaves as it was.
    pub const fn may_meet(self, other: Asks) -> bool {
        self.0 & other.0 != 0
    }
}

/// A meaning that would speak for or against a cause if it were so.
#[derive(Debug)]
pub struct Try {
    /// Its place in `Method::tried`.
    pub meaning: usize,
    /// The place of the evidence in the cause's card.
    pub of: usize,
}

/// All that is kept of this.
#[derive(Debug, Default)]
pub(crate) struct Weighings {
    /// By `Cause::ALL`.
    causes: Vec<Weighing>,
    /// Every meaning that some cause's evidence speaks of, and may be asked for.
    tried: Vec<(Field, String)>,
    fields: SortedMap<String, Field>,
}

impl Method {
    /// How that cause's evidence is weighed.
    pub fn weighing(&self, cause: Cause) -> &Weighing {
        &self.weighings().causes[cause as usize]
    }

    /// Every meaning that an answer may have and some cause's evidence speaks of, with its field.
    pub fn tried(&self) -> &[(Field, String)] {
        &self.weighings().tried
    }

    /// The field that a meaning belongs to; what is seen stands under `Signs`.
    pub fn field_of(&self, meaning: &str) -> Field {
        let field = self.weighings().fields.get(meaning);
        field.copied().unwrap_or(Field::Signs)
    }

    fn weighings(&self) -> &Weighings {
        self.weighings.0.get_or_init(|| Weighings::of(self))
    }
}

impl Weighings {
    fn of(method: &Method) -> Weighings {
        let mut all = Weighings::default();
        for tag in &method.tags {
            all.fields.insert(tag.id.clone(), tag.field);
        }
        for cause in Cause::ALL {
            let weighing = match method.cause(cause) {
                Some(card) => all.weighing(card),
                None => Weighing::default(),
            };
            all.causes.push(weighing);
        }
        all
    }

    fn weighing(&mut self, card: &CauseCard) -> Weighing {
        let evidence = self.pieces(card);
        let asks = evidence.iter().map(|piece| piece.asks);
        Weighing {
            asks: asks.fold(Asks::default(), Asks::and_all),
            evidence,
            tries: self.tries(card),
        }
    }

    fn pieces(&self, card: &CauseCard) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut groups: Vec<(&str, bool)> = Vec::new();
        let weight = |nth: usize| card.evidence[nth].weight.abs();
        for (nth, evidence) in card.evidence.iter().enumerate() {
            let place = pieces.iter().position(|piece| weight(piece.nth) < weight(nth));
            let piece = Piece {
                nth,
                asks: self.asks(&evidence.when),
                group: group(evidence, &mut groups),
            };
            pieces.insert(place.unwrap_or(pieces.len()), piece);
        }
        pieces
    }

    /// For each field the first meaning of every piece of evidence.
    fn tries(&mut self, card: &CauseCard) -> Vec<Try> {
        let mut tries: Vec<Try> = Vec::new();
        for (of, evidence) in card.evidence.iter().enumerate() {
            let mut fields = Fields::NONE;
            for meaning in &evidence.when.any {
                let field = self.field_of(meaning);
                if fields.has(field) {
                    continue;
                }
                fields = fields.and(field);
                let meaning = self.number(field, meaning);
                if tries.iter().all(|known| known.meaning != meaning) {
                    tries.push(Try { meaning, of });
                }
            }
        }
        tries
    }

    fn number(&mut self, field: Field, meaning: &str) -> usize {
        let known = self.tried.iter().position(|(_, known)| known == meaning);
        known.unwrap_or_else(|| {
            self.tried.push((field, meaning.to_owned()));
            self.tried.len() - 1
        })
    }

    fn field_of(&self, meaning: &str) -> Field {
        self.fields.get(meaning).copied().unwrap_or(Field::Signs)
    }

    /// What may change whether a condition holds.
    fn asks(&self, when: &When) -> Asks {
        let meanings = when.any.iter().chain(&when.and_any).chain(&when.none);
        let meanings = meanings.fold(Asks::default(), |asks, meaning| asks.and_of(meaning));
        // "None of these" also asks whether the list was answered at all.
        let none = when.none.iter().map(|meaning| self.field_of(meaning));
        let more = [
            (when.sex.is_some(), Field::Sex),
            (when.neutered.is_some(), Field::Neutered),
            (when.alone.is_some(), Field::Alone),
            (when.was_friendly_before.is_some(), Field::WasFriendlyBefore),
            (when.age_from.or(when.age_below).is_some(), Field::AgeWeeks),
            (when.home_from.or(when.home_below).is_some(), Field::WeeksAtHome),
            (
                when.breaks_skin.is_some() || when.bites.is_some(),
                Field::BiteSeverity,
            ),
            // Teeth are seen, too.
            (when.bites.is_some(), Field::Signs),
            // Company is one thing, in two fields.
            (when.unknown == Some(Field::NCompanions), Field::Alone),
        ];
        let more = more.into_iter().filter(|(asks, _)| *asks).map(|(_, field)| field);
        let fields = none.chain(more).chain(when.unknown);
        fields.fold(meanings, Asks::and)
    }
}

/// A number for each group's two sides.
fn group<'c>(evidence: &'c Evidence, groups: &mut Vec<(&'c str, bool)>) -> Option<usize> {
    let side = (evidence.group.as_deref()?, evidence.weight > 0.0);
    let known = groups.iter().position(|group| *group == side);
    Some(known.unwrap_or_else(|| {
        groups.push(side);
        groups.len() - 1
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_evidence_comes_first_and_none_is_left_out() {
        let method = Method::built_in();
        for card in &method.causes {
            let mut expected: Vec<usize> = (0..card.evidence.len()).collect();
            let weight = |nth: &usize| card.evidence[*nth].weight.abs();
            expected.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
            let pieces = &method.weighing(card.cause).evidence;
            let found: Vec<usize> = pieces.iter().map(|piece| piece.nth).collect();
            assert_eq!(found, expected, "{:?}", card.cause);
        }
    }

    #[test]
    fn what_a_condition_asks_is_what_can_change_it() {
        let all = Weighings::of(&Method::built_in());
        let asks = all.asks(&When {
            any: vec!["hides".into()],
            none: vec!["cat_in_home".into()],
            age_below: Some(8.0),
            bites: Some(true),
            unknown: Some(Field::NCompanions),
            ..When::default()
        });
        let fields = [
            Field::Environment,
            Field::Signs,
            Field::AgeWeeks,
            Field::BiteSeverity,
            Field::NCompanions,
            Field::Alone,
        ];
        for field in Field::all() {
            let asked = asks.may_meet(Asks::default().and(field));
            assert_eq!(asked, fields.contains(&field), "{field:?}");
        }
        assert!(asks.may_meet(Asks::default().and(Field::Onset).and_of("hides")));
        assert!(!asks.may_meet(Asks::default().and(Field::Onset).and_of("onset_sudden")));
    }
}
