use super::*;

fn error(service: &str, action: &str) -> (String, Option<&'static str>) {
    let error = find(service, action).unwrap_err();
    (error.to_string(), error.suggestion())
}

#[test]
fn the_catalogue_is_sorted() {
    assert!(services().is_sorted_by(|a, b| a.id() < b.id()));
    for service in services() {
        assert!(service.actions.is_sorted_by(|a, b| a.name < b.name), "{}", service.id());
    }
}

#[test]
fn every_integration_answers_a_call() {
    assert!(all().all(|integration| integration.supports(Pattern::RequestResponse)));
}

#[test]
fn every_integration_is_found_by_its_names() {
    for integration in all() {
        assert_eq!(find(integration.service().id(), integration.action()), Ok(integration));
    }
}

#[test]
fn the_patterns_are_those_of_the_developer_guide() {
    let with = |pattern| {
        all()
            .filter(|integration| integration.supports(pattern))
            .map(|integration| format!("{}:{}", integration.service().id(), integration.action()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        with(Pattern::WaitForTaskToken),
        [
            "apigateway:invoke",
            "bedrock:invokeModel",
            "ecs:runTask",
            "events:putEvents",
            "lambda:invoke",
            "sns:publish",
            "sqs:sendMessage",
            "states:startExecution",
        ]
    );
    assert_eq!(with(Pattern::Sync2), ["states:startExecution"]);
    assert_eq!(with(Pattern::Sync).len(), 34);
    assert_eq!(with(Pattern::RequestResponse).len(), 63);
}

#[test]
fn only_request_response_works_in_express() {
    let express = Pattern::ALL.into_iter().filter(|pattern| works_in_express(*pattern));
    assert!(express.eq([Pattern::RequestResponse]));
}

#[test]
fn a_mistake_names_what_was_meant() {
    assert_eq!(
        error("sagmaker", "createTrainingJob"),
        ("there is no optimized integration with a service `sagmaker`".to_owned(), Some("sagemaker"))
    );
    assert_eq!(
        error("dynamodb", "GetItem"),
        ("there is no optimized integration `dynamodb:GetItem`".to_owned(), Some("getItem"))
    );
}

#[test]
fn a_pattern_that_the_action_does_not_have_is_refused() {
    let error = find("sqs", "sendMessage").unwrap().check(Pattern::Sync).unwrap_err();
    assert_eq!(error.to_string(), "`sqs:sendMessage` can't be called with `.sync`");
}
