//! What is looked at, checked and mended in design projects.

use super::fault::{Counted, Fault};
use super::record::Record;
use super::texts::Sink;
use super::walk::Known;
use crate::model::limits;
use crate::model::method::Scale;
use crate::model::scenario::Scenario;
use crate::model::toolkit::{FunctionId, Project, Target, Toolkit, Visitor};
use crate::model::units::{Score, Weight};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Largest number of a count or a price: beyond it sums would leave what can be computed with.
const AMOUNT: f64 = 1e15;

/// The records of all projects, with repetitions, and what their links lead to.
#[derive(Default)]
struct Everything {
    records: Vec<Record>,
    leads_to: Vec<Record>,
}

impl Visitor for Everything {
    fn record(&mut self, own: Target) -> bool {
        self.records.push(own.record);
        true
    }

    fn link(&mut self, _from: Record, to: Target) -> bool {
        self.leads_to.push(to.record);
        true
    }

    fn entry(&mut self, _holder: Record, under: Target) -> bool {
        self.leads_to.push(under.record);
        true
    }
}

fn everything(toolkit: &Toolkit) -> Everything {
    let mut all = Everything::default();
    for project in &toolkit.projects {
        all.records.push(project.id.into());
        Project::clone(project).walk(&mut all);
    }
    all
}

/// The records of all projects, with repetitions.
pub(super) fn records(toolkit: &Toolkit) -> Vec<Record> {
    everything(toolkit).records
}

/// What links and entries lead to.
pub(super) fn references(toolkit: &Toolkit) -> Vec<Record> {
    everything(toolkit).leads_to
}

/// The records of one project by what they are.
#[derive(Default)]
struct Own(BTreeSet<Target>);

impl Visitor for Own {
    fn record(&mut self, own: Target) -> bool {
        self.0.insert(own);
        true
    }
}

/// Goes through a project, notes what is wrong, and keeps what is right. Looking only is done on a copy.
struct Check<'k> {
    known: &'k Known,
    own: BTreeSet<Target>,
    found: Vec<Fault>,
}

impl Check<'_> {
    fn has(&self, to: Target) -> bool {
        if to.item.is_some() { self.own.contains(&to) } else { self.known.has(to.record) }
    }

    fn is_right(&mut self, of: Record, is_right: bool) -> bool {
        if !is_right {
            self.found.push(Fault::ToolNumber { of });
        }
        is_right
    }
}

impl Visitor for Check<'_> {
    fn list(&mut self, count: usize) {
        if count > limits::TOOL {
            self.found.push(Fault::TooMany { what: Counted::ToolEntries, count, limit: limits::TOOL });
        }
    }

    fn link(&mut self, from: Record, to: Target) -> bool {
        let is_there = self.has(to);
        if !is_there {
            self.found.push(Fault::ToolLink { from, to: to.record });
        }
        is_there
    }

    fn entry(&mut self, holder: Record, under: Target) -> bool {
        if !self.has(under) {
            self.found.push(Fault::ToolEntry { holder, under: under.record });
        }
        true
    }

    fn number(&mut self, of: Record, value: &mut Option<f64>) {
        if value.is_some_and(|v| !self.is_right(of, v.is_finite())) {
            *value = None;
        }
    }

    fn amount(&mut self, of: Record, value: f64) -> bool {
        self.is_right(of, (0.0..=AMOUNT).contains(&value))
    }

    fn setting(&mut self, of: Record, is_right: bool) -> bool {
        self.is_right(of, is_right)
    }

    fn values(&mut self, of: Record, values: &mut Vec<f64>) {
        let count = values.len();
        if count > limits::ENTRIES {
            self.found.push(Fault::TooMany { what: Counted::ToolEntries, count, limit: limits::ENTRIES });
        }
        // Without a value that is none, those after it would move up into other subgroups.
        if !self.is_right(of, values.iter().all(|value| value.is_finite())) {
            values.clear();
        }
    }

    fn score(&mut self, of: Record, value: Score, scale: Scale) {
        let Scale { min, max } = scale;
        if !scale.contains(value.get()) {
            self.found.push(Fault::ToolScore { of, score: value.get(), min, max });
        }
    }

    fn weight(&mut self, of: Record, value: &mut Option<Weight>) {
        if value.is_some_and(|w| w.get() < 0.0) {
            let weight = value.map_or(0.0, Weight::get);
            self.found.push(Fault::NegativeWeight { account: None, item: of, weight });
            *value = None;
        }
    }
}

/// What is wrong with a project; afterwards it is right.
fn look(project: &mut Project, known: &Known) -> Vec<Fault> {
    let mut own = Own::default();
    project.walk(&mut own);
    let mut check = Check { known, own: own.0, found: Vec::new() };
    project.walk(&mut check);
    let mut found = check.found;
    for function in circles(project) {
        found.push(Fault::ToolCircle { function: function.into() });
        let functions = &mut project.analyse.functions;
        functions.iter_mut().filter(|f| f.id == function).for_each(|f| f.parent = None);
    }
    found
}

/// Functions whose link to what they are a part of closes a circle: of each circle the one that stands last.
fn circles(project: &Project) -> Vec<FunctionId> {
    let mut above: BTreeMap<FunctionId, FunctionId> = BTreeMap::new();
    let mut closing = Vec::new();
    for (id, parent) in project.analyse.functions.iter().filter_map(|f| Some((f.id, f.parent?))) {
        let mut top = parent;
        while let Some(&next) = above.get(&top) {
            top = next;
        }
        if top == id {
            closing.push(id);
        } else {
            above.insert(id, parent);
        }
    }
    closing
}

/// Every fault of the projects.
pub(super) fn faults(scenario: &Scenario, known: &Known) -> Vec<Fault> {
    let projects = &scenario.toolkit.projects;
    let mut found = Vec::new();
    if projects.len() > limits::PROJECTS {
        let (count, limit) = (projects.len(), limits::PROJECTS);
        found.push(Fault::TooMany { what: Counted::Projects, count, limit });
    }
    found.extend(projects.iter().flat_map(|project| look(&mut Project::clone(project), known)));
    found
}

/// Mends what can be mended without guessing. Only a changed project is replaced.
pub(super) fn mend(toolkit: &mut Toolkit, known: &Known) {
    for project in &mut toolkit.projects {
        let mut mended = Project::clone(project);
        look(&mut mended, known);
        if mended != **project {
            *project = Arc::new(mended);
        }
    }
}

/// Hands every text to a sink.
struct Texts<'s, 'f>(&'s mut Sink<'f>);

impl Visitor for Texts<'_, '_> {
    fn name(&mut self, of: Record, text: &mut String) {
        (self.0)(Some(of), text);
    }

    fn note(&mut self, of: Record, text: &mut String) {
        (self.0)(Some(of), text);
    }
}

/// Every text with the record it belongs to.
pub(super) fn texts(toolkit: &Toolkit, sink: &mut Sink) {
    for project in &toolkit.projects {
        Project::clone(project).walk(&mut Texts(sink));
    }
}
