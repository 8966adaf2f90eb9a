//! Findings on lifetime values, account states and forecasts.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::forecast::{AccountForecast, YearForecast};
use crate::model::ids::AccountId;
use crate::model::period::Period;
use crate::model::value::LeverGroup;
use serde::Serialize;

/// What was noticed about accounts as assets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum AssetFinding {
    /// The chances of a state, counted from 0, do not add up to 1.
    TransitionsDoNotAdd { state: usize, sum: f64 },
    /// A typed forecast goes against a trend that can be told from none.
    ForecastAgainstTrend { account: AccountId, year: i32, typed: f64, now: f64, slope: f64 },
    /// A typed forecast lies outside the prediction interval.
    ForecastOutside { account: AccountId, year: i32, typed: f64, low: f64, high: f64 },
    /// Retention of 100 %: nobody ever leaves. Of one account, or of the programme.
    RetentionCertain { of: Option<AccountId> },
    /// An account in a state loses more than it will ever bring back; the state is counted from 0.
    StateLoses { state: usize, value: f64 },
    /// Stopping at a state, counted from 0, is worth more than going on.
    BetterToStop { state: usize, gain: f64 },
    /// Everything that keeps accounts makes leaving hard.
    OnlyBarriers { levers: usize },
    /// Something is entered on lifetime value, but no margin is known. Of one account, or of the programme.
    MarginUnknown { of: Option<AccountId> },
    /// Chances to leave a state are not entered.
    TransitionsMissing { missing: usize, needed: usize },
}

impl AssetFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::TransitionsDoNotAdd { .. } => Severity::Error,
            Self::ForecastAgainstTrend { .. } | Self::ForecastOutside { .. } | Self::RetentionCertain { .. } => {
                Severity::Warning
            }
            Self::StateLoses { .. } | Self::BetterToStop { .. } | Self::OnlyBarriers { .. } => Severity::Hint,
            Self::MarginUnknown { .. } | Self::TransitionsMissing { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::TransitionsDoNotAdd { .. }
            | Self::StateLoses { .. }
            | Self::BetterToStop { .. }
            | Self::TransitionsMissing { .. } => Place::States,
            Self::ForecastAgainstTrend { account, .. } | Self::ForecastOutside { account, .. } => {
                Place::Forecast(account)
            }
            Self::RetentionCertain { .. } | Self::OnlyBarriers { .. } | Self::MarginUnknown { .. } => Place::Lifetime,
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut here = Vec::new();
    states(evidence, &mut here);
    lifetime(evidence, &mut here);
    here.extend(evidence.asset.forecasts.iter().filter_map(forecast));
    found.extend(here.into_iter().map(FindingKind::Asset));
}

fn states(evidence: Evidence, found: &mut Vec<AssetFinding>) {
    let results = &evidence.asset.states;
    let mut missing = 0;
    for (state, row) in results.states.iter().enumerate() {
        match &row.sum {
            Ok(sum) if !row.is_whole => found.push(AssetFinding::TransitionsDoNotAdd { state, sum: *sum }),
            Ok(_) => {}
            Err(_) => missing += 1,
        }
    }
    if missing > 0 {
        found.push(AssetFinding::TransitionsMissing { missing, needed: results.states.len() });
    }
    let values = results.values.as_deref().unwrap_or_default();
    // That a lost account costs a little is no news.
    let kept = values.iter().take(values.len().saturating_sub(1)).enumerate();
    found.extend(
        kept.filter(|(_, value)| **value < 0.0).map(|(state, &value)| AssetFinding::StateLoses { state, value }),
    );
    if let Ok(stopping) = &results.stopping
        && stopping.best < stopping.values.len()
        && let (Some(best), Some(never)) = (stopping.values.get(stopping.best - 1), stopping.values.last())
    {
        found.push(AssetFinding::BetterToStop { state: stopping.best, gain: best - never });
    }
}

fn lifetime(evidence: Evidence, found: &mut Vec<AssetFinding>) {
    let asset = &evidence.scenario.asset;
    let form = &asset.lifetime;
    let is_certain = |rate: Option<crate::model::Probability>| rate.is_some_and(|rate| rate.get() >= 1.0);
    if is_certain(form.retention) {
        found.push(AssetFinding::RetentionCertain { of: None });
    }
    if form.margin.is_none() && !form.is_default() {
        found.push(AssetFinding::MarginUnknown { of: None });
    }
    let accounts = evidence.scenario.accounts.iter().zip(&evidence.asset.lifetime.accounts);
    for (account, results) in accounts.filter(|(account, _)| !account.lifetime.is_empty()) {
        if is_certain(account.lifetime.retention) {
            found.push(AssetFinding::RetentionCertain { of: Some(account.id) });
        }
        if results.margin.is_err() {
            found.push(AssetFinding::MarginUnknown { of: Some(account.id) });
        }
    }
    let levers = asset.levers.len();
    if levers > 0 && asset.levers.iter().all(|lever| lever.group == LeverGroup::Barrier) {
        found.push(AssetFinding::OnlyBarriers { levers });
    }
}

/// The first year that does not fit the line; against a clear trend is the graver of the two.
fn forecast(results: &AccountForecast) -> Option<AssetFinding> {
    let (account, line) = (results.account, results.regression.as_ref().ok()?);
    let this_year = results.years.first()?.year - Period::NextYear.offset();
    let last = results.history.last().filter(|point| (point.0 - f64::from(this_year)).abs() < 0.5);
    let typed = |year: &YearForecast| year.typed.as_ref().ok().map(|money| money.get());
    if let Some(&(_, now)) = last.filter(|_| line.is_distinguishable()) {
        let against = |year: &&YearForecast| typed(year).is_some_and(|typed| (typed - now) * line.slope < 0.0);
        if let Some(year) = results.years.iter().find(against) {
            let typed = typed(year)?;
            return Some(AssetFinding::ForecastAgainstTrend {
                account,
                year: year.year,
                typed,
                now,
                slope: line.slope,
            });
        }
    }
    let year = results.years.iter().find(|year| year.typed_is_likely == Ok(false))?;
    let prediction = year.forecast.as_ref().ok()?.prediction;
    let (low, high) = (prediction.low, prediction.high);
    Some(AssetFinding::ForecastOutside { account, year: year.year, typed: typed(year)?, low, high })
}
