use proptest::prelude::*;

use super::{MapLabel, NameError, StateMachineName, StateName, VariableName};

/// The error as `start..end message`.
fn error(result: Result<impl std::fmt::Debug, NameError>) -> String {
    let error = result.expect_err("an error");
    format!("{:?} {error}", error.span().range())
}

#[test]
fn a_state_name_is_any_text_of_up_to_80_characters() {
    for name in ["A", "Is it ready? (v2) / \"x\"", &"é".repeat(80), &format!("{}${{x}}", "a".repeat(90))] {
        assert_eq!(StateName::parse(name).unwrap().as_str(), name);
    }
    assert_eq!(error(StateName::parse("")), "0..0 a state name cannot be empty");
    assert_eq!(
        error(StateName::parse("é".repeat(82))),
        "160..164 a state name has at most 80 characters, this one has 82"
    );
}

#[test]
fn a_variable_name_is_an_identifier() {
    for name in [
        "x",
        "größe",
        "数2",
        "_x",
        "States",
        "state",
        "a_b",
        "\u{ff9e}x",
        "\u{37a}\u{309b}",
        "${x}",
        &"x".repeat(80),
    ] {
        assert!(VariableName::parse(name).is_ok(), "{name}");
    }
    assert_eq!(error(VariableName::parse("")), "0..0 a variable name cannot be empty");
    assert_eq!(error(VariableName::parse("states")), "0..6 the variable name `states` is reserved");
    assert_eq!(error(VariableName::parse("1a")), "0..1 a variable name begins with a letter, not with `1`");
    assert_eq!(error(VariableName::parse("éx[2]")), "3..4 a variable name cannot have `[`");
    assert_eq!(error(VariableName::parse("$x")), "0..1 a variable name cannot have `$`");
    assert_eq!(
        error(VariableName::parse("x".repeat(81))),
        "80..81 a variable name has at most 80 characters, this one has 81"
    );
}

#[test]
fn a_map_label_has_40_plain_characters() {
    for label in ["", "a/b.c-d_e(1)", "ß", &"x".repeat(40), "${Label}"] {
        assert!(MapLabel::parse(label).is_ok(), "{label}");
    }
    for character in "?*<>{}[]:;,\\^~$#%&\"|` \t\u{85}\u{0}".chars() {
        assert!(MapLabel::parse(character).is_err(), "{character:?}");
    }
    assert_eq!(error(MapLabel::parse("a b")), "1..2 a Map label cannot have ` `");
    assert_eq!(
        error(MapLabel::parse("x".repeat(41))),
        "40..41 a Map label has at most 40 characters, this one has 41"
    );
}

#[test]
fn a_state_machine_name_has_80_plain_characters() {
    assert!(StateMachineName::parse("My-machine_1.2").is_ok());
    assert_eq!(error(StateMachineName::parse("")), "0..0 a state machine name cannot be empty");
    assert_eq!(error(StateMachineName::parse("a/b")), "1..2 a state machine name cannot have `/`");
    assert_eq!(error(StateMachineName::parse("a\u{9f}")), "1..3 a state machine name cannot have `\\u{9f}`");
    assert!(StateMachineName::parse("x".repeat(81)).is_err());
}

proptest! {
    #[test]
    fn names_give_their_text_back_and_errors_a_place_in_it(text in r"\PC{0,90}|[a-z_]{1,81}") {
        if let Ok(name) = StateName::parse(text.as_str()) {
            prop_assert_eq!(name.to_string(), text.as_str());
        }
        for error in [
            StateName::parse(text.as_str()).err(),
            VariableName::parse(text.as_str()).err(),
            MapLabel::parse(text.as_str()).err(),
            StateMachineName::parse(text.as_str()).err(),
        ].into_iter().flatten() {
            prop_assert!(error.span().text(&text).is_some());
        }
    }
}
