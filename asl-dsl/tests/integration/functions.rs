//! Functions that the service evaluates, as they stand in a payload.

use asl_dsl::function::HashAlgorithm;
use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::lambda::Invoke;
use serde_json::{Value, json};

use crate::state;

#[derive(StateData)]
struct Input {
    name: String,
    count: i64,
    small: u16,
    flag: bool,
    items: Vec<Item>,
    names: Vec<String>,
}

#[derive(StateData)]
struct Item {
    id: String,
}

struct Caller<F>(F);

#[states]
impl<E: IntoAny + 'static, F: Fn(&Path<Input>) -> E + 'static> Caller<F> {
    #[start]
    fn call(&self, input: Path<Input>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(self.0(&input).into_any()).build();
        Task::new(&input, call).end()
    }
}

/// What stands in the parameters as `Payload`.
fn written<E: IntoAny + 'static>(value: impl Fn(&Path<Input>) -> E + 'static) -> Value {
    let parameters = state(&Caller(value), "Call")["Parameters"].clone();
    let parameters = parameters.as_object().unwrap();
    assert_eq!(parameters.len(), 2);
    parameters.get("Payload.$").unwrap_or_else(|| &parameters["Payload"]).clone()
}

/// Why a machine with this value is refused.
fn fault<E: IntoAny + 'static>(value: impl Fn(&Path<Input>) -> E + 'static) -> String {
    Caller(value).build().unwrap_err().to_string()
}

#[test]
fn every_function_is_called_by_its_name() {
    let cases = [
        (written(|i| text!("{} of {}", i.name(), i.small())), "States.Format('{} of {}', $.name, $.small)"),
        (written(|i| function::string_to_json::<Item>(i.name())), "States.StringToJson($.name)"),
        (written(|i| function::json_to_string(i.items())), "States.JsonToString($.items)"),
        (written(|i| function::array([Expr::from("a"), i.name().into()])), "States.Array('a', $.name)"),
        (written(|i| function::array_partition(i.items(), 4)), "States.ArrayPartition($.items, 4)"),
        (written(|i| function::array_contains(i.names(), i.name())), "States.ArrayContains($.names, $.name)"),
        (written(|i| function::array_range(0, i.count(), 2)), "States.ArrayRange(0, $.count, 2)"),
        (written(|i| function::array_get_item(i.items(), 5)), "States.ArrayGetItem($.items, 5)"),
        (written(|i| function::array_length(i.items())), "States.ArrayLength($.items)"),
        (written(|i| function::array_unique(i.names())), "States.ArrayUnique($.names)"),
        (written(|i| function::base64_encode(i.name())), "States.Base64Encode($.name)"),
        (written(|_| function::base64_decode("YQ==")), "States.Base64Decode('YQ==')"),
        (written(|i| function::hash(i.items(), HashAlgorithm::Sha1)), "States.Hash($.items, 'SHA-1')"),
        (
            written(|i| function::json_merge::<Any>(i.items().at(0), i.items().at(1))),
            "States.JsonMerge($.items[0], $.items[1], false)",
        ),
        (written(|i| function::math_random(1, i.count())), "States.MathRandom(1, $.count)"),
        (written(|_| function::math_random_with_seed(1, 7, 3)), "States.MathRandom(1, 7, 3)"),
        (written(|i| function::math_add(i.count(), -1)), "States.MathAdd($.count, -1)"),
        (written(|i| function::string_split(i.name(), ",;")), "States.StringSplit($.name, ',;')"),
        (written(|_| function::uuid()), "States.UUID()"),
    ];
    for (written, expected) in cases {
        assert_eq!(written, json!(expected));
    }
}

#[test]
fn calls_are_arguments_of_calls() {
    assert_eq!(
        written(|i| function::array_get_item(
            function::string_split(i.name(), "/"),
            function::math_add(i.count(), 1)
        )),
        json!("States.ArrayGetItem(States.StringSplit($.name, '/'), States.MathAdd($.count, 1))")
    );
    assert_eq!(
        written(|i| function::array([function::uuid(), text!("{}!", i.name())])),
        json!("States.Array(States.UUID(), States.Format('{}!', $.name))")
    );
}

#[test]
fn what_is_known_of_a_text_is_written_into_it_at_once() {
    assert_eq!(written(|_| text!("{}-{}-{}", "it's", 7, true)), json!("it's-7-true"));
    assert_eq!(
        written(|i| text!("{it's} ${Bucket} {}{}", "a\\", i.name())),
        json!(r"States.Format('\{it\'s\} ${Bucket} a\\{}', $.name)")
    );
}

#[test]
fn an_object_is_no_argument_and_the_mend_is_named() {
    insta::assert_snapshot!(
        fault(|_| function::json_to_string([("a", 1)])),
        @"state `Call`, `Parameters`: `States.JsonToString` takes texts, whole numbers, booleans, paths, calls and lists of them as arguments, but no object: give it a path to one"
    );
}

#[test]
fn what_a_function_never_takes_is_refused() {
    insta::assert_snapshot!(
        fault(|i| function::array_partition(i.items(), 0)),
        @"state `Call`, `Parameters`: `size` of `States.ArrayPartition` is at least 1, found 0"
    );
    insta::assert_snapshot!(
        fault(|_| function::array_range(0, 10, 0)),
        @"state `Call`, `Parameters`: `step` of `States.ArrayRange` is not 0, found 0"
    );
}

#[test]
fn calls_nest_ten_deep() {
    let nested = |depth| {
        move |i: &Path<Input>| {
            (0..depth).fold(i.count().into(), |sum: Expr<i64>, _| function::math_add(sum, 1))
        }
    };
    assert!(written(nested(10)).as_str().unwrap().starts_with("States.MathAdd(States.MathAdd("));
    insta::assert_snapshot!(
        fault(nested(11)),
        @"state `Call`, `Parameters`: calls of functions nest at most 10 deep"
    );
}

struct Query(&'static str);

#[states(language = JsonPath)]
impl Query {
    #[start]
    fn pick(&self, input: Path<Any>) -> State<Self> {
        let ids = self.json_path::<Vec<String>>(self.0);
        let call = UntypedCall::sdk("lambda", "listFunctions")
            .parameter("MaxItems", function::array_length(ids.clone()))
            .parameter("Marker", ids);
        Task::new(&input, call).end()
    }
}

#[test]
fn a_workflow_in_json_path_writes_paths_of_its_own() {
    assert_eq!(
        state(&Query("$.items[?(@.price > 1)].id"), "Pick")["Parameters"],
        json!({
            "MaxItems.$": "States.ArrayLength($.items[?(@.price > 1)].id)",
            "Marker.$": "$.items[?(@.price > 1)].id"
        })
    );
    let error = Query("items").build().unwrap_err().to_string();
    assert!(error.contains("state `Pick`, `Parameters`: `items` is no path: "), "{error}");
}
