//! Room `browser`.
