use asl_model::span::Span;

use crate::fix::TextEdit;

use super::container::Container;
use super::trivia::{comma_at, has_no_comment, skip_space, skip_space_back};

/// Takes children away, each with a comma and the white space of its line. Comments stay.
pub(super) fn edits(container: &Container<'_>, positions: &[usize]) -> Option<Vec<TextEdit>> {
    let last_kept = (0..container.children.len()).rev().find(|position| !positions.contains(position));
    let Some(last_kept) = last_kept else { return all(container) };
    let mut gone = Vec::new();
    for &position in positions {
        let child = container.child(position)?;
        if position < last_kept {
            gone.extend(with_comma_behind(container, child)?);
        } else {
            gone.push(with_space_before(container, position, child));
            gone.extend(comma_at(container.text, child.end()).map(|comma| Span::new(comma, comma + 1)));
        }
    }
    if last_kept + 1 < container.children.len() {
        // What was the comma before the first that goes would now stand before the closing bracket.
        let comma = comma_at(container.text, container.child(last_kept)?.end())?;
        gone.push(Span::new(comma, comma + 1));
    }
    Some(merged(gone).map(|span| TextEdit::new(span, "")).collect())
}

/// Everything between the brackets; children only, where comments stand there.
fn all(container: &Container<'_>) -> Option<Vec<TextEdit>> {
    let (start, end) = (container.inner_start(), container.inner_end());
    let ends = container.children.iter().map(|child| child.end());
    let starts = container.children.iter().map(|child| child.start()).chain([end]);
    let mut gaps = [start].into_iter().chain(ends).zip(starts);
    gaps.all(|(start, end)| has_no_comment(container.slice(start, end)))
        .then(|| vec![TextEdit::new(start..end, "")])
}

/// A child with the comma behind it, up to what comes next.
fn with_comma_behind(container: &Container<'_>, child: Span) -> Option<Vec<Span>> {
    let comma = comma_at(container.text, child.end())?;
    let next = skip_space(container.text, comma + 1);
    let is_blank = has_no_comment(container.slice(child.end(), comma));
    Some(if is_blank { vec![Span::new(child.start(), next)] } else { vec![child, Span::new(comma, next)] })
}

/// A child with the white space before it, but not that which ends a comment.
fn with_space_before(container: &Container<'_>, position: usize, child: Span) -> Span {
    let is_blank = has_no_comment(container.slice(container.end_before(position), child.start()));
    let start = if is_blank { skip_space_back(container.text, child.start()) } else { child.start() };
    Span::new(start, child.end())
}

/// The same bytes in order, without overlaps, those that touch joined.
fn merged(mut spans: Vec<Span>) -> impl Iterator<Item = Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.to(span),
            _ => joined.push(span),
        }
    }
    joined.into_iter()
}
