use std::collections::BTreeMap;
use std::ops::Deref;

use super::member;
use crate::data::{Accepts, Path, RawPath, StateData};

/// How the call of a service went: a member of most results of a plain call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SdkHttpMetadata;

/// The paths into an [`SdkHttpMetadata`].
#[derive(Debug, Clone)]
pub struct SdkHttpMetadataPaths(RawPath);

/// Which call of a service it was: a member of most results of a plain call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SdkResponseMetadata;

/// The paths into an [`SdkResponseMetadata`].
#[derive(Debug, Clone)]
pub struct SdkResponseMetadataPaths(RawPath);

impl SdkHttpMetadataPaths {
    /// All values of each header. `AllHttpHeaders`
    #[must_use]
    pub fn all_http_headers(&self) -> Path<BTreeMap<String, Vec<String>>> {
        member(self, "AllHttpHeaders")
    }

    /// The first value of each header. `HttpHeaders`
    #[must_use]
    pub fn http_headers(&self) -> Path<BTreeMap<String, String>> {
        member(self, "HttpHeaders")
    }

    /// The status. `HttpStatusCode`
    #[must_use]
    pub fn http_status_code(&self) -> Path<i64> {
        member(self, "HttpStatusCode")
    }
}

impl SdkResponseMetadataPaths {
    /// The service's name for the call, for which its support asks. `RequestId`
    #[must_use]
    pub fn request_id(&self) -> Path<String> {
        member(self, "RequestId")
    }
}

macro_rules! state_data {
    ($($data:ident: $paths:ident),*) => {
        $(
            impl StateData for $data {
                type Paths = $paths;
            }

            impl Accepts<Self> for $data {}

            impl From<RawPath> for $paths {
                fn from(path: RawPath) -> Self {
                    Self(path)
                }
            }

            impl Deref for $paths {
                type Target = RawPath;

                fn deref(&self) -> &RawPath {
                    &self.0
                }
            }
        )*
    };
}

state_data!(SdkHttpMetadata: SdkHttpMetadataPaths, SdkResponseMetadata: SdkResponseMetadataPaths);
