use std::collections::BTreeSet;

/// What a choice rule asks.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Condition {
    /// `true` or `false`, whatever the data is.
    Literal(bool),
    /// A question about a subject.
    Test {
        subject: String,
        question: Question,
    },
    /// Whatever it asks, it may be answered either way. The same text has the same answer.
    Opaque {
        text: String,
        /// Whether it is answered independently of all others.
        is_free: bool,
    },
    /// Both, the second only where the first holds.
    And(Vec<Self>),
    /// Either, the second only where the first does not hold.
    Or(Vec<Self>),
    Not(Box<Self>),
    /// Nobody can know what it asks.
    Unknown,
}

/// A question about a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Question {
    IsPresent,
    /// As [`IsPresent`](Self::IsPresent), where nobody asks for it and the comparison beside it needs it.
    HasValue,
    Is(Type),
    /// A comparison with a value that is written out.
    Compare(Comparison, Literal),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    /// JSONata's `!=`, which holds for another type too.
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A value that is written out.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Literal {
    Bool(bool),
    Number(f64),
    Text(String),
    Null,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type {
    Absent,
    Null,
    Bool,
    Number,
    Text,
    /// An array or object.
    Other,
}

/// What a condition says about some data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    /// The execution fails.
    Failure,
}

impl Condition {
    /// Whether anything is known about it.
    pub(super) fn is_known(&self) -> bool {
        match self {
            Self::Unknown => false,
            Self::And(parts) | Self::Or(parts) => parts.iter().all(Self::is_known),
            Self::Not(part) => part.is_known(),
            _ => true,
        }
    }

    /// Whether every combination of values and answers that is tried is possible.
    pub(super) fn is_decided(&self) -> bool {
        match self {
            Self::Unknown => false,
            Self::Opaque { is_free, .. } => *is_free,
            Self::And(parts) | Self::Or(parts) => parts.iter().all(Self::is_decided),
            Self::Not(part) => part.is_decided(),
            _ => true,
        }
    }

    /// The questions in it.
    pub(super) fn tests(&self) -> Vec<(&str, &Question)> {
        match self {
            Self::Test { subject, question } => vec![(subject, question)],
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(part) => part.tests(),
            _ => Vec::new(),
        }
    }

    /// The questions that may be answered either way.
    pub(super) fn opaque(&self) -> Vec<&str> {
        match self {
            Self::Opaque { text, .. } => vec![text],
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::opaque).collect(),
            Self::Not(part) => part.opaque(),
            _ => Vec::new(),
        }
    }

    /// Whether some data surely makes it say yes, as far as that can be said without trying.
    pub(super) fn is_plainly_possible(&self) -> bool {
        match self {
            Self::Literal(value) => *value,
            Self::Test { question, .. } => question.has_a_yes(),
            Self::Opaque { .. } => true,
            Self::And(parts) => {
                let mut seen = BTreeSet::new();
                parts.iter().all(Self::is_plainly_possible)
                    && parts.iter().flat_map(Self::claims).all(|subject| seen.insert(subject))
            }
            Self::Or(parts) => parts.first().is_some_and(Self::is_plainly_possible),
            // To every question some value says no.
            Self::Not(part) => matches!(**part, Self::Test { .. }),
            Self::Unknown => false,
        }
    }

    /// What its answer depends on, but for values that must be there: they are wherever something is asked of them.
    fn claims(&self) -> BTreeSet<&str> {
        let tests = self.tests().into_iter().filter(|(_, question)| **question != Question::HasValue);
        tests.map(|(subject, _)| subject).chain(self.opaque()).collect()
    }

    /// The values that subjects have where it says yes, as far as it names them.
    pub(super) fn demands(&self) -> Vec<(&str, &Literal)> {
        match self {
            Self::Test { subject, question: Question::Compare(Comparison::Equal, literal) } => {
                vec![(subject, literal)]
            }
            // Where it does not differ it is equal: so JSONata's `=` is read.
            Self::Not(part) => match &**part {
                Self::Test { subject, question: Question::Compare(Comparison::NotEqual, literal) } => {
                    vec![(subject, literal)]
                }
                _ => Vec::new(),
            },
            Self::And(parts) => parts.iter().flat_map(Self::demands).collect(),
            _ => Vec::new(),
        }
    }

    /// What it asks about.
    pub(super) fn subjects(&self) -> BTreeSet<&str> {
        self.tests().into_iter().map(|(subject, _)| subject).chain(self.opaque()).collect()
    }
}

/// The types that questions are about, by subject: whoever compares numbers has numbers.
pub(super) fn expected<'c>(conditions: &'c [Condition]) -> BTreeSet<(&'c str, Type)> {
    let tests: Vec<(&str, &Question)> = conditions.iter().flat_map(Condition::tests).collect();
    let is_compared = |subject: &str| {
        tests.iter().any(|(other, question)| *other == subject && matches!(question, Question::Compare(..)))
    };
    let types = |(subject, question): &(&'c str, &Question)| {
        let kind = match question {
            Question::IsPresent => Some(Type::Absent),
            Question::HasValue => None,
            Question::Is(kind) => Some(*kind),
            Question::Compare(_, literal) => Some(literal.kind()),
        };
        // Of a subject that is never compared nothing is known but that it may have any type.
        let other = (!is_compared(subject)).then_some(Type::Other);
        let subject = *subject;
        kind.into_iter().chain(other).map(move |kind| (subject, kind))
    };
    tests.iter().flat_map(types).collect()
}

impl Question {
    /// Whether some value says yes to it.
    fn has_a_yes(&self) -> bool {
        let Self::Compare(comparison @ (Comparison::Less | Comparison::Greater), literal) = self else {
            return true;
        };
        match literal {
            Literal::Number(_) => true,
            // No text stands before the empty one.
            Literal::Text(text) => *comparison == Comparison::Greater || !text.is_empty(),
            // They have no order.
            Literal::Bool(_) | Literal::Null => false,
        }
    }
}

impl Literal {
    pub(super) const fn kind(&self) -> Type {
        match self {
            Self::Bool(_) => Type::Bool,
            Self::Number(_) => Type::Number,
            Self::Text(_) => Type::Text,
            Self::Null => Type::Null,
        }
    }
}
