use asl_model::span::Span;
use syn::LitStr;

/// The error for a part of a literal's value: a macro cannot point into a literal, so the message does.
///
/// `text` is what the literal holds, `span` the place in it.
pub(crate) fn refused(literal: &LitStr, text: &str, span: Span, message: &str) -> syn::Error {
    syn::Error::new(literal.span(), format!("{message}\n{}", underlined(text, span)))
}

/// The line with the place, with a mark under the place and, where there are several lines, its number.
fn underlined(text: &str, span: Span) -> String {
    let before = text.get(..span.start()).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let number = before.matches('\n').count() + 1;
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let column = before.get(start..).map_or(0, |before| before.chars().count());
    let rest = line.chars().count().saturating_sub(column);
    let wrong = span.text(text).map_or(0, |wrong| wrong.chars().count()).min(rest).max(1);
    let place = if text.contains('\n') {
        format!("line {number}, column {}", column + 1)
    } else {
        format!("column {}", column + 1)
    };
    format!("{line}\n{}{} {place}", " ".repeat(column), "^".repeat(wrong))
}

#[cfg(test)]
mod tests {
    use super::underlined;
    use asl_model::span::Span;

    #[test]
    fn the_mark_stands_under_what_is_wrong() {
        assert_eq!(underlined("$.größe..a", Span::new(9, 12)), "$.größe..a\n       ^^^ column 8");
    }

    #[test]
    fn of_several_lines_only_the_wrong_one_is_shown() {
        let text = "(\n  $x := 1;\n  $summ($x)\n)";
        let span = Span::new(15, 24);
        assert_eq!(span.text(text), Some("$summ($x)"));
        assert_eq!(underlined(text, span), "  $summ($x)\n  ^^^^^^^^^ line 3, column 3");
    }

    #[test]
    fn what_goes_over_several_lines_is_marked_to_the_end_of_the_first() {
        assert_eq!(underlined("$f(\n1)", Span::new(0, 6)), "$f(\n^^^ line 1, column 1");
    }

    #[test]
    fn what_is_missing_at_the_end_is_marked_behind_it() {
        assert_eq!(underlined("$sum(a", Span::at(6)), "$sum(a\n      ^ column 7");
    }
}
