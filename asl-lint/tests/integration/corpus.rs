//! Real definitions, from the folder that the environment variable `ASL_CORPUS` names.
//!
//! Its `index.json` says what the service did with each of them.

use std::path::PathBuf;
use std::{env, fs};

use asl_lint::{Applicability, Config, Diagnostic, Level, Source, fix, lint};
use serde_json::Value;

/// A definition and what is known about it.
struct Entry {
    file: String,
    text: String,
    facts: Value,
}

impl Entry {
    /// The findings of level deny, or of the group `correctness`.
    fn faults(&self) -> Vec<Found> {
        let source = Source::new(&self.file, &self.text);
        let report = lint(&source, &Config::default());
        let is_fault = |found: &&Diagnostic| {
            found.level() == Level::Deny || found.rule().group().as_str() == "correctness"
        };
        report.diagnostics().iter().filter(is_fault).map(Found::new).collect()
    }
}

/// A finding, without what it borrows.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    rule: &'static str,
    group: &'static str,
    code: Option<&'static str>,
    pointer: String,
    message: String,
}

impl Found {
    fn new(diagnostic: &Diagnostic) -> Self {
        Self {
            rule: diagnostic.rule().name(),
            group: diagnostic.rule().group().as_str(),
            code: diagnostic.code().map(asl_lint::ServiceCode::as_str),
            pointer: diagnostic.label().pointer().to_owned(),
            message: diagnostic.message().to_owned(),
        }
    }
}

/// The definitions of a folder of the corpus; `None`, with a word about it, where there is no corpus.
fn corpus(folder: &str) -> Option<Vec<Entry>> {
    let Some(root) = env::var_os("ASL_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: ASL_CORPUS names no folder");
        return None;
    };
    let index: Value = serde_json::from_slice(&fs::read(root.join("index.json")).unwrap()).unwrap();
    let facts = index.as_array().unwrap().iter();
    let entries = facts.filter_map(|facts| {
        let file = facts["file"].as_str().unwrap();
        file.starts_with(folder).then(|| Entry {
            file: file.to_owned(),
            text: fs::read_to_string(root.join(file)).unwrap(),
            facts: facts.clone(),
        })
    });
    Some(entries.collect())
}

#[test]
fn what_the_service_executed_is_correct() {
    for entry in corpus("executed/").into_iter().flatten() {
        let succeeded = entry.facts["executions_ended"]
            .as_array()
            .is_some_and(|ends| ends.iter().any(|end| end == "SUCCEEDED"));
        let wrong: Vec<Found> = entry.faults();
        let wrong: Vec<&Found> =
            wrong.iter().filter(|found| succeeded || found.group == "correctness").collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", entry.file);
    }
}

/// Verdicts that no rule gives yet, and why.
const OTHER_VERDICTS: &[(&str, &str)] = &[
    ("creation_error", "the workflow type is not looked at yet"),
    ("ILLEGAL_WFTT", "the workflow type is not looked at yet"),
    ("NOT_A_DEF", "the recording has lost the text that was no definition"),
];

#[test]
fn verdicts_of_the_service_are_found_at_their_place_with_their_code() {
    for mut entry in corpus("verdicts/").into_iter().flatten() {
        let recording: Value = serde_json::from_str(&entry.text).unwrap();
        entry.text = serde_json::to_string_pretty(&recording["definition"]).unwrap();
        let faults = entry.faults();
        let message = entry.facts["message"].as_str().unwrap();
        let (code, place) = (code(message), place(message));
        let is_given = |found: &Found| {
            found.code == code && place.as_ref().is_none_or(|place| found.pointer.starts_with(place))
        };
        let other = OTHER_VERDICTS.iter().find(|(part, _)| entry.file.contains(part));
        let expected = code.is_some() && other.is_none();
        assert_eq!(faults.iter().any(is_given), expected, "{}: {message}: {faults:#?}", entry.file);
        if other.is_none() && !expected {
            assert_eq!(faults, [], "{}", entry.file);
        }
    }
}

/// The service's code in one of its messages.
fn code(message: &str) -> Option<&str> {
    let is_code =
        |word: &&str| word.contains('_') && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    message.split([' ', ':', '\'']).find(is_code)
}

/// The JSON pointer of the place in one of its messages, which it writes as `/States/A/Choices[0]`.
fn place(message: &str) -> Option<String> {
    let (_, place) = message.rsplit_once(" /")?;
    let place = place.trim_end_matches('\'').replace('[', "/").replace(']', "");
    Some(if place.is_empty() { place } else { format!("/{place}") })
}

/// Published definitions that are no definitions without what stands around them, and why.
const CUT_OUT: &[(&str, &str)] = &[
    ("YouKnowTranscribeStateMachine", "`Resource` is a function of the template that it was cut out of"),
    ("Resources.UpdateTableStateMachine", "an ARN is a function of the template that it was cut out of"),
];

/// Faults that published definitions really have: the rule, and why it is right.
const PUBLISHED_FAULTS: &[(&str, &str, &str)] =
    &[("lookout-for-vision-inference", "retired-service", "AWS has shut Lookout for Vision down")];

#[test]
fn published_definitions_have_no_faults_but_those_that_are_known() {
    let is_whole = |entry: &Entry| !CUT_OUT.iter().any(|(part, _)| entry.file.contains(part));
    for entry in corpus("published/").into_iter().flatten().filter(is_whole) {
        let is_known = |found: &Found| {
            PUBLISHED_FAULTS.iter().any(|(part, rule, _)| entry.file.contains(part) && found.rule == *rule)
        };
        let faults: Vec<Found> = entry.faults().into_iter().filter(|found| !is_known(found)).collect();
        assert_eq!(faults, [], "{}", entry.file);
    }
}

/// What other validators take and we do not, and why.
const REFUSED: &[(&str, &str)] = &[
    ("on-valid-states_2", "`MaxConcurrency` is all of `$states`"),
    (
        "asls__Does-not-show-diagnostics-for-valid-Intrinsic-Functions_2",
        "`ResultSelector` reads what `lambda:invoke` does not give",
    ),
    ("containing-ASL-Improvements", "`ResultSelector` reads what `lambda:invoke` does not give"),
    ("asl-validator__task-intrisic-function", "`Resource` is an unresolved CloudFormation function"),
    ("asl-validator__task-timeout-jsonata", "`swf` is called by no ARN"),
    ("asls__Does-not-show-diagnostics-for-valid-JSON-paths_2", "a callback gets no token"),
    ("statelint__backoff-with", "`foo:bar` is no ARN"),
    ("statelint__states-", "`foo:bar` is no ARN"),
    ("statelint__task-with", "`foo:bar` is no ARN"),
    ("cfn-lint__05-Test-functions", "`Credentials` has no `RoleArn`"),
    (
        "asl-validator__map-noconfig",
        "the service takes an `ItemReader` in an inline Map, and fails the execution",
    ),
    ("asls__does-not-show-diagnostic-error-on-valid-states.json", "a catcher has no `$states.result`"),
    ("statelint__pass-with-io-path-context-object", "the context object has no such fields"),
];

/// What other validators refuse and no rule of ours does yet, or ever, and why.
const NOT_REFUSED: &[(&str, &str)] = &[
    ("cfn-lint__10-Valid-string-json", "placeholders are unknown, whatever stands around them"),
    ("asl-validator__jsonata-surround-syntax-no-spaces", "no space is needed inside of `{% %}`"),
    ("ResultWriter", "`OutputType` may well have a default"),
];

#[test]
fn other_validators_agree_but_where_we_know_better() {
    for entry in corpus("peers/").into_iter().flatten() {
        let known = |list: &[(&str, &str)]| list.iter().any(|(part, _)| entry.file.contains(part));
        let is_valid = entry.facts["expected"] == "valid";
        let expected = if is_valid { known(REFUSED) } else { !known(NOT_REFUSED) };
        let faults = entry.faults();
        assert_eq!(!faults.is_empty(), expected, "{}: {:?}: {faults:#?}", entry.file, entry.facts["reason"]);
    }
}

#[test]
fn fixes_of_real_definitions_do_no_harm() {
    for entry in corpus("").into_iter().flatten() {
        for most in [Applicability::Safe, Applicability::Unsafe] {
            assert_harmless(&entry.file, &entry.text, most);
        }
    }
}

/// What fixes leave has no fault that was not there, and fixing it again changes nothing.
pub(crate) fn assert_harmless(name: &str, text: &str, most: Applicability) {
    let source = Source::new(name, text);
    let fixed = fix(&source, &Config::default(), most);
    let denied = |source: &Source| lint(source, &Config::default()).count(Level::Deny);
    assert!(fixed.is_finished(), "{name}: {text}");
    assert!(denied(fixed.source()) <= denied(&source), "{name}: {text}");
    assert_eq!(fix(fixed.source(), &Config::default(), most).applied(), 0, "{name}: {text}");
}
