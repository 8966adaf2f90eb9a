//! The published vectors, through the functions the results are made of.

use crate::close;
use linchpin::model::Share;
use linchpin::model::statistics::{
    cagr, concentration_ratio, cumulative, effective_number, gini, gini_corrected, hhi, pareto_count, ranking, whale,
};
use serde_json::Value;

struct Vector(Value);

impl Vector {
    #[track_caller]
    fn of(id: &str) -> Self {
        let all: Vec<Value> =
            serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/vectors.json")))
                .expect("vectors");
        Self(all.into_iter().find(|v| v["id"] == id).unwrap_or_else(|| panic!("no vector {id}")))
    }

    fn input(&self, key: &str) -> Vec<f64> {
        numbers(&self.0["inputs"][key])
    }

    fn expected(&self, key: &str) -> Vec<f64> {
        numbers(&self.0["expected"][key])
    }

    #[track_caller]
    fn check(&self, key: &str, actual: f64) {
        close(actual, self.0["expected"][key].as_f64().expect(key), self.tolerance());
    }

    #[track_caller]
    fn check_all(&self, key: &str, actual: &[f64]) {
        let expected = self.expected(key);
        assert_eq!(actual.len(), expected.len(), "{key}");
        actual.iter().zip(expected).for_each(|(&a, e)| close(a, e, self.tolerance()));
    }

    fn tolerance(&self) -> f64 {
        self.0["tolerance"].as_f64().expect("a tolerance")
    }
}

#[track_caller]
fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().expect("a list").iter().map(|n| n.as_f64().expect("a number")).collect()
}

fn percent(shares: &[Share]) -> Vec<f64> {
    shares.iter().map(|s| 100.0 * s.get()).collect()
}

#[test]
fn gini_small() {
    let v = Vector::of("m02-gini-small");
    v.check("gini", gini(&v.input("x")).expect("defined"));
}

#[test]
fn gini_population_and_corrected() {
    let v = Vector::of("m02-gini-corrected");
    for key in ["x", "y"] {
        v.check(&format!("{key}_population"), gini(&v.input(key)).expect("defined"));
        v.check(&format!("{key}_corrected"), gini_corrected(&v.input(key)).expect("defined"));
    }
}

#[test]
fn herfindahl_and_concentration_ratios() {
    let v = Vector::of("m02-hhi-doj");
    let shares = v.input("shares_pct");
    let index = hhi(&shares).expect("defined");
    v.check("hhi", index);
    v.check("effective_number", effective_number(index).expect("defined"));
    for n in [1, 2, 4] {
        v.check(&format!("cr{n}"), 100.0 * concentration_ratio(&shares, n).expect("defined").get());
    }
}

#[test]
fn whale_curve() {
    let v = Vector::of("m02-whale-curve");
    let whale = whale(&v.input("profits")).expect("defined");
    let names: Vec<&Value> = whale.order.iter().map(|&i| &v.0["inputs"]["customers"][i]).collect();
    assert_eq!(serde_json::json!(names), v.0["expected"]["order"]);
    v.check_all("cumulative", &whale.cumulative);
    v.check("peak_customers", whale.peak_count as f64);
    v.check("erosion", whale.erosion);
    let shares = whale.shares.expect("a positive total");
    v.check_all("cumulative_pct", &percent(&shares.cumulative));
    v.check("peak_pct", 100.0 * shares.peak.get());
    v.check("top20_pct", 100.0 * shares.top_fifth.get());
    v.check("auc", shares.auc);
    v.check("stobachoff_index", shares.stobachoff);
}

#[test]
fn pareto() {
    let v = Vector::of("m02-pareto");
    let x = v.input("x");
    let target = Share::new(v.0["inputs"]["target_pct"].as_f64().expect("a target") / 100.0);
    let count = pareto_count(&x, target).expect("defined");
    v.check("customers", count as f64);
    v.check("customers_pct", 100.0 * count as f64 / x.len() as f64);
    let sorted: Vec<f64> = ranking(&x).into_iter().map(|i| x[i]).collect();
    v.check_all("cum_pct", &percent(&cumulative(&sorted).expect("defined"))[..count]);
}

#[test]
fn compound_growth() {
    let v = Vector::of("m04-cagr");
    let pairs = v.0["inputs"]["pairs"].as_array().expect("pairs");
    let rates: Vec<f64> = pairs
        .iter()
        .map(|pair| {
            let number = |key: &str| pair[key].as_f64().expect("a number");
            let periods = pair["periods"].as_u64().and_then(|n| u32::try_from(n).ok()).expect("periods");
            cagr(number("first"), number("last"), periods).expect("defined").get()
        })
        .collect();
    v.check_all("cagr", &rates);
}
