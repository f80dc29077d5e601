//! Reads of data that is not there, put together by what took it away.

mod mend;
mod words;

use std::collections::BTreeMap;

use asl_model::similar::is_slip;

use crate::analysis::data::{Document, Read};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::shape::{Cause, Origin, Origins};

/// Reads that lead nowhere for one reason, in the order in which data flows; at least one.
#[derive(Debug)]
struct Loss<'d> {
    first: &'d Read,
    others: Vec<&'d Read>,
    /// What replaced the data in which the path led somewhere, if that is the reason.
    replaced_by: Option<Origin>,
}

/// What is read and surely is not there, where that ends the execution.
pub(crate) fn certain(cx: &Context<'_>) -> Vec<Finding> {
    findings(cx, |read| read.presence.is_never() && !read.is_conditional)
}

/// What is read and is not there on some ways, or where something else may come first.
///
/// Of a way that nobody can name there is nothing to say.
pub(crate) fn possible(cx: &Context<'_>) -> Vec<Finding> {
    let names_way = |read: &Read| !read.presence.without.is_empty();
    findings(cx, |read| {
        read.presence.is_sometimes() && names_way(read) || read.presence.is_never() && read.is_conditional
    })
}

fn findings(cx: &Context<'_>, is_meant: impl Fn(&Read) -> bool) -> Vec<Finding> {
    let mut reads: Vec<&Read> =
        cx.data().reads().filter(|read| read.missing.is_some() && is_meant(read)).collect();
    let turn = |read: &Read| cx.data().state(read.state).map_or(0, |data| data.turn);
    reads.sort_by_key(|read| turn(read));
    let mut losses: BTreeMap<Reason<'_>, Loss<'_>> = BTreeMap::new();
    for read in reads {
        let replaced_by = replaced_by(cx, read);
        let reason = Reason {
            origins: read.presence.without,
            is_sometimes: read.presence.is_sometimes(),
            text: replaced_by.is_none().then_some(&read.text),
        };
        match losses.get_mut(&reason) {
            Some(loss) => loss.others.push(read),
            None => {
                losses.insert(reason, Loss { first: read, others: Vec::new(), replaced_by });
            }
        }
    }
    losses.values().map(|loss| words::finding(cx, loss)).collect()
}

/// What reads have in common that one finding tells of.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reason<'d> {
    origins: Origins,
    is_sometimes: bool,
    /// The path, where nothing was replaced and it is the path that is wrong.
    text: Option<&'d String>,
}

/// The state that put something in the place of data in which the path may have led somewhere.
fn replaced_by(cx: &Context<'_>, read: &Read) -> Option<Origin> {
    let missing = read.missing.as_ref()?;
    let is_data = matches!(read.document, Document::Input | Document::Output);
    if !is_data || missing.before != "$" {
        return None;
    }
    let name = missing.name.as_deref()?;
    let origin = read.presence.without.iter().find(|origin| origin.cause != Cause::Input)?;
    let is_slip = words::members(read).any(|member| is_slip(name, member));
    (!is_slip && was_there(cx, origin, name)).then_some(origin)
}

/// More states than these in a row that each replace the data are not followed.
const MAX_REPLACED: usize = 50;

/// Whether there may have been such a member before this state, or those before it, replaced the data.
fn was_there(cx: &Context<'_>, origin: Origin, name: &str) -> bool {
    let mut origin = origin;
    for _ in 0..MAX_REPLACED {
        let Some(input) = cx.data().state(origin.state()).and_then(|data| data.input.as_ref()) else { break };
        if !input.data.member(name, Origins::NONE).presence.is_never() {
            return true;
        }
        let Some(earlier) = input.data.origins.iter().find(|origin| origin.cause != Cause::Input) else {
            break;
        };
        origin = earlier;
    }
    false
}
