//! Parts that pages are made of.

mod chart_view;
mod dialog;
mod field;
mod icon;
mod lock;
mod parts;
pub mod sheet;
mod sign;
pub mod term;
pub mod why;

pub use chart_view::ChartView;
pub use dialog::Dialog;
pub use field::{ChoiceField, NumberField, Suggestions, TextAreaField, TextField};
pub use icon::{Icon, IconSymbols};
pub use lock::{lock_reason, locked};
pub use parts::{Empty, FindingList, PageHead, Panel, Segmented, SeverityMark, WhyButton};
pub use sheet::Sheet;
pub use sign::{ClassSign, RiskSign, ValueSign};
