//! Agreement, forecasts, customer value, the loss test and robustness: published vectors, the sample case, tables
//! worked by hand, properties.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::float_cmp, reason = "ratings are compared as they were given")]

mod agreement;
mod agreement_edges;
mod classes;
mod deeper;
mod forecast;
mod loss;
mod robustness;
mod value;

use linchpin::model::Scenario;
use linchpin::saved::envelope::read;
use serde_json::Value;

/// The sample case as it ships.
fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    read(&std::fs::read_to_string(path).expect("a committed file")).expect("a scenario").scenario
}

/// A test vector.
struct Vector(Value);

impl Vector {
    #[track_caller]
    fn of(id: &str) -> Self {
        let all: Vec<Value> = serde_json::from_str(include_str!("../data/vectors.json")).expect("vectors");
        Self(all.into_iter().find(|v| v["id"] == id).unwrap_or_else(|| panic!("no vector {id}")))
    }

    /// An input list.
    fn input(&self, key: &str) -> Vec<f64> {
        numbers(&self.0["inputs"][key])
    }

    /// An input table.
    fn table(&self, key: &str) -> Vec<Vec<f64>> {
        self.0["inputs"][key].as_array().expect("rows").iter().map(numbers).collect()
    }

    /// Compares with an expected number, within the vector's own tolerance.
    #[track_caller]
    fn check(&self, key: &str, actual: f64) {
        close(actual, self.0["expected"][key].as_f64().expect(key), self.tolerance(key));
    }

    /// The same for a list.
    #[track_caller]
    fn check_all(&self, key: &str, actual: &[f64]) {
        let expected = numbers(&self.0["expected"][key]);
        assert_eq!(actual.len(), expected.len(), "{key}");
        actual.iter().zip(expected).for_each(|(&a, e)| close(a, e, self.tolerance(key)));
    }

    fn tolerance(&self, key: &str) -> f64 {
        let tolerance = &self.0["tolerance"];
        let own = tolerance.get(key).or_else(|| tolerance.get("default"));
        own.unwrap_or(tolerance).as_f64().expect("a tolerance")
    }
}

#[track_caller]
fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().expect("a list").iter().map(|n| n.as_f64().expect("a number")).collect()
}

#[track_caller]
fn close(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected} within {tolerance}");
}
