//! `asl-lint graph`: a definition as a picture.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::{fmt, fs};

use asl_graph::{Diagram, NoteFinding, Severity};
use clap::{Args, ValueEnum};
use thiserror::Error;

use crate::config::{Config, Level};
use crate::{Diagnostic, Source, input, lint};

use super::arguments::LevelOrder;
use super::configuration::{ConfigurationArguments, Configurations};
use super::files;
use super::flow::text::lines;
use super::run::{Outcome, unusable};
use super::schemas::{SchemaArguments, Schemas};

/// What `asl-lint graph` is asked for.
#[derive(Debug, Args)]
pub(super) struct GraphArguments {
    /// The file to draw; `-` is standard input.
    #[arg(value_name = "FILE")]
    file: String,
    /// What is written.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: GraphFormat,
    /// The file that is written, rather than standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Where the definition stands in its file, as a JSON pointer, if the file holds several.
    #[arg(long, value_name = "POINTER")]
    at: Option<String>,
    #[command(flatten)]
    schemas: SchemaArguments,
    /// What standard input is called; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: String,
    #[command(flatten)]
    configuration: ConfigurationArguments,
}

/// How a state machine is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
#[non_exhaustive]
pub enum GraphFormat {
    /// A state diagram for Mermaid, which GitHub and GitLab draw.
    #[default]
    Mermaid,
    /// A graph for Graphviz.
    Dot,
    /// A picture.
    Svg,
    /// A page to look around in, with definitions, data shapes and findings.
    Html,
}

/// A picture that could not be made.
#[derive(Debug, Error)]
enum DrawError {
    #[error("`{name}` is a folder: name the file to draw")]
    Folder { name: String },
    #[error("`{name}` holds no definition at `{at}`")]
    NotThere { name: String, at: String },
    #[error("`{name}` holds {} definitions: choose one with `--at`: {}", holders.len(), Quoted(holders))]
    Several { name: String, holders: Vec<String> },
    #[error("cannot write `{}`: {source}", file.display())]
    Unwritable { file: PathBuf, source: io::Error },
}

struct Quoted<'a>(&'a [String]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
    }
}

impl GraphFormat {
    /// The text of a diagram in this format.
    #[must_use]
    pub fn draw(self, diagram: &Diagram) -> String {
        match self {
            Self::Mermaid => diagram.mermaid().to_string(),
            Self::Dot => diagram.dot().to_string(),
            Self::Svg => diagram.svg().to_string(),
            Self::Html => diagram.html().to_string(),
        }
    }
}

/// The diagrams of all definitions in a text, with what linting finds in their states and what the data looks like
/// there.
///
/// Each comes with the JSON pointer of what holds it, where the text holds more than it.
#[must_use]
pub fn diagrams(source: &Source, config: &Config) -> Vec<(Option<String>, Diagram)> {
    let report = lint(source, config);
    let documents = input::read(source);
    let diagrams = documents.iter().map(|document| {
        let holder = document.holder();
        let mut diagram = Diagram::read(document.root()).title(source.name());
        for state in crate::flow::states(source, document, config) {
            let Some(note) = diagram.state_at(state.pointer()).and_then(|id| diagram.note_mut(id)) else {
                continue;
            };
            if let Some(shape) = state.input() {
                note.set_input(lines(&shape.0, 0));
            }
            if let Some(shape) = state.output() {
                note.set_output(lines(&shape.0, 0));
            }
        }
        for diagnostic in report.diagnostics().iter().filter(|diagnostic| diagnostic.holder() == holder) {
            diagram.add_finding(diagnostic.label().pointer(), finding(diagnostic));
        }
        (holder.map(str::to_owned), diagram)
    });
    diagrams.collect()
}

fn finding(diagnostic: &Diagnostic) -> NoteFinding {
    let severity = if diagnostic.level() == Level::Deny { Severity::Error } else { Severity::Warning };
    let rule = diagnostic.rule().name();
    let mut text = format!("{} ({rule})", diagnostic.message());
    if let Some(help) = diagnostic.help() {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    NoteFinding::new(severity, text)
}

/// Draws the definition of a file.
pub(super) fn run(arguments: &GraphArguments) -> io::Result<Outcome> {
    let levels = LevelOrder::default();
    let mut configurations = match Configurations::new(&arguments.configuration, &levels) {
        Ok(configurations) => configurations,
        Err(error) => return Ok(unusable(&error)),
    };
    let schemas = match Schemas::read(&arguments.schemas) {
        Ok(schemas) => schemas,
        Err(error) => return Ok(unusable(&error)),
    };
    let names = std::slice::from_ref(&arguments.file);
    let (mut inputs, errors) = files::read(names, &arguments.stdin_filename, &mut configurations);
    schemas.apply(&mut inputs);
    let outcome = errors.iter().fold(Outcome::Clean, |_, error| unusable(error));
    let outcome = configurations.errors().iter().fold(outcome, |_, error| unusable(error));
    let Some(input) = inputs.first() else { return Ok(outcome) };
    if input.is_walked {
        return Ok(unusable(&DrawError::Folder { name: arguments.file.clone() }));
    }
    let drawn = chosen(input.source.name(), diagrams(&input.source, &input.config), arguments.at.as_deref());
    let written = drawn.and_then(|diagram| write(arguments, &arguments.format.draw(&diagram)));
    match written {
        Ok(written) => written.map(|()| outcome),
        Err(error) => Ok(unusable(&error)),
    }
}

/// The diagram that is asked for.
fn chosen(
    name: &str,
    mut diagrams: Vec<(Option<String>, Diagram)>,
    at: Option<&str>,
) -> Result<Diagram, DrawError> {
    let name = name.to_owned();
    if let Some(at) = at {
        diagrams.retain(|(holder, _)| holder.as_deref().unwrap_or_default() == at);
    }
    match (diagrams.len(), diagrams.pop()) {
        (1, Some((_, diagram))) => Ok(diagram),
        (0, _) | (_, None) => Err(DrawError::NotThere { name, at: at.unwrap_or_default().to_owned() }),
        (_, Some(last)) => {
            diagrams.push(last);
            let holders = diagrams.into_iter().map(|(holder, _)| holder.unwrap_or_default()).collect();
            Err(DrawError::Several { name, holders })
        }
    }
}

/// Writes to the file that is named, or to standard output.
fn write(arguments: &GraphArguments, text: &str) -> Result<io::Result<()>, DrawError> {
    match &arguments.output {
        Some(file) => {
            let unwritable = |source| DrawError::Unwritable { file: file.clone(), source };
            fs::write(file, text).map_err(unwritable).map(Ok)
        }
        None => Ok(io::stdout().lock().write_all(text.as_bytes())),
    }
}
