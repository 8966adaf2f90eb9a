//! A scenario in which every part agrees with every other: the coach has nothing to say about it. Cases change one thing.

use linchpin::model::accounts::{Orientation, Person, ProductLine, Rival};
use linchpin::model::ids::{
    ActionId, ContactId, Counters, CrossId, GoalId, NeedId, PersonId, RiskId, RivalId, StageActionId, SwotItemId,
};
use linchpin::model::method::{AttractivenessCut, AttractivenessKey as One, CriterionKey, StrengthKey as Two};
use linchpin::model::position::StrengthSet;
use linchpin::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Contact, Department, Function, Need, PhasePart, Sign, Stage, StageAction,
};
use linchpin::model::risk::{Level, Rating, Risk, RiskGroup, RiskSource};
use linchpin::model::score::{ScoreEntry, ScoreSet, Scores};
use linchpin::model::strategy::{
    CrossKind, CrossStrategy, Goal, GoalAction, GoalField, Outgrowth, SwotItem, SwotKind, Year,
};
use linchpin::model::{Account, AccountId, Date, Money, Scenario, Score};
use std::sync::Arc;

pub const KEY: AccountId = AccountId(1);
pub const DEVELOPMENT: AccountId = AccountId(2);
pub const MAINTENANCE: AccountId = AccountId(3);
pub const OPPORTUNISTIC: AccountId = AccountId(4);

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub fn account(scenario: &mut Scenario, id: AccountId) -> &mut Account {
    scenario.account_mut(id).expect("the account is there")
}

fn scores<I: Ord>(ids: impl IntoIterator<Item = I>, score: f64) -> Scores<I> {
    ids.into_iter().map(|id| (id, ScoreEntry::new(score))).collect()
}

/// Sets a score of Table One.
pub fn rate_one(scenario: &mut Scenario, id: AccountId, key: One, score: f64) {
    let factor = scenario.method.attractiveness.factors.iter().find(|f| f.label.key == Some(key)).expect("a row").id;
    let as_of = scenario.as_of;
    account(scenario, id).attractiveness.current_mut(as_of).scores.insert(factor, ScoreEntry::new(score));
}

/// Sets our score in Table Two.
pub fn rate_two(scenario: &mut Scenario, id: AccountId, key: Two, score: f64) {
    let factor = scenario.method.strength.factors.iter().find(|f| f.label.key == Some(key)).expect("a row").id;
    let as_of = scenario.as_of;
    account(scenario, id).strength.current_mut(as_of).us.insert(factor, ScoreEntry::new(score));
}

/// Sets the score on a selection criterion.
pub fn rate_criterion(scenario: &mut Scenario, id: AccountId, key: CriterionKey, score: f64) {
    let criterion = scenario.method.selection.criteria.iter().find(|c| c.label.key == Some(key)).expect("a row").id;
    account(scenario, id).selection.insert(criterion, ScoreEntry::new(score));
}

/// Accounts with their score in Table One, ours and the rival's in Table Two, on the criteria, and their people-days.
const ACCOUNTS: [(&str, f64, f64, f64, f64, f64); 6] = [
    ("Key", 6.0, 6.0, 5.0, 7.0, 40.0),
    ("Development", 6.0, 5.0, 6.0, 7.0, 30.0),
    ("Maintenance", 4.0, 6.0, 5.0, 4.0, 10.0),
    ("Opportunistic", 4.0, 5.0, 6.0, 4.0, 5.0),
    ("Fifth", 4.0, 6.0, 5.0, 4.0, 8.0),
    ("Sixth", 4.0, 6.0, 5.0, 4.0, 8.0),
];

pub fn sound() -> Scenario {
    let mut s = Scenario::empty("Sound", day("2026-11-02"));
    let kept = [One::Growth, One::Stability, One::Closeness, One::Standing];
    s.method.attractiveness.factors.retain(|f| f.label.key.is_some_and(|key| kept.contains(&key)));
    s.method.attractiveness.cut = AttractivenessCut::Fixed { at: 20.0 };
    s.method.strength.factors.retain(|f| matches!(f.label.key, Some(Two::Price | Two::Relationship)));
    let kept = [CriterionKey::Solvency, CriterionKey::MarketLeader];
    s.method.selection.criteria.retain(|c| c.label.key.is_some_and(|key| kept.contains(&key)));
    s.people = vec![Person::named(PersonId(1), "Ana"), Person::named(PersonId(2), "Ben")];
    s.rivals = vec![Rival { id: RivalId(1), name: "Rival".into(), ways: String::new(), weaknesses: String::new() }];
    for (number, &(name, one, us, rival, criteria, days)) in (1..).zip(&ACCOUNTS) {
        let mut account = Account::named(AccountId(number), name);
        let factors = s.method.attractiveness.factors.iter().map(|f| f.id);
        account.attractiveness.sets =
            vec![ScoreSet { date: s.as_of, scores: scores(factors, one), source: String::new() }];
        let factors = || s.method.strength.factors.iter().map(|f| f.id);
        let rivals = [(RivalId(1), scores(factors(), rival))].into_iter().collect();
        account.strength.sets =
            vec![StrengthSet { date: s.as_of, us: scores(factors(), us), rivals, source: String::new() }];
        account.selection = scores(s.method.selection.criteria.iter().map(|c| c.id), criteria);
        account.profile.rivals = vec![RivalId(1)];
        account.profile.manager = Some(PersonId(1 + number % 2));
        account.people_days = Some(days);
        let money = |values: [f64; 5]| linchpin::model::PerPeriod(values.map(|value| Some(Money::new(value))));
        account.money.revenue = money([90.0, 95.0, 100.0, 110.0, 120.0]);
        account.money.direct_cost = money([50.0; 5]);
        account.money.indirect_cost = money([20.0; 5]);
        s.accounts.push(Arc::new(account));
    }
    account(&mut s, KEY).profile.orientation = Some(Orientation::Strategic);
    account(&mut s, KEY).profile.manager = Some(PersonId(1));
    account(&mut s, KEY).profile.products = vec![ProductLine { name: "Drives".into(), percent: Some(60.0) }];
    relationship(account(&mut s, KEY));
    risks(&mut s);
    strategy(&mut s);
    s.counters = Counters {
        account: 7,
        rival: 2,
        person: 3,
        risk: 6,
        contact: 3,
        need: 2,
        stage_action: 6,
        swot_item: 5,
        cross: 5,
        goal: 2,
        action: 2,
        ..s.counters
    };
    s
}

fn relationship(account: &mut Account) {
    let relationship = &mut account.relationship;
    let stage = &mut relationship.stage;
    (stage.now, stage.target, stage.by) = (Some(Stage::Mid), Some(Stage::Partnership), Some(day("2027-12-31")));
    let signs = [Sign::OrdersPlaced, Sign::PreferredSupplier, Sign::ForecastsShared];
    stage.answers = signs.into_iter().map(|sign| (sign, Answer::Yes)).collect();
    let action = |n| StageAction {
        id: StageActionId(n),
        text: format!("Step {n}"),
        owner: Some(PersonId(1)),
        due: Some(day("2027-06-30")),
        done: false,
    };
    stage.actions = (1..=5).map(action).collect();
    relationship.team = vec![PersonId(1), PersonId(2)];
    let mut buyer = Contact::named(ContactId(1), "Chen");
    buyer.function = Some(Function::Known(Department::ALL[0]));
    buyer.buying.insert(BuyingInfluence::Economic);
    buyer.counterpart = Some(PersonId(1));
    (buyer.influence, buyer.support) = (Some(Score::new(5.0)), Some(Score::new(3.0)));
    let part = PhasePart { takes_part: Some(true), how: String::new(), covered_by: Some(PersonId(1)) };
    buyer.phases = BuyingPhase::ALL.iter().map(|&phase| (phase, part.clone())).collect();
    (buyer.last_contact, buyer.interval_days) = (Some(day("2026-10-20")), Some(30));
    let mut user = Contact::named(ContactId(2), "Wu");
    user.function = Some(Function::Known(Department::ALL[1]));
    user.counterpart = Some(PersonId(2));
    user.support = Some(Score::new(1.0));
    relationship.contacts = vec![buyer, user];
    let mut need = Need::named(NeedId(1), "Fast delivery");
    (need.importance, need.fulfilment) = (Some(Score::new(9.0)), Some(Score::new(4.0)));
    need.plan = "A stock nearby".into();
    relationship.needs = vec![need];
}

fn risks(scenario: &mut Scenario) {
    let rating =
        |probability, impact| Rating { probability: Some(probability), impact: Some(impact), ..Rating::default() };
    for (number, &group) in (1..).zip(RiskGroup::ALL) {
        scenario.risks.push(Risk {
            source: Some(RiskSource::Group(group)),
            before: rating(Level::Medium, Level::Medium),
            after: rating(Level::Low, Level::Low),
            owner: Some(PersonId(1)),
            response: "Do something".into(),
            due: Some(day("2027-03-31")),
            ..Risk::titled(RiskId(number), format!("Risk {number}"))
        });
    }
    scenario.risks[0].account = Some(KEY);
}

fn strategy(scenario: &mut Scenario) {
    let strategy = &mut scenario.strategy;
    for (number, &kind) in (1..).zip(SwotKind::ALL) {
        strategy.swot.items.push(SwotItem {
            id: SwotItemId(number),
            kind,
            text: format!("Item {number}"),
            importance: None,
            became: Vec::new(),
        });
    }
    strategy.swot.items[0].became = vec![Outgrowth::Goal(GoalId(1))];
    for (number, &kind) in (1..).zip(CrossKind::ALL) {
        let quadrants = kind.quadrants();
        let items = strategy.swot.items.iter().filter(|item| quadrants.contains(&item.kind));
        let uses = items.map(|item| item.id).collect();
        let text = format!("Strategy {number}");
        strategy.swot.cross.push(CrossStrategy { id: CrossId(number), kind, text, uses, became: Vec::new() });
    }
    strategy.goals = vec![Goal {
        field: Some(GoalField::ALL[0]),
        measure: "Margin".into(),
        unit: "%".into(),
        baseline: Some(10.0),
        target: Some(20.0),
        base_year: Year::new(2026),
        year: Year::new(2030),
        owner: Some(PersonId(1)),
        ..Goal::named(GoalId(1), "Earn more")
    }];
    strategy.actions = vec![GoalAction {
        goal: Some(GoalId(1)),
        owner: Some(PersonId(2)),
        due: Some(day("2027-06-30")),
        ..GoalAction::told(ActionId(1), "Raise prices")
    }];
}
