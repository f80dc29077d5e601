//! What control flow says about the states. One file for each question, no recursion over states.

mod dominators;
mod ending;
mod islands;
mod loops;
mod reached;

pub use dominators::Dominators;
pub use islands::Island;
pub use loops::Loop;
