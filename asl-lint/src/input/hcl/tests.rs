use crate::input::{Document, read};
use crate::{Config, Source, WorkflowType, lint};

/// Everything found in a file, as `line:column-line:column holder pointer message`, the levels deny and warn.
fn found(text: &str) -> Vec<String> {
    let source = Source::new("main.tf", text);
    let report = lint(&source, &Config::default());
    let place = |found: &crate::Diagnostic| {
        let (start, end) = (found.label().start(), found.label().end());
        format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column)
    };
    let line = |found: &crate::Diagnostic| {
        let holder = found.holder().unwrap_or_default().trim_start_matches("/resource/aws_sfn_state_machine");
        format!("{} {holder} {} {}", place(found), found.label().pointer(), found.message())
    };
    report.diagnostics().iter().map(line).collect()
}

/// A file with a machine whose definition is this expression.
fn machine(definition: &str) -> String {
    format!("resource \"aws_sfn_state_machine\" \"sm\" {{\n  definition = {definition}\n}}\n")
}

const UNDEFINED: &str = "/sm/definition /StartAt `StartAt` names `A`, and no state has that name";

#[test]
fn keys_and_values_of_jsonencode_have_their_places() {
    let text = machine(
        "jsonencode({\n StartAt = \"A\", States = {\n \"B\" = { (\"Type\") : \"Succeed\", Nxt = 1 } } })",
    );
    assert_eq!(
        found(&text),
        [
            format!("3:12-3:15 {UNDEFINED}"),
            "4:32-4:35 /sm/definition /States/B/Nxt unknown field `Nxt` in Succeed state `B`".to_owned(),
        ]
    );
}

#[test]
fn a_range_in_a_string_is_found_behind_escapes_and_interpolations() {
    let text = machine(
        "jsonencode({ StartAt = \"A\", States = { A = { Type = \"Pass\", Parameters = {\n \"x.$\" = \"States.Format('\\u0041{}', $.a, $.[)\"\n }, End = true } } })",
    );
    let found = found(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("3:45-3:46 "), "{found:?}");
}

#[test]
fn what_is_an_expression_is_unknown() {
    let text = machine(
        "jsonencode({\n StartAt = var.start, TimeoutSeconds = \"${var.timeout}\", States = {\n  A = { Type = \"Wait\", \
         Seconds = -1 * var.x, Next = \"${var.prefix}B\", Comment = <<EOT\n a\nEOT\n  }\n  B = merge(local.task, { End = true })\n  \
         C = { for x in var.y : x => x }\n  D = var.a ? { Type = \"Nothing\" } : {}\n } })",
    );
    assert_eq!(found(&text), [""; 0]);
    let text =
        machine("jsonencode({ StartAt = \"A\", States = { \"${var.name}\" = { Type = \"Succeed\" } } })");
    assert_eq!(found(&text), [""; 0]);
    for unknown in
        ["jsonencode(merge(local.a, {}))", "var.definition", "local.nowhere", "jsonencode(local.nowhere)"]
    {
        assert_eq!(found(&machine(unknown)), [""; 0], "{unknown}");
    }
}

#[test]
fn numbers_are_those_that_terraform_writes() {
    let machine = |number: &str| {
        machine(&format!(
            "jsonencode({{ StartAt = \"A\", States = {{ A = {{ Type = \"Wait\", Seconds = {number}, End = true }} }} }})"
        ))
    };
    assert_eq!(found(&machine("10.0")), [""; 0]);
    assert!(
        found(&machine("- 5"))[0].ends_with("`Seconds` must be a whole number from 0 to 99999999, not `-5`")
    );
    assert!(found(&machine("1.5"))[0].contains("not `1.5`"));
}

const JSON: &str =
    "{\n  \"StartAt\": \"A\",\n  \"States\": {\"B\": {\"Type\": \"Succeed\", \"Comment\": \"${var.x}\"}}\n}";

#[test]
fn heredocs_are_read_in_their_lines() {
    let text = machine(&format!("<<EOF\n{JSON}\nEOF"));
    assert_eq!(found(&text), [format!("4:14-4:17 {UNDEFINED}")]);
    let text = machine(&format!("<<-EOF\n    {}\n    EOF", JSON.replace('\n', "\n    ")));
    assert_eq!(found(&text), [format!("4:18-4:21 {UNDEFINED}")]);
    let text = machine(
        "<<EOF\n{\"StartAt\": ${jsonencode(var.start)}, \"States\": {\"B\": {\"Type\": \"Succeed\"}}}\nEOF",
    );
    assert_eq!(found(&text), [""; 0]);
    assert_eq!(found(&machine("<<EOF\n{%{ if var.x }\"StartAt\": \"A\"%{ endif }}\nEOF")), [""; 0]);
}

#[test]
fn yaml_and_json_that_are_decoded_first_are_read_as_such() {
    let yaml = "<<EOF\nStartAt: A\nStates:\n  B: {Type: Succeed}\nEOF";
    let text = machine(&format!("jsonencode(yamldecode({yaml}\n))"));
    assert_eq!(found(&text), [format!("3:10-3:11 {UNDEFINED}")]);
    let text = machine(&format!("jsonencode(jsondecode(<<EOF\n{JSON}\nEOF\n))"));
    assert_eq!(found(&text), [format!("4:14-4:17 {UNDEFINED}")]);
}

#[test]
fn locals_are_followed() {
    let object = "{\n StartAt = \"A\"\n States = { B = { Type = \"Succeed\" } } }";
    for (definition, locals) in [
        ("jsonencode(local.flow)", format!("flow = {object}")),
        ("local.text", format!("text = jsonencode((local.flow))\n flow = {object}")),
    ] {
        let text = format!("locals {{\n {locals}\n}}\n{}", machine(definition));
        let line = text.lines().position(|line| line.contains("StartAt")).unwrap() + 1;
        assert_eq!(found(&text), [format!("{line}:12-{line}:15 {UNDEFINED}")], "{text}");
    }
    let text = format!("locals {{\n a = local.b\n b = local.a\n}}\n{}", machine("jsonencode(local.a)"));
    assert_eq!(found(&text), [""; 0], "a circle");
}

/// The types of the machines in a file.
fn types(text: &str) -> Vec<Option<WorkflowType>> {
    read(&Source::new("a.tf", text)).iter().map(Document::workflow_type).collect()
}

#[test]
fn the_type_is_that_of_the_resource() {
    let text = |argument: &str| {
        format!("resource aws_sfn_state_machine sm {{\n {argument}\n definition = \"{{}}\"\n}}")
    };
    for (argument, expected) in [
        ("", Some(WorkflowType::Standard)),
        ("type = \"EXPRESS\"", Some(WorkflowType::Express)),
        ("type = var.type", None),
    ] {
        assert_eq!(types(&text(argument)), [expected], "{argument}");
    }
    let awscc = "resource \"awscc_stepfunctions_state_machine\" \"a\" {\n state_machine_type = \"EXPRESS\"\n \
                 definition_string = \"{}\"\n}\nresource \"aws_s3_bucket\" \"b\" {}";
    assert_eq!(types(awscc), [Some(WorkflowType::Express)]);
}

#[test]
fn comments_allow_what_they_name() {
    let text = |comment: &str| {
        machine(&format!(
            "jsonencode({{ StartAt = \"A\", States = {{\n {comment}\n B = {{ Type = \"Succeed\" }} }} }})"
        ))
    };
    assert_eq!(found(&text("")).len(), 1);
    assert_eq!(
        found(&text("# asl-lint: allow(undefined-target) \"no\"")).len(),
        2,
        "of the state below it alone"
    );
    let above = text("").replace("definition", "// asl-lint: allow(undefined-target)\n definition");
    assert_eq!(found(&above), [""; 0]);
}

#[test]
fn an_error_of_the_grammar_has_its_place() {
    let found = found("a = 1\nresource \"x\" \"y\" {\n  b { c = 1, d = 2 }\n}\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("3:12-3:13   not HCL: "), "{found:?}");
}

#[test]
fn files_without_machines_have_no_definitions() {
    for text in
        ["", "resource \"aws_s3_bucket\" \"b\" {}", "data \"aws_sfn_state_machine\" \"x\" { name = \"y\" }"]
    {
        let source = Source::new("a.tf", text);
        let report = lint(&source, &Config::default());
        assert!(report.is_clean() && report.is_foreign(), "{text}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    for (open, close) in [("[", "]"), ("(", ")"), ("{ a = ", "}"), ("\"${", "}\""), ("f(", ")"), ("!", "")] {
        let text = machine(&format!("jsonencode({}1{})", open.repeat(20_000), close.repeat(20_000)));
        let found = found(&text);
        assert!(found.len() == 1 && found[0].contains("not HCL: "), "{found:?}");
    }
}
