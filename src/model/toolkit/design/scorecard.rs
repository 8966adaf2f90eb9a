//! The design scorecard (D25d): what every characteristic promises, rolled into one yield.

use super::capability::{CapabilityResults, CapabilitySettings};
use super::yields::{Counts, MILLION, level_of, normalised, rates, rolled};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::ids::CtqId;
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

key! {
    /// What part of the design a row is about.
    Area { Parts, Process, Performance, Software }
}
key! {
    /// Where a row's yield comes from: from counted defects, or from the capability study of its characteristic.
    YieldSource { Counts, Capability }
}

/// A row of the scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScorecardRow {
    /// The characteristic.
    pub ctq: CtqId,
    /// The part of the design.
    #[serde(default = "process")]
    pub area: Area,
    /// Where its yield comes from.
    #[serde(default = "counts")]
    pub source: YieldSource,
    /// How many units were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<u32>,
    /// How many defects they had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defects: Option<u32>,
    /// How many defects a unit can have; 1 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunities: Option<u32>,
}

const fn process() -> Area {
    Area::Process
}

const fn counts() -> YieldSource {
    YieldSource::Counts
}

impl ScorecardRow {
    /// A row without any count.
    pub const fn of(ctq: CtqId) -> Self {
        Self { ctq, area: process(), source: counts(), units: None, defects: None, opportunities: None }
    }
}

/// The scorecard.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Scorecard {
    /// The rows, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ScorecardRow>,
    /// The rolled yield that is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Share>,
}

/// What a row promises.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScorecardLine {
    /// The characteristic.
    pub ctq: CtqId,
    /// The part of the design.
    pub area: Area,
    /// Defects per unit; of a capability the part outside the limits.
    pub dpu: Outcome<f64>,
    /// The part without defect.
    #[serde(rename = "yield")]
    pub yields: Outcome<f64>,
    /// Defects per million opportunities.
    pub dpmo: Outcome<f64>,
    /// The sigma level, with the shift.
    pub level: Outcome<f64>,
}

/// What one part of the design promises.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AreaYield {
    /// The part of the design.
    pub area: Area,
    /// How many rows.
    pub rows: usize,
    /// The product of their yields.
    #[serde(rename = "yield")]
    pub yields: Outcome<f64>,
}

/// What follows from the scorecard.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScorecardResults {
    /// Row by row.
    pub lines: Vec<ScorecardLine>,
    /// Part by part, those that have rows.
    pub areas: Vec<AreaYield>,
    /// The product of all yields.
    pub rolled: Outcome<f64>,
    /// The yield that every row would need on average.
    pub normalised: Outcome<f64>,
    /// The rolled yield that is to be reached.
    pub target: Option<Share>,
    /// Whether the rolled yield reaches the target.
    pub is_met: Outcome<bool>,
    /// The row with the lowest yield, by its place.
    pub weakest: Option<usize>,
}

/// Computes the scorecard.
pub fn scorecard(card: &Scorecard, studies: &[CapabilityResults], settings: &CapabilitySettings) -> ScorecardResults {
    let lines: Vec<ScorecardLine> = card.rows.iter().map(|row| line(row, studies, settings)).collect();
    let area = |&area: &Area| {
        let own: Vec<&ScorecardLine> = lines.iter().filter(|line| line.area == area).collect();
        (!own.is_empty()).then(|| AreaYield { area, rows: own.len(), yields: product(&own) })
    };
    let rolled = product(&lines.iter().collect::<Vec<_>>());
    let is_met = rolled.clone().and_then(|rolled| {
        let target = card.target.ok_or(Undefined::NoTarget)?;
        // A yield that rounds to the target within a part in 10⁹ reaches it.
        Ok(rolled >= target.get() - 1e-9)
    });
    ScorecardResults {
        areas: Area::ALL.iter().filter_map(area).collect(),
        normalised: rolled.clone().and_then(|rolled| normalised(rolled, lines.len())),
        weakest: weakest(&lines),
        target: card.target,
        rolled,
        is_met,
        lines,
    }
}

fn line(row: &ScorecardRow, studies: &[CapabilityResults], settings: &CapabilitySettings) -> ScorecardLine {
    let (dpu, yields, dpmo) = match row.source {
        YieldSource::Counts => counted(row),
        YieldSource::Capability => predicted(row.ctq, studies),
    };
    let level = dpmo.clone().and_then(|dpmo| level_of(dpmo / MILLION, settings.shift, settings.tails));
    ScorecardLine { ctq: row.ctq, area: row.area, dpu, yields, dpmo, level }
}

type Promise = (Outcome<f64>, Outcome<f64>, Outcome<f64>);

fn counted(row: &ScorecardRow) -> Promise {
    let missing = usize::from(row.units.is_none()) + usize::from(row.defects.is_none());
    let found = match (row.units, row.defects) {
        (Some(units), Some(defects)) => rates(Counts { units, defects, opportunities: row.opportunities.unwrap_or(1) }),
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing, needed: 2 }),
    };
    match found {
        Ok(rates) => (Ok(rates.dpu), Ok(rates.throughput), Ok(rates.dpmo)),
        Err(reason) => (Err(reason.clone()), Err(reason.clone()), Err(reason)),
    }
}

fn predicted(ctq: CtqId, studies: &[CapabilityResults]) -> Promise {
    let study = studies.iter().find(|study| study.ctq == ctq);
    let part =
        study.map_or(Err(Undefined::Unrated), |s| s.expected.as_ref().map(super::Outside::share).map_err(Clone::clone));
    (part.clone(), part.clone().map(|part| 1.0 - part), part.map(|part| MILLION * part))
}

fn product(lines: &[&ScorecardLine]) -> Outcome<f64> {
    let (needed, known): (usize, Vec<f64>) =
        (lines.len(), lines.iter().filter_map(|line| line.yields.as_ref().ok().copied()).collect());
    match needed - known.len() {
        _ if known.is_empty() => Err(Undefined::Unrated),
        0 => Ok(rolled(&known)),
        missing => Err(Undefined::Incomplete { missing, needed }),
    }
}

fn weakest(lines: &[ScorecardLine]) -> Option<usize> {
    let mut found: Option<(usize, f64)> = None;
    for (place, line) in lines.iter().enumerate() {
        if let Ok(own) = line.yields
            && found.is_none_or(|(_, lowest)| own < lowest)
        {
            found = Some((place, own));
        }
    }
    found.map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, area: Area, units: u32, defects: u32) -> ScorecardRow {
        ScorecardRow { area, units: Some(units), defects: Some(defects), ..ScorecardRow::of(CtqId(number)) }
    }

    fn results(card: &Scorecard) -> ScorecardResults {
        scorecard(card, &[], &CapabilitySettings::default())
    }

    #[test]
    fn yields_roll_up() {
        let rows = vec![row(1, Area::Process, 100, 5), row(2, Area::Parts, 100, 10), row(3, Area::Process, 100, 5)];
        let mut card = Scorecard { rows, target: Some(Share::new(0.8)) };
        let found = results(&card);
        let expected = (-0.2_f64).exp();
        assert!((found.rolled.clone().expect("complete") - expected).abs() < 1e-12);
        assert!((found.normalised.expect("complete") - (-0.2_f64 / 3.0).exp()).abs() < 1e-12);
        assert_eq!((found.is_met, found.weakest), (Ok(true), Some(1)));
        assert_eq!(
            found.areas.iter().map(|a| (a.area, a.rows)).collect::<Vec<_>>(),
            [(Area::Parts, 1), (Area::Process, 2)]
        );
        card.target = Some(Share::new(0.82));
        assert_eq!(results(&card).is_met, Ok(false));
        card.target = None;
        assert_eq!(results(&card).is_met, Err(Undefined::NoTarget));
    }

    #[test]
    fn what_is_missing_is_said() {
        let open = ScorecardRow { units: Some(10), ..ScorecardRow::of(CtqId(2)) };
        let study = ScorecardRow { source: YieldSource::Capability, ..ScorecardRow::of(CtqId(3)) };
        let card = Scorecard { rows: vec![row(1, Area::Process, 100, 5), open, study], target: None };
        let found = results(&card);
        assert_eq!(found.lines[1].yields, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        assert_eq!(found.lines[2].yields, Err(Undefined::Unrated));
        assert_eq!(found.rolled, Err(Undefined::Incomplete { missing: 2, needed: 3 }));
        assert_eq!(results(&Scorecard::default()).rolled, Err(Undefined::Unrated));
    }
}
