//! Placeholders that are filled in when the machine is deployed.

use asl_dsl::placeholder::PlaceholderKind;
use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use serde_json::json;

use crate::state;

const FUNCTION: Placeholder<String> = Placeholder::new("Function").describe("the function that is called");
const SECONDS: Placeholder<u32> = Placeholder::new("Seconds");
const URGENT: Placeholder<bool> = Placeholder::new("Urgent");

#[derive(StateData)]
struct Input {
    urgent: bool,
    bucket: String,
}

struct Deployed;

#[states]
impl Deployed {
    #[start]
    fn call(&self, input: Path<Input>) -> State<Self> {
        let payload: Expr<Vec<String>> =
            ["s3://${Bucket}/$${Bucket2}".into(), text!("${Bucket}/{}/{}", FUNCTION, input.bucket())].into();
        let call = Invoke::builder().function_name(FUNCTION).payload(payload).build();
        Task::new(&input, call).timeout_seconds(SECONDS).discard_result().next(Self::choose)
    }

    fn choose(&self, input: Path<Input>) -> State<Self> {
        Choice::new(&input).when(input.urgent().eq(URGENT), Self::wait_a_little).or_fail()
    }

    fn wait_a_little(&self, input: Path<Input>) -> State<Self> {
        Wait::seconds(&input, SECONDS).end()
    }
}

#[test]
fn a_placeholder_stands_wherever_its_type_does() {
    let call = state(&Deployed, "Call");
    assert_eq!(call["TimeoutSeconds"], "${Seconds}");
    assert_eq!(
        call["Parameters"],
        json!({
            "FunctionName": "${Function}",
            "Payload.$": "States.Array('s3://${Bucket}/${Bucket2}', States.Format('${Bucket}/${Function}/{}', $.bucket))"
        })
    );
    assert_eq!(state(&Deployed, "Choose")["Choices"][0]["BooleanEquals"], "${Urgent}");
    assert_eq!(state(&Deployed, "WaitALittle")["Seconds"], "${Seconds}");
}

#[test]
fn the_machine_lists_its_placeholders_and_leaves_out_what_is_escaped() {
    let placeholders = Deployed.build().unwrap().placeholders();
    let listed: Vec<_> = placeholders.iter().map(|p| (p.name(), p.kind(), p.description())).collect();
    assert_eq!(
        listed,
        [
            ("Function", PlaceholderKind::Text, Some("the function that is called")),
            ("Bucket", PlaceholderKind::Text, None),
            ("Seconds", PlaceholderKind::Number, None),
            ("Urgent", PlaceholderKind::Boolean, None),
        ]
    );
}

struct Mistaken;

#[states]
impl Mistaken {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        const OTHER: Placeholder<String> = Placeholder::new("Seconds");
        const ILLEGAL: Placeholder<String> = Placeholder::new("a b");
        let payload: Expr<Vec<String>> = [Expr::from(OTHER), ILLEGAL.into(), "${X} $${X}".into()].into();
        let call = Invoke::builder().function_name("f").payload(payload).build();
        Task::new(&input, call).timeout_seconds(SECONDS).end()
    }
}

#[test]
fn what_cannot_be_filled_in_is_a_fault() {
    insta::assert_snapshot!(Mistaken.build().unwrap_err(), @"
    state `Begin`, `Parameters`: `a b` is no name of a placeholder: it has ASCII letters, digits, `_`, `-`, `.` and `:`
    state `Begin`, `TimeoutSeconds`: the placeholder `${Seconds}` stands for a text, number or boolean, and for another of them elsewhere
    `${X}` is a placeholder in one text and stands for itself in another
    ");
}
