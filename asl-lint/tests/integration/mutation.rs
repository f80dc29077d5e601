//! Definitions in which one thing about a service was broken, and how many of them are found for the right reason.
//!
//! The definitions are the documented pipelines of this repository and, where `ASL_CORPUS` names them, those that
//! were published or executed. What a service must have stands here as the developer guide has it, so that the
//! models do not judge themselves.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_lint::{Config, Level, Source, lint};
use serde_json::Value;

/// A definition with one mistake.
struct Mutant {
    mistake: &'static str,
    /// The rule that names it.
    rule: &'static str,
    /// Where it is named: at this pointer or within.
    pointer: String,
    text: String,
}

/// What calls must have.
const REQUIRED: &[(&str, &[&str])] = &[
    ("lambda:invoke", &["FunctionName"]),
    ("sqs:sendMessage", &["QueueUrl", "MessageBody"]),
    ("sns:publish", &["Message"]),
    ("dynamodb:getItem", &["TableName", "Key"]),
    ("dynamodb:putItem", &["TableName", "Item"]),
    ("dynamodb:updateItem", &["TableName", "Key"]),
    ("dynamodb:deleteItem", &["TableName", "Key"]),
    ("ecs:runTask", &["TaskDefinition"]),
    ("events:putEvents", &["Entries"]),
    ("glue:startJobRun", &["JobName"]),
    ("athena:startQueryExecution", &["QueryString"]),
    ("states:startExecution", &["StateMachineArn"]),
    ("apigateway:invoke", &["ApiEndpoint", "Method"]),
    ("batch:submitJob", &["JobName", "JobQueue", "JobDefinition"]),
    ("sagemaker:createTrainingJob", &["TrainingJobName", "RoleArn", "OutputDataConfig"]),
    (
        "sagemaker:createProcessingJob",
        &["ProcessingJobName", "ProcessingResources", "AppSpecification", "RoleArn"],
    ),
    ("sagemaker:createModel", &["ModelName"]),
    ("sagemaker:createEndpoint", &["EndpointName", "EndpointConfigName"]),
    ("sagemaker:createEndpointConfig", &["EndpointConfigName", "ProductionVariants"]),
];

#[test]
fn mistakes_about_services_are_found_for_the_right_reason() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (name, definition) in definitions() {
        let before = findings(&definition.to_string());
        for mutant in mutants(&definition) {
            let found = findings(&mutant.text).into_iter().any(|finding| {
                finding.0 == mutant.rule
                    && finding.1.starts_with(&mutant.pointer)
                    && !before.contains(&finding)
            });
            let (hits, all) = counts.entry(mutant.mistake).or_default();
            *all += 1;
            if found {
                *hits += 1;
            } else {
                missed.push(format!("{}: {} at {}", mutant.mistake, name, mutant.pointer));
            }
        }
    }
    for (mistake, (hits, all)) in &counts {
        println!("{mistake}: {hits} of {all} found");
    }
    for mutant in &missed {
        println!("missed: {mutant}");
    }
    assert!(counts.len() >= 6, "too few kinds of mistakes: {counts:?}");
    for (mistake, (hits, all)) in counts {
        assert!(hits * 100 >= all * 97, "{mistake}: {hits} of {all} found");
    }
}

/// Rule and pointer of everything of level deny or warn.
fn findings(text: &str) -> Vec<(&'static str, String)> {
    let source = Source::new("mutant.asl.json", text);
    let mut config = Config::default();
    config.set_level("reliability", Level::Warn).unwrap();
    let report = lint(&source, &config);
    let found = report.diagnostics().iter();
    found.map(|found| (found.rule().name(), found.label().pointer().to_owned())).collect()
}

fn definitions() -> Vec<(String, Value)> {
    let documented = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/documented");
    let mut folders = vec![documented];
    match env::var_os("ASL_CORPUS").map(PathBuf::from) {
        Some(corpus) => folders.extend([corpus.join("executed"), corpus.join("published")]),
        None => eprintln!("without the corpus: ASL_CORPUS names no folder"),
    }
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let value = serde_json::from_slice(&fs::read(&path).ok()?).ok()?;
        Some((path.file_name()?.to_string_lossy().into_owned(), value))
    };
    files.into_iter().filter_map(read).collect()
}

fn mutants(definition: &Value) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for pointer in tasks(definition) {
        let task = definition.pointer(&pointer).unwrap();
        let Some(resource) = task["Resource"].as_str().filter(|it| it.contains(":states:::")) else {
            continue;
        };
        if resource.contains("${") {
            continue;
        }
        let mut add = |mistake, rule, at: String, change: &dyn Fn(&mut Value)| {
            let mut changed = definition.clone();
            change(changed.pointer_mut(&pointer).unwrap());
            let text = changed.to_string();
            mutants.push(Mutant { mistake, rule, pointer: at, text });
        };
        let in_resource = || format!("{pointer}/Resource");
        add("misspelt action", "invalid-resource", in_resource(), &|task| {
            let (service, action) =
                resource.rsplit_once(':').filter(|it| it.1 != "2").unwrap_or((resource, ""));
            task["Resource"] = Value::from(format!("{service}:{}", swapped(action)));
        });
        add("misspelt pattern", "invalid-resource", in_resource(), &|task| {
            let call = resource.split(".sync").next().unwrap().trim_end_matches(".waitForTaskToken");
            task["Resource"] = Value::from(format!("{call}.snyc"));
        });
        if resource.contains("aws-sdk") {
            add("job through the SDK", "invalid-resource", in_resource(), &|task| {
                task["Resource"] =
                    Value::from(format!("{}.sync", resource.trim_end_matches(".waitForTaskToken")));
            });
        }
        for field in ["Parameters", "Arguments"] {
            for (mistake, rule, at, changed) in parameters(resource, &task[field]) {
                add(mistake, rule, format!("{pointer}/{field}{at}"), &|task| task[field] = changed.clone());
            }
        }
        if resource.ends_with(".waitForTaskToken") && task.to_string().contains("Task.Token") {
            add("no token", "missing-task-token", in_resource(), &|task| {
                let without = task.to_string().replace("$$.Task.Token", "$.token");
                let without = without.replace("$states.context.Task.Token", "$states.input.token");
                *task = serde_json::from_str(&without).unwrap();
            });
        }
    }
    let unchanged = definition.to_string();
    mutants.retain(|mutant| mutant.text != unchanged);
    mutants
}

type Change = (&'static str, &'static str, String, Value);

/// The parameters of a call with one mistake each.
fn parameters(resource: &str, parameters: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    let Some(members) = parameters.as_object() else { return changes };
    let call = resource.rsplit(":::").next().unwrap().split('.').next().unwrap();
    let required = REQUIRED.iter().find(|(name, _)| *name == call).map_or(&[][..], |(_, required)| required);
    for (key, value) in members {
        if key.contains("${") {
            continue;
        }
        let name = key.trim_end_matches(".$");
        let renamed = |to: String| {
            let mut members = members.clone();
            members.remove(key);
            let ending = key.strip_prefix(name).unwrap();
            members.insert(format!("{to}{ending}"), value.clone());
            (format!("/{to}{ending}"), Value::Object(members))
        };
        let (at, changed) = renamed(swapped(name));
        if at != format!("/{key}") {
            changes.push(("misspelt parameter", "unknown-parameter", at, changed));
        }
        let (at, changed) = renamed(miscased(name));
        changes.push(("miscased parameter", "unknown-parameter", at, changed));
        if required.contains(&name) {
            let mut members = members.clone();
            members.remove(key);
            let dropped = Value::Object(members.clone());
            changes.push(("dropped parameter", "missing-parameter", String::new(), dropped));
            members.insert(name.to_owned(), Value::Bool(true));
            if name != "Message" && name != "MessageBody" {
                changes.push((
                    "wrong type",
                    "wrong-parameter-type",
                    format!("/{name}"),
                    Value::Object(members),
                ));
            }
        }
    }
    changes
}

/// The pointers of the Tasks.
fn tasks(definition: &Value) -> Vec<String> {
    let mut tasks = Vec::new();
    let mut open = vec![(String::new(), definition)];
    while let Some((pointer, value)) = open.pop() {
        if value["Type"] == "Task" && pointer.contains("/States/") {
            tasks.push(pointer.clone());
        }
        if let Some(members) = value.as_object() {
            let child = |key: &String| format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
            open.extend(members.iter().map(|(key, value)| (child(key), value)));
        }
        if let Some(elements) = value.as_array() {
            let children = elements.iter().enumerate();
            open.extend(children.map(|(index, value)| (format!("{pointer}/{index}"), value)));
        }
    }
    tasks.sort();
    tasks
}

/// A word as the services' own APIs often write it.
fn miscased(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A word with two letters in the middle the other way round, or one of them twice where they are alike.
fn swapped(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let end = word.find('.').unwrap_or(letters.len());
    let middle = end / 2;
    match letters.get(middle.saturating_sub(1)..=middle) {
        Some([a, b]) if a == b => letters.insert(middle, *a),
        Some(_) if middle > 0 => letters.swap(middle - 1, middle),
        _ => letters.push('x'),
    }
    letters.into_iter().collect()
}
