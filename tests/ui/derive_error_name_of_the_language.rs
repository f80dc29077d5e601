//! Names that begin with `States.` belong to the language.

use asl_dsl::prelude::*;

#[derive(ErrorName)]
enum ShopError {
    #[error_name(rename = "States.OutOfStock")]
    OutOfStock,
}

fn main() {}
