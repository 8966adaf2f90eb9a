//! Room `saved`.
