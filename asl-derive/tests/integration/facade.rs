//! `#[asl(crate = path)]`

use asl_dsl::prelude::*;

/// What generated code finds under another name, with paths of its own.
mod other {
    pub(crate) mod __private {
        pub(crate) use asl_dsl::__private::*;

        /// Tells this module from asl-dsl.
        pub(crate) type LeafPaths = AnyPaths;
    }
}

#[derive(StateData)]
#[asl(crate = crate::facade::other)]
struct Nothing;

#[derive(TaskParameters)]
#[asl(crate = crate::facade::other)]
struct Payload {
    id: Expr<String>,
}

#[derive(ErrorName)]
#[asl(crate = crate::facade::other)]
enum Own {
    Refused,
}

#[derive(RetryPolicy)]
#[asl(crate = crate::facade::other)]
#[retry(errors = ["A"])]
struct Policy;

#[test]
fn generated_code_calls_the_crate_that_is_named() {
    let nothing = crate::support::input::<Nothing>();
    assert_eq!(nothing.member("x").raw().to_string(), "$.x");
    assert_eq!(crate::support::json::<Payload>(Payload::builder().id("a").build())["Id"], "a");
    assert_eq!(ErrorName::from(Own::Refused).as_str(), "Refused");
    assert_eq!(Retry::from(Policy), Retry::on("A"));
}
