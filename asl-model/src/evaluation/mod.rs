//! What the functions of both query languages compute alike.

pub(crate) mod hash;
pub(crate) mod random;
