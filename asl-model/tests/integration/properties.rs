//! What holds for every machine.

use asl_model::document::StateMachine;
use asl_model::value::Value;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::machines::state_machine;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the order in which fields come in: they go out in canonical order, and all else as it was,
    /// to the last digit.
    #[test]
    fn machines_are_written_as_they_were_read(tree in state_machine()) {
        let expected = tree.canonical().to_json();
        let text = tree.back_to_front().to_json_pretty();

        let machine = StateMachine::from_json(&text).unwrap();
        for machine in [
            &machine,
            &StateMachine::from_json(&machine.to_json()).unwrap(),
            &StateMachine::from_value(tree.back_to_front()).unwrap(),
            &serde_json::from_str(&text).unwrap(),
        ] {
            prop_assert_eq!(&machine.to_compact_json(), &expected);
            prop_assert_eq!(&serde_json::to_string(machine).unwrap(), &expected);
        }

        let before: serde_json::Value = serde_json::from_str(&text).unwrap();
        let after: serde_json::Value = serde_json::from_str(&machine.to_json()).unwrap();
        prop_assert_eq!(before, after);
    }

    /// A definition that something happened to is read or refused, by every way in alike.
    #[test]
    fn broken_text_is_an_error_and_no_crash(tree in state_machine(), place: Index, with: char) {
        let mut text: Vec<char> = tree.canonical().to_json().chars().collect();
        let place = place.index(text.len());
        text.splice(place..=place, [with]);
        let text: String = text.into_iter().collect();

        let machine = StateMachine::from_json(&text).ok();
        prop_assert_eq!(&serde_json::from_str::<StateMachine>(&text).ok(), &machine);
        if let Some(machine) = machine {
            let read: Value = text.parse().unwrap();
            prop_assert_eq!(read, machine.to_json().parse().unwrap());
        }
    }
}
