//! Two scenarios side by side.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use linchpin::model::comparison::{AccountChange, Pair, SettingDifference, There, compare};
use linchpin::model::method::{AttractivenessCut, StrengthRule};
use linchpin::model::plan::Topic;
use linchpin::model::position::Class;
use linchpin::model::risk::{Level, RiskLevel};
use linchpin::model::{AccountId, FactorId, Money, Period, PersonId, RiskId, Scenario, ScoreEntry, Weight};
use linchpin::saved::read;

fn sample() -> Scenario {
    read(include_str!("../public/samples/yanchuan.en.json")).expect("the sample").scenario
}

#[test]
fn a_scenario_is_the_same_as_itself_in_any_language() {
    let found = compare(&sample(), &sample());
    assert!(found.is_same());
    assert_eq!((found.same_accounts, found.same_risks), (12, 16));
    let hans = read(include_str!("../public/samples/yanchuan.zh-Hans.json")).expect("the sample").scenario;
    assert!(compare(&sample(), &hans).is_same());
}

#[test]
fn accounts_and_risks_of_one_side_are_told_from_those_of_both() {
    let (mut mine, mut theirs) = (sample(), sample());
    mine.remove_account(AccountId(12));
    let added = theirs.add_account().expect("room");
    theirs.risks.retain(|risk| risk.id != RiskId(3));
    let found = compare(&mine, &theirs);
    let there: Vec<_> = found.accounts.iter().map(|a| (a.account, a.there)).filter(|a| a.1 != There::Both).collect();
    assert_eq!(there, [(AccountId(12), There::Theirs), (added, There::Theirs)]);
    assert_eq!(found.risk_count, Pair { mine: 16, theirs: 15 });
    assert_eq!((found.risks.len(), found.risks[0].there), (1, There::Mine));
    assert_eq!(found.same_risks, 15);
}

#[test]
fn only_what_differs_of_an_account_is_listed() {
    let (mine, mut theirs) = (sample(), sample());
    let account = theirs.account_mut(AccountId(3)).expect("A3");
    account.money.revenue[Period::ThisYear] = Some(Money::new(1_000.0));
    let found = compare(&mine, &theirs);
    assert_eq!(found.accounts.len(), 1);
    let changes = &found.accounts[0].changes;
    assert_eq!(
        changes[0],
        AccountChange::Revenue(Pair { mine: Ok(Money::new(36_000.0)), theirs: Ok(Money::new(1_000.0)) })
    );
    assert!(matches!(changes[..], [_, AccountChange::NetIncome(_)]));

    let mut theirs = sample();
    let day = theirs.as_of;
    let scores = &mut theirs.account_mut(AccountId(3)).expect("A3").attractiveness.current_mut(day).scores;
    for entry in scores.values_mut() {
        *entry = ScoreEntry::new(0.0);
    }
    let found = compare(&mine, &theirs);
    let a3 = found.accounts.iter().find(|a| a.account == AccountId(3)).expect("A3 differs");
    let class = AccountChange::Class(Pair { mine: Ok(Class::Key), theirs: Ok(Class::Maintenance) });
    assert_eq!(a3.changes[0], class);
    assert!(matches!(a3.changes[1], AccountChange::Attractiveness(_)));
    assert_eq!(a3.changes.len(), 2, "strength and money are the same");
}

#[test]
fn levels_of_risks_are_compared_before_and_after() {
    let (mine, mut theirs) = (sample(), sample());
    let risk = theirs.risk_mut(RiskId(1)).expect("K1");
    risk.before.probability = Some(Level::Low);
    risk.before.impact = Some(Level::Low);
    let found = compare(&mine, &theirs);
    assert_eq!(found.risks.len(), 1);
    let before = Pair { mine: Ok(RiskLevel::Stop), theirs: Ok(RiskLevel::Caution) };
    assert_eq!((found.risks[0].before.clone(), found.risks[0].after.clone()), (Some(before), None));
}

#[test]
fn settings_that_differ_are_listed_with_both_values() {
    let (mine, mut theirs) = (sample(), sample());
    theirs.method.attractiveness.cut = AttractivenessCut::Median;
    theirs.method.strength.rule = StrengthRule::DifferenceToBest;
    theirs.method.attractiveness.factors[1].weight = Weight::new(3.0);
    let gone = theirs.method.attractiveness.factors.pop().expect("a row").id;
    theirs.this_year = 2027;
    let found = compare(&mine, &theirs).settings;
    let one = Weight::new(1.0);
    assert_eq!(
        found,
        [
            SettingDifference::ThisYear(Pair { mine: 2026, theirs: 2027 }),
            SettingDifference::AttractivenessCut(Pair {
                mine: AttractivenessCut::Mean,
                theirs: AttractivenessCut::Median
            }),
            SettingDifference::AttractivenessWeight(
                FactorId(2),
                Pair { mine: Some(one), theirs: Some(Weight::new(3.0)) }
            ),
            SettingDifference::AttractivenessWeight(gone, Pair { mine: Some(one), theirs: None }),
            SettingDifference::StrengthRule(Pair {
                mine: StrengthRule::RatioToBest,
                theirs: StrengthRule::DifferenceToBest
            }),
        ]
    );
}

#[test]
fn reviews_of_plans_are_compared_but_not_their_texts() {
    let (mine, mut theirs) = (sample(), sample());
    let day = |text: &str| Some(text.parse().expect("a day"));
    theirs.plans.review_date = day("2027-01-15");
    theirs.plans.set_first(AccountId(3), false);
    theirs.plans.set_minutes(Topic::Money, 4);
    let plan = theirs.plan_mut(AccountId(4)).expect("A4");
    plan.decision = "Something else?".into();
    plan.review_date = day("2026-11-20");
    plan.decision_owner = Some(PersonId(5));
    let found = compare(&mine, &theirs);
    assert_eq!(found.same_accounts, 11);
    let changes = [
        AccountChange::Review(Pair { mine: None, theirs: day("2026-11-20") }),
        AccountChange::Decider(Pair { mine: Some(PersonId(1)), theirs: Some(PersonId(5)) }),
    ];
    assert_eq!(found.accounts[0].changes, changes);
    let first = |ids: &[u32]| ids.iter().copied().map(AccountId).collect::<Vec<_>>();
    let settings = [
        SettingDifference::ReviewDate(Pair { mine: day("2026-12-10"), theirs: day("2027-01-15") }),
        SettingDifference::FirstPlans(Pair { mine: first(&[3, 1, 4, 6]), theirs: first(&[1, 4, 6]) }),
        SettingDifference::ReviewMinutes(Pair { mine: 10, theirs: 12 }),
    ];
    assert_eq!(found.settings, settings);
}
