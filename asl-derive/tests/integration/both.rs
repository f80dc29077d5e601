//! A struct that derives both `TaskParameters` and `StateData`: what a builder writes, a path reads.

use asl_dsl::call::TaskParameters as _;
use asl_dsl::prelude::*;
use asl_dsl::schema::Schema;
use serde_json::{Value, json};

use crate::support::{input, json, text};

#[derive(StateData, TaskParameters)]
struct Selected {
    job_name: Expr<String>,
    #[parameter(rename = "VolumeSizeInGB", range(1..=100))]
    volume_size_in_gb: Expr<i32>,
    /// How often it was tried.
    attempts: Option<Expr<i64>>,
    #[parameter(length(1..=2))]
    s3_uris: Expr<Vec<String>>,
    nested: Expr<Inner>,
    r#type: Option<Expr<String>>,
}

#[derive(StateData, TaskParameters)]
#[serde(rename_all = "kebab-case")]
struct Inner {
    is_there: Expr<bool>,
    #[serde(rename = "Total")]
    total: Expr<f64>,
}

/// The value at the end of a path of plain members.
fn find<'a>(data: &'a Value, path: &str) -> Option<&'a Value> {
    data.pointer(&path.trim_start_matches('$').replace('.', "/").replace("['", "/").replace("']", ""))
}

fn built() -> Value {
    let inner = Inner::builder().is_there(true).total(1.5).build();
    let selected = Selected::builder().job_name("job").volume_size_in_gb(5).s3_uris(["a"]).nested(inner);
    json::<Selected>(selected.attempts(3).r#type("t").build().into_expr())
}

#[test]
fn a_path_finds_what_the_builder_writes() {
    let data = built();
    let path = input::<Selected>();
    assert_eq!(find(&data, &text::<String>(&path.job_name())), Some(&json!("job")));
    assert_eq!(find(&data, &text::<i32>(&path.volume_size_in_gb())), Some(&json!(5.0)));
    assert_eq!(find(&data, &text::<Option<i64>>(&path.attempts())), Some(&json!(3.0)));
    assert_eq!(find(&data, &text::<Vec<String>>(&path.s3_uris())), Some(&json!(["a"])));
    assert_eq!(find(&data, &text::<bool>(&path.nested().is_there())), Some(&json!(true)));
    assert_eq!(find(&data, &text::<f64>(&path.nested().total())), Some(&json!(1.5)));
    assert_eq!(find(&data, &text::<Option<String>>(&path.r#type())), Some(&json!("t")));
}

#[test]
fn what_the_builder_writes_fits_the_schema_and_what_is_out_of_limits_does_not() {
    let schema = serde_json::from_str(&Schema::of::<Selected>().to_json()).unwrap();
    let data = built();
    assert!(jsonschema::is_valid(&schema, &data), "{schema}");
    for (name, value) in [
        ("VolumeSizeInGB", json!(0)),
        ("S3Uris", json!([])),
        ("S3Uris", json!(["a", "b", "c"])),
        ("Nested", json!({ "is-there": true })),
        ("JobName", json!(null)),
    ] {
        let mut data = data.clone();
        data[name] = value;
        assert!(!jsonschema::is_valid(&schema, &data), "{data}");
    }
}
