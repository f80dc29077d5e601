//! What the macros share.

pub(crate) mod attribute;
pub(crate) mod case;
pub(crate) mod constraint;
pub(crate) mod docs;
pub(crate) mod errors;
pub(crate) mod facade;
pub(crate) mod literal;
pub(crate) mod types;
