use super::{lines, optimized, with_rule};
use crate::permission::function;

#[test]
fn a_task_of_ecs() {
    let pass = "iam:PassRole on arn:${Partition}:iam::${Account}:role/* \
                if iam:PassedToService StringEquals ecs-tasks.amazonaws.com";
    let family = "arn:${Partition}:ecs:${Region}:${Account}:task-definition/family";
    assert_eq!(
        optimized("ecs", "runTask", ".sync", r#"{"TaskDefinition": "family"}"#),
        with_rule(
            "StepFunctionsGetEventsForECSTaskRule",
            &[
                "ecs:DescribeTasks on *",
                &format!("ecs:RunTask on {family} {family}:*"),
                "ecs:StopTask on *",
                pass
            ]
        )
    );
    assert_eq!(
        optimized("ecs", "runTask", ".waitForTaskToken", r#"{"TaskDefinition": "family:7"}"#),
        [&format!("ecs:RunTask on {family}:7"), pass]
    );
    let arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/family:7";
    assert_eq!(
        optimized("ecs", "runTask", "", &format!(r#"{{"TaskDefinition": "{arn}"}}"#)),
        [&format!("ecs:RunTask on {arn}"), pass]
    );
}

#[test]
fn a_job_of_batch() {
    let batch = "arn:${Partition}:batch:${Region}:${Account}";
    assert_eq!(
        optimized(
            "batch",
            "submitJob",
            ".sync",
            r#"{"JobName": "x", "JobQueue": "queue", "JobDefinition": "definition:1"}"#
        ),
        with_rule(
            "StepFunctionsGetEventsForBatchJobsRule",
            &[
                "batch:DescribeJobs on *",
                &format!("batch:SubmitJob on {batch}:job-definition/definition:1 {batch}:job-queue/queue"),
                "batch:TerminateJob on *",
            ]
        )
    );
}

#[test]
fn a_job_of_glue_needs_no_managed_rule() {
    let job = "arn:${Partition}:glue:${Region}:${Account}:job/nightly";
    assert_eq!(
        optimized("glue", "startJobRun", ".sync", r#"{"JobName": "nightly"}"#),
        ["BatchStopJobRun", "GetJobRun", "GetJobRuns", "StartJobRun"]
            .map(|action| format!("glue:{action} on {job}"))
    );
    assert_eq!(
        optimized("glue", "startJobRun", "", r#"{"JobName": "nightly"}"#),
        [format!("glue:StartJobRun on {job}")]
    );
}

#[test]
fn a_function_with_all_its_versions_or_one() {
    let functions = "arn:${Partition}:lambda:${Region}:${Account}:function";
    let arn = "arn:aws:lambda:eu-west-1:123456789012:function:f";
    for (parameters, resources) in [
        (r#"{"FunctionName": "f"}"#.to_owned(), format!("{functions}:f {functions}:f:*")),
        (r#"{"FunctionName": "f:live"}"#.to_owned(), format!("{functions}:f:live")),
        (r#"{"FunctionName": "f", "Qualifier": "$LATEST"}"#.to_owned(), format!("{functions}:f:$LATEST")),
        (r#"{"FunctionName.$": "$.f"}"#.to_owned(), format!("{functions}:*")),
        (r#"{"FunctionName": "${Function}"}"#.to_owned(), format!("{functions}:*")),
        (
            r#"{"FunctionName": "123456789012:function:f:1"}"#.to_owned(),
            "arn:${Partition}:lambda:${Region}:123456789012:function:f:1".to_owned(),
        ),
        (format!(r#"{{"FunctionName": "{arn}"}}"#), format!("{arn} {arn}:*")),
    ] {
        assert_eq!(
            optimized("lambda", "invoke", "", &parameters),
            [format!("lambda:InvokeFunction on {resources}")]
        );
    }
    let version = format!("{arn}:2");
    assert_eq!(lines(&function(&version)), [format!("lambda:InvokeFunction on {version}")]);
}
