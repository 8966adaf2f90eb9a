//! Systems of linear equations.

use super::finite;
use crate::model::outcome::{Outcome, Undefined};

/// A pivot below this part of the largest coefficient is rounding.
const ROUNDING: f64 = 1e-13;

/// Solves A·x = b by Gaussian elimination with partial pivoting.
///
/// # Errors
/// `Uneven` unless A is square and b as long, `ZeroDivisor` when the equations do not decide x, `TooLarge`.
pub fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Outcome<Vec<f64>> {
    let n = b.len();
    if a.len() != n || a.iter().any(|row| row.len() != n) {
        return Err(Undefined::Uneven);
    }
    let largest = a.iter().flatten().fold(0.0, |size: f64, v| size.max(v.abs()));
    for column in 0..n {
        let larger = |best: usize, row: usize| if a[row][column].abs() > a[best][column].abs() { row } else { best };
        let pivot = (column + 1..n).fold(column, larger);
        if finite(a[pivot][column].abs())? <= ROUNDING * largest {
            return Err(Undefined::ZeroDivisor);
        }
        a.swap(column, pivot);
        b.swap(column, pivot);
        let (above, below) = a.split_at_mut(column + 1);
        let top = &above[column];
        for (row, rest) in below.iter_mut().zip(column + 1..) {
            let factor = row[column] / top[column];
            row.iter_mut().zip(top).skip(column).for_each(|(v, t)| *v -= factor * t);
            b[rest] -= factor * b[column];
        }
    }
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|column| a[row][column] * b[column]).sum();
        b[row] = finite((b[row] - known) / a[row][row])?;
    }
    Ok(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solved_by_hand() {
        // 0x + 2y = 4 and x + y = 5 need their rows exchanged: y = 2, x = 3.
        assert_eq!(solve(vec![vec![0.0, 2.0], vec![1.0, 1.0]], vec![4.0, 5.0]), Ok(vec![3.0, 2.0]));
        assert_eq!(solve(vec![], vec![]), Ok(vec![]));
        assert_eq!(solve(vec![vec![1.0, 2.0], vec![2.0, 4.0]], vec![1.0, 2.0]), Err(Undefined::ZeroDivisor));
        assert_eq!(solve(vec![vec![1.0]], vec![1.0, 2.0]), Err(Undefined::Uneven));
        assert_eq!(solve(vec![vec![f64::NAN]], vec![1.0]), Err(Undefined::TooLarge));
    }
}
