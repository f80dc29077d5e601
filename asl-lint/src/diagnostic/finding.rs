use crate::config::Level;
use crate::definition::Definition;
use crate::fix::{Edit, Editor, Fix};
use crate::place::{Locator, Place};
use crate::rule::Rule;

use super::{Diagnostic, Label, ServiceCode, visible};

/// What a rule found, with places that are still symbolic and no level.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    message: String,
    place: Place,
    label: Option<String>,
    related: Vec<(Place, String)>,
    help: Option<String>,
    notes: Vec<String>,
    fixes: Vec<Fix<Edit>>,
    code: Option<ServiceCode>,
}

impl Finding {
    /// Something wrong at a place.
    ///
    /// The message stands alone: lower case, no final stop, values in backticks ([`quoted`](super::quoted)).
    pub(crate) const fn new(place: Place, message: String) -> Self {
        Self {
            message,
            place,
            label: None,
            related: Vec::new(),
            help: None,
            notes: Vec::new(),
            fixes: Vec::new(),
            code: None,
        }
    }

    /// A short word at the place itself.
    pub(crate) fn label(mut self, message: impl Into<String>) -> Self {
        self.label = Some(message.into());
        self
    }

    /// Another place that explains it.
    pub(crate) fn related(mut self, place: Place, message: impl Into<String>) -> Self {
        self.related.push((place, message.into()));
        self
    }

    /// What to do about it.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What to do about it, where something can be said.
    pub(crate) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// Why it is so.
    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// A change that mends it; of several the best comes first.
    pub(crate) fn fix(mut self, fix: Fix<Edit>) -> Self {
        self.fixes.push(fix);
        self
    }

    /// A change that mends it, where there is one.
    pub(crate) fn maybe_fix(self, fix: Option<Fix<Edit>>) -> Self {
        match fix {
            Some(fix) => self.fix(fix),
            None => self,
        }
    }

    /// The service's own code for it.
    pub(crate) const fn code(mut self, code: ServiceCode) -> Self {
        self.code = Some(code);
        self
    }

    /// The finding with its places in the text.
    pub(crate) fn locate(
        self,
        rule: &'static Rule,
        level: Level,
        definition: &Definition<'_>,
        locator: &Locator<'_>,
        editor: &Editor<'_>,
    ) -> Diagnostic {
        let (label, steps) = locate_label(locator, &self.place, self.label);
        let related = self.related.into_iter();
        Diagnostic {
            rule,
            level,
            message: visible(self.message),
            label,
            related: related.map(|(place, label)| locate_label(locator, &place, Some(label)).0).collect(),
            help: self.help,
            notes: self.notes,
            fixes: self.fixes.into_iter().filter_map(|fix| editor.locate(fix)).collect(),
            code: self.code,
            state: definition.innermost_state(&steps).and_then(|state| state.name).map(str::to_owned),
        }
    }
}

fn locate_label(locator: &Locator<'_>, place: &Place, message: Option<String>) -> (Label, Vec<u32>) {
    let located = locator.locate(place);
    let start = locator.position(located.span.start());
    let end = locator.position(located.span.end());
    (Label { message, span: located.span, start, end, pointer: located.pointer }, located.steps)
}
