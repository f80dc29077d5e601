use crate::permission::rule::Target::{Any, Arn, Made, NameOrArn, Template};
use crate::permission::rule::{Only, Rule, Target, call, job, managed_rule, own, pass};
use crate::permission::statement::{PRACTICE, Source};
use crate::permission::uri;

const BATCH: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling AWS Batch\"");
const CODEBUILD: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling AWS CodeBuild\"");
const ECS: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"IAM policies for calling Amazon ECS/AWS Fargate\"",
);
const LAMBDA: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling AWS Lambda\"");
const MEDIA_CONVERT: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"IAM policies for calling AWS Elemental MediaConvert\"",
);

const PROJECT: &[Target] = &[NameOrArn("ProjectName", own!("codebuild", "project/{ProjectName}"))];
/// The id of a build holds the project's name, and is made when the build begins.
const ANY_PROJECT: &[Target] = &[Template(own!("codebuild", "project/*"))];

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
                &[Made(uri::job_definition), NameOrArn("JobQueue", own!("batch", "job-queue/{JobQueue}"))],
            ),
            // The id of a job is not known before it runs.
            job(&["batch:DescribeJobs", "batch:TerminateJob"], &[Any]),
            managed_rule!("StepFunctionsGetEventsForBatchJobsRule"),
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
        grants: &[call(&["codebuild:BatchGetReports"], &[Template(own!("codebuild", "report-group/*"))])],
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
            managed_rule!("StepFunctionsGetEventForCodeBuildStartBuildRule"),
        ],
        source: CODEBUILD,
    },
    Rule {
        call: "codebuild:startBuildBatch",
        grants: &[
            call(&["codebuild:StartBuildBatch"], PROJECT),
            job(&["codebuild:StopBuildBatch", "codebuild:BatchGetBuildBatches"], PROJECT),
            managed_rule!("StepFunctionsGetEventForCodeBuildStartBuildBatchRule"),
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
            pass(TASK_ROLES, "TaskDefinition", "ecs-tasks.amazonaws.com").source(PRACTICE),
            // The id of a task is not known before it runs.
            job(&["ecs:StopTask", "ecs:DescribeTasks"], &[Any]),
            managed_rule!("StepFunctionsGetEventsForECSTaskRule"),
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
                    Template(own!("mediaconvert", "queues/*")),
                    Template(own!("mediaconvert", "jobTemplates/*")),
                    Template(own!("mediaconvert", "presets/*")),
                ],
            ),
            pass(
                &[NameOrArn("Role", "arn:{partition}:iam::{account}:role/{Role}")],
                "Role",
                "mediaconvert.amazonaws.com",
            ),
            job(
                &["mediaconvert:GetJob", "mediaconvert:CancelJob"],
                &[Template(own!("mediaconvert", "jobs/*"))],
            )
            .only(OWN_JOBS),
            managed_rule!("StepFunctionsGetEventsForMediaConvertJobRule"),
        ],
        source: MEDIA_CONVERT,
    },
];
