use std::fmt;
use std::marker::PhantomData;

/// A JSONata expression of which the caller says that it gives a `T`.
///
/// [`jsonata!`](crate::jsonata!) makes it, and has checked it when the program was compiled. Its `Display` is the
/// text with the delimiters, as it stands in a definition: `{% $states.input.total %}`.
///
/// It stands wherever a `T` is wanted once a workflow in JSONata has taken it:
/// [`self.jsonata(…)`](crate::Workflow::jsonata).
///
/// AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions".
pub struct JsonataExpr<T> {
    text: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T> JsonataExpr<T> {
    pub(crate) const fn checked(text: &'static str) -> Self {
        Self { text, of: PhantomData }
    }

    /// The expression without the delimiters.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.text
    }
}

// What `T` is, is only said of the expression, and nothing asked of it.
impl<T> Clone for JsonataExpr<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for JsonataExpr<T> {}

impl<T> PartialEq for JsonataExpr<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for JsonataExpr<T> {}

impl<T> fmt::Debug for JsonataExpr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("JsonataExpr").field(&self.text).finish()
    }
}

impl<T> fmt::Display for JsonataExpr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{% {} %}}", self.text)
    }
}
