//! What a comment says to the linter: `asl-lint: allow(rule-a, rule-b) reason`.

use std::ops::Range;

use asl_model::similar::closest;
use thiserror::Error;

use crate::rule::Rule;
use crate::rules;

/// What every directive begins with.
pub(super) const MARK: &str = "asl-lint:";

/// The one thing that a comment can ask for.
const ALLOW: &str = "allow";

/// A rule that a comment allows, and where in the comment it is named.
#[derive(Debug)]
pub(super) struct Allowed {
    pub(super) rule: &'static Rule,
    pub(super) range: Range<usize>,
}

/// A directive that says nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    pub(super) range: Range<usize>,
}

/// What is wrong with a directive.
#[derive(Debug, PartialEq, Eq, Error)]
pub(crate) enum FaultKind {
    #[error("`{word}` is nothing that a comment can ask the linter for")]
    UnknownDirective { word: String },
    #[error("this allowance does not say which rules")]
    NoRules,
    #[error("the list of rules is never closed by `)`")]
    Unclosed,
    #[error("no rule is called `{name}`")]
    UnknownRule { name: String, meant: Option<&'static str> },
}

impl FaultKind {
    /// What to do about it.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::UnknownRule { meant: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Self::UnknownRule { meant: None, .. } => "`asl-lint rules` lists them all".to_owned(),
            Self::UnknownDirective { .. } | Self::NoRules | Self::Unclosed => {
                format!("write `{MARK} {ALLOW}(rule) reason`")
            }
        }
    }
}

/// The directives in a text.
pub(super) fn read(text: &str) -> Vec<Result<Allowed, Fault>> {
    let marks = text.match_indices(MARK).map(|(at, _)| at + MARK.len());
    marks.flat_map(|at| directive(text, at)).collect()
}

fn directive(text: &str, at: usize) -> Vec<Result<Allowed, Fault>> {
    let start = at + blanks(text, at);
    let rest = text.get(start..).unwrap_or_default();
    let word: String = rest.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    let end = start + word.len();
    let fault = |kind, range| vec![Err(Fault { kind, range })];
    let open = end + blanks(text, end);
    let has_list = text.get(open..).is_some_and(|rest| rest.starts_with('('));
    match (word == ALLOW, has_list) {
        // A sentence that has the linter's name in it.
        (false, false) => Vec::new(),
        (false, true) => fault(FaultKind::UnknownDirective { word }, start..end),
        (true, false) => fault(FaultKind::NoRules, start..end),
        (true, true) => {
            let list = text.get(open + 1..).unwrap_or_default();
            match list.find([')', '\n']).map(|end| list.split_at(end)) {
                Some((list, rest)) if rest.starts_with(')') => names(list, open + 1, start..end),
                _ => fault(FaultKind::Unclosed, open..open + 1),
            }
        }
    }
}

fn names(list: &str, at: usize, word: Range<usize>) -> Vec<Result<Allowed, Fault>> {
    let mut found = Vec::new();
    let mut start = at;
    for part in list.split(',') {
        let begin = start + blanks(part, 0);
        start += part.len() + 1;
        let name = part.trim();
        if name.is_empty() {
            continue;
        }
        let range = begin..begin + name.len();
        found.push(rules::find(name).map(|rule| Allowed { rule, range: range.clone() }).ok_or_else(|| {
            let meant = closest(name, rules::all().map(Rule::name));
            Fault { kind: FaultKind::UnknownRule { name: name.to_owned(), meant }, range }
        }));
    }
    if found.is_empty() {
        found.push(Err(Fault { kind: FaultKind::NoRules, range: word }));
    }
    found
}

/// How many bytes of white space stand here.
fn blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.len() - rest.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::read;

    /// Each rule that is named, or what is wrong, with the text of its place.
    fn found(text: &str) -> Vec<String> {
        let show = |directive: &_| match directive {
            Ok(super::Allowed { rule, range }) => {
                assert_eq!(text.get(range.clone()), Some(rule.name()));
                rule.name().to_owned()
            }
            Err(super::Fault { kind, range }) => format!("{kind} [{}]", text.get(range.clone()).unwrap()),
        };
        read(text).iter().map(show).collect()
    }

    #[test]
    fn rules_are_named_in_parentheses() {
        assert_eq!(found("Best effort. asl-lint: allow(uncaught-error) nobody waits"), ["uncaught-error"]);
        assert_eq!(
            found("asl-lint:allow ( uncaught-error ,endless-loop,) é asl-lint: allow(duplicate-key)"),
            ["uncaught-error", "endless-loop", "duplicate-key"]
        );
    }

    #[test]
    fn what_says_nothing_is_a_fault() {
        assert_eq!(found("asl-lint: allow(uncaught)"), ["no rule is called `uncaught` [uncaught]"]);
        assert_eq!(
            found("asl-lint: ignore(endless-loop)"),
            ["`ignore` is nothing that a comment can ask the linter for [ignore]"]
        );
        assert_eq!(
            found("asl-lint: allow endless-loop"),
            ["this allowance does not say which rules [allow]"]
        );
        assert_eq!(found("asl-lint: allow( , )"), ["this allowance does not say which rules [allow]"]);
        assert_eq!(found("asl-lint: allow(endless-loop"), ["the list of rules is never closed by `)` [(]"]);
        assert_eq!(found("asl-lint: allow(\n)"), ["the list of rules is never closed by `)` [(]"]);
        assert_eq!(found("checked with asl-lint: nothing found (in June)"), [""; 0]);
    }
}
