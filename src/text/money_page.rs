//! Words of the money page.
