use asl_model::syntax::{Kind, Node};

use super::{Array, Object, Shape, Strings};

impl Shape {
    /// Whether a value is one of these. The recursion is as deep as the value, which is bounded.
    pub(crate) fn allows(&self, value: &Node<'_>) -> bool {
        if self.unknown {
            return true;
        }
        match value.kind() {
            Kind::Null => self.null,
            Kind::Bool(value) => {
                if *value {
                    self.booleans.yes
                } else {
                    self.booleans.no
                }
            }
            Kind::Number(_) => self.number,
            Kind::String(text) => match &self.strings {
                Strings::None => false,
                Strings::OneOf(texts) => texts.contains(&**text),
                Strings::Any => true,
            },
            Kind::Array(elements) => self.array.as_deref().is_some_and(|array| array.allows(elements)),
            Kind::Object(members) => self.object.as_deref().is_some_and(|object| object.allows(members)),
            Kind::Unknown => true,
        }
    }
}

impl Array {
    fn allows(&self, elements: &[Node<'_>]) -> bool {
        match self {
            Self::List(element) => elements.iter().all(|value| element.allows(value)),
            Self::Tuple(shapes) => {
                shapes.len() == elements.len()
                    && shapes.iter().zip(elements).all(|(shape, value)| shape.allows(value))
            }
        }
    }
}

impl Object {
    fn allows(&self, object: &asl_model::syntax::Object<'_>) -> bool {
        let has_all = self.members().all(|(name, member)| match object.get(name) {
            Some(value) => member.shape.allows(value) && !member.presence.is_never(),
            None => !member.presence.is_always(),
        });
        let others = object.members().iter().filter(|member| !self.names(member.key().name()));
        has_all
            && others
                .into_iter()
                .all(|member| self.others.as_ref().is_some_and(|others| others.allows(member.value())))
    }
}
