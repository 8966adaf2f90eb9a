//! Choosing and running the accounts: qualification (D6), core and important accounts (D8), and what happens with them
//! through the year (D29): development, service, opportunities, rhythm, satisfaction, problems.

mod analysis;
mod development;
mod load;
mod opportunity;
mod pipeline;
mod problem;
mod qualification;
mod record;
mod rhythm;
mod service;
mod settings;
mod standing;

pub use analysis::{AccountPractice, PracticeResults, practice};
pub use development::{Development, StageCount};
pub use load::{ManagerLoad, OverServed, over_served};
pub use opportunity::{Opportunity, OpportunityStage, OpportunityState};
pub use pipeline::{AccountPipeline, OpportunityResult, PipelineResults, PipelineSum, StageSum, WinRate, stage_sums};
pub use problem::{Problem, ProblemResult, ProblemState};
pub use qualification::{Qualification, QualificationAnswer, QualificationQuestion};
pub use record::{Operations, Practice};
pub use rhythm::{ContactYear, Kept, ReviewPlan, ReviewState, Rhythm, SATISFACTION, Satisfaction, Trend};
pub use service::{ServiceClass, ServiceItem};
pub use settings::PracticeMethod;
pub use standing::{
    CheckState, Checked, ChecklistCount, PolicyItem, STANDING, Standing, StandingResult, StandingScores,
};
