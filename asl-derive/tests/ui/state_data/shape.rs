//! What has no form in JSON, or none with typed paths.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Borrowed<'a> {
    name: &'a str,
}

#[derive(StateData)]
struct Nothing();

#[derive(StateData)]
struct Nine(u8, u8, u8, u8, u8, u8, u8, u8, u8);

#[derive(StateData)]
union Number {
    integer: i64,
    float: f64,
}

#[derive(StateData)]
enum Event {
    Moved(#[serde(skip)] i64),
    Stopped { at: i64 },
}

#[derive(StateData)]
enum Colour {
    Red,
    #[serde(skip)]
    Hidden,
}

fn main() {}
