use asl_model::document::StateMachine;
use asl_model::value::Value;

use super::*;

/// A machine whose texts hold everything that a template could stumble over.
fn machine() -> Machine {
    let text = r#"{
        "Comment": "${literal text}, 100 %{ if }, $${Doubled}, {% $x %}, $ {a}",
        "StartAt": "Ask",
        "States": {
            "Ask": {
                "Type": "Task",
                "Resource": "arn:aws:states:::sns:publish",
                "Parameters": {"TopicArn": "${TopicArn}", "Message": "say \"${Greeting}\" \\ to ${Name}", "Subject.$": "$$.Execution.Name"},
                "Next": "Done"
            },
            "Done": {"Type": "Succeed"}
        }
    }"#;
    Machine::of_document(StateMachine::from_json(text).unwrap())
}

#[test]
fn a_template_escapes_what_is_no_placeholder_and_encodes_what_is_one() {
    let files = machine().deployment("ask").terraform();
    let template = files.get("definition.asl.json.tftpl").unwrap();

    assert!(
        template.contains(
            r#""Comment": ${jsonencode("$${literal text}, 100 %%{ if }, ${"$"}${doubled}, {% $x %}, $ {a}")}"#
        ),
        "{template}"
    );
    assert!(template.contains(r#""TopicArn": ${jsonencode(topic_arn)}"#), "{template}");
    assert!(
        template.contains(r#""Message": ${jsonencode("say \"${greeting}\" \\ to ${name_2}")}"#),
        "{template}"
    );
    assert!(template.contains(r#""Subject.$": "$$.Execution.Name""#), "{template}");
}

#[test]
fn every_placeholder_is_a_variable_that_the_caller_must_give() {
    let files = machine().deployment("ask").terraform();
    let variables: Value = files.get("variables.tf.json").unwrap().parse().unwrap();
    let variables = variables.get("variable").unwrap();

    for name in ["topic_arn", "greeting", "name_2", "doubled"] {
        assert_eq!(variables.get(name).and_then(|variable| variable.get("default")), None, "{name}");
        assert!(variables.get(name).is_some(), "{name}");
    }
    assert_eq!(variables.get("name").and_then(|name| name.get("default")), Some(&Value::from("ask")));
}

#[test]
fn the_policy_names_what_the_variables_name() {
    let main = machine().deployment("ask").terraform();
    let main: Value = main.get("main.tf.json").unwrap().parse().unwrap();
    let policy = main.get("data").and_then(|data| data.get("aws_iam_policy_document"));
    let statement = &policy.and_then(|policy| policy.get("execution")).unwrap().to_json();

    assert!(
        statement.contains(r#""actions":["sns:Publish"],"resources":["${var.topic_arn}"]"#),
        "{statement}"
    );
}

#[test]
fn what_was_not_asked_for_is_not_there() {
    let files = machine().deployment("ask").terraform();
    let main: Value = files.get("main.tf.json").unwrap().parse().unwrap();
    let Some(Value::Object(resources)) = main.get("resource") else { panic!("there are resources") };

    let kinds: Vec<_> = resources.keys().collect();

    assert_eq!(kinds, ["aws_sfn_state_machine", "aws_iam_role", "aws_iam_role_policy"]);
}

#[test]
fn a_schedule_is_the_rule_that_its_document_shows() {
    let input = Value::object([("model_version", "v1.2.0"), ("environment", "prod")]);
    let trigger = Trigger::rule(Schedule::cron("0 3 ? * MON *")).description("Mondays").input(input);
    let files = machine().deployment("ask").trigger(trigger).terraform();
    let main: Value = files.get("main.tf.json").unwrap().parse().unwrap();
    let resource =
        |kind: &str| main.get("resource").and_then(|all| all.get(kind)).and_then(|all| all.get("trigger"));

    assert_eq!(
        resource("aws_cloudwatch_event_rule").unwrap().to_json(),
        r#"{"name":"${var.name}-trigger","description":"Mondays","schedule_expression":"cron(0 3 ? * MON *)","tags":"${var.tags}"}"#
    );
    assert_eq!(
        resource("aws_cloudwatch_event_target").unwrap().to_json(),
        r#"{"rule":"${aws_cloudwatch_event_rule.trigger.name}","arn":"${aws_sfn_state_machine.this.arn}","role_arn":"${aws_iam_role.trigger.arn}","input":"{\"model_version\":\"v1.2.0\",\"environment\":\"prod\"}"}"#
    );
}

#[test]
fn a_time_zone_needs_the_scheduler() {
    let trigger = Trigger::rule(Schedule::cron("0 3 ? * MON *")).timezone("Europe/Berlin");
    let template: Value = machine().deployment("ask").trigger(trigger).cloudformation().parse().unwrap();
    let trigger = template.get("Resources").and_then(|resources| resources.get("Trigger")).unwrap();

    assert_eq!(trigger.get("Type"), Some(&Value::from("AWS::Scheduler::Schedule")));
    assert!(trigger.to_json().contains(r#""ScheduleExpressionTimezone":"Europe/Berlin""#));
}

/// The properties of the state machine, and the names of the parameters.
fn cloudformation(text: &str) -> (Value, Vec<String>) {
    let machine = Machine::of_document(StateMachine::from_json(text).unwrap());
    let template: Value = machine.deployment("a").cloudformation().parse().unwrap();
    let machine = template.get("Resources").and_then(|all| all.get("StateMachine"));
    let Some(Value::Object(parameters)) = template.get("Parameters") else { panic!("there are parameters") };
    let properties = machine.and_then(|machine| machine.get("Properties")).unwrap();
    (properties.clone(), parameters.keys().map(str::to_owned).collect())
}

#[test]
fn cloudformation_fills_in_parameters_and_knows_its_own() {
    let (properties, parameters) = cloudformation(
        r#"{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
        "Parameters": {"QueueUrl": "${queue-url}", "MessageBody": "${Body} of ${AWS::Region}"}, "End": true}}}"#,
    );

    assert_eq!(
        properties.get("DefinitionSubstitutions").unwrap().to_json(),
        r#"{"QueueUrl":{"Ref":"QueueUrl"},"Body":{"Ref":"Body"},"AwsRegion":{"Ref":"AWS::Region"}}"#
    );
    let definition = properties.get("Definition").unwrap().to_json();
    assert!(
        definition.contains(r#""QueueUrl":"${QueueUrl}","MessageBody":"${Body} of ${AwsRegion}""#),
        "{definition}"
    );
    assert_eq!(parameters, ["StateMachineName", "QueueUrl", "Body"]);
}

#[test]
fn a_call_that_waits_for_the_partition_makes_the_definition_a_text() {
    let (properties, parameters) = cloudformation(
        r#"{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:${AWS::Partition}:states:::sqs:sendMessage",
        "Parameters": {"QueueUrl": "${Url}", "MessageBody": "${not one}"}, "End": true}}}"#,
    );

    let text = properties
        .get("DefinitionString")
        .and_then(|text| text.get("Fn::Sub"))
        .and_then(Value::as_str)
        .unwrap();
    assert!(text.contains("\"Resource\":\"arn:${AWS::Partition}:states:::sqs:sendMessage\""), "{text}");
    assert!(text.contains("\"QueueUrl\":\"${Url}\",\"MessageBody\":\"${!not one}\""), "{text}");
    assert_eq!(properties.get("DefinitionSubstitutions"), None);
    assert_eq!(parameters, ["StateMachineName", "Url"]);
}

/// A machine that waits for a number of seconds, and says a name that stays as it is.
fn patient() -> Machine {
    use crate::prelude::*;

    const PATIENCE: Placeholder<u32> =
        Placeholder::new("Patience").describe("How long to wait, in ${seconds}.");
    struct Patient;

    #[crate::states(crate = crate)]
    impl Patient {
        #[start]
        fn wait(&self, input: Path<Any>) -> State<Self> {
            Wait::seconds(&input, PATIENCE).next(Self::say)
        }

        fn say(&self, _: Path<Any>) -> Failure<Self> {
            Fail::new("${Error}", "it was $${Error2} after ${Patience} s")
        }
    }
    Patient.build().unwrap()
}

#[test]
fn a_number_is_a_number_in_terraform_and_what_is_escaped_stays() {
    let files = patient().deployment("patient").terraform();
    let variables: Value = files.get("variables.tf.json").unwrap().parse().unwrap();
    let variables = variables.get("variable").unwrap();
    let template = files.get("definition.asl.json.tftpl").unwrap();

    assert_eq!(
        variables.get("patience").unwrap().to_json(),
        r#"{"type":"number","description":"How long to wait, in $${seconds}."}"#
    );
    assert_eq!(variables.get("error_2"), None);
    assert!(template.contains(r#""Seconds": ${jsonencode(patience)}"#), "{template}");
    assert!(
        template.contains(r#""Cause": ${jsonencode("it was $${Error2} after ${patience} s")}"#),
        "{template}"
    );
}

#[test]
fn a_number_is_a_number_in_cloudformation() {
    let template: Value = patient().deployment("patient").cloudformation().parse().unwrap();
    let parameter = template.get("Parameters").and_then(|all| all.get("Patience")).unwrap();
    let text = template.to_json();

    assert_eq!(parameter.get("Type"), Some(&Value::from("Number")));
    assert!(text.contains(r#"\"Seconds\":${Patience}"#), "{text}");
    assert!(text.contains(r#"\"Cause\":\"it was ${!Error2} after ${Patience} s\""#), "{text}");
}
