//! Every field that states in JSONPath have can be written, or it stands here why not.

use std::collections::BTreeSet;

use asl_dsl::call::Worker;
use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny as _;
use asl_dsl::state::ChoiceRule;
use asl_model::field::{FieldType, ObjectKind, QueryLanguage};
use serde_json::Value;

/// Why a field of Distributed Maps is left out.
const DISTRIBUTED: &str = "the fields of Distributed Maps are written where those are tested";

/// What is left out on purpose.
const LEFT_OUT: &[(&str, &str)] = &[
    ("*.QueryLanguage", "a workflow has one language, and JSONPath is the one that is not named"),
    ("state machine.Version", "there is only `1.0`, which is meant where nothing is said"),
    ("branch.Comment", "a branch is the function of its first state, whose `Comment` says it"),
    ("item processor.Comment", "as that of a branch"),
    ("nested choice rule.Comment", "the rule around it has one"),
    (
        "Choice state.InputPath",
        "its paths lead into the whole input, and `OutputPath` passes on a part of it",
    ),
    ("Wait state.InputPath", "its paths lead into the whole input, and `OutputPath` passes on a part of it"),
    ("Succeed state.InputPath", "`OutputPath` does the same"),
    ("Map state.InputPath", "`ItemsPath` and `ItemSelector` lead into the whole input"),
    ("Map state.Parameters", "the old name of `ItemSelector`"),
    ("Map state.Iterator", "the old name of `ItemProcessor`"),
    ("item processor.ProcessorConfig", DISTRIBUTED),
    ("Map state.Label", DISTRIBUTED),
    ("Map state.ItemReader", DISTRIBUTED),
    ("Map state.ItemBatcher", DISTRIBUTED),
    ("Map state.ResultWriter", DISTRIBUTED),
    ("Map state.MaxConcurrencyPath", DISTRIBUTED),
    ("Map state.ToleratedFailurePercentage", DISTRIBUTED),
    ("Map state.ToleratedFailurePercentagePath", DISTRIBUTED),
    ("Map state.ToleratedFailureCount", DISTRIBUTED),
    ("Map state.ToleratedFailureCountPath", DISTRIBUTED),
];

#[derive(StateData)]
struct Data {
    text: String,
    number: u32,
    flag: bool,
    due: Timestamp,
    items: Vec<String>,
    kept: Option<Any>,
    error: Option<ErrorOutput>,
}

const VARIABLE: Variable<String> = Variable::new("variable");

struct Everything;

impl Everything {
    /// A condition for each operator.
    fn conditions(data: &Path<Data>) -> Vec<Condition> {
        macro_rules! comparisons {
            ($($field:ident $operand:expr => $($method:ident)*;)*) => {
                vec![$($(
                    data.$field().$method($operand),
                    data.$field().$method(data.$field()),
                )*)*]
            };
        }
        let mut conditions = comparisons! {
            text "a" => eq lt gt le ge;
            number 1 => eq lt gt le ge;
            due "2026-12-01T09:00:00Z" => eq lt gt le ge;
            flag true => eq;
        };
        let text = data.text();
        conditions.extend([text.matches("*"), text.is_null(), text.is_present(), text.is_numeric()]);
        conditions.extend([text.is_string(), text.is_boolean(), text.is_timestamp()]);
        conditions
    }
}

/// Everything there is.
#[states(timeout_seconds = 60)]
impl Everything {
    /// Passes on a part.
    #[start]
    fn pass_part(&self, data: Path<Data>) -> State<Self> {
        Pass::new(&data)
            .value_into(data.kept(), data.text().assume::<Any>())
            .output_path(|data| data)
            .assign_result(VARIABLE, |_| "a")
            .next(Self::pass_result)
    }

    fn pass_result(&self, data: Path<Data>) -> State<Self> {
        Pass::new(&data).value_into(data.kept(), 7.into_any()).next(Self::pass_parameters)
    }

    fn pass_parameters(&self, data: Path<Data>) -> State<Self> {
        Pass::new(&data).value_into(data.kept(), [("a", data.text())].into_any()).next(Self::call)
    }

    /// Calls.
    fn call(&self, data: Path<Data>) -> State<Self> {
        Task::new(&data, Worker::arn("${Activity}").given([("a", data.text())].into_any()))
            .credentials("${Role}")
            .timeout_seconds(60)
            .heartbeat_seconds(data.number())
            .retry(
                Retry::on("E")
                    .interval_seconds(1)
                    .max_attempts(2)
                    .backoff_rate(1.5)
                    .max_delay_seconds(9)
                    .full_jitter()
                    .comment("it passes"),
            )
            .catch(
                Catch::all()
                    .comment("it does not")
                    .assign(VARIABLE, "b")
                    .error_into(data.error())
                    .next(Self::fail),
            )
            .result_selector::<Any, _>(|result| [("a", result)].into_any())
            .result_into(data.kept())
            .assign(VARIABLE, "c")
            .output_path(|data| data)
            .next(Self::call_part)
    }

    fn call_part(&self, data: Path<Data>) -> State<Self> {
        Task::new(&data, Worker::arn("${Activity}").given(data.text()))
            .credentials(data.text())
            .timeout_seconds(data.number())
            .heartbeat_seconds(5)
            .discard_result()
            .next(Self::split)
    }

    /// Splits.
    fn split(&self, data: Path<Data>) -> State<Self> {
        Parallel::given(&data, [("a", data.text())].into_any(), (Self::succeed,))
            .retry(Retry::on_all())
            .catch(Catch::all().next(Self::fail_too))
            .result_selector::<Any, _>(|result| [("a", result.first())].into_any())
            .result_into(data.kept())
            .assign(VARIABLE, "d")
            .output_path(|data| data)
            .next(Self::split_part)
    }

    fn split_part(&self, data: Path<Data>) -> State<Self> {
        Parallel::given(&data, data.text(), (Self::succeed_too,)).discard_result().end()
    }

    /// Succeeds.
    fn succeed(&self, data: Path<Any>) -> State<Self> {
        Succeed::new(&data.member("a"))
    }

    fn succeed_too(&self, data: Path<Any>) -> State<Self> {
        Task::new(&data, Worker::arn("${Activity}")).end()
    }

    /// Fails.
    fn fail(&self, data: Path<Data>) -> Failure<Self> {
        Fail::new("E", data.text())
    }

    fn fail_too(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), "it failed")
    }
}

struct More;

#[states]
impl More {
    /// Goes through the items.
    #[start]
    fn each(&self, data: Path<Data>) -> State<Self> {
        Map::over(&data, data.items())
            .select(|item| [("a", item)].into_any())
            .max_concurrency(2)
            .each(Self::item)
            .retry(Retry::on_all())
            .catch(Catch::all().next(Self::fail))
            .result_selector::<Any, _>(|result| [("a", result)].into_any())
            .result_into(data.kept())
            .assign(VARIABLE, "d")
            .output_path(|data| data)
            .next(Self::each_again)
    }

    fn each_again(&self, data: Path<Data>) -> State<Self> {
        Map::over(&data, data.items()).each(Self::item_again).no_output().end()
    }

    fn item(&self, item: Path<Any>) -> State<Self> {
        Wait::until(&item.member("a"), "${Until}").assign(INNER, "a").next(Self::item_waits)
    }

    /// Waits.
    fn item_waits(&self, item: Path<Any>) -> State<Self> {
        Wait::until(&item, item.member("a").assume::<Timestamp>()).next(Self::item_waits_so_long)
    }

    fn item_waits_so_long(&self, item: Path<Any>) -> State<Self> {
        Wait::seconds(&item, item.member("a").assume::<u32>()).next(Self::item_waits_long)
    }

    fn item_waits_long(&self, item: Path<Any>) -> State<Self> {
        Wait::seconds(&item, 9).end()
    }

    fn item_again(&self, item: Path<String>) -> State<Self> {
        Pass::new(&item).end()
    }

    fn fail(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("E", "it failed")
    }
}

const INNER: Variable<String> = Variable::new("inner");

struct Choosing;

#[states]
impl Choosing {
    /// Chooses.
    #[start]
    fn choose(&self, data: Path<Data>) -> State<Self> {
        let all = |combine: fn(Condition, Condition) -> Condition| {
            Everything::conditions(&data).into_iter().reduce(combine).unwrap()
        };
        let rule = ChoiceRule::when(all(|a, b| a & b)).comment("all").assign(VARIABLE, "a").next(Self::done);
        let nested =
            (!(data.flag().eq(true) & data.text().is_null()) | data.flag().eq(true)) & data.text().is_null();
        let mut choice = Choice::new(&data.text()).rule(rule).assign(VARIABLE, "b");
        for condition in Everything::conditions(&data) {
            choice = choice.when(condition, Self::done);
        }
        choice
            .when(all(|a, b| a | b), Self::done)
            .when(!data.text().is_null(), Self::done)
            .when(nested, Self::done)
            .when(data.text().is_null() | (data.text().is_null() & data.flag().eq(true)), Self::done)
            .otherwise(Self::done)
    }

    fn done(&self, text: Path<String>) -> State<Self> {
        Succeed::new(&text)
    }
}

/// Collects the fields of an object and of the objects in it.
fn collect(object: ObjectKind, value: &Value, written: &mut BTreeSet<String>) {
    for (name, value) in value.as_object().unwrap() {
        written.insert(format!("{}.{name}", object.schema().name()));
        match object.schema().field(name).unwrap().value() {
            FieldType::Object(object) => collect(object, value, written),
            FieldType::List(list) => {
                if let FieldType::Object(object) = list.element {
                    value.as_array().unwrap().iter().for_each(|value| collect(*object, value, written));
                }
            }
            FieldType::States => {
                for state in value.as_object().unwrap().values() {
                    collect(ObjectKind::of_state(state["Type"].as_str().unwrap()).unwrap(), state, written);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_field_can_be_written_or_is_left_out_for_a_reason() {
    let mut written = BTreeSet::new();
    for machine in [Everything.build(), More.build(), Choosing.build()] {
        let definition = serde_json::from_str(&machine.unwrap().to_json()).unwrap();
        collect(ObjectKind::StateMachine, &definition, &mut written);
    }
    let objects = ObjectKind::ALL.iter().filter(|object| {
        written.iter().any(|field| field.starts_with(&format!("{}.", object.schema().name())))
    });
    let mut missing = Vec::new();
    for object in objects {
        for field in object.schema().fields() {
            let name = format!("{}.{}", object.schema().name(), field.name());
            let left_out = LEFT_OUT
                .iter()
                .any(|(left_out, _)| *left_out == name || *left_out == format!("*.{}", field.name()));
            assert!(!(left_out && written.contains(&name)), "`{name}` is written, and is not left out");
            if field.is_allowed_in(QueryLanguage::JsonPath) && !left_out && !written.contains(&name) {
                missing.push(name);
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}
