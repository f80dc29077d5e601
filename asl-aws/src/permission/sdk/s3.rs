//! S3, whose actions in IAM often have other names than its operations.

use super::SOURCE;
use crate::permission::machine::statement;
use crate::permission::parameters::{Given, Parameters};
use crate::permission::{Arn, Statement};

/// What an operation needs: on the object where it is about one, on the bucket where it is about that.
pub(super) fn statements(action: &str, operation: &str, parameters: &Parameters<'_>) -> Vec<Statement> {
    let target = Object::at(parameters, ["DestinationBucket", "Bucket"], ["DestinationKey", "Key"]);
    match action {
        "copyObject" | "uploadPartCopy" => vec![
            statement(&["s3:GetObject"], vec![source(parameters)], SOURCE),
            statement(&["s3:PutObject"], vec![target.arn()], SOURCE),
        ],
        "deleteObjects" => vec![statement(&["s3:DeleteObject"], vec![target.every_object()], SOURCE)],
        "listBuckets" => vec![statement(&["s3:ListAllMyBuckets"], vec![Arn::any()], SOURCE)],
        action => {
            let own_name = format!("s3:{operation}");
            vec![statement(&[name(action).unwrap_or(&own_name)], vec![target.arn()], SOURCE)]
        }
    }
}

/// An object, or a bucket where there is no key.
struct Object {
    bucket: String,
    key: Option<String>,
}

impl Object {
    /// The first of each that is given.
    fn at(parameters: &Parameters<'_>, buckets: [&str; 2], keys: [&str; 2]) -> Self {
        let first = |names: [&str; 2]| {
            let given =
                names.map(|name| parameters.get(name)).into_iter().find(|given| *given != Given::Absent);
            given.map(|given| if let Given::Text(text) = given { text } else { "*".to_owned() })
        };
        Self { bucket: first(buckets).unwrap_or_else(|| "*".to_owned()), key: first(keys) }
    }

    fn arn(&self) -> Arn {
        match &self.key {
            Some(key) => place(&format!("{}/{key}", self.bucket)),
            None => place(&self.bucket),
        }
    }

    fn every_object(&self) -> Arn {
        place(&format!("{}/*", self.bucket))
    }
}

/// What is copied: `BUCKET/KEY` in one parameter, or in two.
fn source(parameters: &Parameters<'_>) -> Arn {
    match parameters.get("CopySource") {
        Given::Text(source) => place(source.trim_start_matches('/')),
        Given::Unknown => place("*"),
        Given::Absent => Object::at(parameters, ["SourceBucket"; 2], ["SourceKey"; 2]).arn(),
    }
}

fn place(place: &str) -> Arn {
    Arn::template("arn:{partition}:s3:::{place}", |_| place.to_owned())
}

/// The action in IAM, where it is not the one of the operation's name.
fn name(action: &str) -> Option<&'static str> {
    Some(match action {
        "completeMultipartUpload" | "createMultipartUpload" | "uploadPart" => "s3:PutObject",
        "deleteBucketCors" | "putBucketCors" => "s3:PutBucketCORS",
        "deleteBucketEncryption" | "putBucketEncryption" => "s3:PutEncryptionConfiguration",
        "deleteBucketLifecycle" | "putBucketLifecycleConfiguration" => "s3:PutLifecycleConfiguration",
        "deleteBucketReplication" | "putBucketReplication" => "s3:PutReplicationConfiguration",
        "deleteBucketTagging" | "putBucketTagging" => "s3:PutBucketTagging",
        "deletePublicAccessBlock" | "putPublicAccessBlock" => "s3:PutBucketPublicAccessBlock",
        "getBucketCors" => "s3:GetBucketCORS",
        "getBucketEncryption" => "s3:GetEncryptionConfiguration",
        "getBucketLifecycleConfiguration" => "s3:GetLifecycleConfiguration",
        "getBucketNotificationConfiguration" => "s3:GetBucketNotification",
        "getBucketReplication" => "s3:GetReplicationConfiguration",
        "getPublicAccessBlock" => "s3:GetBucketPublicAccessBlock",
        "headBucket" | "listObjects" | "listObjectsV2" => "s3:ListBucket",
        "headObject" | "selectObjectContent" => "s3:GetObject",
        "listMultipartUploads" => "s3:ListBucketMultipartUploads",
        "listObjectVersions" => "s3:ListBucketVersions",
        "listParts" => "s3:ListMultipartUploadParts",
        "putBucketNotificationConfiguration" => "s3:PutBucketNotification",
        _ => return None,
    })
}
