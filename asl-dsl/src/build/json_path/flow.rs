use asl_model::document::PathOrNull;
use asl_model::value::{Map, Value};

use super::{INPUT, path, template};
use crate::build::Problems;
use crate::build::writer::{FlowFields, FlowOf, Within};
use crate::build_error::BuildFaultKind;
use crate::data::Root;
use crate::expr::Template;
use crate::state::{Assignment, Flow, ResultPath, Selection};

/// Writes `InputPath`, `Parameters`, `Result`, `ResultSelector`, `ResultPath`, `OutputPath` and `Assign`.
pub(super) fn write(of: FlowOf, flow: &Flow, problems: &mut Problems) -> FlowFields {
    let mut fields = FlowFields {
        result_selector: flow.selector.as_ref().map(|selector| {
            let within = Within { field: "ResultSelector", sees: &[Root::Result] };
            template::write(&within, selector, problems)
        }),
        result_path: result_path(&flow.result_path, problems),
        output_path: output_path(of, flow, problems),
        assign: assign(of, flow, problems),
        ..FlowFields::default()
    };
    if let Some(given) = &flow.given {
        give(of, given, &mut fields, problems);
    }
    fields
}

/// A path is an `InputPath`, nothing is none, and what waits for no data is the `Result` of a Pass.
fn give(of: FlowOf, given: &Template, fields: &mut FlowFields, problems: &mut Problems) {
    let within = |field| Within { field, sees: INPUT };
    match (of, given) {
        (_, Template::Path(path)) => {
            let path = path::json_path(path, &within("InputPath"), problems).to_string();
            let is_default = path == "$";
            fields.input_path = (!is_default).then(|| path.into());
        }
        (_, Template::JsonPath(path)) => {
            fields.input_path = Some(path::written(path, &within("InputPath"), problems).into());
        }
        (FlowOf::Work, Template::Null) => fields.input_path = Some(PathOrNull::Null),
        (FlowOf::Pass, given) if given.is_static() => {
            fields.result = Some(template::write(&within("Result"), given, problems));
        }
        (_, given) => {
            fields.parameters = Some(template::write(&within("Parameters"), given, problems));
        }
    }
}

/// Without the field the result replaces the input.
fn result_path(result_path: &ResultPath, problems: &mut Problems) -> Option<PathOrNull> {
    match result_path {
        ResultPath::Replace => None,
        ResultPath::Discard => Some(PathOrNull::Null),
        ResultPath::Into(path) => {
            let within = Within { field: "ResultPath", sees: INPUT };
            Some(path::json_path(path, &within, problems).to_string().into())
        }
    }
}

fn output_path(of: FlowOf, flow: &Flow, problems: &mut Problems) -> Option<PathOrNull> {
    match &flow.output {
        Selection::Whole => None,
        Selection::Nothing => Some(PathOrNull::Null),
        Selection::Value(_) => {
            problems.fault("OutputPath", BuildFaultKind::JsonataInJsonPath);
            None
        }
        Selection::Part(path) => {
            // The members of the input are still there unless the result has replaced it.
            let keeps_input = of == FlowOf::Plain || flow.result_path != ResultPath::Replace;
            let sees: &[_] = if keeps_input { &[Root::PassedOn, Root::Input] } else { &[Root::PassedOn] };
            let within = Within { field: "OutputPath", sees };
            Some(path::json_path(path, &within, problems).to_string().into())
        }
    }
}

fn assign(of: FlowOf, flow: &Flow, problems: &mut Problems) -> Option<Map> {
    if flow.assign.is_empty() {
        return None;
    }
    let member = |assignment: &Assignment| (assignment.variable.name().to_owned(), assignment.value.clone());
    let values = Template::Object(flow.assign.iter().map(member).collect());
    match template::write(&Within { field: "Assign", sees: of.sees_in_assign(flow) }, &values, problems) {
        Value::Object(map) => Some(map),
        _ => None,
    }
}
