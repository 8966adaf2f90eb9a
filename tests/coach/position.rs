//! Rules on profiles, tables, the short list and money.

use crate::base::{DEVELOPMENT, KEY, MAINTENANCE, OPPORTUNISTIC, account, rate_criterion, rate_one, rate_two};
use crate::{Case, as_it_is};
use linchpin::model::accounts::{Orientation, ProductLine};
use linchpin::model::ids::RivalId;
use linchpin::model::method::{AttractivenessCut, AttractivenessKey as One, CriterionKey, StrengthKey as Two};
use linchpin::model::units::Weight;
use linchpin::model::{Evidence, Money, Period, Scenario, Score};

fn assume(scenario: &mut Scenario, count: usize) {
    let set = &mut account(scenario, KEY).attractiveness.sets[0];
    set.scores.values_mut().take(count).for_each(|entry| entry.evidence = Evidence::Assumed);
}

fn net_income(scenario: &mut Scenario, this_year: f64, then: f64) {
    let money = &mut account(scenario, KEY).money;
    money.indirect_cost[Period::ThisYear] = Some(Money::new(50.0 - this_year));
    money.indirect_cost[Period::YearAfter] = Some(Money::new(70.0 - then));
}

/// The key account earns 50 gross on this revenue and loses 1 of it.
fn loses(scenario: &mut Scenario, revenue: f64) {
    let money = &mut account(scenario, KEY).money;
    money.revenue[Period::ThisYear] = Some(Money::new(revenue));
    money.direct_cost[Period::ThisYear] = Some(Money::new(revenue - 50.0));
    money.indirect_cost[Period::ThisYear] = Some(Money::new(51.0));
}

fn products(scenario: &mut Scenario, percent: f64) {
    let line = ProductLine { name: "Drives".into(), percent: Some(percent) };
    for id in [KEY, DEVELOPMENT, MAINTENANCE, OPPORTUNISTIC] {
        account(scenario, id).profile.products = vec![line.clone()];
    }
}

#[rustfmt::skip]
pub fn cases() -> Vec<Case> {
    vec![
        Case { kind: "weightsAllZero",
            fires: |s| s.method.attractiveness.factors.iter_mut().for_each(|f| f.weight = Weight::new(0.0)),
            silent: |s| s.method.attractiveness.factors[0].weight = Weight::new(0.0) },
        Case { kind: "accountWeightsZero",
            fires: |s| { let ids: Vec<_> = s.method.strength.factors.iter().map(|f| f.id).collect();
                account(s, KEY).strength.weights = ids.into_iter().map(|id| (id, Weight::new(0.0))).collect(); },
            silent: |s| { let id = s.method.strength.factors[0].id;
                account(s, KEY).strength.weights.insert(id, Weight::new(0.0)); } },
        Case { kind: "productsAboveWhole",
            fires: |s| account(s, KEY).profile.products.push(ProductLine { name: "Parts".into(), percent: Some(40.5) }),
            silent: |s| account(s, KEY).profile.products.push(ProductLine { name: "Parts".into(), percent: Some(40.0) }) },
        Case { kind: "oneProduct", fires: |s| products(s, 100.0), silent: |s| products(s, 70.0) },
        Case { kind: "fallingForecast", fires: |s| net_income(s, 30.0, 29.0), silent: |s| net_income(s, 30.0, 30.0) },
        Case { kind: "largeAccountLoses", fires: |s| loses(s, 111.0), silent: |s| loses(s, 90.0) },
        Case { kind: "shortListedOpportunistic",
            fires: |s| { for key in [CriterionKey::Solvency, CriterionKey::MarketLeader] { rate_criterion(s, OPPORTUNISTIC, key, 6.0); } },
            silent: |s| { for key in [CriterionKey::Solvency, CriterionKey::MarketLeader] { rate_criterion(s, OPPORTUNISTIC, key, 5.9); } } },
        Case { kind: "duplicateName",
            fires: |s| account(s, DEVELOPMENT).profile.name = " key ".into(),
            silent: |s| account(s, DEVELOPMENT).profile.name = "Key 2".into() },
        Case { kind: "assumedOnly", fires: |s| assume(s, 4), silent: |s| assume(s, 3) },
        Case { kind: "manyAssumed", fires: |s| assume(s, 3), silent: |s| assume(s, 2) },
        Case { kind: "onTheLine",
            fires: |s| s.method.attractiveness.cut = AttractivenessCut::Fixed { at: 24.0 },
            silent: |s| s.method.attractiveness.cut = AttractivenessCut::Fixed { at: 23.9 } },
        // Totals 32, 21 and four times 16: the mean is 19.5. Without the lowest it is 20.2, without the 32 17.
        Case { kind: "oneAccountAway",
            fires: |s| { s.method.attractiveness.cut = AttractivenessCut::Mean;
                rate_one(s, KEY, One::Growth, 9.0); rate_one(s, KEY, One::Stability, 10.0); rate_one(s, KEY, One::Closeness, 10.0);
                rate_one(s, DEVELOPMENT, One::Growth, 1.5); },
            silent: |s| s.method.attractiveness.cut = AttractivenessCut::Mean },
        Case { kind: "mustHaveFailed",
            fires: |s| s.method.selection.criteria[0].minimum = Some(Score::new(7.5)),
            silent: |s| s.method.selection.criteria[0].minimum = Some(Score::new(7.0)) },
        Case { kind: "strategicButOpportunistic",
            fires: |s| account(s, OPPORTUNISTIC).profile.orientation = Some(Orientation::Strategic),
            silent: |s| account(s, OPPORTUNISTIC).profile.orientation = Some(Orientation::Transactional) },
        Case { kind: "noAccounts", fires: |s| s.accounts.clear(), silent: |s| s.accounts.truncate(1) },
        Case { kind: "noFactors",
            fires: |s| s.method.selection.criteria.clear(),
            silent: |s| s.method.selection.criteria.truncate(1) },
        Case { kind: "attractivenessUnrated",
            fires: |s| account(s, KEY).attractiveness.sets.clear(),
            silent: |s| { account(s, KEY).attractiveness.sets[0].scores.pop_first(); } },
        Case { kind: "attractivenessIncomplete",
            fires: |s| { account(s, KEY).attractiveness.sets[0].scores.pop_first(); },
            silent: |s| account(s, KEY).attractiveness.sets.clear() },
        Case { kind: "strengthUnrated",
            fires: |s| account(s, KEY).strength.sets[0].us.clear(),
            silent: |s| { account(s, KEY).strength.sets[0].us.pop_first(); } },
        Case { kind: "strengthIncomplete",
            fires: |s| { account(s, KEY).strength.sets[0].us.pop_first(); },
            silent: |s| rate_two(s, KEY, Two::Price, 0.0) },
        Case { kind: "rivalsIgnored",
            fires: |s| { account(s, KEY).strength.sets[0].rivals.get_mut(&RivalId(1)).expect("rated").pop_first(); },
            silent: as_it_is },
        Case { kind: "noRival", fires: |s| account(s, KEY).profile.rivals.clear(), silent: as_it_is },
        Case { kind: "selectionIncomplete",
            fires: |s| { account(s, KEY).selection.pop_first(); },
            silent: |s| rate_criterion(s, KEY, CriterionKey::Solvency, 6.0) },
        Case { kind: "moneyMissing",
            fires: |s| account(s, KEY).money.revenue[Period::LastYear] = None,
            silent: |s| account(s, KEY).money.revenue[Period::LastYear] = Some(Money::new(0.0)) },
        Case { kind: "keyWithoutManager",
            fires: |s| account(s, KEY).profile.manager = None,
            silent: |s| account(s, DEVELOPMENT).profile.manager = None },
    ]
}
