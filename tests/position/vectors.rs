//! Published vectors.

use crate::matrix::scenario as one_row_scenario;
use linchpin::model::accounts::{Account, selection};
use linchpin::model::method::{AttractivenessCut, Factor, Scale, StrengthCut, StrengthRule};
use linchpin::model::position::{AccountPosition, Class, StrengthSet, position};
use linchpin::model::risk::{Level, Ranked, Rating, Risk, RiskLevel, cell, cox_axioms, reversals, risk, score};
use linchpin::model::score::{ScoreEntry, ScoreSet};
use linchpin::model::{
    AccountId, CriterionId, Date, FactorId, Label, Money, Probability, RiskId, Scenario, SuccessFactorId, Weight,
};
use linchpin::text::format;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn vector(id: &str) -> Value {
    let all: Vec<Value> = serde_json::from_str(include_str!("../data/vectors.json")).expect("vectors are JSON");
    all.into_iter().find(|v| v["id"] == id).expect("the vector is there")
}

pub fn numbers(from: &Value) -> Vec<f64> {
    from.as_array().expect("a list").iter().map(|n| n.as_f64().expect("a number")).collect()
}

#[track_caller]
pub fn check(found: f64, expected: &Value, tolerance: f64) {
    let expected = expected.as_f64().expect("a number");
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// An account with weighted scores in both tables.
pub fn weighted(scale: Scale, attractiveness: &[(f64, f64)], strength: &[(f64, f64)]) -> Scenario {
    let day = Date::new(2026, 11, 2).expect("a day");
    let mut scenario = Scenario::empty("", day);
    let method = &mut scenario.method;
    method.attractiveness.factors = (1..)
        .zip(attractiveness)
        .map(|(n, (w, _))| Factor { id: FactorId(n), label: Label::own(""), weight: Weight::new(*w) })
        .collect();
    method.strength.factors = (1..)
        .zip(strength)
        .map(|(n, (w, _))| Factor { id: SuccessFactorId(n), label: Label::own(""), weight: Weight::new(*w) })
        .collect();
    method.strength.rule = StrengthRule::OwnScore;
    (method.attractiveness.scale, method.strength.scale) = (scale, scale);
    let mut account = Account::named(AccountId(1), "");
    let scores = (1..).zip(attractiveness).map(|(n, (_, s))| (FactorId(n), ScoreEntry::new(*s))).collect();
    account.attractiveness.sets.push(ScoreSet { date: day, scores, source: String::new() });
    let us = (1..).zip(strength).map(|(n, (_, s))| (SuccessFactorId(n), ScoreEntry::new(*s))).collect();
    account.strength.sets.push(StrengthSet { date: day, us, rivals: BTreeMap::new(), source: String::new() });
    scenario.accounts.push(Arc::new(account));
    scenario
}

fn placed(scenario: &Scenario) -> AccountPosition {
    position(scenario, &[]).accounts[0].clone()
}

#[test]
fn best_two_level_attractiveness() {
    let v = vector("m01-best-two-level-attractiveness");
    let scale = Scale { min: 0.0, max: 100.0 };
    let n = |value: &Value| value.as_f64().expect("a number");
    let mut all = Vec::new();
    for (group, expected) in
        v["inputs"]["groups"].as_array().expect("groups").iter().zip(numbers(&v["expected"]["group_scores"]))
    {
        let factors: Vec<(f64, f64)> =
            group["factors"].as_array().expect("factors").iter().map(|f| (n(&f["weight"]), n(&f["rating"]))).collect();
        let mean = placed(&weighted(scale, &factors, &[])).attractiveness.mean_score.expect("rated");
        check(mean.get(), &expected.into(), 1e-9);
        // Two levels are one, with the weights multiplied: each group's weights sum to 100.
        all.extend(factors.iter().map(|(w, s)| (w * n(&group["weight"]), *s)));
    }
    let mean = placed(&weighted(scale, &all, &[])).attractiveness.mean_score.expect("rated");
    check(mean.get(), &v["expected"]["index"], 1e-9);
}

#[test]
fn ge_hydraulic_pumps() {
    let v = vector("m01-ge-hydraulic-pumps");
    let pairs = |from: &Value| -> Vec<(f64, f64)> {
        from.as_array().expect("pairs").iter().map(|p| (numbers(p)[0], numbers(p)[1])).collect()
    };
    let (attractiveness, strength) = (pairs(&v["inputs"]["attractiveness"]), pairs(&v["inputs"]["strength"]));
    let mut scenario = weighted(Scale { min: 1.0, max: 5.0 }, &attractiveness, &strength);
    let found = placed(&scenario);
    check(found.attractiveness.mean_score.expect("rated").get(), &v["expected"]["attractiveness"], 0.005);
    check(found.strength.us.mean_score.expect("rated").get(), &v["expected"]["strength"], 0.005);
    // Upper cut line 3.67 on both axes, as totals of 8 and 12 rows: attractive, not yet strong.
    let upper = numbers(&v["inputs"]["cut_lines"])[1];
    scenario.method.attractiveness.cut = AttractivenessCut::Fixed { at: upper * 8.0 };
    scenario.method.strength.cut = StrengthCut::Fixed { at: upper * 12.0 };
    assert_eq!(placed(&scenario).class(), Some(Class::KeyDevelopment));
    // Lower cut line 2.33: strong enough there, so the band between is medium.
    scenario.method.strength.cut = StrengthCut::Fixed { at: numbers(&v["inputs"]["cut_lines"])[0] * 12.0 };
    assert_eq!(placed(&scenario).class(), Some(Class::Key));
}

#[test]
fn account_index_additive() {
    let v = vector("m01-account-index-additive");
    let points: Vec<(f64, f64)> = v["inputs"]["scores"]
        .as_object()
        .expect("scores")
        .values()
        .map(|s| (1.0, s.as_f64().expect("points")))
        .collect();
    let total = placed(&weighted(Scale { min: 0.0, max: 20.0 }, &points, &[])).attractiveness.total;
    check(total.expect("rated").get(), &v["expected"]["total"], 0.0);
}

#[test]
fn pmbok_matrix_prints_half_up() {
    let v = vector("m09-pmbok-pi-matrix");
    let (probabilities, impacts) = (numbers(&v["inputs"]["probability"]), numbers(&v["inputs"]["impact"]));
    for (probability, row) in probabilities.iter().zip(v["expected"]["score"].as_array().expect("rows")) {
        for (impact, printed) in impacts.iter().zip(numbers(row)) {
            assert_eq!(format::number(score(*probability, *impact), 2), format::number(printed, 2));
        }
    }
}

#[test]
fn single_score() {
    let v = vector("m09-pi-single");
    let input = |name: &str| v["inputs"][name].as_f64().expect("a number");
    check(score(input("probability"), input("impact")), &v["expected"]["score"], 1e-12);
}

#[test]
fn cox_axioms_of_three_maps() {
    let v = vector("m09-cox-3x3-colouring");
    let conventional = |probability: Level, impact: Level| match (probability as usize + 1) * (impact as usize + 1) {
        1 | 2 => RiskLevel::Caution,
        3 | 4 => RiskLevel::Fix,
        _ => RiskLevel::Stop,
    };
    let cox = |p, i| cell(linchpin::model::method::RiskScheme::Cox, p, i);
    for (found, name) in [(cox_axioms(conventional), "conventional"), (cox_axioms(cox), "cox")] {
        let expected = &v["expected"][name];
        check(found.mildest_max, &expected["green_max"], 1e-12);
        check(found.severest_min, &expected["red_min"], 1e-12);
        assert_eq!(found.is_weakly_consistent, expected["weakly_consistent"]);
        assert_eq!(!found.has_betweenness, expected["green_red_touch"].as_bool().expect("a flag"));
    }
}

#[test]
fn cox_negative_correlation_ranks_backwards() {
    let v = vector("m09-cox-negative-correlation");
    let categories = numbers(&v["expected"]["category"]);
    let mut ranked = Vec::new();
    let points = v["inputs"]["points_CP"].as_array().expect("points");
    for (n, (point, expected)) in (1..).zip(points.iter().zip(numbers(&v["expected"]["risk"]))) {
        let (impact, probability) = (numbers(point)[0], numbers(point)[1]);
        let expected_loss = score(probability, impact);
        check(expected_loss, &expected.into(), 1e-12);
        let is_medium = categories[ranked.len()] > 0.0;
        let level = if is_medium { RiskLevel::Fix } else { RiskLevel::Caution };
        ranked.push(Ranked { risk: RiskId(n), level, expected_loss });
    }
    // Every low exceeds every medium: 3 lows × 4 mediums are all reversed.
    assert_eq!(v["expected"]["every_low_exceeds_every_medium"], true);
    assert_eq!(reversals(&ranked).count, 12);
}

#[test]
fn range_compression_in_one_cell() {
    let v = vector("m09-range-compression");
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    for (n, pair) in (1..).zip(v["inputs"]["risks_PI"].as_array().expect("risks")) {
        let [chance, loss] = [numbers(pair)[0], numbers(pair)[1]];
        let before = Rating {
            probability: Some(Level::Medium),
            impact: Some(Level::Medium),
            chance: Some(Probability::new(chance)),
            loss: Some(Money::new(loss)),
        };
        scenario.risks.push(Risk { before, ..Risk::titled(RiskId(n), "") });
    }
    let results = risk(&scenario);
    let shared: Vec<_> = results.cells.iter().filter(|c| !c.before.is_empty()).collect();
    assert_eq!((shared.len(), shared[0].before.len()), (1, 2));
    check(shared[0].spread.expect("two risks"), &v["expected"]["ratio"], 1e-12);
}

#[test]
fn ties_on_the_cut_are_at_least_the_cut() {
    // m12: weights .5 .3 .2, ratings 6 5 4 each off by −1, 0 or +1, cut 5.0. Two of the 27 land on 5.0.
    let v = vector("m12-quadrant-probability-discrete");
    let (weights, ratings) = (numbers(&v["inputs"]["weights"]), numbers(&v["inputs"]["ratings"]));
    let cut = v["inputs"]["cut"].as_f64().expect("a number");
    let (mut at_least, mut on_line) = (0, 0);
    for case in 0..27 {
        let off = [case % 3, case / 3 % 3, case / 9].map(|d| f64::from(d) - 1.0);
        let rows: Vec<(f64, f64)> = weights.iter().zip(&ratings).zip(off).map(|((w, r), o)| (*w, r + o)).collect();
        let mut scenario = weighted(Scale::default(), &rows, &[(1.0, 5.0)]);
        scenario.method.attractiveness.cut = AttractivenessCut::Fixed { at: cut * 3.0 };
        let placement = placed(&scenario).placement.expect("placed");
        at_least += usize::from(placement.class == Class::Key);
        on_line += usize::from(
            !placement.on_line.is_empty() && placement.on_line[0] == linchpin::model::position::Axis::Attractiveness,
        );
    }
    check(at_least as f64 / 27.0, &v["expected"]["p_at_least"], 1e-12);
    check((at_least - on_line) as f64 / 27.0, &v["expected"]["p_greater"], 1e-12);
}

#[test]
fn the_same_ties_hold_for_the_short_list() {
    // Weights .1 .2 on scores 5 5 give 5 in decimals and 4.999999999999999 in binary; the cut-off is 5.
    let mut scenario = one_row_scenario(&[(None, 5.0, 5.0)]);
    scenario.method.selection.criteria.truncate(2);
    scenario.method.selection.cut_off = 5.0.into();
    for (criterion, weight) in scenario.method.selection.criteria.iter_mut().zip([0.1, 0.2]) {
        criterion.weight = Weight::new(weight);
    }
    let scores = [1, 2].map(|n| (CriterionId(n), ScoreEntry::new(5.0))).into();
    scenario.account_mut(AccountId(1)).expect("there").selection = scores;
    assert_eq!(selection(&scenario).short_list, [AccountId(1)]);
}
