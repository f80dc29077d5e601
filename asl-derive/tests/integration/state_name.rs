//! `#[derive(StateName)]`

use asl_dsl::UnknownStateName;
use asl_dsl::prelude::*;

#[derive(Debug, PartialEq, StateName)]
enum Step {
    PrepareData,
    #[state(name = "Train the model (v2)")]
    Train,
    r#Yield,
}

const NAMES: [&str; 3] = ["PrepareData", "Train the model (v2)", "Yield"];

#[test]
fn a_state_is_called_like_its_variant_unless_it_has_a_name_of_its_own() {
    assert_eq!(Step::ALL, [Step::PrepareData, Step::Train, Step::r#Yield]);
    assert_eq!(Step::ALL.iter().map(Step::as_str).collect::<Vec<_>>(), NAMES);
    assert_eq!(Step::ALL.iter().map(ToString::to_string).collect::<Vec<_>>(), NAMES);
    assert_eq!(String::from(Step::Train), NAMES[1]);
    assert_eq!(<&'static str>::from(Step::Train), NAMES[1]);
    assert_eq!(format!("{:>12}|", Step::PrepareData), " PrepareData|");
}

#[test]
fn a_name_is_read_back_and_another_text_is_told_which_name_is_close() {
    for name in NAMES {
        assert_eq!(name.parse::<Step>().map(|step| step.to_string()).as_deref(), Ok(name));
    }
    let error: UnknownStateName = "PrepareDate".parse::<Step>().unwrap_err();
    assert_eq!(error.to_string(), "there is no state `PrepareDate`: did you mean `PrepareData`?");
    assert_eq!((error.name(), error.closest()), ("PrepareDate", Some("PrepareData")));
    assert_eq!("???".parse::<Step>().unwrap_err().to_string(), "there is no state `???`");
}
