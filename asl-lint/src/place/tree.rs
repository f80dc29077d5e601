use asl_model::syntax::{Key, Kind, Node};

/// The member or element at a position of a value.
pub(crate) fn child<'t>(node: &'t Node<'t>, position: usize) -> Option<(Option<&'t Key<'t>>, &'t Node<'t>)> {
    match node.kind() {
        Kind::Object(object) => {
            object.members().get(position).map(|member| (Some(member.key()), member.value()))
        }
        Kind::Array(elements) => elements.get(position).map(|element| (None, element)),
        _ => None,
    }
}

/// The member or element around a byte, and its position.
fn child_around<'t>(node: &'t Node<'t>, offset: usize) -> Option<(usize, &'t Node<'t>)> {
    let (position, span, child) = match node.kind() {
        Kind::Object(object) => {
            let members = object.members();
            let position = members.partition_point(|member| member.key().span().start() <= offset);
            let position = position.checked_sub(1)?;
            let member = members.get(position)?;
            (position, member.key().span().to(member.value().span()), member.value())
        }
        Kind::Array(elements) => {
            let position = elements.partition_point(|element| element.span().start() <= offset);
            let position = position.checked_sub(1)?;
            let element = elements.get(position)?;
            (position, element.span(), element)
        }
        _ => return None,
    };
    (offset < span.end()).then_some((position, child))
}

/// The value at the end of these steps.
pub(crate) fn node_at<'t>(root: Option<&'t Node<'t>>, steps: &[u32]) -> Option<&'t Node<'t>> {
    steps.iter().try_fold(root?, |node, step| Some(child(node, *step as usize)?.1))
}

/// The steps to the innermost value around a byte of the text.
pub(crate) fn steps_to<'t>(root: Option<&'t Node<'t>>, offset: usize) -> Vec<u32> {
    let mut steps = Vec::new();
    let mut node = root;
    while let Some((step, child)) = node.and_then(|node| child_around(node, offset)) {
        steps.push(u32::try_from(step).unwrap_or(u32::MAX));
        node = Some(child);
    }
    steps
}
