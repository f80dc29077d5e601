use std::fmt;

/// The ARN of what a statement is about, narrow as far as the parameters say.
///
/// Where the state machine will run is left open: [`Arn::render`] fills it in with what a policy, a template
/// or a module has for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arn {
    pieces: Vec<Piece>,
}

/// Where a state machine runs, in the words of whoever wants ARNs: values, or what stands for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "callers write it out; what an ARN leaves open is these four")]
pub struct Scope<'s> {
    /// The partition: `aws`, `${AWS::Partition}`.
    pub partition: &'s str,
    /// The Region: `eu-central-1`, `${data.aws_region.current.name}`.
    pub region: &'s str,
    /// The account's number.
    pub account: &'s str,
    /// The name of the state machine itself.
    pub state_machine: &'s str,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Piece {
    Text(String),
    Partition,
    Region,
    Account,
    StateMachine,
}

impl Arn {
    /// Everything: `*`.
    #[must_use]
    pub fn any() -> Self {
        Self::literal("*")
    }

    /// An ARN, or a pattern of ARNs, as it stands.
    #[must_use]
    pub fn literal(text: impl Into<String>) -> Self {
        Self { pieces: vec![Piece::Text(text.into())] }
    }

    /// Reads `{partition}`, `{region}`, `{account}` and `{machine}` as what is left open, and asks `fill` for
    /// every other text in braces.
    pub(super) fn template(template: &str, mut fill: impl FnMut(&str) -> String) -> Self {
        let mut pieces = Vec::new();
        let mut rest = template;
        while let Some((text, (name, after))) =
            rest.split_once('{').and_then(|(text, open)| Some((text, open.split_once('}')?)))
        {
            push(&mut pieces, text);
            match name {
                "partition" => pieces.push(Piece::Partition),
                "region" => pieces.push(Piece::Region),
                "account" => pieces.push(Piece::Account),
                "machine" => pieces.push(Piece::StateMachine),
                name => push(&mut pieces, &fill(name)),
            }
            rest = after;
        }
        push(&mut pieces, rest);
        Self { pieces }
    }

    /// The same with `suffix` behind it.
    pub(super) fn followed_by(mut self, suffix: &str) -> Self {
        push(&mut self.pieces, suffix);
        self
    }

    /// The text in this scope.
    #[must_use]
    pub fn render(&self, scope: Scope<'_>) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Partition => scope.partition.to_owned(),
            Piece::Region => scope.region.to_owned(),
            Piece::Account => scope.account.to_owned(),
            Piece::StateMachine => scope.state_machine.to_owned(),
        };
        self.pieces.iter().map(piece).collect()
    }
}

fn push(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(last)) => {
            // A name that nobody knows before a suffix that nobody knows is one such part.
            last.push_str(if last.ends_with('*') { text.strip_prefix('*').unwrap_or(text) } else { text });
        }
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// The text with `${Partition}`, `${Region}`, `${Account}` and `${StateMachine}` for what is left open.
impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Scope {
            partition: "${Partition}",
            region: "${Region}",
            account: "${Account}",
            state_machine: "${StateMachine}",
        }))
    }
}
