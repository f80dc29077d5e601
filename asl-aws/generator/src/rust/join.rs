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

pub(crate) fn join<'w>(wheel: &'w Wheel, config: &Module) -> Result<Joined<'w>> {
    let facts = toml::from_str(include_str!("../../data/optimized.toml"))?;
    let catalogue = integration::service(&config.service)?;
    let mut service = optimized::optimized(wheel, &facts)?
        .into_iter()
        .find(|service| service.id == config.service)
        .context("it is not among the optimized services")?;
    let optimized = service.actions.len();
    let models = config
        .models
        .iter()
        .map(|name| wheel.models.get(name).with_context(|| format!("botocore has no {name}")))
        .collect::<Result<Vec<_>>>()?;
    let mut sdk = None;
    if !config.sdk.is_empty() {
        let added = sdk_service(wheel, config)?;
        sdk = Some(asl_aws::sdk::service(&added.id)?);
        append(&mut service, added, &config.sdk)?;
    }
    merge(&mut service, Names::Kept);
    Ok(Joined { catalogue, service, sdk, optimized, models })
}

fn sdk_service(wheel: &Wheel, config: &Module) -> Result<Service> {
    let name = config.models.first().context("SDK actions need a model")?;
    let model = wheel.models.get(name).with_context(|| format!("botocore has no {name}"))?;
    let alone = Wheel {
        version: wheel.version.clone(),
        date: wheel.date.clone(),
        models: BTreeMap::from([(name.clone(), model.clone())]),
    };
    let facts = toml::from_str(include_str!("../../data/sdk.toml"))?;
    sdk::sdk(&alone, &facts)?.services.pop().context("the model makes no service")
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
