//! Adding and removing projects and what they hold, so that nothing is left pointing at what has gone.

use super::project::Project;
use super::walk::{Target, Visitor};
use crate::model::ids::{ProjectId, take};
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::validate::{Kind, Record};
use std::sync::Arc;

/// Takes everything out that leads to a record.
struct Forget(Record);

impl Visitor for Forget {
    fn record(&mut self, own: Target) -> bool {
        own.record != self.0
    }

    fn link(&mut self, from: Record, to: Target) -> bool {
        to.record != self.0 && from != self.0
    }

    fn entry(&mut self, holder: Record, under: Target) -> bool {
        under.record != self.0 && holder != self.0
    }
}

/// Whether anything leads to a record.
struct Names {
    record: Record,
    found: bool,
}

impl Visitor for Names {
    fn link(&mut self, _from: Record, to: Target) -> bool {
        self.found |= to.record == self.record;
        true
    }

    fn entry(&mut self, _holder: Record, under: Target) -> bool {
        self.found |= under.record == self.record;
        true
    }
}

/// What does not travel with a link.
struct LeaveOut {
    notes: bool,
    money: bool,
    people: bool,
}

impl Visitor for LeaveOut {
    fn link(&mut self, _from: Record, to: Target) -> bool {
        !(self.people && matches!(to.record.kind, Kind::Person | Kind::Contact))
    }

    fn money(&mut self, _of: Record, value: &mut Option<f64>) {
        *value = value.filter(|_| !self.money);
    }

    fn note(&mut self, _of: Record, text: &mut String) {
        if self.notes {
            text.clear();
        }
    }
}

impl Project {
    /// Leaves out what was written about things, amounts of money, or people with their stakeholder entries.
    pub fn leave_out(&mut self, notes: bool, money: bool, people: bool) {
        if people {
            self.measure.stakeholders.people.clear();
            self.charter.who.clear();
        }
        self.walk(&mut LeaveOut { notes, money, people });
    }

    /// Takes a record of the scenario or of this project out, with every link and entry that leads to it.
    pub fn forget(&mut self, record: Record) {
        self.walk(&mut Forget(record));
        self.drop_empty_rows();
    }

    /// Removes an item of any tool, with every link and entry that leads to it.
    pub fn remove_item(&mut self, id: impl Into<Target>) {
        self.forget(id.into().record);
    }

    fn drop_empty_rows(&mut self) {
        self.measure.house.relations.retain(|_, row| !row.is_empty());
        self.analyse.pugh.runs.iter_mut().for_each(|run| run.verdicts.retain(|_, row| !row.is_empty()));
    }
}

impl Scenario {
    /// Adds a project without a name; none if there are as many as there may be.
    pub fn add_project(&mut self) -> Option<ProjectId> {
        if self.toolkit.projects.len() >= limits::PROJECTS {
            return None;
        }
        let id = take(&mut self.counters.project);
        self.toolkit.projects.push(Arc::new(Project::named(id, "")));
        Some(id)
    }

    /// Removes a project with everything in it.
    pub fn remove_project(&mut self, id: ProjectId) {
        self.toolkit.projects.retain(|p| p.id != id);
    }

    /// Adds an item to a list of a project; none if there is no such project, or the list has as many as it may have.
    pub fn add_item<I: From<u32> + Copy, T>(
        &mut self,
        project: ProjectId,
        list: impl FnOnce(&mut Project) -> Option<&mut Vec<T>>,
        made: impl FnOnce(I) -> T,
    ) -> Option<I> {
        let project = self.toolkit.project_mut(project)?;
        let list = list(project).filter(|list| list.len() < limits::TOOL)?;
        let id = take(&mut self.counters.item);
        list.push(made(id));
        Some(id)
    }

    /// Takes records that are no longer there out of every project, with the entries under them. What was linked to
    /// them stays, without the link.
    pub fn forget_in_projects(&mut self, gone: &[Record]) {
        for project in &mut self.toolkit.projects {
            for &record in gone {
                let mut names = Names { record, found: false };
                Project::clone(project).walk(&mut names);
                if names.found {
                    Arc::make_mut(project).forget(record);
                }
            }
        }
    }
}
