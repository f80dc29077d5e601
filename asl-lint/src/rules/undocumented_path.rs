use asl_model::path::{JsonPath, Segment, Selector};
use asl_model::template::{Meaning, Part};

use crate::analysis::paths::PathMeaning;
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("undocumented-path", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for field in cx.path_fields() {
        let place = |segment: &Segment| Place::within(field.entry.steps(), segment.span().range());
        match &field.meaning {
            Ok(PathMeaning::Path(path)) => findings.extend(in_path(path, &place)),
            Ok(PathMeaning::Intrinsic(_)) | Err(_) => {}
        }
    }
    for payload in cx.payload_fields() {
        for leaf in payload.template.leaves() {
            if let Meaning::Path(path) = leaf.meaning() {
                let place = |segment: &Segment| payload.place(leaf.pointer(), Part::Within(segment.span()));
                findings.extend(in_path(path, &place));
            }
        }
    }
    findings
}

/// The first step that the documentation does not promise.
fn in_path(path: &JsonPath, place: &dyn Fn(&Segment) -> Place) -> Option<Finding> {
    let segment = path.undocumented().next()?;
    let text = quoted(segment.span().text(path.as_str())?);
    let help = match segment.selector() {
        Selector::Filter(_) => "put words into quotes: `'…'`",
        Selector::Function(_) => "use an intrinsic function such as `States.ArrayLength`, or JSONata",
        _ => "count from the end by a negative index, or compute the index before",
    };
    Some(Finding::new(place(segment), format!("the service does not document {text} in paths")).help(help))
}
