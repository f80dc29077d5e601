use super::Source;
use crate::rust::package::Type;

/// The type of a parameter's value, and of the data at the end of a path.
pub(super) fn ty(ty: &Type, side: Side, source: &mut Source) -> String {
    match ty {
        Type::Null => "()".to_owned(),
        Type::Any => {
            source.uses("crate::data", "Any");
            "Any".to_owned()
        }
        Type::Json if side == Side::Parameter => self::ty(&Type::Any, side, source),
        Type::Boolean => "bool".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Number => "f64".to_owned(),
        Type::Json | Type::Text => "String".to_owned(),
        Type::List(element) => format!("Vec<{}>", self::ty(element, side, source)),
        Type::Map(value) => {
            source.uses("std::collections", "BTreeMap");
            format!("BTreeMap<String, {}>", self::ty(value, side, source))
        }
        Type::Structure(name) if source.is_self(name) => "Self".to_owned(),
        Type::Structure(name) | Type::Enum(name) => {
            source.uses("crate::SELF", name);
            name.clone()
        }
        Type::Shared(name) => {
            source.uses("crate::services", name);
            (*name).to_owned()
        }
    }
}

/// On which side of a call the type stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Parameter,
    Data,
}

/// The trait of what a setter takes, and its method.
pub(super) fn argument(ty: &Type, source: &mut Source) -> (String, &'static str) {
    match ty {
        ty if ty.holds_any() => {
            source.uses("crate::services", "IntoAny");
            ("IntoAny".to_owned(), "into_any")
        }
        Type::Enum(_) => {
            source.uses("crate::services", "IntoOpenEnum");
            (format!("IntoOpenEnum<{}>", self::ty(ty, Side::Parameter, source)), "into_open_enum")
        }
        ty => {
            source.uses("crate::expr", "IntoExpr");
            (format!("IntoExpr<{}>", self::ty(ty, Side::Parameter, source)), "into_expr")
        }
    }
}
