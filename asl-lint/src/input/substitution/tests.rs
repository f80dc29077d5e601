use crate::{Config, Source, lint};

/// What is found about substitutions in a file and in the files that it refers to, as `file:line:column message`.
fn found(name: &str, text: &str, files: &[(&str, &str)]) -> Vec<String> {
    let load = |path: &str| files.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned());
    let source = Source::new(name, text).with_files(load);
    let mut found = Vec::new();
    for source in [source.clone()].into_iter().chain(source.definitions()) {
        for finding in lint(&source, &Config::default()).diagnostics() {
            let start = finding.label().start();
            found.push(format!("{}:{}:{} {}", source.name(), start.line, start.column, finding.message()));
        }
    }
    found
}

fn terraform(definition: &str) -> String {
    format!(
        "resource \"aws_sfn_state_machine\" \"sm\" {{\n  type = \"EXPRESS\"\n  definition = {definition}\n}}\n"
    )
}

/// A machine that waits for so many seconds.
fn waits(seconds: &str) -> String {
    format!(
        "{{\"StartAt\": \"A\", \"States\": {{\n\"A\": {{\"Type\": \"Wait\", \"Seconds\": {seconds}, \"End\": true}}}}}}"
    )
}

#[test]
fn variables_of_a_template_of_terraform() {
    let text = terraform("templatefile(\"${path.module}/a.json\", { Delay = 1, Other = var.x })");
    assert_eq!(
        found("x/main.tf", &text, &[("x/a.json", &waits("${Delai}"))]),
        [
            "x/main.tf:3:56 nothing uses the substitution `Delay`",
            "x/main.tf:3:67 nothing uses the substitution `Other`",
            "x/a.json:2:34 nothing fills in `Delai`",
        ]
    );
    assert_eq!(
        found("x/main.tf", &text, &[("x/a.json", &waits("${[for x in Other : x + Delay][0]}"))]),
        [""; 0]
    );
    let unknown = terraform("templatefile(\"a.json\", merge(local.a, { Delay = 1 }))");
    assert_eq!(found("main.tf", &unknown, &[("a.json", &waits("${X}"))]), [""; 0]);
}

#[test]
fn a_file_that_is_taken_as_it_is() {
    let text = terraform("file(\"./a.json\")");
    assert_eq!(found("main.tf", &text, &[("a.json", &waits("${X}"))]), [""; 0]);
    let long = found("main.tf", &text, &[("a.json", &waits("100000"))]);
    assert_eq!(long.len(), 1, "the type is known: {long:?}");
    assert_eq!(found("main.tf", &text, &[]), ["main.tf:3:21 there is no file `a.json`"]);
    let yaml = terraform("jsonencode(yamldecode(file(\"a.txt\")))");
    assert_eq!(found("main.tf", &yaml, &[("a.txt", "StartAt: A\nStates: {A: {Type: Succeed}}\n")]), [""; 0]);
    assert_eq!(found("main.tf", &terraform("file(var.path)"), &[]), [""; 0]);
}

#[test]
fn what_terraform_would_take_for_its_own() {
    let text = terraform("templatefile(\"a.json\", {})");
    let machine = |output: &str| {
        format!(
            "{{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {{\"A\": {{\"Type\": \"Pass\", \"End\": true,\n\"Output\": \"{output}\"}}}}}}"
        )
    };
    let a = |output: &str| found("main.tf", &text, &[("a.json", &machine(output))]);
    assert_eq!(a("{% $states.input.x{a: b} %}"), [""; 0]);
    let unescaped = "a.json:2:18 Terraform takes `%{` for its own, and this is no directive";
    assert_eq!(a("{% x %{'a': 1} %}").iter().filter(|found| *found == unescaped).count(), 0);
    assert!(
        a("{% 7 %{'a': 1} %}").iter().any(|found| found.contains("Terraform takes `%{` for its own")),
        "{:?}",
        a("{% 7 %{'a': 1} %}")
    );
    assert!(a("{% ${'a': 1} %}").iter().any(|found| found.contains("Terraform takes `${` for its own")));
    assert!(!a("{% $${'a': 1} %}").iter().any(|found| found.contains("Terraform takes")));
}

#[test]
fn substitutions_of_cloudformation() {
    let template = |properties: &str| {
        format!(
            "Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionSubstitutions: {{Delay: !Ref D, Late: 1}}\n      {properties}\n"
        )
    };
    let text = template("DefinitionUri: flows/a.asl.json");
    assert_eq!(
        found("t.yaml", &text, &[("flows/a.asl.json", &waits("${Delai}"))]),
        [
            "t.yaml:5:33 nothing uses the substitution `Delay`",
            "t.yaml:5:48 nothing uses the substitution `Late`",
            "flows/a.asl.json:2:34 nothing fills in `Delai`",
        ]
    );
    let text = template(
        "Definition: {StartAt: A, States: {A: {Type: Fail, Error: '${Delai}', Cause: !Sub '${X}${!Delay}'}}}",
    );
    assert_eq!(
        found("t.yaml", &text, &[]),
        ["t.yaml:5:48 nothing uses the substitution `Late`", "t.yaml:6:65 nothing fills in `Delai`"]
    );
    let text = template(
        "DefinitionString: '{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Fail\", \"Error\": \"${Delay}${Late}${Lost}\"}}}'",
    );
    assert_eq!(found("t.yaml", &text, &[]).len(), 1);
    assert_eq!(found("t.yaml", &template("DefinitionUri: s3://bucket/key"), &[]), [""; 0]);
}

#[test]
fn what_is_filled_in_in_quotes_stays_a_string() {
    let stays = "`Seconds` takes a number, and what is filled in here stays a string";
    let terraform_file = terraform("templatefile(\"a.json\", { D = 1 })");
    assert_eq!(
        found("main.tf", &terraform_file, &[("a.json", &waits("\"${D}\""))]),
        [format!("a.json:2:34 {stays}")]
    );
    assert_eq!(found("main.tf", &terraform_file, &[("a.json", &waits("${D}"))]), [""; 0]);
    let heredoc = terraform(&format!("<<EOF\n{}\nEOF", waits("\"${var.d}\"")));
    assert_eq!(found("main.tf", &heredoc, &[]), [format!("main.tf:5:34 {stays}")]);
    let encoded = terraform(
        "jsonencode({ StartAt = \"A\", States = { A = { Type = \"Wait\", Seconds = \"${var.d}\", End = true } } })",
    );
    assert_eq!(found("main.tf", &encoded, &[]), [""; 0], "a template of one interpolation keeps its type");
    let serverless = "stepFunctions: {stateMachines: {a: {definition: {StartAt: A, States: {A: {Type: Wait, Seconds: '${self:custom.d}', End: true}}}}}}";
    assert_eq!(found("serverless.yml", serverless, &[]), [""; 0]);
}
