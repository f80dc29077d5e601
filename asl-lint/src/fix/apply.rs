use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;

use asl_model::span::{Position, Span};

use crate::config::{Config, Level};
use crate::diagnostic::Diagnostic;
use crate::report::Report;
use crate::source::Source;
use crate::{input, lint};

use super::{Applicability, Fix};

/// Fixes that make room for each other without an end are stopped here.
const MAX_ROUNDS: usize = 100;

/// As often is tried in all what fixes would do: a text full of fixes that do harm must not cost the square of
/// its size.
const MAX_ATTEMPTS: usize = 64;

/// As many rounds may mend what a fix brings to light.
const ROUNDS_AHEAD: usize = 3;

/// What applying fixes to a text gave.
#[derive(Debug, Clone)]
pub struct Fixed {
    source: Source,
    applied: usize,
    refused: Vec<RefusedFix>,
    attempts: usize,
    is_finished: bool,
}

/// A fix that was not applied, because the text would have been worse for it.
///
/// Its `Display` is one line: the place in the text as it was then, the fix and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedFix {
    name: String,
    position: Position,
    title: String,
    rule: &'static str,
    harm: Harm,
}

/// What a fix would have done.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Harm {
    Unreadable,
    Worse(String),
}

/// Applies the fixes of all findings, as far as they may be applied without asking.
///
/// Fixes that touch each other are applied one after the other, each to what the one before left, until
/// nothing is left to do: applying them again changes nothing. A fix after which the text could not be read,
/// or had more findings of level deny that fixes do not mend, is not applied.
#[must_use]
pub fn fix(source: &Source, config: &Config, most: Applicability) -> Fixed {
    let mut fixed = Fixed {
        source: source.clone(),
        applied: 0,
        refused: Vec::new(),
        attempts: MAX_ATTEMPTS,
        is_finished: false,
    };
    for _ in 0..MAX_ROUNDS {
        if !fixed.go_on(config, most) {
            fixed.is_finished = fixed.attempts > 0;
            break;
        }
    }
    fixed
}

impl Fixed {
    /// The text as it is now.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// The text as it is now, to keep.
    #[must_use]
    pub fn into_source(self) -> Source {
        self.source
    }

    /// How many fixes were applied.
    #[must_use]
    pub const fn applied(&self) -> usize {
        self.applied
    }

    /// The fixes that were not applied, because the text would have been worse for it.
    #[must_use]
    pub fn refused(&self) -> &[RefusedFix] {
        &self.refused
    }

    /// Whether nothing is left to do; `false` where fixes made room for each other without an end, or where so
    /// many would do harm that not all were tried.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.is_finished
    }

    /// Applies fixes that do not touch each other, and says whether there were any.
    fn go_on(&mut self, config: &Config, most: Applicability) -> bool {
        let source = self.source.clone();
        let round = Round::new(&source, config, most, self.attempts);
        let chosen = round.choose(&self.refused);
        let mut harmless = Vec::new();
        round.sort_out(&chosen, &mut harmless, &mut self.refused);
        self.attempts = round.attempts.get();
        if harmless.len() > 1 && round.harm(&harmless).is_some() {
            // Each does no harm, but together they do: the next round sees what is left of the others.
            harmless.truncate(1);
        }
        if !harmless.is_empty() {
            self.source = round.after(&harmless);
            self.applied += harmless.len();
        }
        !harmless.is_empty()
    }
}

/// A text, what was found in it, and which fixes do no harm.
struct Round<'a> {
    source: &'a Source,
    config: &'a Config,
    most: Applicability,
    report: Report<'a>,
    problems: usize,
    /// How often may still be tried what fixes would do.
    attempts: Cell<usize>,
}

/// A finding with the fix that is tried.
type Chosen<'r> = (&'r Diagnostic, &'r Fix);

impl<'a> Round<'a> {
    fn new(source: &'a Source, config: &'a Config, most: Applicability, attempts: usize) -> Self {
        let report = lint(source, config);
        Self { source, config, most, report, problems: count_problems(source), attempts: Cell::new(attempts) }
    }

    /// The best fix of each finding, as far as they keep apart.
    fn choose(&self, refused: &[RefusedFix]) -> Vec<Chosen<'_>> {
        let may_be_applied = |fix: &&Fix| {
            let applicability = fix.applicability();
            applicability <= self.most && applicability != Applicability::DisplayOnly
        };
        let best = |found| Some((found, Diagnostic::fixes(found).iter().find(may_be_applied)?));
        let was_refused = |(found, fix): &Chosen<'_>| {
            refused.iter().any(|refused| refused.rule == found.rule().name() && refused.title == fix.title())
        };
        let mut taken = Taken::default();
        let fixes = self.report.diagnostics().iter().filter_map(best);
        fixes.filter(|chosen| !was_refused(chosen) && taken.takes(chosen.1)).collect()
    }

    /// Finds those that do no harm, with few attempts where nearly all are such.
    fn sort_out<'r>(
        &self,
        chosen: &[Chosen<'r>],
        harmless: &mut Vec<Chosen<'r>>,
        refused: &mut Vec<RefusedFix>,
    ) {
        let Some(attempts) = self.attempts.get().checked_sub(1) else { return };
        self.attempts.set(attempts);
        let (Some(first), Some(harm)) = (chosen.first(), self.harm(chosen)) else {
            return harmless.extend_from_slice(chosen);
        };
        if chosen.len() == 1 {
            return refused.push(RefusedFix::new(self.source, first, harm));
        }
        let (one, other) = chosen.split_at(chosen.len() / 2);
        self.sort_out(one, harmless, refused);
        self.sort_out(other, harmless, refused);
    }

    /// What these fixes would do to the text. Of several each must do away with its finding.
    fn harm(&self, chosen: &[Chosen<'_>]) -> Option<Harm> {
        let source = self.after(chosen);
        if count_problems(&source) > self.problems {
            return Some(Harm::Unreadable);
        }
        let denied = chosen.iter().filter(|(found, _)| found.level() == Level::Deny).count();
        let mended = if chosen.len() > 1 { denied } else { 0 };
        let after = lint(&source, self.config);
        let most_denied = self.report.count(Level::Deny).saturating_sub(mended);
        let is_better = after.count(Level::Deny) <= most_denied;
        if is_better || chosen.len() == 1 && self.count_ahead(source.clone()) <= most_denied {
            return None;
        }
        let is_known = |message| self.report.diagnostics().iter().any(|known| known.message() == message);
        let mut worse = after.diagnostics().iter().filter(|found| found.level() == Level::Deny);
        let new = worse.find(|found| !is_known(found.message()));
        Some(Harm::Worse(new.map_or_else(String::new, |found| format!(": {}", found.message()))))
    }

    /// The findings of level deny that are left where fixes mend what a text brings to light.
    fn count_ahead(&self, mut source: Source) -> usize {
        for _ in 0..ROUNDS_AHEAD {
            let round = Round::new(&source, self.config, self.most, 0);
            source = round.after(&round.choose(&[]));
        }
        lint(&source, self.config).count(Level::Deny)
    }

    fn after(&self, chosen: &[Chosen<'_>]) -> Source {
        let mut edits: Vec<_> = chosen.iter().flat_map(|(_, fix)| fix.edits()).collect();
        edits.sort();
        let mut text = String::with_capacity(self.source.text().len());
        let mut done = 0;
        for edit in edits {
            text.push_str(self.source.text().get(done..edit.span().start()).unwrap_or_default());
            text.push_str(edit.replacement());
            done = edit.span().end();
        }
        text.push_str(self.source.text().get(done..).unwrap_or_default());
        self.source.with_text(text)
    }
}

/// Bytes that are changed already, by their beginning.
#[derive(Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Takes the bytes of a fix, unless it touches one that was taken before.
    fn takes(&mut self, fix: &Fix) -> bool {
        let touches =
            |span: Span| self.0.range(..=span.end()).next_back().is_some_and(|(_, end)| *end >= span.start());
        let is_free = !fix.edits().iter().any(|edit| touches(edit.span()));
        if is_free {
            self.0.extend(fix.edits().iter().map(|edit| (edit.span().start(), edit.span().end())));
        }
        is_free
    }
}

impl RefusedFix {
    fn new(source: &Source, (found, fix): &Chosen<'_>, harm: Harm) -> Self {
        Self {
            name: source.name().to_owned(),
            position: found.label().start(),
            title: fix.title().to_owned(),
            rule: found.rule().name(),
            harm,
        }
    }
}

impl fmt::Display for RefusedFix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, position, title, rule, .. } = self;
        write!(f, "{name}:{}:{}: did not {title} ({rule}): ", position.line, position.column)?;
        match &self.harm {
            Harm::Unreadable => f.write_str("nobody could read the text afterwards"),
            Harm::Worse(what) => write!(f, "it would bring another fault{what}"),
        }
    }
}

/// How many places keep the text from being read as it should be.
fn count_problems(source: &Source) -> usize {
    input::read(source).iter().map(|document| document.problems().len()).sum()
}
