//! Rules on what two parts say differently.

use crate::base::{DEVELOPMENT, KEY, MAINTENANCE, OPPORTUNISTIC, account, day, rate_criterion, rate_one, rate_two};
use crate::{Case, as_it_is};
use linchpin::model::accounts::Orientation;
use linchpin::model::ids::PersonId;
use linchpin::model::method::{AttractivenessKey as One, CriterionKey, StrengthKey as Two};
use linchpin::model::relationship::{Relationship, Stage};
use linchpin::model::{Money, Period, Scenario, Score};

fn stages(scenario: &mut Scenario, now: Stage, target: Stage) {
    let stage = &mut account(scenario, KEY).relationship.stage;
    (stage.now, stage.target) = (Some(now), Some(target));
}

/// Revenue of the key account in three years.
fn revenue(scenario: &mut Scenario, then: f64) {
    rate_one(scenario, KEY, One::Growth, 7.0);
    account(scenario, KEY).money.revenue[Period::YearAfter] = Some(Money::new(then));
}

fn income(scenario: &mut Scenario, this_year: f64, then: f64) {
    let money = &mut account(scenario, KEY).money;
    (money.indirect_cost[Period::ThisYear], money.indirect_cost[Period::YearAfter]) =
        (Some(Money::new(50.0 - this_year)), Some(Money::new(70.0 - then)));
}

fn support(scenario: &mut Scenario, degree: f64) {
    rate_two(scenario, KEY, Two::Relationship, 7.0);
    for contact in &mut account(scenario, KEY).relationship.contacts {
        contact.support = Some(Score::new(degree));
    }
}

/// Makes more accounts key accounts of the first manager.
fn keys(scenario: &mut Scenario, count: usize, limit: u32) {
    scenario.coach.keys_per_manager = limit;
    let ids: Vec<_> = scenario.accounts.iter().map(|account| account.id).take(count).collect();
    for id in ids {
        for key in [One::Growth, One::Stability, One::Closeness, One::Standing] {
            rate_one(scenario, id, key, 6.0);
        }
        for key in [Two::Price, Two::Relationship] {
            rate_two(scenario, id, key, 7.0);
        }
    }
}

fn all_by_one(scenario: &mut Scenario, count: usize, limit: u32) {
    keys(scenario, count, limit);
    let ids: Vec<_> = scenario.accounts.iter().map(|account| account.id).collect();
    for id in ids {
        account(scenario, id).profile.manager = Some(PersonId(1));
    }
}

fn large(scenario: &mut Scenario, revenue: f64) {
    account(scenario, MAINTENANCE).money.revenue[Period::ThisYear] = Some(Money::new(revenue));
}

fn need(scenario: &mut Scenario, fulfilment: f64, plan: &str) {
    let need = &mut account(scenario, KEY).relationship.needs[0];
    (need.importance, need.fulfilment) = (Some(Score::new(10.0)), Some(Score::new(fulfilment)));
    plan.clone_into(&mut need.plan);
}

fn days(scenario: &mut Scenario, of: linchpin::model::AccountId, days: f64) {
    account(scenario, of).people_days = Some(days);
}

fn maintained(scenario: &mut Scenario, target: Stage) {
    let stage = &mut account(scenario, MAINTENANCE).relationship.stage;
    (stage.now, stage.target) = (Some(Stage::Early), Some(target));
}

#[rustfmt::skip]
pub fn cases() -> Vec<Case> {
    vec![
        Case { kind: "closenessAgainstStage",
            fires: |s| { rate_one(s, KEY, One::Closeness, 7.0); stages(s, Stage::Early, Stage::Mid); },
            silent: |s| { rate_one(s, KEY, One::Closeness, 6.9); stages(s, Stage::Early, Stage::Mid); } },
        Case { kind: "scoresDisagree",
            fires: |s| rate_criterion(s, KEY, CriterionKey::Solvency, 1.0),
            silent: |s| rate_criterion(s, KEY, CriterionKey::Solvency, 1.1) },
        Case { kind: "growthAgainstForecast", fires: |s| revenue(s, 99.0), silent: |s| revenue(s, 100.0) },
        Case { kind: "supportAgainstScore", fires: |s| support(s, -0.5), silent: |s| support(s, 0.0) },
        Case { kind: "mostDaysOnUnattractive",
            fires: |s| days(s, OPPORTUNISTIC, 41.0),
            silent: |s| days(s, OPPORTUNISTIC, 40.0) },
        Case { kind: "developmentStarved", fires: |s| days(s, DEVELOPMENT, 6.0), silent: |s| days(s, DEVELOPMENT, 8.0) },
        Case { kind: "moreKeysThanTeam", fires: |s| keys(s, 5, 2), silent: |s| keys(s, 4, 2) },
        Case { kind: "managerOverKeys", fires: |s| all_by_one(s, 3, 2), silent: |s| all_by_one(s, 3, 0) },
        Case { kind: "keyLosesMoney", fires: |s| income(s, -1.0, -1.0), silent: |s| income(s, -1.0, 0.0) },
        Case { kind: "keyBelowCutOff",
            fires: |s| { for key in [CriterionKey::Solvency, CriterionKey::MarketLeader] { rate_criterion(s, KEY, key, 5.9); } },
            silent: |s| { for key in [CriterionKey::Solvency, CriterionKey::MarketLeader] { rate_criterion(s, KEY, key, 6.0); } } },
        Case { kind: "transactionalTarget",
            fires: |s| account(s, KEY).profile.orientation = Some(Orientation::Transactional),
            silent: |s| { account(s, KEY).profile.orientation = Some(Orientation::Transactional); stages(s, Stage::Mid, Stage::Mid); } },
        Case { kind: "maintenanceTarget", fires: |s| maintained(s, Stage::Mid), silent: |s| maintained(s, Stage::Early) },
        Case { kind: "keyTargetBelow",
            fires: |s| stages(s, Stage::Mid, Stage::Early),
            silent: |s| stages(s, Stage::Mid, Stage::Mid) },
        Case { kind: "targetDayPassed",
            fires: |s| account(s, KEY).relationship.stage.by = Some(day("2026-11-01")),
            silent: |s| account(s, KEY).relationship.stage.by = Some(day("2026-11-02")) },
        // 167 of 667 is just above a quarter, 166 of 666 just below.
        Case { kind: "dependenceWithoutRisk", fires: |s| large(s, 167.0), silent: |s| large(s, 166.0) },
        Case { kind: "uncouplingWithoutRisk",
            fires: |s| { account(s, MAINTENANCE).relationship.stage.now = Some(Stage::Uncoupling); },
            silent: |s| { account(s, MAINTENANCE).relationship.stage.now = Some(Stage::Uncoupling); s.risks[1].account = Some(MAINTENANCE); } },
        Case { kind: "keyWithoutRisk", fires: |s| s.risks[0].account = None, silent: |s| s.risks.clear() },
        Case { kind: "gapWithoutPlan", fires: |s| need(s, 6.0, " "), silent: |s| need(s, 6.1, "") },
        Case { kind: "managerMeetsNobody",
            fires: |s| { let contacts = &mut account(s, KEY).relationship.contacts; contacts.remove(0); },
            silent: as_it_is },
        Case { kind: "keyWithoutTarget",
            fires: |s| account(s, KEY).relationship.stage.target = None,
            silent: |s| account(s, KEY).relationship.stage.now = None },
        Case { kind: "keyWithoutRelationship",
            fires: |s| account(s, KEY).relationship = Relationship::default(),
            silent: |s| { let relationship = &mut account(s, KEY).relationship; relationship.contacts.clear(); relationship.needs.clear(); } },
    ]
}

#[test]
fn closeness_contradicts_close_stages_when_it_is_low() {
    let mut scenario = crate::base::sound();
    rate_one(&mut scenario, KEY, One::Closeness, 3.0);
    stages(&mut scenario, Stage::Partnership, Stage::Partnership);
    let kinds = crate::kinds(&linchpin::model::evaluation::evaluate(&scenario).findings);
    assert!(kinds.contains(&"closenessAgainstStage".to_owned()), "{kinds:?}");
}

#[test]
fn absurd_numbers_neither_speak_nor_break() {
    for odd in [f64::NAN, f64::INFINITY, 1e308, -1e308] {
        let mut scenario = crate::base::sound();
        for id in [KEY, DEVELOPMENT, MAINTENANCE, OPPORTUNISTIC] {
            days(&mut scenario, id, odd);
            rate_one(&mut scenario, id, One::Growth, odd);
            rate_criterion(&mut scenario, id, CriterionKey::Solvency, odd);
            account(&mut scenario, id).money.revenue[Period::ThisYear] = Some(Money::new(odd));
        }
        need(&mut scenario, odd, "");
        let findings = linchpin::model::evaluation::evaluate(&scenario).findings;
        let said = linchpin::text::findings::sentences(&findings, &scenario, linchpin::text::Language::En);
        assert!(said.iter().all(|s| !s.what.contains("NaN") && !s.what.contains("inf ")), "{odd}: {said:#?}");
    }
}
