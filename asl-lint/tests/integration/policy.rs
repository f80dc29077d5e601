use insta::assert_snapshot;

use crate::process::Folder;

const MACHINE: &[u8] = br#"{
  "StartAt": "Tell",
  "States": {
    "Tell": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sns:publish",
      "Parameters": { "TopicArn": "${TopicArn}", "Message": "hello" },
      "Next": "Work"
    },
    "Work": { "Type": "Task", "Resource": "${FunctionArn}", "End": true }
  }
}
"#;

#[test]
fn the_policy_of_a_definition_is_written_as_json_and_as_terraform() {
    let folder = Folder::with(&[("news.asl.json", MACHINE)]);
    assert_snapshot!(folder.run(&["policy", "news.asl.json"]).seen(), @r#"
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": [
            "sns:Publish"
          ],
          "Resource": [
            "${TopicArn}"
          ]
        }
      ]
    }
    --- stderr
    asl-lint: nobody knows yet what `Work` calls, so the policy lacks it
    --- status 0
    "#);
    assert_snapshot!(folder.run(&["policy", "--format", "hcl", "news.asl.json"]).seen(), @r#"
    data "aws_iam_policy_document" "execution" {
      statement {
        effect = "Allow"
        actions = [
          "sns:Publish",
        ]
        resources = [
          "${var.TopicArn}",
        ]
      }
    }
    --- stderr
    asl-lint: nobody knows yet what `Work` calls, so the policy lacks it
    --- status 0
    "#);
}

#[test]
fn what_is_no_definition_has_no_policy() {
    let folder = Folder::with(&[("a.json", br#"{"name": "a package"}"#)]);
    assert_snapshot!(folder.run(&["policy", "a.json"]).seen(), @r"

    --- stderr
    asl-lint: `a.json` holds no definition
    --- status 2
    ");
}
