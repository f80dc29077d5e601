use std::io::{self, BufWriter, Write as _};

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};

use crate::Report;

use super::arguments::{Format, OutputArguments};
use super::concise::write_concise;
use super::github::write_github;
use super::json::write_json;
use super::junit::write_junit;
use super::sarif::write_sarif;
use super::statistics::write_statistics;
use super::summary::summary;
use super::text::{Colour, write_text};

/// Where findings are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Stream {
    /// As always.
    Stdout,
    /// Where standard output takes the fixed text.
    Stderr,
}

/// Writes all findings, and for people a line about all of them.
pub(in crate::cli) fn write(
    arguments: &OutputArguments,
    reports: &[Report<'_>],
    stream: Stream,
) -> io::Result<()> {
    match stream {
        Stream::Stdout => write_to(arguments, reports, io::stdout().lock()),
        Stream::Stderr => write_to(arguments, reports, io::stderr().lock()),
    }?;
    if arguments.format == Format::Text {
        writeln!(io::stderr(), "{}", summary(reports))?;
    }
    Ok(())
}

fn write_to(arguments: &OutputArguments, reports: &[Report<'_>], stream: impl RawStream) -> io::Result<()> {
    let colour = match AutoStream::choice(&stream) {
        ColorChoice::Never => Colour::Never,
        _ => Colour::Always,
    };
    let mut out = BufWriter::new(stream);
    match arguments.format {
        _ if arguments.statistics => write_statistics(reports, &mut out)?,
        Format::Text => reports.iter().try_for_each(|report| write_text(report, colour, &mut out))?,
        Format::Concise => reports.iter().try_for_each(|report| write_concise(report, &mut out))?,
        Format::Json => write_json(reports, &mut out)?,
        Format::Sarif => write_sarif(reports, &mut out)?,
        Format::Github => reports.iter().try_for_each(|report| write_github(report, &mut out))?,
        Format::Junit => write_junit(reports, arguments.least_failing(), &mut out)?,
    }
    out.flush()
}
