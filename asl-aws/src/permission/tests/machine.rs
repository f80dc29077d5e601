use asl_model::resource::Pattern;
use asl_model::syntax::json;

use super::lines;
use crate::Call;
use crate::permission::{Scope, combine, credentials, distributed_map, item_reader, result_writer};

#[test]
fn a_distributed_map_runs_itself() {
    let states = "arn:${Partition}:states:${Region}:${Account}";
    let all = format!("{states}:execution:${{StateMachine}}:*");
    let of_map = format!("{states}:execution:${{StateMachine}}/Files:*");
    assert_eq!(
        lines(&distributed_map(Some("Files"))),
        [
            format!("states:DescribeExecution on {all} {of_map}"),
            format!("states:RedriveExecution on {of_map}"),
            format!("states:StartExecution on {states}:stateMachine:${{StateMachine}}"),
            format!("states:StopExecution on {all} {of_map}"),
        ]
    );
}

#[test]
fn a_distributed_map_reads_and_writes() {
    let read = |reader: &str| lines(&item_reader(json::parse(reader).root().unwrap()));
    let write = |writer: &str| lines(&result_writer(json::parse(writer).root().unwrap()));
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:getObject",
                "Parameters": {"Bucket": "b", "Key.$": "$.key"}
            }"#
        ),
        ["s3:GetObject on arn:${Partition}:s3:::b/*"]
    );
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:getObject",
                "ReaderConfig": {"InputType": "MANIFEST"},
                "Arguments": {"Bucket": "b", "Key": "m.json"}
            }"#
        ),
        ["s3:GetObject on arn:${Partition}:s3:::b/*", "s3:GetObject on arn:${Partition}:s3:::b/m.json"]
    );
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:listObjectsV2",
                "ReaderConfig": {"Transformation": "LOAD_AND_FLATTEN"},
                "Parameters": {"Bucket": "b", "Prefix": "in/"}
            }"#
        ),
        [
            "s3:GetObject on arn:${Partition}:s3:::b/in/*",
            "s3:ListBucket on arn:${Partition}:s3:::b if s3:prefix StringEquals in/",
        ]
    );
    assert_eq!(
        write(
            r#"{"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "out"}}"#
        ),
        ["AbortMultipartUpload", "GetObject", "ListMultipartUploadParts", "PutObject"]
            .map(|action| format!("s3:{action} on arn:${{Partition}}:s3:::b/out/*"))
    );
    assert_eq!(write(r#"{"WriterConfig": {"Transformation": "FLATTEN"}}"#), [""; 0]);
}

#[test]
fn another_account_is_entered_by_its_role() {
    assert_eq!(
        lines(&credentials(Some("arn:aws:iam::210987654321:role/x"))),
        ["sts:AssumeRole on arn:aws:iam::210987654321:role/x"]
    );
    assert_eq!(lines(&credentials(None)), ["sts:AssumeRole on arn:${Partition}:iam::*:role/*"]);
}

#[test]
fn statements_about_the_same_become_one() {
    let put = Call::optimized("dynamodb", "putItem", Pattern::RequestResponse).unwrap();
    let get = Call::optimized("dynamodb", "getItem", Pattern::RequestResponse).unwrap();
    let table = json::parse(r#"{"TableName": "t"}"#);
    let table = table.root().unwrap();
    let statements =
        combine([put.permissions(table), get.permissions(table), put.permissions(table)].concat());
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0].actions(), ["dynamodb:GetItem", "dynamodb:PutItem"]);
}

#[test]
fn statements_under_different_conditions_stay_apart() {
    let sagemaker = Call::optimized("sagemaker", "createTrainingJob", Pattern::RequestResponse).unwrap();
    let eks = Call::optimized("eks", "createCluster", Pattern::RequestResponse).unwrap();
    let role = json::parse(r#"{"RoleArn": "${Role}"}"#);
    let role = role.root().unwrap();
    let passed = combine([sagemaker.permissions(role), eks.permissions(role)].concat());
    let passed = passed.iter().filter(|statement| statement.actions() == ["iam:PassRole"]);
    assert_eq!(passed.count(), 2);
}

#[test]
fn an_arn_is_filled_in_where_it_is_used() {
    let scope = Scope {
        partition: "aws-cn",
        region: "cn-north-1",
        account: "${AWS::AccountId}",
        state_machine: "machine",
    };
    assert_eq!(
        distributed_map(None)[0].resources()[0].render(scope),
        "arn:aws-cn:states:cn-north-1:${AWS::AccountId}:stateMachine:machine"
    );
}
