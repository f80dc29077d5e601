use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, RuleDefinition, Target};
use crate::condition::Condition;
use crate::data::{Accepts, Path, StateData};
use crate::expr::IntoExpr;
use crate::variable::Variable;

/// A way out of a Choice that passes on an `I`: `ChoiceRule::when(condition).assign(…).next(Self::state)`.
///
/// [`when`](super::ChoiceWithoutDefault::when) is enough for one that sets no variable.
///
/// ASL: an entry of `Choices`.
#[must_use = "give it to `rule(…)` of a Choice"]
pub struct ChoiceRule<W, I, O> {
    definition: RuleDefinition<W>,
    of: PhantomData<fn(I) -> O>,
}

/// A [`ChoiceRule`] whose `Next` is not yet decided.
#[must_use = "a rule leads somewhere: call `next(…)`"]
pub struct ChoiceRuleWithoutNext {
    condition: Condition,
    comment: Option<String>,
    pub(super) flow: Flow,
}

impl ChoiceRule<(), (), ()> {
    /// Takes the way where `condition` holds and no earlier rule does.
    pub fn when(condition: Condition) -> ChoiceRuleWithoutNext {
        ChoiceRuleWithoutNext { condition, comment: None, flow: Flow::default() }
    }
}

impl ChoiceRuleWithoutNext {
    /// Sets a variable where the rule matches.
    ///
    /// ASL: one more member of the rule's `Assign`.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.flow.assign(variable, value.into_expr());
        self
    }

    /// Says what the rule is for.
    ///
    /// ASL: `Comment`.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    /// Goes on to `state`, which must take the data that the Choice passes on.
    ///
    /// ASL: `Next`.
    pub fn next<W: 'static, I, O, X: StateData + Accepts<I>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> ChoiceRule<W, I, O> {
        self.next_with::<W, I, I, O, X, R>(state)
    }

    /// The same for a rule that passes on a `D`.
    pub(super) fn next_with<W: 'static, I, D, O, X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> ChoiceRule<W, I, O> {
        let Self { condition, comment, flow } = self;
        let next = Target::new(state);
        ChoiceRule { definition: RuleDefinition { condition, comment, flow, next }, of: PhantomData }
    }
}

impl<W, I, O> ChoiceRule<W, I, O> {
    pub(super) fn into_definition(self) -> RuleDefinition<W> {
        self.definition
    }
}

impl<W, I, O> fmt::Debug for ChoiceRule<W, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChoiceRule").field(&self.definition.condition).finish()
    }
}

impl fmt::Debug for ChoiceRuleWithoutNext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChoiceRuleWithoutNext").field(&self.condition).finish()
    }
}
