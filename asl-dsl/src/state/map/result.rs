use crate::data::StateData;

/// How a Distributed Map gives its results when each of its child executions ends with an `O`.
#[diagnostic::on_unimplemented(
    message = "a Distributed Map whose child executions end with `{O}` cannot give its results as `{Self}`",
    label = "`flatten_results()` wants child executions that end with lists"
)]
pub trait MapResult<O> {
    /// The result of the state.
    type Output: StateData;
}

/// That the result is a list with one element for each child execution.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Collected;

/// That the result is one list of the elements of all lists that the child executions end with.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Flattened;

/// The result of a Distributed Map that writes its results to S3.
///
/// AWS Step Functions Developer Guide, "`ResultWriter` (Map)".
#[derive(Debug, Clone, crate::StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MapRun {
    /// The ARN of the Map Run.
    pub map_run_arn: String,
    /// Where the results are.
    pub result_writer_details: WrittenResults,
}

/// Where a Distributed Map has written its results to.
#[derive(Debug, Clone, crate::StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct WrittenResults {
    /// The bucket.
    pub bucket: String,
    /// The key of the `manifest.json` that lists the files with the results.
    pub key: String,
}

impl<O> MapResult<O> for Collected
where
    Vec<O>: StateData,
{
    type Output = Vec<O>;
}

impl<T> MapResult<Vec<T>> for Flattened
where
    Vec<T>: StateData,
{
    type Output = Vec<T>;
}

impl<O> MapResult<O> for MapRun {
    type Output = Self;
}
