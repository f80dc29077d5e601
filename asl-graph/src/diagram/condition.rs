use asl_model::syntax::{Kind, MAX_DEPTH, Node};

/// What a choice rule asks, in one line for people; `None` where it asks nothing that can be read.
///
/// A JSONPath rule `{"Variable": "$.test_r2", "NumericGreaterThan": 0.7}` and the JSONata condition
/// `{% $states.input.test_r2 > 0.7 %}` both read `test_r2 > 0.7`.
pub(super) fn text(rule: &Node<'_>) -> Option<String> {
    match rule.get("Condition") {
        Some(condition) => json_ata(condition),
        None => json_path(rule, Place::Outermost, 0),
    }
}

/// Where a rule stands, which decides about its brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outermost,
    Operand,
}

fn json_ata(condition: &Node<'_>) -> Option<String> {
    if let Some(value) = condition.as_bool() {
        return Some(value.to_string());
    }
    let text = condition.as_str()?.trim();
    let inner = text.strip_prefix("{%").and_then(|text| text.strip_suffix("%}")).unwrap_or(text);
    let words: Vec<&str> = inner.split_whitespace().collect();
    Some(words.join(" ").replace("$states.input.", "")).filter(|text| !text.is_empty())
}

fn json_path(rule: &Node<'_>, place: Place, depth: usize) -> Option<String> {
    if depth > MAX_DEPTH {
        return None;
    }
    for (field, word) in [("And", " and "), ("Or", " or ")] {
        if let Some(operands) = rule.get(field).and_then(Node::as_array) {
            let operands = operands.iter().map(|rule| json_path(rule, Place::Operand, depth + 1));
            let joined = operands.collect::<Option<Vec<_>>>().filter(|operands| !operands.is_empty())?;
            let is_bare = place == Place::Outermost || joined.len() == 1;
            return Some(if is_bare { joined.join(word) } else { format!("({})", joined.join(word)) });
        }
    }
    if let Some(operand) = rule.get("Not") {
        let operand = json_path(operand, Place::Outermost, depth + 1)?;
        return Some(format!("not ({operand})"));
    }
    comparison(rule)
}

fn comparison(rule: &Node<'_>) -> Option<String> {
    let variable = path(rule.get("Variable")?.as_str()?);
    let members = rule.as_object()?.members();
    let tested = members.iter().map(|member| (member.key().name(), member.value()));
    tested.into_iter().find_map(|(test, value)| compared(variable, test, value))
}

/// One comparison; `None` where the member is none.
fn compared(variable: &str, test: &str, value: &Node<'_>) -> Option<String> {
    if let Some(what) = presence(test) {
        let is = if value.as_bool()? { "is" } else { "is not" };
        return Some(format!("{variable} {is} {what}"));
    }
    let (name, is_path) = test.strip_suffix("Path").map_or((test, false), |name| (name, true));
    let name =
        ["String", "Numeric", "Boolean", "Timestamp"].iter().find_map(|kind| name.strip_prefix(kind))?;
    let operator = match name {
        "Equals" => "=",
        "LessThan" => "<",
        "GreaterThan" => ">",
        "LessThanEquals" => "<=",
        "GreaterThanEquals" => ">=",
        "Matches" => "matches",
        _ => return None,
    };
    match (value.kind(), operator) {
        (Kind::Bool(true), "=") => Some(variable.to_owned()),
        (Kind::Bool(false), "=") => Some(format!("not {variable}")),
        (Kind::String(text), _) if is_path => Some(format!("{variable} {operator} {}", path(text))),
        (Kind::String(text), _) => Some(format!("{variable} {operator} \"{text}\"")),
        (Kind::Number(text), _) => Some(format!("{variable} {operator} {text}")),
        _ => None,
    }
}

fn presence(test: &str) -> Option<&'static str> {
    Some(match test {
        "IsPresent" => "present",
        "IsNull" => "null",
        "IsNumeric" => "a number",
        "IsString" => "a string",
        "IsBoolean" => "a boolean",
        "IsTimestamp" => "a timestamp",
        _ => return None,
    })
}

/// A path without the input that it begins with.
fn path(path: &str) -> &str {
    path.strip_prefix("$.").unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use asl_model::syntax::json;

    #[track_caller]
    fn check(rule: &str, expected: &str) {
        let parsed = json::parse(rule);
        assert_eq!(super::text(parsed.root().unwrap()).as_deref(), Some(expected));
    }

    #[test]
    fn comparisons_read_like_expressions() {
        check(r#"{"Variable": "$.test_r2", "NumericGreaterThan": 0.7, "Next": "A"}"#, "test_r2 > 0.7");
        check(r#"{"Next": "A", "StringEquals": "no", "Variable": "$.a.b"}"#, "a.b = \"no\"");
        check(
            r#"{"Variable": "$$.Execution.Name", "StringMatches": "x*"}"#,
            "$$.Execution.Name matches \"x*\"",
        );
        check(r#"{"Variable": "$.a", "TimestampLessThanEqualsPath": "$.b"}"#, "a <= b");
        check(r#"{"Variable": "$n", "NumericGreaterThanEqualsPath": "$.b"}"#, "$n >= b");
    }

    #[test]
    fn booleans_and_type_tests_are_words() {
        check(r#"{"Variable": "$.done", "BooleanEquals": true}"#, "done");
        check(r#"{"Variable": "$.done", "BooleanEquals": false}"#, "not done");
        check(r#"{"Variable": "$.x", "IsPresent": true}"#, "x is present");
        check(r#"{"Variable": "$.x", "IsNumeric": false}"#, "x is not a number");
    }

    #[test]
    fn boolean_rules_keep_their_order_of_evaluation() {
        let a = r#"{"Variable": "$.a", "BooleanEquals": true}"#;
        check(&format!(r#"{{"And": [{a}, {{"Or": [{a}, {a}]}}]}}"#), "a and (a or a)");
        check(&format!(r#"{{"Not": {{"And": [{a}, {a}]}}}}"#), "not (a and a)");
        check(&format!(r#"{{"Or": [{{"And": [{a}]}}, {a}]}}"#), "a or a");
    }

    #[test]
    fn conditions_lose_what_every_condition_has() {
        check(r#"{"Condition": "{% $states.input.test_r2 > 0.7 %}"}"#, "test_r2 > 0.7");
        check(r#"{"Condition": "{%\n  $a and\n  $b %}"}"#, "$a and $b");
        check(r#"{"Condition": true}"#, "true");
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        for rule in ["{}", "[]", r#"{"And": []}"#, r#"{"Variable": "$.a"}"#, r#"{"Condition": "{%%}"}"#] {
            assert_eq!(super::text(json::parse(rule).root().unwrap()), None, "{rule}");
        }
    }
}
