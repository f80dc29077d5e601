use crate::{Config, Level, Source, lint};

const TASK: &str =
    r#""Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true"#;

/// The findings of two rules, as `line rule`.
#[track_caller]
fn check(name: &str, text: &str, expected: &[&str]) {
    let mut config = Config::default();
    for rule in crate::rules() {
        let is_looked_at = ["lambda-by-arn", "unused-allowance"].contains(&rule.name());
        config.set_level(rule.name(), if is_looked_at { Level::Warn } else { Level::Allow }).unwrap();
    }
    let source = Source::new(name, text);
    let report = lint(&source, &config);
    let found = report.diagnostics().iter();
    let found: Vec<String> =
        found.map(|found| format!("{} {}", found.label().start().line, found.rule().name())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_comment_of_an_object_reaches_all_of_it() {
    let text = |machine: &str, map: &str, task: &str, branch: &str| {
        format!(
            r#"{{"StartAt": "A", {machine} "States": {{
"A": {{"Type": "Map", {map} "Next": "C", "ItemProcessor": {{"StartAt": "B", {branch} "States": {{
"B": {{{task} {TASK} }}}}}}}},
"C": {{{TASK}}}}}}}"#
        )
    };
    let allow = r#""Comment": "x asl-lint: allow(lambda-by-arn)","#;
    check("a.json", &text("", "", "", ""), &["3 lambda-by-arn", "4 lambda-by-arn"]);
    check("a.json", &text(allow, "", "", ""), &[]);
    check("a.json", &text("", allow, "", ""), &["4 lambda-by-arn"]);
    check("a.json", &text("", "", allow, ""), &["4 lambda-by-arn"]);
    check("a.json", &text("", "", "", allow), &["4 lambda-by-arn"]);
    check("a.json", &text(allow, allow, "", ""), &[]);
}

#[test]
fn a_comment_of_the_text_belongs_to_the_state_around_or_below_it() {
    let text = |top: &str, states: &str, above: &str, beside: &str, inside: &str, behind: &str| {
        format!(
            "{top}\nStartAt: A\nStates: {states}\n  {above}\n  A: {beside}\n    Type: Task\n    \
             Resource: arn:aws:lambda:eu-west-1:123456789012:function:f {inside}\n    Next: B\n    {behind}\n  \
             B:\n    Type: Task\n    Resource: arn:aws:lambda:eu-west-1:123456789012:function:f\n    End: true\n"
        )
    };
    let allow = "# asl-lint: allow(lambda-by-arn) why";
    check("a.yaml", &text("", "", "", "", "", ""), &["7 lambda-by-arn", "12 lambda-by-arn"]);
    check("a.yaml", &text(allow, "", "", "", "", ""), &[]);
    check("a.yaml", &text("", allow, "", "", "", ""), &[]);
    for (above, beside, inside, behind) in
        [(allow, "", "", ""), ("", allow, "", ""), ("", "", allow, ""), ("", "", "", allow)]
    {
        check("a.yaml", &text("", "", above, beside, inside, behind), &["12 lambda-by-arn"]);
    }
}

#[test]
fn comments_of_jsonc_speak_too() {
    let text = |above: &str, behind: &str| {
        format!("{{\"StartAt\": \"A\", \"States\": {{\n  {above}\n  \"A\": {{{TASK}}} {behind}\n}}}}")
    };
    let allow = "// asl-lint: allow(lambda-by-arn)";
    check("a.jsonc", &text("", ""), &["3 lambda-by-arn"]);
    check("a.jsonc", &text(allow, ""), &[]);
    check("a.jsonc", &text("", allow), &[]);
    check("a.jsonc", &text("/* asl-lint: allow(lambda-by-arn) */", ""), &[]);
}

#[test]
fn what_allows_nothing_is_found_unless_nobody_can_judge() {
    let text = |rules: &str, end: &str| {
        format!(
            "{{\"StartAt\": \"A\",\n\"Comment\": \"asl-lint: allow({rules})\",\n\"States\": {{\"A\": {{\"Type\": \"Pass\"{end}}}}}}}"
        )
    };
    check("a.json", &text("lambda-by-arn", ""), &["2 unused-allowance"]);
    check("a.json", &text("endless-loop", ""), &[]);
    check("a.json", &text("lambda-by-arn", ", \"x\": 01"), &[]);
    check("a.json", &text("nonsense, lambda-by-arn", ""), &["2 unused-allowance", "2 unused-allowance"]);
    check("a.json", &text("nonsense, unused-allowance, lambda-by-arn", ""), &[]);
    check("a.json", &text("unused-allowance", ""), &[]);
}
