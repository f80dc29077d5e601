//! Control-flow graphs of Amazon States Language state machines.
//!
//! Whoever has a document, read or still being built, hands its states and transitions to a [`GraphBuilder`]
//! in document order. The [`Graph`] answers questions about control flow and draws itself.
//!
//! ```
//! use asl_graph::{GraphBuilder, Mermaid, StateType};
//!
//! let mut builder = GraphBuilder::new("Train");
//! let mut machine = builder.machine();
//! machine.state("Train", StateType::Task).catch(0, ["States.ALL"], "Failed").next("Deploy");
//! machine.state("Deploy", StateType::Task).ends();
//! machine.state("Failed", StateType::Fail);
//! machine.state("Forgotten", StateType::Succeed);
//! let graph = builder.build();
//!
//! let reached = graph.reached();
//! let forgotten: Vec<_> = graph.states().iter().filter(|state| !reached.contains(state.id())).collect();
//! assert_eq!(forgotten[0].name(), "Forgotten");
//! assert!(Mermaid::new(&graph).to_string().contains("Train --> Failed : catch States.ALL"));
//! ```
//!
//! | type | holds |
//! |---|---|
//! | [`Graph`] | the states of one machine and of the machines nested in it, and their transitions |
//! | [`Scope`] | one `States` object: the machine's own, a branch's or an item processor's |
//! | [`State`], [`Edge`], [`Target`] | a state, a transition, and where the transition leads |
//! | [`StateSet`], [`Loop`], [`Dominators`], [`Island`] | what the analyses find |
//! | [`Mermaid`], [`Dot`] | the graph as a diagram |
//! | [`Diagram`], [`Note`] | a graph, read from a definition, with what is known about its states |
//! | [`Svg`], [`Html`] | a diagram as a picture, and as a page to look around in |
//!
//! # Pictures
//!
//! ```
//! use asl_graph::{Diagram, NoteFinding, Severity};
//! use asl_model::syntax::json;
//!
//! let parsed = json::parse(r#"{"StartAt": "Train", "States": {"Train": {"Type": "Succeed"}}}"#);
//! let mut diagram = Diagram::read(parsed.root()).title("training");
//! diagram.add_finding("/States/Train/Type", NoteFinding::new(Severity::Warning, "it trains nothing"));
//! assert!(diagram.html().to_string().contains("it trains nothing"));
//! ```
//!
//! # What is not known
//!
//! A transition can lead to a name that no state has ([`Target::Missing`]), or to one that nobody can know
//! before deployment ([`Target::Unknown`]). Both stay visible, and no analysis draws a conclusion from them:
//! a state that may be reached counts as reached, and one that may end counts as ending.
//!
//! Where two states of one `States` object have the same name, readers of JSON keep the last. The others
//! stay in the graph but [`State::is_shadowed`], and no transition leads to them or away from them.

mod analysis;
mod builder;
mod diagram;
mod edge;
mod flow;
mod graph;
mod id;
mod layout;
mod render;
mod scope;
mod set;
mod state;
#[cfg(test)]
mod testing;

pub use analysis::{Dominators, Island, Loop};
pub use builder::{GraphBuilder, ScopeBuilder, StateBuilder};
pub use diagram::{Diagram, Note, NoteFinding, Severity};
pub use edge::{Edge, EdgeKind, Target};
pub use graph::Graph;
pub use id::{ScopeId, StateId};
pub use render::{Dot, Html, Mermaid, Svg};
pub use scope::{Scope, ScopeKind};
pub use set::StateSet;
pub use state::{State, StateType};
