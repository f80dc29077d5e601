//! What the crate does as a whole, seen from outside.

mod corpus;
mod json_schema;
mod literals;
