/// The least and the greatest number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct Bounds {
    /// The least, itself allowed.
    pub minimum: Option<f64>,
    /// The greatest, itself allowed.
    pub maximum: Option<f64>,
}

/// The least and the greatest length: characters of a string, bytes of a blob, elements of a list, entries of
/// a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Length {
    /// The least, itself allowed.
    pub minimum: Option<u64>,
    /// The greatest, itself allowed.
    pub maximum: Option<u64>,
}
