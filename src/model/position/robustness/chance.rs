//! A small generator of chance numbers.

/// SplitMix64 (Steele, Lea and Flood 2014): adds a constant and mixes. Whole-number arithmetic only, so the same seed
/// gives the same numbers on every machine. Not for secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitMix64 {
    state: u64,
}

/// 2⁶⁴ ÷ the golden ratio, odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl SplitMix64 {
    /// The generator of a seed.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Another generator for each key, whose numbers have nothing to do with this one's. Draws of one account then do
    /// not depend on how many others there are, nor draws of one round on the rounds before.
    #[must_use]
    pub const fn split(&self, key: u64) -> Self {
        Self { state: mix(self.state.wrapping_add(mix(key.wrapping_add(STEP)))) }
    }

    /// The next whole number of 64 bits.
    pub const fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mix(self.state)
    }

    /// The next number from 0 to below 1, each multiple of 2⁻⁵³ alike.
    pub const fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The next number from −1 to below 1.
    pub const fn around(&mut self) -> f64 {
        2.0 * self.unit() - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_numbers_of_a_seed() {
        // The reference implementation's output for the seed 1234567.
        let mut dice = SplitMix64::new(1_234_567);
        let drawn: [u64; 5] = std::array::from_fn(|_| dice.next_u64());
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(drawn, expected);
    }

    #[test]
    fn numbers_lie_evenly_from_zero_to_one() {
        let dice = SplitMix64::new(1);
        let mut tenths = [0_u32; 10];
        for key in 0..20_000 {
            let number = dice.split(key).unit();
            assert!((0.0..1.0).contains(&number));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 9")]
            let tenth = (number * 10.0) as usize;
            tenths[tenth] += 1;
        }
        // 2000 each with a standard deviation of 42.
        assert!(tenths.iter().all(|count| count.abs_diff(2000) < 200), "{tenths:?}");
    }
}
