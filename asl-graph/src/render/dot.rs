use std::fmt::{self, Display, Formatter, Write as _};

use super::label;
use super::loose::Loose;
use super::walk::{Step, walk};
use crate::{Edge, EdgeKind, Graph, Scope, ScopeId, State, StateType, Target};

/// A graph in the language of Graphviz.
///
/// Each nested machine is a cluster, and a dotted line leads from its Parallel or Map to its start. Catchers
/// are dashed, terminal states have a double border, and Fail states are red. Targets that are no states have
/// a dashed border and are marked as missing or unknown.
///
/// ```
/// use asl_graph::{Dot, GraphBuilder, StateType};
///
/// let mut builder = GraphBuilder::new("Done");
/// builder.machine().state("Done", StateType::Succeed);
/// let graph = builder.build();
/// assert!(Dot::new(&graph).to_string().contains(r#"s0 [label="Done", peripheries=2]"#));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Dot<'g> {
    graph: &'g Graph,
}

impl<'g> Dot<'g> {
    /// The diagram of a graph, written by its `Display`.
    #[must_use]
    pub const fn new(graph: &'g Graph) -> Self {
        Self { graph }
    }
}

impl Display for Dot<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("digraph {\n    node [shape=box]\n")?;
        let mut writer = Writer { f, graph: self.graph, loose: Loose::of(self.graph), depth: 1 };
        for step in walk(self.graph) {
            match step {
                Step::Enter(scope) => writer.enter(scope)?,
                Step::Leave(scope) => writer.leave(scope)?,
                Step::Open(state) => writer.state(state)?,
                Step::Close(state) => writer.transitions(state)?,
            }
        }
        f.write_str("}\n")
    }
}

struct Writer<'w, 'f, 'g> {
    f: &'w mut Formatter<'f>,
    graph: &'g Graph,
    loose: Loose<'g>,
    depth: usize,
}

impl Writer<'_, '_, '_> {
    fn line(&mut self, line: fmt::Arguments<'_>) -> fmt::Result {
        writeln!(self.f, "{:1$}{line}", "", 4 * self.depth)
    }

    fn enter(&mut self, scope: &Scope) -> fmt::Result {
        if scope.owner().is_some() {
            self.line(format_args!("subgraph cluster_{} {{", scope.id().index()))?;
            self.depth += 1;
            self.line(format_args!("label={}", Quoted(&label::nested(self.graph, scope))))?;
        } else if !scope.states().is_empty() {
            self.line(format_args!("start [shape=point]"))?;
            self.line(format_args!("start -> {}", self.target(scope.id(), scope.start())))?;
        }
        for (id, label) in self.loose.within(scope.id()) {
            self.line(format_args!("{id} [label={}, style=dashed]", Quoted(&label)))?;
        }
        Ok(())
    }

    fn leave(&mut self, scope: &Scope) -> fmt::Result {
        let Some(owner) = scope.owner() else { return Ok(()) };
        self.depth -= 1;
        self.line(format_args!("}}"))?;
        let start = self.target(scope.id(), scope.start());
        self.line(format_args!("s{} -> {start} [style=dotted, arrowhead=none]", owner.index()))
    }

    fn state(&mut self, state: &State) -> fmt::Result {
        let shape = if state.state_type() == StateType::Choice { ", shape=diamond" } else { "" };
        let border = if state.is_terminal() { ", peripheries=2" } else { "" };
        let color = if state.state_type() == StateType::Fail { ", color=red" } else { "" };
        let name = Quoted(state.name());
        self.line(format_args!("s{} [label={name}{shape}{border}{color}]", state.id().index()))
    }

    fn transitions(&mut self, state: &State) -> fmt::Result {
        let graph = self.graph;
        graph.edges_from(state.id()).iter().try_for_each(|edge| self.transition(state.scope(), edge))
    }

    fn transition(&mut self, scope: ScopeId, edge: &Edge) -> fmt::Result {
        let source = edge.source().index();
        let target = self.target(scope, edge.target());
        let text = label::transition(edge.kind());
        match edge.kind() {
            EdgeKind::Next => self.line(format_args!("s{source} -> {target}")),
            EdgeKind::Catch { .. } => {
                self.line(format_args!("s{source} -> {target} [label={}, style=dashed]", Quoted(&text)))
            }
            EdgeKind::Default | EdgeKind::Choice { .. } => {
                self.line(format_args!("s{source} -> {target} [label={}]", Quoted(&text)))
            }
        }
    }

    fn target(&self, scope: ScopeId, target: &Target) -> String {
        match target {
            Target::State(state) => format!("s{}", state.index()),
            Target::Missing(name) => self.loose.id(scope, Some(name)),
            Target::Unknown => self.loose.id(scope, None),
        }
    }
}

/// A text as a DOT string. An ampersand would begin an HTML entity there.
struct Quoted<'t>(&'t str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '&' => f.write_str("&amp;")?,
                '\n' => f.write_str("\\n")?,
                c if c.is_control() => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}
