//! Not every reader reads every format, and not of every format a version.

use asl_dsl::prelude::*;
use asl_dsl::state::map::{AthenaData, Json, Parquet, S3File, S3Inventory, S3Listing};

fn main() {
    let _ = S3File::new("bucket", "key", Parquet::<Any>::rows()).version_id("1");
    let _ = S3Listing::of("bucket").load(S3Inventory::<Any>::rows());
    let _ = AthenaData::of(Json::<Any>::items());
    let _ = S3File::new("bucket", "key", Json::<Any>::items()).prefix("orders/");
}
