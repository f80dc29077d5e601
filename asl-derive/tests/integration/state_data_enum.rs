//! `#[derive(StateData)]` on enums.

use asl_dsl::prelude::*;

use crate::support::{input, json, text};

#[derive(StateData)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    InProgress,
    #[serde(rename = "Done")]
    Completed,
}

#[derive(StateData)]
struct Job {
    status: Status,
    wanted: Status,
}

#[test]
fn a_variant_without_data_is_a_text() {
    assert_eq!(json::<Status>(Status::InProgress), "IN_PROGRESS");
    assert_eq!(json::<Status>(Status::Completed), "Done");
}

/// Conditions print their rule, which is how a test sees it before the machine is built.
fn rule(condition: &Condition) -> String {
    format!("{condition:?}")
}

#[test]
fn a_choice_compares_it_as_a_text() {
    let status = input::<Job>().status();
    let text: Path<String> = status.raw().clone().into();
    assert_eq!(rule(&status.eq(Status::Completed)), rule(&text.eq("Done")));
    assert_eq!(
        rule(&status.ne(input::<Job>().wanted())),
        rule(&text.ne(input::<Any>().member("wanted").assume()))
    );
}

#[derive(StateData)]
struct Failure {
    reason: String,
}

macro_rules! events {
    ($name:ident, $(#[$attribute:meta])*) => {
        #[derive(StateData)]
        #[serde(rename_all = "lowercase", rename_all_fields = "PascalCase")]
        $(#[$attribute])*
        enum $name {
            Idle,
            Moved { to_place: String },
            Failed(Failure),
        }
    };
}

events! { External, }
events! { Internal, #[serde(tag = "kind")] }
events! { Adjacent, #[serde(tag = "kind", content = "data")] }
events! { Untagged, #[serde(untagged)] }

#[test]
fn the_data_of_a_variant_stand_where_serde_writes_them() {
    assert_eq!(text::<String>(&input::<External>().as_moved().to_place()), "$.moved.ToPlace");
    assert_eq!(text::<String>(&input::<External>().as_failed().reason()), "$.failed.reason");
    assert_eq!(text::<String>(&input::<Internal>().as_moved().to_place()), "$.ToPlace");
    assert_eq!(text::<String>(&input::<Internal>().as_failed().reason()), "$.reason");
    assert_eq!(text::<String>(&input::<Adjacent>().as_moved().to_place()), "$.data.ToPlace");
    assert_eq!(text::<String>(&input::<Adjacent>().as_failed().reason()), "$.data.reason");
    assert_eq!(text::<String>(&input::<Untagged>().as_moved().to_place()), "$.ToPlace");
    assert_eq!(text::<String>(&input::<Untagged>().as_failed().reason()), "$.reason");
}

#[test]
fn a_choice_tells_the_variants_apart() {
    let any = input::<Any>();
    let kind = any.member("kind").assume::<String>();
    assert_eq!(rule(&input::<Internal>().is_idle()), rule(&kind.eq("idle")));
    assert_eq!(rule(&input::<Adjacent>().is_failed()), rule(&kind.eq("failed")));
    assert_eq!(rule(&input::<External>().is_idle()), rule(&any.assume::<String>().eq("idle")));
    assert_eq!(rule(&input::<External>().is_moved()), rule(&any.member("moved").is_present()));
}
