use serde::{Deserialize, Serialize};

use super::{
    Branch, Catcher, ChoiceRule, ChoiceState, ChoiceTest, Comparison, ComparisonOperator, Credentials,
    ExecutionType, FailState, InputType, ItemBatcher, ItemProcessor, ItemReader, JitterStrategy, MapState,
    ParallelState, PassState, PathOrNull, ProcessorConfig, ReaderConfig, ResultWriter, Retrier, Setting,
    State, StateMachine, SucceedState, TaskState, WaitState, WriterConfig,
};
use crate::field::{Constraint, Field, ObjectKind};
use crate::value::{Map, Value};

/// The fields that the type of an object reads and writes; the choice rules are read by hand.
fn fields(kind: ObjectKind) -> Option<&'static [&'static str]> {
    Some(match kind {
        ObjectKind::StateMachine => StateMachine::FIELDS,
        ObjectKind::Branch => Branch::FIELDS,
        ObjectKind::ItemProcessor | ObjectKind::Iterator => ItemProcessor::FIELDS,
        ObjectKind::ProcessorConfig => ProcessorConfig::FIELDS,
        ObjectKind::Pass => PassState::FIELDS,
        ObjectKind::Task => TaskState::FIELDS,
        ObjectKind::Choice => ChoiceState::FIELDS,
        ObjectKind::Wait => WaitState::FIELDS,
        ObjectKind::Succeed => SucceedState::FIELDS,
        ObjectKind::Fail => FailState::FIELDS,
        ObjectKind::Parallel => ParallelState::FIELDS,
        ObjectKind::Map => MapState::FIELDS,
        ObjectKind::Retrier => Retrier::FIELDS,
        ObjectKind::Catcher => Catcher::FIELDS,
        ObjectKind::Credentials => Credentials::FIELDS,
        ObjectKind::ItemReader => ItemReader::FIELDS,
        ObjectKind::ReaderConfig => ReaderConfig::FIELDS,
        ObjectKind::ItemBatcher => ItemBatcher::FIELDS,
        ObjectKind::ResultWriter => ResultWriter::FIELDS,
        ObjectKind::WriterConfig => WriterConfig::FIELDS,
        ObjectKind::ChoiceRule | ObjectKind::NestedChoiceRule => return None,
    })
}

#[test]
fn every_type_has_the_fields_of_the_table_in_its_order() {
    for kind in ObjectKind::ALL {
        let table: Vec<_> = kind.schema().fields().iter().map(Field::name).collect();
        if let Some(fields) = fields(*kind) {
            assert_eq!(fields, table, "{kind:?}");
        }
    }
}

#[test]
fn the_operators_are_those_of_the_table_in_its_order() {
    for kind in [ObjectKind::ChoiceRule, ObjectKind::NestedChoiceRule] {
        let table = kind.schema().constraints().iter().find_map(|constraint| match constraint {
            Constraint::With { partners, .. } => Some(*partners),
            _ => None,
        });
        let operators: Vec<_> = ComparisonOperator::ALL.iter().map(|operator| operator.as_str()).collect();
        assert_eq!(table.unwrap(), operators, "{kind:?}");
    }
    for operator in ComparisonOperator::ALL {
        assert_eq!(ComparisonOperator::from_name(operator.as_str()), Some(*operator));
    }
}

/// A rule with every field that may stand beside a test, back to front.
#[test]
fn choice_rules_have_the_fields_of_the_table_in_its_order() {
    let operands = ["\"IsNull\":true,\"Variable\":\"$.x\"", "\"And\":[]", "\"Or\":[]", "\"Condition\":true"];
    for test in
        operands.into_iter().chain(["\"Not\":{\"IsNull\":true,\"Variable\":\"$.x\",\"Comment\":\"c\"}"])
    {
        let text = format!(r#"{{"Next":"N","Output":1,"Assign":{{}},{test},"Comment":"c"}}"#);
        let rule: ChoiceRule = serde_json::from_str(&text).unwrap();
        let written: Value = serde_json::to_string(&rule).unwrap().parse().unwrap();
        let positions: Vec<_> = written
            .as_object()
            .unwrap()
            .keys()
            .map(|key| ObjectKind::ChoiceRule.schema().fields().iter().position(|field| field.name() == key))
            .collect();
        assert!(positions.is_sorted() && !positions.contains(&None), "{written}");
        assert_eq!(written, text.parse().unwrap());
    }
}

/// The canonical form of a Task and of a Catcher, in both query languages.
#[test]
fn fields_are_written_in_canonical_order() {
    for text in [
        r#"{"Type":"Task","Resource":"arn","InputPath":"$.train","Parameters":{"b.$":"$.b","a":1},"ResultSelector":{"x.$":"$.y"},"ResultPath":"$.trained","TimeoutSeconds":86400,"Retry":[{"ErrorEquals":["E"],"IntervalSeconds":5,"MaxAttempts":6,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"F"}],"Next":"N"}"#,
        r#"{"Type":"Task","QueryLanguage":"JSONata","Resource":"arn","Arguments":{"b":1,"a":2},"Assign":{"v":"{% $states.result %}"},"Output":"{% 1 %}","TimeoutSeconds":86400,"Catch":[{"ErrorEquals":["States.ALL"],"Output":"{% 2 %}","Next":"F"}],"Next":"N"}"#,
        r#"{"Type":"Choice","Default":"D","Choices":[{"And":[{"Variable":"$.a","IsPresent":true},{"Variable":"$.a","NumericGreaterThanEqualsPath":"$.b"}],"Next":"N"}]}"#,
    ] {
        let mut members: Vec<_> =
            text.parse::<Value>().unwrap().as_object().unwrap().clone().into_iter().collect();
        members.reverse();
        let state: State = serde_json::from_str(&Value::object(members).to_json()).unwrap();
        assert_eq!(serde_json::to_string(&state).unwrap(), text);
    }
}

#[test]
fn processors_are_distributed_where_they_say_so() {
    let mut processor = ItemProcessor::new("P", [("P", SucceedState::new())]);
    processor.processor_config = Some(ProcessorConfig::inline());
    assert!(!processor.is_distributed());
    processor.processor_config = Some(ProcessorConfig::distributed(ExecutionType::Express));
    assert!(processor.is_distributed());
    let map = MapState { iterator: Some(processor.clone()), ..MapState::default() };
    assert_eq!(map.processor(), Some(&processor));
}

fn machine(state: &str) -> String {
    format!(r#"{{"StartAt":"A","States":{{"A":{state}}}}}"#)
}

fn read_state(state: &str) -> State {
    let mut machine = StateMachine::from_json(&machine(state)).unwrap();
    machine.states.remove("A").unwrap()
}

#[test]
fn absent_null_and_default_are_three_things() {
    let path = |field: &str| match read_state(&format!(r#"{{"Type":"Pass",{field}"End":true}}"#)) {
        State::Pass(state) => state.result_path,
        other => panic!("{other:?}"),
    };
    assert_eq!(path(""), None);
    assert_eq!(path(r#""ResultPath":null,"#), Some(PathOrNull::Null));
    assert_eq!(path(r#""ResultPath":"$","#), Some(PathOrNull::from("$")));

    let result = |field: &str| match read_state(&format!(r#"{{"Type":"Pass",{field}"End":true}}"#)) {
        State::Pass(state) => state.result,
        other => panic!("{other:?}"),
    };
    assert_eq!(result(""), None);
    assert_eq!(result(r#""Result":null,"#), Some(Value::Null));
}

#[test]
fn what_is_written_out_later_is_kept() {
    let timeout = |value: &str| {
        let text = format!(r#"{{"Type":"Task","Resource":"arn","TimeoutSeconds":{value},"End":true}}"#);
        let State::Task(state) = read_state(&text) else { panic!("no task") };
        assert_eq!(serde_json::to_string(&*state).unwrap(), text);
        state.timeout_seconds.unwrap()
    };
    assert_eq!(timeout("60"), Setting::from(60));
    assert_eq!(timeout("60.0").as_i64(), Some(60));
    assert_eq!(timeout("\"${Limit}\""), Setting::Placeholder("${Limit}".into()));
    assert_eq!(timeout("\"{% $limit %}\""), Setting::Expression("{% $limit %}".into()));
}

#[test]
fn keywords_that_are_not_known_are_kept() {
    assert_eq!(JitterStrategy::from("FULL"), JitterStrategy::Full);
    assert_eq!(InputType::from("${Type}"), InputType::Other("${Type}".into()));
    assert_eq!(InputType::Other("AVRO".into()).as_str(), "AVRO");
}

fn message(text: &str) -> String {
    let message = StateMachine::from_json(text).unwrap_err().to_string();
    let (_place, what) = message.split_once(": ").unwrap();
    if serde_json::from_str::<serde_json::Value>(text).is_ok() {
        assert!(serde_json::from_str::<StateMachine>(text).unwrap_err().to_string().starts_with(what));
    }
    message
}

#[test]
fn errors_say_what_and_where() {
    for (text, expected) in [
        ("[]", "line 1, column 1: expected an object, found an array"),
        ("{\n  \"StartAt\": \"A\"\n}", "line 1, column 1: the state machine lacks its field `States`"),
        (
            "{\n  \"StartAt\": \"A\",\n  \"State\": {}\n}",
            "line 3, column 3: unknown field `State` of the state machine: did you mean `States`?",
        ),
        (r#"{"StartAt": "A", "StartAt": "B", "States": {}}"#, "line 1, column 18: duplicate key `StartAt`"),
        (
            &machine(r#"{"Type":"Task","Resource":"arn","Retry":[{"ErrorEquals":"E"}],"End":true}"#),
            "line 1, column 86: expected an array, found a string (at `/States/A/Retry/0/ErrorEquals`)",
        ),
        (
            &machine(r#"{"Type":"task"}"#),
            "line 1, column 38: there is no state type `task`: did you mean `Task`? (at `/States/A/Type`)",
        ),
        (&machine("{}"), "line 1, column 30: the state lacks its field `Type` (at `/States/A`)"),
        (&machine("3"), "line 1, column 30: expected a state, found a number (at `/States/A`)"),
        (
            &machine(r#"{"Type":"Succeed","Next":"B"}"#),
            "line 1, column 48: unknown field `Next` of the Succeed state (at `/States/A`)",
        ),
        (
            &machine(r#"{"Type":"Wait","Seconds":"60","End":true}"#),
            "line 1, column 55: expected a number, found a string (at `/States/A/Seconds`)",
        ),
        (
            &machine(r#"{"Type":"Wait","Seconds":"{% 60 }","End":true}"#),
            "line 1, column 55: expected a number, found a string (at `/States/A/Seconds`)",
        ),
        (
            r#"{"StartAt": "a/~b", "States": {"a/~b": 1}}"#,
            "line 1, column 40: expected a state, found a number (at `/States/a~1~0b`)",
        ),
        (
            &machine(r#"{"Type":"Succeed","Type":"Succeed"}"#),
            "line 1, column 48: duplicate key `Type` (at `/States/A`)",
        ),
        (
            &machine(r#"{"Type":"Wait","Seconds":${Time},"End":true}"#),
            "line 1, column 55: a placeholder outside of a string has no value yet: put it in double quotes (at `/States/A/Seconds`)",
        ),
        (
            &machine(r#"{"Type":"Pass","QueryLanguage":"jsonata","End":true}"#),
            "line 1, column 61: expected `JSONPath` or `JSONata`, found another string (at `/States/A/QueryLanguage`)",
        ),
    ] {
        assert_eq!(message(text), expected);
    }
}

#[test]
fn a_choice_rule_has_one_test() {
    let rule = |rule: &str| message(&machine(&format!(r#"{{"Type":"Choice","Choices":[{rule}]}}"#)));
    for (text, expected) in [
        (
            r#"{"Variable":"$.x","IsNull":true,"IsString":true,"Next":"B"}"#,
            "line 1, column 90: `IsNull` and `IsString` exclude each other (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"Variable":"$.x","IsNull":true,"IsNull":true,"Next":"B"}"#,
            "line 1, column 90: duplicate key `IsNull` (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"And":[],"Or":[],"Next":"B"}"#,
            "line 1, column 58: `And` and `Or` exclude each other (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"Variable":"$.x","Next":"B"}"#,
            "line 1, column 58: `Variable` stands without a comparison operator, as `StringEquals` (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"IsNull":true,"Next":"B"}"#,
            "line 1, column 58: the choice rule lacks its field `Variable` (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"Next":"B"}"#,
            "line 1, column 58: the choice rule tests nothing: it needs `Variable` with an operator, `And`, `Or`, `Not` or `Condition` (at `/States/A/Choices/0`)",
        ),
        (
            r#"{"Not":{"Variable":"$.x","IsNul":true},"Next":"B"}"#,
            "line 1, column 83: unknown field `IsNul` of the nested choice rule: did you mean `IsNull`? (at `/States/A/Choices/0/Not`)",
        ),
        (
            r#"{"Not":{"Condition":true},"Next":"B"}"#,
            "line 1, column 66: unknown field `Condition` of the nested choice rule (at `/States/A/Choices/0/Not`)",
        ),
    ] {
        assert_eq!(rule(text), expected);
    }
}

#[test]
fn errors_of_values_have_a_pointer_and_no_position() {
    let value: Value = machine(r#"{"Type":"Wait","Seconds":[]}"#).parse().unwrap();
    let error = StateMachine::from_value(value).unwrap_err();
    assert_eq!(error.to_string(), "expected a number, found an array (at `/States/A/Seconds`)");
    assert_eq!(error.pointer(), "/States/A/Seconds");
    assert_eq!(error.position(), None);
}

#[test]
fn deep_values_are_an_error_and_no_crash() {
    let mut deep = Value::Null;
    for _ in 0..2 * crate::syntax::MAX_DEPTH {
        deep = Value::Array(vec![deep]);
    }
    let value = Value::object([("StartAt", Value::from("A")), ("States", deep)]);
    assert_eq!(StateMachine::from_value(value).unwrap_err().to_string(), "nested deeper than 256 levels");
}

#[test]
fn a_state_of_one_type_is_not_read_as_another() {
    let error = |text: &str| serde_json::from_str::<SucceedState>(text).unwrap_err().to_string();
    assert!(
        error(r#"{"Type":"Fail"}"#)
            .starts_with("expected the state type `Succeed`, found `Fail` (at `/Type`)")
    );
    assert!(error(r#"{"Type":1}"#).starts_with("expected a state type, found a number (at `/Type`)"));
    assert!(error("{}").starts_with("the state lacks its field `Type`"));
}

/// `serde` puts what it reads for such a type into a buffer first.
#[test]
fn a_machine_may_stand_in_types_of_others() {
    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    enum Request {
        Create { definition: StateMachine, role: String },
    }
    let text = format!(
        r#"{{"definition":{},"role":"arn"}}"#,
        machine(r#"{"Type":"Wait","Seconds":1.5,"End":true}"#)
    );
    let Request::Create { definition, role } = serde_json::from_str(&text).unwrap();
    assert_eq!((definition.start_at.as_str(), role.as_str()), ("A", "arn"));
    assert_eq!(serde_json::to_string(&Request::Create { definition, role }).unwrap(), text);
}

#[test]
fn tasks_are_built_by_hand() {
    let mut work = TaskState::new("arn:aws:states:::sagemaker:createTrainingJob.sync");
    work.parameters = Some(Value::object([("Name.$", Value::from("$.name")), ("Epochs", 3.into())]));
    work.timeout_seconds = Some(3600.into());
    work.retry = Some(vec![Retrier::new(["States.TaskFailed"])]);
    work.catch = Some(vec![Catcher::new(["States.ALL"], "Failed")]);
    work.next = Some("Good?".into());
    let machine = StateMachine::new("Work", [("Work", work)]);
    insta::assert_snapshot!(machine.to_json(), @r#"
    {
      "StartAt": "Work",
      "States": {
        "Work": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
          "Parameters": {
            "Name.$": "$.name",
            "Epochs": 3
          },
          "TimeoutSeconds": 3600,
          "Retry": [
            {
              "ErrorEquals": [
                "States.TaskFailed"
              ]
            }
          ],
          "Catch": [
            {
              "ErrorEquals": [
                "States.ALL"
              ],
              "Next": "Failed"
            }
          ],
          "Next": "Good?"
        }
      }
    }
    "#);
}

#[test]
fn choices_are_built_by_hand() {
    let test = ChoiceTest::and([
        Comparison::new("$.score", ComparisonOperator::IsPresent, true),
        Comparison::new("$.score", ComparisonOperator::NumericGreaterThan, 0.5),
    ]);
    let expected = r#"{"Type":"Choice","Choices":[{"And":[{"Variable":"$.score","IsPresent":true},{"Variable":"$.score","NumericGreaterThan":0.5}],"Next":"Done"}]}"#;
    let state = State::from(ChoiceState::new([ChoiceRule::new(test, "Done")]));
    assert_eq!(serde_json::to_string(&state).unwrap(), expected);

    let or = ChoiceTest::or([ChoiceTest::not(Comparison::new("$.a", ComparisonOperator::IsNull, true))]);
    let rules = [ChoiceRule::new(or, "A"), ChoiceRule::new(ChoiceTest::condition("{% $x %}"), "B")];
    assert_eq!(
        serde_json::to_string(&rules).unwrap(),
        r#"[{"Or":[{"Not":{"Variable":"$.a","IsNull":true}}],"Next":"A"},{"Condition":"{% $x %}","Next":"B"}]"#
    );
}

#[test]
fn what_states_have_in_common_is_found_on_all_of_them() {
    let mut pass = PassState::new();
    pass.end = Some(true);
    pass.assign = Some(Map::from([("x", 1)]));
    let mut state = State::from(pass);
    state.set_query_language(Some(super::QueryLanguage::Jsonata));
    assert!(state.is_terminal());
    assert_eq!(state.kind(), ObjectKind::Pass);
    assert_eq!(state.query_language(), Some(super::QueryLanguage::Jsonata));
    assert_eq!(state.assign().unwrap().len(), 1);
    assert!(State::from(FailState::new()).is_terminal());

    let mut map = MapState::new(ItemProcessor::new("P", [("P", SucceedState::new())]));
    map.next = Some("B".into());
    map.catch = Some(vec![Catcher::new(["E"], "C")]);
    let map = State::from(map);
    assert_eq!(
        (map.next(), map.is_terminal(), map.catch().len(), map.retry().len()),
        (Some("B"), false, 1, 0)
    );
}
