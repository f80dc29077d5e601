use asl_model::field::{Field, ObjectKind};
use asl_model::similar::closest;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{Entry, Site, State};
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("distributed-only-field", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let inline = definition.states().iter().filter(|state| cx.is_whole(state.node) && is_inline_map(state));
    let sites = inline.filter_map(|state| definition.site_of(state));
    let entries = sites.flat_map(Site::entries);
    let only_distributed = entries
        .filter(|entry| entry.field.is_some_and(|field| is_distributed_only(entry, field)));
    only_distributed.map(|entry| finding(&definition.title(entry.site), &entry)).collect()
}

/// Whether only a Distributed Map takes a field, or this value of it: an object is no array of items.
fn is_distributed_only(entry: &Entry<'_, '_>, field: &Field) -> bool {
    field.is_distributed_only() || field.name() == "Items" && entry.value().as_object().is_some()
}

/// Whether a state is a Map that certainly runs its iterations inside the execution.
fn is_inline_map(state: &State<'_>) -> bool {
    let processor = state.node.get("ItemProcessor").or_else(|| state.node.get("Iterator"));
    let Some(processor) = processor.filter(|_| state.kind == Some(ObjectKind::Map)) else { return false };
    if processor.as_object().is_none() {
        return false;
    }
    match processor.get("ProcessorConfig") {
        None => !has_slip(processor, ObjectKind::ItemProcessor, "ProcessorConfig"),
        Some(config) if config.as_object().is_none() => false,
        Some(config) => match config.get("Mode") {
            None => !has_slip(config, ObjectKind::ProcessorConfig, "Mode"),
            Some(mode) => mode.as_str() == Some("INLINE"),
        },
    }
}

/// Whether an object has a member that was most likely meant to be this field.
fn has_slip(node: &Node<'_>, kind: ObjectKind, field: &str) -> bool {
    let members = node.as_object().map_or(&[][..], |object| object.members());
    let unknown = members.iter().map(|member| member.key().name()).filter(|name| kind.schema().field(name).is_none());
    unknown.into_iter().any(|name| closest(name, [field]).is_some())
}

fn finding(title: &str, entry: &Entry<'_, '_>) -> Finding {
    let name = entry.name();
    if name == "Items" {
        let message = format!("`Items` is an object, and the inline {title} takes an array");
        return Finding::new(entry.value_place(), message).help("write an array, or set `\"Mode\": \"DISTRIBUTED\"`");
    }
    Finding::new(entry.key_place(), format!("`{name}` exists only in a Distributed Map, and {title} is inline"))
        .help("set `\"Mode\": \"DISTRIBUTED\"` in its `ProcessorConfig`, or remove the field")
}
