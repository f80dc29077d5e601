use crate::permission::rule::Target::{Any, Arn, Made, NameOrArn, Template};
use crate::permission::rule::{Only, Rule, Target, call, job, managed_rule, pass_role};
use crate::permission::{Basis, uri};

const BATCH: &str = "AWS Step Functions Developer Guide, \"IAM policies for calling AWS Batch\"";
const CODEBUILD: &str = "AWS Step Functions Developer Guide, \"IAM policies for calling AWS CodeBuild\"";
const ECS: &str = "AWS Step Functions Developer Guide, \"IAM policies for calling Amazon ECS/AWS Fargate\"";
const LAMBDA: &str = "AWS Step Functions Developer Guide, \"IAM policies for calling AWS Lambda\"";
const MEDIA_CONVERT: &str =
    "AWS Step Functions Developer Guide, \"IAM policies for calling AWS Elemental MediaConvert\"";

const PROJECT: &[Target] =
    &[NameOrArn("ProjectName", "arn:{partition}:codebuild:{region}:{account}:project/{ProjectName}")];
/// The id of a build holds the project's name, and is made when the build begins.
const ANY_PROJECT: &[Target] = &[Template("arn:{partition}:codebuild:{region}:{account}:project/*")];

/// Without an override the role is that of the task definition, which is not in the parameters.
const TASK_ROLES: &[Target] = &[
    Arn(&["Overrides.TaskRoleArn"], "arn:{partition}:iam::{account}:role/*"),
    Arn(&["Overrides.ExecutionRoleArn"], "arn:{partition}:iam::{account}:role/*"),
];

/// Step Functions tags the jobs that it starts.
const OWN_JOBS: Only = Only {
    operator: "StringEquals",
    key: "aws:ResourceTag/ManagedByService",
    value: Template("AWSStepFunctions"),
};

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "batch:submitJob",
        grants: &[
            call(
                &["batch:SubmitJob"],
                &[
                    Made(uri::job_definition),
                    NameOrArn("JobQueue", "arn:{partition}:batch:{region}:{account}:job-queue/{JobQueue}"),
                ],
            ),
            // The id of a job is not known before it runs.
            job(&["batch:DescribeJobs", "batch:TerminateJob"], &[Any]),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForBatchJobsRule",
            )]),
        ],
        source: BATCH,
    },
    Rule {
        call: "codebuild:batchDeleteBuilds",
        grants: &[call(&["codebuild:BatchDeleteBuilds"], ANY_PROJECT)],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:batchGetReports",
        grants: &[call(
            &["codebuild:BatchGetReports"],
            &[Template("arn:{partition}:codebuild:{region}:{account}:report-group/*")],
        )],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:deleteBuildBatch",
        grants: &[call(&["codebuild:DeleteBuildBatch"], ANY_PROJECT)],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:retryBuildBatch",
        grants: &[
            call(&["codebuild:RetryBuildBatch"], ANY_PROJECT),
            job(&["codebuild:StopBuildBatch", "codebuild:BatchGetBuildBatches"], ANY_PROJECT),
        ],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:startBuild",
        grants: &[
            call(&["codebuild:StartBuild"], PROJECT),
            job(&["codebuild:StopBuild", "codebuild:BatchGetBuilds"], PROJECT),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventForCodeBuildStartBuildRule",
            )]),
        ],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:startBuildBatch",
        grants: &[
            call(&["codebuild:StartBuildBatch"], PROJECT),
            job(&["codebuild:StopBuildBatch", "codebuild:BatchGetBuildBatches"], PROJECT),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventForCodeBuildStartBuildBatchRule",
            )]),
        ],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:stopBuild",
        grants: &[call(&["codebuild:StopBuild"], ANY_PROJECT)],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:stopBuildBatch",
        grants: &[call(&["codebuild:StopBuildBatch"], ANY_PROJECT)],
        source: CODEBUILD,
    },
    Rule {
        call: "ecs:runTask",
        grants: &[
            call(&["ecs:RunTask"], &[Made(uri::task_definition)]),
            pass_role("TaskDefinition", TASK_ROLES, "ecs-tasks.amazonaws.com").basis(Basis::Practice),
            // The id of a task is not known before it runs.
            job(&["ecs:StopTask", "ecs:DescribeTasks"], &[Any]),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForECSTaskRule",
            )]),
        ],
        source: ECS,
    },
    Rule {
        call: "lambda:invoke",
        grants: &[call(&["lambda:InvokeFunction"], &[Made(uri::function)])],
        source: LAMBDA,
    },
    Rule {
        call: "mediaconvert:createJob",
        grants: &[
            call(
                &["mediaconvert:CreateJob"],
                &[
                    Template("arn:{partition}:mediaconvert:{region}:{account}:queues/*"),
                    Template("arn:{partition}:mediaconvert:{region}:{account}:jobTemplates/*"),
                    Template("arn:{partition}:mediaconvert:{region}:{account}:presets/*"),
                ],
            ),
            pass_role(
                "Role",
                &[NameOrArn("Role", "arn:{partition}:iam::{account}:role/{Role}")],
                "mediaconvert.amazonaws.com",
            ),
            job(
                &["mediaconvert:GetJob", "mediaconvert:CancelJob"],
                &[Template("arn:{partition}:mediaconvert:{region}:{account}:jobs/*")],
            )
            .only(OWN_JOBS),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForMediaConvertJobRule",
            )]),
        ],
        source: MEDIA_CONVERT,
    },
];
