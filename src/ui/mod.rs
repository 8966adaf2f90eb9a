//! Room `ui`.
pub fn start() {}
