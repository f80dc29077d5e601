use super::{check_state, check_states};

#[test]
fn fields_whose_work_is_thrown_away() {
    let task = |fields: &str| format!(r#""Resource": "x", {fields}"#);
    let useless =
        |fields: &str, expected: &[&str]| check_state("useless-field", "Task", &task(fields), expected);
    useless(
        r#""ResultSelector": {}, "ResultPath": null"#,
        &[
            "/States/A/ResultSelector: `ResultSelector` does nothing in Task state `A`: `ResultPath` throws the result away",
        ],
    );
    let dropped = "/States/A/ResultPath: `ResultPath` does nothing in Task state `A`: `OutputPath` leaves out what it adds";
    useless(r#""ResultPath": "$.a", "OutputPath": null"#, &[dropped]);
    useless(r#""ResultPath": "$.a.b", "OutputPath": "$.a.c""#, &[dropped]);
    useless(r#""ResultPath": "$.a", "OutputPath": "$$.Execution""#, &[dropped]);
    for (result, output) in
        [("$.a", "$.a"), ("$.a.b", "$.a"), ("$.a", "$.a.b"), ("$", "$.a"), ("$.a", "$..b")]
    {
        useless(&format!(r#""ResultPath": "{result}", "OutputPath": "{output}""#), &[]);
    }
}

#[test]
fn a_choice_without_a_default_gives_and_assigns_nothing_itself() {
    let choices = r#""Choices": [{"Variable": "$.a", "IsNull": true, "Next": "A"}]"#;
    check_state(
        "useless-field",
        "Choice",
        &format!(r#""Assign": {{"a": 1}}, {choices}"#),
        &[
            "/States/A/Assign: `Assign` does nothing in Choice state `A`: it counts only on the way of `Default`, and there is none",
        ],
    );
    check_state(
        "useless-field",
        "Choice",
        &format!(r#""Assign": {{"a": 1}}, "Default": "A", {choices}"#),
        &[],
    );
}

#[test]
fn a_loop_that_asks_waits_somewhere() {
    let states = |resource: &str, status: &str, more: &str| {
        format!(
            r#""A": {{"Type": "Task", "Resource": "{resource}", "Next": "B"}},
               "B": {{"Type": "Choice", "Choices": [{{"Variable": "$.s", "StringEquals": "{status}", "Next": "{more}"}}], "Default": "D"}},
               "C": {{"Type": "Wait", "Seconds": 5, "Next": "A"}}, "D": {{"Type": "Succeed"}}"#
        )
    };
    let get = "arn:aws:states:::aws-sdk:glue:getCrawler";
    check_states(
        "busy-loop",
        &states(get, "Running", "A"),
        &["/States/B: the loop of `A` and `B` asks without waiting in between"],
    );
    check_states("busy-loop", &states(get, "Running", "C"), &[]);
    check_states("busy-loop", &states(get, "more", "A"), &[]);
    check_states("busy-loop", &states("arn:aws:states:::glue:startJobRun.sync", "RUNNING", "A"), &[]);
}

#[test]
fn pass_states_that_do_nothing_of_their_own() {
    let set = |name: &str, more: &str| {
        format!(r#""{name}": {{"Type": "Pass", "Result": 1, "ResultPath": "$.{name}", {more}}}"#)
    };
    let merged = format!("{}, {}", set("A", r#""Next": "B""#), set("B", r#""End": true"#));
    check_states("needless-pass", &merged, &["/States/A: Pass states `A` and `B` can be one"]);
    let assigned = format!("{}, {}", set("A", r#""Assign": {}, "Next": "B""#), set("B", r#""End": true"#));
    check_states("needless-pass", &assigned, &[]);
    check_states("needless-pass", r#""A": {"Type": "Pass", "End": true}"#, &[]);
}

#[test]
fn an_earlier_catcher_takes_what_a_later_one_waits_for() {
    let check_catch = |catchers: &[&str], expected: &[&str]| {
        let catchers = catchers.iter().map(|names| format!(r#"{{"ErrorEquals": [{names}], "Next": "A"}}"#));
        let catchers = catchers.collect::<Vec<_>>().join(", ");
        check_state(
            "unreachable-catcher",
            "Task",
            &format!(r#""Resource": "x", "Catch": [{catchers}]"#),
            expected,
        );
    };
    let never = |names: &str| {
        format!(
            "/States/A/Catch/1/ErrorEquals: this catcher never has its turn: an earlier one takes {names}"
        )
    };
    check_catch(&[r#""A", "B""#, r#""B", "A""#], &[&never("these errors")]);
    check_catch(&[r#""States.TaskFailed""#, r#""Lambda.Unknown""#], &[&never("`Lambda.Unknown`")]);
    check_catch(
        &[r#""States.Timeout""#, r#""States.HeartbeatTimeout""#],
        &[&never("`States.HeartbeatTimeout`")],
    );
    check_catch(&[r#""A""#, r#""A", "B""#], &[]);
    check_catch(&[r#""States.TaskFailed""#, r#""States.Timeout""#], &[]);
    check_catch(&[r#""States.TaskFailed""#, r#""States.ALL""#], &[]);
    check_catch(&[r#""${Error}""#, r#""A""#], &[]);
}

#[test]
fn an_item_reader_says_what_it_reads() {
    let reader = |fields: &str| {
        format!(
            r#""ItemProcessor": {{"ProcessorConfig": {{"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}, "StartAt": "B", "States": {{"B": {{"Type": "Succeed"}}}}}},
               "ItemReader": {{"Resource": "arn:aws:states:::s3:getObject", "Parameters": {{}}{fields}}}"#
        )
    };
    let missing = "/States/A/ItemReader: `InputType` is missing in `ReaderConfig` of the item reader of `A`";
    check_state("missing-field", "Map", &reader(""), &[missing]);
    check_state("missing-field", "Map", &reader(r#", "ReaderConfig": {"MaxItems": 5}"#), &[missing]);
    check_state(
        "missing-field",
        "Map",
        &reader(r#", "ReaderConfig": {"ManifestType": "S3_INVENTORY"}"#),
        &[],
    );
    check_state("missing-field", "Map", &reader(r#", "ReaderConfig": {"InputType": "JSON"}"#), &[]);
}

#[test]
fn formats_and_transformations_go_with_what_reads() {
    let reader = |action: &str, config: &str| {
        format!(
            r#""ItemReader": {{"Resource": "arn:aws:states:::s3:{action}", "Parameters": {{}}, "ReaderConfig": {{{config}}}}},
               "ItemProcessor": {{"ProcessorConfig": {{"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}, "StartAt": "B", "States": {{"B": {{"Type": "Succeed"}}}}}}"#
        )
    };
    let check = |reader: &str, expected: &[&str]| check_state("conflicting-fields", "Map", reader, expected);
    let flatten = r#""InputType": "JSON", "Transformation": "LOAD_AND_FLATTEN""#;
    check(&reader("listObjectsV2", flatten), &[]);
    check(&reader("getObject", r#""InputType": "JSON", "Transformation": "NONE""#), &[]);
    check(
        &reader("getObject", flatten),
        &[
            "/States/A/ItemReader/ReaderConfig/Transformation: `LOAD_AND_FLATTEN` reads the objects of a listing, and `s3:getObject` reads one object",
        ],
    );
    check(
        &reader("listObjectsV2", r#""InputType": "JSON""#),
        &[
            "/States/A/ItemReader/ReaderConfig/InputType: `InputType` stands beside `s3:listObjectsV2` only with `Transformation` `LOAD_AND_FLATTEN`",
        ],
    );
}

#[test]
fn only_chains_of_short_steps_would_be_cheaper_in_express() {
    let states = |resource: &str, last: &str| {
        let passes = ["A", "B", "C", "D"].iter().zip(["B", "C", "D", "E"]);
        let passes = passes.map(|(name, next)| {
            format!(r#""{name}": {{"Type": "Task", "Resource": "{resource}", "Next": "{next}"}}"#)
        });
        format!(r#"{}, "E": {{"Type": "{last}"}}"#, passes.collect::<Vec<_>>().join(", "))
    };
    let found = ": all 5 states answer at once, which is cheaper in an Express machine";
    let put = "arn:aws:states:::dynamodb:putItem";
    check_states("standard-without-need", &states(put, "Succeed"), &[found]);
    check_states("standard-without-need", &states("arn:aws:states:::lambda:invoke", "Succeed"), &[]);
    check_states(
        "standard-without-need",
        &states("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Succeed"),
        &[],
    );
    check_states("standard-without-need", &states(put, "Wait"), &[]);
}

#[test]
fn an_inline_map_takes_an_array() {
    let map = |items: &str| {
        format!(
            r#""QueryLanguage": "JSONata", "Items": {items}, "ItemProcessor": {{"StartAt": "B", "States": {{"B": {{"Type": "Succeed"}}}}}}"#
        )
    };
    check_state("distributed-only-field", "Map", &map("[1]"), &[]);
    check_state("distributed-only-field", "Map", &map(r#""{% $states.input %}""#), &[]);
    check_state(
        "distributed-only-field",
        "Map",
        &map(r#"{"a": 1}"#),
        &["/States/A/Items: `Items` is an object, and the inline Map state `A` takes an array"],
    );
}

#[test]
fn a_placeholder_may_be_the_rule_that_matches() {
    let choices =
        |more: &str| format!(r#""Choices": [{{"Variable": "$.a", "StringEquals": "x", "Next": "A"}}{more}]"#);
    let found = "/States/A: it can be that no rule of Choice state `A` matches, and there is no `Default`";
    check_state("incomplete-choice", "Choice", &choices(""), &[found]);
    check_state("incomplete-choice", "Choice", &choices(r#", "${Rule}""#), &[]);
    check_state("incomplete-choice", "Choice", &choices("").replace(r#""x""#, r#""${X}""#), &[]);
}
