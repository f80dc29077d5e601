//! The parameters of the calls against the services' models.

use asl_aws::Call;
use asl_aws::check::{Fault, Mismatch, Segment, Severity};
use asl_model::syntax::{Kind, Node, Object};

use crate::analysis::calls::name_of;
use crate::analysis::map_data::{self, Action};
use crate::context::Context;
use crate::definition::{Entry, position_of};
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::fix::{Applicability, Fix};
use crate::place::{Place, Steps};

/// Something in the parameters of a call that the service does not take so.
#[derive(Debug)]
pub(crate) struct ParameterFault {
    pub(crate) kind: ParameterFaultKind,
    pub(crate) place: Place,
    /// What is wrong in which call, by the model of which day.
    pub(crate) message: String,
    /// What was probably meant.
    pub(crate) suggestion: Option<&'static str>,
    /// The way to a member that has another name, and the key that it should have.
    renamed: Option<(Steps, String)>,
    /// The way to a member that has no place in the parameters under any name.
    superfluous: Option<Steps>,
    /// Whether only the case of the name is wrong.
    is_miscased: bool,
}

/// Which rule names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParameterFaultKind {
    /// The service has no such parameter.
    Unknown,
    /// The service must have it.
    Missing,
    /// The value is of another kind.
    WrongType,
    /// The value is one that the model does not allow.
    Value,
}

impl From<&ParameterFault> for Finding {
    fn from(fault: &ParameterFault) -> Self {
        let rename = |(steps, key): &(Steps, String)| {
            let title = format!("rename it to {}", quoted(key));
            Fix::new(fault.applicability(), title).rename(steps.clone(), key.clone())
        };
        let remove = |steps: &Steps| {
            Fix::new(Applicability::Unsafe, "remove it: the action does not know it").remove(steps.clone())
        };
        Self::new(fault.place.clone(), fault.message.clone())
            .maybe_help(did_you_mean(fault.suggestion))
            .maybe_fix(fault.renamed.as_ref().map(rename))
            .maybe_fix(fault.superfluous.as_ref().map(remove))
    }
}

impl ParameterFault {
    /// Only another case is surely the same word.
    const fn applicability(&self) -> Applicability {
        if self.is_miscased { Applicability::Safe } else { Applicability::Unsafe }
    }
}

/// Everything that the services do not take, in the order of the text.
pub(crate) fn faults(cx: &Context<'_>) -> Vec<ParameterFault> {
    let mut faults = Vec::new();
    for task in cx.calls() {
        let (Some(call), Some((steps, node))) = (task.service(), task.parameters()) else { continue };
        let mismatches = call.check(node);
        let of_call = mismatches.iter().filter(|it| is_certain(cx, node, it) && !is_renamed(it, &mismatches));
        faults.extend(of_call.filter_map(|it| fault(call, &steps, node, it)));
    }
    faults.extend(
        map_data::faults(cx).into_iter().map(|(action, entry, fault)| in_map_data(action, entry, &fault)),
    );
    faults
}

/// What an item reader or result writer hands over and its action does not take.
fn in_map_data(action: &Action, entry: Entry<'_, '_>, fault: &map_data::Fault<'_>) -> ParameterFault {
    let (kind, place, problem, suggestion, renamed) = match *fault {
        map_data::Fault::Missing(name) => {
            let problem = format!("the required parameter `{name}` is missing");
            (ParameterFaultKind::Missing, entry.key_place(), problem, None, None)
        }
        map_data::Fault::Unknown { key, position, meant } => {
            let steps = entry.steps().child(position);
            let ending = if key.ends_with(".$") { ".$" } else { "" };
            let renamed = meant.map(|meant| (steps.clone(), format!("{meant}{ending}")));
            let problem = format!("{} is no known parameter", quoted(key));
            (ParameterFaultKind::Unknown, Place::key(steps), problem, meant, renamed)
        }
    };
    let message = format!("in `s3:{}`, {problem}", action.name);
    ParameterFault { kind, place, message, suggestion, renamed, superfluous: None, is_miscased: false }
}

/// Whether what is missing is really missing, and not in a part of the text that could not be read.
fn is_certain(cx: &Context<'_>, node: &Node<'_>, mismatch: &Mismatch<'_>) -> bool {
    !matches!(mismatch.fault(), Fault::MissingMember { .. } | Fault::NoneGiven { .. }) || cx.is_whole(node)
}

/// Whether a missing member is there under another name, which is a fault of its own.
fn is_renamed(missing: &Mismatch<'_>, all: &[Mismatch<'_>]) -> bool {
    let Fault::MissingMember { name, .. } = missing.fault() else { return false };
    all.iter().any(|other| {
        let parent = other.path().split_last().map(|(_, parent)| parent);
        parent == Some(missing.path()) && other.suggestion() == Some(name)
    })
}

fn fault(
    call: Call<'_>,
    steps: &Steps,
    node: &Node<'_>,
    mismatch: &Mismatch<'static>,
) -> Option<ParameterFault> {
    let kind = match mismatch.fault() {
        _ if mismatch.severity() == Severity::Hint => return None,
        Fault::UnknownMember { .. } => ParameterFaultKind::Unknown,
        Fault::MissingMember { .. } | Fault::NoneGiven { .. } => ParameterFaultKind::Missing,
        Fault::WrongKind { .. } => ParameterFaultKind::WrongType,
        _ => ParameterFaultKind::Value,
    };
    let (steps, end) = follow(steps, node, mismatch.path())?;
    let is_member = matches!(mismatch.fault(), Fault::UnknownMember { .. } | Fault::MiscasedMember { .. });
    let lacks = kind == ParameterFaultKind::Missing;
    let suggestion = mismatch.suggestion();
    let name = mismatch.path().last().and_then(member_name).filter(|_| is_member);
    let own = name.map(|name| name.strip_suffix(".$").unwrap_or(name));
    let is_miscased = own.zip(suggestion).is_some_and(|(own, meant)| own.eq_ignore_ascii_case(meant));
    // Under another name a list or an object hardly is what that wants: the name alone does not tell.
    let fits = is_miscased || end.as_object().is_none() && end.as_array().is_none();
    let renamed = name.zip(suggestion).filter(|_| fits).map(|(name, meant)| {
        let ending = if name.ends_with(".$") { ".$" } else { "" };
        (steps.clone(), format!("{meant}{ending}"))
    });
    let superfluous = (kind == ParameterFaultKind::Unknown && renamed.is_none()).then(|| steps.clone());
    let place = if is_member || lacks { Place::key(steps) } else { Place::value(steps) };
    let date = call.version().map_or("", |version| version.date());
    Some(ParameterFault {
        kind,
        place,
        message: format!("in `{}` as of {date}, {mismatch}", name_of(call)),
        suggestion,
        renamed,
        superfluous,
        is_miscased,
    })
}

const fn member_name(segment: &Segment) -> Option<&String> {
    if let Segment::Member(name) = segment { Some(name) } else { None }
}

/// The way to a part of a value, and the part; `None` where the template around the definition fills it in.
fn follow<'n, 't>(steps: &Steps, node: &'n Node<'t>, path: &[Segment]) -> Option<(Steps, &'n Node<'t>)> {
    let (mut steps, mut node) = (steps.clone(), node);
    for segment in path {
        if is_template_function(node) {
            return None;
        }
        let child = match (segment, node.kind()) {
            (Segment::Member(key), _) => position_of(node, key).zip(node.get(key)),
            (Segment::Index(index), Kind::Array(elements)) => {
                elements.get(*index).map(|child| (*index, child))
            }
            (Segment::Index(_), _) => None,
        };
        let Some((position, child)) = child else { break };
        steps.push(position);
        node = child;
    }
    (!is_template_function(node)).then_some((steps, node))
}

/// Whether a value is a function of CloudFormation, as `{"Ref": "Queue"}`.
fn is_template_function(node: &Node<'_>) -> bool {
    let Some([only]) = node.as_object().map(Object::members) else { return false };
    let name = only.key().name();
    name == "Ref" || name.starts_with("Fn::")
}
