//! How close we are: stages (D20), contact map (D21), needs and value propositions (D22).

mod analysis;
mod contact;
mod coverage;
mod need;
mod need_gaps;
mod record;
mod stage;
mod suggestion;

pub use analysis::{AccountRelationship, ActionCount, RelationshipResults, relationship};
pub use contact::{
    BuyingInfluence, BuyingPhase, Contact, DEGREES, Department, Function, INFLUENTIAL, PhasePart, Rung, SUPPORT,
};
pub use coverage::{ContactResult, Coverage, PhaseState, Rhythm};
pub use need::{NEEDS, Need, Trend, ValueProposition};
pub use need_gaps::{NeedResult, ValueTotal};
pub use record::Relationship;
pub use stage::{Answer, COURSE_ACTIONS, Sign, Stage, StageAction, StagePlan};
pub use suggestion::{Comparison, ContactCeiling, HELD, Lines, ON_THE_WAY, StageEvidence, Suggestion};
