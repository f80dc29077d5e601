//! Values of every class that the questions can tell apart, and what conditions say about them.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Answer, Comparison, Condition, Literal, Question, Type};

/// Where more answers than this were needed nothing is concluded.
const MAX_ANSWERS: usize = 10_000;

/// A value of a subject.
#[derive(Debug, Clone, PartialEq)]
enum Sample {
    Absent,
    Other,
    Value(Literal),
}

/// Every combination of what some conditions can tell apart.
#[derive(Debug)]
pub(super) struct Worlds<'c> {
    /// The values of each subject.
    samples: Vec<(&'c str, Vec<Sample>)>,
    /// The questions that may be answered either way.
    opaque: Vec<&'c str>,
    count: usize,
}

/// A value for each subject, and an answer for each question that may be answered either way.
#[derive(Debug)]
pub(super) struct World<'w> {
    values: Vec<(&'w str, &'w Sample)>,
    answers: Vec<(&'w str, bool)>,
}

impl<'c> Worlds<'c> {
    /// The combinations for these conditions; `None` where there are too many.
    pub(super) fn new(conditions: &[&'c Condition]) -> Option<Self> {
        let mut literals: BTreeMap<&str, Vec<&Literal>> = BTreeMap::new();
        for (subject, question) in conditions.iter().flat_map(|condition| condition.tests()) {
            let literals = literals.entry(subject).or_default();
            if let Question::Compare(_, literal) = question {
                literals.push(literal);
            }
        }
        let samples: Vec<(&str, Vec<Sample>)> =
            literals.into_iter().map(|(subject, literals)| (subject, samples(&literals))).collect();
        let opaque: BTreeSet<&str> = conditions.iter().flat_map(|condition| condition.opaque()).collect();
        let answers = 1usize.checked_shl(u32::try_from(opaque.len()).ok()?)?;
        let count =
            samples.iter().try_fold(answers, |count, (_, samples)| count.checked_mul(samples.len()))?;
        let is_small = count.saturating_mul(conditions.len()) <= MAX_ANSWERS;
        is_small.then(|| Self { samples, opaque: opaque.into_iter().collect(), count })
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = World<'_>> {
        (0..self.count).map(|number| self.world(number))
    }

    /// The combination of this number, which is taken apart digit by digit.
    fn world(&self, mut number: usize) -> World<'_> {
        let mut world = World { values: Vec::new(), answers: Vec::new() };
        for (subject, samples) in &self.samples {
            let digits = samples.len().max(1);
            world.values.extend(samples.get(number % digits).map(|sample| (*subject, sample)));
            number /= digits;
        }
        for text in &self.opaque {
            world.answers.push((text, number % 2 == 1));
            number /= 2;
        }
        world
    }
}

/// A value of each class that these literals make.
fn samples(literals: &[&Literal]) -> Vec<Sample> {
    let mut numbers = vec![0.0];
    let mut texts = BTreeSet::from([String::new()]);
    for literal in literals {
        match literal {
            Literal::Number(number) => numbers.push(*number),
            Literal::Text(text) => {
                texts.insert(text.clone());
                // The next text in order; the one before the first is the empty one.
                texts.insert(format!("{text}\u{0}"));
            }
            _ => {}
        }
    }
    let values = numbers_between(numbers).into_iter().map(Literal::Number);
    let values = values.chain(texts.into_iter().map(Literal::Text));
    let values = values.chain([Literal::Bool(true), Literal::Bool(false), Literal::Null]);
    values.map(Sample::Value).chain([Sample::Absent, Sample::Other]).collect()
}

/// The numbers, one between each two neighbours, and one at either end.
fn numbers_between(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    let ends = [
        numbers.first().map(|first| first - 1.0 - first.abs()),
        numbers.last().map(|last| last + 1.0 + last.abs()),
    ];
    let between: Vec<f64> =
        numbers.iter().zip(numbers.iter().skip(1)).map(|(a, b)| f64::midpoint(*a, *b)).collect();
    numbers.into_iter().chain(between).chain(ends.into_iter().flatten()).collect()
}

impl World<'_> {
    /// What a condition says.
    pub(super) fn ask(&self, condition: &Condition) -> Answer {
        match condition {
            Condition::Literal(value) => answer(*value),
            Condition::Test { subject, question } => {
                match self.values.iter().find(|(name, _)| name == subject) {
                    Some((_, sample)) => test(sample, question),
                    None => Answer::Failure,
                }
            }
            Condition::Opaque { text, .. } => answer(self.answers.contains(&(text.as_str(), true))),
            Condition::And(parts) => self.first(parts, Answer::No).unwrap_or(Answer::Yes),
            Condition::Or(parts) => self.first(parts, Answer::Yes).unwrap_or(Answer::No),
            Condition::Not(part) => match self.ask(part) {
                Answer::Yes => Answer::No,
                Answer::No => Answer::Yes,
                Answer::Failure => Answer::Failure,
            },
            Condition::Unknown => Answer::Failure,
        }
    }

    /// The first answer that decides, or fails.
    fn first(&self, parts: &[Condition], deciding: Answer) -> Option<Answer> {
        let mut answers = parts.iter().map(|part| self.ask(part));
        answers.find(|answer| *answer == deciding || *answer == Answer::Failure)
    }

    /// Whether each value has a type that is expected of its subject.
    pub(super) fn is_expected(&self, expected: &BTreeSet<(&str, Type)>) -> bool {
        self.values.iter().all(|(subject, sample)| expected.contains(&(*subject, sample.kind())))
    }
}

impl Sample {
    const fn kind(&self) -> Type {
        match self {
            Self::Absent => Type::Absent,
            Self::Other => Type::Other,
            Self::Value(literal) => literal.kind(),
        }
    }
}

const fn answer(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::No }
}

fn test(sample: &Sample, question: &Question) -> Answer {
    match (question, sample) {
        (Question::IsPresent | Question::HasValue, sample) => answer(*sample != Sample::Absent),
        (Question::Compare(Comparison::NotEqual, _), Sample::Absent) => Answer::Yes,
        (_, Sample::Absent) => Answer::Failure,
        (Question::Is(kind), sample) => answer(sample.kind() == *kind),
        (Question::Compare(comparison, _), Sample::Other) => answer(*comparison == Comparison::NotEqual),
        (Question::Compare(comparison, literal), Sample::Value(value)) => {
            answer(compare(*comparison, value, literal))
        }
    }
}

fn compare(comparison: Comparison, value: &Literal, literal: &Literal) -> bool {
    let order = match (value, literal) {
        (Literal::Number(a), Literal::Number(b)) => a.partial_cmp(b),
        // The service compares code units of UTF-16.
        (Literal::Text(a), Literal::Text(b)) => Some(a.encode_utf16().cmp(b.encode_utf16())),
        (a, b) => (a == b).then_some(Ordering::Equal),
    };
    match comparison {
        Comparison::Equal => order == Some(Ordering::Equal),
        Comparison::NotEqual => order != Some(Ordering::Equal),
        Comparison::Less => order == Some(Ordering::Less),
        Comparison::LessOrEqual => order.is_some_and(Ordering::is_le),
        Comparison::Greater => order == Some(Ordering::Greater),
        Comparison::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
    }
}
