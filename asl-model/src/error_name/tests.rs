use proptest::prelude::*;

use super::*;

#[test]
fn predefined_names_are_found_by_their_exact_names() {
    assert!(PredefinedError::ALL.is_sorted_by_key(|error| error.name()));
    for error in PredefinedError::ALL {
        let name = if error == PredefinedError::HttpStatusCode {
            format!("{}.503", error.name())
        } else {
            error.name().to_owned()
        };
        assert_eq!(ErrorName::parse(name).unwrap().predefined(), Some(error));
    }
    for other in [
        "Timeout",
        "States.timeout",
        "States.Timeout.5",
        "States.Http.StatusCode",
        "States.Http.StatusCode.4xx",
    ] {
        assert_eq!(PredefinedError::of(other), None, "{other}");
    }
}

#[test]
fn wildcards_are_three() {
    let wildcards: Vec<_> = PredefinedError::ALL.into_iter().filter(|error| error.is_wildcard()).collect();
    assert_eq!(wildcards, [PredefinedError::All, PredefinedError::TaskFailed, PredefinedError::Timeout]);
}

#[test]
fn only_names_of_the_service_can_be_unknown() {
    for name in
        ["CustomError", "java.lang.Exception", "Lambda.UnknownError", "States", "states.x", "States.${Name}"]
    {
        assert_eq!(ErrorName::parse(name).unwrap().as_str(), name);
    }
    let refused = |name: &str| {
        let error = ErrorName::parse(name).unwrap_err();
        (error.to_string(), error.suggestion())
    };
    assert_eq!(
        refused("States.TaskFaild"),
        (
            "unknown error name `States.TaskFaild`: names that begin with `States.` are the service's own"
                .into(),
            Some("States.TaskFailed"),
        )
    );
    assert_eq!(refused("States.Al").1, Some("States.ALL"));
    assert_eq!(refused("").0, "an error name cannot be empty");
}

#[test]
fn near_misses_are_names_that_nearly_begin_as_the_services_own() {
    let near = |name: &str| ErrorName::parse(name).unwrap().near_miss();
    assert_eq!(near("State.TaskFailed"), Some(PredefinedError::TaskFailed));
    assert_eq!(near("states.ALL"), Some(PredefinedError::All));
    assert_eq!(near("Statse.Timeout"), Some(PredefinedError::Timeout));
    for name in ["Stats.Empty", "Lambda.Timeout", "Timeout", "CustomError", "States.ALL"] {
        assert_eq!(near(name), None, "{name}");
    }
}

#[test]
fn wildcards_match_what_the_documentation_says() {
    use Matching::{Always, Never, Unknown};
    for (pattern, error, expected) in [
        ("Custom", "Custom", Always),
        ("Custom", "custom", Never),
        ("Custom*", "Custom1", Never),
        ("States.ALL", "Custom", Always),
        ("States.ALL", "States.Timeout", Always),
        ("States.ALL", "States.DataLimitExceeded", Never),
        ("States.ALL", "States.Runtime", Never),
        ("States.Runtime", "States.Runtime", Never),
        ("States.DataLimitExceeded", "States.DataLimitExceeded", Unknown),
        ("States.TaskFailed", "Lambda.Unknown", Always),
        ("States.TaskFailed", "States.TaskFailed", Always),
        ("States.TaskFailed", "States.Timeout", Never),
        ("States.TaskFailed", "States.HeartbeatTimeout", Unknown),
        ("States.TaskFailed", "States.DataLimitExceeded", Unknown),
        ("States.TaskFailed", "States.Runtime", Never),
        ("States.Timeout", "States.Timeout", Always),
        ("States.Timeout", "States.HeartbeatTimeout", Always),
        ("States.HeartbeatTimeout", "States.Timeout", Never),
        ("States.HeartbeatTimeout", "States.HeartbeatTimeout", Always),
        ("Custom", "States.ALL", Never),
        ("States.Http.StatusCode.429", "States.Http.StatusCode.503", Never),
        ("${Name}", "Custom", Unknown),
        ("States.ALL", "${Name}", Unknown),
        ("${Name}", "States.Runtime", Never),
    ] {
        assert_eq!(matches(pattern, error), expected, "{pattern} on {error}");
    }
}

#[test]
fn retries_are_advised_against_transient_errors() {
    use RetryAdvice::{Advised, CaseByCase, NotAdvised};
    for (name, expected) in [
        ("Lambda.TooManyRequestsException", Some(Advised)),
        ("Lambda.ResourceNotFoundException", Some(NotAdvised)),
        ("Lambda.Unknown", Some(CaseByCase)),
        ("States.Permissions", Some(NotAdvised)),
        ("States.Timeout", Some(CaseByCase)),
        ("States.Http.StatusCode.429", Some(Advised)),
        ("States.Http.StatusCode.404", Some(CaseByCase)),
        ("ApiGateway.500", Some(Advised)),
        ("ApiGateway.403", Some(CaseByCase)),
        ("EKS.503", Some(Advised)),
        ("S3.S3Exception", Some(Advised)),
        ("SecretsManager.SecretsManagerException", Some(Advised)),
        ("Firehose.AmazonFirehoseException", Some(Advised)),
        ("Kinesis.AWSKinesisException", Some(Advised)),
        ("S3.NoSuchKeyException", None),
        ("CustomError", None),
    ] {
        assert_eq!(retry_advice(name), expected, "{name}");
    }
}

#[test]
fn facts_are_sorted_and_name_no_error_of_the_service_itself() {
    assert!(SERVICE_ERRORS.is_sorted_by(|a, b| a.name < b.name));
    assert!(SERVICE_ERRORS.iter().all(|fact| !fact.name.starts_with(RESERVED)));
    let retry = fact("SageMaker.ResourceLimitExceededException").unwrap().documented_retry.unwrap();
    assert_eq!((retry.interval_seconds, retry.max_attempts), (60, 5_000));
}

proptest! {
    #[test]
    fn no_name_panics(name in r"(States|states|Lambda|\.|ALL|Timeout|Http\.StatusCode|[0-9]|\$\{|\}|\PC){0,6}", other in r"\PC{0,9}") {
        if let Ok(name) = ErrorName::parse(name.as_str()) {
            let _ = name.near_miss();
            prop_assert_ne!(matches("States.Runtime", name.as_str()), Matching::Always);
        }
        let _ = (matches(&name, &other), retry_advice(&name));
    }
}

#[test]
fn a_suggestion_looks_only_at_what_stands_behind_the_dot() {
    let suggestion = |name: &str| ErrorName::parse(name).unwrap_err().suggestion();
    assert_eq!(suggestion("States.Timout"), Some("States.Timeout"));
    assert_eq!(suggestion("States.timeout"), Some("States.Timeout"));
    assert_eq!(suggestion("States.TaskFail"), Some("States.TaskFailed"));
    assert_eq!(suggestion("States.Nope"), None);
    assert_eq!(suggestion("States.Mine"), None);
    let near_miss = |name: &str| ErrorName::parse(name).unwrap().near_miss();
    assert_eq!(near_miss("State.ALL"), Some(PredefinedError::All));
    assert_eq!(near_miss("State.Mine"), None);
}
