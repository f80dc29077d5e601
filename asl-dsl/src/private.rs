//! What code calls that macros or the generator of the services write. Not part of the public API.

pub use crate::call::{Callback, Integration, RunJob, Set, TaskParameters, Unset};
pub use crate::condition::{Comparable, Condition, Family, Operand, Side};
pub use crate::data::{Accepts, Any, AnyPaths, Extends, LeafPaths, Path, RawPath, StateData};
pub use crate::error_name::ErrorName;
pub use crate::expr::{Constraint, Expr, IntoExpr, ObjectBuilder, Template};
use crate::jsonata::JsonataExpr;
pub use crate::language;
pub use crate::schema::{Schema, Schemas};
pub use crate::services::support::{Members, Partial, member};
pub use crate::state::Retry;
use crate::state::{__Content, Content, Identity, StateFunctionOutput};
pub use crate::state_name::{StateName, UnknownStateName};
pub use crate::workflow::{Start, Workflow};

/// An expression that `jsonata!` has checked.
#[must_use]
pub const fn jsonata<T>(text: &'static str) -> JsonataExpr<T> {
    JsonataExpr::checked(text)
}

/// What the code of a derive asks of a path to a field's type.
///
/// Asked in these words alone, a type that is no state data is refused in the same words everywhere, and the
/// compiler says the same only once.
pub trait Leads: Sized {
    /// The path.
    fn new(path: RawPath) -> Self;
    /// The schema of what stands at its end.
    fn schema(schemas: &mut Schemas) -> Schema;
}

impl<T: StateData> Leads for Path<T> {
    fn new(path: RawPath) -> Self {
        path.into()
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas)
    }
}

/// How many `{}` a template for `text!` has.
#[must_use]
pub const fn holes(template: &str) -> usize {
    crate::function::holes(template)
}

/// Whether a state function is asked who it is, rather than what it does.
#[must_use]
pub fn is_reference<T: StateData>(input: &Path<T>) -> bool {
    input.raw().is_reference()
}

/// The answer of a state function that is asked who it is.
///
/// No function here takes a state function's body as a closure: each chain of states would be a chain of
/// instances of it, and the compiler follows only so many.
#[must_use]
pub fn reference<W, R: StateFunctionOutput<W>>(name: &'static str) -> R {
    R::from_content(__Content(Content::Reference(Identity::of(name))))
}

/// The answer of a state function that is asked what it does: `state`, with the name of the function.
#[must_use]
pub fn named<W, R: StateFunctionOutput<W>>(state: R, name: &'static str, comment: Option<&'static str>) -> R {
    let mut content = state.into_content();
    content.0.of_function(name, comment);
    R::from_content(content)
}
