//! `Retry` wants retriers, of a Task as of a whole workflow, and a default catcher keeps no types.

use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;

struct Flow;

#[states(default_retry = 3, default_catch = Catch::all().discard_error().next(Self::failed))]
impl Flow {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).retry("Lambda.ServiceException").end()
    }

    fn failed(&self, _input: Path<String>) -> Failure<Self> {
        Fail::new("Failed", "something failed")
    }
}

fn main() {}
