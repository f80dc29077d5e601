use asl_model::jsonata::{Bindings, Expression};
use serde_json::{Map, Value, json};

use super::{Language, Outcome, Scene, Variables, failure, text};

/// States in JSONata.
pub(super) struct Jsonata;

impl Language for Jsonata {
    fn arguments(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        state.get("Arguments").map_or_else(|| Ok(scene.input.clone()), |value| evaluate(value, None, scene))
    }

    fn items(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        state.get("Items").map_or_else(|| Ok(scene.input.clone()), |value| evaluate(value, None, scene))
    }

    fn item(&self, state: &Value, scene: Scene<'_>) -> Outcome<Option<Value>> {
        state.get("ItemSelector").map(|value| evaluate(value, None, scene)).transpose()
    }

    fn output(&self, state: &Value, result: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)> {
        // The states that do no work have no result.
        let works = ["Task", "Parallel", "Map"].contains(&text(&state["Type"]).as_str());
        shape(state, works.then_some(("result", &result)), &result, scene)
    }

    fn caught(&self, catcher: &Value, error: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)> {
        shape(catcher, Some(("errorOutput", &error)), &error, scene)
    }

    fn choose(&self, state: &Value, scene: Scene<'_>) -> Outcome<(Option<usize>, Value, Variables)> {
        let rules = state["Choices"].as_array().expect("a Choice has rules");
        for (index, rule) in rules.iter().enumerate() {
            match evaluate(&rule["Condition"], None, scene)? {
                Value::Bool(true) => {
                    let (output, assigned) = shape(rule, None, scene.input, scene)?;
                    return Ok((Some(index), output, assigned));
                }
                Value::Bool(false) => {}
                other => return Err(failure(format!("the condition gives {other}"))),
            }
        }
        let (output, assigned) = shape(state, None, scene.input, scene)?;
        Ok((None, output, assigned))
    }

    fn text(&self, state: &Value, field: &str, scene: Scene<'_>) -> Outcome<String> {
        match evaluate(&state[field], None, scene)? {
            Value::String(text) => Ok(text),
            other => Err(failure(format!("`{field}` gives {other}"))),
        }
    }
}

/// `Output` and `Assign`, with one more member of `$states`.
fn shape(
    of: &Value,
    member: Option<(&str, &Value)>,
    default: &Value,
    scene: Scene<'_>,
) -> Outcome<(Value, Variables)> {
    let output =
        of.get("Output").map_or_else(|| Ok(default.clone()), |value| evaluate(value, member, scene))?;
    let assigned = of.get("Assign").map_or_else(|| Ok(json!({})), |value| evaluate(value, member, scene))?;
    Ok((output, assigned.as_object().expect("`Assign` is an object").clone()))
}

fn evaluate(value: &Value, member: Option<(&str, &Value)>, scene: Scene<'_>) -> Outcome<Value> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix("{%").and_then(|text| text.strip_suffix("%}")) {
            Some(expression) => compute(expression, member, scene)?,
            None => value.clone(),
        },
        Value::Array(elements) => {
            let elements: Outcome<Vec<_>> =
                elements.iter().map(|element| evaluate(element, member, scene)).collect();
            Value::Array(elements?)
        }
        Value::Object(members) => {
            let mut object = Map::new();
            for (name, value) in members {
                object.insert(name.clone(), evaluate(value, member, scene)?);
            }
            Value::Object(object)
        }
        other => other.clone(),
    })
}

fn compute(text: &str, member: Option<(&str, &Value)>, scene: Scene<'_>) -> Outcome<Value> {
    let mut states = json!({"input": scene.input, "context": scene.context});
    if let Some((name, value)) = member {
        states[name] = value.clone();
    }
    let mut bindings = Bindings::new(states);
    for (name, value) in scene.variables {
        bindings = bindings.with_variable(name, value.clone());
    }
    let expression =
        Expression::parse(text).unwrap_or_else(|error| panic!("`{text}` is an expression: {error}"));
    expression.evaluate(&bindings, &mut || 0).map_err(|error| failure(format!("`{text}`: {error}")))
}
