//! Published examples, through the functions that the evaluation calls.

use super::close;
use linchpin::model::toolkit::CtqId;
use linchpin::model::toolkit::design::{
    CapabilitySettings, CapabilityStudy, Limits, Rework, SigmaEstimator, Tails, capability, dpmo_at, indices,
    with_rework,
};
use linchpin::model::toolkit::verify::{ChartKind, Measured, RuleSet};
use serde_json::Value;

fn vector(id: &str) -> Value {
    let all: Vec<Value> = serde_json::from_str(include_str!("../data/vectors.json")).unwrap();
    all.into_iter().find(|v| v["id"] == id).unwrap_or_else(|| panic!("no vector {id}"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

#[test]
fn indices_of_the_engineering_statistics_handbook() {
    let v = vector("m08-nist-cp-cpk");
    let (input, expected) = (&v["inputs"], &v["expected"]);
    let limits = Limits { lower: input["LSL"].as_f64(), upper: input["USL"].as_f64(), target: None };
    let found = indices(number(&input["mean"]), number(&input["s"]), limits);
    for (name, value) in [("Cp", found.cp), ("k", found.k), ("Cpk", found.cpk), ("Cpu", found.cpu), ("Cpl", found.cpl)]
    {
        close(value.unwrap(), number(&expected[name]), number(&v["tolerance"]));
    }
}

fn rings() -> Vec<f64> {
    let v = vector("m08-within-sigma-estimators");
    v["inputs"]["subgroups"].as_array().unwrap().iter().flat_map(numbers).collect()
}

#[test]
fn estimates_of_the_spread_of_piston_rings() {
    let v = vector("m08-within-sigma-estimators");
    let (expected, tolerance) = (&v["expected"], number(&v["tolerance"]));
    let study = CapabilityStudy { subgroup_size: Some(5), values: rings(), ..CapabilityStudy::of(CtqId(1)) };
    let limits = Limits { lower: Some(73.95), upper: Some(74.05), target: Some(74.0) };
    let found = capability(&study, limits, &CapabilitySettings::default());
    let names = ["rbar_over_d2", "sbar_over_c4", "pooled", "pooled_over_c4_101"];
    for (alternative, name) in found.alternatives.iter().zip(names) {
        close(alternative.sigma.clone().unwrap(), number(&expected[name]), tolerance);
    }
    close(found.overall.sigma.unwrap(), number(&expected["overall_s"]), tolerance);
    // The note of the vector: Cp from 1.686 to 1.703 by estimate, Pp 1.655.
    let cp: Vec<f64> = found.alternatives[..4].iter().map(|a| a.cp.clone().unwrap()).collect();
    assert_eq!(found.alternatives[0].estimator, SigmaEstimator::RangeMean);
    close(cp.iter().copied().fold(f64::INFINITY, f64::min), 1.686, 5e-4);
    close(cp.iter().copied().fold(0.0, f64::max), 1.703, 5e-4);
    close(found.overall.indices.cp.unwrap(), 1.655, 5e-4);
}

#[test]
fn control_limits_of_piston_rings() {
    // Montgomery, Introduction to Statistical Quality Control, the piston rings: grand mean 74.001, mean range 0.023,
    // limits of means 73.988 and 74.014, upper limit of ranges 0.049 with rounded factors.
    let values = rings();
    let base = Measured {
        chart: ChartKind::MeanRange,
        size: 5,
        values: &values,
        counts: &|_| true,
        rules: RuleSet::LimitsOnly,
    };
    let chart = base.chart().unwrap();
    close(chart.main.centre, 74.001, 5e-4);
    close(chart.main.lower.unwrap(), 73.988, 5e-4);
    close(chart.main.upper.unwrap(), 74.014, 5e-4);
    let ranges = chart.spread.unwrap();
    close(ranges.centre, 0.02276, 1e-6);
    close(ranges.upper.unwrap(), 0.04812, 5e-5);
    assert_eq!((chart.main.signals.len(), ranges.signals.len()), (0, 0));
    // The same by standard deviations: mean 0.00924, upper limit 0.0193.
    let by_deviation = Measured { chart: ChartKind::MeanDeviation, ..base }.chart().unwrap().spread.unwrap();
    close(by_deviation.centre, 0.009_240, 1e-6);
    close(by_deviation.upper.unwrap(), 0.019_302, 1e-6);
}

#[test]
fn defects_per_million_by_sigma_level() {
    for (id, tails) in [("m08-dpmo-one-tail", Tails::One), ("m08-dpmo-two-tail", Tails::Both)] {
        let v = vector(id);
        let levels = numbers(&v["inputs"]["sigma"]);
        let expected = numbers(&v["expected"]["dpmo"]);
        for (level, dpmo) in levels.into_iter().zip(expected) {
            close(dpmo_at(level, number(&v["inputs"]["shift"]), tails).unwrap(), dpmo, number(&v["tolerance"]));
        }
    }
}

#[test]
fn yields_of_a_run_with_rework() {
    let v = vector("m08-sixsigma-yield");
    let count = |value: f64| format!("{value}").parse::<u32>().unwrap();
    let (defects, rework) = (numbers(&v["inputs"]["defects"]), numbers(&v["inputs"]["rework"]));
    let steps: Vec<Rework> =
        defects.into_iter().zip(rework).map(|(d, r)| Rework { defects: count(d), rework: count(r) }).collect();
    let found = with_rework(&steps, count(number(&v["inputs"]["opportunities"]))).unwrap();
    let (expected, tolerance) = (&v["expected"], &v["tolerance"]);
    close(found.classical, number(&expected["Yield"]), number(&tolerance["default"]));
    close(found.first_time, number(&expected["FTY"]), number(&tolerance["default"]));
    close(found.rolled, number(&expected["RTY"]), number(&tolerance["default"]));
    close(found.dpmo, number(&expected["DPMO"]), number(&tolerance["DPMO"]));
}
