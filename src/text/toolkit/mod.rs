//! Words of the design projects.

mod house;
mod roadmap;
mod terms;

pub use house::{HouseTexts, texts as house};
pub use roadmap::{RoadmapTexts, texts as roadmap};
pub use terms::{ToolkitTermTexts, terms};
