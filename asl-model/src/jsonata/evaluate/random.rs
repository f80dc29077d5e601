//! Random numbers.

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
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below 1.
    pub(super) fn number(&self) -> f64 {
        fraction(self.bits() >> 11)
    }

    /// A UUID of version 4 (RFC 9562, section 5.4).
    pub(super) fn uuid(&self) -> String {
        let high = (self.bits() & 0xffff_ffff_ffff_0fff) | 0x4000;
        let low = (self.bits() & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
        let (first, second, third) = (high >> 32, (high >> 16) & 0xffff, high & 0xffff);
        format!("{first:08x}-{second:04x}-{third:04x}-{:04x}-{:012x}", low >> 48, low & 0xffff_ffff_ffff)
    }
}
