//! Writes the typed calls of `asl-dsl`.
//!
//! ```text
//! schema ─▶ join ─▶ collect ─▶ package ─▶ emit ─▶ format
//!           optimized and SDK   names, docs,   source    rustfmt
//!           actions as one      limits
//! ```
//!
//! What is written is what `#[derive(TaskParameters)]` and `#[derive(StateData)]` would expand to, less what the
//! hand-written `services::support` does for all: a crate that uses it compiles no macro for it.

mod collect;
mod config;
mod docs;
mod emit;
mod format;
mod join;
mod names;
mod package;
mod pattern;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use self::config::Config;
use self::join::Services;
use crate::Generated;
use crate::wheel::Wheel;

/// All files of the typed calls that this wheel makes, formatted.
pub fn generate_rust(wheel: &Path) -> Result<Vec<Generated>> {
    let wheel = Wheel::read(wheel)?;
    let config: Config = toml::from_str(include_str!("../../data/rust.toml"))?;
    let services = Services::of(&wheel)?;
    let mut files = Vec::new();
    for (module, config) in &config {
        let package = services
            .join(config)
            .and_then(|joined| collect::collect(module, config, &joined))
            .with_context(|| format!("in {module}"))?;
        files.extend(emit::emit(&package, &wheel.version));
    }
    format::format(&folder(), files)
}

/// The folders that hold nothing but what [`generate_rust`] writes.
pub fn generated_folders() -> Result<Vec<PathBuf>> {
    let config: Config = toml::from_str(include_str!("../../data/rust.toml"))?;
    let modules = config.iter().filter(|(_, config)| !config.errors_only);
    Ok(modules.map(|(module, _)| folder().join(module)).collect())
}

/// Where the modules stand.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../asl-dsl/src/services")
}
