use super::PredefinedError;
use super::service::SERVICE_ERRORS;

/// What is known about an error that a Lambda function or a service raises.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ErrorFact {
    /// The name.
    pub name: &'static str,
    /// When it is raised, as the end of a sentence about the state.
    pub raised_when: &'static str,
    /// Whether a retry is likely to help.
    pub retry: RetryAdvice,
    /// The retry that AWS's own examples have for it.
    pub documented_retry: Option<DocumentedRetry>,
    /// Where this is said.
    pub source: &'static str,
}

/// Whether a retry is likely to help against an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAdvice {
    /// It is transient: the same call succeeds later.
    Advised,
    /// It depends on what the state does.
    CaseByCase,
    /// The same call fails again, until somebody changes the definition, a permission or the data.
    NotAdvised,
}

/// The numbers of a retrier.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct DocumentedRetry {
    /// `IntervalSeconds`.
    pub interval_seconds: u32,
    /// `MaxAttempts`.
    pub max_attempts: u32,
    /// `BackoffRate`.
    pub backoff_rate: f64,
    /// `"JitterStrategy": "FULL"`.
    pub full_jitter: bool,
}

/// What is known about the error of this name, where a Lambda function or a service raises it.
#[must_use]
pub fn fact(name: &str) -> Option<&'static ErrorFact> {
    let position = SERVICE_ERRORS.binary_search_by(|fact| fact.name.cmp(name)).ok()?;
    SERVICE_ERRORS.get(position)
}

/// Whether a retry is likely to help against the error of this name; `None` where nothing is known about it.
///
/// Beyond the names with a [`fact`] it knows HTTP statuses, of which 429 and those from 500 are transient, and
/// the names that services have for faults that are not in their API: `S3.S3Exception`,
/// `SQS.AmazonSQSException`, `Glue.AWSGlueException`.
#[must_use]
pub fn retry_advice(name: &str) -> Option<RetryAdvice> {
    if let Some(status) = http_status(name) {
        let transient = status == 429 || status >= 500;
        return Some(if transient { RetryAdvice::Advised } else { RetryAdvice::CaseByCase });
    }
    let predefined = || PredefinedError::of(name).map(PredefinedError::retry);
    let unmodelled = || is_unmodelled(name).then_some(RetryAdvice::Advised);
    fact(name).map(|fact| fact.retry).or_else(predefined).or_else(unmodelled)
}

fn http_status(name: &str) -> Option<u16> {
    let (group, status) = name.rsplit_once('.')?;
    if !matches!(group, "States.Http.StatusCode" | "ApiGateway" | "EKS") {
        return None;
    }
    status.parse().ok()
}

fn is_unmodelled(name: &str) -> bool {
    let Some((service, error)) = name.split_once('.') else { return false };
    let Some(error) = error.strip_suffix("Exception") else { return false };
    ["", "Amazon", "AWS"].iter().any(|vendor| error.strip_prefix(vendor) == Some(service))
}
