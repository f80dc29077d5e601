//! What the macros write gives no cause for warnings.

#![deny(
    dead_code,
    missing_debug_implementations,
    missing_docs,
    private_bounds,
    private_interfaces,
    unnameable_types,
    unreachable_pub
)]

use asl_dsl::prelude::*;

#[derive(StateData)]
struct NeverMade {
    never_read: String,
    is_new: bool,
    from_date: String,
    to_date: String,
}

#[derive(StateData)]
enum Status {
    NeverMade,
}

#[derive(StateData)]
enum Event {
    NeverMade { never_read: String },
    NeverRead(Status),
}

#[derive(TaskParameters)]
struct NeverBuilt {
    never_set: Expr<String>,
    not_even_then: Option<Expr<String>>,
}

mod visible {
    use asl_dsl::prelude::*;

    /// Data that are more visible than what they hold.
    #[derive(StateData)]
    pub(crate) struct Data {
        inner: super::Status,
    }

    /// Parameters that are more visible than what they hold.
    #[derive(TaskParameters)]
    pub(crate) struct Parameters {
        required: Expr<super::Status>,
        optional: Option<Expr<super::Status>>,
    }
}

struct Flow;

#[states]
impl Flow {
    #[start]
    fn start(&self, _input: Path<NeverMade>) -> Failure<Self> {
        Fail::new("Unused", "neither the workflow nor the input is")
    }
}

#[test]
fn types_are_used_by_being_data() {
    fn is_data<T: StateData>() {}
    is_data::<Event>();
    assert!(Flow.build().is_ok());
}
