//! What records of a project are called: by their own name, or by that of what they stand for.

use super::ids::{AttributeId, ConceptId, FunctionId, HowId, LaneId, MapStepId, OptionId, PughCriterionId, RowId};
use super::ids::{ControlId, CtqId, PilotMeasureId, StakeholderId, StepId, TaskId, WhatId};
use super::measure::Source;
use super::project::Project;
use crate::model::scenario::Scenario;

/// A name, if it says anything.
fn said(name: &str) -> Option<&str> {
    Some(name.trim()).filter(|name| !name.is_empty())
}

/// A record of a project that is called something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Item {
    Stakeholder(StakeholderId),
    What(WhatId),
    How(HowId),
    Attribute(AttributeId),
    Function(FunctionId),
    Lane(LaneId),
    MapStep(MapStepId),
    Row(RowId),
    Option(OptionId),
    Concept(ConceptId),
    PughCriterion(PughCriterionId),
    Step(StepId),
    Ctq(CtqId),
    PilotMeasure(PilotMeasureId),
    Task(TaskId),
    Control(ControlId),
}

macro_rules! items {
    ($($id:ident => $item:ident),+ $(,)?) => {
        $(impl From<$id> for Item {
            fn from(id: $id) -> Self {
                Self::$item(id)
            }
        })+

        impl std::fmt::Display for Item {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$item(id) => id.fmt(f)),+
                }
            }
        }
    };
}
items! {
    StakeholderId => Stakeholder, WhatId => What, HowId => How, AttributeId => Attribute, FunctionId => Function,
    LaneId => Lane, MapStepId => MapStep, RowId => Row, OptionId => Option, ConceptId => Concept,
    PughCriterionId => PughCriterion, StepId => Step, CtqId => Ctq, PilotMeasureId => PilotMeasure, TaskId => Task,
    ControlId => Control,
}

impl Project {
    /// What a record is called, if anything. A what that stands for a success factor with a built-in name has none
    /// here: that name belongs to the language.
    pub fn called<'a>(&'a self, scenario: &'a Scenario, item: impl Into<Item>) -> Option<&'a str> {
        let (measure, analyse) = (&self.measure, &self.analyse);
        match item.into() {
            Item::Stakeholder(id) => self.stakeholder(scenario, id),
            Item::What(id) => self.what(scenario, id),
            Item::How(id) => measure.house.how(id).and_then(|h| said(&h.name)),
            Item::Attribute(id) => {
                let attribute = measure.value.attributes.iter().find(|a| a.id == id)?;
                said(&attribute.name).or_else(|| self.what(scenario, attribute.what?))
            }
            Item::Function(id) => self.function(id),
            Item::Lane(id) => analyse.process.lanes.iter().find(|l| l.id == id).and_then(|l| said(&l.name)),
            Item::MapStep(id) => analyse.process.steps.iter().find(|s| s.id == id).and_then(|s| said(&s.name)),
            Item::Row(id) => {
                let row = analyse.morphology.row(id)?;
                said(&row.name).or_else(|| self.function(row.function?))
            }
            Item::Option(id) => {
                let mut options = analyse.morphology.rows.iter().flat_map(|r| &r.options);
                options.find(|o| o.id == id).and_then(|o| said(&o.name))
            }
            Item::Concept(id) => analyse.morphology.concept(id).and_then(|c| said(&c.name)),
            Item::PughCriterion(id) => {
                let criterion = analyse.pugh.criteria.iter().find(|c| c.id == id)?;
                said(&criterion.name).or_else(|| said(&measure.house.how(criterion.how?)?.name))
            }
            Item::Step(id) => self.design.process.steps.iter().find(|s| s.id == id).and_then(|s| said(&s.name)),
            Item::Ctq(id) => self.ctq(id),
            Item::PilotMeasure(id) => self.pilot_measure(id),
            Item::Task(id) => self.verify.transition.task(id).and_then(|t| said(&t.name)),
            Item::Control(id) => self.ctq(self.verify.control.row(id)?.ctq?),
        }
    }

    fn ctq(&self, id: CtqId) -> Option<&str> {
        self.design.ctq(id).and_then(|ctq| said(ctq.shown_name(&self.measure.house)))
    }

    /// A measure of the pilot; that of the project's target is called what the charter calls it.
    fn pilot_measure(&self, id: PilotMeasureId) -> Option<&str> {
        let measure = self.verify.pilot.measures.iter().find(|m| m.id == id)?;
        let target = &self.charter.target;
        let how = || said(&self.measure.house.how(target.how?)?.name);
        let of_target = || if measure.is_project_target { said(&target.measure).or_else(how) } else { None };
        said(&measure.name).or_else(of_target)
    }

    fn function(&self, id: FunctionId) -> Option<&str> {
        self.analyse.functions.iter().find(|f| f.id == id).and_then(|f| said(&f.name))
    }

    fn stakeholder<'a>(&'a self, scenario: &'a Scenario, id: StakeholderId) -> Option<&'a str> {
        let typed = self.measure.stakeholders.people.iter().find(|s| s.id == id)?;
        let contact = || {
            let id = typed.contact?;
            scenario.accounts.iter().find_map(|a| a.relationship.contact(id)).and_then(|c| said(&c.name))
        };
        let person = || typed.person.and_then(|id| scenario.person(id)).and_then(|p| said(&p.name));
        said(&typed.name).or_else(contact).or_else(person)
    }

    fn what<'a>(&'a self, scenario: &'a Scenario, id: WhatId) -> Option<&'a str> {
        let what = self.measure.house.what(id)?;
        said(&what.name).or_else(|| match what.source? {
            Source::Need(id) => {
                scenario.accounts.iter().find_map(|a| a.relationship.need(id)).and_then(|n| said(&n.name))
            }
            Source::Factor(id) => {
                let factor = scenario.method.strength.factors.iter().find(|f| f.id == id);
                factor.and_then(|f| f.label.name.as_deref()).and_then(said)
            }
        })
    }
}
