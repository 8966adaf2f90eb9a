//! How high a picture of level bars is: a row each, in steps, since a chart's height follows from its width alone.

const ROW: f64 = 27.0;
const AXIS: f64 = 56.0;

fn of<const ROWS: usize>(_: f64) -> f64 {
    ROWS as f64 * ROW + AXIS
}

/// The height of a picture of so many rows.
pub fn height(rows: usize) -> fn(f64) -> f64 {
    match rows {
        0..=4 => of::<4>,
        5..=7 => of::<7>,
        8..=10 => of::<10>,
        11..=13 => of::<13>,
        14..=18 => of::<18>,
        _ => of::<24>,
    }
}
