use std::cell::Cell;
use std::ops::Range;

use asl_model::span::Span;
use asl_model::syntax::{Kind, Member, Node};

use crate::definition::{Definition, State, position_of};
use crate::input::Document;
use crate::place::{Place, Steps, node_at, steps_to};

use super::directive::{self, MARK};
use super::{Allowance, Allowances};

/// The allowances that stand in a document.
pub(crate) fn collect(document: &Document<'_>, definition: &Definition<'_>) -> Allowances {
    let mut allowances = Allowances::default();
    if !document.text().contains(MARK) {
        return allowances;
    }
    for (node, steps) in commented(definition) {
        let Some(position) = position_of(node, COMMENT) else { continue };
        let Some(text) = node.get(COMMENT).and_then(Node::as_str) else { continue };
        let at = steps.child(position);
        allowances.add(text, steps, |range| Place::within(at.clone(), range));
    }
    for span in document.comments() {
        let Some(text) = span.text(document.text()).filter(|text| text.contains(MARK)) else { continue };
        let reach =
            state_of(document, definition, *span).map_or_else(Steps::default, |state| state.steps.clone());
        allowances.add(text, &reach, |range| Place::Text(Span::from(range).shifted(span.start())));
    }
    allowances
}

/// The field that every state and every machine may have.
const COMMENT: &str = "Comment";

/// The objects whose `Comment` speaks to the linter: those of the language, and states of no known type.
fn commented<'a, 't>(definition: &'a Definition<'t>) -> impl Iterator<Item = (&'t Node<'t>, &'a Steps)> {
    let sites = definition.sites().iter().map(|site| (site.node, &site.steps));
    let states = definition.states().iter().filter(|state| state.kind.is_none());
    sites.chain(states.map(|state| (state.node, &state.steps)))
}

/// The state that a comment of the text belongs to; `None` for the document.
///
/// It is the innermost one around it. Between states it is the next one, which it stands above, or the one
/// before where it is indented deeper than its name or stands on its last line.
fn state_of<'d, 't>(
    document: &Document<'_>,
    definition: &'d Definition<'t>,
    comment: Span,
) -> Option<&'d State<'t>> {
    let steps = steps_to(document.root(), comment.start());
    let around = definition.innermost_state(&steps);
    let Some(Kind::Object(object)) = node_at(document.root(), &steps).map(Node::kind) else { return around };
    let members = object.members();
    let next = members.partition_point(|member| member.key().span().start() < comment.start());
    let column = |offset| start_of_line(document.text(), offset).len();
    let is_inside = |member: &&Member<'_>| column(comment.start()) > column(member.key().span().start());
    let before = next.checked_sub(1).filter(|before| members.get(*before).as_ref().is_some_and(is_inside));
    let is_alone = start_of_line(document.text(), comment.start()).trim().is_empty();
    let neighbour = before.or((is_alone && next < members.len()).then_some(next));
    let state = neighbour.and_then(|position| {
        let steps: Vec<u32> = steps.iter().copied().chain(u32::try_from(position)).collect();
        definition.states().iter().find(|state| state.steps.as_slice() == steps)
    });
    state.or(around)
}

/// What stands before a byte on its line.
fn start_of_line(text: &str, offset: usize) -> &str {
    let before = text.get(..offset).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}

impl Allowances {
    fn add(&mut self, text: &str, reach: &Steps, place: impl Fn(Range<usize>) -> Place) {
        for directive in directive::read(text) {
            match directive {
                Ok(allowed) => self.allowances.push(Allowance {
                    rule: allowed.rule,
                    place: place(allowed.range),
                    reach: reach.clone(),
                    is_used: Cell::new(false),
                }),
                Err(fault) => self.faults.push((place(fault.range.clone()), fault)),
            }
        }
    }
}
