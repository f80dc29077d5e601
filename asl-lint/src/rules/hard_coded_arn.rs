use crate::analysis::literals::{arns, texts};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("hard-coded-arn", Style, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts(cx.definition(), &|_, text| text.contains("arn:")) {
        for arn in arns(text.text) {
            let what = match (arn.account, arn.region) {
                (Some(account), Some(region)) => format!("account {} and Region {}", quoted(account), quoted(region)),
                (Some(account), None) => format!("account {}", quoted(account)),
                (None, Some(region)) => format!("Region {}", quoted(region)),
                (None, None) => continue,
            };
            let message = format!("an ARN names the {what} itself");
            let help = "let the deployment fill them in, as with `${Account}` or a `DefinitionSubstitutions` entry";
            findings.push(Finding::new(text.within(arn.range), message).help(help));
        }
    }
    findings
}
