//! The five phases of a design project, the tools that belong to them, and the review at the end of each.

use super::ids::GateCheckId;
use crate::model::date::Date;
use crate::model::key::key;
use crate::model::strategy::Met;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The five phases, in order.
    Phase { Define, Measure, Analyse, Design, Verify }
}
key! {
    /// The tools, phase by phase.
    Tool {
        Charter, Selection, Portfolio, Quadrant, Risks,
        Stakeholders, House, Kano, Value,
        Functions, ProcessMap, Morphology, Pugh,
        DetailedProcess, Specification, Capability, DesignScorecard,
        Pilot, Transition, ControlPlan,
    }
}
key! {
    /// What is asked at the end of a phase, three questions for each.
    GateQuestion {
        NeedIsClear, TargetIsMeasurable, PeopleAreNamed,
        VoiceIsHeard, NeedsAreRanked, MeasuresHaveTargets,
        FunctionsAreCovered, AlternativesWereCompared, ChoiceIsReasoned,
        ProcessIsSpecified, CapabilityIsPredicted, RisksAreAnswered,
        PilotMetTarget, ControlIsPlanned, OwnerHasTakenOver,
    }
}
key! {
    /// What the review decided.
    GateDecision { Passed, Conditional, Stopped }
}

impl Tool {
    /// The phase a tool belongs to.
    pub const fn phase(self) -> Phase {
        match self {
            Self::Charter | Self::Selection | Self::Portfolio | Self::Quadrant | Self::Risks => Phase::Define,
            Self::Stakeholders | Self::House | Self::Kano | Self::Value => Phase::Measure,
            Self::Functions | Self::ProcessMap | Self::Morphology | Self::Pugh => Phase::Analyse,
            Self::DetailedProcess | Self::Specification | Self::Capability | Self::DesignScorecard => Phase::Design,
            Self::Pilot | Self::Transition | Self::ControlPlan => Phase::Verify,
        }
    }
}

impl Phase {
    /// Its tools, in order.
    pub fn tools(self) -> impl Iterator<Item = Tool> {
        Tool::ALL.iter().copied().filter(move |tool| tool.phase() == self)
    }

    /// What its review asks.
    pub const fn questions(self) -> [GateQuestion; 3] {
        use GateQuestion as Ask;
        match self {
            Self::Define => [Ask::NeedIsClear, Ask::TargetIsMeasurable, Ask::PeopleAreNamed],
            Self::Measure => [Ask::VoiceIsHeard, Ask::NeedsAreRanked, Ask::MeasuresHaveTargets],
            Self::Analyse => [Ask::FunctionsAreCovered, Ask::AlternativesWereCompared, Ask::ChoiceIsReasoned],
            Self::Design => [Ask::ProcessIsSpecified, Ask::CapabilityIsPredicted, Ask::RisksAreAnswered],
            Self::Verify => [Ask::PilotMetTarget, Ask::ControlIsPlanned, Ask::OwnerHasTakenOver],
        }
    }
}

/// An answer in a review.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GateEntry {
    /// Whether it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
    /// What it rests on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A question the user has added to a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateCheck {
    /// Its id.
    pub id: GateCheckId,
    /// What is asked.
    #[serde(default)]
    pub text: String,
    /// Whether it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The review at the end of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GateReview {
    /// Answers to the built-in questions; those of another phase do not count.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<GateQuestion, GateEntry>,
    /// The user's own questions, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<GateCheck>,
    /// What was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<GateDecision>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Remarks and conditions.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_stands_in_one_phase_and_every_question_in_one_review() {
        let tools: usize = Phase::ALL.iter().map(|phase| phase.tools().count()).sum();
        assert_eq!(tools, Tool::ALL.len());
        let asked: Vec<GateQuestion> = Phase::ALL.iter().flat_map(|phase| phase.questions()).collect();
        assert_eq!(asked, GateQuestion::ALL);
    }
}
