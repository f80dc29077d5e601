use crate::analysis::references::{Reference, Referent};
use crate::analysis::variables::Availability;
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("maybe-undefined-variable", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    if cx.root().is_none_or(|root| !cx.is_whole(root)) {
        return Vec::new();
    }
    cx.references().iter().filter_map(|reference| finding(cx, reference)).collect()
}

fn finding(cx: &Context<'_>, reference: &Reference<'_>) -> Option<Finding> {
    let Referent::Variable { name, .. } = &reference.target else { return None };
    let state = cx.definition().state(reference.entry.site.state?)?;
    let Availability::OnSomeWays(way) = cx.variables().at(cx.definition(), cx.graph(), state, name) else {
        return None;
    };
    // Whoever asks somewhere whether it is there knows that it need not be.
    let is_guarded = cx.references().iter().any(|other| {
        matches!(&other.target, Referent::Variable { name: asked, is_guarded: true } if asked == name)
    });
    let shown = quoted(&format!("${name}"));
    let message = format!("the variable {shown} has no value on some of the ways to {}", state.title());
    (!is_guarded).then(|| {
        Finding::new(reference.place.clone(), message)
            .note(format!("nothing assigns it on the way {}", shown_way(&way)))
            .help(format!("assign {shown} on every way, for example in the first state"))
    })
}

/// As many states of a way are shown at its beginning and at its end.
const SHOWN: usize = 3;

fn shown_way(way: &[&str]) -> String {
    let names: Vec<String> = way.iter().map(|name| quoted(name)).collect();
    match (names.get(..SHOWN), names.len().checked_sub(SHOWN).and_then(|start| names.get(start..))) {
        (Some(first), Some(last)) if names.len() > 2 * SHOWN => {
            format!("{} → … → {}", first.join(" → "), last.join(" → "))
        }
        _ => names.join(" → "),
    }
}
