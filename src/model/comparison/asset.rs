//! What differs in the customer-asset part: numbers as they were entered, and how much of each list there is.

use super::Pair;
use crate::model::scenario::Scenario;
use crate::model::units::{Money, Probability, Share};

/// A number of the customer-asset part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssetSetting {
    /// The margin a year of the programme.
    Margin,
    /// Its margin from referrals.
    Referral,
    /// Its retention, a share.
    Retention,
    /// The cost of winning an account.
    Acquisition,
    /// The discount rate, a share.
    Discount,
    /// The growth of the margin, a share.
    Growth,
    /// By how much retention is raised, a share.
    Points,
    /// Which of the three timings counts, from 1.
    Timing,
    /// How many retention levers there are.
    Levers,
    /// How many account states there are.
    States,
    /// How many accounts are in them.
    AccountsNow,
    /// How many pasted series there are.
    Series,
    /// The level of prediction intervals, a share.
    Level,
}

/// The numbers that differ.
pub(super) fn settings(mine: &Scenario, theirs: &Scenario) -> Vec<(AssetSetting, Pair<Option<f64>>)> {
    let pairs = numbers(mine).into_iter().zip(numbers(theirs));
    pairs.filter_map(|((setting, mine), (_, theirs))| Some((setting, super::pair(mine, theirs)?))).collect()
}

fn numbers(scenario: &Scenario) -> [(AssetSetting, Option<f64>); 13] {
    use AssetSetting as S;
    let asset = &scenario.asset;
    let form = &asset.lifetime;
    let states = &asset.states.states;
    let now: Option<f64> = states.iter().filter_map(|state| state.now).reduce(|sum, now| sum + now);
    let timing = crate::model::value::Timing::ALL.iter().position(|timing| *timing == form.timing);
    let count = |count: usize| Some(count as f64);
    [
        (S::Margin, form.margin.map(Money::get)),
        (S::Referral, form.referral.map(Money::get)),
        (S::Retention, form.retention.map(Probability::get)),
        (S::Acquisition, form.acquisition.map(Money::get)),
        (S::Discount, Some(Share::get(form.discount))),
        (S::Growth, Some(form.growth.get())),
        (S::Points, Some(form.points.get())),
        (S::Timing, timing.map(|place| place as f64 + 1.0)),
        (S::Levers, count(asset.levers.len())),
        (S::States, count(states.len())),
        (S::AccountsNow, now),
        (S::Series, count(asset.series.len())),
        (S::Level, Some(asset.level.get())),
    ]
}
