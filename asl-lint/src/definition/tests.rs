use asl_model::field::ObjectKind::{Branch, Catcher, Credentials, Parallel, Pass, StateMachine, Task};
use asl_model::field::QueryLanguage;
use asl_model::syntax::json;

use super::{Definition, Target};

/// Looks at a text and asks something about it.
fn with<T>(text: &str, ask: impl FnOnce(&Definition<'_>) -> T) -> T {
    let parsed = json::parse(text);
    ask(&Definition::new(parsed.root()))
}

#[test]
fn every_object_of_the_language_is_found_in_the_order_of_the_text() {
    let text = r#"{"StartAt": "A", "States": {
        "A": {"Type": "Parallel", "Branches": [{"States": {"B": {"Type": "Pass", "Parameters": {"States": {}}}}}],
              "Catch": [{"ErrorEquals": ["E"], "Next": "C"}]},
        "C": {"Type": "Task", "Credentials": {"RoleArn": "x"}},
        "D": {"Type": "Unknown", "Branches": [{}]}}}"#;
    let kinds = with(text, |found| found.sites().iter().map(|site| site.kind).collect::<Vec<_>>());
    assert_eq!(kinds, [StateMachine, Parallel, Branch, Pass, Catcher, Task, Credentials]);
    let names =
        with(text, |found| found.states().iter().map(|s| s.name.unwrap().to_owned()).collect::<Vec<_>>());
    assert_eq!(names, ["A", "B", "C", "D"]);
}

#[test]
fn a_machine_in_jsonata_hands_its_language_down_and_a_map_does_not() {
    let languages = |text: &str| {
        with(text, |found| {
            let states = found.states().iter().filter_map(|state| found.site_of(state));
            states.map(|site| site.language).collect::<Vec<_>>()
        })
    };
    let map = |top: &str, map: &str| {
        format!(
            r#"{{{top}"States": {{"A": {{"Type": "Map",{map} "ItemProcessor": {{"States": {{"B": {{"Type": "Pass"}}}}}}}}}}}}"#
        )
    };
    let (json_path, jsonata) = (Some(QueryLanguage::JsonPath), Some(QueryLanguage::Jsonata));
    let in_jsonata = r#" "QueryLanguage": "JSONata","#;
    assert_eq!(languages(&map("", "")), [json_path, json_path]);
    assert_eq!(languages(&map(in_jsonata, "")), [jsonata, jsonata]);
    assert_eq!(languages(&map("", in_jsonata)), [jsonata, json_path]);
    assert_eq!(languages(&map(r#" "QueryLanguage": "${L}","#, "")), [None, None]);
    assert_eq!(languages(r#"{"Type": "Pass"}"#), [None]);
}

#[test]
fn the_innermost_state_is_the_one_around_a_value() {
    let text = r#"{"States": {"A": {"Type": "Map", "Iterator": {"StartAt": "B", "States": {"B": {"Type": "Pass"}}}}}}"#;
    with(text, |found| {
        let name = |steps: &[u32]| found.innermost_state(steps).and_then(|state| state.name);
        assert_eq!(name(&[0]), None);
        assert_eq!(name(&[0, 0, 1, 0]), Some("A"));
        assert_eq!(name(&[0, 0, 1, 1, 0]), Some("B"));
        assert_eq!(name(&[0, 0, 1, 1, 0, 0]), Some("B"));
    });
}

#[test]
fn names_are_looked_up_in_their_own_scope() {
    let text = r#"{"StartAt": "Frist", "States": {
        "First": {"Type": "Pass", "Next": "Inner"},
        "Second": {"Type": "Map", "Next": "First", "Iterator": {"StartAt": "Inner", "States": {"Inner": {"Type": "Fail"}}}}}}"#;
    with(text, |found| {
        let start = found.scopes()[0].start.as_ref().unwrap();
        assert!(matches!(start.target, Target::Missing { name: "Frist", meant: Some("First") }));
        let next = |state: usize| &found.states()[state].transitions[0].target;
        assert!(matches!(next(0), Target::Elsewhere { name: "Inner", .. }));
        assert!(matches!(next(1), Target::State(id) if id.0 == 0));
        assert!(matches!(found.scopes()[1].start.as_ref().unwrap().target, Target::State(id) if id.0 == 2));
    });
}

#[test]
fn where_everything_is_misspelt_the_search_for_what_was_meant_ends() {
    let states: Vec<String> =
        (0..3_000).map(|n| format!(r#""State {n}": {{"Type": "Pass", "Next": "Stato {n}"}}"#)).collect();
    let text = format!(r#"{{"States": {{{}}}}}"#, states.join(","));
    let is_guessed = |target: &Target<'_>| matches!(target, Target::Missing { meant: Some(_), .. });
    let guessed = with(&text, |found| {
        found.states().iter().filter(|state| is_guessed(&state.transitions[0].target)).count()
    });
    assert_eq!(guessed, 1, "5,000 comparisons are one search among 3,000 states");
}
