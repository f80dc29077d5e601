//! A call is read and given back, or refused at a place in it; what it gives is found without a panic.

#![no_main]

use asl_model::intrinsic::Intrinsic;
use asl_model::path::Scope;
use libfuzzer_sys::fuzz_target;

// The first line is the call, the rest the document.
fuzz_target!(|text: &str| {
    let (call, document) = text.split_once('\n').unwrap_or((text, "{}"));
    match Intrinsic::parse(call) {
        Ok(parsed) => {
            assert_eq!(parsed.as_str(), call);
            assert!(parsed.problems().iter().all(|problem| problem.span().text(call).is_some()));
            if let Ok(document) = serde_json::from_str(document) {
                let _outcome = parsed.evaluate(&Scope::new(&document), &mut || 7);
            }
        }
        Err(error) => assert!(error.span().text(call).is_some()),
    }
});
