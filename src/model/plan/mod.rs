//! The account plan (D28): what belongs to the plan alone, and everything the rest of the scenario gives it.
//!
//! Nothing is typed twice: a plan gathers what the other pages know. Its own are the day of the review, a sentence on
//! the account, the decision asked for with whoever takes it, who comes, and the next steps.

mod agenda;
mod gather;
mod programme;
mod record;
mod results;
mod section;

pub use agenda::{MINUTES_MAX, Topic};
pub use gather::{ActionSource, PlanAction};
pub use programme::Plans;
pub use record::{AccountPlan, NextStep};
pub use results::{AccountPlanResult, PlanEvidence, PlanResults, plans};
pub use section::{Section, SectionState};
