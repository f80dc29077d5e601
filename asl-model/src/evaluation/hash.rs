use std::fmt::Write as _;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// The digest of a text as hexadecimal digits; `None` for an algorithm that the service does not have.
pub(crate) fn hash(text: &str, algorithm: &str) -> Option<String> {
    Some(match algorithm {
        "MD5" => digits::<Md5>(text),
        "SHA-1" => digits::<Sha1>(text),
        "SHA-256" => digits::<Sha256>(text),
        "SHA-384" => digits::<Sha384>(text),
        "SHA-512" => digits::<Sha512>(text),
        _ => return None,
    })
}

fn digits<D: Digest>(text: &str) -> String {
    D::digest(text).iter().fold(String::new(), |mut digits, byte| {
        let _infallible = write!(digits, "{byte:02x}");
        digits
    })
}
