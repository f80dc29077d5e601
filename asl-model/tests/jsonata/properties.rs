//! What holds for every text, right or wrong.

use asl_model::jsonata::{Expression, Kind, Node, analyze, delimited};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::reference;

/// Every expression of the reference, right and wrong ones.
fn expressions() -> Vec<String> {
    let reference = reference();
    let cases = reference["cases"].as_array().unwrap().iter();
    cases.map(|case| case["expression"].as_str().unwrap().to_owned()).collect()
}

/// Reads a text and looks through it; every place must lie in it.
fn check(text: &str) {
    if let Err(error) = delimited(text) {
        assert!(error.span().text(text).is_some(), "{text:?}");
    }
    match Expression::parse(text) {
        Ok(expression) => {
            for node in expression.root().descendants() {
                assert!(
                    node.span().text(text).is_some_and(|inside| !inside.is_empty()),
                    "{text:?}: {node:?}"
                );
                assert!(node.token().text(text).is_some(), "{text:?}: {node:?}");
            }
            let analysis = analyze(&expression);
            assert!(analysis.faults().iter().all(|fault| fault.span().text(text).is_some()), "{text:?}");
            assert!(analysis.variables().iter().all(|used| used.span().text(text).is_some()), "{text:?}");
            assert!(analysis.states().iter().all(|used| used.span().text(text).is_some()), "{text:?}");
        }
        Err(error) => {
            assert!(error.span().text(text).is_some(), "{text:?}: {error}");
            assert!(error.opened().is_none_or(|span| span.text(text).is_some()), "{text:?}: {error}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place(text in ".{0,60}") {
        check(&text);
    }

    #[test]
    fn any_row_of_tokens_is_read_or_refused_at_a_place(
        tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..20),
        separator in prop::sample::select(&["", " "]),
    ) {
        check(&tokens.join(separator));
    }

    #[test]
    fn mutated_expressions_are_read_or_refused_at_a_place(
        first in any::<Index>(),
        second in any::<Index>(),
        cuts in any::<[Index; 4]>(),
        token in prop::sample::select(TOKENS),
    ) {
        let expressions = expressions();
        let (first, second) = (first.get(&expressions), second.get(&expressions));
        let piece = slice(second, cuts[2], cuts[3]);
        let (from, to) = ordered(first, cuts[0], cuts[1]);
        check(&[&first[..from], token, piece, &first[to..]].concat());
        check(&[&first[..from], &first[to..]].concat());
    }
}

const TOKENS: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ",", ";", ":", ".", "..", "$x", "$", "$$", "$states", "input", "a", "%",
    "*", "**", "@", "#", "^", "?", ":=", "~>", "|", "=", "<", ">", "&", "+", "-", "/", "and", "in", "1",
    "2.5e3", "'s'", "\"", "`", "/r/", "/*", "*/", "function", "λ", "<n:n>", "true", "null", "\\", "!", "~",
    "é", "😀", "\n", "$sum", "{%", "%}",
];

/// Two places in a text, between characters, the lower first.
fn ordered(text: &str, left: Index, right: Index) -> (usize, usize) {
    let places = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect::<Vec<_>>();
    let (left, right) = (*left.get(&places), *right.get(&places));
    (left.min(right), left.max(right))
}

fn slice(text: &str, left: Index, right: Index) -> &str {
    let (from, to) = ordered(text, left, right);
    &text[from..to]
}

#[test]
fn each_part_of_an_expression_is_one_too() {
    for text in expressions() {
        let Ok(expression) = Expression::parse(&text) else { continue };
        // A parent needs the steps before it, and a `/` behind `[]` begins a regular expression.
        if text.contains('%') {
            continue;
        }
        for node in expression.root().descendants() {
            let part = expression.text_at(node.span());
            if matches!(node.kind(), Kind::Placeholder | Kind::Range { .. }) {
                continue;
            }
            let alone = Expression::parse(part).unwrap_or_else(|error| panic!("{part} in {text}: {error}"));
            assert_eq!(shape(alone.root()), shape(node), "{part} in {text}");
        }
    }
}

/// The kinds of a node and all inside of it, without their places.
fn shape(node: &Node) -> Vec<String> {
    let kind =
        |node: &Node| format!("{:?}", node.kind()).split([' ', '(']).next().unwrap_or_default().to_owned();
    node.descendants().map(kind).collect()
}
