use std::cmp::Ordering;

use asl_model::intrinsic::Intrinsic;
use asl_model::path::{JsonPath as Path, Scope};
use asl_model::timestamp::Timestamp;
use serde_json::{Map, Value, json};

use super::{Language, Outcome, Scene, Variables, failure, text};

/// States in JSONPath.
pub(super) struct JsonPath;

impl Language for JsonPath {
    fn arguments(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        let effective = filter(state.get("InputPath"), scene.input, scene)?;
        match (state.get("Result"), state.get("Parameters")) {
            (Some(result), _) => Ok(result.clone()),
            (None, Some(parameters)) => template(parameters, &effective, scene),
            (None, None) => Ok(effective),
        }
    }

    fn items(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        path(state["ItemsPath"].as_str().unwrap_or("$"), scene.input, scene)
    }

    fn item(&self, state: &Value, scene: Scene<'_>) -> Outcome<Option<Value>> {
        state.get("ItemSelector").map(|selector| template(selector, scene.input, scene)).transpose()
    }

    fn output(&self, state: &Value, result: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)> {
        let selected = match state.get("ResultSelector") {
            Some(selector) => template(selector, &result, scene)?,
            None => result.clone(),
        };
        let merged = merge(state.get("ResultPath"), selected, scene)?;
        Ok((filter(state.get("OutputPath"), &merged, scene)?, assign(state, &result, scene)?))
    }

    fn caught(&self, catcher: &Value, error: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)> {
        let assigned = assign(catcher, &error, scene)?;
        Ok((merge(catcher.get("ResultPath"), error, scene)?, assigned))
    }

    fn choose(&self, state: &Value, scene: Scene<'_>) -> Outcome<(Option<usize>, Value, Variables)> {
        let output = filter(state.get("OutputPath"), scene.input, scene)?;
        for (index, rule) in state["Choices"].as_array().expect("a Choice has rules").iter().enumerate() {
            if holds(rule, scene)? {
                return Ok((Some(index), output, assign(rule, scene.input, scene)?));
            }
        }
        Ok((None, output, assign(state, scene.input, scene)?))
    }

    fn text(&self, state: &Value, field: &str, scene: Scene<'_>) -> Outcome<String> {
        match state.get(format!("{field}Path")) {
            Some(path) => Ok(text(&dynamic(&text(path), scene.input, scene)?)),
            None => Ok(text(&state[field])),
        }
    }
}

fn merge(result_path: Option<&Value>, result: Value, scene: Scene<'_>) -> Outcome<Value> {
    match result_path {
        None => Ok(result),
        Some(Value::Null) => Ok(scene.input.clone()),
        Some(path) => {
            let mut merged = scene.input.clone();
            let mut at = &mut merged;
            for name in text(path).split('.').skip(1) {
                let Value::Object(members) = at else {
                    return Err(failure("the result goes into no object"));
                };
                at = members.entry(name).or_insert_with(|| json!({}));
            }
            *at = result;
            Ok(merged)
        }
    }
}

fn assign(of: &Value, data: &Value, scene: Scene<'_>) -> Outcome<Variables> {
    let Some(values) = of.get("Assign") else { return Ok(Variables::new()) };
    Ok(template(values, data, scene)?.as_object().expect("`Assign` is an object").clone())
}

fn filter(path: Option<&Value>, data: &Value, scene: Scene<'_>) -> Outcome<Value> {
    match path {
        None => Ok(data.clone()),
        Some(Value::Null) => Ok(json!({})),
        Some(text) => self::path(&super::text(text), data, scene),
    }
}

fn path(text: &str, data: &Value, scene: Scene<'_>) -> Outcome<Value> {
    let path = Path::parse(text).expect("it is a path");
    let scope = Scope::new(data).with_context(scene.context).with_variables(scene.variables);
    path.evaluate(&scope).map(std::borrow::Cow::into_owned).map_err(failure)
}

fn template(value: &Value, data: &Value, scene: Scene<'_>) -> Outcome<Value> {
    Ok(match value {
        Value::Object(members) => {
            let mut object = Map::new();
            for (name, value) in members {
                match name.strip_suffix(".$") {
                    Some(name) => object.insert(name.to_owned(), dynamic(&text(value), data, scene)?),
                    None => object.insert(name.clone(), template(value, data, scene)?),
                };
            }
            Value::Object(object)
        }
        Value::Array(elements) => {
            let elements: Outcome<Vec<_>> =
                elements.iter().map(|element| template(element, data, scene)).collect();
            Value::Array(elements?)
        }
        other => other.clone(),
    })
}

fn dynamic(text: &str, data: &Value, scene: Scene<'_>) -> Outcome<Value> {
    if text.starts_with('$') {
        return path(text, data, scene);
    }
    let scope = Scope::new(data).with_context(scene.context).with_variables(scene.variables);
    Intrinsic::parse(text).expect("it is a call").evaluate(&scope, &mut || 0).map_err(failure)
}

fn holds(rule: &Value, scene: Scene<'_>) -> Outcome<bool> {
    if let Some(inner) = rule.get("Not") {
        return Ok(!holds(inner, scene)?);
    }
    for (name, stops_at) in [("And", false), ("Or", true)] {
        let Some(rules) = rule.get(name).and_then(Value::as_array) else { continue };
        for rule in rules {
            if holds(rule, scene)? == stops_at {
                return Ok(stops_at);
            }
        }
        return Ok(!stops_at);
    }
    let found = path(&text(&rule["Variable"]), scene.input, scene);
    let members = rule.as_object().expect("a rule is an object").iter();
    let (operator, operand) = members
        .map(|(name, operand)| (name.as_str(), operand))
        .find(|(name, _)| is_operator(name))
        .expect("an operator");
    if operator == "IsPresent" {
        return Ok(operand == found.is_ok());
    }
    let found = found?;
    let operand = match operator.strip_suffix("Path") {
        Some(_) => path(&text(operand), scene.input, scene)?,
        None => operand.clone(),
    };
    Ok(compare(operator.trim_end_matches("Path"), &found, &operand))
}

fn is_operator(name: &str) -> bool {
    !["Variable", "Next", "Assign", "Comment"].contains(&name)
}

fn compare(operator: &str, found: &Value, operand: &Value) -> bool {
    let moment = |value: &Value| value.as_str().and_then(|text| Timestamp::parse(text).ok());
    match operator {
        "IsNull" => operand == found.is_null(),
        "IsString" => operand == found.is_string(),
        "IsNumeric" => operand == found.is_number(),
        "IsBoolean" => operand == found.is_boolean(),
        "IsTimestamp" => operand == moment(found).is_some(),
        "BooleanEquals" => found.is_boolean() && found == operand,
        "StringMatches" => found.as_str().is_some_and(|found| matches(&text(operand), found)),
        _ => {
            let (order, relation) = if let Some(relation) = operator.strip_prefix("Numeric") {
                (found.as_f64().partial_cmp(&operand.as_f64()), relation)
            } else if let Some(relation) = operator.strip_prefix("Timestamp") {
                (moment(found).partial_cmp(&moment(operand)), relation)
            } else {
                let units = |value: &Value| text(value).encode_utf16().collect::<Vec<_>>();
                (Some(units(found).cmp(&units(operand))), operator.trim_start_matches("String"))
            };
            order.is_some_and(|order| relates(relation, order))
        }
    }
}

fn relates(relation: &str, order: Ordering) -> bool {
    match relation {
        "Equals" => order.is_eq(),
        "LessThan" => order.is_lt(),
        "GreaterThan" => order.is_gt(),
        "LessThanEquals" => order.is_le(),
        "GreaterThanEquals" => order.is_ge(),
        other => panic!("there is no relation `{other}`"),
    }
}

/// Whether a text matches a pattern in which `*` stands for any characters.
fn matches(pattern: &str, text: &str) -> bool {
    let mut chars = pattern.chars();
    match chars.next() {
        None => text.is_empty(),
        Some('*') => {
            let rest = chars.as_str();
            matches(rest, text)
                || text.char_indices().any(|(at, char)| {
                    text.get(at + char.len_utf8()..).is_some_and(|text| matches(rest, text))
                })
        }
        Some(char) => {
            let wanted = if char == '\\' { chars.next().unwrap_or(char) } else { char };
            text.strip_prefix(wanted).is_some_and(|text| matches(chars.as_str(), text))
        }
    }
}
