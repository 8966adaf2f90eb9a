//! Words of design and verify: the process in detail, its capability, its proof.

mod terms;

pub use terms::{DesignTermTexts, terms};
