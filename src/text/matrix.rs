//! Words of the matrix page.
