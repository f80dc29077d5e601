//! The fields of states in JSONata, of workflows that can be built in both languages.

use asl_dsl::QueryLanguage;
use asl_dsl::function::HashAlgorithm;
use asl_dsl::language::Portable;
use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::state::map::{Csv, ItemBatcher, ResultWriter, S3File};
use serde_json::{Value, json};

const SECONDS: Placeholder<u32> = Placeholder::new("Seconds");
const BUCKET: Placeholder<String> = Placeholder::new("Bucket");
const SEEN: Variable<i64> = Variable::new("seen");

#[derive(StateData)]
struct Input {
    id: String,
    count: u32,
    index: i64,
    due: Timestamp,
    role: String,
    tags: Vec<String>,
    customer: Customer,
    receipt: Option<Any>,
}

#[derive(StateData)]
struct Customer {
    name: String,
}

#[derive(StateData)]
struct Row {
    city: String,
}

/// The state `name` in JSONata.
fn state(workflow: &impl Workflow<Language = Portable>, name: &str) -> Value {
    let machine = workflow.build_as(QueryLanguage::Jsonata).expect("a machine without faults");
    let definition: Value = serde_json::from_str(&machine.to_json()).unwrap();
    definition["States"][name].clone()
}

struct Everything;

#[states]
impl Everything {
    #[start]
    fn call(&self, input: Path<Input>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(text!("${Bucket}/{}", input.id())).build();
        Task::new(&input, call)
            .credentials(input.role())
            .timeout_seconds(input.count())
            .heartbeat_seconds(5)
            .assign_result(SEEN, |result| result.status_code())
            .catch(
                Catch::on("Boom").assign(SEEN, 0).error_into(input.receipt().assume()).next(Self::wait_for),
            )
            .catch(Catch::all().next(Self::fail))
            .result_selector::<Any, _>(|result| [("got", result.payload())].into_any())
            .result_into(input.receipt())
            .next(Self::wait_for)
    }

    fn wait_for(&self, input: Path<Input>) -> State<Self> {
        Wait::seconds(&input, SECONDS).next(Self::wait_until)
    }

    fn wait_until(&self, input: Path<Input>) -> State<Self> {
        Wait::until(&input, input.due()).assign(SEEN, function::math_add(SEEN, 1)).next(Self::choose)
    }

    fn choose(&self, input: Path<Input>) -> State<Self> {
        Choice::new(&input.customer())
            .when(input.due().lt(context::state_entered_time()), Self::both)
            .when(input.count().eq(SECONDS) | input.id().eq(BUCKET), Self::both)
            .otherwise(Self::both)
    }

    fn both(&self, customer: Path<Customer>) -> State<Self> {
        Parallel::given(&customer, customer.name(), (Self::branch,)).no_output().next(Self::read)
    }

    fn branch(&self, name: Path<String>) -> State<Self, String> {
        Pass::new(&name).value::<String>("{% $x %}").end()
    }

    fn read(&self, input: Path<()>) -> State<Self> {
        let bucket: Path<String> = context::execution_name();
        let file = S3File::new(&bucket, "rows.csv", Csv::<Row>::with_headers(["city"])).max_items(SECONDS);
        DistributedMap::read(&input, file)
            .select(|row| row.city())
            .batch(ItemBatcher::of_items(10))
            .max_concurrency(3)
            .tolerated_failure_percentage(5)
            .write_results(ResultWriter::to_s3(&bucket, "results"))
            .each_standard(Self::row)
            .end()
    }

    fn row(&self, row: Path<Any>) -> State<Self> {
        Succeed::new(&row)
    }

    fn fail(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("Boom", error.cause())
    }
}

#[test]
fn a_task_has_arguments_output_and_variables() {
    assert_eq!(
        state(&Everything, "Call"),
        json!({
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Arguments": {"FunctionName": "f", "Payload": "{% '${Bucket}/' & $states.input.id %}"},
            "Credentials": {"RoleArn": "{% $states.input.role %}"},
            "TimeoutSeconds": "{% $states.input.count %}",
            "HeartbeatSeconds": 5,
            "Output": "{% $merge([$states.input, {'receipt': {'got': $states.result.Payload}}]) %}",
            "Assign": {"seen": "{% $states.result.StatusCode %}"},
            "Catch": [
                {
                    "ErrorEquals": ["Boom"],
                    "Output": "{% $merge([$states.input, {'receipt': $states.errorOutput}]) %}",
                    "Assign": {"seen": 0},
                    "Next": "WaitFor"
                },
                {"ErrorEquals": ["States.ALL"], "Next": "Fail"}
            ],
            "Next": "WaitFor"
        })
    );
}

#[test]
fn times_and_texts_are_expressions_in_their_own_fields() {
    assert_eq!(state(&Everything, "WaitFor")["Seconds"], "${Seconds}");
    assert_eq!(state(&Everything, "WaitUntil")["Timestamp"], "{% $states.input.due %}");
    assert_eq!(state(&Everything, "WaitUntil")["Assign"]["seen"], "{% $seen + 1 %}");
    assert_eq!(state(&Everything, "Fail")["Cause"], "{% $states.input.Cause %}");
}

#[test]
fn a_rule_passes_on_what_the_state_does() {
    let state = state(&Everything, "Choose");

    assert_eq!(
        state["Choices"],
        json!([
            {
                "Condition": "{% $toMillis($states.input.due) < $toMillis($states.context.State.EnteredTime) %}",
                "Output": "{% $states.input.customer %}",
                "Next": "Both"
            },
            {
                "Condition": "{% $states.input.count = ${Seconds} or $states.input.id = '${Bucket}' %}",
                "Output": "{% $states.input.customer %}",
                "Next": "Both"
            }
        ])
    );
    assert_eq!(state["Output"], "{% $states.input.customer %}");
}

#[test]
fn a_parallel_has_arguments_and_a_text_that_looks_like_an_expression_is_one_that_gives_it() {
    let state = state(&Everything, "Both");

    assert_eq!(state["Arguments"], "{% $states.input.name %}");
    assert_eq!(state["Output"], json!({}));
    assert_eq!(state["Branches"][0]["States"]["Branch"]["Output"], "{% '{% $x %}' %}");
}

#[test]
fn a_distributed_map_has_arguments_where_json_path_has_parameters() {
    let state = state(&Everything, "Read");

    assert_eq!(
        state["ItemReader"],
        json!({
            "Resource": "arn:aws:states:::s3:getObject",
            "ReaderConfig": {
                "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["city"], "MaxItems": "${Seconds}"
            },
            "Arguments": {"Bucket": "{% $states.context.Execution.Name %}", "Key": "rows.csv"}
        })
    );
    assert_eq!(state["ItemSelector"], "{% $states.context.Map.Item.Value.city %}");
    assert_eq!(
        state["ResultWriter"]["Arguments"],
        json!({"Bucket": "{% $states.context.Execution.Name %}", "Prefix": "results"})
    );
    assert_eq!(state["MaxConcurrency"], 3);
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

/// How a value is written.
fn written<E: IntoAny + 'static>(value: impl Fn(&Path<Input>) -> E + 'static) -> Value {
    state(&Caller(value), "Call")["Arguments"]["Payload"].clone()
}

#[test]
fn every_function_has_its_counterpart() {
    let cases = [
        (written(|i| function::string_to_json::<Any>(i.id())), "$parse($states.input.id)"),
        (written(|i| function::json_to_string(i.tags())), "$string($states.input.tags)"),
        (written(|i| function::array_partition(i.tags(), 4)), "[$partition($states.input.tags, 4)]"),
        (written(|i| function::array_contains(i.tags(), "a")), "'a' in $states.input.tags"),
        (
            written(|i| function::array_contains(i.tags(), i.id())),
            "$exists($states.input.tags[$ = $states.input.id])",
        ),
        (written(|i| function::array_range(0, i.index(), 2)), "[$range(0, $states.input.index, 2)]"),
        (
            written(|i| function::array_get_item(i.tags(), i.index())),
            "$states.input.tags[$states.input.index]",
        ),
        (written(|i| function::array_length(i.tags())), "$count($states.input.tags)"),
        (written(|i| function::array_unique(i.tags())), "$distinct($states.input.tags)"),
        (written(|i| function::base64_encode(i.id())), "$base64encode($states.input.id)"),
        (written(|i| function::base64_decode(i.id())), "$base64decode($states.input.id)"),
        (
            written(|i| function::hash(i.tags(), HashAlgorithm::Md5)),
            "$hash($string($states.input.tags), 'MD5')",
        ),
        (
            written(|i| function::json_merge::<Any>(i.customer(), i.customer())),
            "$merge([$states.input.customer, $states.input.customer])",
        ),
        (written(|i| function::math_add(i.index(), -1)), "$states.input.index + (-1)"),
        (written(|_| function::math_random(1, 10)), "$floor($random() * 9) + 1"),
        (
            written(|i| function::math_random_with_seed(i.index(), 10, 7)),
            "$floor($random(7) * (10 - $states.input.index)) + $states.input.index",
        ),
        (
            written(|i| function::string_split(i.id(), ",-]")),
            r"[$split($states.input.id, /[,\-\]]/)[$ != '']]",
        ),
        (written(|_| function::uuid()), "$uuid()"),
        (
            written(|i| text!("{} of {}", function::math_add(i.index(), 1), text!("<{}>", i.id()))),
            "($states.input.index + 1) & ' of ' & ('<' & $states.input.id & '>')",
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(written, format!("{{% {expected} %}}"));
    }
}

#[test]
fn delimiters_that_wait_for_data_are_a_fault() {
    let error = Caller(|i: &Path<Input>| function::string_split("a", i.id()))
        .build_as(QueryLanguage::Jsonata)
        .unwrap_err()
        .to_string();

    assert_eq!(
        error.trim_end().lines().last().unwrap_or_default().trim(),
        "state `Call`, `Arguments`: in JSONata the delimiters of a text are a literal of at least one character"
    );
}

/// A part in JSONata of a machine in JSONPath.
struct Sum;

#[states(language = Jsonata)]
impl Sum {
    #[start]
    fn add(&self, tags: Path<Vec<String>>) -> State<Self> {
        Pass::new(&tags).output(jsonata::join(&tags, "-")).next(Self::each)
    }

    fn each(&self, joined: Path<String>) -> State<Self> {
        Parallel::new(&joined, (Self::inner,)).end()
    }

    fn inner(&self, joined: Path<String>) -> State<Self, String> {
        Succeed::output(jsonata::uppercase(joined))
    }
}

struct Mixed;

#[states(language = JsonPath)]
impl Mixed {
    #[start]
    fn begin(&self, input: Path<Input>) -> State<Self> {
        Pass::new(&input).value(input.tags()).next(Self::sum)
    }

    fn sum(&self, tags: Path<Vec<String>>) -> State<Self> {
        Fragment::of(&tags, Sum, Sum::add).next(Self::end)
    }

    fn end(&self, sum: Path<Any>) -> State<Self> {
        Succeed::new(&sum)
    }
}

#[test]
fn a_fragment_in_jsonata_names_its_language_in_a_machine_in_json_path() {
    let machine: Value = serde_json::from_str(&Mixed.build().unwrap().to_json()).unwrap();
    let states = &machine["States"];

    assert_eq!(machine.get("QueryLanguage"), None);
    assert_eq!(states["Begin"], json!({"Type": "Pass", "InputPath": "$.tags", "Next": "Sum: Add"}));
    assert_eq!(
        states["Sum: Add"],
        json!({
            "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $join($states.input, '-') %}",
            "Next": "Sum: Each"
        })
    );
    assert_eq!(states["Sum: Each"]["QueryLanguage"], "JSONata");
    assert_eq!(states["Sum: Each"]["Next"], "End");
    assert_eq!(states["Sum: Each"]["Branches"][0]["States"]["Sum: Inner"]["QueryLanguage"], "JSONata");
    assert_eq!(states["End"], json!({"Type": "Succeed"}));
}
