use super::{Length, Shape};

/// Bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blob {
    length: Length,
    json: bool,
}

/// A list.
#[derive(Debug, Clone, Copy)]
pub struct List<'d> {
    length: Length,
    element: Shape<'d>,
}

/// An object with keys of the user's own.
#[derive(Debug, Clone, Copy)]
pub struct Map<'d> {
    length: Length,
    key: Shape<'d>,
    value: Shape<'d>,
}

impl Blob {
    pub(super) const fn new(length: Length, json: bool) -> Self {
        Self { length, json }
    }

    /// How many bytes there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// Whether any JSON may be given, which is sent as its text.
    #[must_use]
    pub const fn accepts_json(self) -> bool {
        self.json
    }
}

impl<'d> List<'d> {
    pub(super) const fn new(length: Length, element: Shape<'d>) -> Self {
        Self { length, element }
    }

    /// How many elements there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// What every element is.
    #[must_use]
    pub const fn element(self) -> Shape<'d> {
        self.element
    }
}

impl<'d> Map<'d> {
    pub(super) const fn new(length: Length, key: Shape<'d>, value: Shape<'d>) -> Self {
        Self { length, key, value }
    }

    /// How many entries there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// What every key is: a string.
    #[must_use]
    pub const fn key(self) -> Shape<'d> {
        self.key
    }

    /// What every value is.
    #[must_use]
    pub const fn value(self) -> Shape<'d> {
        self.value
    }
}
