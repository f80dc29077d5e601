use crate::permission::rule::Target::{Any, Arn, NameOrArn, Template};
use crate::permission::rule::{Grant, Only, Rule, Target, call, job, managed_rule, own, pass_role};
use crate::permission::statement::{ANALOGY, FIRST_USE, PRACTICE, Source};

const EKS: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"Create and manage Amazon EKS clusters with Step Functions\"",
);
const EMR: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon EMR\"");
const EMR_ON_EKS: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon EMR on EKS\"");
const EMR_SERVERLESS: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling EMR Serverless\"");

const EKS_CLUSTER: &[Target] = &[Template(own!("eks", "cluster/{Name}"))];
const NODE_GROUP: &[Target] = &[Template(own!("eks", "nodegroup/{ClusterName}/{NodegroupName}/*"))];
const FARGATE_PROFILE: &[Target] =
    &[Template(own!("eks", "fargateprofile/{ClusterName}/{FargateProfileName}/*"))];
const NEW_PARTS_OF_CLUSTER: &[Target] = &[Template(own!("eks", "cluster/{ClusterName}"))];

const EMR_CLUSTER: &[Target] = &[Template(own!("elasticmapreduce", "cluster/{ClusterId}"))];

const VIRTUAL_CLUSTER: &[Target] = &[Template(own!("emr-containers", "/virtualclusters/{Id}"))];

const APPLICATION: &[Target] = &[Template(own!("emr-serverless", "/applications/{ApplicationId}"))];
const JOB_RUNS: &[Target] = &[Template(own!("emr-serverless", "/applications/{ApplicationId}/jobruns/*"))];
const JOB_RUN: &[Target] =
    &[Template(own!("emr-serverless", "/applications/{ApplicationId}/jobruns/{JobRunId}"))];
const APPLICATION_RULE: Grant = managed_rule!("StepFunctionsGetEventsForEMRServerlessApplicationRule");
const JOB_RULE: Grant = managed_rule!("StepFunctionsGetEventsForEMRServerlessJobRule");

/// The role through which a service manages itself in an account, made at its first use.
macro_rules! service_linked_role {
    ($service:literal) => {
        call(
            &["iam:CreateServiceLinkedRole"],
            &[Template(concat!("arn:{partition}:iam::{account}:role/aws-service-role/", $service, "/*"))],
        )
        .only(Only { operator: "StringLike", key: "iam:AWSServiceName", value: Template($service) })
        .source(FIRST_USE)
    };
}

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "eks:createCluster",
        grants: &[
            call(&["eks:CreateCluster"], &[Any]),
            pass_role!("RoleArn", "eks.amazonaws.com"),
            job(&["eks:DescribeCluster", "eks:DeleteCluster"], EKS_CLUSTER),
        ],
        source: EKS,
    },
    Rule {
        call: "eks:createFargateProfile",
        grants: &[
            call(&["eks:CreateFargateProfile"], NEW_PARTS_OF_CLUSTER),
            pass_role!("PodExecutionRoleArn", "eks-fargate-pods.amazonaws.com").source(ANALOGY),
            job(&["eks:DescribeFargateProfile"], FARGATE_PROFILE).source(ANALOGY),
        ],
        source: EKS,
    },
    Rule {
        call: "eks:createNodegroup",
        grants: &[
            call(&["eks:CreateNodegroup"], NEW_PARTS_OF_CLUSTER),
            call(&["ec2:DescribeSubnets"], &[Any]),
            call(
                &["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:PassRole"],
                &[Arn(&["NodeRole"], "arn:{partition}:iam::{account}:role/*")],
            ),
            job(&["eks:DescribeNodegroup", "eks:DeleteNodegroup"], NODE_GROUP),
        ],
        source: EKS,
    },
    Rule {
        call: "eks:deleteCluster",
        grants: &[call(&["eks:DeleteCluster"], EKS_CLUSTER), job(&["eks:DescribeCluster"], EKS_CLUSTER)],
        source: EKS,
    },
    Rule {
        call: "eks:deleteFargateProfile",
        grants: &[
            call(&["eks:DeleteFargateProfile"], FARGATE_PROFILE),
            job(&["eks:DescribeFargateProfile"], FARGATE_PROFILE).source(ANALOGY),
        ],
        source: EKS,
    },
    Rule {
        call: "eks:deleteNodegroup",
        grants: &[call(&["eks:DeleteNodegroup"], NODE_GROUP), job(&["eks:DescribeNodegroup"], NODE_GROUP)],
        source: EKS,
    },
    Rule {
        call: "elasticmapreduce:addStep",
        grants: &[
            call(&["elasticmapreduce:AddJobFlowSteps"], EMR_CLUSTER),
            pass_role!("ExecutionRoleArn", "elasticmapreduce.amazonaws.com").source(PRACTICE),
            job(&["elasticmapreduce:DescribeStep", "elasticmapreduce:CancelSteps"], EMR_CLUSTER),
            managed_rule!("StepFunctionsGetEventForEMRAddJobFlowStepsRule"),
        ],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:cancelStep",
        grants: &[call(&["elasticmapreduce:CancelSteps"], EMR_CLUSTER)],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:createCluster",
        grants: &[
            call(&["elasticmapreduce:RunJobFlow"], &[Any]),
            call(&["elasticmapreduce:AddTags"], &[Any]).given("Tags"),
            call(
                &["iam:PassRole"],
                &[NameOrArn("ServiceRole", "arn:{partition}:iam::{account}:role/{ServiceRole}")],
            )
            .given("ServiceRole"),
            // An instance profile has the name of its role.
            call(
                &["iam:PassRole"],
                &[NameOrArn("JobFlowRole", "arn:{partition}:iam::{account}:role/{JobFlowRole}")],
            )
            .given("JobFlowRole"),
            call(
                &["iam:PassRole"],
                &[NameOrArn("AutoScalingRole", "arn:{partition}:iam::{account}:role/{AutoScalingRole}")],
            )
            .given("AutoScalingRole"),
            job(&["elasticmapreduce:DescribeCluster", "elasticmapreduce:TerminateJobFlows"], &[Any]),
            managed_rule!("StepFunctionsGetEventForEMRRunJobFlowRule"),
            service_linked_role!("elasticmapreduce.amazonaws.com"),
        ],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:modifyInstanceFleetByName",
        grants: &[call(
            &["elasticmapreduce:ModifyInstanceFleet", "elasticmapreduce:ListInstanceFleets"],
            EMR_CLUSTER,
        )],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:modifyInstanceGroupByName",
        grants: &[call(
            &["elasticmapreduce:ModifyInstanceGroups", "elasticmapreduce:ListInstanceGroups"],
            EMR_CLUSTER,
        )],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:setClusterTerminationProtection",
        grants: &[call(&["elasticmapreduce:SetTerminationProtection"], EMR_CLUSTER)],
        source: EMR,
    },
    Rule {
        call: "elasticmapreduce:terminateCluster",
        grants: &[
            call(&["elasticmapreduce:TerminateJobFlows"], EMR_CLUSTER),
            job(&["elasticmapreduce:DescribeCluster"], EMR_CLUSTER),
            managed_rule!("StepFunctionsGetEventForEMRTerminateJobFlowsRule"),
        ],
        source: EMR,
    },
    Rule {
        call: "emr-containers:createVirtualCluster",
        grants: &[
            call(&["emr-containers:CreateVirtualCluster"], &[Any]),
            service_linked_role!("emr-containers.amazonaws.com"),
        ],
        source: EMR_ON_EKS,
    },
    Rule {
        call: "emr-containers:deleteVirtualCluster",
        grants: &[
            call(&["emr-containers:DeleteVirtualCluster"], VIRTUAL_CLUSTER),
            job(&["emr-containers:DescribeVirtualCluster"], VIRTUAL_CLUSTER),
        ],
        source: EMR_ON_EKS,
    },
    Rule {
        call: "emr-containers:startJobRun",
        grants: &[
            call(
                &["emr-containers:StartJobRun"],
                &[Template(own!("emr-containers", "/virtualclusters/{VirtualClusterId}"))],
            )
            .only(Only {
                operator: "StringEquals",
                key: "emr-containers:ExecutionRoleArn",
                value: Template("{ExecutionRoleArn}"),
            }),
            job(
                &["emr-containers:DescribeJobRun", "emr-containers:CancelJobRun"],
                &[Template(own!("emr-containers", "/virtualclusters/{VirtualClusterId}/jobruns/*"))],
            ),
        ],
        source: EMR_ON_EKS,
    },
    Rule {
        call: "emr-serverless:cancelJobRun",
        grants: &[
            call(&["emr-serverless:CancelJobRun"], JOB_RUN),
            job(&["emr-serverless:GetJobRun"], JOB_RUN),
            JOB_RULE,
        ],
        source: EMR_SERVERLESS,
    },
    Rule {
        call: "emr-serverless:createApplication",
        grants: &[
            call(&["emr-serverless:CreateApplication"], &[Template(own!("emr-serverless", "/*"))]),
            job(
                &["emr-serverless:GetApplication", "emr-serverless:DeleteApplication"],
                &[Template(own!("emr-serverless", "/applications/*"))],
            ),
            APPLICATION_RULE,
            service_linked_role!("ops.emr-serverless.amazonaws.com"),
        ],
        source: EMR_SERVERLESS,
    },
    Rule {
        call: "emr-serverless:deleteApplication",
        grants: &[
            call(&["emr-serverless:DeleteApplication"], APPLICATION),
            job(&["emr-serverless:GetApplication"], APPLICATION),
            APPLICATION_RULE,
        ],
        source: EMR_SERVERLESS,
    },
    Rule {
        call: "emr-serverless:startApplication",
        grants: &[
            call(&["emr-serverless:StartApplication"], APPLICATION),
            job(&["emr-serverless:GetApplication", "emr-serverless:StopApplication"], APPLICATION),
            APPLICATION_RULE,
        ],
        source: EMR_SERVERLESS,
    },
    Rule {
        call: "emr-serverless:startJobRun",
        grants: &[
            call(&["emr-serverless:StartJobRun"], APPLICATION),
            pass_role!("ExecutionRoleArn", "emr-serverless.amazonaws.com"),
            job(&["emr-serverless:GetJobRun", "emr-serverless:CancelJobRun"], JOB_RUNS),
            JOB_RULE,
        ],
        source: EMR_SERVERLESS,
    },
    Rule {
        call: "emr-serverless:stopApplication",
        grants: &[
            call(&["emr-serverless:StopApplication"], APPLICATION),
            job(&["emr-serverless:GetApplication"], APPLICATION),
            APPLICATION_RULE,
        ],
        source: EMR_SERVERLESS,
    },
];
