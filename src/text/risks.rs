//! Words of the risks page.
