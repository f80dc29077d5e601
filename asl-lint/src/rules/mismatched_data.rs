use crate::analysis::data::Misfit;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("mismatched-data", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let fails = |misfit: &&Misfit| misfit.fails && !misfit.is_conditional;
    cx.data().misfits().filter(fails).map(Misfit::finding).collect()
}
