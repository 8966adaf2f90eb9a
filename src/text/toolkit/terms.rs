//! Names of phases, tools, questions and everything else that is chosen from a list.

use crate::model::toolkit::measure::KanoCategory;
use crate::model::toolkit::{GateQuestion, Phase, Tool};
use crate::text::Language;
use crate::text::words::words;

words! {
    /// The names in one language, in the order of the choices.
    pub struct ToolkitTermTexts = "toolkit_terms" {
        phases: [5],
        /// What each phase is for.
        purposes: [5],
        tools: [20],
        /// What each tool is for.
        tool_purposes: [20],
        states: [3], questions: [15], decisions: [3], met: [3],
        engagements: [5], grid: [4], grid_advice: [4],
        relations: [3], signs: [4], directions: [3], sales_points: [3],
        kano: [6],
        /// One letter each.
        kano_letters: [6],
        answers: [5], groups: [2], verdicts: [3], fairness: [3], quadrants: [4],
    }
}

impl ToolkitTermTexts {
    /// The name of a phase.
    pub const fn phase(&self, phase: Phase) -> &'static str {
        self.phases[phase as usize]
    }

    /// The name of a tool.
    pub const fn tool(&self, tool: Tool) -> &'static str {
        self.tools[tool as usize]
    }

    /// What a review asks.
    pub const fn question(&self, question: GateQuestion) -> &'static str {
        self.questions[question as usize]
    }

    /// A kind of need.
    pub const fn kano(&self, category: KanoCategory) -> &'static str {
        self.kano[category as usize]
    }
}

/// The names in a language.
pub fn terms(language: Language) -> &'static ToolkitTermTexts {
    ToolkitTermTexts::in_language(language)
}
