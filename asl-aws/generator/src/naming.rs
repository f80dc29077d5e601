//! The names that Step Functions gives to services, actions, members and errors.
//!
//! AWS SDK integrations take the names that the AWS SDK for Java 2.x generates; the rules are those of its
//! code generator. Optimized integrations only begin every member with an upper-case letter.

/// The name of an error prefix, from the service id: `Cost and Usage Report Service` gives
/// `CostAndUsageReport`.
pub(crate) fn error_prefix(service_id: &str) -> String {
    let name = pascal_case(service_id);
    let name = name.strip_prefix("Amazon").unwrap_or(&name);
    let name = name.strip_prefix("Aws").unwrap_or(name);
    name.strip_suffix("Service").unwrap_or(name).to_owned()
}

/// The name of a service in a `Resource`: `Cost and Usage Report Service` gives `costandusagereport`.
pub(crate) fn service_id(service_id: &str) -> String {
    error_prefix(service_id).to_lowercase()
}

/// The name of an action, from the API operation: `DescribeDBInstances` gives `describeDBInstances`.
pub(crate) fn action(operation: &str) -> String {
    uncapitalize(operation)
}

/// The name of an error without its prefix: `DBInstanceNotFoundFault` gives `DbInstanceNotFoundException`.
pub(crate) fn sdk_error(shape: &str) -> String {
    pascal_case(error_stem(shape)) + "Exception"
}

/// The name of an error of an optimized integration without its prefix: `ResourceInUse` gives
/// `ResourceInUseException`.
pub(crate) fn optimized_error(shape: &str) -> String {
    format!("{}Exception", error_stem(shape))
}

/// The name of a member in an AWS SDK integration: `DBInstanceIdentifier` gives `DbInstanceIdentifier`.
pub(crate) fn sdk_member(wire: &str) -> String {
    let name = uncapitalize(wire);
    let reserved =
        JAVA_KEYWORDS.contains(&name.to_lowercase().as_str()) || JAVA_METHODS.contains(&name.as_str());
    let name = if reserved { uncapitalize(&format!("{name}Value")) } else { name };
    capitalize(&name)
}

/// The name of a member in an optimized integration: `containerOverrides` gives `ContainerOverrides`.
pub(crate) fn optimized_member(wire: &str) -> String {
    capitalize(wire)
}

fn error_stem(shape: &str) -> &str {
    shape.strip_suffix("Fault").or_else(|| shape.strip_suffix("Exception")).unwrap_or(shape)
}

/// With the first letter in upper case.
pub(crate) fn capitalize(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().to_string() + characters.as_str())
}

/// With the leading run of capitals in lower case, but for the last of them where a lower-case letter
/// follows.
fn uncapitalize(name: &str) -> String {
    let characters = name.chars().collect::<Vec<_>>();
    let is = |index: usize, test: fn(&char) -> bool| characters.get(index).is_some_and(test);
    let mut end = 1;
    while is(end, |c| c.is_uppercase()) && !is(end + 1, |c| c.is_lowercase()) {
        end += 1;
    }
    characters
        .iter()
        .enumerate()
        .map(|(index, c)| if index < end { c.to_ascii_lowercase() } else { *c })
        .collect()
}

fn pascal_case(name: &str) -> String {
    words(name).iter().map(|word| capitalize(&word.to_lowercase())).collect()
}

/// The words of a name: at what is neither letter nor digit, before a version, where the case says so, after
/// acronyms, and after digits.
fn words(name: &str) -> Vec<String> {
    let plain = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect::<Vec<_>>();
    let mut spaced = plain;
    for boundary in [before_version, camel_boundary, after_acronym, after_digit] {
        spaced = split(&spaced, boundary);
    }
    spaced.iter().collect::<String>().split_whitespace().map(str::to_owned).collect()
}

/// Puts a space before every character that stands at a boundary.
fn split(characters: &[char], boundary: fn(&[char], &[char]) -> bool) -> Vec<char> {
    let mut spaced = Vec::with_capacity(characters.len() * 2);
    for (index, &character) in characters.iter().enumerate() {
        let (before, after) = characters.split_at(index);
        if boundary(before, after) {
            spaced.push(' ');
        }
        spaced.push(character);
    }
    spaced
}

/// `ELBv2`: between `B` and `v`.
fn before_version(before: &[char], after: &[char]) -> bool {
    let [.., first, second] = before else { return false };
    match after {
        ['v', digit, ..] => digit.is_ascii_digit() && ![first, second].iter().any(|c| c.is_ascii_lowercase()),
        ['V', digit, ..] => digit.is_ascii_digit() && ![first, second].iter().any(|c| c.is_ascii_uppercase()),
        _ => false,
    }
}

/// `AcmSuccess`: between `m` and `S`.
fn camel_boundary(before: &[char], after: &[char]) -> bool {
    before.last().is_some_and(char::is_ascii_lowercase)
        && matches!(after, [upper, next, ..] if upper.is_ascii_uppercase() && next.is_ascii_alphanumeric())
}

/// `ACMSuccess`: between `M` and `S`.
fn after_acronym(before: &[char], after: &[char]) -> bool {
    before.last().is_some_and(char::is_ascii_uppercase)
        && matches!(after, [upper, lower, ..] if upper.is_ascii_uppercase() && lower.is_ascii_lowercase())
}

/// `s3ec2`: between `3` and `e`.
fn after_digit(before: &[char], after: &[char]) -> bool {
    before.last().is_some_and(char::is_ascii_digit) && after.first().is_some_and(char::is_ascii_alphabetic)
}

const JAVA_KEYWORDS: &[&str] = &[
    "abstract",
    "assert",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "extends",
    "false",
    "final",
    "finally",
    "float",
    "for",
    "goto",
    "if",
    "implements",
    "import",
    "instanceof",
    "int",
    "interface",
    "long",
    "native",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "short",
    "static",
    "strictfp",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "transient",
    "true",
    "try",
    "void",
    "volatile",
    "while",
];

/// The methods that every Java class of the SDK has.
const JAVA_METHODS: &[&str] = &[
    "builder",
    "equals",
    "finalize",
    "getClass",
    "hashCode",
    "notify",
    "notifyAll",
    "overrideConfiguration",
    "sdkFields",
    "sdkHttpResponse",
    "toBuilder",
    "toString",
    "wait",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from the service or listed in the Developer Guide.
    #[test]
    fn services_are_named_as_the_developer_guide_lists_them() {
        for (service_id, prefix) in [
            ("Cost and Usage Report Service", "CostAndUsageReport"),
            ("Database Migration Service", "DatabaseMigration"),
            ("DynamoDB", "DynamoDb"),
            ("EC2", "Ec2"),
            ("Elastic Load Balancing v2", "ElasticLoadBalancingV2"),
            ("Lex Runtime Service", "LexRuntime"),
            ("SFN", "Sfn"),
            ("SESv2", "SesV2"),
            ("Secrets Manager", "SecretsManager"),
            ("CloudHSM V2", "CloudHsmV2"),
            ("IoT Jobs Data Plane", "IotJobsDataPlane"),
        ] {
            assert_eq!(error_prefix(service_id), prefix);
        }
    }

    #[test]
    fn members_of_sdk_integrations_are_named_as_in_java() {
        for (wire, name) in [
            ("DBInstanceIdentifier", "DbInstanceIdentifier"),
            ("VPCZoneIdentifier", "VpcZoneIdentifier"),
            ("SSEKMSKeyId", "SsekmsKeyId"),
            ("ETag", "ETag"),
            ("ChecksumCRC32", "ChecksumCRC32"),
            ("BOOL", "Bool"),
            ("equals", "EqualsValue"),
            ("Return", "ReturnValue"),
            ("nextToken", "NextToken"),
        ] {
            assert_eq!(sdk_member(wire), name);
        }
    }

    #[test]
    fn members_of_optimized_integrations_keep_their_capitals() {
        assert_eq!(optimized_member("BOOL"), "BOOL");
        assert_eq!(optimized_member("MD5OfMessageBody"), "MD5OfMessageBody");
        assert_eq!(optimized_member("containerOverrides"), "ContainerOverrides");
    }

    #[test]
    fn actions_begin_in_lower_case() {
        assert_eq!(action("DescribeDBInstances"), "describeDBInstances");
        assert_eq!(action("ListObjectsV2"), "listObjectsV2");
    }

    #[test]
    fn errors_end_in_exception() {
        for (shape, sdk, optimized) in [
            ("NoSuchKey", "NoSuchKeyException", "NoSuchKeyException"),
            ("DBInstanceNotFoundFault", "DbInstanceNotFoundException", "DBInstanceNotFoundException"),
            ("ResourceInUse", "ResourceInUseException", "ResourceInUseException"),
            ("KMSDisabledException", "KmsDisabledException", "KMSDisabledException"),
        ] {
            assert_eq!(sdk_error(shape), sdk);
            assert_eq!(optimized_error(shape), optimized);
        }
    }
}
