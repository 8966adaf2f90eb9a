//! Names of everything that is chosen from a list, and the course's service policy.

use crate::model::practice::{
    CheckState, Development, Kept, OpportunityStage, OpportunityState, PolicyItem, ProblemState, QualificationQuestion,
    ReviewState, ServiceClass, ServiceItem, Standing, Trend,
};
use crate::text::Language;
use crate::text::words::words;

words! {
    /// The names in one language, in the order of the choices.
    pub struct PracticeTerms = "practice_terms" {
        questions: [7; 2], items: [14], check_states: [4], standings: [3], approaches: [3], developments: [5;
        2], opportunity_stages: [4], opportunity_states: [4], problem_states: [3], kept: [3], review_states:
        [3], trends: [3], service_items: [10], service_key: [10], service_develop: [10], service_maintain: [10],
        service_opportune: [10],
    }
}

impl PracticeTerms {
    /// A question in a word or two, and in full.
    pub const fn question(&self, question: QualificationQuestion) -> [&'static str; 2] {
        self.questions[question as usize]
    }

    /// An item of policy or relation.
    pub const fn item(&self, item: PolicyItem) -> &'static str {
        self.items[item as usize]
    }

    /// How far an item is.
    pub const fn check(&self, state: CheckState) -> &'static str {
        self.check_states[state as usize]
    }

    /// Core, important, neither.
    pub const fn standing(&self, standing: Standing) -> &'static str {
        self.standings[standing as usize]
    }

    /// What the course recommends for a class.
    pub const fn approach(&self, standing: Standing) -> &'static str {
        self.approaches[standing as usize]
    }

    /// A step of development and what it means.
    pub const fn development(&self, stage: Development) -> [&'static str; 2] {
        self.developments[stage as usize]
    }

    /// A stage of an opportunity.
    pub const fn opportunity_stage(&self, stage: OpportunityStage) -> &'static str {
        self.opportunity_stages[stage as usize]
    }

    /// Whether an opportunity is open, and how it ended.
    pub const fn opportunity_state(&self, state: OpportunityState) -> &'static str {
        self.opportunity_states[state as usize]
    }

    /// How far a problem is.
    pub const fn problem_state(&self, state: ProblemState) -> &'static str {
        self.problem_states[state as usize]
    }

    /// How fact and plan compare.
    pub const fn plan(&self, kept: Kept) -> &'static str {
        self.kept[kept as usize]
    }

    /// How near a review is.
    pub const fn review(&self, state: ReviewState) -> &'static str {
        self.review_states[state as usize]
    }

    /// Which way satisfaction goes.
    pub const fn trend(&self, trend: Trend) -> &'static str {
        self.trends[trend as usize]
    }

    /// A line of the service policy.
    pub const fn service_item(&self, item: ServiceItem) -> &'static str {
        self.service_items[item as usize]
    }

    /// What the course says in a line of the service policy.
    pub const fn service(&self, class: ServiceClass, item: ServiceItem) -> &'static str {
        let lines = match class {
            ServiceClass::Key => &self.service_key,
            ServiceClass::KeyDevelopment => &self.service_develop,
            ServiceClass::Maintenance => &self.service_maintain,
            ServiceClass::Opportunistic => &self.service_opportune,
        };
        lines[item as usize]
    }
}

/// The names in a language.
pub fn terms(language: Language) -> &'static PracticeTerms {
    PracticeTerms::in_language(language)
}
