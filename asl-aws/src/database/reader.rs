/// Reads numbers and bytes off a slice.
#[derive(Debug, Clone)]
pub(super) struct Reader<'b> {
    rest: &'b [u8],
}

/// Numbers things in the order in which they are first mentioned.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    mentioned: u32,
}

/// The bytes have ended, or are something else than what should stand here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Malformed;

impl<'b> Reader<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) const fn rest(&self) -> &'b [u8] {
        self.rest
    }

    pub(super) fn bytes(&mut self, count: usize) -> Result<&'b [u8], Malformed> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Malformed)?;
        self.rest = rest;
        Ok(bytes)
    }

    pub(super) fn text(&mut self, length: usize) -> Result<&'b str, Malformed> {
        std::str::from_utf8(self.bytes(length)?).map_err(|_| Malformed)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Malformed> {
        let (&byte, rest) = self.rest.split_first().ok_or(Malformed)?;
        self.rest = rest;
        Ok(byte)
    }

    pub(super) fn number(&mut self) -> Result<u64, Malformed> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Malformed)
    }

    pub(super) fn size(&mut self) -> Result<usize, Malformed> {
        usize::try_from(self.number()?).map_err(|_| Malformed)
    }

    /// A number of things of which each takes at least one byte, so that no count can make us reserve more
    /// than there is to read.
    pub(super) fn count(&mut self) -> Result<usize, Malformed> {
        let count = self.size()?;
        if count <= self.rest.len() { Ok(count) } else { Err(Malformed) }
    }

    /// A bound of a number: whole ones as zigzag with a last bit of 0, others as the bits of a double after a
    /// 1.
    pub(super) fn bound(&mut self) -> Result<f64, Malformed> {
        let number = self.number()?;
        if number == 1 {
            let bits = self.bytes(8)?.try_into().map_err(|_| Malformed)?;
            return Ok(f64::from_le_bytes(bits));
        }
        let zigzag = i64::try_from(number >> 1).map_err(|_| Malformed)?;
        #[expect(clippy::cast_precision_loss, reason = "whole bounds are below 2^53, others are doubles")]
        let bound = ((zigzag >> 1) ^ -(zigzag & 1)) as f64;
        Ok(bound)
    }
}

impl Mentions {
    pub(super) fn read(&mut self, reader: &mut Reader<'_>) -> Result<u32, Malformed> {
        let back = u32::try_from(reader.number()?).map_err(|_| Malformed)?;
        if back > 0 {
            return self.mentioned.checked_sub(back).ok_or(Malformed);
        }
        let next = self.mentioned;
        self.mentioned = next.checked_add(1).ok_or(Malformed)?;
        Ok(next)
    }

    pub(super) const fn count(&self) -> usize {
        self.mentioned as usize
    }
}
