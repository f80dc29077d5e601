//! A parameter takes the values of one enum, their texts, and paths to them.

use asl_dsl::services::sagemaker::{ProcessingS3Input, S3DataType};

fn main() {
    let _ = ProcessingS3Input::builder().s3_uri("s3://bucket/prefix").s3_data_type(S3DataType::S3Prefix);
}
