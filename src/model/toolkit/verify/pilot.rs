//! The pilot (D26a): what it is to show, its limits of success, and what came out.

use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::strategy::Direction;
use crate::model::toolkit::ids::PilotMeasureId;
use crate::model::toolkit::project::ProjectTarget;
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

key! {
    /// What the whole pilot says: every measure met its limit; one or more missed it; results are missing and none missed.
    PilotVerdict { Passed, Failed, Open }
}

/// Something the pilot measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PilotMeasure {
    /// Its id.
    pub id: PilotMeasureId,
    /// What is measured; empty if it is the measure of the project's target.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether it is the measure of the project's target: name, unit and limit that are not typed are taken from there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_project_target: bool,
    /// In what unit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which way is better.
    #[serde(default = "higher")]
    pub direction: Direction,
    /// What it was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// From where on, or down to where, it is a success; the limit itself is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<f64>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<f64>,
}

const fn higher() -> Direction {
    Direction::Higher
}

impl PilotMeasure {
    /// A measure of which only the name is known.
    pub fn named(id: PilotMeasureId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            is_project_target: false,
            unit: String::new(),
            direction: higher(),
            baseline: None,
            limit: None,
            result: None,
        }
    }

    /// Its limit, or that of the project's target.
    pub fn shown_limit(&self, target: &ProjectTarget) -> Option<f64> {
        self.limit.or_else(|| target.value.filter(|_| self.is_project_target))
    }

    /// Its unit, or that of the project's target.
    pub fn shown_unit<'a>(&'a self, target: &'a ProjectTarget) -> &'a str {
        if self.is_project_target && self.unit.trim().is_empty() { &target.unit } else { &self.unit }
    }
}

/// The pilot.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Pilot {
    /// What it is to show.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub aim: String,
    /// Where, with whom, how long.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// What is measured, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<PilotMeasure>,
}

/// What one measure says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PilotResult {
    /// The measure.
    pub measure: PilotMeasureId,
    /// The limit it is compared with.
    pub limit: Option<f64>,
    /// Whether the limit was met.
    pub is_met: Outcome<bool>,
    /// How far beyond the limit the result is, in its unit; below zero if it missed it.
    pub margin: Outcome<f64>,
    /// What part of the way from the baseline to the limit was covered.
    pub covered: Outcome<Share>,
}

/// What the pilot says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PilotResults {
    /// Measure by measure.
    pub measures: Vec<PilotResult>,
    /// How many met their limit.
    pub met: usize,
    /// How many missed it.
    pub missed: usize,
    /// The whole; undefined without a measure.
    pub verdict: Outcome<PilotVerdict>,
}

/// Compares results with limits.
pub fn pilot(pilot: &Pilot, target: &ProjectTarget) -> PilotResults {
    let measures: Vec<PilotResult> = pilot.measures.iter().map(|measure| compare(measure, target)).collect();
    let count = |is: bool| measures.iter().filter(|m| m.is_met == Ok(is)).count();
    let (met, missed) = (count(true), count(false));
    let verdict = match () {
        () if measures.is_empty() => Err(Undefined::Unrated),
        () if missed > 0 => Ok(PilotVerdict::Failed),
        () if met == measures.len() => Ok(PilotVerdict::Passed),
        () => Ok(PilotVerdict::Open),
    };
    PilotResults { measures, met, missed, verdict }
}

fn compare(measure: &PilotMeasure, target: &ProjectTarget) -> PilotResult {
    let limit = measure.shown_limit(target);
    let missing = usize::from(limit.is_none()) + usize::from(measure.result.is_none());
    let both = limit.zip(measure.result).ok_or(if missing == 2 {
        Undefined::Unrated
    } else {
        Undefined::Incomplete { missing, needed: 2 }
    });
    let better = if measure.direction == Direction::Higher { 1.0 } else { -1.0 };
    let margin = both.clone().and_then(|(limit, result)| finite(better * (result - limit)));
    let covered = both.and_then(|(limit, result)| {
        let baseline = measure.baseline.ok_or(Undefined::Incomplete { missing: 1, needed: 3 })?;
        let way = finite(better * (limit - baseline))?;
        // From a baseline that already meets the limit there is no way to cover.
        if way <= 0.0 {
            Err(Undefined::ZeroDivisor)
        } else {
            finite(better * (result - baseline) / way).map(Share::new)
        }
    });
    PilotResult { measure: measure.id, limit, is_met: margin.clone().map(|margin| margin >= 0.0), margin, covered }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(direction: Direction, limit: Option<f64>, result: Option<f64>) -> PilotMeasure {
        PilotMeasure { direction, limit, result, ..PilotMeasure::named(PilotMeasureId(1), "") }
    }

    fn verdict(measures: &[PilotMeasure]) -> PilotResults {
        pilot(&Pilot { measures: measures.to_vec(), ..Pilot::default() }, &ProjectTarget::default())
    }

    #[test]
    fn the_limit_itself_is_a_success_and_one_miss_fails_the_whole() {
        let up = measure(Direction::Higher, Some(95.0), Some(95.0));
        let down = measure(Direction::Lower, Some(900.0), Some(935.0));
        let open = measure(Direction::Lower, Some(1.0), None);
        assert_eq!(verdict(&[]).verdict, Err(Undefined::Unrated));
        assert_eq!(verdict(std::slice::from_ref(&up)).verdict, Ok(PilotVerdict::Passed));
        assert_eq!(verdict(&[up.clone(), open.clone()]).verdict, Ok(PilotVerdict::Open));
        let all = verdict(&[up, down, open]);
        assert_eq!((all.verdict, all.met, all.missed), (Ok(PilotVerdict::Failed), 1, 1));
        assert_eq!(all.measures[1].margin, Ok(-35.0));
        assert_eq!(all.measures[2].is_met, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    }

    #[test]
    fn the_way_covered_counts_in_the_right_direction() {
        let covered = |direction, baseline, limit, result| {
            let mut own = measure(direction, Some(limit), Some(result));
            own.baseline = baseline;
            verdict(&[own]).measures[0].covered.clone()
        };
        assert_eq!(covered(Direction::Higher, Some(70.0), 90.0, 80.0), Ok(Share::new(0.5)));
        assert_eq!(covered(Direction::Lower, Some(8.0), 4.0, 2.0), Ok(Share::new(1.5)));
        assert_eq!(covered(Direction::Lower, Some(4.0), 4.0, 2.0), Err(Undefined::ZeroDivisor));
        assert_eq!(covered(Direction::Lower, None, 4.0, 2.0), Err(Undefined::Incomplete { missing: 1, needed: 3 }));
        assert_eq!(covered(Direction::Higher, Some(-1e308), 1e308, 1.0), Err(Undefined::TooLarge));
    }

    #[test]
    fn the_measure_of_the_charter_takes_its_limit_from_there() {
        let target = ProjectTarget { value: Some(95.0), unit: "%".into(), ..ProjectTarget::default() };
        let mut own = measure(Direction::Higher, None, Some(94.0));
        assert_eq!(own.shown_limit(&target), None);
        own.is_project_target = true;
        let found = pilot(&Pilot { measures: vec![own.clone()], ..Pilot::default() }, &target);
        assert_eq!((found.measures[0].limit, found.verdict), (Some(95.0), Ok(PilotVerdict::Failed)));
        assert_eq!(own.shown_unit(&target), "%");
        own.limit = Some(90.0);
        assert_eq!(own.shown_limit(&target), Some(90.0));
    }
}
