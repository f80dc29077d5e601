use crate::analysis::data::Misfit;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("possibly-mismatched-data", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let may_pass = |misfit: &&Misfit| !misfit.fails || misfit.is_conditional;
    cx.data().misfits().filter(may_pass).map(Misfit::finding).collect()
}
