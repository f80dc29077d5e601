use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use super::label;
use super::loose::Loose;
use super::names::Names;
use super::text::Text;
use super::walk::{Step, inhabited, walk};
use crate::{Edge, EdgeKind, Graph, Scope, ScopeId, State, StateType, Target};

/// A graph as a Mermaid `stateDiagram-v2`.
///
/// Branches of a Parallel are the concurrent regions of their state. A transition says what makes it: nothing
/// for `Next`, `default`, the rule, or `catch` and the errors. Targets that are no states are marked as
/// missing or unknown.
///
/// ```
/// use asl_graph::{GraphBuilder, Mermaid, StateType};
///
/// let mut builder = GraphBuilder::new("Check");
/// let mut machine = builder.machine();
/// machine.state("Check", StateType::Choice).choice(0, "ready", "Done").default("Not yet");
/// machine.state("Done", StateType::Succeed);
/// machine.state("Not yet", StateType::Fail);
/// let text = "\
/// stateDiagram-v2
///     [*] --> Check
///     Check --> Done : ready
///     Check --> s2 : default
///     Done --> [*]
///     state \"Not yet\" as s2
///     s2 --> [*] : fails
/// ";
/// assert_eq!(Mermaid::new(&builder.build()).to_string(), text);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Mermaid<'g> {
    graph: &'g Graph,
}

impl<'g> Mermaid<'g> {
    /// The diagram of a graph, written by its `Display`.
    #[must_use]
    pub const fn new(graph: &'g Graph) -> Self {
        Self { graph }
    }
}

impl Display for Mermaid<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("stateDiagram-v2\n")?;
        let graph = self.graph;
        let mut writer = Writer { f, graph, names: Names::of(graph), loose: Loose::of(graph), depth: 1 };
        for step in walk(graph) {
            match step {
                Step::Enter(scope) => writer.enter(scope)?,
                Step::Open(state) => writer.open(state)?,
                Step::Close(state) => writer.close(state)?,
                Step::Leave(_) => {}
            }
        }
        Ok(())
    }
}

struct Writer<'w, 'f, 'g> {
    f: &'w mut Formatter<'f>,
    graph: &'g Graph,
    names: Names<'g>,
    loose: Loose<'g>,
    depth: usize,
}

impl<'g> Writer<'_, '_, 'g> {
    fn line(&mut self, line: fmt::Arguments<'_>) -> fmt::Result {
        writeln!(self.f, "{:1$}{line}", "", 4 * self.depth)
    }

    fn enter(&mut self, scope: &Scope) -> fmt::Result {
        let graph = self.graph;
        if scope.states().is_empty() {
            return Ok(());
        }
        let first = scope.owner().and_then(|owner| inhabited(graph, &graph[owner]).next());
        if first.is_some_and(|first| first.id() != scope.id()) {
            self.line(format_args!("--"))?;
        }
        for (id, label) in self.loose.within(scope.id()) {
            self.line(format_args!("state \"{}\" as {id}", Text(&label)))?;
        }
        let start = self.target(scope.id(), scope.start());
        self.line(format_args!("[*] --> {start}"))
    }

    fn open(&mut self, state: &State) -> fmt::Result {
        let id = self.names.id(state.id());
        let nests = inhabited(self.graph, state).next().is_some();
        let brace = if nests { " {" } else { "" };
        if id != state.name() {
            self.line(format_args!("state \"{}\" as {id}{brace}", Text(state.name())))?;
        } else if nests {
            self.line(format_args!("state {id} {{"))?;
        } else if self.stands_alone(state) {
            self.line(format_args!("{id}"))?;
        }
        self.depth += usize::from(nests);
        Ok(())
    }

    fn close(&mut self, state: &State) -> fmt::Result {
        if inhabited(self.graph, state).next().is_some() {
            self.depth -= 1;
            self.line(format_args!("}}"))?;
        }
        let graph = self.graph;
        for edge in graph.edges_from(state.id()) {
            self.transition(state.scope(), edge)?;
        }
        let id = self.names.id(state.id());
        match state.state_type() {
            StateType::Fail => self.line(format_args!("{id} --> [*] : fails")),
            _ if state.is_terminal() => self.line(format_args!("{id} --> [*]")),
            _ => Ok(()),
        }
    }

    fn transition(&mut self, scope: ScopeId, edge: &Edge) -> fmt::Result {
        let source = self.names.id(edge.source());
        let target = self.target(scope, edge.target());
        match edge.kind() {
            EdgeKind::Next => self.line(format_args!("{source} --> {target}")),
            kind => {
                let label = label::transition(kind);
                self.line(format_args!("{source} --> {target} : {}", Text(&label)))
            }
        }
    }

    /// Whether no line of the diagram would name the state.
    fn stands_alone(&self, state: &State) -> bool {
        let graph = self.graph;
        !state.is_terminal()
            && graph.edges_from(state.id()).is_empty()
            && graph.edges_into(state.id()).next().is_none()
            && graph[state.scope()].start().state() != Some(state.id())
    }

    fn target(&self, scope: ScopeId, target: &Target) -> Cow<'g, str> {
        match target {
            Target::State(state) => self.names.id(*state),
            Target::Missing(name) => self.loose.id(scope, Some(name)).into(),
            Target::Unknown => self.loose.id(scope, None).into(),
        }
    }
}
