//! Graphs as diagrams, the same graph always as the same text.

mod dot;
mod label;
mod loose;
mod mermaid;
mod names;
mod text;
mod walk;

pub use dot::Dot;
pub use mermaid::Mermaid;

#[cfg(test)]
mod tests;
