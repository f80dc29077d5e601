//! A challenger beside the champion, for a while, and the old configuration again where that goes wrong.
//!
//! There are two nets. While the endpoint changes, SageMaker itself watches an alarm and rolls back. While both
//! variants serve, this workflow watches: an alarm or any failed step leads to `roll_back`, which has
//! the name of the old configuration from the first state on, as the types see to it. A challenger that is merely no
//! better is no failure: the champion stays, and the execution succeeds.

use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sagemaker::{
    Alarm, AutoRollbackConfig, BlueGreenUpdatePolicy, CapacitySize, CapacitySizeType, CreateEndpointConfig,
    DeploymentConfig, DescribeEndpoint, EndpointStatus, TrafficRoutingConfig, TrafficRoutingConfigType,
    UpdateEndpoint,
};

use crate::churn_model;
use crate::error_handling::retries_of_services;

/// The test of a challenger against a champion.
pub(crate) struct AbDeployment {
    /// Which share of the requests the challenger gets, from 0 to 1.
    pub(crate) challenger_share: f64,
    /// How long both serve before they are compared.
    pub(crate) observation_seconds: u32,
}

/// What an execution is started with.
#[derive(StateData)]
struct AbTest {
    /// The endpoint that serves already.
    endpoint_name: String,
    /// The configuration that is made for the test.
    test_config_name: String,
    /// The model that serves now.
    champion: String,
    /// The model that may replace it.
    challenger: String,
}

/// What is known of the endpoint.
#[derive(StateData, TaskParameters)]
struct Endpoint {
    /// Whether it serves or changes.
    status: Expr<EndpointStatus>,
    /// The configuration that it has.
    config_name: Expr<String>,
}

/// The test, and the endpoint before it.
#[derive(StateData)]
struct Begun {
    /// What the execution was started with.
    #[serde(flatten)]
    test: AbTest,
    /// The endpoint before the test.
    before: Endpoint,
}

/// All that, and the endpoint as it is now.
#[derive(StateData)]
struct Watched {
    /// The test, and the endpoint before it.
    #[serde(flatten)]
    begun: Begun,
    /// The endpoint as it is now.
    now: Endpoint,
}

/// How many alarms are raised.
#[derive(StateData, TaskParameters)]
struct Alarms {
    /// Their number.
    raised: Expr<i64>,
}

/// The test, and its alarms.
#[derive(StateData)]
struct Guarded {
    /// The test, and the endpoint before it.
    #[serde(flatten)]
    begun: Begun,
    /// The alarms.
    alarms: Alarms,
}

/// How the variants did.
#[derive(StateData)]
struct Comparison {
    /// Whether the challenger is better by more than chance.
    challenger_wins: bool,
}

/// The test, and how the variants did.
#[derive(StateData)]
struct Compared {
    /// The test, and the endpoint before it.
    #[serde(flatten)]
    begun: Begun,
    /// How the variants did.
    comparison: InvokeResponse<Comparison>,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum AbError {
    RolledBack,
    RollbackFailed,
}

const ALARM: &str = "${EndpointAlarm}";
const CHAMPION: &str = "champion";
const CHALLENGER: &str = "challenger";

fn describe(endpoint_name: Path<String>) -> DescribeEndpoint {
    DescribeEndpoint::builder().endpoint_name(endpoint_name).build()
}

/// First a tenth of the instances, then all, and back at the first alarm.
fn guardrails() -> DeploymentConfig {
    let tenth = CapacitySize::builder().r#type(CapacitySizeType::CapacityPercent).value(10).build();
    let routing = TrafficRoutingConfig::builder()
        .r#type(TrafficRoutingConfigType::Canary)
        .wait_interval_in_seconds(300)
        .canary_size(tenth)
        .build();
    let policy = BlueGreenUpdatePolicy::builder()
        .traffic_routing_configuration(routing)
        .termination_wait_in_seconds(120)
        .maximum_execution_timeout_in_seconds(3600)
        .build();
    let alarm = Alarm::builder().alarm_name(ALARM).build();
    DeploymentConfig::builder()
        .blue_green_update_policy(policy)
        .auto_rollback_configuration(AutoRollbackConfig::builder().alarms([alarm]).build())
        .build()
}

/// The endpoint as it was before the test.
fn restore(begun: &Path<Begun>) -> UpdateEndpoint {
    UpdateEndpoint::builder()
        .endpoint_name(begun.test().endpoint_name())
        .endpoint_config_name(begun.before().config_name())
        .build()
}

fn share(variant: &str, weight: f64) -> Weight {
    Weight::builder().variant_name(variant).desired_weight(weight).build()
}

/// Which share of the requests a variant gets.
#[derive(TaskParameters)]
struct Weight {
    /// The name of the variant.
    variant_name: Expr<String>,
    /// Its share, relative to those of the others.
    desired_weight: Expr<f64>,
}

#[states(
    comment = "Tests a challenger against the champion, and rolls back by itself",
    timeout_seconds = 172_800,
    default_retry = retries_of_services(),
)]
impl AbDeployment {
    /// Learns what to go back to.
    #[start]
    fn describe_before(&self, test: Path<AbTest>) -> State<Self> {
        Task::new(&test, describe(test.endpoint_name()))
            .timeout_seconds(60)
            .result_selector(|endpoint| {
                let config_name = endpoint.endpoint_config_name().assume_present();
                Endpoint::builder().status(endpoint.endpoint_status()).config_name(config_name).build()
            })
            .catch(Catch::all().next(Self::not_begun))
            .result_as::<Begun>()
            .next(Self::create_test_config)
    }

    fn create_test_config(&self, begun: Path<Begun>) -> State<Self> {
        let test = begun.test();
        let champion = churn_model::variant(CHAMPION, test.champion(), 2, 1.0 - self.challenger_share);
        let challenger = churn_model::variant(CHALLENGER, test.challenger(), 1, self.challenger_share);
        let config = CreateEndpointConfig::builder()
            .endpoint_config_name(test.test_config_name())
            .production_variants([champion, challenger])
            .build();
        Task::new(&begun, config)
            .timeout_seconds(60)
            .catch(Catch::all().next(Self::not_begun))
            .discard_result()
            .next(Self::begin_test)
    }

    fn begin_test(&self, begun: Path<Begun>) -> State<Self> {
        let update = UpdateEndpoint::builder()
            .endpoint_name(begun.test().endpoint_name())
            .endpoint_config_name(begun.test().test_config_name())
            .deployment_config(guardrails())
            .build();
        Task::new(&begun, update)
            .timeout_seconds(60)
            .catch(Catch::all().next(Self::not_begun))
            .discard_result()
            .next(Self::wait_for_endpoint)
    }

    fn wait_for_endpoint(&self, begun: Path<Begun>) -> State<Self> {
        Wait::seconds(&begun, 60).next(Self::describe_now)
    }

    fn describe_now(&self, begun: Path<Begun>) -> State<Self> {
        Task::new(&begun, describe(begun.test().endpoint_name()))
            .timeout_seconds(60)
            .result_selector(|endpoint| {
                let config_name = endpoint.endpoint_config_name().assume_present();
                Endpoint::builder().status(endpoint.endpoint_status()).config_name(config_name).build()
            })
            .catch(Catch::all().discard_error().next(Self::roll_back))
            .result_as::<Watched>()
            .next(Self::do_both_serve)
    }

    /// An endpoint that serves with another configuration was rolled back by its own alarm.
    fn do_both_serve(&self, watched: Path<Watched>) -> State<Self> {
        let (now, test) = (watched.now(), watched.begun().test());
        let changes = now.status().eq(EndpointStatus::Updating)
            | now.status().eq(EndpointStatus::SystemUpdating)
            | now.status().eq(EndpointStatus::RollingBack);
        let serves = now.status().eq(EndpointStatus::InService);
        let is_test = now.config_name().eq(test.test_config_name());
        Choice::new(&watched)
            .when(changes, Self::wait_for_endpoint)
            .when(serves.clone() & is_test, Self::observe)
            .when(serves, Self::rolled_back)
            .otherwise(Self::out_of_service)
    }

    fn observe(&self, begun: Path<Begun>) -> State<Self> {
        Wait::seconds(&begun, self.observation_seconds).next(Self::look_at_alarms)
    }

    fn look_at_alarms(&self, begun: Path<Begun>) -> State<Self> {
        let raised = UntypedCall::sdk("cloudwatch", "describeAlarms")
            .parameter("AlarmNames", [ALARM])
            .parameter("StateValue", "ALARM");
        Task::new(&begun, raised)
            .timeout_seconds(60)
            .result_selector(|answer| {
                let alarms = answer.member("MetricAlarms").assume::<Vec<Any>>();
                Alarms::builder().raised(function::array_length(alarms)).build()
            })
            .catch(Catch::all().discard_error().next(Self::roll_back))
            .result_as::<Guarded>()
            .next(Self::is_all_quiet)
    }

    fn is_all_quiet(&self, guarded: Path<Guarded>) -> State<Self> {
        Choice::new(&guarded).when(guarded.alarms().raised().eq(0), Self::compare).otherwise(Self::roll_back)
    }

    fn compare(&self, begun: Path<Begun>) -> State<Self> {
        let call = Invoke::builder().function_name("compare-variants").payload(begun.test()).build();
        Task::new(&begun, call.returning::<Comparison>())
            .timeout_seconds(300)
            .catch(Catch::all().discard_error().next(Self::roll_back))
            .result_as::<Compared>()
            .next(Self::does_the_challenger_win)
    }

    fn does_the_challenger_win(&self, compared: Path<Compared>) -> State<Self> {
        Choice::new(&compared)
            .when(compared.comparison().payload().challenger_wins().eq(true), Self::promote)
            .otherwise(Self::keep_champion)
    }

    fn promote(&self, begun: Path<Begun>) -> State<Self> {
        let call = UntypedCall::sdk("sagemaker", "updateEndpointWeightsAndCapacities")
            .parameter("EndpointName", begun.test().endpoint_name())
            .parameter("DesiredWeightsAndCapacities", [share(CHAMPION, 0.0), share(CHALLENGER, 1.0)]);
        Task::new(&begun, call)
            .timeout_seconds(60)
            .catch(Catch::all().discard_error().next(Self::roll_back))
            .discard_result()
            .end()
    }

    fn keep_champion(&self, begun: Path<Begun>) -> State<Self> {
        Task::new(&begun, restore(&begun))
            .timeout_seconds(60)
            .catch(Catch::all().next(Self::rollback_failed))
            .discard_result()
            .end()
    }

    fn roll_back(&self, begun: Path<Begun>) -> State<Self> {
        Task::new(&begun, restore(&begun))
            .timeout_seconds(60)
            .catch(Catch::all().next(Self::rollback_failed))
            .discard_result()
            .next(Self::rolled_back)
    }

    fn rolled_back(&self, begun: Path<Begun>) -> Failure<Self> {
        Fail::new(AbError::RolledBack, text!("{} serves as before", begun.test().endpoint_name()))
    }

    fn out_of_service(&self, watched: Path<Watched>) -> Failure<Self> {
        let (endpoint, status) = (watched.begun().test().endpoint_name(), watched.now().status());
        Fail::new(AbError::RollbackFailed, text!("{} is {}", endpoint, status))
    }

    /// Two variants serve, and a person has to decide.
    fn rollback_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(AbError::RollbackFailed, error.cause())
    }

    fn not_begun(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
