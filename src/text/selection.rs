//! Words of the selection page.
