//! Analyse: what the solution must do, how it could do it, and which way is best (D24).

mod choice;
mod combinations;
mod flow;
mod functions;
mod morphology;
mod process;
mod pugh;
mod tree;
mod walk;

pub use choice::{CriterionWeight, PughColumn, PughResults, RunResult, Scored, carried};
pub use combinations::{ConceptResult, MorphologyResults, combinations};
pub use flow::{HandOver, ProcessResults, StepResult};
pub use pugh::RATINGS as PUGH_RATINGS;
pub use tree::{FunctionResult, FunctionResults, HowCost};

pub use functions::Function;
pub use morphology::{Concept, Morphology, Row, RowOption};
pub use process::{Lane, MapStep, ProcessMap, Sipoc};
pub use pugh::{Pugh, PughCriterion, PughRun, Verdict};

use super::figures::Progress;
use super::measure::HouseResults;
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

/// Everything computed about functions and concepts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalyseResults {
    /// Sums along the tree, cost against weight (D24a).
    pub functions: FunctionResults,
    /// Order, hand-overs, gaps (D24b).
    pub process: ProcessResults,
    /// Combinations and concepts (D24c).
    pub morphology: MorphologyResults,
    /// Comparisons (D24d).
    pub pugh: PughResults,
}

/// Computes everything about functions and concepts.
pub(super) fn analyse(typed: &Analyse, house: &HouseResults) -> AnalyseResults {
    AnalyseResults {
        functions: tree::functions(&typed.functions, house),
        process: flow::process(&typed.process),
        morphology: combinations::morphology(&typed.morphology),
        pugh: choice::pugh(&typed.pugh, &typed.morphology, house),
    }
}

/// A choice needs two concepts at least.
const FEWEST_CONCEPTS: usize = 2;

impl AnalyseResults {
    /// What the function tree asks for: a cost for each function without parts, a function for each how.
    pub(super) fn functions_progress(&self) -> Progress {
        let leaves = self.functions.functions.iter().filter(|f| f.is_leaf).map(|f| f.missing == 0);
        let hows = self.functions.hows.iter().map(|h| !h.functions.is_empty());
        Progress::of(leaves.chain(hows))
    }

    /// What the process map asks for: the five lists, a lane and a link for each step, and no circle.
    pub(super) fn process_progress(&self) -> Progress {
        let lists = (0..5).map(|list| list < self.process.sipoc_filled);
        let steps = self.process.steps.iter().flat_map(|s| {
            [!self.process.without_lane.contains(&s.step), !s.is_alone && !self.process.circle.contains(&s.step)]
        });
        Progress::of(lists.chain(std::iter::once(!self.process.steps.is_empty())).chain(steps))
    }

    /// What the box asks for: two options in each row, and two concepts at least, each whole and unlike the others.
    pub(super) fn morphology_progress(&self, typed: &Morphology) -> Progress {
        let rows = typed.rows.iter().map(|row| row.options.len() > 1);
        let concepts = self.morphology.concepts.iter();
        let whole = concepts.map(|c| c.open.is_empty() && c.same_as.is_none() && !typed.rows.is_empty());
        let missing = FEWEST_CONCEPTS.saturating_sub(typed.concepts.len());
        Progress::of(rows.chain(whole).chain(std::iter::repeat_n(false, missing)))
    }

    /// What the choice asks for: a weight for each criterion, and every concept judged by all of them.
    pub(super) fn pugh_progress(&self) -> Progress {
        let weights = self.pugh.weights.iter().map(|c| c.weight.is_ok());
        let columns = self
            .pugh
            .last()
            .into_iter()
            .flat_map(|run| run.columns.iter().filter(|c| c.concept != run.datum).map(|c| c.net.is_ok()));
        let begun = std::iter::once(self.pugh.last().is_some_and(|run| run.columns.len() >= FEWEST_CONCEPTS));
        Progress::of(begun.chain(weights).chain(columns))
    }
}
