use crate::input::{Document, read};
use crate::{Config, Source, WorkflowType, lint};

/// Everything found in a file, as `line:column-line:column holder pointer message`.
fn found_in(name: &str, text: &str) -> Vec<String> {
    let source = Source::new(name, text);
    let report = lint(&source, &Config::default());
    let line = |found: &crate::Diagnostic| {
        let (start, end) = (found.label().start(), found.label().end());
        let place = format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column);
        let holder = found.holder().unwrap_or_default().trim_start_matches("/Resources/");
        format!("{place} {holder} {} {}", found.label().pointer(), found.message())
    };
    report.diagnostics().iter().map(line).collect()
}

fn found(text: &str) -> Vec<String> {
    found_in("template.yaml", text)
}

/// A template with a machine that has these properties.
fn template(properties: &str) -> String {
    let properties = properties.replace('\n', "\n      ");
    format!(
        "Resources:\n  Flow:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      {properties}\n"
    )
}

fn undefined(property: &str) -> String {
    format!("Flow/Properties/{property} /StartAt `StartAt` names `A`, and no state has that name")
}

#[test]
fn an_object_is_linted_in_its_place_with_what_functions_give_unknown() {
    let text = template(
        "Definition:\n  StartAt: A\n  States:\n    B:\n      Type: Task\n      Resource: !Sub arn:${AWS::Partition}:states:::sns:publish\n      \
         TimeoutSeconds: !Ref Timeout\n      Parameters:\n        TopicArn: !GetAtt [Topic, Arn]\n        Message:\n          \
         Fn::If: [IsProd, a, b]\n      Next: !If [X, B, C]\n      Retry: !FindInMap [a, b, c]\n      Catch:\n        \
         - ErrorEquals: [States.ALL]\n          Next: {Ref: Handler}",
    );
    assert_eq!(found(&text), [format!("6:18-6:19 {}", undefined("Definition"))]);
}

#[test]
fn what_is_known_of_a_substitution_is_checked() {
    let text = template("Definition:\n  StartAt: A\n  States:\n    A: {Type: !Sub \"Pss\", End: true}");
    assert_eq!(found(&text).len(), 1);
    assert!(found(&text)[0].starts_with("8:26-8:31 "), "{:?}", found(&text));
}

const JSON: &str = r#"{"StartAt": "A", "States": {"B": {"Type": "Succeed", "TimeoutSeconds": ${T}}}}"#;

/// What is found in [`JSON`], which begins at this place.
fn of_json(line: usize, column: usize) -> [String; 2] {
    let (line, start, field) = (line, column + 12, column + 53);
    [
        format!("{line}:{start}-{line}:{} {}", start + 3, undefined("DefinitionString")),
        format!(
            "{line}:{field}-{line}:{} Flow/Properties/DefinitionString /States/B/TimeoutSeconds a Succeed state has \
             no field `TimeoutSeconds`",
            field + 16
        ),
    ]
}

#[test]
fn texts_lead_back_to_the_file() {
    assert_eq!(found(&template(&format!("DefinitionString: |\n  {JSON}"))), of_json(6, 9));
    assert_eq!(found(&template(&format!("DefinitionString: !Sub |\n  {JSON}"))), of_json(6, 9));
    assert_eq!(
        found(&template(&format!("DefinitionString: !Sub\n  - |-\n    {JSON}\n  - {{T: 1}}"))),
        of_json(7, 11)
    );
    assert_eq!(found(&template(&format!("DefinitionString:\n  Fn::Sub: '{JSON}'"))), of_json(6, 19));
}

#[test]
fn joined_pieces_lead_back_to_the_file_each() {
    let text = r#"{"Resources": {"Flow": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
        "DefinitionString": {"Fn::Join": ["", ["{\"StartAt\":", "\"A\",\"States\":{\"B\":{\"Type\":\"Task\",\"TimeoutSeconds\":5,\"Resource\":\"arn:",
          {"Ref": "AWS::Partition"}, ":states:::lambda:invoke\",\"Parameters\":{\"FunctionName\":\"", {"Fn::GetAtt": ["F", "Arn"]},
          "\"},\"Ends\":true}}}"]]}}}}}"#;
    let mut found = found_in("cdk.out/a.template.json", text);
    found.retain(|found| found.contains("StartAt") || found.contains("Ends"));
    let place = "Flow/Properties/DefinitionString";
    assert_eq!(
        found,
        [
            format!("2:66-2:71 {}", undefined("DefinitionString")),
            format!("4:16-4:24 {place} /States/B/Ends unknown field `Ends` in Task state `B`"),
        ]
    );
}

#[test]
fn several_machines_and_their_types() {
    let text = "Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties: {Type: EXPRESS, Definition: {StartAt: X, States: {}}}\n  \
                B:\n    Type: AWS::StepFunctions::StateMachine\n    Properties: {DefinitionString: '{\"StartAt\": 1}', StateMachineType: !Ref T}\n  \
                C:\n    Type: AWS::StepFunctions::StateMachine\n    Properties: {DefinitionUri: s3://x/y}\n  \
                D:\n    Type: AWS::Lambda::Function\n    Properties: {Definition: {}}\n";
    let source = Source::new("t.yml", text);
    let documents = read(&source);
    let types: Vec<_> =
        documents.iter().map(|it| (it.holder().unwrap(), Document::workflow_type(it))).collect();
    assert_eq!(
        types,
        [
            ("/Resources/A/Properties/Definition", Some(WorkflowType::Express)),
            ("/Resources/B/Properties/DefinitionString", None),
            ("/Resources/C/Properties/DefinitionUri", Some(WorkflowType::Standard)),
        ]
    );
    let holders: Vec<_> = found(text).iter().map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect();
    assert!(
        holders.contains(&"A/Properties/Definition".to_owned())
            && holders.contains(&"B/Properties/DefinitionString".to_owned())
    );
}

#[test]
fn what_is_wrong_elsewhere_in_the_file_is_not_asked() {
    let text = "Mappings:\n  1234: {x: .inf}\nResources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      \
                Definition: {StartAt: B, States: {B: {Type: Succeed}}}\n";
    assert_eq!(found(text), [""; 0]);
    let broken = format!("{text}      Name: \"x\n");
    assert_eq!(found(&broken).len(), 1, "{:?}", found(&broken));
    let no_machine = "Resources:\n  B: {Type: AWS::S3::Bucket, Properties: {1: 2}}\n";
    let source = Source::new("t.yaml", no_machine);
    let report = lint(&source, &Config::default());
    assert!(report.is_clean() && report.is_foreign());
}

#[test]
fn the_serverless_framework_and_terraform_in_json() {
    let text = "service: x\nstepFunctions:\n  stateMachines:\n    flow:\n      type: EXPRESS\n      definition:\n        StartAt: A\n        States:\n          \
                B: {Type: Task, Resource: !GetAtt [hello, Arn], TimeoutSeconds: '${self:custom.x}', End: true}\n    other:\n      definition: ${file(x.yml)}\n";
    let findings = found_in("serverless.yml", text);
    assert_eq!(
        findings[0],
        "7:18-7:19 /stepFunctions/stateMachines/flow/definition /StartAt `StartAt` names `A`, and no state has that name"
    );
    let text = r#"{"resource": {"aws_sfn_state_machine": {"a": {"definition": "{\"StartAt\": \"A\", \"States\": {\"B\": {\"Type\": \"Succeed\"}}}"}, "b": {"definition": "${file(\"x\")}"}}}}"#;
    let findings = found_in("main.tf.json", text);
    assert!(
        findings[0].starts_with("1:76-1:81 /resource/aws_sfn_state_machine/a/definition /StartAt "),
        "{findings:?}"
    );
}

#[test]
fn deep_nesting_and_huge_joins_end() {
    let deep = 20_000;
    for text in [
        format!(
            "Resources: {{A: {{Type: AWS::Serverless::StateMachine, Properties: {{Definition: {}1{}}}}}}}",
            "[".repeat(deep),
            "]".repeat(deep)
        ),
        format!(
            "Resources: {{A: {{Type: AWS::Serverless::StateMachine, Properties: {{Definition: {} x}}}}}}",
            "!Sub ".repeat(deep)
        ),
    ] {
        assert!(!found(&text).is_empty());
    }
    let join = |inner: &str| format!("{{\"Fn::Join\": [\"\", [{inner}]]}}");
    let nested = (0..100).fold("\"{\"".to_owned(), |inner, _| join(&inner));
    let wide = join(&vec!["\" \", {\"Ref\": \"X\"}"; deep].join(","));
    for definition in [nested, wide] {
        let text = format!(
            "{{\"Resources\": {{\"A\": {{\"Type\": \"AWS::StepFunctions::StateMachine\", \"Properties\": {{\"DefinitionString\": {definition}}}}}}}}}"
        );
        assert!(!found_in("t.json", &text).is_empty());
    }
}
