//! Whether every `%` has a step above it whose parent it can be.
//!
//! Each `%` looks for a step as many levels up as there are `%` in a row, through the steps of its path and,
//! from a predicate, a sorting or a block, through those of the path around it. Only a name or `*` has a
//! parent to give. The rules, odd ones included, are those of the reference implementation.

use super::error::{JsonataError, JsonataErrorKind};
use super::kind::{Kind, Pair};
use super::node::Node;
use crate::span::Span;

type Check<T> = Result<T, JsonataError>;

/// Refuses an expression that has a `%` without a step above it.
pub(super) fn check(root: &Node) -> Check<()> {
    let seekers = resolve(root)?.seekers();
    let Some(&first) = seekers.first() else { return Ok(()) };
    let lost = seekers.into_iter().find(|seeker| seeker.level > 0);
    Err(lost.unwrap_or(first).without_parent())
}

/// A `%` on its way up.
#[derive(Debug, Clone, Copy)]
struct Seeker {
    span: Span,
    /// How many steps up its step is; 0 once it has been found.
    level: usize,
}

/// What a node is once its steps are in one path.
enum Resolved {
    Path(Path),
    Step(Step),
}

#[derive(Default)]
struct Path {
    steps: Vec<Step>,
    seekers: Vec<Seeker>,
}

struct Step {
    kind: StepKind,
    has_focus: bool,
    seekers: Vec<Seeker>,
}

enum StepKind {
    /// A field by its name, or all of them.
    Field,
    /// A string: a field too where it is a step.
    Text,
    Parent(Seeker),
    /// A block, by what it ends with.
    Block(Option<Box<Resolved>>),
    Other,
}

fn resolve(node: &Node) -> Check<Resolved> {
    Ok(match node.kind() {
        Kind::Name(_) => {
            Resolved::Path(Path { steps: vec![Step::new(StepKind::Field)], seekers: Vec::new() })
        }
        Kind::Wildcard => Resolved::Step(Step::new(StepKind::Field)),
        Kind::String(_) => Resolved::Step(Step::new(StepKind::Text)),
        Kind::Parent => Resolved::Step(Step::new(StepKind::Parent(Seeker { span: node.span(), level: 1 }))),
        Kind::Map { input, step } => resolve_map(input, step)?,
        Kind::Filter { input, predicate } => resolve_filter(input, predicate)?,
        Kind::Sort { input, .. } => {
            let mut path = resolve(input)?.wrapped();
            let seekers = seekers_of(node.children().skip(1))?;
            path.steps.push(Step { kind: StepKind::Other, has_focus: false, seekers });
            path.lift_last()?;
            Resolved::Path(path)
        }
        Kind::Focus { input, .. } => {
            let mut resolved = resolve(input)?;
            resolved.last_step(|step| {
                step.has_focus = true;
                Ok(())
            })?;
            resolved
        }
        Kind::Index { input, .. } => Resolved::Path(resolve(input)?.wrapped()),
        Kind::KeepArray(input) => resolve(input)?,
        Kind::Group { input, pairs } => {
            seekers_of(pairs.iter().flat_map(Pair::nodes))?;
            resolve(input)?
        }
        Kind::Block(expressions) => resolve_block(expressions)?,
        _ => Resolved::Step(resolve_other(node)?),
    })
}

fn resolve_map(input: &Node, step: &Node) -> Check<Resolved> {
    let mut path = match resolve(input)? {
        Resolved::Path(path) => path,
        Resolved::Step(step) => {
            let seekers = if let StepKind::Parent(seeker) = step.kind { vec![seeker] } else { Vec::new() };
            Path { steps: vec![step], seekers }
        }
    };
    path.steps.append(&mut resolve(step)?.wrapped().steps);
    for step in &mut path.steps {
        if matches!(step.kind, StepKind::Text) {
            step.kind = StepKind::Field;
        }
    }
    path.lift_last()?;
    Ok(Resolved::Path(path))
}

fn resolve_filter(input: &Node, predicate: &Node) -> Check<Resolved> {
    let mut resolved = resolve(input)?;
    let predicate = resolve(predicate)?;
    let mut inner = match &predicate {
        Resolved::Path(path) => path.seekers.clone(),
        Resolved::Step(step) => step.seekers.clone(),
    };
    resolved.last_step(|step| {
        for seeker in &mut inner {
            seeker.level =
                if seeker.level == 1 { step.lift(*seeker)? } else { seeker.level.saturating_sub(1) };
        }
        step.seekers.append(&mut inner);
        Ok(())
    })?;
    Ok(resolved)
}

fn resolve_block(expressions: &[Node]) -> Check<Resolved> {
    let mut seekers = Vec::new();
    let mut last = None;
    for expression in expressions {
        let resolved = resolve(expression)?;
        seekers.extend(resolved.seekers());
        last = Some(Box::new(resolved));
    }
    Ok(Resolved::Step(Step { kind: StepKind::Block(last), has_focus: false, seekers }))
}

/// What is no step that has a parent; what its parts seek goes on from here, except out of functions.
fn resolve_other(node: &Node) -> Check<Step> {
    let mut seekers = seekers_of(node.children())?;
    match node.kind() {
        Kind::Lambda { .. } | Kind::Transform { .. } | Kind::Apply { .. } => seekers.clear(),
        Kind::Call { function, .. } | Kind::Partial { function, .. } => {
            seekers.retain(|seeker| !contains(function.span(), seeker.span));
        }
        _ => {}
    }
    Ok(Step { kind: StepKind::Other, has_focus: false, seekers })
}

fn contains(outer: Span, inner: Span) -> bool {
    outer.start() <= inner.start() && inner.end() <= outer.end()
}

fn seekers_of<'n, I: IntoIterator<Item = &'n Node>>(nodes: I) -> Check<Vec<Seeker>> {
    let mut seekers = Vec::new();
    for node in nodes {
        seekers.extend(resolve(node)?.seekers());
    }
    Ok(seekers)
}

impl Resolved {
    /// A path, if need be of the one step.
    fn wrapped(self) -> Path {
        match self {
            Self::Path(path) => path,
            Self::Step(step) => Path { steps: vec![step], seekers: Vec::new() },
        }
    }

    fn last_step(&mut self, change: impl FnOnce(&mut Step) -> Check<()>) -> Check<()> {
        let step = match self {
            Self::Path(path) => path.steps.last_mut(),
            Self::Step(step) => Some(step),
        };
        step.map_or(Ok(()), change)
    }

    /// The `%` that are left for what stands around.
    fn seekers(&self) -> Vec<Seeker> {
        match self {
            Self::Path(path) => path.seekers.clone(),
            Self::Step(step) => step.all_seekers(),
        }
    }

    /// The level at which `seeker` is above the steps of this.
    fn lift(&self, seeker: Seeker) -> Check<usize> {
        match self {
            Self::Step(step) => step.lift(seeker),
            Self::Path(path) => {
                let mut seeker = seeker;
                for step in path.steps.iter().rev() {
                    seeker.level = step.lift(seeker)?;
                    if seeker.level == 0 {
                        break;
                    }
                }
                Ok(seeker.level)
            }
        }
    }
}

impl Path {
    /// Lets what the last step seeks look through the steps before it.
    fn lift_last(&mut self) -> Check<()> {
        let Some((last, before)) = self.steps.split_last() else { return Ok(()) };
        for mut seeker in last.all_seekers() {
            let mut steps = before.iter().rev().peekable();
            while seeker.level > 0 {
                let Some(mut step) = steps.next() else {
                    self.seekers.push(seeker);
                    break;
                };
                // Steps in a row that bind the context share it, so they are one step up.
                while let Some(next) = steps.next_if(|next| step.has_focus && next.has_focus) {
                    step = next;
                }
                seeker.level = step.lift(seeker)?;
            }
        }
        Ok(())
    }
}

impl Step {
    const fn new(kind: StepKind) -> Self {
        Self { kind, has_focus: false, seekers: Vec::new() }
    }

    fn all_seekers(&self) -> Vec<Seeker> {
        let own = if let StepKind::Parent(seeker) = self.kind { Some(seeker) } else { None };
        self.seekers.iter().copied().chain(own).collect()
    }

    fn lift(&self, seeker: Seeker) -> Check<usize> {
        match &self.kind {
            StepKind::Field => Ok(seeker.level.saturating_sub(1)),
            StepKind::Parent(_) => Ok(seeker.level + 1),
            StepKind::Block(None) => Ok(seeker.level),
            StepKind::Block(Some(last)) => last.lift(seeker),
            StepKind::Text | StepKind::Other => Err(seeker.without_parent()),
        }
    }
}

impl Seeker {
    fn without_parent(self) -> JsonataError {
        JsonataError::new(self.span, JsonataErrorKind::NoParent)
    }
}
