//! What holds for all ratings, and where agreement is not defined.

use crate::close;
use linchpin::model::statistics::agreement::{
    IntraclassCorrelations, KappaWeights, Metric, fleiss_kappa, intraclass_correlations, kendall_tau_b, kendall_w,
    krippendorff_alpha, leniency, mean_ranks, spearman, spearman_p, weighted_kappa,
};
use linchpin::model::{Counted, Outcome, Undefined};
use proptest::prelude::*;

const METRICS: [Metric; 4] = [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio];
const WEIGHTS: [KappaWeights; 3] = [KappaWeights::Unweighted, KappaWeights::Linear, KappaWeights::Quadratic];

type Ratings = Vec<Vec<Option<f64>>>;

fn rated(rows: &[&[f64]]) -> Ratings {
    rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect()
}

fn alpha(ratings: &[Vec<Option<f64>>], metric: Metric) -> Outcome<f64> {
    krippendorff_alpha(ratings, metric).map(|found| found.alpha)
}

fn too_few<T>(of: Counted, have: usize) -> Outcome<T> {
    Err(Undefined::TooFew { of, have, needed: 2 })
}

#[test]
fn alpha_is_undefined_with_a_reason() {
    for metric in METRICS {
        assert_eq!(alpha(&[], metric), too_few(Counted::Raters, 0));
        assert_eq!(alpha(&rated(&[&[1.0, 2.0]]), metric), too_few(Counted::Raters, 1));
        assert_eq!(alpha(&[vec![Some(1.0), Some(2.0)], vec![None, None]], metric), too_few(Counted::Raters, 1));
        // Nobody rated the same thing.
        assert_eq!(alpha(&[vec![Some(1.0), None], vec![None, Some(2.0)]], metric), too_few(Counted::Units, 0));
        assert_eq!(alpha(&rated(&[&[1.0], &[2.0]]), metric), too_few(Counted::Units, 1));
        assert_eq!(alpha(&rated(&[&[5.0, 5.0], &[5.0, 5.0]]), metric), Err(Undefined::NoVariation));
        assert_eq!(alpha(&rated(&[&[0.0, -0.0], &[0.0, 0.0]]), metric), Err(Undefined::NoVariation));
        assert_eq!(alpha(&rated(&[&[f64::NAN, 1.0], &[2.0, 2.0]]), metric), Err(Undefined::TooLarge));
    }
    assert_eq!(alpha(&rated(&[&[-1.0, 1.0], &[2.0, 2.0]]), Metric::Ratio), Err(Undefined::NegativeValue));
    // 0.1 + 0.2 and 0.3 are the same rating.
    let tenths = rated(&[&[0.1 + 0.2, 0.7, 0.3], &[0.3, 0.7, 0.1 + 0.2]]);
    assert_eq!(alpha(&tenths, Metric::Nominal), Ok(1.0));
    // The largest numbers there are still compare.
    let huge = rated(&[&[f64::MAX, -f64::MAX, 0.0], &[f64::MAX, -f64::MAX, 0.0]]);
    assert_eq!(alpha(&huge, Metric::Interval), Ok(1.0));
}

#[test]
fn concordance_is_undefined_with_a_reason() {
    let reason = |rows: &[Vec<f64>]| kendall_w(rows).map(|found| found.w);
    assert_eq!(reason(&[]), too_few(Counted::Raters, 0));
    assert_eq!(reason(&[vec![1.0, 2.0]]), too_few(Counted::Raters, 1));
    assert_eq!(reason(&[vec![], vec![]]), too_few(Counted::Units, 0));
    assert_eq!(reason(&[vec![1.0], vec![2.0]]), too_few(Counted::Units, 1));
    assert_eq!(reason(&[vec![1.0, 2.0], vec![1.0]]), Err(Undefined::Uneven));
    assert_eq!(reason(&[vec![1.0, 2.0, 3.0], vec![4.0, 4.0, 4.0]]), Err(Undefined::AllTied));
    assert_eq!(reason(&[vec![1.0, f64::INFINITY], vec![4.0, 5.0]]), Err(Undefined::TooLarge));
    // Opposite orders of two raters: no concordance at all.
    assert_eq!(reason(&[vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]]), Ok(0.0));
}

#[test]
fn rank_correlations_are_undefined_with_a_reason() {
    for correlation in [spearman, kendall_tau_b] {
        assert_eq!(correlation(&[1.0, 2.0], &[1.0]), Err(Undefined::Uneven));
        assert_eq!(correlation(&[], &[]), too_few(Counted::Units, 0));
        assert_eq!(correlation(&[1.0], &[1.0]), too_few(Counted::Units, 1));
        assert_eq!(correlation(&[1.0, 2.0], &[3.0, 3.0]), Err(Undefined::AllTied));
        assert_eq!(correlation(&[1.0, f64::NAN], &[3.0, 4.0]), Err(Undefined::TooLarge));
    }
    assert_eq!(spearman_p(0.5, 2), Err(Undefined::TooFew { of: Counted::Units, have: 2, needed: 3 }));
    assert_eq!(spearman_p(1.0, 5), Ok(0.0));
}

#[test]
fn kappas_are_undefined_with_a_reason() {
    for weights in WEIGHTS {
        assert_eq!(weighted_kappa(&[1, 2], &[1], 3, weights), Err(Undefined::Uneven));
        assert_eq!(weighted_kappa(&[1], &[1], 3, weights), too_few(Counted::Units, 1));
        assert_eq!(weighted_kappa(&[1, 3], &[1, 1], 3, weights), Err(Undefined::OffScale));
        assert_eq!(weighted_kappa(&[1, 1], &[1, 1], 3, weights), Err(Undefined::NoVariation));
        // Each constant, at different levels: expected and observed disagreement are the same.
        assert_eq!(weighted_kappa(&[1, 1], &[2, 2], usize::MAX, weights), Ok(0.0));
    }
    assert_eq!(fleiss_kappa(&[]), too_few(Counted::Units, 0));
    assert_eq!(fleiss_kappa(&[vec![2, 1]]), too_few(Counted::Units, 1));
    assert_eq!(fleiss_kappa(&[vec![], vec![]]), too_few(Counted::Raters, 0));
    assert_eq!(fleiss_kappa(&[vec![1, 0], vec![0, 1]]), too_few(Counted::Raters, 1));
    assert_eq!(fleiss_kappa(&[vec![2, 1], vec![2, 0]]), Err(Undefined::Uneven));
    assert_eq!(fleiss_kappa(&[vec![3, 0], vec![3]]), Err(Undefined::Uneven));
    assert_eq!(fleiss_kappa(&[vec![3, 0], vec![3, 0]]), Err(Undefined::NoVariation));
    assert_eq!(fleiss_kappa(&[vec![u32::MAX, u32::MAX], vec![0, 0]]), Err(Undefined::Uneven));
}

#[test]
fn leniency_by_hand() {
    // (7 − 5 + 4 − 5 + 9 − 6) ÷ 3.
    close(leniency(&[7.0, 4.0, 9.0], &[5.0, 5.0, 6.0]).expect("defined"), 4.0 / 3.0, 1e-15);
    assert_eq!(leniency(&[], &[]), Err(Undefined::TooFew { of: Counted::Units, have: 0, needed: 1 }));
    assert_eq!(leniency(&[1.0], &[]), Err(Undefined::Uneven));
}

fn icc(rows: &[&[f64]]) -> Outcome<IntraclassCorrelations> {
    intraclass_correlations(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>())
}

#[test]
fn intraclass_correlations_are_undefined_with_a_reason() {
    assert_eq!(icc(&[]), too_few(Counted::Units, 0));
    assert_eq!(icc(&[&[1.0, 2.0]]), too_few(Counted::Units, 1));
    assert_eq!(icc(&[&[1.0], &[2.0]]), too_few(Counted::Raters, 1));
    assert_eq!(icc(&[&[1.0, 2.0], &[1.0]]), Err(Undefined::Uneven));
    assert_eq!(icc(&[&[0.1, 0.1, 0.1], &[0.1, 0.1, 0.1]]), Err(Undefined::NoVariation));
    assert_eq!(icc(&[&[f64::NAN, 1.0], &[1.0, 1.0]]), Err(Undefined::TooLarge));
    // Targets have the same mean, judges contradict each other.
    let contrary = icc(&[&[1.0, 2.0], &[2.0, 1.0]]).expect("varies");
    assert_eq!(contrary.consistency_mean, Err(Undefined::NoVariation));
    assert_eq!(contrary.one_way, Ok(-1.0));
}

#[test]
fn a_judge_who_is_higher_by_a_constant_is_consistent_and_does_not_agree() {
    // 1 2 3 and 3 4 5. Between 2·(1 + 0 + 1)/2 = 2, within 3·2/3 = 2, judges 6, error 0.
    let found = icc(&[&[1.0, 3.0], &[2.0, 4.0], &[3.0, 5.0]]).expect("defined");
    close(found.consistency.expect("defined"), 1.0, 1e-14);
    close(found.agreement.expect("defined"), 2.0 / (2.0 + 2.0 * 6.0 / 3.0), 1e-14);
    close(found.one_way.expect("defined"), 0.0, 1e-14);
}

/// Grades 1 to 5 of up to 5 raters for up to 9 things; some are missing.
fn ratings() -> impl Strategy<Value = Ratings> {
    (2..6_usize, 2..10_usize).prop_flat_map(|(raters, units)| {
        let rating = prop::option::weighted(0.8, (1..6_u8).prop_map(f64::from));
        prop::collection::vec(prop::collection::vec(rating, units), raters)
    })
}

fn grades(len: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0..8_u8).prop_map(f64::from), len)
}

/// Two rankings of the same things.
fn rankings() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (2..40_usize).prop_flat_map(|n| (grades(n), grades(n)))
}

fn same(a: &Outcome<f64>, b: &Outcome<f64>) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() < 1e-12,
        _ => a == b,
    }
}

/// Tau-b by looking at every pair.
fn tau_of_all_pairs(x: &[f64], y: &[f64]) -> f64 {
    let (mut product, mut of_x, mut of_y) = (0.0, 0.0, 0.0);
    for i in 0..x.len() {
        for j in 0..i {
            let sign = |v: &[f64]| f64::from(v[i] > v[j]) - f64::from(v[i] < v[j]);
            product += sign(x) * sign(y);
            of_x += sign(x).abs();
            of_y += sign(y).abs();
        }
    }
    product / (of_x * of_y).sqrt()
}

proptest! {
    #[test]
    fn alpha_asks_neither_who_nor_in_what_order(mut ratings in ratings(), turn in 0..9_usize) {
        for metric in METRICS {
            let before = alpha(&ratings, metric);
            if let Ok(found) = before { prop_assert!(found <= 1.0); }
            ratings.reverse();
            for row in &mut ratings { let by = turn % row.len(); row.rotate_left(by); }
            prop_assert!(same(&alpha(&ratings, metric), &before));
        }
    }

    #[test]
    fn alpha_keeps_under_what_its_metric_allows(ratings in ratings()) {
        let map = |f: fn(f64) -> f64| -> Ratings { ratings.iter().map(|r| r.iter().map(|v| v.map(f)).collect()).collect() };
        // Any relabelling, any rising function, any straight line, any multiple.
        prop_assert!(same(&alpha(&map(|v| (v * 7.0) % 11.0), Metric::Nominal), &alpha(&ratings, Metric::Nominal)));
        prop_assert!(same(&alpha(&map(|v| v * v * v), Metric::Ordinal), &alpha(&ratings, Metric::Ordinal)));
        prop_assert!(same(&alpha(&map(|v| 3.0 - 2.0 * v), Metric::Interval), &alpha(&ratings, Metric::Interval)));
        prop_assert!(same(&alpha(&map(|v| v * 1e-150), Metric::Ratio), &alpha(&ratings, Metric::Ratio)));
    }

    #[test]
    fn raters_of_one_mind_agree_perfectly(row in grades(6), raters in 2..5_usize) {
        let varies = row.iter().any(|v| *v != row[0]);
        let all = vec![row.iter().copied().map(Some).collect::<Vec<_>>(); raters];
        let perfect = if varies { Ok(1.0) } else { Err(Undefined::NoVariation) };
        for metric in METRICS { prop_assert_eq!(alpha(&all, metric), perfect.clone()); }
        let places: Vec<usize> = row.iter().map(|v| (0..8).position(|n| f64::from(n) == *v).expect("a grade")).collect();
        for weights in WEIGHTS { prop_assert_eq!(weighted_kappa(&places, &places, 8, weights), perfect.clone()); }
        let counts: Vec<Vec<u32>> = places.iter().map(|p| (0..8).map(|c| if c == *p { 3 } else { 0 }).collect()).collect();
        prop_assert_eq!(fleiss_kappa(&counts), perfect.clone());
        let order = if varies { Ok(1.0) } else { Err(Undefined::AllTied) };
        prop_assert_eq!(kendall_w(&vec![row.clone(); raters]).map(|found| found.w), order.clone());
        prop_assert_eq!(spearman(&row, &row), order.clone());
        prop_assert_eq!(kendall_tau_b(&row, &row), order);
    }

    #[test]
    fn tau_is_what_all_pairs_say((x, y) in rankings()) {
        if let Ok(tau) = kendall_tau_b(&x, &y) {
            prop_assert!((tau - tau_of_all_pairs(&x, &y)).abs() < 1e-12);
            let turned: Vec<f64> = y.iter().map(|v| -v).collect();
            prop_assert!(same(&kendall_tau_b(&x, &turned), &Ok(-tau)));
            prop_assert!(same(&spearman(&x, &turned), &spearman(&x, &y).map(|rho| -rho)));
            prop_assert!(same(&kendall_tau_b(&y, &x), &Ok(tau)));
        }
    }

    #[test]
    fn two_raters_give_w_as_half_of_one_plus_rho((x, y) in rankings()) {
        // Holds without ties (and with equal ones): W = (ρ + 1) ÷ 2.
        let (x, y) = (mean_ranks(&(0..x.len()).map(|i| x[i] + i as f64 / 100.0).collect::<Vec<_>>()),
            mean_ranks(&(0..y.len()).map(|i| y[i] - i as f64 / 100.0).collect::<Vec<_>>()));
        let w = kendall_w(&[x.clone(), y.clone()]).expect("ordered").w;
        let rho = spearman(&x, &y).expect("ordered");
        prop_assert!((w - f64::midpoint(rho, 1.0)).abs() < 1e-12);
    }

    #[test]
    fn intraclass_correlations_do_not_ask_for_the_unit(rows in prop::collection::vec(grades(3), 2..8)) {
        let other: Vec<Vec<f64>> = rows.iter().map(|r| r.iter().map(|v| 1e6 - 250.0 * v).collect()).collect();
        match (intraclass_correlations(&rows), intraclass_correlations(&other)) {
            (Ok(a), Ok(b)) => {
                let close = |a: &Outcome<f64>, b: &Outcome<f64>| match (a, b) {
                    (Ok(a), Ok(b)) => (a - b).abs() < 1e-7 * a.abs().max(1.0),
                    _ => a == b,
                };
                prop_assert!(close(&a.one_way, &b.one_way) && close(&a.agreement, &b.agreement));
                prop_assert!(close(&a.consistency, &b.consistency));
                for bounded in [a.one_way, a.agreement, a.consistency].into_iter().flatten() {
                    prop_assert!(bounded <= 1.0 + 1e-12);
                }
            }
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn no_number_breaks_it(rows in prop::collection::vec(prop::collection::vec(any::<f64>(), 3), 1..5)) {
        let all: Ratings = rows.iter().map(|r| r.iter().copied().map(Some).collect()).collect();
        for metric in METRICS { prop_assert!(alpha(&all, metric).map_or(true, f64::is_finite)); }
        prop_assert!(kendall_w(&rows).map_or(true, |found| found.w.is_finite()));
        prop_assert!(intraclass_correlations(&rows).map_or(true, |f| f.agreement.map_or(true, f64::is_finite)));
        prop_assert!(spearman(&rows[0], &rows[rows.len() - 1]).map_or(true, f64::is_finite));
    }
}
