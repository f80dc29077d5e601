use asl_aws::Api;
use asl_graph::Loop;
use asl_model::field::ObjectKind;

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("polling-loop", Cost, since "0.1.0", check);

/// Actions that ask how a job is, and the integration that waits for its end.
const POLLED: [(&str, &str, &str); 20] = [
    ("athena", "getQueryExecution", "athena:startQueryExecution.sync"),
    ("batch", "describeJobs", "batch:submitJob.sync"),
    ("bedrock", "getModelCustomizationJob", "bedrock:createModelCustomizationJob.sync"),
    ("codebuild", "batchGetBuilds", "codebuild:startBuild.sync"),
    ("codebuild", "batchGetBuildBatches", "codebuild:startBuildBatch.sync"),
    ("databrew", "describeJobRun", "databrew:startJobRun.sync"),
    ("ecs", "describeTasks", "ecs:runTask.sync"),
    ("eks", "describeCluster", "eks:createCluster.sync"),
    ("eks", "describeNodegroup", "eks:createNodegroup.sync"),
    ("emr", "describeCluster", "elasticmapreduce:createCluster.sync"),
    ("emr", "describeStep", "elasticmapreduce:addStep.sync"),
    ("emrcontainers", "describeJobRun", "emr-containers:startJobRun.sync"),
    ("emrserverless", "getJobRun", "emr-serverless:startJobRun.sync"),
    ("glue", "getJobRun", "glue:startJobRun.sync"),
    ("mediaconvert", "getJob", "mediaconvert:createJob.sync"),
    ("sagemaker", "describeProcessingJob", "sagemaker:createProcessingJob.sync"),
    ("sagemaker", "describeTrainingJob", "sagemaker:createTrainingJob.sync"),
    ("sagemaker", "describeTransformJob", "sagemaker:createTransformJob.sync"),
    ("sagemaker", "describeHyperParameterTuningJob", "sagemaker:createHyperParameterTuningJob.sync"),
    ("sfn", "describeExecution", "states:startExecution.sync:2"),
];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.graph().loops().iter().filter_map(|it| finding(cx, it)).collect()
}

fn finding(cx: &Context<'_>, it: &Loop) -> Option<Finding> {
    let states: Vec<&State<'_>> = it.states().iter().filter_map(|id| cx.state(*id)).collect();
    let wait = states.iter().find(|state| state.kind == Some(ObjectKind::Wait))?;
    let (asks, integration) = states.iter().find_map(|state| Some((*state, polled(cx, state)?)))?;
    // Express workflows cannot wait for a job.
    if cx.express(asks).is_some() {
        return None;
    }
    let message = format!("{} asks again and again for the end of a job", asks.title());
    let help = format!("start the job with `{integration}`, which waits for its end");
    Some(Finding::new(asks.place(), message).related(wait.place(), "and waits here in between").help(help))
}

/// The integration that waits for what a state asks about.
fn polled(cx: &Context<'_>, state: &State<'_>) -> Option<&'static str> {
    let (service, action) = match cx.call_of(state)?.service()?.api() {
        Api::Optimized(it) => (it.service().id(), it.action()),
        Api::Sdk(it) => (it.service().id(), it.action()),
        _ => return None,
    };
    let found = POLLED.iter().find(|(asked, by, _)| (*asked, *by) == (service, action))?;
    Some(found.2)
}
