//! Tasks of real definitions: those that the service ran, and those that were published.
//!
//! The folder comes from `ASL_CORPUS`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_aws::check::{Mismatch, Severity};
use asl_aws::shape::{Kind, Member, Shape};
use asl_aws::{Call, CallError, sdk};
use asl_model::resource::Resource;
use asl_model::syntax::{self, Node, Object, json};

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

#[test]
fn what_published_tasks_select_is_in_the_result() {
    let mut paths = 0;
    for_each_task("published", |file, task| {
        let Some(resource) = task.get("Resource").and_then(Node::as_str) else { return };
        let resource = Resource::parse(resource).unwrap();
        let Some(result) = call(file, &resource).and_then(Call::result) else { return };
        let selector = task.get("ResultSelector").and_then(Node::as_object);
        for path in
            selector.into_iter().flat_map(Object::members).filter_map(|member| member.value().as_str())
        {
            let Some(steps) = path.strip_prefix("$.") else { continue };
            paths += 1;
            assert!(holds(result, steps), "{file}: {path}");
        }
    });
    println!("{paths} paths");
}

/// Whether a path of names, indices and `[*]` leads to something, as far as the shape says.
fn holds(shape: Shape<'_>, steps: &str) -> bool {
    let Some(end) = steps.find(|c: char| !c.is_ascii_alphanumeric()) else {
        return member(shape, steps).is_some();
    };
    let (name, rest) = steps.split_at(end);
    let rest = rest.trim_start_matches('.');
    let Some(shape) = (if name.is_empty() { Some(shape) } else { member(shape, name) }) else { return false };
    match (rest.strip_prefix('[').and_then(|rest| rest.split_once(']')), shape.kind()) {
        (_, Kind::Any) => true,
        (Some((_, rest)), Kind::List(list)) => {
            let rest = rest.trim_start_matches('.');
            rest.is_empty() || holds(list.element(), rest)
        }
        (Some(_), _) => false,
        (None, _) => holds(shape, rest),
    }
}

fn member<'d>(shape: Shape<'d>, name: &str) -> Option<Shape<'d>> {
    match shape.kind() {
        Kind::Any => Some(shape),
        Kind::Map(map) => Some(map.value()),
        Kind::Structure(structure) => structure.member(name).map(Member::shape),
        _ => None,
    }
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
            nodes.extend(members.iter().map(syntax::Member::value));
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
