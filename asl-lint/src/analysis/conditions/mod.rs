//! Whether the rules of a Choice state can match.
//!
//! A condition is a combination of questions about subjects: `$.a`, or a part of an expression. The values of a
//! subject fall into few classes that the questions cannot tell apart, so a condition is decided for all data
//! by trying a value of each class. What cannot be decided is a question that may be answered either way, which
//! makes more combinations than there are: "never" is certain, "perhaps" need not be.

mod condition;
mod json_path;
mod jsonata;
mod sample;
#[cfg(test)]
mod tests;

use asl_model::field::QueryLanguage;

use crate::definition::Site;
use condition::{Answer, Condition, expected};
use sample::Worlds;

/// A rule that never matches.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Never {
    /// Its place among the rules.
    pub(crate) rule: usize,
    pub(crate) reason: Reason,
}

/// Why a rule never matches.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Its own conditions contradict each other, or it asks for what cannot be.
    Contradiction,
    /// An earlier rule always does.
    Always(usize),
    /// Earlier rules match whenever it would; this is the last of them.
    Earlier(usize),
}

/// More rules than this are not compared with each other: that takes the square of their number.
const MAX_RULES: usize = 32;

/// The rules of a Choice state that never match.
pub(crate) fn never(rules: &[&Site<'_>]) -> Vec<Never> {
    let conditions: Vec<Condition> = rules.iter().map(|rule| read(rule)).collect();
    (0..conditions.len()).filter_map(|rule| never_matches(&conditions, rule)).collect()
}

/// Whether there is data for which every rule of a Choice state says no.
///
/// A subject counts only with the types that some rule asks for: whoever compares numbers has numbers.
pub(crate) fn can_all_fail(rules: &[&Site<'_>]) -> bool {
    let conditions: Vec<Condition> = rules.iter().map(|rule| read(rule)).collect();
    if !conditions.iter().all(Condition::is_decided) {
        return false;
    }
    let all: Vec<&Condition> = conditions.iter().collect();
    let Some(worlds) = Worlds::new(&all) else { return false };
    let expected = expected(&conditions);
    let mut likely = worlds.iter().filter(|world| world.is_expected(&expected));
    likely.any(|world| conditions.iter().all(|condition| world.ask(condition) == Answer::No))
}

fn read(rule: &Site<'_>) -> Condition {
    match rule.language {
        Some(QueryLanguage::JsonPath) => json_path::read(rule.node),
        Some(QueryLanguage::Jsonata) => jsonata::read(rule.node),
        None => Condition::Unknown,
    }
}

fn never_matches(conditions: &[Condition], rule: usize) -> Option<Never> {
    let condition = conditions.get(rule).filter(|condition| condition.is_known())?;
    let before = conditions.get(..rule)?;
    let never = |reason| Some(Never { rule, reason });
    if !Worlds::new(&[condition])?.iter().any(|world| world.ask(condition) == Answer::Yes) {
        return never(Reason::Contradiction);
    }
    if let Some(always) = before.iter().position(|earlier| *earlier == Condition::Literal(true)) {
        return never(Reason::Always(always));
    }
    if rule >= MAX_RULES {
        return None;
    }
    // A rule about other things leaves this one its chance whatever it says.
    let subjects = condition.subjects();
    let related = |earlier: &&Condition| earlier.subjects().intersection(&subjects).next().is_some();
    let related: Vec<&Condition> =
        before.iter().filter(|earlier| earlier.is_known()).filter(related).collect();
    if related.is_empty() {
        return None;
    }
    let all: Vec<&Condition> = related.iter().copied().chain([condition]).collect();
    let worlds = Worlds::new(&all)?;
    let mut matching = worlds.iter().filter(|world| world.ask(condition) == Answer::Yes);
    let is_taken = matching.all(|world| related.iter().any(|earlier| world.ask(earlier) == Answer::Yes));
    let last = before.iter().rposition(|earlier| related.contains(&earlier))?;
    if is_taken { never(Reason::Earlier(last)) } else { None }
}
