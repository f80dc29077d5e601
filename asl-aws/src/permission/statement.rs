use super::Arn;

/// What the execution role of a state machine must be allowed to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statement {
    pub(super) actions: Vec<String>,
    pub(super) resources: Vec<Arn>,
    pub(super) conditions: Vec<Condition>,
    pub(super) source: Source,
}

/// Where it is said that a statement is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Source {
    pub(super) basis: Basis,
    pub(super) text: &'static str,
}

/// A condition under which a statement allows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Condition {
    pub(super) operator: &'static str,
    pub(super) key: &'static str,
    pub(super) values: Vec<Arn>,
}

/// How it is known that a statement is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// AWS documents it.
    Documented,
    /// Infrastructure code in production does it, and AWS documents nothing for the call.
    Practice,
    /// Other calls of the service need it, and nobody has confirmed that this one does.
    Analogy,
    /// AWS documents it, for the first call in an account.
    FirstUse,
}

impl Source {
    /// AWS says so, in this place.
    pub(super) const fn documented(text: &'static str) -> Self {
        Self { basis: Basis::Documented, text }
    }
}

/// What AWS does not document, and its own tools and others do.
pub(super) const PRACTICE: Source = Source {
    basis: Basis::Practice,
    text: "AWS Cloud Development Kit, and infrastructure code in production",
};

/// What nobody documents.
pub(super) const ANALOGY: Source =
    Source { basis: Basis::Analogy, text: "by analogy with other calls of the service" };

/// What only the first call in an account needs.
pub(super) const FIRST_USE: Source = Source {
    basis: Basis::FirstUse,
    text: "AWS Identity and Access Management User Guide, \"Create a service-linked role\"",
};

impl Statement {
    /// The actions, as `sagemaker:CreateTrainingJob`.
    #[must_use]
    pub fn actions(&self) -> &[String] {
        &self.actions
    }

    /// What they are allowed on.
    #[must_use]
    pub fn resources(&self) -> &[Arn] {
        &self.resources
    }

    /// Under which conditions, all of which must hold.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// How it is known that the statement is needed.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.source.basis
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source.text
    }
}

impl Condition {
    /// The operator, as `StringEquals`.
    #[must_use]
    pub const fn operator(&self) -> &'static str {
        self.operator
    }

    /// The key, as `iam:PassedToService`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The values, one of which must fit.
    #[must_use]
    pub fn values(&self) -> &[Arn] {
        &self.values
    }
}

/// The same statements in fewer: those about the same resources under the same conditions become one, on the best
/// basis of theirs, and nothing is said twice. Sorted.
#[must_use]
pub fn combine(statements: impl IntoIterator<Item = Statement>) -> Vec<Statement> {
    let mut combined = Vec::<Statement>::new();
    for mut statement in statements {
        statement.resources.sort();
        statement.resources.dedup();
        let same = combined
            .iter_mut()
            .find(|other| other.resources == statement.resources && other.conditions == statement.conditions);
        match same {
            Some(same) => {
                same.actions.append(&mut statement.actions);
                same.source = same.source.min(statement.source);
            }
            None => combined.push(statement),
        }
    }
    for statement in &mut combined {
        statement.actions.sort();
        statement.actions.dedup();
    }
    combined.sort();
    combined
}
