use super::*;
use crate::model::toolkit::verify::Rule;
use proptest::prelude::*;

fn measured(chart: ChartKind, size: usize, values: &[f64]) -> Measured<'_> {
    Measured { chart, size, values, counts: &|_| true, rules: RuleSet::WesternElectric }
}

#[track_caller]
fn close(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}

#[test]
fn individuals_of_the_engineering_statistics_handbook() {
    // NIST/SEMATECH e-Handbook 6.3.2.2: mean 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041 with d2 = 1.128.
    let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    let chart = measured(ChartKind::Individuals, 1, &flow).chart().expect("defined");
    close(chart.main.centre, 50.81, 1e-9);
    close(chart.spread.as_ref().expect("ranges").centre, 1.8778, 1e-4);
    close(chart.main.lower.expect("a limit"), 45.8159, 2e-3);
    close(chart.main.upper.expect("a limit"), 55.8041, 2e-3);
    assert_eq!((chart.main.signals.len(), chart.spread.map(|s| s.points.len())), (0, Some(9)));
}

#[test]
fn parts_of_a_textbook() {
    // Montgomery, Introduction to Statistical Quality Control: 30 samples of 50 cans; mean 0.2313, limits 0.0524 and
    // 0.4102; samples 15 and 23 lie above.
    let cans =
        [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];
    let cans: Vec<f64> = cans.into_iter().map(f64::from).collect();
    let rules = RuleSet::LimitsOnly;
    let chart = Measured { rules, ..measured(ChartKind::Proportion, 50, &cans) }.chart().expect("defined");
    close(chart.main.centre, 0.2313, 5e-5);
    close(chart.main.lower.expect("a limit"), 0.0524, 1e-4);
    close(chart.main.upper.expect("a limit"), 0.4102, 1e-4);
    assert_eq!(chart.main.signals.iter().map(|s| s.point).collect::<Vec<_>>(), [15, 23]);
    // Without them the book's revised limits are 0.2150, 0.0407 and 0.3893, and sample 21 then lies above.
    let counts = |point: usize| point != 15 && point != 23;
    let revised = Measured { rules, counts: &counts, ..measured(ChartKind::Proportion, 50, &cans) }.chart();
    let revised = revised.expect("defined");
    close(revised.main.centre, 0.2150, 5e-5);
    close(revised.main.lower.expect("a limit"), 0.0407, 1e-4);
    close(revised.main.upper.expect("a limit"), 0.3893, 1e-4);
    assert_eq!((revised.baseline, revised.main.signals.len()), (28, 3));
    let hostile = measured(ChartKind::Proportion, 50, &[51.0, 3.0]).chart();
    assert_eq!(hostile, Err(Undefined::NotAProbability));
}

#[test]
fn means_and_ranges_by_hand() {
    let values = [1.0, 3.0, 2.0, 6.0, 5.0, 7.0, 9.0];
    let chart = measured(ChartKind::MeanRange, 2, &values).chart().expect("defined");
    assert_eq!((chart.main.points.clone(), chart.left_over, chart.baseline), (vec![2.0, 4.0, 6.0], 1, 3));
    // Ranges 2 4 2: mean 8/3, times A2 = 3 ÷ (d2·√2) = 1.880.
    close(chart.main.upper.expect("a limit"), 4.0 + 1.880 * 8.0 / 3.0, 2e-3);
    let spread = chart.spread.expect("ranges");
    close(spread.upper.expect("a limit"), 3.267 * 8.0 / 3.0, 3e-3);
    assert_eq!(spread.lower, Some(0.0));
    close(chart.within.expect("a spread"), 8.0 / 3.0 / std::f64::consts::FRAC_2_SQRT_PI, 1e-9);
}

#[test]
fn a_run_chart_has_a_median_and_no_limits() {
    let chart = measured(ChartKind::Run, 1, &[3.0, 1.0, 2.0, 9.0]).chart().expect("defined");
    assert_eq!((chart.main.centre, chart.main.lower, chart.sigma), (2.5, None, None));
    let shifted = [1.0, 1.1, 1.2, 0.9, 1.0, 1.1, 5.0, 5.1, 5.2, 4.9, 5.0, 5.1];
    let found = measured(ChartKind::Run, 1, &shifted).chart().expect("defined").main.signals;
    // From the fourth on, five in a row rise over the step.
    let expected = [(Rule::RunOfSix, 6), (Rule::RunTrend, 8), (Rule::RunTrend, 9), (Rule::RunOfSix, 12)];
    assert_eq!(found.iter().map(|s| (s.rule, s.point)).collect::<Vec<_>>(), expected);
}

#[test]
fn what_cannot_be_drawn_says_why() {
    let kinds = ChartKind::ALL;
    assert!(kinds.iter().all(|&kind| measured(kind, 4, &[]).chart() == Err(Undefined::Unrated)));
    assert_eq!(measured(ChartKind::MeanRange, 1, &[1.0]).chart(), Err(Undefined::NoConstant { size: 1 }));
    assert_eq!(measured(ChartKind::MeanRange, 26, &[1.0]).chart(), Err(Undefined::NoConstant { size: 26 }));
    assert_eq!(measured(ChartKind::Individuals, 1, &[4.0; 9]).chart(), Err(Undefined::NoVariation));
    assert_eq!(measured(ChartKind::Proportion, 9, &[0.0; 9]).chart(), Err(Undefined::NoVariation));
    assert!(matches!(measured(ChartKind::Individuals, 1, &[4.0]).chart(), Err(Undefined::TooFew { have: 1, .. })));
    assert!(matches!(measured(ChartKind::MeanRange, 2, &[4.0, 5.0, 1.0]).chart(), Err(Undefined::TooFew { .. })));
    assert_eq!(measured(ChartKind::Individuals, 1, &[-1e308, 1e308, 0.0]).chart(), Err(Undefined::TooLarge));
    assert!(measured(ChartKind::Run, 1, &[f64::MAX, -f64::MAX, 0.0]).chart().is_ok());
    let none = Measured { counts: &|_| false, ..measured(ChartKind::MeanRange, 2, &[1.0, 2.0, 3.0, 4.0]) };
    assert!(matches!(none.chart(), Err(Undefined::TooFew { have: 0, .. })));
}

proptest! {
    #[test]
    fn the_centre_is_between_the_limits(values in prop::collection::vec(-1e4..1e4_f64, 1..80), size in 2_usize..9) {
        for &kind in ChartKind::ALL {
            if let Ok(chart) = measured(kind, size, &values).chart() {
                prop_assert!(chart.main.lower.is_none_or(|lower| lower < chart.main.centre));
                prop_assert!(chart.main.upper.is_none_or(|upper| upper > chart.main.centre));
                prop_assert!(chart.main.points.iter().all(|point| point.is_finite()));
            }
        }
    }
}
