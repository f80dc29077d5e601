use crate::analysis::literals::{Literal, texts};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("literal-secret", Suspicious, since "0.1.0", check);

/// Keys under which secrets stand, in small letters without separators.
const SECRET_KEYS: [&str; 14] = [
    "accesstoken", "apikey", "authtoken", "clientsecret", "dbpassword", "masterpassword", "masteruserpassword",
    "passwd", "password", "privatekey", "secretaccesskey", "secretkey", "userpassword", "xapikey",
];
/// The length of the id of an access key.
const KEY_ID: usize = 20;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    texts(cx.definition(), &|key, text| secret(key, text).is_some()).iter().filter_map(finding).collect()
}

fn finding(literal: &Literal<'_>) -> Option<Finding> {
    let what = match secret(literal.key, literal.text)? {
        Secret::AccessKey(id) => format!("the access key {}", quoted(&format!("{}…", id.get(..8)?))),
        Secret::UnderKey(key) => format!("a secret in {}", quoted(key)),
    };
    let message = format!("{what} stands in the definition, where everybody who may read it can");
    let help = "read it from Secrets Manager, or call the endpoint through an EventBridge connection";
    Some(Finding::new(Place::value(literal.steps.clone()), message).help(help))
}

enum Secret<'t> {
    /// The id of an access key of AWS.
    AccessKey(&'t str),
    /// What stands under such a key.
    UnderKey(&'t str),
}

fn secret<'t>(key: Option<&'t str>, text: &'t str) -> Option<Secret<'t>> {
    if let Some(id) = access_key(text) {
        return Some(Secret::AccessKey(id));
    }
    let key = key?;
    (is_authorization(key, text) || is_secret_key(key) && looks_secret(text)).then_some(Secret::UnderKey(key))
}

/// The id of an access key of AWS, unless it is one of those in the documentation.
fn access_key(text: &str) -> Option<&str> {
    if text.len() < KEY_ID || !text.contains("AKIA") && !text.contains("ASIA") {
        return None;
    }
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut ids = words.filter(|word| word.len() == KEY_ID && (word.starts_with("AKIA") || word.starts_with("ASIA")));
    let is_code = |word: &&str| word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    ids.find(|word| is_code(word) && !word.ends_with("EXAMPLE"))
}

fn is_authorization(key: &str, text: &str) -> bool {
    let Some((scheme, token)) = text.split_once(' ') else { return false };
    key.eq_ignore_ascii_case("authorization")
        && ["bearer", "basic"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        && looks_secret(token)
}

fn is_secret_key(key: &str) -> bool {
    let letters = || key.bytes().filter(u8::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase());
    SECRET_KEYS.iter().any(|secret| letters().eq(secret.bytes()))
}

/// Whether a text may be a secret, and is neither a name of one nor a word for whoever fills it in.
fn looks_secret(text: &str) -> bool {
    let is_reference = text.starts_with("arn:") || text.starts_with('$') || text.starts_with("{{") || text.contains('/');
    let is_blank = text.contains(['<', '>', '*', ' ']) || text.contains("...") || text.to_ascii_uppercase() == text;
    text.len() >= 8 && text.is_ascii() && !is_reference && !is_blank
}
