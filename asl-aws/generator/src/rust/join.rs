//! Makes the optimized actions of a service and its chosen SDK actions one.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use asl_aws::integration;

use super::config::Module;
use crate::botocore::Model;
use crate::merge::{Names, merge};
use crate::schema::{Action, Service, Shape, ShapeId};
use crate::wheel::Wheel;
use crate::{optimized, sdk};

/// A service with its optimized actions and, behind them, the chosen SDK ones.
#[derive(Debug)]
pub(crate) struct Joined<'w> {
    /// What is known of the optimized integrations.
    pub(crate) catalogue: &'static integration::Service,
    /// The actions and the shapes.
    pub(crate) service: Service,
    /// The name of the service in the `Resource` of an SDK action, where there are SDK actions.
    pub(crate) sdk: Option<&'static asl_aws::sdk::Service>,
    /// How many of the actions are optimized.
    pub(crate) optimized: usize,
    /// The models that have the structures.
    pub(crate) models: Vec<&'w Model>,
}

/// What the wheel makes for Step Functions.
#[derive(Debug)]
pub(crate) struct Services<'w> {
    wheel: &'w Wheel,
    optimized: Vec<Service>,
    sdk: Vec<Service>,
}

impl<'w> Services<'w> {
    /// All services of the wheel.
    pub(crate) fn of(wheel: &'w Wheel) -> Result<Self> {
        let optimized = toml::from_str(include_str!("../../data/optimized.toml"))?;
        let sdk = toml::from_str(include_str!("../../data/sdk.toml"))?;
        Ok(Self {
            wheel,
            optimized: optimized::optimized(wheel, &optimized)?,
            sdk: sdk::sdk(wheel, &sdk)?.services,
        })
    }

    /// The service of a module.
    pub(crate) fn join(&self, config: &Module) -> Result<Joined<'w>> {
        let mut service = find(&self.optimized, &config.service)?.clone();
        let optimized = service.actions.len();
        let mut sdk = None;
        if !config.sdk.is_empty() {
            let added = find(&self.sdk, &config.service)?;
            sdk = Some(asl_aws::sdk::service(&added.id)?);
            append(&mut service, added.clone(), &config.sdk)?;
        }
        merge(&mut service, Names::Kept);
        let model = |name| self.wheel.models.get(name).with_context(|| format!("botocore has no {name}"));
        Ok(Joined {
            catalogue: integration::service(&config.service)?,
            service,
            sdk,
            optimized,
            models: config.models.iter().map(model).collect::<Result<_>>()?,
        })
    }
}

fn find<'s>(services: &'s [Service], id: &str) -> Result<&'s Service> {
    services.iter().find(|service| service.id == id).with_context(|| format!("there is no service {id}"))
}

/// Adds the actions of these names, and all shapes.
fn append(service: &mut Service, added: Service, names: &[String]) -> Result<()> {
    let offset = service.shapes.len();
    let shift = |id: &mut ShapeId| *id += offset;
    let mut actions =
        added.actions.into_iter().map(|action| (action.name.clone(), action)).collect::<BTreeMap<_, _>>();
    for name in names {
        let mut action: Action =
            actions.remove(name).with_context(|| format!("there is no action {name}"))?;
        action.shapes_mut().for_each(shift);
        service.actions.push(action);
    }
    for mut shape in added.shapes {
        shape.parts_mut().for_each(shift);
        // The optimized integrations say for each member whether it takes JSON; here it would keep equal
        // structures apart.
        if let Shape::String(text) = &mut shape {
            text.json = false;
        }
        service.shapes.push(shape);
    }
    Ok(())
}
