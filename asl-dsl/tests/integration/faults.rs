//! What compiles and is wrong all the same is reported when the machine is built, all of it at once.

use std::collections::BTreeMap;

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;

struct Faulty;

#[states]
impl Faulty {
    #[start]
    fn first(&self, input: Path<Any>) -> State<Self> {
        let no_errors: [&str; 0] = [];
        Task::new(&input, Invoke::<Any>::builder().function_name("f").build())
            .timeout_seconds(10)
            .heartbeat_seconds(10)
            .retry(Retry::on_all())
            .retry(Retry::on(no_errors).interval_seconds(0).backoff_rate(0.5).max_delay_seconds(31_622_401))
            .catch(Catch::on(["States.ALL", "States.Timout"]).next(Self::second))
            .next(Self::second)
    }

    fn second(&self, input: Path<Any>) -> State<Self> {
        let payload: Expr<BTreeMap<String, f64>> =
            [("a", 1.0), ("a", 2.0), ("b.$", 3.0), ("c", f64::NAN)].into();
        let call = Invoke::builder().function_name("f").payload(payload).build();
        Task::new(&input, call).next(Self::third)
    }

    fn third(&self, input: Path<Any>) -> State<Self> {
        Wait::until(&input, "tomorrow").next(Self::fourth).named("First")
    }

    fn fourth(&self, input: Path<Any>) -> State<Self> {
        Choice::new(&input).or_fail().named("x".repeat(81))
    }
}

#[test]
fn all_faults_are_reported_in_order_with_state_and_field() {
    insta::assert_snapshot!(Faulty.build().unwrap_err(), @"
    no state is the last: put `end()`, a `Succeed` or a `Fail` at the end of a way
    state `First`, `HeartbeatSeconds`: the heartbeat of 10 seconds is not less than the timeout of 10
    state `First`, `Retry[0].ErrorEquals`: `States.ALL` stands alone, and last
    state `First`, `Retry[1].ErrorEquals`: the list of errors is empty
    state `First`, `Retry[1].IntervalSeconds`: 0 is out of range: from 1 to 99999999
    state `First`, `Retry[1].BackoffRate`: 0.5 is out of range: at least 1
    state `First`, `Retry[1].MaxDelaySeconds`: 31622401 is out of range: from 1 to 31622400
    state `First`, `Catch[0].ErrorEquals`: unknown error name `States.Timout`: names that begin with `States.` are the service's own; did you mean `States.Timeout`?
    state `First`, `Catch[0].ErrorEquals`: `States.ALL` stands alone, and last
    state `Second`, `Parameters`: `Payload.a`: the member is given twice
    state `Second`, `Parameters`: `Payload.b.$`: a name that ends in `.$` marks its value as a path; give the member a path instead
    state `Second`, `Parameters`: `Payload.c`: JSON has no such number
    state `First`: two functions give their state this name: `First` and `Third`
    state `First`, `Timestamp`: expected a year of four digits, found `t`
    state `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`: a state name has at most 80 characters, this one has 81
    state `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`, `Choices`: a Choice has at least one rule: call `when(…)`
    ");
}

struct Unnamed;

impl Unnamed {
    #[expect(clippy::needless_pass_by_value, reason = "the signature of a state function")]
    fn lost(&self, input: Path<Any>) -> State<Self> {
        let Self = self;
        Succeed::new(&input)
    }
}

#[states]
impl Unnamed {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Pass::new(&input).next(Self::lost)
    }
}

#[test]
fn a_function_without_states_around_it_is_a_fault() {
    insta::assert_snapshot!(Unnamed.build().unwrap_err(), @"state `Begin`: it leads to a function that is no state: put `#[states]` on the `impl` that holds the function");
}

struct Incomparable;

#[states]
impl Incomparable {
    #[start]
    fn compare(&self, input: Path<f64>) -> State<Self> {
        Choice::new(&input).when(input.gt(f64::NAN), Self::done).or_fail()
    }

    fn done(&self, input: Path<f64>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_field_that_is_no_number_itself_is_named_once() {
    insta::assert_snapshot!(Incomparable.build().unwrap_err(), @"state `Compare`, `Choices[0].NumericGreaterThan`: JSON has no such number");
}

struct Endless;

#[states]
impl Endless {
    #[start]
    fn split(&self, input: Path<Any>) -> State<Self> {
        Parallel::new(&input, (Self::turn, Self::done)).end()
    }

    fn turn(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 1).next(Self::turn_back)
    }

    fn turn_back(&self, input: Path<Any>) -> State<Self> {
        Choice::new(&input).when(input.is_null(), Self::turn).otherwise(Self::turn)
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_branch_without_a_last_state_is_a_fault() {
    insta::assert_snapshot!(Endless.build().unwrap_err(), @"state `Split`: no state is the last: put `end()`, a `Succeed` or a `Fail` at the end of a way");
}
