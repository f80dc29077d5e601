//! Variables, which states set and later states read.

use std::any::{TypeId, type_name};
use std::fmt;
use std::marker::PhantomData;

use crate::condition::{Operand, Side};
use crate::data::{Any, Path, RawPath, Root, StateData};
use crate::expr::{Expr, Template};

/// A variable that holds a `T`.
///
/// A state sets it with `assign(…)`, and every state after that reads it: [`path`](Self::path) leads into it, and it
/// stands itself wherever a `T` is wanted. A branch of a Parallel and an iteration of an inline Map see the
/// variables around them but cannot set them; the iterations of a Distributed Map do not see them.
///
/// ASL: `$name`, in both query languages.
/// ASL specification, section "Variables"; AWS Step Functions Developer Guide, "Passing data between states with
/// variables".
///
/// ```
/// use asl_dsl::prelude::*;
///
/// const ATTEMPTS: Variable<i64> = Variable::new("attempts");
///
/// struct Poll;
///
/// #[states]
/// impl Poll {
///     #[start]
///     fn begin(&self, input: Path<Any>) -> State<Self> {
///         Pass::new(&input).assign(ATTEMPTS, 0).next(Self::wait_a_minute)
///     }
///
///     fn wait_a_minute(&self, input: Path<Any>) -> State<Self> {
///         Wait::seconds(&input, 60)
///             .assign(ATTEMPTS, function::math_add(ATTEMPTS, 1))
///             .next(Self::decide)
///     }
///
///     fn decide(&self, input: Path<Any>) -> State<Self> {
///         Choice::new(&input)
///             .when(ATTEMPTS.path().lt(10), Self::wait_a_minute)
///             .otherwise(Self::give_up)
///     }
///
///     fn give_up(&self, _input: Path<Any>) -> Failure<Self> {
///         Fail::new("TooLate", "nothing came in ten minutes")
///     }
/// }
/// # assert!(Poll.build().unwrap().to_json().contains(r#""attempts.$": "States.MathAdd($attempts, 1)""#));
/// ```
pub struct Variable<T> {
    name: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T: StateData> Variable<T> {
    /// The variable of this name: letters, digits and `_`, first a letter, at most 80 characters, not `states`.
    ///
    /// The name is checked when the machine is built, and so is that it always holds the same type.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, of: PhantomData }
    }

    /// The name, without `$`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The path to what the variable holds. `$name`
    ///
    /// It holds what it held when the state was entered, also where the state sets it.
    #[must_use]
    pub fn path(&self) -> Path<T> {
        RawPath::from_root(Root::Variable(self.typed_name())).into()
    }

    pub(crate) fn typed_name(&self) -> VariableName {
        VariableName { name: self.name, type_name: type_name::<T>(), of: TypeId::of::<T>() }
    }
}

/// The name of a [`Variable`], and the type that it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariableName {
    name: &'static str,
    type_name: &'static str,
    of: TypeId,
}

impl VariableName {
    /// The name, without `$`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The type as its own code calls it, without the modules that hold it.
    pub(crate) fn type_name(&self) -> &'static str {
        let end = self.type_name.find('<').unwrap_or(self.type_name.len());
        let modules = self.type_name.get(..end).and_then(|name| name.rfind("::"));
        modules.and_then(|at| self.type_name.get(at + "::".len()..)).unwrap_or(self.type_name)
    }

    /// Whether one variable can be both of these: [`Any`] is every type.
    pub(crate) fn agrees_with(&self, other: &Self) -> bool {
        let any = TypeId::of::<Any>();
        self.of == other.of || self.of == any || other.of == any
    }
}

impl<T> Clone for Variable<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Variable<T> {}

impl<T> fmt::Debug for Variable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Variable({})", self.name)
    }
}

impl<T: StateData> From<Variable<T>> for Expr<T> {
    fn from(variable: Variable<T>) -> Self {
        Self::new(Template::Path(variable.path().into_raw()))
    }
}

impl<T: StateData> Operand<T> for Variable<T> {
    fn into_side(self) -> Side {
        Side::Path(self.path().into_raw())
    }
}
