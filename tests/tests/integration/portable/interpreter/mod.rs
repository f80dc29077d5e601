//! What the service does with the data of an execution, in both query languages, on the evaluators of `asl-model`.

mod json_path;
mod jsonata;

use serde_json::{Map, Value, json};

/// More steps than these are a loop.
const MAX_STEPS: usize = 50;

/// How an execution, or a part of it, ends that does not end well: with an error that a catcher may name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Failure {
    pub(super) error: String,
    pub(super) cause: String,
}

type Outcome<T> = Result<T, Failure>;
type Variables = Map<String, Value>;

/// What the fields of a state are evaluated with.
#[derive(Debug, Clone, Copy)]
struct Scene<'s> {
    input: &'s Value,
    context: &'s Value,
    variables: &'s Variables,
}

/// Reads and shapes the data of the states of one query language.
trait Language {
    /// What the work gets.
    fn arguments(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value>;
    /// What a Map goes through.
    fn items(&self, state: &Value, scene: Scene<'_>) -> Outcome<Value>;
    /// What an iteration gets; the context object has the item.
    fn item(&self, state: &Value, scene: Scene<'_>) -> Outcome<Option<Value>>;
    /// What the state passes on, and what it assigns.
    fn output(&self, state: &Value, result: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)>;
    /// What a catcher passes on, and what it assigns.
    fn caught(&self, catcher: &Value, error: Value, scene: Scene<'_>) -> Outcome<(Value, Variables)>;
    /// The index of the rule that matches, what it or the state passes on, and what it assigns.
    fn choose(&self, state: &Value, scene: Scene<'_>) -> Outcome<(Option<usize>, Value, Variables)>;
    /// A field of a Fail.
    fn text(&self, state: &Value, field: &str, scene: Scene<'_>) -> Outcome<String>;
}

/// Runs a machine whose tasks give back what they get, and fail where it has a member `fail`.
pub(super) fn run(machine: &Value, input: &Value) -> Outcome<Value> {
    let language: &dyn Language = match machine["QueryLanguage"].as_str() {
        Some("JSONata") => &jsonata::Jsonata,
        _ => &json_path::JsonPath,
    };
    let context = json!({"Execution": {"Id": "arn", "Name": "run", "Input": input}});
    let mut interpreter = Interpreter { language, context, steps: 0 };
    interpreter.machine(machine, input.clone(), Variables::new())
}

struct Interpreter<'l> {
    language: &'l dyn Language,
    context: Value,
    steps: usize,
}

impl Interpreter<'_> {
    fn machine(&mut self, machine: &Value, input: Value, mut variables: Variables) -> Outcome<Value> {
        let mut name = text(&machine["StartAt"]);
        let mut data = input;
        loop {
            self.steps += 1;
            assert!(self.steps < MAX_STEPS, "the machine goes round in circles");
            let state = &machine["States"][&name];
            self.context["State"] = json!({"Name": name});
            let (next, output, assigned) = self.state(state, &data, &variables)?;
            variables.extend(assigned);
            data = output;
            match next {
                Some(next) => name = next,
                None => return Ok(data),
            }
        }
    }

    /// The next state, its input, and the new values of variables.
    fn state(
        &mut self,
        state: &Value,
        input: &Value,
        variables: &Variables,
    ) -> Outcome<(Option<String>, Value, Variables)> {
        let context = self.context.clone();
        let scene = Scene { input, context: &context, variables };
        let next = state["Next"].as_str().map(str::to_owned);
        match text(&state["Type"]).as_str() {
            "Choice" => {
                let (rule, output, assigned) = self.language.choose(state, scene)?;
                let next = rule
                    .map_or_else(|| text(&state["Default"]), |rule| text(&state["Choices"][rule]["Next"]));
                Ok((Some(next), output, assigned))
            }
            "Fail" => Err(Failure {
                error: self.language.text(state, "Error", scene)?,
                cause: self.language.text(state, "Cause", scene)?,
            }),
            "Pass" | "Wait" | "Succeed" => {
                let result = self.language.arguments(state, scene)?;
                let (output, assigned) = self.language.output(state, result, scene)?;
                Ok((next, output, assigned))
            }
            _ => match self.work(state, scene) {
                Ok(result) => {
                    let (output, assigned) = self.language.output(state, result, scene)?;
                    Ok((next, output, assigned))
                }
                Err(failure) => self.catch(state, failure, scene),
            },
        }
    }

    fn work(&mut self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        let variables = scene.variables;
        match text(&state["Type"]).as_str() {
            "Parallel" => {
                let arguments = self.language.arguments(state, scene)?;
                let branches = state["Branches"].as_array().expect("a Parallel has branches").iter();
                branches.map(|branch| self.machine(branch, arguments.clone(), variables.clone())).collect()
            }
            "Map" => self.map(state, scene),
            _ => {
                let arguments = self.language.arguments(state, scene)?;
                match arguments["Payload"].get("fail") {
                    Some(cause) => Err(Failure { error: "Failed".to_owned(), cause: text(cause) }),
                    None => Ok(arguments),
                }
            }
        }
    }

    fn map(&mut self, state: &Value, scene: Scene<'_>) -> Outcome<Value> {
        let items = self.language.items(state, scene)?;
        let Value::Array(items) = items else { return Err(failure("the items are no list")) };
        let mut outputs = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let mut context = self.context.clone();
            context["Map"] = json!({"Item": {"Index": index, "Value": item}});
            let selected = self.language.item(state, Scene { context: &context, ..scene })?;
            let input = selected.unwrap_or(item);
            outputs.push(self.machine(&state["ItemProcessor"], input, scene.variables.clone())?);
        }
        Ok(Value::Array(outputs))
    }

    fn catch(
        &self,
        state: &Value,
        failure: Failure,
        scene: Scene<'_>,
    ) -> Outcome<(Option<String>, Value, Variables)> {
        let catchers = state["Catch"].as_array().map(Vec::as_slice).unwrap_or_default();
        let names = |catcher: &&Value| {
            let errors = catcher["ErrorEquals"].as_array().expect("a catcher names errors");
            errors.iter().any(|error| *error == "States.ALL" || *error == failure.error.as_str())
        };
        let Some(catcher) = catchers.iter().find(names) else { return Err(failure) };
        let error = json!({"Error": failure.error, "Cause": failure.cause});
        let (output, assigned) = self.language.caught(catcher, error, scene)?;
        Ok((Some(text(&catcher["Next"])), output, assigned))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// An error of the service itself.
#[expect(clippy::needless_pass_by_value, reason = "as `map_err` calls it")]
fn failure(cause: impl ToString) -> Failure {
    Failure { error: "States.Runtime".to_owned(), cause: cause.to_string() }
}
