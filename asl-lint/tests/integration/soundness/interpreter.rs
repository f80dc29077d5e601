//! A reference interpreter for the machines of these tests: what the service does with data, one step at a time.

#![expect(clippy::indexing_slicing, reason = "the machines have these members, and an absent one is null")]

use asl_model::intrinsic::Intrinsic;
use asl_model::path::{JsonPath, Scope};
use serde_json::{Map, Value, json};

/// More steps than these are enough.
const MAX_STEPS: usize = 12;

/// What happened.
#[derive(Debug, Default)]
pub(super) struct Execution {
    pub(super) visits: Vec<Visit>,
    pub(super) succeeded: bool,
}

/// A state with the data that really came in and went out.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) state: String,
    pub(super) input: Value,
    /// `None` where the state failed, and for a Choice.
    pub(super) output: Option<Value>,
}

type Variables = Map<String, Value>;

struct Interpreter<'r> {
    context: Value,
    results: std::iter::Cycle<std::slice::Iter<'r, Value>>,
    visits: Vec<Visit>,
    steps: usize,
}

/// Runs a machine; each Task gives the next of the results.
pub(super) fn run(machine: &Value, input: &Value, results: &[Value]) -> Execution {
    let mut interpreter = Interpreter {
        context: json!({"Execution": {"Input": input}}),
        results: results.iter().cycle(),
        visits: Vec::new(),
        steps: 0,
    };
    let succeeded = interpreter.machine(machine, input.clone(), Variables::new()).is_some();
    Execution { visits: interpreter.visits, succeeded }
}

impl Interpreter<'_> {
    /// The output; `None` where it fails or takes too long.
    fn machine(&mut self, machine: &Value, input: Value, mut variables: Variables) -> Option<Value> {
        let mut name = machine["StartAt"].as_str()?.to_owned();
        let mut data = input;
        loop {
            self.steps += 1;
            if self.steps > MAX_STEPS {
                return None;
            }
            let state = &machine["States"][&name];
            let visit = self.visits.len();
            self.visits.push(Visit { state: name.clone(), input: data.clone(), output: None });
            if state["Type"] == "Choice" {
                name = self.choose(state, &data, &variables)?;
                continue;
            }
            let (output, assigned) = self.state(state, &data, &variables)?;
            variables = assigned;
            self.visits.get_mut(visit)?.output = Some(output.clone());
            match state["Next"].as_str() {
                Some(next) => (name, data) = (next.to_owned(), output),
                None => return Some(output),
            }
        }
    }

    fn state(&mut self, state: &Value, input: &Value, variables: &Variables) -> Option<(Value, Variables)> {
        let effective = self.filter(state.get("InputPath"), input, variables)?;
        let result = match state["Type"].as_str()? {
            "Task" => self.results.next()?.clone(),
            "Parallel" => {
                let branches = state["Branches"].as_array()?.iter();
                let outputs: Option<Vec<Value>> = branches
                    .map(|branch| self.machine(branch, effective.clone(), variables.clone()))
                    .collect();
                Value::from(outputs?)
            }
            "Map" => self.map(state, &effective, variables)?,
            _ => match (state.get("Result"), state.get("Parameters")) {
                (Some(result), _) => result.clone(),
                (None, Some(parameters)) => self.template(parameters, &effective, variables)?,
                (None, None) => effective,
            },
        };
        let selected = match state.get("ResultSelector") {
            Some(selector) => self.template(selector, &result, variables)?,
            None => result.clone(),
        };
        let merged = match state.get("ResultPath") {
            None => selected,
            Some(Value::Null) => input.clone(),
            Some(path) => put(input.clone(), path.as_str()?, selected)?,
        };
        let output = self.filter(state.get("OutputPath"), &merged, variables)?;
        let mut assigned = variables.clone();
        if let Some(assign) = state.get("Assign") {
            assigned.extend(self.template(assign, &result, variables)?.as_object()?.clone());
        }
        Some((output, assigned))
    }

    fn map(&mut self, state: &Value, effective: &Value, variables: &Variables) -> Option<Value> {
        let items = self.path(state["ItemsPath"].as_str()?, effective, variables)?;
        let mut outputs = Vec::new();
        for item in items.as_array()? {
            let input = match state.get("ItemSelector") {
                Some(selector) => self.template(selector, effective, variables)?,
                None => item.clone(),
            };
            outputs.push(self.machine(&state["ItemProcessor"], input, variables.clone())?);
        }
        Some(Value::from(outputs))
    }

    fn filter(&self, path: Option<&Value>, data: &Value, variables: &Variables) -> Option<Value> {
        match path {
            None => Some(data.clone()),
            Some(Value::Null) => Some(json!({})),
            Some(path) => self.path(path.as_str()?, data, variables),
        }
    }

    fn path(&self, path: &str, data: &Value, variables: &Variables) -> Option<Value> {
        let scope = Scope::new(data).with_context(&self.context).with_variables(variables);
        let path = JsonPath::parse(path).unwrap();
        match path.evaluate(&scope) {
            Ok(found) => Some(found.into_owned()),
            // Of a path that may select several values the service gives none where there are none.
            Err(_) if !path.is_definite() && !path.as_str().starts_with("$v") => Some(json!([])),
            Err(_) => None,
        }
    }

    fn template(&self, template: &Value, data: &Value, variables: &Variables) -> Option<Value> {
        let Some(members) = template.as_object() else { return Some(template.clone()) };
        let mut object = Map::new();
        for (key, value) in members {
            let (name, value) = match key.strip_suffix(".$") {
                Some(name) => (name, self.dynamic(value.as_str()?, data, variables)?),
                None => (key.as_str(), self.template(value, data, variables)?),
            };
            object.insert(name.to_owned(), value);
        }
        Some(Value::Object(object))
    }

    fn dynamic(&self, text: &str, data: &Value, variables: &Variables) -> Option<Value> {
        if text.starts_with('$') {
            return self.path(text, data, variables);
        }
        let scope = Scope::new(data).with_context(&self.context).with_variables(variables);
        Intrinsic::parse(text).unwrap().evaluate(&scope, &mut || 0).ok()
    }

    /// The state that a Choice leads to; `None` where it fails.
    fn choose(&self, state: &Value, data: &Value, variables: &Variables) -> Option<String> {
        for rule in state["Choices"].as_array()? {
            if self.holds(rule, data, variables)? {
                return Some(rule["Next"].as_str()?.to_owned());
            }
        }
        Some(state["Default"].as_str()?.to_owned())
    }

    fn holds(&self, rule: &Value, data: &Value, variables: &Variables) -> Option<bool> {
        if let Some(inner) = rule.get("Not") {
            return Some(!self.holds(inner, data, variables)?);
        }
        for (name, stops_at) in [("And", false), ("Or", true)] {
            let Some(operands) = rule.get(name).and_then(Value::as_array) else { continue };
            for operand in operands {
                if self.holds(operand, data, variables)? == stops_at {
                    return Some(stops_at);
                }
            }
            return Some(!stops_at);
        }
        let found = self.path(rule["Variable"].as_str()?, data, variables);
        if let Some(wanted) = rule.get("IsPresent") {
            return Some(Some(found.is_some()) == wanted.as_bool());
        }
        let found = found?;
        let is = |name: &str, holds: bool| rule.get(name).map(|wanted| wanted.as_bool() == Some(holds));
        is("IsString", found.is_string())
            .or_else(|| is("IsNull", found.is_null()))
            .or_else(|| is("IsNumeric", found.is_number()))
            .or_else(|| {
                let operand = ["BooleanEquals", "StringEquals", "NumericEquals"]
                    .into_iter()
                    .find_map(|name| rule.get(name));
                operand.map(|operand| *operand == found)
            })
    }
}

/// `ResultPath`
fn put(mut data: Value, path: &str, result: Value) -> Option<Value> {
    let names: Vec<&str> = path.split('.').skip(1).collect();
    let Some((last, before)) = names.split_last() else { return Some(result) };
    let mut at = &mut data;
    for name in before {
        at = at.as_object_mut()?.entry(*name).or_insert_with(|| json!({}));
    }
    at.as_object_mut()?.insert((*last).to_owned(), result);
    Some(data)
}
