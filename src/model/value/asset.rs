//! Everything computed about accounts as assets (D12) and about where they are heading (D27).

use super::lifetime::{LifetimeResults, lifetime};
use crate::model::forecast::{AccountForecast, SeriesForecast, StateResults, forecasts, series_forecast, states};
use crate::model::ids::AccountId;
use crate::model::money::Statement;
use crate::model::scenario::Scenario;
use serde::Serialize;

/// Lifetime values, account states, forecasts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AssetResults {
    /// Lifetime values of the programme and of each account.
    pub lifetime: LifetimeResults,
    /// The Markov model of account states.
    pub states: StateResults,
    /// The line through each account's years, in the user's order.
    pub forecasts: Vec<AccountForecast>,
    /// The line through each pasted series, in the user's order.
    pub series: Vec<SeriesForecast>,
}

impl AssetResults {
    /// The forecast of an account.
    pub fn forecast(&self, id: AccountId) -> Option<&AccountForecast> {
        self.forecasts.iter().find(|forecast| forecast.account == id)
    }
}

/// Computes everything about accounts as assets. `statements` are those of the accounts, in their order.
pub fn asset(scenario: &Scenario, statements: &[Statement]) -> AssetResults {
    let asset = &scenario.asset;
    let level = asset.level.get();
    AssetResults {
        lifetime: lifetime(scenario, statements),
        states: states(&asset.states, asset.state_discount()),
        forecasts: forecasts(scenario, statements, level),
        series: asset.series.iter().map(|series| series_forecast(series, level)).collect(),
    }
}
