//! Writes Map states.

use asl_model::document::{
    ExecutionType, ItemBatcher, ItemProcessor, ItemReader, MapState, ProcessorConfig, ReaderConfig,
    ResultWriter, Setting, WriterConfig,
};
use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::name::MapLabel;
use asl_model::resource::{Pattern, Resource, ResourceKind};
use asl_model::value::{Number, Value};

use super::writer::{Dynamic, Field};
use super::{Builder, Problems};
use crate::build_error::BuildFaultKind;
use crate::data::RawPath;
use crate::expr::Template;
use crate::state::MapWork;
use crate::state::map::{Batcher, Distributed, MapDefinition, Payload, Reader, Writer};

impl<W: 'static> Builder<'_, W> {
    pub(super) fn map(&mut self, work: &MapWork<W>) -> MapState {
        let MapDefinition { items, selector, max_concurrency, distributed } = &*work.definition;
        let mut state = MapState::default();
        let field = |name| Field { object: ObjectKind::Map, name };
        match (*items != RawPath::data()).then(|| self.path(field("Items"), items)) {
            Some(Dynamic::Path(path)) => state.items_path = Some(path),
            Some(Dynamic::Expression(expression)) => state.items = Some(expression.into()),
            None => {}
        }
        state.item_selector = selector.as_ref().map(|selector| self.payload("ItemSelector", selector));
        (state.max_concurrency, state.max_concurrency_path) =
            self.number(field("MaxConcurrency"), max_concurrency.as_ref());
        if let Some(distributed) = distributed {
            self.distribute(&mut state, distributed);
        }
        state.item_processor = Some(self.item_processor(work));
        state
    }

    /// Writes what only a Distributed Map has.
    fn distribute(&mut self, state: &mut MapState, distributed: &Distributed) {
        if let Some(map) = &self.express {
            self.problems.fault_of_state(BuildFaultKind::MapInExpress { map: map.clone() });
        }
        if let Some(label) = &distributed.label {
            self.check_label(label);
        }
        state.label.clone_from(&distributed.label);
        state.item_reader = distributed.reader.as_ref().map(|reader| self.item_reader(reader));
        state.item_batcher = distributed.batcher.as_ref().map(|batcher| self.item_batcher(batcher));
        let field = |name| Field { object: ObjectKind::Map, name };
        let percentage = distributed.tolerated_failure_percentage.as_ref();
        (state.tolerated_failure_percentage, state.tolerated_failure_percentage_path) =
            self.number(field("ToleratedFailurePercentage"), percentage);
        let count = distributed.tolerated_failure_count.as_ref();
        (state.tolerated_failure_count, state.tolerated_failure_count_path) =
            self.number(field("ToleratedFailureCount"), count);
        state.result_writer = distributed.writer.as_ref().map(|writer| self.result_writer(writer));
    }

    fn check_label(&mut self, label: &str) {
        if let Err(error) = MapLabel::parse(label) {
            self.problems.fault("Label", BuildFaultKind::InvalidName(error));
        }
        if !self.labels.insert(label.to_owned()) {
            self.problems.fault("Label", BuildFaultKind::DuplicateLabel { label: label.to_owned() });
        }
    }

    fn item_reader(&mut self, reader: &Reader) -> ItemReader {
        let mut written = ItemReader::new(resource(reader.action));
        let parameters =
            self.parameters(["ItemReader.Parameters", "ItemReader.Arguments"], &reader.parameters);
        (written.parameters, written.arguments) = parameters;
        let mut config = reader.config.clone();
        (config.max_items, config.max_items_path) = self.number_of_part(
            "ItemReader.ReaderConfig",
            Field { object: ObjectKind::ReaderConfig, name: "MaxItems" },
            reader.max_items.as_ref(),
        );
        check_csv_headers(&config, &mut self.problems);
        check_items_pointer(&config, &mut self.problems);
        written.reader_config = (config != ReaderConfig::default()).then_some(config);
        written
    }

    fn item_batcher(&mut self, batcher: &Batcher) -> ItemBatcher {
        const PART: &str = "ItemBatcher";
        let field = |name| Field { object: ObjectKind::ItemBatcher, name };
        let mut written = ItemBatcher::default();
        (written.max_items_per_batch, written.max_items_per_batch_path) =
            self.number_of_part(PART, field("MaxItemsPerBatch"), batcher.max_items.as_ref());
        (written.max_input_bytes_per_batch, written.max_input_bytes_per_batch_path) =
            self.number_of_part(PART, field("MaxInputBytesPerBatch"), batcher.max_input_bytes.as_ref());
        let input = batcher.input.as_ref();
        written.batch_input = input.map(|input| self.payload("ItemBatcher.BatchInput", input));
        written
    }

    fn result_writer(&mut self, writer: &Writer) -> ResultWriter {
        let mut written = ResultWriter::default();
        if let Some(parameters) = &writer.parameters {
            written.resource = Some(resource("putObject"));
            let parameters =
                self.parameters(["ResultWriter.Parameters", "ResultWriter.Arguments"], parameters);
            (written.parameters, written.arguments) = parameters;
        }
        let mut config = WriterConfig::default();
        config.output_type.clone_from(&writer.output_type);
        config.transformation.clone_from(&writer.transformation);
        written.writer_config = (config != WriterConfig::default()).then_some(config);
        written
    }

    /// Writes the states of an iteration, which may be a child execution with limits of its own.
    fn item_processor(&mut self, work: &MapWork<W>) -> ItemProcessor {
        let execution_type =
            work.definition.distributed.as_ref().map(|distributed| distributed.execution_type.clone());
        let around = self.express.clone();
        match &execution_type {
            Some(ExecutionType::Express) => self.express = self.problems.state().map(str::to_owned),
            Some(_) => self.express = None,
            None => {}
        }
        let (start_at, states) = self.scope(&work.processor, execution_type.is_none());
        self.express = around;
        let mut processor = ItemProcessor::new(start_at, states);
        processor.processor_config = execution_type.map(ProcessorConfig::distributed);
        processor
    }

    /// What an Express execution does not do: wait for a job, a token or a worker.
    ///
    /// AWS Step Functions Developer Guide, "Choosing workflow type in Step Functions".
    pub(super) fn check_express(&mut self, resource: &str) {
        let Some(map) = &self.express else { return };
        let Ok(parsed) = Resource::parse(resource) else { return };
        let waits = match parsed.kind() {
            ResourceKind::Activity { .. } => true,
            ResourceKind::Optimized(integration) | ResourceKind::Sdk(integration) => {
                !matches!(integration.pattern(), None | Some(Pattern::RequestResponse))
            }
            _ => false,
        };
        if waits {
            let kind = BuildFaultKind::NotInExpress { resource: resource.to_owned(), map: map.clone() };
            self.problems.fault("Resource", kind);
        }
    }

    /// `Parameters` and `Arguments`, of which each language has one; the fields are named in this order.
    fn parameters(
        &mut self,
        [parameters, arguments]: [&'static str; 2],
        value: &Payload,
    ) -> (Option<Value>, Option<Value>) {
        match self.writer.language() {
            QueryLanguage::JsonPath => (Some(self.payload(parameters, value)), None),
            QueryLanguage::Jsonata => (None, Some(self.payload(arguments, value))),
        }
    }

    fn payload(&mut self, field: &'static str, value: &Payload) -> Value {
        for violation in &value.violations {
            self.problems.warn_of(field, violation);
        }
        self.value(field, &value.template)
    }

    fn number_of_part(
        &mut self,
        part: &str,
        field: Field,
        value: Option<&Template>,
    ) -> (Option<Setting<Number>>, Option<String>) {
        let around = self.problems.enter_part(part.to_owned());
        let written = self.number(field, value);
        self.problems.leave_part(around);
        written
    }
}

fn check_csv_headers(config: &ReaderConfig, problems: &mut Problems) {
    const FIELD: &str = "ItemReader.ReaderConfig.CSVHeaders";
    let Some(headers) = &config.csv_headers else { return };
    if headers.is_empty() {
        problems.fault(FIELD, BuildFaultKind::NoCsvHeaders);
    }
    for (index, header) in headers.iter().enumerate() {
        if headers.iter().take(index).any(|earlier| earlier == header) {
            problems.fault(FIELD, BuildFaultKind::DuplicateCsvHeader { header: header.clone() });
        }
    }
}

/// RFC 6901, section 3: nothing, or steps that begin with `/`, in which `~` is only part of `~0` and `~1`.
fn check_items_pointer(config: &ReaderConfig, problems: &mut Problems) {
    let Some(pointer) = &config.items_pointer else { return };
    let is_escaped = |rest: &str| rest.starts_with(['0', '1']);
    let is_pointer =
        (pointer.is_empty() || pointer.starts_with('/')) && pointer.split('~').skip(1).all(is_escaped);
    if !is_pointer {
        let kind = BuildFaultKind::InvalidItemsPointer { pointer: pointer.clone() };
        problems.fault("ItemReader.ReaderConfig.ItemsPointer", kind);
    }
}

fn resource(action: &str) -> String {
    Resource::optimized("s3", action, Pattern::RequestResponse).as_str().to_owned()
}
