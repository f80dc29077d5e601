use crate::data::StateData;
use crate::services::{SdkHttpMetadata, SdkResponseMetadata};

/// What [`Invoke`](super::Invoke) gives.
#[derive(Debug, Clone, crate::StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct InvokeResponse<R: StateData> {
    /// What the function answered.
    pub payload: R,
    /// The version of the function that ran.
    pub executed_version: Option<String>,
    /// The end of the log in Base64, where [`LogType::Tail`](super::LogType::Tail) was asked for.
    pub log_result: Option<String>,
    /// The ARN of the execution, where the function is a durable one.
    pub durable_execution_arn: Option<String>,
    /// The HTTP status of the call: 200, or 202 where nobody waits for the function.
    pub status_code: i64,
    /// How the call went.
    pub sdk_http_metadata: SdkHttpMetadata,
    /// Which call it was.
    pub sdk_response_metadata: SdkResponseMetadata,
}
