//! The data that the workflows take, and strategies that generate it.

use std::collections::BTreeMap;

use asl_dsl::prelude::*;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

#[derive(StateData)]
pub(super) struct Order {
    pub(super) id: String,
    pub(super) count: i64,
    pub(super) index: i64,
    pub(super) ratio: f64,
    pub(super) flag: bool,
    #[serde(rename = "in")]
    pub(super) region: String,
    #[serde(rename = "total amount")]
    pub(super) total: f64,
    pub(super) due: Timestamp,
    pub(super) tags: Vec<String>,
    pub(super) lines: Vec<Line>,
    pub(super) grid: Vec<Vec<i64>>,
    pub(super) labels: BTreeMap<String, String>,
    pub(super) customer: Customer,
    pub(super) note: Option<String>,
    pub(super) receipt: Option<Any>,
    pub(super) kept: Option<Vec<String>>,
}

#[derive(StateData)]
pub(super) struct Line {
    pub(super) sku: String,
    pub(super) parts: Vec<String>,
}

#[derive(StateData)]
pub(super) struct Customer {
    pub(super) name: String,
    pub(super) summary: Option<Any>,
}

/// Texts that a language could stumble over: empty, quotes, what looks like code, beyond ASCII.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "",
            "a",
            "b",
            "it's",
            "\"",
            "\\",
            "{% $x %}",
            "{}",
            "$.a",
            "a-b",
            "eu-1",
            "EU",
            "ä",
            "日本",
            "😀",
            "a,b;,c",
            "null",
            "1",
            "2026-01-01T00:00:00Z",
            "line\nbreak",
            "`",
            "*",
        ])
        .prop_map(str::to_owned),
        "[a-c,;*-]{0,6}",
    ]
}

fn moments() -> impl Strategy<Value = String> {
    select(vec![
        "2026-01-01T00:00:00Z",
        "2026-01-01T01:00:00+01:00",
        "2026-01-01T00:00:00.000Z",
        "2025-12-31T23:59:59.999Z",
        "2030-06-01T12:00:00-05:00",
    ])
    .prop_map(str::to_owned)
}

fn lines() -> impl Strategy<Value = Vec<Value>> {
    let line = (texts(), vec(texts(), 0..3)).prop_map(|(sku, parts)| json!({"sku": sku, "parts": parts}));
    vec(line, 0..3)
}

/// Orders; what is optional may be missing.
pub(super) fn orders() -> impl Strategy<Value = Value> {
    let scalars = (texts(), -5_i64..6, 0_i64..3, -40_i32..40, any::<bool>(), texts(), -3_i32..4, moments());
    let lists =
        (vec(texts(), 0..4), lines(), vec(vec(-3_i64..4, 0..3), 0..3), btree_map("[a-z]", texts(), 0..3));
    let rest = (texts(), option::of(texts()), option::of(vec(texts(), 0..2)));
    (scalars, lists, rest).prop_map(|(scalars, (tags, lines, grid, labels), (name, note, kept))| {
        let (id, count, index, quarters, flag, region, halves, due) = scalars;
        let mut order = json!({
            "id": id, "count": count, "index": index, "ratio": f64::from(quarters) / 4.0, "flag": flag, "in": region,
            "total amount": f64::from(halves) / 2.0, "due": due, "tags": tags, "lines": lines, "grid": grid,
            "labels": labels, "customer": {"name": name},
        });
        if let Some(note) = note {
            order["note"] = note.into();
        }
        if let Some(kept) = kept {
            order["kept"] = kept.into();
        }
        order
    })
}
