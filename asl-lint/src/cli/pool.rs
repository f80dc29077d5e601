use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::{Report, lint};

use super::files::Input;
use super::progress::Progress;

/// Up to this many files one core is done before others have begun.
const FEW: usize = 4;

/// Lints all inputs on all cores; the reports are in the order of the inputs.
pub(super) fn lint_all(inputs: &[Input]) -> Vec<Report<'_>> {
    let progress = Progress::new(inputs.len());
    let cores = if inputs.len() <= FEW { 1 } else { thread::available_parallelism().map_or(1, usize::from) };
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(inputs.len()));
    let work = || {
        while let Some((number, input)) = take(inputs, &next) {
            let report = input.lint();
            progress.advance();
            // A thread that panicked has left the list as it was.
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((number, report));
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores {
            scope.spawn(work);
        }
        work();
    });
    progress.finish();
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, report)| report).collect()
}

/// The next input that nobody works at.
fn take<'i>(inputs: &'i [Input], next: &AtomicUsize) -> Option<(usize, &'i Input)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    Some((number, inputs.get(number)?))
}

impl Input {
    fn lint(&self) -> Report<'_> {
        let report = lint(&self.source, &self.config);
        // What was named is reported, whatever it is.
        let is_foreign = report.is_foreign() && (self.is_walked || report.is_clean());
        report.foreign(is_foreign)
    }
}
