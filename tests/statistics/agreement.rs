//! The published vectors of agreement.

use crate::{Vector, numbers};
use linchpin::model::statistics::agreement::{
    KappaWeights, Metric, fleiss_kappa, intraclass_correlations, kendall_tau_b, kendall_w, krippendorff_alpha,
    spearman, spearman_p, weighted_kappa,
};

fn alpha(ratings: &[Vec<Option<f64>>], metric: Metric) -> f64 {
    krippendorff_alpha(ratings, metric).expect("defined").alpha
}

#[test]
fn krippendorff() {
    let v = Vector::of("m13-krippendorff-wikipedia");
    let rows = v.0["inputs"]["raters_x_units"].as_array().expect("rows");
    let ratings: Vec<Vec<Option<f64>>> =
        rows.iter().map(|row| row.as_array().expect("a row").iter().map(|r| r.as_f64()).collect()).collect();
    v.check("nominal", alpha(&ratings, Metric::Nominal));
    v.check("interval", alpha(&ratings, Metric::Interval));
    // The vector's note.
    crate::close(alpha(&ratings, Metric::Ordinal), 0.80672, 5e-6);
    crate::close(alpha(&ratings, Metric::Ratio), 0.80894, 5e-6);
    // Of 15 units 3 have no pair: the first two and the fourteenth.
    let found = krippendorff_alpha(&ratings, Metric::Nominal).expect("defined");
    assert_eq!((found.units, found.ratings), (12, 26));
}

/// The ratings of each rater, from rows of subjects.
fn by_rater(subjects: &[Vec<f64>]) -> Vec<Vec<f64>> {
    (0..subjects[0].len()).map(|r| subjects.iter().map(|row| row[r]).collect()).collect()
}

#[test]
fn concordance() {
    let v = Vector::of("m13-kendall-w-anxiety");
    let found = kendall_w(&by_rater(&v.table("subjects_x_raters"))).expect("defined");
    v.check("W", found.w);
    let test = Vector::of("m13-kendall-w-test");
    test.check("chi2", found.chi_square);
    test.check("df", found.degrees as f64);
    test.check("p", found.p.expect("defined"));
    test.check("W_uncorrected", found.uncorrected);
    assert_eq!((found.raters, found.units), (3, 20));
}

/// Ratings as places among the levels.
fn places(v: &Vector, rater: &str) -> Vec<usize> {
    let levels = v.input("levels");
    v.input(rater).iter().map(|r| levels.iter().position(|l| l == r).expect("a level")).collect()
}

#[track_caller]
fn check_kappa(id: &str) {
    let v = Vector::of(id);
    let (first, second, levels) = (places(&v, "rater2"), places(&v, "rater3"), v.input("levels").len());
    for (key, weights) in [
        ("unweighted", KappaWeights::Unweighted),
        ("equal", KappaWeights::Linear),
        ("squared", KappaWeights::Quadratic),
    ] {
        v.check(key, weighted_kappa(&first, &second, levels, weights).expect("defined"));
    }
}

#[test]
fn kappa_of_two() {
    check_kappa("m13-kappa-irr");
    check_kappa("m13-kappa-full-scale");
}

fn whole(value: f64) -> usize {
    (0..=100_usize).find(|n| (*n as f64 - value).abs() < 1e-9).expect("a small whole number")
}

#[test]
fn kappa_of_several() {
    let v = Vector::of("m13-fleiss-kappa");
    let count = |n: f64| u32::try_from(whole(n)).expect("small");
    let counts: Vec<Vec<u32>> = v.table("counts").iter().map(|row| row.iter().map(|&n| count(n)).collect()).collect();
    v.check("kappa", fleiss_kappa(&counts).expect("defined"));

    let v = Vector::of("m13-fleiss-diagnoses");
    let counts: Vec<Vec<u32>> = v
        .table("ratings")
        .iter()
        .map(|row| {
            (1..=5).map(|c| (0..).zip(row).filter(|(_, r)| whole(**r) == c).map(|_: (u32, _)| 1).sum()).collect()
        })
        .collect();
    v.check("kappa", fleiss_kappa(&counts).expect("defined"));
}

#[test]
fn two_rankings() {
    let v = Vector::of("m13-spearman");
    let (x, y) = (v.input("x"), v.input("y"));
    let rho = spearman(&x, &y).expect("defined");
    v.check("rho", rho);
    v.check("p", spearman_p(rho, x.len()).expect("defined"));
    v.check("kendall_tau_b", kendall_tau_b(&x, &y).expect("defined"));
}

#[test]
fn intraclass() {
    let v = Vector::of("m13-icc-shrout-fleiss");
    let table = v.table("targets_x_judges");
    let found = intraclass_correlations(&table).expect("defined");
    v.check("ICC11", found.one_way.expect("defined"));
    v.check("ICC21", found.agreement.expect("defined"));
    v.check("ICC31", found.consistency.expect("defined"));
    v.check("ICC1k", found.one_way_mean.expect("defined"));
    v.check("ICC2k", found.agreement_mean.expect("defined"));
    v.check("ICC3k", found.consistency_mean.expect("defined"));
    assert_eq!(numbers(&v.0["inputs"]["targets_x_judges"][0]).len(), 4);
}

// Published examples beyond the vectors.

#[test]
fn krippendorffs_own_example() {
    // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): four observers, twelve units, 0 is missing.
    let rows = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];
    let ratings = rows.map(|row| row.map(|v| (v > 0).then_some(f64::from(v))).to_vec());
    for (metric, expected) in
        [(Metric::Nominal, 0.743), (Metric::Ordinal, 0.815), (Metric::Interval, 0.849), (Metric::Ratio, 0.797)]
    {
        crate::close(alpha(&ratings, metric), expected, 0.0005);
    }
}

#[test]
fn tau_of_the_scipy_documentation() {
    let tau = kendall_tau_b(&[12.0, 2.0, 1.0, 12.0, 2.0], &[1.0, 4.0, 7.0, 1.0, 0.0]).expect("defined");
    crate::close(tau, -0.471_404_520_791_031_7, 1e-12);
}
