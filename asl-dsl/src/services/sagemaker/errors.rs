//! The errors of the SageMaker integrations.
//!
//! AWS Step Functions Developer Guide, "Create and manage Amazon SageMaker AI jobs with Step Functions".

use crate::error_name::ErrorName;

/// A fault of the service or throttling, which the API does not name closer. Worth a retry.
pub const AMAZON_SAGE_MAKER_EXCEPTION: ErrorName = ErrorName::new("SageMaker.AmazonSageMakerException");

/// The account's quota of instances or jobs is used up. Worth a patient retry.
pub const RESOURCE_LIMIT_EXCEEDED_EXCEPTION: ErrorName =
    ErrorName::new("SageMaker.ResourceLimitExceededException");

/// A job, model or endpoint of this name exists already. A retry of the same name never succeeds.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorName = ErrorName::new("SageMaker.ResourceInUseException");
