mod data;

use std::fmt::{self, Display, Formatter};

use super::escape::Escaped;
use super::svg::{Around, Style, write_picture};
use crate::Diagram;
use data::Data;

const PAGE_STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A diagram as one page that needs nothing else, not even a network.
///
/// It has the picture, to move and to zoom, a search, and for each state what its [`Note`](crate::Note) holds. The
/// address `#state=NAME` opens the page at a state; that of a nested state is its path,
/// `#state=OUTER/INNER`.
///
/// ```
/// use asl_graph::{Diagram, GraphBuilder, StateType};
///
/// let mut builder = GraphBuilder::new("Done");
/// builder.machine().state("Done", StateType::Succeed);
/// let page = Diagram::new(builder.build()).title("order").html().to_string();
/// assert!(page.starts_with("<!doctype html>") && page.contains("<title>order</title>"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Html<'d> {
    diagram: &'d Diagram,
}

impl<'d> Html<'d> {
    pub(crate) const fn new(diagram: &'d Diagram) -> Self {
        Self { diagram }
    }
}

impl Display for Html<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let title = Escaped(self.diagram.name());
        writeln!(
            f,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>\n{Style}{PAGE_STYLE}</style>\n</head>\n<body class=\"asl\">\n<header>\n<h1>{title}</h1>\n\
             <input id=\"search\" type=\"search\" list=\"names\" placeholder=\"Find a state (/)\" \
             aria-label=\"Find a state\" autocomplete=\"off\"><datalist id=\"names\"></datalist>\n\
             <span id=\"found\" role=\"status\"></span>\n<span class=\"buttons\">\
             <button id=\"out\" type=\"button\" title=\"Smaller (-)\">−</button>\
             <button id=\"in\" type=\"button\" title=\"Larger (+)\">+</button>\
             <button id=\"fit\" type=\"button\" title=\"Show all (0)\">Fit</button>\
             <button id=\"theme\" type=\"button\" title=\"Light or dark\">◐</button></span>\n</header>\n\
             <main><div id=\"canvas\" tabindex=\"0\">"
        )?;
        write_picture(f, self.diagram, Around::Page)?;
        // Only in strings does JSON have this sign, with which a `script` element could be ended.
        let data = Data(self.diagram).to_string().replace('<', "\\u003c");
        writeln!(
            f,
            "</div>\n<aside id=\"panel\" aria-live=\"polite\"></aside></main>\n\
             <script id=\"data\" type=\"application/json\">{data}</script>\n<script>\n{SCRIPT}</script>\n</body>\n</html>"
        )
    }
}
