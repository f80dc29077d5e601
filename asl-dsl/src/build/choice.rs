use asl_model::document::{ChoiceRule, ChoiceState};
use asl_model::field::QueryLanguage;

use super::Builder;
use super::walk::Walk;
use super::writer::FlowOf;
use crate::build_error::BuildFaultKind;
use crate::state::{ChoiceDefinition, Flow, RuleDefinition, Selection};

/// Writes a Choice state.
pub(super) fn write<W: 'static>(
    choice: &ChoiceDefinition<W>,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> ChoiceState {
    if choice.rules.is_empty() {
        builder.problems.fault("Choices", BuildFaultKind::NoChoices);
    }
    let rules = choice.rules.iter().enumerate().map(|(index, rule)| {
        let around = builder.problems.enter_part(format!("Choices[{index}]"));
        let written = write_rule(rule, &choice.flow, walk, builder);
        builder.problems.leave_part(around);
        written
    });
    let mut state = ChoiceState::new(rules.collect::<Vec<_>>());
    let flow = builder.flow(FlowOf::Plain, &choice.flow);
    state.output_path = flow.output_path;
    state.assign = flow.assign;
    state.output = flow.output;
    state.default = choice.default.as_ref().map(|default| walk.name(default));
    state
}

fn write_rule<W: 'static>(
    rule: &RuleDefinition<W>,
    of_state: &Flow,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> ChoiceRule {
    let mut written = ChoiceRule::new(builder.test(&rule.condition.0), walk.name(&rule.next));
    // `OutputPath` holds whatever rule matches, `Output` only where none does.
    let inherits = builder.writer.language() == QueryLanguage::Jsonata
        && rule.flow.output == Selection::Whole
        && !matches!(of_state.output, Selection::Value(_));
    let flow = if inherits {
        let flow = Flow { output: of_state.output.clone(), ..rule.flow.clone() };
        builder.flow(FlowOf::Plain, &flow)
    } else {
        builder.flow(FlowOf::Plain, &rule.flow)
    };
    written.comment.clone_from(&rule.comment);
    written.assign = flow.assign;
    written.output = flow.output;
    written
}
