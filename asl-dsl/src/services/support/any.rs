use std::collections::BTreeMap;

use crate::call::TaskParameters;
use crate::data::{Any, Path, RawPath, StateData};
use crate::expr::{Expr, Template};
use crate::placeholder::Placeholder;
use crate::variable::Variable;

/// What can stand where a service takes any JSON: parameters, a path, a literal.
///
/// ```
/// use asl_dsl::prelude::*;
/// use asl_dsl::services::IntoAny;
///
/// #[derive(TaskParameters)]
/// struct Order {
///     id: Expr<String>,
/// }
///
/// let parameters = Order::builder().id("o-1").build().into_any();
/// let list = [1, 2, 3].into_any();
/// let object = [("id", "o-1".into_any()), ("total", 12.into_any())].into_any();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no JSON",
    label = "any JSON is wanted here",
    note = "it can be a struct with `#[derive(TaskParameters)]`, a path, a literal, or a list of them"
)]
pub trait IntoAny {
    /// The value.
    fn into_any(self) -> Expr<Any>;
}

impl<P: TaskParameters> IntoAny for P {
    fn into_any(self) -> Expr<Any> {
        self.into_expr().into_any()
    }
}

impl<T> IntoAny for Expr<T> {
    fn into_any(self) -> Expr<Any> {
        let (template, violations) = self.into_parts();
        Expr::with_violations(template, violations)
    }
}

impl<T: StateData> IntoAny for Path<T> {
    fn into_any(self) -> Expr<Any> {
        (&self).into_any()
    }
}

impl<T: StateData> IntoAny for &Path<T> {
    fn into_any(self) -> Expr<Any> {
        self.raw().clone().into_any()
    }
}

impl<T: StateData> IntoAny for Variable<T> {
    fn into_any(self) -> Expr<Any> {
        self.path().into_any()
    }
}

impl<T> IntoAny for Placeholder<T>
where
    Expr<T>: From<Self>,
{
    fn into_any(self) -> Expr<Any> {
        Expr::from(self).into_any()
    }
}

impl IntoAny for RawPath {
    fn into_any(self) -> Expr<Any> {
        Expr::new(Template::Path(self))
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> Expr<Any> {
        let elements = self.into_iter().map(IntoAny::into_any);
        elements.collect::<Expr<Vec<Any>>>().into_any()
    }
}

impl<T: IntoAny, const N: usize> IntoAny for [T; N] {
    fn into_any(self) -> Expr<Any> {
        Vec::from(self).into_any()
    }
}

/// Members stand in the definition in the order in which they are given.
impl<K: Into<String>, V: IntoAny, const N: usize> IntoAny for [(K, V); N] {
    fn into_any(self) -> Expr<Any> {
        let members = self.into_iter().map(|(name, value)| (name, value.into_any()));
        members.collect::<Expr<BTreeMap<String, Any>>>().into_any()
    }
}

macro_rules! literals {
    ($($literal:ty)*) => {
        $(
            impl IntoAny for $literal {
                fn into_any(self) -> Expr<Any> {
                    Expr::new(Template::from(self))
                }
            }
        )*
    };
}

literals!(&str &String String bool f64 i32 i64 u32);
