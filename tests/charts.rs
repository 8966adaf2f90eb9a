//! The pictures as data: golden options, structure, hostile text, colours, places of names.

#[path = "charts/golden.rs"]
mod golden;
#[path = "charts/hostile.rs"]
mod hostile;
#[path = "charts/palette.rs"]
mod palette;
#[path = "charts/places.rs"]
mod places;
#[path = "charts/sample.rs"]
mod sample;
#[path = "charts/structure.rs"]
mod structure;
