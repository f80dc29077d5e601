use super::character::{is_variable_continue, is_variable_start};
use super::{NameError, NameErrorKind as Kind};
use crate::limits;
use crate::span::Span;
use crate::syntax::contains_placeholder;

pub(super) fn state(name: &str) -> Result<(), NameError> {
    let check = Check { name, what: "a state name" };
    check.not_empty()?;
    check.length(limits::STATE_NAME_CHARACTERS)
}

pub(super) fn variable(name: &str) -> Result<(), NameError> {
    let check = Check { name, what: "a variable name" };
    check.not_empty()?;
    if name == "states" {
        return Err(NameError::new(check.all(), Kind::Reserved));
    }
    if let Some(first) = name.chars().next().filter(|c| *c != '_' && !is_variable_start(*c))
        && is_variable_continue(first)
    {
        let kind = Kind::FirstCharacter { character: first };
        return Err(NameError::new(Span::new(0, first.len_utf8()), kind));
    }
    check.characters(is_variable_continue)?;
    check.length(limits::VARIABLE_NAME_CHARACTERS)
}

pub(super) fn label(name: &str) -> Result<(), NameError> {
    let check = Check { name, what: "a Map label" };
    check.characters(|c| !is_special(c))?;
    check.length(limits::MAP_LABEL_CHARACTERS)
}

pub(super) fn state_machine(name: &str) -> Result<(), NameError> {
    let check = Check { name, what: "a state machine name" };
    check.not_empty()?;
    check.characters(|c| !is_special(c) && c != '/')?;
    check.length(limits::STATE_MACHINE_NAME_CHARACTERS)
}

fn is_special(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "?*<>{}[]:;,\\|^~$#%&`\"".contains(c)
}

/// A name, and what it is a name of, for messages. Placeholders make every check succeed.
struct Check<'n> {
    name: &'n str,
    what: &'static str,
}

impl Check<'_> {
    const fn all(&self) -> Span {
        Span::new(0, self.name.len())
    }

    fn not_empty(&self) -> Result<(), NameError> {
        if self.name.is_empty() {
            return Err(NameError::new(self.all(), Kind::Empty { what: self.what }));
        }
        Ok(())
    }

    fn length(&self, limit: usize) -> Result<(), NameError> {
        let Some((excess, _)) = self.name.char_indices().nth(limit).filter(|_| !self.is_unknown()) else {
            return Ok(());
        };
        let length = self.name.chars().count();
        let kind = Kind::TooLong { what: self.what, length, limit };
        Err(NameError::new(Span::new(excess, self.name.len()), kind))
    }

    fn characters(&self, allowed: impl Fn(char) -> bool) -> Result<(), NameError> {
        let wrong = self.name.char_indices().find(|(_, c)| !allowed(*c));
        let Some((offset, character)) = wrong.filter(|_| !self.is_unknown()) else { return Ok(()) };
        let span = Span::new(offset, offset + character.len_utf8());
        Err(NameError::new(span, Kind::Character { what: self.what, character }))
    }

    fn is_unknown(&self) -> bool {
        contains_placeholder(self.name)
    }
}
