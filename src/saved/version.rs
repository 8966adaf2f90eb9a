//! The version of the scenario format.

/// What the field `format` of a scenario file says.
pub const FORMAT: &str = "linchpin-scenario";

/// The version written now. Raising it needs a step in [`super::migrations`] and a golden file.
pub const CURRENT: u32 = 1;
