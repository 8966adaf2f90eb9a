//! Pictures as plain data: numbers, labels and sentences in, an Apache ECharts 6.1 option out.
//!
//! A picture computes nothing of the model. Options are built with `charming`; what it cannot say is added to the
//! serialised option in `inject`, the only place that does so.

mod arrow;
pub mod bars;
pub mod companies;
pub mod contact_tree;
pub mod drawing;
pub mod funnel;
pub mod graph;
pub mod heatmap;
pub mod histogram;
pub mod house;
mod inject;
pub mod ladder;
pub mod matrix;
mod note;
pub mod palette;
pub mod pareto;
pub mod picture;
pub mod place;
pub mod plan_figures;
pub mod plane;
pub mod quadrant;
pub mod radar;
mod scale;
pub mod shape;
pub mod sparkline;
mod strip;
pub mod text_width;
pub mod timeline;
pub mod whale;
pub mod years;

pub use picture::{Frame, Picture};
