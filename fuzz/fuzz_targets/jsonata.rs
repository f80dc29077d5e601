//! An expression is read and looked through, or refused at a place in it; every place lies in the text.

#![no_main]

use asl_model::jsonata::{Expression, analyze, delimited};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = delimited(text) {
        assert!(error.span().text(text).is_some());
    }
    match Expression::parse(text) {
        Ok(expression) => {
            let nodes = expression.root().descendants();
            assert!(nodes.flat_map(|node| [node.span(), node.token()]).all(|span| span.text(text).is_some()));
            let analysis = analyze(&expression);
            assert!(analysis.faults().iter().all(|fault| fault.span().text(text).is_some()));
            assert!(analysis.states().iter().all(|used| used.span().text(text).is_some()));
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            assert!(error.span().text(text).is_some());
            assert!(error.opened().is_none_or(|span| span.text(text).is_some()));
        }
    }
});
