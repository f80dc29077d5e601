use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::object::Describer;
use super::value::Target;
use crate::document::{
    Branch, Catcher, ChoiceRule, ChoiceState, Credentials, FailState, ItemBatcher, ItemProcessor, ItemReader,
    MapState, NestedChoiceRule, ParallelState, PassState, ProcessorConfig, ReaderConfig, ResultWriter,
    Retrier, State, StateMachine, SucceedState, TaskState, WaitState, WriterConfig,
};
use crate::field::ObjectKind;
use crate::value::Value;

/// The schema of the type that stands for an object of the field table.
pub(crate) fn describe(kind: ObjectKind, generator: &mut SchemaGenerator) -> Schema {
    let refer = |target| match target {
        Target::State => reference::<State>(generator),
        Target::Object(kind) => reference_to(kind, generator),
    };
    schema(&Describer { language: None, refer }.object(kind))
}

/// The schema of a state of any type.
pub(crate) fn describe_state(generator: &mut SchemaGenerator) -> Schema {
    let alternatives = ObjectKind::STATES.map(|kind| reference_to(kind, generator));
    schema(&Value::object([("oneOf", alternatives)]))
}

fn reference_to(kind: ObjectKind, generator: &mut SchemaGenerator) -> Value {
    match kind {
        ObjectKind::StateMachine => reference::<StateMachine>(generator),
        ObjectKind::Branch => reference::<Branch>(generator),
        ObjectKind::ItemProcessor | ObjectKind::Iterator => reference::<ItemProcessor>(generator),
        ObjectKind::ProcessorConfig => reference::<ProcessorConfig>(generator),
        ObjectKind::Pass => reference::<PassState>(generator),
        ObjectKind::Task => reference::<TaskState>(generator),
        ObjectKind::Choice => reference::<ChoiceState>(generator),
        ObjectKind::Wait => reference::<WaitState>(generator),
        ObjectKind::Succeed => reference::<SucceedState>(generator),
        ObjectKind::Fail => reference::<FailState>(generator),
        ObjectKind::Parallel => reference::<ParallelState>(generator),
        ObjectKind::Map => reference::<MapState>(generator),
        ObjectKind::ChoiceRule => reference::<ChoiceRule>(generator),
        ObjectKind::NestedChoiceRule => reference::<NestedChoiceRule>(generator),
        ObjectKind::Retrier => reference::<Retrier>(generator),
        ObjectKind::Catcher => reference::<Catcher>(generator),
        ObjectKind::Credentials => reference::<Credentials>(generator),
        ObjectKind::ItemReader => reference::<ItemReader>(generator),
        ObjectKind::ReaderConfig => reference::<ReaderConfig>(generator),
        ObjectKind::ItemBatcher => reference::<ItemBatcher>(generator),
        ObjectKind::ResultWriter => reference::<ResultWriter>(generator),
        ObjectKind::WriterConfig => reference::<WriterConfig>(generator),
    }
}

fn reference<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    Value::from(generator.subschema_for::<T>().to_value())
}

fn schema(value: &Value) -> Schema {
    // A schema of ours has no number that `serde_json` cannot hold.
    let value = serde_json::to_value(value).unwrap_or_default();
    Schema::try_from(value).unwrap_or_default()
}
