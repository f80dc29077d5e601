use std::fmt;
use std::marker::PhantomData;

use super::{ChoiceDefinition, ChoiceRule, EndsAs, Flow, Kind, RuleDefinition, State, Target};
use crate::condition::Condition;
use crate::data::{Accepts, Path, StateData};
use crate::expr::IntoExpr;
use crate::variable::Variable;

/// Starts a [Choice state](ChoiceWithoutDefault): `Choice::new(&input)`.
pub type Choice<W, I, O> = ChoiceWithoutDefault<W, I, O>;

/// A Choice state of which it is not yet said what happens when no rule matches.
///
/// `W` is the workflow, `I` the input of the state, which it passes on, `O` what the execution ends with.
///
/// ASL: `"Type": "Choice"`.
#[must_use = "a Choice has a way on when no rule matches: call `otherwise(…)` or `or_fail()`"]
pub struct ChoiceWithoutDefault<W, I, O> {
    rules: Vec<RuleDefinition<W>>,
    pub(super) flow: Flow,
    of: PhantomData<fn(I) -> O>,
}

impl<W: 'static, I: StateData, O> ChoiceWithoutDefault<W, I, O> {
    /// A state that passes on `input`: its input, or a part of it.
    ///
    /// ASL: `OutputPath`, where it is a part.
    pub fn new(input: &Path<I>) -> Self {
        Self { rules: Vec::new(), flow: Flow::passing_on(input.raw()), of: PhantomData }
    }

    /// Goes on to `state` where `condition` holds and no earlier rule does.
    ///
    /// ASL: one more entry of `Choices`.
    pub fn when<X: StateData + Accepts<I>, R: EndsAs<W, O> + 'static>(
        self,
        condition: Condition,
        state: fn(&W, Path<X>) -> R,
    ) -> Self {
        self.rule(ChoiceRule::when(condition).next(state))
    }

    /// Adds a rule that says more than [`when`](Self::when).
    ///
    /// ASL: one more entry of `Choices`.
    pub fn rule(mut self, rule: ChoiceRule<W, I, O>) -> Self {
        self.rules.push(rule.into_definition());
        self
    }

    /// Sets a variable where no rule matches.
    ///
    /// ASL: one more member of the state's `Assign`; a rule that matches has its own.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.flow.assign(variable, value.into_expr());
        self
    }

    /// Goes on to `state` where no rule matches.
    ///
    /// ASL: `Default`.
    pub fn otherwise<X: StateData + Accepts<I>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        self.finish(Some(Target::new(state)))
    }

    /// Fails with `States.NoChoiceMatched` where no rule matches.
    ///
    /// ASL: no `Default`.
    pub fn or_fail(self) -> State<W, O> {
        self.finish(None)
    }

    pub(super) fn finish(self, default: Option<Target<W>>) -> State<W, O> {
        State::new(Kind::Choice(ChoiceDefinition { rules: self.rules, default, flow: self.flow }))
    }
}

impl<W, I, O> fmt::Debug for ChoiceWithoutDefault<W, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChoiceWithoutDefault").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}
