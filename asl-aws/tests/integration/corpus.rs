//! Tasks of real definitions: those that the service ran, and those that were published.
//!
//! The folder comes from `ASL_CORPUS`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_aws::check::{Mismatch, Severity};
use asl_aws::{Call, sdk};
use asl_model::syntax::{Member, Node, Object, json};

#[test]
fn tasks_that_the_service_ran_are_understood_and_right() {
    for_each_mismatch("executed", |file, mismatch| panic!("{file}: {mismatch}"));
}

#[test]
fn published_tasks_are_understood_and_without_errors() {
    for_each_mismatch("published", |file, mismatch| {
        assert_ne!(mismatch.severity(), Severity::Error, "{file}: {mismatch}");
        println!("{file}: {mismatch}");
    });
}

fn for_each_mismatch(folder: &str, report: impl Fn(&str, Mismatch<'_>)) {
    let mut calls = 0;
    for_each_task(folder, |file, task| {
        let Some(call) = call(file, task) else { return };
        calls += 1;
        let parameters = task.get("Parameters").or_else(|| task.get("Arguments"));
        for mismatch in parameters.map(|parameters| call.check(parameters)).unwrap_or_default() {
            report(file, mismatch);
        }
    });
    println!("{folder}: {calls} calls of services");
}

/// What a task calls; `None` where it is a function, an activity or a placeholder.
fn call<'t>(file: &str, task: &'t Node<'_>) -> Option<Call<'t>> {
    let resource = task.get("Resource")?.as_known_str()?;
    let mut parts = resource.splitn(6, ':').skip(2);
    let (service, rest) = (parts.next()?, parts.nth(2)?);
    if service != "states" || rest.starts_with("activity:") {
        return None;
    }
    let (sdk, rest) = rest.strip_prefix("aws-sdk:").map_or((false, rest), |rest| (true, rest));
    let (service, action) = rest.split_once(':').unwrap();
    let (action, suffix) = action.split_once('.').unwrap_or((action, ""));
    if !sdk {
        return Some(
            Call::optimized(service, action, suffix).unwrap_or_else(|error| panic!("{file}: {error}")),
        );
    }
    match Call::sdk(service, action, suffix) {
        Ok(call) => Some(call),
        // Definitions stay published longer than services run.
        Err(sdk::FindError::RetiredService { .. }) => None,
        Err(error) => panic!("{file}: {error}"),
    }
}

fn for_each_task(folder: &str, mut check: impl FnMut(&str, &Node<'_>)) {
    for path in files(folder) {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_name().unwrap().to_string_lossy();
        let parsed = json::parse(&text);
        let mut nodes = parsed.root().into_iter().collect::<Vec<_>>();
        while let Some(node) = nodes.pop() {
            if node.get("Type").and_then(Node::as_str) == Some("Task") {
                check(&file, node);
            }
            nodes.extend(node.as_array().unwrap_or_default());
            let members = node.as_object().map(Object::members).unwrap_or_default();
            nodes.extend(members.iter().map(Member::value));
        }
    }
}

/// The JSON files of a folder of the corpus, sorted.
fn files(folder: &str) -> Vec<PathBuf> {
    let Some(corpus) = env::var_os("ASL_CORPUS") else {
        eprintln!("skipped: ASL_CORPUS names no folder of definitions");
        return Vec::new();
    };
    let entries = fs::read_dir(Path::new(&corpus).join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files = paths
        .filter(|path| path.extension().is_some_and(|it| it != "yaml" && it != "yml"))
        .collect::<Vec<_>>();
    files.sort();
    files
}
