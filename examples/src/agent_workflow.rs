//! An agent that plans, calls tools, writes, and asks a person before anything is published.
//!
//! The plan of the model is text, which becomes typed data at one visible place. The tools of a plan run at once, a few
//! at a time, and a tool that fails is an observation like another: the writer is told. A person reads the draft; who
//! wants it otherwise says how, and the agent plans again, but not for ever.

use asl_dsl::prelude::*;
use asl_dsl::services::bedrock::InvokeModel;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::services::sqs::{SendMessage, errors};
use asl_dsl::services::{IntoAny as _, UntypedCall};

use crate::error_handling::{retries_of_services, retry_of_faults};

/// The agent.
pub(crate) struct AgentWorkflow {
    /// How often a person may send a draft back.
    pub(crate) most_rounds: i64,
}

/// What an execution is started with.
#[derive(StateData)]
struct Assignment {
    /// What is to be found out.
    goal: String,
}

/// What a model is asked.
#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
struct Prompt {
    /// Which version of the API is spoken.
    anthropic_version: Expr<String>,
    /// How long the answer may be.
    max_tokens: Expr<i64>,
    /// The conversation.
    messages: Expr<Vec<Message>>,
}

/// A turn of a conversation.
#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
struct Message {
    /// Who speaks.
    role: Expr<String>,
    /// What is said.
    content: Expr<String>,
}

/// What a model answers.
#[derive(StateData)]
struct Completion {
    /// The parts of the answer, of which there is one.
    content: Vec<Part>,
}

/// A part of an answer.
#[derive(StateData)]
struct Part {
    /// The text.
    text: String,
}

/// Which tools are to be called, with what.
#[derive(StateData)]
struct Plan {
    /// The calls.
    calls: Vec<ToolCall>,
}

/// A call of a tool.
#[derive(StateData)]
struct ToolCall {
    /// The name of the tool.
    tool: String,
    /// What it is given.
    arguments: Any,
}

/// What the planner answered, read.
#[derive(StateData, TaskParameters)]
struct Planned {
    /// The plan.
    plan: Expr<Plan>,
}

/// What became of a call.
#[derive(StateData, TaskParameters)]
struct Observation {
    /// What the tool answered, or why it did not.
    observed: Expr<Any>,
}

/// What a person is asked.
#[derive(TaskParameters)]
struct Question {
    /// What was to be found out.
    goal: Expr<String>,
    /// The text that is to be published.
    draft: Expr<String>,
    /// What has to be sent back with the review.
    task_token: Expr<String>,
}

/// What a person answers.
#[derive(StateData)]
struct Review {
    /// Whether the draft is published.
    approved: bool,
    /// What is to be better.
    feedback: String,
}

/// The errors of this workflow.
#[derive(ErrorName)]
enum AgentError {
    NotApproved,
}

const GOAL: Variable<String> = Variable::new("goal");
const FEEDBACK: Variable<String> = Variable::new("feedback");
const DRAFT: Variable<String> = Variable::new("draft");
const ROUND: Variable<i64> = Variable::new("round");

fn ask(prompt: Expr<String>) -> InvokeModel {
    let message = Message::builder().role("user").content(prompt).build();
    let prompt = Prompt::builder()
        .anthropic_version("bedrock-2023-05-31")
        .max_tokens(4096)
        .messages([message])
        .build();
    InvokeModel::builder().model_id("${ModelId}").body(prompt).build()
}

fn answer(body: &Path<Any>) -> Path<String> {
    body.assume::<Completion>().content().at(0).text()
}

/// Calls a tool, whose failure is an observation like another.
fn call_tool(call: &Path<ToolCall>, function: &str) -> State<AgentWorkflow, Observation> {
    let invoke = Invoke::builder().function_name(function).payload(call.arguments()).build();
    Task::new(call, invoke)
        .timeout_seconds(120)
        .catch(Catch::all().next(AgentWorkflow::tool_failed))
        .result_selector(|response| Observation::builder().observed(response.payload()).build())
        .end()
}

#[states(
    comment = "Plans, calls tools, writes, and publishes what a person approves",
    timeout_seconds = 604_800,
    default_retry = retries_of_services(),
    default_catch = Catch::all().next(Self::agent_failed),
)]
impl AgentWorkflow {
    #[start]
    fn begin(&self, assignment: Path<Assignment>) -> State<Self> {
        Pass::new(&assignment)
            .assign(GOAL, assignment.goal())
            .assign(FEEDBACK, "none yet")
            .assign(ROUND, 1)
            .next(Self::plan)
    }

    fn plan(&self, input: Path<Any>) -> State<Self> {
        let prompt = text!(
            "Goal: {}\nFeedback on the last draft: {}\nAnswer with JSON of the form of a plan only.",
            GOAL,
            FEEDBACK
        );
        Task::new(&input, ask(prompt))
            .timeout_seconds(300)
            .result_selector(|response| {
                Planned::builder().plan(function::string_to_json(answer(&response.body()))).build()
            })
            .next(Self::call_tools)
    }

    fn call_tools(&self, planned: Path<Planned>) -> State<Self> {
        Map::over(&planned, planned.plan().calls())
            .max_concurrency(5)
            .each(Self::choose_tool)
            .next(Self::write)
    }

    fn choose_tool(&self, call: Path<ToolCall>) -> State<Self, Observation> {
        Choice::new(&call)
            .when(call.tool().eq("search"), Self::search)
            .when(call.tool().eq("query"), Self::query)
            .otherwise(Self::unknown_tool)
    }

    fn search(&self, call: Path<ToolCall>) -> State<Self, Observation> {
        call_tool(&call, "search-tool")
    }

    fn query(&self, call: Path<ToolCall>) -> State<Self, Observation> {
        call_tool(&call, "query-tool")
    }

    fn unknown_tool(&self, call: Path<ToolCall>) -> State<Self, Observation> {
        let why = text!("there is no tool {}", call.tool());
        Pass::new(&call).value(Observation::builder().observed(why.into_any()).build()).end()
    }

    fn tool_failed(&self, error: Path<ErrorOutput>) -> State<Self, Observation> {
        Pass::new(&error).value(Observation::builder().observed(error.cause().into_any()).build()).end()
    }

    fn write(&self, observations: Path<Vec<Observation>>) -> State<Self> {
        let observed = function::json_to_string(&observations);
        let prompt = text!("Goal: {}\nWrite a report of what the tools say: {}", GOAL, observed);
        Task::new(&observations, ask(prompt))
            .timeout_seconds(300)
            .assign_result(DRAFT, |response| answer(&response.body()))
            .discard_result()
            .next(Self::ask_a_person)
    }

    fn ask_a_person(&self, input: Path<Any>) -> State<Self> {
        let question = Question::builder().goal(GOAL).draft(DRAFT).task_token(context::task_token()).build();
        let message = SendMessage::builder().queue_url("${ReviewQueueUrl}").message_body(question).build();
        Task::new(&input, message.wait_for_task_token().returning::<Review>())
            .timeout_seconds(172_800)
            .retry(retry_of_faults([errors::AMAZON_SQS_EXCEPTION, errors::REQUEST_THROTTLED_EXCEPTION]))
            .next(Self::is_approved)
    }

    fn is_approved(&self, review: Path<Review>) -> State<Self> {
        Choice::new(&review)
            .when(review.approved().eq(true), Self::publish)
            .when(ROUND.path().lt(self.most_rounds), Self::revise)
            .otherwise(Self::not_approved)
    }

    fn revise(&self, review: Path<Review>) -> State<Self> {
        Pass::new(&review)
            .assign(FEEDBACK, review.feedback())
            .assign(ROUND, function::math_add(ROUND, 1))
            .next(Self::plan)
    }

    fn publish(&self, review: Path<Review>) -> State<Self> {
        let object = UntypedCall::sdk("s3", "putObject")
            .parameter("Bucket", "${ReportBucket}")
            .parameter("Key", text!("reports/{}.md", context::execution_name()))
            .parameter("ContentType", "text/markdown")
            .parameter("Body", DRAFT);
        Task::new(&review, object).timeout_seconds(60).discard_result().end()
    }

    fn not_approved(&self, review: Path<Review>) -> Failure<Self> {
        Fail::new(AgentError::NotApproved, review.feedback())
    }

    fn agent_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
