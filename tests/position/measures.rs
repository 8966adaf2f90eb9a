//! Figures beside the tables, against the published vectors.

use crate::vectors::{check, numbers, vector, weighted};
use linchpin::model::accounts::{IndexBand, selection};
use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::method::Scale;
use linchpin::model::position::{Measured, Threshold, quality_ratio};
use linchpin::model::statistics::interpolate;
use linchpin::model::{
    AccountId, CriterionId, FactorId, Money, Period, RivalId, Scenario, ScoreEntry, SuccessFactorId, Undefined, Weight,
};

#[test]
fn threshold_scoring() {
    let v = vector("m01-threshold-scoring");
    let anchors: Vec<(f64, f64)> =
        v["inputs"]["anchors"].as_array().expect("anchors").iter().map(|a| (numbers(a)[0], numbers(a)[1])).collect();
    for (value, score) in numbers(&v["inputs"]["values"]).into_iter().zip(numbers(&v["expected"]["scores"])) {
        check(interpolate(&anchors, value).expect("a score"), &score.into(), 1e-12);
    }
    assert_eq!(interpolate(&[], 1.0), Err(Undefined::Unrated));
    // A step: the later anchor counts from its value on.
    assert_eq!(interpolate(&[(0.0, 0.0), (5.0, 2.0), (5.0, 8.0)], 5.0), Ok(8.0));
}

/// One account with a revenue and thresholds on it for the first factor.
fn measured(revenue: Option<f64>, values: [Option<f64>; 4]) -> Scenario {
    let mut scenario = weighted(Scale::default(), &[(1.0, 7.0)], &[]);
    scenario.account_mut(AccountId(1)).expect("there").money.revenue[Period::ThisYear] = revenue.map(Money::new);
    let threshold = Threshold { factor: FactorId(1), figure: Measured::Revenue, values };
    scenario.method.attractiveness.thresholds.push(threshold);
    scenario
}

#[test]
fn the_evaluation_proposes_what_the_vector_says() {
    let v = vector("m01-threshold-scoring");
    let values = [0, 1, 2, 3].map(|n| Some(numbers(&v["inputs"]["anchors"][n])[0]));
    for (value, score) in numbers(&v["inputs"]["values"]).into_iter().zip(numbers(&v["expected"]["scores"])) {
        let results = evaluate(&measured(Some(value), values));
        let proposal = &results.proposals[0].accounts[0];
        assert_eq!((proposal.measured.clone(), proposal.entered), (Ok(value), Some(7.0)));
        check(proposal.score.clone().expect("a score"), &score.into(), 1e-12);
    }
}

#[test]
fn falling_thresholds_mean_less_is_better_and_gaps_propose_nothing() {
    let score = |revenue, values| evaluate(&measured(revenue, values)).proposals[0].accounts[0].score.clone();
    assert_eq!(score(Some(2.5), [Some(15.0), Some(10.0), Some(5.0), Some(0.0)]), Ok(8.25));
    let gap = Undefined::Incomplete { missing: 1, needed: 4 };
    assert_eq!(score(Some(2.5), [Some(15.0), None, Some(5.0), Some(0.0)]), Err(gap));
    assert_eq!(score(None, [Some(0.0), Some(1.0), Some(2.0), Some(3.0)]), Err(Undefined::Unrated));
}

#[test]
fn gale_market_perceived_quality() {
    let v = vector("m01-m14-gale-market-perceived-quality");
    let [weights, own, theirs] = ["weights", "own", "competitors"].map(|name| numbers(&v["inputs"][name]));
    let tolerance = v["tolerance"].as_f64().expect("a tolerance");
    let rows = weights.iter().zip(&own).zip(&theirs).map(|((w, o), t)| (*w, *o, *t));
    check(100.0 * quality_ratio(rows).expect("a ratio"), &v["expected"]["index"], tolerance);
    // The same through the evaluation of an account with one rival.
    let pairs: Vec<(f64, f64)> = weights.iter().copied().zip(own.iter().copied()).collect();
    let mut scenario = weighted(Scale::default(), &[], &pairs);
    let account = scenario.account_mut(AccountId(1)).expect("there");
    account.profile.rivals = vec![RivalId(1)];
    let scores = (1..).zip(&theirs).map(|(n, s)| (SuccessFactorId(n), ScoreEntry::new(*s))).collect();
    account.strength.sets[0].rivals.insert(RivalId(1), scores);
    check(100.0 * quality(&evaluate(&scenario)).expect("a ratio"), &v["expected"]["index"], tolerance);
}

fn quality(results: &Evaluation) -> linchpin::model::Outcome<f64> {
    results.position.accounts[0].strength.quality.clone()
}

#[test]
fn there_is_no_quality_ratio_without_rivals_or_against_zero() {
    let scenario = weighted(Scale::default(), &[], &[(1.0, 5.0)]);
    assert_eq!(quality(&evaluate(&scenario)), Err(Undefined::NoRival));
    assert_eq!(quality_ratio([(1.0, 5.0, 0.0)]), Err(Undefined::ZeroDivisor));
    assert_eq!(quality_ratio([(1.0, 5.0, -1.0)]), Err(Undefined::NegativeDivisor));
    assert_eq!(quality_ratio([(0.0, 5.0, 5.0)]), Err(Undefined::NoWeights));
    assert_eq!(quality_ratio([(0.0, 5.0, 0.0), (2.0, 6.0, 3.0)]), Ok(2.0));
}

/// The account index of one account with these criteria: weight and score.
fn index(criteria: &[(f64, f64)]) -> (f64, IndexBand) {
    let mut scenario = weighted(Scale::default(), &[(1.0, 5.0)], &[]);
    scenario.method.selection.criteria.truncate(criteria.len());
    for (criterion, (weight, _)) in scenario.method.selection.criteria.iter_mut().zip(criteria) {
        criterion.weight = Weight::new(*weight);
    }
    scenario.account_mut(AccountId(1)).expect("there").selection =
        (1..).zip(criteria).map(|(n, (_, score))| (CriterionId(n), ScoreEntry::new(*score))).collect();
    let found = selection(&scenario).accounts[0].clone();
    (found.index.expect("scored").get(), found.band.expect("scored"))
}

#[test]
fn account_index_has_the_bands_of_the_vector() {
    let v = vector("m01-account-index-additive");
    let maxima = numbers(&v["inputs"]["maxima"]);
    let order = ["profile", "size", "age", "decision_maker", "opportunity", "history"];
    let points = order.map(|name| v["inputs"]["scores"][name].as_f64().expect("points"));
    // Points out of a maximum are a score on the scale, weighted by that maximum.
    let criteria: Vec<(f64, f64)> =
        maxima.iter().zip(points).map(|(max, points)| (*max, 10.0 * points / max)).collect();
    let (found, band) = index(&criteria);
    check(found, &v["expected"]["total"], 1e-9);
    assert_eq!((band, v["expected"]["klass"].as_str()), (IndexBand::B, Some("B")));
    for (name, band) in [("A", IndexBand::A), ("B", IndexBand::B)] {
        for border in numbers(&v["inputs"]["bands"][name]) {
            assert_eq!(index(&[(1.0, border / 10.0)]), (border, band), "{name}");
        }
    }
    assert_eq!(index(&[(1.0, 5.99)]).1, IndexBand::Lower);
}
