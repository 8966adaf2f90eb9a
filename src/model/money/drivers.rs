//! What activity drivers say that serving accounts costs (D9), whichever source counts: Σ quantity × rate.

use super::statement::amount;
use super::table::MoneyTable;
use crate::model::ids::DriverId;
use crate::model::method::Driver;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::{PerPeriod, Period};
use crate::model::scenario::Scenario;
use crate::model::statistics::finite;
use crate::model::units::Money;
use serde::Serialize;
use std::sync::Arc;

/// What one driver comes to over all accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DriverUse {
    /// The driver.
    pub driver: DriverId,
    /// How many accounts have a quantity.
    pub accounts: usize,
    /// Their quantities together.
    pub quantity: Outcome<f64>,
    /// Quantity × rate.
    pub cost: Outcome<Money>,
}

/// An account's indirect cost by drivers; unrated in periods without any quantity.
pub fn allocation(table: &MoneyTable, drivers: &[Driver]) -> PerPeriod<Outcome<Money>> {
    let costs = allocated(table, drivers.iter().map(|driver| (driver.id, driver.rate.get())));
    PerPeriod::from_fn(|period| costs[period].ok_or(Undefined::Unrated).and_then(amount))
}

/// Σ quantity × rate of the periods with at least one quantity. Quantities of drivers that the method no longer has
/// do not count.
pub(super) fn allocated(
    table: &MoneyTable,
    rates: impl IntoIterator<Item = (DriverId, f64)>,
) -> PerPeriod<Option<f64>> {
    let mut costs: PerPeriod<Option<f64>> = PerPeriod::default();
    for (driver, rate) in rates {
        let Some(quantities) = table.drivers.get(&driver) else { continue };
        for (period, quantity) in quantities.iter() {
            if let Some(quantity) = quantity {
                costs[period] = Some(costs[period].unwrap_or(0.0) + quantity * rate);
            }
        }
    }
    costs
}

/// What the drivers come to over all accounts in a period, in the method's order.
pub fn driver_use(scenario: &Scenario, period: Period) -> Vec<DriverUse> {
    scenario.method.value.drivers.iter().map(|driver| used(scenario, driver, period)).collect()
}

fn used(scenario: &Scenario, driver: &Driver, period: Period) -> DriverUse {
    let quantities = scenario.accounts.iter().filter_map(|a| a.money.drivers.get(&driver.id)?[period]);
    let (accounts, sum) = quantities.fold((0, 0.0), |(count, sum), quantity| (count + 1, sum + quantity));
    let quantity = if accounts == 0 { Err(Undefined::Unrated) } else { finite(sum) };
    let cost = quantity.clone().and_then(|quantity| amount(quantity * driver.rate.get()));
    DriverUse { driver: driver.id, accounts, quantity, cost }
}

impl Scenario {
    /// Removes a driver with its quantities.
    pub fn remove_driver(&mut self, id: DriverId) {
        self.method.value.drivers.retain(|driver| driver.id != id);
        for account in self.accounts.iter_mut().filter(|a| a.money.drivers.contains_key(&id)) {
            Arc::make_mut(account).money.drivers.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::accounts::Account;
    use crate::model::date::Date;
    use crate::model::ids::AccountId;

    fn scenario() -> Scenario {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        for (driver, rate) in scenario.method.value.drivers.iter_mut().zip([1.5, 0.4]) {
            driver.rate = Money::new(rate);
        }
        for (n, visits) in [(1, Some(10.0)), (2, None), (3, Some(20.0))] {
            let mut account = Account::named(AccountId(n), "");
            let quantities = PerPeriod::from_fn(|p| visits.filter(|_| p == Period::ThisYear));
            account.money.drivers.insert(DriverId(1), quantities);
            scenario.accounts.push(Arc::new(account));
        }
        scenario
    }

    #[test]
    fn quantities_times_rates() {
        let scenario = scenario();
        let drivers = &scenario.method.value.drivers;
        let cost = |n: usize, p| allocation(&scenario.accounts[n].money, drivers)[p].clone().map(Money::get);
        assert_eq!(cost(0, Period::ThisYear), Ok(15.0));
        assert_eq!(cost(1, Period::ThisYear), Err(Undefined::Unrated));
        assert_eq!(cost(0, Period::LastYear), Err(Undefined::Unrated));
        let used = driver_use(&scenario, Period::ThisYear);
        assert_eq!((used[0].accounts, &used[0].quantity, &used[0].cost), (2, &Ok(30.0), &Ok(Money::new(45.0))));
        assert_eq!((used[1].accounts, &used[1].quantity), (0, &Err(Undefined::Unrated)));
    }

    #[test]
    fn a_removed_driver_leaves_no_quantities() {
        let mut scenario = scenario();
        scenario.remove_driver(DriverId(1));
        assert_eq!(scenario.method.value.drivers.len(), 3);
        assert!(scenario.accounts.iter().all(|a| a.money.drivers.is_empty()));
    }
}
