//! Words of the page of the seven planning steps.

use super::Language;
use super::words::words;

words! {
    /// Words of the page of the seven planning steps.
    pub struct PlanningTexts = "planning" {
        title, help, progress(filled, needed), progress_help(complete), step_link(n, name, filled, needed),
        count(filled, needed), why_progress(n), progress_rule, text, state, states: [3], unset, mission,
        mission_help, position, position_help, from_swot, from_goals, from_cross, none_there, to_swot, to_goals,
        fields, questions, benefits, met: [3], confirmed, note, evidence, evidence_add, evidence_choose,
        evidence_none, evidence_remove(name), findings, findings_none, parts: [9], filled, empty,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static PlanningTexts {
    PlanningTexts::in_language(language)
}
