//! Defects, yields and sigma levels.

use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::statistics::normal::{normal_quantile, normal_tail};
use serde::Serialize;

/// Parts in a million.
pub const MILLION: f64 = 1e6;

key! {
    /// Which tails of a normal distribution a sigma level counts: the nearer one (the default), or both.
    Tails { One, Both }
}

/// Defects per million opportunities at a sigma level: 10⁶ × the part of a normal distribution beyond level − shift,
/// with both tails also beyond level + shift.
///
/// # Errors
/// `TooLarge` for a number that is none.
pub fn dpmo_at(level: f64, shift: f64, tails: Tails) -> Outcome<f64> {
    let near = normal_tail(level - shift)?;
    let far = if tails == Tails::Both { normal_tail(level + shift)? } else { 0.0 };
    finite(MILLION * (near + far))
}

/// The sigma level at which that part of all opportunities is a defect: the inverse of [`dpmo_at`].
///
/// # Errors
/// `NotAProbability` outside 0–1 (both ends excluded): no defects at all stand for no level.
pub fn level_of(defective: f64, shift: f64, tails: Tails) -> Outcome<f64> {
    let single = normal_quantile(defective)? + shift;
    if tails == Tails::One {
        return finite(single);
    }
    // Both tails together are more than one, so the level is at least the single one; at zero they are all there is.
    let (mut low, mut high) = (finite(single)?.max(0.0), single.max(0.0) + 40.0 + shift.abs());
    let share = |level: f64| dpmo_at(level, shift, tails).map(|dpmo| dpmo / MILLION);
    if share(low)? <= defective {
        return Ok(low);
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Ok(middle);
        }
        if share(middle)? > defective { low = middle } else { high = middle }
    }
}

/// Counted defects of one characteristic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// How many units were looked at.
    pub units: u32,
    /// How many defects they had.
    pub defects: u32,
    /// How many defects a unit could have had.
    pub opportunities: u32,
}

/// What counted defects come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DefectRates {
    /// Defects per unit.
    pub dpu: f64,
    /// Defects per million opportunities.
    pub dpmo: f64,
    /// The part of units without any defect, e^−DPU.
    pub throughput: f64,
}

/// Defects per unit and per million opportunities, and the throughput yield.
///
/// # Errors
/// `ZeroDivisor` without units or opportunities.
pub fn rates(counts: Counts) -> Outcome<DefectRates> {
    let (units, defects) = (f64::from(counts.units), f64::from(counts.defects));
    let all = units * f64::from(counts.opportunities);
    if all <= 0.0 {
        return Err(Undefined::ZeroDivisor);
    }
    let dpu = defects / units;
    Ok(DefectRates { dpu, dpmo: MILLION * defects / all, throughput: (-dpu).exp() })
}

/// The product of yields: the part that comes through everything without a defect.
pub fn rolled(yields: &[f64]) -> f64 {
    yields.iter().product()
}

/// The yield that every one of that many steps would need on average: rolled^(1/steps).
///
/// # Errors
/// `Unrated` without steps, `NegativeValue` below zero.
pub fn normalised(rolled: f64, steps: usize) -> Outcome<f64> {
    if steps == 0 {
        return Err(Undefined::Unrated);
    }
    if rolled < 0.0 { Err(Undefined::NegativeValue) } else { finite(rolled.powf(1.0 / steps as f64)) }
}

/// What was lost and what was put right at a step of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rework {
    /// Lost.
    pub defects: u32,
    /// Put right.
    pub rework: u32,
}

/// Yields of a run with rework.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReworkYields {
    /// The part that was not lost: 1 − defects ÷ pieces. What was put right counts as good.
    pub classical: f64,
    /// The part that was right the first time: 1 − (defects + rework) ÷ pieces.
    pub first_time: f64,
    /// The product over steps of 1 − (defects + rework) ÷ pieces.
    pub rolled: f64,
    /// Defects per million pieces.
    pub dpmo: f64,
}

/// Yields of a run that began with so many pieces.
///
/// # Errors
/// `Unrated` without steps, `ZeroDivisor` without pieces, `PartsAboveWhole` if more went wrong than there was.
pub fn with_rework(steps: &[Rework], pieces: u32) -> Outcome<ReworkYields> {
    if steps.is_empty() {
        return Err(Undefined::Unrated);
    }
    if pieces == 0 {
        return Err(Undefined::ZeroDivisor);
    }
    let of = |count: f64| count / f64::from(pieces);
    let wrong = |step: &Rework| f64::from(step.defects) + f64::from(step.rework);
    let defects: f64 = steps.iter().map(|s| f64::from(s.defects)).sum();
    let all: f64 = steps.iter().map(wrong).sum();
    if of(all) > 1.0 {
        return Err(Undefined::PartsAboveWhole);
    }
    let parts: Vec<f64> = steps.iter().map(|step| 1.0 - of(wrong(step))).collect();
    let (classical, first_time) = (1.0 - of(defects), 1.0 - of(all));
    Ok(ReworkYields { classical, first_time, rolled: rolled(&parts), dpmo: MILLION * of(defects) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counted_defects() {
        let found = rates(Counts { units: 400, defects: 16, opportunities: 4 }).expect("defined");
        assert_eq!((found.dpu, found.dpmo), (0.04, 10_000.0));
        assert!((found.throughput - 0.960_789_439_152_323_2).abs() < 1e-15);
        assert_eq!(rates(Counts { units: 0, defects: 1, opportunities: 1 }), Err(Undefined::ZeroDivisor));
        assert_eq!(rates(Counts { units: 1, defects: 1, opportunities: 0 }), Err(Undefined::ZeroDivisor));
        assert!(rates(Counts { units: 1, defects: u32::MAX, opportunities: u32::MAX }).is_ok());
    }

    #[test]
    fn levels_without_a_shift_and_without_defects() {
        assert!((level_of(0.001_349_898_031_630_094_5, 0.0, Tails::One).expect("defined") - 3.0).abs() < 1e-9);
        assert!((level_of(0.002_699_796_063_260_189, 0.0, Tails::Both).expect("defined") - 3.0).abs() < 1e-9);
        assert_eq!(level_of(0.0, 1.5, Tails::One), Err(Undefined::NotAProbability));
        assert_eq!(level_of(1.0, 1.5, Tails::Both), Err(Undefined::NotAProbability));
    }

    #[test]
    fn runs_with_rework() {
        let step = Rework { defects: 1, rework: 1 };
        let found = with_rework(&[step, step], 10).expect("defined");
        assert_eq!((found.classical, found.first_time, found.dpmo), (0.8, 0.6, 200_000.0));
        assert!((found.rolled - 0.64).abs() < 1e-15);
        assert_eq!(with_rework(&[], 10), Err(Undefined::Unrated));
        assert_eq!(with_rework(&[step], 0), Err(Undefined::ZeroDivisor));
        assert_eq!(with_rework(&[step, step], 3), Err(Undefined::PartsAboveWhole));
        assert_eq!(normalised(0.25, 2), Ok(0.5));
        assert_eq!(normalised(0.25, 0), Err(Undefined::Unrated));
    }

    proptest! {
        #[test]
        fn levels_and_defects_lead_to_each_other(level in 0.2..6.0_f64, shift in 0.0..2.0_f64, both in any::<bool>()) {
            let tails = if both { Tails::Both } else { Tails::One };
            let dpmo = dpmo_at(level, shift, tails).expect("defined");
            let back = level_of(dpmo / MILLION, shift, tails).expect("defined");
            prop_assert!((back - level).abs() < 1e-5, "{} became {}", level, back);
            prop_assert!(dpmo_at(level + 0.1, shift, tails).expect("defined") < dpmo);
        }

        #[test]
        fn a_rolled_yield_is_never_above_any_of_its_parts(parts in prop::collection::vec(0.0..1.0_f64, 1..9)) {
            let whole = rolled(&parts);
            prop_assert!(parts.iter().all(|&part| whole <= part + 1e-12));
            let each = normalised(whole, parts.len()).expect("defined");
            prop_assert!((each.powi(i32::try_from(parts.len()).expect("few")) - whole).abs() < 1e-9);
        }
    }
}
