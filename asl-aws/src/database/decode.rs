//! Bytes to blocks, in the layout of [`format`](super::format).

use std::ops::Range;
use std::sync::OnceLock;

use super::block::{
    Block, Pattern, RawAction, RawChoice, RawMember, RawShape, RawStructure, ShapeId, StringId,
};
use super::format::{action, flag, kind};
use super::reader::{Malformed, Mentions, Reader};
use crate::shape::{Bounds, Length};

impl Block {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes);
        let (text, strings) = read_strings(&mut reader)?;
        let mut decoder = Decoder {
            block: Self { text, strings, ..Self::default() },
            reader,
            strings: Mentions::default(),
            shapes: Mentions::default(),
        };
        decoder.actions()?;
        decoder.shapes()?;
        decoder.finish()
    }
}

fn read_strings(reader: &mut Reader<'_>) -> Result<(String, Vec<Range<usize>>), Malformed> {
    let count = reader.count()?;
    let mut strings = Vec::with_capacity(count);
    let mut end = 0_usize;
    for _ in 0..count {
        let start = end;
        end = start.checked_add(reader.size()?).ok_or(Malformed)?;
        strings.push(start..end);
    }
    Ok((reader.text(end)?.to_owned(), strings))
}

struct Decoder<'b> {
    block: Block,
    reader: Reader<'b>,
    strings: Mentions,
    shapes: Mentions,
}

impl Decoder<'_> {
    fn string(&mut self) -> Result<StringId, Malformed> {
        self.strings.read(&mut self.reader)
    }

    fn shape(&mut self) -> Result<ShapeId, Malformed> {
        self.shapes.read(&mut self.reader)
    }

    fn string_if(&mut self, present: bool) -> Result<Option<StringId>, Malformed> {
        present.then(|| self.string()).transpose()
    }

    fn shape_if(&mut self, present: bool) -> Result<Option<ShapeId>, Malformed> {
        present.then(|| self.shape()).transpose()
    }

    /// A list of strings, as a range of the block's values.
    fn values(&mut self) -> Result<Range<usize>, Malformed> {
        let start = self.block.values.len();
        for _ in 0..self.reader.count()? {
            let value = self.string()?;
            self.block.values.push(value);
        }
        Ok(start..self.block.values.len())
    }

    fn actions(&mut self) -> Result<(), Malformed> {
        for _ in 0..self.reader.count()? {
            let flags = self.reader.byte()?;
            let action = RawAction {
                name: self.string()?,
                operation: self.string_if(flags & action::OPERATION != 0)?,
                request: self.shape()?,
                sync_request: self.shape_if(flags & action::SYNC_REQUEST != 0)?,
                result: self.shape_if(flags & action::RESULT != 0)?,
                sync_result: self.shape_if(flags & action::SYNC_RESULT != 0)?,
                sync2_result: self.shape_if(flags & action::SYNC2_RESULT != 0)?,
                errors: self.values()?,
            };
            self.block.actions.push(action);
        }
        Ok(())
    }

    /// Reads until every shape that was mentioned is there.
    fn shapes(&mut self) -> Result<(), Malformed> {
        while self.block.shapes.len() < self.shapes.count() {
            let head = self.reader.byte()?;
            let shape = self.one_shape(head & 0x0f, head & 0xf0)?;
            self.block.shapes.push(shape);
        }
        Ok(())
    }

    fn one_shape(&mut self, kind: u8, flags: u8) -> Result<RawShape, Malformed> {
        Ok(match kind {
            kind::ANY => RawShape::Any,
            kind::BOOLEAN => RawShape::Boolean,
            kind::TIMESTAMP => RawShape::Timestamp,
            kind::INTEGER => RawShape::Integer(self.bounds(flags)?),
            kind::NUMBER => RawShape::Number(self.bounds(flags)?),
            kind::STRING => RawShape::String {
                length: self.length(flags)?,
                pattern: self.pattern(flags)?,
                values: if flags & flag::VALUES == 0 { 0..0 } else { self.values()? },
                json: flags & flag::JSON != 0,
            },
            kind::BLOB => RawShape::Blob { length: self.length(flags)?, json: flags & flag::JSON != 0 },
            kind::LIST => RawShape::List { length: self.length(flags)?, element: self.shape()? },
            kind::MAP => {
                RawShape::Map { length: self.length(flags)?, key: self.shape()?, value: self.shape()? }
            }
            kind::STRUCTURE => RawShape::Structure(RawStructure {
                name: self.string_if(flags & flag::NAMED != 0)?,
                members: self.members()?,
                choices: self.choices(flags)?,
                union: flags & flag::UNION != 0,
                shorthand: flags & flag::SHORTHAND != 0,
            }),
            _ => return Err(Malformed),
        })
    }

    fn bounds(&mut self, flags: u8) -> Result<Bounds, Malformed> {
        let mut bound = |flag| (flags & flag != 0).then(|| self.reader.bound()).transpose();
        Ok(Bounds { minimum: bound(flag::MINIMUM)?, maximum: bound(flag::MAXIMUM)? })
    }

    fn length(&mut self, flags: u8) -> Result<Length, Malformed> {
        if flags & flag::LENGTH == 0 {
            return Ok(Length::default());
        }
        // One more than the bound, so that 0 says that there is none.
        let minimum = self.reader.number()?.checked_sub(1);
        let maximum = self.reader.number()?.checked_sub(1);
        Ok(Length { minimum, maximum })
    }

    /// The pattern's number among the block's patterns.
    fn pattern(&mut self, flags: u8) -> Result<Option<usize>, Malformed> {
        if flags & flag::PATTERN == 0 {
            return Ok(None);
        }
        let source = self.string()?;
        self.block.patterns.push(Pattern { source, compiled: OnceLock::new() });
        Ok(Some(self.block.patterns.len() - 1))
    }

    fn members(&mut self) -> Result<Range<usize>, Malformed> {
        let start = self.block.members.len();
        for _ in 0..self.reader.count()? {
            let required = self.reader.byte()? != 0;
            let member = RawMember { required, name: self.string()?, shape: self.shape()? };
            self.block.members.push(member);
        }
        Ok(start..self.block.members.len())
    }

    fn choices(&mut self, flags: u8) -> Result<Range<usize>, Malformed> {
        let start = self.block.choices.len();
        let count = if flags & flag::CHOICES == 0 { 0 } else { self.reader.count()? };
        for _ in 0..count {
            let exclusive = self.reader.byte()? != 0;
            let members = (0..self.reader.count()?).map(|_| self.reader.size()).collect::<Result<_, _>>()?;
            self.block.choices.push(RawChoice { exclusive, members });
        }
        Ok(start..self.block.choices.len())
    }

    /// The block, if nothing is left to read and every string was mentioned.
    fn finish(self) -> Result<Block, Malformed> {
        let complete = self.reader.rest().is_empty() && self.strings.count() == self.block.strings.len();
        if complete { Ok(self.block) } else { Err(Malformed) }
    }
}
