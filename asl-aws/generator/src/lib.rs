//! Writes the embedded service models of `asl-aws`, and the typed calls of `asl-dsl`, from a wheel of botocore.
//!
//! The models come from the wheel, what they do not say from the two files in `data/`: which services Step
//! Functions documents, which names no rule gives, and what the optimized integrations do differently.
//!
//! ```text
//! wheel ─▶ botocore ─▶ convert ─▶ schema ─▶ merge ─▶ encode ─▶ archive
//!          the models   sdk, optimized       one of each   one service   all services
//! ```
//!
//! To take in a newer version of the models, name it in `requirements.txt`, and then:
//!
//! ```text
//! pip download --no-deps -r asl-aws/generator/requirements.txt -d wheels
//! cargo run -p asl-aws-generator -- wheels/*.whl
//! ```
//!
//! The same wheel gives the same bytes, and with its path in `BOTOCORE_WHEEL` a test says whether the files that
//! are checked in are those.
//!
//! This is a crate of its own, beside the one whose files it writes, because it needs a reader of archives
//! and of TOML that no user of `asl-aws` should have to build, and because other generated code starts from
//! the same `schema`. It is not published: its output is checked in.

mod archive;
mod botocore;
mod convert;
mod encode;
mod expression;
mod merge;
mod naming;
mod optimized;
mod pattern;
mod rust;
mod schema;
mod sdk;
mod wheel;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::archive::archive;
use crate::merge::{Names, merge};
pub use crate::rust::{generate_rust, generated_folders};
use crate::wheel::Wheel;

/// A file that is checked in.
#[derive(Debug)]
pub struct Generated {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl Generated {
    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it holds.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// All files that this wheel makes.
pub fn generate(wheel: &Path) -> Result<Vec<Generated>> {
    let wheel = Wheel::read(wheel)?;
    let mut optimized =
        optimized::optimized(&wheel, &toml::from_str(include_str!("../data/optimized.toml"))?)?;
    let mut sdk = sdk::sdk(&wheel, &toml::from_str(include_str!("../data/sdk.toml"))?)?;
    for service in &mut optimized {
        merge(service, Names::Kept);
    }
    for service in &mut sdk.services {
        merge(service, Names::Dropped);
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let file = |name: &str, bytes| Generated { path: data.join(name), bytes };
    Ok(vec![
        file("optimized.bin", archive(&wheel.version, &wheel.date, &optimized)),
        file("sdk.bin", archive(&wheel.version, &wheel.date, &sdk.services)),
        file("sdk.tsv", sdk.table.into_bytes()),
    ])
}
