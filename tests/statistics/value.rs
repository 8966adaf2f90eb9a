//! What an account is worth over its lifetime.

use crate::{Vector, close, numbers};
use linchpin::model::forecast::Chain;
use linchpin::model::value::{REICHHELD_SASSER, Retention, Timing, best_stopping, expected_lifetime, state_values};
use linchpin::model::{Money, Outcome, Share, Undefined};
use proptest::prelude::*;
use serde_json::Value;

fn chain(rows: Vec<Vec<f64>>) -> Chain {
    Chain::new(rows).expect("rows sum to one")
}

#[test]
fn pfeifer_and_carraway() {
    let v = Vector::of("m03-pfeifer-carraway-T4");
    let (p, rewards) = (chain(v.table("P")), v.input("R"));
    let input = |key: &str| v.0["inputs"][key].as_f64().expect("a number");
    v.check_all("V", &p.value_over(&rewards, input("discount"), 4).expect("defined"));
    // Courting the account that has not bought for four periods loses money: V₄ < 0, so one stops there.
    let stopping = best_stopping(&p, &rewards, input("discount")).expect("defined");
    assert_eq!(stopping.best, 3);
    let endless = state_values(&p, &rewards, input("discount")).expect("defined");
    close(stopping.values[3], endless[0], 1e-12);
    assert!(endless[3] < 0.0 && stopping.values[2] > stopping.values[3]);
}

#[test]
fn margin_multiples() {
    let v = Vector::of("m03-margin-multiple-table");
    let rows = v.0["expected"]["table"].as_array().expect("rows");
    for (discount, row) in v.input("i").into_iter().zip(rows) {
        for (retention, expected) in v.input("r").into_iter().zip(numbers(row)) {
            close(Retention::new(1.0, retention, discount).multiple().expect("defined"), expected, 0.005 + 1e-9);
        }
    }
}

#[test]
fn lifetimes() {
    let v = Vector::of("m03-retention-lifetime");
    let lifetimes: Vec<f64> =
        v.input("defection").iter().map(|d| expected_lifetime(1.0 - d).expect("defined")).collect();
    v.check_all("lifetime_years", &lifetimes);
    assert_eq!(expected_lifetime(1.0), Err(Undefined::Unbounded));
    assert_eq!(expected_lifetime(1.1), Err(Undefined::NotAProbability));
    assert_eq!(expected_lifetime(f64::NAN), Err(Undefined::NotAProbability));
}

fn case() -> Value {
    let case: Value = serde_json::from_str(include_str!("../data/sample-case.json")).expect("the case");
    case["d12"].clone()
}

#[test]
fn five_points_of_retention_in_the_sample_case() {
    let case = case();
    let form = |key: &str| case["retentionForm"][key].as_f64().expect("a number");
    let account = Retention {
        acquisition: Money::new(form("acquisition")),
        ..Retention::new(form("margin"), form("retention"), form("discount"))
    };
    let uplift = account.raised_by(form("upliftPoints") / 100.0).expect("defined");
    assert_eq!(format!("{:.0} {:.0}", uplift.before.net.get(), uplift.after.net.get()), "970 1278");
    let percent = |share: &Outcome<Share>| format!("{:.1}", share.clone().expect("defined").get() * 100.0);
    assert_eq!((percent(&uplift.gross_rise), percent(&uplift.net_rise)), ("27.5".to_owned(), "31.8".to_owned()));
    assert_eq!(uplift.in_published_range, Ok(true));
    // Five points of a defection rate of 20 % are a quarter of it.
    close(uplift.defection_cut.expect("defined").get(), 0.25, 1e-12);
    let published = numbers(&case["retentionForm"]["publishedRangePercent"]);
    assert_eq!(published, [REICHHELD_SASSER.low * 100.0, REICHHELD_SASSER.high * 100.0]);
}

#[test]
fn states_of_the_sample_case() {
    let markov = &case()["markov"];
    let rows = markov["transition"].as_array().expect("rows").iter().map(numbers).collect();
    let chain = chain(rows);
    let values = state_values(&chain, &numbers(&markov["reward"]), 0.1).expect("defined");
    let shown: Vec<String> = values.iter().map(|v| format!("{v:.0}")).collect();
    assert_eq!(shown, ["1770", "2985", "1973", "553"]);
    let steady = chain.steady_state().expect("one");
    assert!(steady.is_irreducible() && steady.is_limit());
    // 4 prospects, 6 active, 2 at risk, 3 lost.
    let worth = chain.worth(&[4.0, 6.0, 2.0, 3.0], &values).expect("defined");
    close(worth, 4.0 * values[0] + 6.0 * values[1] + 2.0 * values[2] + 3.0 * values[3], 1e-9);
}

#[test]
fn three_timings_of_one_account() {
    // m 100, r .8, i .1: divisor .3. 80/.3, 110/.3, 100/.3. Growth of 5 %: divisor 1.1 − .84 = .26.
    for (timing, plain, growing) in
        [(Timing::AfterRenewal, 80.0, 80.0), (Timing::Now, 110.0, 110.0), (Timing::CertainFirst, 100.0, 100.0)]
    {
        let account = Retention { timing, ..Retention::new(100.0, 0.8, 0.1) };
        close(account.value().expect("defined").gross.get(), plain / 0.3, 1e-9);
        let account = Retention { growth: 0.05, ..account };
        close(account.value().expect("defined").gross.get(), growing / 0.26, 1e-9);
    }
}

#[test]
fn referrals_are_an_extra_margin() {
    // Multiple 8/3: (60 + 30)·8/3 = 240, of which 80 by referrals; 40 to win it.
    let account =
        Retention { referral: Money::new(30.0), acquisition: Money::new(40.0), ..Retention::new(60.0, 0.8, 0.1) };
    let value = account.value().expect("defined");
    close(value.gross.get(), 240.0, 1e-9);
    close(value.referral.get(), 80.0, 1e-9);
    close(value.net.get(), 200.0, 1e-9);
}

#[track_caller]
fn check(account: Retention, reason: Undefined) {
    assert_eq!(account.value(), Err(reason));
}

#[test]
fn lifetime_value_is_undefined_with_a_reason() {
    check(Retention::new(100.0, 1.0, 0.0), Undefined::Unbounded);
    check(Retention::new(100.0, 0.9, -0.1), Undefined::Unbounded);
    check(Retention::new(100.0, 0.95, -0.1), Undefined::Unbounded);
    check(Retention { growth: 0.25, ..Retention::new(100.0, 0.88, 0.1) }, Undefined::Unbounded);
    check(Retention::new(100.0, 1.01, 0.1), Undefined::NotAProbability);
    check(Retention::new(100.0, -0.01, 0.1), Undefined::NotAProbability);
    check(Retention::new(100.0, f64::NAN, 0.1), Undefined::NotAProbability);
    check(Retention::new(100.0, 0.8, -1.0), Undefined::DiscountTooLow);
    check(Retention { growth: -1.5, ..Retention::new(100.0, 0.8, 0.1) }, Undefined::NegativeValue);
    check(Retention::new(f64::MAX, 0.99, 0.0), Undefined::TooLarge);
    assert_eq!(Retention::new(100.0, 0.98, 0.1).raised_by(0.05).err(), Some(Undefined::NotAProbability));
    let loses = Retention::new(-5.0, 0.8, 0.1).raised_by(0.05).expect("defined");
    assert_eq!(
        (loses.gross_rise, loses.in_published_range),
        (Err(Undefined::FirstNotPositive), Err(Undefined::FirstNotPositive))
    );
}

#[test]
fn state_values_are_undefined_with_a_reason() {
    let two = chain(vec![vec![0.5, 0.5], vec![0.0, 1.0]]);
    assert_eq!(state_values(&two, &[1.0], 0.1), Err(Undefined::Uneven));
    assert_eq!(state_values(&two, &[1.0, 0.0], 0.0), Err(Undefined::Unbounded));
    assert_eq!(state_values(&two, &[1.0, 0.0], -0.5), Err(Undefined::Unbounded));
    assert_eq!(state_values(&two, &[1.0, 0.0], -2.0), Err(Undefined::DiscountTooLow));
    assert_eq!(state_values(&two, &[1.0, 0.0], f64::NAN), Err(Undefined::TooLarge));
    assert_eq!(best_stopping(&chain(vec![vec![1.0]]), &[1.0], 0.1), Err(Undefined::NoFactors));
    assert_eq!(best_stopping(&two, &[1.0], 0.1), Err(Undefined::Uneven));
}

proptest! {
    #[test]
    fn a_closed_form_is_what_the_years_add_up_to(
        margin in -100.0..100.0_f64, retention in 0.0..0.9_f64, discount in 0.05..0.5_f64, growth in -0.5..0.1_f64,
    ) {
        for timing in Timing::ALL {
            let account = Retention { growth, timing, ..Retention::new(margin, retention, discount) };
            let (first, certain) = match timing {
                Timing::AfterRenewal => (1, 0),
                Timing::Now => (0, 0),
                Timing::CertainFirst => (1, 1),
            };
            let year = |t: i32| margin * (1.0 + growth).powi(t - first) * retention.powi(t - certain) / (1.0 + discount).powi(t);
            let sum: f64 = (first..4000).map(year).sum();
            let value = account.value().expect("defined").gross.get();
            prop_assert!((value - sum).abs() < 1e-8 * sum.abs().max(1.0), "{timing:?} {value} {sum}");
        }
    }

    #[test]
    fn two_states_are_the_retention_form(retention in 0.0..1.0_f64, discount in 0.05..0.5_f64) {
        let stays = chain(vec![vec![retention, 1.0 - retention], vec![0.0, 1.0]]);
        let value = state_values(&stays, &[100.0, 0.0], discount).expect("defined")[0];
        let now = Retention { timing: Timing::Now, ..Retention::new(100.0, retention, discount) };
        prop_assert!((value - now.value().expect("defined").gross.get()).abs() < 1e-8 * value);
        let long = stays.value_over(&[100.0, 0.0], discount, 10_000).expect("defined")[0];
        prop_assert!((value - long).abs() < 1e-8 * value);
    }
}
