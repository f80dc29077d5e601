//! What the data looks like at every state, for whoever wants to see it.

use std::fmt;

use asl_model::syntax::Node;

use crate::config::Config;
use crate::context::Context;
use crate::definition::Definition;
use crate::input::{self, Document};
use crate::place::{Locator, Place};
use crate::shape::Shape;
use crate::source::Source;

/// What the data looks like at a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateFlow {
    name: Option<String>,
    pointer: String,
    input: Option<DataShape>,
    output: Option<DataShape>,
}

/// What is known about a value before it exists.
///
/// Its `Display` is a type in one line: `{ id: string, total?: number, … }`. `?` marks what need not be there, `…` more
/// of the same kind, `|` alternatives, and `unknown` any value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataShape(pub(crate) Shape);

/// Follows the data through a definition, and says what it looks like at every state, in the order of the text.
///
/// ```
/// use asl_lint::{Config, Source, flow};
///
/// let machine = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"id": 7}, "End": true}}}"#;
/// let states = flow(&Source::new("machine.asl.json", machine), &Config::default());
/// assert_eq!(states[0].input().unwrap().to_string(), "unknown");
/// assert_eq!(states[0].output().unwrap().to_string(), "{ id: number }");
/// ```
#[must_use]
pub fn flow(source: &Source, config: &Config) -> Vec<StateFlow> {
    input::read(source).iter().flat_map(|document| states(source, document, config)).collect()
}

/// What the data looks like at the states of one definition.
pub(crate) fn states(source: &Source, document: &Document<'_>, config: &Config) -> Vec<StateFlow> {
    let definition = Definition::new(document.root().filter(|_| !document.is_foreign()));
    let cx = Context::new(document, &definition, config);
    let locator = Locator::new(source.text(), document);
    let states = definition.states().iter();
    states
        .map(|state| {
            let data = cx.data().state(state.id);
            let input = data.and_then(|data| data.input.as_ref()).map(|input| input.data.clone());
            let output = data.and_then(|data| data.output.clone()).filter(|output| !output.is_nothing());
            StateFlow {
                name: state.name.map(str::to_owned),
                pointer: locator.locate(&Place::key(state.steps.clone())).pointer,
                input: input.map(DataShape),
                output: output.map(DataShape),
            }
        })
        .collect()
}

impl StateFlow {
    /// The key of the state; `None` where the document is one state.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The JSON pointer (RFC 6901) of the state in the definition.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What comes in; `None` where no way leads to the state.
    #[must_use]
    pub const fn input(&self) -> Option<&DataShape> {
        self.input.as_ref()
    }

    /// What goes out where the state succeeds; `None` where it never does, as with a Fail state.
    ///
    /// Of a Choice it is what goes along `Default`.
    #[must_use]
    pub const fn output(&self) -> Option<&DataShape> {
        self.output.as_ref()
    }
}

impl DataShape {
    /// Whether a value is one of these.
    #[must_use]
    pub fn allows(&self, value: &Node<'_>) -> bool {
        self.0.allows(value)
    }
}

impl fmt::Display for DataShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
