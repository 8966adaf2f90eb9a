//! Cut lines of the account matrix (D16): where high begins. On the line is high.

use super::totals::finite;
use crate::model::exact::{Exact, sum};
use crate::model::method::{AttractivenessCut, Method, StrengthCut, StrengthMethod, StrengthRule};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange;
use serde::Serialize;
use std::collections::BTreeMap;

/// The choices that decide classes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rules {
    /// The cut line of attractiveness.
    pub attractiveness_cut: AttractivenessCut,
    /// How relative strength is computed.
    pub strength_rule: StrengthRule,
    /// The cut line of strength.
    pub strength_cut: StrengthCut,
}

impl Rules {
    /// The choices of a method.
    pub const fn of(method: &Method) -> Self {
        Self {
            attractiveness_cut: method.attractiveness.cut,
            strength_rule: method.strength.rule,
            strength_cut: method.strength.cut,
        }
    }

    /// The same choices with another strength rule. Its unit changes, so a fixed line gives way to parity.
    #[must_use]
    pub fn with_strength_rule(self, strength_rule: StrengthRule) -> Self {
        let strength_cut = match self.strength_cut {
            StrengthCut::Fixed { .. } if strength_rule != self.strength_rule => StrengthCut::Parity,
            cut => cut,
        };
        Self { strength_rule, strength_cut, ..self }
    }

    /// Every set of choices that differs in one choice. Fixed cut lines are left out (their value is the
    /// user's), and with another strength rule a fixed line gives way to parity, since its unit changes.
    pub fn alternatives(self) -> Vec<Self> {
        let attractiveness = [AttractivenessCut::Mean, AttractivenessCut::Median];
        let strength = [StrengthCut::Parity, StrengthCut::Mean, StrengthCut::Median];
        let cuts = attractiveness.map(|attractiveness_cut| Self { attractiveness_cut, ..self });
        let lines = strength.map(|strength_cut| Self { strength_cut, ..self });
        let rules = StrengthRule::ALL
            .into_iter()
            .filter(|&rule| rule != self.strength_rule)
            .map(|rule| self.with_strength_rule(rule));
        cuts.into_iter().chain(lines).chain(rules).filter(|rules| *rules != self).collect()
    }
}

/// A cut line and what it was computed from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CutLine<R> {
    /// The rule.
    pub rule: R,
    /// Where high begins, in the unit of the axis.
    pub at: Outcome<Exact>,
    /// How many accounts it was computed from; 0 for a line that does not depend on the accounts.
    pub counted: usize,
}

/// The cut line of attractiveness over the totals of all accounts rated on this axis.
pub(super) fn attractiveness_line(rule: AttractivenessCut, totals: &[Exact]) -> CutLine<AttractivenessCut> {
    let (at, counted) = match rule {
        AttractivenessCut::Mean => (mean(totals), totals.len()),
        AttractivenessCut::Median => (median(totals), totals.len()),
        AttractivenessCut::Fixed { at } => (finite(Exact::from(at)), 0),
    };
    CutLine { rule, at, counted }
}

/// The cut line of strength over all accounts rated on this axis; `parity` belongs to the strength rule.
pub(super) fn strength_line(rule: StrengthCut, parity: Outcome<Exact>, values: &[Exact]) -> CutLine<StrengthCut> {
    let (at, counted) = match rule {
        StrengthCut::Parity => (parity, 0),
        StrengthCut::Mean => (mean(values), values.len()),
        StrengthCut::Median => (median(values), values.len()),
        StrengthCut::Fixed { at } => (finite(Exact::from(at)), 0),
    };
    CutLine { rule, at, counted }
}

/// As good as the comparison: 1 for ratios, 0 for differences. The own score alone is compared with nobody,
/// so the middle of the scale stands in (`middle`, see [`middle_total`]).
pub(super) fn parity(rule: StrengthRule, middle: &Outcome<Exact>) -> Outcome<Exact> {
    match rule {
        StrengthRule::RatioToBest | StrengthRule::RatioToFactorBest => Ok(Exact::from(1.0)),
        StrengthRule::DifferenceToBest | StrengthRule::DifferenceToMean => Ok(Exact::ZERO),
        StrengthRule::OwnScore => middle.clone(),
    }
}

/// The total of a Table Two in which every row is rated with the middle of the scale.
pub(super) fn middle_total(method: &StrengthMethod) -> Outcome<Exact> {
    let rows = Exact::from(method.factors.len() as f64);
    finite(Exact::from(method.scale.middle()).times(rows))
}

/// The mean. Fractions are added by denominator first: exact, in any order, and cheap for many accounts.
pub(super) fn mean(numbers: &[Exact]) -> Outcome<Exact> {
    if let Some(sum) = sum_alike(numbers) {
        return sum.over(Exact::from(numbers.len() as f64)).ok_or(Undefined::NoAccounts);
    }
    let mut by_denominator: BTreeMap<i128, Exact> = BTreeMap::new();
    let mut rest = 0.0;
    let mut whole = true;
    for number in numbers {
        match *number {
            Exact::Fraction { den, .. } => {
                let entry = by_denominator.entry(den).or_insert(Exact::ZERO);
                *entry = add_alike(*entry, *number);
            }
            Exact::Real(value) => {
                rest += value;
                whole = false;
            }
        }
    }
    let exact = sum(by_denominator.into_values());
    let all = if whole { exact } else { exact.plus(Exact::Real(rest)) };
    all.over(Exact::from(numbers.len() as f64)).ok_or(Undefined::NoAccounts).and_then(finite)
}

/// Σ of fractions that all have one denominator, as totals under shared weights mostly do.
fn sum_alike(numbers: &[Exact]) -> Option<Exact> {
    let mut sum = 0i128;
    let mut common = None;
    for number in numbers {
        let Exact::Fraction { num, den } = *number else { return None };
        if *common.get_or_insert(den) != den {
            return None;
        }
        sum = sum.checked_add(num)?;
    }
    Some(Exact::Fraction { num: sum, den: common.unwrap_or(1) })
}

/// Adds without reducing while the denominators are alike.
fn add_alike(a: Exact, b: Exact) -> Exact {
    match (a, b) {
        (Exact::Fraction { num: 0, .. }, b) => b,
        (Exact::Fraction { num: x, den }, Exact::Fraction { num: y, den: same }) if den == same => {
            x.checked_add(y).map_or_else(|| a.plus(b), |num| Exact::Fraction { num, den })
        }
        _ => a.plus(b),
    }
}

/// The median.
fn median(numbers: &[Exact]) -> Outcome<Exact> {
    let sorted = ascending(numbers);
    let half = sorted.len() / 2;
    match (sorted.len() % 2, sorted.get(half)) {
        (_, None) => Err(Undefined::NoAccounts),
        (1, Some(&upper)) => Ok(upper),
        (_, Some(&upper)) => {
            sorted[half - 1].plus(upper).over(Exact::from(2.0)).ok_or(Undefined::ZeroDivisor).and_then(finite)
        }
    }
}

/// Sorted by plain value: comparing with ties is no total order and must not steer a sort.
fn ascending(numbers: &[Exact]) -> Vec<Exact> {
    let mut keyed: Vec<(f64, Exact)> = numbers.iter().map(|n| (n.get(), *n)).collect();
    arrange::sort_by(&mut keyed, |a, b| a.0.total_cmp(&b.0));
    keyed.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numbers: &[f64]) -> Vec<Exact> {
        numbers.iter().copied().map(Exact::from).collect()
    }

    #[track_caller]
    fn check(found: &Outcome<Exact>, expected: f64) {
        assert!(found.as_ref().is_ok_and(|f| f.ties(Exact::from(expected))), "{found:?} is not {expected}");
    }

    #[test]
    fn lines_follow_their_rule() {
        // Totals 40 44 54: mean 46, median 44; 30 added: median (40 + 44) / 2 = 42.
        let totals = exact(&[54.0, 40.0, 44.0]);
        check(&attractiveness_line(AttractivenessCut::Mean, &totals).at, 46.0);
        check(&attractiveness_line(AttractivenessCut::Median, &totals).at, 44.0);
        check(&attractiveness_line(AttractivenessCut::Median, &exact(&[54.0, 40.0, 44.0, 30.0])).at, 42.0);
        check(&attractiveness_line(AttractivenessCut::Fixed { at: 40.0 }, &totals).at, 40.0);
        check(&strength_line(StrengthCut::Mean, Ok(Exact::ZERO), &exact(&[0.5, 1.0])).at, 0.75);
        check(&strength_line(StrengthCut::Parity, Ok(Exact::from(1.0)), &[]).at, 1.0);
    }

    #[test]
    fn without_accounts_there_is_no_mean() {
        assert_eq!(attractiveness_line(AttractivenessCut::Mean, &[]).at, Err(Undefined::NoAccounts));
        assert_eq!(strength_line(StrengthCut::Median, Ok(Exact::ZERO), &[]).at, Err(Undefined::NoAccounts));
        assert_eq!(mean(&[Exact::Real(f64::MAX), Exact::Real(f64::MAX)]), Err(Undefined::TooLarge));
    }

    #[test]
    fn the_mean_of_unlike_fractions_is_exact() {
        // 1/2 + 1/3 + 1/6 = 1, so the mean is exactly 1/3.
        let part = |den| Exact::Fraction { num: 1, den };
        assert!(matches!(mean(&[part(2), part(3), part(6)]), Ok(Exact::Fraction { num: 1, den: 3 })));
    }

    #[test]
    fn parity_of_the_own_score_is_the_middle_of_every_row() {
        // Six rows on 0–10: 6 × 5 = 30.
        let middle = middle_total(&StrengthMethod::default());
        check(&parity(StrengthRule::OwnScore, &middle), 30.0);
        check(&parity(StrengthRule::RatioToBest, &middle), 1.0);
        check(&parity(StrengthRule::DifferenceToMean, &middle), 0.0);
    }

    #[test]
    fn alternatives_differ_in_one_choice() {
        let rules = Rules::of(&Method::default());
        // Median; strength mean and median; four other strength rules.
        assert_eq!(rules.alternatives().len(), 7);
        let fixed = Rules { strength_cut: StrengthCut::Fixed { at: 1.2 }, ..rules };
        assert!(
            fixed
                .alternatives()
                .iter()
                .all(|a| a.strength_rule == rules.strength_rule || a.strength_cut == StrengthCut::Parity)
        );
    }
}
