//! What may come (D27): a straight line through a history, with honest intervals, and a Markov model of account states.
//!
//! A regression suggests; it never overwrites what somebody typed.

mod chain;
mod history;
mod inputs;
mod regression;
mod series;
mod states;
mod steady;

pub(in crate::model) use chain::discount_factor;
pub use chain::{Chain, LONGEST_HORIZON};
pub use history::{AccountForecast, YearForecast, account_forecast, forecasts, history, is_earlier};
pub use inputs::{AccountState, DataPoint, DataSet, MOST_PERIODS, RewardTiming, StateModel, USUAL_HORIZON};
pub use regression::{
    ADVISED_POINTS, FEWEST_POINTS, Forecast, Interval, Regression, SIGNIFICANCE, USUAL_LEVEL, regression,
};
pub use series::{SeriesForecast, series_forecast};
pub use states::{StateResults, StateRow, states};
pub use steady::SteadyState;
