//! The paths, intrinsic functions and payload templates of definitions from the wild, which are not part of
//! the repository: `ASL_CORPUS` names their folder.

use asl_model::intrinsic::Intrinsic;
use asl_model::path::{JsonPath, ReferencePath};
use asl_model::syntax::{Node, json};
use asl_model::template::{self, Meaning};

use crate::corpus::{Definition, definitions};

/// What is wrong with the expressions of the definitions in a folder, as `file pointer message`.
fn faults(folder: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for Definition { name, text } in definitions(&[folder]) {
        let parsed = json::parse(&text);
        let Some(definition) = parsed.root() else { continue };
        let definition = definition.get("definition").unwrap_or(definition);
        let mut found = Vec::new();
        machine(definition, language(definition, true), &mut found);
        let name = name.trim_end_matches(".json");
        faults.extend(found.into_iter().map(|fault| format!("{name} {fault}")));
    }
    faults
}

/// Whether the query language is JSONPath.
fn language(node: &Node<'_>, inherited: bool) -> bool {
    node.get("QueryLanguage").and_then(Node::as_str).map_or(inherited, |language| language == "JSONPath")
}

fn machine(machine: &Node<'_>, is_json_path: bool, faults: &mut Vec<String>) {
    let Some(states) = machine.get("States").and_then(Node::as_object) else { return };
    for member in states.members() {
        let node = member.value();
        if language(node, is_json_path) {
            fields(node, faults);
        }
        for branch in node.get("Branches").and_then(Node::as_array).unwrap_or_default() {
            self::machine(branch, is_json_path, faults);
        }
        for processor in ["ItemProcessor", "Iterator"].into_iter().filter_map(|key| node.get(key)) {
            self::machine(processor, is_json_path, faults);
        }
    }
}

/// The templates and paths among the fields of a state, catcher, choice rule or reader.
fn fields(node: &Node<'_>, faults: &mut Vec<String>) {
    for member in node.as_object().unwrap().members() {
        let (key, value) = (member.key().name(), member.value());
        match key {
            "Parameters" | "ItemSelector" | "ResultSelector" | "Assign" | "BatchInput" | "Credentials" => {
                faults.extend(template_faults(value).into_iter().map(|fault| format!("{key}{fault}")));
            }
            "ItemReader" | "ItemBatcher" | "ResultWriter" | "ReaderConfig" | "Not" => fields(value, faults),
            "Catch" | "Choices" | "And" | "Or" => {
                value.as_array().unwrap().iter().for_each(|element| fields(element, faults));
            }
            _ => faults.extend(path_fault(key, value).map(|fault| format!("{key} {fault}"))),
        }
    }
}

fn template_faults(template: &Node<'_>) -> Vec<String> {
    let template = template::payload(template);
    let errors = template.errors().iter().map(|error| format!("{} {error}", error.pointer()));
    let problems = template.leaves().iter().flat_map(|leaf| {
        let problems = match leaf.meaning() {
            Meaning::Intrinsic(intrinsic) => intrinsic.problems(),
            _ => Vec::new(),
        };
        problems.into_iter().map(|problem| format!("{} {problem}", leaf.pointer()))
    });
    errors.chain(problems).collect()
}

fn path_fault(key: &str, value: &Node<'_>) -> Option<String> {
    let text = value.as_known_str()?;
    match key {
        "InputPath" | "OutputPath" | "Variable" => JsonPath::parse(text).err().map(|error| error.to_string()),
        "ErrorPath" | "CausePath" if text.starts_with("States.") => {
            Intrinsic::parse(text).err().map(|error| error.to_string())
        }
        _ if key.ends_with("Path") => ReferencePath::parse(text).err().map(|error| error.to_string()),
        _ => None,
    }
}

#[test]
fn what_the_service_or_another_validator_accepts_has_no_faults() {
    for folder in ["executed", "published", "peers/valid"] {
        assert_eq!(faults(folder), [""; 0], "{folder}");
    }
}

/// Definitions that the service or another validator refuses for an expression, and where it stands.
const REFUSED: [(&str, &[&str]); 12] = [
    (
        "scenarios__base_scenarios__illegal_escapes-ESCAPE_SEQUENCES_ILLEGAL_INTRINSIC_FUNCTION_2",
        &["Parameters/parsed.$"],
    ),
    ("asl-validator__choice-state-variable", &["Variable"]),
    ("asl-validator__duplicate-fields-nested", &["Parameters/slackMessage/blocks/0/text/type.$"]),
    ("asl-validator__json-path", &["ResultPath", "ResultPath", "ResultPath", "ResultPath"]),
    ("asl-validator__payload-template.asl", &["Parameters/lorem.$"]),
    ("asls__Fail-state-ErrorPath-JSONPath-invalid", &["ErrorPath"]),
    ("asls__Fail-state-ErrorPath-and-CausePath-JSONPath-invalid", &["ErrorPath", "CausePath"]),
    (
        "asls__Shows-diagnostics-for-invalid-Intrinsic-Functions",
        &[
            "Parameters/Payload/Input1.$",
            "Parameters/Payload/Input2.$",
            "Parameters/Payload/Input3.$",
            "Parameters/Payload/Input4.$",
            "Parameters/Payload/Input5.$",
            "Parameters/Payload/Input6.$",
            "Parameters/Payload/Input7.$",
        ],
    ),
    (
        "asls__Shows-diagnostics-for-invalid-JSON-paths_2",
        &[
            "ResultSelector/prop2/model.$",
            "ResultSelector/prop2/someProp/nested_model.$",
            "ResultSelector/prop2/someProp/nested_token.$",
            "ResultSelector/Qualifier.$",
        ],
    ),
    ("statelint__invalid-function-invocation", &["ResultSelector/abc.$"]),
    (
        "statelint__parameter-path-problems",
        &[
            "Parameters/bad1.$",
            "Parameters/bad2.$",
            "Parameters/f3/bad3.$",
            "Parameters/f3/f5/1/f7/bad4.$",
            "Parameters/bad5.$",
        ],
    ),
    (
        "wmfs-statelint__parameter-path-problems",
        &["Parameters/bad1.$", "Parameters/bad2.$", "Parameters/f3/bad3.$", "Parameters/f3/f5/1/f7/bad4.$"],
    ),
];

#[test]
fn what_is_refused_for_its_expressions_has_faults_at_those_places_only() {
    let found = [faults("verdicts"), faults("peers/invalid")].concat();
    if found.is_empty() {
        return;
    }
    let places: Vec<_> =
        found.iter().map(|fault| fault.splitn(3, ' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let expected: Vec<_> = REFUSED
        .iter()
        .flat_map(|(file, places)| places.iter().map(move |place| format!("{file} {place}")))
        .collect();
    assert_eq!(places, expected);
}
