//! Resources, error names, timestamps and names are read, or refused at a place in the text.

#![no_main]

use asl_model::error_name::ErrorName;
use asl_model::name::{MapLabel, StateMachineName, StateName, VariableName};
use asl_model::resource::Resource;
use asl_model::timestamp::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Resource::parse(text) {
        Ok(resource) => assert_eq!(resource.to_string(), text),
        Err(error) => assert!(error.span().text(text).is_some()),
    }
    if let Err(error) = Timestamp::parse(text) {
        assert!(error.span().text(text).is_some());
    }
    let names = [
        StateName::parse(text).map(drop),
        StateMachineName::parse(text).map(drop),
        VariableName::parse(text).map(drop),
        MapLabel::parse(text).map(drop),
    ];
    assert!(
        names.iter().filter_map(|name| name.as_ref().err()).all(|error| error.span().text(text).is_some())
    );
    if let Ok(name) = ErrorName::parse(text) {
        assert_eq!(name.as_str(), text);
    }
});
