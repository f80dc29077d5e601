use super::{ObjectSchema, table};

macro_rules! object_kinds {
    ($($(#[$doc:meta])* $kind:ident => $schema:path,)+) => {
        /// An object of the language: what its fields are is in its [`schema`](Self::schema).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ObjectKind {
            $($(#[$doc])* $kind,)+
        }

        impl ObjectKind {
            /// Every object of the language, from the outside in.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The fields of the object and how they go together.
            #[must_use]
            pub const fn schema(self) -> &'static ObjectSchema {
                match self {
                    $(Self::$kind => &$schema,)+
                }
            }
        }
    };
}

object_kinds! {
    /// The whole definition.
    StateMachine => table::machine::STATE_MACHINE,
    /// An element of `Branches` of a Parallel state.
    Branch => table::machine::BRANCH,
    /// The `ItemProcessor` of a Map state.
    ItemProcessor => table::machine::ITEM_PROCESSOR,
    /// The `Iterator` of a Map state, the old name of `ItemProcessor`.
    Iterator => table::machine::ITERATOR,
    /// The `ProcessorConfig` of an item processor.
    ProcessorConfig => table::machine::PROCESSOR_CONFIG,
    /// A Pass state.
    Pass => table::pass::PASS,
    /// A Task state.
    Task => table::task::TASK,
    /// A Choice state.
    Choice => table::choice::CHOICE,
    /// A Wait state.
    Wait => table::wait::WAIT,
    /// A Succeed state.
    Succeed => table::succeed::SUCCEED,
    /// A Fail state.
    Fail => table::fail::FAIL,
    /// A Parallel state.
    Parallel => table::parallel::PARALLEL,
    /// A Map state.
    Map => table::map::MAP,
    /// An element of `Choices` of a Choice state.
    ChoiceRule => table::choice_rule::CHOICE_RULE,
    /// A condition inside `And`, `Or` or `Not` of a choice rule.
    NestedChoiceRule => table::choice_rule::NESTED_CHOICE_RULE,
    /// An element of `Retry`.
    Retrier => table::error::RETRIER,
    /// An element of `Catch`.
    Catcher => table::error::CATCHER,
    /// The `Credentials` of a Task state.
    Credentials => table::task::CREDENTIALS,
    /// The `ItemReader` of a Distributed Map.
    ItemReader => table::item_reader::ITEM_READER,
    /// The `ReaderConfig` of an item reader.
    ReaderConfig => table::item_reader::READER_CONFIG,
    /// The `ItemBatcher` of a Distributed Map.
    ItemBatcher => table::item_batcher::ITEM_BATCHER,
    /// The `ResultWriter` of a Distributed Map.
    ResultWriter => table::result_writer::RESULT_WRITER,
    /// The `WriterConfig` of a result writer.
    WriterConfig => table::result_writer::WRITER_CONFIG,
}

impl ObjectKind {
    /// The eight state types.
    pub const STATES: [Self; 8] = [
        Self::Pass,
        Self::Task,
        Self::Choice,
        Self::Wait,
        Self::Succeed,
        Self::Fail,
        Self::Parallel,
        Self::Map,
    ];

    /// The state that has this `Type`, in exactly this case.
    #[must_use]
    pub fn of_state(state_type: &str) -> Option<Self> {
        Self::STATES.into_iter().find(|kind| kind.state_type() == Some(state_type))
    }

    /// The `Type` of a state; `None` for what is no state.
    #[must_use]
    pub const fn state_type(self) -> Option<&'static str> {
        match self {
            Self::Pass => Some("Pass"),
            Self::Task => Some("Task"),
            Self::Choice => Some("Choice"),
            Self::Wait => Some("Wait"),
            Self::Succeed => Some("Succeed"),
            Self::Fail => Some("Fail"),
            Self::Parallel => Some("Parallel"),
            Self::Map => Some("Map"),
            _ => None,
        }
    }
}
