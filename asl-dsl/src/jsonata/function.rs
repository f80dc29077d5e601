use std::sync::atomic::{AtomicU32, Ordering};

use super::operator::Number;
use super::{Computed, IntoComputed, JsonataCode};
use crate::data::{Path, RawPath, Root, StateData};
use crate::expr::Template;

/// Functions of one value.
macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident $([$($bounds:tt)*])? ($of:ty) -> $to:ty: $function:literal;)*) => {
        $(
            $(#[$doc])*
            #[doc = concat!("\n\nJSONata: `", $function, "(…)`.")]
            pub fn $name $(<$($bounds)*>)? (value: impl IntoComputed<$of>) -> Computed<$to> {
                value.into_computed().call($function)
            }
        )*
    };
}

functions! {
    /// The sum of all numbers of a list.
    sum[T: Number](Vec<T>) -> T: "$sum";
    /// The mean of all numbers of a list, which is not empty.
    average[T: Number](Vec<T>) -> f64: "$average";
    /// The greatest number of a list, which is not empty.
    max[T: Number](Vec<T>) -> T: "$max";
    /// The least number of a list, which is not empty.
    min[T: Number](Vec<T>) -> T: "$min";
    /// The nearest integer, of two the even one.
    round(f64) -> i64: "$round";
    /// The number of characters of a text.
    length(String) -> i64: "$length";
    /// The text in capital letters.
    uppercase(String) -> String: "$uppercase";
    /// The text in small letters.
    lowercase(String) -> String: "$lowercase";
}

/// The number of elements of a list.
///
/// JSONata: `$count(…)`.
pub fn count<T, N: Number>(list: impl IntoComputed<Vec<T>>) -> Computed<N> {
    list.into_computed().call("$count")
}

/// The texts of a list with `separator` between them.
///
/// JSONata: `$join(…)`.
pub fn join(list: impl IntoComputed<Vec<String>>, separator: impl IntoComputed<String>) -> Computed<String> {
    list.into_computed()
        .and(separator.into_computed(), |list, separator| JsonataCode::Call("$join", vec![list, separator]))
}

/// The names of the members of an object.
///
/// JSONata: `[$keys(…)]`.
pub fn keys<T>(object: impl IntoComputed<T>) -> Computed<Vec<String>> {
    object.into_computed().with(|object| JsonataCode::List("$keys", vec![object]))
}

/// The moment at which the expression is evaluated, in UTC, as ASL writes it.
///
/// JSONata: `$now()`.
pub fn now() -> Computed<String> {
    Computed::new(JsonataCode::Call("$now", Vec::new()))
}

/// `then` where the condition holds, and else `otherwise`.
///
/// JSONata: `condition ? then : otherwise`.
pub fn when<T>(
    condition: impl IntoComputed<bool>,
    then: impl IntoComputed<T>,
    otherwise: impl IntoComputed<T>,
) -> Computed<T> {
    let condition = condition.into_computed().into_template();
    then.into_computed().and(otherwise.into_computed(), |then, otherwise| JsonataCode::When {
        condition,
        then,
        otherwise,
    })
}

/// What `of_element` makes of each element of a list.
///
/// JSONata: `[$map(list, function($item) { … })]`, a list also where it has one element or none.
pub fn map<T: StateData, U, E: IntoComputed<U>>(
    list: impl IntoComputed<Vec<T>>,
    of_element: impl FnOnce(Path<T>) -> E,
) -> Computed<Vec<U>> {
    list.into_computed().and(function(of_element), |list, body| JsonataCode::List("$map", vec![list, body]))
}

/// The elements of a list for which `holds`.
///
/// JSONata: `[$filter(list, function($item) { … })]`, a list also where it has one element or none.
pub fn filter<T: StateData, E: IntoComputed<bool>>(
    list: impl IntoComputed<Vec<T>>,
    holds: impl FnOnce(Path<T>) -> E,
) -> Computed<Vec<T>> {
    list.into_computed().and(function(holds), |list, body| JsonataCode::List("$filter", vec![list, body]))
}

/// A function of one value. Numbers tell those of functions in functions apart; how the value is called in the
/// definition depends only on how deep the function lies.
fn function<T: StateData, U, E: IntoComputed<U>>(body: impl FnOnce(Path<T>) -> E) -> Computed<U> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let element = RawPath::from_root(Root::Element(number));
    body(element.into()).into_computed().with(|body: Template| JsonataCode::Function(number, body))
}
