//! Words of the quadrant page.
