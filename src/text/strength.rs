//! Words of the strength page.
