//! Definitions from the wild, which are not part of the repository: `ASL_CORPUS` names their folder.

use std::path::{Path, PathBuf};

use asl_model::document::StateMachine;
use asl_model::value::Value;

/// A definition and the name of its file.
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The JSON definitions in these folders of the corpus; none, with a word about it, where there is no corpus.
pub(crate) fn definitions(folders: &[&str]) -> Vec<Definition> {
    let Some(root) = std::env::var_os("ASL_CORPUS") else {
        println!("skipped: ASL_CORPUS names no folder of definitions");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> =
        folders.iter().flat_map(|folder| json_files(&Path::new(&root).join(folder))).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no definition in {}", Path::new(&root).display());
    paths
        .into_iter()
        .map(|path| Definition {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            text: std::fs::read_to_string(&path).unwrap(),
        })
        .collect()
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

/// Definitions of other validators that they accept and that the language's reference does not.
pub(crate) const NOT_OURS: [(&str, &str); 3] = [
    ("asl-validator__task-intrisic-function.json", "an object of CloudFormation in place of an ARN"),
    ("cfn-lint__05-Test-functions.json", "parameters in place of credentials"),
    ("statelint__task-with-credentials.json", "credentials have `RoleArn`, not `roleArn`"),
];

#[test]
fn definitions_are_read_and_written_back_equal() {
    for Definition { name, text } in definitions(&["executed", "published", "peers/valid"]) {
        if NOT_OURS.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let machine = StateMachine::from_json(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for written in
            [machine.to_json(), machine.to_compact_json(), serde_json::to_string(&machine).unwrap()]
        {
            assert_eq!(json(&written), json(&text), "{name}");
            assert_eq!(spelling(&written), spelling(&text), "{name}: numbers");
        }
        assert_eq!(serde_json::from_str::<StateMachine>(&text).unwrap(), machine, "{name}");
        assert_eq!(StateMachine::from_value(text.parse().unwrap()).unwrap(), machine, "{name}");
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// The numbers as they are written, in the order of their keys.
fn spelling(text: &str) -> Vec<String> {
    fn collect(value: &Value, numbers: &mut Vec<String>) {
        match value {
            Value::Number(number) => numbers.push(number.to_string()),
            Value::Array(elements) => elements.iter().for_each(|element| collect(element, numbers)),
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                members.sort_by_key(|(key, _)| *key);
                for (_, value) in members {
                    collect(value, numbers);
                }
            }
            _ => {}
        }
    }
    let mut numbers = Vec::new();
    collect(&text.parse().unwrap(), &mut numbers);
    numbers
}
