use super::{State, *};
use crate::Machine;
use crate::prelude::*;
use crate::services::lambda::Invoke;

/// The state and field of each fault.
fn places(builder: MachineBuilder) -> Vec<(Option<String>, Option<String>)> {
    let error = builder.build().expect_err("the machine has faults");
    let owned = |text: Option<&str>| text.map(str::to_owned);
    error.faults().iter().map(|fault| (owned(fault.state()), owned(fault.field()))).collect()
}

fn place(state: &str, field: &str) -> (Option<String>, Option<String>) {
    (Some(state.to_owned()), Some(field.to_owned()))
}

#[test]
fn every_fault_is_reported_at_once_with_state_and_field() {
    let states = Scope::starting_at("Wait")
        .state("Wait", WaitState::new().seconds(-1).next("Chose"))
        .state(
            "Choose",
            ChoiceState::new([ChoiceRule::new(
                Comparison::new("$.ready[", ComparisonOperator::BooleanEquals, true),
                "Done",
            )])
            .default("Done"),
        )
        .state(
            "Work",
            TaskState::new("arn:aws:states:::sqs:sendMessage")
                .retry([Retrier::new(["States.ALL"]).backoff_rate(Setting::Literal("0.5".parse().unwrap()))])
                .next("Done")
                .end(true),
        )
        .state("Done", SucceedState::new().output(Value::from("{% $states.input %}")));

    let places = places(MachineBuilder::new(states));

    for expected in [
        place("Wait", "Seconds"),
        place("Wait", "Next"),
        place("Choose", "Choices[0].Variable"),
        place("Work", "Retry[0].BackoffRate"),
        place("Work", "End"),
        place("Done", "Output"),
    ] {
        assert!(places.contains(&expected), "{expected:?} is not in {places:#?}");
    }
}

#[test]
fn a_name_that_is_given_twice_is_a_fault_and_not_a_state_less() {
    let states = Scope::starting_at("Done")
        .state("Done", PassState::new().end(true))
        .state("Done", SucceedState::new());

    assert_eq!(places(MachineBuilder::new(states)), [(Some("Done".to_owned()), None)]);
}

#[test]
fn a_call_has_the_parameters_that_a_typed_task_has() {
    let call = Invoke::builder().function_name("charge").payload(context::execution_name()).build();
    let states = Scope::starting_at("Charge")
        .task("Charge", call, |task| task.timeout_seconds(30).result_path(PathOrNull::Null).end(true));

    let machine = MachineBuilder::new(states).comment("By name.").build().unwrap();

    assert_eq!(
        machine.definition().to_compact_json(),
        "{\"Comment\":\"By name.\",\"StartAt\":\"Charge\",\"States\":{\"Charge\":{\"Type\":\"Task\",\
         \"Resource\":\"arn:aws:states:::lambda:invoke\",\
         \"Parameters\":{\"FunctionName\":\"charge\",\"Payload.$\":\"$$.Execution.Name\"},\
         \"ResultPath\":null,\"TimeoutSeconds\":30,\"End\":true}}}"
    );
}

#[test]
fn branches_and_iterations_are_scopes_of_their_own() {
    let branch = |name: &str| Scope::starting_at(name).state(name, PassState::new().end(true));
    let states = Scope::starting_at("Both")
        .parallel("Both", [branch("Left"), branch("Right").comment("The other.")], |state| state.next("Each"))
        .map("Each", branch("Item").processor_config(ProcessorConfig::inline()), |state| {
            state.items_path("$[0]").max_concurrency(2).end(true)
        });

    let machine = MachineBuilder::new(states).build().unwrap();

    assert_eq!(
        machine.definition().to_compact_json(),
        "{\"StartAt\":\"Both\",\"States\":{\"Both\":{\"Type\":\"Parallel\",\"Branches\":[\
         {\"StartAt\":\"Left\",\"States\":{\"Left\":{\"Type\":\"Pass\",\"End\":true}}},\
         {\"Comment\":\"The other.\",\"StartAt\":\"Right\",\"States\":{\"Right\":{\"Type\":\"Pass\",\"End\":true}}}],\
         \"Next\":\"Each\"},\
         \"Each\":{\"Type\":\"Map\",\"ItemsPath\":\"$[0]\",\"MaxConcurrency\":2,\
         \"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"INLINE\"},\"StartAt\":\"Item\",\
         \"States\":{\"Item\":{\"Type\":\"Pass\",\"End\":true}}},\"End\":true}}}"
    );
}

#[test]
fn a_fault_in_a_branch_names_the_state_there() {
    let branch = Scope::starting_at("Left").state("Left", PassState::new().next("Both"));
    let states = Scope::starting_at("Both").parallel("Both", [branch], |state| state.end(true));

    assert!(places(MachineBuilder::new(states)).contains(&place("Left", "Next")));
}

#[test]
fn a_machine_in_jsonata_has_the_fields_of_jsonata() {
    let states = Scope::starting_at("Greet").state(
        "Greet",
        PassState::new().output(Value::from("{% 'Hello ' & $states.input.name %}")).end(true),
    );
    let jsonata = MachineBuilder::new(states.clone()).query_language(QueryLanguage::Jsonata);

    assert!(jsonata.build().is_ok());
    assert_eq!(places(MachineBuilder::new(states)), [place("Greet", "Output")]);
}

#[test]
fn a_document_that_was_read_can_be_edited_and_written_back() {
    let text = r#"{"StartAt":"A","States":{"A":{"Type":"Pass","Result":1.50,"End":true}}}"#;
    let mut machine = StateMachine::from_json(text).unwrap();

    machine.states.insert("B", SucceedState::new());
    let Some(State::Pass(pass)) = machine.states.get_mut("A") else { panic!("it is a Pass") };
    (pass.end, pass.next) = (None, Some("B".to_owned()));

    assert_eq!(
        machine.to_compact_json(),
        r#"{"StartAt":"A","States":{"A":{"Type":"Pass","Result":1.50,"Next":"B"},"B":{"Type":"Succeed"}}}"#
    );
    assert!(Machine::try_from(machine).is_ok());
}

#[test]
fn a_call_in_a_state_in_jsonata_has_arguments_and_its_placeholders_are_known() {
    const FUNCTION: Placeholder<String> = Placeholder::new("Function").describe("the function");
    let call =
        Invoke::builder().function_name(FUNCTION).payload(text!("{}!", context::execution_name())).build();
    let states = Scope::starting_at("Charge").task("Charge", call, |task| task.end(true));

    let machine = MachineBuilder::new(states).query_language(QueryLanguage::Jsonata).build().unwrap();

    assert_eq!(
        machine.definition().to_compact_json(),
        "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"Charge\",\"States\":{\"Charge\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\
         \"Arguments\":{\"FunctionName\":\"${Function}\",\
         \"Payload\":\"{% $states.context.Execution.Name & '!' %}\"},\"End\":true}}}"
    );
    assert_eq!(machine.placeholders()[0].description(), Some("the function"));
}
