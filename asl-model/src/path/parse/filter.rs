use super::{Parser, missing_close};
use crate::path::{
    Comparison, Filter, FilterKind, FilterPath, FilterRoot, Operand, OperandKind, Operator, PathError,
    PathErrorKind, Selector,
};
use crate::similar::closest;

impl Parser<'_> {
    /// `?(…)`; the cursor stands on the `?`.
    pub(super) fn filter(&mut self, bracket: usize) -> Result<Selector, PathError> {
        self.cursor.eat("?");
        self.cursor.skip_space();
        let open = self.cursor.offset();
        if !self.cursor.eat("(") {
            return Err(missing_close(&self.cursor, bracket, '[', "`(` behind `?`"));
        }
        let condition = self.group(open)?;
        Ok(Selector::Filter(condition))
    }

    /// A condition and its closing parenthesis; the opening one has been passed.
    fn group(&mut self, open: usize) -> Result<Filter, PathError> {
        self.enter()?;
        let condition = self.disjunction()?;
        self.leave();
        if !self.cursor.eat(")") {
            return Err(missing_close(&self.cursor, open, '(', "an operator, `&&`, `||` or `)`"));
        }
        Ok(condition)
    }

    fn disjunction(&mut self) -> Result<Filter, PathError> {
        self.chain("||", Self::conjunction, FilterKind::Or)
    }

    fn conjunction(&mut self) -> Result<Filter, PathError> {
        self.chain("&&", Self::condition, FilterKind::And)
    }

    /// Conditions with `operator` between them; a single one stays as it is.
    fn chain(
        &mut self,
        operator: &str,
        next: fn(&mut Self) -> Result<Filter, PathError>,
        kind: fn(Vec<Filter>) -> FilterKind,
    ) -> Result<Filter, PathError> {
        let first = next(self)?;
        if !self.cursor.rest().starts_with(operator) {
            return Ok(first);
        }
        let mut span = first.span;
        let mut conditions = vec![first];
        while self.cursor.eat(operator) {
            let condition = next(self)?;
            span = span.to(condition.span);
            conditions.push(condition);
        }
        Ok(Filter { span, kind: kind(conditions) })
    }

    /// A negation, a group or a comparison, and the space around it.
    fn condition(&mut self) -> Result<Filter, PathError> {
        self.cursor.skip_space();
        let start = self.cursor.offset();
        let condition = if self.cursor.eat("!") {
            self.enter()?;
            let inner = self.condition()?;
            self.leave();
            Filter { span: self.cursor.span_since(start), kind: FilterKind::Not(Box::new(inner)) }
        } else if self.cursor.eat("(") {
            self.group(start)?
        } else {
            self.comparison()?
        };
        self.cursor.skip_space();
        Ok(condition)
    }

    fn comparison(&mut self) -> Result<Filter, PathError> {
        let left = self.operand()?;
        let behind = self.cursor.offset();
        self.cursor.skip_space();
        let Some(operator) = self.operator()? else {
            self.cursor.seek(behind);
            return match left.kind {
                OperandKind::Path(path) => Ok(Filter { span: left.span, kind: FilterKind::Exists(path) }),
                _ => Err(PathError::new(left.span, PathErrorKind::LoneValue)),
            };
        };
        self.cursor.skip_space();
        let right = self.operand()?;
        let span = left.span.to(right.span);
        Ok(Filter { span, kind: FilterKind::Comparison(Box::new(Comparison { left, operator, right })) })
    }

    /// The operator that stands here; `None` where the condition ends.
    fn operator(&mut self) -> Result<Option<Operator>, PathError> {
        let start = self.cursor.offset();
        let sign = self.cursor.take_while(|next| matches!(next, '=' | '!' | '<' | '>' | '~'));
        let word = if sign.is_empty() { self.cursor.take_while(char::is_alphabetic) } else { sign };
        if word.is_empty() {
            return Ok(None);
        }
        let known = Operator::ALL.iter().find(|operator| operator.symbol().eq_ignore_ascii_case(word));
        known.copied().map(Some).ok_or_else(|| {
            let kind = PathErrorKind::UnknownOperator { found: word.to_owned(), suggestion: meant(word) };
            PathError::new(self.cursor.span_since(start), kind)
        })
    }

    fn operand(&mut self) -> Result<Operand, PathError> {
        self.cursor.skip_space();
        let start = self.cursor.offset();
        let kind = match self.cursor.peek() {
            Some('@' | '$') => OperandKind::Path(self.filter_path()?),
            Some('/') => OperandKind::Regex(self.regex()?),
            _ => OperandKind::Literal(self.literal()?),
        };
        Ok(Operand { span: self.cursor.span_since(start), kind })
    }

    fn filter_path(&mut self) -> Result<FilterPath, PathError> {
        let start = self.cursor.offset();
        let root = if self.cursor.eat("@") { FilterRoot::Current } else { FilterRoot::Outer(self.root()?) };
        let segments = self.segments()?;
        Ok(FilterPath { span: self.cursor.span_since(start), root, segments })
    }
}

fn meant(word: &str) -> Option<&'static str> {
    match word {
        "=" => Some("=="),
        "<>" => Some("!="),
        "=<" => Some("<="),
        "=>" => Some(">="),
        "and" | "AND" => Some("&&"),
        "or" | "OR" => Some("||"),
        _ => closest(word, Operator::ALL.iter().map(|operator| operator.symbol())),
    }
}
