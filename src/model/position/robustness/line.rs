//! Where an account's own value must stand to be high, given everybody else's.
//!
//! A mean or a median contains the value that is compared with it. The comparison with either is the same as one with a
//! line that the others alone draw, and that line stands still while the account's own value moves.

use crate::model::exact::{Exact, sum};
use crate::model::method::{AttractivenessCut, StrengthCut};
use crate::model::statistics::{arrange, decimal};

/// The values of all accounts on one axis, for asking where the line is without one of them.
pub(super) struct Line {
    rule: Rule,
    values: Vec<Exact>,
    total: Exact,
    /// For each value its place in ascending order.
    places: Vec<usize>,
    ascending: Vec<usize>,
}

enum Rule {
    Mean,
    Median,
    At(Option<Exact>),
}

/// What an account is compared with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bar {
    /// High from here on, whatever it does.
    At(Exact),
    /// Alone it is always on its own mean or median.
    AlwaysHigh,
}

impl Line {
    /// The line of attractiveness over the totals of all rated accounts.
    pub fn of_attractiveness(rule: AttractivenessCut, values: Vec<Exact>) -> Self {
        let rule = match rule {
            AttractivenessCut::Mean => Rule::Mean,
            AttractivenessCut::Median => Rule::Median,
            AttractivenessCut::Fixed { at } => Rule::At(Some(decimal(at))),
        };
        Self::new(rule, values)
    }

    /// The line of strength.
    pub fn of_strength(rule: StrengthCut, parity: Option<Exact>, values: Vec<Exact>) -> Self {
        let rule = match rule {
            StrengthCut::Mean => Rule::Mean,
            StrengthCut::Median => Rule::Median,
            StrengthCut::Parity => Rule::At(parity),
            StrengthCut::Fixed { at } => Rule::At(Some(decimal(at))),
        };
        Self::new(rule, values)
    }

    fn new(rule: Rule, values: Vec<Exact>) -> Self {
        let ascending = match rule {
            Rule::Median => arrange::places(values.len(), &mut |a, b| values[a].get().total_cmp(&values[b].get())),
            _ => Vec::new(),
        };
        let mut places = vec![0; ascending.len()];
        for (place, &value) in ascending.iter().enumerate() {
            places[value] = place;
        }
        Self { rule, total: sum(values.iter().copied()), values, places, ascending }
    }

    /// What the value of this index is compared with. None if there is no line.
    pub fn without(&self, index: usize) -> Option<Bar> {
        let own = *self.values.get(index)?;
        let count = self.values.len();
        if count == 1 && !matches!(self.rule, Rule::At(_)) {
            return Some(Bar::AlwaysHigh);
        }
        match self.rule {
            Rule::At(at) => at.map(Bar::At),
            Rule::Mean => self.total.minus(own).over(Exact::from(count as f64 - 1.0)).map(Bar::At),
            Rule::Median => {
                // High is who is at least the lower middle of the others.
                let lower = count / 2 - 1;
                let place = lower + usize::from(self.places[index] <= lower);
                self.ascending.get(place).map(|&value| Bar::At(self.values[value]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::exact::{mean, median};
    use proptest::prelude::*;

    proptest! {
        /// Moving one value, with everybody's mean or median moving along, is the same as comparing it with the others'
        /// line.
        #[test]
        fn the_line_of_the_others_decides(values in prop::collection::vec(0..9_i32, 1..8), index in 0..8_usize, to in -3..12_i32) {
            let index = index % values.len();
            let exact: Vec<Exact> = values.iter().map(|v| Exact::from(f64::from(*v))).collect();
            let mut moved = exact.clone();
            moved[index] = Exact::from(f64::from(to));
            for rule in [AttractivenessCut::Mean, AttractivenessCut::Median] {
                let line = if rule == AttractivenessCut::Mean { mean(&moved) } else { median(&moved) };
                let high = moved[index].is_at_least(line.expect("not empty"));
                let bar = Line::of_attractiveness(rule, exact.clone()).without(index).expect("there");
                let by_bar = match bar { Bar::AlwaysHigh => true, Bar::At(at) => moved[index].is_at_least(at) };
                prop_assert_eq!(high, by_bar, "{:?} {:?}", rule, moved);
            }
        }
    }
}
