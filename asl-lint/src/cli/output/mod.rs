//! One file for each output format.

mod arguments;
mod concise;
mod excerpt;
mod fingerprint;
mod github;
mod json;
mod junit;
mod lines;
mod sarif;
mod statistics;
mod summary;
mod text;
mod uri;
mod wrap;
mod write;

pub(super) use arguments::OutputArguments;
pub(super) use fingerprint::fingerprint;
pub use text::{Colour, write_text};
pub(super) use write::{Stream, write};
