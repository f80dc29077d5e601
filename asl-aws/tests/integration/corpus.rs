//! Tasks of real definitions: those that the service ran, and those that were published.
//!
//! The folder comes from `ASL_CORPUS`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_aws::check::{Mismatch, Severity};
use asl_aws::{Call, CallError, sdk};
use asl_model::resource::Resource;
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
        let Some(resource) = task.get("Resource").and_then(Node::as_str) else { return };
        let resource = Resource::parse(resource).unwrap();
        let Some(call) = call(file, &resource) else { return };
        calls += 1;
        let parameters = task.get("Parameters").or_else(|| task.get("Arguments"));
        for mismatch in parameters.map(|parameters| call.check(parameters)).unwrap_or_default() {
            report(file, mismatch);
        }
    });
    println!("{folder}: {calls} calls of services");
}

/// What a task calls; `None` where it is no service, a placeholder, or a service that has been shut down:
/// definitions stay published longer than services run.
fn call<'r>(file: &str, resource: &'r Resource) -> Option<Call<'r>> {
    match Call::of(resource) {
        Ok(call) => call,
        Err(CallError::Sdk(sdk::FindError::RetiredService { .. })) => None,
        Err(error) => panic!("{file}: {resource}: {error}"),
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
