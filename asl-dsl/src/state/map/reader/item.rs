use crate::data::StateData;

/// An object of a bucket, as [`S3Listing`](super::S3Listing) gives it.
///
/// The empty objects that stand for folders are among them. AWS Step Functions Developer Guide, "`ItemReader`
/// (Map)".
#[derive(Debug, Clone, crate::StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct S3Object {
    /// The entity tag, in quotation marks.
    pub etag: String,
    /// The key.
    pub key: String,
    /// When it was last changed, in seconds since 1970.
    pub last_modified: i64,
    /// The size in bytes.
    pub size: i64,
    /// The storage class.
    pub storage_class: String,
}

/// A member of an object that a Distributed Map goes through.
///
/// In the data it is `{"Key": "…", "Value": …}`.
#[derive(Debug, Clone, crate::StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Entry<T: StateData> {
    /// The name of the member.
    pub key: String,
    /// Its value.
    pub value: T,
}
