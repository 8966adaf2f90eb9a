//! The two distributions that tests and intervals need: Student's t and chi-square, with whole degrees of freedom.
//!
//! Written here instead of taken from a crate: whole degrees need neither the gamma function nor logarithms for t
//! (products and square roots do), so this is small and t is rounded alike on every machine.

use super::finite;
use crate::model::outcome::{Outcome, Undefined};

/// Steps of continued fractions and series; both end far earlier.
const STEPS: u32 = 100_000;
/// Where a continued fraction would divide by zero.
const TINY: f64 = 1e-300;

/// The probability that Student's t lies as far from zero as this, on either side: Iₓ(ν/2, ½) at x = ν ÷ (ν + t²).
///
/// # Errors
/// `ZeroDivisor` without degrees of freedom, `TooLarge` for a number that is none.
pub fn student_tails(t: f64, degrees: usize) -> Outcome<f64> {
    if degrees == 0 {
        return Err(Undefined::ZeroDivisor);
    }
    let (nu, t) = (degrees as f64, finite(t)?.abs());
    // t² may leave the range of numbers; the ratio does not.
    let ratio = t / nu.sqrt();
    let x = 1.0 / (1.0 + ratio * ratio);
    let rest = 1.0 / (1.0 + 1.0 / (ratio * ratio));
    let half = nu / 2.0;
    let factor = half_power(x, degrees) * rest.sqrt() / beta_with_half(half);
    let tails = if x < (half + 1.0) / (half + 2.5) {
        factor * beta_fraction(x, half, 0.5) / half
    } else {
        1.0 - factor * beta_fraction(rest, 0.5, half) / 0.5
    };
    finite(tails).map(|tails| tails.clamp(0.0, 1.0))
}

/// The distance from zero beyond which Student's t lies with this probability on both sides together: 0.05 for 95 %
/// intervals. Found by halving.
///
/// # Errors
/// `NotAProbability` outside 0–1 (both ends excluded), `ZeroDivisor` without degrees of freedom, `TooLarge`.
pub fn student_quantile(tails: f64, degrees: usize) -> Outcome<f64> {
    if !(tails > 0.0 && tails < 1.0) {
        return Err(Undefined::NotAProbability);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while student_tails(high, degrees)? > tails {
        (low, high) = (high, high * 2.0);
        finite(high)?;
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Ok(middle);
        }
        if student_tails(middle, degrees)? > tails { low = middle } else { high = middle }
    }
}

/// The probability that chi-square is at least this large: the upper incomplete gamma function Q(ν/2, x/2).
///
/// # Errors
/// `ZeroDivisor` without degrees of freedom, `NegativeValue`, `TooLarge`.
pub fn chi_square_tail(chi_square: f64, degrees: usize) -> Outcome<f64> {
    if degrees == 0 {
        return Err(Undefined::ZeroDivisor);
    }
    if chi_square < 0.0 {
        return Err(Undefined::NegativeValue);
    }
    let (a, x) = (degrees as f64 / 2.0, finite(chi_square)? / 2.0);
    if x <= 0.0 {
        return Ok(1.0);
    }
    let factor = (a * x.ln() - x - ln_gamma_of_half(degrees)).exp();
    let p = if x < a + 1.0 { 1.0 - factor * gamma_series(a, x) } else { factor * gamma_fraction(a, x) };
    finite(p).map(|p| p.clamp(0.0, 1.0))
}

/// xⁿᐟ².
fn half_power(x: f64, n: usize) -> f64 {
    let (mut power, mut base, mut left) = (if n % 2 == 1 { x.sqrt() } else { 1.0 }, x, n / 2);
    while left > 0 {
        if left % 2 == 1 {
            power *= base;
        }
        base *= base;
        left /= 2;
    }
    power
}

/// The beta function B(a, ½) = Γ(a)·Γ(½) ÷ Γ(a + ½): raised to a large argument, where the series of the ratio of
/// gammas is exact to the last digits, and brought down again.
fn beta_with_half(mut a: f64) -> f64 {
    let mut factor = std::f64::consts::PI.sqrt();
    while a < 40.0 {
        factor *= (a + 0.5) / a;
        a += 1.0;
    }
    // Γ(a + ½) ÷ Γ(a) = √a·(1 − 1/8a + 1/128a² + 5/1024a³ − 21/32768a⁴ − 399/262144a⁵ + …).
    let u = 1.0 / a;
    let tail = u * (5.0 / 1024.0 + u * (-21.0 / 32_768.0 + u * (-399.0 / 262_144.0)));
    factor / (a.sqrt() * (1.0 + u * (-1.0 / 8.0 + u * (1.0 / 128.0 + tail))))
}

/// The continued fraction of the incomplete beta function (Lentz's way; NIST 8.17.22).
fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    let mut fraction = Lentz::new(1.0, 1.0 - (a + b) * x / (a + 1.0));
    for m in (1..STEPS).map(f64::from) {
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        fraction.step(even, 1.0);
        if fraction.step(odd, 1.0) {
            break;
        }
    }
    fraction.value
}

/// 1 ÷ (b₁ + a₂ ÷ (b₂ + …)), from the front.
struct Lentz {
    value: f64,
    c: f64,
    d: f64,
}

impl Lentz {
    fn new(c: f64, first: f64) -> Self {
        let d = 1.0 / not_zero(first);
        Self { value: d, c, d }
    }

    /// Takes one more term; true when it changed nothing.
    fn step(&mut self, numerator: f64, denominator: f64) -> bool {
        self.d = 1.0 / not_zero(denominator + numerator * self.d);
        self.c = not_zero(denominator + numerator / self.c);
        let change = self.c * self.d;
        self.value *= change;
        (change - 1.0).abs() <= f64::EPSILON
    }
}

fn not_zero(value: f64) -> f64 {
    if value.abs() < TINY { TINY } else { value }
}

/// ln Γ(n/2) by Stirling's series from a large argument down.
fn ln_gamma_of_half(n: usize) -> f64 {
    let (mut a, mut product) = (n as f64 / 2.0, 1.0);
    while a < 20.0 {
        product *= a;
        a += 1.0;
    }
    let u = 1.0 / (a * a);
    let series = (1.0 / 12.0 + u * (-1.0 / 360.0 + u * (1.0 / 1260.0 + u * (-1.0 / 1680.0)))) / a;
    (a - 0.5) * a.ln() - a + 0.5 * std::f64::consts::TAU.ln() + series - product.ln()
}

/// Σ xᵏ ÷ (a(a+1)…(a+k)), the lower incomplete gamma function without its factor.
fn gamma_series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / a, 1.0 / a);
    for k in (1..STEPS).map(f64::from) {
        term *= x / (a + k);
        sum += term;
        if term <= sum * f64::EPSILON / 2.0 {
            break;
        }
    }
    sum
}

/// The continued fraction of the upper incomplete gamma function without its factor.
fn gamma_fraction(a: f64, x: f64) -> f64 {
    let mut fraction = Lentz::new(1.0 / TINY, x + 1.0 - a);
    for k in (1..STEPS).map(f64::from) {
        if fraction.step(k * (a - k), x + 1.0 - a + 2.0 * k) {
            break;
        }
    }
    fraction.value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: Outcome<f64>, expected: f64) {
        let actual = actual.expect("defined");
        assert!((actual - expected).abs() <= 1e-13 * expected.abs(), "{actual:e} is not {expected:e}");
    }

    #[test]
    fn one_and_two_degrees_in_closed_form() {
        // ν = 1: 1 − 2·atan(t)/π. ν = 2: 1 − t ÷ √(2 + t²).
        for t in [0.001, 0.3, 1.0, 2.5, 12.706_204_736_432_1] {
            close(student_tails(t, 1), 2.0 * (1.0 / t).atan() / std::f64::consts::PI);
            close(student_tails(t, 2), 2.0 / ((2.0 + t * t).sqrt() * ((2.0 + t * t).sqrt() + t)));
        }
        assert_eq!(student_tails(0.0, 3), Ok(1.0));
        assert_eq!(student_tails(1e300, 9), Ok(0.0));
    }

    #[test]
    fn tails_of_an_arbitrary_precision_library() {
        // mpmath 1.3.0, 40 digits.
        close(student_tails(2.5, 7), 0.040_992_218_585_752_9);
        close(student_tails(-8.1, 7), 8.419_133_429_019_798e-5);
        close(student_tails(0.2, 50), 0.842_291_808_243_583_7);
        close(student_tails(3.0, 1000), 0.002_766_709_044_238_192_4);
        close(student_tails(45.0, 100), 3.492_726_379_807_557_6e-68);
        assert!(student_tails(1.96, 100_000).is_ok_and(|p| (p - 0.049_998_563_194_301_64).abs() < 1e-12));
        close(chi_square_tail(30.76, 19), 0.042_888_230_510_340_3);
        close(chi_square_tail(3.84, 1), 0.050_043_521_248_705_1);
        close(chi_square_tail(0.5, 7), 0.999_446_481_390_425);
        assert!(chi_square_tail(1000.0, 900).is_ok_and(|p| (p - 0.010_994_608_942_135_85).abs() < 1e-13));
        assert!(chi_square_tail(25_000.0, 24_600).is_ok_and(|p| (p - 0.036_194_944_134_972_46).abs() < 1e-11));
    }

    #[test]
    fn quantiles_of_the_tables() {
        // Printed tables of Student's t, two-sided 5 % and 1 %.
        for (tails, degrees, t) in [(0.05, 6, 2.446_911_851), (0.05, 1, 12.706_204_74), (0.01, 30, 2.749_995_654)] {
            let found = student_quantile(tails, degrees).expect("defined");
            assert!((found - t).abs() < 6e-9, "{found}");
            close(student_tails(found, degrees), tails);
        }
        assert_eq!(student_quantile(0.0, 4), Err(Undefined::NotAProbability));
        assert_eq!(student_quantile(1.0, 4), Err(Undefined::NotAProbability));
        assert_eq!(student_quantile(f64::NAN, 4), Err(Undefined::NotAProbability));
        assert_eq!(student_quantile(0.05, 0), Err(Undefined::ZeroDivisor));
    }

    #[test]
    fn chi_square_of_even_degrees_in_closed_form() {
        // ν = 2: e^(−x/2). ν = 4: e^(−x/2)·(1 + x/2).
        for x in [0.01, 1.0, 5.991_464_547, 40.0, 300.0] {
            close(chi_square_tail(x, 2), (-x / 2.0_f64).exp());
            close(chi_square_tail(x, 4), (-x / 2.0_f64).exp() * (1.0 + x / 2.0));
        }
        assert_eq!(chi_square_tail(0.0, 5), Ok(1.0));
        assert_eq!(chi_square_tail(-1.0, 5), Err(Undefined::NegativeValue));
        assert_eq!(chi_square_tail(1.0, 0), Err(Undefined::ZeroDivisor));
    }
}
