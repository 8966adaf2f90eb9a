//! Robustness: the published vectors and tables worked by hand.

use crate::{Vector, close, numbers};
use linchpin::model::Undefined;
use linchpin::model::position::robustness::{
    Smaa, above_cut, one_way_sensitivity, partial_value, tie_weight, tornado, two_criteria, weight_stability,
};
use serde_json::Value;

#[test]
fn triantaphyllou() {
    let v = Vector::of("m12-triantaphyllou-wsm");
    let found = one_way_sensitivity(&v.table("matrix"), &v.input("weights")).expect("defined");
    v.check_all("P", &found.preferences);
    let table = Vector::of("m12-triantaphyllou-table");
    for change in &found.pairs {
        let name = format!("A{}-A{}", change.pair.0 + 1, change.pair.1 + 1);
        let expected = table.0["expected"]["table"][&name].as_array().expect("a row");
        for (found, expected) in change.percent.iter().zip(expected) {
            match (found, expected.as_f64()) {
                (Some(found), Some(expected)) => close(*found, expected, 0.051),
                (found, expected) => assert_eq!(*found, expected, "{name}"),
            }
        }
    }
    let expected = |key: &str| {
        let of = &table.0["expected"][key];
        (of["criterion"].as_str().expect("a name").to_owned(), of["value"].as_f64().expect("a number"))
    };
    for (key, critical) in [("percent_top", found.percent_top), ("percent_any", found.percent_any)] {
        let critical = critical.expect("one");
        assert_eq!(format!("C{}", critical.criterion + 1), expected(key).0);
        close(critical.percent, expected(key).1, 0.051);
    }
    close(found.criticality[0].expect("one"), 18.9, 0.051);
    close(found.sensitivity[0].expect("one"), 1.0 / 18.9, 0.001);
}

#[test]
fn smaa_on_two_criteria() {
    let v = Vector::of("m12-smaa-two-criteria");
    let of = |name: &str| numbers(&v.0["inputs"]["scores"][name]);
    let (a, b) = (of("A"), of("B"));
    let found = two_criteria(&[[a[0], a[1]], [b[0], b[1]]]).expect("defined");
    for (place, name) in ["A", "B"].into_iter().enumerate() {
        close(found.acceptability[place][0], v.0["expected"]["acceptability"][name].as_f64().expect("one"), 1e-12);
        let central = found.central_weights[place].expect("wins somewhere");
        numbers(&v.0["expected"]["central_weights"][name]).iter().zip(central).for_each(|(e, c)| close(c, *e, 1e-12));
    }
    // Equal weights: where the two tie the first criterion has 5/8.
    v.check("tie_w1", tie_weight(&a, &b, &[0.5, 0.5], 0).expect("they cross"));
    // Drawing says the same to a hundredth.
    let mut smaa = Smaa::exact(&[a, b], 1, 20_000).expect("defined");
    while smaa.step(777) {}
    let drawn = smaa.results().expect("done");
    close(drawn.acceptability[0][0], 0.375, 0.01);
    close(drawn.pairwise[1][0], 0.625, 0.01);
    close(drawn.central_weights[0].as_ref().expect("wins")[0], 0.8125, 0.01);
    assert_eq!(drawn.confidence, [Some(1.0), Some(1.0)]);
}

#[test]
fn smaa_on_mirror_images() {
    let v = Vector::of("m12-smaa-symmetric");
    let scores: Vec<Vec<f64>> = ["A", "B", "C"].iter().map(|n| numbers(&v.0["inputs"]["scores"][n])).collect();
    let mut smaa = Smaa::exact(&scores, 12, 200_000).expect("defined");
    smaa.step(u32::MAX);
    let found = smaa.results().expect("done");
    v.check_all("acceptability", &found.acceptability.iter().map(|ranks| ranks[0]).collect::<Vec<_>>());
    v.check_all("central_weight_A", found.central_weights[0].as_ref().expect("wins"));
}

#[test]
fn pairwise_winning() {
    // Nine of ten rounds won, one lost: with weights between, the index is the part of rounds.
    let v = Vector::of("m12-smaa-pairwise");
    let expected: Vec<Vec<f64>> = v.0["expected"]["pwi"].as_array().expect("rows").iter().map(numbers).collect();
    let wins =
        v.0["inputs"]["a1_wins"].as_f64().expect("a number") / v.0["inputs"]["iterations"].as_f64().expect("one");
    // A1 wins where the first weight is above 1 − wins: scores (wins, 0) against (0, 1 − wins).
    let mut smaa = Smaa::exact(&[vec![wins, 0.0], vec![0.0, 1.0 - wins]], 5, 40_000).expect("defined");
    smaa.step(u32::MAX);
    let found = smaa.results().expect("done").pairwise;
    for (row, expected) in found.iter().zip(&expected) {
        row.iter().zip(expected).for_each(|(f, e)| close(*f, *e, 0.006));
    }
    assert_eq!((found[0][0].to_bits(), found[1][1].to_bits()), (0, 0));
}

#[test]
fn partial_values() {
    let v = Vector::of("m12-smaa-partial-value");
    let (cutoffs, values) = (v.input("cutoffs"), v.input("values"));
    let found: Vec<f64> = v.input("x").iter().map(|x| partial_value(&cutoffs, &values, *x).expect("defined")).collect();
    v.check_all("v", &found);
    assert_eq!(partial_value(&cutoffs, &values, -9.0), Ok(0.0));
    assert_eq!(partial_value(&cutoffs, &values, f64::INFINITY), Ok(1.0));
    assert_eq!(partial_value(&[], &[], 0.0), Err(Undefined::NoFactors));
    assert_eq!(partial_value(&[1.0, 1.0], &[0.0, 1.0], 0.0), Err(Undefined::NoVariation));
    assert_eq!(partial_value(&[1.0], &[0.0, 1.0], 0.0), Err(Undefined::Uneven));
}

#[test]
fn chance_to_be_above_the_line() {
    let v = Vector::of("m12-quadrant-probability-discrete");
    let cut = v.0["inputs"]["cut"].as_f64().expect("a number");
    let found = above_cut(&v.input("weights"), &v.input("ratings"), 1.0, cut).expect("defined");
    v.check("p_greater", found.greater);
    v.check("p_at_least", found.at_least);
    // Only proportions of weights count; without a step it is a yes or a no.
    assert_eq!(above_cut(&[5.0, 3.0, 2.0], &[6.0, 5.0, 4.0], 1.0, 5.0), Ok(found));
    let still = above_cut(&[1.0, 2.0], &[5.0, 5.0], 0.0, 5.0).expect("defined");
    close(still.at_least, 1.0, 1e-12);
    assert_eq!(still.greater.to_bits(), 0.0_f64.to_bits());
    assert_eq!(above_cut(&[0.0], &[5.0], 1.0, 5.0), Err(Undefined::NoWeights));
    assert_eq!(above_cut(&[], &[], 1.0, 5.0), Err(Undefined::NoFactors));
}

#[test]
fn tornado_order() {
    let v = Vector::of("m12-tornado");
    let drivers = v.0["inputs"]["drivers"].as_array().expect("drivers");
    let end = |driver: &Value, key: &str| driver[key].as_f64().expect("a number");
    let ends: Vec<(f64, f64)> = drivers.iter().map(|d| (end(d, "low"), end(d, "high"))).collect();
    let bars = tornado(&ends).expect("defined");
    v.check_all("swing", &bars.iter().map(|bar| bar.swing).collect::<Vec<_>>());
    let names: Vec<&Value> = bars.iter().map(|bar| &drivers[bar.driver]["name"]).collect();
    assert_eq!(serde_json::json!(names), v.0["expected"]["order"]);
    assert_eq!(tornado(&[]), Ok(vec![]));
}

#[test]
fn stability_by_hand() {
    // Criterion 1 of 0.4: the first leads 8·.4 + 5·.6 = 6.2 to 4·.4 + 7·.6 = 5.8. They tie where 8t + 5(1−t) =
    // 4t + 7(1−t): 4t = 2(1−t), t = 1/3. The third, 9t + 4(1−t), leads above t = 1/2.
    let scores = [vec![8.0, 5.0], vec![4.0, 7.0], vec![9.0, 4.0]];
    let found = weight_stability(&scores, &[40.0, 60.0], 0).expect("defined");
    close(found.low, 1.0 / 3.0, 1e-12);
    close(found.high, 0.5, 1e-12);
    assert_eq!((found.best, found.below, found.above), (0, Some(1), Some(2)));
    // The identity of both ways: t* = w′ ÷ (1 − δ). δ = (5.8 − 6.2) ÷ (4 − 8) = 0.1: w′ = 0.3, and 0.3 ÷ 0.9 = 1/3.
    let one_way = one_way_sensitivity(&scores, &[0.4, 0.6]).expect("defined");
    close(one_way.pairs[0].percent[0].expect("feasible"), 25.0, 1e-9);
    // One that is never beaten.
    let dominant = weight_stability(&[vec![9.0, 9.0], vec![1.0, 2.0]], &[1.0, 1.0], 1).expect("defined");
    assert_eq!((dominant.below, dominant.above), (None, None));
}

#[test]
fn what_is_undefined_has_a_reason() {
    assert_eq!(one_way_sensitivity(&[], &[1.0]).err(), Some(Undefined::NoAccounts));
    assert_eq!(one_way_sensitivity(&[vec![]], &[]).err(), Some(Undefined::NoFactors));
    assert_eq!(one_way_sensitivity(&[vec![1.0]], &[1.0, 2.0]).err(), Some(Undefined::Uneven));
    assert_eq!(one_way_sensitivity(&[vec![1.0]], &[-1.0]).err(), Some(Undefined::NegativeValue));
    assert_eq!(one_way_sensitivity(&[vec![f64::NAN]], &[1.0]).err(), Some(Undefined::TooLarge));
    let alone = one_way_sensitivity(&[vec![1.0]], &[1.0]).expect("defined");
    assert_eq!((alone.percent_top, alone.percent_any, alone.criticality), (None, None, vec![None]));
    assert_eq!(tie_weight(&[1.0, 1.0], &[1.0, 1.0], &[1.0, 1.0], 0), Err(Undefined::NoVariation));
    assert_eq!(tie_weight(&[1.0], &[2.0], &[1.0], 0), Err(Undefined::NoWeights));
    assert_eq!(tie_weight(&[1.0], &[2.0], &[1.0], 5), Err(Undefined::NoFactors));
    assert_eq!(Smaa::exact(&[], 1, 10).err(), Some(Undefined::NoAccounts));
    assert_eq!(Smaa::exact(&[vec![]], 1, 10).err(), Some(Undefined::NoFactors));
    assert_eq!(Smaa::exact(&[vec![1.0], vec![]], 1, 10).err(), Some(Undefined::Uneven));
    assert_eq!(Smaa::exact(&[vec![1.0]], 1, 0).err(), Some(Undefined::ZeroDivisor));
    assert_eq!(Smaa::exact(&[vec![f64::NAN]], 1, 9).err(), Some(Undefined::TooLarge));
    assert_eq!(Smaa::exact(&[vec![1.0]], 1, 9).expect("fine").results().err(), Some(Undefined::Unrated));
    assert_eq!(two_criteria(&[]).err(), Some(Undefined::NoAccounts));
}
