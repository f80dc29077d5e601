//! A path is read and given back, or refused at a place in it; what it selects is found without a panic.

#![no_main]

use asl_model::path::{JsonPath, Scope};
use libfuzzer_sys::fuzz_target;

// The first line is the path, the rest the document.
fuzz_target!(|text: &str| {
    let (path, document) = text.split_once('\n').unwrap_or((text, "{}"));
    match JsonPath::parse(path) {
        Ok(parsed) => {
            assert_eq!(parsed.as_str(), path);
            if let Ok(document) = serde_json::from_str(document) {
                let scope = Scope::new(&document).with_context(&document);
                if let Ok(selected) = parsed.evaluate(&scope) {
                    assert!(parsed.is_definite() || selected.is_array());
                }
            }
        }
        Err(error) => assert!(error.span().text(path).is_some()),
    }
});
