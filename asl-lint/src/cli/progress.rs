use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget};

/// Runs that are shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How many of the files are done, shown on a terminal where it takes long.
pub(super) struct Progress {
    bar: ProgressBar,
    begin: Instant,
    is_terminal: bool,
}

impl Progress {
    pub(super) fn new(files: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        Self { bar, begin: Instant::now(), is_terminal: io::stderr().is_terminal() }
    }

    /// Another file is done.
    pub(super) fn advance(&self) {
        if self.bar.is_hidden() && is_shown(self.is_terminal, self.begin.elapsed()) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }

    /// Makes room for the findings.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}

fn is_shown(is_terminal: bool, elapsed: Duration) -> bool {
    is_terminal && elapsed > PATIENCE
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::is_shown;

    #[test]
    fn only_who_waits_at_a_terminal_sees_it() {
        assert!(is_shown(true, Duration::from_millis(1_001)));
        assert!(!is_shown(true, Duration::from_millis(999)));
        assert!(!is_shown(false, Duration::from_secs(60)));
    }
}
