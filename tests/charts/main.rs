//! The pictures as data: golden options, structure, hostile text, colours, places of names.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod bars;
mod golden;
mod graph;
mod hostile;
mod palette;
mod places;
mod sample;
mod structure;
