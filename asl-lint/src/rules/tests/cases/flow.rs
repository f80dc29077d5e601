use super::{advice, check, check_states, machine};

/// A Pass state that goes on.
fn pass(name: &str, next: &str) -> String {
    format!(r#""{name}": {{"Type": "Pass", "Next": "{next}"}}"#)
}

const END: &str = r#""End": {"Type": "Succeed"}"#;

#[test]
fn every_field_that_names_a_state_is_looked_up() {
    check_states(
        "undefined-target",
        r#""A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "B1"}], "Default": "B2"},
           "C": {"Type": "Task", "Resource": "x", "Catch": [{"ErrorEquals": ["E"], "Next": "B3"}], "Next": "B4"}"#,
        &[
            "/States/A/Choices/0/Next: `Next` names `B1`, and no state has that name",
            "/States/A/Default: `Default` names `B2`, and no state has that name",
            "/States/C/Catch/0/Next: `Next` names `B3`, and no state has that name",
            "/States/C/Next: `Next` names `B4`, and no state has that name",
        ],
    );
}

#[test]
fn names_are_compared_exactly() {
    check_states(
        "undefined-target",
        &format!("{}, {END}", pass("A", "end")),
        &["/States/A/Next: `Next` names `end`, and no state has that name"],
    );
    check_states("undefined-target", &format!("{}, {END}", pass("A", "${Next}")), &[]);
}

#[test]
fn states_that_nobody_can_know_may_have_any_name() {
    check("undefined-target", r#"{"StartAt": "A", "States": ${States}}"#, &[]);
    check("undefined-target", r#"{"StartAt": "A", "States": {"${Prefix}A": {"Type": "Succeed"}}}"#, &[]);
    check("undefined-target", r#"{"StartAt": "A", "States": {}}"#, &[]);
}

#[test]
fn no_transition_leaves_a_nested_machine() {
    let nested = machine(&pass("B", "End")).replace(r#""StartAt": "A""#, r#""StartAt": "B""#);
    let states = format!(r#""A": {{"Type": "Parallel", "Branches": [{nested}], "Next": "B"}}, {END}"#);
    check_states(
        "undefined-target",
        &states,
        &[
            "/States/A/Branches/0/States/B/Next: `Next` names `End`, which stands in another `States`",
            "/States/A/Next: `Next` names `B`, which stands in another `States`",
        ],
    );
    check_states("unreachable-state", &states, &[]);
}

#[test]
fn every_way_leads_to_a_state() {
    check_states(
        "unreachable-state",
        r#""A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "B"}], "Default": "C"},
           "B": {"Type": "Task", "Resource": "x", "Catch": [{"ErrorEquals": ["E"], "Next": "D"}], "End": true},
           "C": {"Type": "Succeed"}, "D": {"Type": "Succeed"}"#,
        &[],
    );
}

#[test]
fn one_cause_gives_one_unreachable_state() {
    let states =
        [pass("A", "End"), pass("B", "C"), pass("C", "D"), pass("D", "End"), END.to_owned()].join(",");
    check_states("unreachable-state", &states, &["/States/B: no way from `StartAt` leads to state `B`"]);
    let circle = [pass("A", "End"), pass("B", "C"), pass("C", "B"), pass("D", "D"), END.to_owned()].join(",");
    check_states(
        "unreachable-state",
        &circle,
        &[
            "/States/B: no way from `StartAt` leads to state `B`",
            "/States/D: no way from `StartAt` leads to state `D`",
        ],
    );
}

#[test]
fn what_is_only_reached_from_there_is_pointed_at() {
    let states = [pass("A", "End"), pass("B", "C"), pass("C", "D"), pass("D", "C"), END.to_owned()].join(",");
    assert_eq!(
        advice("unreachable-state", &machine(&states)),
        [
            "/States/C: only behind it",
            "/States/D: only behind it",
            "help: let a `Next`, a `Default`, a choice rule or a catcher lead to it, or remove it",
        ]
    );
    let circle = [pass("A", "End"), pass("B", "C"), pass("C", "B"), END.to_owned()].join(",");
    assert_eq!(advice("unreachable-state", &machine(&circle))[0], "/States/C: only in a circle with it");
}

#[test]
fn what_has_a_finding_of_its_own_makes_no_unreachable_state() {
    let rest = format!("{}, {END}", pass("Bravo", "End"));
    for first in [
        r#""A": {"Type": "Pass", "Next": "Brawo"}"#,
        r#""A": {"Type": "Pass", "Next": "nothing like it"}"#,
        r#""A": {"Type": "Pass", "Next": "${Next}"}"#,
        r#""A": {"Type": "Pass", "Nxt": "Bravo"}"#,
        r#""A": {"Type": "Pass"}"#,
        r#""A": {"Type": "Pas", "Next": "Bravo"}"#,
        r#""A": {"Next": "Bravo"}"#,
        r#""A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true}], "Default": "End"}"#,
        r#""A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "End"}], "Defualt": "Bravo"}"#,
        r#""A": {"Type": "Task", "Resource": "x", "Catch": [{"ErrorEquals": ["E"]}], "Next": "End"}"#,
        r#""A": {"Type": "Pass", "End": "${End}"}"#,
    ] {
        check_states("unreachable-state", &format!("{first}, {rest}"), &[]);
        check_states("missing-end-state", first, &[]);
    }
    check("unreachable-state", &format!(r#"{{"States": {{{rest}}}}}"#), &[]);
    check("unreachable-state", &format!(r#"{{"StartAt": "x", "States": {{{rest}}}}}"#), &[]);
}

#[test]
fn a_misspelt_target_hides_no_other_fault() {
    let states = [pass("A", "Brawo"), pass("Bravo", "End"), pass("Lost", "End"), END.to_owned()].join(",");
    check_states(
        "unreachable-state",
        &states,
        &["/States/Lost: no way from `StartAt` leads to state `Lost`"],
    );
}

#[test]
fn every_scope_needs_an_end() {
    let nested = machine(&pass("A", "A"));
    let states = format!(r#""B": {{"Type": "Parallel", "Branches": [{nested}], "End": true}}"#);
    check(
        "missing-end-state",
        &format!(r#"{{"StartAt": "B", "States": {{{states}}}}}"#),
        &["/States/B/Branches/0/States: a branch of `B` has no state that ends it"],
    );
    for end in [r#"{"Type": "Fail"}"#, r#"{"Type": "Succeed"}"#, r#"{"Type": "Pass", "End": true}"#] {
        check_states("missing-end-state", &format!("{}, \"B\": {end}", pass("A", "A")), &[]);
    }
}

#[test]
fn a_loop_with_a_way_out_is_none_of_our_business() {
    let out = r#""B": {"Type": "Task", "Resource": "x", "Catch": [{"ErrorEquals": ["E"], "Next": "End"}], "Next": "A"}"#;
    check_states("endless-loop", &format!("{}, {out}, {END}", pass("A", "B")), &[]);
    // Not entered: a finding of `unreachable-state`.
    check_states("endless-loop", &format!("{}, {}, {END}", pass("A", "End"), pass("B", "B")), &[]);
    // No end at all: a finding of `missing-end-state`.
    check_states("endless-loop", &pass("A", "A"), &[]);
}

#[test]
fn names_are_unique_in_the_whole_machine() {
    let nested = machine(r#""A": {"Type": "Succeed"}"#);
    check_states(
        "duplicate-state-name",
        &format!(r#""A": {{"Type": "Map", "ItemProcessor": {nested}, "End": true}}"#),
        &["/States/A/ItemProcessor/States/A: `A` is the name of two states"],
    );
}

#[test]
fn names_have_a_limit() {
    let name = |length: usize| format!(r#""{}": {{"Type": "Succeed"}}"#, "é".repeat(length));
    check_states("invalid-state-name", &name(80), &[]);
    check_states(
        "invalid-state-name",
        &name(81),
        &[&format!(
            "/States/{}: state `{}…` has no valid name: a state name has at most 80 characters, this one has 81",
            "é".repeat(81),
            "é".repeat(60),
        )],
    );
}
