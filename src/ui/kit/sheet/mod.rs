//! The editing table: text cells, one shared real input over the selected cell, a window over long lists.

mod block;
mod cells;
mod control;
mod geometry;
mod keys;
mod model;
mod selection;
mod view;

pub use model::{Cell, CellState, Choice, Column, Entry, Look, Refusal, Row, SheetActions, Target};
pub use view::Sheet;
