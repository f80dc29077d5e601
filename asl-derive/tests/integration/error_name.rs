//! `#[derive(ErrorName)]`

use asl_dsl::prelude::*;

#[derive(ErrorName)]
enum ShopError {
    OutOfStock,
    #[error_name(rename = "Payment.Refused")]
    PaymentRefused,
}

#[test]
fn an_error_is_called_like_its_variant_unless_it_is_renamed() {
    let names = [ShopError::OutOfStock, ShopError::PaymentRefused].map(ErrorName::from);
    assert_eq!(names, [ErrorName::new("OutOfStock"), ErrorName::new("Payment.Refused")]);
}

#[test]
fn errors_stand_where_names_are_wanted() {
    let both = Retry::on([ShopError::OutOfStock, ShopError::PaymentRefused]);
    assert_eq!(both, Retry::on(["OutOfStock", "Payment.Refused"]));
    assert_eq!(Retry::on(ShopError::OutOfStock), Retry::on("OutOfStock"));
}
