use super::common::{
    ARGUMENTS, ASSIGN, CATCH, COMMENT, END, INPUT_PATH, NEXT, OPTION_PATH, OUTPUT, OUTPUT_PATH, PARAMETERS,
    PATH_OR_INTRINSIC, QUERY_LANGUAGE, RESULT_PATH, RESULT_SELECTOR, RETRY, SECONDS, TRANSITION, state_type,
};
use crate::field::{Constraint, Field, FieldType, ObjectKind, ObjectSchema, ResourceUse, Source};

const TASK_STATE: Source = Source::Specification("Task State");
const TIMEOUTS: Source = Source::Specification("Specifying Task Timeouts");
const OTHER_ACCOUNTS: Source = Source::Guide("Accessing resources in other AWS accounts in Step Functions");

pub(in crate::field) static TASK: ObjectSchema = ObjectSchema::new(
    "Task state",
    &[
        state_type(&["Task"]),
        COMMENT,
        QUERY_LANGUAGE,
        Field::new(
            "Resource",
            FieldType::Resource(ResourceUse::Task),
            "The ARN of what does the work: a function, an activity or a service's action.",
            TASK_STATE,
        )
        .required(),
        Field::new(
            "Credentials",
            FieldType::Object(ObjectKind::Credentials),
            "The role that the work is called with, in place of the execution role.",
            OTHER_ACCOUNTS,
        ),
        INPUT_PATH,
        PARAMETERS,
        ARGUMENTS,
        RESULT_SELECTOR,
        RESULT_PATH,
        OUTPUT_PATH,
        ASSIGN,
        OUTPUT,
        Field::new(
            "TimeoutSeconds",
            SECONDS,
            "The longest time that the work may take, in seconds.",
            TIMEOUTS,
        )
        .or_expression()
        .default_to("99999999"),
        Field::new(
            "TimeoutSecondsPath",
            OPTION_PATH,
            "Where the longest time that the work may take stands, in seconds.",
            TIMEOUTS,
        )
        .json_path(),
        Field::new(
            "HeartbeatSeconds",
            SECONDS,
            "The longest time between two signs of life of the work, in seconds.",
            TIMEOUTS,
        )
        .or_expression()
        .default_to("99999999"),
        Field::new(
            "HeartbeatSecondsPath",
            OPTION_PATH,
            "Where the longest time between two signs of life of the work stands, in seconds.",
            TIMEOUTS,
        )
        .json_path(),
        RETRY,
        CATCH,
        NEXT,
        END,
    ],
    &[
        TRANSITION,
        Constraint::AtMostOne(&["TimeoutSeconds", "TimeoutSecondsPath"]),
        Constraint::AtMostOne(&["HeartbeatSeconds", "HeartbeatSecondsPath"]),
        Constraint::Below { lower: "HeartbeatSeconds", upper: "TimeoutSeconds" },
    ],
);

pub(in crate::field) static CREDENTIALS: ObjectSchema = ObjectSchema::new(
    "credentials",
    &[
        Field::new("RoleArn", FieldType::RoleArn, "The role.", OTHER_ACCOUNTS).or_expression(),
        Field::new(
            "RoleArn.$",
            PATH_OR_INTRINSIC,
            "Where the ARN of the role stands, or an intrinsic function that gives it.",
            OTHER_ACCOUNTS,
        )
        .json_path(),
    ],
    &[Constraint::ExactlyOne(&["RoleArn", "RoleArn.$"])],
);
