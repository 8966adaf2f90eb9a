//! The control plan (D26c): what is watched, how, by whom, and what is done when it runs out of control.

use super::chart::{Chart, ChartKind, Measured};
use super::signals::{Rule, RuleSet};
use crate::model::ids::PersonId;
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::design::{CtqResult, Limits};
use crate::model::toolkit::ids::{ControlId, CtqId};
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

key! {
    /// How often a sample is taken.
    Frequency { Hour, Shift, Day, Week, Month, Quarter }
}

/// What was behind a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CauseNote {
    /// The point, counted from 1.
    pub point: u32,
    /// What happened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Whether the limits do without the point, since its cause will not come back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_left_out: bool,
}

/// A row of the control plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ControlRow {
    /// Its id.
    pub id: ControlId,
    /// The characteristic that is watched; its limits and its way to measure stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ctq: Option<CtqId>,
    /// How many pieces a sample has; 1 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample_size: Option<u32>,
    /// How often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// What is drawn.
    #[serde(default = "run")]
    pub chart: ChartKind,
    /// Who watches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// What is done on a signal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reaction: String,
    /// What was measured, in order: for means all values of one sample after the other, for parts the counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<f64>,
    /// The first point the limits rest on; the first of all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_from: Option<u32>,
    /// The last point the limits rest on; the last of all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_to: Option<u32>,
    /// What was behind points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<CauseNote>,
}

const fn run() -> ChartKind {
    ChartKind::Run
}

impl ControlRow {
    /// A row of which only the characteristic is known.
    pub const fn of(id: ControlId, ctq: Option<CtqId>) -> Self {
        Self {
            id,
            ctq,
            sample_size: None,
            frequency: None,
            chart: run(),
            owner: None,
            reaction: String::new(),
            values: Vec::new(),
            baseline_from: None,
            baseline_to: None,
            causes: Vec::new(),
        }
    }

    /// How many pieces a sample has, one or more.
    pub fn size(&self) -> usize {
        self.sample_size.and_then(|size| usize::try_from(size).ok()).unwrap_or(1).max(1)
    }

    /// The note on a point.
    pub fn cause(&self, point: usize) -> Option<&CauseNote> {
        self.causes.iter().find(|note| usize::try_from(note.point) == Ok(point))
    }

    /// Whether the limits rest on a point.
    pub fn is_in_baseline(&self, point: usize) -> bool {
        let bound = |own: Option<u32>| own.and_then(|point| usize::try_from(point).ok());
        let (from, to) = (bound(self.baseline_from), bound(self.baseline_to));
        let is_left_out = self.cause(point).is_some_and(|note| note.is_left_out);
        from.is_none_or(|from| point >= from) && to.is_none_or(|to| point <= to) && !is_left_out
    }
}

/// The control plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ControlPlan {
    /// Which rules make a signal; Western Electric's without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<RuleSet>,
    /// The rows, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ControlRow>,
}

impl ControlPlan {
    /// Which rules make a signal.
    pub fn rules(&self) -> RuleSet {
        self.rules.unwrap_or(RuleSet::WesternElectric)
    }

    /// The row with an id.
    pub fn row(&self, id: ControlId) -> Option<&ControlRow> {
        self.rows.iter().find(|r| r.id == id)
    }
}

/// A point with one signal or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutOfControl {
    /// The point, counted from 1.
    pub point: usize,
    /// Every rule that is complete with it.
    pub rules: Vec<Rule>,
    /// Whether it lies beyond the limits of the spread.
    pub is_spread: bool,
    /// Whether a note says what was behind it.
    pub is_explained: bool,
}

/// What follows for one row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ControlResult {
    /// The row.
    pub row: ControlId,
    /// The specification of its characteristic.
    pub limits: Limits,
    /// The priority of its characteristic: the relative weight of the how behind it.
    pub priority: Outcome<Share>,
    /// The place of the characteristic by priority, 1 is first.
    pub rank: Option<usize>,
    /// The chart.
    pub chart: Outcome<Chart>,
    /// Points with a signal, in order.
    pub out_of_control: Vec<OutOfControl>,
    /// How many notes speak of points that are not there.
    pub stray_notes: usize,
}

/// Computes one row.
pub fn control(row: &ControlRow, ctq: Option<&CtqResult>, rules: RuleSet) -> ControlResult {
    let counts = |point: usize| row.is_in_baseline(point);
    let measured = Measured { chart: row.chart, size: row.size(), values: &row.values, counts: &counts, rules };
    let chart = measured.chart();
    let out_of_control = chart.as_ref().map(|chart| out_of_control(row, chart)).unwrap_or_default();
    let points = chart.as_ref().map_or(0, |chart| chart.main.points.len());
    let is_stray = |point: u32| point == 0 || usize::try_from(point).is_ok_and(|point| point > points);
    let stray_notes = row.causes.iter().filter(|note| is_stray(note.point)).count();
    ControlResult {
        row: row.id,
        limits: ctq.map(|ctq| ctq.limits).unwrap_or_default(),
        priority: ctq.map_or(Err(Undefined::Unrated), |ctq| ctq.priority.clone()),
        rank: ctq.and_then(|ctq| ctq.rank),
        out_of_control,
        stray_notes,
        chart,
    }
}

fn out_of_control(row: &ControlRow, chart: &Chart) -> Vec<OutOfControl> {
    let mut found: Vec<OutOfControl> = Vec::new();
    // A moving range belongs to the second of its two values.
    let shift = usize::from(chart.chart == ChartKind::Individuals);
    let spread = chart.spread.iter().flat_map(|line| line.signals.iter().map(|s| s.point + shift));
    let spread: Vec<usize> = spread.collect();
    for point in 1..=chart.main.points.len() {
        let rules: Vec<Rule> = chart.main.signals.iter().filter(|s| s.point == point).map(|s| s.rule).collect();
        let is_spread = spread.contains(&point);
        if is_spread || !rules.is_empty() {
            let is_explained = row.cause(point).is_some_and(|note| !note.text.trim().is_empty());
            found.push(OutOfControl { point, rules, is_spread, is_explained });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_explain_points_and_leave_them_out() {
        let values: Vec<f64> = (0..20).map(|n| if n == 9 { 60.0 } else { 10.0 + f64::from(n % 3) }).collect();
        let mut row = ControlRow { chart: ChartKind::Individuals, values, ..ControlRow::of(ControlId(1), None) };
        let found = control(&row, None, RuleSet::LimitsOnly);
        let first = &found.out_of_control[0];
        assert_eq!((first.point, first.rules.clone(), first.is_explained), (10, vec![Rule::Beyond], false));
        // The step up to it and the step down from it are beyond the limit of moving ranges.
        let spread: Vec<usize> = found.out_of_control.iter().filter(|o| o.is_spread).map(|o| o.point).collect();
        assert_eq!(spread, [10, 11]);
        let wide = found.chart.expect("defined").main.upper;
        row.causes = vec![
            CauseNote { point: 10, text: "flood".into(), is_left_out: true },
            CauseNote { point: 99, text: "no such day".into(), is_left_out: false },
        ];
        let found = control(&row, None, RuleSet::LimitsOnly);
        let chart = found.chart.expect("defined");
        assert!(chart.main.upper < wide);
        assert_eq!((chart.baseline, found.stray_notes), (19, 1));
        assert!(found.out_of_control[0].is_explained);
    }

    #[test]
    fn limits_rest_on_the_chosen_points() {
        let values = vec![1.0, 2.0, 1.0, 2.0, 50.0, 60.0];
        let mut row = ControlRow { chart: ChartKind::Individuals, values, ..ControlRow::of(ControlId(1), None) };
        row.baseline_to = Some(4);
        let found = control(&row, None, RuleSet::LimitsOnly);
        let chart = found.chart.expect("defined");
        assert_eq!((chart.baseline, chart.main.centre), (4, 1.5));
        assert_eq!(found.out_of_control.iter().map(|o| o.point).collect::<Vec<_>>(), [5, 6]);
        row.baseline_from = Some(9);
        assert!(control(&row, None, RuleSet::LimitsOnly).chart.is_err());
    }
}
