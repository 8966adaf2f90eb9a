//! Analyse: what the solution must do, how it could do it, and which way is best (D24).

mod functions;
mod morphology;
mod process;
mod pugh;
mod walk;

pub use functions::Function;
pub use morphology::{Concept, Morphology, Row, RowOption};
pub use process::{Lane, MapStep, ProcessMap, Sipoc};
pub use pugh::{Pugh, PughCriterion, PughRun, Verdict};

use super::project::is_default;
use serde::{Deserialize, Serialize};

/// What the analyse tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Analyse {
    /// The function tree, in the user's order (D24a).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<Function>,
    /// SIPOC and swim lanes (D24b).
    #[serde(skip_serializing_if = "is_default")]
    pub process: ProcessMap,
    /// The morphological box (D24c).
    #[serde(skip_serializing_if = "is_default")]
    pub morphology: Morphology,
    /// The choice of a concept (D24d).
    #[serde(skip_serializing_if = "is_default")]
    pub pugh: Pugh,
}

impl Analyse {
    /// Every record's number and typed name.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &String)> {
        let functions = self.functions.iter().map(|f| (f.id.0, &f.name));
        let lanes = self.process.lanes.iter().map(|l| (l.id.0, &l.name));
        let steps = self.process.steps.iter().map(|s| (s.id.0, &s.name));
        let rows = self.morphology.rows.iter().map(|r| (r.id.0, &r.name));
        let options = self.morphology.rows.iter().flat_map(|r| &r.options).map(|o| (o.id.0, &o.name));
        let concepts = self.morphology.concepts.iter().map(|c| (c.id.0, &c.name));
        let criteria = self.pugh.criteria.iter().map(|c| (c.id.0, &c.name));
        functions.chain(lanes).chain(steps).chain(rows).chain(options).chain(concepts).chain(criteria)
    }
}
