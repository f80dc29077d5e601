use asl_model::value::Value;

/// What starts executions.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "give it to a `Deployment`"]
pub struct Trigger {
    pub(super) kind: TriggerKind,
    pub(super) description: Option<String>,
    pub(super) input: Option<Value>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TriggerKind {
    /// An EventBridge rule with a schedule, in UTC.
    Rule(Schedule),
    /// An EventBridge rule with an event pattern.
    Event(Value),
    /// An EventBridge Scheduler schedule.
    Scheduler { schedule: Schedule, timezone: Option<String> },
}

/// When something happens, as EventBridge writes it.
///
/// Source: Amazon EventBridge User Guide, *Setting a schedule pattern for scheduled rules*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule(String);

impl Schedule {
    /// By six fields: minutes, hours, day of month, month, day of week, year: `0 3 ? * MON *`.
    #[must_use]
    pub fn cron(fields: &str) -> Self {
        Self(format!("cron({fields})"))
    }

    /// At a steady rate: `1 hour`, `5 minutes`.
    #[must_use]
    pub fn rate(rate: &str) -> Self {
        Self(format!("rate({rate})"))
    }

    /// The expression: `cron(0 3 ? * MON *)`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Trigger {
    /// Starts executions by an EventBridge rule, in UTC.
    pub const fn rule(schedule: Schedule) -> Self {
        Self::new(TriggerKind::Rule(schedule))
    }

    /// Starts an execution for every event that fits this pattern; without an input of its own it gets the event.
    ///
    /// Source: Amazon EventBridge User Guide, *Creating Amazon EventBridge event patterns*.
    pub fn event(pattern: impl Into<Value>) -> Self {
        Self::new(TriggerKind::Event(pattern.into()))
    }

    /// Starts executions by an EventBridge Scheduler schedule.
    pub const fn scheduler(schedule: Schedule) -> Self {
        Self::new(TriggerKind::Scheduler { schedule, timezone: None })
    }

    const fn new(kind: TriggerKind) -> Self {
        Self { kind, description: None, input: None }
    }

    /// Reads the schedule in this time zone, as `Europe/Berlin`, instead of UTC. Only EventBridge Scheduler has time
    /// zones: a rule turns into a schedule of it.
    pub fn timezone(mut self, zone: impl Into<String>) -> Self {
        self.kind = match self.kind {
            TriggerKind::Rule(schedule) | TriggerKind::Scheduler { schedule, .. } => {
                TriggerKind::Scheduler { schedule, timezone: Some(zone.into()) }
            }
            TriggerKind::Event(pattern) => TriggerKind::Event(pattern),
        };
        self
    }

    /// Starts executions with this input.
    pub fn input(mut self, input: impl Into<Value>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// The texts in which placeholders may stand.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let pattern = if let TriggerKind::Event(pattern) = &self.kind { Some(pattern) } else { None };
        self.input.iter().chain(pattern).map(Value::to_json)
    }

    /// Says what it is for.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}
