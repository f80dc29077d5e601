//! The official test suite: a folder like `test/test-suite` of the repository `jsonata-js/jsonata`, whose path
//! is in the environment variable `JSONATA_TEST_SUITE`. The crate `jsonata-rs` ships a copy.

use std::fs;
use std::path::{Path, PathBuf};

use asl_model::jsonata::{Expression, analyze};
use serde_json::Value;

/// The cases below the folder, each with its expression; `None`, with a word about it, where there is none.
fn cases() -> Option<Vec<(PathBuf, String, Value)>> {
    let Ok(folder) = std::env::var("JSONATA_TEST_SUITE") else {
        println!("skipped: JSONATA_TEST_SUITE is not set");
        return None;
    };
    let mut cases = Vec::new();
    collect(Path::new(&folder), &mut cases);
    assert!(cases.len() > 1000, "{folder} holds only {} cases", cases.len());
    Some(cases)
}

fn collect(folder: &Path, cases: &mut Vec<(PathBuf, String, Value)>) {
    let mut paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.ends_with("datasets") {
            collect(&path, cases);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            // Some cases hold lone surrogates, which no Rust string can.
            let text = fs::read_to_string(&path).unwrap_or_default();
            let Ok(content) = serde_json::from_str::<Value>(&text) else { continue };
            let list = if let Value::Array(list) = content { list } else { vec![content] };
            for case in list {
                let expression = match (&case["expr"], &case["expr-file"]) {
                    (Value::String(expression), _) => expression.clone(),
                    (_, Value::String(file)) => fs::read_to_string(path.with_file_name(file)).unwrap(),
                    _ => continue,
                };
                cases.push((path.clone(), expression, case));
            }
        }
    }
}

#[test]
fn the_official_suite_is_read_as_far_as_it_is_right() {
    let Some(cases) = cases() else { return };
    let mut wrong = Vec::new();
    for (path, text, case) in &cases {
        let code = case["code"].as_str().or(case["error"]["code"].as_str()).unwrap_or_default();
        // The codes of syntax, without the one of what is read only when `$eval` runs.
        let is_expected =
            !code.starts_with("S0") || case["expr"].as_str().is_some_and(|e| e.contains("$eval"));
        let parsed = Expression::parse(text);
        if parsed.is_ok() != is_expected {
            wrong.push(format!(
                "{}: {code} {text}\n  {:?}",
                path.display(),
                parsed.as_ref().err().map(ToString::to_string)
            ));
        }
        if let Ok(expression) = &parsed {
            let _analysis = analyze(expression);
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
