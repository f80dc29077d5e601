/// Whether a string is meant to be replaced by whoever takes the document: `<bucket>`, `{account}`,
/// `YOUR_BUCKET_NAME`, `AKIAIOSFODNN7EXAMPLE`, or an ellipsis.
///
/// Published definitions are full of them, and none says anything about the value that will stand there.
pub(super) fn looks_like_placeholder(text: &str) -> bool {
    is_bracketed(text) || text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(is_shouted)
}

/// `<bucket>`, `{account}`, or an ellipsis.
pub(super) fn is_bracketed(text: &str) -> bool {
    let within = |open, close| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    within('<', '>') || within('{', '}') || text.contains("...") || text.contains('…')
}

/// Words in capitals joined by underscores, what ends in `EXAMPLE`, and the parts of an ARN.
fn is_shouted(word: &str) -> bool {
    let capitals = !word.chars().any(|c| c.is_ascii_lowercase());
    let words = word.split('_').filter(|part| part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase()));
    capitals && (matches!(word, "ACCOUNT" | "REGION") || word.ends_with("EXAMPLE") || words.count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_replaced_is_told_from_what_is_meant() {
        for placeholder in [
            "<bucket>",
            "s3://{bucket}/x",
            "arn:aws:iam::ACCOUNT:role/x",
            "MY_BUCKET",
            "AKIAEXAMPLE",
            "a...",
            "…",
        ] {
            assert!(looks_like_placeholder(placeholder), "{placeholder}");
        }
        for literal in
            ["", "ROLE", "arn:aws:iam::account:role/x", "ml.m5.xlarge", "A_1", "Example", "}{", "a < b"]
        {
            assert!(!looks_like_placeholder(literal), "{literal}");
        }
    }
}
