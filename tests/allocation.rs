//! Resources (D13), kept robustness settings (D17) and kept loss tests (D11): what the sample's story says, when findings
//! speak and when they are silent, and what absurd input becomes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use linchpin::model::accounts::Effort;
use linchpin::model::comparison::{AccountChange, SettingDifference, compare};
use linchpin::model::evaluation::{DeeperSettings, Evaluation, deeper, evaluate};
use linchpin::model::finding::{FindingKind, PortfolioFinding, Severity};
use linchpin::model::ids::{AccountId, PersonId};
use linchpin::model::money::LossTest;
use linchpin::model::outcome::Undefined;
use linchpin::model::position::Class;
use linchpin::model::position::robustness::{
    RobustnessFound, RobustnessPart, RobustnessRun, Uncertainty, is_close, same_inputs,
};
use linchpin::model::resources::{Kind, ResourceMethod, ResourcePart, Service};
use linchpin::model::units::{Money, Share};
use linchpin::model::validate::{Counted, Fault, Misfit, Remedy, faults, mend};
use linchpin::model::{Outcome, Scenario};
use linchpin::saved::{read, write};
use linchpin::text::Language;
use linchpin::text::findings::sentences;

fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    read(&std::fs::read_to_string(path).unwrap()).unwrap().scenario
}

fn found(results: &Evaluation) -> Vec<&PortfolioFinding> {
    let all = results.findings.iter();
    all.filter_map(|finding| if let FindingKind::Portfolio(of) = &finding.kind { Some(of) } else { None }).collect()
}

#[track_caller]
fn close(found: &Outcome<Share>, expected: f64) {
    let found = found.as_ref().unwrap().get();
    assert!((found - expected).abs() < 5e-4, "{found} instead of {expected}");
}

const fn a(id: u32) -> AccountId {
    AccountId(id)
}

#[test]
fn more_days_are_promised_than_there_are_and_a_maintenance_account_takes_most() {
    let scenario = sample();
    let results = evaluate(&scenario);
    let resources = &results.resources;
    assert_eq!(resources.wholes.days.sum, Ok(1_440.0));
    let overdraft = results.strategy.readiness.overdraft.as_ref().unwrap();
    assert_eq!((overdraft.capacity.get(), overdraft.difference.get(), overdraft.is_overdrawn), (1_400.0, 40.0, true));
    let largest = resources.largest().unwrap();
    assert_eq!(
        (largest.account, largest.class, largest.service.clone()),
        (a(1), Some(Class::Maintenance), Ok(Service::Over))
    );
    // 520 of 1,440 days; it earns nothing, and its class shares 15 % among two.
    close(&largest.days.share, 520.0 / 1_440.0);
    close(&largest.future.share, 0.0);
    close(&largest.policy, 0.075);
    close(&largest.against_policy, 520.0 / 1_440.0 - 0.075);
    // 2,100 + 2,850 of 23,850 that the accounts that earn bring in the next two years.
    let neglected = resources.account(a(4)).unwrap();
    assert_eq!(resources.wholes.future.sum, Ok(23_850.0));
    close(&neglected.future.share, 4_950.0 / 23_850.0);
    assert_eq!(neglected.service, Ok(Service::Under));
    // A10, opportunistic, gets more than A04, a key account.
    let (ten, four) = (resources.account(a(10)).unwrap(), resources.account(a(4)).unwrap());
    assert_eq!((ten.days.amount.clone(), four.days.amount.clone()), (Ok(75.0), Ok(45.0)));
    // Money: 1,450 of 3,550.
    close(&largest.money.share, 1_450.0 / 3_550.0);
}

#[test]
fn classes_are_compared_with_their_policy() {
    let results = evaluate(&sample()).resources;
    let days: Vec<f64> = results.classes.iter().map(|c| c.days.amount.clone().unwrap()).collect();
    assert_eq!(days, [385.0, 225.0, 700.0, 75.0, 55.0]);
    let served: Vec<Outcome<Service>> = results.classes.iter().map(|c| c.service.clone()).collect();
    let expected =
        [Ok(Service::Under), Ok(Service::Under), Ok(Service::Over), Ok(Service::Fair), Err(Undefined::NoClass)];
    assert_eq!(served, expected);
    let parts: f64 = results.classes.iter().map(|c| c.slice(Kind::Days).share.clone().unwrap().get()).sum();
    assert!((parts - 1.0).abs() < 1e-12);
}

#[test]
fn one_manager_is_overloaded() {
    let results = evaluate(&sample()).resources.managers;
    let over: Vec<_> = results.managers.iter().filter(|m| m.is_over).collect();
    assert_eq!(over.len(), 1);
    assert_eq!((over[0].person, over[0].days.clone(), over[0].capacity), (PersonId(2), Ok(205.0), 200.0));
    assert_eq!(over[0].accounts, [a(1), a(10)]);
    assert!(results.without.is_empty());
    // With more days of their own they carry the same.
    let mut scenario = sample();
    scenario.people.iter_mut().find(|p| p.id == PersonId(2)).unwrap().days = Some(205.0);
    let load = evaluate(&scenario).resources.managers.managers.into_iter().find(|m| m.person == PersonId(2)).unwrap();
    assert!(load.is_own && !load.is_over);
    assert_eq!(load.load, Ok(1.0));
}

#[test]
fn the_story_is_noticed() {
    let results = evaluate(&sample());
    let found = found(&results);
    let share = 520.0 / 1_440.0;
    for expected in [
        PortfolioFinding::MostDaysUnattractive { account: a(1), class: Class::Maintenance, days: 520.0, share },
        PortfolioFinding::BeforeKeyAccount { account: a(10), days: 75.0, key: a(4), key_days: 45.0 },
        PortfolioFinding::ManagerOverloaded { person: PersonId(2), days: 205.0, capacity: 200.0 },
    ] {
        assert!(found.contains(&&expected), "{expected:?} in {found:?}");
    }
    let of = |is: fn(&PortfolioFinding) -> Option<AccountId>| found.iter().filter_map(|f| is(f)).collect::<Vec<_>>();
    let over =
        |f: &PortfolioFinding| if let PortfolioFinding::OverServed { account, .. } = f { Some(*account) } else { None };
    let under = |f: &PortfolioFinding| {
        if let PortfolioFinding::UnderServed { account, .. } = f { Some(*account) } else { None }
    };
    let calls =
        |f: &PortfolioFinding| if let PortfolioFinding::CloseCall { account, .. } = f { Some(*account) } else { None };
    assert_eq!((of(over), of(under)), (vec![a(1)], vec![a(4)]));
    assert_eq!(of(calls), [a(5), a(7), a(8), a(9)]);
    assert!(!found.iter().any(|f| matches!(f, PortfolioFinding::DaysMissing { .. })));
}

#[test]
fn findings_are_silent_where_there_is_nothing_to_say() {
    let mut scenario = sample();
    for account in &mut scenario.accounts {
        let account = std::sync::Arc::make_mut(account);
        (account.people_days, account.effort) = (None, Effort::default());
    }
    scenario.method.robustness.confirmed = 0.0;
    scenario.method.robustness.assumed = 0.0;
    scenario.method.robustness.weights = Share::new(0.0);
    let results = evaluate(&scenario);
    assert_eq!(found(&results), Vec::<&PortfolioFinding>::new());
    assert_eq!(results.resources.wholes.days.sum, Err(Undefined::Unrated));
    // One account with days: the others are missing, and it is the largest.
    scenario.account_mut(a(3)).unwrap().people_days = Some(10.0);
    let results = evaluate(&scenario);
    let found = found(&results);
    assert!(found.contains(&&PortfolioFinding::DaysMissing { missing: 11, needed: 12 }), "{found:?}");
    assert!(!found.iter().any(|f| matches!(f, PortfolioFinding::MostDaysUnattractive { .. })), "A3 is a key account");
    assert!(!found.iter().any(|f| matches!(f, PortfolioFinding::ManagerOverloaded { .. })));
    let close = PortfolioFinding::CloseCall { account: a(7), class: Class::Key, below: 0.8 };
    assert_eq!(close.severity(), Severity::Hint);
}

#[test]
fn days_that_fit_leave_nothing_to_say() {
    let with_days = |account, days| {
        let mut scenario = sample();
        scenario.account_mut(account).unwrap().people_days = Some(days);
        evaluate(&scenario)
    };
    let silent = |results: &Evaluation, is: fn(&PortfolioFinding) -> bool| !found(results).into_iter().any(is);
    // As many as the class would give it among the others' days.
    let fair = with_days(a(1), 75.0);
    assert!(silent(&fair, |f| matches!(f, PortfolioFinding::OverServed { account: AccountId(1), .. })));
    let served = with_days(a(4), 300.0);
    assert!(silent(&served, |f| matches!(f, PortfolioFinding::UnderServed { account: AccountId(4), .. })));
    // As many as the key account that has fewest.
    assert!(silent(&with_days(a(10), 45.0), |f| matches!(f, PortfolioFinding::BeforeKeyAccount { .. })));
    assert!(!silent(&with_days(a(10), 46.0), |f| matches!(f, PortfolioFinding::BeforeKeyAccount { .. })));
}

#[test]
fn every_sentence_is_whole_in_three_languages() {
    let scenario = sample();
    let results = evaluate(&scenario);
    let all: Vec<_> =
        results.findings.iter().filter(|f| matches!(f.kind, FindingKind::Portfolio(_))).cloned().collect();
    assert!(all.len() >= 9);
    for language in Language::ALL {
        for sentence in sentences(&all, &scenario, language) {
            assert!(!sentence.what.contains(['{', '}']) && sentence.what.len() > 12, "{}", sentence.what);
        }
    }
}

fn run(scenario: &Scenario, placements: u32) -> RobustnessFound {
    let position = evaluate(scenario).position.clone();
    let mut run = RobustnessRun::new(scenario, &position).unwrap();
    let mut last = 0;
    while run.step(placements) {
        assert!(run.done() > last && run.done() <= run.total());
        last = run.done();
    }
    assert_eq!(run.done(), run.total());
    run.found(scenario, &position)
}

#[test]
fn the_same_seed_gives_the_same_figures_in_steps_or_at_once() {
    let mut scenario = sample();
    scenario.method.robustness.draws = 600;
    let whole = run(&scenario, u32::MAX);
    assert_eq!(run(&scenario, 37), whole);
    // And the same as what is computed for those who want everything at once.
    let results = evaluate(&scenario);
    let deeper = deeper(&scenario, &results, DeeperSettings::of(&scenario));
    assert_eq!(deeper.robustness.probabilities, Ok(whole.chances.clone()));
    assert_eq!(deeper.robustness.first.unwrap().smaa, whole.smaa.clone().unwrap());
    scenario.method.robustness.seed = 1;
    assert_ne!(run(&scenario, 4_000).chances, whole.chances);
}

#[test]
fn the_close_calls_of_the_story() {
    let scenario = sample();
    let found = run(&scenario, 4_000);
    assert_eq!(found.settings, Uncertainty::default());
    let stays = |id| {
        let of = found.chances.iter().find(|of| of.account == id).unwrap();
        of.probabilities.as_ref().unwrap().stays
    };
    let below = scenario.method.robustness.close;
    let least = scenario.accounts.iter().filter(|x| x.id.0 <= 10).map(|x| (x.id, stays(x.id).get()));
    let least = least.reduce(|least, next| if next.1 < least.1 { next } else { least }).unwrap();
    assert_eq!(least.0, a(7));
    assert!(is_close(stays(a(7)), below) && is_close(stays(a(8)), below) && is_close(stays(a(9)), below));
    assert!(!is_close(stays(a(1)), below) && !is_close(stays(a(3)), below));
    // What is looked for on every change agrees with the whole simulation.
    let few: Vec<AccountId> = evaluate(&scenario).close_calls.accounts.iter().map(|call| call.account).collect();
    let all: Vec<AccountId> =
        scenario.accounts.iter().map(|x| x.id).filter(|id| id.0 <= 10 && is_close(stays(*id), below)).collect();
    assert_eq!(few, all);
}

#[test]
fn only_what_matters_makes_figures_out_of_date() {
    let scenario = sample();
    let mut other = scenario.clone();
    other.account_mut(a(1)).unwrap().profile.note = "new".into();
    other.account_mut(a(1)).unwrap().people_days = None;
    other.title = "new".into();
    assert!(same_inputs(&scenario, &other));
    other.method.robustness.seed = 5;
    assert!(!same_inputs(&scenario, &other));
    let mut other = scenario.clone();
    other.account_mut(a(1)).unwrap().attractiveness.sets.clear();
    assert!(!same_inputs(&scenario, &other));
}

#[test]
fn loss_tests_are_kept_and_follow_the_accounts() {
    let mut scenario = sample();
    assert_eq!(scenario.method.value.avoided, Share::new(0.4));
    let lost: Vec<_> = scenario.loss_tests.iter().map(|test| test.accounts.clone()).collect();
    assert_eq!(lost, [vec![a(2)], vec![a(1)]]);
    let results = evaluate(&scenario);
    let profits = |scenario: &Scenario, settings| {
        let tests = deeper(scenario, &results, settings).loss_tests.unwrap();
        tests.iter().map(|loss| loss.after.profit.sum.clone().unwrap().get().round()).collect::<Vec<_>>()
    };
    let whole = DeeperSettings { avoided: 1.0, ..DeeperSettings::of(&scenario) };
    assert_eq!(profits(&scenario, whole), [-440.0, 10_160.0]);
    assert_eq!(profits(&scenario, DeeperSettings::of(&scenario))[1..], [-160.0]);
    scenario.remove_account(a(1));
    assert_eq!(scenario.loss_tests[1].accounts, []);
    assert_eq!(faults(&scenario), []);
}

#[track_caller]
fn misfit(breaks: impl Fn(&mut Scenario), expected: Misfit) -> Scenario {
    let mut scenario = sample();
    breaks(&mut scenario);
    assert_eq!(faults(&scenario), [Fault::Misfit { what: expected }]);
    let repaired = read(&write(&scenario)).map(|opened| opened.repairs);
    assert_eq!(repaired, Ok(vec![Fault::Misfit { what: expected }]));
    mend(&mut scenario);
    assert_eq!(faults(&scenario), []);
    scenario
}

#[test]
fn absurd_input_is_mended_and_listed() {
    let mended = misfit(|s| s.method.robustness.draws = 0, Misfit::Robustness(RobustnessPart::Draws));
    assert_eq!(mended.method.robustness.draws, 10_000);
    misfit(|s| s.method.robustness.assumed = 1e308, Misfit::Robustness(RobustnessPart::Assumed));
    misfit(|s| s.method.robustness.weights = Share::new(-0.1), Misfit::Robustness(RobustnessPart::Weights));
    let policy = Misfit::Resources(ResourcePart::Policy(Class::KeyDevelopment));
    let mended = misfit(|s| s.method.resources.policy.key_development = Share::new(1e9), policy);
    assert_eq!(mended.method.resources, ResourceMethod::default());
    misfit(|s| s.method.resources.manager_days = -3.0, Misfit::Resources(ResourcePart::ManagerDays));
    let mended = misfit(|s| s.method.value.avoided = Share::new(1.4), Misfit::Avoided);
    assert_eq!(mended.method.value.avoided, Share::new(1.0));
    let money = |s: &mut Scenario| s.account_mut(a(2)).unwrap().effort.money = Some(Money::new(-5.0));
    assert_eq!(misfit(money, Misfit::Money(a(2))).account(a(2)).unwrap().effort.money, None);
    let days = |s: &mut Scenario| s.account_mut(a(2)).unwrap().effort.manager_days = Some(1e300);
    misfit(days, Misfit::ManagerDays(a(2)));
    misfit(|s| s.people[0].days = Some(-1.0), Misfit::PersonDays(PersonId(1)));
    let twice = |s: &mut Scenario| s.loss_tests[0].accounts = vec![a(2), a(99), a(3), a(2)];
    assert_eq!(misfit(twice, Misfit::LossTest(1)).loss_tests[0].accounts, [a(2), a(3)]);
    let mut many = sample();
    many.loss_tests = vec![LossTest::default(); 100_000];
    let excess = Fault::TooMany { what: Counted::Entries, count: 100_000, limit: 1_000 };
    assert_eq!(excess.remedy(), Remedy::Refuse);
    assert_eq!(faults(&many), [excess]);
    assert!(read(&write(&many)).is_err());
}

#[test]
fn absurd_days_end_in_reasons_and_never_in_no_number() {
    let mut scenario = sample();
    scenario.account_mut(a(1)).unwrap().people_days = Some(f64::MAX);
    scenario.account_mut(a(2)).unwrap().people_days = Some(f64::MAX);
    scenario.account_mut(a(3)).unwrap().people_days = Some(-5.0);
    let results = evaluate(&scenario);
    assert_eq!(results.resources.wholes.days.sum, Err(Undefined::TooLarge));
    assert_eq!(results.resources.account(a(3)).unwrap().days.amount, Err(Undefined::NegativeValue));
    assert_eq!(results.resources.account(a(1)).unwrap().service, Err(Undefined::TooLarge));
    let text = serde_json::to_string(&results.resources).unwrap();
    assert!(!text.contains("null,\"share\""), "no number is left empty");
    let mut zero = sample();
    for class in Class::ALL {
        *zero.method.resources.policy.of_mut(*class) = Share::new(0.0);
    }
    assert_eq!(evaluate(&zero).resources.account(a(1)).unwrap().policy, Err(Undefined::NoWeights));
    assert!(evaluate(&Scenario::empty("", zero.as_of)).resources.accounts.is_empty());
}

#[test]
fn a_comparison_lists_what_differs() {
    let mine = sample();
    let mut theirs = mine.clone();
    theirs.method.value.avoided = Share::new(1.0);
    theirs.method.robustness.seed = 9;
    theirs.method.resources.manager_days = 180.0;
    theirs.loss_tests.pop();
    theirs.account_mut(a(4)).unwrap().people_days = Some(90.0);
    let found = compare(&mine, &theirs);
    let is = |of: fn(&SettingDifference) -> bool| found.settings.iter().any(of);
    assert!(is(|s| matches!(s, SettingDifference::Avoided(_))));
    assert!(is(|s| matches!(s, SettingDifference::Robustness(_))));
    assert!(is(|s| matches!(s, SettingDifference::Resources(_))));
    assert!(is(|s| matches!(s, SettingDifference::LossTests(_))));
    let account = found.accounts.iter().find(|of| of.account == a(4)).unwrap();
    assert!(matches!(account.changes[..], [AccountChange::PeopleDays(_)]));
    assert!(!mine.is_same(&theirs) && compare(&mine, &mine.clone()).is_same());
}
