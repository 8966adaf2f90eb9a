//! Words of design and verify: the process in detail, its capability, its proof.

mod capability;
mod terms;

pub use capability::{CapabilityTexts, texts as capability};
pub use terms::{DesignTermTexts, terms};
