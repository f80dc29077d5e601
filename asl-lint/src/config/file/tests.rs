use std::path::Path;

use schemars::{Schema, SchemaGenerator, json_schema};

use super::ConfigFile;
use super::raw::RawFile;
use crate::config::{Level, Preset, WorkflowType};
use crate::generated::assert_current;
use crate::rule::{Group, Rule};
use crate::rules;

/// The schema of levels by rule and group.
pub(super) fn levels_schema(generator: &mut SchemaGenerator) -> Schema {
    let level = generator.subschema_for::<Level>();
    let groups = Group::ALL.iter().map(|group| (group.as_str(), format!("The group: {}.", group.promise())));
    let rules = rules::all().map(|rule| (rule.name(), rule.summary().to_owned()));
    let property = |(name, description): (&str, String)| {
        let mut schema = level.clone();
        schema.insert("description".to_owned(), description.into());
        (name.to_owned(), schema.to_value())
    };
    let properties: serde_json::Map<String, serde_json::Value> = groups.chain(rules).map(property).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

#[test]
fn the_json_schema_is_current() {
    let schema = SchemaGenerator::default().into_root_schema_for::<RawFile>();
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/asl-lint.schema.json");
    assert_current(&path, &text);
}

#[test]
fn the_example_in_the_documentation_is_read() {
    let page = include_str!("../../../../docs/configuration.md");
    let (_, example) = page.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(errors(example), [""; 0]);
    let schema = SchemaGenerator::default().into_root_schema_for::<RawFile>().to_value();
    for key in schema["properties"].as_object().unwrap().keys() {
        assert!(example.contains(key.as_str()), "`{key}` is not in the example");
    }
}

/// The errors as `line: message`.
fn errors(text: &str) -> Vec<String> {
    let errors = ConfigFile::parse(text).err().unwrap_or_default();
    let line = |offset: usize| text.get(..offset).unwrap().lines().count().max(1);
    errors.iter().map(|error| format!("{}: {}", line(error.span.end()), error.kind)).collect()
}

#[test]
fn everything_that_is_wrong_is_said_with_a_suggestion() {
    for (text, expected) in [
        ("ruls = {}", "1: no key is called `ruls` here: did you mean `rules`?"),
        (
            "[[overrides]]\nfiles = []",
            "2: no key is called `files` here: there are `paths`, `rules` and `workflow-type`",
        ),
        (
            "[rules]\nuncaught-eror = \"deny\"",
            "2: no rule or group is called `uncaught-eror`: did you mean `uncaught-error`?",
        ),
        (
            "[rules]\nuncaught-error = \"dney\"",
            "2: `dney` is none of `allow`, `warn` and `deny`: did you mean `deny`?",
        ),
        ("[rules]\nuncaught-error = 1", "2: invalid type: integer `1`, expected a string"),
        (
            "preset = \"stict\"",
            "1: `stict` is none of `default`, `strict` and `service`: did you mean `strict`?",
        ),
        (
            "workflow-type = \"EXPRESS\"",
            "1: `EXPRESS` is none of `standard` and `express`: did you mean `express`?",
        ),
        (
            "exclude = [\"a\", \"[b\"]",
            "1: `[b` is no pattern of paths: unclosed character class; missing ']'",
        ),
        (
            "[[allowances]]\nrule = \"endless-loop\"\nfile = \"a\"\npointer = \"States\"",
            "4: `States` is no JSON pointer: it begins with `/`, as `/States/Pay`",
        ),
        (
            "[[allowances]]\nrule = \"suspicious\"\nfile = \"a\"\npointer = \"\"",
            "2: no rule or group is called `suspicious`",
        ),
        ("[[allowances]]\nrule = \"endless-loop\"\npointer = \"\"", "1: missing field `file`"),
        (
            "[results.\"charge\"]\nschema = \"../x.json\"",
            "2: `../x.json` leads out of the folder of this file",
        ),
        ("preset = ", "1: string values must be quoted, expected literal string"),
        ("preset = \"strict\"\npreset = \"service\"", "2: duplicate key"),
    ] {
        assert_eq!(errors(text), [expected], "{text}");
    }
    assert_eq!(errors("exclude = [\"[a\"]\n[rules]\nxx = \"deny\"\nyy = \"warn\"").len(), 3, "all in one go");
}

const FILE: &str = r#"
preset = "service"
workflow-type = "standard"
known-errors = ["Declined"]
exclude = ["generated/", "!generated/kept.asl.json"]
include = ["flows/*.json"]

[rules]
endless-loop = "deny"
suspicious = "warn"

[[overrides]]
paths = ["legacy/**"]
rules = { suspicious = "allow", correctness = "warn" }

[[overrides]]
paths = ["*.express.asl.json"]
workflow-type = "express"

[[allowances]]
rule = "endless-loop"
file = "./a.asl.json"
pointer = "/States/Poll"
reason = "an operator stops it"

[results."charge"]
schema = "schemas/charge.json"
"#;

/// The level of a rule for a path.
fn level(file: &ConfigFile, path: &str, rule: &str, preset: Option<Preset>) -> Level {
    file.config(path, preset).level(rules::find(rule).unwrap())
}

#[test]
fn a_rule_counts_before_its_group_and_a_path_before_all() {
    let file = ConfigFile::parse(FILE).unwrap();
    assert_eq!(level(&file, "a.asl.json", "unknown-field", None), Level::Deny);
    assert_eq!(level(&file, "a.asl.json", "uncaught-error", None), Level::Allow);
    assert_eq!(level(&file, "a.asl.json", "uncaught-error", Some(Preset::Default)), Level::Warn);
    assert_eq!(level(&file, "a.asl.json", "endless-loop", None), Level::Deny);
    assert_eq!(level(&file, "a.asl.json", "unknown-error-name", None), Level::Warn);
    assert_eq!(level(&file, "legacy/x/a.asl.json", "unknown-error-name", None), Level::Allow);
    assert_eq!(level(&file, "legacy/x/a.asl.json", "unknown-field", None), Level::Warn);
    let workflow_type = |path: &str| file.config(path, None).workflow_type();
    assert_eq!(workflow_type("a.asl.json"), Some(WorkflowType::Standard));
    assert_eq!(workflow_type("x/a.express.asl.json"), Some(WorkflowType::Express));
    assert!(file.config("a.asl.json", None).is_known_error("Declined"));
}

#[test]
fn paths_are_matched_as_git_does() {
    let file = ConfigFile::parse(FILE).unwrap();
    assert!(file.excludes("generated/a.asl.json") && file.excludes("x/generated/y/a.asl.json"));
    assert!(!file.excludes("generated.asl.json") && !file.excludes("../generated-x"));
    assert!(
        file.includes("flows/a.json") && !file.includes("flows/x/a.json") && !file.includes("x/flows/a.json")
    );
}

#[test]
fn allowances_belong_to_their_file() {
    let file = ConfigFile::parse(FILE).unwrap();
    assert_eq!(file.entries("a.asl.json").count(), 1);
    assert_eq!(file.entries("b.asl.json").count(), 0);
    let rule: &Rule = rules::find("endless-loop").unwrap();
    let config = file.config("a.asl.json", None);
    assert_eq!(config.allowances_of(rule, "/States/Poll").collect::<Vec<_>>(), [0]);
    assert_eq!(file.results()[0].path, "schemas/charge.json");
}
