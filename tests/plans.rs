//! Account plans (D28): what the sample's plans gather, and what is noticed about plans.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{FindingKind, Place, PlanFinding as Found, Severity};
use linchpin::model::ids::{NeedId, StageActionId};
use linchpin::model::plan::{AccountPlanResult, ActionSource, NextStep, Section, Topic};
use linchpin::model::position::Class;
use linchpin::model::relationship::StageAction;
use linchpin::model::risk::{Level, Rating, Risk};
use linchpin::model::strategy::Goal;
use linchpin::model::{AccountId, Date, GoalId, Outcome, PersonId, RiskId, Scenario, Undefined};
use linchpin::saved::read;
use std::path::Path;

fn sample() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    read(&std::fs::read_to_string(path).expect("a committed file")).expect("opens").scenario
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[track_caller]
fn of(results: &Evaluation, account: u32) -> AccountPlanResult {
    results.plans.account(AccountId(account)).expect("there").clone()
}

fn found(results: &Evaluation) -> Vec<Found> {
    let kinds = results.findings.iter().filter_map(|f| match &f.kind {
        FindingKind::Plan(found) => Some(found.clone()),
        _ => None,
    });
    kinds.collect()
}

/// An account with a person, a manager and a review in time; nothing to remark.
fn calm() -> (Scenario, AccountId, PersonId) {
    let mut scenario = Scenario::empty("", day("2026-11-02"));
    let account = scenario.add_account().expect("room");
    let person = scenario.person_named("Gao").expect("a name");
    scenario.plans.review_date = Some(day("2026-12-10"));
    (scenario, account, person)
}

#[track_caller]
fn fires(change: impl Fn(&mut Scenario, AccountId, PersonId), expected: &[Found]) {
    let (mut scenario, account, person) = calm();
    assert_eq!(found(&evaluate(&scenario)), [], "silent before");
    change(&mut scenario, account, person);
    assert_eq!(found(&evaluate(&scenario)), expected);
}

#[test]
fn the_sample_reviews_four_plans_first_on_10_december() {
    let results = evaluate(&sample());
    assert_eq!(results.plans.first, [3, 1, 4, 6].map(AccountId));
    let plan = of(&results, 3);
    assert_eq!((plan.review, plan.is_own_review, plan.is_first), (Some(day("2026-12-10")), false, true));
    assert_eq!(plan.days_to_review, Ok(38));
    assert_eq!(plan.class, Some(Class::Key));
    assert!(!of(&results, 2).is_first);
}

#[test]
fn the_plan_of_a03_is_gathered_whole() {
    let results = evaluate(&sample());
    let plan = of(&results, 3);
    assert_eq!((plan.complete_count(), plan.sections.len()), (11, 11));
    assert!((plan.complete.get() - 1.0).abs() < 1e-12);
    // Two risks of one level: the larger expected loss stands first.
    assert_eq!(plan.risks, [6, 4, 5].map(RiskId));
    let loss = |id: u32| {
        let risk = results.risk.risks.iter().find(|r| r.risk == RiskId(id)).expect("there");
        *risk.expected_before.as_ref().expect("rated")
    };
    assert!(loss(6) >= loss(4));
    // The widest gap first: 4.0, 3.6, 3.5.
    let gaps: Vec<f64> = plan
        .needs
        .iter()
        .map(|id| {
            let account = results.relationship.account(AccountId(3)).expect("there");
            *account.needs.iter().find(|n| n.need == *id).expect("there").gap.as_ref().expect("rated")
        })
        .collect();
    assert_eq!(gaps, [4.0, 3.6, 3.5]);
    // Two next steps, five principal actions, three responses, by day.
    assert_eq!(plan.actions.len(), 10);
    let days: Vec<Date> = plan.actions.iter().filter_map(|a| a.due).collect();
    assert!(days.windows(2).all(|pair| pair[0] <= pair[1]) && days.len() == 10, "{days:?}");
    assert_eq!(plan.actions[0].source, ActionSource::Step(0));
    assert_eq!(plan.overdue_count(), 0);
}

#[test]
fn what_the_sample_leaves_open_is_counted() {
    let results = evaluate(&sample());
    let open = |account: u32| {
        let plan = of(&results, account);
        let open = plan.sections.iter().filter(|s| !s.is_complete()).map(|s| s.section);
        open.collect::<Vec<_>>()
    };
    // A06 has nobody known who decides on the money, no target on the matrix, and nobody who takes its decision.
    assert_eq!(open(6), [Section::Contacts, Section::Goals, Section::Review]);
    assert!(open(12).contains(&Section::Class));
    let expected = [Found::DecisionWithoutOwner { account: AccountId(6) }];
    assert_eq!(found(&results), expected);
}

#[test]
fn the_review_takes_ten_minutes_unless_it_is_set_otherwise() {
    let (mut scenario, ..) = calm();
    assert_eq!(evaluate(&scenario).plans.minutes, 10);
    scenario.plans.set_minutes(Topic::Money, 5);
    scenario.plans.set_minutes(Topic::Risks, 0);
    let plans = evaluate(&scenario).plans;
    assert_eq!((plans.minutes, plans.agenda.len()), (12, 6));
    assert_eq!(plans.agenda[1], (Topic::Money, 5));
}

#[test]
fn an_empty_account_has_an_empty_plan_and_says_why() {
    let mut scenario = Scenario::empty("", day("2026-11-02"));
    scenario.add_account();
    let plan = of(&evaluate(&scenario), 1);
    assert!(plan.sections.iter().all(|s| s.is_empty()), "{:?}", plan.sections);
    assert_eq!((plan.complete.get(), plan.days_to_review), (0.0, Err(Undefined::Unrated)));
    assert!(plan.actions.is_empty() && plan.risks.is_empty() && plan.needs.is_empty());
    assert_eq!(evaluate(&Scenario::empty("", day("2026-11-02"))).plans.accounts, []);
}

#[test]
fn a_day_of_its_own_goes_before_that_of_all_plans() {
    let (mut scenario, account, _) = calm();
    scenario.plan_mut(account).expect("there").review_date = Some(day("2026-11-02"));
    let plan = of(&evaluate(&scenario), 1);
    assert_eq!((plan.days_to_review.clone(), plan.is_own_review), (Ok(0), true));
    // On the day itself nothing is overdue.
    assert_eq!(found(&evaluate(&scenario)), []);
}

#[test]
fn actions_stand_in_the_order_of_their_days_whatever_page_they_are_from() {
    let (mut scenario, account, person) = calm();
    let step = |text: &str, due: Option<&str>| NextStep { text: text.into(), owner: None, due: due.map(day) };
    let action = |id: u32, due: &str, done| StageAction {
        id: StageActionId(id),
        text: String::new(),
        owner: Some(person),
        due: Some(day(due)),
        done,
    };
    let need = scenario.add_need(account).expect("room");
    let plain = scenario.add_need(account).expect("room");
    let relationship = scenario.relationship_mut(account).expect("there");
    relationship.stage.actions = vec![action(1, "2026-12-01", false), action(2, "2026-11-05", true)];
    let promised = relationship.need_mut(need).expect("there");
    (promised.plan, promised.due) = ("together".into(), Some(day("2026-11-20")));
    // How a need is met is no action as long as nobody promised it.
    relationship.need_mut(plain).expect("there").plan = "somehow".into();
    scenario.plan_mut(account).expect("there").next_steps = vec![step("b", None), step("a", Some("2026-11-01"))];
    let risk = Risk { account: Some(account), response: "watch".into(), ..Risk::titled(RiskId(1), "r") };
    let unanswered = Risk { account: Some(account), ..Risk::titled(RiskId(2), "u") };
    scenario.risks = vec![risk, unanswered];
    let plan = of(&evaluate(&scenario), 1);
    let sources: Vec<ActionSource> = plan.actions.iter().map(|a| a.source).collect();
    let expected = [
        ActionSource::Step(1),
        ActionSource::Need(NeedId(1)),
        ActionSource::Stage(StageActionId(1)),
        ActionSource::Risk(RiskId(1)),
        ActionSource::Step(0),
    ];
    assert_eq!(sources, expected);
    assert_eq!(plan.overdue_count(), 1);
    assert!(plan.actions[0].is_overdue);
}

#[test]
fn the_gravest_risk_stands_first_and_unrated_ones_last() {
    let (mut scenario, account, _) = calm();
    let rated = |id: u32, level: Level, loss: Option<f64>| Risk {
        account: Some(account),
        before: Rating {
            probability: Some(level),
            impact: Some(level),
            chance: loss.map(|_| 0.5.into()),
            loss: loss.map(Into::into),
        },
        ..Risk::titled(RiskId(id), "r")
    };
    let unrated = Risk { account: Some(account), ..Risk::titled(RiskId(1), "r") };
    let elsewhere = Risk { account: None, ..rated(2, Level::High, Some(9e9)) };
    scenario.risks = vec![
        unrated,
        elsewhere,
        rated(3, Level::Medium, Some(10.0)),
        rated(4, Level::Medium, Some(1e308)),
        rated(5, Level::High, None),
        rated(6, Level::Medium, None),
    ];
    assert_eq!(of(&evaluate(&scenario), 1).risks, [5, 4, 3, 6, 1].map(RiskId));
}

#[test]
fn a_plan_names_the_open_goals_its_manager_carries() {
    let (mut scenario, account, person) = calm();
    let goal = |id: u32, owner| Goal { owner, ..Goal::named(GoalId(id), "g") };
    scenario.strategy.goals = vec![goal(1, Some(person)), goal(2, None)];
    assert_eq!(of(&evaluate(&scenario), 1).goals, []);
    scenario.account_mut(account).expect("there").profile.manager = Some(person);
    assert_eq!(of(&evaluate(&scenario), 1).goals, [GoalId(1)]);
}

#[test]
fn reviews_that_have_passed_are_noticed() {
    let due = day("2026-11-01");
    fires(|s, _, _| s.plans.review_date = Some(due), &[Found::ReviewOverdue { due }]);
    let own = |s: &mut Scenario, account, _| s.plan_mut(account).expect("there").review_date = Some(due);
    fires(own, &[Found::OwnReviewOverdue { account: AccountId(1), due }]);
}

#[test]
fn plans_without_a_day_are_noticed_if_they_matter() {
    let account = AccountId(1);
    fires(|s, _, _| s.plans.review_date = None, &[]);
    let first = |s: &mut Scenario, account, _| {
        s.plans.review_date = None;
        s.plans.set_first(account, true);
    };
    fires(first, &[Found::PlanWithoutReview { account }, Found::FirstWithoutDecision { account }]);
    let begun = |s: &mut Scenario, account, _| {
        s.plans.review_date = None;
        s.plan_mut(account).expect("there").summary = "Pays".into();
    };
    fires(begun, &[Found::PlanWithoutReview { account }]);
}

#[test]
fn a_decision_needs_somebody_who_takes_it() {
    let account = AccountId(1);
    let asked = |s: &mut Scenario, id, _| s.plan_mut(id).expect("there").decision = "Go?".into();
    fires(asked, &[Found::DecisionWithoutOwner { account }]);
    let owned = |s: &mut Scenario, id, person| {
        let plan = s.plan_mut(id).expect("there");
        (plan.decision, plan.decision_owner) = ("Go?".into(), Some(person));
        s.plans.set_first(id, true);
    };
    fires(owned, &[]);
}

#[test]
fn next_steps_are_watched() {
    let account = AccountId(1);
    let steps = |s: &mut Scenario, id, person| {
        let step = |owner, due: &str| NextStep { text: "x".into(), owner, due: Some(day(due)) };
        s.plan_mut(id).expect("there").next_steps =
            vec![step(Some(person), "2026-11-01"), step(None, "2026-11-02"), step(Some(person), "2026-12-01")];
    };
    fires(steps, &[Found::StepsOverdue { account, count: 1 }, Found::StepsWithoutOwner { account, count: 1 }]);
    let fine = |s: &mut Scenario, id, person| {
        let step = NextStep { text: "x".into(), owner: Some(person), due: None };
        s.plan_mut(id).expect("there").next_steps = vec![step];
    };
    fires(fine, &[]);
}

/// With this change there is nothing of this kind to remark.
#[track_caller]
fn silent(change: impl Fn(&mut Scenario, AccountId, PersonId), is: impl Fn(&Found) -> bool) {
    let (mut scenario, account, person) = calm();
    change(&mut scenario, account, person);
    let found = found(&evaluate(&scenario));
    assert!(!found.iter().any(is), "{found:?}");
}

#[test]
fn the_day_itself_is_no_delay_and_a_plan_that_can_wait_needs_no_decision() {
    let today = Some(day("2026-11-02"));
    silent(|s, _, _| s.plans.review_date = today, |f| matches!(f, Found::ReviewOverdue { .. }));
    silent(|s, _, _| s.plans.review_date = None, |f| matches!(f, Found::ReviewOverdue { .. }));
    let own = |s: &mut Scenario, id, _| s.plan_mut(id).expect("there").review_date = today;
    silent(own, |f| matches!(f, Found::OwnReviewOverdue { .. }));
    // The day of all plans is not the account's own.
    silent(|s, _, _| s.plans.review_date = Some(day("2026-11-01")), |f| matches!(f, Found::OwnReviewOverdue { .. }));
    let begun = |s: &mut Scenario, id, _| s.plan_mut(id).expect("there").summary = "Pays".into();
    silent(begun, |f| matches!(f, Found::FirstWithoutDecision { .. }));
    let step = |s: &mut Scenario, id, owner| {
        s.plan_mut(id).expect("there").next_steps = vec![NextStep { text: "x".into(), owner: Some(owner), due: today }];
    };
    silent(step, |f| matches!(f, Found::StepsOverdue { .. } | Found::StepsWithoutOwner { .. }));
}

#[test]
fn the_matrix_has_a_say_in_whose_plan_comes_first() {
    let mut scenario = sample();
    let class = |scenario: &Scenario, id| evaluate(scenario).class_of(AccountId(id));
    assert_eq!(class(&scenario, 10), Outcome::Ok(Class::Opportunistic));
    let before = found(&evaluate(&scenario));
    scenario.plans.set_first(AccountId(10), true);
    let after = found(&evaluate(&scenario));
    assert!(!before.contains(&Found::FirstIsOpportunistic { account: AccountId(10) }));
    assert!(after.contains(&Found::FirstIsOpportunistic { account: AccountId(10) }));
}

#[test]
fn a_key_account_without_actions_is_noticed() {
    let mut scenario = sample();
    let key = Found::KeyWithoutActions { account: AccountId(7) };
    assert_eq!(evaluate(&scenario).class_of(AccountId(7)), Ok(Class::Key));
    assert!(!found(&evaluate(&scenario)).contains(&key));
    let account = scenario.account_mut(AccountId(7)).expect("there");
    account.relationship.stage.actions.clear();
    account.relationship.needs.clear();
    let results = evaluate(&scenario);
    assert!(found(&results).contains(&key));
    let place = results.findings.iter().find(|f| f.kind == FindingKind::Plan(key.clone())).expect("there");
    assert_eq!((place.place, place.severity), (Place::Relationship(AccountId(7)), Severity::Hint));
    // One step is enough, whoever takes it.
    scenario.plan_mut(AccountId(7)).expect("there").next_steps.push(NextStep::default());
    let found = found(&evaluate(&scenario));
    assert!(!found.iter().any(|f| matches!(f, Found::KeyWithoutActions { account: AccountId(7) })), "{found:?}");
}

#[test]
fn findings_speak_all_languages() {
    let mut scenario = sample();
    scenario.plans.review_date = Some(day("2026-10-01"));
    scenario.plans.set_first(AccountId(10), true);
    let results = evaluate(&scenario);
    for language in linchpin::text::Language::ALL {
        for finding in results.findings.iter().filter(|f| matches!(f.kind, FindingKind::Plan(_))) {
            let said = linchpin::text::findings::sentence(finding, &scenario, language);
            assert!(!said.what.contains('{') && !said.why.is_empty(), "{said:?}");
        }
    }
}
