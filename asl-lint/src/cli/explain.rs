use std::io::{self, Write};

use asl_model::similar::closest;
use thiserror::Error;

use crate::rule::Rule;
use crate::rules;

/// A rule that does not exist was asked for.
#[derive(Debug, Error)]
#[error("no rule is called `{name}`: {}", match suggestion {
    Some(meant) => format!("did you mean `{meant}`?"),
    None => "`asl-lint rules` lists them all".to_owned(),
})]
pub(super) struct UnknownRule {
    name: String,
    suggestion: Option<&'static str>,
}

/// The page of the rule of this name.
pub(super) fn page(name: &str) -> Result<&'static str, UnknownRule> {
    rules::find(name).map(Rule::page).ok_or_else(|| {
        let suggestion = closest(name, rules::all().map(Rule::name));
        UnknownRule { name: name.to_owned(), suggestion }
    })
}

/// One line for each rule: name, default level, group and what it does.
pub(super) fn write_list(out: &mut dyn Write) -> io::Result<()> {
    let width = rules::all().map(|rule| rule.name().len()).max().unwrap_or_default();
    for rule in rules::all() {
        let level = rule.group().default_level().as_str();
        let group = rule.group().as_str();
        writeln!(out, "{:width$}  {level:5}  {group:11}  {}", rule.name(), rule.summary())?;
    }
    Ok(())
}
