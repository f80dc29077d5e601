//! The layout of the embedded files, for the generator that writes them.
//!
//! An archive is [`MAGIC`], the version of botocore, the date of its models, the number of services, one
//! index entry each (id, size, compressed size), sorted by id, and the compressed blocks in that order.
//!
//! A block is one service: its strings (number, lengths, text), its actions, sorted by name, and its shapes.
//! Numbers are LEB128. Strings and shapes are numbered in the order in which they are first mentioned; a
//! mention is 0 for the next one that has not been mentioned yet, and else the distance back from it. So
//! shapes can be recursive, and reading them needs no recursion.

/// The first bytes of an archive; the last of them is the version of this layout.
pub const MAGIC: &[u8; 8] = b"ASL-AWS\x01";

/// The lower half of a shape's first byte: what the shape is.
pub mod kind {
    /// Any JSON value.
    pub const ANY: u8 = 0;
    /// `true` or `false`.
    pub const BOOLEAN: u8 = 1;
    /// A whole number: bounds.
    pub const INTEGER: u8 = 2;
    /// A number: bounds.
    pub const NUMBER: u8 = 3;
    /// A string: length, pattern, values, name.
    pub const STRING: u8 = 4;
    /// Bytes: length.
    pub const BLOB: u8 = 5;
    /// A point in time.
    pub const TIMESTAMP: u8 = 6;
    /// A list: length, element.
    pub const LIST: u8 = 7;
    /// A map: length, key, value.
    pub const MAP: u8 = 8;
    /// A structure: name, members, choices. A member is whether it is required, its name and its shape; a
    /// choice is whether it is exclusive, and the numbers of its members.
    pub const STRUCTURE: u8 = 9;
}

/// The upper half of a shape's first byte; what a bit says depends on the kind.
pub mod flag {
    /// Numbers: there is a minimum.
    pub const MINIMUM: u8 = 0x10;
    /// Numbers: there is a maximum.
    pub const MAXIMUM: u8 = 0x20;
    /// Strings, bytes, lists, maps: the length is bounded.
    pub const LENGTH: u8 = 0x10;
    /// Strings: there is a pattern.
    pub const PATTERN: u8 = 0x20;
    /// Strings: the values are enumerated.
    pub const VALUES: u8 = 0x40;
    /// Strings and bytes: any JSON may be given, and is sent as its text.
    pub const JSON: u8 = 0x80;
    /// Structures: exactly one member may be given.
    pub const UNION: u8 = 0x10;
    /// Structures: a string may be given instead.
    pub const SHORTHAND: u8 = 0x20;
    /// Structures: the name of the shape is kept.
    pub const NAMED: u8 = 0x40;
    /// Structures: of some members at least one must be given.
    pub const CHOICES: u8 = 0x80;
}

/// The first byte of an action: which of its parts follow its name and its request.
pub mod action {
    /// The name of the API operation, where it is not the action's with its first letter in upper case.
    pub const OPERATION: u8 = 0x01;
    /// The request under `.sync` and `.sync:2`, where it is another one.
    pub const SYNC_REQUEST: u8 = 0x02;
    /// The result of request-response.
    pub const RESULT: u8 = 0x04;
    /// The result of `.sync`.
    pub const SYNC_RESULT: u8 = 0x08;
    /// The result of `.sync:2`.
    pub const SYNC2_RESULT: u8 = 0x10;
}
