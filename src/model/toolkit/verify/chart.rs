//! Run charts and control charts: points, centre, limits, signals.

use super::signals::{RuleSet, Signal, run_signals, signals};
use crate::model::key::key;
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::samples::{Factors, deviation_factors, range_factors};
use crate::model::statistics::spread::{average, deviation, range};
use crate::model::statistics::{finite, median};
use serde::Serialize;

key! {
    /// What is drawn: values against their median; single values with moving ranges; means with ranges or with standard
    /// deviations; parts of samples.
    ChartKind { Run, Individuals, MeanRange, MeanDeviation, Proportion }
}

/// Fewest points limits are computed from.
const FEWEST: usize = 2;

/// Centre and limits of one line of points.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The points, in order.
    pub points: Vec<f64>,
    /// The centre: a mean; of a run chart the median.
    pub centre: f64,
    /// The lower control limit; a run chart has none.
    pub lower: Option<f64>,
    /// The upper control limit.
    pub upper: Option<f64>,
    /// Patterns that chance alone seldom draws.
    pub signals: Vec<Signal>,
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Chart {
    /// What is drawn.
    pub chart: ChartKind,
    /// How many values make a point.
    pub size: usize,
    /// How many points the limits rest on.
    pub baseline: usize,
    /// Values at the end that make no whole point.
    pub left_over: usize,
    /// Values, means or parts.
    pub main: Line,
    /// Ranges, moving ranges or standard deviations. The first of the moving ranges belongs to the second value.
    pub spread: Option<Line>,
    /// The standard deviation of a point of the main line.
    pub sigma: Option<f64>,
    /// The standard deviation of single values within subgroups.
    pub within: Option<f64>,
}

/// What a chart is made from.
#[derive(Clone, Copy)]
pub struct Measured<'a> {
    /// What is drawn.
    pub chart: ChartKind,
    /// How many values make a point, or of how many pieces a count speaks.
    pub size: usize,
    /// The values in order; of proportions, the counts of one sample after the other.
    pub values: &'a [f64],
    /// Whether the limits rest on a point, counted from 1.
    pub counts: &'a dyn Fn(usize) -> bool,
    /// The rules for the main line. Spreads are only held against their limits.
    pub rules: RuleSet,
}

impl Measured<'_> {
    /// Computes the chart.
    ///
    /// # Errors
    /// `Unrated` without values; `TooFew` points to rest on; `NoConstant` for the size of subgroups; `NoVariation` if the
    /// points the limits rest on do not vary; `NotAProbability` for counts outside their samples; `TooLarge`.
    pub fn chart(&self) -> Outcome<Chart> {
        if self.values.is_empty() {
            return Err(Undefined::Unrated);
        }
        match self.chart {
            ChartKind::Run => self.run(),
            ChartKind::Individuals => self.individuals(),
            ChartKind::MeanRange => self.means(range, range_factors(self.size)?),
            ChartKind::MeanDeviation => self.means(deviation, deviation_factors(self.size)?),
            ChartKind::Proportion => self.proportions(),
        }
    }

    /// The points the limits rest on.
    fn chosen(&self, points: &[f64]) -> Outcome<Vec<f64>> {
        let chosen: Vec<f64> =
            (1..).zip(points).filter(|(point, _)| (self.counts)(*point)).map(|(_, &value)| value).collect();
        if chosen.len() < FEWEST {
            return Err(Undefined::TooFew { of: Counted::Points, have: chosen.len(), needed: FEWEST });
        }
        Ok(chosen)
    }

    fn run(&self) -> Outcome<Chart> {
        let chosen = self.chosen(self.values)?;
        let centre = median(&chosen)?.get();
        let points = self.values.to_vec();
        let distances: Vec<f64> = points.iter().map(|value| value - centre).collect();
        let main = Line { signals: run_signals(&distances), points, centre, lower: None, upper: None };
        Ok(self.put_together(chosen.len(), main, None, None, None))
    }

    fn individuals(&self) -> Outcome<Chart> {
        let chosen = self.chosen(self.values)?;
        let steps: Vec<f64> = self.values.windows(2).map(range).collect::<Outcome<_>>()?;
        // A step rests on two points; both must count.
        let kept: Vec<f64> = (2..)
            .zip(&steps)
            .filter(|&(n, _)| (self.counts)(n) && (self.counts)(n - 1))
            .map(|(_, &step)| step)
            .collect();
        if kept.is_empty() {
            return Err(Undefined::TooFew { of: Counted::Points, have: 1, needed: FEWEST });
        }
        let (mean, factors) = (average(&kept)?, range_factors(2)?);
        let sigma = mean / factors.divisor;
        let main = line(self.values.to_vec(), average(&chosen)?, sigma, self.rules)?;
        let spread = spread_line(steps, mean, factors)?;
        Ok(self.put_together(chosen.len(), main, Some(spread), Some(sigma), Some(sigma)))
    }

    fn means(&self, spread_of: fn(&[f64]) -> Outcome<f64>, factors: Factors) -> Outcome<Chart> {
        let groups: Vec<&[f64]> = self.values.chunks_exact(self.size).collect();
        let means: Vec<f64> = groups.iter().map(|group| average(group)).collect::<Outcome<_>>()?;
        let spreads: Vec<f64> = groups.iter().map(|group| spread_of(group)).collect::<Outcome<_>>()?;
        let (chosen, mean_spread) = (self.chosen(&means)?, average(&self.chosen(&spreads)?)?);
        let sigma = factors.mean * mean_spread / 3.0;
        let main = line(means, average(&chosen)?, sigma, self.rules)?;
        let spread = spread_line(spreads, mean_spread, factors)?;
        let within = mean_spread / factors.divisor;
        Ok(self.put_together(chosen.len(), main, Some(spread), Some(sigma), Some(within)))
    }

    fn proportions(&self) -> Outcome<Chart> {
        let size = self.size.max(1) as f64;
        let parts: Vec<f64> = self.values.iter().map(|count| count / size).collect();
        if parts.iter().any(|part| !(0.0..=1.0).contains(part)) {
            return Err(Undefined::NotAProbability);
        }
        let chosen = self.chosen(&parts)?;
        let centre = average(&chosen)?;
        let sigma = (centre * (1.0 - centre) / size).sqrt();
        let mut main = line(parts, centre, sigma, self.rules)?;
        main.lower = main.lower.map(|lower| lower.max(0.0));
        main.upper = main.upper.map(|upper| upper.min(1.0));
        Ok(self.put_together(chosen.len(), main, None, Some(sigma), None))
    }

    fn put_together(
        &self,
        baseline: usize,
        main: Line,
        spread: Option<Line>,
        sigma: Option<f64>,
        within: Option<f64>,
    ) -> Chart {
        let grouped = matches!(self.chart, ChartKind::MeanRange | ChartKind::MeanDeviation);
        let left_over = if grouped { self.values.len() % self.size.max(1) } else { 0 };
        Chart { chart: self.chart, size: self.size, baseline, left_over, main, spread, sigma, within }
    }
}

fn line(points: Vec<f64>, centre: f64, sigma: f64, rules: RuleSet) -> Outcome<Line> {
    if sigma <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let distances: Vec<f64> = points.iter().map(|value| (value - centre) / sigma).collect();
    let (lower, upper) = (finite(centre - 3.0 * sigma)?, finite(centre + 3.0 * sigma)?);
    Ok(Line { signals: signals(&distances, rules), points, centre, lower: Some(lower), upper: Some(upper) })
}

/// Ranges and standard deviations are not normal, so only their limits say something.
fn spread_line(points: Vec<f64>, mean: f64, factors: Factors) -> Outcome<Line> {
    let (lower, upper) = (mean * factors.lower, finite(mean * factors.upper)?);
    let is_out = |value: f64| value > upper * (1.0 + 1e-12) || value < lower * (1.0 - 1e-12);
    let out = (1..).zip(&points).filter(|(_, value)| is_out(**value));
    let signals = out.map(|(point, _)| Signal { rule: super::Rule::Beyond, point, span: 1 }).collect();
    Ok(Line { points, centre: mean, lower: Some(lower), upper: Some(upper), signals })
}

#[cfg(test)]
mod tests;
