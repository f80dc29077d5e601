//! Which names an expression binds itself, and where.

use std::collections::BTreeSet;

use super::fault::Fault;
use super::states::StatesUse;
use crate::span::Span;

/// What a name that the expression does not bind is used for.
#[derive(Debug)]
pub(super) enum Use<'e> {
    Variable(Span),
    States(StatesUse<'e>),
    /// A call that is a fault unless the expression binds the name.
    Call(Fault),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameKind {
    /// A block, or the whole expression: ends what `:=` binds.
    Block,
    /// A function, which runs later than it is written: what is bound behind it in the frames around it, it
    /// sees too.
    Function,
    /// A path: ends what `@` and `#` bind.
    Path,
}

#[derive(Debug)]
struct Frame<'e> {
    kind: FrameKind,
    names: BTreeSet<&'e str>,
    unbound: Vec<Unbound<'e>>,
}

/// A use of a name that was not bound when it was read.
#[derive(Debug)]
struct Unbound<'e> {
    name: &'e str,
    used: Use<'e>,
    /// Whether it lies in a function inside of the frame.
    is_late: bool,
}

/// The frames around a node, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Scopes<'e> {
    frames: Vec<Frame<'e>>,
}

impl<'e> Scopes<'e> {
    pub(super) fn open(&mut self, kind: FrameKind) {
        self.frames.push(Frame { kind, names: BTreeSet::new(), unbound: Vec::new() });
    }

    /// Binds a name for the rest of the innermost block or function.
    pub(super) fn bind(&mut self, name: &'e str) {
        if let Some(frame) = self.frames.iter_mut().rev().find(|frame| frame.kind != FrameKind::Path) {
            frame.names.insert(name);
        }
    }

    /// Binds a name for the rest of the innermost path.
    pub(super) fn bind_in_path(&mut self, name: &'e str) {
        if let Some(frame) = self.frames.last_mut() {
            frame.names.insert(name);
        }
    }

    pub(super) fn use_name(&mut self, name: &'e str, used: Use<'e>) {
        if self.frames.iter().any(|frame| frame.names.contains(name)) {
            return;
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.unbound.push(Unbound { name, used, is_late: false });
        }
    }

    /// Ends the innermost frame, and gives the names that no frame binds once the last one has ended.
    pub(super) fn close(&mut self) -> Vec<(&'e str, Use<'e>)> {
        let Some(closed) = self.frames.pop() else { return Vec::new() };
        let is_function = closed.kind == FrameKind::Function;
        let names = closed.names;
        let unbound = closed.unbound.into_iter().filter(|use_| !(use_.is_late && names.contains(use_.name)));
        if let Some(outer) = self.frames.last_mut() {
            outer
                .unbound
                .extend(unbound.map(|use_| Unbound { is_late: use_.is_late || is_function, ..use_ }));
            return Vec::new();
        }
        unbound.map(|use_| (use_.name, use_.used)).collect()
    }
}
