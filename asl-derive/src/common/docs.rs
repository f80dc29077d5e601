use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// The lines of a doc comment, without the space that follows the slashes.
pub(crate) fn lines(attributes: &[Attribute]) -> Vec<String> {
    attributes
        .iter()
        .filter_map(text)
        .flat_map(|text| text.lines().map(unindent).collect::<Vec<_>>())
        .collect()
}

/// The first paragraph of a doc comment, in one line.
pub(crate) fn summary(attributes: &[Attribute]) -> Option<String> {
    let lines = lines(attributes);
    let paragraph = lines
        .iter()
        .map(|line| line.trim())
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    (!paragraph.is_empty()).then_some(paragraph)
}

fn text(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(with_empty_line(text.value())),
            _ => None,
        },
        _ => None,
    }
}

/// An empty doc line is a line too, although [`str::lines`] sees none in an empty text.
fn with_empty_line(text: String) -> String {
    if text.is_empty() { "\n".to_owned() } else { text }
}

fn unindent(line: &str) -> String {
    line.strip_prefix(' ').unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use syn::{ItemStruct, parse_quote};

    use super::{lines, summary};

    #[test]
    fn the_summary_is_the_first_paragraph_in_one_line() {
        let item: ItemStruct = parse_quote! {
            ///
            /// Cleans the raw
            ///   data.
            ///
            /// More.
            struct Documented;
        };
        assert_eq!(summary(&item.attrs).as_deref(), Some("Cleans the raw data."));
    }

    #[test]
    fn lines_stay_as_they_were_written() {
        let item: ItemStruct = parse_quote! {
            /// One.
            ///
            ///   Two.
            #[doc = "Three.\nFour."]
            #[doc(alias = "x")]
            struct Documented;
        };
        assert_eq!(lines(&item.attrs), ["One.", "", "  Two.", "Three.", "Four."]);
    }

    #[test]
    fn what_has_no_docs_has_no_summary() {
        let item: ItemStruct = parse_quote! {
            ///
            struct Undocumented;
        };
        assert_eq!(summary(&item.attrs), None);
    }
}
