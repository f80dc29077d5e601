use super::node::Node;
use super::operator::Operator;
use crate::span::Span;

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// A string, decoded. As a step of a path it is a name.
    String(String),
    /// A number. A sign before it is a [`Kind::Negation`].
    Number(f64),
    /// `true` or `false`
    Boolean(bool),
    /// `null`
    Null,
    /// `/pattern/flags`
    Regex(Regex),
    /// A field of the context: `total`, `` `order id` ``.
    Name(String),
    /// `$name`, without its dollar sign: `""` is the context `$`, `"$"` the root of the input `$$`.
    Variable(String),
    /// `*`: every value of the context.
    Wildcard,
    /// `**`: the context and every value in it, at any depth.
    Descendants,
    /// `%`: the parent of the context.
    Parent,
    /// `?` as an argument: the function is applied in part.
    Placeholder,
    /// `input.step`: the step for each item of the input.
    Map {
        /// What the items come from.
        input: Box<Node>,
        /// What is made of each item, which is the context.
        step: Box<Node>,
    },
    /// `input[predicate]`: the items at that index, or for which the predicate holds.
    Filter {
        /// What the items come from.
        input: Box<Node>,
        /// What is asked of each item, which is the context.
        predicate: Box<Node>,
    },
    /// `input[]`: an array even if there is only one item.
    KeepArray(Box<Node>),
    /// `input{key: value}`: one object, the items grouped by the keys.
    Group {
        /// What the items come from.
        input: Box<Node>,
        /// The keys, for each item, and the values, for each group.
        pairs: Vec<Pair>,
    },
    /// `input^(<a, >b)`: the items in order.
    Sort {
        /// What the items come from.
        input: Box<Node>,
        /// What they are ordered by, the most important first.
        terms: Vec<SortTerm>,
    },
    /// `input@$variable`: the items by a name, while the context stays the one of the input.
    Focus {
        /// What the items come from.
        input: Box<Node>,
        /// The name for each item in the rest of the path.
        variable: Binding,
    },
    /// `input#$variable`: the index of each item by a name.
    Index {
        /// What the items come from.
        input: Box<Node>,
        /// The name for the index in the rest of the path.
        variable: Binding,
    },
    /// `-operand`
    Negation(Box<Node>),
    /// `a + b - c`: operands joined by operators of one precedence, worked from left to right.
    Operation {
        /// The first operand.
        first: Box<Node>,
        /// The operators and what stands behind them; at least one.
        rest: Vec<Operand>,
    },
    /// `from..to`, in an array constructor.
    Range {
        /// The first number.
        from: Box<Node>,
        /// The last number.
        to: Box<Node>,
    },
    /// `[a, b]`
    Array(Vec<Node>),
    /// `{key: value}`, not behind a value.
    Object(Vec<Pair>),
    /// `(a; b)`: the value of the last expression; variables bound inside end with it.
    Block(Vec<Node>),
    /// `condition ? then : otherwise`
    Conditional {
        /// What decides.
        condition: Box<Node>,
        /// The value where it holds.
        then: Box<Node>,
        /// The value where it does not; nothing where there is none.
        otherwise: Option<Box<Node>>,
    },
    /// `$variable := value`
    Assignment {
        /// The name.
        variable: Binding,
        /// What it is bound to, and the value of the whole.
        value: Box<Node>,
    },
    /// `function(arguments)`
    Call {
        /// What is called: mostly a [`Kind::Variable`].
        function: Box<Node>,
        /// The arguments, in order.
        arguments: Vec<Node>,
    },
    /// `function(a, ?)`: a function of the arguments left open by a [`Kind::Placeholder`].
    Partial {
        /// What is applied in part.
        function: Box<Node>,
        /// The arguments, in order.
        arguments: Vec<Node>,
    },
    /// `function($parameters)<signature>{ body }`
    Lambda {
        /// The parameters, in order.
        parameters: Vec<Binding>,
        /// The place of the signature, with its angle brackets.
        signature: Option<Span>,
        /// What the function gives.
        body: Box<Node>,
    },
    /// `value ~> function`: the value as the first argument of the function.
    Apply {
        /// The argument, or a function to go before the other.
        value: Box<Node>,
        /// The function, or a [`Kind::Call`] without its first argument.
        function: Box<Node>,
    },
    /// `|pattern|update, delete|`: a function that changes the parts of its argument that match.
    Transform {
        /// Which parts to change.
        pattern: Box<Node>,
        /// The fields to add to each part, which is the context.
        update: Box<Node>,
        /// The names of the fields to take from each part.
        delete: Option<Box<Node>>,
    },
}

/// A key and a value of an object constructor or a grouping.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    /// An expression for the key.
    pub key: Node,
    /// An expression for the value.
    pub value: Node,
}

/// One thing that items are ordered by.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SortTerm {
    /// What is compared, for each item, which is the context.
    pub expression: Node,
    /// Whether the greatest comes first: `>` before the expression.
    pub descending: bool,
}

/// A variable where it gets its value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Binding {
    /// The name without its dollar sign.
    pub name: String,
    /// The place, with the dollar sign.
    pub span: Span,
}

/// An operator and what stands behind it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Operand {
    /// The operator.
    pub operator: Operator,
    /// The place of the operator.
    pub operator_span: Span,
    /// What stands behind it.
    pub value: Node,
}

/// A regular expression, in the dialect of JavaScript.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Regex {
    /// What stands between the slashes.
    pub pattern: String,
    /// What stands behind them: any of `i` (upper and lower case alike) and `m` (several lines).
    pub flags: String,
}

impl Kind {
    /// Visits the nodes directly inside, in the order of the text.
    pub(super) fn for_each_child<'n>(&'n self, visit: &mut impl FnMut(&'n Node)) {
        match self {
            Self::String(_)
            | Self::Number(_)
            | Self::Boolean(_)
            | Self::Null
            | Self::Regex(_)
            | Self::Name(_)
            | Self::Variable(_)
            | Self::Wildcard
            | Self::Descendants
            | Self::Parent
            | Self::Placeholder => {}
            Self::KeepArray(only)
            | Self::Negation(only)
            | Self::Focus { input: only, .. }
            | Self::Index { input: only, .. }
            | Self::Assignment { value: only, .. }
            | Self::Lambda { body: only, .. } => visit(only),
            Self::Map { input: first, step: second }
            | Self::Filter { input: first, predicate: second }
            | Self::Range { from: first, to: second }
            | Self::Apply { value: first, function: second } => {
                visit(first);
                visit(second);
            }
            Self::Conditional { condition: first, then: second, otherwise: third }
            | Self::Transform { pattern: first, update: second, delete: third } => {
                visit(first);
                visit(second);
                if let Some(third) = third {
                    visit(third);
                }
            }
            Self::Group { input, pairs } => {
                visit(input);
                pairs.iter().flat_map(Pair::nodes).for_each(visit);
            }
            Self::Sort { input, terms } => {
                visit(input);
                terms.iter().map(|term| &term.expression).for_each(visit);
            }
            Self::Operation { first, rest } => {
                visit(first);
                rest.iter().map(|operand| &operand.value).for_each(visit);
            }
            Self::Array(items) | Self::Block(items) => items.iter().for_each(visit),
            Self::Object(pairs) => pairs.iter().flat_map(Pair::nodes).for_each(visit),
            Self::Call { function, arguments } | Self::Partial { function, arguments } => {
                visit(function);
                arguments.iter().for_each(visit);
            }
        }
    }
}

impl Pair {
    /// The key and the value.
    pub(super) const fn nodes(&self) -> [&Node; 2] {
        [&self.key, &self.value]
    }
}

impl Binding {
    /// The binding that a variable is where it stands before `:=`, behind `@` or `#`, or as a parameter.
    pub(super) fn of(node: &Node) -> Option<Self> {
        match node.kind() {
            Kind::Variable(name) => Some(Self { name: name.clone(), span: node.span() }),
            // `$x[]` is a variable still, to the reference implementation too.
            Kind::KeepArray(input) => Self::of(input),
            _ => None,
        }
    }
}

impl Regex {
    pub(super) const fn new(pattern: String, flags: String) -> Self {
        Self { pattern, flags }
    }
}
