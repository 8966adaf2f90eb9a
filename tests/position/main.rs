//! Positions, short list and risks: the sample case, published vectors, rules worked by hand, properties.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod findings;
mod matrix;
mod measures;
mod properties;
mod sample;
mod sample_case;
mod strength;
mod vectors;
