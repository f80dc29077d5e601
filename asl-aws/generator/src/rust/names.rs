//! Names in Rust for names in the API.

use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};

/// Methods that every path or builder has of its own: they would be found before the member of that name, or
/// stand there twice.
const OWN_METHODS: &[&str] = &[
    "build",
    "builder",
    "clone",
    "eq",
    "ge",
    "gt",
    "into",
    "into_side",
    "is_boolean",
    "is_null",
    "is_numeric",
    "is_present",
    "is_string",
    "is_timestamp",
    "le",
    "lt",
    "ne",
    "raw",
    "to_owned",
    "try_into",
];

/// Types that whoever uses the calls has in scope.
const TAKEN_TYPES: &[&str] = &[
    "Any",
    "Box",
    "Call",
    "Callback",
    "Catch",
    "Choice",
    "Condition",
    "ErrorName",
    "ErrorOutput",
    "Expr",
    "Fail",
    "Failure",
    "Map",
    "Option",
    "Parallel",
    "Pass",
    "Path",
    "Result",
    "Retry",
    "RunJob",
    "RunJob2",
    "State",
    "StateData",
    "String",
    "Succeed",
    "Task",
    "TaskParameters",
    "Vec",
    "Wait",
    "Workflow",
];

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The method of a member: `VolumeSizeInGB` gives `volume_size_in_gb`, `Type` gives `r#type`.
pub(crate) fn method(member: &str) -> String {
    let name = snake(member);
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else if OWN_METHODS.contains(&name.as_str()) || ["crate", "self", "super"].contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A name in snake case: of a module, or a method before keywords are looked at.
pub(crate) fn snake(name: &str) -> String {
    name.to_snake_case()
}

/// The type parameter that says whether a required member is given.
pub(crate) fn state(member: &str) -> String {
    format!("Has{}", snake(member).to_upper_camel_case())
}

/// The type of a shape; a name that is taken gets the one of the module before it.
pub(crate) fn type_name(module: &str, shape: &str) -> String {
    let name = shape.split('_').map(crate::naming::capitalize).collect::<String>();
    if TAKEN_TYPES.contains(&name.as_str()) { module.to_upper_camel_case() + &name } else { name }
}

/// The constant of a shape's limits or of an error.
pub(crate) fn constant(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// The variant of a text: `ml.m4.16xlarge` gives `MlM4_16xlarge`, `ALL_OLD` gives `AllOld`.
pub(crate) fn variant(text: &str) -> String {
    let mut name = String::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_upper_camel_case();
        // Without it, numbers would run into each other.
        if name.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&word);
    }
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Other" => "OtherValue".to_owned(),
        "Self" => "SelfValue".to_owned(),
        name if name.starts_with(|c: char| c.is_ascii_digit()) => format!("V{name}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_words_in_lower_case() {
        for (member, expected) in [
            ("VolumeSizeInGB", "volume_size_in_gb"),
            ("S3Uri", "s3_uri"),
            ("MD5OfMessageBody", "md5_of_message_body"),
            ("AutoMLJobName", "auto_ml_job_name"),
            ("Type", "r#type"),
            ("Build", "build_"),
            ("Self", "self_"),
        ] {
            assert_eq!(method(member), expected);
        }
    }

    #[test]
    fn variants_keep_numbers_apart() {
        for (text, expected) in [
            ("ml.m4.16xlarge", "MlM4_16xlarge"),
            ("ml.p4d.24xlarge", "MlP4d24xlarge"),
            ("ALL_OLD", "AllOld"),
            ("InProgress", "InProgress"),
            ("application/json", "ApplicationJson"),
            ("Other", "OtherValue"),
            ("1", "V1"),
            ("", "Empty"),
        ] {
            assert_eq!(variant(text), expected);
        }
    }

    #[test]
    fn a_type_does_not_hide_one_of_the_prelude() {
        assert_eq!(type_name("ecs", "Task"), "EcsTask");
        assert_eq!(type_name("ecs", "Container"), "Container");
        assert_eq!(type_name("sqs", "messageBody"), "MessageBody");
    }
}
