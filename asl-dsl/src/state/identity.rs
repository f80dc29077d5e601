use std::fmt;

/// Which state a function stands for: the function, and the instances of fragments that it lies in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Identity {
    /// The instances from the outside in, each with [`SEPARATOR`] behind it.
    instances: String,
    depth: usize,
    function: &'static str,
}

/// Stands between the name of an instance and the names of the states in it.
pub(super) const SEPARATOR: &str = ": ";

impl Identity {
    pub(crate) const fn of(function: &'static str) -> Self {
        Self { instances: String::new(), depth: 0, function }
    }

    /// The same state, in an instance around what it is in already.
    pub(super) fn within(self, instance: &str) -> Self {
        let instances = format!("{instance}{SEPARATOR}{}", self.instances);
        Self { instances, depth: self.depth + 1, function: self.function }
    }

    /// How many instances it lies in.
    pub(crate) const fn depth(&self) -> usize {
        self.depth
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.instances, self.function)
    }
}
