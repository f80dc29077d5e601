//! The calls of AWS services, as typed parameters and results.

pub mod lambda;
pub mod sagemaker;
mod support;

pub use support::{
    IntoAny, IntoOpenEnum, OpenEnum, SdkHttpMetadata, SdkHttpMetadataPaths, SdkResponseMetadata,
    SdkResponseMetadataPaths,
};
