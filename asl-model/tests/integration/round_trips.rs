//! Whatever is written is read, whatever is read is given back, and nothing makes a parser panic.

#![expect(clippy::unwrap_used, reason = "these are tests, helpers included")]

use asl_model::intrinsic::{ArgumentKind, Function, Input, Intrinsic};
use asl_model::path::JsonPath;
use proptest::prelude::*;

fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-z_][A-Za-z0-9_]{0,5}", "\\PC{1,6}"]
}

/// A path of every kind of step, as text.
fn path() -> impl Strategy<Value = String> {
    let root = prop_oneof!["\\$", "\\$\\$", "\\$[a-zé][A-Za-z0-9_é]{0,4}"];
    (root, prop::collection::vec(step(), 0..6)).prop_map(|(root, steps)| root + &steps.concat())
}

fn step() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\.[A-Za-z_é][A-Za-z0-9_@:/é-]{0,5}",
        "\\.[a-z]{1,3}\\\\[@. ']",
        "\\.?\\['[^'\\\\]{0,6}'\\]",
        "\\[ ?\"[^\"\\\\]{0,6}\" ?, ?'x\\\\'y' ?\\]",
        "\\.\\.?[a-z]{1,3}",
        "\\.\\*|\\[\\*\\]|\\.\\.\\*",
        "\\.?\\[ ?-?[0-9]{1,9} ?\\]",
        "\\[-?[0-9]{1,3}( ?, ?-?[0-9]{1,3}){1,3}\\]",
        "\\[-?[0-9]{1,3}:(-?[0-9]{1,3})?(:[0-9])?\\]",
        "\\[:-?[0-9]{1,3}\\]",
        "\\.(length|min)\\(\\)",
        condition().prop_map(|condition| format!("[?({condition})]")),
    ]
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "@|@\\.[a-z]{1,3}(\\[0\\])?|\\$\\.[a-z]{1,3}|\\$\\$\\.[a-z]|\\$[a-z]\\.[a-z]",
        "-?[0-9]{1,4}(\\.[0-9]{1,2})?",
        "'[^'\\\\]{0,5}'",
        "true|false|null",
        "\\['a', 1, \\[\\]\\]",
    ]
}

fn condition() -> impl Strategy<Value = String> {
    let comparison = (value(), prop_oneof!["==", "!=", " < ", ">=", " in ", " nin ", " size "], value())
        .prop_map(|(left, operator, right)| left + &operator + &right);
    let leaf = prop_oneof![comparison, "!?@\\.[a-z]{1,3}", "@\\.[a-z] =~ /[a-z*.]{1,4}/i?"];
    leaf.prop_recursive(3, 8, 2, |inner| {
        prop_oneof![
            (inner.clone(), prop_oneof!["&&", " \\|\\| "], inner.clone())
                .prop_map(|(left, operator, right)| left + &operator + &right),
            inner.clone().prop_map(|inner| format!("!({inner})")),
            inner.prop_map(|inner| format!("@.x[?({inner})]")),
        ]
    })
}

/// A call of every kind of argument, as text.
fn call() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "'([^'\\\\]|\\\\'|\\\\\\{|\\\\\\}|\\\\\\\\){0,6}'",
        "-?[0-9]{1,5}(\\.[0-9]{1,3})?",
        "true|false|null",
        path(),
    ];
    leaf.prop_recursive(4, 12, 4, |inner| {
        ("[A-Za-z0-9._]{1,8}", prop::collection::vec(inner, 0..4), " ?, ?")
            .prop_map(|(name, arguments, comma)| format!("States.{name}({})", arguments.join(&comma)))
    })
    .prop_map(|argument| format!("States.Array({argument})"))
}

/// A text that is a path or call but for one character.
fn damaged(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (text, any::<prop::sample::Index>(), prop_oneof!["", "\\PC", "[$@.\\[\\]()'\"?*,:\\\\ ]"]).prop_map(
        |(text, at, new)| {
            let mut characters: Vec<String> = text.chars().map(String::from).collect();
            let at = at.index(characters.len());
            if let Some(character) = characters.get_mut(at) {
                *character = new;
            }
            characters.concat()
        },
    )
}

/// The text of a path, put together from its places.
fn from_places(path: &JsonPath) -> String {
    let segments = path.segments().iter().map(|segment| segment.span().text(path.as_str()).unwrap());
    std::iter::once(path.root_span().text(path.as_str()).unwrap()).chain(segments).collect()
}

fn check_path(text: &str) -> Result<(), TestCaseError> {
    match JsonPath::parse(text) {
        Ok(path) => {
            prop_assert_eq!(path.to_string(), text);
            let behind = text.strip_prefix(&from_places(&path));
            prop_assert!(behind.is_some_and(|space| space.trim().is_empty()), "{}", from_places(&path));
        }
        Err(error) => prop_assert!(error.span().text(text).is_some(), "{} {:?}", error, error.span()),
    }
    Ok(())
}

fn check_call(text: &str) -> Result<(), TestCaseError> {
    match Intrinsic::parse(text) {
        Ok(intrinsic) => {
            prop_assert_eq!(intrinsic.to_string(), text);
            for (offset, path) in intrinsic.paths() {
                prop_assert!(text.get(offset..).is_some_and(|rest| rest.starts_with(path.as_str())));
            }
            for problem in intrinsic.problems() {
                prop_assert!(problem.span().text(text).is_some());
            }
        }
        Err(error) => prop_assert!(error.span().text(text).is_some(), "{} {:?}", error, error.span()),
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place_in_it(text in "\\PC{0,40}") {
        check_path(&text)?;
        check_path(&format!("${text}"))?;
        check_call(&text)?;
        check_call(&format!("States.Format('{text}"))?;
    }

    #[test]
    fn paths_are_read_and_given_back(text in path()) {
        prop_assert!(JsonPath::parse(&text).is_ok(), "{:?}", JsonPath::parse(&text));
        check_path(&text)?;
    }

    #[test]
    fn calls_are_read_and_given_back(text in call()) {
        prop_assert!(Intrinsic::parse(&text).is_ok(), "{:?}", Intrinsic::parse(&text));
        check_call(&text)?;
    }

    #[test]
    fn damage_is_no_panic(path in damaged(path()), call in damaged(call())) {
        check_path(&path)?;
        check_call(&call)?;
    }

    #[test]
    fn paths_from_code_are_read_as_they_were_made(names in prop::collection::vec(name(), 0..5), index: i64, to: i64) {
        let start = JsonPath::variable("x").unwrap().index(index).wildcard().slice(index, to).slice_from(to);
        let path = names.iter().fold(start, |path, name| path.child(name.as_str()));
        prop_assert_eq!(JsonPath::parse(path.as_str()), Ok(path.clone()));
        let read: Vec<_> = path.segments().iter().filter_map(|segment| segment.name().map(str::to_owned)).collect();
        prop_assert_eq!(read, names);
    }

    #[test]
    fn strings_from_code_are_read_as_they_were(text: String, pieces in prop::collection::vec(any::<String>(), 1..4)) {
        let call = Intrinsic::new(Function::Array, [Input::string(&text), Input::template(&pieces)]).unwrap();
        let [string, template] = call.call().arguments() else { panic!("two arguments: {call}") };
        let (ArgumentKind::String(string), ArgumentKind::String(template)) = (string.kind(), template.kind()) else {
            panic!("two strings: {call}")
        };
        prop_assert_eq!(string.as_str(), text);
        prop_assert_eq!(string.placeholders(), 0);
        prop_assert_eq!(template.pieces().collect::<Vec<_>>(), pieces);
    }
}

#[cfg(feature = "evaluate")]
mod evaluated {
    use asl_model::path::Scope;
    use serde_json::{Map, Value};

    use super::*;

    fn document() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "[a-z0-9.]{0,3}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
                prop::collection::btree_map("[a-z]", inner, 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn evaluation_does_not_panic(path in path(), call in call(), input in document(), context in document()) {
            let variables: Map<String, Value> = ('a'..='z').map(|name| (name.to_string(), input.clone())).collect();
            let scope = Scope::new(&input).with_context(&context).with_variables(&variables);
            let path = JsonPath::parse(&path).unwrap();
            if let Ok(selected) = path.evaluate(&scope) {
                prop_assert!(path.is_definite() || selected.is_array());
            }
            let _outcome = Intrinsic::parse(&call).unwrap().evaluate(&scope, &mut || 7);
        }
    }
}
