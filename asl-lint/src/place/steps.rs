use smallvec::SmallVec;

/// The way from the root of a tree to a value: at every step the position of the member or element.
///
/// Positions rather than names tell the copies of a duplicate key apart and are followed in no time. The
/// order is that of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Steps(SmallVec<[u32; FEW]>);

/// Down to this depth a way takes no memory of its own: to an error's name in a retrier of a state in a branch.
const FEW: usize = 10;

impl Steps {
    /// The way to the member or element at `position` of the value at the end of this one.
    #[must_use]
    pub(crate) fn child(&self, position: usize) -> Self {
        let mut steps = self.clone();
        steps.push(position);
        steps
    }

    /// Goes on to the member or element at `position`.
    pub(crate) fn push(&mut self, position: usize) {
        self.0.push(as_step(position));
    }

    /// Goes back by one step.
    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    pub(crate) fn as_slice(&self) -> &[u32] {
        &self.0
    }
}

/// No text that fits into memory as a tree has more members than this.
fn as_step(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
