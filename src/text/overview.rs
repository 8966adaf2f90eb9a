//! Words of the overview page.
