use crate::analysis::loss;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("missing-data", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    loss::certain(cx)
}
