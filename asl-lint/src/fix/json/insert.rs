use asl_model::syntax::Member;

use crate::fix::{TextEdit, Value};

use super::container::Container;
use super::trivia::{comma_at, skip_comments_on_line, skip_space_back};
use super::write::{Spacing, escaped, literal};

/// Puts a member behind the one at `after`, laid out like it.
pub(super) fn edits(
    object: &Container<'_>,
    after: usize,
    name: &str,
    value: &Value,
) -> Option<Vec<TextEdit>> {
    let neighbour = object.node.as_object()?.members().get(after)?;
    let colon = object.slice(neighbour.key().span().end(), neighbour.value().span().start());
    let spacing = if colon.ends_with(':') { Spacing::None } else { Spacing::Wide };
    let space = space_between(object, after, neighbour, spacing);
    let member = format!("{space}{}{colon}{}", escaped(name, "\""), literal(value, spacing));
    let end = neighbour.value().span().end();
    if let Some(comma) = comma_at(object.text, end) {
        let place = skip_comments_on_line(object.text, comma + 1);
        return Some(vec![TextEdit::new(place..place, format!("{member},"))]);
    }
    let place = skip_comments_on_line(object.text, end);
    Some(if place == end {
        vec![TextEdit::new(end..end, format!(",{member}"))]
    } else {
        vec![TextEdit::new(end..end, ","), TextEdit::new(place..place, member)]
    })
}

/// The white space that stands between members: a new line where the neighbour begins one.
fn space_between<'t>(
    object: &Container<'t>,
    position: usize,
    neighbour: &Member<'_>,
    spacing: Spacing,
) -> &'t str {
    let start = neighbour.key().span().start();
    let before = object.slice(skip_space_back(object.text, start), start);
    let same_line = if spacing == Spacing::None { "" } else { " " };
    match before.rfind(['\n', '\r']) {
        Some(end_of_line) => {
            let is_pair = before.get(..=end_of_line).is_some_and(|before| before.ends_with("\r\n"));
            before.get(end_of_line - usize::from(is_pair)..).unwrap_or_default()
        }
        None if position == 0 => same_line,
        None => before,
    }
}
