//! Words of the scenario page.
