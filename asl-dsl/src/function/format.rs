use crate::data::{Path, StateData, Timestamp};
use crate::expr::{Expr, Piece, Template};
use crate::placeholder::{Placeholder, Substitutable};
use crate::services::OpenEnum;
use crate::variable::Variable;

/// Puts a text together during the execution: each `{}` of the template stands for one of the values.
///
/// The number of values is checked when the program is compiled. Literals and placeholders `${…}` are written into the
/// text at once.
///
/// ASL: `States.Format`.
///
/// ```
/// use asl_dsl::prelude::*;
///
/// #[derive(StateData)]
/// struct Job {
///     number: u32,
/// }
///
/// fn key(job: &Path<Job>) -> Expr<String> {
///     text!("s3://${Bucket}/{}/{}.json", context::execution_name(), job.number())
/// }
/// ```
#[macro_export]
macro_rules! text {
    ($template:literal $(, $value:expr)* $(,)?) => {{
        const _: () = {
            let values: &[&str] = &[$(stringify!($value)),*];
            assert!(
                $crate::__private::holes($template) == values.len(),
                "the text has not as many pairs of braces as there are values"
            );
        };
        $crate::function::format($template, [$($crate::function::TextPart::into_piece($value)),*])
    }};
}

/// Puts a text together during the execution: the pieces of `template` around each `{}`, and between them the values.
///
/// [`text!`](crate::text!) checks that there are as many of both; here what is missing is left out.
///
/// ASL: `States.Format`.
pub fn format(template: &str, values: impl IntoIterator<Item = Piece>) -> Expr<String> {
    let mut pieces = Vec::new();
    let mut values = values.into_iter();
    for (index, text) in template.split("{}").enumerate() {
        if index > 0 {
            pieces.extend(values.next());
        }
        pieces.push(Piece::Text(text.to_owned()));
    }
    Expr::new(put_together(pieces))
}

/// Joins texts that stand side by side; a text without values is a literal.
fn put_together(pieces: Vec<Piece>) -> Template {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (_, Piece::Text(text)) if text.is_empty() => {}
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => joined.push(piece),
        }
    }
    match joined.as_slice() {
        [] => Template::from(""),
        [Piece::Text(text)] => Template::from(text),
        _ => Template::Format(joined),
    }
}

/// How many `{}` a template has.
pub(crate) const fn holes(template: &str) -> usize {
    let bytes = template.as_bytes();
    let (mut index, mut holes) = (1, 0);
    while index < bytes.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "the loop ends before the length, and slices have no `get` here"
        )]
        let is_hole = bytes[index - 1] == b'{' && bytes[index] == b'}';
        if is_hole {
            holes += 1;
        }
        index += 1;
    }
    holes
}

/// A type whose values can stand in a text: texts, numbers, booleans.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be put into a text",
    label = "only texts, numbers and booleans can",
    note = "`function::json_to_string(…)` makes a text of a list or an object"
)]
pub trait Scalar {}

/// A value that can stand in a text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be put into a text",
    label = "only texts, numbers and booleans can, as literals or of the data",
    note = "`function::json_to_string(…)` makes a text of a list or an object"
)]
pub trait TextPart {
    /// The value as a part of the text.
    fn into_piece(self) -> Piece;
}

macro_rules! scalars {
    ($($ty:ty)*) => { $(impl Scalar for $ty {})* };
}

scalars!(bool String Timestamp i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);

#[diagnostic::do_not_recommend]
impl<E: OpenEnum> Scalar for E {}

impl<T: StateData + Scalar> TextPart for Path<T> {
    fn into_piece(self) -> Piece {
        Piece::Value(Template::Path(self.into_raw()))
    }
}

impl<T: StateData + Scalar> TextPart for &Path<T> {
    fn into_piece(self) -> Piece {
        self.clone().into_piece()
    }
}

impl<T: StateData + Scalar> TextPart for Variable<T> {
    fn into_piece(self) -> Piece {
        self.path().into_piece()
    }
}

impl<T: Scalar> TextPart for Expr<T> {
    fn into_piece(self) -> Piece {
        match self.into_parts().0 {
            Template::String(text) => Piece::Text(text),
            Template::Number(number) => Piece::Text(number.to_string()),
            Template::Bool(value) => Piece::Text(value.to_string()),
            template => Piece::Value(template),
        }
    }
}

impl<T: Scalar + Substitutable> TextPart for Placeholder<T>
where
    Expr<T>: From<Self>,
{
    fn into_piece(self) -> Piece {
        Expr::from(self).into_piece()
    }
}

macro_rules! literals {
    ($($literal:ty)*) => {
        $(
            impl TextPart for $literal {
                fn into_piece(self) -> Piece {
                    Piece::Text(self.to_string())
                }
            }
        )*
    };
}

literals!(&str String &String bool i8 i16 i32 i64 u8 u16 u32 u64 f64);
