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

use std::collections::BTreeSet;

use asl_model::field::QueryLanguage;

use crate::definition::Site;
use condition::{Answer, Condition, Literal, expected};
use sample::{World, Worlds};

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
    let rules: Vec<Rule<'_>> = conditions.iter().map(Rule::new).collect();
    (0..rules.len()).filter_map(|rule| never_matches(&rules, rule)).collect()
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

/// A condition, and what is asked of it for every rule behind it.
struct Rule<'c> {
    condition: &'c Condition,
    is_known: bool,
    subjects: BTreeSet<&'c str>,
    demands: Vec<(&'c str, &'c Literal)>,
}

impl<'c> Rule<'c> {
    fn new(condition: &'c Condition) -> Self {
        let (subjects, demands) = (condition.subjects(), condition.demands());
        Self { condition, is_known: condition.is_known(), subjects, demands }
    }

    /// Whether it may say something about data of which the other says yes.
    fn touches(&self, other: &Self) -> bool {
        let differs = |(subject, literal): &(&str, &Literal)| {
            other.demands.iter().any(|(theirs, wanted)| theirs == subject && wanted != literal)
        };
        self.subjects.intersection(&other.subjects).next().is_some() && !self.demands.iter().any(differs)
    }
}

fn never_matches(rules: &[Rule<'_>], number: usize) -> Option<Never> {
    let rule = rules.get(number).filter(|rule| rule.is_known)?;
    let (before, condition) = (rules.get(..number)?, rule.condition);
    let never = |reason| Some(Never { rule: number, reason });
    let says_yes = |world: &World<'_>| world.ask(condition) == Answer::Yes;
    if !condition.is_plainly_possible() && !Worlds::new(&[condition])?.iter().any(|world| says_yes(&world)) {
        return never(Reason::Contradiction);
    }
    if let Some(always) = before.iter().position(|earlier| *earlier.condition == Condition::Literal(true)) {
        return never(Reason::Always(always));
    }
    if number >= MAX_RULES {
        return None;
    }
    // A rule about other things leaves this one its chance whatever it says.
    let touching = before.iter().enumerate().filter(|(_, earlier)| earlier.is_known && earlier.touches(rule));
    let (numbers, earlier): (Vec<usize>, Vec<&Condition>) =
        touching.map(|(number, earlier)| (number, earlier.condition)).unzip();
    let last = numbers.last()?;
    let all: Vec<&Condition> = earlier.iter().copied().chain([condition]).collect();
    let worlds = Worlds::new(&all)?;
    let is_taken = |world: World<'_>| earlier.iter().any(|earlier| world.ask(earlier) == Answer::Yes);
    worlds
        .iter()
        .filter(says_yes)
        .all(is_taken)
        .then_some(Never { rule: number, reason: Reason::Earlier(*last) })
}
