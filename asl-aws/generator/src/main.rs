//! The command line of the generator: `asl-aws-generator WHEEL` writes the files.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result};

fn main() -> Result<()> {
    let wheel = env::args_os().nth(1).context("say which wheel: asl-aws-generator WHEEL")?;
    for file in asl_aws_generator::generate(Path::new(&wheel))? {
        fs::write(file.path(), file.bytes())
            .with_context(|| format!("cannot write {}", file.path().display()))?;
    }
    Ok(())
}
