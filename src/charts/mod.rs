//! Room `charts`.
