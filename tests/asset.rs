//! Accounts as assets: what the story of the sample says, computed from the sample as it is published, and what is
//! noticed and what not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{AssetFinding, FindingKind, Place, Severity};
use linchpin::model::forecast::{DataPoint, DataSet, RewardTiming};
use linchpin::model::outcome::{Counted, Undefined};
use linchpin::model::units::{Money, Probability, Share};
use linchpin::model::value::{AssetResults, LeverGroup, Source, Timing, referrers};
use linchpin::model::{AccountId, Date, Period, Scenario};

fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).unwrap()).unwrap().scenario
}

fn results(scenario: &Scenario) -> AssetResults {
    evaluate(scenario).asset
}

fn empty() -> Scenario {
    Scenario::empty("", Date::new(2026, 11, 2).unwrap())
}

fn noticed(scenario: &Scenario) -> Vec<AssetFinding> {
    let all = evaluate(scenario).findings.into_iter();
    all.filter_map(|finding| match finding.kind {
        FindingKind::Asset(found) => Some(found),
        _ => None,
    })
    .collect()
}

#[track_caller]
fn whole(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 0.5, "{found} instead of {expected}");
}

#[track_caller]
fn percent(found: f64, expected: f64) {
    assert!((found * 100.0 - expected).abs() <= 0.05, "{found} instead of {expected} %");
}

#[test]
fn five_points_of_retention_lift_970_to_1278() {
    let lifetime = results(&sample()).lifetime;
    let programme = lifetime.programme().unwrap();
    assert_eq!(programme.timing, Timing::AfterRenewal);
    let uplift = programme.uplift.as_ref().unwrap();
    whole(uplift.before.net.get(), 970.0);
    whole(uplift.after.net.get(), 1_278.0);
    percent(uplift.gross_rise.as_ref().unwrap().get(), 27.5);
    percent(uplift.net_rise.as_ref().unwrap().get(), 31.8);
    percent(uplift.defection_cut.as_ref().unwrap().get(), 25.0);
    assert_eq!(uplift.in_published_range, Ok(true));
    assert!((lifetime.years.unwrap() - 5.0).abs() < 1e-9);
    // The other two timings, by hand: 420 × 1.1 ÷ 0.3 and 420 ÷ 0.3.
    let gross: Vec<f64> = lifetime.timings.iter().map(|t| t.value.as_ref().unwrap().gross.get()).collect();
    for (found, expected) in gross.into_iter().zip([1_120.0, 1_540.0, 1_400.0]) {
        whole(found, expected);
    }
}

#[test]
fn the_curve_runs_through_the_present_value_and_says_where_it_ends() {
    let mut scenario = sample();
    let curve = results(&scenario).lifetime.curve;
    assert_eq!(curve.len(), 41);
    let at = |rate: f64| curve.iter().find(|(x, _)| (x - rate).abs() < 1e-9).unwrap().1.clone().unwrap().get();
    whole(at(0.8), 1_120.0);
    whole(at(0.0), 0.0);
    assert!(curve.windows(2).all(|pair| pair[0].1.clone().unwrap().get() < pair[1].1.clone().unwrap().get()));
    // Where margins grow as fast as they are discounted, the value of an account that never leaves has no limit.
    scenario.asset.lifetime.growth = Share::new(0.1);
    assert_eq!(results(&scenario).lifetime.curve.last().unwrap().1, Err(Undefined::Unbounded));
}

#[test]
fn an_account_takes_net_income_and_the_programmes_rate_until_its_own_are_typed() {
    let mut scenario = sample();
    let found = results(&scenario).lifetime;
    let a2 = found.account(AccountId(2)).unwrap();
    assert_eq!((a2.margin_from, a2.retention_from), (Source::Elsewhere, Source::Elsewhere));
    // 6,800 × 0.8 ÷ 0.3.
    whole(a2.value.as_ref().unwrap().net.get(), 18_133.0);
    assert_eq!((found.total.counted, found.total.missing), (12, 0));
    let lifetime = &mut scenario.account_mut(AccountId(2)).unwrap().lifetime;
    (lifetime.margin, lifetime.retention) = (Some(Money::new(1_000.0)), Some(Probability::new(0.5)));
    lifetime.acquisition = Some(Money::new(100.0));
    let found = results(&scenario).lifetime;
    let a2 = found.account(AccountId(2)).unwrap();
    assert_eq!((a2.margin_from, a2.retention_from), (Source::Account, Source::Account));
    whole(a2.value.as_ref().unwrap().net.get(), 1_000.0 * 0.5 / 0.6 - 100.0);
    scenario.account_mut(AccountId(2)).unwrap().lifetime.margin = None;
    scenario.account_mut(AccountId(2)).unwrap().money.revenue[Period::ThisYear] = None;
    let total = results(&scenario).lifetime.total;
    assert_eq!((total.counted, total.missing), (11, 1));
}

#[test]
fn a3_brought_two_accounts_and_is_credited_with_them() {
    let mut scenario = sample();
    let found = results(&scenario).lifetime;
    let a3 = found.account(AccountId(3)).unwrap();
    assert_eq!(a3.brought, [AccountId(9), AccountId(11)]);
    // (120 + 80) × 0.8 ÷ 0.3.
    whole(a3.referred.as_ref().unwrap().get(), 533.0);
    whole(a3.together.as_ref().unwrap().get(), 4_267.0);
    assert_eq!(referrers(&found).iter().map(|a| a.account).collect::<Vec<_>>(), [AccountId(3)]);
    scenario.account_mut(AccountId(9)).unwrap().lifetime.credit = Some(Probability::new(0.5));
    whole(results(&scenario).lifetime.account(AccountId(3)).unwrap().referred.as_ref().unwrap().get(), 373.0);
    // Two that brought each other are credited with each other, and nothing goes round.
    scenario.account_mut(AccountId(3)).unwrap().lifetime.brought_by = Some(AccountId(9));
    assert_eq!(results(&scenario).lifetime.account(AccountId(9)).unwrap().brought, [AccountId(3)]);
    scenario.account_mut(AccountId(11)).unwrap().money.revenue[Period::ThisYear] = None;
    let found = results(&scenario).lifetime;
    assert_eq!(found.account(AccountId(3)).unwrap().referred, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
}

#[test]
fn nothing_points_at_a_removed_referrer() {
    let mut scenario = sample();
    scenario.account_mut(AccountId(9)).unwrap().lifetime.credit = Some(Probability::new(0.5));
    scenario.remove_account(AccountId(3));
    assert!(scenario.accounts.iter().all(|account| account.lifetime.is_empty()));
    assert_eq!(linchpin::model::validate::faults(&scenario), []);
}

#[test]
fn accounts_in_the_four_states_are_worth_what_the_story_says() {
    let scenario = sample();
    let states = results(&scenario).states;
    for (found, expected) in states.values.as_ref().unwrap().iter().zip([1_770.0, 2_985.0, 1_973.0, 553.0]) {
        whole(*found, expected);
    }
    // 4 × 1,770 + 6 × 2,985 + 2 × 1,973 + 3 × 553.
    whole(states.worth.unwrap().get(), 30_599.0);
    assert_eq!(states.accounts, Ok(15.0));
    let stopping = states.stopping.unwrap();
    assert_eq!((stopping.best, stopping.values.len()), (3, 3));
    let steady = states.steady.unwrap();
    assert!(steady.is_irreducible() && steady.is_limit());
    assert!((steady.shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let shares = states.shares.unwrap();
    assert_eq!(shares.len(), 11);
    assert!(shares.iter().all(|shares| (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9));
    assert!((shares[1][0] - (4.0 / 15.0 * 0.6 + 3.0 / 15.0 * 0.05)).abs() < 1e-12);
}

#[test]
fn states_have_a_discount_rate_and_a_timing_of_their_own() {
    let mut scenario = sample();
    scenario.asset.lifetime.discount = Share::new(0.2);
    let values = |scenario: &Scenario| results(scenario).states.values.unwrap();
    let shared = values(&scenario);
    scenario.asset.states.discount = Some(Share::new(0.1));
    let own = values(&scenario);
    whole(own[1], 2_985.0);
    assert!(own[1] > shared[1]);
    scenario.asset.states.timing = RewardTiming::End;
    assert!((values(&scenario)[1] - own[1] / 1.1).abs() < 1e-9);
}

#[test]
fn a2_falls_and_a8_goes_nowhere() {
    let found = results(&sample());
    let a2 = found.forecast(AccountId(2)).unwrap();
    assert_eq!(a2.history.len(), 8);
    let line = a2.regression.as_ref().unwrap();
    whole(line.slope, -6_369.0);
    assert!(line.is_distinguishable() && *line.p.as_ref().unwrap() < 0.001);
    let next = &a2.years[0];
    let forecast = next.forecast.as_ref().unwrap();
    assert_eq!((next.year, next.typed.as_ref().map(|typed| typed.get())), (2027, Ok(45_000.0)));
    whole(forecast.fit, 48_714.0);
    whole(forecast.prediction.low, 36_824.0);
    whole(forecast.prediction.high, 60_605.0);
    assert_eq!(next.typed_is_likely, Ok(true));
    let a8 = found.forecast(AccountId(8)).unwrap().regression.clone().unwrap();
    whole(a8.slope, 5.0);
    assert!(!a8.is_distinguishable());
    assert!((a8.p.unwrap() - 0.91).abs() < 0.005);
    // The others have their three years only.
    let refused = Err(Undefined::TooFew { of: Counted::Points, have: 3, needed: 4 });
    assert_eq!(found.forecast(AccountId(1)).unwrap().regression, refused);
}

#[test]
fn only_years_before_the_five_periods_are_added() {
    let mut scenario = sample();
    let account = scenario.account_mut(AccountId(1)).unwrap();
    account.money.earlier = [(2025.0, 1.0), (2023.0, 7.0), (2022.5, 1.0), (2023.0, 9.0), (2020.0, 5.0), (1.0, 1.0)]
        .map(|(x, y)| DataPoint::new(x, y))
        .to_vec();
    account.money.earlier.push(DataPoint { x: Some(2021.0), y: None });
    let history = results(&scenario).forecast(AccountId(1)).unwrap().history.clone();
    assert_eq!(history.len(), 5);
    assert_eq!(history[..2], [(2020.0, 5.0), (2023.0, 7.0)]);
    assert_eq!(history[2], (2024.0, 88_000.0));
    // A year later what was the earliest period is no longer one of the five.
    scenario.this_year = 2027;
    assert_eq!(results(&scenario).forecast(AccountId(1)).unwrap().history.len(), 5);
}

#[test]
fn the_level_is_the_scenarios() {
    let mut scenario = sample();
    let width = |scenario: &Scenario| {
        let found = results(scenario);
        let prediction = found.forecast(AccountId(2)).unwrap().years[0].forecast.clone().unwrap().prediction;
        prediction.high - prediction.low
    };
    let usual = width(&scenario);
    scenario.asset.level = Probability::new(0.8);
    assert!(width(&scenario) < usual * 0.7);
    scenario.asset.series = vec![DataSet {
        points: (1..=5).map(|n| DataPoint::new(f64::from(n), f64::from(n * n))).collect(),
        ..DataSet::default()
    }];
    let series = &results(&scenario).series[0];
    let forecast = series.forecast.as_ref().unwrap();
    assert!((forecast.level - 0.8).abs() < 1e-12 && (forecast.x - 6.0).abs() < 1e-12);
}

#[test]
fn an_empty_scenario_has_reasons_instead_of_results() {
    let found = results(&empty());
    assert!(found.lifetime.timings.iter().all(|timed| timed.value == Err(Undefined::Unrated)));
    assert_eq!((found.lifetime.years, found.lifetime.total.sum), (Err(Undefined::Unrated), Err(Undefined::Unrated)));
    assert_eq!((found.states.values, found.states.shares), (Err(Undefined::Unrated), Err(Undefined::Unrated)));
    assert!(found.forecasts.is_empty() && found.series.is_empty());
    assert_eq!(noticed(&empty()), []);
}

#[test]
fn the_sample_gives_no_cause_for_complaint() {
    assert_eq!(noticed(&sample()), []);
}

#[test]
fn a_row_that_does_not_add_up_is_an_error_and_an_empty_one_is_missing() {
    let mut scenario = sample();
    scenario.asset.states.states[1].to[2] = Some(Probability::new(0.1));
    let found = noticed(&scenario);
    assert!(matches!(found[..], [AssetFinding::TransitionsDoNotAdd { state: 1, sum }] if (sum - 0.95).abs() < 1e-9));
    assert_eq!((found[0].severity(), found[0].place()), (Severity::Error, Place::States));
    scenario.asset.states.states[1].to.clear();
    assert_eq!(noticed(&scenario), [AssetFinding::TransitionsMissing { missing: 1, needed: 4 }]);
}

#[test]
fn a_typed_forecast_is_held_against_the_line() {
    let mut scenario = sample();
    let typed = |scenario: &mut Scenario, account: u32, next: f64, after: f64| {
        let revenue = &mut scenario.account_mut(AccountId(account)).unwrap().money.revenue;
        (revenue[Period::NextYear], revenue[Period::YearAfter]) = (Some(Money::new(next)), Some(Money::new(after)));
    };
    // Below the interval, and falling as the line does.
    typed(&mut scenario, 2, 30_000.0, 38_000.0);
    let found = noticed(&scenario);
    assert!(matches!(found[..], [AssetFinding::ForecastOutside { account: AccountId(2), year: 2027, .. }]));
    assert_eq!((found[0].severity(), found[0].place()), (Severity::Warning, Place::Forecast(AccountId(2))));
    // Up again, against a clear fall: one finding, the graver one.
    typed(&mut scenario, 2, 45_000.0, 90_000.0);
    let found = noticed(&scenario);
    assert!(matches!(
        found[..],
        [AssetFinding::ForecastAgainstTrend { account: AccountId(2), year: 2028, slope, .. }] if slope < 0.0
    ));
    typed(&mut scenario, 2, 45_000.0, 38_000.0);
    // Without a clear trend there is none to go against.
    typed(&mut scenario, 8, 5_900.0, 5_800.0);
    assert_eq!(noticed(&scenario), []);
    typed(&mut scenario, 8, 12_000.0, 5_800.0);
    assert!(matches!(noticed(&scenario)[..], [AssetFinding::ForecastOutside { account: AccountId(8), .. }]));
}

#[test]
fn retention_of_a_hundred_per_cent_and_a_missing_margin_are_noticed() {
    let mut scenario = sample();
    scenario.asset.lifetime.retention = Some(Probability::new(1.0));
    scenario.account_mut(AccountId(9)).unwrap().lifetime.retention = Some(Probability::new(1.0));
    let certain = |of| AssetFinding::RetentionCertain { of };
    assert_eq!(noticed(&scenario), [certain(None), certain(Some(AccountId(9)))]);
    scenario.asset.lifetime.retention = Some(Probability::new(0.99));
    scenario.account_mut(AccountId(9)).unwrap().lifetime.retention = None;
    assert_eq!(noticed(&scenario), []);
    scenario.asset.lifetime.margin = None;
    scenario.account_mut(AccountId(9)).unwrap().money.revenue[Period::ThisYear] = None;
    let unknown = |of| AssetFinding::MarginUnknown { of };
    assert_eq!(noticed(&scenario), [unknown(None), unknown(Some(AccountId(9)))]);
    // An account of which nothing is entered here is not asked for.
    scenario.account_mut(AccountId(9)).unwrap().lifetime.brought_by = None;
    scenario.asset.lifetime = linchpin::model::value::RetentionForm::default();
    assert_eq!(noticed(&scenario), []);
}

#[test]
fn states_that_lose_and_better_stops_are_noticed() {
    let mut scenario = sample();
    // Courting accounts at risk costs a fortune.
    scenario.asset.states.states[2].margin = None;
    scenario.asset.states.states[2].cost = Some(Money::new(5_000.0));
    let found = noticed(&scenario);
    assert!(
        found.iter().any(|f| matches!(f, AssetFinding::StateLoses { state: 2, value } if *value < 0.0)),
        "{found:?}"
    );
    assert!(
        found.iter().any(|f| matches!(f, AssetFinding::BetterToStop { state: 2, gain } if *gain > 0.0)),
        "{found:?}"
    );
    assert!(found.iter().all(|f| f.severity() == Severity::Hint));
    // A cost that later orders pay back is no loss.
    scenario.asset.states.states[2].cost = Some(Money::new(10.0));
    let found = noticed(&scenario);
    let speaks = |f: &AssetFinding| matches!(f, AssetFinding::StateLoses { .. } | AssetFinding::BetterToStop { .. });
    assert!(!found.iter().any(speaks), "{found:?}");
}

#[test]
fn barriers_alone_are_noticed() {
    let mut scenario = sample();
    scenario.asset.levers.retain(|lever| lever.group == LeverGroup::Barrier);
    assert_eq!(noticed(&scenario), [AssetFinding::OnlyBarriers { levers: 2 }]);
    // One that makes staying good is enough.
    scenario.asset.levers = sample().asset.levers;
    assert!(!noticed(&scenario).iter().any(|f| matches!(f, AssetFinding::OnlyBarriers { .. })));
    scenario.asset.levers.clear();
    assert_eq!(noticed(&scenario), []);
}

#[test]
fn every_finding_has_a_sentence_in_every_language() {
    use linchpin::model::finding::Finding;
    use linchpin::text::{Language, findings};
    let scenario = sample();
    let (account, year) = (AccountId(2), 2027);
    let kinds = [
        AssetFinding::TransitionsDoNotAdd { state: 1, sum: 0.95 },
        AssetFinding::ForecastAgainstTrend { account, year, typed: 60_000.0, now: 52_000.0, slope: -6_369.0 },
        AssetFinding::ForecastAgainstTrend { account, year, typed: 40_000.0, now: 52_000.0, slope: 6_369.0 },
        AssetFinding::ForecastOutside { account, year, typed: 30_000.0, low: 36_824.4, high: 60_604.6 },
        AssetFinding::RetentionCertain { of: None },
        AssetFinding::RetentionCertain { of: Some(account) },
        AssetFinding::StateLoses { state: 2, value: -12.0 },
        AssetFinding::BetterToStop { state: 2, gain: 12.0 },
        AssetFinding::OnlyBarriers { levers: 1 },
        AssetFinding::MarginUnknown { of: None },
        AssetFinding::MarginUnknown { of: Some(account) },
        AssetFinding::TransitionsMissing { missing: 1, needed: 4 },
    ];
    for language in Language::ALL {
        for kind in &kinds {
            let said = findings::sentence(&Finding::from(FindingKind::Asset(kind.clone())), &scenario, language);
            assert!(!said.what.is_empty() && !said.why.is_empty() && !said.what.contains('{'), "{said:?}");
        }
    }
    let outside = Finding::from(FindingKind::Asset(kinds[3].clone()));
    let said = findings::sentence(&outside, &scenario, Language::En).what;
    assert!(said.contains("Chiding Steel") && said.contains("CNY 36,824 thousand"), "{said}");
}
