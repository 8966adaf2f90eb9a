//! Ids of records inside a design project. All tools number together, so an id is never given twice in a scenario;
//! which tool a record belongs to is said by where it stands.

use crate::model::ids::id;

id! {
    /// A question of a gate review that the user has added.
    GateCheckId, 'I'
}
id! {
    /// A stakeholder.
    StakeholderId, 'I'
}
id! {
    /// What the customer wants: a row of the house of quality.
    WhatId, 'I'
}
id! {
    /// How it is measured on our side: a column of the house of quality.
    HowId, 'I'
}
id! {
    /// An attribute of the customer value scorecard.
    AttributeId, 'I'
}
id! {
    /// A function of the function tree.
    FunctionId, 'I'
}
id! {
    /// A lane of the process map.
    LaneId, 'I'
}
id! {
    /// A step of the process map.
    MapStepId, 'I'
}
id! {
    /// A row of the morphological box.
    RowId, 'I'
}
id! {
    /// An option in a row of the morphological box.
    OptionId, 'I'
}
id! {
    /// A concept: one option of every row.
    ConceptId, 'I'
}
id! {
    /// A criterion of the Pugh matrix.
    PughCriterionId, 'I'
}
id! {
    /// A step of the detailed process.
    StepId, 'I'
}
id! {
    /// A critical-to-quality characteristic: a row of the specification.
    CtqId, 'I'
}
id! {
    /// A measure of the pilot.
    PilotMeasureId, 'I'
}
id! {
    /// A task of the implementation plan.
    TaskId, 'I'
}
id! {
    /// A row of the control plan.
    ControlId, 'I'
}
