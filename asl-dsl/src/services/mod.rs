//! The calls of AWS services, as typed parameters and results.
//!
//! Each service is a module behind a feature of its name; `sagemaker` and `lambda` are on by default.
//!
//! A call is a struct with a builder, which does not build before all required members are given; what it
//! gives, plain or under [`sync`](crate::call::Integration::sync), is a type with paths. Literals that the service's
//! model does not allow are warnings when the machine is built. For every other action there is an
//! [`UntypedCall`].

#[cfg(feature = "apigateway")]
pub mod apigateway;
#[cfg(feature = "athena")]
pub mod athena;
#[cfg(feature = "batch")]
pub mod batch;
#[cfg(feature = "bedrock")]
pub mod bedrock;
#[cfg(feature = "codebuild")]
pub mod codebuild;
#[cfg(feature = "databrew")]
pub mod databrew;
#[cfg(feature = "dynamodb")]
pub mod dynamodb;
#[cfg(feature = "ecs")]
pub mod ecs;
#[cfg(feature = "eks")]
pub mod eks;
#[cfg(feature = "emr")]
pub mod emr;
#[cfg(feature = "emr-containers")]
pub mod emr_containers;
#[cfg(feature = "emr-serverless")]
pub mod emr_serverless;
#[cfg(feature = "eventbridge")]
pub mod eventbridge;
#[cfg(feature = "glue")]
pub mod glue;
#[cfg(feature = "http")]
pub mod http;
#[cfg(feature = "lambda")]
pub mod lambda;
#[cfg(feature = "mediaconvert")]
pub mod mediaconvert;
#[cfg(feature = "sagemaker")]
pub mod sagemaker;
#[cfg(feature = "sns")]
pub mod sns;
#[cfg(feature = "sqs")]
pub mod sqs;
#[cfg(feature = "step-functions")]
pub mod step_functions;
pub(crate) mod support;
mod untyped;

pub use support::{
    IntoAny, IntoOpenEnum, OpenEnum, SdkHttpMetadata, SdkHttpMetadataPaths, SdkResponseMetadata,
    SdkResponseMetadataPaths,
};
pub use untyped::UntypedCall;
