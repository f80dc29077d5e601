//! The definitions of a corpus whose folder is in the environment variable `ASL_CORPUS`: what the real service
//! accepted and executed is read and has no fault, what it refused has one.

use std::fs;
use std::path::Path;

use asl_model::jsonata::{Expression, analyze, delimited};
use serde_json::Value;

/// The files of a folder of the corpus, with their names; `None`, with a word about it, where there is none.
fn files(folder: &str) -> Option<Vec<(String, Value)>> {
    let Ok(corpus) = std::env::var("ASL_CORPUS") else {
        println!("skipped: ASL_CORPUS is not set");
        return None;
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new(&corpus).join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let Ok(value) = serde_json::from_str(&fs::read_to_string(&path).unwrap()) else { continue };
        files.push((path.file_name().unwrap().to_string_lossy().into_owned(), value));
    }
    files.sort_by(|(left, _), (right, _)| left.cmp(right));
    Some(files)
}

/// Every expression in the strings of a value.
fn expressions(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            if let Ok(Some(span)) = delimited(text) {
                found.push(span.text(text).unwrap().to_owned());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| expressions(item, found)),
        Value::Object(members) => members.values().for_each(|member| expressions(member, found)),
        _ => {}
    }
}

/// What is wrong with an expression, as `start..end message`.
fn wrong_with(text: &str) -> Vec<String> {
    match Expression::parse(text) {
        Err(error) => vec![format!("{:?} {error}", error.span().range())],
        Ok(expression) => {
            let analysis = analyze(&expression);
            analysis.faults().iter().map(|fault| format!("{:?} {fault}", fault.span().range())).collect()
        }
    }
}

#[test]
fn what_the_service_executed_has_no_fault() {
    let Some(files) = files("executed") else { return };
    let mut count = 0;
    for (name, definition) in &files {
        let mut found = Vec::new();
        expressions(definition, &mut found);
        count += found.len();
        for text in found {
            assert_eq!(wrong_with(&text), [""; 0], "{name}: {text}");
        }
    }
    println!("{count} expressions");
    assert!(count > 50, "only {count} expressions were found");
}

#[test]
fn what_the_service_refused_has_a_fault() {
    let Some(files) = files("verdicts") else { return };
    for (name, verdict) in &files {
        let diagnostics = verdict["expect"]["diagnostics"].as_array().into_iter().flatten();
        for diagnostic in diagnostics {
            let code = diagnostic["code"].as_str().unwrap();
            if !matches!(code, "INVALID_JSONATA_EXPRESSION" | "UNSUPPORTED_JSONATA_EXPRESSION") {
                continue;
            }
            let message = diagnostic["message"].as_str().unwrap();
            if message.contains("does not exist") {
                // Whether `$states.result` exists depends on the field.
                continue;
            }
            let location = diagnostic["location"].as_str().unwrap();
            let mut found = Vec::new();
            expressions(verdict["definition"].pointer(location).unwrap(), &mut found);
            let faults = found.iter().flat_map(|text| wrong_with(text)).collect::<Vec<_>>();
            println!("{name}: {found:?} {message}\n  {faults:?}");
            assert_eq!(faults.len(), 1, "{name}: {found:?} {message}");
        }
    }
}
