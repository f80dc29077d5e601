use std::fmt::{self, Display, Formatter, Write as _};

use crate::render::escape::JsonString;
use crate::{Diagram, Note, NoteFinding, State};

/// What the page knows of the states, as JSON.
///
/// ```json
/// {"states": [{"name": …, "path": …, "type": …, "definition": …, "input": …, "output": …,
///   "findings": [{"severity": …, "text": …}]}], "findings": […]}
/// ```
pub(super) struct Data<'d>(pub(super) &'d Diagram);

impl Display for Data<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("{\"states\":[")?;
        let graph = self.0.graph();
        for (number, state) in graph.states().iter().enumerate() {
            if number > 0 {
                f.write_str(",\n")?;
            }
            write_state(f, self.0, state)?;
        }
        f.write_str("],\n\"findings\":")?;
        write_findings(f, self.0.findings())?;
        f.write_char('}')
    }
}

fn write_state(f: &mut Formatter<'_>, diagram: &Diagram, state: &State) -> fmt::Result {
    let graph = diagram.graph();
    let mut path: Vec<&str> = graph.enclosing(state.id()).map(State::name).collect();
    path.reverse();
    path.push(state.name());
    write!(f, "{{\"name\":{},\"path\":{}", JsonString(state.name()), JsonString(&path.join("/")))?;
    write!(f, ",\"type\":{}", JsonString(state.state_type().as_str()))?;
    if let Some(Note { definition, input, output, findings, .. }) = diagram.note(state.id()) {
        for (key, value) in [("definition", definition), ("input", input), ("output", output)] {
            if let Some(value) = value {
                write!(f, ",\"{key}\":{}", JsonString(value))?;
            }
        }
        if !findings.is_empty() {
            f.write_str(",\"findings\":")?;
            write_findings(f, findings)?;
        }
    }
    f.write_char('}')
}

fn write_findings(f: &mut Formatter<'_>, findings: &[NoteFinding]) -> fmt::Result {
    f.write_char('[')?;
    for (number, finding) in findings.iter().enumerate() {
        let comma = if number > 0 { "," } else { "" };
        let severity = finding.severity.as_str();
        write!(f, "{comma}{{\"severity\":\"{severity}\",\"text\":{}}}", JsonString(&finding.text))?;
    }
    f.write_char(']')
}
