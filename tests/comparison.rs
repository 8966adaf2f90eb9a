//! Two scenarios side by side.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use linchpin::model::comparison::{AccountChange, AssetSetting, Pair, SettingDifference, There, compare};
use linchpin::model::method::{AttractivenessCut, StrengthRule};
use linchpin::model::plan::Topic;
use linchpin::model::position::Class;
use linchpin::model::risk::{Level, RiskLevel};
use linchpin::model::{
    AccountId, FactorId, Money, Period, PersonId, Probability, RiskId, Scenario, ScoreEntry, Weight,
};
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
fn what_lifetime_values_rest_on_is_compared_as_it_was_entered() {
    let (mine, mut theirs) = (sample(), sample());
    theirs.asset.lifetime.retention = Some(Probability::new(0.85));
    theirs.asset.states.states.pop();
    theirs.account_mut(AccountId(3)).expect("A3").lifetime.margin = Some(Money::new(900.0));
    let found = compare(&mine, &theirs);
    let numbers: Vec<_> = found
        .settings
        .iter()
        .filter_map(|setting| match setting {
            SettingDifference::Asset(which, pair) => Some((*which, *pair)),
            _ => None,
        })
        .collect();
    assert_eq!(
        numbers,
        [
            (AssetSetting::Retention, Pair { mine: Some(0.8), theirs: Some(0.85) }),
            (AssetSetting::States, Pair { mine: Some(4.0), theirs: Some(3.0) }),
            (AssetSetting::AccountsNow, Pair { mine: Some(15.0), theirs: Some(12.0) }),
        ]
    );
    assert_eq!(
        found.accounts[0].changes,
        [AccountChange::Margin(Pair { mine: None, theirs: Some(Money::new(900.0)) })]
    );
}

#[test]
fn design_projects_that_differ_are_listed_with_what_follows_from_them() {
    use linchpin::model::comparison::{ProjectChange, There};
    use linchpin::model::ids::ProjectId;
    let (mine, mut theirs) = (sample(), sample());
    let project = theirs.project_mut(ProjectId(1)).expect("B1");
    let hows: Vec<_> = project.measure.house.hows.iter().map(|h| h.id).collect();
    let concepts: Vec<_> = project.analyse.morphology.concepts.iter().map(|c| c.id).collect();
    project.charter.target.value = Some(90.0);
    project.remove_item(hows[3]);
    // A phase that was passed is opened again.
    project.reviews.remove(&linchpin::model::toolkit::Phase::Measure);
    let added = theirs.add_project().expect("room");
    let found = compare(&mine, &theirs);
    assert!(!found.is_same() && found.settings.is_empty());
    assert_eq!((found.projects.len(), found.projects[1].project, found.projects[1].there), (2, added, There::Theirs));
    let changes = &found.projects[0].changes;
    assert!(changes.contains(&ProjectChange::Target(Pair { mine: Some(95.0), theirs: Some(90.0) })));
    let is_how =
        |c: &&ProjectChange| matches!(c, ProjectChange::FirstHow(Pair { mine: Some(how), .. }) if *how == hows[3]);
    assert_eq!(changes.iter().filter(is_how).count(), 1);
    assert!(changes.iter().any(|c| matches!(c, ProjectChange::Current(_))));
    assert!(!changes.iter().any(|c| matches!(c, ProjectChange::FirstConcept(_))), "{concepts:?}");
    assert_eq!(compare(&mine, &sample()).projects, []);
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
