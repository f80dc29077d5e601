//! Documentation made of facts: names, what is required, limits, units.

use asl_model::error_name::RetryAdvice;

use super::package::{Action, Enum, Error, Limit, Member, Structure, Type};

/// The setter of a member.
pub(crate) fn setter(member: &Member) -> String {
    let given = if member.required { "required" } else { "optional" };
    sentence([format!("API: `{}`", member.name), given.to_owned()].into_iter().chain(limits(member)))
}

/// The only way to make a structure of which exactly one member is given.
pub(crate) fn constructor(member: &Member) -> String {
    sentence([format!("API: `{}`", member.name)].into_iter().chain(limits(member)))
}

/// The path to a member.
pub(crate) fn path(member: &Member) -> String {
    let there = if member.required { "always there" } else { "may be missing" };
    let unit = unit(&member.name).map(|unit| format!("in {unit}"));
    sentence([format!("API: `{}`", member.name), there.to_owned()].into_iter().chain(unit))
}

/// The parameters of a call.
pub(crate) fn request(action: &Action, structure: &Structure) -> Vec<String> {
    let Action { service, name, .. } = action;
    let patterns = [
        (action.job.is_some(), "`.sync`"),
        (action.job2.is_some(), "`.sync:2`"),
        (action.callback, "`.waitForTaskToken`"),
    ];
    let patterns = patterns.into_iter().filter_map(|(is, pattern)| is.then_some(pattern)).collect::<Vec<_>>();
    let also = if patterns.is_empty() { String::new() } else { format!(", also {}", patterns.join(", ")) };
    let mut lines = vec![format!("The parameters of `{name}`.")];
    lines.extend(choices(structure));
    if !action.not_in_job.is_empty() {
        let members = listed(&action.not_in_job);
        lines.extend([String::new(), format!("Under `.sync` {members} may not be given.")]);
    }
    lines.extend([String::new(), format!("ASL: `arn:aws:states:::{service}:{name}`{also}")]);
    lines
}

/// Which members go together.
fn choices(structure: &Structure) -> impl Iterator<Item = String> {
    let union = structure.union.then(|| "Exactly one of its members is given.".to_owned());
    let choices = structure.choices.iter().map(|(exclusive, members)| {
        let least = if *exclusive { "Exactly one" } else { "At least one" };
        format!("{least} of {} is given.", listed(members))
    });
    union.into_iter().chain(choices).flat_map(|line| [String::new(), line])
}

fn listed(members: &[String]) -> String {
    let quoted = members.iter().map(|member| format!("`{member}`")).collect::<Vec<_>>();
    match quoted.as_slice() {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        members => members.concat(),
    }
}

/// A structure that is neither the parameters of a call nor its answer.
pub(crate) fn structure(structure: &Structure) -> Vec<String> {
    let what = match (structure.in_request, structure.in_result) {
        (true, true) => "A part of parameters and results.",
        (true, false) => "A part of parameters.",
        _ => "A part of results.",
    };
    let mut lines = vec![what.to_owned()];
    lines.extend(choices(structure));
    if let Some(api) = &structure.api {
        lines.extend([String::new(), format!("API: `{api}`")]);
    }
    lines
}

/// The answer of a call, or of the job that it starts.
pub(crate) fn result(actions: &[(&Action, &str)], structure: &Structure) -> Vec<String> {
    let calls = actions.iter().map(|(action, pattern)| format!("`{}{pattern}`", action.name));
    let mut lines = vec![format!("What {} gives.", calls.collect::<Vec<_>>().join(", "))];
    if let Some(api) = &structure.api {
        lines.extend([String::new(), format!("API: `{api}`")]);
    }
    lines
}

/// An enum.
pub(crate) fn enumeration(item: &Enum) -> Vec<String> {
    let count = match item.values.len() {
        1 => "One known value".to_owned(),
        count => format!("One of {count} known values"),
    };
    let mut lines = vec![format!("{count}, or another one.")];
    if let Some(api) = &item.api {
        lines.extend([String::new(), format!("API: `{api}`")]);
    }
    lines
}

/// An error.
pub(crate) fn error(error: &Error) -> String {
    let advice = match error.retry {
        Some(RetryAdvice::Advised) => Some("A retry is likely to help."),
        Some(RetryAdvice::NotAdvised) => Some("A retry does not help."),
        _ => None,
    };
    let when = error.raised_when.map(|when| format!("{when}."));
    let text = when.as_deref().into_iter().chain(advice).collect::<Vec<_>>().join(" ");
    if text.is_empty() { format!("`{}`", error.name) } else { format!("`{}`: {text}", error.name) }
}

fn sentence(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ") + "."
}

/// The limits and the unit of a member.
fn limits(member: &Member) -> impl Iterator<Item = String> {
    let unit = unit(&member.name);
    let json = (member.ty == Type::Json).then(|| "any JSON, which is sent as its text".to_owned());
    let limits = member.documented.iter().filter_map(move |limit| match limit {
        Limit::Length(minimum, maximum) => {
            let counted = match &member.ty {
                Type::List(_) => "elements",
                Type::Map(_) => "entries",
                _ => "characters",
            };
            Some(format!("{} {counted}", between(*minimum, *maximum)))
        }
        Limit::Range(minimum, maximum) => Some(between(*minimum, *maximum)),
        Limit::Pattern(_) | Limit::Each(_) | Limit::Keys(_) => None,
    });
    json.into_iter().chain(limits).chain(unit.map(|unit| format!("in {unit}")))
}

fn between<T: std::fmt::Display + PartialEq>(minimum: Option<T>, maximum: Option<T>) -> String {
    match (minimum, maximum) {
        (Some(minimum), Some(maximum)) if minimum == maximum => format!("exactly {minimum}"),
        (Some(minimum), Some(maximum)) => format!("{minimum} to {maximum}"),
        (Some(minimum), None) => format!("at least {minimum}"),
        (None, Some(maximum)) => format!("at most {maximum}"),
        (None, None) => String::new(),
    }
}

/// The unit that a name ends with: `MaxRuntimeInSeconds`, `VolumeSizeInGB`.
fn unit(name: &str) -> Option<&'static str> {
    const UNITS: &[(&str, &str)] = &[
        ("InSeconds", "seconds"),
        ("Seconds", "seconds"),
        ("InMinutes", "minutes"),
        ("Minutes", "minutes"),
        ("InHours", "hours"),
        ("InDays", "days"),
        ("InMillis", "milliseconds"),
        ("Milliseconds", "milliseconds"),
        ("InGB", "GB"),
        ("InMB", "MB"),
        ("InKB", "KB"),
        ("InBytes", "bytes"),
    ];
    UNITS.iter().find(|(end, _)| name.ends_with(end)).map(|(_, unit)| *unit)
}
