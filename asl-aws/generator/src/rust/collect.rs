//! Gives every shape that the calls mention its name, its type and its limits.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};
use asl_model::error_name::{SERVICE_ERRORS, fact, retry_advice};
use asl_model::resource::Pattern;

use super::config::Module;
use super::join::Joined;
use super::package::{Action, Enum, Error, Item, Limit, Member, Package, Structure, Type};
use super::{names, pattern};
use crate::botocore::{self, Reference};
use crate::naming;
use crate::schema::{self, Bounds, Length, Shape, ShapeId, Text};

/// Everything that is written for a module.
pub(crate) fn collect(module: &str, config: &Module, joined: &Joined<'_>) -> Result<Package> {
    let package = Package {
        module: module.to_owned(),
        title: joined.catalogue.title().to_owned(),
        errors: errors(joined),
        ..Package::default()
    };
    let mut collector = Collector { module, config, joined, package, names: BTreeMap::new() };
    if !config.errors_only {
        for (index, action) in joined.service.actions.iter().enumerate() {
            let action = collector
                .action(action, index < joined.optimized)
                .with_context(|| format!("in {}", action.name))?;
            collector.package.actions.push(action);
        }
    }
    Ok(collector.package)
}

/// The errors of all actions, and those that are known without a model.
fn errors(joined: &Joined<'_>) -> Vec<Error> {
    let prefixes = joined.catalogue.error_prefixes();
    let prefix = prefixes.first().copied().unwrap_or_default();
    let modelled = joined.service.actions.iter().flat_map(|action| &action.errors);
    let mut names = modelled.map(|error| format!("{prefix}.{error}")).collect::<BTreeSet<_>>();
    names.extend(joined.sdk.map(|sdk| format!("{0}.{0}Exception", sdk.error_prefix())));
    let is_own = |name: &str| name.split_once('.').is_some_and(|(own, _)| prefixes.contains(&own));
    names.extend(SERVICE_ERRORS.iter().filter(|fact| is_own(fact.name)).map(|fact| fact.name.to_owned()));
    names
        .into_iter()
        .map(|name| Error {
            constant: names::constant(name.split_once('.').map_or(&name, |(_, error)| error)),
            raised_when: fact(&name).map(|fact| fact.raised_when),
            retry: retry_advice(&name),
            name,
        })
        .collect()
}

struct Collector<'a> {
    module: &'a str,
    config: &'a Module,
    joined: &'a Joined<'a>,
    package: Package,
    /// The names of the structures that have one.
    names: BTreeMap<ShapeId, String>,
}

/// Where a shape is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Result,
}

/// What a shape can be called.
struct Hint<'a> {
    /// The use in the service's model, which has the names of enums and limits.
    reference: Option<&'a Reference>,
    /// The structure and the member that use it.
    structure: &'a str,
    member: &'a str,
}

impl<'a> Collector<'a> {
    fn action(&mut self, action: &schema::Action, optimized: bool) -> Result<Action> {
        let catalogue = self.joined.catalogue;
        let integration = optimized.then(|| catalogue.find(&action.name)).transpose()?;
        let supports = |pattern| integration.is_some_and(|integration| integration.supports(pattern));
        let service = match (optimized, self.joined.sdk) {
            (false, Some(sdk)) => format!("aws-sdk:{}", sdk.id()),
            _ => catalogue.id().to_owned(),
        };
        let name = naming::capitalize(&action.name);
        let request = self.root(action.request, &names::type_name(self.module, &name), Side::Request)?;
        let Type::Structure(request) = request else { anyhow::bail!("the request is no structure") };
        let response = match action.result {
            Some(result) => self.root(result, &format!("{name}Response"), Side::Result)?,
            None => Type::Any,
        };
        let job = supports(Pattern::Sync)
            .then(|| self.job(action.sync_result, &format!("{name}JobOutput")))
            .transpose()?;
        let job2 = supports(Pattern::Sync2)
            .then(|| self.job(action.sync2_result, &format!("{name}Job2Output")))
            .transpose()?;
        Ok(Action {
            service,
            request,
            response,
            job,
            not_in_job: self.not_in_job(action),
            job2,
            callback: supports(Pattern::WaitForTaskToken),
            name: action.name.clone(),
        })
    }

    /// The members of the request that the one under `.sync` does not have.
    fn not_in_job(&self, action: &schema::Action) -> Vec<String> {
        let members = |id: ShapeId| match self.joined.service.shapes.get(id) {
            Some(Shape::Structure(structure)) => structure.members.as_slice(),
            _ => &[],
        };
        let Some(sync) = action.sync_request else { return Vec::new() };
        let there = |name: &str| members(sync).iter().any(|member| member.name == name);
        let missing = members(action.request).iter().filter(|member| !there(&member.name));
        missing.map(|member| member.name.clone()).collect()
    }

    /// A request or a response. An answer without members is `null`.
    fn root(&mut self, id: ShapeId, name: &str, side: Side) -> Result<Type> {
        match self.shape(id)? {
            Shape::Structure(structure) if side == Side::Result && structure.members.is_empty() => {
                Ok(Type::Null)
            }
            Shape::Structure(structure) => {
                // Without a name of their own, equal answers of several actions are one by chance.
                let known = self.names.get(&id).filter(|_| structure.name.is_some());
                let name = known.cloned().unwrap_or_else(|| name.to_owned());
                self.structure(id, name, side).map(Type::Structure)
            }
            _ => self.ty(id, &Hint { reference: None, structure: name, member: "" }, side),
        }
    }

    /// What an ended job gives: it is called like the answer of the action that describes it.
    fn job(&mut self, id: Option<ShapeId>, fallback: &str) -> Result<Type> {
        let Some(id) = id else { return Ok(Type::Any) };
        let Shape::Structure(structure) = self.shape(id)? else { anyhow::bail!("a job gives no structure") };
        let name = structure.name.as_deref().map_or_else(
            || fallback.to_owned(),
            |name| {
                let stem = ["Response", "Output", "Result"].iter().find_map(|end| name.strip_suffix(end));
                stem.map_or_else(|| name.to_owned(), |stem| format!("{stem}Response"))
            },
        );
        let is_taken = self.package.items.contains_key(&name) && !self.names.contains_key(&id);
        let name = if is_taken { fallback.to_owned() } else { names::type_name(self.module, &name) };
        self.root(id, &name, Side::Result)
    }

    fn shape(&self, id: ShapeId) -> Result<&'a Shape> {
        self.joined.service.shapes.get(id).context("a shape is missing")
    }

    fn ty(&mut self, id: ShapeId, hint: &Hint<'_>, side: Side) -> Result<Type> {
        Ok(match self.shape(id)? {
            Shape::Any => Type::Any,
            Shape::Boolean => Type::Boolean,
            Shape::Integer(_) => Type::Integer,
            Shape::Number(_) => Type::Number,
            Shape::String(Text { values, .. }) if !values.is_empty() => self.enumeration(values, hint)?,
            Shape::String(Text { json: true, .. }) | Shape::Blob { json: true, .. } => Type::Json,
            Shape::String(_) | Shape::Blob { .. } | Shape::Timestamp => Type::Text,
            Shape::List { element, .. } => Type::List(Box::new(self.ty(
                *element,
                &self.part(hint, |shape| shape.member.as_ref()),
                side,
            )?)),
            Shape::Map { value, .. } => {
                Type::Map(Box::new(self.ty(*value, &self.part(hint, |shape| shape.value.as_ref()), side)?))
            }
            Shape::Structure(structure) => match (structure.name.as_deref(), hint.member) {
                (None, "SdkHttpMetadata") => Type::Shared("SdkHttpMetadata"),
                (None, "SdkResponseMetadata") => Type::Shared("SdkResponseMetadata"),
                (name, member) => {
                    let name = match self.names.get(&id) {
                        Some(name) => name.clone(),
                        None => self.name(name, hint.structure, member),
                    };
                    Type::Structure(self.structure(id, name, side)?)
                }
            },
        })
    }

    /// The name of a structure or an enum: the one that `rust.toml` gives, that of the API, or that of the
    /// member.
    fn name(&self, api: Option<&str>, structure: &str, member: &str) -> String {
        let names = &self.config.names;
        let place = format!("{structure}.{member}");
        let given = names.get(&place).or_else(|| names.get(api?));
        given.cloned().unwrap_or_else(|| names::type_name(self.module, api.unwrap_or(member)))
    }

    /// The structure in the models of this API name.
    fn model(&self, name: &str) -> Option<&'a botocore::Shape> {
        self.joined.models.iter().find_map(|model| model.shapes.get(name))
    }

    fn part<'h>(&self, hint: &Hint<'h>, part: fn(&botocore::Shape) -> Option<&Reference>) -> Hint<'h>
    where
        'a: 'h,
    {
        let reference = hint.reference.and_then(|reference| part(self.model(&reference.shape)?));
        Hint { reference, ..*hint }
    }

    fn structure(&mut self, id: ShapeId, name: String, side: Side) -> Result<String> {
        let Shape::Structure(shape) = self.shape(id)? else { anyhow::bail!("{name} is no structure") };
        if self.names.get(&id) != Some(&name) {
            ensure!(!self.package.items.contains_key(&name), "there are two shapes for {name}");
            self.names.insert(id, name.clone());
            let structure = Structure {
                name: name.clone(),
                api: shape.name.clone(),
                members: Vec::new(),
                union: shape.union
                    || shape.name.as_ref().is_some_and(|name| self.config.unions.contains(name)),
                choices: Vec::new(),
                in_request: false,
                in_result: false,
            };
            self.package.items.insert(name.clone(), Item::Structure(structure));
        }
        let Some(Item::Structure(structure)) = self.package.items.get_mut(&name) else {
            anyhow::bail!("{name} is also an enum")
        };
        let seen = match side {
            Side::Request => &mut structure.in_request,
            Side::Result => &mut structure.in_result,
        };
        if std::mem::replace(seen, true) {
            return Ok(name);
        }
        let members = shape.members.iter().map(|member| self.member(&name, shape, member, side));
        let members = members.collect::<Result<Vec<_>>>()?;
        let member_name = |index: &usize| shape.members.get(*index).map(|member| member.name.clone());
        let choices = shape
            .choices
            .iter()
            .map(|choice| (choice.exclusive, choice.members.iter().filter_map(member_name).collect()));
        if let Some(Item::Structure(structure)) = self.package.items.get_mut(&name) {
            structure.choices = choices.collect();
            structure.members = members;
        }
        Ok(name)
    }

    fn member(
        &mut self,
        name: &str,
        structure: &schema::Structure,
        member: &schema::Member,
        side: Side,
    ) -> Result<Member> {
        let model = structure.name.as_deref().and_then(|name| self.model(name));
        let reference = model.and_then(|shape| {
            let of_name = |(wire, _): &(&String, &Reference)| naming::optimized_member(wire) == member.name;
            shape.members.iter().find(of_name).map(|(_, reference)| reference)
        });
        let hint = Hint { reference, structure: name, member: &member.name };
        let ty = self.ty(member.shape, &hint, side).with_context(|| format!("in {name}.{}", member.name))?;
        let documented = if ty == Type::Json { Vec::new() } else { self.own_limits(member.shape)? };
        let limits = match side {
            // JSON is as long as it becomes.
            Side::Request if ty == Type::Json => None,
            Side::Request => self.limits(member.shape, &hint)?,
            // Kept from the request, where the structure stands in both.
            Side::Result => self.known_limits(name, &member.name),
        };
        Ok(Member {
            name: member.name.clone(),
            method: names::method(&member.name),
            ty,
            limits,
            required: member.required,
            documented,
        })
    }

    fn known_limits(&self, structure: &str, member: &str) -> Option<String> {
        let Some(Item::Structure(structure)) = self.package.items.get(structure) else { return None };
        structure.members.iter().find(|known| known.name == member)?.limits.clone()
    }

    fn enumeration(&mut self, values: &[String], hint: &Hint<'_>) -> Result<Type> {
        let api = hint.reference.map(|reference| reference.shape.as_str());
        let name = self.name(api, hint.structure, hint.member);
        let values = values.iter().map(|text| (names::variant(text), text.clone())).collect::<Vec<_>>();
        match self.package.items.get(&name) {
            Some(Item::Enum(known)) => {
                ensure!(known.values == values, "there are two sets of values for {name}");
            }
            Some(Item::Structure(_)) => anyhow::bail!("{name} is also a structure"),
            None => {
                let mut variants = values.iter().map(|(variant, _)| variant).collect::<Vec<_>>();
                variants.sort();
                variants.dedup();
                ensure!(variants.len() == values.len(), "two values of {name} get one name");
                let item = Enum { name: name.clone(), api: api.map(str::to_owned), values };
                self.package.items.insert(name.clone(), Item::Enum(item));
            }
        }
        Ok(Type::Enum(name))
    }

    /// The name of the limits of a shape, which are noted; `None` where there are none.
    fn limits(&mut self, id: ShapeId, hint: &Hint<'_>) -> Result<Option<String>> {
        let mut limits = self.own_limits(id)?;
        match self.shape(id)? {
            Shape::List { element, .. } => {
                let part = self.part(hint, |shape| shape.member.as_ref());
                limits.extend(self.limits(*element, &part)?.map(Limit::Each));
            }
            Shape::Map { key, value, .. } => {
                let part = self.part(hint, |shape| shape.key.as_ref());
                limits.extend(self.limits(*key, &part)?.map(Limit::Keys));
                let part = self.part(hint, |shape| shape.value.as_ref());
                limits.extend(self.limits(*value, &part)?.map(Limit::Each));
            }
            _ => {}
        }
        if limits.is_empty() {
            return Ok(None);
        }
        let shape = hint.reference.map_or(hint.member, |reference| reference.shape.as_str());
        let base = names::constant(shape);
        let mut name = base.clone();
        let mut number = 2;
        while self.package.limits.get(&name).is_some_and(|known| *known != limits) {
            name = format!("{base}_{number}");
            number += 1;
        }
        self.package.limits.insert(name.clone(), limits);
        Ok(Some(name))
    }

    fn pattern(&self, pattern: &str) -> String {
        if self.config.whole_patterns { pattern::whole(pattern) } else { pattern.to_owned() }
    }

    /// The limits that a shape has by itself.
    fn own_limits(&self, id: ShapeId) -> Result<Vec<Limit>> {
        Ok(match self.shape(id)? {
            Shape::Integer(bounds) | Shape::Number(bounds) => range(*bounds).into_iter().collect(),
            Shape::String(Text { values, .. }) if !values.is_empty() => Vec::new(),
            Shape::String(text) => {
                let pattern = text.pattern.as_deref().map(|pattern| self.pattern(pattern));
                let pattern = pattern.filter(|pattern| regex_lite::Regex::new(pattern).is_ok());
                length(text.length).into_iter().chain(pattern.map(Limit::Pattern)).collect()
            }
            Shape::List { length: limit, .. } | Shape::Map { length: limit, .. } => {
                length(*limit).into_iter().collect()
            }
            Shape::Any | Shape::Blob { .. } | Shape::Boolean | Shape::Timestamp | Shape::Structure(_) => {
                Vec::new()
            }
        })
    }
}

/// What every length fits is no limit.
fn length(length: Length) -> Option<Limit> {
    let minimum = length.minimum.filter(|minimum| *minimum > 0);
    (minimum.is_some() || length.maximum.is_some()).then_some(Limit::Length(minimum, length.maximum))
}

fn range(bounds: Bounds) -> Option<Limit> {
    let is_bounded = bounds.minimum.is_some() || bounds.maximum.is_some();
    is_bounded.then_some(Limit::Range(bounds.minimum, bounds.maximum))
}
