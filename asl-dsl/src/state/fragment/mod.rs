//! States of another type, used as a part of a workflow.

mod chain;
mod instance;
mod lift;

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use self::chain::Chain;
use self::instance::Instance;
use super::{
    Content, EndsAs, Flow, Labels, Parallel, ParallelWork, State, StateFunctionOutput, Target, Transition,
};
use crate::build_error::BuildFaultKind;
use crate::data::{Accepts, Path, RawPath, StateData};
use crate::language::Includes;
use crate::workflow::Workflow;

/// Puts the states of another workflow here, as often as they are wanted: `Fragment::of(&input, fragment, start)`.
///
/// A fragment is a workflow like any other: a type with `#[states]`, with data of its own. What it is given and what
/// it ends with are the types of its functions. Each place where it is used is an instance, and the names of its
/// states begin with the name of the state function that holds it.
///
/// ```
/// use asl_dsl::prelude::*;
///
/// /// Waits, and passes on what it was given.
/// struct Pause {
///     seconds: u32,
/// }
///
/// #[states]
/// impl Pause {
///     #[start]
///     fn wait(&self, input: Path<String>) -> State<Self, String> {
///         Wait::seconds(&input, self.seconds).end()
///     }
/// }
///
/// struct Patient;
///
/// #[states]
/// impl Patient {
///     #[start]
///     fn shortly(&self, input: Path<String>) -> State<Self> {
///         Fragment::of(&input, Pause { seconds: 1 }, Pause::wait).next(Self::long)
///     }
///
///     fn long(&self, input: Path<String>) -> State<Self> {
///         Fragment::of(&input, Pause { seconds: 60 }, Pause::wait).end()
///     }
/// }
///
/// assert_eq!(
///     Patient.build()?.to_json(),
///     r#"{
///   "StartAt": "Shortly: Wait",
///   "States": {
///     "Shortly: Wait": {
///       "Type": "Wait",
///       "Seconds": 1,
///       "Next": "Long: Wait"
///     },
///     "Long: Wait": {
///       "Type": "Wait",
///       "Seconds": 60,
///       "End": true
///     }
///   }
/// }
/// "#
/// );
/// # Ok::<(), asl_dsl::BuildError>(())
/// ```
///
/// The state function that holds a fragment is no state itself: `named(…)` names the instance, and its comment goes
/// to the fragment's first state, unless that has one. Where the fragment ends, with `end()` or a `Succeed`, the way goes on;
/// such a `Succeed` is written as a Pass. A `Fail` in it fails the execution.
///
/// In a machine in JSONPath a fragment may be bound to JSONata: each of its states then names its language.
///
/// Nothing retries or catches a fragment as a whole: where that is wanted, let it be the only branch of a
/// [`Parallel`](super::Parallel).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Fragment;

/// A fragment of which it is not yet decided where the way goes on.
///
/// `W` is the workflow, `D` the data that the fragment ends with, `O` what the execution ends with.
#[must_use = "a fragment leads somewhere: call `next(…)` or `end()`"]
pub struct FragmentWithoutNext<W, D, O> {
    faults: Vec<BuildFaultKind>,
    enter: Enter<W>,
    of: PhantomData<fn() -> (D, O)>,
}

/// A fragment in its state function.
pub(crate) struct FragmentState<W> {
    pub(crate) labels: Labels,
    /// What was said in a way that cannot be.
    pub(crate) faults: Vec<BuildFaultKind>,
    entry: Entry<W>,
}

enum Entry<W> {
    /// It gets its names from the state function, and its end from the transition.
    Open(Enter<W>, Transition<W>),
    /// It has all of that; `None` where it has no state.
    Entered(Option<Target<W>>),
}

/// Makes the first state of a fragment, if it has one.
type Enter<W> = Box<dyn Fn(&Labels, Transition<W>) -> Option<Target<W>>>;

impl Fragment {
    /// The states of `fragment`, from its function `start` on, which gets `input`.
    pub fn of<W, F, I, X, R, O>(
        input: &Path<I>,
        fragment: F,
        start: fn(&F, Path<X>) -> R,
    ) -> FragmentWithoutNext<W, R::Output, O>
    where
        W: Workflow<Language: Includes<F::Language>>,
        F: Workflow,
        I: StateData,
        X: StateData + Accepts<I>,
        R: StateFunctionOutput<F> + 'static,
    {
        let (fragment, start) = (Rc::new(fragment), Target::new(start));
        FragmentWithoutNext::of(input.raw(), move |labels, exit| {
            let function = labels.function.unwrap_or_default();
            let instance = Instance::new(&fragment, function, labels.name());
            Some(start.within(&instance, exit))
        })
    }

    /// The states of several fragments of one type, one after the other: each gets what the one before ends with.
    ///
    /// It is for machines that are made from data: there may be thousands. Each instance has a name, which stands
    /// before the names of its states and which no other instance in the machine has.
    ///
    /// ```
    /// use asl_dsl::prelude::*;
    ///
    /// struct Pause {
    ///     seconds: u32,
    /// }
    ///
    /// #[states]
    /// impl Pause {
    ///     #[start]
    ///     fn wait(&self, input: Path<Any>) -> State<Self> {
    ///         Wait::seconds(&input, self.seconds).end()
    ///     }
    /// }
    ///
    /// struct Waits {
    ///     seconds: Vec<u32>,
    /// }
    ///
    /// #[states]
    /// impl Waits {
    ///     #[start]
    ///     fn all(&self, input: Path<Any>) -> State<Self> {
    ///         let pauses = self.seconds.iter().map(|&seconds| (format!("Pause {seconds}"), Pause { seconds }));
    ///         Fragment::chain(&input, pauses, Pause::wait).end()
    ///     }
    /// }
    ///
    /// let machine = Waits { seconds: vec![1, 60] }.build()?;
    /// let names: Vec<_> = machine.definition().states.keys().collect();
    /// assert_eq!(names, ["Pause 1: Wait", "Pause 60: Wait"]);
    /// # Ok::<(), asl_dsl::BuildError>(())
    /// ```
    ///
    /// A chain without a fragment is a fault when the machine is built.
    pub fn chain<W, F, I, X, R, O>(
        input: &Path<I>,
        fragments: impl IntoIterator<Item = (impl Into<String>, F)>,
        start: fn(&F, Path<X>) -> R,
    ) -> FragmentWithoutNext<W, R::Output, O>
    where
        W: Workflow<Language: Includes<F::Language>>,
        F: Workflow,
        I: StateData,
        X: StateData + Accepts<I> + Accepts<R::Output>,
        R: StateFunctionOutput<F> + 'static,
    {
        let fragments = fragments.into_iter().map(|(name, fragment)| (name.into(), Rc::new(fragment)));
        let (fragments, start) = (fragments.collect::<Vec<_>>(), Target::new(start));
        FragmentWithoutNext::of(input.raw(), move |labels, exit| {
            let function = labels.function.unwrap_or_default();
            Rc::new(Chain::new(&fragments, start.clone(), function, exit)).entry()
        })
    }
}

impl<W: Workflow, I: StateData, T: StateData, O> Parallel<W, I, Vec<T>, O> {
    /// A state that gives `input` to every fragment, each in a branch of its own, and passes on a list of what they
    /// end with.
    ///
    /// It is for machines that are made from data, as [`Fragment::chain`] is. Each instance has a name, which stands
    /// before the names of its states and which no other instance in the machine has.
    ///
    /// ASL: `Branches`, of which there is at least one.
    pub fn of_fragments<F, X, R>(
        input: &Path<I>,
        fragments: impl IntoIterator<Item = (impl Into<String>, F)>,
        start: fn(&F, Path<X>) -> R,
    ) -> Self
    where
        W::Language: Includes<F::Language>,
        F: Workflow,
        X: StateData + Accepts<I>,
        R: StateFunctionOutput<F, Output = T> + 'static,
    {
        let start = Target::new(start);
        let branches = fragments.into_iter().enumerate().map(|(index, (name, fragment))| {
            let name = name.into();
            let instance = Instance::new(&Rc::new(fragment), format!("{name}[{index}]"), name);
            start.within(&instance, Transition::End)
        });
        Self::with_flow(ParallelWork { branches: branches.collect() }, Flow::of_input(input.raw()))
    }
}

impl<W: 'static, D, O> FragmentWithoutNext<W, D, O> {
    fn of(input: &RawPath, enter: impl Fn(&Labels, Transition<W>) -> Option<Target<W>> + 'static) -> Self {
        let faults = Flow::of_input(input).faults.into_iter().map(|(_, fault)| fault).collect();
        Self { faults, enter: Box::new(enter), of: PhantomData }
    }

    /// Goes on to `state`, which must take the data that the fragment ends with.
    ///
    /// ASL: `Next`, of each state with which the fragment ends.
    pub fn next<X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        self.finish(Transition::Next(Target::new(state)))
    }

    /// Ends the execution with the data that the fragment ends with.
    ///
    /// ASL: `"End": true`, of each state with which the fragment ends.
    pub fn end(self) -> State<W, O>
    where
        O: Accepts<D>,
    {
        self.finish(Transition::End)
    }

    fn finish(self, exit: Transition<W>) -> State<W, O> {
        let entry = Entry::Open(self.enter, exit);
        let fragment = FragmentState { labels: Labels::default(), faults: self.faults, entry };
        State::from_content(Content::Fragment(Box::new(fragment)))
    }
}

impl<W: 'static> FragmentState<W> {
    /// The first state of the fragment, if it has one.
    pub(crate) fn entry(&self) -> Option<Target<W>> {
        match &self.entry {
            Entry::Open(enter, exit) => enter(&self.labels, exit.clone()),
            Entry::Entered(entry) => entry.clone(),
        }
    }
}

impl<W, D, O> fmt::Debug for FragmentWithoutNext<W, D, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FragmentWithoutNext").finish_non_exhaustive()
    }
}
