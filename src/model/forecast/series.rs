//! The line through a pasted series.

use super::inputs::DataSet;
use super::regression::{Forecast, Regression, regression};
use crate::model::outcome::{Outcome, Undefined};
use serde::Serialize;

/// What the line through a series says of one value not seen yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SeriesForecast {
    /// The whole points, in the user's order.
    pub points: Vec<(f64, f64)>,
    /// The line.
    pub regression: Outcome<Regression>,
    /// What it says at the wanted place, or one mean distance after the last point.
    pub forecast: Outcome<Forecast>,
}

/// The line through a series, at a level such as 0.95.
pub fn series_forecast(series: &DataSet, level: f64) -> SeriesForecast {
    let points: Vec<(f64, f64)> = series.points.iter().filter_map(|point| point.whole()).collect();
    let regression = regression(&points);
    let line = regression.as_ref().map_err(Undefined::clone);
    let forecast = line.and_then(|line| line.forecast(series.at.unwrap_or_else(|| next(line)), level));
    SeriesForecast { points, regression, forecast }
}

/// One mean distance after the last point.
fn next(line: &Regression) -> f64 {
    let (first, last) = line.range;
    last + (last - first) / (line.points as f64 - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::forecast::DataPoint;

    #[test]
    fn half_points_do_not_count_and_the_next_place_is_one_step_on() {
        let mut points: Vec<DataPoint> =
            [(1.0, 2.0), (2.0, 4.0), (3.0, 5.0), (4.0, 9.0)].map(|(x, y)| DataPoint::new(x, y)).to_vec();
        points.push(DataPoint { x: Some(5.0), y: None });
        points.push(DataPoint { x: Some(f64::INFINITY), y: Some(1.0) });
        let series = DataSet { points, ..DataSet::default() };
        let found = series_forecast(&series, 0.95);
        assert_eq!(found.points.len(), 4);
        let forecast = found.forecast.expect("defined");
        assert!((forecast.x - 5.0).abs() < 1e-12 && (forecast.fit - 10.5).abs() < 1e-12);
        let at = DataSet { at: Some(2.5), ..series };
        assert!((series_forecast(&at, 0.95).forecast.expect("defined").fit - 5.0).abs() < 1e-12);
        let few = DataSet { points: vec![DataPoint::new(1.0, 1.0)], ..DataSet::default() };
        assert!(series_forecast(&few, 0.95).forecast.is_err());
    }
}
