use super::known::{chars, split_at_colons};
use super::{Arn, Body, Part, Pattern, ResourceError, ResourceErrorKind as Kind};
use crate::span::Span;

const INTEGRATION: &str = "arn:aws:states:::SERVICE:ACTION";
const SDK: &str = "arn:aws:states:::aws-sdk:SERVICE:ACTION";
const FUNCTION: &str = "arn:aws:lambda:REGION:ACCOUNT:function:NAME";
const ACTIVITY: &str = "arn:aws:states:REGION:ACCOUNT:activity:NAME";

/// Reads an ARN, as if each placeholder stood for one part or a piece of one.
pub(super) fn arn(text: &str) -> Result<Arn, ResourceError> {
    let parts: Vec<_> = split_at_colons(text).into_iter().map(|span| Part::new(text, span)).collect();
    let reader = Reader { text, parts };
    reader.scheme()?;
    let partition = reader.partition()?;
    let service = reader.service()?;
    let region = reader.part(3, "Region", INTEGRATION)?;
    let account = reader.part(4, "account", INTEGRATION)?;
    check(region, "Region", is_word)?;
    check(account, "account", is_word)?;
    let body = match (service.text(), reader.part(5, "resource", INTEGRATION)?.text()) {
        ("lambda", _) => reader.function()?,
        (_, "activity") => reader.activity()?,
        (_, "stateMachine" | "execution" | "express") => {
            return Err(ResourceError::new(reader.from(5).span(), Kind::StateMachine));
        }
        _ => reader.integration()?,
    };
    Ok(Arn { partition: partition.span(), region: region.span(), account: account.span(), body })
}

/// The parts between colons, counted from 0: `arn`, partition, service, Region, account, and what follows.
struct Reader<'t> {
    text: &'t str,
    parts: Vec<Part<'t>>,
}

impl<'t> Reader<'t> {
    fn scheme(&self) -> Result<(), ResourceError> {
        if self.parts.first().is_some_and(|scheme| scheme.text() == "arn") {
            return Ok(());
        }
        let text = self.text.to_owned();
        let kind = if text.is_empty() { Kind::Empty } else { Kind::NotAnArn { text } };
        Err(ResourceError::new(self.from(0).span(), kind))
    }

    fn partition(&self) -> Result<Part<'t>, ResourceError> {
        let partition = self.required(1, "partition", INTEGRATION)?;
        let other = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fits = |text: &str| text == "aws" || text.starts_with("aws-") && text.chars().all(other);
        if partition.known().is_none_or(fits) {
            return Ok(partition);
        }
        Err(ResourceError::new(partition.span(), Kind::Partition { found: partition.to_string() }))
    }

    fn service(&self) -> Result<Part<'t>, ResourceError> {
        let service = self.required(2, "service", INTEGRATION)?;
        if matches!(service.text(), "lambda" | "states") {
            return Ok(service);
        }
        Err(ResourceError::new(service.span(), Kind::Service { found: service.to_string() }))
    }

    fn function(&self) -> Result<Body, ResourceError> {
        if self.part(5, "resource", FUNCTION)?.text() != "function" {
            let found = self.from(5);
            return Err(ResourceError::new(found.span(), Kind::NotAFunction { found: found.to_string() }));
        }
        self.in_a_region(FUNCTION)?;
        let name = self.required(6, "function name", FUNCTION)?;
        check(name, "function name", |c| is_word(c) || c == '.')?;
        let qualifier = self.parts.get(7).copied();
        if let Some(version) = qualifier.filter(|qualifier| qualifier.text() != "$LATEST") {
            check(version, "version or alias", is_word)?;
        }
        self.at_most(8, "version or alias")?;
        Ok(Body::LambdaFunction { name: name.span(), qualifier: qualifier.map(Part::span) })
    }

    fn activity(&self) -> Result<Body, ResourceError> {
        self.in_a_region(ACTIVITY)?;
        let name = self.required(6, "activity name", ACTIVITY)?;
        check(name, "activity name", |c| !c.is_whitespace() && !c.is_control())?;
        self.at_most(7, "activity name")?;
        Ok(Body::Activity { name: name.span() })
    }

    fn integration(&self) -> Result<Body, ResourceError> {
        let sdk = self.parts.get(5).is_some_and(|part| part.text() == "aws-sdk");
        let (at, form) = if sdk { (6, SDK) } else { (5, INTEGRATION) };
        let service = self.required(at, "service", form)?;
        check(service, "service", is_word)?;
        self.part(at + 1, "action", form)?;
        let call = self.from(at + 1);
        let separator = chars(call.text()).find(|(_, c)| matches!(c, '.' | ':'));
        let end = call.span().start() + separator.map_or(call.text().len(), |(offset, _)| offset);
        let action = Part::new(self.text, Span::new(call.span().start(), end));
        if action.text().is_empty() {
            return Err(missing(action.span(), "action", form));
        }
        check(action, "action", |c| c.is_ascii_alphanumeric())?;
        let suffix = Part::new(self.text, Span::new(end, self.text.len()));
        let pattern = pattern(action, suffix, sdk)?;
        Ok(Body::Integration { sdk, service: service.span(), action: action.span(), pattern })
    }

    /// Functions and activities live in a Region and an account, unlike the services.
    fn in_a_region(&self, form: &'static str) -> Result<(), ResourceError> {
        self.required(3, "Region", form)?;
        self.required(4, "account", form)?;
        Ok(())
    }

    fn part(&self, index: usize, part: &'static str, form: &'static str) -> Result<Part<'t>, ResourceError> {
        let end = Span::at(self.text.len());
        self.parts.get(index).copied().ok_or_else(|| missing(end, part, form))
    }

    fn required(
        &self,
        index: usize,
        part: &'static str,
        form: &'static str,
    ) -> Result<Part<'t>, ResourceError> {
        let found = self.part(index, part, form)?;
        if found.text().is_empty() { Err(missing(found.span(), part, form)) } else { Ok(found) }
    }

    fn at_most(&self, count: usize, last: &'static str) -> Result<(), ResourceError> {
        if self.parts.len() <= count {
            return Ok(());
        }
        let span = Span::new(self.from(count).span().start() - ":".len(), self.text.len());
        let found = Part::new(self.text, span).to_string();
        Err(ResourceError::new(span, Kind::Trailing { found, part: last }))
    }

    /// The part at `index` and all behind it.
    fn from(&self, index: usize) -> Part<'t> {
        let start = self.parts.get(index).map_or(self.text.len(), |part| part.span().start());
        Part::new(self.text, Span::new(start, self.text.len()))
    }
}

fn pattern(action: Part<'_>, suffix: Part<'_>, sdk: bool) -> Result<Option<Pattern>, ResourceError> {
    let found = || suffix.to_string();
    match Pattern::from_suffix(suffix.text()) {
        Some(Pattern::RequestResponse) if action.known().is_none() => Ok(None),
        Some(Pattern::Sync | Pattern::Sync2) if sdk => {
            Err(ResourceError::new(suffix.span(), Kind::SdkPattern { found: found() }))
        }
        Some(pattern) => Ok(Some(pattern)),
        None if suffix.known().is_none() => Ok(None),
        None => Err(ResourceError::new(suffix.span(), Kind::Pattern { found: found() })),
    }
}

const fn missing(span: Span, part: &'static str, form: &'static str) -> ResourceError {
    ResourceError::new(span, Kind::Missing { part, expected: form })
}

/// Whether every known character of a part is one that it can have.
fn check(part: Part<'_>, name: &'static str, allowed: impl Fn(char) -> bool) -> Result<(), ResourceError> {
    let Some((offset, character)) = chars(part.text()).find(|(_, c)| !allowed(*c)) else { return Ok(()) };
    let start = part.span().start() + offset;
    let span = Span::new(start, start + character.len_utf8());
    Err(ResourceError::new(span, Kind::Character { part: name, character }))
}

/// Documents that are not yet filled in have words such as `ACCOUNT` where an account should stand.
const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}
