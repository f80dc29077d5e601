use asl_model::intrinsic::Function;

use super::Call;
use crate::expr::{Expr, IntoExpr};
use crate::services::IntoAny;

/// How a hash is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HashAlgorithm {
    /// `MD5`
    Md5,
    /// `SHA-1`
    Sha1,
    /// `SHA-256`
    Sha256,
    /// `SHA-384`
    Sha384,
    /// `SHA-512`
    Sha512,
}

impl HashAlgorithm {
    /// The name as ASL has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }
}

/// The hash of some data of at most 10,000 characters, in hexadecimal digits.
///
/// ASL: `States.Hash`.
pub fn hash(data: impl IntoAny, algorithm: HashAlgorithm) -> Expr<String> {
    let algorithm: Expr<String> = algorithm.as_str().into();
    Call::of(Function::Hash).with(data.into_any()).with(algorithm).give()
}

/// A text of at most 10,000 characters, encoded in Base64.
///
/// ASL: `States.Base64Encode`.
pub fn base64_encode(text: impl IntoExpr<String>) -> Expr<String> {
    Call::of(Function::Base64Encode).with(text.into_expr()).give()
}

/// What a text of at most 10,000 characters encodes in Base64.
///
/// ASL: `States.Base64Decode`.
pub fn base64_decode(text: impl IntoExpr<String>) -> Expr<String> {
    Call::of(Function::Base64Decode).with(text.into_expr()).give()
}

/// A random UUID of version 4, another one each time that the state runs.
///
/// ASL: `States.UUID`.
#[must_use]
pub fn uuid() -> Expr<String> {
    Call::of(Function::Uuid).give()
}
