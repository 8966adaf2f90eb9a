//! Patterns that chance alone seldom draws: the rules of Western Electric and of Nelson, and of run charts.
//!
//! Western Electric, Statistical Quality Control Handbook (1956); L. S. Nelson, The Shewhart Control Chart: Tests for
//! Special Causes, Journal of Quality Technology 16 (1984); Perla, Provost and Murray, The Run Chart, BMJ Quality and
//! Safety 20 (2011).

use crate::model::key::key;
use serde::Serialize;

key! {
    /// Which rules are applied to points with control limits: Western Electric's four (the default), Nelson's eight, or
    /// only that no point lies beyond the limits.
    RuleSet { WesternElectric, Nelson, LimitsOnly }
}
key! {
    /// A rule.
    Rule {
        Beyond, TwoOfThree, FourOfFive, EightOnOneSide,
        NineOnOneSide, SixRising, FourteenAlternating, FifteenWithin, EightOutside,
        RunOfSix, RunTrend,
    }
}

/// What is closer to a line than this, in standard deviations, lies on it.
const ON_THE_LINE: f64 = 1e-9;

/// A pattern that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signal {
    /// The rule.
    pub rule: Rule,
    /// The point with which it is complete, counted from 1.
    pub point: usize,
    /// How many points it looks at, the last one included.
    pub span: usize,
}

impl RuleSet {
    /// Its rules.
    pub const fn rules(self) -> &'static [Rule] {
        match self {
            Self::WesternElectric => &[Rule::Beyond, Rule::TwoOfThree, Rule::FourOfFive, Rule::EightOnOneSide],
            Self::Nelson => &[
                Rule::Beyond,
                Rule::NineOnOneSide,
                Rule::SixRising,
                Rule::FourteenAlternating,
                Rule::TwoOfThree,
                Rule::FourOfFive,
                Rule::FifteenWithin,
                Rule::EightOutside,
            ],
            Self::LimitsOnly => &[Rule::Beyond],
        }
    }
}

impl Rule {
    /// How many points it looks at.
    pub const fn span(self) -> usize {
        match self {
            Self::Beyond => 1,
            Self::TwoOfThree => 3,
            Self::FourOfFive | Self::RunTrend => 5,
            Self::SixRising | Self::RunOfSix => 6,
            Self::EightOnOneSide | Self::EightOutside => 8,
            Self::NineOnOneSide => 9,
            Self::FourteenAlternating => 14,
            Self::FifteenWithin => 15,
        }
    }

    /// Whether it is complete with the last of these distances from the centre, in standard deviations.
    fn holds(self, window: &[f64]) -> bool {
        match self {
            Self::Beyond => window.iter().all(|z| z.abs() > 3.0 + ON_THE_LINE),
            Self::TwoOfThree => most_beyond(window, 2.0, 2),
            Self::FourOfFive => most_beyond(window, 1.0, 4),
            Self::EightOnOneSide | Self::NineOnOneSide => one_side(window),
            Self::SixRising | Self::RunTrend => is_monotone(window),
            Self::FourteenAlternating => alternates(window),
            Self::FifteenWithin => window.iter().all(|z| z.abs() < 1.0 - ON_THE_LINE),
            Self::EightOutside => window.iter().all(|z| z.abs() > 1.0 + ON_THE_LINE) && !one_side(window),
            Self::RunOfSix => false,
        }
    }
}

/// Whether so many of the points, the last among them, lie beyond a line on the same side.
fn most_beyond(window: &[f64], line: f64, needed: usize) -> bool {
    let count = |sign: f64| window.iter().filter(|&&z| sign * z > line + ON_THE_LINE).count();
    let last = window.last().copied().unwrap_or_default();
    [1.0, -1.0].into_iter().any(|sign| sign * last > line + ON_THE_LINE && count(sign) >= needed)
}

fn one_side(window: &[f64]) -> bool {
    window.iter().all(|&z| z > ON_THE_LINE) || window.iter().all(|&z| z < -ON_THE_LINE)
}

fn steps(window: &[f64]) -> impl Iterator<Item = f64> {
    window.windows(2).map(|pair| pair[1] - pair[0])
}

fn is_monotone(window: &[f64]) -> bool {
    steps(window).all(|step| step > ON_THE_LINE) || steps(window).all(|step| step < -ON_THE_LINE)
}

fn alternates(window: &[f64]) -> bool {
    let signs: Vec<f64> = steps(window).collect();
    signs.iter().all(|step| step.abs() > ON_THE_LINE) && signs.windows(2).all(|pair| pair[0] * pair[1] < 0.0)
}

/// Every pattern of a chart with limits. Points are given as their distances from the centre in standard deviations. A
/// pattern that goes on is named at every point at which it is complete.
pub fn signals(distances: &[f64], rules: RuleSet) -> Vec<Signal> {
    let mut found = Vec::new();
    for point in 1..=distances.len() {
        for &rule in rules.rules() {
            let span = rule.span();
            if point >= span && rule.holds(&distances[point - span..point]) {
                found.push(Signal { rule, point, span });
            }
        }
    }
    found
}

/// Patterns of a run chart, from the distances to its median: six or more in a row on one side, those on the median
/// passed over, and five or more in a row that rise or fall, equal ones passed over.
pub fn run_signals(distances: &[f64]) -> Vec<Signal> {
    let off: Vec<(usize, f64)> = numbered(distances).filter(|(_, z)| z.abs() > ON_THE_LINE).collect();
    let mut moving: Vec<(usize, f64)> = numbered(distances).collect();
    moving.dedup_by(|next, kept| (next.1 - kept.1).abs() <= ON_THE_LINE);
    let mut found = in_a_row(&off, Rule::RunOfSix, one_side);
    found.extend(in_a_row(&moving, Rule::RunTrend, is_monotone));
    crate::model::statistics::arrange::sort_by_key(&mut found, |signal| signal.point);
    found
}

fn numbered(distances: &[f64]) -> impl Iterator<Item = (usize, f64)> {
    (1..).zip(distances.iter().copied())
}

fn in_a_row(points: &[(usize, f64)], rule: Rule, holds: fn(&[f64]) -> bool) -> Vec<Signal> {
    let distances: Vec<f64> = points.iter().map(|point| point.1).collect();
    let span = rule.span();
    let complete = (span..=points.len()).filter(|&end| holds(&distances[end - span..end]));
    complete
        .map(|end| Signal { rule, point: points[end - 1].0, span: points[end - 1].0 - points[end - span].0 + 1 })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(distances: &[f64], rules: RuleSet, expected: &[(Rule, usize)]) {
        let found: Vec<(Rule, usize)> = signals(distances, rules).iter().map(|s| (s.rule, s.point)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn western_electric() {
        check(&[0.5, -3.1, 0.2], RuleSet::WesternElectric, &[(Rule::Beyond, 2)]);
        // On the limit is within.
        check(&[3.0, -3.0], RuleSet::WesternElectric, &[]);
        check(&[2.1, 0.0, 2.2], RuleSet::WesternElectric, &[(Rule::TwoOfThree, 3)]);
        // On opposite sides, or with the last one within, it is no signal.
        check(&[2.1, 0.0, -2.2], RuleSet::WesternElectric, &[]);
        check(&[2.1, 2.2, 0.0], RuleSet::WesternElectric, &[]);
        check(&[-1.1, -1.2, 0.3, -1.3, -1.4], RuleSet::WesternElectric, &[(Rule::FourOfFive, 5)]);
        check(&[0.1; 8], RuleSet::WesternElectric, &[(Rule::EightOnOneSide, 8)]);
        check(&[0.1, 0.1, 0.1, 0.0, 0.1, 0.1, 0.1, 0.1], RuleSet::WesternElectric, &[]);
    }

    #[test]
    fn nelson() {
        check(&[0.1; 8], RuleSet::Nelson, &[]);
        check(&[-0.1; 9], RuleSet::Nelson, &[(Rule::NineOnOneSide, 9)]);
        check(&[-0.5, -0.3, -0.1, 0.1, 0.3, 0.5], RuleSet::Nelson, &[(Rule::SixRising, 6)]);
        check(&[-0.5, -0.3, -0.1, -0.1, 0.3, 0.5], RuleSet::Nelson, &[]);
        let waves: Vec<f64> = (0..14).map(|n| if n % 2 == 0 { 1.2 } else { -0.2 }).collect();
        check(&waves, RuleSet::Nelson, &[(Rule::FourteenAlternating, 14)]);
        let calm: Vec<f64> = (0..15).map(|n| [0.9, -0.9, -0.8][n % 3]).collect();
        check(&calm, RuleSet::Nelson, &[(Rule::FifteenWithin, 15)]);
        check(&[1.1, -1.2, 1.3, 1.1, -1.1, -1.5, 1.2, -1.1], RuleSet::Nelson, &[(Rule::EightOutside, 8)]);
        check(&[9.0], RuleSet::LimitsOnly, &[(Rule::Beyond, 1)]);
        check(&[0.1; 20], RuleSet::LimitsOnly, &[]);
    }

    #[test]
    fn runs_pass_over_the_median_and_equal_neighbours() {
        let found = run_signals(&[1.0, 2.0, 0.0, 1.0, 2.0, 1.0, 2.0, -1.0]);
        assert_eq!(found, [Signal { rule: Rule::RunOfSix, point: 7, span: 7 }]);
        let found = run_signals(&[-2.0, -1.0, -1.0, 0.0, 1.0, 2.0, 1.0]);
        assert_eq!(found, [Signal { rule: Rule::RunTrend, point: 6, span: 6 }]);
        assert_eq!(run_signals(&[1.0, -1.0, 1.0, -1.0]), []);
        assert_eq!(run_signals(&[]), []);
    }

    proptest! {
        #[test]
        fn the_mirror_image_has_the_same_signals(
            distances in prop::collection::vec(-4.0..4.0_f64, 0..60), nelson in any::<bool>(),
        ) {
            let rules = if nelson { RuleSet::Nelson } else { RuleSet::WesternElectric };
            let mirrored: Vec<f64> = distances.iter().map(|z| -z).collect();
            prop_assert_eq!(signals(&distances, rules), signals(&mirrored, rules));
            prop_assert!(signals(&distances, rules).iter().all(|s| s.span <= s.point && s.point <= distances.len()));
        }
    }
}
