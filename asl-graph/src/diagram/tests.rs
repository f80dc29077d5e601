use asl_model::syntax::json;

use super::{Diagram, NoteFinding, Severity};
use crate::{EdgeKind, StateType, Target};

const MACHINE: &str = r#"{"StartAt": "a/b", "States": {
    "a/b": {"Type": "Map", "Next": "Pick", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "${Handler}"}],
        "ItemProcessor": {"StartAt": "Call", "States": {
            "Call": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true}}}},
    "Pick": {"Type": "Choice", "Choices": [{"Condition": "{% $n > 1 %}", "Next": "Nowhere"}]},
    "Wait": {"Type": "Wait", "Seconds": 60, "Next": "Pick"}}}"#;

fn diagram() -> Diagram {
    Diagram::read(json::parse(MACHINE).root())
}

#[test]
fn definitions_are_read_as_they_are_written() {
    let diagram = diagram();
    let graph = diagram.graph();
    let states: Vec<_> = graph.states().iter().map(|state| (state.name(), state.state_type())).collect();
    let expected = [
        ("a/b", StateType::Map),
        ("Call", StateType::Task),
        ("Pick", StateType::Choice),
        ("Wait", StateType::Wait),
    ];
    assert_eq!(states, expected);
    let edges: Vec<_> =
        graph.edges().iter().map(|edge| (edge.kind().clone(), edge.target().clone())).collect();
    let state = |number: usize| Target::State(graph.states()[number].id());
    let catch = EdgeKind::Catch { catcher: 0, errors: vec!["States.ALL".into()] };
    let choice = EdgeKind::Choice { rule: 0, label: Some("$n > 1".into()) };
    let expected = [
        (EdgeKind::Next, state(2)),
        (catch, Target::Unknown),
        (choice, Target::Missing("Nowhere".into())),
        (EdgeKind::Next, state(2)),
    ];
    assert_eq!(edges, expected);
    assert!(graph.states()[1].is_terminal());
}

#[test]
fn states_say_what_they_do() {
    let diagram = diagram();
    let subtitle = |number: usize| diagram.notes[number].subtitle.as_deref();
    assert_eq!([subtitle(0), subtitle(1), subtitle(3)], [None, Some("s3:getObject"), Some("60 s")]);
}

#[test]
fn findings_belong_to_the_innermost_state() {
    let mut diagram = diagram();
    let inner = "/States/a~1b/ItemProcessor/States/Call";
    for pointer in
        [inner, "/States/a~1b/ItemProcessor/StartAt", "/States/Pick/Choices/0/Next", "/StartAt", ""]
    {
        diagram.add_finding(pointer, NoteFinding::new(Severity::Error, pointer));
    }
    let counts: Vec<_> = diagram.notes.iter().map(|note| note.findings.len()).collect();
    assert_eq!(counts, [1, 1, 1, 0]);
    assert_eq!(diagram.findings().len(), 2);
    let mut texts = diagram.notes[1].findings.iter().map(|finding| finding.text.as_str());
    assert_eq!(texts.next(), Some(inner));
}

#[test]
fn what_is_no_definition_is_an_empty_picture() {
    for text in
        ["", "[]", r#"{"States": 1}"#, r#"{"States": {"A": null}}"#, r#"{"States": {}, "StartAt": {}}"#]
    {
        let diagram = Diagram::read(json::parse(text).root());
        assert!(diagram.svg().to_string().contains("</svg>"), "{text}");
        assert!(diagram.mermaid().to_string().starts_with("stateDiagram-v2\n"), "{text}");
    }
}

#[test]
fn texts_of_a_definition_cannot_become_markup() {
    let text = r#"{"StartAt": "</script><b>'\"&", "States": {"</script><b>'\"&":
        {"Type": "Fail", "Error": "<!--<script>", "Cause": "\u2028]]>"}}}"#;
    let mut diagram = Diagram::read(json::parse(text).root()).title("</title><script>");
    diagram.add_finding("", NoteFinding::new(Severity::Warning, "</script>"));
    let page = diagram.html().to_string();
    let count = |part: &str| page.matches(part).count();
    assert_eq!((count("</script>"), count("<script"), count("<b>"), count("<!--")), (2, 2, 0, 0));
    assert_eq!(count("<title>"), 1 + diagram.svg().to_string().matches("<title>").count());
    assert!(!page.contains("http://") || count("http://") == count("http://www.w3.org/2000/svg"));
    assert!(!page.contains("https://"), "the page works without a network");
}
