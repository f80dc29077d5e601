//! Signatures of functions, `<s-nn?:s>`: what each parameter takes and what comes back.

use super::error::JsonataErrorKind;
use crate::span::Span;

/// A signature as far as the number of arguments goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Signature {
    pub(super) parameters: Vec<Parameter>,
    /// The letter of the result, where there is one.
    pub(super) result: Option<char>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parameter {
    /// The letter of its type, or the bracket of a choice.
    kind: char,
    /// `?`: may be left out.
    pub(super) is_optional: bool,
    /// `-`: is the context where it is left out.
    pub(super) is_context: bool,
    /// `+`: may come several times.
    pub(super) is_repeated: bool,
}

impl Parameter {
    const fn new(kind: char) -> Self {
        Self { kind, is_optional: false, is_context: false, is_repeated: false }
    }
}

/// Why a text is no signature, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SignatureError {
    pub(super) span: Span,
    pub(super) kind: JsonataErrorKind,
}

impl Signature {
    /// Reads a signature with its angle brackets. Letters that mean nothing are passed over, as the
    /// reference implementation does.
    pub(super) fn parse(text: &str) -> Result<Self, SignatureError> {
        let mut signature = Self::default();
        let mut symbols = text.char_indices().skip(1);
        while let Some((offset, symbol)) = symbols.next() {
            let error = |kind| SignatureError { span: Span::new(offset, offset + 1), kind };
            match symbol {
                ':' => {
                    signature.result =
                        symbols.map(|(_, symbol)| symbol).find(|symbol| !symbol.is_whitespace());
                    break;
                }
                's' | 'n' | 'b' | 'l' | 'o' | 'a' | 'f' | 'j' | 'x' => {
                    signature.parameters.push(Parameter::new(symbol));
                }
                '(' => {
                    if skip_to_partner(&mut symbols, '(', ')') {
                        return Err(error(JsonataErrorKind::SignatureChoice));
                    }
                    signature.parameters.push(Parameter::new(symbol));
                }
                '<' => {
                    if !signature
                        .parameters
                        .last()
                        .is_some_and(|parameter| matches!(parameter.kind, 'a' | 'f'))
                    {
                        return Err(error(JsonataErrorKind::SignatureSubtype));
                    }
                    skip_to_partner(&mut symbols, '<', '>');
                }
                _ => signature.modify(symbol),
            }
        }
        Ok(signature)
    }

    fn modify(&mut self, symbol: char) {
        let Some(parameter) = self.parameters.last_mut() else { return };
        match symbol {
            '?' => parameter.is_optional = true,
            '-' => parameter.is_context = true,
            '+' => parameter.is_repeated = true,
            _ => {}
        }
    }
}

/// Goes on behind the bracket that closes the one just read, and says whether a `<` came before it.
fn skip_to_partner(symbols: &mut impl Iterator<Item = (usize, char)>, open: char, close: char) -> bool {
    let mut depth = 1_usize;
    let mut has_subtype = false;
    for (_, symbol) in symbols {
        has_subtype |= symbol == '<';
        if symbol == open {
            depth += 1;
        } else if symbol == close {
            depth -= 1;
        }
        if depth == 0 {
            break;
        }
    }
    has_subtype
}
