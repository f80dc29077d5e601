//! What happens after an error: ready policies, and what a workflow has for states that say nothing themselves.

use asl_dsl::DefaultRetry;
use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::lambda::Invoke;
use serde_json::{Value, json};

use crate::state;

fn lambda(input: &Path<Any>) -> Task<Policies, Any, asl_dsl::services::lambda::InvokeResponse<Any>, Any> {
    Task::new(input, Invoke::<Any>::builder().function_name("f").build())
}

struct Policies;

#[states]
impl Policies {
    #[start]
    fn call(&self, input: Path<Any>) -> State<Self> {
        lambda(&input).retry(policies::lambda()).retry(Retry::on_all()).next(Self::train)
    }

    fn train(&self, input: Path<Any>) -> State<Self> {
        lambda(&input).retry(policies::sagemaker()).next(Self::read)
    }

    fn read(&self, input: Path<Any>) -> State<Self> {
        let patient = Retry::on(ErrorName::http_status(429)).max_attempts(1);
        lambda(&input).retry([policies::sdk_throttling("S3"), patient]).end()
    }
}

fn lambda_policy() -> Value {
    json!([
        {
            "ErrorEquals": [
                "Lambda.AWSLambdaException",
                "Lambda.ClientExecutionTimeoutException",
                "Lambda.SdkClientException",
                "Lambda.ServiceException"
            ],
            "IntervalSeconds": 2,
            "MaxAttempts": 6,
            "BackoffRate": 2
        },
        {
            "ErrorEquals": ["Lambda.TooManyRequestsException"],
            "IntervalSeconds": 2,
            "MaxAttempts": 6,
            "BackoffRate": 2,
            "JitterStrategy": "FULL"
        }
    ])
}

/// Numbers are compared as numbers: 2 is 2.0.
fn rounded(mut value: Value) -> Value {
    for retrier in value.as_array_mut().unwrap() {
        if let Some(rate) = retrier.get_mut("BackoffRate") {
            *rate = json!(rate.as_f64().unwrap());
        }
    }
    value
}

#[test]
fn the_policy_of_lambda_has_the_numbers_of_its_documentation() {
    let mut expected = lambda_policy();
    expected.as_array_mut().unwrap().push(json!({ "ErrorEquals": ["States.ALL"] }));
    assert_eq!(rounded(state(&Policies, "Call")["Retry"].clone()), rounded(expected));
}

#[test]
fn the_policy_of_sagemaker_is_that_of_its_sample() {
    let expected = json!([
        {
            "ErrorEquals": ["SageMaker.AmazonSageMakerException", "SageMaker.SageMakerException"],
            "IntervalSeconds": 1,
            "MaxAttempts": 100,
            "BackoffRate": 1.1
        },
        {
            "ErrorEquals": ["SageMaker.ResourceLimitExceededException"],
            "IntervalSeconds": 60,
            "MaxAttempts": 5000,
            "BackoffRate": 1
        },
        { "ErrorEquals": ["States.Timeout"], "IntervalSeconds": 1, "MaxAttempts": 5, "BackoffRate": 1 }
    ]);
    assert_eq!(rounded(state(&Policies, "Train")["Retry"].clone()), rounded(expected));
}

#[test]
fn the_policy_of_the_sdk_names_the_errors_of_the_service() {
    let expected = json!([
        {
            "ErrorEquals": [
                "S3.ProvisionedThroughputExceededException",
                "S3.ThrottlingException",
                "S3.TooManyRequestsException",
                "S3.S3Exception"
            ],
            "IntervalSeconds": 2,
            "MaxAttempts": 6,
            "BackoffRate": 2,
            "JitterStrategy": "FULL"
        },
        { "ErrorEquals": ["States.Http.StatusCode.429"], "MaxAttempts": 1 }
    ]);
    assert_eq!(rounded(state(&Policies, "Read")["Retry"].clone()), rounded(expected));
}

/// A function that is called by its own ARN.
struct Function(&'static str);

impl Call for Function {
    type Output = Any;
    type Arguments = Any;

    fn resource(&self) -> String {
        self.0.to_owned()
    }

    fn into_parameters(self) -> Option<Expr<Any>> {
        None
    }
}

fn of_others() -> DefaultRetry {
    DefaultRetry::recommended().of_service("aws-sdk:glue", Retry::on("Glue")).of_others(Retry::on_all())
}

struct Defaults;

#[states(default_retry = of_others(), default_catch = Catch::all().next(Self::failed))]
impl Defaults {
    #[start]
    fn function(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, Invoke::<Any>::builder().function_name("f").build()).next(Self::function_by_arn)
    }

    fn function_by_arn(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, Function("arn:aws:lambda:eu-west-1:111122223333:function:f")).next(Self::sdk)
    }

    fn sdk(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("glue", "startCrawler").parameter("Name", "c")).next(Self::other)
    }

    fn other(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).next(Self::own)
    }

    fn own(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets"))
            .retry(Retry::on("Own"))
            .catch(Catch::on("Own").next(Self::tell))
            .next(Self::without)
    }

    fn without(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets"))
            .without_default_retry()
            .without_default_catch()
            .next(Self::split)
    }

    fn split(&self, input: Path<Any>) -> State<Self> {
        Parallel::new(&input, (Self::branch, Self::fragment)).discard_result().next(Self::fragment_here)
    }

    fn branch(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("glue", "startCrawler").parameter("Name", "c")).end()
    }

    fn fragment(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Part, Part::work).end()
    }

    fn fragment_here(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Part, Part::work).next(Self::tell)
    }

    /// Is not retried over and over by itself.
    fn failed(&self, input: Path<ErrorOutput>) -> State<Self> {
        Pass::new(&input).next(Self::tell)
    }

    fn tell(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).end()
    }
}

struct Part;

#[states]
impl Part {
    #[start]
    fn work(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("glue", "startCrawler").parameter("Name", "c")).end()
    }
}

#[test]
fn a_task_gets_the_default_retriers_of_its_service() {
    let retry = |name: &str| state(&Defaults, name)["Retry"].clone();
    let all = json!([{ "ErrorEquals": ["States.ALL"] }]);
    let glue = json!([{ "ErrorEquals": ["Glue"] }]);
    assert_eq!(rounded(retry("Function")), rounded(lambda_policy()));
    assert_eq!(rounded(retry("FunctionByArn")), rounded(lambda_policy()));
    assert_eq!(retry("Sdk"), glue);
    assert_eq!(retry("Other"), all);
    assert_eq!(retry("Own"), json!([{ "ErrorEquals": ["Own"] }]));
    assert_eq!(retry("Without"), Value::Null);
    assert_eq!(retry("Split"), Value::Null);
    assert_eq!(retry("Tell"), all);
    assert_eq!(retry("FragmentHere: Work"), glue);
    let branches = &state(&Defaults, "Split")["Branches"];
    assert_eq!(branches[0]["States"]["Branch"]["Retry"], glue);
    assert_eq!(branches[1]["States"]["Fragment: Work"]["Retry"], glue);
}

#[test]
fn the_default_catcher_is_that_of_the_states_of_the_machine_that_do_not_lie_behind_it() {
    let catch = |name: &str| state(&Defaults, name)["Catch"].clone();
    let default = json!([{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }]);
    for name in ["Function", "FunctionByArn", "Sdk", "Other", "Split", "FragmentHere: Work"] {
        assert_eq!(catch(name), default, "{name}");
    }
    assert_eq!(catch("Own"), json!([{ "ErrorEquals": ["Own"], "Next": "Tell" }]));
    assert_eq!(catch("Without"), Value::Null);
    assert_eq!(catch("Tell"), Value::Null);
    let branches = &state(&Defaults, "Split")["Branches"];
    assert_eq!(branches[0]["States"]["Branch"]["Catch"], Value::Null);
}

struct KeepsInput;

#[states(default_catch = Catch::on("Some").error_into(path!("$.error").assume()).next(Self::failed))]
impl KeepsInput {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).end()
    }

    fn failed(&self, _input: Path<Any>) -> Failure<Self> {
        Fail::new("Failed", "something failed")
    }
}

#[test]
fn the_default_catcher_can_keep_the_input() {
    assert_eq!(
        state(&KeepsInput, "Begin")["Catch"],
        json!([{ "ErrorEquals": ["Some"], "ResultPath": "$.error", "Next": "Failed" }])
    );
}

struct Unneeded;

#[states(default_catch = Catch::all().next(Self::failed))]
impl Unneeded {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Pass::new(&input).end()
    }

    fn failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("Failed", "something failed")
    }
}

#[test]
fn where_no_state_can_fail_no_handler_is_written() {
    let machine = Unneeded.build().unwrap();
    assert_eq!(machine.definition().states.keys().collect::<Vec<_>>(), ["Begin"]);
}

struct Circular;

#[states(
    default_retry = Retry::on("A").interval_seconds(0),
    default_catch = Catch::on(["States.ALL", "States.Timout"]).next(Self::begin)
)]
impl Circular {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).next(Self::more)
    }

    fn more(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).end()
    }
}

struct AlsoCircular;

#[states(default_catch = Catch::all().next(Self::begin))]
impl AlsoCircular {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, UntypedCall::sdk("s3", "listBuckets")).end()
    }
}

#[test]
fn the_faults_of_defaults_are_reported_once() {
    insta::assert_snapshot!(Circular.build().unwrap_err(), @"
    `default_retry.Retry[0].IntervalSeconds`: 0 is out of range: from 1 to 99999999
    `default_catch.Catch[0].ErrorEquals`: unknown error name `States.Timout`: names that begin with `States.` are the service's own; did you mean `States.Timeout`?
    `default_catch.Catch[0].ErrorEquals`: `States.ALL` stands alone, and last
    ");
    insta::assert_snapshot!(AlsoCircular.build().unwrap_err(), @"`default_catch`: the default catcher leads back to every state that could have it: give those that shall have it a `catch(…)` of their own");
}

#[test]
fn every_predefined_error_has_a_constant() {
    let constants = [
        ErrorName::ALL,
        ErrorName::BRANCH_FAILED,
        ErrorName::DATA_LIMIT_EXCEEDED,
        ErrorName::EXCEED_TOLERATED_FAILURE_THRESHOLD,
        ErrorName::HEARTBEAT_TIMEOUT,
        ErrorName::HTTP_SOCKET,
        ErrorName::INTRINSIC_FAILURE,
        ErrorName::ITEM_READER_FAILED,
        ErrorName::NO_CHOICE_MATCHED,
        ErrorName::PARAMETER_PATH_FAILURE,
        ErrorName::PERMISSIONS,
        ErrorName::QUERY_EVALUATION_ERROR,
        ErrorName::RESULT_PATH_MATCH_FAILURE,
        ErrorName::RESULT_WRITER_FAILED,
        ErrorName::RUNTIME,
        ErrorName::TASK_FAILED,
        ErrorName::TIMEOUT,
    ];
    let names: Vec<_> = constants.iter().map(ErrorName::as_str).collect();
    assert_eq!(
        names,
        [
            "States.ALL",
            "States.BranchFailed",
            "States.DataLimitExceeded",
            "States.ExceedToleratedFailureThreshold",
            "States.HeartbeatTimeout",
            "States.Http.Socket",
            "States.IntrinsicFailure",
            "States.ItemReaderFailed",
            "States.NoChoiceMatched",
            "States.ParameterPathFailure",
            "States.Permissions",
            "States.QueryEvaluationError",
            "States.ResultPathMatchFailure",
            "States.ResultWriterFailed",
            "States.Runtime",
            "States.TaskFailed",
            "States.Timeout",
        ]
    );
}
