//! Words of the design projects.

mod terms;

pub use terms::{ToolkitTermTexts, terms};
