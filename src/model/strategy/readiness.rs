//! Readiness of the whole programme (D4): a self-assessment on the course's dimensions.

use super::grade::{Grade, Met};
use super::warnings::{Overdraft, ShortSight, overdraft, short_sight};
use crate::model::exact::{Exact, mean};
use crate::model::key::key;
use crate::model::money::MoneyResults;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::PositionResults;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// What the dimensions are grouped by.
    DimensionGroup { Strategy, Organisation, Process, Technology, Culture, Elements, Keys }
}
key! {
    /// The course's dimensions.
    Dimension {
        TopManagement, SatisfactionAsStandard,
        UnitWithAuthority, CustomerCentredIncentives, DepartmentsActAsOne,
        ExperienceBeforeDuringAfter,
        HardwareAndCallCentre, SystemsThatFit, DataAndStatistics,
        Culture,
        Understanding, Competition, Affinity, Management,
        AssetManagement, CustomerOrientedSelling, InteractivePlatform,
    }
}
key! {
    /// The five implementation points.
    ImplementationPoint { FullSatisfaction, FrontWithBackOffice, OneToOneOffers, SocialCapital, AccountCentredCulture }
}

impl Dimension {
    /// The group it belongs to.
    pub const fn group(self) -> DimensionGroup {
        use Dimension as D;
        match self {
            D::TopManagement | D::SatisfactionAsStandard => DimensionGroup::Strategy,
            D::UnitWithAuthority | D::CustomerCentredIncentives | D::DepartmentsActAsOne => {
                DimensionGroup::Organisation
            }
            D::ExperienceBeforeDuringAfter => DimensionGroup::Process,
            D::HardwareAndCallCentre | D::SystemsThatFit | D::DataAndStatistics => DimensionGroup::Technology,
            D::Culture => DimensionGroup::Culture,
            D::Understanding | D::Competition | D::Affinity | D::Management => DimensionGroup::Elements,
            D::AssetManagement | D::CustomerOrientedSelling | D::InteractivePlatform => DimensionGroup::Keys,
        }
    }
}

/// How far one dimension has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Assessment {
    /// The level, 5 best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Grade>,
    /// What it rests on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// How far one implementation point has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PointEntry {
    /// Whether it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Met>,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The self-assessment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Readiness {
    /// Levels and evidence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub dimensions: BTreeMap<Dimension, Assessment>,
    /// The checklist.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<ImplementationPoint, PointEntry>,
    /// People-days the team has in a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<f64>,
}

impl Readiness {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The level of a dimension.
    pub fn level(&self, dimension: Dimension) -> Option<Grade> {
        self.dimensions.get(&dimension).and_then(|a| a.level)
    }
}

/// One dimension's level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DimensionResult {
    /// The dimension.
    pub dimension: Dimension,
    /// Its level, if it is assessed.
    pub level: Option<Grade>,
}

/// One group's mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupResult {
    /// The group.
    pub group: DimensionGroup,
    /// The mean level; undefined while a level is missing.
    pub mean: Outcome<Exact>,
}

/// Everything computed about readiness.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessResults {
    /// The groups in the course's order.
    pub groups: Vec<GroupResult>,
    /// The mean of all levels; undefined while one is missing.
    pub mean: Outcome<Exact>,
    /// The assessed dimensions, the lowest first, equals in the course's order.
    pub lowest: Vec<DimensionResult>,
    /// How many dimensions are assessed.
    pub assessed: usize,
    /// How many implementation points are done.
    pub points_done: usize,
    /// Whether more is promised than the team has.
    pub overdraft: Outcome<Overdraft>,
    /// Signs that today is served at the cost of tomorrow.
    pub short_sight: ShortSight,
}

/// Computes everything about readiness.
pub(super) fn readiness(scenario: &Scenario, money: &MoneyResults, position: &PositionResults) -> ReadinessResults {
    let readiness = &scenario.strategy.readiness;
    let of = |dimension: Dimension| DimensionResult { dimension, level: readiness.level(dimension) };
    let all: Vec<DimensionResult> = Dimension::ALL.iter().map(|&dimension| of(dimension)).collect();
    let group = |&group: &DimensionGroup| {
        let levels = all.iter().filter(|d| d.dimension.group() == group).map(|d| d.level);
        GroupResult { group, mean: mean_of(&levels.collect::<Vec<_>>()) }
    };
    let mut lowest: Vec<DimensionResult> = all.iter().filter(|d| d.level.is_some()).cloned().collect();
    arrange::sort_by_key(&mut lowest, |d| d.level);
    ReadinessResults {
        groups: DimensionGroup::ALL.iter().map(group).collect(),
        mean: mean_of(&all.iter().map(|d| d.level).collect::<Vec<_>>()),
        assessed: lowest.len(),
        lowest,
        points_done: readiness.points.values().filter(|p| p.done == Some(Met::Yes)).count(),
        overdraft: overdraft(scenario),
        short_sight: short_sight(scenario, money, position),
    }
}

fn mean_of(levels: &[Option<Grade>]) -> Outcome<Exact> {
    let known: Vec<Exact> = levels.iter().flatten().map(|level| Exact::from(f64::from(level.get()))).collect();
    match levels.len() - known.len() {
        0 => mean(&known).ok_or(Undefined::Unrated),
        missing if missing == levels.len() => Err(Undefined::Unrated),
        missing => Err(Undefined::Incomplete { missing, needed: levels.len() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_needs_every_level() {
        let level = |step| Grade::new(step);
        assert_eq!(mean_of(&[level(2), level(2), level(3)]).map(|m| m.get()), Ok(7.0 / 3.0));
        assert_eq!(mean_of(&[level(2), None]), Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        assert_eq!(mean_of(&[None]), Err(Undefined::Unrated));
    }

    #[test]
    fn every_group_has_a_dimension() {
        for group in DimensionGroup::ALL {
            assert!(Dimension::ALL.iter().any(|d| d.group() == *group), "{group:?}");
        }
    }
}
