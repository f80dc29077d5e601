use super::*;

fn error(service: &str, action: &str) -> (String, Option<&'static str>) {
    let error = find(service, action).unwrap_err();
    (error.to_string(), error.suggestion())
}

#[test]
fn every_line_of_the_table_is_a_service() {
    assert_eq!(services().len(), include_str!("../../data/sdk.tsv").lines().count());
    assert!(services().is_sorted_by(|a, b| a.id() < b.id()));
}

#[test]
fn the_error_prefix_in_lower_case_is_the_id() {
    for service in services() {
        assert_eq!(service.id(), service.error_prefix().to_lowercase());
    }
}

#[test]
fn a_service_under_its_iam_name_is_named() {
    assert_eq!(
        error("states", "startExecution"),
        ("there is no AWS SDK integration with a service `states`".to_owned(), Some("sfn"))
    );
    assert_eq!(error("events", "putEvents").1, Some("eventbridge"));
    assert_eq!(error("emr-containers", "startJobRun").1, Some("emrcontainers"));
}

#[test]
fn a_service_that_is_gone_says_so() {
    assert_eq!(error("qldb", "listLedgers").0, "AWS has shut `qldb` down");
    assert_eq!(error("macie", "listMemberAccounts").0, "Step Functions does not call `macie` any more");
}

#[test]
fn an_action_that_streams_or_is_excluded_cannot_be_called() {
    for (service, action) in
        [("sts", "assumeRole"), ("kinesis", "subscribeToShard"), ("bedrockruntime", "converseStream")]
    {
        assert_eq!(
            error(service, action).0,
            format!("Step Functions can't call `{service}:{action}`"),
            "{service}:{action}"
        );
    }
}

#[test]
fn a_job_pattern_leads_to_the_optimized_integration() {
    let check = |service, action, pattern| find(service, action).unwrap().check(pattern).unwrap_err();
    let error = check("sagemaker", "createTrainingJob", Pattern::Sync);
    assert_eq!(error.to_string(), "AWS SDK integrations can't be called with `.sync`");
    let optimized = |error| match error {
        FindError::UnsupportedPattern { optimized, .. } => optimized.map(|found| found.service().id()),
        _ => None,
    };
    assert_eq!(optimized(error), Some("sagemaker"));
    assert_eq!(optimized(check("sfn", "startExecution", Pattern::Sync2)), Some("states"));
    assert_eq!(optimized(check("s3", "getObject", Pattern::Sync)), None);
}

#[cfg(feature = "full")]
#[test]
fn a_misspelt_action_names_what_was_meant() {
    assert_eq!(
        error("rds", "describeDbInstances"),
        ("the service `rds` has no action `describeDbInstances`".to_owned(), Some("describeDBInstances"))
    );
}

#[test]
fn every_supported_action_is_found() {
    let integration = find("dynamodb", "batchGetItem").unwrap();
    assert_eq!(integration.service().title(), "DynamoDB");
    assert_eq!(integration.action(), "batchGetItem");
    assert_eq!(integration.check(Pattern::WaitForTaskToken), Ok(()));
}
