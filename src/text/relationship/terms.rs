//! Names of stages, signs, functions, rungs and everything else that is chosen from a list.

use crate::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Department, Function, Rung, Sign, Stage, Trend,
};
use crate::text::Language;
use crate::text::words::words;

words! {
    /// The names in one language, in the order of the choices.
    pub struct TermTexts = "relationship_terms" {
        stages: [6],
        /// What each stage looks like.
        stage_meanings: [6],
        signs: [12], answers: [3], departments: [10], rungs: [5],
        /// A rung with everybody on it.
        rungs_all: [5],
        influences: [4], phases: [4], trends: [3],
    }
}

impl TermTexts {
    /// The name of a stage.
    pub const fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }

    /// What a stage looks like.
    pub const fn meaning(&self, stage: Stage) -> &'static str {
        self.stage_meanings[stage as usize]
    }

    /// A sign as a statement.
    pub const fn sign(&self, sign: Sign) -> &'static str {
        self.signs[sign as usize]
    }

    /// Yes, partly or no.
    pub const fn answer(&self, answer: Answer) -> &'static str {
        self.answers[answer as usize]
    }

    /// The name of a department.
    pub const fn department(&self, department: Department) -> &'static str {
        self.departments[department as usize]
    }

    /// The name of a function: of a department in this language, or the user's own.
    pub fn function(&self, function: &Function) -> String {
        match function {
            Function::Known(department) => self.department(*department).to_owned(),
            Function::Own(name) => name.clone(),
        }
    }

    /// The name of a rung.
    pub const fn rung(&self, rung: Rung) -> &'static str {
        self.rungs[rung as usize]
    }

    /// How somebody weighs on a purchase.
    pub const fn influence(&self, influence: BuyingInfluence) -> &'static str {
        self.influences[influence as usize]
    }

    /// The name of a buying phase.
    pub const fn phase(&self, phase: BuyingPhase) -> &'static str {
        self.phases[phase as usize]
    }

    /// How importance changes.
    pub const fn trend(&self, trend: Trend) -> &'static str {
        self.trends[trend as usize]
    }
}

/// The names in a language.
pub fn terms(language: Language) -> &'static TermTexts {
    TermTexts::in_language(language)
}
