//! `#[derive(StateData)]`

use std::collections::BTreeMap;
use std::time::Duration;

use asl_dsl::data::{Accepts, Extends, LeafPaths, StateData};
use asl_dsl::prelude::*;

use crate::support::{input, json, text};

#[derive(StateData)]
#[serde(rename_all = "PascalCase")]
struct PipelineInput {
    training_job_name: String,
    #[serde(rename = "URL")]
    url: String,
    nested: Nested,
    list: Vec<Nested>,
    map: BTreeMap<String, Nested>,
    optional: Option<Nested>,
    r#type: String,
}

#[derive(StateData)]
struct Nested {
    #[serde(rename(serialize = "a b", deserialize = "c"))]
    value: i64,
}

#[test]
fn a_path_leads_to_the_member_as_it_is_called_in_the_data() {
    let input = input::<PipelineInput>();
    assert_eq!(text::<String>(&input.training_job_name()), "$.TrainingJobName");
    assert_eq!(text::<String>(&input.url()), "$.URL");
    assert_eq!(text::<String>(&input.r#type()), "$.Type");
    assert_eq!(text::<i64>(&input.nested().value()), "$.Nested['a b']");
    assert_eq!(text::<i64>(&input.list().at(1).value()), "$.List[1]['a b']");
    assert_eq!(text::<i64>(&input.map().get("k").value()), "$.Map.k['a b']");
    assert_eq!(text::<i64>(&input.optional().assume_present().value()), "$.Optional['a b']");
}

#[derive(StateData)]
struct Lenient {
    #[serde(default)]
    threshold: f64,
    #[serde(default = "none", skip_deserializing)]
    already_optional: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(serialize_with = "in_seconds")]
    timeout: Duration,
    #[serde(skip)]
    _internal: Duration,
    #[serde(skip_serializing)]
    _secret: Duration,
}

#[derive(StateData)]
#[serde(default)]
struct Optional {
    threshold: f64,
}

#[test]
fn a_member_that_may_be_missing_is_optional_and_one_of_unknown_form_may_be_anything() {
    let input = input::<Lenient>();
    assert_eq!(text::<Option<f64>>(&input.threshold()), "$.threshold");
    assert_eq!(text::<Option<f64>>(&input.already_optional()), "$.already_optional");
    assert_eq!(text::<Option<Vec<String>>>(&input.tags()), "$.tags");
    assert_eq!(text::<Any>(&input.timeout()), "$.timeout");
    assert_eq!(text::<Option<f64>>(&crate::support::input::<Optional>().threshold()), "$.threshold");
}

macro_rules! cases {
    ($($case:literal $name:ident: $field:literal $variant:literal;)*) => {
        $(
            mod $name {
                use asl_dsl::prelude::*;

                #[derive(StateData)]
                #[serde(rename_all = $case)]
                pub(super) struct Data {
                    pub(super) input_2_url: String,
                }

                #[derive(StateData)]
                #[serde(rename_all = $case)]
                pub(super) enum Text {
                    NotFoundS3,
                }
            }
        )*

        #[test]
        fn names_are_written_in_every_case_of_serde() {
            $(
                let path = input::<$name::Data>().input_2_url();
                assert_eq!(path.raw().to_string().trim_matches(['$', '.', '[', ']', '\'']), $field);
                assert_eq!(json::<$name::Text>($name::Text::NotFoundS3), $variant);
            )*
        }
    };
}

// What serde_derive 1.0.229 writes.
cases! {
    "lowercase" lower: "input_2_url" "notfounds3";
    "UPPERCASE" upper: "INPUT_2_URL" "NOTFOUNDS3";
    "PascalCase" pascal: "Input2Url" "NotFoundS3";
    "camelCase" camel: "input2Url" "notFoundS3";
    "snake_case" snake: "input_2_url" "not_found_s3";
    "SCREAMING_SNAKE_CASE" screaming_snake: "INPUT_2_URL" "NOT_FOUND_S3";
    "kebab-case" kebab: "input-2-url" "not-found-s3";
    "SCREAMING-KEBAB-CASE" screaming_kebab: "INPUT-2-URL" "NOT-FOUND-S3";
}

#[derive(StateData)]
struct Order {
    id: String,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

#[derive(StateData)]
struct PaidOrder {
    #[serde(flatten)]
    order: Order,
    #[serde(rename = "Receipt")]
    receipt: Receipt,
}

#[derive(StateData)]
struct With<I, R> {
    result: R,
    #[serde(flatten)]
    input: I,
}

#[derive(StateData)]
struct Open {
    #[serde(flatten)]
    rest: BTreeMap<String, String>,
    #[serde(flatten)]
    other: Any,
    #[serde(rename = "rest")]
    id: String,
}

fn accepts<T: Accepts<D>, D>() {}

fn member<E: Extends<I, R>, I, R>() -> &'static str {
    E::MEMBER
}

#[test]
fn flattened_members_stand_in_the_same_object() {
    assert_eq!(text::<String>(&input::<PaidOrder>().order().id()), "$.id");
    assert_eq!(text::<String>(&input::<PaidOrder>().receipt().number()), "$.Receipt.number");
    assert_eq!(text::<String>(&input::<Open>().rest().get("k")), "$.k");
    assert_eq!(text::<String>(&input::<Open>().id()), "$.rest");
}

#[test]
fn a_type_takes_itself_and_what_flattens_it() {
    accepts::<Order, Order>();
    accepts::<Order, PaidOrder>();
    accepts::<Any, PaidOrder>();
    accepts::<With<Order, Receipt>, With<Order, Receipt>>();
}

#[test]
fn one_flattened_field_and_another_one_extend() {
    assert_eq!(member::<PaidOrder, Order, Receipt>(), "Receipt");
    assert_eq!(member::<With<Order, Receipt>, Order, Receipt>(), "result");
}

#[derive(StateData)]
struct Page<T, const SIZE: usize = 10>
where
    T: Clone,
{
    items: Vec<T>,
    next: Option<T>,
}

#[derive(StateData)]
struct Tree {
    children: Vec<Self>,
    by_name: BTreeMap<String, Self>,
}

#[test]
fn generic_and_recursive_types_have_paths() {
    let page = input::<Page<String>>();
    assert_eq!(text::<String>(&page.items().at(0)), "$.items[0]");
    assert_eq!(text::<Option<String>>(&page.next()), "$.next");
    assert_eq!(text::<Tree>(&input::<Tree>().children().at(0).by_name().get("x")), "$.children[0].by_name.x");
}

#[derive(StateData)]
struct JobName(String);

#[derive(StateData)]
#[serde(transparent)]
struct Inner {
    order: Order,
}

#[derive(StateData)]
#[serde(into = "Order")]
struct Written {
    parts: (u8, u8),
}

#[derive(StateData)]
struct Nothing;

#[test]
fn a_type_that_is_written_as_another_has_the_paths_of_that() {
    fn leaf<T: StateData<Paths = LeafPaths>>() {}
    leaf::<JobName>();
    leaf::<Nothing>();
    assert_eq!(text::<String>(&input::<Inner>().id()), "$.id");
    assert_eq!(text::<String>(&input::<Written>().id()), "$.id");
}
