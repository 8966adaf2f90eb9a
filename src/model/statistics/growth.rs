//! Compound annual growth rate.

use super::finite;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;

/// The yearly growth that leads from the first value to the last over a number of periods:
/// (last ÷ first)^(1 ÷ periods) − 1, at least −1. Five yearly values span four periods.
///
/// # Errors
/// `FirstNotPositive`, `LastNegative`, `ZeroDivisor` over no period, `TooLarge`.
pub fn cagr(first: f64, last: f64, periods: u32) -> Outcome<Share> {
    if periods == 0 {
        return Err(Undefined::ZeroDivisor);
    }
    if first <= 0.0 {
        return Err(Undefined::FirstNotPositive);
    }
    if last < 0.0 {
        return Err(Undefined::LastNegative);
    }
    finite(root(last / first, periods) - 1.0).map(Share::new)
}

/// Square roots are rounded alike on every machine; general powers need not be.
fn root(ratio: f64, degree: u32) -> f64 {
    match degree {
        1 => ratio,
        2 => ratio.sqrt(),
        4 => ratio.sqrt().sqrt(),
        _ => ratio.powf(1.0 / f64::from(degree)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check((first, last, periods): (f64, f64, u32), expected: Outcome<f64>) {
        match (cagr(first, last, periods), expected) {
            (Ok(a), Ok(e)) => assert!((a.get() - e).abs() < 1e-12, "{a:?} is not {e}"),
            (a, e) => assert_eq!(a.map(Share::get), e),
        }
    }

    #[test]
    fn growth_by_hand() {
        check((100.0, 121.0, 2), Ok(0.1));
        check((10_000.0, 14_641.0, 4), Ok(0.1));
        check((1000.0, 1331.0, 3), Ok(0.1));
        check((100.0, 0.0, 2), Ok(-1.0));
        check((100.0, 150.0, 1), Ok(0.5));
    }

    #[test]
    fn growth_from_nothing_is_undefined() {
        check((0.0, 5.0, 2), Err(Undefined::FirstNotPositive));
        check((-1.0, 5.0, 2), Err(Undefined::FirstNotPositive));
        check((1.0, -5.0, 2), Err(Undefined::LastNegative));
        check((1.0, 5.0, 0), Err(Undefined::ZeroDivisor));
        check((1e-300, 1e300, 2), Err(Undefined::TooLarge));
    }
}
