//! What a process can do (D25c): measured values against the specification.

use super::histogram::{Class, histogram};
use super::indices::{Indices, Interval, Outside, expected_outside, indices, interval_of_cp, interval_of_cpk};
use super::sigma::{SigmaEstimator, Within, subgroups, within};
use super::specification::Limits;
use super::yields::{MILLION, Tails, dpmo_at, level_of};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::spread::{average, deviation, extremes, skewness, skewness_error};
use crate::model::toolkit::ids::CtqId;
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

/// Beyond so many standard errors the skewness is no accident.
const SKEWED: f64 = 1.96;
/// Values below which an index says little.
pub const FEW_VALUES: usize = 30;
/// Cpk from which a process is more than adequate, and below which it is not adequate (Ekvall and Juran's bands).
pub const BANDS: (f64, f64) = (1.0, 1.33);

key! {
    /// How adequate a process is: Cpk below 1, up to 1.33, above.
    Adequacy { NotAdequate, CloseControl, MoreThanAdequate }
}

/// How capabilities are computed, for all studies of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CapabilitySettings {
    /// How far a mean drifts in the long run, in standard deviations; a convention.
    pub shift: f64,
    /// Which tails a sigma level counts.
    pub tails: Tails,
    /// The confidence of the intervals, between 0 and 1.
    pub confidence: Share,
}

impl Default for CapabilitySettings {
    fn default() -> Self {
        Self { shift: 1.5, tails: Tails::One, confidence: Share::new(0.95) }
    }
}

impl CapabilitySettings {
    /// Whether nothing was changed.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether they can be computed with: a finite shift from 0 to 6, a confidence between 0 and 1.
    pub fn fit(&self) -> bool {
        let confidence = self.confidence.get();
        (0.0..=6.0).contains(&self.shift) && confidence > 0.0 && confidence < 1.0
    }
}

/// Measured values of one characteristic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapabilityStudy {
    /// Of which characteristic.
    pub ctq: CtqId,
    /// How many values that follow each other were measured under the same conditions; 1 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subgroup_size: Option<u32>,
    /// How the spread within subgroups is estimated.
    #[serde(default = "by_range", skip_serializing_if = "is_by_range")]
    pub estimator: SigmaEstimator,
    /// The values, in the order in which they were measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<f64>,
}

const fn by_range() -> SigmaEstimator {
    SigmaEstimator::RangeMean
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_by_range(estimator: &SigmaEstimator) -> bool {
    *estimator == by_range()
}

impl CapabilityStudy {
    /// A study without values.
    pub const fn of(ctq: CtqId) -> Self {
        Self { ctq, subgroup_size: None, estimator: by_range(), values: Vec::new() }
    }

    /// How many values belong together, one or more.
    pub fn size(&self) -> usize {
        self.subgroup_size.and_then(|size| usize::try_from(size).ok()).unwrap_or(1).max(1)
    }

    /// The estimate that is used: single values have moving ranges only.
    pub fn used_estimator(&self) -> SigmaEstimator {
        if self.size() < 2 { SigmaEstimator::MovingRange } else { self.estimator }
    }
}

/// What the spread would be by another estimate.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    /// The estimate.
    pub estimator: SigmaEstimator,
    /// The standard deviation.
    pub sigma: Outcome<f64>,
    /// Cp by it.
    pub cp: Outcome<f64>,
    /// Cpk by it.
    pub cpk: Outcome<f64>,
}

/// Indices of one spread with their intervals.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpreadResults {
    /// The standard deviation.
    pub sigma: Outcome<f64>,
    /// Its degrees of freedom; of estimates other than a pooled one, those it is worth.
    pub degrees: Outcome<f64>,
    /// The indices; for the overall spread, cp and cpk are called Pp and Ppk.
    #[serde(flatten)]
    pub indices: Indices,
    /// Where cp lies.
    pub cp_interval: Outcome<Interval>,
    /// Where cpk lies.
    pub cpk_interval: Outcome<Interval>,
}

/// What was counted outside the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    /// Values below the lower limit.
    pub below: usize,
    /// Values above the upper limit.
    pub above: usize,
}

/// Everything about one characteristic's values.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CapabilityResults {
    /// The characteristic.
    pub ctq: CtqId,
    /// Its limits.
    pub limits: Limits,
    /// How many values.
    pub count: usize,
    /// How many whole subgroups.
    pub subgroups: usize,
    /// How many values belong to no whole subgroup.
    pub left_over: usize,
    /// The mean.
    pub mean: Outcome<f64>,
    /// The smallest value.
    pub smallest: Outcome<f64>,
    /// The largest value.
    pub largest: Outcome<f64>,
    /// The skewness.
    pub skewness: Outcome<f64>,
    /// Its standard error if the values were normal.
    pub skewness_error: Outcome<f64>,
    /// Whether the skewness is no accident, so that indices mislead.
    pub is_skewed: bool,
    /// How the spread within subgroups was estimated.
    pub estimator: SigmaEstimator,
    /// Capability: by the spread within subgroups.
    pub within: SpreadResults,
    /// Performance: by the overall spread.
    pub overall: SpreadResults,
    /// The other estimates on the same values.
    pub alternatives: Vec<Alternative>,
    /// Counted outside the limits.
    pub outside: Outcome<Counted>,
    /// The same as a part of all values.
    pub outside_share: Outcome<Share>,
    /// What a normal distribution with the overall spread would have outside.
    pub expected: Outcome<Outside>,
    /// The same in a million.
    pub expected_dpmo: Outcome<f64>,
    /// The sigma level of what was counted, with the shift.
    pub observed_level: Outcome<f64>,
    /// The sigma level of what is expected, with the shift.
    pub expected_level: Outcome<f64>,
    /// Defects per million to be expected in the long run at the level 3·Cpk, with the shift.
    pub long_run_dpmo: Outcome<f64>,
    /// How adequate the process is, by Cpk.
    pub adequacy: Outcome<Adequacy>,
    /// The values counted in classes.
    pub histogram: Outcome<Vec<Class>>,
}

/// Computes everything about a study.
pub fn capability(study: &CapabilityStudy, limits: Limits, settings: &CapabilitySettings) -> CapabilityResults {
    let (values, size, estimator) = (&study.values, study.size(), study.used_estimator());
    let (mean, groups) = (average(values), subgroups(values, size).count());
    let (smallest, largest) = extremes(values);
    let known = |value: f64| if values.is_empty() { Err(Undefined::Unrated) } else { Ok(value) };
    let skew = skewness(values);
    let error = skewness_error(values.len());
    let is_skewed = matches!((&skew, &error), (Ok(skew), Ok(error)) if skew.abs() > SKEWED * error);
    let within = within_results(study, &mean, limits, settings);
    let overall = overall_results(study, &mean, limits, settings);
    let outside = counted(values, limits);
    let share = outside.clone().map(|found| (found.below + found.above) as f64 / values.len() as f64);
    let expected = mean.clone().and_then(|mean| expected_outside(mean, overall.sigma.clone()?, limits));
    let level = |part: Outcome<f64>| part.and_then(|part| level_of(part, settings.shift, settings.tails));
    CapabilityResults {
        ctq: study.ctq,
        limits,
        count: values.len(),
        subgroups: groups,
        left_over: values.len() - groups * size,
        smallest: known(smallest),
        largest: known(largest),
        skewness: skew,
        skewness_error: error,
        is_skewed,
        estimator,
        alternatives: alternatives(study, &mean, limits),
        outside_share: share.clone().map(Share::new),
        observed_level: level(share),
        expected_level: level(expected.as_ref().map(Outside::share).map_err(Clone::clone)),
        expected_dpmo: expected.as_ref().map(|e| MILLION * e.share()).map_err(Clone::clone),
        long_run_dpmo: long_run(&within.indices, settings),
        adequacy: within.indices.cpk.clone().map(adequacy),
        histogram: histogram(values),
        mean,
        within,
        overall,
        outside,
        expected,
    }
}

/// The band of a Cpk.
pub fn adequacy(cpk: f64) -> Adequacy {
    match cpk {
        _ if cpk < BANDS.0 => Adequacy::NotAdequate,
        _ if cpk <= BANDS.1 => Adequacy::CloseControl,
        _ => Adequacy::MoreThanAdequate,
    }
}

fn counted(values: &[f64], limits: Limits) -> Outcome<Counted> {
    limits.check()?;
    if values.is_empty() {
        return Err(Undefined::Unrated);
    }
    let count = |is: &dyn Fn(f64) -> bool| values.iter().filter(|&&value| is(value)).count();
    Ok(Counted { below: count(&|v| limits.is_below(v)), above: count(&|v| limits.is_above(v)) })
}

fn long_run(indices: &Indices, settings: &CapabilitySettings) -> Outcome<f64> {
    dpmo_at(3.0 * indices.cpk.clone()?, settings.shift, settings.tails)
}

fn within_results(
    study: &CapabilityStudy,
    mean: &Outcome<f64>,
    limits: Limits,
    settings: &CapabilitySettings,
) -> SpreadResults {
    let found = within(&study.values, study.size(), study.used_estimator());
    spread(found, mean, study.values.len(), limits, settings)
}

fn overall_results(
    study: &CapabilityStudy,
    mean: &Outcome<f64>,
    limits: Limits,
    settings: &CapabilitySettings,
) -> SpreadResults {
    let count = study.values.len();
    let found = deviation(&study.values).map(|sigma| Within { sigma, degrees: count as f64 - 1.0 });
    spread(found, mean, count, limits, settings)
}

fn spread(
    found: Outcome<Within>,
    mean: &Outcome<f64>,
    count: usize,
    limits: Limits,
    settings: &CapabilitySettings,
) -> SpreadResults {
    let indices = match (&found, mean) {
        (Ok(found), Ok(mean)) => indices(*mean, found.sigma, limits),
        (Err(reason), _) | (_, Err(reason)) => Indices::none(reason),
    };
    let degrees = found.clone().map(|found| found.degrees);
    let confidence = settings.confidence.get();
    let cp_interval = indices.cp.clone().and_then(|cp| interval_of_cp(cp, degrees.clone()?, confidence));
    let cpk_interval = indices.cpk.clone().and_then(|cpk| interval_of_cpk(cpk, count, degrees.clone()?, confidence));
    SpreadResults { sigma: found.map(|found| found.sigma), degrees, indices, cp_interval, cpk_interval }
}

fn alternatives(study: &CapabilityStudy, mean: &Outcome<f64>, limits: Limits) -> Vec<Alternative> {
    // Single values have but one estimate.
    let all = if study.size() < 2 { &[SigmaEstimator::MovingRange][..] } else { SigmaEstimator::ALL };
    let of = |&estimator: &SigmaEstimator| {
        let sigma = within(&study.values, study.size(), estimator).map(|found| found.sigma);
        let found = match (&sigma, mean) {
            (Ok(sigma), Ok(mean)) => indices(*mean, *sigma, limits),
            (Err(reason), _) | (_, Err(reason)) => Indices::none(reason),
        };
        Alternative { estimator, sigma, cp: found.cp, cpk: found.cpk }
    };
    all.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::outcome::Counted as Of;

    const LIMITS: Limits = Limits { lower: Some(0.0), upper: Some(10.0), target: Some(5.0) };

    fn study(size: u32, values: &[f64]) -> CapabilityResults {
        let study =
            CapabilityStudy { subgroup_size: Some(size), values: values.to_vec(), ..CapabilityStudy::of(CtqId(1)) };
        capability(&study, LIMITS, &CapabilitySettings::default())
    }

    #[test]
    fn nothing_one_value_and_no_variation_have_reasons() {
        let none = study(5, &[]);
        assert_eq!((none.mean, none.outside), (Err(Undefined::Unrated), Err(Undefined::Unrated)));
        assert_eq!(none.within.indices.cpk, Err(Undefined::TooFew { of: Of::Subgroups, have: 0, needed: 1 }));
        let one = study(1, &[4.0]);
        assert_eq!((one.mean, one.left_over), (Ok(4.0), 0));
        assert_eq!(one.overall.sigma, Err(Undefined::TooFew { of: Of::Values, have: 1, needed: 2 }));
        let flat = study(2, &[4.0; 6]);
        assert_eq!((flat.within.sigma.clone(), flat.within.indices.cpk), (Ok(0.0), Err(Undefined::NoVariation)));
        assert_eq!((flat.expected, flat.histogram), (Err(Undefined::NoVariation), Err(Undefined::NoVariation)));
        assert!(!flat.is_skewed);
    }

    #[test]
    fn values_left_over_count_for_the_overall_spread_only() {
        let found = study(2, &[1.0, 3.0, 2.0, 4.0, 9.0]);
        assert_eq!((found.subgroups, found.left_over, found.count), (2, 1, 5));
        assert_eq!(found.mean, Ok(3.8));
        assert!(found.within.sigma.expect("defined") < found.overall.sigma.expect("defined"));
    }

    #[test]
    fn counted_defects_and_levels_stand_beside_each_other() {
        let values: Vec<f64> = (0..40).map(|n| if n == 7 { 10.5 } else { f64::from(n % 10) }).collect();
        let found = study(1, &values);
        assert_eq!(found.outside, Ok(Counted { below: 0, above: 1 }));
        assert_eq!(found.outside_share, Ok(Share::new(0.025)));
        // The upper 2.5 % begin at 1.96, and the shift comes on top.
        assert!((found.observed_level.expect("defined") - 3.46).abs() < 1e-3);
        assert_eq!(found.estimator, SigmaEstimator::MovingRange);
        let within = study(1, &[1.0, 2.0, 3.0, 5.0]);
        assert_eq!(
            (within.outside_share, within.observed_level),
            (Ok(Share::new(0.0)), Err(Undefined::NotAProbability))
        );
    }

    #[test]
    fn bands_and_skewness() {
        assert_eq!(adequacy(0.999), Adequacy::NotAdequate);
        assert_eq!((adequacy(1.0), adequacy(1.33)), (Adequacy::CloseControl, Adequacy::CloseControl));
        assert_eq!(adequacy(1.34), Adequacy::MoreThanAdequate);
        let even: Vec<f64> = (0..30).map(|n| f64::from(n % 6)).collect();
        assert!(!study(1, &even).is_skewed);
        let tail: Vec<f64> = (0..30).map(|n| if n < 27 { 1.0 + f64::from(n % 2) } else { 9.0 }).collect();
        assert!(study(1, &tail).is_skewed);
    }
}
