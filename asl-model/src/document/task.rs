use super::object::object;
use super::{Catcher, PathOrNull, QueryLanguage, Retrier, Setting};
use crate::value::{Map, Number, Value};

object! {
    /// A Task state: it has work done by a function, an activity or a service.
    ///
    /// Source: ASL specification, section *Task State*.
    TaskState is Task with "Type": "Task" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `Resource`: the ARN of what does the work.
        "Resource" => resource: String,
        /// `Credentials`: the role that the work is called with.
        "Credentials" => credentials: Option<Credentials>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `Parameters`: a payload template for what the work gets; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `Arguments`: what the work gets; JSONata only.
        "Arguments" => arguments: Option<Value>,
        /// `ResultSelector`: a payload template that makes a new result of the raw one; JSONPath only.
        "ResultSelector" => result_selector: Option<Value>,
        /// `ResultPath`: where the result goes in the input; JSONPath only.
        "ResultPath" => result_path: Option<PathOrNull>,
        /// `OutputPath`: the part that becomes the output; JSONPath only.
        "OutputPath" => output_path: Option<PathOrNull>,
        /// `Assign`: variables and their new values.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out; JSONata only.
        "Output" => output: Option<Value>,
        /// `TimeoutSeconds`: how long the work may take, in seconds.
        "TimeoutSeconds" => timeout_seconds: Option<Setting<Number>>,
        /// `TimeoutSecondsPath`: where `TimeoutSeconds` stands; JSONPath only.
        "TimeoutSecondsPath" => timeout_seconds_path: Option<String>,
        /// `HeartbeatSeconds`: how long the work may give no sign of life, in seconds.
        "HeartbeatSeconds" => heartbeat_seconds: Option<Setting<Number>>,
        /// `HeartbeatSecondsPath`: where `HeartbeatSeconds` stands; JSONPath only.
        "HeartbeatSecondsPath" => heartbeat_seconds_path: Option<String>,
        /// `Retry`: what is tried again after which errors.
        "Retry" => retry: Option<Vec<Retrier>>,
        /// `Catch`: where the machine goes on after which errors.
        "Catch" => catch: Option<Vec<Catcher>>,
        /// `Next`: the state that comes next.
        "Next" => next: Option<String>,
        /// `End`: whether the machine ends here.
        "End" => end: Option<bool>,
    }
}

impl TaskState {
    /// A Task state whose work is done by what has this ARN.
    #[must_use]
    pub fn new(resource: impl Into<String>) -> Self {
        Self {
            comment: None,
            query_language: None,
            resource: resource.into(),
            credentials: None,
            input_path: None,
            parameters: None,
            arguments: None,
            result_selector: None,
            result_path: None,
            output_path: None,
            assign: None,
            output: None,
            timeout_seconds: None,
            timeout_seconds_path: None,
            heartbeat_seconds: None,
            heartbeat_seconds_path: None,
            retry: None,
            catch: None,
            next: None,
            end: None,
        }
    }
}

object! {
    /// `Credentials`: the role that the work is called with.
    ///
    /// Source: AWS Step Functions Developer Guide, *Accessing resources in other AWS accounts in Step
    /// Functions*.
    #[derive(Default)]
    Credentials is Credentials {
        /// `RoleArn`: the role, in a JSONata state also an expression that gives it.
        "RoleArn" => role_arn: Option<String>,
        /// `RoleArn.$`: a path or an intrinsic function that gives the role; JSONPath only.
        "RoleArn.$" => role_arn_path: Option<String>,
    }
}

impl Credentials {
    /// The credentials of this role.
    #[must_use]
    pub fn role(arn: impl Into<String>) -> Self {
        Self { role_arn: Some(arn.into()), role_arn_path: None }
    }

    /// The credentials of the role that this path or intrinsic function gives.
    #[must_use]
    pub fn role_at(path: impl Into<String>) -> Self {
        Self { role_arn: None, role_arn_path: Some(path.into()) }
    }
}
