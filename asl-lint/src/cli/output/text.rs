use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Kind, Origin, Renderer, Snippet};

use crate::{Diagnostic, Label, Level, Report};

use super::excerpt::{Excerpt, excerpts};
use super::wrap::wrap;

/// Whether text is coloured by ANSI escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whether something knows the stream is the caller's business")]
pub enum Colour {
    /// Plain text.
    Never,
    /// For a terminal.
    Always,
}

/// Writes the findings with the lines of the source, for people.
///
/// # Errors
///
/// What the writer returns.
pub fn write_text(report: &Report<'_>, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    for diagnostic in report.diagnostics() {
        writeln!(out, "{}\n", renderer.render(&groups(report, diagnostic)))?;
    }
    Ok(())
}

fn groups<'a>(report: &'a Report<'_>, diagnostic: &'a Diagnostic) -> Vec<Group<'a>> {
    let name = diagnostic.level().as_str();
    let kind = match diagnostic.level() {
        Level::Deny => Kind::ERROR.with_name(name),
        Level::Allow | Level::Warn => Kind::WARNING.with_name(name),
    };
    let rule = diagnostic.rule().name();
    let message = wrap(diagnostic.message(), name.len() + rule.len() + "[]: ".len());
    let title = kind.clone().primary_title(message).id(rule);
    let source = report.source();
    let labels = std::iter::once(diagnostic.label()).chain(diagnostic.related());
    let mut finished = Vec::new();
    let mut group = Group::with_title(title);
    for excerpt in excerpts(source.text(), labels) {
        if excerpt.is_cut {
            // A snippet counts columns from where the cut line begins; the true place stands before it, and
            // only a group of its own takes a snippet that names no file.
            finished.push(group.elements(origin(source.name(), &excerpt)));
            group = Group::with_level(kind.clone()).element(snippet(excerpt, diagnostic));
        } else {
            group = group.element(snippet(excerpt, diagnostic).path(source.name()));
        }
    }
    let margin = diagnostic.label().end().line.to_string().len() + " = help: ".len();
    let notes = diagnostic.notes().iter().map(|note| Kind::NOTE.message(wrap(note, margin)));
    let help = diagnostic.help().map(|help| Kind::HELP.message(wrap(help, margin)));
    finished.push(group.elements(help).elements(notes));
    finished
}

/// Where the first of the places stands in the file.
fn origin<'a>(name: &'a str, excerpt: &Excerpt<'a>) -> Option<Origin<'a>> {
    let (_, label) = excerpt.places.first()?;
    Some(Origin::path(name).line(label.start().line).char_column(label.start().column))
}

fn snippet<'a>(excerpt: Excerpt<'a>, diagnostic: &'a Diagnostic) -> Snippet<'a, Annotation<'a>> {
    let annotations = excerpt.places.into_iter().map(|(range, label)| {
        let is_primary = std::ptr::eq(label, diagnostic.label());
        let kind = if is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(range).label(Label::message(label))
    });
    Snippet::source(excerpt.text).line_start(excerpt.line).annotations(annotations)
}
