//! Words of the concentration page.
