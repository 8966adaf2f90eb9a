//! One walk through everything a project holds. Checks, mending, counting, removal and leaving out are visitors, so a
//! tool says once what it holds.

use super::ids::{
    AttributeId, ConceptId, ControlId, CtqId, FunctionId, GateCheckId, HowId, LaneId, MapStepId, OptionId,
    PilotMeasureId, PughCriterionId, RowId, StakeholderId, StepId, TaskId, WhatId,
};
use super::project::Project;
use crate::model::ids::{AccountId, ContactId, NeedId, PersonId, RivalId, SuccessFactorId};
use crate::model::method::Scale;
use crate::model::units::{Score, Weight};
use crate::model::validate::{Kind, Record};

/// What a record of a project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum ItemKind {
    GateCheck,
    Stakeholder,
    What,
    How,
    Attribute,
    Function,
    Lane,
    MapStep,
    Row,
    Option,
    Concept,
    PughCriterion,
    Step,
    Ctq,
    PilotMeasure,
    Task,
    Control,
}

/// What a link leads to: a record of the scenario, or one of the same project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The record.
    pub record: Record,
    /// What it must be within the project; none for a record of the scenario.
    pub item: Option<ItemKind>,
}

macro_rules! targets {
    (scenario: $($outer:ident),+; project: $($inner:ident => $kind:ident),+ $(,)?) => {
        $(impl From<$outer> for Target {
            fn from(id: $outer) -> Self {
                Self { record: id.into(), item: None }
            }
        })+
        $(impl From<$inner> for Target {
            fn from(id: $inner) -> Self {
                Self { record: id.into(), item: Some(ItemKind::$kind) }
            }
        })+
    };
}
targets! {
    scenario: AccountId, RivalId, PersonId, ContactId, NeedId, SuccessFactorId;
    project: GateCheckId => GateCheck, StakeholderId => Stakeholder, WhatId => What, HowId => How,
        AttributeId => Attribute, FunctionId => Function, LaneId => Lane, MapStepId => MapStep, RowId => Row,
        OptionId => Option, ConceptId => Concept, PughCriterionId => PughCriterion, StepId => Step,
        CtqId => Ctq, PilotMeasureId => PilotMeasure, TaskId => Task, ControlId => Control,
}

/// What is done on the way through a project. What is not wanted is left as it is.
pub trait Visitor {
    /// A record in its list; whether it stays.
    fn record(&mut self, _own: Target) -> bool {
        true
    }
    /// A list with so many members.
    fn list(&mut self, _count: usize) {}
    /// A link from a record; whether it stays.
    fn link(&mut self, _from: Record, _to: Target) -> bool {
        true
    }
    /// An entry that stands under an id; whether it stays.
    fn entry(&mut self, _holder: Record, _under: Target) -> bool {
        true
    }
    /// A number.
    fn number(&mut self, _of: Record, _value: &mut Option<f64>) {}
    /// Money.
    fn money(&mut self, of: Record, value: &mut Option<f64>) {
        self.number(of, value);
    }
    /// A number that must not be negative, such as a count; whether it stays.
    fn amount(&mut self, _of: Record, _value: f64) -> bool {
        true
    }
    /// A setting, and whether it can be computed with; whether it stays.
    fn setting(&mut self, _of: Record, _is_right: bool) -> bool {
        true
    }
    /// Measured values.
    fn values(&mut self, _of: Record, _values: &mut Vec<f64>) {}
    /// A score on a scale.
    fn score(&mut self, _of: Record, _value: Score, _scale: Scale) {}
    /// A weight.
    fn weight(&mut self, _of: Record, _value: &mut Option<Weight>) {}
    /// The name of something.
    fn name(&mut self, _of: Record, _text: &mut String) {}
    /// What was written about something.
    fn note(&mut self, _of: Record, _text: &mut String) {}
}

/// Walks a list: how long it is, and which of its records stay.
pub fn list<T>(items: &mut Vec<T>, visitor: &mut dyn Visitor, own: impl Fn(&T) -> Target) {
    visitor.list(items.len());
    items.retain(|item| visitor.record(own(item)));
}

/// Walks a link that may be there.
pub fn link<I: Copy + Into<Target>>(from: Record, to: &mut Option<I>, visitor: &mut dyn Visitor) {
    *to = to.filter(|&id| visitor.link(from, id.into()));
}

/// Walks a score that may be there.
pub fn score(of: Record, value: Option<Score>, scale: Scale, visitor: &mut dyn Visitor) {
    if let Some(value) = value {
        visitor.score(of, value, scale);
    }
}

impl Project {
    /// Walks through everything the project holds, with itself as the first record.
    pub fn walk(&mut self, visitor: &mut dyn Visitor) {
        let own = Record { kind: Kind::Project, number: self.id.0 };
        visitor.name(own, &mut self.name);
        link(own, &mut self.account, visitor);
        visitor.list(self.rivals.len());
        self.rivals.retain(|&rival| visitor.link(own, rival.into()));
        let charter = &mut self.charter;
        let texts = [&mut charter.what, &mut charter.why, &mut charter.who, &mut charter.how, &mut charter.when];
        for text in texts {
            visitor.note(own, text);
        }
        let target = &mut charter.target;
        visitor.name(own, &mut target.measure);
        visitor.name(own, &mut target.unit);
        link(own, &mut target.how, visitor);
        visitor.number(own, &mut target.value);
        for review in self.reviews.values_mut() {
            visitor.note(own, &mut review.note);
            review.answers.values_mut().for_each(|answer| visitor.note(own, &mut answer.note));
            list(&mut review.own, visitor, |check| check.id.into());
            for check in &mut review.own {
                visitor.name(check.id.into(), &mut check.text);
                visitor.note(check.id.into(), &mut check.note);
            }
        }
        self.measure.walk(own, visitor);
        self.analyse.walk(visitor);
        self.design.walk(own, visitor);
        self.verify.walk(own, visitor);
    }
}
