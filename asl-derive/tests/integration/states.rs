//! `#[states]`

use asl_dsl::prelude::*;

use crate::support::input;

#[derive(StateData)]
struct Order {
    id: String,
}

struct Flow {
    seconds: u32,
}

/// Waits
/// for it.
///
/// More.
#[states(timeout_seconds = 60)]
impl Flow {
    /// First
    /// state.
    #[start]
    fn first_state(&self, input: Path<Order>) -> State<Self> {
        Wait::seconds(&input, self.seconds).next(Self::second)
    }

    fn second(&self, mut input: Path<Order>) -> State<Self> {
        input = input.clone();
        if Self::helper() {
            return Succeed::new(&input);
        }
        Choice::new(&input).when(input.id().eq("x"), Self::third).otherwise(Self::failed)
    }

    fn third(&self, input: Path<Order>) -> State<Self> {
        Succeed::new(&input)
    }

    fn failed(&self, _: Path<Any>) -> Failure<Self> {
        Fail::new("Failed", "it failed")
    }

    fn helper() -> bool {
        false
    }
}

#[test]
fn a_state_is_called_like_its_function() {
    let flow = Flow { seconds: 1 };
    assert_eq!(format!("{:?}", flow.first_state(input())), "State(FirstState)");
    assert_eq!(format!("{:?}", flow.second(input())), "State(Second)");
    assert_eq!(format!("{:?}", flow.failed(input())), "Failure(Failed)");
}
