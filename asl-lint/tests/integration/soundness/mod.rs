//! Whatever data a machine really has at a state, the shape that was inferred there allows it, and where an execution
//! succeeds nothing of level deny was found at a state that it visited.

mod interpreter;
mod machines;

use asl_lint::{Config, Level, Schema, Source, flow, lint};
use asl_model::syntax::json;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use interpreter::{Execution, run};
use machines::{input, machine, schema_of};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn data_is_in_its_shape(
        machine in machine(),
        input in input(),
        results in vec(input(), 4),
        is_known in any::<bool>(),
    ) {
        let mut config = Config::default();
        if is_known {
            config.set_input_schema(Schema::parse(&schema_of(&input).to_string()).unwrap());
        }
        let text = serde_json::to_string_pretty(&machine).unwrap();
        let source = Source::new("machine.asl.json", text);
        check(&source, &config, &run(&machine, &input, &results))?;
    }
}

fn check(source: &Source, config: &Config, execution: &Execution) -> Result<(), TestCaseError> {
    let states = flow(source, config);
    for visit in &execution.visits {
        let state = states.iter().find(|state| state.name() == Some(&visit.state)).unwrap();
        for (what, shape, value) in
            [("input", state.input(), Some(&visit.input)), ("output", state.output(), visit.output.as_ref())]
        {
            let Some(value) = value else { continue };
            let is_allowed = shape.is_some_and(|shape| allows(shape, value));
            let shape = shape.map(ToString::to_string);
            prop_assert!(
                is_allowed,
                "{what} of {}: {value} is not {shape:?}\n{}",
                visit.state,
                source.text()
            );
        }
    }
    if !execution.succeeded {
        return Ok(());
    }
    let report = lint(source, config);
    let about_data = report
        .diagnostics()
        .iter()
        .filter(|found| found.rule().name().ends_with("-data") && found.level() == Level::Deny);
    for found in about_data {
        let was_visited = execution.visits.iter().any(|visit| Some(visit.state.as_str()) == found.state());
        prop_assert!(!was_visited, "{}\n{}", found.message(), source.text());
    }
    Ok(())
}

fn allows(shape: &asl_lint::DataShape, value: &Value) -> bool {
    let text = value.to_string();
    json::parse(&text).root().is_some_and(|node| shape.allows(node))
}
