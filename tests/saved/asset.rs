//! The customer-asset part with every field filled; what can be wrong with it, and what is done about it.

use crate::full;
use linchpin::model::forecast::{AccountState, DataPoint, DataSet, RewardTiming, StateModel};
use linchpin::model::ids::AccountId;
use linchpin::model::limits;
use linchpin::model::units::{Money, Probability, Share};
use linchpin::model::validate::{AssetFault, AssetNumber, Counted, Fault, Remedy, faults, mend};
use linchpin::model::value::{Asset, Lever, LeverGroup, Lifetime, RetentionForm, Timing};
use linchpin::model::{Account, Scenario};
use linchpin::saved::{link, read, write};

/// All of it.
pub fn asset() -> Asset {
    let chance = |value: f64| Some(Probability::new(value));
    let state = |name: &str, to: Vec<Option<Probability>>| AccountState {
        name: name.into(),
        margin: Some(Money::new(520.0)),
        cost: Some(Money::new(5.5)),
        now: Some(6.0),
        to,
    };
    Asset {
        lifetime: RetentionForm {
            subject: "A middle account".into(),
            margin: Some(Money::new(420.0)),
            referral: Some(Money::new(12.5)),
            retention: chance(0.8),
            acquisition: Some(Money::new(150.0)),
            discount: Share::new(0.12),
            growth: Share::new(-0.02),
            points: Share::new(0.03),
            timing: Timing::CertainFirst,
        },
        levers: vec![Lever { text: "Common stock".into(), group: LeverGroup::Barrier, points: Some(Share::new(0.01)) }],
        states: StateModel {
            states: vec![state("Active", vec![chance(0.8), chance(0.2)]), state("Lost", vec![None, chance(1.0)])],
            discount: Some(Share::new(0.2)),
            timing: RewardTiming::End,
            horizon: 7,
        },
        series: vec![DataSet {
            name: "Market".into(),
            x_name: "Year".into(),
            y_name: "Units".into(),
            points: vec![DataPoint::new(2019.0, 1.5), DataPoint { x: Some(2020.0), y: None }],
            at: Some(2030.0),
        }],
        level: Probability::new(0.9),
    }
}

/// The part of the account that has everything.
pub fn fill(account: &mut Account) {
    account.lifetime = Lifetime {
        margin: Some(Money::new(-3.5)),
        retention: Some(Probability::new(0.9)),
        acquisition: Some(Money::new(40.0)),
        brought_by: Some(AccountId(2)),
        credit: Some(Probability::new(0.5)),
    };
    account.money.earlier = vec![DataPoint::new(2019.0, 93_000.0), DataPoint { x: None, y: Some(1.0) }];
}

/// Breaks the scenario in one place, expects exactly this fault, and that mending leaves none.
#[track_caller]
fn check(breaks: impl Fn(&mut Scenario), expected: AssetFault, is_written: bool) -> Scenario {
    let mut scenario = full::with_additions();
    assert_eq!(faults(&scenario), []);
    breaks(&mut scenario);
    let expected = [Fault::Asset(expected)];
    assert_eq!(faults(&scenario), expected);
    assert_eq!(expected[0].remedy(), Remedy::Mend);
    if is_written {
        assert_eq!(read(&write(&scenario)).expect("mended").repairs, expected, "the reader lists what it mends");
    }
    mend(&mut scenario);
    assert_eq!(faults(&scenario), []);
    scenario
}

fn number(number: AssetNumber) -> AssetFault {
    AssetFault::AssetNumber { number, account: None }
}

fn of_a3(number: AssetNumber) -> AssetFault {
    AssetFault::AssetNumber { number, account: Some(AccountId(3)) }
}

fn a3(scenario: &mut Scenario) -> &mut Account {
    scenario.account_mut(AccountId(3)).expect("A3")
}

#[test]
fn rates_that_are_none_go_back_or_are_cleared() {
    let usual = RetentionForm::default();
    let form = |s: &Scenario| s.asset.lifetime.clone();
    let mended =
        check(|s| s.asset.lifetime.retention = Some(Probability::new(1.5)), number(AssetNumber::Retention), true);
    assert_eq!(form(&mended).retention, None);
    let mended = check(|s| s.asset.lifetime.discount = Share::new(-1.0), number(AssetNumber::Discount), true);
    assert_eq!(form(&mended).discount, usual.discount);
    let mended = check(|s| s.asset.lifetime.growth = Share::new(-1e308), number(AssetNumber::Growth), true);
    assert_eq!(form(&mended).growth, usual.growth);
    let mended = check(|s| s.asset.lifetime.points = Share::new(5.0), number(AssetNumber::Points), true);
    assert_eq!(form(&mended).points, usual.points);
    let mended = check(|s| s.asset.levers[0].points = Some(Share::new(-0.1)), number(AssetNumber::LeverPoints), true);
    assert_eq!(mended.asset.levers[0].points, None);
    let mended = check(|s| s.asset.level = Probability::new(1.0), number(AssetNumber::Level), true);
    assert_eq!(mended.asset.level, Asset::default().level);
}

#[test]
fn states_lose_only_what_says_nothing() {
    let mended = check(|s| s.asset.states.states[0].now = Some(-1.0), number(AssetNumber::AccountsNow), true);
    assert_eq!(mended.asset.states.states[0].now, None);
    let mended = check(|s| s.asset.states.states[1].now = Some(f64::NAN), number(AssetNumber::AccountsNow), false);
    assert_eq!(mended.asset.states.states[1].now, None);
    for horizon in [0, 51, u32::MAX] {
        let mended = check(|s| s.asset.states.horizon = horizon, number(AssetNumber::Horizon), true);
        assert_eq!(mended.asset.states.horizon, 10);
    }
    let mended = check(|s| s.asset.states.discount = Some(Share::new(-2.0)), number(AssetNumber::Discount), true);
    assert_eq!(mended.asset.states.discount, None);
    let stray = AssetFault::Transition { state: 1 };
    let mended = check(|s| s.asset.states.states[1].to.push(Some(Probability::new(0.5))), stray.clone(), true);
    assert_eq!(mended.asset, full::with_additions().asset);
    let mended = check(|s| s.asset.states.states[1].to[1] = Some(Probability::new(-0.5)), stray, true);
    assert_eq!(mended.asset.states.states[1].to, [None, None]);
}

#[test]
fn points_and_referrals_that_lead_nowhere_are_cleared() {
    let mended = check(|s| s.asset.series[0].points[0].y = Some(f64::INFINITY), number(AssetNumber::Series), false);
    assert_eq!(mended.asset.series[0].points[0], DataPoint { x: Some(2019.0), y: None });
    let mended = check(|s| s.asset.series[0].at = Some(f64::NAN), number(AssetNumber::Series), false);
    assert_eq!(mended.asset.series[0].at, None);
    let mended = check(|s| a3(s).money.earlier[0].x = Some(f64::NAN), of_a3(AssetNumber::History), false);
    assert_eq!(mended.account(AccountId(3)).expect("A3").money.earlier[0].y, Some(93_000.0));
    check(|s| a3(s).lifetime.retention = Some(Probability::new(-0.1)), of_a3(AssetNumber::Retention), true);
    check(|s| a3(s).lifetime.credit = Some(Probability::new(2.0)), of_a3(AssetNumber::Credit), true);
    let itself = AssetFault::BroughtItself { account: AccountId(3) };
    let mended = check(|s| a3(s).lifetime.brought_by = Some(AccountId(3)), itself, true);
    assert_eq!(mended.account(AccountId(3)).expect("A3").lifetime.brought_by, None);
    let nobody = AssetFault::BroughtByNobody { account: AccountId(3), by: AccountId(1) };
    let mended = check(|s| a3(s).lifetime.brought_by = Some(AccountId(1)), nobody, true);
    assert_eq!(mended.account(AccountId(3)).expect("A3").lifetime.brought_by, None);
}

#[track_caller]
fn too_many(grows: impl Fn(&mut Scenario), count: usize, limit: usize) {
    let mut scenario = full::with_additions();
    grows(&mut scenario);
    assert_eq!(faults(&scenario), [Fault::TooMany { what: Counted::Entries, count, limit }]);
    assert!(read(&write(&scenario)).is_err());
}

#[test]
fn lists_have_an_end() {
    let lever = |s: &Scenario| s.asset.levers[0].clone();
    too_many(|s| s.asset.levers = vec![lever(s); limits::ENTRIES + 1], limits::ENTRIES + 1, limits::ENTRIES);
    let state = |_: &Scenario| AccountState::default();
    too_many(|s| s.asset.states.states = vec![state(s); limits::STATES + 1], limits::STATES + 1, limits::STATES);
    too_many(|s| s.asset.series = vec![DataSet::default(); limits::SERIES + 1], limits::SERIES + 1, limits::SERIES);
    let points = vec![DataPoint::new(1.0, 2.0); 100_000];
    too_many(|s| s.asset.series[0].points.clone_from(&points), 100_000, limits::ENTRIES);
    too_many(|s| a3(s).money.earlier.clone_from(&points), 100_000, limits::ENTRIES);
}

#[test]
fn an_untouched_part_is_not_written() {
    let scenario = Scenario::empty("Empty", "2026-11-02".parse().expect("a day"));
    assert!(!write(&scenario).contains("asset"));
    let mut settings = scenario.clone();
    settings.asset.states.horizon = 20;
    let text = write(&settings);
    assert!(text.contains("\"horizon\": 20") && !text.contains("\"level\""), "{text}");
    assert!(!scenario.is_same(&settings));
    assert_eq!(read(&text).expect("read").scenario, settings);
    assert_eq!(link::decode(&link::encode(&settings).expect("a link")).expect("opened").scenario, settings);
}
