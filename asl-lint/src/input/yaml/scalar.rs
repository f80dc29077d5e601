//! What a scalar is: the core schema of YAML 1.2 (YAML Ain't Markup Language version 1.2, section 10.3).

use std::borrow::Cow;

use asl_model::syntax::{Kind, json};
use granit_parser::{ScalarStyle, Tag};

use super::error::YamlErrorKind;

/// The value that a scalar of this style and tag stands for.
pub(super) fn resolve<'s>(
    text: Cow<'s, str>,
    style: ScalarStyle,
    tag: Option<&Tag>,
) -> Result<Kind<'s>, YamlErrorKind> {
    match tag {
        None if style == ScalarStyle::Plain => plain(text),
        None => Ok(Kind::String(text)),
        Some(tag) if is_custom(tag) => Ok(Kind::Unknown),
        Some(tag) => tagged(text, tag),
    }
}

/// Whether nobody can know what a tag of this kind makes of its value, as `!Sub`.
pub(super) fn is_custom(tag: &Tag) -> bool {
    tag.is_custom() && tag.parts() != ("", "!") && tag.suffix_in_namespace(NAMESPACE).is_none()
}

/// The tags of YAML itself.
const NAMESPACE: &str = "tag:yaml.org,2002:";

fn tagged<'s>(text: Cow<'s, str>, tag: &Tag) -> Result<Kind<'s>, YamlErrorKind> {
    let wants = |kind: &Kind<'_>| match tag.core_suffix() {
        Some("null") => matches!(kind, Kind::Null),
        Some("bool") => matches!(kind, Kind::Bool(_)),
        _ => matches!(kind, Kind::Number(_)),
    };
    if !matches!(tag.core_suffix(), Some("null" | "bool" | "int" | "float")) {
        return Ok(Kind::String(text));
    }
    let mismatch = YamlErrorKind::NotOfTag { text: text.clone().into_owned(), tag: tag.original() };
    plain(text).and_then(|kind| if wants(&kind) { Ok(kind) } else { Err(mismatch) })
}

fn plain(text: Cow<'_, str>) -> Result<Kind<'_>, YamlErrorKind> {
    Ok(match text.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        number if json::is_number(number) => Kind::Number(text),
        other if is_infinite_or_nan(other) => {
            return Err(YamlErrorKind::NotInJson { text: text.into_owned() });
        }
        other => match number(other) {
            Some(number) => Kind::Number(Cow::Owned(number)),
            None => Kind::String(text),
        },
    })
}

fn is_infinite_or_nan(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

/// A number that JSON writes otherwise, as JSON writes it.
fn number(text: &str) -> Option<String> {
    if let Some(digits) = text.strip_prefix("0o") {
        return integer(digits, 8);
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return integer(digits, 16);
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => unsigned.split_at(at),
        None => (unsigned, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_mantissa = !(whole.is_empty() && fraction.is_empty()) && is_digits(whole) && is_digits(fraction);
    if !is_mantissa || !is_exponent(exponent) {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{fraction}{exponent}"))
}

fn integer(digits: &str, radix: u32) -> Option<String> {
    let is_written_so = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    is_written_so.then(|| u128::from_str_radix(digits, radix).ok().map(|value| value.to_string())).flatten()
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether this is nothing, or `e` with a number.
fn is_exponent(text: &str) -> bool {
    let digits = text.strip_prefix(['e', 'E']).unwrap_or(text);
    let digits = digits.strip_prefix(['-', '+']).unwrap_or(digits);
    text.is_empty() || (!digits.is_empty() && is_digits(digits))
}

#[cfg(test)]
mod tests {
    use super::{Cow, Kind, ScalarStyle, resolve};

    /// The value of a plain scalar.
    fn read(text: &str) -> String {
        match resolve(Cow::Borrowed(text), ScalarStyle::Plain, None) {
            Ok(Kind::String(text)) => format!("{text:?}"),
            Ok(Kind::Number(text)) => text.into_owned(),
            Ok(Kind::Bool(value)) => value.to_string(),
            Ok(kind) => kind.describe().to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn words_mean_what_the_core_schema_says() {
        for (text, value) in [
            ("yes", "\"yes\""),
            ("NO", "\"NO\""),
            ("on", "\"on\""),
            ("True", "true"),
            ("tRUE", "\"tRUE\""),
            ("~", "null"),
            ("Null", "null"),
            ("2016-08-18T17:33:00Z", "\"2016-08-18T17:33:00Z\""),
            ("12:30:45", "\"12:30:45\""),
            ("1_000", "\"1_000\""),
            ("${Timeout}", "\"${Timeout}\""),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_in_json() {
        for (text, value) in [
            ("5", "5"),
            ("-1.5e-3", "-1.5e-3"),
            ("1e3", "1e3"),
            ("0o17", "15"),
            ("0xfF", "255"),
            ("+7", "7"),
            ("007", "7"),
            ("-.5", "-0.5"),
            ("3.", "3"),
            ("0o8", "\"0o8\""),
            ("0x", "\"0x\""),
            ("0x+1", "\"0x+1\""),
            (".", "\".\""),
            ("1e", "\"1e\""),
            ("1ee3", "\"1ee3\""),
            ("-", "\"-\""),
            ("1.2.3", "\"1.2.3\""),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
        assert_eq!(read("-.inf"), "`-.inf` is no value that JSON has");
        assert_eq!(read(".NaN"), "`.NaN` is no value that JSON has");
    }
}
