//! What a scenario is and what follows from it: pure, reads like the course.
//!
//! No clock, randomness, storage, DOM or prose here: the as-of date and ids come in, results and
//! [`finding::Finding`]s go out.

pub mod accounts;
pub mod coach;
pub mod comparison;
pub mod course_default;
pub mod date;
pub mod entry;
pub mod evaluation;
pub mod exact;
pub mod finding;
pub mod forecast;
pub mod ids;
pub(crate) mod key;
pub mod label;
pub mod limits;
pub mod method;
pub mod money;
pub mod outcome;
pub mod period;
pub mod plan;
pub mod position;
pub mod practice;
pub mod relationship;
pub mod resources;
pub mod risk;
mod scale;
pub mod scenario;
pub mod score;
pub mod statistics;
pub mod strategy;
pub mod toolkit;
pub mod units;
pub mod validate;
pub mod value;

pub use accounts::{Account, Person, Profile, Rival};
pub use date::Date;
pub use exact::Exact;
pub use ids::{
    AccountId, ActionId, ContactId, CriterionId, CrossId, DriverId, FactorId, GoalId, NeedId, OpportunityId, PersonId,
    ProblemId, ProjectId, RiskId, RivalId, StageActionId, SuccessFactorId, SwotItemId,
};
pub use label::Label;
pub use method::Method;
pub use outcome::{Counted, Outcome, Undefined};
pub use period::{PerPeriod, Period};
pub use scenario::Scenario;
pub use score::{Evidence, ScoreEntry, ScoreSet};
pub use units::{Money, Probability, Score, Share, Weight};
