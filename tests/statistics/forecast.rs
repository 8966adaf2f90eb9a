//! The straight line through a history, and the Markov model of account states.

use crate::{Vector, close, numbers};
use linchpin::model::evaluation::evaluate;
use linchpin::model::forecast::{Chain, account_forecast, history, regression};
use linchpin::model::{AccountId, Counted, Undefined};
use proptest::prelude::*;
use serde_json::Value;

fn points(v: &Vector) -> Vec<(f64, f64)> {
    v.table("xy").iter().map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn inference() {
    let v = Vector::of("m04-inference");
    let line = regression(&points(&v)).expect("defined");
    v.check("se_b1", line.slope_error);
    v.check("se_b0", line.intercept_error);
    v.check("p_slope", line.p.clone().expect("defined"));
    let interval = line.slope_interval(0.95).expect("defined");
    v.check("ci95_half_width", (interval.high - interval.low) / 2.0);
}

#[test]
fn confidence_interval() {
    let v = Vector::of("m04-confidence-interval");
    let cars: Vec<(f64, f64)> = v.input("x").into_iter().zip(v.input("y")).collect();
    let line = regression(&cars).expect("defined");
    v.check("b0", line.intercept);
    v.check("b1", line.slope);
    let level = 1.0 - v.0["inputs"]["alpha"].as_f64().expect("a number");
    let at: Vec<_> = v.input("x0").iter().map(|&x| line.forecast(x, level).expect("defined")).collect();
    v.check_all("fit", &at.iter().map(|f| f.fit).collect::<Vec<_>>());
    for (found, expected) in at.iter().zip(v.0["expected"]["ci"].as_array().expect("intervals")) {
        let expected = numbers(expected);
        close(found.mean.low, expected[0], 0.05);
        close(found.mean.high, expected[1], 0.05);
    }
    // R's own prediction interval of these data at 19: −10 to 124 or so contains the interval of the mean.
    assert!(at.iter().all(|f| f.prediction.low < f.mean.low && f.prediction.high > f.mean.high && !f.extrapolates));
}

/// The longer history that the sample case has of two accounts.
fn case_history(account: &str) -> Vec<(f64, f64)> {
    let case: Value = serde_json::from_str(include_str!("../data/sample-case.json")).expect("the case");
    let accounts = case["accounts"].as_array().expect("accounts");
    let history = &accounts.iter().find(|a| a["id"] == account).expect("there")["d9"]["history"];
    numbers(&history["years"]).into_iter().zip(numbers(&history["revenue"])).collect()
}

#[test]
fn the_declining_giant() {
    let line = regression(&case_history("A02")).expect("eight points");
    assert_eq!(format!("{:.0}", line.slope), "-6369");
    assert!(line.p.clone().is_ok_and(|p| p < 0.001) && line.is_distinguishable() && !line.is_thin());
    let next = line.forecast(2027.0, 0.95).expect("defined");
    let shown = [next.fit, next.prediction.low, next.prediction.high].map(|n| format!("{n:.0}"));
    assert_eq!(shown, ["48714", "36824", "60605"].map(str::to_owned));
    assert!(next.extrapolates && next.prediction.contains(45_000.0));
}

#[test]
fn no_trend_to_speak_of() {
    let line = regression(&case_history("A08")).expect("eight points");
    assert_eq!(format!("{:.0} {:.2}", line.slope, line.p.clone().expect("defined")), "5 0.91");
    assert!(!line.is_distinguishable());
}

#[test]
fn three_years_of_a_scenario_are_refused_and_longer_ones_taken() {
    let mut scenario = crate::sample();
    let money = &evaluate(&scenario).money;
    let statement = money.statement(AccountId(2)).expect("A2");
    // The sample enters five earlier years, which are those of the case.
    assert_eq!(history(&scenario, statement), case_history("A02"));
    scenario.account_mut(AccountId(2)).expect("A2").money.earlier.clear();
    let own = history(&scenario, statement);
    assert_eq!(own, [(2024.0, 68_000.0), (2025.0, 60_000.0), (2026.0, 52_000.0)]);
    let refused = account_forecast(&scenario, statement, own, 0.95);
    let reason = Undefined::TooFew { of: Counted::Points, have: 3, needed: 4 };
    assert_eq!(refused.regression, Err(reason.clone()));
    assert_eq!(refused.years[0].forecast, Err(reason.clone()));
    assert_eq!(refused.years[0].typed_is_likely, Err(reason));
    let longer = account_forecast(&scenario, statement, case_history("A02"), 0.95);
    assert_eq!([longer.years[0].year, longer.years[1].year], [2027, 2028]);
    assert_eq!(longer.years[0].typed_is_likely, Ok(true));
}

#[test]
fn a_line_is_undefined_with_a_reason() {
    let few = |have| Err(Undefined::TooFew { of: Counted::Points, have, needed: 4 });
    assert_eq!(regression(&[]).map(|l| l.slope), few(0));
    assert_eq!(regression(&[(1.0, 2.0), (2.0, 3.0), (3.0, 4.0)]).map(|l| l.slope), few(3));
    let upright = [(2026.1, 1.0), (2026.1, 2.0), (2026.1, 3.0), (2026.1, 4.0)];
    assert_eq!(regression(&upright).map(|l| l.slope), Err(Undefined::NoVariation));
    let wild = [(1.0, f64::NAN), (2.0, 2.0), (3.0, 3.0), (4.0, 4.0)];
    assert_eq!(regression(&wild).map(|l| l.slope), Err(Undefined::TooLarge));
    let vast = [(1.0, f64::MAX), (2.0, -f64::MAX), (3.0, 3.0), (4.0, 4.0)];
    assert_eq!(regression(&vast).map(|l| l.slope), Err(Undefined::TooLarge));
    let line = regression(&case_history("A02")).expect("defined");
    for level in [0.0, 1.0, -0.5, 2.0, f64::NAN] {
        assert_eq!(line.forecast(2027.0, level), Err(Undefined::NotAProbability));
    }
    assert_eq!(line.forecast(f64::INFINITY, 0.95), Err(Undefined::TooLarge));
}

#[test]
fn a_flat_line_has_no_trend_and_a_perfect_one_no_error() {
    let flat = regression(&[(2023.0, 0.1), (2024.0, 0.1), (2025.0, 0.1), (2026.0, 0.1)]).expect("defined");
    assert_eq!(
        (flat.slope.to_bits(), flat.p.clone(), flat.r_squared.clone()),
        (0, Err(Undefined::NoVariation), Err(Undefined::NoVariation))
    );
    assert!(!flat.is_distinguishable());
    let perfect = regression(&[(2023.0, 1.0), (2024.0, 3.0), (2025.0, 5.0), (2026.0, 7.0)]).expect("defined");
    assert!(perfect.p.clone().is_ok_and(|p| p < 1e-20) && perfect.is_distinguishable());
    let next = perfect.forecast(2027.0, 0.99).expect("defined");
    close(next.prediction.low, 9.0, 1e-9);
    close(next.prediction.high, 9.0, 1e-9);
}

fn matrix(rows: &[&[f64]]) -> Result<Chain, Undefined> {
    Chain::new(rows.iter().map(|row| row.to_vec()).collect())
}

#[test]
fn a_chain_is_one_only_if_its_rows_sum_to_one() {
    let reason = |rows: &[&[f64]]| matrix(rows).err();
    assert_eq!(reason(&[]), Some(Undefined::NoFactors));
    assert_eq!(reason(&[&[1.0, 0.0]]), Some(Undefined::Uneven));
    assert_eq!(reason(&[&[0.5, 0.5], &[0.6, 0.3]]), Some(Undefined::RowSum { row: 2 }));
    assert_eq!(reason(&[&[0.5, 0.5 + 2e-9], &[0.5, 0.5]]), Some(Undefined::RowSum { row: 1 }));
    assert_eq!(reason(&[&[0.5, 0.5 + 5e-10], &[0.5, 0.5]]), None);
    assert_eq!(reason(&[&[1.5, -0.5], &[0.5, 0.5]]), Some(Undefined::NotAProbability));
    assert_eq!(reason(&[&[f64::NAN, 1.0], &[0.5, 0.5]]), Some(Undefined::NotAProbability));
}

#[test]
fn steady_states_by_hand() {
    // Flows between the two balance: 0.1·π₁ = 0.4·π₂.
    let two = matrix(&[&[0.9, 0.1], &[0.4, 0.6]]).and_then(|c| c.steady_state()).expect("one");
    close(two.shares[0], 0.8, 1e-15);
    assert!(two.is_irreducible() && two.is_limit());
    // Exchanging places for ever.
    let swap = matrix(&[&[0.0, 1.0], &[1.0, 0.0]]).and_then(|c| c.steady_state()).expect("one");
    assert_eq!((swap.shares, swap.period), (vec![0.5, 0.5], 2));
    // Everybody is lost in the end.
    let lost = matrix(&[&[0.9, 0.1], &[0.0, 1.0]]).and_then(|c| c.steady_state()).expect("one");
    assert_eq!((lost.shares, lost.transient, lost.period), (vec![0.0, 1.0], vec![0], 1));
    // Won or lost for good: it depends on where one begins.
    let split = matrix(&[&[0.2, 0.4, 0.4], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0]]).and_then(|c| c.steady_state());
    assert_eq!(split, Err(Undefined::SeveralSteadyStates { groups: 2 }));
    // Three in a ring, entered from a fourth.
    let ring = matrix(&[&[0.5, 0.5, 0.0, 0.0], &[0.0, 0.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 1.0], &[0.0, 1.0, 0.0, 0.0]]);
    let ring = ring.and_then(|c| c.steady_state()).expect("one");
    assert_eq!((ring.period, ring.transient), (3, vec![0]));
    ring.shares[1..].iter().for_each(|share| close(*share, 1.0 / 3.0, 1e-15));
    assert_eq!(matrix(&[&[1.0]]).and_then(|c| c.steady_state()).expect("one").shares, [1.0]);
}

#[test]
fn values_over_a_horizon_by_hand() {
    // Stay with .5: 10 + .5·10 ÷ 1.25 = 14 after one period, 10 + .4·14 = 15.6 after two.
    let chain = matrix(&[&[0.5, 0.5], &[0.0, 1.0]]).expect("a chain");
    for (horizon, value) in [(0, 10.0), (1, 14.0), (2, 15.6), (10_000, 10.0 / 0.6)] {
        close(chain.value_over(&[10.0, 0.0], 0.25, horizon).expect("defined")[0], value, 1e-12);
    }
    assert_eq!(chain.value_over(&[10.0], 0.25, 1), Err(Undefined::Uneven));
    assert_eq!(chain.value_over(&[10.0, 0.0], -1.0, 1), Err(Undefined::DiscountTooLow));
    assert_eq!(chain.value_over(&[10.0, 0.0], 0.25, 10_001), Err(Undefined::TooLarge));
    assert_eq!(chain.value_over(&[1.0, 1.0], -0.9, 10_000), Err(Undefined::TooLarge));
    let after = chain.after(&[100.0, 0.0], 2).expect("defined");
    assert_eq!(after, [25.0, 75.0]);
}

/// A transition matrix without zeros.
fn chains() -> impl Strategy<Value = Chain> {
    (1..6_usize).prop_flat_map(|n| prop::collection::vec(prop::collection::vec(1..50_u32, n), n)).prop_map(|rows| {
        let row = |row: Vec<u32>| -> Vec<f64> {
            let sum: u32 = row.iter().sum();
            row.into_iter().map(|part| f64::from(part) / f64::from(sum)).collect()
        };
        Chain::new(rows.into_iter().map(row).collect()).expect("rows sum to one")
    })
}

proptest! {
    #[test]
    fn a_steady_state_stays_and_is_reached(chain in chains()) {
        let steady = chain.steady_state().expect("irreducible");
        let next = chain.after(&steady.shares, 1).expect("defined");
        prop_assert!(steady.shares.iter().zip(next).all(|(a, b)| (a - b).abs() < 1e-13));
        let mut start = vec![0.0; chain.states()];
        start[0] = 1.0;
        let late = chain.after(&start, 3000).expect("defined");
        prop_assert!(steady.shares.iter().zip(late).all(|(a, b)| (a - b).abs() < 1e-9));
    }

    #[test]
    fn a_line_does_not_ask_for_units(values in prop::collection::vec((0..40_i32, -50..50_i32), 4..20)) {
        let points: Vec<(f64, f64)> = values.iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect();
        let moved: Vec<(f64, f64)> = points.iter().map(|(x, y)| (2000.0 + x, 1e-160 * y)).collect();
        match (regression(&points), regression(&moved)) {
            (Ok(a), Ok(b)) => {
                prop_assert!((a.slope - b.slope * 1e160).abs() <= 1e-9 * a.slope.abs().max(1.0));
                if let (Ok(p), Ok(q)) = (&a.p, &b.p) { prop_assert!((p - q).abs() < 1e-9); }
                // Residuals sum to zero and do not go with x.
                let rest: Vec<f64> = points.iter().map(|(x, y)| y - a.at(*x)).collect();
                prop_assert!(rest.iter().sum::<f64>().abs() < 1e-9);
                prop_assert!(points.iter().zip(&rest).map(|(p, r)| p.0 * r).sum::<f64>().abs() < 1e-8);
            }
            (a, b) => prop_assert_eq!(a.is_err(), b.is_err()),
        }
    }

    #[test]
    fn no_number_breaks_a_line(points in prop::collection::vec((any::<f64>(), any::<f64>()), 0..9), at in any::<f64>()) {
        if let Ok(line) = regression(&points) {
            prop_assert!(line.slope.is_finite() && line.residual_error.is_finite() && line.intercept.is_finite());
            if let Ok(forecast) = line.forecast(at, 0.95) { prop_assert!(forecast.prediction.low.is_finite()); }
        }
    }
}

// Published examples beyond the vectors.

#[test]
fn anscombes_first() {
    let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
    let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    let line = regression(&x.into_iter().zip(y).collect::<Vec<_>>()).expect("defined");
    // R: summary(lm(y1 ~ x1, anscombe)).
    close(line.intercept, 3.0001, 5e-5);
    close(line.slope, 0.5001, 5e-5);
    close(line.residual_error, 1.237, 5e-4);
    close(line.r_squared.expect("varies"), 0.6665, 5e-5);
    close(line.p.expect("defined"), 0.00217, 5e-6);
}

#[test]
fn prediction_interval_of_the_cars() {
    // R: predict(lm(dist ~ speed, cars), data.frame(speed = 10), interval = "prediction").
    let v = Vector::of("m04-confidence-interval");
    let cars: Vec<(f64, f64)> = v.input("x").into_iter().zip(v.input("y")).collect();
    let ten = regression(&cars).and_then(|line| line.forecast(10.0, 0.95)).expect("defined");
    close(ten.fit, 21.744_99, 5e-6);
    close(ten.prediction.low, -9.809_601, 5e-7);
    close(ten.prediction.high, 53.299_59, 5e-6);
}

#[test]
fn the_weather_of_oz() {
    // Kemeny, Snell and Thompson: rain, nice, snow.
    let oz = matrix(&[&[0.5, 0.25, 0.25], &[0.5, 0.0, 0.5], &[0.25, 0.25, 0.5]]).expect("a chain");
    let steady = oz.steady_state().expect("one");
    steady.shares.iter().zip([0.4, 0.2, 0.4]).for_each(|(found, expected)| close(*found, expected, 1e-15));
    assert_eq!(steady.period, 1);
}
