//! Random numbers.

use crate::evaluation::random::{split_mix, uuid};

/// The generator of `java.util.Random`, which the service uses for `$random` with a seed: the linear congruential
/// generator of the POSIX function `drand48`.
pub(super) fn seeded(seed: i64) -> f64 {
    let mut state = (seed.cast_unsigned() ^ MULTIPLIER) & MASK;
    let (high, low) = (next(&mut state, 26), next(&mut state, 27));
    fraction((high << 27) | low)
}

const MULTIPLIER: u64 = 0x0005_DEEC_E66D;
const INCREMENT: u64 = 0xb;
const MASK: u64 = (1 << 48) - 1;

const fn next(state: &mut u64, bits: u32) -> u64 {
    *state = (state.wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT)) & MASK;
    *state >> (48 - bits)
}

/// A number from 0 to below 1 of 53 random bits.
#[expect(clippy::cast_precision_loss, reason = "a double holds 53 bits")]
fn fraction(bits: u64) -> f64 {
    bits as f64 / (1_u64 << 53) as f64
}

/// The generator `SplitMix64`, which makes a stream of random bits of the first ones.
#[derive(Debug)]
pub(super) struct Stream(std::cell::Cell<u64>);

impl Stream {
    pub(super) const fn new(seed: u64) -> Self {
        Self(std::cell::Cell::new(seed))
    }

    fn bits(&self) -> u64 {
        let (state, bits) = split_mix(self.0.get());
        self.0.set(state);
        bits
    }

    /// A number from 0 to below 1.
    pub(super) fn number(&self) -> f64 {
        fraction(self.bits() >> 11)
    }

    pub(super) fn uuid(&self) -> String {
        uuid(self.bits(), self.bits())
    }
}
