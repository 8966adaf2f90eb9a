//! Design: the process in detail, its specification, its capability, and what it promises (D25).

mod capability;
mod histogram;
mod indices;
mod process;
mod results;
mod scorecard;
mod sigma;
mod specification;
mod walk;
mod yields;

pub use capability::{
    Adequacy, Alternative, BANDS, CapabilityResults, CapabilitySettings, CapabilityStudy, Counted, FEW_VALUES,
    SpreadResults, adequacy, capability,
};
pub use histogram::{Class, histogram};
pub use indices::{Indices, Interval, Outside, expected_outside, indices, interval_of_cp, interval_of_cpk};
pub use process::{DetailedProcess, OwnerTime, ProcessResults, ProcessStep, ValueClass, process};
pub(super) use results::design;
pub use results::{CtqResult, DesignResults};
pub use scorecard::{
    Area, AreaYield, Scorecard, ScorecardLine, ScorecardResults, ScorecardRow, YieldSource, scorecard,
};
pub use sigma::{SigmaEstimator, Within, subgroups, within};
pub use specification::{Ctq, Limits};
pub use yields::{
    Counts, DefectRates, MILLION, Rework, ReworkYields, Tails, dpmo_at, level_of, normalised, rates, rolled,
    with_rework,
};

use super::ids::CtqId;
use super::project::is_default;
use serde::{Deserialize, Serialize};

/// What the design tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Design {
    /// The process in detail (D25a).
    #[serde(skip_serializing_if = "is_default")]
    pub process: DetailedProcess,
    /// What is critical to quality, in the user's order (D25b).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ctqs: Vec<Ctq>,
    /// Measured values, one study for a characteristic (D25c).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub studies: Vec<CapabilityStudy>,
    /// How capabilities are computed.
    #[serde(skip_serializing_if = "CapabilitySettings::is_default")]
    pub settings: CapabilitySettings,
    /// The design scorecard (D25d).
    #[serde(skip_serializing_if = "is_default")]
    pub scorecard: Scorecard,
}

impl Design {
    /// The characteristic with an id.
    pub fn ctq(&self, id: CtqId) -> Option<&Ctq> {
        self.ctqs.iter().find(|c| c.id == id)
    }

    /// The study of a characteristic.
    pub fn study(&self, id: CtqId) -> Option<&CapabilityStudy> {
        self.studies.iter().find(|s| s.ctq == id)
    }

    /// Every record's number and typed name.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &String)> {
        let steps = self.process.steps.iter().map(|s| (s.id.0, &s.name));
        steps.chain(self.ctqs.iter().map(|c| (c.id.0, &c.name)))
    }
}
