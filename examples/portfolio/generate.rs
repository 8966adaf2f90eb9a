//! A made-up portfolio of any size, the same for the same size and seed on every machine.

use linchpin::model::accounts::{AccountType, Orientation};
use linchpin::model::ids::{Counters, SuccessFactorId, take};
use linchpin::model::position::StrengthSet;
use linchpin::model::risk::{Level, Rating, Risk, RiskItem, RiskSource};
use linchpin::model::score::{ScoreEntry, ScoreSet, Scores};
use linchpin::model::{
    Account, AccountId, CriterionId, Date, DriverId, FactorId, Money, PerPeriod, Period, Person, PersonId, Probability,
    RiskId, Rival, RivalId, Scenario,
};
use std::sync::Arc;

const PEOPLE: u32 = 8;
const RIVALS: u32 = 6;
/// One risk for so many accounts.
const ACCOUNTS_PER_RISK: u32 = 4;
const PLACES: [&str; 8] = ["Arbor", "Borough", "Cliff", "Dale", "Elm", "Ford", "Glen", "Heath"];
const TRADES: [&str; 8] = ["Steel", "Paper", "Rail", "Wind", "Food", "Mining", "Lifts", "Water"];
const REGIONS: [&str; 5] = ["North", "East", "South", "West", "Centre"];

/// A linear congruential generator (Knuth's MMIX constants), of which only the upper half is used.
struct Dice(u64);

impl Dice {
    /// A whole number from 0 to `below` − 1.
    fn roll(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let upper = u32::try_from(self.0 >> 32).unwrap_or_default();
        upper.checked_rem(below).unwrap_or_default()
    }

    fn one_in(&mut self, chances: u32) -> bool {
        self.roll(chances) == 0
    }

    /// A whole number from `low` to `high`.
    fn between(&mut self, low: u32, high: u32) -> f64 {
        f64::from(low + self.roll(high - low + 1))
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        let count = u32::try_from(choices.len()).unwrap_or_default();
        choices.get(self.roll(count) as usize).copied()
    }

    fn score(&mut self) -> ScoreEntry {
        let value = self.between(0, 10);
        if self.one_in(9) { ScoreEntry::assumed(value) } else { ScoreEntry::new(value) }
    }

    fn scores<I: Ord + Copy>(&mut self, ids: &[I]) -> Scores<I> {
        ids.iter().map(|&id| (id, self.score())).collect()
    }
}

/// The rows every account is rated on.
struct Rows {
    criteria: Vec<CriterionId>,
    factors: Vec<FactorId>,
    success_factors: Vec<SuccessFactorId>,
    drivers: Vec<DriverId>,
    past: Date,
    now: Date,
}

/// A scenario of `accounts` accounts, each fully rated and with all its money; `None` only if the calendar had no
/// such days.
pub fn portfolio(accounts: u32, seed: u64) -> Option<Scenario> {
    let now = Date::new(2026, 11, 2)?;
    let mut dice = Dice(seed);
    let mut scenario = Scenario::empty(format!("{accounts} accounts, seed {seed}"), now);
    "Generated Works".clone_into(&mut scenario.company);
    scenario.money_unit = 1000;
    for driver in &mut scenario.method.value.drivers {
        driver.rate = Money::new(dice.between(1, 9) / 10.0);
    }
    scenario.people = (1..=PEOPLE)
        .map(|n| Person {
            role: "Key account manager".to_owned(),
            ..Person::named(PersonId(n), format!("Manager {n}"))
        })
        .collect();
    scenario.rivals = (1..=RIVALS)
        .map(|n| Rival { id: RivalId(n), name: format!("Rival {n}"), ways: String::new(), weaknesses: String::new() })
        .collect();
    let method = &scenario.method;
    let rows = Rows {
        criteria: method.selection.criteria.iter().map(|c| c.id).collect(),
        factors: method.attractiveness.factors.iter().map(|f| f.id).collect(),
        success_factors: method.strength.factors.iter().map(|f| f.id).collect(),
        drivers: method.value.drivers.iter().map(|d| d.id).collect(),
        past: Date::new(2023, 11, 2)?,
        now,
    };
    let mut counters = Counters { person: PEOPLE + 1, rival: RIVALS + 1, ..scenario.counters.clone() };
    scenario.accounts =
        (0..accounts).map(|_| Arc::new(account(take(&mut counters.account), &rows, &mut dice))).collect();
    let risks = accounts / ACCOUNTS_PER_RISK;
    scenario.risks = (0..risks).map(|_| risk(take(&mut counters.risk), now, &mut dice)).collect();
    scenario.counters = counters;
    Some(scenario)
}

fn account(id: AccountId, rows: &Rows, dice: &mut Dice) -> Account {
    let place = dice.pick(&PLACES).unwrap_or_default();
    let trade = dice.pick(&TRADES).unwrap_or_default();
    let mut account = Account::named(id, format!("{place} {trade} {}", id.0));
    let profile = &mut account.profile;
    trade.clone_into(&mut profile.industry);
    dice.pick(&REGIONS).unwrap_or_default().clone_into(&mut profile.region);
    profile.manager = Some(PersonId(1 + dice.roll(PEOPLE)));
    profile.orientation = dice.pick(Orientation::ALL);
    profile.kind = dice.pick(AccountType::ALL);
    profile.years = Some(dice.between(0, 20));
    let first = dice.roll(RIVALS);
    profile.rivals = [first, (first + 1) % RIVALS].map(|n| RivalId(n + 1)).to_vec();
    let rivals = profile.rivals.clone();
    account.selection = dice.scores(&rows.criteria);
    money(&mut account, rows, dice);
    let has_past = dice.one_in(4);
    for date in has_past.then_some(rows.past).into_iter().chain([rows.now]) {
        let scores = dice.scores(&rows.factors);
        account.attractiveness.sets.push(ScoreSet { date, scores, source: String::new() });
        let us = dice.scores(&rows.success_factors);
        let rivals = rivals.iter().map(|&rival| (rival, dice.scores(&rows.success_factors))).collect();
        account.strength.sets.push(StrengthSet { date, us, rivals, source: String::new() });
    }
    account.people_days = Some(dice.between(1, 200));
    account
}

/// Few large accounts and many small ones: revenue is a product of three numbers.
fn money(account: &mut Account, rows: &Rows, dice: &mut Dice) {
    let revenue = dice.between(1, 30) * dice.between(1, 30) * dice.between(1, 30);
    let table = &mut account.money;
    for (n, period) in (0_u32..).zip(Period::ALL) {
        let revenue = (revenue * (100.0 + f64::from(n) * dice.between(0, 6)) / 100.0).round();
        let direct_cost = (revenue * dice.between(50, 85) / 100.0).round();
        let indirect_cost = (revenue * dice.between(5, 30) / 100.0).round();
        table.revenue[period] = Some(Money::new(revenue));
        table.direct_cost[period] = Some(Money::new(direct_cost));
        table.indirect_cost[period] = Some(Money::new(indirect_cost));
    }
    let mut quantities = || PerPeriod::from_fn(|p| (p == Period::ThisYear).then(|| dice.between(0, 400)));
    table.drivers = rows.drivers.iter().map(|&driver| (driver, quantities())).collect();
    table.growth_horizon = Some(2028);
}

fn risk(id: RiskId, now: Date, dice: &mut Dice) -> Risk {
    let number = id.0;
    let rating = |dice: &mut Dice| Rating {
        probability: dice.pick(Level::ALL),
        impact: dice.pick(Level::ALL),
        chance: Some(Probability::new(dice.between(1, 99) / 100.0)),
        loss: Some(Money::new(dice.between(1, 5000))),
    };
    Risk {
        source: dice.pick(RiskItem::ALL).map(RiskSource::Item),
        account: Some(AccountId(1 + dice.roll(number * ACCOUNTS_PER_RISK))),
        before: rating(dice),
        after: rating(dice),
        owner: Some(PersonId(1 + dice.roll(PEOPLE))),
        response: "Agreed".to_owned(),
        due: Some(now),
        ..Risk::titled(id, format!("Risk {number}"))
    }
}
