//! Words of the road map: phases, charter, reviews.

use crate::text::Language;
use crate::text::words::words;

words! {
    /// Texts of the road map.
    pub struct RoadmapTexts = "toolkit" {
        title, help, add_project, new_project, remove_project, untitled(id), empty, empty_help,
        example, roadmap, roadmap_help, summary(done, phase), all_done(done), gate, gate_counts(met, asked),
        no_decision, open_tool, tool_why(tool), filled(filled, needed), filled_rule, untouched_rule, phase_rule,
        charter, charter_help, name, account, no_account, what, why, who, how, when, start, target, measure,
        measure_help, measured_by, measured_by_help, own_measure, value, unit, by, date_unknown(text),
        review, review_help, question, met, unset, note, decision, decided_on, remarks, own_questions,
        add_question, findings, findings_none, phase_why(phase), rivals, rivals_help,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static RoadmapTexts {
    RoadmapTexts::in_language(language)
}
