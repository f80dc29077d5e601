//! Names that an error cannot have.

use asl_dsl::prelude::*;

#[derive(ErrorName)]
enum ShopError {
    #[error_name(rename = "States.Timeout")]
    Late,
    OutOfStock,
    #[error_name(rename = "OutOfStock")]
    NothingLeft,
    #[error_name(rename = "")]
    Unnamed,
    #[error_name(name = "X")]
    Unknown,
    Refused(String),
}

#[derive(ErrorName)]
struct Single;

// After the errors above, these are still names.
fn used() -> [ErrorName; 2] {
    [ShopError::OutOfStock.into(), Single.into()]
}

fn main() {}
